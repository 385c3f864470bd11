//! Regulations in words: their names, and what is wrong with a file, where, and what to do about it.

use super::problems::{text_trouble, thousands};
use crate::dates;
use crate::procedure::{
    CatalogueProblem, Law, Limit, Misfit, ProcedureFinding, ProcedureProblem, Treatment, Wanted,
};
use chrono::NaiveDate;

/// The name of a law that stands above a regulation.
#[must_use]
pub fn law(law: Law) -> &'static str {
    match law {
        Law::Awb => "Algemene wet bestuursrecht",
        Law::Wkkgz => "Wet kwaliteit, klachten en geschillen zorg",
        Law::Jeugdwet => "Jeugdwet",
    }
}

/// What a law above the regulation allows at most.
#[must_use]
pub fn limit(limit: &Limit) -> String {
    let by = dates::long(limit.response.deadline.date());
    let name = law(limit.law);
    match limit.latest {
        Some(latest) => format!(
            "Volgens de {name} moet er uiterlijk {by} een uitkomst zijn; met tijdig uitstel uiterlijk {}.",
            dates::long(latest.date())
        ),
        None => format!("Volgens de {name} moet er uiterlijk {by} een uitkomst zijn."),
    }
}

/// What the program does with a sentence.
#[must_use]
pub fn treatment(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Enforced => "het programma rekent ermee of houdt het tegen",
        Treatment::Shown => "het programma toont het waar het ertoe doet",
        Treatment::LeftToPeople => "een wens of houding: aan mensen",
        Treatment::NotApplicable => "niets te doen voor het programma",
    }
}

/// `vanaf 1 januari 2017`, with the last day when there is one.
#[must_use]
pub fn in_force(from: NaiveDate, through: Option<NaiveDate>) -> String {
    let from = dates::long(from);
    through.map_or_else(
        || format!("vanaf {from}"),
        |through| format!("van {from} tot en met {}", dates::long(through)),
    )
}

/// What is wrong with regulations taken together.
#[must_use]
pub fn catalogue_problem(problem: &CatalogueProblem) -> String {
    match problem {
        CatalogueProblem::VersionTwice(slug, version) => {
            format!("Versie {version} van {slug} is er al. Geef deze een andere version.")
        }
        CatalogueProblem::Overlap {
            slug,
            versions: [a, b],
            from,
        } => format!(
            "Van {slug} gelden versie {a} en versie {b} allebei op {}. Verbeter in_force_through of in_force_from.",
            dates::long(*from)
        ),
        CatalogueProblem::Gap {
            slug,
            versions: [a, b],
            from,
            through,
        } => format!(
            "Van {slug} geldt tussen versie {a} en versie {b} niets, van {} tot en met {}. Verbeter in_force_through of in_force_from.",
            dates::long(*from),
            dates::long(*through)
        ),
    }
}

/// What is wrong with a procedure file, with line and sentence.
#[must_use]
pub fn procedure_finding(finding: &ProcedureFinding) -> String {
    let problem = procedure_problem(&finding.problem);
    match (finding.line, finding.sentence) {
        (Some(line), Some(sentence)) => format!("Regel {line}, zin {sentence}: {problem}"),
        (Some(line), None) => format!("Regel {line}: {problem}"),
        (None, Some(sentence)) => format!("Zin {sentence}: {problem}"),
        (None, None) => super::capital(&problem),
    }
}

fn procedure_problem(problem: &ProcedureProblem) -> String {
    use ProcedureProblem as P;
    match problem {
        P::TooBig { limit, found } => format!(
            "dit bestand telt {} bytes; een regeling past in {}. Kies het bestand van de regeling.",
            thousands(*found),
            thousands(*limit)
        ),
        P::Unreadable { column } => format!(
            "vanaf teken {column} is dit niet te lezen. Kijk naar aanhalingstekens, haakjes en het teken =."
        ),
        P::KeyTwice => "deze sleutel staat al in dit blok. Haal er een weg.".to_owned(),
        P::UnknownKey(key) => {
            format!(
                "‘{key}’ kent het programma hier niet. Verbeter de spelling of haal de regel weg."
            )
        }
        P::MissingKey(key) => format!("‘{key}’ ontbreekt. Voeg een regel ‘{key} = …’ toe."),
        P::WrongType(key, kind) => format!("bij ‘{key}’ hoort {}.", wanted(*kind)),
        P::NoSuchChoice {
            key,
            found,
            allowed,
        } => format!(
            "‘{found}’ kan niet bij ‘{key}’. Kies uit: {}.",
            allowed.join(", ")
        ),
        P::OutOfRange { key, least, most } => {
            format!("‘{key}’ is een getal van {least} tot en met {most}. Verbeter het getal.")
        }
        P::NoDate(key) => {
            format!("‘{key}’ is geen datum. Schrijf jaar, maand en dag, zo: \"2017-05-01\".")
        }
        P::YearOutside(key) => {
            format!("het jaar bij ‘{key}’ ligt buiten 1900 tot en met 2200. Verbeter het jaar.")
        }
        P::NoSlug => "gebruik hier hoogstens 40 kleine letters, cijfers en streepjes.".to_owned(),
        P::Blank(key) => format!("‘{key}’ is leeg. Vul de tekst in."),
        P::BadText(key, trouble) => format!("bij ‘{key}’: {}", text_trouble(trouble)),
        P::TooMany(key, most) => {
            format!("‘{key}’ staat er te vaak: er passen er {most}. Haal weg wat dubbel is.")
        }
        P::AndMore(1) => "en nog 1 probleem. Verbeter eerst deze.".to_owned(),
        P::AndMore(more) => {
            format!(
                "en nog {} problemen. Verbeter eerst deze.",
                thousands(*more)
            )
        }
        P::Misfit(problem) => misfit(*problem),
    }
}

fn wanted(kind: Wanted) -> &'static str {
    match kind {
        Wanted::Text => "een tekst tussen aanhalingstekens",
        Wanted::Whole => "een heel getal zonder aanhalingstekens",
        Wanted::Flag => "true of false, zonder aanhalingstekens",
        Wanted::List => "een lijst tussen [ en ]",
        Wanted::Table => "een blok met eigen sleutels",
    }
}

/// Parts that do not fit together.
fn misfit(problem: Misfit) -> String {
    match problem {
        Misfit::ForceReversed => {
            "de laatste dag (in_force_through) ligt vóór de eerste (in_force_from). Verbeter een van de twee.".to_owned()
        }
        Misfit::MissingSentence(n) => {
            format!("voor deze zin is er geen clausule. Voeg een [[clause]] toe met sentence = {n}.")
        }
        Misfit::SentenceTwice(_) => "voor deze zin is er al een clausule. Voeg de twee samen.".to_owned(),
        Misfit::UnknownSentence(n) => format!(
            "de regeling heeft geen zin {n}. Verbeter het nummer, of het aantal bij sentences."
        ),
        Misfit::MissingClock(clock) => {
            format!("geen clausule draagt de klok {}. Voeg een [clause.duty] toe.", clock.key())
        }
        Misfit::ClockTwice(clock, first) => {
            format!("zin {first} draagt al de klok {}. Kies er een.", clock.key())
        }
        Misfit::RuleTwice(rule, first) => format!("zin {first} staat al achter {}. Kies er een.", rule.key()),
        Misfit::ExtensionTwice(first) => {
            format!("zin {first} zegt al hoever uitstel mag gaan (extension). Kies er een.")
        }
        Misfit::PausesMisplaced => {
            "pauses hoort bij de clausule die achter information staat, en alleen daar.".to_owned()
        }
        Misfit::BindsWrongSide => "deze klok bindt de andere partij. Verbeter binds.".to_owned(),
        Misfit::StartsElsewhere => "deze klok kan niet met dat feit beginnen. Verbeter starts.".to_owned(),
        Misfit::GenerousMisplaced => {
            "een ruime lezing (generous) hoort bij een termijn voor de klager, en alleen daar.".to_owned()
        }
        Misfit::RollsMisplaced => {
            "een termijn voor de organisatie schuift niet door. Haal ends_on_free_day weg, of zet statutory als de Algemene termijnenwet geldt.".to_owned()
        }
        Misfit::StatutoryMisplaced => {
            "de Algemene termijnenwet verlengt deze termijn niet. Haal statutory weg.".to_owned()
        }
        Misfit::TakeUpAfterReaction => {
            "een klacht moet zo altijd eerder beantwoord zijn dan in behandeling genomen. Verkort deze termijn, of verleng die van de reactie.".to_owned()
        }
        Misfit::AmbiguityTwice(n) => format!("onduidelijkheid {n} staat er al. Geef deze een ander nummer."),
    }
}

//! What is wrong, where, and what to do about it.

use super::field;
use crate::calendar::{ChoiceProblem, DecreedProblem, MAX_CLOSED_DAYS, MAX_DECREED_DAYS};
use crate::case::{Field, Finding, Problem};
use crate::dates::{self, DateTrouble};
use crate::export::ExportTrouble;
use crate::record::RecordTrouble;
use crate::text::TextTrouble;

/// A finding as a sentence to stand at its field.
#[must_use]
pub fn problem(finding: &Finding) -> String {
    match &finding.problem {
        Problem::Missing => missing(finding.field).to_owned(),
        Problem::NoDate(trouble) => date_trouble(trouble),
        Problem::BadText(trouble) => text_trouble(trouble),
        Problem::InFuture => "Deze dag moet nog komen. Vul de dag in waarop het gebeurde.".to_owned(),
        Problem::Before(other, on) => format!(
            "Deze dag ligt vóór ‘{}’ ({}). Kijk welke van de twee anders moet.",
            field(*other).to_lowercase().trim_end_matches('?'),
            dates::long(*on)
        ),
        Problem::NoMailAddress => {
            "Dit lijkt geen e-mailadres: verwacht wordt iets als naam@voorbeeld.nl. Pas het aan of bevestig het hieronder.".to_owned()
        }
        Problem::NotRegistered => "Deze klacht is nog niet vastgelegd. Leg haar eerst vast.".to_owned(),
        Problem::AlreadyRegistered => "Deze klacht is al vastgelegd. Open de zaak via Klachten.".to_owned(),
        Problem::AlreadyClosed => "Deze zaak is afgesloten. Heropen haar eerst, met een reden.".to_owned(),
        Problem::AlreadyTakenUp => "Deze zaak is al in behandeling genomen. Verbeter zo nodig die regel in de geschiedenis.".to_owned(),
        Problem::NoWrittenReaction => {
            "Er is nog geen inhoudelijke reactie verzonden. Leg eerst die verzending vast, of kies een andere afloop.".to_owned()
        }
        Problem::NotAnonymous => "De klager is bekend. Kies ‘niet behandeld: andere reden’.".to_owned(),
        Problem::NotLater => "De nieuwe datum moet na de dag van het uitstelbericht liggen.".to_owned(),
        Problem::NoSuchEvent => "Deze regel is er niet, of is al doorgehaald.".to_owned(),
        Problem::OtherKind => "Een regel kan alleen door een regel van dezelfde soort vervangen worden.".to_owned(),
        Problem::NotClosed => "Deze zaak is niet afgesloten en hoeft dus niet heropend te worden.".to_owned(),
        Problem::NoSuchPerson => "Deze betrokkene staat niet in de zaak. Voeg haar of hem eerst toe.".to_owned(),
        Problem::PersonStands => "Elders in de zaak wordt naar deze betrokkene verwezen, of na deze is er nog een genoemd. Verbeter de gegevens in plaats van ze door te halen.".to_owned(),
        Problem::NoSuchPoint => "Dit klachtpunt staat niet in de zaak. Kies een ander punt.".to_owned(),
        Problem::NoSuchMeasure => "Deze maatregel staat niet in de zaak. Leg hem eerst vast.".to_owned(),
        Problem::NoSuchPromise => "Hier staat geen toezegging open. Kijk in het contactlogboek.".to_owned(),
        Problem::AlreadyDone => "Dit is al vastgelegd. Verbeter zo nodig die regel in de geschiedenis.".to_owned(),
        Problem::AlreadyKnown => "De klager is al bekend. Verbeter zo nodig de gegevens.".to_owned(),
        Problem::SameRung(rung) => format!("De zaak staat al op deze trede: {}.", super::rung(*rung)),
        Problem::NotAsked => "Hierom is niet gevraagd. Leg eerst de vraag vast, of noteer dit als contact.".to_owned(),
        Problem::Unanswered(1) => "Eén klachtpunt heeft nog geen bevinding. Vul die eerst in; is de brief elders gemaakt en al weg, bevestig dat dan.".to_owned(),
        Problem::Unanswered(n) => format!("{n} klachtpunten hebben nog geen bevinding. Vul die eerst in; is de brief elders gemaakt en al weg, bevestig dat dan."),
        Problem::SecondParent => "Er is niet besloten dat de andere ouder dit mag weten. Neem eerst dat besluit, of bevestig dat de brief weg is.".to_owned(),
        Problem::ContactUnwanted => "De klager wilde geen contact met de betrokkene. Bevestig dat het toch zo gegaan is, en noteer hoe dat kwam.".to_owned(),
        Problem::Conflict => "De klacht gaat ook over de klachtenfunctionaris. Besluit eerst wie haar behandelt, of bevestig.".to_owned(),
        Problem::NoBarButAnonymity => "Alleen een anonieme klacht wordt niet behandeld; te laat of onvolledig is geen reden op zichzelf. Bevestig dat er een andere grond is.".to_owned(),
        Problem::HoldStands => "De bewaring is al zo vastgelegd. Kijk in de geschiedenis.".to_owned(),
        Problem::NoHour => "Schrijf het uur als 9:05 of 14:30, of laat het leeg.".to_owned(),
        Problem::NoSignal => "Dit signaal ligt al bij deze zaak, of is deze zaak zelf. Kies een ander signaal.".to_owned(),
        Problem::FirstEvent => "Het vastleggen van de klacht kan niet doorgehaald worden. Verbeter de gegevens, of sluit de zaak af.".to_owned(),
    }
}

fn missing(place: Field) -> &'static str {
    match place {
        Field::Verbatim => "De klacht zelf ontbreekt. Neem de woorden van de klager over.",
        Field::ReportedOn => {
            "Vul in wanneer de klacht voor het eerst gemeld is, bij wie dan ook in de organisatie."
        }
        Field::ReceivedOn => "Vul in wanneer de klacht bij de klachtenfunctionaris aankwam.",
        Field::Wished => "Noteer de gewenste oplossing, of kies dat er geen is.",
        Field::To => "Vul in aan wie of waarheen het verzonden is.",
        Field::Reason => {
            "Schrijf hier een korte toelichting: zonder reden wordt dit niet vastgelegd."
        }
        Field::On => "Vul de datum in.",
        Field::Name => "Vul een naam in.",
        Field::Person => "Kies over wie het gaat.",
        Field::Point => "Schrijf het klachtpunt op, in de woorden van de klager.",
        Field::Measure => "Schrijf op wat er gaat gebeuren.",
        Field::Who => "Vul in wie.",
        Field::Due => "Vul in op welke dag uiterlijk.",
        Field::Words => "Schrijf kort op wat er gezegd of gevraagd is.",
        Field::Promise => "Schrijf op wat er is toegezegd.",
        Field::Decision => "Kies wat u besluit.",
        Field::Outcome => "Kies hoe het is afgelopen.",
        Field::Question => "Kies de vraag waarop dit het antwoord is.",
        Field::Document => "Kies een bestand met een naam.",
        Field::Until => "Vul in op welke dag de klager nu een reactie mag verwachten.",
        _ => "Dit ontbreekt nog. Vul het in.",
    }
}

/// What is wrong with a date as typed.
#[must_use]
pub fn date_trouble(trouble: &DateTrouble) -> String {
    match trouble {
        DateTrouble::Empty => "Vul een datum in, bijvoorbeeld 26-11-2026.".to_owned(),
        DateTrouble::Unreadable => {
            "Dit is niet als datum te lezen. Schrijf dag, maand en jaar, bijvoorbeeld 26-11-2026."
                .to_owned()
        }
        DateTrouble::YearMissing => {
            "Schrijf ook het jaar, met vier cijfers: bijvoorbeeld 26-11-2026.".to_owned()
        }
        DateTrouble::NoSuchDay(days) => {
            format!("Die dag bestaat niet: deze maand heeft {days} dagen.")
        }
        DateTrouble::NoSuchMonth => {
            "Die maand bestaat niet. Schrijf eerst de dag, dan de maand, dan het jaar.".to_owned()
        }
        DateTrouble::YearOutside(year) => {
            format!(
                "Het jaar {year} kan hier niet. Vul een jaar vanaf {} in dat niet ver vooruit ligt.",
                dates::FIRST_FACT_YEAR
            )
        }
        DateTrouble::WithTime => {
            "Alleen de dag is nodig, zonder tijd: bijvoorbeeld 26-11-2026.".to_owned()
        }
    }
}

/// What is wrong with a text as typed.
#[must_use]
pub fn text_trouble(trouble: &TextTrouble) -> String {
    match trouble {
        TextTrouble::TooLong { limit, found } => format!(
            "Deze tekst telt {} tekens; er passen er {}. Kort hem in, of bewaar het geheel als bestand.",
            thousands(*found),
            thousands(*limit)
        ),
        TextTrouble::OnlyInvisible => {
            "Hier staan alleen spaties of onzichtbare tekens. Vul iets in of maak het veld leeg."
                .to_owned()
        }
        TextTrouble::Invisible { character, place } => format!(
            "Op plaats {place} staat een onzichtbaar teken (U+{:04X}). Haal het weg of typ de tekst opnieuw.",
            u32::from(*character)
        ),
        TextTrouble::Misread(meant) => {
            format!(
                "Dit lijkt verkeerd geplakt. Bedoeld is waarschijnlijk ‘{meant}’. Pas het aan of bevestig het hieronder."
            )
        }
    }
}

/// `200.000`.
pub(super) fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let first = digits.len() % 3;
    let groups = digits
        .as_bytes()
        .chunks(1)
        .enumerate()
        .map(|(place, digit)| {
            let dot = place > 0 && place % 3 == first;
            format!(
                "{}{}",
                if dot { "." } else { "" },
                String::from_utf8_lossy(digit)
            )
        });
    groups.collect()
}

/// What is wrong with calendar choices.
#[must_use]
pub fn choice_problem(problem: ChoiceProblem) -> String {
    match problem {
        ChoiceProblem::NeverWorked => {
            "Zo blijft er geen werkdag over. Laat minstens één dag van de week staan.".to_owned()
        }
        ChoiceProblem::EndsBeforeStart(n) => format!(
            "Sluiting {} eindigt vóór zij begint. Wissel de twee dagen om.",
            n + 1
        ),
        ChoiceProblem::OutsideCalendar(n) => {
            format!("Sluiting {} ligt buiten 1900 tot en met 2200.", n + 1)
        }
        ChoiceProblem::TooManyDays => {
            format!(
                "De sluitingen tellen samen meer dan {MAX_CLOSED_DAYS} dagen. Kijk of de lijst klopt."
            )
        }
        ChoiceProblem::Decreed(problem) => decreed_problem(problem),
        ChoiceProblem::TakeUpAfterReaction {
            on,
            take_up,
            reaction,
        } => format!(
            "Een klacht die op {} binnenkomt, zou zo pas op {} in behandeling hoeven zijn, terwijl uiterlijk {} al gereageerd moet zijn. Kort een sluiting in.",
            dates::long(on),
            dates::long(take_up),
            dates::long(reaction)
        ),
    }
}

fn decreed_problem(problem: DecreedProblem) -> String {
    match problem {
        DecreedProblem::OutsideCalendar(n) => {
            format!(
                "Gelijkgestelde dag {} ligt buiten 1900 tot en met 2200. Verbeter het jaar.",
                n + 1
            )
        }
        DecreedProblem::Twice(n) => {
            format!("Gelijkgestelde dag {} staat er al. Haal er een weg.", n + 1)
        }
        DecreedProblem::Known(n) => {
            format!(
                "Gelijkgestelde dag {} kent het programma al. Haal hem weg.",
                n + 1
            )
        }
        DecreedProblem::NoSource(n) => {
            format!(
                "Bij gelijkgestelde dag {} ontbreekt het besluit. Noem waar het staat.",
                n + 1
            )
        }
        DecreedProblem::TooMany => {
            format!("Er passen {MAX_DECREED_DAYS} gelijkgestelde dagen. Kijk of de lijst klopt.")
        }
        DecreedProblem::EmptyYear(year) => {
            format!(
                "Voor {year} is geen gelijkgestelde dag ingevuld. Vul die in, of haal het vinkje bij dat jaar weg."
            )
        }
    }
}

/// What is wrong with a backup.
#[must_use]
pub fn export_trouble(trouble: &ExportTrouble) -> String {
    match trouble {
        ExportTrouble::NotAnExport => "Dit is geen reservekopie van Weerklank. Kies een bestand dat hier gemaakt is.".to_owned(),
        ExportTrouble::TooNew(v) => {
            format!("Deze reservekopie (versie {v}) is met een nieuwere Weerklank gemaakt. Werk eerst het programma bij.")
        }
        ExportTrouble::TooBig => "Dit bestand is te groot om een reservekopie te zijn. Een kopie moet in één keer gecontroleerd kunnen worden en heeft daarom hoogstens 200 MB aan stukken.".to_owned(),
        ExportTrouble::CutOff => "Het eind van het bestand ontbreekt. Kies een volledige kopie.".to_owned(),
        ExportTrouble::Changed => "De vingerafdruk klopt niet: er is iets aan het bestand veranderd. Kies een andere kopie.".to_owned(),
        ExportTrouble::BadLine(line, RecordTrouble::TooNew(v)) => {
            format!("Regel {line} is met een nieuwere Weerklank gemaakt (versie {v}). Werk eerst het programma bij.")
        }
        ExportTrouble::BadLine(line, _) => format!("Regel {line} is niet te lezen. Kies een andere kopie."),
        ExportTrouble::OutOfOrder(line) => format!("Vóór regel {line} ontbreekt iets, of deze regel staat dubbel. Kies een andere kopie."),
        ExportTrouble::BadPiece(line) => format!("Bij regel {line} ontbreekt een deel van een stuk, of staat het dubbel of op de verkeerde plaats. Kies een andere kopie."),
        ExportTrouble::DocumentChanged(line) => format!("Het stuk bij regel {line} is niet wat het was: de vingerafdruk klopt niet. Kies een andere kopie."),
        ExportTrouble::DocumentMissing(line) => format!("Regel {line} noemt een stuk dat niet in de kopie zit. Kies een andere kopie."),
        ExportTrouble::CountsDiffer => "Het aantal regels klopt niet met de telling onderaan. Kies een andere kopie.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn thousands_are_dotted() {
        assert_eq!(
            [7, 999, 1_000, 200_000, 5_000_000].map(super::thousands),
            ["7", "999", "1.000", "200.000", "5.000.000"]
        );
    }
}

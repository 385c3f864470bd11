//! The names of what is chosen while a complaint is handled.

use crate::case::{
    AnswerTo, Audience, Between, Category, Decision, Language, Letter, LetterKind, Person,
    PrivacyRequest, Promiser, Recipient, Rung, Severity, TalkResult, Verdict,
};
use crate::dates;

/// A rung of the ladder.
#[must_use]
pub fn rung(rung: Rung) -> &'static str {
    match rung {
        Rung::Informal => "informeel overleg",
        Rung::Specialist => "specialist",
        Rung::Officer => "klachtenfunctionaris",
        Rung::Board => "College van Toezicht",
    }
}

/// How serious a matter is.
#[must_use]
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Minor => "minder ernstig",
        Severity::Ordinary => "gewoon",
        Severity::Serious => "ernstig",
    }
}

/// What a point is about.
#[must_use]
pub fn category(category: Category) -> &'static str {
    match category {
        Category::Treatment => "behandeling",
        Category::Administration => "administratie",
        Category::Communication => "communicatie",
        Category::Costs => "kosten",
        Category::Other => "anders",
    }
}

/// A judgment on a point.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Upheld => "gegrond",
        Verdict::PartlyUpheld => "deels gegrond",
        Verdict::NotUpheld => "niet gegrond",
        Verdict::NoJudgment => "geen oordeel",
    }
}

/// What came of a talk.
#[must_use]
pub fn talk_result(result: TalkResult) -> &'static str {
    match result {
        TalkResult::Open => "nog open",
        TalkResult::Solved => "opgelost",
        TalkResult::NotSolved => "niet opgelost",
    }
}

/// The language of letters.
#[must_use]
pub fn language(language: Language) -> &'static str {
    match language {
        Language::Dutch => "Nederlands",
        Language::English => "Engels",
    }
}

/// What someone asks about personal data.
#[must_use]
pub fn privacy(request: PrivacyRequest) -> &'static str {
    match request {
        PrivacyRequest::Access => "inzage",
        PrivacyRequest::Rectification => "rectificatie",
        PrivacyRequest::Erasure => "verwijdering",
    }
}

fn person(persons: &[Person], place: u16) -> String {
    persons
        .get(usize::from(place))
        .map_or_else(|| "de betrokkene".to_owned(), |person| person.name.clone())
}

/// Between whom something was said; `persons` are those of the case.
#[must_use]
pub fn between(between: &Between, persons: &[Person]) -> String {
    match between {
        Between::Complainant => "met de klager".to_owned(),
        Between::Person { person: place } => format!("met {}", person(persons, *place)),
        Between::PersonAndComplainant { person: place } => {
            format!("tussen {} en de klager", person(persons, *place))
        }
        Between::Everyone => "met iedereen die erbij betrokken is".to_owned(),
        Between::Other { name } => format!("met {name}"),
    }
}

/// By whom something was promised, to stand after *door*; `persons` are those of the case.
#[must_use]
pub fn promiser(by: Promiser, persons: &[Person]) -> String {
    match by {
        Promiser::Us => "ons".to_owned(),
        Promiser::Complainant => "de klager".to_owned(),
        Promiser::Person { person: place } => person(persons, place),
    }
}

/// To whom a letter went; `persons` are those of the case.
#[must_use]
pub fn recipient(recipient: Recipient, persons: &[Person]) -> String {
    match recipient {
        Recipient::Complainant => "de klager".to_owned(),
        Recipient::Person { person: place } => person(persons, place),
        Recipient::SecondParent => "de andere ouder".to_owned(),
        Recipient::Board => "het College van Toezicht".to_owned(),
        Recipient::Other => "iemand anders".to_owned(),
    }
}

/// To what an answer belongs; `persons` are those of the case.
#[must_use]
pub fn answer_to(answer: AnswerTo, persons: &[Person]) -> String {
    match answer {
        AnswerTo::InformationRequest => "antwoord van de klager op de vragen".to_owned(),
        AnswerTo::ReactionRequest { person: place } => {
            format!("reactie van {}", person(persons, place))
        }
        AnswerTo::ReactionForwarded { person: place } => {
            format!(
                "antwoord van de klager op de reactie van {}",
                person(persons, place)
            )
        }
    }
}

/// The name of a letter.
#[must_use]
pub fn letter(letter: &Letter) -> &str {
    match letter {
        Letter::Other { title } => title,
        known => letter_kind(known.into()),
    }
}

/// The name of a kind of letter.
#[must_use]
pub fn letter_kind(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Acknowledgement => "ontvangstbevestiging",
        LetterKind::InformationRequest => "verzoek om aanvullende informatie",
        LetterKind::InvitationToIdentify => "bericht: niet in behandeling, anoniem",
        LetterKind::NotTreated => "bericht: niet in behandeling",
        LetterKind::TreatedThoughLate => "bericht: toch in behandeling",
        LetterKind::ReactionRequest => "verzoek om reactie",
        LetterKind::ReactionReminder => "herinnering aan het verzoek om reactie",
        LetterKind::ReactionForwarded => "toezending van de reactie",
        LetterKind::DelayNotice => "uitstelbericht",
        LetterKind::SubstantiveReaction => "inhoudelijke reactie",
        LetterKind::OutcomeToPerson => "bericht over de uitkomst aan de betrokkene",
        LetterKind::BoardReferral => "doorverwijzing naar het College van Toezicht",
        LetterKind::ClosingLetter => "afsluitbericht",
        LetterKind::WithdrawalConfirmed => "bevestiging van de intrekking",
        LetterKind::PrivacyAnswer => "antwoord op een AVG-verzoek",
        LetterKind::PrivacyDelay => "bericht: AVG-verzoek kost meer tijd",
        LetterKind::TalkInvitation => "uitnodiging voor een gesprek",
        LetterKind::TalkReport => "gespreksverslag",
        LetterKind::AgreementsConfirmed => "bevestiging van afspraken",
        LetterKind::Dossier => "dossier",
        LetterKind::PassedOn => "bericht van doorzending",
        LetterKind::ImprovementAdvice => "advies voor verbetering",
        LetterKind::Other => "een andere brief",
    }
}

/// For whom a kind of letter is meant, as a heading above a group of them.
#[must_use]
pub fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Complainant => "aan de klager",
        Audience::Person => "aan een betrokkene",
        Audience::Privacy => "over persoonsgegevens (AVG)",
        Audience::Other => "iets anders",
    }
}

/// A decision, as a clause.
#[must_use]
pub fn decision(decision: &Decision) -> String {
    let plain = match decision {
        Decision::Treat => "de klacht wordt behandeld",
        Decision::TreatThoughLate => "de klacht kwam laat en wordt toch behandeld",
        Decision::DoNotTreat => "de klacht wordt niet behandeld",
        Decision::NoConflict => "de klachtenfunctionaris kan de klacht zelf behandelen",
        Decision::ChildSafety { concern: true } => "er is zorg over de veiligheid van een kind",
        Decision::ChildSafety { concern: false } => {
            "er is geen zorg meer over de veiligheid van een kind"
        }
        Decision::DirectContact { allowed: true } => "de betrokkene mag contact zoeken",
        Decision::DirectContact { allowed: false } => "de betrokkene zoekt geen contact",
        Decision::WrittenReaction { wanted: true } => {
            "de klager wil een schriftelijke reactie van de betrokkene"
        }
        Decision::WrittenReaction { wanted: false } => {
            "de klager hoeft geen schriftelijke reactie van de betrokkene"
        }
        Decision::MayComplain { accepted: true } => "deze persoon mag klagen",
        Decision::MayComplain { accepted: false } => "deze persoon mag hierover niet klagen",
        Decision::SecondParent { allowed: true } => "de andere ouder mag dit weten",
        Decision::SecondParent { allowed: false } => "de andere ouder krijgt niets te horen",
        Decision::FurtherDelayAgreed => "de klager stemt schriftelijk in met verder uitstel",
        Decision::Severity { severity: how } => return format!("de klacht is {}", severity(*how)),
        Decision::Gate { gate } => return format!("formele klacht, want {}", super::gate(*gate)),
        Decision::OmissionEnded { on } => {
            return format!("het nalaten duurde tot {}", dates::long(*on));
        }
        Decision::Substitute { name } => return format!("{name} behandelt de klacht"),
    };
    plain.to_owned()
}

//! The terms of a regulation in words, and in what two regulations differ.

use super::{length, start_fact};
use crate::procedure::{Procedure, SetTerm, TermChange, TermKind};

/// What a term is for.
#[must_use]
pub fn term_kind(kind: TermKind) -> &'static str {
    match kind {
        TermKind::Filing => "klacht indienen",
        TermKind::FilingGenerously => "klacht indienen, ruim gerekend",
        TermKind::TakeUp => "in behandeling nemen",
        TermKind::Reaction => "inhoudelijk reageren",
        TermKind::ByCommittee => "reageren na een commissie",
        TermKind::Refusal => "melden dat de klacht niet behandeld wordt",
        TermKind::Extension => "uitstel zonder instemming",
        TermKind::Retention => "bewaren na afsluiten",
        TermKind::InformationReply => "antwoord op vragen aan de klager",
        TermKind::PersonReply => "reactie van de betrokkene",
        TermKind::SecondReading => "tweede lezing",
        TermKind::ComplainantReply => "antwoord van de klager op een reactie",
        TermKind::Privacy => "AVG-verzoek beantwoorden",
        TermKind::PrivacyExtension => "langer over een AVG-verzoek",
        TermKind::EffectCheck => "nagaan of een maatregel hielp",
        TermKind::Recurrence => "wanneer een klacht een herhaling is",
    }
}

/// `10 werkdagen na de eerste melding`.
#[must_use]
pub fn set_term(term: &SetTerm) -> String {
    let mut said = length(term.length);
    if term.times > 1 {
        said = format!("{} keer {said}", term.times);
    }
    if let Some(fact) = term.starts {
        said = format!("{said} na {}", start_fact(fact));
    }
    if term.rolls {
        said.push_str("; een vrije laatste dag schuift door");
    }
    said
}

/// A term that differs: what it is for, how it was, how it becomes.
#[must_use]
pub fn term_change(change: &TermChange) -> String {
    let said = |term: Option<SetTerm>| {
        term.map_or_else(|| "geen termijn".to_owned(), |term| set_term(&term))
    };
    let kind = super::capital(term_kind(change.kind));
    format!("{kind}: {} → {}", said(change.was), said(change.becomes))
}

/// Everything in which the clocks of one regulation differ from those of another, a line each.
#[must_use]
pub fn differences(was: &Procedure, becomes: &Procedure) -> Vec<String> {
    let changes = was.term_changes(becomes);
    let mut lines: Vec<String> = changes.iter().map(term_change).collect();
    let yes_no = |yes| if yes { "ja" } else { "nee" };
    let mut flag = |name: &str, was: bool, becomes: bool| {
        if was != becomes {
            lines.push(format!("{name}: {} → {}", yes_no(was), yes_no(becomes)));
        }
    };
    flag(
        "Vragen stellen zet de reactie stil",
        was.pauses,
        becomes.pauses,
    );
    flag("Oordeel per klachtpunt", was.judgments, becomes.judgments);
    lines
}

//! What can be decided on a case: what holds now, since when, and whether it matters here.
//!
//! Nothing here decides. A matter on which nothing was decided still has an answer: what came in, or what
//! the regulation takes for granted. The words are in [`crate::words`].

use crate::admissibility::Facts;
use crate::calendar::Calendar;
use crate::case::{Decided, Decision, Gate, Identity, Letter, Relation, State};
use crate::procedure::{Procedure, Rule};
use crate::term::Timeliness;

/// What a decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Matter {
    /// Whether the complaint is treated (sentence 12; DOMAIN, A17).
    Treatment,
    /// Whether this person may complain about this child.
    MayComplain,
    /// Who handles a complaint that touches the officer (DOMAIN, A21).
    Conflict,
    /// How serious it is (sentences 10 and 11).
    Severity,
    /// What opens the formal way (sentence 11).
    Gate,
    /// Whether an omission that lasted has ended (sentence 17).
    Omission,
    /// Whether the person concerned may seek contact (sentence 25 against sentence 11).
    DirectContact,
    /// Whether a written reaction of the person concerned is wanted (sentence 26).
    WrittenReaction,
    /// Whether there is a concern for the safety of a child (DOMAIN, A22).
    ChildSafety,
    /// Whether the child's other parent may learn what the file holds.
    SecondParent,
    /// Whether the complainant agrees to a delay beyond what the law allows (Awb 9:11).
    FurtherDelay,
}

impl Matter {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::Treatment,
        Self::MayComplain,
        Self::Conflict,
        Self::Severity,
        Self::Gate,
        Self::Omission,
        Self::DirectContact,
        Self::WrittenReaction,
        Self::ChildSafety,
        Self::SecondParent,
        Self::FurtherDelay,
    ];

    /// The matter a decision is about.
    #[must_use]
    pub fn of(decision: &Decision) -> Self {
        match decision {
            Decision::Treat | Decision::TreatThoughLate | Decision::DoNotTreat => Self::Treatment,
            Decision::Severity { .. } => Self::Severity,
            Decision::Gate { .. } => Self::Gate,
            Decision::OmissionEnded { .. } => Self::Omission,
            Decision::Substitute { .. } | Decision::NoConflict => Self::Conflict,
            Decision::ChildSafety { .. } => Self::ChildSafety,
            Decision::DirectContact { .. } => Self::DirectContact,
            Decision::WrittenReaction { .. } => Self::WrittenReaction,
            Decision::MayComplain { .. } => Self::MayComplain,
            Decision::SecondParent { .. } => Self::SecondParent,
            Decision::FurtherDelayAgreed => Self::FurtherDelay,
        }
    }

    fn rule(self) -> Option<Rule> {
        match self {
            Self::Treatment => Some(Rule::NotTreated),
            Self::Severity => Some(Rule::Informal),
            Self::Gate => Some(Rule::Gate),
            Self::DirectContact => Some(Rule::DirectContact),
            Self::WrittenReaction => Some(Rule::WrittenReaction),
            Self::FurtherDelay => Some(Rule::DelayNotice),
            Self::SecondParent => Some(Rule::Confidential),
            Self::Omission | Self::MayComplain | Self::Conflict | Self::ChildSafety => None,
        }
    }
}

/// A matter as it stands on one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand<'a> {
    /// Which.
    pub matter: Matter,
    /// The decision that holds; `None` while nothing was decided.
    pub decided: Option<&'a Decided>,
    /// What was decided before that, the last first.
    pub earlier: Vec<&'a Decided>,
    /// Whether it matters for this case; what doesn't is folded away, never hidden.
    pub matters: bool,
    /// Whether the facts of this case ask for a decision that has not been taken.
    pub asks: bool,
    /// Number of the sentence of the regulation behind it, if there is one.
    pub sentence: Option<u8>,
}

/// Every matter on which something can be decided under this regulation.
#[must_use]
pub fn stands<'a>(state: &'a State, procedure: &Procedure, calendar: &Calendar) -> Vec<Stand<'a>> {
    let known = |matter: &Matter| {
        let taken = state
            .decisions
            .iter()
            .any(|taken| Matter::of(&taken.decision) == *matter);
        taken || exists(*matter, procedure)
    };
    let stand = |matter: Matter| {
        let about = |taken: &&Decided| Matter::of(&taken.decision) == matter;
        let mut taken = state.decisions.iter().rev().filter(about);
        let decided = taken.next();
        let asks = decided.is_none() && asks(matter, state, procedure, calendar);
        Stand {
            matter,
            decided,
            earlier: taken.collect(),
            matters: decided.is_some() || asks || weighs(matter, state),
            asks,
            sentence: sentence(matter, state, procedure),
        }
    };
    Matter::ALL.into_iter().filter(known).map(stand).collect()
}

fn sentence(matter: Matter, state: &State, procedure: &Procedure) -> Option<u8> {
    let filing = procedure.filing.as_ref().map(|term| term.sentence);
    let behind = |rule| procedure.sentence_behind(rule);
    match matter {
        Matter::Treatment if state.is_signal() => behind(Rule::Identified),
        Matter::Treatment => behind(Rule::NotTreated).or(filing),
        Matter::Omission => filing,
        _ => behind(matter.rule()?),
    }
}

/// Consent to more delay means something only where delay has a limit; a gate only where one is asked for.
fn exists(matter: Matter, procedure: &Procedure) -> bool {
    match matter {
        Matter::FurtherDelay => procedure.extension.is_some(),
        Matter::Gate => procedure.sentence_behind(Rule::Gate).is_some(),
        Matter::Omission => procedure.filing.is_some(),
        _ => true,
    }
}

/// Whether it matters although nothing was decided and nothing asks for it.
fn weighs(matter: Matter, state: &State) -> bool {
    match matter {
        Matter::Treatment
        | Matter::Severity
        | Matter::Gate
        | Matter::WrittenReaction
        | Matter::ChildSafety => true,
        Matter::Omission => state.intake.ongoing,
        Matter::DirectContact => state.gate() == Some(Gate::NoTalk),
        Matter::SecondParent => {
            state.intake.complainant.relation == Relation::ParentWithoutAuthority
        }
        Matter::FurtherDelay => state
            .first_dispatch(|letter| matches!(letter, Letter::DelayNotice { .. }))
            .is_some(),
        Matter::MayComplain | Matter::Conflict => false,
    }
}

fn asks(matter: Matter, state: &State, procedure: &Procedure, calendar: &Calendar) -> bool {
    let relation = state.intake.complainant.relation;
    match matter {
        Matter::Treatment => {
            barred(state, procedure) || days_late(state, procedure, calendar).is_some()
        }
        Matter::Conflict => state.conflict_is_open(),
        Matter::MayComplain => !matches!(relation, Relation::Parent | Relation::Guardian),
        _ => false,
    }
}

/// Whether the one hard bar stands: nobody is known, nobody can be reached, and a sentence says so.
#[must_use]
pub fn barred(state: &State, procedure: &Procedure) -> bool {
    state.intake.complainant.identity == Identity::Anonymous
        && procedure.sentence_behind(Rule::Identified).is_some()
}

/// By how many days the first report came after the most generous reading; `None` when it did not.
#[must_use]
pub fn days_late(state: &State, procedure: &Procedure, calendar: &Calendar) -> Option<i64> {
    let filing = Facts::of(&state.intake).filing(procedure, calendar)?;
    match filing.judge(state.intake.reported_on) {
        Timeliness::Late(days) => Some(days),
        Timeliness::InTime | Timeliness::InTimeGenerously => None,
    }
}

/// What is selected before the officer decides whether to treat the complaint: treating, also when it came
/// late (DOMAIN, A17); not treating only where the one bar stands.
#[must_use]
pub fn suggested_treatment(state: &State, procedure: &Procedure, calendar: &Calendar) -> Decision {
    if barred(state, procedure) {
        Decision::DoNotTreat
    } else if days_late(state, procedure, calendar).is_some() {
        Decision::TreatThoughLate
    } else {
        Decision::Treat
    }
}

/// The letter that tells the complainant what was decided, while it has not left; `None` when the decision asks
/// for none.
#[must_use]
pub fn letter_due(stand: &Stand, state: &State) -> Option<Letter> {
    let letter = match stand.decided?.decision {
        Decision::DoNotTreat if state.intake.complainant.identity == Identity::Anonymous => {
            return None;
        }
        Decision::DoNotTreat if state.is_signal() => Letter::InvitationToIdentify,
        Decision::DoNotTreat => Letter::NotTreated,
        Decision::TreatThoughLate => Letter::TreatedThoughLate,
        _ => return None,
    };
    let sent = state.first_dispatch(|sent| *sent == letter);
    sent.is_none().then_some(letter)
}

//! A complaint from first report to destruction, as a list of what happened.
//!
//! Facts are written once, as events; the state of a case is worked out from them again each time
//! ([`Case::apply`], which can't fail). What may happen is decided elsewhere ([`decide()`], which
//! can't write).

mod command;
mod decide;
mod document;
mod event;
mod handling;
mod kind;
mod letter;
mod party;
mod people;
mod point;
mod state;

pub use command::{Command, Field, Finding, Problem, Weight};
pub use decide::decide;
pub(crate) use decide::intake_findings;
pub use document::{Document, Origin, Source};
pub use event::{Event, Outcome, Recorded, Regulation};
pub use handling::{
    AnswerTo, Between, Contact, Decision, PrivacyRequest, Promise, Promiser, Rung, Satisfaction,
    Severity, TalkResult,
};
pub use kind::{Audience, LetterKind, Particulars, Reply, Wording};
pub use letter::{Letter, Recipient};
pub use party::{
    Channel, Complainant, Gate, Identity, Intake, Language, Relation, ReportedTo, Wished,
};
pub use people::{Membership, Person};
pub use point::{Category, Measure, Point, Verdict};
pub use state::{
    Answer, Closed, Decided, Dispatched, Hold, Noted, Planned, Privacy, Reading, State,
};

use crate::order;

/// One case: its history, and the state that follows from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    id: String,
    history: Vec<Recorded>,
    state: Option<State>,
}

impl Case {
    /// A case in which nothing has happened yet, under a meaningless identifier.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            history: Vec::new(),
            state: None,
        }
    }

    /// A case from all that was recorded of it, in order.
    #[must_use]
    pub fn from_history(id: impl Into<String>, history: Vec<Recorded>) -> Self {
        let state = fold(&history);
        Self {
            id: id.into(),
            history,
            state,
        }
    }

    /// The identifier: random, without meaning, safe in an address.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// How many events are recorded: the number the next one gets.
    #[must_use]
    pub fn len(&self) -> u32 {
        u32::try_from(self.history.len()).unwrap_or(u32::MAX)
    }

    /// Whether nothing has been recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.history.is_empty()
    }

    /// All events as recorded, corrections included.
    #[must_use]
    pub fn history(&self) -> &[Recorded] {
        &self.history
    }

    /// What is known now; `None` until the complaint is registered.
    #[must_use]
    pub fn state(&self) -> Option<&State> {
        self.state.as_ref()
    }

    /// Takes in what happened. Can't fail: an event that makes no sense changes nothing.
    pub fn apply(&mut self, recorded: Recorded) {
        self.history.push(recorded);
        self.state = fold(&self.history);
    }

    /// The event that stands at place `n` after corrections; `None` when it was struck out or never was.
    #[must_use]
    pub fn effective(&self, n: u32) -> Option<&Event> {
        effective(&self.history, n)
    }
}

/// One pass over the corrections and one over the events: a long history, or a hostile one, takes no
/// longer than it is.
fn fold(history: &[Recorded]) -> Option<State> {
    let corrections = history
        .iter()
        .filter_map(|recorded| corrects(&recorded.event));
    let mut corrections: Vec<(u32, Option<&Event>)> = corrections.collect();
    order::by_key(&mut corrections, |(of, _)| *of);
    // Of several corrections of one event the last holds.
    let corrected = |n: u32| {
        let through = corrections.partition_point(|(of, _)| *of <= n);
        let last = corrections[..through].last();
        last.filter(|(of, _)| *of == n).map(|(_, event)| *event)
    };
    let mut state = None;
    for recorded in history {
        if let Some(event) = corrected(recorded.n).unwrap_or(Some(&recorded.event)) {
            state::step(&mut state, recorded, event);
        }
    }
    state
}

/// Which event a correction speaks of, and what stands there instead.
fn corrects(event: &Event) -> Option<(u32, Option<&Event>)> {
    match event {
        Event::Corrected {
            of, replacement, ..
        } => Some((*of, replacement.as_deref())),
        _ => None,
    }
}

/// The last correction of event `n` speaks; without one, the event itself.
fn effective(history: &[Recorded], n: u32) -> Option<&Event> {
    let correction = history
        .iter()
        .rev()
        .filter_map(|recorded| corrects(&recorded.event))
        .find_map(|(of, replacement)| (of == n).then_some(replacement));
    let original = || {
        history
            .iter()
            .find(|recorded| recorded.n == n)
            .map(|recorded| &recorded.event)
    };
    correction.unwrap_or_else(original)
}

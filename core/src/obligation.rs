//! What a case asks, of whom, by when, and why: the running clocks.
//!
//! One of the two functions that decide ([`clocks`]); pure, and worked out again each time. Here: what an
//! obligation is and how it stands. `clauses` holds those the regulation sets (K1, K2, K3), `asked` those that
//! follow from what was asked, promised or planned. What the officer should think of is in [`crate::advice`].

mod asked;
mod clauses;

use crate::admissibility::Facts;
use crate::calendar::{Calendar, Count};
use crate::case::{Case, Promiser, State};
use crate::procedure::Procedure;
use crate::reckoning::{Reckoning, Start, StartFact};
use crate::term::{Deadline, Filing, Retention, Target};
use chrono::NaiveDate;

pub(crate) use clauses::{officer_since, reaction_since};

/// Where an obligation comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Duty {
    /// K1: take the complaint up.
    TakeUp,
    /// K2: react, or report the delay.
    React,
    /// K3: react by the announced day, or report a further delay.
    ReactAsAnnounced,
    /// Say that the complaint is not treated, where the regulation sets a term for that.
    Refuse,
    /// Answer the officer's questions.
    Information,
    /// Give one's view: a person concerned, by place.
    PersonReaction(u16),
    /// Respond to the view of a person concerned, by place.
    ComplainantResponse(u16),
    /// Read the reaction before it leaves.
    SecondReading,
    /// Answer a request about personal data, by place.
    Privacy(u16),
    /// Keep a promise; the number of the event that holds it.
    Promise(u32),
    /// Carry out a measure, by number.
    Measure(u16),
    /// See whether a measure helped, by number.
    EffectCheck(u16),
}

/// Who has to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Whom {
    /// The officer, or the organisation.
    Us,
    /// The complainant.
    Complainant,
    /// A person concerned, by place.
    Person(u16),
    /// The second reader.
    Reader,
    /// Who sees to a measure.
    Owner,
}

impl From<Promiser> for Whom {
    fn from(by: Promiser) -> Self {
        match by {
            Promiser::Us => Self::Us,
            Promiser::Complainant => Self::Complainant,
            Promiser::Person { person } => Self::Person(person),
        }
    }
}

/// A duty on a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obligation {
    /// Which.
    pub duty: Duty,
    /// Who has to act; while it is someone else, the case waits, and nothing pauses.
    pub whom: Whom,
    /// The day to aim for.
    pub target: Target,
    /// The last day.
    pub deadline: Deadline,
    /// The day it was met, if it was.
    pub met_on: Option<NaiveDate>,
    /// Number of the sentence of the regulation; `None` when none sets it.
    pub sentence: Option<u8>,
    /// How the dates follow; `None` for a day that was chosen, not reckoned.
    pub reckoning: Option<Reckoning>,
    /// Day 0.
    pub since: NaiveDate,
}

/// How an obligation stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Met on or before the deadline.
    Met,
    /// Met after the deadline, by this many days.
    MetLate(i64),
    /// Not met, this many days after the deadline.
    Late(i64),
    /// Today is the deadline.
    LastDay,
    /// The day to aim for is here or past, the deadline is not; working days left follow.
    PastTarget(i32),
    /// Nothing presses; working days left to the day to aim for follow.
    Running(i32),
}

/// All clocks of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clocks {
    /// K0; `None` while the act has no date, or the omission lasts.
    pub filing: Option<Filing>,
    /// K1, K2, a K3 for each delay notice, and all that was asked, promised and planned.
    pub obligations: Vec<Obligation>,
    /// K4, once closed.
    pub retention: Option<Retention>,
}

/// A case with what its clocks run by.
#[derive(Clone, Copy)]
struct Room<'a> {
    state: &'a State,
    procedure: &'a Procedure,
    calendar: &'a Calendar,
}

/// Works out every clock of a case, with its steps; `None` while the case is not registered or a date
/// lies beyond the calendar.
#[must_use]
pub fn clocks(case: &Case, procedure: &Procedure, calendar: &Calendar) -> Option<Clocks> {
    let state = case.state()?;
    let room = Room {
        state,
        procedure,
        calendar,
    };
    let mut obligations = clauses::obligations(room)?;
    obligations.extend(asked::obligations(room));
    let closing = state.closed.as_ref().map(|closed| Start {
        fact: StartFact::Closing,
        on: closed.on,
    });
    let kept = procedure.retention.as_ref().zip(closing);
    Some(Clocks {
        filing: Facts::of(&state.intake).filing(procedure, calendar),
        obligations,
        retention: kept.and_then(|(term, start)| term.reckon(start, calendar)),
    })
}

impl Room<'_> {
    fn closed_on(self) -> Option<NaiveDate> {
        self.state.closed.as_ref().map(|closed| closed.on)
    }

    /// A duty by a day that was chosen: the day to aim for is the last working day up to it.
    fn chosen(
        self,
        duty: Duty,
        whom: Whom,
        since: NaiveDate,
        until: NaiveDate,
    ) -> Option<Obligation> {
        let working = self.calendar.working(Count::Strict);
        Some(Obligation {
            duty,
            whom,
            target: Target(working.on_or_before(until)?),
            deadline: Deadline(until),
            met_on: None,
            sentence: None,
            reckoning: None,
            since,
        })
    }
}

impl Obligation {
    /// How it stands today.
    #[must_use]
    pub fn standing(&self, today: NaiveDate, calendar: &Calendar) -> Standing {
        let (target, deadline) = (self.target.date(), self.deadline.date());
        let days_past = |on: NaiveDate| (on - deadline).num_days();
        let working_days_to = |on| {
            calendar
                .working(Count::Normal)
                .between(today, on)
                .unwrap_or_default()
        };
        match self.met_on {
            Some(on) if on <= deadline => Standing::Met,
            Some(on) => Standing::MetLate(days_past(on)),
            None if today > deadline => Standing::Late(days_past(today)),
            None if today == deadline => Standing::LastDay,
            None if today >= target => Standing::PastTarget(working_days_to(deadline)),
            None => Standing::Running(working_days_to(target)),
        }
    }

    /// Whether it waits for someone else.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.met_on.is_none() && self.whom != Whom::Us
    }

    fn met(self, on: Option<NaiveDate>) -> Self {
        Self { met_on: on, ..self }
    }

    fn by_sentence(self, sentence: Option<u8>) -> Self {
        Self { sentence, ..self }
    }
}

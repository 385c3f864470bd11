//! What a case asks of the organisation, by when, and why: the running clocks.
//!
//! One of the two functions that decide ([`clocks`]); pure, and worked out again each time.

use crate::admissibility::Facts;
use crate::calendar::{Calendar, Count};
use crate::case::{Case, Letter, State};
use crate::procedure::{Procedure, Rule};
use crate::reckoning::{Reckoning, Start, StartFact};
use crate::term::{Deadline, Filing, OrganisationTerm, Retention, Target};
use chrono::NaiveDate;

/// Which duty of the regulation an obligation comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Duty {
    /// K1: take the complaint up.
    TakeUp,
    /// K2: react, or report the delay.
    React,
    /// K3: react by the announced day, or report a further delay.
    ReactAsAnnounced,
}

/// A duty on a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obligation {
    /// Which.
    pub duty: Duty,
    /// The day to aim for.
    pub target: Target,
    /// The last day.
    pub deadline: Deadline,
    /// The day it was met, if it was.
    pub met_on: Option<NaiveDate>,
    /// Number of the sentence of the regulation; `None` when none sets it.
    pub sentence: Option<u8>,
    /// How the dates follow; `None` for an announced day, which was chosen, not reckoned.
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
    /// K0; `None` while the act has no date.
    pub filing: Option<Filing>,
    /// K1, K2, and a K3 for each delay notice.
    pub obligations: Vec<Obligation>,
    /// K4, once closed.
    pub retention: Option<Retention>,
}

/// Works out every clock of a case, with its steps; `None` while the case is not registered or a date
/// lies beyond the calendar.
#[must_use]
pub fn clocks(case: &Case, procedure: &Procedure, calendar: &Calendar) -> Option<Clocks> {
    let state = case.state()?;
    let filing = Facts::of(&state.intake).filing(procedure, calendar);
    let taken_up = procedure.take_up.as_ref();
    let taken_up = taken_up.map(|term| take_up(state, term, calendar));
    let reaction = Some(react(state, &procedure.reaction, calendar));
    let mut obligations: Vec<Obligation> = taken_up
        .into_iter()
        .chain(reaction)
        .collect::<Option<_>>()?;
    obligations.extend(announced(state, procedure, calendar));
    let closing = state.closed.as_ref().map(|closed| Start {
        fact: StartFact::Closing,
        on: closed.on,
    });
    let kept = procedure.retention.as_ref().zip(closing);
    let retention = kept.and_then(|(term, start)| term.reckon(start, calendar));
    Some(Clocks {
        filing,
        obligations,
        retention,
    })
}

/// The day on which a term for the organisation starts.
fn starts_on(state: &State, term: &OrganisationTerm) -> NaiveDate {
    match term.starts {
        StartFact::FirstReport => state.intake.reported_on,
        _ => state.intake.received_on,
    }
}

fn take_up(state: &State, term: &OrganisationTerm, calendar: &Calendar) -> Option<Obligation> {
    let since = starts_on(state, term);
    let response = term.reckon_on(since, calendar)?;
    let acknowledged = state.first_dispatch(|letter| *letter == Letter::Acknowledgement);
    let taken_up = state.taken_up.as_ref().map(|(on, _)| *on);
    Some(Obligation {
        duty: Duty::TakeUp,
        target: response.target,
        deadline: response.deadline,
        met_on: acknowledged
            .into_iter()
            .chain(taken_up)
            .min()
            .or_else(|| closed_on(state)),
        sentence: term.sentence,
        reckoning: Some(response.reckoning),
        since,
    })
}

fn react(state: &State, term: &OrganisationTerm, calendar: &Calendar) -> Option<Obligation> {
    let since = starts_on(state, term);
    let response = term.reckon_on(since, calendar)?;
    let answered = state.first_dispatch(|letter| {
        matches!(
            letter,
            Letter::SubstantiveReaction | Letter::DelayNotice { .. }
        )
    });
    Some(Obligation {
        duty: Duty::React,
        target: response.target,
        deadline: response.deadline,
        met_on: answered.or_else(|| closed_on(state)),
        sentence: term.sentence,
        reckoning: Some(response.reckoning),
        since,
    })
}

/// K3: one for each delay notice, met by the reaction or by the next notice.
fn announced(state: &State, procedure: &Procedure, calendar: &Calendar) -> Vec<Obligation> {
    let notices = state
        .dispatched
        .iter()
        .enumerate()
        .filter_map(|(place, sent)| match &sent.letter {
            Letter::DelayNotice { until, .. } => Some((place, sent.on, *until)),
            _ => None,
        });
    notices
        .filter_map(|(place, sent_on, until)| {
            let later = state.dispatched[place + 1..].iter();
            let answered = later.filter(|sent| {
                matches!(
                    sent.letter,
                    Letter::SubstantiveReaction | Letter::DelayNotice { .. }
                )
            });
            Some(Obligation {
                duty: Duty::ReactAsAnnounced,
                target: Target(calendar.working(Count::Strict).on_or_before(until)?),
                deadline: Deadline(until),
                met_on: answered
                    .map(|sent| sent.on)
                    .min()
                    .or_else(|| closed_on(state)),
                sentence: procedure.sentence_behind(Rule::DelayNotice),
                reckoning: None,
                since: sent_on,
            })
        })
        .collect()
}

fn closed_on(state: &State) -> Option<NaiveDate> {
    state.closed.as_ref().map(|closed| closed.on)
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
}

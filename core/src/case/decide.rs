//! Whether something may happen, and what then happened. Pure: reads the case, writes nothing.
//!
//! Here is the order of things: what stands in the way of any event at all, and of a correction. What is
//! wrong with one event on its own is in `judge`; what is wrong with a complaint as it came in, in `intake`.

mod intake;
mod judge;

pub(crate) use intake::intake_findings;

use super::command::{Command, Field, Finding, Problem, Weight};
use super::event::{Event, Recorded};
use super::{Case, State};
use crate::dates::{self, DateTrouble};
use crate::text;
use chrono::{Datelike, NaiveDate};
use judge::{event_findings, outcome_finding};

/// Turns a command into events, or into everything that stands in its way.
///
/// # Errors
/// All findings at once; nothing has been written. What may be confirmed is among them until the command
/// says that it was.
pub fn decide(
    case: &Case,
    command: impl Into<Command>,
    today: NaiveDate,
) -> Result<Vec<Event>, Vec<Finding>> {
    let Command { event, confirmed } = command.into();
    let mut findings = findings(case, &event, today);
    findings.retain(|finding| finding.weight == Weight::Stop || !confirmed);
    if findings.is_empty() {
        Ok(vec![event])
    } else {
        Err(findings)
    }
}

fn findings(case: &Case, event: &Event, today: NaiveDate) -> Vec<Finding> {
    let stop = |problem| vec![Finding::stop(Field::Case, problem)];
    let Some(state) = case.state() else {
        return match event {
            Event::ComplaintReceived { intake, .. } => intake_findings(intake, today),
            _ => stop(Problem::NotRegistered),
        };
    };
    match event {
        Event::ComplaintReceived { .. } => stop(Problem::AlreadyRegistered),
        Event::Corrected {
            of,
            replacement,
            reason,
        } => correction_findings(case, *of, replacement.as_deref(), reason, today),
        Event::Reopened { .. } if state.closed.is_none() => stop(Problem::NotClosed),
        _ if state.closed.is_some() && !goes_on_after_closing(event) => {
            stop(Problem::AlreadyClosed)
        }
        _ => match already(state, event) {
            Some(finding) => vec![finding],
            None => event_findings(case.id(), state, event, today),
        },
    }
}

/// What is promised at the end goes on after it: measures, requests about data, holds, and letters, which
/// are facts whenever they left.
fn goes_on_after_closing(event: &Event) -> bool {
    matches!(
        event,
        Event::Reopened { .. }
            | Event::MeasureDone { .. }
            | Event::EffectChecked { .. }
            | Event::PromiseSettled { .. }
            | Event::PrivacyAsked { .. }
            | Event::HoldPlaced { .. }
            | Event::HoldLifted { .. }
            | Event::DocumentAdded { .. }
            | Event::SignalLinked { .. }
    ) || matches!(event, Event::LetterDispatched { letter, .. } if !letter.answers_or_delays())
}

/// What happens once only. A correction may repeat it.
fn already(state: &State, event: &Event) -> Option<Finding> {
    let stop = |field, problem| Some(Finding::stop(field, problem));
    match event {
        Event::TakenUp { .. } if state.taken_up.is_some() => {
            stop(Field::Case, Problem::AlreadyTakenUp)
        }
        Event::Identified { .. } if !state.is_signal() => {
            stop(Field::Identity, Problem::AlreadyKnown)
        }
        Event::RungEntered { rung, .. } if *rung == state.rung() => {
            stop(Field::Case, Problem::SameRung(*rung))
        }
        Event::HoldPlaced { .. } if state.hold.is_some() => stop(Field::Case, Problem::HoldStands),
        Event::HoldLifted { .. } if state.hold.is_none() => stop(Field::Case, Problem::HoldStands),
        Event::MeasureDone { id, .. } if state.measure(*id)?.done_on.is_some() => {
            stop(Field::Measure, Problem::AlreadyDone)
        }
        Event::EffectChecked { id, .. } if state.measure(*id)?.effect.is_some() => {
            stop(Field::Measure, Problem::AlreadyDone)
        }
        Event::PromiseSettled { of, .. } if state.promise(*of)?.1.is_some() => {
            stop(Field::Promise, Problem::AlreadyDone)
        }
        _ => None,
    }
}

fn correction_findings(
    case: &Case,
    of: u32,
    replacement: Option<&Event>,
    reason: &str,
    today: NaiveDate,
) -> Vec<Finding> {
    let (Some(wrong), Some(state)) = (case.effective(of), case.state()) else {
        return vec![Finding::stop(Field::Case, Problem::NoSuchEvent)];
    };
    let same_kind = |event: &Event| std::mem::discriminant(event) == std::mem::discriminant(wrong);
    let correctable = !matches!(wrong, Event::Corrected { .. });
    let mut found: Vec<Finding> = required(Field::Reason, reason).into_iter().collect();
    match replacement {
        _ if !correctable => found.push(Finding::stop(Field::Case, Problem::OtherKind)),
        None if of == 0 => found.push(Finding::stop(Field::Case, Problem::FirstEvent)),
        None => found.extend(person_stands(state, &without(case, of, wrong), wrong)),
        Some(event) if !same_kind(event) => {
            found.push(Finding::stop(Field::Case, Problem::OtherKind));
        }
        Some(event) => {
            let before = without(case, of, wrong);
            let state = before.state().unwrap_or(state);
            found.extend(event_findings(case.id(), state, event, today));
        }
    }
    found.retain(|finding| finding.weight == Weight::Stop);
    if found.is_empty() {
        found.extend(closing_undone(case, of, replacement));
    }
    found
}

/// The case as it would be without this event, so that what replaces it is judged as if it were new. What
/// came after an end says nothing about the day of that end.
fn without(case: &Case, of: u32, wrong: &Event) -> Case {
    let after_the_end =
        |recorded: &&Recorded| matches!(wrong, Event::Closed { .. }) && recorded.n > of;
    let correction = |recorded: &&Recorded| matches!(recorded.event, Event::Corrected { .. });
    let kept = case
        .history()
        .iter()
        .filter(|recorded| correction(recorded) || !after_the_end(recorded));
    let mut before = Case::from_history(case.id(), kept.cloned().collect());
    before.apply(correction_of(of, None));
    before
}

/// Persons are known by their place: none may be taken out while others stand behind or something speaks of
/// the place.
fn person_stands(state: &State, before: &Case, wrong: &Event) -> Option<Finding> {
    let Event::PersonNamed { .. } = wrong else {
        return None;
    };
    let before = before.state()?;
    let last = state.persons.len().saturating_sub(1);
    let was_last = state.persons.starts_with(&before.persons);
    let spoken_of = u16::try_from(last).is_ok_and(|place| before.speaks_of(place));
    (!was_last || spoken_of).then(|| Finding::stop(Field::Person, Problem::PersonStands))
}

/// A correction may not leave a case closed in a way in which it could not have been closed.
fn closing_undone(case: &Case, of: u32, replacement: Option<&Event>) -> Option<Finding> {
    let mut after = case.clone();
    after.apply(correction_of(of, replacement));
    let state = after.state()?;
    let finding = outcome_finding(state, state.closed.as_ref()?.outcome)?;
    Some(Finding::stop(Field::Case, finding.problem))
}

fn correction_of(of: u32, replacement: Option<&Event>) -> Recorded {
    Recorded {
        n: u32::MAX,
        at_ms: 0,
        by: String::new(),
        event: Event::Corrected {
            of,
            replacement: replacement.cloned().map(Box::new),
            reason: String::new(),
        },
    }
}

/// A day the calendar can't reckon with would hide a case from every list.
fn in_years_of_facts(field: Field, on: NaiveDate, today: NaiveDate) -> Option<Finding> {
    let trouble = || Problem::NoDate(DateTrouble::YearOutside(on.year()));
    (!dates::years_of_facts(today).contains(&on.year())).then(|| Finding::stop(field, trouble()))
}

/// A thing that happened lies between another day and today.
fn happened(
    on: NaiveDate,
    not_before: NaiveDate,
    other: Field,
    today: NaiveDate,
) -> Option<Finding> {
    if on > today {
        return Some(Finding::stop(Field::On, Problem::InFuture));
    }
    (on < not_before).then(|| Finding::stop(Field::On, Problem::Before(other, not_before)))
}

fn required(field: Field, text: &str) -> Option<Finding> {
    if text::is_blank(text) {
        return Some(Finding::stop(field, Problem::Missing));
    }
    text::body(text)
        .err()
        .map(|trouble| Finding::stop(field, Problem::BadText(trouble)))
}

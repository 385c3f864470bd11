//! Whether something may happen, and what then happened. Pure: reads the case, writes nothing.

use super::command::{Command, Field, Finding, Problem};
use super::event::{Event, Letter, Outcome, Recorded};
use super::party::{Identity, Intake};
use super::{Case, State};
use crate::dates::{self, DateTrouble};
use crate::text;
use chrono::{Datelike, NaiveDate};

/// Turns a command into events, or into everything that stands in its way.
///
/// # Errors
/// All findings at once; nothing has been written.
pub fn decide(case: &Case, command: Command, today: NaiveDate) -> Result<Vec<Event>, Vec<Finding>> {
    let findings = findings(case, &command, today);
    if findings.is_empty() {
        Ok(vec![command.into()])
    } else {
        Err(findings)
    }
}

impl From<Command> for Event {
    fn from(command: Command) -> Self {
        match command {
            Command::Register { reference, intake } => {
                Self::ComplaintReceived { reference, intake }
            }
            Command::TakeUp { on, act } => Self::TakenUp { on, act },
            Command::RecordDispatch {
                letter,
                on,
                channel,
                to,
                sha256,
            } => Self::LetterDispatched {
                letter,
                on,
                channel,
                to,
                sha256,
            },
            Command::Close {
                on,
                outcome,
                reason,
            } => Self::Closed {
                on,
                outcome,
                reason,
            },
            Command::Correct {
                of,
                replacement,
                reason,
            } => Self::Corrected {
                of,
                replacement,
                reason,
            },
        }
    }
}

fn findings(case: &Case, command: &Command, today: NaiveDate) -> Vec<Finding> {
    match (command, case.state()) {
        (Command::Register { .. }, Some(_)) => {
            vec![Finding::stop(Field::Case, Problem::AlreadyRegistered)]
        }
        (Command::Register { intake, .. }, None) => intake_findings(intake, today),
        (_, None) => vec![Finding::stop(Field::Case, Problem::NotRegistered)],
        (
            Command::Correct {
                of,
                replacement,
                reason,
            },
            Some(_),
        ) => correction_findings(case, *of, replacement.as_deref(), reason, today),
        (_, Some(state)) if state.closed.is_some() => {
            vec![Finding::stop(Field::Case, Problem::AlreadyClosed)]
        }
        (Command::TakeUp { .. }, Some(state)) if state.taken_up.is_some() => {
            vec![Finding::stop(Field::Case, Problem::AlreadyTakenUp)]
        }
        (command, Some(state)) => event_findings(state, &command.clone().into(), today),
    }
}

/// What is wrong with an event on its own, whether it is new or replaces another.
fn event_findings(state: &State, event: &Event, today: NaiveDate) -> Vec<Finding> {
    let intake = &state.intake;
    match event {
        Event::ComplaintReceived { intake, .. } => intake_findings(intake, today),
        Event::TakenUp { on, act } => [
            happened(*on, intake.reported_on, Field::ReportedOn, today),
            required(Field::Reason, act),
        ]
        .into_iter()
        .flatten()
        .collect(),
        Event::LetterDispatched { letter, on, to, .. } => {
            let mut found: Vec<Finding> = [
                happened(*on, intake.reported_on, Field::ReportedOn, today),
                required(Field::To, to),
            ]
            .into_iter()
            .flatten()
            .collect();
            found.extend(letter_findings(letter, *on, today));
            found
        }
        Event::Closed {
            on,
            outcome,
            reason,
        } => {
            let mut found: Vec<Finding> = [
                happened(*on, last_day(state), Field::On, today),
                required(Field::Reason, reason),
            ]
            .into_iter()
            .flatten()
            .collect();
            found.extend(outcome_finding(state, *outcome));
            found
        }
        Event::Corrected { .. } => vec![Finding::stop(Field::Case, Problem::OtherKind)],
    }
}

/// The last day on which something happened in a case.
fn last_day(state: &State) -> NaiveDate {
    let sent = state.dispatched.iter().map(|sent| sent.on);
    let taken_up = state.taken_up.as_ref().map(|(on, _)| *on);
    sent.chain(taken_up)
        .fold(state.intake.received_on, NaiveDate::max)
}

pub(crate) fn intake_findings(intake: &Intake, today: NaiveDate) -> Vec<Finding> {
    let in_future =
        |field, on: NaiveDate| (on > today).then(|| Finding::stop(field, Problem::InFuture));
    let before = |field, on: NaiveDate, other, than: NaiveDate| {
        (on < than).then(|| Finding::stop(field, Problem::Before(other, than)))
    };
    let act = intake.act_on;
    let known = |field, on| in_years_of_facts(field, on, today);
    let stops = [
        act.and_then(|on| known(Field::ActOn, on)),
        intake
            .discovered_on
            .and_then(|on| known(Field::DiscoveredOn, on)),
        known(Field::ReportedOn, intake.reported_on),
        known(Field::ReceivedOn, intake.received_on),
        act.and_then(|on| in_future(Field::ActOn, on)),
        intake
            .discovered_on
            .and_then(|on| in_future(Field::DiscoveredOn, on)),
        in_future(Field::ReportedOn, intake.reported_on),
        in_future(Field::ReceivedOn, intake.received_on),
        act.zip(intake.discovered_on)
            .and_then(|(act, found)| before(Field::DiscoveredOn, found, Field::ActOn, act)),
        act.and_then(|act| before(Field::ReportedOn, intake.reported_on, Field::ActOn, act)),
        before(
            Field::ReceivedOn,
            intake.received_on,
            Field::ReportedOn,
            intake.reported_on,
        ),
        text::is_blank(&intake.verbatim).then(|| Finding::stop(Field::Verbatim, Problem::Missing)),
    ];
    stops.into_iter().flatten().collect()
}

fn letter_findings(letter: &Letter, on: NaiveDate, today: NaiveDate) -> Vec<Finding> {
    match letter {
        Letter::DelayNotice { reason, until } => [
            required(Field::Reason, reason),
            in_years_of_facts(Field::Until, *until, today),
            (*until <= on).then(|| Finding::stop(Field::Until, Problem::NotLater)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        Letter::Other { title } => required(Field::Reason, title).into_iter().collect(),
        Letter::Acknowledgement | Letter::SubstantiveReaction => Vec::new(),
    }
}

fn outcome_finding(state: &State, outcome: Outcome) -> Option<Finding> {
    let answered = matches!(
        outcome,
        Outcome::AnsweredSolved | Outcome::AnsweredNotSolved
    );
    let reacted = state
        .first_dispatch(|letter| *letter == Letter::SubstantiveReaction)
        .is_some();
    let known = matches!(
        state.intake.complainant.identity,
        Identity::Named | Identity::Confidential
    );
    if answered && !reacted {
        return Some(Finding::stop(Field::Outcome, Problem::NoWrittenReaction));
    }
    (outcome == Outcome::NotTreatedAnonymous && known)
        .then(|| Finding::stop(Field::Outcome, Problem::NotAnonymous))
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
        None => {}
        Some(event) if !same_kind(event) => {
            found.push(Finding::stop(Field::Case, Problem::OtherKind));
        }
        Some(event) => found.extend(event_findings(state, event, today)),
    }
    if found.is_empty() {
        found.extend(closing_undone(case, of, replacement));
    }
    found
}

/// A correction may not leave a case closed in a way in which it could not have been closed.
fn closing_undone(case: &Case, of: u32, replacement: Option<&Event>) -> Option<Finding> {
    let mut after = case.clone();
    after.apply(Recorded {
        n: case.len(),
        at_ms: 0,
        by: String::new(),
        event: Event::Corrected {
            of,
            replacement: replacement.cloned().map(Box::new),
            reason: String::new(),
        },
    });
    let state = after.state()?;
    let finding = outcome_finding(state, state.closed.as_ref()?.outcome)?;
    Some(Finding::stop(Field::Case, finding.problem))
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

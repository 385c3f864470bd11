//! No history can break a case.

use super::any::{self, day, today};
use super::kinds;
use super::made::{case_with, correct, first, intake, register, take_up};
use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::*;
use weerklank_core::advice::advice;
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::{Case, Channel, Event, Recipient, Satisfaction, State, decide};
use weerklank_core::obligation::{Clocks, clocks};
use weerklank_core::procedure::Procedure;
use weerklank_core::{register, words};

/// Fifty thousand events in one case, each corrected by the next: read in a moment, not in minutes.
#[test]
fn a_history_of_any_length_is_read_in_one_pass() {
    let many = (1..50_000u32).map(|n| {
        let event = if n % 2 == 1 {
            take_up("2026-11-10")
        } else {
            correct(n - 1, None)
        };
        any::recorded(n, event)
    });
    let history = std::iter::once(any::recorded(0, first()))
        .chain(many)
        .collect();
    let case = Case::from_history("a", history);
    assert_eq!(
        case.state()
            .and_then(|state| state.taken_up.clone())
            .map(|(on, _)| on),
        Some(day("2026-11-10"))
    );
}

fn command() -> impl Strategy<Value = Event> {
    let dispatch = (any::letter(&any::near()), any::near(), any::text());
    let replacement = prop::option::of(any::event());
    let made = kinds::one_of_each();
    prop_oneof![
        2 => any::intake(&any::near()).prop_map(register),
        3 => any::plain(),
        6 => prop::sample::select(made),
        4 => dispatch.prop_map(|(letter, on, to)| Event::LetterDispatched {
            letter, on, channel: Channel::Email, to, recipient: Recipient::Complainant, sha256: None
        }),
        1 => (any::near(), any::outcome(), any::text())
            .prop_map(|(on, outcome, reason)| Event::Closed { on, outcome, reason, satisfaction: Satisfaction::default() }),
        4 => (any::number(), replacement, any::text()).prop_map(|(of, replacement, reason)| Event::Corrected {
            of, replacement: replacement.map(Box::new), reason
        }),
    ]
}

/// Everything a page would ask of a case; nothing of it may panic.
fn look_at(case: &Case, calendar: &Calendar, today: NaiveDate) {
    let procedure = Procedure::blh();
    if let (Some(clocks), Some(state)) = (clocks(case, procedure, calendar), case.state()) {
        look_at_clocks(&clocks, state, calendar, today);
        for advised in advice(case, &clocks, procedure, calendar, today) {
            let told = words::advice(&advised.advice, state);
            assert!(
                told.ends_with('.') && told.len() > 15,
                "{advised:?}: {told}"
            );
        }
    }
    let _ = register::agenda([case], |_| procedure, calendar, today);
    let _ = register::matches(case, "klacht");
    assert!(register::next_reference([case], today).starts_with('K'));
    let persons = case.state().map(|state| state.persons.as_slice());
    for recorded in case.history() {
        let line = words::event(&recorded.event, persons.unwrap_or_default());
        assert!(
            line.starts_with(char::is_uppercase),
            "{:?}: {line}",
            recorded.event
        );
    }
}

fn look_at_clocks(clocks: &Clocks, state: &State, calendar: &Calendar, today: NaiveDate) {
    for due in &clocks.obligations {
        let _ = due.standing(today, calendar);
        assert!(due.target.date() <= due.deadline.date());
        assert!(!words::duty(due.duty).is_empty() && !words::duty_name(due.duty).is_empty());
        // A person in a foreign record may have no name.
        let _ = words::whom(due.whom, &state.persons);
        if let Some(reckoning) = &due.reckoning {
            assert!(!words::explain(reckoning, calendar).is_empty());
            let _ = reckoning.strip();
        }
    }
}

/// Numbers beyond what a record of this program holds: the last that fit.
#[test]
fn more_points_persons_and_requests_than_have_a_number_are_taken_in() {
    let calendar = Calendar::new(Choices::default()).expect("sound");
    let many = usize::from(u16::MAX) + 3;
    let mut intake = intake();
    intake.points = vec!["x".into(); many];
    let person = Event::PersonNamed {
        person: Box::default(),
    };
    let asked = kinds::one_of_each()
        .into_iter()
        .find(|event| matches!(event, Event::PrivacyAsked { .. }));
    let events = std::iter::once(register(intake))
        .chain(std::iter::repeat_n(person, many))
        .chain(std::iter::repeat_n(asked.expect("one of each"), many));
    let history = (0..)
        .zip(events)
        .map(|(n, event)| any::recorded(n, event))
        .collect();
    let case = Case::from_history("a", history);
    let clocks = clocks(&case, Procedure::blh(), &calendar).expect("registered");
    let advised = advice(&case, &clocks, Procedure::blh(), &calendar, today());
    assert!(clocks.obligations.len() > 60_000 && advised.len() > 60_000);
}

/// Fifty thousand of each kind that speaks of another by number: read in a moment.
#[test]
fn what_speaks_of_another_by_number_is_read_in_one_pass() {
    let each = kinds::one_of_each();
    let pick = |kind: &str| {
        let found = each.iter().find(|event| kinds::event_kind(event) == kind);
        found.expect("one of each").clone()
    };
    let many = 0..50_000u32;
    let place = |n: u32| u16::try_from(n % 60_000).expect("small");
    let mut events = vec![register(intake())];
    events.extend(many.clone().map(|_| pick("ContactNoted")));
    events.extend(many.clone().map(|n| match pick("PromiseSettled") {
        Event::PromiseSettled { on, how, .. } => Event::PromiseSettled {
            of: 50_000 - n,
            on,
            how,
        },
        other => other,
    }));
    events.extend(many.clone().map(|n| match pick("MeasureSet") {
        Event::MeasureSet { mut measure } => {
            measure.id = place(n);
            Event::MeasureSet { measure }
        }
        other => other,
    }));
    let on = day("2026-11-12");
    events.extend(
        many.clone()
            .map(|n| Event::MeasureDone { id: place(n), on }),
    );
    events.extend(many.map(|n| Event::PointDropped {
        id: place(n),
        reason: "weg".into(),
    }));
    let history = (0..)
        .zip(events)
        .map(|(n, event)| any::recorded(n, event))
        .collect();
    let case = Case::from_history("a", history);
    let state = case.state().expect("registered");
    assert!(state.contacts.iter().all(|noted| noted.settled.is_some()));
    assert!(
        state
            .measures
            .iter()
            .all(|planned| planned.done_on == Some(on))
    );
}

proptest! {
    // Each run is a whole history; looking at it after each step costs a while.
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_is_refused_changes_nothing_and_what_happens_is_one_event(
        commands in vec(command(), 1..12), on in any::near()
    ) {
        let calendar = Calendar::new(Choices::default()).expect("sound");
        // So that most runs get past the registration.
        let mut case = case_with([register(intake())]);
        for command in commands {
            let before = case.clone();
            match decide(&case, command, today()) {
                Err(findings) => {
                    prop_assert!(!findings.is_empty());
                    for finding in &findings {
                        let told = words::problem(finding);
                        prop_assert!(told.ends_with('.') && told.len() > 8, "{finding:?}: {told}");
                    }
                    prop_assert_eq!(&case, &before);
                }
                Ok(events) => {
                    prop_assert_eq!(events.len(), 1);
                    for event in events {
                        case.apply(any::recorded(case.len(), event));
                    }
                    prop_assert_eq!(case.len(), before.len() + 1);
                    prop_assert!(clocks(&case, Procedure::blh(), &calendar).is_some(), "a case went out of sight");
                }
            }
            look_at(&case, &calendar, on);
        }
        let again = Case::from_history("a", case.history().to_vec());
        prop_assert_eq!(again, case);
    }

    /// A history that no decision made: from another program, or from someone who edits files.
    #[test]
    fn any_history_at_all_is_taken_in(events in vec(any::event(), 0..10), on in any::far()) {
        let calendar = Calendar::new(Choices::default()).expect("sound");
        let mut case = Case::new("a");
        for event in events {
            case.apply(any::recorded(case.len(), event));
            look_at(&case, &calendar, on);
        }
        let again = Case::from_history("a", case.history().to_vec());
        prop_assert_eq!(again, case);
    }
}

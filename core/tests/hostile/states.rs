//! Every kind of event in every state of a case: unregistered, open, closed and opened again.

use super::any::{self, day, today};
use super::kinds::{event_kind, ground, one_of_each, talk};
use super::made::{case_with, close, happen, problems};
use weerklank_core::case::{
    Case, Decision, Event, Field, Identity, Letter, Outcome, Problem, Recipient, decide,
};
use weerklank_core::words;

/// What an event in the wrong state is told; `None` when it may happen.
fn told(case: &Case, event: &Event) -> Option<Problem> {
    let before = case.clone();
    let found = match decide(case, event.clone(), today()) {
        Ok(events) => {
            assert_eq!(
                events,
                std::slice::from_ref(event),
                "one command, one event, unchanged"
            );
            let mut after = case.clone();
            after.apply(any::recorded(case.len(), event.clone()));
            assert_eq!(after.history().len(), before.history().len() + 1);
            None
        }
        Err(_) => {
            let found = problems(case, event.clone());
            assert_eq!(found.len(), 1, "{event:?}: {found:?}");
            found.into_iter().next().map(|(_, problem)| problem)
        }
    };
    assert_eq!(*case, before, "nothing is half-written");
    found
}

fn closed() -> Case {
    let mut events = ground();
    events.push(close("2026-11-12", Outcome::Withdrawn));
    case_with(events)
}

fn reopened() -> Case {
    let mut case = closed();
    let on = day("2026-11-12");
    let reason = "de klager kwam terug".to_owned();
    happen(&mut case, Event::Reopened { on, reason });
    case
}

#[test]
fn nothing_happens_before_the_complaint_is_registered() {
    for event in one_of_each() {
        let first = matches!(event, Event::ComplaintReceived { .. });
        let wanted = (!first).then_some(Problem::NotRegistered);
        assert_eq!(told(&Case::new("a"), &event), wanted, "{event:?}");
    }
}

/// The same whether it was ever closed or not.
#[test]
fn in_an_open_case_anything_may_happen_that_has_not_yet() {
    for case in [case_with(ground()), reopened()] {
        for event in one_of_each() {
            let wanted = match event {
                Event::ComplaintReceived { .. } => Some(Problem::AlreadyRegistered),
                Event::Reopened { .. } => Some(Problem::NotClosed),
                Event::HoldLifted { .. } => Some(Problem::HoldStands),
                _ => None,
            };
            assert_eq!(told(&case, &event), wanted, "{event:?}");
        }
    }
}

/// What is promised at the end goes on after it; all else waits for a reopening.
#[test]
fn a_closed_case_takes_only_what_goes_on_after_its_end() {
    let goes_on = [
        "MeasureDone",
        "EffectChecked",
        "PromiseSettled",
        "LetterDispatched",
        "PrivacyAsked",
        "DocumentAdded",
        "SignalLinked",
        "HoldPlaced",
        "Reopened",
        "Corrected",
    ];
    let case = closed();
    for event in one_of_each() {
        let kind = event_kind(&event);
        let wanted = match kind {
            _ if goes_on.contains(&kind) => None,
            "ComplaintReceived" => Some(Problem::AlreadyRegistered),
            "HoldLifted" => Some(Problem::HoldStands),
            _ => Some(Problem::AlreadyClosed),
        };
        assert_eq!(told(&case, &event), wanted, "{kind}");
    }
    for letter in [
        Letter::SubstantiveReaction,
        Letter::NotTreated,
        Letter::InvitationToIdentify,
    ] {
        let late = super::made::send(letter, "2026-11-13");
        assert_eq!(told(&case, &late), Some(Problem::AlreadyClosed), "{late:?}");
    }
}

/// What happens once only is told so the second time, in whichever state.
#[test]
fn what_happens_once_is_refused_the_second_time() {
    let once = [
        ("Identified", Problem::AlreadyKnown),
        ("MeasureDone", Problem::AlreadyDone),
        ("EffectChecked", Problem::AlreadyDone),
        ("PromiseSettled", Problem::AlreadyDone),
        ("TakenUp", Problem::AlreadyTakenUp),
        ("ReadingDone", Problem::NotAsked),
        ("SignalLinked", Problem::NoSignal),
        ("HoldPlaced", Problem::HoldStands),
        ("PointDropped", Problem::NoSuchPoint),
    ];
    for event in one_of_each() {
        let Some((_, wanted)) = once.iter().find(|(kind, _)| *kind == event_kind(&event)) else {
            continue;
        };
        let mut case = case_with(ground());
        happen(&mut case, event.clone());
        assert_eq!(told(&case, &event), Some(wanted.clone()), "{event:?}");
    }
}

/// What may be confirmed is a question, not a wall: asked once, recorded when confirmed.
#[test]
fn what_may_be_confirmed_is_asked_and_then_recorded() {
    let on = day("2026-11-12");
    let reason = || "zo is besloten".to_owned();
    let no_talk = Event::Decided {
        decision: Decision::DirectContact { allowed: false },
        on,
        reason: reason(),
    };
    let mut case = case_with(ground());
    happen(&mut case, no_talk);
    let copy = |letter, recipient| Event::LetterDispatched {
        letter,
        on,
        channel: weerklank_core::case::Channel::Email,
        to: "elders".into(),
        recipient,
        sha256: None,
    };
    let mut open_point = case.clone();
    let point = weerklank_core::case::Point {
        id: 7,
        complaint: "Nog een".into(),
        ..Default::default()
    };
    happen(
        &mut open_point,
        Event::PointSet {
            point: Box::new(point),
        },
    );
    let questions = [
        (
            &case,
            Event::ContactNoted {
                contact: Box::new(talk("2026-11-12")),
            },
            Problem::ContactUnwanted,
        ),
        (
            &case,
            copy(Letter::Acknowledgement, Recipient::SecondParent),
            Problem::SecondParent,
        ),
        (
            &case,
            Event::Decided {
                decision: Decision::DoNotTreat,
                on,
                reason: reason(),
            },
            Problem::NoBarButAnonymity,
        ),
        (
            &open_point,
            copy(Letter::SubstantiveReaction, Recipient::Complainant),
            Problem::Unanswered(1),
        ),
    ];
    for (case, event, problem) in questions {
        assert_eq!(told(case, &event), Some(problem));
        let command = weerklank_core::case::Command::from(event).confirmed();
        assert!(decide(case, command, today()).is_ok());
    }
}

/// A letter made here needs its points answered, and a decision where the complaint touches the officer;
/// confirming the first does not help.
#[test]
fn a_letter_made_here_is_judged_more_strictly_than_one_that_left_already() {
    let mut about_her = super::made::intake();
    about_her.about_officer = true;
    about_her.points = vec!["Niet teruggebeld".into()];
    let case = case_with([super::made::register(about_her)]);
    let made_here = |letter| Event::LetterDispatched {
        letter,
        on: day("2026-11-12"),
        channel: weerklank_core::case::Channel::Email,
        to: "de klager".into(),
        recipient: Recipient::Complainant,
        sha256: Some("00".into()),
    };
    let reaction = made_here(Letter::SubstantiveReaction);
    let found = problems(&case, reaction.clone());
    assert_eq!(
        found,
        [
            (Field::Case, Problem::Conflict),
            (Field::Point, Problem::Unanswered(1))
        ]
    );
    let confirmed = weerklank_core::case::Command::from(reaction).confirmed();
    let left = decide(&case, confirmed, today()).expect_err("the point is open");
    assert_eq!(left.len(), 1);
    assert!(words::problem(&left[0]).ends_with('.'));
    let mut case = case;
    let substitute = Event::Decided {
        decision: Decision::Substitute {
            name: "A. Ander".into(),
        },
        on: day("2026-11-12"),
        reason: "het gaat over haar".into(),
    };
    happen(&mut case, substitute);
    assert_eq!(told(&case, &made_here(Letter::Acknowledgement)), None);
}

#[test]
fn who_is_identified_is_not_still_unknown() {
    let case = case_with(ground());
    let mut again = super::made::intake().complainant;
    again.name = "M.".into();
    again.identity = Identity::Pseudonymous;
    let event = Event::Identified {
        on: day("2026-11-12"),
        complainant: Box::new(again),
    };
    assert_eq!(
        problems(&case, event),
        [(Field::Identity, Problem::Missing)]
    );
}

/// A day in which no calendar reckons is refused, wherever a day may be given that is not bound otherwise.
#[test]
fn days_no_calendar_knows_are_refused_everywhere() {
    let case = case_with(ground());
    let far = day("0001-01-01");
    let mut early = talk("2026-11-12");
    early.on = far;
    let mut late = talk("2026-11-12");
    late.promise.as_mut().expect("it has one").due = day("9999-12-31");
    let ended = Event::Decided {
        decision: Decision::OmissionEnded { on: far },
        on: day("2026-11-12"),
        reason: "zo".into(),
    };
    let mut events: Vec<Event> = [early, late]
        .map(|contact| Event::ContactNoted {
            contact: Box::new(contact),
        })
        .into();
    events.push(ended);
    for mut event in one_of_each() {
        match &mut event {
            Event::DocumentAdded { document } => document.on = far,
            Event::ReadingAsked { reply_by, .. } => *reply_by = day("9999-12-31"),
            Event::MeasureSet { measure } => measure.due = day("9999-12-31"),
            _ => continue,
        }
        events.push(event);
    }
    for event in events {
        assert!(
            matches!(told(&case, &event), Some(Problem::NoDate(_))),
            "{event:?}"
        );
    }
}

/// A case is not closed again before the day on which it was opened again.
#[test]
fn an_end_lies_after_a_reopening() {
    let mut case = closed();
    let reason = "de klager kwam terug".to_owned();
    happen(
        &mut case,
        Event::Reopened {
            on: day("2026-11-16"),
            reason,
        },
    );
    assert_eq!(
        told(&case, &close("2026-11-13", Outcome::Withdrawn)),
        Some(Problem::Before(Field::On, day("2026-11-16")))
    );
    assert_eq!(told(&case, &close("2026-11-16", Outcome::Withdrawn)), None);
}

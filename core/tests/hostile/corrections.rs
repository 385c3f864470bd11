//! Corrections: nothing is overwritten, and what stands in place of an event is judged like it.

use super::any::{self, day, today};
use super::kinds::{EVENTS, event_kind, ground, one_of_each};
use super::made::{case_with, close, correct, happen, intake, problems, register, send, take_up};
use proptest::collection::vec;
use proptest::prelude::*;
use weerklank_core::case::{
    Case, Complainant, Event, Field, Identity, Intake, Letter, Outcome, Person, Point, Problem,
    Recorded, decide,
};

#[test]
fn the_last_of_a_chain_of_corrections_speaks() {
    let mut case = case_with([
        register(intake()),
        send(Letter::Acknowledgement, "2026-11-10"),
    ]);
    for on in ["2026-11-11", "2026-11-12", "2026-11-13"] {
        let replacement: Event = send(Letter::Acknowledgement, on);
        happen(&mut case, correct(1, Some(replacement)));
        let sent = &case.state().expect("registered").dispatched;
        assert_eq!(
            sent.iter().map(|sent| sent.on).collect::<Vec<_>>(),
            [day(on)]
        );
    }
    assert_eq!(case.len(), 5, "nothing was overwritten");
    happen(&mut case, correct(1, None));
    assert_eq!(case.state().expect("registered").dispatched, []);
    assert_eq!(
        problems(&case, correct(1, None)),
        [(Field::Case, Problem::NoSuchEvent)]
    );
}

#[test]
fn a_correction_is_never_corrected_and_never_changes_the_kind() {
    let acknowledged = send(Letter::Acknowledgement, "2026-11-10");
    let case = case_with([register(intake()), acknowledged, correct(1, None)]);
    assert_eq!(
        problems(&case, correct(2, None)),
        [(Field::Case, Problem::OtherKind)]
    );
    assert_eq!(
        problems(&case, correct(0, None)),
        [(Field::Case, Problem::FirstEvent)]
    );
    let other: Event = take_up("2026-11-10");
    assert_eq!(
        problems(&case, correct(0, Some(other))),
        [(Field::Case, Problem::OtherKind)]
    );
    assert_eq!(
        problems(&case, correct(3, None)),
        [(Field::Case, Problem::NoSuchEvent)]
    );
    assert_eq!(
        problems(&case, correct(u32::MAX, None)),
        [(Field::Case, Problem::NoSuchEvent)]
    );
}

/// Sentences 12 and 29 hold after a correction too.
#[test]
fn a_correction_does_not_take_the_ground_from_under_a_closing() {
    let reacted = send(Letter::SubstantiveReaction, "2026-11-12");
    let answered = close("2026-11-20", Outcome::AnsweredSolved);
    let case = case_with([register(intake()), reacted, answered]);
    let gone = (Field::Case, Problem::NoWrittenReaction);
    assert_eq!(
        problems(&case, correct(1, None)),
        std::slice::from_ref(&gone)
    );
    let other: Event = send(Letter::Acknowledgement, "2026-11-12");
    assert_eq!(problems(&case, correct(1, Some(other))), [gone]);
    let later: Event = send(Letter::SubstantiveReaction, "2026-11-13");
    assert!(decide(&case, correct(1, Some(later)), today()).is_ok());
    let withdrawn: Event = close("2026-11-20", Outcome::Withdrawn);
    let mut case = case;
    happen(&mut case, correct(2, Some(withdrawn)));
    assert!(
        decide(&case, correct(1, None), today()).is_ok(),
        "first the closing, then the letter"
    );

    let identity = Identity::Anonymous;
    let unknown = Intake {
        complainant: Complainant {
            identity,
            ..Complainant::default()
        },
        ..intake()
    };
    let case = case_with([
        register(unknown),
        close("2026-11-20", Outcome::NotTreatedAnonymous),
    ]);
    let known: Event = register(intake());
    assert_eq!(
        problems(&case, correct(0, Some(known))),
        [(Field::Case, Problem::NotAnonymous)]
    );
}

#[test]
fn a_replacement_is_judged_like_the_event_itself() {
    let case = case_with([
        register(intake()),
        send(Letter::Acknowledgement, "2026-11-10"),
    ]);
    let early: Event = send(Letter::Acknowledgement, "2026-11-01");
    let before = Problem::Before(Field::ReportedOn, day("2026-11-03"));
    assert_eq!(
        problems(&case, correct(1, Some(early))),
        [(Field::On, before)]
    );
    let blank = Event::ComplaintReceived {
        reference: "K2026-001".into(),
        regulation: None,
        intake: Box::new(Intake {
            verbatim: " ".into(),
            ..intake()
        }),
    };
    assert_eq!(
        problems(&case, correct(0, Some(blank))),
        [(Field::Verbatim, Problem::Missing)]
    );
}

#[test]
fn a_corrected_complaint_keeps_what_happened_since() {
    let mut case = case_with([
        register(intake()),
        send(Letter::Acknowledgement, "2026-11-10"),
    ]);
    let other = Intake {
        act_on: Some(day("2026-11-01")),
        ..intake()
    };
    happen(&mut case, correct(0, Some(register(other))));
    let state = case.state().expect("registered");
    assert_eq!(state.intake.act_on, Some(day("2026-11-01")));
    assert_eq!(state.dispatched.len(), 1);
}

/// A case in which each kind has happened, as far as they go together, and the number of each.
fn lived() -> (Case, Vec<(u32, Event)>) {
    let mut case = case_with(ground());
    let mut happened = Vec::new();
    let on = day("2026-11-12");
    let later = [
        Event::HoldLifted {
            on,
            reason: "klaar".into(),
        },
        close("2026-11-12", Outcome::Withdrawn),
        Event::Reopened {
            on,
            reason: "de klager kwam terug".into(),
        },
    ];
    let waits = |event: &Event| {
        matches!(
            event,
            Event::ComplaintReceived { .. } | Event::Corrected { .. }
        ) || later
            .iter()
            .any(|late| event_kind(late) == event_kind(event))
    };
    let each = one_of_each().into_iter().filter(|event| !waits(event));
    for event in each.chain(later.clone()) {
        happened.push((case.len(), event.clone()));
        happen(&mut case, event);
    }
    (case, happened)
}

/// Any line may be put right: by itself with a new reason, whatever came after, and then it reads as if it had
/// been written so at once.
#[test]
fn a_line_of_every_kind_can_be_put_right() {
    let (case, happened) = lived();
    assert_eq!(
        happened.len(),
        EVENTS.len() - 2,
        "all but the first and the correction"
    );
    for (n, event) in &happened {
        let decided = decide(&case, correct(*n, Some(event.clone())), today());
        assert!(decided.is_ok(), "{}: {decided:?}", event_kind(event));
        let mut after = case.clone();
        happen(&mut after, correct(*n, Some(event.clone())));
        assert_eq!(after.state(), case.state(), "{}", event_kind(event));
    }
    let registered = case.effective(0).expect("registered").clone();
    assert!(decide(&case, correct(0, Some(registered)), today()).is_ok());
}

#[test]
fn a_line_of_every_kind_but_the_first_can_be_struck_out() {
    let (case, happened) = lived();
    for (n, event) in &happened {
        let mut after = case.clone();
        happen(&mut after, correct(*n, None));
        assert_eq!(after.effective(*n), None, "{}", event_kind(event));
    }
}

/// A letter may leave after the end; the line of the end can be put right all the same.
#[test]
fn an_end_can_be_put_right_after_the_last_letter_left() {
    let case = case_with([
        register(intake()),
        close("2026-11-12", Outcome::Withdrawn),
        send(Letter::WithdrawalConfirmed, "2026-11-16"),
    ]);
    let day_earlier = close("2026-11-11", Outcome::Withdrawn);
    assert!(decide(&case, correct(1, Some(day_earlier)), today()).is_ok());
}

/// Persons are known by their place, so a place never comes to mean someone else.
#[test]
fn a_person_of_whom_something_speaks_is_not_struck_out() {
    let named = |name: &str| Event::PersonNamed {
        person: Box::new(Person {
            name: name.into(),
            ..Person::default()
        }),
    };
    let stands = [(Field::Person, Problem::PersonStands)];
    let two = case_with([register(intake()), named("P."), named("Q.")]);
    assert_eq!(
        problems(&two, correct(1, None)),
        stands,
        "Q. would move to the place of P."
    );
    assert!(decide(&two, correct(2, None), today()).is_ok());
    let reply_by = day("2026-11-20");
    let mut contact = super::kinds::talk("2026-11-12");
    contact.between = weerklank_core::case::Between::Person { person: 1 };
    let speaking = [
        send(
            Letter::ReactionRequest {
                person: 1,
                reply_by,
            },
            "2026-11-12",
        ),
        Event::ContactNoted {
            contact: Box::new(contact),
        },
        Event::PointSet {
            point: Box::new(Point {
                complaint: "Toon".into(),
                persons: vec![1],
                ..Point::default()
            }),
        },
    ];
    for event in speaking {
        let mut case = two.clone();
        happen(&mut case, event);
        assert_eq!(problems(&case, correct(2, None)), stands);
        assert!(decide(&case, correct(2, Some(named("R."))), today()).is_ok());
    }
}

fn numbered(events: impl IntoIterator<Item = (usize, Event)>) -> Vec<Recorded> {
    let number = |n: usize| u32::try_from(n).expect("few");
    let events = events.into_iter();
    events
        .map(|(n, event)| any::recorded(number(n), event))
        .collect()
}

proptest! {
    /// A corrected history says what a history without the mistake would have said.
    #[test]
    fn a_correction_reads_as_if_it_had_been_written_so(
        events in vec(any::plain(), 1..8), at: prop::sample::Index, right in prop::option::of(any::plain())
    ) {
        let events: Vec<Event> = std::iter::once(register(intake())).chain(events).collect();
        let of = at.index(events.len());
        let mut wrong = events.clone();
        wrong.push(correct(u32::try_from(of).expect("few"), right.clone()));
        let corrected = Case::from_history("a", numbered(wrong.into_iter().enumerate()));
        let mended = events.into_iter().enumerate().filter_map(|(n, event)| {
            if n == of { right.clone().map(|right| (n, right)) } else { Some((n, event)) }
        });
        let mended = Case::from_history("a", numbered(mended));
        prop_assert_eq!(corrected.state(), mended.state());
    }
}

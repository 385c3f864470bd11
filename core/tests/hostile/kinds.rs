//! Every kind of event once, and that any event may be drawn: a new variant does not compile here until it
//! is named.

use super::any::{self, day};
use super::made::{correct, intake, register, send};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;
use weerklank_core::case::{
    AnswerTo, Between, Channel, Complainant, Contact, Decision, Document, Event, Letter, Measure,
    Origin, Outcome, Person, Point, PrivacyRequest, Promise, Promiser, Rung, Satisfaction,
    TalkResult,
};

/// From the same lines: the name of a variant, and the list of all.
macro_rules! kinds {
    ($($name:ident, $all:ident: $type:ident { $($variant:ident),+ $(,)? })+) => { $(
        pub(crate) fn $name(value: &$type) -> &'static str {
            match value { $($type::$variant { .. } => stringify!($variant)),+ }
        }
        pub(crate) const $all: &[&str] = &[$(stringify!($variant)),+];
    )+ };
}

kinds! {
    event_kind, EVENTS: Event {
        ComplaintReceived, Identified, RungEntered, Decided, PersonNamed, PointSet, PointDropped,
        MeasureSet, MeasureDone, EffectChecked, ContactNoted, PromiseSettled, TakenUp,
        LetterDispatched, AnswerReceived, ReadingAsked, ReadingDone, PrivacyAsked, DocumentAdded,
        SignalLinked, HoldPlaced, HoldLifted, Closed, Reopened, Corrected,
    }
    letter_kind, LETTERS: Letter {
        Acknowledgement, InformationRequest, InvitationToIdentify, NotTreated, TreatedThoughLate,
        ReactionRequest, ReactionReminder, ReactionForwarded, DelayNotice, SubstantiveReaction,
        OutcomeToPerson, BoardReferral, ClosingLetter, WithdrawalConfirmed, PrivacyAnswer,
        PrivacyDelay, Dossier, TalkReport, AgreementsConfirmed, TalkInvitation, PassedOn,
        ImprovementAdvice, Other,
    }
    decision_kind, DECISIONS: Decision {
        Treat, TreatThoughLate, DoNotTreat, Severity, Gate, OmissionEnded, Substitute, NoConflict,
        ChildSafety, DirectContact, WrittenReaction, MayComplain, SecondParent, FurtherDelayAgreed,
    }
    between_kind, BETWEEN: Between {
        Complainant, Person, PersonAndComplainant, Everyone, Other,
    }
}

#[test]
fn any_event_is_really_any() {
    let mut runner = TestRunner::deterministic();
    let mut found = BTreeSet::new();
    let events = any::event();
    for _ in 0..24_000 {
        let tree = events.new_tree(&mut runner).expect("no filter starves");
        let event = tree.current();
        found.insert(event_kind(&event));
        match &event {
            Event::LetterDispatched { letter, .. } => found.insert(letter_kind(letter)),
            Event::Decided { decision, .. } => found.insert(decision_kind(decision)),
            Event::ContactNoted { contact } => found.insert(between_kind(&contact.between)),
            _ => false,
        };
    }
    let all = [EVENTS, LETTERS, DECISIONS, BETWEEN].concat();
    let missing: Vec<_> = all.iter().filter(|kind| !found.contains(*kind)).collect();
    assert!(missing.is_empty(), "never drawn: {missing:?}");
}

pub(crate) fn talk(on: &str) -> Contact {
    Contact {
        on: day(on),
        at: "14:30".into(),
        between: Between::PersonAndComplainant { person: 0 },
        channel: Channel::Phone,
        said: "Het verloop besproken.".into(),
        agreed: String::new(),
        result: TalkResult::NotSolved,
        promise: Some(Promise {
            what: "terugbellen".into(),
            by: Promiser::Us,
            due: day("2026-11-27"),
        }),
    }
}

fn measure(id: u16) -> Event {
    Event::MeasureSet {
        measure: Box::new(Measure {
            id,
            what: "een vaste belmiddag".into(),
            cause: String::new(),
            owner: "P. Specialist".into(),
            due: day("2026-12-01"),
            point: Some(0),
        }),
    }
}

fn point(id: u16) -> Event {
    Event::PointSet {
        point: Box::new(Point {
            id,
            complaint: "Niet teruggebeld".into(),
            finding: "Zo was het.".into(),
            ..Point::default()
        }),
    }
}

fn person() -> Event {
    Event::PersonNamed {
        person: Box::new(Person {
            name: "P. Specialist".into(),
            ..Person::default()
        }),
    }
}

/// What has to have happened before each of [`one_of_each`] may.
pub(crate) fn ground() -> Vec<Event> {
    let on = day("2026-11-10");
    let questions = "Welke dag?".to_owned();
    let asked = Letter::InformationRequest {
        questions,
        reply_by: day("2026-11-17"),
    };
    let mut unknown = intake();
    unknown.complainant.identity = weerklank_core::case::Identity::Pseudonymous;
    vec![
        register(unknown),
        person(),
        point(0),
        point(1),
        measure(0),
        measure(1),
        Event::MeasureDone { id: 1, on },
        Event::ContactNoted {
            contact: Box::new(talk("2026-11-10")),
        },
        send(asked, "2026-11-10"),
        Event::ReadingAsked {
            reader: "A. Lezer".into(),
            on,
            reply_by: day("2026-11-13"),
        },
    ]
}

/// The number of the event of [`ground`] that holds a promise.
const PROMISE: u32 = 7;

/// One of each kind, sound after [`ground`] in an open case, but for the first, the opening again and the end
/// of a keeping that never began.
pub(crate) fn one_of_each() -> Vec<Event> {
    let on = day("2026-11-12");
    let words = || "zo is het gegaan".to_owned();
    vec![
        register(intake()),
        Event::Identified {
            on,
            complainant: Box::new(Complainant {
                name: "M. de Bruin".into(),
                ..Complainant::default()
            }),
        },
        Event::RungEntered {
            rung: Rung::Specialist,
            on,
            reason: words(),
        },
        Event::Decided {
            decision: Decision::Treat,
            on,
            reason: words(),
        },
        person(),
        point(2),
        Event::PointDropped {
            id: 1,
            reason: words(),
        },
        measure(2),
        Event::MeasureDone { id: 0, on },
        Event::EffectChecked {
            id: 1,
            on,
            helped: true,
            finding: words(),
        },
        Event::ContactNoted {
            contact: Box::new(talk("2026-11-12")),
        },
        Event::PromiseSettled {
            of: PROMISE,
            on,
            how: words(),
        },
        Event::TakenUp { on, act: words() },
        send(Letter::Acknowledgement, "2026-11-12"),
        Event::AnswerReceived {
            answer: AnswerTo::InformationRequest,
            on,
            channel: Channel::Email,
            words: words(),
        },
        Event::ReadingAsked {
            reader: "A. Lezer".into(),
            on,
            reply_by: day("2026-11-20"),
        },
        Event::ReadingDone {
            on,
            remarks: words(),
        },
        Event::PrivacyAsked {
            request: PrivacyRequest::Access,
            on,
            words: words(),
        },
        Event::DocumentAdded {
            document: Box::new(Document {
                name: "rekening.pdf".into(),
                media_type: "application/pdf".into(),
                size: 12,
                sha256: "00".into(),
                origin: Origin::Added,
                on,
                about: String::new(),
            }),
        },
        Event::SignalLinked {
            signal: "elders".into(),
            reason: words(),
        },
        Event::HoldPlaced {
            on,
            reason: words(),
        },
        Event::HoldLifted {
            on,
            reason: words(),
        },
        Event::Closed {
            on,
            outcome: Outcome::Withdrawn,
            reason: words(),
            satisfaction: Satisfaction::default(),
        },
        Event::Reopened {
            on,
            reason: words(),
        },
        correct(2, None),
    ]
}

#[test]
fn one_of_each_is_one_of_each() {
    let all = one_of_each();
    let kinds: Vec<&str> = all.iter().map(event_kind).collect();
    assert_eq!(kinds, EVENTS);
}

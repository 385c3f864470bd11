//! Any event, corrections of corrections included.

use super::{channel, complainant, far, gate, intake, text};
use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use weerklank_core::case::{
    AnswerTo, Between, Category, Contact, Decision, Document, Event, Letter, Measure, Membership,
    Origin, Outcome, Person, Point, PrivacyRequest, Promise, Promiser, Recipient, Regulation, Rung,
    Satisfaction, Severity, TalkResult, Verdict,
};

/// A number of a person, a point or a measure: mostly one there may be, sometimes the last there is.
fn place() -> BoxedStrategy<u16> {
    prop_oneof![8 => 0..3u16, 1 => any::<u16>(), 1 => Just(u16::MAX)].boxed()
}

/// A number of an event.
pub(crate) fn number() -> BoxedStrategy<u32> {
    prop_oneof![8 => 0..12u32, 1 => any::<u32>(), 1 => Just(u32::MAX)].boxed()
}

pub(crate) fn outcome() -> BoxedStrategy<Outcome> {
    select(vec![
        Outcome::SolvedByTalking,
        Outcome::SolvedByMediation,
        Outcome::AnsweredSolved,
        Outcome::AnsweredNotSolved,
        Outcome::Withdrawn,
        Outcome::NotTreatedAnonymous,
        Outcome::NotTreated,
    ])
    .boxed()
}

pub(crate) fn rung() -> BoxedStrategy<Rung> {
    select(vec![
        Rung::Informal,
        Rung::Specialist,
        Rung::Officer,
        Rung::Board,
    ])
    .boxed()
}

pub(crate) fn severity() -> BoxedStrategy<Severity> {
    select(vec![Severity::Minor, Severity::Ordinary, Severity::Serious]).boxed()
}

pub(crate) fn letter(date: &BoxedStrategy<NaiveDate>) -> BoxedStrategy<Letter> {
    let to_person = |make: fn(u16, NaiveDate) -> Letter| {
        (place(), date.clone()).prop_map(move |(person, reply_by)| make(person, reply_by))
    };
    let plain = select(vec![
        Letter::Acknowledgement,
        Letter::InvitationToIdentify,
        Letter::NotTreated,
        Letter::TreatedThoughLate,
        Letter::SubstantiveReaction,
        Letter::BoardReferral,
        Letter::ClosingLetter,
        Letter::WithdrawalConfirmed,
        Letter::PrivacyAnswer,
        Letter::PrivacyDelay,
        Letter::Dossier,
        Letter::TalkReport,
        Letter::AgreementsConfirmed,
        Letter::ImprovementAdvice,
    ]);
    prop_oneof![
        8 => plain,
        1 => (text(), date.clone())
            .prop_map(|(questions, reply_by)| Letter::InformationRequest { questions, reply_by }),
        1 => to_person(|person, reply_by| Letter::ReactionRequest { person, reply_by }),
        1 => to_person(|person, reply_by| Letter::ReactionReminder { person, reply_by }),
        1 => to_person(|person, reply_by| Letter::ReactionForwarded { person, reply_by }),
        2 => (text(), date.clone()).prop_map(|(reason, until)| Letter::DelayNotice { reason, until }),
        1 => place().prop_map(|person| Letter::OutcomeToPerson { person }),
        1 => (far(), text()).prop_map(|(on, details)| Letter::TalkInvitation { on, details }),
        1 => text().prop_map(|to| Letter::PassedOn { to }),
        1 => text().prop_map(|title| Letter::Other { title }),
    ].boxed()
}

fn recipient() -> BoxedStrategy<Recipient> {
    prop_oneof![
        4 => Just(Recipient::Complainant),
        1 => place().prop_map(|person| Recipient::Person { person }),
        1 => select(vec![Recipient::SecondParent, Recipient::Board, Recipient::Other]),
    ]
    .boxed()
}

fn decision() -> BoxedStrategy<Decision> {
    let plain = select(vec![
        Decision::Treat,
        Decision::TreatThoughLate,
        Decision::DoNotTreat,
        Decision::NoConflict,
        Decision::FurtherDelayAgreed,
    ]);
    let yes_or_no = (0..5u8, any::<bool>()).prop_map(|(which, yes)| match which {
        0 => Decision::ChildSafety { concern: yes },
        1 => Decision::DirectContact { allowed: yes },
        2 => Decision::WrittenReaction { wanted: yes },
        3 => Decision::MayComplain { accepted: yes },
        _ => Decision::SecondParent { allowed: yes },
    });
    let gate = gate().prop_filter_map("a gate", |gate| gate.map(|gate| Decision::Gate { gate }));
    prop_oneof![
        plain,
        yes_or_no,
        severity().prop_map(|severity| Decision::Severity { severity }),
        gate,
        far().prop_map(|on| Decision::OmissionEnded { on }),
        text().prop_map(|name| Decision::Substitute { name }),
    ]
    .boxed()
}

fn person() -> BoxedStrategy<Person> {
    let membership = (text(), text()).prop_map(|(association, registration)| Membership {
        association,
        registration,
    });
    (text(), text(), text(), vec(membership, 0..3))
        .prop_map(|(name, email, profession, memberships)| Person {
            name,
            email,
            profession,
            memberships,
        })
        .boxed()
}

fn point() -> BoxedStrategy<Point> {
    let category = select(vec![
        Category::Treatment,
        Category::Administration,
        Category::Communication,
        Category::Costs,
        Category::Other,
    ]);
    let verdict = select(vec![
        Verdict::Upheld,
        Verdict::PartlyUpheld,
        Verdict::NotUpheld,
        Verdict::NoJudgment,
    ]);
    let lists = (vec(category, 0..3), vec(place(), 0..3));
    let texts = (text(), text(), text(), text(), text(), text());
    (place(), lists, texts, prop::option::of(verdict))
        .prop_map(|(id, (categories, persons), texts, verdict)| {
            let (complaint, label, complainant_says, person_says, documents, finding) = texts;
            Point {
                id,
                complaint,
                categories,
                label,
                persons,
                complainant_says,
                person_says,
                documents,
                finding,
                verdict,
            }
        })
        .boxed()
}

fn measure() -> BoxedStrategy<Measure> {
    let point = prop::option::of(place());
    (place(), text(), text(), text(), far(), point)
        .prop_map(|(id, what, cause, owner, due, point)| Measure {
            id,
            what,
            cause,
            owner,
            due,
            point,
        })
        .boxed()
}

fn between() -> BoxedStrategy<Between> {
    prop_oneof![
        Just(Between::Complainant),
        place().prop_map(|person| Between::Person { person }),
        place().prop_map(|person| Between::PersonAndComplainant { person }),
        Just(Between::Everyone),
        text().prop_map(|name| Between::Other { name }),
    ]
    .boxed()
}

fn promise() -> BoxedStrategy<Promise> {
    let by = prop_oneof![
        Just(Promiser::Us),
        Just(Promiser::Complainant),
        place().prop_map(|person| Promiser::Person { person }),
    ];
    (text(), by, far())
        .prop_map(|(what, by, due)| Promise { what, by, due })
        .boxed()
}

fn contact() -> BoxedStrategy<Contact> {
    let result = select(vec![
        TalkResult::Open,
        TalkResult::Solved,
        TalkResult::NotSolved,
    ]);
    let hour = prop_oneof![Just(String::new()), Just("14:30".to_owned()), text()];
    let how = (between(), channel(), result, prop::option::of(promise()));
    (far(), hour, text(), text(), how)
        .prop_map(|(on, at, said, agreed, how)| {
            let (between, channel, result, promise) = how;
            Contact {
                on,
                at,
                between,
                channel,
                said,
                agreed,
                result,
                promise,
            }
        })
        .boxed()
}

fn answer() -> BoxedStrategy<AnswerTo> {
    prop_oneof![
        Just(AnswerTo::InformationRequest),
        place().prop_map(|person| AnswerTo::ReactionRequest { person }),
        place().prop_map(|person| AnswerTo::ReactionForwarded { person }),
    ]
    .boxed()
}

fn document() -> BoxedStrategy<Document> {
    let origin = select(vec![
        Origin::Message,
        Origin::Attachment,
        Origin::Added,
        Origin::Letter,
    ]);
    (text(), text(), any::<u64>(), text(), origin, far(), text())
        .prop_map(
            |(name, media_type, size, sha256, origin, on, about)| Document {
                name,
                media_type,
                size,
                sha256,
                origin,
                on,
                about,
            },
        )
        .boxed()
}

/// What came in and what was decided.
fn about_the_case() -> BoxedStrategy<Event> {
    let regulation = (text(), text()).prop_map(|(slug, version)| Regulation { slug, version });
    let received = (text(), prop::option::of(regulation), intake(&far()));
    prop_oneof![
        received.prop_map(|(reference, regulation, intake)| Event::ComplaintReceived {
            reference,
            regulation,
            intake: Box::new(intake)
        }),
        (far(), complainant()).prop_map(|(on, complainant)| Event::Identified {
            on,
            complainant: Box::new(complainant)
        }),
        (rung(), far(), text()).prop_map(|(rung, on, reason)| Event::RungEntered {
            rung,
            on,
            reason
        }),
        (decision(), far(), text()).prop_map(|(decision, on, reason)| Event::Decided {
            decision,
            on,
            reason
        }),
        (far(), text()).prop_map(|(on, act)| Event::TakenUp { on, act }),
        (far(), text()).prop_map(|(on, reason)| Event::HoldPlaced { on, reason }),
        (far(), text()).prop_map(|(on, reason)| Event::HoldLifted { on, reason }),
        (far(), text()).prop_map(|(on, reason)| Event::Reopened { on, reason }),
        (text(), text()).prop_map(|(signal, reason)| Event::SignalLinked { signal, reason }),
        closed(),
    ]
    .boxed()
}

fn closed() -> BoxedStrategy<Event> {
    let thinks = (any::<Option<bool>>(), any::<Option<bool>>());
    (far(), outcome(), text(), thinks)
        .prop_map(|(on, outcome, reason, (solved, handling))| Event::Closed {
            on,
            outcome,
            reason,
            satisfaction: Satisfaction { solved, handling },
        })
        .boxed()
}

/// What was done about it.
fn work() -> BoxedStrategy<Event> {
    prop_oneof![
        person().prop_map(|person| Event::PersonNamed {
            person: Box::new(person)
        }),
        point().prop_map(|point| Event::PointSet {
            point: Box::new(point)
        }),
        (place(), text()).prop_map(|(id, reason)| Event::PointDropped { id, reason }),
        measure().prop_map(|measure| Event::MeasureSet {
            measure: Box::new(measure)
        }),
        (place(), far()).prop_map(|(id, on)| Event::MeasureDone { id, on }),
        (place(), far(), any::<bool>(), text()).prop_map(|(id, on, helped, finding)| {
            Event::EffectChecked {
                id,
                on,
                helped,
                finding,
            }
        }),
        document().prop_map(|document| Event::DocumentAdded {
            document: Box::new(document)
        }),
    ]
    .boxed()
}

/// What went to and fro.
fn exchange() -> BoxedStrategy<Event> {
    let sent = (
        letter(&far()),
        far(),
        channel(),
        text(),
        recipient(),
        prop::option::of(text()),
    );
    let request = select(vec![
        PrivacyRequest::Access,
        PrivacyRequest::Rectification,
        PrivacyRequest::Erasure,
    ]);
    prop_oneof![
        4 => sent.prop_map(|(letter, on, channel, to, recipient, sha256)| {
            Event::LetterDispatched { letter, on, channel, to, recipient, sha256 }
        }),
        2 => contact().prop_map(|contact| Event::ContactNoted { contact: Box::new(contact) }),
        1 => (number(), far(), text()).prop_map(|(of, on, how)| Event::PromiseSettled { of, on, how }),
        1 => (answer(), far(), channel(), text()).prop_map(|(answer, on, channel, words)| {
            Event::AnswerReceived { answer, on, channel, words }
        }),
        1 => (text(), far(), far())
            .prop_map(|(reader, on, reply_by)| Event::ReadingAsked { reader, on, reply_by }),
        1 => (far(), text()).prop_map(|(on, remarks)| Event::ReadingDone { on, remarks }),
        1 => (request, far(), text())
            .prop_map(|(request, on, words)| Event::PrivacyAsked { request, on, words }),
    ]
    .boxed()
}

/// Any event but a correction.
pub(crate) fn plain() -> BoxedStrategy<Event> {
    prop_oneof![2 => about_the_case(), 2 => work(), 3 => exchange()].boxed()
}

fn corrected(replacement: BoxedStrategy<Event>) -> BoxedStrategy<Event> {
    let replacement = prop::option::of(replacement);
    (number(), replacement, text())
        .prop_map(|(of, replacement, reason)| Event::Corrected {
            of,
            replacement: replacement.map(Box::new),
            reason,
        })
        .boxed()
}

/// Any event, corrections of corrections included.
pub(crate) fn event() -> BoxedStrategy<Event> {
    let twice = corrected(corrected(plain()));
    prop_oneof![5 => plain(), 3 => corrected(plain()), 1 => twice].boxed()
}

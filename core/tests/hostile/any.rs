//! Any value of the types that come in from outside.

use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::*;
use weerklank_core::case::{
    Channel, Complainant, Event, Gate, Identity, Intake, Letter, Outcome, Recipient, Recorded,
    Relation, ReportedTo, Satisfaction, Wished,
};
use weerklank_core::form::{Form, WishedAsked};

/// The day on which the tests are at work.
pub(crate) fn today() -> NaiveDate {
    day("2026-11-22")
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

/// What people and attackers type, and what falls out of a random generator.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "\\PC{0,40}",
        2 => any::<String>(),
        1 => Just(String::new()),
        1 => Just("<b onclick=x>&amp;</b>\n#set page(fill: red) $x$ @ref \\ *vet*".to_owned()),
        1 => Just("\u{202e}gnup\u{200b} \u{feff}".to_owned()),
        1 => Just("MÃ¼ller".to_owned()),
        1 => "[ \\t\\r\\n\u{200b}]{0,5}",
    ]
}

/// Dates as typed: sound, nearly sound, and nonsense.
fn typed_date() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => near().prop_map(|on| on.format("%d-%m-%Y").to_string()),
        2 => "[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{1,6}",
        1 => "(ma|dinsdag|vr)? ?[0-9]{1,2} (mei|mrt|maart|sept|december|foo) ?(20[0-9]{2})?",
        1 => text(),
        1 => Just(String::new()),
    ]
}

/// A day around now, so that orders and terms matter.
pub(crate) fn near() -> BoxedStrategy<NaiveDate> {
    let back = |days| day("2027-06-01") - chrono::Days::new(days);
    (0..1_500u64).prop_map(back).boxed()
}

/// Any day at all that a date can hold with four digits of year.
pub(crate) fn far() -> BoxedStrategy<NaiveDate> {
    let days = NaiveDate::from_num_days_from_ce_opt;
    prop_oneof![
        6 => near(),
        1 => (1..3_652_059).prop_map(move |n| days(n).expect("in the years 1 to 9999")),
        1 => Just(day("0001-01-01")),
        1 => Just(day("9999-12-31")),
    ]
    .boxed()
}

fn channel() -> impl Strategy<Value = Channel> {
    prop::sample::select(vec![
        Channel::Email,
        Channel::Post,
        Channel::Form,
        Channel::Phone,
        Channel::InPerson,
    ])
}

fn identity() -> impl Strategy<Value = Identity> {
    prop::sample::select(vec![
        Identity::Named,
        Identity::Confidential,
        Identity::Pseudonymous,
        Identity::Anonymous,
    ])
}

fn relation() -> impl Strategy<Value = Relation> {
    prop::sample::select(vec![
        Relation::Parent,
        Relation::ParentWithoutAuthority,
        Relation::Guardian,
        Relation::School,
        Relation::Municipality,
        Relation::YoungPerson,
        Relation::Representative,
        Relation::Other,
    ])
}

fn reported_to() -> impl Strategy<Value = ReportedTo> {
    prop::sample::select(vec![
        ReportedTo::Officer,
        ReportedTo::Specialist,
        ReportedTo::Organisation,
    ])
}

fn gate() -> impl Strategy<Value = Option<Gate>> {
    prop::option::of(prop::sample::select(vec![
        Gate::Serious,
        Gate::NoTalk,
        Gate::TalkFailed,
    ]))
}

fn wished() -> impl Strategy<Value = Wished> {
    prop_oneof![
        text().prop_map(Wished::Given),
        Just(Wished::None),
        Just(Wished::NotAsked)
    ]
}

pub(crate) fn outcome() -> impl Strategy<Value = Outcome> {
    prop::sample::select(vec![
        Outcome::SolvedByTalking,
        Outcome::SolvedByMediation,
        Outcome::AnsweredSolved,
        Outcome::AnsweredNotSolved,
        Outcome::Withdrawn,
        Outcome::NotTreatedAnonymous,
        Outcome::NotTreated,
    ])
}

pub(crate) fn letter(date: BoxedStrategy<NaiveDate>) -> impl Strategy<Value = Letter> {
    prop_oneof![
        Just(Letter::Acknowledgement),
        Just(Letter::SubstantiveReaction),
        (text(), date).prop_map(|(reason, until)| Letter::DelayNotice { reason, until }),
        text().prop_map(|title| Letter::Other { title }),
    ]
}

fn complainant() -> impl Strategy<Value = Complainant> {
    (identity(), text(), relation(), text(), text(), text()).prop_map(
        |(identity, name, relation, address, phone, email)| Complainant {
            identity,
            name,
            relation,
            address,
            phone,
            email,
        },
    )
}

pub(crate) fn intake(date: &BoxedStrategy<NaiveDate>) -> BoxedStrategy<Intake> {
    let texts = (text(), text(), text(), text(), vec(text(), 0..4), text());
    let maybe = || prop::option::of(date.clone());
    let dates = (maybe(), maybe(), date.clone(), date.clone());
    let ways = (channel(), reported_to(), channel(), gate(), wished());
    (complainant(), texts, dates, ways)
        .prop_map(|(complainant, texts, dates, ways)| {
            let (child, about, subject, verbatim, points, discovery_reason) = texts;
            let (act_on, discovered_on, reported_on, received_on) = dates;
            let (report_channel, reported_to, receipt_channel, gate, wished) = ways;
            Intake {
                complainant,
                child,
                about,
                subject,
                verbatim,
                points,
                wished,
                act_on,
                discovered_on,
                discovery_reason,
                reported_on,
                report_channel,
                reported_to,
                received_on,
                receipt_channel,
                gate,
                ..Intake::new("", reported_on)
            }
        })
        .boxed()
}

/// Any event, corrections of corrections included.
pub(crate) fn event() -> BoxedStrategy<Event> {
    let plain = prop_oneof![
        (text(), intake(&far())).prop_map(|(reference, intake)| Event::ComplaintReceived {
            reference,
            regulation: None,
            intake: Box::new(intake)
        }),
        (far(), text()).prop_map(|(on, act)| Event::TakenUp { on, act }),
        (
            letter(far()),
            far(),
            channel(),
            text(),
            prop::option::of(text())
        )
            .prop_map(
                |(letter, on, channel, to, sha256)| Event::LetterDispatched {
                    letter,
                    on,
                    channel,
                    to,
                    recipient: Recipient::default(),
                    sha256
                }
            ),
        (far(), outcome(), text()).prop_map(|(on, outcome, reason)| Event::Closed {
            on,
            outcome,
            reason,
            satisfaction: Satisfaction::default()
        }),
    ];
    plain
        .prop_recursive(3, 4, 1, |inner| {
            (0..8u32, prop::option::of(inner), text()).prop_map(|(of, replacement, reason)| {
                Event::Corrected {
                    of,
                    replacement: replacement.map(Box::new),
                    reason,
                }
            })
        })
        .boxed()
}

pub(crate) fn recorded(n: u32, event: Event) -> Recorded {
    Recorded {
        n,
        at_ms: 1_795_348_800_000 + i64::from(n),
        by: "K. de Boer".to_owned(),
        event,
    }
}

/// Any form, most of them with a sound part.
pub(crate) fn form() -> impl Strategy<Value = Form> {
    let asked = prop::sample::select(vec![
        WishedAsked::NotAsked,
        WishedAsked::Given,
        WishedAsked::None,
    ]);
    let who = (identity(), relation(), text(), text(), text(), text());
    let what = (text(), text(), text(), text(), text(), text(), text());
    let dates = (typed_date(), typed_date(), typed_date(), typed_date());
    let ways = (
        channel(),
        reported_to(),
        channel(),
        gate(),
        asked,
        any::<bool>(),
    );
    (who, what, dates, ways).prop_map(|(who, what, dates, ways)| {
        let (identity, relation, name, address, phone, email) = who;
        let (child, about, subject, verbatim, points, wished, discovery_reason) = what;
        let (act_on, discovered_on, reported_on, received_on) = dates;
        let (report_channel, reported_to, receipt_channel, gate, wished_asked, confirmed) = ways;
        Form {
            identity,
            name,
            relation,
            child,
            address,
            phone,
            email,
            about,
            subject,
            verbatim,
            points,
            wished_asked,
            wished,
            act_on,
            discovered_on,
            discovery_reason,
            reported_on,
            report_channel,
            reported_to,
            received_on,
            receipt_channel,
            gate,
            confirmed,
            ..Form::default()
        }
    })
}

//! Any value of the types that come in from outside.

mod events;

pub(crate) use events::{event, letter, number, outcome, plain};

use chrono::NaiveDate;
use events::{rung, severity};
use proptest::collection::vec;
use proptest::prelude::*;
use weerklank_core::case::{
    Channel, Complainant, Event, Gate, Identity, Intake, Language, Recorded, Relation, ReportedTo,
    Source, Wished,
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
pub(crate) fn text() -> BoxedStrategy<String> {
    prop_oneof![
        4 => "\\PC{0,40}",
        2 => any::<String>(),
        1 => Just(String::new()),
        1 => Just("<b onclick=x>&amp;</b>\n#set page(fill: red) $x$ @ref \\ *vet*".to_owned()),
        1 => Just("\u{202e}gnup\u{200b} \u{feff}".to_owned()),
        1 => Just("MÃ¼ller".to_owned()),
        1 => "[ \\t\\r\\n\u{200b}]{0,5}",
    ]
    .boxed()
}

/// Dates as typed: sound, nearly sound, and nonsense.
fn typed_date() -> BoxedStrategy<String> {
    prop_oneof![
        4 => near().prop_map(|on| on.format("%d-%m-%Y").to_string()),
        2 => "[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{1,6}",
        1 => "(ma|dinsdag|vr)? ?[0-9]{1,2} (mei|mrt|maart|sept|december|foo) ?(20[0-9]{2})?",
        1 => text(),
        1 => Just(String::new()),
    ]
    .boxed()
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

fn channel() -> BoxedStrategy<Channel> {
    prop::sample::select(vec![
        Channel::Email,
        Channel::Post,
        Channel::Form,
        Channel::Phone,
        Channel::InPerson,
    ])
    .boxed()
}

fn identity() -> BoxedStrategy<Identity> {
    prop::sample::select(vec![
        Identity::Named,
        Identity::Confidential,
        Identity::Pseudonymous,
        Identity::Anonymous,
    ])
    .boxed()
}

fn relation() -> BoxedStrategy<Relation> {
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
    .boxed()
}

fn reported_to() -> BoxedStrategy<ReportedTo> {
    prop::sample::select(vec![
        ReportedTo::Officer,
        ReportedTo::Specialist,
        ReportedTo::Organisation,
    ])
    .boxed()
}

fn gate() -> BoxedStrategy<Option<Gate>> {
    prop::option::of(prop::sample::select(vec![
        Gate::Serious,
        Gate::NoTalk,
        Gate::TalkFailed,
    ]))
    .boxed()
}

fn wished() -> BoxedStrategy<Wished> {
    prop_oneof![
        text().prop_map(Wished::Given),
        Just(Wished::None),
        Just(Wished::NotAsked)
    ]
    .boxed()
}

fn complainant() -> BoxedStrategy<Complainant> {
    (identity(), text(), relation(), text(), text(), text())
        .prop_map(
            |(identity, name, relation, address, phone, email)| Complainant {
                identity,
                name,
                relation,
                address,
                phone,
                email,
            },
        )
        .boxed()
}

pub(crate) fn intake(date: &BoxedStrategy<NaiveDate>) -> BoxedStrategy<Intake> {
    let texts = (text(), text(), text(), text(), vec(text(), 0..4), text());
    let maybe = || prop::option::of(date.clone());
    let dates = (maybe(), maybe(), date.clone(), date.clone());
    let ways = (channel(), reported_to(), channel(), gate(), wished());
    (complainant(), texts, dates, ways, since_version_2(date))
        .prop_map(|(complainant, texts, dates, ways, later)| {
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
                ..later
            }
        })
        .boxed()
}

/// What an intake holds since version 2; the rest of it is thrown away.
fn since_version_2(date: &BoxedStrategy<NaiveDate>) -> BoxedStrategy<Intake> {
    let source = (text(), text(), text(), prop::option::of(date.clone())).prop_map(
        |(sha256, text_sha256, from, sent_on)| Source {
            sha256,
            text_sha256,
            from,
            sent_on,
        },
    );
    let language = prop::sample::select(vec![Language::Dutch, Language::English]);
    let marks = (any::<bool>(), any::<bool>(), any::<bool>());
    let (how, severity) = (rung(), prop::option::of(severity()));
    (how, severity, marks, language, prop::option::of(source))
        .prop_map(|(rung, severity, marks, language, source)| {
            let (ongoing, about_officer, wants_written_reaction) = marks;
            Intake {
                rung,
                severity,
                ongoing,
                about_officer,
                wants_written_reaction,
                language,
                source,
                ..Intake::new("", day("2026-11-03"))
            }
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
pub(crate) fn form() -> BoxedStrategy<Form> {
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
    (who, what, dates, ways)
        .prop_map(|(who, what, dates, ways)| {
            let (identity, relation, name, address, phone, email) = who;
            let (child, about, subject, verbatim, points, wished, discovery_reason) = what;
            let (act_on, discovered_on, reported_on, received_on) = dates;
            let (report_channel, reported_to, receipt_channel, gate, wished_asked, confirmed) =
                ways;
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
        .boxed()
}

//! All cases together: references that are never given twice, and an agenda in the right order.
//!
//! The dates were counted by hand on the calendar of November and December 2026.

use chrono::NaiveDate;
use serde_json::json;
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::{Case, Event, Recorded};
use weerklank_core::obligation::Duty;
use weerklank_core::procedure::Procedure;
use weerklank_core::register::{Todo, Urgency, agenda, matches, next_reference};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

fn case(reference: &str, received: &str, subject: &str) -> Case {
    let event = json!({ "type": "complaint_received", "reference": reference, "intake": {
        "complainant": { "name": "Zoë d’Hondt" }, "child": "Łukasz", "about": "dhr. Jansen", "subject": subject,
        "verbatim": "Niemand belde TERUG.", "act_on": null, "discovered_on": null, "reported_on": received,
        "report_channel": "email", "received_on": received, "receipt_channel": "email", "gate": null,
    } });
    let event: Event = serde_json::from_value(event).expect("an event as records hold it");
    let recorded = Recorded {
        n: 0,
        at_ms: 0,
        by: String::new(),
        event,
    };
    Case::from_history(format!("id-{reference}"), vec![recorded])
}

fn references(given: &[&str], today: &str) -> String {
    let cases: Vec<Case> = given
        .iter()
        .map(|reference| case(reference, "2026-11-02", ""))
        .collect();
    next_reference(&cases, day(today))
}

#[test]
fn references_count_on_within_their_year() {
    assert_eq!(references(&[], "2026-11-22"), "K2026-001");
    assert_eq!(
        references(&["K2026-001", "K2026-007", "K2025-090"], "2026-11-22"),
        "K2026-008"
    );
    assert_eq!(references(&["K2026-007"], "2027-01-01"), "K2027-001");
    assert_eq!(references(&["K2026-999"], "2026-12-31"), "K2026-1000");
}

/// References from elsewhere: another shape, or a number at the edge of what can be counted.
#[test]
fn strange_references_are_passed_over() {
    let strange = [
        "",
        "K2026-",
        "K2026-x",
        "klacht 7",
        "K2026-4294967295",
        "K2026-99999999999",
        "K2026--1",
    ];
    assert_eq!(references(&strange, "2026-11-22"), "K2026-001");
    let with_one = [&strange[..], &["K2026-002"]].concat();
    assert_eq!(references(&with_one, "2026-11-22"), "K2026-003");
}

fn todos(cases: &[Case], today: &str) -> Vec<Todo> {
    let calendar = Calendar::new(Choices::default()).expect("sound");
    agenda(cases, |_| Procedure::blh(), &calendar, day(today))
}

#[test]
fn the_most_urgent_stands_first_across_cases() {
    let cases = [
        case("K2026-003", "2026-11-20", "c"),
        case("K2026-001", "2026-11-02", "a"),
        case("K2026-002", "2026-11-09", "b"),
    ];
    let found: Vec<(String, Duty, Urgency)> = todos(&cases, "2026-11-20")
        .into_iter()
        .map(|todo| (todo.reference, todo.obligation.duty, todo.urgency))
        .collect();
    // K1 after ten working days: 16 November, 23 November, 4 December; K2 after three weeks: 23 and
    // 30 November, 11 December.
    let wanted = [
        ("K2026-001", Duty::TakeUp, Urgency::Now),
        ("K2026-001", Duty::React, Urgency::ThisWeek),
        ("K2026-002", Duty::TakeUp, Urgency::ThisWeek),
        ("K2026-002", Duty::React, Urgency::Later),
        ("K2026-003", Duty::TakeUp, Urgency::Later),
        ("K2026-003", Duty::React, Urgency::Later),
    ];
    assert_eq!(
        found,
        wanted.map(|(reference, duty, urgency)| (reference.to_owned(), duty, urgency))
    );
}

#[test]
fn a_case_without_events_asks_nothing_and_is_not_found() {
    assert!(todos(&[Case::new("leeg")], "2026-11-20").is_empty());
    assert!(!matches(&Case::new("leeg"), ""));
}

#[test]
fn search_takes_every_word_anywhere_in_any_case() {
    let case = case("K2026-001", "2026-11-02", "terugbellen");
    for query in [
        "",
        "  ",
        "k2026",
        "ZOË",
        "łukasz jansen",
        "belde terug",
        "001 niemand",
    ] {
        assert!(matches(&case, query), "{query}");
    }
    for query in ["zoë pietersen", "K2027", "<b>", "\\"] {
        assert!(!matches(&case, query), "{query}");
    }
}

//! What each side could say, and how far the persons concerned have been asked and told.
//!
//! The words were counted by hand in the sentences below; the days are those given to the events.

use chrono::NaiveDate;
use serde_json::{Value, json};
use weerklank_core::case::{Case, Event, Recorded, State};
use weerklank_core::points::{Side, balance, named_by, sources, told};
use weerklank_core::words;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

fn case(later: &[Value]) -> Case {
    let first = json!({ "type": "complaint_received", "reference": "K2026-001", "intake": {
        "complainant": { "name": "Zoë d’Hondt" }, "verbatim": "Niemand belde mij terug.",
        "points": ["Niemand belt terug."], "act_on": null, "discovered_on": null,
        "reported_on": "2026-11-02", "report_channel": "email", "received_on": "2026-11-03",
        "receipt_channel": "email", "gate": null,
    } });
    let event = |value: &Value| -> Event {
        serde_json::from_value(value.clone()).expect("an event as records hold it")
    };
    let recorded = |(n, value): (u32, &Value)| Recorded {
        n,
        at_ms: 0,
        by: String::new(),
        event: event(value),
    };
    let all = std::iter::once(&first).chain(later);
    Case::from_history("id", (0..).zip(all).map(recorded).collect())
}

fn state(case: &Case) -> &State {
    case.state().expect("it is registered")
}

fn person(name: &str) -> Value {
    json!({ "type": "person_named", "person": { "name": name } })
}

fn reaction(place: u16, on: &str) -> Value {
    json!({ "type": "answer_received", "answer": { "to": "reaction_request", "person": place },
        "on": on, "channel": "email", "words": "Ik heb twee keer gebeld." })
}

fn talk(between: &Value, on: &str) -> Value {
    json!({ "type": "contact_noted", "contact": { "on": on, "between": between,
        "channel": "phone", "said": "Er is gebeld." } })
}

fn letter(kind: &str, place: u16, on: &str) -> Value {
    let mut letter = json!({ "kind": kind, "person": place });
    if kind != "outcome_to_person" {
        letter["reply_by"] = json!("2026-11-20");
    }
    json!({ "type": "letter_dispatched", "letter": letter, "on": on, "channel": "email",
        "to": "adres", "sha256": null })
}

#[test]
fn one_side_alone_is_said_calmly() {
    let alone = case(&[person("dhr. Jansen")]);
    let weighed = balance(state(&alone));
    assert_eq!(weighed.complainant.in_points, 3, "Niemand belt terug.");
    assert_eq!(weighed.complainant.written, 4, "Niemand belde mij terug.");
    assert!(!weighed.persons.was_heard());
    assert_eq!(weighed.unheard, [0]);
    let said = words::balance(&weighed, &state(&alone).persons);
    assert_eq!(said.len(), 1);
    assert!(said[0].contains("nog niet bij"), "{said:?}");

    let nobody = case(&[]);
    let said = words::balance(&balance(state(&nobody)), &[]);
    assert!(said[0].contains("geen betrokkene"), "{said:?}");
}

#[test]
fn both_sides_are_counted_over_points_answers_and_talks() {
    let heard = case(&[
        person("dhr. Jansen"),
        reaction(0, "2026-11-10"),
        json!({ "type": "point_set", "point": { "id": 0, "complaint": "Niemand belt terug.",
            "complainant_says": "Drie weken stil.", "person_says": "Wel gebeld." } }),
        talk(&json!({ "who": "complainant" }), "2026-11-12"),
    ]);
    let weighed = balance(state(&heard));
    assert_eq!(weighed.complainant.in_points, 6);
    assert_eq!(weighed.persons.in_points, 2);
    assert_eq!(weighed.persons.written, 5, "Ik heb twee keer gebeld.");
    let days: Vec<NaiveDate> = weighed.complainant.on.iter().copied().collect();
    assert_eq!(days, [day("2026-11-02"), day("2026-11-12")]);
    assert_eq!(weighed.unanswered_since, None);
    assert!(words::balance(&weighed, &state(&heard).persons).is_empty());
}

#[test]
fn the_last_word_of_the_person_concerned_asks_for_an_answer() {
    let weighed = |later: &[Value]| balance(state(&case(later)));
    let spoke = [person("dhr. Jansen"), reaction(0, "2026-11-10")];
    assert_eq!(weighed(&spoke).unanswered_since, Some(day("2026-11-10")));
    let together = json!({ "who": "everyone" });
    let settled = [&spoke[..], &[talk(&together, "2026-11-11")]].concat();
    assert_eq!(weighed(&settled).unanswered_since, None);
}

#[test]
fn one_of_two_persons_has_not_been_heard() {
    let half = case(&[
        person("dhr. Jansen"),
        person("mw. Bakker"),
        talk(&json!({ "who": "person", "person": 0 }), "2026-11-05"),
        talk(
            &json!({ "who": "other", "name": "de school" }),
            "2026-11-06",
        ),
    ]);
    let weighed = balance(state(&half));
    assert_eq!(weighed.unheard, [1]);
    let said = words::balance(&weighed, &state(&half).persons);
    assert!(said[0].starts_with("Mw. Bakker is nog niet"), "{said:?}");
    let told: Vec<Vec<Side>> = sources(state(&half))
        .into_iter()
        .map(|one| one.sides)
        .collect();
    let expected = [vec![Side::Complainant], vec![Side::Person(0)]];
    assert_eq!(told, expected, "the school is no side");
}

#[test]
fn how_far_a_person_has_been_asked_and_told() {
    let asked = case(&[
        person("dhr. Jansen"),
        person("mw. Bakker"),
        letter("reaction_request", 1, "2026-11-05"),
        reaction(1, "2026-11-09"),
        letter("reaction_forwarded", 1, "2026-11-10"),
        letter("outcome_to_person", 1, "2026-11-24"),
    ]);
    let second = told(state(&asked), 1);
    assert_eq!(second.asked, Some(day("2026-11-05")));
    assert_eq!(second.reply_by, Some(day("2026-11-20")));
    assert_eq!(second.answered, Some(day("2026-11-09")));
    assert_eq!(second.forwarded, Some(day("2026-11-10")));
    assert_eq!(second.outcome, Some(day("2026-11-24")));
    assert_eq!(
        told(state(&asked), 0),
        weerklank_core::points::Told::default()
    );
}

#[test]
fn a_person_is_found_back_in_the_history_after_a_correction() {
    let put_right = case(&[
        person("dhr. Jansen"),
        person("mw. Bakker"),
        json!({ "type": "corrected", "of": 1, "reason": "verkeerde naam",
            "replacement": person("dhr. Janssen") }),
    ]);
    assert_eq!(state(&put_right).persons[0].name, "dhr. Janssen");
    assert_eq!(named_by(&put_right, 0), Some(1));
    assert_eq!(named_by(&put_right, 1), Some(2));
    assert_eq!(named_by(&put_right, 2), None);
}

//! How fast days are counted and clocks are reckoned:
//! `cargo run --release -p weerklank-core --example bench`.
//!
//! Prints one JSON line for each figure, `{"name": …, "value": …, "unit": …}`, so that a table can be
//! made of it. Each figure is the best of five rounds: whatever else the machine does only makes it slower.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark reads a clock and prints its figures; it is no part of the core"
)]

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::Instant;
use weerklank_core::advice::advice;
use weerklank_core::calendar::{Calendar, Choices, Count};
use weerklank_core::case::{Case, Event, Recorded};
use weerklank_core::obligation::clocks;
use weerklank_core::procedure::Procedure;
use weerklank_core::{record, register};

const RECORDS: &str = include_str!("../../tests/dumps/records-v1.jsonl");
const ROUNDS: usize = 5;

fn main() {
    let calendar = Calendar::new(Choices::default()).expect("the ordinary choices hold");
    days(&calendar);
    cases(&calendar);
    morning(&calendar);
}

fn days(calendar: &Calendar) {
    let starts: Vec<NaiveDate> = every_day(2000, 2100);
    let working = calendar.working(Count::Normal);
    for n in [1, 10, 100, 1_000, 10_000] {
        let best = nanoseconds(&starts, |start| working.add(*start, black_box(n)));
        figure(&format!("add {n} working days"), 1000.0 / best, "million/s");
    }
    let best = nanoseconds(&starts, |day| calendar.free(Count::Normal, *day));
    figure("look up why a day is free", 1000.0 / best, "million/s");
    let best = nanoseconds(&starts, |day| working.contains(*day));
    figure("is it a working day", 1000.0 / best, "million/s");
}

fn cases(calendar: &Calendar) {
    let procedure = Procedure::blh();
    let cases = repeated(&read());
    let best = nanoseconds(&cases, |case| clocks(case, procedure, calendar));
    figure(
        "all clocks of a case, with their steps",
        best / 1000.0,
        "µs",
    );
    let histories: Vec<Vec<Recorded>> = cases.iter().map(|case| case.history().to_vec()).collect();
    let best = nanoseconds(&histories, |history| {
        Case::from_history("x", history.clone())
    });
    figure("a case from its events", best / 1000.0, "µs");
    let lines: Vec<&str> = RECORDS.lines().cycle().take(10_000).collect();
    let best = nanoseconds(&lines, |line| record::read(line));
    figure("an event from its record", best / 1000.0, "µs");
    let found = nanoseconds(&cases, |case| {
        register::matches(case, black_box("voorbeeld"))
    });
    figure("search one case", found / 1000.0, "µs");
}

/// A desk with ten thousand open cases in the morning: every clock with its steps, and all there is to think of.
fn morning(calendar: &Calendar) {
    let procedure = Procedure::blh();
    let today = day("2026-12-01");
    let open: Vec<Case> = (0..10_000).map(open_case).collect();
    let best = nanoseconds(&open, |case| {
        let clocks = clocks(case, procedure, calendar).expect("registered");
        let advised = advice(case, &clocks, procedure, calendar, today);
        (clocks, advised)
    });
    figure(
        "all clocks and advice of 10000 open cases of 14 events",
        best * open.len() as f64 / 1e6,
        "ms",
    );
}

/// An open case in the middle of its life; each begins on another day of the year.
fn open_case(n: u64) -> Case {
    let first = day("2026-01-05") + Days::new(n % 300);
    let on = |after| first + Days::new(after);
    let letter = |kind: Value, after| {
        json!({ "type": "letter_dispatched", "letter": kind, "on": on(after), "channel": "email",
            "to": "m@voorbeeld.nl", "sha256": null })
    };
    let person = |name: &str| json!({ "type": "person_named", "person": { "name": name } });
    let ask = |person| json!({ "kind": "reaction_request", "person": person, "reply_by": on(11) });
    let talk = json!({ "on": on(5), "between": { "who": "complainant" }, "channel": "phone", "said": "Gesproken.",
        "promise": { "what": "terugbellen", "by": { "who": "us" }, "due": on(9) } });
    let events = [
        json!({ "type": "complaint_received", "reference": format!("K2026-{n}"), "intake": {
            "complainant": { "name": "M. de Bruin" }, "verbatim": "Niemand belde terug.", "act_on": on(0),
            "discovered_on": null, "reported_on": on(1), "report_channel": "email", "received_on": on(2),
            "receipt_channel": "email", "gate": null, "severity": "minor", "wants_written_reaction": true } }),
        person("P. Specialist"),
        person("Q. Collega"),
        json!({ "type": "decided", "decision": { "what": "gate", "gate": "no_talk" }, "on": on(2), "reason": "gevraagd" }),
        json!({ "type": "taken_up", "on": on(3), "act": "gebeld" }),
        letter(json!({ "kind": "acknowledgement" }), 3),
        letter(
            json!({ "kind": "information_request", "questions": "Welke dag?", "reply_by": on(12) }),
            4,
        ),
        json!({ "type": "contact_noted", "contact": talk }),
        letter(ask(0), 6),
        letter(ask(1), 6),
        json!({ "type": "answer_received", "answer": { "to": "reaction_request", "person": 0 }, "on": on(8),
            "channel": "email", "words": "Zo was het niet." }),
        json!({ "type": "point_set", "point": { "id": 0, "complaint": "Niet teruggebeld" } }),
        json!({ "type": "measure_set", "measure": { "id": 0, "what": "een belmiddag", "owner": "P.", "due": on(60) } }),
        letter(
            json!({ "kind": "delay_notice", "reason": "ziekte", "until": on(40) }),
            20,
        ),
    ];
    let recorded = |(n, event): (u32, Value)| Recorded {
        n,
        at_ms: 0,
        by: String::new(),
        event: serde_json::from_value::<Event>(event).expect("the written form of an event"),
    };
    Case::from_history(n.to_string(), (0..).zip(events).map(recorded).collect())
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

/// The cases of the frozen records.
fn read() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in RECORDS.lines() {
        let (id, recorded) = record::read(line).expect("the records are sound");
        match cases.iter_mut().find(|case| case.id() == id) {
            Some(case) => case.apply(recorded),
            None => cases.push(Case::from_history(id, vec![recorded])),
        }
    }
    cases
}

fn repeated(cases: &[Case]) -> Vec<Case> {
    cases.iter().cycle().take(10_000).cloned().collect()
}

fn every_day(from: i32, until: i32) -> Vec<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(from, 1, 1).expect("a real day");
    let last = NaiveDate::from_ymd_opt(until, 1, 1).expect("a real day");
    let count = (last - first).num_days().unsigned_abs();
    (0..count).map(|n| first + Days::new(n)).collect()
}

/// What the work takes for one of the inputs, in the best round.
fn nanoseconds<T, R>(inputs: &[T], work: impl Fn(&T) -> R) -> f64 {
    let round = |_| {
        let start = Instant::now();
        for input in inputs {
            black_box(work(black_box(input)));
        }
        start.elapsed().as_secs_f64() * 1e9 / inputs.len() as f64
    };
    (0..ROUNDS).map(round).fold(f64::INFINITY, f64::min)
}

fn figure(name: &str, value: f64, unit: &str) {
    println!(
        "{}",
        serde_json::json!({ "name": name, "value": value, "unit": unit })
    );
}

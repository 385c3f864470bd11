//! How fast the core is, one JSON line a figure: `cargo run --release -p weerklank-core --example bench_core`.
//!
//! Each figure is the best of several rounds: what the machine can do, not what else it was doing.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark prints and reads a clock; it is no part of the core"
)]

use chrono::NaiveDate;
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::Instant;
use weerklank_core::calendar::{Calendar, Choices, Count};
use weerklank_core::case::{Case, Event, Recorded};
use weerklank_core::obligation::clocks;
use weerklank_core::procedure::Procedure;

const ROUNDS: u32 = 15;

/// Nanoseconds one of `times` calls takes, in the best round.
fn nanoseconds(times: u32, mut round: impl FnMut()) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        round();
        best = best.min(start.elapsed().as_secs_f64());
    }
    best * 1e9 / f64::from(times)
}

fn calls_a_second(name: &str, n: Option<i32>, nanoseconds: f64, budget: f64) -> Value {
    let million = 1e3 / nanoseconds;
    json!({
        "bench": name, "n": n, "value": round(million), "unit": "million/s", "ns": round(nanoseconds),
        "budget": budget, "met": million >= budget,
    })
}

fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

/// Start days spread over thirty years, so that no cache line is always warm.
fn starts() -> Vec<NaiveDate> {
    day("2010-01-01")
        .iter_days()
        .step_by(11)
        .take(1_000)
        .collect()
}

fn add_working_days(calendar: &Calendar) {
    let (starts, repeats) = (starts(), 1_000u32);
    let working = calendar.working(Count::Normal);
    for n in [1, 10, 100, 10_000] {
        let took = nanoseconds(repeats * 1_000, || {
            for _ in 0..repeats {
                for start in &starts {
                    black_box(working.add(black_box(*start), black_box(n)));
                }
            }
        });
        println!(
            "{}",
            calls_a_second("add_working_days", Some(n), took, 20.0)
        );
    }
}

fn holiday_look_up(calendar: &Calendar) {
    let (starts, repeats) = (starts(), 1_000u32);
    let took = nanoseconds(repeats * 1_000, || {
        for _ in 0..repeats {
            for on in &starts {
                black_box(calendar.free(Count::Normal, black_box(*on)));
            }
        }
    });
    println!("{}", calls_a_second("holiday_look_up", None, took, 20.0));
}

/// A case in treatment across Easter: taken up, acknowledged, one delay announced.
fn in_treatment() -> Case {
    let events = [
        json!({ "type": "complaint_received", "reference": "K2026-001", "intake": {
            "complainant": { "name": "M. de Bruin" }, "verbatim": "Niemand belde terug.",
            "act_on": "2026-03-16", "discovered_on": "2026-03-26", "reported_on": "2026-03-30",
            "report_channel": "email", "received_on": "2026-03-30", "receipt_channel": "email", "gate": null,
        } }),
        json!({ "type": "taken_up", "on": "2026-03-31", "act": "gebeld" }),
        json!({ "type": "letter_dispatched", "letter": { "kind": "acknowledgement" }, "on": "2026-04-01",
            "channel": "email", "to": "m@voorbeeld.nl", "sha256": null }),
        json!({ "type": "letter_dispatched", "on": "2026-04-17", "channel": "email", "to": "m@voorbeeld.nl",
            "letter": { "kind": "delay_notice", "reason": "ziek", "until": "2026-05-08" }, "sha256": null }),
    ];
    let event =
        |value| serde_json::from_value::<Event>(value).expect("an event as records hold it");
    let recorded = |(n, value)| Recorded {
        n,
        at_ms: 0,
        by: String::new(),
        event: event(value),
    };
    Case::from_history("bench", (0..).zip(events).map(recorded).collect())
}

fn reckoning(calendar: &Calendar) {
    let (case, times) = (in_treatment(), 20_000u32);
    let found = clocks(&case, Procedure::blh(), calendar).expect("registered");
    assert_eq!(found.obligations.len(), 3, "K1, K2 and a K3");
    let took = nanoseconds(times, || {
        for _ in 0..times {
            black_box(clocks(black_box(&case), Procedure::blh(), calendar));
        }
    }) / 1e3;
    println!(
        "{}",
        json!({ "bench": "all_clocks_of_a_case", "value": round(took), "unit": "µs", "budget": 10.0, "met": took <= 10.0 })
    );
}

fn main() {
    let calendar = Calendar::new(Choices::default()).expect("the default choices are sound");
    add_working_days(&calendar);
    holiday_look_up(&calendar);
    reckoning(&calendar);
}

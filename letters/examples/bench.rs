//! How long a letter takes and what it leaves behind: `cargo run --release -p weerklank-letters --example bench`.
//!
//! Prints one JSON line for each figure, `{"name": …, "value": …, "unit": …}`, so that a table can be made of it.

#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::time::Instant;

use weerklank_letters::render::{Want, render};

const SAMPLE: &str = include_str!("../src/kinds/acknowledgement/sample.json");
const KIND: &str = "acknowledgement";

fn main() {
    let mut letters = (0..).map(another);
    figure("letter, cold", mean(1, &mut letters), "ms");
    figure("letter, warm, mean of 19", mean(19, &mut letters), "ms");
    let after_20 = resident_kilobytes();
    figure(
        "letter, warm, mean of the next 180",
        mean(180, &mut letters),
        "ms",
    );
    let after_200 = resident_kilobytes();
    if let (Some(after_20), Some(after_200)) = (after_20, after_200) {
        figure("memory after 20 letters", after_20 / 1024.0, "MB");
        figure("memory after 200 letters", after_200 / 1024.0, "MB");
        figure(
            "growth from 20 to 200 letters",
            (after_200 / after_20 - 1.0) * 100.0,
            "%",
        );
    }
    let next = another(1_000);
    figure(
        "letter as pictures, warm",
        milliseconds(|| made(&next, Want::Pages)),
        "ms",
    );
    figure(
        "PDF of the letter just pictured",
        milliseconds(|| made(&next, Want::Pdf)),
        "ms",
    );
    let long = long_sample();
    figure(
        "letter with 200,000 characters enclosed",
        milliseconds(|| made(&long, Want::Pdf)),
        "ms",
    );
}

/// Each letter goes to somebody else on another case, as on a real desk.
fn another(n: u32) -> String {
    SAMPLE
        .replace("K-2026-014", &format!("K-2026-{n:03}"))
        .replace("Yılmaz", &format!("Yılmaz de {n}e"))
}

/// The mean time of the next letters.
fn mean(count: u32, letters: &mut dyn Iterator<Item = String>) -> f64 {
    let total: f64 = letters
        .take(count as usize)
        .map(|json| milliseconds(|| made(&json, Want::Pdf)))
        .sum();
    total / f64::from(count)
}

fn made(json: &str, want: Want) {
    render(KIND, json, want).expect("the example is a letter");
}

/// The example with a complaint as long as is allowed.
fn long_sample() -> String {
    let mut data: serde_json::Value = serde_json::from_str(SAMPLE).expect("the example is JSON");
    let verbatim = data["verbatim"]
        .as_str()
        .expect("the example has a complaint")
        .to_owned()
        + "\n\n";
    data["verbatim"] = verbatim
        .chars()
        .cycle()
        .take(200_000)
        .collect::<String>()
        .into();
    data.to_string()
}

fn milliseconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1000.0
}

/// What the process holds in memory, where the system tells.
fn resident_kilobytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn figure(name: &str, value: f64, unit: &str) {
    println!(
        "{}",
        serde_json::json!({ "name": name, "value": (value * 100.0).round() / 100.0, "unit": unit })
    );
}

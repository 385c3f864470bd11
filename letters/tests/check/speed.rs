//! The check keeps up with typing, also with a text no letter has.

use crate::corpus::{backgrounds, tuned};
use std::time::{Duration, Instant};
use weerklank_letters::check::check;

/// Without optimisation code is this much slower; the budgets are for a build that has it.
const SLOWER: u32 = if cfg!(debug_assertions) { 60 } else { 1 };

/// The quickest of a few runs: the machine has other work.
fn time(text: &str, runs: usize) -> Duration {
    let facts = &backgrounds()["les"];
    let run = || {
        let begin = Instant::now();
        std::hint::black_box(check(facts, &[("text", text)]));
        begin.elapsed()
    };
    (0..runs).map(|_| run()).min().unwrap_or_default()
}

#[allow(clippy::print_stdout, reason = "the figures are what this test is for")]
fn within(name: &str, text: &str, runs: usize, budget: Duration) {
    let took = time(text, runs);
    let optimised = if cfg!(debug_assertions) {
        "zonder"
    } else {
        "met"
    };
    println!(
        "{name}, {} tekens: {took:?} ({optimised} optimalisatie)",
        text.chars().count()
    );
    assert!(took <= budget * SLOWER, "{name}: {took:?}");
}

/// Drafts one behind the other, to this many characters.
fn prose(length: usize) -> String {
    let tuned = tuned();
    let texts: Vec<&str> = tuned
        .right
        .iter()
        .map(|draft| draft.text.as_str())
        .collect();
    let mut prose = texts.join("\n");
    while prose.chars().count() < length {
        prose = format!("{prose}\n{prose}");
    }
    prose.chars().take(length).collect()
}

#[test]
fn a_letter_is_checked_between_two_keys() {
    within("brief", &prose(5_000), 9, Duration::from_millis(3));
}

#[test]
fn the_longest_text_does_not_hold_anyone_up() {
    let long = 200_000;
    let budget = Duration::from_millis(50);
    let repeated = |piece: &str| piece.chars().cycle().take(long).collect::<String>();
    within("proza", &prose(long), 5, budget);
    for piece in [
        "a",
        "a ",
        "A ",
        "Ab",
        "1",
        "1 ",
        "14 mei ",
        "uiterlijk 14 mei ",
        "@",
        "a@b.c ",
        "030",
        "0 ",
        "+",
        "[",
        "[naam ",
        "(",
        "-",
        ".",
        ". ",
        "…",
        "?",
        "“",
        "mevrouw ",
        "uw zoon Denis ",
        "J. van ",
        "van ",
        "Zilverschoon 9 ",
        "binnen vier weken reactie klacht ",
        "wij betalen ",
        "morgen ",
        "volgende ",
        "\u{301}",
        "\u{200b}",
        "'",
        "\n",
        "XX ",
        "Visser ",
    ] {
        within(&format!("{piece:?}"), &repeated(piece), 2, budget);
    }
}

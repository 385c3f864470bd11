//! Every scenario under `scenarios/` holds, and one that states nothing does not load.

use std::collections::BTreeSet;
use weerklank_core::procedure::Procedure;
use weerklank_tests::house::{File, files};
use weerklank_tests::scenario::{Scenario, check};

fn scenario_files() -> Vec<File> {
    files()
        .into_iter()
        .filter(|file| file.path.starts_with("tests/scenarios/") && file.is("toml"))
        .collect()
}

fn load(file: &File) -> Scenario {
    Scenario::read(&file.text).unwrap_or_else(|trouble| panic!("{}: {trouble}", file.path))
}

#[test]
fn every_scenario_holds() {
    let files = scenario_files();
    assert!(files.len() >= 190, "only {} scenarios found", files.len());
    let failures: Vec<String> = files
        .iter()
        .filter_map(|file| {
            let differences = check(&load(file)).err()?;
            Some(format!("{}:\n  {}", file.path, differences.join("\n  ")))
        })
        .collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// Sentences that are kept in a way no reckoning can show, with the file that shows it.
const SHOWN_ELSEWHERE: [(u8, &str, &str); 2] = [
    // Confidentiality stands on the letter itself.
    (9, "letters/house/letterhead.typ", "VERTROUWELIJK"),
    // The complainant's own words are kept to the letter.
    (
        21,
        "core/tests/hostile/bad_text.rs",
        "fn the_complainants_own_words_are_kept_to_the_letter",
    ),
];

#[test]
fn every_sentence_is_shown_by_a_scenario_or_named_elsewhere() {
    let shown: BTreeSet<u8> = scenario_files()
        .iter()
        .map(load)
        .filter(|scenario| scenario.procedure == "blh")
        .flat_map(|scenario| scenario.shows)
        .collect();
    let all = files();
    let elsewhere = |n: u8| {
        SHOWN_ELSEWHERE.iter().any(|(sentence, path, word)| {
            let there = |file: &File| file.path == *path && file.text.contains(word);
            *sentence == n && all.iter().any(there)
        })
    };
    let sentences = Procedure::blh()
        .clauses
        .iter()
        .map(|clause| clause.sentence);
    let missing: Vec<u8> = sentences
        .filter(|n| !shown.contains(n) && !elsewhere(*n))
        .collect();
    assert!(missing.is_empty(), "shown nowhere: {missing:?}");
}

#[test]
fn no_scenario_shows_a_sentence_that_is_not_there() {
    for file in scenario_files() {
        let scenario = load(&file);
        let regulation = scenario.regulation().expect("reading refuses any other");
        for n in scenario.shows {
            assert!(regulation.clause(n).is_some(), "{}: {n}", file.path);
        }
    }
}

/// Each law that can stand above a regulation runs as a procedure of its own.
#[test]
fn the_laws_run_too() {
    let of = |slug: &str| {
        let files = scenario_files();
        let scenarios = files.iter().map(load);
        scenarios.filter(|one| one.procedure == slug).count()
    };
    assert!(
        of("awb") >= 8 && of("wkkgz") >= 4,
        "{} and {}",
        of("awb"),
        of("wkkgz")
    );
}

const SOUND: &str = r#"
title = "t"
shows = [17]
truth = "counted by hand"
[given]
act = "2026-01-05"
reported = "2026-01-13"
[expect]
filing = { formal = "2026-01-13" }
"#;

#[test]
fn a_scenario_that_states_nothing_does_not_load() {
    assert!(Scenario::read(SOUND).is_ok());
    let broken = [
        (
            "filing = { formal = \"2026-01-13\" }",
            "",
            "it expects nothing",
        ),
        ("shows = [17]", "shows = []", "it shows no sentence"),
        (
            "truth = \"counted by hand\"",
            "truth = \" \"",
            "it names no truth",
        ),
        ("formal =", "forml =", "unknown field"),
        (
            "shows = [17]",
            "shows = [17]\nprocedure = \"abw\"",
            "no such regulation",
        ),
        (
            "shows = [17]",
            "shows = [17]\ncommittee = true",
            "no such regulation",
        ),
        ("act =", "acted =", "unknown field"),
        ("[expect]", "[[step]]\n[expect]", "exactly one thing"),
        (
            "[expect]",
            "[[step]]\nreopen = { on = \"2026-02-02\" }\nanswer = { on = \"2026-02-02\", question = { to = \"information_request\" } }\n[expect]",
            "exactly one thing",
        ),
        (
            "[expect]",
            "[[step]]\nrecord = { type = \"closed_by_magic\" }\n[expect]",
            "unknown variant",
        ),
        ("2026-01-13", "2026-02-31", "out of range"),
    ];
    for (right, wrong, said) in broken {
        let trouble = Scenario::read(&SOUND.replace(right, wrong)).expect_err(wrong);
        assert!(trouble.contains(said), "{wrong}: {trouble}");
    }
}

#[test]
fn a_scenario_that_expects_the_wrong_day_fails() {
    let wrong = SOUND.replace("formal = \"2026-01-13\"", "formal = \"2026-01-14\"");
    let differences = check(&Scenario::read(&wrong).expect("sound")).expect_err("a wrong day");
    assert_eq!(
        differences,
        ["filing, formal: expected 2026-01-14, is 2026-01-13"]
    );
}

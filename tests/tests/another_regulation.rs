//! Another organisation needs another file and no other code.
//!
//! The dates were counted by hand on the calendar of 2027.

use chrono::NaiveDate;
use weerklank_core::admissibility::{Facts, Mark, TestKind, tests};
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::Intake;
use weerklank_core::procedure::{Clock, Misfit, Procedure, ProcedureProblem, Rule};
use weerklank_core::reckoning::{Start, StartFact};
use weerklank_core::words;

const TEXT: &str = include_str!("../data/other-regulation.toml");

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

fn start(fact: StartFact, on: &str) -> Start {
    Start { fact, on: day(on) }
}

fn calendar() -> Calendar {
    Calendar::new(Choices::default()).expect("sound")
}

#[test]
fn its_own_numbers_count() {
    let procedure = Procedure::read(TEXT).expect("sound");
    let calendar = calendar();
    // Saturday 30 January stays a Saturday; a month on from the 16th is the 16th.
    let filing = procedure.filing.as_ref().expect("it has one").reckon(
        start(StartFact::Act, "2027-01-16"),
        None,
        &calendar,
    );
    let filing = filing.expect("in range");
    assert_eq!(
        (filing.formal, filing.generous),
        (day("2027-01-30"), day("2027-02-16"))
    );
    // Good Friday 26 March: strictly worked, normally free, and Easter Monday free for both.
    let take_up = procedure
        .take_up
        .as_ref()
        .expect("it has one")
        .reckon(start(StartFact::FirstReport, "2027-03-24"), &calendar);
    let take_up = take_up.expect("in range");
    let dates = (take_up.target.date(), take_up.deadline.date());
    assert_eq!(dates, (day("2027-03-30"), day("2027-03-31")));
    // A month that lacks the day ends on its last: Sunday 28 February, aim for the Friday.
    let reaction = procedure
        .reaction
        .reckon(start(StartFact::OfficerReceipt, "2027-01-31"), &calendar);
    let reaction = reaction.expect("in range");
    let dates = (reaction.target.date(), reaction.deadline.date());
    assert_eq!(dates, (day("2027-02-26"), day("2027-02-28")));
    let kept = procedure
        .retention
        .as_ref()
        .expect("it has one")
        .reckon(start(StartFact::Closing, "2028-02-29"), &calendar);
    assert_eq!(kept.expect("in range").keep_through, day("2033-02-28"));
}

#[test]
fn its_own_sentences_are_named() {
    let procedure = Procedure::read(TEXT).expect("sound");
    let sentences = [
        procedure.filing.as_ref().map(|term| term.sentence),
        procedure.take_up.as_ref().and_then(|term| term.sentence),
        procedure.reaction.sentence,
        procedure.retention.as_ref().map(|term| term.sentence),
    ];
    assert_eq!(sentences, [Some(1), Some(2), Some(3), Some(5)]);
    assert_eq!(
        procedure.clause(5).map(|clause| clause.heading.as_str()),
        Some("Bewaren")
    );
    assert_eq!((procedure.clause(0), procedure.clause(6)), (None, None));
    let filing = procedure.filing.as_ref().expect("it has one").reckon(
        start(StartFact::Act, "2027-01-16"),
        None,
        &calendar(),
    );
    let why = words::explain(&filing.expect("in range").reckoning, &calendar());
    assert!(
        why.iter().any(|sentence| sentence.contains("zin 1 ")),
        "{why:?}"
    );
}

/// A complaint that is late, spoken and anonymous: every test names a sentence of this regulation.
#[test]
fn the_tests_at_the_intake_name_its_sentences() {
    let procedure = Procedure::read(TEXT).expect("sound");
    let intake = serde_json::json!({
        "complainant": { "identity": "anonymous" }, "verbatim": "Kort.", "act_on": "2027-01-16",
        "discovered_on": null, "reported_on": "2027-03-01", "report_channel": "phone",
        "received_on": "2027-03-01", "receipt_channel": "in_person", "gate": null,
    });
    let intake: Intake = serde_json::from_value(intake).expect("an intake as records hold it");
    let results = tests(&Facts::of(&intake), &procedure, &calendar());
    let found = results.map(|result| (result.test, result.mark, result.sentence.unwrap_or(0)));
    let wanted = [
        (TestKind::Identified, Mark::Bar, 1),
        (TestKind::Written, Mark::Attention, 1),
        (TestKind::InTime, Mark::Attention, 1),
        (TestKind::Complete, Mark::Open, 4),
        (TestKind::Gate, Mark::Attention, 4),
    ];
    assert_eq!(found, wanted);
    assert_eq!(procedure.sentence_behind(Rule::DelayNotice), Some(3));
}

#[test]
fn what_is_wrong_with_the_file_is_told_in_dutch() {
    let wrong: [(&str, &str, ProcedureProblem); 8] = [
        (
            "binds = \"complainant\"",
            "binds = \"organisation\"",
            Misfit::BindsWrongSide.into(),
        ),
        (
            "starts = \"closing\"",
            "starts = \"first_report\"",
            Misfit::StartsElsewhere.into(),
        ),
        (
            "count = 3, unit = \"working_days\"",
            "count = 0, unit = \"working_days\"",
            ProcedureProblem::OutOfRange {
                key: "count",
                least: 1,
                most: 3_650,
            },
        ),
        (
            "generous = { count = 1, unit = \"months\" }\n",
            "",
            Misfit::GenerousMisplaced.into(),
        ),
        (
            "clock = \"reaction\"",
            "clock = \"take_up\"",
            Misfit::MissingClock(Clock::Reaction).into(),
        ),
        (
            "sentences = 5",
            "sentences = 6",
            Misfit::MissingSentence(6).into(),
        ),
        (
            "sentences = 5",
            "sentences = 4",
            Misfit::UnknownSentence(5).into(),
        ),
        (
            "sentence = 4\n",
            "sentence = 3\n",
            Misfit::SentenceTwice(3).into(),
        ),
    ];
    for (right, wrong, problem) in wrong {
        let found = Procedure::read(&TEXT.replacen(right, wrong, 1)).expect_err("refused");
        assert!(
            found.iter().any(|one| one.problem == problem),
            "{wrong}: {found:?}"
        );
        assert!(
            found
                .iter()
                .all(|finding| words::procedure_finding(finding).len() > 20)
        );
    }
}

/// A file from elsewhere may be anything.
#[test]
fn no_file_makes_reading_stumble() {
    let deep = "a = ".to_owned() + &"[".repeat(100_000);
    let wide = TEXT.replace("sentences = 5", "sentences = 256");
    let dates = ["2026-02-31", "0000-01-01", "10:00:00"].map(|on| TEXT.replace("2025-01-01", on));
    let files = ["", "[[clause]]", "\u{feff}", "\0", "slug = 1", &deep, &wide];
    for text in files.into_iter().chain(dates.iter().map(String::as_str)) {
        let found = Procedure::read(text).expect_err("refused");
        assert!(!found.is_empty(), "{text:.40}");
    }
    let every_cut = (0..TEXT.len()).filter(|end| TEXT.is_char_boundary(*end));
    for end in every_cut {
        let _ = Procedure::read(&TEXT[..end]);
    }
}

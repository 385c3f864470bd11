//! Another organisation needs another file and no other code.
//!
//! The dates were counted by hand on the calendar of 2027.

use chrono::NaiveDate;
use weerklank_core::admissibility::{Facts, Mark, TestKind, tests};
use weerklank_core::calendar::{Calendar, Choices, Count};
use weerklank_core::case::Intake;
use weerklank_core::procedure::{Clock, Misfit, Procedure, ProcedureProblem, Rule};
use weerklank_core::reckoning::{Start, StartFact};
use weerklank_core::term::{Length, OrganisationTerm};
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

const BLH: &str = include_str!("../../core/procedures/blh.toml");

/// What the numbers of a regulation lead to, for one complaint and its handling in 2026.
fn dates(procedure: &Procedure) -> Vec<(&'static str, String)> {
    let calendar = calendar();
    let day = day("2026-11-02");
    let house = &procedure.house;
    let filing = procedure.filing.as_ref().expect("it has one");
    let filed = filing.reckon(start(StartFact::Act, "2026-11-02"), None, &calendar);
    let filed = filed.expect("in range");
    let kept = procedure.retention.as_ref().expect("it has one");
    let kept = kept.reckon(start(StartFact::Closing, "2026-11-02"), &calendar);
    let due = |term: &OrganisationTerm| {
        let due = term.reckon_on(day, &calendar).expect("in range");
        format!("{} {}", due.target.date(), due.deadline.date())
    };
    let last = |length: &Length| format!("{:?}", length.last_day(day, &calendar, Count::Normal));
    let longer = house
        .privacy_extension
        .latest(&house.privacy, day, &calendar);
    vec![
        ("formal", filed.formal.to_string()),
        ("generous", filed.generous.to_string()),
        (
            "take_up",
            due(procedure.take_up.as_ref().expect("it has one")),
        ),
        ("reaction", due(&procedure.reaction)),
        (
            "retention",
            kept.expect("in range").keep_through.to_string(),
        ),
        ("information_reply", due(&house.information_reply)),
        ("person_reply", due(&house.person_reply)),
        ("second_reading", due(&house.second_reading)),
        ("complainant_reply", due(&house.complainant_reply)),
        ("privacy", due(&house.privacy)),
        ("privacy_extension", format!("{longer:?}")),
        ("effect_check", due(&house.effect_check)),
        ("recurrence", last(&house.recurrence)),
        ("warn_after", house.warn_after.iter().map(last).collect()),
    ]
}

/// One number in the file changes, and the dates that hang on it change; nothing else does, and no code.
#[test]
fn every_number_in_the_file_moves_its_own_dates_and_no_others() {
    let before = dates(Procedure::blh());
    let changes: [(&str, &str, &[&str]); 13] = [
        (
            "length = { count = 8, unit = \"days\"",
            "length = { count = 14, unit = \"days\"",
            &["formal", "generous"],
        ),
        (
            "generous = { count = 8,",
            "generous = { count = 9,",
            &["generous"],
        ),
        (
            "length = { count = 10, unit = \"working_days\"",
            "length = { count = 11, unit = \"working_days\"",
            &["take_up"],
        ),
        (
            "length = { count = 3, unit = \"weeks\"",
            "length = { count = 4, unit = \"weeks\"",
            &["reaction"],
        ),
        (
            "length = { count = 2, unit = \"years\"",
            "length = { count = 3, unit = \"years\"",
            &["retention"],
        ),
        (
            "information_reply = { count = 10",
            "information_reply = { count = 7",
            &["information_reply"],
        ),
        (
            "person_reply = { count = 5",
            "person_reply = { count = 6",
            &["person_reply"],
        ),
        (
            "second_reading = { count = 5",
            "second_reading = { count = 2",
            &["second_reading"],
        ),
        (
            "complainant_reply = { count = 10",
            "complainant_reply = { count = 9",
            &["complainant_reply"],
        ),
        (
            "privacy = { count = 1",
            "privacy = { count = 2",
            &["privacy", "privacy_extension"],
        ),
        (
            "privacy_extension = { count = 2",
            "privacy_extension = { count = 1",
            &["privacy_extension"],
        ),
        (
            "recurrence = { count = 12",
            "recurrence = { count = 6",
            &["recurrence"],
        ),
        (
            "effect_check = { count = 3",
            "effect_check = { count = 6",
            &["effect_check"],
        ),
    ];
    for (right, wrong, moved) in changes {
        let changed = BLH.replacen(right, wrong, 1);
        assert_ne!(changed, BLH, "{right}");
        let after = dates(&Procedure::read(&changed).expect("sound"));
        let both = before.iter().zip(&after).filter(|(a, b)| a != b);
        let names: Vec<&str> = both.map(|(a, _)| a.0).collect();
        assert_eq!(names, moved, "{wrong}");
    }
    let later = dates(
        &Procedure::read(&BLH.replacen(
            "{ count = 6, unit = \"weeks\" }",
            "{ count = 5, unit = \"weeks\" }",
            1,
        ))
        .expect("sound"),
    );
    assert_ne!(later.last(), before.last());
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

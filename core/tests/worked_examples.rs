//! The worked examples of the domain notes, section 5; its properties are in `properties.rs`.

use chrono::NaiveDate;
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::procedure::Procedure;
use weerklank_core::reckoning::{Mark, Start, StartFact};
use weerklank_core::term::Timeliness;

fn d(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn calendar() -> Calendar {
    Calendar::new(Choices::default()).expect("sound")
}

fn start(fact: StartFact, on: NaiveDate) -> Start {
    Start { fact, on }
}

#[test]
fn k0_filing() {
    let examples = [
        ("2026-01-05", "2026-01-13", "2026-01-13"),
        ("2026-03-26", "2026-04-03", "2026-04-07"),
        ("2026-05-06", "2026-05-14", "2026-05-18"),
        ("2026-12-17", "2026-12-25", "2026-12-28"),
    ];
    for (act, nominal, formal) in examples {
        let filing = Procedure::blh()
            .filing
            .as_ref()
            .expect("the regulation has it")
            .reckon(start(StartFact::Act, d(act)), None, &calendar())
            .expect("in range");
        assert_eq!(
            (filing.nominal, filing.formal),
            (d(nominal), d(formal)),
            "{act}"
        );
    }
}

#[test]
fn k1_take_up() {
    let examples = [
        ("2026-03-20", "2026-04-03", "2026-04-07"),
        ("2026-04-25", "2026-05-11", "2026-05-12"),
        ("2026-12-24", "2027-01-11", "2027-01-11"),
    ];
    for (received, target, deadline) in examples {
        let due = Procedure::blh()
            .take_up
            .as_ref()
            .expect("the regulation has it")
            .reckon(start(StartFact::FirstReport, d(received)), &calendar())
            .expect("in range");
        assert_eq!(
            (due.target.date(), due.deadline.date()),
            (d(target), d(deadline)),
            "{received}"
        );
    }
}

#[test]
fn k2_reaction() {
    for (received, target, deadline) in [
        ("2026-03-16", "2026-04-03", "2026-04-06"),
        ("2026-12-05", "2026-12-24", "2026-12-26"),
    ] {
        let due = Procedure::blh()
            .reaction
            .reckon(start(StartFact::OfficerReceipt, d(received)), &calendar())
            .expect("in range");
        assert_eq!(
            (due.target.date(), due.deadline.date()),
            (d(target), d(deadline)),
            "{received}"
        );
    }
}

#[test]
fn k4_retention() {
    for (closed, through, from) in [
        ("2026-11-20", "2028-11-20", "2028-11-21"),
        ("2028-02-29", "2030-02-28", "2030-03-01"),
    ] {
        let kept = Procedure::blh()
            .retention
            .as_ref()
            .expect("the regulation has it")
            .reckon(start(StartFact::Closing, d(closed)), &calendar())
            .expect("in range");
        assert_eq!(
            (kept.keep_through, kept.destroy_from),
            (d(through), d(from)),
            "{closed}"
        );
    }
}

#[test]
fn the_verdict_changes_on_the_right_days() {
    let filing = Procedure::blh()
        .filing
        .as_ref()
        .expect("the regulation has it")
        .reckon(start(StartFact::Act, d("2026-03-26")), None, &calendar())
        .expect("in range");
    assert_eq!(
        filing.judge(d("2026-04-03")),
        Timeliness::InTime,
        "Good Friday itself"
    );
    assert_eq!(filing.judge(filing.formal), Timeliness::InTime);
    assert_eq!(filing.generous, d("2026-04-09"));
    assert_eq!(filing.judge(d("2026-04-08")), Timeliness::InTimeGenerously);
    assert_eq!(filing.judge(d("2026-04-10")), Timeliness::Late(1));
}

/// Every strip counts to the length of its term and ends where the reckoning ends.
#[test]
fn a_strip_tells_the_same_as_the_dates() {
    let (procedure, calendar) = (Procedure::blh(), calendar());
    for on in d("2026-01-01").iter_days().take(730) {
        let due = procedure
            .take_up
            .as_ref()
            .expect("the regulation has it")
            .reckon(start(StartFact::FirstReport, on), &calendar)
            .expect("in range");
        let strip = due.reckoning.strip();
        assert_eq!(
            strip.first().map(|cell| cell.marks[0]),
            Some(Mark::Start),
            "{on}"
        );
        for (place, track) in due.reckoning.tracks.iter().enumerate() {
            let last = strip
                .iter()
                .find(|cell| cell.ends.contains(&track.kind))
                .expect("the end is on the strip");
            assert_eq!(last.on, track.end, "{on}");
            assert_eq!(
                last.marks[place],
                Mark::Counted(10),
                "{on} {:?}",
                track.kind
            );
        }
    }
}

//! What another calendar moves in a case, and why. The dates were counted by hand; holidays of 2026 and 2029 as in
//! `calendar/netherlands.toml` (Ascension Day 2029 is 10 May, Whit Monday 21 May).

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use weerklank_core::calendar::{Calendar, Choices, Closure, Decreed};
use weerklank_core::case::{Case, Event, Recorded};
use weerklank_core::moves::{Move, MovedClock, moves};
use weerklank_core::obligation::{Duty, clocks};
use weerklank_core::procedure::Procedure;
use weerklank_core::reckoning::TrackKind;
use weerklank_core::words;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

fn received(on: &str, act_on: Option<&str>) -> Value {
    json!({ "type": "complaint_received", "reference": "K2026-001", "intake": {
        "complainant": { "name": "Zoë d’Hondt" }, "child": "Łukasz", "about": "dhr. Jansen", "subject": "s",
        "verbatim": "Niemand belde.", "act_on": act_on, "discovered_on": null, "reported_on": on,
        "report_channel": "email", "received_on": on, "receipt_channel": "email", "gate": null,
    } })
}

fn case(events: Vec<Value>) -> Case {
    let record = |(n, event): (u32, Value)| Recorded {
        n,
        at_ms: 0,
        by: String::new(),
        event: serde_json::from_value::<Event>(event).expect("an event as records hold it"),
    };
    Case::from_history("id", (0..).zip(events).map(record).collect())
}

fn calendar(change: impl FnOnce(&mut Choices)) -> Calendar {
    let mut choices = Choices::default();
    change(&mut choices);
    Calendar::new(choices).expect("sound")
}

fn closed(from: &str, through: &str) -> Calendar {
    let closure = Closure {
        from: day(from),
        through: day(through),
        name: "herfst".into(),
    };
    calendar(|choices| choices.closures.push(closure))
}

fn found(case: &Case, then: &Calendar) -> Vec<Move> {
    moves(case, Procedure::blh(), &calendar(|_| ()), then)
}

/// What moved, from when to when, and the days that did it.
fn said(found: &[Move]) -> Vec<(MovedClock, TrackKind, String, Vec<String>)> {
    let days = |one: &Move| -> Vec<String> {
        let days = one.because.iter();
        days.map(|why| format!("{} {}", why.on, why.name)).collect()
    };
    let line = |one: &Move| {
        let dates = format!("{} {}", one.was, one.becomes);
        (one.clock, one.reading, dates, days(one))
    };
    found.iter().map(line).collect()
}

/// From Monday 2 November 2026 ten working days are 16 November; without 9 to 13 November, 23 November. Three weeks
/// stay three weeks, and the streefdatum counts closures as worked.
#[test]
fn a_closure_moves_the_last_day_of_taking_up_and_nothing_else() {
    let case = case(vec![received("2026-11-02", None)]);
    let found = found(&case, &closed("2026-11-09", "2026-11-13"));
    let why = (9..=13).map(|n| format!("2026-11-{n:02} herfst")).collect();
    let wanted = (
        MovedClock::Duty(Duty::TakeUp),
        TrackKind::Deadline,
        "2026-11-16 2026-11-23".to_owned(),
        why,
    );
    assert_eq!(said(&found), [wanted]);
    assert_eq!(
        words::move_reason(&found[0].because),
        "Maandag 9 november 2026 tot en met vrijdag 13 november 2026 worden vrij (herfst)."
    );
}

/// Taking the closure away again moves the same date back, for the same days.
#[test]
fn what_is_taken_away_moves_back() {
    let case = case(vec![received("2026-11-02", None)]);
    let now = closed("2026-11-13", "2026-11-13");
    let found = moves(&case, Procedure::blh(), &now, &calendar(|_| ()));
    let [one] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(
        (one.was, one.becomes),
        (day("2026-11-17"), day("2026-11-16"))
    );
    assert_eq!(
        words::move_reason(&one.because),
        "Vrijdag 13 november 2026 wordt geen vrije dag meer (herfst)."
    );
}

/// Friday 11 May 2029 is decreed. The act was on 3 May: eight days end on 11 May, so the formal date rolls to Monday
/// 14 May; eight working days end on 16 May, then 17 May. Ten working days from 7 May end on 23 May, then 24 May.
#[test]
fn a_decreed_day_moves_the_formal_date_the_generous_one_and_taking_up() {
    let case = case(vec![received("2029-05-07", Some("2029-05-03"))]);
    let decreed = calendar(|choices| {
        choices.decreed.push(Decreed {
            on: day("2029-05-11"),
            source: "Stcrt. 2028, 1".into(),
        });
    });
    let day = || vec!["2029-05-11 gelijkgestelde dag".to_owned()];
    let filing = MovedClock::Filing;
    let wanted = [
        (
            filing,
            TrackKind::Formal,
            "2029-05-11 2029-05-14".to_owned(),
            day(),
        ),
        (
            filing,
            TrackKind::Generous,
            "2029-05-16 2029-05-17".to_owned(),
            day(),
        ),
        (
            MovedClock::Duty(Duty::TakeUp),
            TrackKind::Deadline,
            "2029-05-23 2029-05-24".to_owned(),
            day(),
        ),
    ];
    assert_eq!(said(&found(&case, &decreed)), wanted);
}

/// Saturday 7 November counts, so the tenth working day is Friday 13 November, for both dates.
#[test]
fn working_saturdays_move_the_streefdatum_too() {
    let case = case(vec![received("2026-11-02", None)]);
    let found = found(&case, &calendar(|choices| choices.weekend[5] = false));
    let taken_up: Vec<_> = found
        .iter()
        .map(|one| (one.reading, one.was, one.becomes))
        .collect();
    let dates = (day("2026-11-16"), day("2026-11-13"));
    assert_eq!(
        taken_up,
        [
            (TrackKind::Target, dates.0, dates.1),
            (TrackKind::Deadline, dates.0, dates.1)
        ]
    );
    assert!(
        found
            .iter()
            .all(|one| one.because[0].on == day("2026-11-07") && !one.because[0].becomes_free)
    );
}

/// A closed case has nothing left to be in time for, and two years are two years.
#[test]
fn nothing_moves_in_a_closed_case() {
    let case = case(vec![
        received("2026-11-02", Some("2026-10-30")),
        json!({ "type": "closed", "on": "2026-11-20", "outcome": "withdrawn", "reason": "op eigen verzoek" }),
    ]);
    assert!(
        clocks(&case, Procedure::blh(), &calendar(|_| ()))
            .is_some_and(|clocks| clocks.retention.is_some())
    );
    let found = found(&case, &closed("2026-11-09", "2026-11-13"));
    assert!(
        found
            .iter()
            .all(|one| matches!(one.clock, MovedClock::Duty(_))),
        "{found:?}"
    );
}

/// Whatever day a complaint came in: a date moves exactly when the clocks say so, and never without a reason.
#[test]
fn every_move_of_a_year_has_a_reason() {
    let (now, then) = (calendar(|_| ()), closed("2026-07-20", "2026-07-31"));
    for n in 0..365 {
        let on = (day("2026-01-01") + Days::new(n)).to_string();
        let case = case(vec![received(&on, Some(&on))]);
        let found = moves(&case, Procedure::blh(), &now, &then);
        for one in &found {
            assert!(
                one.was != one.becomes && !one.because.is_empty(),
                "{on} {one:?}"
            );
            assert!(words::move_reason(&one.because).ends_with('.'), "{on}");
        }
        let ends = |calendar: &Calendar| -> Vec<NaiveDate> {
            let clocks = clocks(&case, Procedure::blh(), calendar).expect("in range");
            let filing = clocks.filing.expect("the act has a day");
            let due = clocks.obligations.iter();
            let due = due.flat_map(|due| [due.target.date(), due.deadline.date()]);
            due.chain([filing.formal, filing.generous]).collect()
        };
        let differing = ends(&now)
            .iter()
            .zip(&ends(&then))
            .filter(|(a, b)| a != b)
            .count();
        assert_eq!(found.len(), differing, "{on}");
    }
}

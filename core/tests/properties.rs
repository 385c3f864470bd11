//! The properties of the domain notes, section 5, from every day of 2020 to 2035 and under four calendars:
//! all of them, no sample.

use chrono::{Datelike, Days, NaiveDate};
use weerklank_core::calendar::{Calendar, Choices, Closure, Count, May5};
use weerklank_core::procedure::Procedure;
use weerklank_core::reckoning::{Pause, Start, StartFact};
use weerklank_core::term::{ComplainantTerm, OrganisationTerm, RetentionTerm};

fn d(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn every_day() -> impl Iterator<Item = NaiveDate> {
    let days = d("2020-01-01").iter_days();
    days.take_while(|on| *on <= d("2035-12-31"))
}

fn closure(from: &str, through: &str) -> Closure {
    Closure {
        from: d(from),
        through: d(through),
        name: "dicht".into(),
    }
}

/// The ordinary choices and three others, that differ from them in every way.
fn choices() -> [Choices; 4] {
    let saturday_worked = Choices {
        weekend: [false, false, false, false, false, false, true],
        may5: May5::Lustrum,
        ..Choices::default()
    };
    let nothing_disputed = Choices {
        good_friday: false,
        may5: May5::Never,
        equated_days: false,
        ..Choices::default()
    };
    let closed = Choices {
        weekend: [false, false, true, false, false, true, true],
        closures: (2020..=2036)
            .map(|year| closure(&format!("{year}-07-12"), &format!("{year}-07-23")))
            .collect(),
        ..Choices::default()
    };
    [
        Choices::default(),
        saturday_worked,
        nothing_disputed,
        closed,
    ]
}

fn calendars() -> [Calendar; 4] {
    choices().map(|choices| Calendar::new(choices).expect("sound"))
}

fn filing() -> &'static ComplainantTerm {
    Procedure::blh()
        .filing
        .as_ref()
        .expect("the regulation has it")
}

fn take_up() -> &'static OrganisationTerm {
    Procedure::blh()
        .take_up
        .as_ref()
        .expect("the regulation has it")
}

fn retention() -> &'static RetentionTerm {
    Procedure::blh()
        .retention
        .as_ref()
        .expect("the regulation has it")
}

fn since(fact: StartFact, on: NaiveDate) -> Start {
    Start { fact, on }
}

/// K0: generous never before formal, formal never before nominal, and formal on a day of rest for nobody.
#[test]
fn the_term_of_the_complainant_only_ever_grows() {
    for calendar in calendars() {
        for on in every_day() {
            let found = filing().reckon(since(StartFact::Act, on), None, &calendar);
            let found = found.expect("in range");
            assert_eq!(found.nominal, on + Days::new(8), "{on}");
            assert!(
                found.nominal <= found.formal && found.formal <= found.generous,
                "{on}"
            );
            assert!(calendar.rest_day(found.formal).is_none(), "{on}");
            let again = filing().reckon(since(StartFact::Act, on), None, &calendar);
            assert_eq!(again, Some(found), "recomputing changes nothing");
        }
    }
}

/// K1 and K2: the day to aim for never after the last day, and always worked.
#[test]
fn the_day_to_aim_for_is_worked_and_not_after_the_last() {
    for calendar in calendars() {
        for on in every_day() {
            for term in [take_up(), &Procedure::blh().reaction] {
                let due = term
                    .reckon(since(term.starts, on), &calendar)
                    .expect("in range");
                assert!(due.target.date() <= due.deadline.date(), "{on}");
                assert!(on < due.target.date(), "{on}");
                let strict = calendar.working(Count::Strict);
                assert!(strict.contains(due.target.date()), "{on}");
                let again = term.reckon(since(term.starts, on), &calendar);
                assert_eq!(again, Some(due), "recomputing changes nothing");
            }
        }
    }
}

/// On the ordinary calendar taking up never comes after the reaction (DOMAIN, A20).
#[test]
fn taking_up_never_comes_after_the_reaction() {
    let [plain, ..] = calendars();
    for on in every_day() {
        let first = take_up().reckon_on(on, &plain).expect("in range");
        let second = Procedure::blh()
            .reaction
            .reckon_on(on, &plain)
            .expect("in range");
        assert!(first.deadline <= second.deadline, "{on}");
    }
}

/// Any free day more: each kind of choice that can only add free days.
#[test]
fn a_free_day_more_never_makes_a_last_day_earlier() {
    let [plain, saturday_worked, nothing_disputed, _] = choices();
    let more = |choices: &Choices, from: &str, through: &str| {
        let mut more = choices.clone();
        more.closures.push(closure(from, through));
        more
    };
    let mut wednesday_free = plain.clone();
    wednesday_free.weekend[2] = true;
    let pairs = [
        (nothing_disputed.clone(), plain.clone()),
        (
            nothing_disputed.clone(),
            more(&nothing_disputed, "2027-07-14", "2027-07-14"),
        ),
        (plain.clone(), more(&plain, "2021-12-24", "2022-01-07")),
        (
            saturday_worked.clone(),
            more(&saturday_worked, "2030-05-01", "2030-05-10"),
        ),
        (plain, wednesday_free),
    ];
    for (fewer, more) in pairs {
        let [fewer, more] = [fewer, more].map(|choices| Calendar::new(choices).expect("sound"));
        for on in every_day() {
            for term in [take_up(), &Procedure::blh().reaction] {
                let before = term.reckon_on(on, &fewer).expect("in range");
                let after = term.reckon_on(on, &more).expect("in range");
                assert!(before.deadline <= after.deadline, "{on}");
            }
            let before = filing().reckon(since(StartFact::Act, on), None, &fewer);
            let after = filing().reckon(since(StartFact::Act, on), None, &more);
            let generous = before.expect("in range").generous;
            assert!(generous <= after.expect("in range").generous, "{on}");
        }
    }
}

/// K4: the second anniversary, the 28th where there is no 29th; never moved, destroyed from the next day.
#[test]
fn a_file_is_kept_through_the_second_anniversary() {
    for calendar in calendars() {
        for on in every_day() {
            let kept = retention().reckon(since(StartFact::Closing, on), &calendar);
            let kept = kept.expect("in range");
            // No year two after a leap year is one.
            let day = if (on.month(), on.day()) == (2, 29) {
                28
            } else {
                on.day()
            };
            let anniversary = NaiveDate::from_ymd_opt(on.year() + 2, on.month(), day);
            assert_eq!(Some(kept.keep_through), anniversary, "{on}");
            assert_eq!(kept.destroy_from, kept.keep_through + Days::new(1), "{on}");
        }
    }
}

/// A pause of any length, begun on any day of the term: the day to aim for stays, the last day never comes
/// earlier, and later by no more than the days of waiting.
#[test]
fn a_pause_leaves_the_day_to_aim_for_and_moves_only_the_last_day() {
    let reaction = &Procedure::blh().reaction;
    for calendar in calendars() {
        for on in every_day() {
            let plain = reaction.reckon_on(on, &calendar).expect("in range");
            for (after, waited) in [(0, 1), (3, 7), (20, 14), (21, 5), (30, 5)] {
                let from = on + Days::new(after);
                let through = from + Days::new(waited);
                let pause = Some(Pause { from, through });
                let paused = reaction.reckon_pausing(since(reaction.starts, on), pause, &calendar);
                let paused = paused.expect("in range");
                assert_eq!(paused.target, plain.target, "{on} {after}");
                let counts = if after < 21 { waited } else { 0 };
                let wanted = plain.deadline.date() + Days::new(counts);
                assert_eq!(paused.deadline.date(), wanted, "{on} {after}");
            }
        }
    }
}

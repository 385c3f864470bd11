//! Calendar choices that went wrong, typed or read from a setting.

use super::any::day;
use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::*;
use weerklank_core::calendar::{
    Calendar, ChoiceProblem, Choices, Closure, Count, Decreed, DecreedProblem, FreeDay, May5,
};
use weerklank_core::procedure::Procedure;
use weerklank_core::words;

fn closed(stretches: &[(&str, &str)]) -> Choices {
    let closure = |(from, through): &(&str, &str)| Closure {
        from: day(from),
        through: day(through),
        name: "dicht".into(),
    };
    Choices {
        closures: stretches.iter().map(closure).collect(),
        ..Choices::default()
    }
}

fn problems(choices: Choices) -> Vec<ChoiceProblem> {
    let found = Procedure::blh().calendar(choices).expect_err("refused");
    assert!(
        found
            .iter()
            .all(|problem| words::choice_problem(*problem).ends_with('.'))
    );
    found
}

#[test]
fn choices_that_cannot_be_are_told_all_at_once() {
    let mut choices = closed(&[("2026-07-17", "2026-07-13"), ("1800-01-01", "1800-01-02")]);
    choices.weekend = [true; 7];
    let wanted = [
        ChoiceProblem::NeverWorked,
        ChoiceProblem::EndsBeforeStart(0),
        ChoiceProblem::OutsideCalendar(1),
    ];
    assert_eq!(problems(choices), wanted);
    let ages = closed(&[("1900-01-01", "2200-12-31")]);
    assert_eq!(problems(ages), [ChoiceProblem::TooManyDays]);
    let far = closed(&[("-100000-01-01", "+100000-01-01")]);
    assert!(problems(far).contains(&ChoiceProblem::OutsideCalendar(0)));
}

/// The domain notes, A20. Counted by hand: closed from 21 December 2026 to 1 January 2027, the tenth
/// working day after 14 December is 11 January, three weeks after it is 4 January.
#[test]
fn a_closure_that_puts_taking_up_after_the_reaction_is_refused() {
    let found = problems(closed(&[("2026-12-21", "2027-01-01")]));
    let [
        ChoiceProblem::TakeUpAfterReaction {
            on,
            take_up,
            reaction,
        },
    ] = found[..]
    else {
        panic!("{found:?}");
    };
    assert!(
        take_up > reaction && on < day("2026-12-21"),
        "{on} {take_up} {reaction}"
    );
    let calendar = Calendar::new(closed(&[("2026-12-21", "2027-01-01")])).expect("sound in itself");
    let take_up = Procedure::blh().take_up.as_ref();
    let bare = take_up.and_then(|term| term.bare_end(day("2026-12-14"), &calendar));
    assert_eq!(bare, Some(day("2027-01-11")));
}

#[test]
fn a_week_of_closure_is_no_problem_unless_holidays_lie_beside_it() {
    for week in [
        ("2026-07-13", "2026-07-17"),
        ("2026-10-19", "2026-10-23"),
        ("2027-02-22", "2027-02-26"),
    ] {
        assert!(
            Procedure::blh().calendar(closed(&[week])).is_ok(),
            "{week:?}"
        );
    }
    // From 14 December 2026: nine working days to 4 January, when the three weeks are over.
    let between_the_years = ("2026-12-28", "2027-01-01");
    let found = problems(closed(&[between_the_years]));
    assert!(
        matches!(found[..], [ChoiceProblem::TakeUpAfterReaction { .. }]),
        "{found:?}"
    );
}

/// Equated days as the officer may get them wrong; 15 May 2026 is in the program's own list.
#[test]
fn decreed_days_that_cannot_be_are_told_all_at_once() {
    let decreed = |on: &str, source: &str| Decreed {
        on: day(on),
        source: source.to_owned(),
    };
    let found = problems(Choices {
        decreed: vec![
            decreed("2029-05-11", "Stcrt. 2028, 1"),
            decreed("2029-05-11", "Stcrt. 2028, 1"),
            decreed("2026-05-15", "Stcrt. 2025, 24713"),
            decreed("1800-01-01", " "),
        ],
        complete_years: vec![2029, 2031],
        ..Choices::default()
    });
    let wanted = [
        DecreedProblem::Twice(1),
        DecreedProblem::Known(2),
        DecreedProblem::OutsideCalendar(3),
        DecreedProblem::NoSource(3),
        DecreedProblem::EmptyYear(2031),
    ];
    assert_eq!(found, wanted.map(ChoiceProblem::Decreed));
    let many = Choices {
        decreed: vec![decreed("2029-05-11", "x"); 10_000],
        ..Choices::default()
    };
    assert_eq!(
        problems(many),
        [ChoiceProblem::Decreed(DecreedProblem::TooMany)]
    );
}

/// A decreed day is free under the normal count, worked in the strict one, and no last day of a term by law; the year
/// counts as known only when she says so. 11 May 2029 is the Friday after Ascension Day.
#[test]
fn a_decreed_day_is_reckoned_as_equated() {
    let on = day("2029-05-11");
    let decreed = Decreed {
        on,
        source: "Stcrt. 2028, 1".to_owned(),
    };
    let mut choices = Choices {
        decreed: vec![decreed],
        ..Choices::default()
    };
    let calendar = Calendar::new(choices.clone()).expect("sound");
    assert_eq!(calendar.free(Count::Normal, on), Some(FreeDay::Equated));
    assert_eq!(calendar.free(Count::Strict, on), None);
    assert_eq!(calendar.past_rest_days(on), day("2029-05-14"));
    assert!(!calendar.knows_decrees(on) && !Calendar::decrees_known(on));
    choices.complete_years = vec![2029];
    choices.equated_days = false;
    let calendar = Calendar::new(choices).expect("sound");
    assert_eq!(calendar.free(Count::Normal, on), None);
    assert_eq!(
        calendar.rest_day(on),
        Some(FreeDay::Equated),
        "the law asks nobody"
    );
    assert!(calendar.knows_decrees(on) && !Calendar::decrees_known(on));
    assert!(!calendar.knows_decrees(day("2030-05-11")));
}

/// Choices as they were kept before decreed days could be typed.
#[test]
fn choices_of_before_are_still_read() {
    let kept = r#"{"good_friday":false,"closures":[]}"#;
    let read: Choices = serde_json::from_str(kept).expect("readable");
    assert!(!read.good_friday && read.decreed.is_empty() && read.complete_years.is_empty());
}

/// Ten thousand closed days, as one stretch and as a list.
#[test]
fn ten_thousand_closed_days_are_refused() {
    let stretch = closed(&[("2026-01-01", "2053-05-18")]);
    assert!(problems(stretch).contains(&ChoiceProblem::TooManyDays));
    let one = closed(&[("2026-07-13", "2026-07-13")]).closures[0].clone();
    let list = Choices {
        closures: vec![one; 10_000],
        ..Choices::default()
    };
    assert!(problems(list).contains(&ChoiceProblem::TooManyDays));
}

fn choices() -> impl Strategy<Value = Choices> {
    let may5 = prop::sample::select(vec![May5::Yearly, May5::Lustrum, May5::Never]);
    let near = (0..800u64).prop_map(|n| day("2026-01-01") + chrono::Days::new(n));
    let closure = (near, 0..9u64).prop_map(|(from, more): (NaiveDate, u64)| Closure {
        from,
        through: from + chrono::Days::new(more),
        name: String::new(),
    });
    (
        any::<[bool; 7]>(),
        any::<bool>(),
        may5,
        any::<bool>(),
        vec(closure, 0..4),
    )
        .prop_map(
            |(weekend, good_friday, may5, equated_days, closures)| Choices {
                weekend,
                good_friday,
                may5,
                equated_days,
                closures,
                ..Choices::default()
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is chosen: streefdatum before uiterste datum, and every named day has a name.
    #[test]
    fn any_choices_give_a_sound_calendar_or_a_sentence(choices in choices(), n in 0..800u64) {
        match Calendar::new(choices.clone()) {
            Err(found) => prop_assert!(found.contains(&ChoiceProblem::NeverWorked)),
            Ok(calendar) => {
                let on = day("2026-01-01") + chrono::Days::new(n);
                let (strict, normal) = (calendar.working(Count::Strict), calendar.working(Count::Normal));
                prop_assert!(strict.add(on, 10) <= normal.add(on, 10));
                for count in [Count::Strict, Count::Normal] {
                    let why = calendar.free(count, on);
                    prop_assert_eq!(why.is_none(), calendar.working(count).contains(on));
                }
            }
        }
        // What the regulation lets through keeps K1 before K2, from every day near a closure.
        if let Ok(calendar) = Procedure::blh().calendar(choices) {
            for closure in &calendar.choices().closures {
                let take_up = Procedure::blh().take_up.as_ref().expect("the regulation has it");
                let reaction = &Procedure::blh().reaction;
                prop_assert!(take_up.bare_end(closure.from, &calendar) <= reaction.bare_end(closure.from, &calendar));
            }
        }
    }

    #[test]
    fn choices_are_kept_as_they_were_made(choices in choices()) {
        let kept = serde_json::to_string(&choices).expect("choices have a written form");
        prop_assert_eq!(serde_json::from_str::<Choices>(&kept).expect("and are read back"), choices);
    }
}

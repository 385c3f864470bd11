//! Calendar choices that went wrong, typed or read from a setting.

use super::any::day;
use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::*;
use weerklank_core::calendar::{Calendar, ChoiceProblem, Choices, Closure, Count, May5};
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

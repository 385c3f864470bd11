//! Every day of 1990 to 2100 against a second calendar that shares no code or data with the first.
//!
//! Truth: Atw art. 3 and the conventions of the project's calendar notes, written out again here the
//! slow way: one question a day, no tables.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use weerklank_core::calendar::{
    Calendar, Choices, Closure, Count, FIRST_YEAR, LAST_YEAR, May5, Netherlands,
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a real day")
}

/// Easter by Oudin's method (1940).
fn easter(year: i32) -> NaiveDate {
    let (g, c) = (year % 19, year / 100);
    let h = (c - c / 4 - (8 * c + 13) / 25 + 19 * g + 15) % 30;
    let i = h - (h / 28) * (1 - (h / 28) * (29 / (h + 1)) * ((21 - g) / 11));
    let j = (year + year / 4 + i + 2 - c + c / 4) % 7;
    let l = i - j;
    let month = 3 + (l + 40) / 44;
    day(year, month as u32, (l + 28 - 31 * (month / 4)) as u32)
}

fn monarch(year: i32) -> NaiveDate {
    let birthday = if year >= 2014 {
        day(year, 4, 27)
    } else {
        day(year, 4, 30)
    };
    if birthday.weekday() == Weekday::Sun {
        birthday - Days::new(1)
    } else {
        birthday
    }
}

fn undisputed(on: NaiveDate) -> bool {
    let since_easter = (on - easter(on.year())).num_days();
    matches!((on.month(), on.day()), (1, 1) | (12, 25 | 26))
        || [1, 39, 50].contains(&since_easter)
        || on == monarch(on.year())
}

fn good_friday(on: NaiveDate) -> bool {
    (on - easter(on.year())).num_days() == -2
}

fn weekend(on: NaiveDate) -> bool {
    matches!(on.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Copied from the list of decrees, as (month, day) by year: the ones a working calendar meets on a
/// weekday.
fn equated(on: NaiveDate) -> bool {
    let days: &[(u32, u32)] = match on.year() {
        2005 => &[(5, 6)],
        2006 => &[(5, 26)],
        2007 => &[(5, 18), (12, 24), (12, 27), (12, 28), (12, 31)],
        2008 => &[(5, 2)],
        2009 => &[(1, 2), (5, 1), (5, 4), (5, 22)],
        2010 => &[(5, 14)],
        2011 => &[(5, 6), (6, 3)],
        2012 => &[(5, 18), (12, 24), (12, 31)],
        2013 => &[(4, 29), (5, 10), (12, 27)],
        2014 => &[(5, 30)],
        2015 => &[(1, 2), (5, 4), (5, 15)],
        2016 => &[(5, 6)],
        2017 => &[(4, 28), (5, 26)],
        2018 => &[(5, 11), (12, 24), (12, 31)],
        2019 => &[(5, 31), (12, 27)],
        2020 => &[(5, 22)],
        2021 => &[(5, 14)],
        2022 => &[(5, 27)],
        2023 => &[(4, 28), (5, 19)],
        2024 => &[(5, 10), (12, 27)],
        2025 => &[(5, 30)],
        2026 => &[(1, 2), (5, 15)],
        2027 => &[(5, 7)],
        2028 => &[(4, 28), (5, 26)],
        _ => &[],
    };
    days.contains(&(on.month(), on.day()))
}

fn worked(on: NaiveDate, count: Count, choices: &Choices) -> bool {
    let off_weekday = choices.weekend[on.weekday().num_days_from_monday() as usize];
    let may5 = (on.month(), on.day()) == (5, 5)
        && match choices.may5 {
            May5::Yearly => true,
            May5::Lustrum => on.year() % 5 == 0,
            May5::Never => false,
        };
    let disputed = choices.good_friday && good_friday(on)
        || may5
        || choices.equated_days && equated(on)
        || choices
            .closures
            .iter()
            .any(|closure| closure.from <= on && on <= closure.through);
    !(off_weekday || undisputed(on) || count == Count::Normal && disputed)
}

fn every_day() -> impl Iterator<Item = NaiveDate> {
    day(1990, 1, 1)
        .iter_days()
        .take_while(|on| on.year() <= 2100)
}

fn all_choices() -> Vec<Choices> {
    let closure = Closure {
        from: day(2026, 7, 20),
        through: day(2026, 8, 7),
        name: "zomer".into(),
    };
    let standard = Choices::default();
    vec![
        standard.clone(),
        Choices {
            good_friday: false,
            may5: May5::Lustrum,
            equated_days: false,
            ..standard.clone()
        },
        Choices {
            may5: May5::Never,
            closures: vec![closure],
            ..standard.clone()
        },
        Choices {
            weekend: [false, false, false, false, false, false, true],
            ..standard
        },
    ]
}

#[test]
fn every_day_of_1990_to_2100_is_worked_or_free_as_the_slow_calendar_says() {
    for choices in all_choices() {
        let calendar = Calendar::new(choices.clone()).expect("sound");
        for on in every_day() {
            for count in [Count::Strict, Count::Normal] {
                assert_eq!(
                    calendar.working(count).contains(on),
                    worked(on, count, &choices),
                    "{on} {count:?} {choices:?}"
                );
                assert_eq!(
                    calendar.free(count, on).is_none(),
                    worked(on, count, &choices),
                    "a free day has a reason: {on}"
                );
            }
        }
    }
}

#[test]
fn every_day_of_1990_to_2100_is_a_rest_day_as_the_law_says() {
    let calendar = Calendar::new(Choices::default()).expect("sound");
    for on in every_day() {
        let may5 = (on.month(), on.day()) == (5, 5);
        let rests = weekend(on) || undisputed(on) || good_friday(on) || may5 || equated(on);
        assert_eq!(calendar.rest_day(on).is_some(), rests, "{on}");
    }
}

#[test]
fn adding_ten_from_every_day_is_walking_ten() {
    for choices in all_choices() {
        let calendar = Calendar::new(choices.clone()).expect("sound");
        for count in [Count::Strict, Count::Normal] {
            for start in every_day() {
                let walked = start
                    .iter_days()
                    .skip(1)
                    .filter(|on| worked(*on, count, &choices))
                    .nth(9);
                assert_eq!(
                    calendar.working(count).add(start, 10),
                    walked,
                    "{start} {count:?}"
                );
            }
        }
    }
}

#[test]
fn adding_and_counting_undo_each_other_from_every_day() {
    let calendar = Calendar::new(Choices::default()).expect("sound");
    let working = calendar.working(Count::Normal);
    for start in every_day() {
        for n in [1, 2, 5, 10, 65, 261, 1000, 10_000] {
            let end = working.add(start, n).expect("well within 2200");
            assert_eq!(working.between(start, end), Some(n), "{start} + {n}");
            let back = working.add(start, -n);
            if let Some(back) = back {
                assert_eq!(working.between(start, back), Some(-n), "{start} - {n}");
            }
        }
        assert_eq!(working.add(start, 0), Some(start));
    }
}

#[test]
fn the_edges_of_the_calendar_answer_none_and_never_panic() {
    let calendar = Calendar::new(Choices::default()).expect("sound");
    let working = calendar.working(Count::Normal);
    let (first, last) = (day(FIRST_YEAR, 1, 1), day(LAST_YEAR, 12, 31));
    assert_eq!(working.add(first, -1), None);
    assert_eq!(working.add(last, 1), None);
    for n in [i32::MIN, i32::MAX, 0, -1, 1] {
        for start in [NaiveDate::MIN, NaiveDate::MAX, first, last] {
            let _ = working.add(start, n);
            let _ = working.between(start, first);
        }
    }
    assert!(!working.contains(NaiveDate::MAX));
}

/// Sundays on which the monarch's day moved, from the calendar notes.
#[test]
fn the_monarchs_day_gives_way_to_sunday() {
    let names = |on: NaiveDate| -> Vec<&str> {
        Netherlands::get()
            .on(on)
            .map(|named| Netherlands::get().name(named.place))
            .collect()
    };
    for year in [1950, 1961, 1967, 1972, 1978] {
        assert_eq!(names(day(year, 5, 1)), ["Koninginnedag"], "{year}");
    }
    for year in [1989, 1995, 2000, 2006] {
        assert_eq!(names(day(year, 4, 29)), ["Koninginnedag"], "{year}");
    }
    for year in [
        2014, 2025, 2031, 2036, 2042, 2053, 2059, 2064, 2070, 2081, 2087, 2092, 2098,
    ] {
        assert_eq!(names(day(year, 4, 26)), ["Koningsdag"], "{year}");
    }
    assert_eq!(names(day(2013, 4, 30)), ["Koninginnedag"]);
    assert_eq!(names(day(1948, 8, 31)), ["Koninginnedag"]);
}

#[test]
fn two_holidays_may_share_a_day_and_ascension_is_named_first() {
    for year in [2005, 2016] {
        let places: Vec<&str> = Netherlands::get()
            .on(day(year, 5, 5))
            .map(|d| Netherlands::get().name(d.place))
            .collect();
        assert_eq!(places, ["Hemelvaartsdag", "Bevrijdingsdag"]);
    }
}

#[test]
fn the_decrees_end_where_the_file_says() {
    assert!(
        Calendar::decrees_known(day(2028, 12, 31)) && !Calendar::decrees_known(day(2029, 1, 1))
    );
    assert!(
        Calendar::decrees_known(day(2005, 1, 1)) && !Calendar::decrees_known(day(2004, 12, 31))
    );
}

#[test]
fn every_rule_has_a_source() {
    for holiday in Netherlands::get().holidays() {
        assert!(!Netherlands::get().source(holiday.place).is_empty());
    }
}

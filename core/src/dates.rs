//! Civil dates as people write them.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use std::ops::RangeInclusive;

/// First year a fact of a case may lie in (CALENDAR, "Conventions").
pub const FIRST_FACT_YEAR: i32 = 2000;

/// How many years after today a date may still lie.
const YEARS_AHEAD: i32 = 5;

/// The years in which the dates of a case may lie, seen from `today`.
#[must_use]
pub fn years_of_facts(today: NaiveDate) -> RangeInclusive<i32> {
    FIRST_FACT_YEAR..=today.year() + YEARS_AHEAD
}

/// Why something typed is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateTrouble {
    /// Nothing was typed.
    Empty,
    /// It does not read as day, month and year.
    Unreadable,
    /// The year is missing or not written in four digits; it is never guessed.
    YearMissing,
    /// Day and month read well, but that day does not exist: the number of days of that month follows.
    NoSuchDay(u32),
    /// There is no such month.
    NoSuchMonth,
    /// The year lies outside what the program works with.
    YearOutside(i32),
    /// A time stands with it; only the day is wanted.
    WithTime,
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// Reads a date as a Dutch reader writes it: `26-11-2026`, `26/11/2026`, `26.11.2026`, `26 nov 2026`,
/// `donderdag 26 november 2026`, or `2026-11-26`.
///
/// # Errors
/// What is wrong with it; see [`DateTrouble`]. The year is accepted from 2000 to `last_year`.
pub fn read(text: &str, last_year: i32) -> Result<NaiveDate, DateTrouble> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Err(DateTrouble::Empty);
    }
    if text.contains(':') {
        return Err(DateTrouble::WithTime);
    }
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "-/.,".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    let parts = match parts.split_first() {
        Some((first, rest)) if is_weekday(first) => rest,
        _ => &parts[..],
    };
    let (day, month, year) = match parts {
        [year, month, day] if year.len() == 4 => (day, month, Some(year)),
        [day, month, year] => (day, month, Some(year)),
        [day, month] => (day, month, None),
        _ => return Err(DateTrouble::Unreadable),
    };
    assemble(number(day)?, month_number(month)?, year.copied(), last_year)
}

fn assemble(
    day: u32,
    month: u32,
    year: Option<&str>,
    last_year: i32,
) -> Result<NaiveDate, DateTrouble> {
    if !(1..=12).contains(&month) {
        return Err(DateTrouble::NoSuchMonth);
    }
    let year = year.ok_or(DateTrouble::YearMissing)?;
    let number = i32::try_from(number(year)?).map_err(|_| DateTrouble::Unreadable)?;
    match year.len() {
        ..4 => return Err(DateTrouble::YearMissing),
        4 => {}
        _ => return Err(DateTrouble::Unreadable),
    }
    if !(FIRST_FACT_YEAR..=last_year).contains(&number) {
        return Err(DateTrouble::YearOutside(number));
    }
    NaiveDate::from_ymd_opt(number, month, day)
        .ok_or_else(|| DateTrouble::NoSuchDay(days_in(number, month)))
}

fn number(text: &str) -> Result<u32, DateTrouble> {
    let digits = text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits {
        text.parse().map_err(|_| DateTrouble::Unreadable)
    } else {
        Err(DateTrouble::Unreadable)
    }
}

fn month_number(text: &str) -> Result<u32, DateTrouble> {
    let by_name = (1..).zip(MONTHS).find(|(_, name)| {
        text.len() >= 3 && name.starts_with(text) || text == "mrt" && *name == "maart"
    });
    by_name.map_or_else(|| number(text), |(month, _)| Ok(month))
}

fn is_weekday(text: &str) -> bool {
    ["ma", "di", "wo", "do", "vr", "za", "zo"]
        .iter()
        .any(|short| text.starts_with(short))
        && (text.len() == 2 || text.ends_with("dag"))
}

fn days_in(year: i32, month: u32) -> u32 {
    (28..=31)
        .rev()
        .find(|day| NaiveDate::from_ymd_opt(year, month, *day).is_some())
        .unwrap_or(31)
}

/// `26-11-2026`: how a date is put back into a field.
#[must_use]
pub fn field(on: NaiveDate) -> String {
    format!("{}-{}-{}", on.day(), on.month(), on.year())
}

/// `donderdag 26 november 2026`.
#[must_use]
pub fn long(on: NaiveDate) -> String {
    format!("{} {}", weekday_of(on), without_weekday(on))
}

/// `26 november 2026`.
#[must_use]
pub fn without_weekday(on: NaiveDate) -> String {
    format!("{} {} {}", on.day(), month(on), on.year())
}

/// `do 26 nov`, with the year only when it differs from that of `today`.
#[must_use]
pub fn short(on: NaiveDate, today: NaiveDate) -> String {
    let year = if on.year() == today.year() {
        String::new()
    } else {
        format!(" {}", on.year())
    };
    format!(
        "{} {} {}{year}",
        &weekday_of(on)[..2],
        on.day(),
        month_short(on)
    )
}

/// The Dutch name of the weekday.
#[must_use]
pub fn weekday_of(on: NaiveDate) -> &'static str {
    crate::words::weekday(on.weekday())
}

/// The Dutch name of the month.
#[must_use]
pub fn month(on: NaiveDate) -> &'static str {
    MONTHS[on.month0() as usize]
}

/// The Dutch name of the month in three letters.
#[must_use]
pub fn month_short(on: NaiveDate) -> &'static str {
    if on.month() == 3 {
        "mrt"
    } else {
        &month(on)[..3]
    }
}

/// What the clock in Amsterdam shows at an instant, given in UTC: an hour later, in summer two.
///
/// Summer time runs from the last Sunday of March to the last Sunday of October, each at one o'clock UTC
/// (Directive 2000/84/EC, articles 2 and 3; these days also held from 1996).
#[must_use]
pub fn in_amsterdam(utc: NaiveDateTime) -> NaiveDateTime {
    let turns = |month| last_sunday(utc.year(), month).and_then(|day| day.and_hms_opt(1, 0, 0));
    let summer = turns(3).zip(turns(10));
    let is_summer = summer.is_some_and(|(begin, end)| (begin..end).contains(&utc));
    let ahead = TimeDelta::hours(if is_summer { 2 } else { 1 });
    utc.checked_add_signed(ahead).unwrap_or(utc)
}

/// The last Sunday of a month that has 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(Days::new(last.weekday().days_since(Weekday::Sun).into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The truth is what the tz database says of Europe/Amsterdam, read with another program.
    #[test]
    fn amsterdam_turns_its_clock_on_the_last_sundays() {
        let shows = [
            ("2026-03-29T00:59:59", "2026-03-29T01:59:59"),
            ("2026-03-29T01:00:00", "2026-03-29T03:00:00"),
            ("2026-10-25T00:59:59", "2026-10-25T02:59:59"),
            ("2026-10-25T01:00:00", "2026-10-25T02:00:00"),
            ("2024-03-31T01:00:00", "2024-03-31T03:00:00"),
            ("2021-10-31T01:00:00", "2021-10-31T02:00:00"),
            ("2026-12-31T23:00:00", "2027-01-01T00:00:00"),
            ("2026-07-31T21:59:59", "2026-07-31T23:59:59"),
            ("2026-07-31T22:00:00", "2026-08-01T00:00:00"),
        ];
        let at = |text: &str| text.parse::<NaiveDateTime>().expect("an instant");
        for (utc, local) in shows {
            assert_eq!(in_amsterdam(at(utc)), at(local), "{utc}");
        }
        assert_eq!(in_amsterdam(NaiveDateTime::MAX), NaiveDateTime::MAX);
    }

    #[test]
    fn every_day_is_read_back_in_every_spelling() {
        let first = NaiveDate::from_ymd_opt(2000, 1, 1).expect("real");
        for on in first.iter_days().take_while(|day| day.year() <= 2031) {
            let spellings = [
                field(on),
                long(on),
                without_weekday(on),
                on.to_string(),
                format!("{:02}/{:02}/{}", on.day(), on.month(), on.year()),
                format!("{} {} {}", on.day(), month_short(on), on.year()),
            ];
            for text in spellings {
                assert_eq!(read(&text, 2031), Ok(on), "{text}");
            }
        }
    }

    #[test]
    fn what_is_no_date_says_why() {
        let wrong = [
            ("", DateTrouble::Empty),
            ("  ", DateTrouble::Empty),
            ("31-02-2026", DateTrouble::NoSuchDay(28)),
            ("30-2-2028", DateTrouble::NoSuchDay(29)),
            ("0-1-2026", DateTrouble::NoSuchDay(31)),
            ("1-13-2026", DateTrouble::NoSuchMonth),
            ("1-0-2026", DateTrouble::NoSuchMonth),
            ("1-1-0", DateTrouble::YearMissing),
            ("1-1-0000", DateTrouble::YearOutside(0)),
            ("1-1-9999", DateTrouble::YearOutside(9999)),
            ("1-1-26", DateTrouble::YearMissing),
            ("1 mei", DateTrouble::YearMissing),
            ("morgen", DateTrouble::Unreadable),
            ("26-11-2026 14:00", DateTrouble::WithTime),
            ("1-1-99999999999", DateTrouble::Unreadable),
            ("١-١-٢٠٢٦", DateTrouble::Unreadable),
            ("1-1-2-2026", DateTrouble::Unreadable),
            ("-1-1-2026a", DateTrouble::Unreadable),
        ];
        for (text, trouble) in wrong {
            assert_eq!(read(text, 2031), Err(trouble), "{text}");
        }
    }
}

//! Days equated with a holiday by a decree that is newer than the program (Atw art. 3(3)), as the officer typed them.

use super::{FIRST_YEAR, LAST_YEAR, Netherlands};
use crate::text;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// The most such days: decrees name some two a year, and this is a lifetime of them.
pub const MAX_DECREED_DAYS: usize = 200;

/// One day, with where it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decreed {
    /// The day.
    pub on: NaiveDate,
    /// The decree, as the officer names it: `Stcrt. 2028, 12345`.
    pub source: String,
}

/// What is wrong with such days; the number is the place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecreedProblem {
    /// It lies outside the years the calendar knows.
    OutsideCalendar(usize),
    /// It stands in the list already.
    Twice(usize),
    /// The program knows it already.
    Known(usize),
    /// No decree is named, or its name can't be accepted.
    NoSource(usize),
    /// More than [`MAX_DECREED_DAYS`].
    TooMany,
    /// A year is called complete in which no day was typed.
    EmptyYear(i32),
}

/// Everything that is wrong with the days and the years that are called complete.
pub(super) fn problems(days: &[Decreed], complete: &[i32]) -> Vec<DecreedProblem> {
    let mut problems = Vec::new();
    if days.len() > MAX_DECREED_DAYS || complete.len() > MAX_DECREED_DAYS {
        return vec![DecreedProblem::TooMany];
    }
    for (place, day) in days.iter().enumerate() {
        let line = text::line(&day.source);
        let wrong = [
            (
                !(FIRST_YEAR..=LAST_YEAR).contains(&day.on.year()),
                DecreedProblem::OutsideCalendar(place),
            ),
            (
                days[..place].iter().any(|other| other.on == day.on),
                DecreedProblem::Twice(place),
            ),
            (
                Netherlands::get().is_equated(day.on),
                DecreedProblem::Known(place),
            ),
            (
                line.is_ok_and(|line| line.is_empty()) || text::line(&day.source).is_err(),
                DecreedProblem::NoSource(place),
            ),
        ];
        problems.extend(
            wrong
                .into_iter()
                .filter(|(is, _)| *is)
                .map(|(_, what)| what),
        );
    }
    let empty = |year: &&i32| days.iter().all(|day| day.on.year() != **year);
    problems.extend(
        complete
            .iter()
            .filter(empty)
            .map(|year| DecreedProblem::EmptyYear(*year)),
    );
    problems
}

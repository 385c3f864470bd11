//! What an organisation decides about its own working days.

use super::decreed::{self, Decreed, DecreedProblem};
use super::netherlands::{Holiday, Kind, Netherlands};
use super::{FIRST_YEAR, LAST_YEAR};
use crate::order;
use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// The most days all closures together may hold: more is a list that went wrong, not a holiday plan.
pub const MAX_CLOSED_DAYS: i64 = 5_000;

/// When 5 May is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum May5 {
    /// Every year, as in Atw art. 3(1).
    #[default]
    Yearly,
    /// In years that end in 0 or 5.
    Lustrum,
    /// Never by itself (it may still be Ascension Day).
    Never,
}

/// A stretch of days on which the organisation is closed, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// First closed day.
    pub from: NaiveDate,
    /// Last closed day; the same as `from` for a single day.
    pub through: NaiveDate,
    /// What the officer calls it, for the date strip.
    pub name: String,
}

impl Closure {
    /// Whether the organisation is closed on this day.
    #[must_use]
    pub fn covers(&self, on: NaiveDate) -> bool {
        self.from <= on && on <= self.through
    }

    fn length(&self) -> i64 {
        (self.through - self.from).num_days() + 1
    }
}

/// The calendar choices of one organisation; the default is that of CALENDAR, section "Werkdag".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    /// Days of the week on which nobody works, Monday first.
    pub weekend: [bool; 7],
    /// Whether Good Friday is free.
    pub good_friday: bool,
    /// When 5 May is free.
    pub may5: May5,
    /// Whether days equated by royal decree are free.
    pub equated_days: bool,
    /// The organisation's own closures.
    pub closures: Vec<Closure>,
    /// Equated days of decrees the program doesn't know, typed by the officer.
    pub decreed: Vec<Decreed>,
    /// Years of which these are said to be all equated days.
    pub complete_years: Vec<i32>,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            weekend: [false, false, false, false, false, true, true],
            good_friday: true,
            may5: May5::Yearly,
            equated_days: true,
            closures: Vec::new(),
            decreed: Vec::new(),
            complete_years: Vec::new(),
        }
    }
}

/// What is wrong with calendar choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceProblem {
    /// No weekday is left to work on.
    NeverWorked,
    /// A closure (its place in the list) ends before it starts.
    EndsBeforeStart(usize),
    /// A closure (its place in the list) lies outside the years the calendar knows.
    OutsideCalendar(usize),
    /// The closures together hold more than [`MAX_CLOSED_DAYS`].
    TooManyDays,
    /// Something about the equated days that were typed.
    Decreed(DecreedProblem),
    /// A complaint that arrives on this day would have to be answered before it had to be taken up.
    TakeUpAfterReaction {
        /// The day of arrival.
        on: NaiveDate,
        /// The deadline for taking it up.
        take_up: NaiveDate,
        /// The deadline for the reaction.
        reaction: NaiveDate,
    },
}

impl Choices {
    pub(super) fn problems(&self) -> Vec<ChoiceProblem> {
        let mut problems = Vec::new();
        if self.weekend.iter().all(|free| *free) {
            problems.push(ChoiceProblem::NeverWorked);
        }
        for (place, closure) in self.closures.iter().enumerate() {
            let known = |on: NaiveDate| (FIRST_YEAR..=LAST_YEAR).contains(&on.year());
            if closure.through < closure.from {
                problems.push(ChoiceProblem::EndsBeforeStart(place));
            }
            if !known(closure.from) || !known(closure.through) {
                problems.push(ChoiceProblem::OutsideCalendar(place));
            }
        }
        if self.closures.iter().map(Closure::length).sum::<i64>() > MAX_CLOSED_DAYS {
            problems.push(ChoiceProblem::TooManyDays);
        }
        let decreed = decreed::problems(&self.decreed, &self.complete_years);
        problems.extend(decreed.into_iter().map(ChoiceProblem::Decreed));
        problems
    }

    /// Whether nobody works on this day of the week.
    #[must_use]
    pub fn is_weekend(&self, weekday: Weekday) -> bool {
        self.weekend
            .get(weekday.num_days_from_monday() as usize)
            .is_some_and(|free| *free)
    }

    /// Free under both counts: the undisputed holidays.
    pub(super) fn undisputed(day: &Holiday) -> bool {
        day.kind == Kind::Recognised && !day.disputed
    }

    /// Whether this organisation is free on a named day, under the normal count.
    pub(super) fn observes(&self, day: &Holiday) -> bool {
        match (day.kind, day.disputed) {
            (Kind::Sunday, _) => false,
            (Kind::Equated, _) => self.good_friday,
            (Kind::Recognised, false) => true,
            (Kind::Recognised, true) => match self.may5 {
                May5::Yearly => true,
                May5::Lustrum => day.on.year() % 5 == 0,
                May5::Never => false,
            },
        }
    }

    /// All equated days, of the program and typed, in order.
    pub(super) fn all_equated(&self) -> Vec<NaiveDate> {
        let known = Netherlands::get().equated_days().iter().copied();
        let typed = self.decreed.iter().map(|day| day.on);
        let mut days: Vec<NaiveDate> = known.chain(typed).collect();
        order::by_key(&mut days, |day| *day);
        days
    }

    /// The days on which the organisation is closed.
    pub(super) fn closed_days(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        let closed = |closure: &Closure| {
            let through = closure.through;
            closure
                .from
                .iter_days()
                .take_while(move |day| *day <= through)
        };
        self.closures.iter().flat_map(closed)
    }
}

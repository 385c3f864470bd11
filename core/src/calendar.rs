//! Which days are worked, which are free, and what they are called.
//!
//! Here: the Dutch days ([`Netherlands`], from `calendar/netherlands.toml`), an organisation's own
//! choices ([`Choices`]) and the two ways of counting that follow from them ([`Calendar`]).
//! Not here: terms and what they mean ([`crate::term`]).
//!
//! Everything is tabulated once for 1900 to 2200, so that counting working days costs two look-ups,
//! whatever the count.

mod choices;
mod decreed;
mod easter;
mod netherlands;
mod planning;
mod working;

pub use choices::{ChoiceProblem, Choices, Closure, MAX_CLOSED_DAYS, May5};
pub use decreed::{Decreed, DecreedProblem, MAX_DECREED_DAYS};
pub use easter::easter_sunday;
pub use netherlands::{Holiday, Kind, Netherlands};
pub use planning::next_year;
pub use working::WorkingDays;

use chrono::{Datelike, NaiveDate, Weekday};
use working::{all_days, index};

/// First year the calendar knows.
pub const FIRST_YEAR: i32 = 1900;
/// Last year the calendar knows.
pub const LAST_YEAR: i32 = 2200;

/// How a term is counted: which of two defensible calendars is used (DOMAIN, section 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Count {
    /// Every disputed day (Good Friday, 5 May, equated days, closures) counts as worked: the strict count.
    Strict,
    /// The organisation's free days are left out: the normal count.
    Normal,
}

/// Why a day is not counted, or a term may not end on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FreeDay {
    /// A weekday on which this organisation never works.
    Weekend(Weekday),
    /// A named day of the Dutch calendar; the number is its place, see [`Netherlands::name`].
    Holiday(u8),
    /// A day equated with a holiday by royal decree, Atw art. 3(3).
    Equated,
    /// The organisation is closed; the number is its place in [`Choices::closures`].
    Closure(u16),
    /// No free day at all: an answer was waited for, and the regulation lets that time not count.
    Paused,
}

/// A calendar as one organisation keeps it.
#[derive(Debug, Clone)]
pub struct Calendar {
    choices: Choices,
    /// Equated days, of the program and typed by the officer, in order.
    equated: Vec<NaiveDate>,
    strict: WorkingDays,
    normal: WorkingDays,
}

impl Calendar {
    /// Tabulates the calendar that follows from `choices`.
    ///
    /// # Errors
    /// Every problem of the choices at once, see [`ChoiceProblem`].
    pub fn new(choices: Choices) -> Result<Self, Vec<ChoiceProblem>> {
        let problems = choices.problems();
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut worked: Vec<bool> = all_days()
            .map(|day| !choices.is_weekend(day.weekday()))
            .collect();
        let holidays = Netherlands::get().holidays();
        holidays
            .iter()
            .filter(|day| Choices::undisputed(day))
            .for_each(|day| free(&mut worked, day.on));
        let strict = WorkingDays::from_flags(&worked);
        holidays
            .iter()
            .filter(|day| choices.observes(day))
            .for_each(|day| free(&mut worked, day.on));
        let equated = choices.all_equated();
        let observed = equated.iter().copied().filter(|_| choices.equated_days);
        observed
            .chain(choices.closed_days())
            .for_each(|day| free(&mut worked, day));
        let normal = WorkingDays::from_flags(&worked);
        Ok(Self {
            choices,
            equated,
            strict,
            normal,
        })
    }

    /// The choices this calendar was made from.
    #[must_use]
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// The table of working days under one of the two counts.
    #[must_use]
    pub fn working(&self, count: Count) -> &WorkingDays {
        match count {
            Count::Strict => &self.strict,
            Count::Normal => &self.normal,
        }
    }

    /// Why `on` is not a working day under `count`; `None` when it is worked.
    #[must_use]
    pub fn free(&self, count: Count, on: NaiveDate) -> Option<FreeDay> {
        if self.working(count).contains(on) {
            return None;
        }
        self.weekend(on)
            .or_else(|| self.free_holiday(count, on))
            .or_else(|| {
                (count == Count::Normal)
                    .then(|| self.equated_or_closed(on))
                    .flatten()
            })
    }

    /// Why a term may not end on `on` under Atw art. 1(1) and 3: Saturday, Sunday, a recognised
    /// holiday, Good Friday or an equated day; whatever else the organisation chose.
    #[must_use]
    pub fn rest_day(&self, on: NaiveDate) -> Option<FreeDay> {
        let weekend = matches!(on.weekday(), Weekday::Sat | Weekday::Sun);
        let netherlands = Netherlands::get();
        weekend
            .then(|| FreeDay::Weekend(on.weekday()))
            .or_else(|| netherlands.rest_holiday(on).map(FreeDay::Holiday))
            .or_else(|| self.is_equated(on).then_some(FreeDay::Equated))
    }

    fn is_equated(&self, on: NaiveDate) -> bool {
        self.equated.binary_search(&on).is_ok()
    }

    /// All equated days: those the program knows and those the officer typed, in order.
    #[must_use]
    pub fn equated_days(&self) -> &[NaiveDate] {
        &self.equated
    }

    /// Whether a day is a Saturday, a Sunday or a day of Atw art. 3(1) or 3(2); decrees left aside.
    #[must_use]
    pub fn holiday_or_weekend(on: NaiveDate) -> bool {
        matches!(on.weekday(), Weekday::Sat | Weekday::Sun)
            || Netherlands::get().rest_holiday(on).is_some()
    }

    /// The first day on or after `on` on which a term may end under Atw art. 1(1).
    #[must_use]
    pub fn past_rest_days(&self, on: NaiveDate) -> NaiveDate {
        on.iter_days()
            .find(|day| self.rest_day(*day).is_none())
            .unwrap_or(on)
    }

    /// The name of a free day in Dutch, for the eye.
    #[must_use]
    pub fn name(&self, day: FreeDay) -> &str {
        match day {
            FreeDay::Weekend(weekday) => crate::words::weekday(weekday),
            FreeDay::Holiday(name) => Netherlands::get().name(name),
            FreeDay::Equated => "gelijkgestelde dag",
            FreeDay::Paused => "wachten op antwoord",
            FreeDay::Closure(n) => self
                .choices
                .closures
                .get(usize::from(n))
                .map_or("eigen sluiting", |closure| closure.name.as_str()),
        }
    }

    /// Whether the equated days are known for the year of `on`: the program has the decree, or the officer typed the
    /// days and says that these are all.
    #[must_use]
    pub fn knows_decrees(&self, on: NaiveDate) -> bool {
        Self::decrees_known(on) || self.choices.complete_years.contains(&on.year())
    }

    /// Whether the program has the decree on equated days for the year of `on` (Atw art. 3(3)).
    #[must_use]
    pub fn decrees_known(on: NaiveDate) -> bool {
        Netherlands::get().decrees_known(on.year())
    }

    fn weekend(&self, on: NaiveDate) -> Option<FreeDay> {
        self.choices
            .is_weekend(on.weekday())
            .then(|| FreeDay::Weekend(on.weekday()))
    }

    fn free_holiday(&self, count: Count, on: NaiveDate) -> Option<FreeDay> {
        Netherlands::get()
            .on(on)
            .find(|named| match count {
                Count::Strict => Choices::undisputed(named),
                Count::Normal => self.choices.observes(named),
            })
            .map(|named| FreeDay::Holiday(named.place))
    }

    fn equated_or_closed(&self, on: NaiveDate) -> Option<FreeDay> {
        let closed = || {
            let place = self
                .choices
                .closures
                .iter()
                .position(|closure| closure.covers(on))?;
            u16::try_from(place).ok().map(FreeDay::Closure)
        };
        (self.choices.equated_days && self.is_equated(on))
            .then_some(FreeDay::Equated)
            .or_else(closed)
    }
}

fn free(worked: &mut [bool], day: NaiveDate) {
    if let Some(flag) = index(day).and_then(|place| worked.get_mut(place)) {
        *flag = false;
    }
}

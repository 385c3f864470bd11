//! Closures as holiday weeks, year by year.

use super::Closure;
use chrono::{Datelike, Days, NaiveDate, Weekday};

impl Closure {
    /// A week from its first day on: seven days. `None` at the end of time.
    #[must_use]
    pub fn week(first: NaiveDate, name: String) -> Option<Self> {
        let through = first.checked_add_days(Days::new(6))?;
        Some(Self {
            from: first,
            through,
            name,
        })
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.from <= other.through && other.from <= self.through
    }

    /// The same stretch a year on. Holidays follow the weeks, so a stretch of at least a working week keeps its week
    /// number and its weekday (week 53 becomes the last week of a year that has none); shorter ones keep their date,
    /// 29 February becoming 28.
    fn a_year_on(&self) -> Option<Self> {
        const WORKING_WEEK: i64 = 5;
        let days = (self.through - self.from).num_days();
        let from = if days + 1 >= WORKING_WEEK {
            same_week_a_year_on(self.from)?
        } else {
            self.from.checked_add_months(chrono::Months::new(12))?
        };
        let through = from.checked_add_days(Days::new(days.unsigned_abs()))?;
        let name = self.name.clone();
        Some(Self {
            from,
            through,
            name,
        })
    }
}

fn same_week_a_year_on(on: NaiveDate) -> Option<NaiveDate> {
    let week = on.iso_week();
    let in_week =
        |number, weekday: Weekday| NaiveDate::from_isoywd_opt(week.year() + 1, number, weekday);
    in_week(week.week(), on.weekday()).or_else(|| in_week(week.week() - 1, on.weekday()))
}

/// The closures that begin in `year`, each a year on: a proposal, to be checked by the officer. What would lie over a
/// closure that is there already is left out.
#[must_use]
pub fn next_year(closures: &[Closure], year: i32) -> Vec<Closure> {
    let of_year = closures
        .iter()
        .filter(|closure| closure.from.year() == year);
    let moved = of_year.filter_map(Closure::a_year_on);
    let free = |proposed: &Closure| !closures.iter().any(|there| there.overlaps(proposed));
    moved.filter(free).collect()
}

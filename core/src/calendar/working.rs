//! Working days as two tables: how many until a day, and which is the n-th.

use super::{FIRST_YEAR, LAST_YEAR};
use chrono::{Datelike, NaiveDate};

/// Day number (common era) of 1 January 1900, the first day of the tables.
const FIRST_DAY: i32 = 693_596;

/// The working days of 1900-01-01..=2200-12-31.
///
/// `until[i]` is the number of working days up to and including day `i`; `nth[k]` is the day on
/// which the (k+1)-th working day falls. Adding n days is therefore one look-up in each.
#[derive(Debug, Clone)]
pub struct WorkingDays {
    until: Box<[u32]>,
    nth: Box<[u32]>,
}

/// All days of the tables, in order.
pub(super) fn all_days() -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).expect("1 January exists");
    let last = NaiveDate::from_ymd_opt(LAST_YEAR, 12, 31).expect("31 December exists");
    first.iter_days().take_while(move |day| *day <= last)
}

/// The place of a day in the tables; `None` before 1900.
pub(super) fn index(on: NaiveDate) -> Option<usize> {
    usize::try_from(on.num_days_from_ce() - FIRST_DAY).ok()
}

fn date(index: u32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(FIRST_DAY + i32::try_from(index).ok()?)
}

impl WorkingDays {
    /// Tabulates from one flag a day: worked or not.
    pub(super) fn from_flags(worked: &[bool]) -> Self {
        let mut nth = Vec::with_capacity(worked.len());
        let mut count = 0;
        let until = (0u32..)
            .zip(worked)
            .map(|(day, worked)| {
                if *worked {
                    nth.push(day);
                    count += 1;
                }
                count
            })
            .collect();
        Self {
            until,
            nth: nth.into_boxed_slice(),
        }
    }

    fn worked_at(&self, place: usize) -> bool {
        let before = place
            .checked_sub(1)
            .map_or(0, |day_before| self.until[day_before]);
        self.until.get(place).is_some_and(|until| *until > before)
    }

    /// Whether `on` is a working day; `false` outside 1900..=2200.
    #[must_use]
    pub fn contains(&self, on: NaiveDate) -> bool {
        index(on).is_some_and(|place| self.until.len() > place && self.worked_at(place))
    }

    /// The n-th working day after `start` (before it, when n is negative); `start` itself is never
    /// counted and n = 0 gives `start` back unchanged. `None` outside 1900..=2200.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use weerklank_core::calendar::{Calendar, Choices, Count};
    /// let calendar = Calendar::new(Choices::default()).expect("the default choices are sound");
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("a real day");
    /// // Across Good Friday and Easter Monday of 2026.
    /// assert_eq!(calendar.working(Count::Normal).add(day(2026, 3, 20), 10), Some(day(2026, 4, 7)));
    /// assert_eq!(calendar.working(Count::Strict).add(day(2026, 3, 20), 10), Some(day(2026, 4, 3)));
    /// ```
    #[must_use]
    pub fn add(&self, start: NaiveDate, n: i32) -> Option<NaiveDate> {
        let place = index(start)?;
        let until = *self.until.get(place)?;
        let target = match n {
            0 => return Some(start),
            1.. => until.checked_add(n.unsigned_abs() - 1)?,
            _ => (until - u32::from(self.worked_at(place))).checked_sub(n.unsigned_abs())?,
        };
        date(*self.nth.get(usize::try_from(target).ok()?)?)
    }

    /// How many working days `d` there are with `from < d <= to`; when `from > to`, minus the number
    /// with `to <= d < from`. `None` outside 1900..=2200.
    #[must_use]
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> Option<i32> {
        let reversed = from > to;
        let through = |on: NaiveDate| {
            let place = index(on)?;
            let until = *self.until.get(place)?;
            i32::try_from(until - u32::from(reversed && self.worked_at(place))).ok()
        };
        Some(through(to)? - through(from)?)
    }

    /// The last working day on or before `on`; `None` outside 1900..=2200.
    #[must_use]
    pub fn on_or_before(&self, on: NaiveDate) -> Option<NaiveDate> {
        if self.contains(on) {
            Some(on)
        } else {
            self.add(on, -1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_start_where_the_constant_says() {
        assert_eq!(all_days().next().and_then(index), Some(0));
    }
}

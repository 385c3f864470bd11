//! The named days of the Netherlands, read from `calendar/netherlands.toml`.

use super::working::{all_days, index};
use super::{FIRST_YEAR, LAST_YEAR, easter_sunday};
use crate::json;
use crate::order;
use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use serde::Deserialize;
use std::sync::OnceLock;

/// What the Algemene termijnenwet makes of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Kind {
    /// A generally recognised holiday, art. 3(1).
    #[serde(rename = "atw_3_1")]
    Recognised,
    /// Equated with one, art. 3(2).
    #[serde(rename = "atw_3_2")]
    Equated,
    /// A feast that is a Sunday anyway.
    #[serde(rename = "sunday")]
    Sunday,
}

/// One named day in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    /// When it is celebrated.
    pub on: NaiveDate,
    /// Its place in the file, see [`Netherlands::name`].
    pub place: u8,
    /// What the law makes of it.
    pub kind: Kind,
    /// Whether employers differ on it being a working day.
    pub disputed: bool,
}

/// All named and equated days of 1900..=2200.
#[derive(Debug)]
pub struct Netherlands {
    days: Vec<Day>,
    holidays: Vec<Holiday>,
    /// Per day of the tables: no holiday (0), or one more than the place of its first in `holidays`.
    first_on: Box<[u16]>,
    equated: Vec<NaiveDate>,
    horizon: Horizon,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    day: Vec<Day>,
    horizon: Horizon,
    decree: Vec<Decree>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Day {
    name: String,
    kind: Kind,
    when: When,
    #[serde(default)]
    if_sunday: IfSunday,
    from: Option<i32>,
    through: Option<i32>,
    #[serde(default)]
    disputed: bool,
    source: String,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum When {
    Fixed { month: u32, day: u32 },
    Easter { easter: i64 },
}

#[derive(Debug, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
enum IfSunday {
    #[default]
    Stays,
    SaturdayBefore,
    MondayAfter,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Horizon {
    decrees_from: i32,
    decrees_through: i32,
}

/// Source and certainty of a decree are there for the reader of the file.
#[derive(Deserialize)]
struct Decree {
    days: Vec<NaiveDate>,
}

impl Day {
    fn in_year(&self, year: i32) -> Option<NaiveDate> {
        let begun = self.from.is_none_or(|from| from <= year);
        let ended = self.through.is_some_and(|last| last < year);
        if !begun || ended {
            return None;
        }
        match self.when {
            When::Easter { easter } => {
                easter_sunday(year).checked_add_signed(TimeDelta::days(easter))
            }
            When::Fixed { month, day } => {
                self.celebrated(NaiveDate::from_ymd_opt(year, month, day)?)
            }
        }
    }

    fn celebrated(&self, on: NaiveDate) -> Option<NaiveDate> {
        match self.if_sunday {
            IfSunday::SaturdayBefore if on.weekday() == Weekday::Sun => {
                on.checked_sub_days(Days::new(1))
            }
            IfSunday::MondayAfter if on.weekday() == Weekday::Sun => {
                on.checked_add_days(Days::new(1))
            }
            _ => Some(on),
        }
    }
}

impl Netherlands {
    /// The one Dutch calendar of this program.
    #[must_use]
    pub fn get() -> &'static Self {
        static DAYS: OnceLock<Netherlands> = OnceLock::new();
        DAYS.get_or_init(|| {
            let file = json::read(include_str!(concat!(env!("OUT_DIR"), "/netherlands.json")))
                .expect("the embedded calendar is read by the tests");
            Self::tabulate(file)
        })
    }

    fn tabulate(file: File) -> Self {
        let holidays = holidays(&file.day);
        let first_on = first_on(&holidays);
        let mut equated: Vec<NaiveDate> = file
            .decree
            .into_iter()
            .flat_map(|decree| decree.days)
            .collect();
        order::by_key(&mut equated, |day| *day);
        Self {
            days: file.day,
            holidays,
            first_on,
            equated,
            horizon: file.horizon,
        }
    }

    /// The Dutch name of a day; empty for a place that does not exist.
    #[must_use]
    pub fn name(&self, place: u8) -> &str {
        self.days
            .get(usize::from(place))
            .map_or("", |day| &day.name)
    }

    /// The source of a day's rule; empty for a place that does not exist.
    #[must_use]
    pub fn source(&self, place: u8) -> &str {
        self.days
            .get(usize::from(place))
            .map_or("", |day| &day.source)
    }

    /// The named days on one date: none, one, or two (Ascension on 5 May, Ascension first).
    pub fn on(&self, on: NaiveDate) -> impl Iterator<Item = &Holiday> {
        let first = index(on)
            .and_then(|place| self.first_on.get(place))
            .copied()
            .unwrap_or(0);
        let start = usize::from(first)
            .checked_sub(1)
            .unwrap_or(self.holidays.len());
        self.holidays[start..]
            .iter()
            .take_while(move |holiday| holiday.on == on)
    }

    /// All named days of 1900..=2200, in order of date.
    #[must_use]
    pub fn holidays(&self) -> &[Holiday] {
        &self.holidays
    }

    /// The place of the day of Atw art. 3(1) or 3(2) on this date, if it is one.
    #[must_use]
    pub fn rest_holiday(&self, on: NaiveDate) -> Option<u8> {
        self.on(on)
            .find(|holiday| holiday.kind != Kind::Sunday)
            .map(|holiday| holiday.place)
    }

    /// Whether a royal decree equates this day with a holiday (Atw art. 3(3)).
    #[must_use]
    pub fn is_equated(&self, on: NaiveDate) -> bool {
        self.equated.binary_search(&on).is_ok()
    }

    /// All equated days known, in order.
    #[must_use]
    pub fn equated_days(&self) -> &[NaiveDate] {
        &self.equated
    }

    /// Whether the decrees for this year are known to the program.
    #[must_use]
    pub fn decrees_known(&self, year: i32) -> bool {
        (self.horizon.decrees_from..=self.horizon.decrees_through).contains(&year)
    }

    /// The last year for which the decrees are known.
    #[must_use]
    pub fn decrees_through(&self) -> i32 {
        self.horizon.decrees_through
    }
}

fn holidays(days: &[Day]) -> Vec<Holiday> {
    let of_year = |year: i32| {
        (0u8..).zip(days).filter_map(move |(place, day)| {
            let on = day.in_year(year)?;
            Some(Holiday {
                on,
                place,
                kind: day.kind,
                disputed: day.disputed,
            })
        })
    };
    let mut holidays: Vec<Holiday> = (FIRST_YEAR..=LAST_YEAR).flat_map(of_year).collect();
    // Where two fall together the undisputed one is named first: Ascension before 5 May.
    order::by_key(&mut holidays, |holiday| (holiday.on, holiday.disputed));
    holidays
}

fn first_on(holidays: &[Holiday]) -> Box<[u16]> {
    let mut first_on = vec![0u16; all_days().count()].into_boxed_slice();
    for (place, holiday) in (1u16..).zip(holidays) {
        let slot = index(holiday.on).and_then(|day| first_on.get_mut(day));
        if let Some(slot) = slot.filter(|slot| **slot == 0) {
            *slot = place;
        }
    }
    first_on
}

//! The days of a term as a small calendar: a row a week, each day with what it counts as.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use serde::Serialize;
use weerklank_core::case::Language;
use weerklank_core::reckoning::{Mark, Reckoning, Track};

use crate::ground::Ground;
use crate::tongue::Tongue;

/// The days from day 0 to the last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Strip {
    /// The names of the columns: the week, and its days.
    pub head: Vec<String>,
    /// The weeks.
    pub weeks: Vec<Week>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Week {
    /// `week 48`.
    pub name: String,
    /// Monday to Sunday.
    pub days: Vec<Day>,
}

/// A day of the strip; one outside the term says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Day {
    /// `26-11`.
    pub on: String,
    /// `start`, `counted`, `free`, `end`, or empty.
    pub mark: &'static str,
    /// The same for who reads: `dag 0`, `7`, `vrij`, `laatste dag`.
    pub says: String,
}

impl Strip {
    /// The days of this reading of a term; `None` when there are too many to help the eye.
    pub(super) fn of(ground: Ground<'_>, reckoning: &Reckoning, track: &Track) -> Option<Self> {
        let one = Reckoning {
            tracks: vec![track.clone()],
            ..reckoning.clone()
        };
        let days: Vec<(NaiveDate, Mark)> = one
            .strip()
            .iter()
            .filter_map(|cell| Some((cell.on, *cell.marks.first()?)))
            .collect();
        let (first, last) = (days.first()?.0, days.last()?.0);
        let mut weeks = Vec::new();
        let mut monday = first.week(Weekday::Mon).checked_first_day()?;
        while monday <= last {
            weeks.push(week(ground.language, monday, &days, track.end));
            monday += TimeDelta::weeks(1);
        }
        Some(Self {
            head: head(ground.language),
            weeks,
        })
    }
}

fn week(language: Language, monday: NaiveDate, days: &[(NaiveDate, Mark)], end: NaiveDate) -> Week {
    let cell = |on: NaiveDate| {
        let mark = days.iter().find(|(day, _)| *day == on);
        mark.map_or_else(Day::default, |(_, mark)| day(language, on, *mark, end))
    };
    Week {
        name: format!("week {}", monday.iso_week().week()),
        days: monday.iter_days().take(7).map(cell).collect(),
    }
}

fn day(language: Language, on: NaiveDate, mark: Mark, end: NaiveDate) -> Day {
    let (mark, says) = match mark {
        _ if on == end => ("end", language.choose("laatste dag", "last day").to_owned()),
        Mark::Start => ("start", language.choose("dag 0", "day 0").to_owned()),
        Mark::Counted(n) => ("counted", n.to_string()),
        Mark::Skipped(_) | Mark::PassedOver(_) => {
            ("free", language.choose("vrij", "free").to_owned())
        }
        Mark::After => return Day::default(),
    };
    Day {
        on: format!("{}-{}", on.day(), on.month()),
        mark,
        says,
    }
}

fn head(language: Language) -> Vec<String> {
    let days = language.choose(
        ["Week", "ma", "di", "wo", "do", "vr", "za", "zo"],
        ["Week", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    );
    days.map(str::to_owned).to_vec()
}

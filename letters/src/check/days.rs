//! The days a text names, in Dutch and in English, as they are written there.
//!
//! `14 mei`, `donderdag 14 mei 2026`, `14-05-2026`, `14/5`, `2026-05-14`, `14th of May`, `May 14th, 2026`. A month
//! alone is no day, nor is a number alone.

use super::calendar::{ONLY_DUTCH, month, month_like, suffix_like, weekday, weekday_like};
use super::text::{Kind, Text};
use chrono::{Datelike, NaiveDate, Weekday};
use std::ops::Range;

/// More days than this are not looked at: a letter has a handful, and a text of nothing else must not take long.
const MOST: usize = 400;

/// Two readings of a day without a year lie a year apart: both can only be this near, in days, when they are about as
/// near as each other, and then the weekday decides.
const SAME_SEASON: i64 = 270;

/// A day as it stands in the text.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// The tokens it takes.
    pub(super) tokens: Range<usize>,
    /// The tokens of its parts.
    parts: Parts,
    day: u32,
    month: u32,
    /// The year, when it stands there.
    pub(super) year: Option<i32>,
    /// The weekday, when it stands there.
    pub(super) weekday: Option<Weekday>,
    /// Whether it is one of a row of days: `4 tot 8 mei`, `9, 16 en 23 april`.
    pub(super) in_row: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct Parts {
    weekday: Option<usize>,
    day: usize,
    suffix: Option<usize>,
    month: usize,
    year: Option<usize>,
}

/// Every day in the text, in order.
pub(super) fn mentions(text: &Text) -> Vec<Mention> {
    let (mut found, mut at): (Vec<Mention>, usize) = (Vec::new(), 0);
    while at < text.tokens.len() && found.len() < MOST {
        match mention(text, at) {
            Some(mut mention) => {
                let before = found.last().map(|last| last.tokens.end);
                mention.in_row = is_in_row(text, mention.tokens.start, before);
                at = mention.tokens.end;
                found.push(mention);
            }
            None => at += 1,
        }
    }
    found
}

fn mention(text: &Text, start: usize) -> Option<Mention> {
    if text.tokens[start].kind != Kind::Number && !text.tokens[start].capital {
        weekday(text.word(start))?;
    }
    let weekday = weekday(text.word(start));
    let mut at = start;
    if weekday.is_some() {
        at += 1;
        at += usize::from(text.is_sign(at, '.') || text.is_sign(at, ','));
        at += usize::from(matches!(text.word(at), "de" | "the"));
    }
    let (mut parts, end) = figures(text, at)
        .or_else(|| day_first(text, at))
        .or_else(|| month_first(text, at))
        .or_else(|| slashed(text, at, weekday.is_some()))?;
    parts.weekday = weekday.map(|_| start);
    read(text, parts, weekday, start..end)
}

fn read(
    text: &Text,
    parts: Parts,
    weekday: Option<Weekday>,
    tokens: Range<usize>,
) -> Option<Mention> {
    let year = match parts.year {
        Some(at) => Some(year(text, at)?),
        None => None,
    };
    let month = month(text.word(parts.month)).or_else(|| text.number(parts.month, 2))?;
    Some(Mention {
        day: text.number(parts.day, 2)?,
        month,
        tokens,
        parts,
        year,
        weekday,
        in_row: false,
    })
}

/// `14-05-2026`, `14/5/26`, `14.05.2026`, `2026-05-14`.
fn figures(text: &Text, at: usize) -> Option<(Parts, usize)> {
    let stands_alone = !follows_figures(text, at) && !goes_on(text, at + 5);
    let joined = (at + 1..at + 5).all(|at| text.is_glued(at));
    let same = ['-', '/', '.'].into_iter();
    let mut same = same.filter(|sign| text.is_sign(at + 1, *sign) && text.is_sign(at + 3, *sign));
    let sign = same.next()?;
    if !stands_alone || !joined {
        return None;
    }
    let of = |day, year| Parts {
        day,
        month: at + 2,
        year: Some(year),
        ..Parts::default()
    };
    let backwards = text.number(at, 4).is_some_and(|n| n > 1000) && sign == '-';
    let parts = if backwards {
        of(at + 4, at)
    } else {
        of(at, at + 4)
    };
    let long_year = text.number(parts.year?, 4)? > 1000;
    let fits = long_year || (sign != '.' && is_plausible(text, parts));
    (fits && text.number(parts.day, 2).is_some() && text.number(parts.month, 2).is_some())
        .then_some((parts, at + 5))
}

/// Three short figures are a date only when they can be one: `12-34-56` is something else.
fn is_plausible(text: &Text, parts: Parts) -> bool {
    let (day, month) = (text.number(parts.day, 2), text.number(parts.month, 2));
    let short_year = parts.year.and_then(|at| text.number(at, 2));
    day.is_some_and(|day| (1..=31).contains(&day))
        && month.is_some_and(|month| (1..=12).contains(&month))
        && short_year.is_some_and(|year| (10..=60).contains(&year))
}

/// `14 mei 2026`, `14e mei`, `14th of May, 2026`.
fn day_first(text: &Text, at: usize) -> Option<(Parts, usize)> {
    let number = text.number(at, 2).filter(|n| (1..=39).contains(n))?;
    if number > 31 && follows_figures(text, at) || follows_amount(text, at) {
        return None;
    }
    let suffix = suffix(text, at + 1);
    let mut next = at + 1 + usize::from(suffix.is_some());
    next += usize::from(text.word(next) == "of");
    month(text.word(next))?;
    let (year, end) = year_after(text, next + 1);
    let parts = Parts {
        day: at,
        suffix,
        month: next,
        year,
        weekday: None,
    };
    Some((parts, end))
}

/// `May 14th, 2026`; with a capital, because `you may 3 times` is no day.
fn month_first(text: &Text, at: usize) -> Option<(Parts, usize)> {
    let name = text.word(at);
    let english =
        text.tokens.get(at)?.capital && month(name).is_some() && !ONLY_DUTCH.contains(&name);
    let dotted = usize::from(text.is_sign(at + 1, '.'));
    let day = at + 1 + dotted;
    let number = text.number(day, 2).filter(|n| (1..=39).contains(n));
    if !english || number.is_none() || goes_on(text, day + 1) {
        return None;
    }
    let suffix = suffix(text, day + 1);
    let (year, end) = year_after(text, day + 1 + usize::from(suffix.is_some()));
    let parts = Parts {
        day,
        suffix,
        month: at,
        year,
        weekday: None,
    };
    Some((parts, end))
}

/// `14/5`, where a word before it says that it is a day: elsewhere it is a part or a class.
fn slashed(text: &Text, at: usize, after_weekday: bool) -> Option<(Parts, usize)> {
    let (day, month) = (text.number(at, 2)?, text.number(at + 2, 2)?);
    let joined = text.is_sign(at + 1, '/') && text.is_glued(at + 1) && text.is_glued(at + 2);
    let possible = (1..=31).contains(&day) && (1..=12).contains(&month);
    let said = after_weekday || at > 0 && BEFORE_A_DAY.contains(&text.word(at - 1));
    let alone = !follows_figures(text, at) && !goes_on(text, at + 3);
    let parts = Parts {
        day: at,
        month: at + 2,
        ..Parts::default()
    };
    (joined && possible && said && alone).then_some((parts, at + 3))
}

fn suffix(text: &Text, at: usize) -> Option<usize> {
    let is_suffix = ["e", "de", "ste", "st", "nd", "rd", "th"].contains(&text.word(at));
    (is_suffix && text.is_glued(at)).then_some(at)
}

/// The year at `at`, or after a comma there, and where the day then ends.
fn year_after(text: &Text, at: usize) -> (Option<usize>, usize) {
    // The full stop of `22 apr.` belongs to the month when a year follows.
    let comma = usize::from(text.is_sign(at, ',') || text.is_sign(at, '.'));
    let is_year = |at| year(text, at).is_some_and(|year| year >= 1900) && !goes_on(text, at + 1);
    if is_year(at) {
        (Some(at), at + 1)
    } else if comma == 1 && is_year(at + 1) {
        (Some(at + 1), at + 2)
    } else {
        (None, at)
    }
}

fn year(text: &Text, at: usize) -> Option<i32> {
    let number = i32::try_from(text.number(at, 4)?).ok()?;
    match text.word(at).len() {
        4 => (1900..=2199).contains(&number).then_some(number),
        2 => Some(2000 + number),
        _ => None,
    }
}

/// Whether figures or a sign between figures stand glued before `at`: then this is a part of something longer.
fn follows_figures(text: &Text, at: usize) -> bool {
    text.is_glued(at)
        && at >= 2
        && matches!(
            text.tokens[at - 1].kind,
            Kind::Sign('-' | '/' | '.' | ',' | ':' | '+')
        )
        && text.is_glued(at - 1)
        || text.is_glued(at)
            && matches!(text.tokens[at - 1].kind, Kind::Word | Kind::Sign('€' | '#'))
}

/// Whether `at` ends a number with a point or comma in it, as in `9.31 april`.
fn follows_amount(text: &Text, at: usize) -> bool {
    follows_figures(text, at) && !text.is_sign(at - 1, '-') && !text.is_sign(at - 1, '/')
}

/// Whether what stands before `at` goes on there with a sign and another figure.
fn goes_on(text: &Text, at: usize) -> bool {
    let joins = ['-', '/', '.', ':']
        .iter()
        .any(|sign| text.is_sign(at, *sign));
    joins && text.is_glued(at) && text.is_glued(at + 1) && text.number(at + 1, 9).is_some()
}

/// Whether words that make a row stand before `start`, and before those another day or number.
fn is_in_row(text: &Text, start: usize, before: Option<usize>) -> bool {
    let joins = |at: &usize| JOINING.contains(&text.word(*at));
    let words = (0..start).rev().take_while(joins).count();
    let first = start - words;
    words > 0 && (before == Some(first) || first > 0 && text.number(first - 1, 2).is_some())
}

const JOINING: &[&str] = &[
    "tot", "en", "met", "t", "/", "m", "-", "–", "to", "and", "until", "through", "of", "or", ",",
];

/// Words after which `14/5` is a day.
const BEFORE_A_DAY: &[&str] = &[
    "op",
    "voor",
    "van",
    "tot",
    "uiterlijk",
    "per",
    "sinds",
    "vanaf",
    "tegen",
    "dd",
    "d",
    "on",
    "by",
    "before",
    "until",
    "of",
    "from",
    "since",
];

impl Mention {
    /// The day it means: where no year is written, the one the case knows (`known`), or else the nearest to `today`;
    /// half a year away its weekday decides.
    /// `None` when there is no such day.
    pub(super) fn on(
        &self,
        today: NaiveDate,
        mut known: impl Iterator<Item = NaiveDate>,
    ) -> Option<NaiveDate> {
        if let Some(year) = self.year {
            return self.in_year(year);
        }
        let same = |on: &NaiveDate| on.day() == self.day && on.month() == self.month;
        let years = today.year() - 1..=today.year() + 1;
        let nearest = || {
            let days = years.filter_map(|year| self.in_year(year));
            days.min_by_key(|on| {
                let apart = (*on - today).num_days().abs();
                (apart > SAME_SEASON || !self.is_on(*on), apart)
            })
        };
        known.find(same).or_else(nearest)
    }

    /// Whether a day has the weekday that is written; `true` when none is.
    fn is_on(&self, on: NaiveDate) -> bool {
        self.weekday.is_none_or(|weekday| on.weekday() == weekday)
    }

    /// Whether it exists in some year.
    pub(super) fn exists_ever(&self) -> bool {
        let leap = self.in_year(2024).is_some();
        self.year.map_or(leap, |year| self.in_year(year).is_some())
    }

    /// Whether its weekday fits some year around `today`; `true` when no weekday is written.
    pub(super) fn fits_some_year(&self, today: NaiveDate) -> bool {
        let years = self
            .year
            .map_or(today.year() - 1..=today.year() + 1, |year| year..=year);
        let mut days = years.filter_map(|year| self.in_year(year));
        days.any(|on| self.is_on(on))
    }

    fn in_year(&self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// Another day in the same spelling, part by part; what stands between the parts stays.
    pub(super) fn write(&self, on: NaiveDate, text: &Text) -> String {
        let mut written = String::new();
        let mut end = text.tokens[self.tokens.start].start;
        for at in self.tokens.clone() {
            let token = &text.tokens[at];
            written.extend(&text.chars[end..token.start]);
            let part = self.part(at, on, text);
            written.push_str(&part.unwrap_or_else(|| text.quote(token.start..token.end)));
            end = token.end;
        }
        written
    }

    fn part(&self, at: usize, on: NaiveDate, text: &Text) -> Option<String> {
        let parts = &self.parts;
        let padded = text.word(at).len() == 2 && self.is_padded(text);
        let figure = |n: u32| {
            if padded {
                format!("{n:02}")
            } else {
                n.to_string()
            }
        };
        if parts.weekday == Some(at) {
            return Some(like(text, at, weekday_like(text.word(at), on.weekday())));
        }
        if parts.suffix == Some(at) {
            return Some(suffix_like(text.word(at), on.day()).to_owned());
        }
        if parts.year == Some(at) {
            let year = on.year().to_string();
            return Some(year[4 - text.word(at).len()..].to_owned());
        }
        match at {
            _ if at == parts.day => Some(figure(on.day())),
            _ if at == parts.month && text.number(at, 2).is_some() => Some(figure(on.month())),
            _ if at == parts.month => {
                let name = month_like(text.word(at), on.month0(), text.english);
                Some(like(text, at, name))
            }
            _ => None,
        }
    }

    fn is_padded(&self, text: &Text) -> bool {
        let two = |at: usize| text.word(at).len() == 2;
        text.number(self.parts.month, 2).is_some() && two(self.parts.day) && two(self.parts.month)
    }
}

/// With a capital where the text has one.
fn like(text: &Text, at: usize, word: &str) -> String {
    if text.tokens[at].capital {
        weerklank_core::words::capital(word)
    } else {
        word.to_owned()
    }
}

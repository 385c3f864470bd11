//! The days a text names, in Dutch and in English, as they are written there.
//!
//! `14 mei`, `donderdag 14 mei 2026`, `14-05-2026`, `14/5`, `2026-05-14`, `14th of May`, `May 14th, 2026`. A month
//! alone is no day, nor is a number alone.

use super::text::{Kind, Text};
use chrono::{Datelike, NaiveDate, Weekday};
use std::ops::Range;

/// More days than this are not looked at: a letter has a handful, and a text of nothing else must not take long.
const MOST: usize = 400;

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

/// The number of a month, by its Dutch or English name or the usual short forms.
fn month(name: &str) -> Option<u32> {
    let place = MONTHS.iter().position(|names| names.contains(&name))?;
    u32::try_from(place + 1).ok()
}

/// Dutch, English, and their short forms; the Dutch and the English one come first.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "february", "feb", "febr"],
    &["maart", "march", "mrt", "mar"],
    &["april", "april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["augustus", "august", "aug"],
    &["september", "september", "sep", "sept"],
    &["oktober", "october", "okt", "oct"],
    &["november", "november", "nov"],
    &["december", "december", "dec"],
];

const ONLY_DUTCH: &[&str] = &[
    "januari", "februari", "maart", "mei", "juni", "juli", "augustus", "oktober", "mrt", "okt",
];

const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["maandag", "monday", "ma", "mon"]),
    (Weekday::Tue, &["dinsdag", "tuesday", "di", "tue"]),
    (Weekday::Wed, &["woensdag", "wednesday", "wo", "wed"]),
    (Weekday::Thu, &["donderdag", "thursday", "do", "thu"]),
    (Weekday::Fri, &["vrijdag", "friday", "vr", "fri"]),
    (Weekday::Sat, &["zaterdag", "saturday", "za", "sat"]),
    (Weekday::Sun, &["zondag", "sunday", "zo", "sun"]),
];

/// The weekday of this name, in full or short.
pub(super) fn weekday(name: &str) -> Option<Weekday> {
    let mut all = WEEKDAYS.iter();
    all.find(|(_, names)| names.contains(&name))
        .map(|(day, _)| *day)
}

/// Whether a word is the name of a month or weekday, also where it only looks like a person's name.
pub(super) fn is_calendar_word(word: &str) -> bool {
    month(word).is_some() || weekday(word).is_some()
}

impl Mention {
    /// The day it means: where no year is written, the one the case knows (`known`), or else the nearest to `today`.
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
            days.min_by_key(|on| (*on - today).num_days().abs())
        };
        known.find(same).or_else(nearest)
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
        self.weekday
            .is_none_or(|weekday| days.any(|on| on.weekday() == weekday))
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

/// The name of a weekday in the same language and length as `old`.
pub(super) fn weekday_like(old: &str, day: Weekday) -> &'static str {
    let names = WEEKDAYS.iter().find(|(_, names)| names.contains(&old));
    let form = names.and_then(|(_, names)| names.iter().position(|name| *name == old));
    WEEKDAYS[day.num_days_from_monday() as usize].1[form.unwrap_or(0)]
}

/// The name of a month in the same language and length as `old`; `april` is the same in both, so the text decides.
pub(super) fn month_like(old: &str, month0: u32, english: bool) -> &'static str {
    let names = MONTHS[month0 as usize];
    let known = MONTHS.iter().find(|names| names.contains(&old));
    match known {
        Some(old_names) if old_names[..2].contains(&old) => {
            let english = if old_names[0] == old_names[1] {
                english
            } else {
                old_names[1] == old
            };
            names[usize::from(english)]
        }
        Some(_) => names.get(2).unwrap_or(&names[0]),
        None => names[usize::from(english)],
    }
}

fn suffix_like(old: &str, day: u32) -> &'static str {
    match (old, day) {
        ("e" | "de" | "ste", _) => "e",
        (_, 1 | 21 | 31) => "st",
        (_, 2 | 22) => "nd",
        (_, 3 | 23) => "rd",
        _ => "th",
    }
}

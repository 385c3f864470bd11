//! Days that move with whoever reads them.

use crate::check::days::{month_like, weekday, weekday_like};
use crate::check::{Draft, Rule, Said};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::ops::Range;
use weerklank_core::words::capital;

/// What a phrase comes to, seen from today.
#[derive(Clone, Copy)]
enum Means {
    /// So many days from today.
    Day(i64),
    /// The week that begins so many weeks from this one.
    Week(i64),
}

const PHRASES: &[(&str, Means)] = &[
    ("morgen", Means::Day(1)),
    ("morgenochtend", Means::Day(1)),
    ("morgenmiddag", Means::Day(1)),
    ("morgenavond", Means::Day(1)),
    ("overmorgen", Means::Day(2)),
    ("gisteren", Means::Day(-1)),
    ("eergisteren", Means::Day(-2)),
    ("tomorrow", Means::Day(1)),
    ("the day after tomorrow", Means::Day(2)),
    ("yesterday", Means::Day(-1)),
    ("volgende week", Means::Week(1)),
    ("komende week", Means::Week(1)),
    ("aanstaande week", Means::Week(1)),
    ("vorige week", Means::Week(-1)),
    ("afgelopen week", Means::Week(-1)),
    ("next week", Means::Week(1)),
    ("last week", Means::Week(-1)),
];

/// Words before a weekday that make it move; whether it lies ahead.
const BEFORE: &[(&str, bool)] = &[
    ("aanstaande", true),
    ("komende", true),
    ("volgende", true),
    ("afgelopen", false),
    ("vorige", false),
    ("next", true),
    ("this coming", true),
    ("last", false),
];

/// The same behind it.
const BEHIND: &[(&str, bool)] = &[
    ("a . s", true),
    ("aanstaande", true),
    ("j . l", false),
    ("jl", false),
    ("jongstleden", false),
];

/// Words before `morgen` that make it a part of the day, or any day.
const NO_DAY: &[&str] = &[
    "goede", "goeden", "de", "s", "iedere", "elke", "die", "per", "of", "en",
];

/// A day such as *morgen*, *volgende week* or *aanstaande vrijdag*. Not certain: it may well be right today; but the
/// letter is read, and kept, on other days. Left alone in quotations, and where the date stands beside it.
pub(super) fn days(draft: &Draft) -> Vec<Said> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < draft.text.tokens.len() {
        match moving(draft, at) {
            Some((tokens, replacement)) => {
                at = tokens.end;
                found.extend(said(draft, tokens, replacement));
            }
            None => at += 1,
        }
    }
    found
}

fn said(draft: &Draft, tokens: Range<usize>, replacement: String) -> Option<Said> {
    let text = &draft.text;
    let dated = |day: &Range<usize>| {
        let near = day.start < tokens.end + 5 && tokens.start < day.end + 3;
        near && text.tokens[day.start].sentence == text.tokens[tokens.start].sentence
    };
    let told = draft.days.iter().any(|(day, _)| dated(&day.tokens));
    let quoted = text.tokens[tokens.start].quoted;
    let replacement = match text.tokens[tokens.start].capital {
        true => capital(&replacement),
        false => replacement,
    };
    let place = text.place(tokens);
    let sentence = format!(
        "“{}” is voor wie dit later leest een andere dag.",
        text.quote(place.clone())
    );
    let said = Said::doubt(Rule::RelativeDay, place, sentence);
    (!told && !quoted).then(|| said.instead(Some(replacement)))
}

/// The phrase at `at`, and what it comes to.
fn moving(draft: &Draft, at: usize) -> Option<(Range<usize>, String)> {
    phrase(draft, at)
        .or_else(|| weekday_ahead(draft, at))
        .or_else(|| weekday_behind(draft, at))
}

fn phrase(draft: &Draft, at: usize) -> Option<(Range<usize>, String)> {
    let text = &draft.text;
    let all = PHRASES.iter();
    let mut found = all.filter_map(|(phrase, means)| {
        Some((text.phrase_at(at, text.tokens.len(), phrase)?, *means))
    });
    let (tokens, means) = found.next()?;
    if at > 0 && NO_DAY.contains(&text.word(at - 1)) {
        return None;
    }
    let today = draft.facts.today;
    let written = match means {
        Means::Day(days) => write(draft, "", moved(today, days)?),
        Means::Week(weeks) => {
            let monday = moved(
                today,
                weeks * 7 - i64::from(today.weekday().num_days_from_monday()),
            )?;
            week_of(draft, monday)
        }
    };
    Some((tokens, written))
}

fn weekday_ahead(draft: &Draft, at: usize) -> Option<(Range<usize>, String)> {
    let text = &draft.text;
    let mut all = BEFORE.iter();
    let (tokens, ahead) = all.find_map(|(phrase, ahead)| {
        Some((text.phrase_at(at, text.tokens.len(), phrase)?, *ahead))
    })?;
    let name = text.word(tokens.end);
    let weekday = full(name)?;
    Some((
        at..tokens.end + 1,
        write(draft, name, nearest(draft, weekday, ahead)?),
    ))
}

fn weekday_behind(draft: &Draft, at: usize) -> Option<(Range<usize>, String)> {
    let text = &draft.text;
    let name = text.word(at);
    let weekday = full(name)?;
    let mut all = BEHIND.iter();
    let (tokens, ahead) = all.find_map(|(phrase, ahead)| {
        Some((text.phrase_at(at + 1, text.tokens.len(), phrase)?, *ahead))
    })?;
    let abbreviated = tokens.len() > 1 && text.is_sign(tokens.end, '.');
    let end = tokens.end + usize::from(abbreviated);
    Some((at..end, write(draft, name, nearest(draft, weekday, ahead)?)))
}

/// A weekday in full: `do` and `sun` are other words as well.
fn full(name: &str) -> Option<Weekday> {
    weekday(name).filter(|_| name.ends_with("dag") || name.ends_with("day"))
}

/// The first such weekday after today, or the last before it.
fn nearest(draft: &Draft, weekday: Weekday, ahead: bool) -> Option<NaiveDate> {
    let mut days = (1..=7).map(|n| if ahead { n } else { -n });
    days.find_map(|n| moved(draft.facts.today, n).filter(|on| on.weekday() == weekday))
}

fn moved(on: NaiveDate, days: i64) -> Option<NaiveDate> {
    let by = Days::new(days.unsigned_abs());
    if days < 0 {
        on.checked_sub_days(by)
    } else {
        on.checked_add_days(by)
    }
}

/// `donderdag 30 april 2026`, or `Thursday 30 April 2026`.
fn write(draft: &Draft, name: &str, on: NaiveDate) -> String {
    let english = draft.text.english || name.ends_with("day");
    let old = if english { "monday" } else { "maandag" };
    let weekday = weekday_like(old, on.weekday());
    let weekday = if english {
        capital(weekday)
    } else {
        weekday.to_owned()
    };
    format!("{weekday} {}", without_weekday(on, english))
}

fn week_of(draft: &Draft, monday: NaiveDate) -> String {
    let english = draft.text.english;
    let opening = if english {
        "in the week of"
    } else {
        "in de week van"
    };
    format!("{opening} {}", without_weekday(monday, english))
}

fn without_weekday(on: NaiveDate, english: bool) -> String {
    let month = month_like("", on.month0(), english);
    let month = if english {
        capital(month)
    } else {
        month.to_owned()
    };
    format!("{} {month} {}", on.day(), on.year())
}

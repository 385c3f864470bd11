//! Days that move with whoever reads them.

use crate::check::calendar::{month_like, weekday, weekday_like};
use crate::check::{Draft, MOST, Rule, Said};
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
    let phrases = phrases(draft);
    let found = phrases.chain(weekdays(draft));
    found
        .filter_map(|(tokens, instead)| said(draft, tokens, instead?))
        .take(MOST)
        .collect()
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

/// Where it stands, and what it comes to; `None` beyond the calendar.
type Moving = (Range<usize>, Option<String>);

fn phrases(draft: &Draft) -> impl Iterator<Item = Moving> {
    let text = &draft.text;
    let all = PHRASES.iter();
    let all = all.flat_map(|(phrase, means)| text.all(phrase).map(|tokens| (tokens, *means)));
    all.filter(|(tokens, _)| tokens.start == 0 || !NO_DAY.contains(&text.word(tokens.start - 1)))
        .map(|(tokens, means)| (tokens, comes_to(draft, means)))
}

fn comes_to(draft: &Draft, means: Means) -> Option<String> {
    let today = draft.facts.today;
    match means {
        Means::Day(days) => Some(write(draft, "", moved(today, days)?)),
        Means::Week(weeks) => {
            let into_week = i64::from(today.weekday().num_days_from_monday());
            Some(week_of(draft, moved(today, weeks * 7 - into_week)?))
        }
    }
}

fn weekdays(draft: &Draft) -> impl Iterator<Item = Moving> {
    let text = &draft.text;
    let before = BEFORE.iter().flat_map(|(phrase, ahead)| {
        let places = text.all(phrase);
        places.map(|tokens| (tokens.start..tokens.end + 1, tokens.end, *ahead))
    });
    let behind = BEHIND.iter().flat_map(|(phrase, ahead)| {
        let places = text.all(phrase).filter(|tokens| tokens.start > 0);
        places.map(|tokens| {
            let abbreviated = tokens.len() > 1 && text.is_sign(tokens.end, '.');
            let end = tokens.end + usize::from(abbreviated);
            (tokens.start - 1..end, tokens.start - 1, *ahead)
        })
    });
    before.chain(behind).filter_map(|(tokens, at, ahead)| {
        let name = text.word(at);
        let weekday = full(name)?;
        let on = nearest(draft, weekday, ahead);
        Some((tokens, on.map(|on| write(draft, name, on))))
    })
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

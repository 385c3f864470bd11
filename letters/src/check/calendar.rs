//! The names of months and weekdays, in Dutch and in English, full and short.

use chrono::Weekday;

/// The number of a month, by its Dutch or English name or the usual short forms.
pub(super) fn month(name: &str) -> Option<u32> {
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

/// Names of months that are no English ones.
pub(super) const ONLY_DUTCH: &[&str] = &[
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

/// What stands behind the number of a day.
pub(super) fn suffix_like(old: &str, day: u32) -> &'static str {
    match (old, day) {
        ("e" | "de" | "ste", _) => "e",
        (_, 1 | 21 | 31) => "st",
        (_, 2 | 22) => "nd",
        (_, 3 | 23) => "rd",
        _ => "th",
    }
}

//! The two languages of letters: days, channels and lists in words.
//!
//! A template has the sentences of its language; what a fact is called inside a sentence is said here.

use chrono::{Datelike, NaiveDate};
use weerklank_core::case::{Channel, Language, Verdict};
use weerklank_core::term::{Length, Unit};
use weerklank_core::{dates, words};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

const NUMBERS_NL: [&str; 10] = [
    "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
];
const NUMBERS_EN: [&str; 10] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

/// How facts are said in the language of a letter.
pub trait Tongue: Copy {
    /// The code of the language: `nl` or `en`.
    fn code(self) -> &'static str;
    /// `donderdag 26 november 2026`, `Thursday 26 November 2026`.
    fn day(self, on: NaiveDate) -> String;
    /// `per e-mail`, `by e-mail`.
    fn channel(self, channel: Channel) -> &'static str;
    /// `a, b en c`, `a, b and c`.
    fn listed(self, items: &[String]) -> String;
    /// `gegrond`, `upheld`.
    fn verdict(self, verdict: Verdict) -> &'static str;
    /// `twee jaar`, `two years`; numbers above ten stay in figures.
    fn length(self, length: Length) -> String;
    /// One of two texts: the Dutch or the English.
    fn choose<T>(self, dutch: T, english: T) -> T;
}

impl Tongue for Language {
    fn code(self) -> &'static str {
        self.choose("nl", "en")
    }

    fn day(self, on: NaiveDate) -> String {
        match self {
            Self::Dutch => dates::long(on),
            Self::English => {
                let weekday = WEEKDAYS[on.weekday().num_days_from_monday() as usize];
                let month = MONTHS[on.month0() as usize];
                format!("{weekday} {} {month} {}", on.day(), on.year())
            }
        }
    }

    fn channel(self, channel: Channel) -> &'static str {
        let english = match channel {
            Channel::Email => "by e-mail",
            Channel::Post => "by post",
            Channel::Form => "through the complaints form",
            Channel::Phone => "by telephone",
            Channel::InPerson => "in person",
        };
        self.choose(words::channel(channel), english)
    }

    fn listed(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                format!("{}{}{last}", first.join(", "), self.choose(" en ", " and "))
            }
        }
    }

    fn verdict(self, verdict: Verdict) -> &'static str {
        let english = match verdict {
            Verdict::Upheld => "upheld",
            Verdict::PartlyUpheld => "partly upheld",
            Verdict::NotUpheld => "not upheld",
            Verdict::NoJudgment => "no judgment possible",
        };
        self.choose(words::verdict(verdict), english)
    }

    fn length(self, length: Length) -> String {
        let n = length.count();
        let [one, many] = match length.unit() {
            Unit::Days => self.choose(["dag", "dagen"], ["day", "days"]),
            Unit::WorkingDays => {
                self.choose(["werkdag", "werkdagen"], ["working day", "working days"])
            }
            Unit::Weeks => self.choose(["week", "weken"], ["week", "weeks"]),
            Unit::Months => self.choose(["maand", "maanden"], ["month", "months"]),
            Unit::Years => self.choose(["jaar", "jaar"], ["year", "years"]),
        };
        let numbers = self.choose(NUMBERS_NL, NUMBERS_EN);
        let number = usize::from(n)
            .checked_sub(1)
            .and_then(|place| numbers.get(place));
        let number = number.map_or_else(|| n.to_string(), |word| (*word).to_owned());
        format!("{number} {}", if n == 1 { one } else { many })
    }

    fn choose<T>(self, dutch: T, english: T) -> T {
        match self {
            Self::Dutch => dutch,
            Self::English => english,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_lists_in_both_languages() {
        // 26 November 2026 is a Thursday: ISO 8601 week 48, counted from Thursday 1 January 2026.
        let on = NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day");
        assert_eq!(Language::Dutch.day(on), "donderdag 26 november 2026");
        assert_eq!(Language::English.day(on), "Thursday 26 November 2026");
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(Language::Dutch.listed(&items), "a, b en c");
        assert_eq!(Language::English.listed(&items[..2]), "a and b");
    }
}

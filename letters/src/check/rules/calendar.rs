//! Days against the calendar: nothing of the case is needed for that.

use super::claims;
use crate::check::{Draft, Rule, Said};
use chrono::Datelike;
use weerklank_core::dates;

/// A weekday that is not that of its date. Certain when the year is written or no year nearby fits: then it is
/// arithmetic. The day is mended when the case knows one with that weekday, otherwise the weekday.
pub(super) fn weekdays(draft: &Draft) -> Vec<Said> {
    let days = draft.days.iter();
    let wrong = days.filter_map(|(day, on)| {
        let (weekday, on) = (day.weekday?, (*on)?);
        if on.weekday() == weekday {
            return None;
        }
        let known = claims::right_day(draft, day, on).filter(|right| right.weekday() == weekday);
        let written = draft.text.quote(draft.text.place(day.tokens.clone()));
        let sentence = format!(
            "U schrijft “{written}”. {} is een {}.",
            dates::without_weekday(on),
            dates::weekday_of(on)
        );
        let certain = day.year.is_some() || !day.fits_some_year(draft.facts.today);
        let said = Said::doubt(
            Rule::Weekday,
            draft.text.place(day.tokens.clone()),
            sentence,
        );
        Some(
            said.certain(certain)
                .instead(Some(day.write(known.unwrap_or(on), &draft.text))),
        )
    });
    wrong.collect()
}

/// A day that is in no calendar, such as 31 April. Certain: it is arithmetic. Only 29 February without a year may
/// be a day of a year further away.
pub(super) fn days_that_are_not(draft: &Draft) -> Vec<Said> {
    let days = draft.days.iter().filter(|(_, on)| on.is_none());
    let wrong = days.map(|(day, _)| {
        let place = draft.text.place(day.tokens.clone());
        let sentence = format!(
            "“{}” bestaat niet. Kijk welke dag u bedoelt.",
            draft.text.quote(place.clone())
        );
        Said::doubt(Rule::NoSuchDay, place, sentence)
            .certain(!day.exists_ever() || day.year.is_some())
    });
    wrong.collect()
}

//! Days against the case: what a text says that a day is, and what the case says.

use super::cues::{
    ASKED, BETWEEN, BY, CUES, Cue, DEADLINE, EARLIER, GETS, HEARS, OURS, PAST, PERFECT, PRESENT,
    REACTION, REPLIES, UNTIL,
};
use crate::check::days::Mention;
use crate::check::facts::{Day, Role, What};
use crate::check::{Draft, Rule, Said};
use chrono::{Datelike, NaiveDate};
use std::ops::Range;
use weerklank_core::case::Recipient;
use weerklank_core::dates;

/// Days further apart than this are no slip of the pen.
const SLIP: i64 = 3;
/// A word further from a day than this is about something else.
const NEAR: usize = 8;

/// A day that the case knows otherwise: the term, the receipt, the report, a letter, a talk, what was agreed. Not
/// certain, because the officer may mean something the case does not hold.
pub(super) fn other_days(draft: &Draft) -> Vec<Said> {
    let wrong = draft.days.iter().filter_map(|(day, on)| {
        let on = (*on)?;
        if is_over(draft, day, on) {
            return None;
        }
        let right = contradicted(draft, day, on)?;
        let sentence = format!(
            "U schrijft {}. {}",
            dates::without_weekday(on),
            right.sentence(draft)
        );
        let place = draft.text.place(day.tokens.clone());
        let said = Said::doubt(Rule::OtherDay, place, sentence);
        Some(said.instead(Some(day.write(right.on, &draft.text))))
    });
    wrong.collect()
}

/// A last day that is past. Certain where something is promised or asked by then: nobody can keep to that.
pub(super) fn past_days(draft: &Draft) -> Vec<Said> {
    let past = draft.days.iter().filter_map(|(day, on)| {
        let on = (*on).filter(|on| is_over(draft, day, *on))?;
        let around = draft.text.around(&day.tokens);
        if tells_of_the_past(draft, &around) {
            return None;
        }
        let certain = [HEARS, GETS, ASKED]
            .iter()
            .any(|words| draft.text.says(&around, words));
        let sentence = format!(
            "{} is al voorbij. Noem een dag die nog komt.",
            dates::without_weekday(on)
        );
        let right = right_day(draft, day, on).filter(|right| *right >= draft.facts.today);
        let place = draft.text.place(day.tokens.clone());
        let said = Said::doubt(Rule::PastDay, place, sentence).certain(certain);
        Some(said.instead(right.map(|right| day.write(right, &draft.text))))
    });
    past.collect()
}

/// A day of the case in the year before or after it. Not certain: things return every year.
pub(super) fn other_years(draft: &Draft) -> Vec<Said> {
    let wrong = draft.days.iter().filter_map(|(day, on)| {
        let on = (*on).filter(|_| day.year.is_some())?;
        let known = |known: NaiveDate| known.day() == on.day() && known.month() == on.month();
        let all = || draft.facts.days.iter().filter(|one| known(one.on));
        let named = |what: What| {
            !matches!(
                what,
                What::Agreed | What::Kept | What::Step | What::Answered
            )
        };
        let right = all().find(|one| (one.on.year() - on.year()).abs() == 1 && named(one.what))?;
        let settled = all().any(|one| one.on == on) || contradicted(draft, day, on).is_some();
        let sentence = format!(
            "U schrijft {}. {}",
            dates::without_weekday(on),
            right.sentence(draft)
        );
        let place = draft.text.place(day.tokens.clone());
        let said = Said::doubt(Rule::OtherDay, place, sentence);
        (!settled).then(|| said.instead(Some(day.write(right.on, &draft.text))))
    });
    wrong.collect()
}

/// The day of the case that a text means where it writes this one; `None` when the case has no opinion.
pub(super) fn right_day(draft: &Draft, day: &Mention, on: NaiveDate) -> Option<NaiveDate> {
    contradicted(draft, day, on).map(|right| right.on)
}

/// Whether it is written as a last day and lies before today.
fn is_over(draft: &Draft, day: &Mention, on: NaiveDate) -> bool {
    let around = draft.text.around(&day.tokens);
    on < draft.facts.today && !day.in_row && is_last_day(draft, day, &around)
}

/// The day of the case that this contradicts.
fn contradicted<'a>(draft: &'a Draft, day: &Mention, on: NaiveDate) -> Option<&'a Day> {
    let around = draft.text.around(&day.tokens);
    if draft.text.says(&around, EARLIER) {
        return None;
    }
    let last = is_last_day(draft, day, &around) || draft.text.says(&around, DEADLINE);
    if last && !day.in_row {
        let topic = topic(draft, &around)?;
        return by_topic(draft, &around, topic, on);
    }
    let promised = on > draft.facts.today && topic(draft, &around) == Some(What::Reaction);
    if promised {
        return by_topic(draft, &around, What::Reaction, on).filter(|right| right.on < on);
    }
    by_cue(draft, day, &around, on)
}

/// Whether words make it a last day: `uiterlijk`, `vóór`, `tot en met`, `by`, `at the latest`.
fn is_last_day(draft: &Draft, day: &Mention, around: &Range<usize>) -> bool {
    let text = &draft.text;
    let mut end = day.tokens.start;
    while end > around.start && BETWEEN.contains(&text.word(end - 1)) {
        end -= 1;
    }
    let before = |phrases: &[&str]| {
        phrases.iter().any(|phrase| {
            let length = phrase.split(' ').count();
            end >= length && text.phrase_at(end - length, end, phrase).is_some()
        })
    };
    let later = before(&["later than", "later dan"]);
    let after = day.tokens.end..around.end.min(day.tokens.end + 4);
    let until = before(UNTIL) && text.says(around, PRESENT_UNTIL);
    before(BY) || later || until || text.says(&after, &["at the latest"])
}

/// Where something may or must still be done until a day.
const PRESENT_UNTIL: &[&str] = &[
    "kunt", "kan", "mag", "hebt", "heeft", "can", "may", "have", "has",
];

fn tells_of_the_past(draft: &Draft, around: &Range<usize>) -> bool {
    let says = |words| draft.text.says(around, words);
    let participle = || around.clone().any(|at| is_participle(draft.text.word(at)));
    (says(PAST) || says(PERFECT) && participle()) && !says(PRESENT)
}

/// `gewerkt`, `gegeven`.
fn is_participle(word: &str) -> bool {
    let ends = word.ends_with('d') || word.ends_with('t') || word.ends_with("en");
    word.starts_with("ge") && word.len() >= 6 && ends
}

/// What is to be done by a day, from the words around it.
fn topic(draft: &Draft, around: &Range<usize>) -> Option<What> {
    let says = |phrases: &[&str]| draft.text.says(around, phrases);
    let reaction = says(HEARS) || says(GETS) && says(REACTION);
    let replies = says(REPLIES);
    match draft.facts.recipient {
        _ if !reaction && agreed(draft, around).next().is_some() => Some(What::Agreed),
        Recipient::Person { .. } if reaction && says(OURS) => Some(What::Reaction),
        Recipient::Person { person } => {
            let own = replies || says(DEADLINE) || says(ASKED);
            let other = person_in(draft, around).filter(|other| *other != person && replies);
            other.or(own.then_some(person)).map(What::PersonReply)
        }
        _ => match person_in(draft, around).filter(|_| replies) {
            Some(person) if !reaction => Some(What::PersonReply(person)),
            _ if reaction || says(DEADLINE) => Some(What::Reaction),
            _ => says(ASKED).then_some(What::OwnReply),
        },
    }
}

/// The person concerned who is named there, or whom a pronoun must mean because only one was asked for a view.
fn person_in(draft: &Draft, around: &Range<usize>) -> Option<u16> {
    let mut words = around.clone().filter(|at| draft.text.tokens[*at].capital);
    let place = |role: Role| match role {
        Role::Person(place) => Some(place),
        _ => None,
    };
    let named = words.find_map(|at| {
        let mut called = draft.facts.called(draft.text.word(at));
        called.find_map(|one| place(one.role))
    });
    named.or_else(|| {
        let mut asked = draft.facts.days.iter().filter_map(|day| match day.what {
            What::PersonReply(place) => Some(place),
            _ => None,
        });
        let first = asked.next().filter(|_| draft.text.says(around, PRONOUNS))?;
        asked.all(|other| other == first).then_some(first)
    })
}

/// Someone spoken of before.
const PRONOUNS: &[&str] = &["zij", "hij", "ze", "she", "he", "they"];

/// Days on which something was agreed that these words speak of: in the same words, or both of money.
fn agreed<'a>(draft: &'a Draft, around: &Range<usize>) -> impl Iterator<Item = &'a Day> {
    let around = around.clone();
    let words = move || around.clone().map(|at| draft.text.word(at));
    let of_money = |word: &str| MONEY.iter().any(|stem| word.contains(stem));
    let money = words().any(of_money);
    let speaks = move |day: &&Day| {
        let shared = words().any(|word| day.about.iter().any(|about| about == word));
        shared || money && day.about.iter().any(|about| of_money(about))
    };
    draft
        .facts
        .days_of(|what| what == What::Agreed)
        .filter(speaks)
}

/// Parts of words about money.
const MONEY: &[&str] = &[
    "betaal", "betal", "bedrag", "kosten", "vergoed", "gestort", "refund", "amount", "repaid",
    "money",
];

fn by_topic<'a>(
    draft: &'a Draft,
    around: &Range<usize>,
    topic: What,
    on: NaiveDate,
) -> Option<&'a Day> {
    let mut days: Vec<&Day> = match topic {
        What::Agreed => agreed(draft, around).collect(),
        _ => draft.facts.days_of(|what| what == topic).collect(),
    };
    let past = tells_of_the_past(draft, around);
    days.retain(|day| day.counts || past);
    let right = days
        .iter()
        .filter(|day| day.on >= draft.facts.today || past);
    let right = right
        .min_by_key(|day| (day.on - on).num_days().abs())
        .copied();
    let known = days.iter().any(|day| day.on == on);
    right.filter(|_| !known)
}

/// By the nearest word that says what a day is.
fn by_cue<'a>(
    draft: &'a Draft,
    day: &Mention,
    around: &Range<usize>,
    on: NaiveDate,
) -> Option<&'a Day> {
    let near = CUES
        .iter()
        .filter_map(|cue| Some((gap(draft, cue, day, around)?, cue)));
    let (_, cue) = near.min_by_key(|(gap, _)| *gap)?;
    let days = || draft.facts.days_of(|what| cue.may_be.contains(&what));
    if days().any(|known| known.on == on) {
        return None;
    }
    let apart = |known: &&Day| (known.on - on).num_days().abs();
    if cue.slip_only {
        return days()
            .filter(|known| apart(known) <= SLIP)
            .min_by_key(apart);
    }
    let first = cue.may_be.first()?;
    draft.facts.days_of(|what| what == *first).min_by_key(apart)
}

/// How many tokens stand between a cue and a day, when it is near enough to be about it.
fn gap(draft: &Draft, cue: &Cue, day: &Mention, around: &Range<usize>) -> Option<usize> {
    let text = &draft.text;
    let needed = [cue.with, cue.also];
    if needed
        .iter()
        .any(|words| !words.is_empty() && !text.says(around, words))
    {
        return None;
    }
    let before = around.start.max(day.tokens.start.saturating_sub(NEAR + 3))..day.tokens.start;
    let after = day.tokens.end..around.end.min(day.tokens.end + NEAR + 3);
    let starts = before
        .clone()
        .filter_map(|at| text.phrase_at(at, before.end, cue.phrase));
    let gap_before = starts.map(|found| before.end - found.end).min();
    let gap_after = text
        .find(&after, cue.phrase)
        .map(|found| found.start - after.start);
    if cue.just_before {
        return gap_before.filter(|gap| *gap == 0);
    }
    gap_before
        .into_iter()
        .chain(gap_after)
        .min()
        .filter(|gap| *gap <= NEAR)
}

impl Day {
    /// In Dutch: what this day is.
    fn sentence(&self, draft: &Draft) -> String {
        let on = dates::without_weekday(self.on);
        let person = draft.facts.recipient;
        match self.what {
            What::Reaction => format!("De termijn voor de reactie loopt tot en met {on}."),
            What::PersonReply(place) if person == (Recipient::Person { person: place }) => {
                format!("De reactie is gevraagd voor {on}.")
            }
            What::PersonReply(_) => format!("De betrokkene is om een reactie gevraagd voor {on}."),
            What::OwnReply => format!("Het antwoord van de klager is gevraagd voor {on}."),
            What::Agreed => format!("In de zaak is daarvoor {on} afgesproken."),
            What::Kept => format!("Het dossier wordt bewaard tot en met {on}."),
            What::Received => format!("De klacht is ontvangen op {on}."),
            What::Reported => format!("De klacht is voor het eerst gemeld op {on}."),
            What::Act => format!("Het gebeurde op {on}."),
            What::Sent(_) => format!("In de zaak staat een brief van {on}."),
            What::Talk => format!("In de zaak staat een gesprek op {on}."),
            What::Answered => format!("In de zaak staat een antwoord van {on}."),
            What::Step => format!("In de zaak staat {on}."),
        }
    }
}

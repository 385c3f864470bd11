//! The rules, a function each.

mod blanks;
mod calendar;
mod claims;
mod cues;
mod people;
mod promises;
mod reached;
mod relative;
mod terms;

use super::text::Text;
use super::{Draft, Facts, Finding, Said, days, names};
use std::collections::BTreeSet;

/// What a rule is: everything it finds in a draft.
type Check = fn(&Draft) -> Vec<Said>;

/// The table. Each function says what it finds, and why that is certain or not.
const RULES: &[Check] = &[
    calendar::weekdays,
    calendar::days_that_are_not,
    claims::other_days,
    claims::past_days,
    claims::other_years,
    relative::days,
    terms::lengths,
    people::withheld,
    people::of_other_cases,
    people::misspelt,
    people::unknown,
    reached::emails,
    reached::phones,
    reached::addresses,
    reached::references,
    reached::accounts,
    promises::promises,
    blanks::brackets,
    blanks::marks,
];

/// Everything the rules find in one text, in order of place, each words once for each rule.
pub(super) fn all(facts: &Facts, place: &str, text: &str) -> Vec<Finding> {
    let draft = Draft::new(facts, text);
    let mut said: Vec<Said> = RULES.iter().flat_map(|rule| rule(&draft)).collect();
    said.sort_by_key(|said| (said.place.start, said.place.end, said.rule));
    let mut seen = BTreeSet::new();
    said.retain(|one| seen.insert((one.place.start, one.place.end, one.rule)));
    said.into_iter()
        .map(|said| draft.finding(said, place))
        .collect()
}

impl<'a> Draft<'a> {
    fn new(facts: &'a Facts, text: &str) -> Self {
        let text = Text::new(text);
        let days = days::mentions(&text).into_iter();
        let known = || facts.days.iter().map(|day| day.on);
        let days = days.map(|day| {
            let on = day.on(facts.today, known());
            (day, on)
        });
        Self {
            days: days.collect(),
            names: names::spans(&text),
            facts,
            text,
        }
    }

    fn finding(&self, said: Said, place: &str) -> Finding {
        Finding {
            rule: said.rule,
            place: place.to_owned(),
            start: said.place.start,
            end: said.place.end,
            quote: self.text.quote(said.place),
            sentence: said.sentence,
            replacement: said.replacement,
            certain: said.certain,
        }
    }
}

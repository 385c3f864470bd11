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

/// Everything the rules find in one text, in order of place. The same words count once for a rule, because a reason
/// given for them holds for all; what is certain goes before a doubt, so that no reason hides it.
pub(super) fn all(facts: &Facts, place: &str, text: &str) -> Vec<Finding> {
    let draft = Draft::new(facts, text);
    let said = RULES.iter().flat_map(|rule| rule(&draft));
    let mut found: Vec<Finding> = said.map(|said| draft.finding(said, place)).collect();
    found.sort_by_key(|one| (!one.certain, one.start, one.end, one.rule));
    let mut seen = BTreeSet::new();
    found.retain(|one| seen.insert((one.rule, one.quote.clone())));
    found.sort_by_key(|one| (one.start, one.end, one.rule));
    found
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

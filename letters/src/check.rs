//! The liar check: what a text of the officer's own says, held against the case.
//!
//! [`Facts`] is what the case says, as far as a text can contradict it; [`check`] gives every contradiction and doubt
//! with its place, a sentence in Dutch and, where there is one, the words to put instead. What leaves no doubt can't
//! be overridden ([`Finding::certain`]); the rest can, with a reason, because the officer may know what the case does
//! not. A text that says what the case says, or about which the case has no opinion, is left alone.
//!
//! The rules are a table ([`RULES`]), each a function of its own in `rules/`. They look at the text as tokens
//! (`text`), as days (`days`, with the words of `calendar`), names (`names`) and addresses (`reach`), in Dutch and in English. What they are judged
//! by is in `tests/check`: drafts, wrong and right, as officers write them.

mod calendar;
mod days;
mod facts;
pub mod masking;
mod names;
mod reach;
mod rules;
mod text;

pub use facts::Facts;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A rule finds no more than this in one text: who reads that many mends the first ones first.
const MOST: usize = 200;

/// Which rule found something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The weekday is not that of its date.
    Weekday,
    /// There is no such day.
    NoSuchDay,
    /// The case knows another day for this.
    OtherDay,
    /// A day by which something is to be done is past.
    PastDay,
    /// A day that moves with whoever reads it, such as *morgen*.
    RelativeDay,
    /// The regulation sets another term.
    TermLength,
    /// A name the case does not know.
    UnknownName,
    /// Nearly a name of the case.
    MisspeltName,
    /// Someone of another case.
    OtherCase,
    /// The recipient may not learn who complains.
    Withheld,
    /// An address or number that is not ours and not the recipient's.
    Contact,
    /// The reference of another case.
    Reference,
    /// A bank account that can't exist.
    Iban,
    /// Something is promised that the case does not hold.
    Promise,
    /// A place that was to be filled in.
    Blank,
}

/// One contradiction or doubt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule behind it.
    pub rule: Rule,
    /// Name of the field.
    pub place: String,
    /// Where it begins in the text, in characters.
    pub start: usize,
    /// Where it ends, in characters.
    pub end: usize,
    /// The words it is about.
    pub quote: String,
    /// In Dutch: what the text says and what the case says.
    pub sentence: String,
    /// What to put in the place of the quote, ready to go in.
    pub replacement: Option<String>,
    /// Whether there is no doubt, so that it can't be overridden.
    pub certain: bool,
}

impl Finding {
    /// What stays the same while the text is edited elsewhere: field, rule and words, not the place in the text. No two
    /// findings of one [`check`] have the same.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}|{:?}|{}", self.place, self.rule, self.quote)
    }
}

/// Holds texts against the case: `(name of the field, text)`. In order of field and place; the same words once for each
/// rule, and of each rule at most [`MOST`] in a text.
#[must_use]
pub fn check(facts: &Facts, texts: &[(&str, &str)]) -> Vec<Finding> {
    let of_field = |(place, text): &(&str, &str)| rules::all(facts, place, text);
    texts.iter().flat_map(of_field).collect()
}

/// A text with what was read in it.
struct Draft<'a> {
    facts: &'a Facts,
    text: text::Text,
    /// The days it names, each with the day it means; `None` when there is no such day.
    days: Vec<(days::Mention, Option<NaiveDate>)>,
    names: Vec<names::Span>,
}

/// What a rule has to say.
struct Said {
    rule: Rule,
    /// In characters.
    place: Range<usize>,
    sentence: String,
    replacement: Option<String>,
    certain: bool,
}

impl Said {
    /// Something that can be overridden.
    fn doubt(rule: Rule, place: Range<usize>, sentence: String) -> Self {
        Self {
            rule,
            place,
            sentence,
            replacement: None,
            certain: false,
        }
    }

    fn certain(self, certain: bool) -> Self {
        Self { certain, ..self }
    }

    fn instead(self, replacement: Option<String>) -> Self {
        Self {
            replacement,
            ..self
        }
    }
}

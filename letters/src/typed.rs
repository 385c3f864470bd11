//! What the officer adds to a letter in her own words and choices, by the name of the field, and which fields a
//! kind of letter asks for.
//!
//! Everything else in a letter is a fact of the case and is never typed.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use weerklank_core::dates;

use crate::gate::is_blank;

/// What was typed for one letter; a field that was left alone is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Typed(pub BTreeMap<String, String>);

/// A field of a letter's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Its name, in drafts and in findings.
    pub name: &'static str,
    /// Its label, in Dutch.
    pub label: &'static str,
    /// What helps to fill it in, in Dutch; may be empty.
    pub hint: &'static str,
    /// What it takes.
    pub sort: Sort,
    /// Whether the letter can do without.
    pub optional: bool,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Paragraphs, lists and bold: see [`crate::rich`]; with so many lines to begin with.
    Rich(u16),
    /// One line of text.
    Line,
    /// Lines of text, as in an address.
    Lines(u16),
    /// A date as the officer types it.
    Day,
    /// Yes, or not.
    Tick,
    /// A person concerned, by place.
    Person,
    /// An association with a supervisory board in the directory, by its name.
    Board,
    /// A talk or call of the contact log, by the number of its event.
    Talk,
    /// Documents of the case, as their fingerprints parted by spaces.
    Documents,
    /// One of these: the value kept, and what is shown.
    OneOf(&'static [(&'static str, &'static str)]),
}

impl Ask {
    /// A field the letter can't do without.
    pub const fn need(name: &'static str, label: &'static str, sort: Sort) -> Self {
        Self {
            name,
            label,
            hint: "",
            sort,
            optional: false,
        }
    }

    /// A field that may stay empty.
    pub const fn may(name: &'static str, label: &'static str, sort: Sort) -> Self {
        Self {
            optional: true,
            ..Self::need(name, label, sort)
        }
    }

    /// The same with a hint.
    pub const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }
}

/// The officer's own paragraph, which every letter takes.
pub const NOTE: Ask = Ask::may("note", "Eigen alinea", Sort::Rich(4));

/// To whom it goes, asked for as soon as someone is chosen whom the case does not know.
pub const ADDRESSEE: Ask = Ask::need(
    "addressee",
    "Naam en adres van de ontvanger",
    Sort::Lines(3),
)
.hint("Elk op een regel; de eerste regel is de naam.");

/// Which supervisory board, asked for as soon as one is chosen.
pub const BOARD: Ask = Ask::need("board", "Van welke vereniging?", Sort::Board);

impl Typed {
    /// The text of a field; empty when it was left alone.
    pub fn text(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The same, or `otherwise` when it shows nothing.
    pub fn text_or(&self, name: &str, otherwise: &str) -> String {
        let text = self.text(name);
        if is_blank(text) { otherwise } else { text }.to_owned()
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.text(name) == "yes"
    }

    /// The date in a field, when it is one that a letter of `today` can name.
    pub fn day(&self, name: &str, today: NaiveDate) -> Option<NaiveDate> {
        dates::read(self.text(name), today.year() + 10).ok()
    }

    /// The number in a field.
    pub fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
        self.text(name).parse().ok()
    }

    /// The parts of a field that holds a list.
    pub fn list<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.text(name).split_whitespace()
    }
}

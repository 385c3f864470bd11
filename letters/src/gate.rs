//! The gate: no letter leaves while a mandatory element is missing.
//!
//! Each letter names its elements beside its data ([`crate::kinds`], [`crate::envelope`]); here is only what an
//! element is and how it is asked for. The application shows every missing element with the field that mends it;
//! the renderer refuses with the same sentences, so that there is no way round.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use weerklank_core::case::Field;
use weerklank_core::text::is_invisible;

/// Where an element is mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mend {
    /// In the settings, at this field.
    Settings(Setting),
    /// In the particulars of the case, at this field.
    Case(Field),
    /// On the page of this letter, at the field of this name: see [`crate::kinds::asks`].
    Here(Cow<'static, str>),
    /// On a side or step of the case.
    At(Place),
}

/// A side or a step of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The points of complaint.
    Points,
    /// The persons concerned, and their associations.
    People,
    /// The decisions.
    Decisions,
    /// Letters, answers and requests.
    Letters,
    /// Calls, talks and promises.
    Contact,
    /// The documents.
    Documents,
    /// An act of treatment.
    TakeUp,
    /// Taking down an answer.
    Answer,
    /// A request about personal data.
    Privacy,
    /// Saying who complains.
    Identify,
    /// Closing.
    Close,
}

/// What can be set, as far as a letter needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// The specialists and the supervisory boards of their associations.
    Directory,
    /// Name of the organisation.
    Name,
    /// Address of the organisation.
    Address,
    /// The town that stands before the date.
    Place,
    /// The logo.
    Logo,
    /// Name of the officer.
    OfficerName,
    /// Telephone or mail address of the officer, or else of the organisation.
    OfficerContact,
}

impl Mend {
    /// At this field of the letter's page.
    pub const fn here(name: &'static str) -> Self {
        Self::Here(Cow::Borrowed(name))
    }
}

/// One thing a letter can't go without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// What it is called, in Dutch.
    pub name: &'static str,
    /// What is said when it is missing, in Dutch.
    pub sentence: &'static str,
    /// Where it is mended.
    pub mend: Mend,
}

/// A mandatory element that is missing, or that can't be printed as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// What it is called, in Dutch.
    pub element: String,
    /// A fact, in Dutch: what is missing.
    pub sentence: String,
    /// Where it is mended.
    pub mend: Mend,
}

impl From<&Element> for Missing {
    fn from(element: &Element) -> Self {
        Self {
            element: element.name.into(),
            sentence: element.sentence.into(),
            mend: element.mend.clone(),
        }
    }
}

/// Collects what is missing: all of it, not just the first; and what the officer should look at before she sends.
#[derive(Debug, Default)]
pub struct Gate {
    missing: Vec<Missing>,
    notices: Vec<String>,
}

impl Gate {
    /// This text must be there.
    pub fn need(&mut self, text: &str, element: &Element) {
        self.forbid(is_blank(text), element);
    }

    /// At least one of these texts must be there.
    pub fn need_any(&mut self, texts: &[impl AsRef<str>], element: &Element) {
        self.forbid(texts.iter().all(|text| is_blank(text.as_ref())), element);
    }

    /// This must not be so.
    pub fn forbid(&mut self, wrong: bool, element: &Element) {
        if wrong {
            self.missing.push(element.into());
        }
    }

    /// Something is missing that an [`Element`] can't name, because its sentence holds a fact.
    pub fn tell(&mut self, element: &str, sentence: String, mend: Mend) {
        self.missing.push(Missing {
            element: element.into(),
            sentence,
            mend,
        });
    }

    /// Something to look at before the letter goes out, in a Dutch sentence; it holds nothing back.
    pub fn notice(&mut self, sentence: String) {
        self.notices.push(sentence);
    }

    /// What there is to look at, so far.
    pub fn take_notices(&mut self) -> Vec<String> {
        std::mem::take(&mut self.notices)
    }

    /// What was found missing, in the order in which it was asked for.
    pub fn finish(self) -> Vec<Missing> {
        self.missing
    }
}

/// True when a text shows nothing: empty, white, or made of characters that can't be seen.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_unseen(c))
}

/// Characters that take part in a text without being seen: what the core calls invisible, and what no font draws
/// by itself, such as variation selectors and fillers.
pub(crate) fn is_unseen(c: char) -> bool {
    is_invisible(c)
        || matches!(c, '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0080}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_not_be_seen_is_not_there() {
        for text in [
            "",
            " ",
            "\u{A0}\t\n",
            "\u{200B}\u{FEFF}",
            "\u{202E}\u{2066}",
            "\u{0}",
            "\u{FE0F}",
        ] {
            assert!(is_blank(text), "{text:?}");
        }
        assert!(!is_blank("\u{200B}a"));
    }
}

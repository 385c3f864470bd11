//! What the case says, as far as a text can contradict it.

mod build;
mod people;

use super::names::Part;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use weerklank_core::case::Recipient;
use weerklank_core::procedure::TermKind;
use weerklank_core::term::Length;

/// What the case says, as far as a text can contradict it: days with what they are, people with how they are
/// reached, the terms of the regulation, and who belongs to other cases.
#[derive(Clone, Debug)]
pub struct Facts {
    pub(super) today: NaiveDate,
    pub(super) recipient: Recipient,
    /// *Kenmerk*.
    pub(super) reference: String,
    pub(super) days: Vec<Day>,
    pub(super) people: Vec<Someone>,
    /// Plain words that stand with a capital anywhere in the file: who is spoken of there may be spoken of here.
    pub(super) spoken_of: BTreeSet<String>,
    /// Plain words of what was agreed, promised and planned.
    pub(super) agreed: BTreeSet<String>,
    /// The lengths the regulation sets.
    pub(super) terms: Vec<(TermKind, Length)>,
    /// Children and complainants of other cases: their names in plain words.
    pub(super) others: Vec<Vec<String>>,
    /// For each plain word of those names, who of them bear it.
    pub(super) other_words: BTreeMap<String, Vec<usize>>,
    /// Whether the recipient may not learn who complains.
    pub(super) withheld: bool,
    /// Whether the persons concerned and the complainant are not to seek contact.
    pub(super) barred: bool,
}

/// A day of the case.
#[derive(Clone, Debug)]
pub(super) struct Day {
    pub(super) on: NaiveDate,
    pub(super) what: What,
    /// For what was promised or planned: its plain words of some length.
    pub(super) about: Vec<String>,
    /// Whether it still is what counts: not met, not replaced by a later one.
    pub(super) counts: bool,
}

/// What a day of the case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// By then the complainant hears what comes of it.
    Reaction,
    /// By then a person concerned gives her or his view, by place.
    PersonReply(u16),
    /// By then the complainant answers.
    OwnReply,
    /// Agreed, promised or planned for then.
    Agreed,
    /// The file is kept until then.
    Kept,
    /// The officer had it.
    Received,
    /// It was first reported.
    Reported,
    /// It happened, was noticed or ended.
    Act,
    /// A letter left.
    Sent(Post),
    /// Something was said.
    Talk,
    /// An answer came in.
    Answered,
    /// It was taken up, decided or closed.
    Step,
}

/// Letters that are spoken of by a name of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Post {
    Acknowledgement,
    Delay,
    Reaction,
    Other,
}

/// What someone is in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Complainant,
    Child,
    Person(u16),
    /// The officer, her organisation, and who handles the case for her.
    Us,
    SecondParent,
    /// A second reader, who sees to a measure, a third in a talk, a supervisory board.
    Other,
}

/// Someone in the case.
#[derive(Clone, Debug)]
pub(super) struct Someone {
    pub(super) role: Role,
    /// The words of the name, without `van` and the like.
    pub(super) words: Vec<Part>,
    pub(super) emails: Vec<String>,
    /// Telephone numbers, as figures from the 0 on.
    pub(super) phones: Vec<String>,
    pub(super) streets: Vec<Street>,
    /// Postcodes, `3991ZZ`.
    pub(super) postcodes: Vec<String>,
}

/// A house: the last word of its street, plain, and its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Street {
    pub(super) name: String,
    pub(super) number: u32,
}

impl Facts {
    /// Adds a day that this letter itself announces to the complainant, such as the new day of a delay notice:
    /// what it says of that day is then no contradiction, and earlier days of its kind no longer count.
    #[must_use]
    pub fn announcing(mut self, on: NaiveDate) -> Self {
        let reactions = self
            .days
            .iter_mut()
            .filter(|day| day.what == What::Reaction);
        reactions.for_each(|day| day.counts = false);
        self.days.push(Day::new(on, What::Reaction));
        self
    }

    /// Adds a day by which this letter itself asks its recipient to reply.
    #[must_use]
    pub fn asking_by(mut self, on: NaiveDate) -> Self {
        let what = match self.recipient {
            Recipient::Person { person } => What::PersonReply(person),
            _ => What::OwnReply,
        };
        let replies = self.days.iter_mut().filter(|day| day.what == what);
        replies.for_each(|day| day.counts = false);
        self.days.push(Day::new(on, what));
        self
    }

    /// Whether someone is who the letter goes to.
    pub(super) fn is_recipient(&self, role: Role) -> bool {
        match self.recipient {
            Recipient::Complainant => role == Role::Complainant,
            Recipient::Person { person } => role == Role::Person(person),
            Recipient::SecondParent => role == Role::SecondParent,
            Recipient::Board | Recipient::Other => false,
        }
    }

    /// Whether the recipient may read how to reach someone.
    pub(super) fn may_be_reached(&self, role: Role) -> bool {
        match role {
            Role::Us | Role::Other => true,
            // Sentence 19 of the regulation: the complainant may write to the persons concerned, unless that is barred.
            Role::Person(_) => self.is_recipient(role) || !self.barred,
            Role::Complainant | Role::Child | Role::SecondParent => self.is_recipient(role),
        }
    }

    /// The days that are one of these, in order of the case.
    pub(super) fn days_of(&self, is_one: impl Fn(What) -> bool) -> impl Iterator<Item = &Day> {
        self.days.iter().filter(move |day| is_one(day.what))
    }

    /// Everyone whose name holds this plain word.
    pub(super) fn called<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a Someone> {
        let bears = move |one: &&Someone| one.words.iter().any(|part| part.plain == word);
        self.people.iter().filter(bears)
    }
}

impl Day {
    pub(super) fn new(on: NaiveDate, what: What) -> Self {
        Self {
            on,
            what,
            about: Vec::new(),
            counts: true,
        }
    }
}

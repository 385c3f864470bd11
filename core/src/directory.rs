//! Who works here and who watches over them: the specialists, and the supervisory board of each association
//! (sentences 19 and 35). A setting of the organisation; a case keeps a copy of the person as she or he was.

use crate::case::{Membership, Person};
use crate::dates::DateTrouble;
use crate::form::looks_like_mail;
use crate::json;
use crate::order;
use crate::text::{self, TextTrouble};
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// After how many months a board wants to be looked up again: a habit of the house, no term of a regulation.
const LOOK_AGAIN_AFTER: Months = Months::new(12);

/// The specialists and the boards of their associations.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Directory {
    /// The specialists.
    pub specialists: Vec<Person>,
    /// The boards, one an association.
    pub boards: Vec<Board>,
}

/// The supervisory board of an association.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Board {
    /// The association, by the name that stands in memberships.
    pub association: String,
    /// What the body is called.
    pub name: String,
    /// Postal address, a line each; may be empty.
    pub address: String,
    /// Mail address; may be empty.
    pub email: String,
    /// Web address; may be empty.
    pub website: String,
    /// On what conditions it takes a complaint, and what it can't do; may be empty.
    pub conditions: String,
    /// Within which time one must complain there, as it is known; may be empty. Never reckoned with.
    pub term: String,
    /// The day on which the officer last looked all this up; `None` when she has not.
    pub checked_on: Option<NaiveDate>,
}

/// How far what is known of a board can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// Never looked up.
    Never,
    /// Looked up more than a year ago, on this day.
    LongAgo(NaiveDate),
    /// Looked up within the year, on this day.
    Recently(NaiveDate),
}

/// The place of a form in the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(
    missing_docs,
    reason = "each is named after the fact it holds, see Board and Person"
)]
pub enum Part {
    Name,
    Email,
    Profession,
    /// The association of a membership, by place.
    Membership(usize),
    /// The registration number of a membership, by place.
    Registration(usize),
    Association,
    Address,
    Website,
    Conditions,
    Term,
    CheckedOn,
}

/// What is wrong there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// Needed, and not there.
    Missing,
    /// No acceptable text.
    Text(TextTrouble),
    /// No mail address.
    NoMailAddress,
    /// No date.
    NoDate(DateTrouble),
    /// Stands there already.
    Known,
    /// After today, while it is something that has happened.
    InFuture,
}

/// Something wrong at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub part: Part,
    /// What.
    pub wrong: Wrong,
}

/// Whether two names mean the same, whatever the capitals and spaces.
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    let words =
        |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_lowercase).collect() };
    words(one) == words(other)
}

impl Directory {
    /// The board of an association.
    #[must_use]
    pub fn board(&self, association: &str) -> Option<&Board> {
        self.boards
            .iter()
            .find(|board| same_name(&board.association, association))
    }

    /// Whether a specialist of this name stands in it.
    #[must_use]
    pub fn knows(&self, name: &str) -> bool {
        self.specialists
            .iter()
            .any(|known| same_name(&known.name, name))
    }

    /// The specialists in whose name, mail address, profession or associations every word of `query` occurs.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<&Person> {
        let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
        let found = |person: &&Person| {
            let associations = person
                .memberships
                .iter()
                .map(|one| one.association.as_str());
            let known_by = [&*person.name, &*person.email, &*person.profession];
            let known_by: Vec<&str> = known_by.into_iter().chain(associations).collect();
            let haystack = known_by.join("\n").to_lowercase();
            words.iter().all(|word| haystack.contains(word))
        };
        self.specialists.iter().filter(found).collect()
    }

    /// The associations that are named anywhere, each once, in order of name.
    #[must_use]
    pub fn associations(&self) -> Vec<&str> {
        let boards = self.boards.iter().map(|board| board.association.as_str());
        let members = self.specialists.iter().flat_map(|one| &one.memberships);
        let members = members.map(|one| one.association.as_str());
        let mut names: Vec<&str> = boards.chain(members).collect();
        order::by_key(&mut names, |name| name.to_lowercase());
        names.dedup_by(|one, other| same_name(one, other));
        names
    }

    /// The boards of the starting list that are not there yet.
    #[must_use]
    pub fn offered(&self) -> Vec<&'static Board> {
        let absent = |board: &&Board| self.board(&board.association).is_none();
        starting_list().iter().filter(absent).collect()
    }

    /// Everything wrong with a specialist who is to stand at `place`, or at the end.
    #[must_use]
    pub fn specialist_faults(&self, person: &Person, place: Option<usize>) -> Vec<Fault> {
        let others = self.specialists.iter().enumerate();
        let mut others = others.filter(|(here, _)| Some(*here) != place);
        let twice = others.any(|(_, other)| same_name(&other.name, &person.name));
        let mut found = person_faults(person);
        if twice && found.iter().all(|fault| fault.part != Part::Name) {
            found.insert(
                0,
                Fault {
                    part: Part::Name,
                    wrong: Wrong::Known,
                },
            );
        }
        found
    }

    /// Everything wrong with a board that is to stand at `place`, or at the end.
    #[must_use]
    pub fn board_faults(
        &self,
        board: &Board,
        place: Option<usize>,
        today: NaiveDate,
    ) -> Vec<Fault> {
        let others = self.boards.iter().enumerate();
        let mut others = others.filter(|(here, _)| Some(*here) != place);
        let twice = others.any(|(_, other)| same_name(&other.association, &board.association));
        let association = needed(Part::Association, &board.association);
        let known = (twice && association.is_none()).then_some(Wrong::Known);
        let late = board.checked_on.is_some_and(|on| on > today);
        let found = [
            association,
            at(Part::Association, known),
            needed(Part::Name, &board.name),
            at(
                Part::Address,
                text::lines(&board.address).err().map(Wrong::Text),
            ),
            mail(&board.email),
            line(Part::Website, &board.website),
            at(
                Part::Conditions,
                text::body(&board.conditions).err().map(Wrong::Text),
            ),
            line(Part::Term, &board.term),
            at(Part::CheckedOn, late.then_some(Wrong::InFuture)),
        ];
        found.into_iter().flatten().collect()
    }
}

impl Board {
    /// How far it can be relied on today.
    #[must_use]
    pub fn checked(&self, today: NaiveDate) -> Checked {
        match self.checked_on {
            None => Checked::Never,
            Some(on) if on.checked_add_months(LOOK_AGAIN_AFTER) < Some(today) => {
                Checked::LongAgo(on)
            }
            Some(on) => Checked::Recently(on),
        }
    }
}

/// Everything wrong with a person as typed, in a case or in the directory.
#[must_use]
pub fn person_faults(person: &Person) -> Vec<Fault> {
    let own = [
        needed(Part::Name, &person.name),
        mail(&person.email),
        line(Part::Profession, &person.profession),
    ];
    let memberships = (0..).zip(&person.memberships);
    let theirs = memberships.flat_map(|(place, one)| membership_faults(person, place, one));
    own.into_iter().flatten().chain(theirs).collect()
}

fn membership_faults(person: &Person, place: usize, one: &Membership) -> Vec<Fault> {
    let part = Part::Membership(place);
    let before = person.memberships.iter().take(place);
    let twice = before
        .map(|other| &other.association)
        .any(|other| same_name(other, &one.association));
    let association = needed(part, &one.association);
    let known = (twice && association.is_none()).then_some(Wrong::Known);
    let found = [
        association,
        at(part, known),
        line(Part::Registration(place), &one.registration),
    ];
    found.into_iter().flatten().collect()
}

fn at(part: Part, wrong: Option<Wrong>) -> Option<Fault> {
    wrong.map(|wrong| Fault { part, wrong })
}

fn line(part: Part, typed: &str) -> Option<Fault> {
    at(part, text::line(typed).err().map(Wrong::Text))
}

fn needed(part: Part, typed: &str) -> Option<Fault> {
    let missing = text::is_blank(typed).then_some(Wrong::Missing);
    at(part, missing).or_else(|| line(part, typed))
}

fn mail(typed: &str) -> Option<Fault> {
    let wrong = !typed.trim().is_empty() && !looks_like_mail(typed.trim());
    line(Part::Email, typed).or_else(|| at(Part::Email, wrong.then_some(Wrong::NoMailAddress)))
}

/// The boards this program knows from the start, none of them checked: what they are now is for the
/// officer to look up.
#[must_use]
pub fn starting_list() -> &'static [Board] {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        board: Vec<Board>,
    }
    static BOARDS: OnceLock<Vec<Board>> = OnceLock::new();
    BOARDS.get_or_init(|| {
        let file: File = json::read(include_str!(concat!(env!("OUT_DIR"), "/bodies.json")))
            .expect("the embedded list is read by the tests");
        file.board
    })
}

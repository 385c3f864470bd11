//! Where the complainant can go next: the supervisory board of each association of each person concerned, as the
//! directory has it (sentence 35).
//!
//! What is not known of a board is said in the letter as not known; what may be out of date is for the officer to
//! look at before she sends.

use serde::{Deserialize, Serialize};
use weerklank_core::case::{Membership, Person};
use weerklank_core::directory::{Board, Checked, same_name};
use weerklank_core::words;

use crate::gate::{Element, Gate, Mend, Place, Setting, is_blank};
use crate::ground::Ground;
use crate::rich::Rich;
use crate::tongue::Tongue;
use crate::typed::{Ask, Sort};

/// A person concerned belongs to no association, and the letter says so.
const NO_BODY: &str = "no-body";

/// The question that [`Bodies`] puts to the officer.
pub const NO_BODY_ASK: Ask = Ask::may(
    NO_BODY,
    "Wie hier geen beroepsvereniging heeft, is nergens lid: zet dat zo in de brief",
    Sort::Tick,
);

/// The bodies to which the complainant can turn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Bodies {
    /// One an association.
    pub known: Vec<Body>,
    /// Persons concerned of whom no association is known.
    pub unattached: Vec<String>,
    /// Associations whose board is not in the directory; none in a letter that goes out.
    pub unknown: Vec<String>,
    /// The officer has looked: who has no association here belongs to none.
    pub confirmed: bool,
}

/// The board of one association.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Body {
    /// What it is called.
    pub name: String,
    /// Whose board it is.
    pub association: String,
    /// The persons concerned over whom it watches, with their registration.
    pub persons: Vec<String>,
    /// Postal address, a line each.
    pub address: Vec<String>,
    /// Mail address.
    pub email: String,
    /// Web address.
    pub website: String,
    /// On what conditions it takes a complaint and what it can't do, in Dutch.
    pub conditions: Rich,
    /// Within which time one must complain there, in Dutch.
    pub term: String,
    /// The day on which all this was last looked up, in words.
    pub checked_on: String,
}

impl Bodies {
    /// The bodies for all persons concerned; what has to be looked at is told to the gate.
    pub fn of(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let mut bodies = Self {
            confirmed: ground.typed.ticked(NO_BODY),
            ..Self::default()
        };
        for person in &ground.state.persons {
            let memberships = person.memberships.iter();
            let mut named = memberships
                .filter(|one| !is_blank(&one.association))
                .peekable();
            if named.peek().is_none() {
                bodies.unattached.push(person.name.clone());
            }
            named.for_each(|one| bodies.add(ground, person, one, gate));
        }
        bodies
    }

    fn add(&mut self, ground: Ground<'_>, person: &Person, one: &Membership, gate: &mut Gate) {
        let whom = registered(ground, person, one);
        let mut known = self.known.iter_mut();
        if let Some(body) = known.find(|body| same_name(&body.association, &one.association)) {
            body.persons.push(whom);
        } else if let Some(board) = ground.directory.board(&one.association) {
            look_at(ground, board, gate);
            self.known.push(Body::of(ground, board, whom));
        } else if !self.unknown.contains(&one.association) {
            self.unknown.push(one.association.clone());
        }
    }

    /// No letter without the right body for each person concerned.
    pub fn pass(&self, gate: &mut Gate) {
        let found = [&self.unattached, &self.unknown];
        let nobody = self.known.is_empty() && found.iter().all(|names| names.is_empty());
        gate.forbid(nobody && !self.confirmed, &NOBODY);
        for name in self.unattached.iter().filter(|_| !self.confirmed) {
            let sentence = format!(
                "Van {name} is geen beroepsvereniging vastgelegd, dus de brief kan niet zeggen bij welke toezichthouder de klager terechtkan. Leg de vereniging vast, of vink bij deze brief aan dat die er niet is."
            );
            gate.tell("beroepsvereniging", sentence, Mend::At(Place::People));
        }
        for association in &self.unknown {
            let sentence = format!(
                "De toezichthouder van {association} staat niet in de lijst. Zet die erin, dan neemt de brief hem over."
            );
            gate.tell(
                "toezichthouder",
                sentence,
                Mend::Settings(Setting::Directory),
            );
        }
        for body in self.known.iter().filter(|body| !body.can_be_reached()) {
            let sentence = format!(
                "{} ({}). Er is geen adres, e-mailadres of website bekend. Vul in waar de klager terechtkan.",
                body.name, body.association
            );
            gate.tell(
                "toezichthouder",
                sentence,
                Mend::Settings(Setting::Directory),
            );
        }
    }
}

impl Body {
    fn of(ground: Ground<'_>, board: &Board, whom: String) -> Self {
        let address = board.address.lines().map(str::trim);
        let address = address.filter(|line| !is_blank(line)).map(str::to_owned);
        Self {
            name: board.name.clone(),
            association: board.association.clone(),
            persons: vec![whom],
            address: address.collect(),
            email: board.email.clone(),
            website: board.website.clone(),
            conditions: Rich::from(board.conditions.as_str()),
            term: board.term.clone(),
            checked_on: board
                .checked_on
                .map(|on| ground.day(on))
                .unwrap_or_default(),
        }
    }

    fn can_be_reached(&self) -> bool {
        !self.address.is_empty() || !is_blank(&self.email) || !is_blank(&self.website)
    }
}

/// `mevrouw J. Jansma (registratienummer 12)`.
fn registered(ground: Ground<'_>, person: &Person, one: &Membership) -> String {
    if is_blank(&one.registration) {
        return person.name.clone();
    }
    let label = ground.language.choose("registratienummer", "registration");
    format!("{} ({label} {})", person.name, one.registration.trim())
}

/// What is old or not known of a board.
fn look_at(ground: Ground<'_>, board: &Board, gate: &mut Gate) {
    let about = format!("{} ({})", board.name, board.association);
    let checked = board.checked(ground.today);
    if !matches!(checked, Checked::Recently(_)) {
        gate.notice(format!("{about}. {}", words::checked(checked)));
    }
    let facts = [
        (&board.address, "het postadres"),
        (&board.conditions, "de voorwaarden"),
        (&board.term, "de termijn"),
    ];
    let facts = facts.into_iter().filter(|(text, _)| is_blank(text));
    let absent: Vec<String> = facts.map(|(_, name)| name.to_owned()).collect();
    if !absent.is_empty() {
        let absent = weerklank_core::case::Language::Dutch.listed(&absent);
        gate.notice(format!("{about}. Nog niet bekend: {absent}."));
    }
}

const NOBODY: Element = Element {
    name: "toezichthouder",
    sentence: "Er is geen betrokkene vastgelegd, dus de brief kan niet zeggen bij welke toezichthouder de klager terechtkan. Leg vast over wie de klacht gaat, of vink bij deze brief aan dat er geen beroepsvereniging is.",
    mend: Mend::At(Place::People),
};

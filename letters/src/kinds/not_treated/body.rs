//! Where else the complainant can go: the supervisory board of each association of each person concerned (sentence 35).

use serde::{Deserialize, Serialize};
use weerklank_core::directory::Board;

use crate::gate::{Gate, Mend, Setting, is_blank};
use crate::ground::Ground;

/// A supervisory board, as the directory has it. An empty text means: not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Body {
    /// The person concerned.
    pub person: String,
    /// The association of which she or he is a member.
    pub association: String,
    /// What the body is called.
    pub name: String,
    /// Where it can be reached: address, mail and web site on one line.
    pub reach: String,
    /// On what conditions it takes a complaint; one or more sentences.
    pub conditions: String,
    /// Within which time one must complain there, as it is known.
    pub time: String,
    /// The day on which this was last looked up, in words.
    pub checked_on: String,
}

impl Body {
    /// Its texts, each of which is one line.
    pub(super) fn lines(&self) -> impl Iterator<Item = &String> {
        let lines = [&self.person, &self.association, &self.name];
        lines.into_iter().chain([&self.time, &self.checked_on])
    }

    fn of(ground: Ground<'_>, person: &str, board: &Board) -> Self {
        let text = |text: &str| text.trim().to_owned();
        Self {
            person: text(person),
            association: text(&board.association),
            name: text(&board.name),
            reach: reach(board),
            conditions: text(&board.conditions),
            time: text(&board.term),
            checked_on: board
                .checked_on
                .map_or_else(String::new, |on| ground.day(on)),
        }
    }
}

fn reach(board: &Board) -> String {
    let address = board.address.lines();
    let parts = address.chain([&*board.email, &*board.website]);
    let parts: Vec<&str> = parts
        .map(str::trim)
        .filter(|part| !is_blank(part))
        .collect();
    parts.join(", ")
}

/// The boards of everyone concerned. One that is not in the directory is told to the gate: to send somebody on without
/// saying where to is no help.
pub(super) fn bodies(ground: Ground<'_>, gate: &mut Gate) -> Vec<Body> {
    let persons = ground.state.persons.iter();
    let memberships =
        persons.flat_map(|person| person.memberships.iter().map(move |one| (person, one)));
    let mut found = Vec::new();
    for (person, membership) in memberships {
        match ground.directory.board(&membership.association) {
            Some(board) => found.push(Body::of(ground, &person.name, board)),
            None => absent(&membership.association, gate),
        }
    }
    found
}

fn absent(association: &str, gate: &mut Gate) {
    let sentence = format!(
        "Het College van Toezicht van {association} staat niet in uw lijst. Voeg het toe, zodat de klager weet waar die heen kan."
    );
    gate.tell(
        "College van Toezicht",
        sentence,
        Mend::Settings(Setting::Directory),
    );
}

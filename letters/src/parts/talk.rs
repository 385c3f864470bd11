//! A talk of the contact log, as the letters about it tell it: when, how, who was there, who promised what.

use weerklank_core::case::{Between, Channel, Noted, Recipient};
use weerklank_core::correspondence::{Party, took_part};

use super::steps::complainant;
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::tongue::Tongue;
use crate::typed::{Ask, Sort};

use serde::{Deserialize, Serialize};

/// Which talk a letter is about.
pub const TALK_ASK: Ask = Ask::need("talk", "Welk gesprek", Sort::Talk);

/// Until when the reader can say what is not right.
pub const CORRECT_BY_ASK: Ask = Ask::may("correct-by", "Verbeteren kan tot en met", Sort::Day)
    .hint("Laat leeg om geen dag te noemen.");

/// A talk, without what was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Talk {
    /// The day, in words.
    pub on: String,
    /// `om 14.30 uur`; may be empty.
    pub at: String,
    /// `aan de telefoon`; empty for a talk face to face.
    pub by: String,
    /// Who took part; the reader as `u`.
    pub present: Vec<String>,
}

/// The talk that was chosen, or the only one there is, when the recipient of the letter took part in it.
pub fn chosen<'a>(ground: Ground<'a>, gate: &mut Gate) -> Option<&'a Noted> {
    let contacts = &ground.state.contacts;
    gate.forbid(contacts.is_empty(), &NONE);
    let chosen = match ground.typed.number::<u32>("talk") {
        Some(n) => contacts.iter().find(|noted| noted.n == n),
        None => contacts.first().filter(|_| contacts.len() == 1),
    };
    gate.forbid(chosen.is_none() && !contacts.is_empty(), &WHICH);
    let reader = party(ground.recipient);
    let elsewhere = chosen.filter(|noted| !took_part(&noted.contact.between, reader));
    gate.forbid(elsewhere.is_some(), &NOT_THERE);
    chosen
}

fn party(recipient: Recipient) -> Party {
    match recipient {
        Recipient::Complainant => Party::Complainant,
        Recipient::Person { person } => Party::Person(person),
        Recipient::SecondParent | Recipient::Board | Recipient::Other => Party::Other,
    }
}

impl Talk {
    /// What can be told of a talk.
    pub fn of(ground: Ground<'_>, noted: &Noted) -> Self {
        let contact = &noted.contact;
        Self {
            on: ground.day(contact.on),
            at: at(ground, contact.at.trim()),
            by: by(ground, contact.channel).to_owned(),
            present: present(ground, &contact.between),
        }
    }
}

fn at(ground: Ground<'_>, hour: &str) -> String {
    if hour.is_empty() {
        return String::new();
    }
    let dutch = format!("om {} uur", hour.replace(':', "."));
    ground.language.choose(dutch, format!("at {hour}"))
}

fn by(ground: Ground<'_>, channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => ground.language.choose("aan de telefoon", "by telephone"),
        Channel::InPerson => "",
        Channel::Email | Channel::Post | Channel::Form => ground.language.channel(channel),
    }
}

fn present(ground: Ground<'_>, between: &Between) -> Vec<String> {
    let mut all = Vec::new();
    if took_part(between, Party::Complainant) {
        all.push(you_or(ground, Recipient::Complainant, &complainant(ground)));
    }
    all.extend(persons(ground, between));
    if let Between::Other { name } = between {
        all.push(you_or(ground, Recipient::Other, name));
    }
    // What a person concerned and the complainant spoke about without the officer was told to her afterwards.
    if !matches!(between, Between::PersonAndComplainant { .. }) {
        let role = ground
            .language
            .choose("klachtenfunctionaris", "complaints officer");
        all.push(format!("{}, {role}", ground.office.officer.name));
    }
    all
}

/// The persons concerned who took part; the reader as `u`.
pub fn persons(ground: Ground<'_>, between: &Between) -> Vec<String> {
    let persons = (0..).zip(&ground.state.persons);
    let there = persons.filter(|(place, _)| took_part(between, Party::Person(*place)));
    let name = |(person, one): (u16, &weerklank_core::case::Person)| {
        you_or(ground, Recipient::Person { person }, &one.name)
    };
    there.map(name).collect()
}

/// `u` for the reader of the letter, a name for anybody else.
pub fn you_or(ground: Ground<'_>, who: Recipient, name: &str) -> String {
    let you = ground.language.choose("u", "you");
    if ground.recipient == who { you } else { name }.to_owned()
}

/// The day until which the reader can correct, in words; empty when none was typed.
pub fn correct_by(ground: Ground<'_>, gate: &mut Gate) -> String {
    let typed = !crate::gate::is_blank(ground.typed.text("correct-by"));
    let on = ground.typed.day("correct-by", ground.today);
    let ahead = on.filter(|on| *on > ground.today);
    gate.forbid(typed && ahead.is_none(), &CORRECT_BY);
    ahead.map(|on| ground.day(on)).unwrap_or_default()
}

const NONE: Element = Element {
    name: "gesprek",
    sentence: "Er is nog geen gesprek vastgelegd. Leg het eerst vast bij Contact.",
    mend: Mend::At(Place::Contact),
};
const WHICH: Element = Element {
    name: "gesprek",
    sentence: "Kies over welk gesprek deze brief gaat.",
    mend: Mend::here("talk"),
};
const NOT_THERE: Element = Element {
    name: "gesprek",
    sentence: "Degene aan wie deze brief gaat, was niet bij dit gesprek. Kies een ander gesprek, of iemand die erbij was.",
    mend: Mend::here("talk"),
};
const CORRECT_BY: Element = Element {
    name: "dag om te verbeteren",
    sentence: "De dag tot wanneer verbeteren kan, moet een bestaande dag na vandaag zijn. Pas die aan of maak het veld leeg.",
    mend: Mend::here("correct-by"),
};

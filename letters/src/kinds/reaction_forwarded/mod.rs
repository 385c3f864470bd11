//! L5, the reaction of a person concerned goes on to the complainant, word for word, with room to respond.
//!
//! Sentence 26 gives the complainant a right to that reaction; hearing both sides gives the room to respond.

use serde::{Deserialize, Serialize};
use weerklank_core::case::{Answer, AnswerTo};

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend, Place, is_blank};
use crate::ground::Ground;
use crate::ground::complainant::{ASKED_BY, HEARS_BY};
use crate::kinds::acknowledgement::{VERBATIM_LENGTH, VERBATIM_LINES};
use crate::kinds::{Letter, Names};
use crate::rich::Rich;
use crate::tongue::Tongue;
use crate::typed::{Ask, NOTE, Sort};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need("person", "Van wie is de reactie?", Sort::Person),
    Ask::need("day", "De klager kan reageren tot en met", Sort::Day),
    NOTE,
];

/// The facts of a forwarded reaction. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReactionForwarded {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// Whose reaction it is.
    pub person: String,
    /// What came in, in the order in which it came.
    pub reactions: Vec<Reaction>,
    /// Something of it was told and taken down, not written.
    pub spoken: bool,
    /// The day through which the complainant may respond, in words.
    pub reply_by: String,
    /// The day by which the complainant hears, in words.
    pub hears_by: String,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

/// What a person concerned wrote or said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reaction {
    /// The day it came in, in words.
    pub received_on: String,
    /// How it came.
    pub received_by: String,
    /// It came in writing; otherwise it was taken down.
    pub written: bool,
    /// Its words.
    pub verbatim: String,
}

impl Letter for ReactionForwarded {
    const NAMES: Names = Names {
        nl: "Toezending van de reactie",
        en: Some("Reaction sent on"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("person", "in de naam van de betrokkene"),
        ("reactions", "in de reactie van de betrokkene"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        ground.only_to_complainant(gate);
        ground.asks_before_it_answers(gate);
        let person = ground.person();
        let whose = person.map(|(place, _)| place);
        let reactions = whose.map_or_else(Vec::new, |place| reactions(ground, place));
        Self {
            person: person.map_or_else(String::new, |(_, person)| person.name.clone()),
            spoken: reactions.iter().any(|one| !one.written),
            reactions,
            reply_by: ground.asked_by(gate),
            hears_by: ground.hears_by(gate),
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
        }
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.person, &PERSON);
        let words: Vec<&String> = self.reactions.iter().map(|one| &one.verbatim).collect();
        gate.need_any(&words, &REACTION);
        gate.forbid(words.into_iter().any(|text| is_too_long(text)), &TOO_LONG);
        gate.need(&self.reply_by, &ASKED_BY);
        gate.need(&self.hears_by, &HEARS_BY);
        let days = self
            .reactions
            .iter()
            .flat_map(|one| [&one.received_on, &one.received_by]);
        let mut lines = days.chain([&self.person, &self.reply_by, &self.hears_by]);
        gate.forbid(lines.any(|text| is_long(text)), &LINE_TOO_LONG);
    }
}

/// What this person answered; an answer of which no words were noted can't be passed on.
fn reactions(ground: Ground<'_>, person: u16) -> Vec<Reaction> {
    let asked = AnswerTo::ReactionRequest { person };
    let answers = ground.state.answers.iter();
    let theirs = answers.filter(|answer| answer.answer == asked && !is_blank(&answer.words));
    theirs.map(|answer| reaction(ground, answer)).collect()
}

fn reaction(ground: Ground<'_>, answer: &Answer) -> Reaction {
    Reaction {
        received_on: ground.day(answer.on),
        received_by: ground.language.channel(answer.channel).into(),
        written: answer.channel.is_written(),
        verbatim: answer.words.clone(),
    }
}

fn is_too_long(verbatim: &str) -> bool {
    verbatim.chars().count() > VERBATIM_LENGTH || verbatim.lines().count() > VERBATIM_LINES
}

const PERSON: Element = Element {
    name: "betrokkene",
    sentence: "Kies van welke betrokkene u de reactie doorstuurt.",
    mend: Mend::here("person"),
};
const REACTION: Element = Element {
    name: "reactie",
    sentence: "Van deze betrokkene is nog geen reactie vastgelegd. Leg die eerst vast, woord voor woord: zonder reactie is er niets door te sturen.",
    mend: Mend::At(Place::Answer),
};
const TOO_LONG: Element = Element {
    name: "reactie",
    sentence: "De reactie is te lang om als bijlage af te drukken: hoogstens 200.000 tekens en 10.000 regels. Stuur het origineel mee.",
    mend: Mend::At(Place::Letters),
};
const LINE_TOO_LONG: Element = Element {
    name: "lengte",
    sentence: "De naam van de betrokkene of een datum is langer dan 220 tekens.",
    mend: Mend::At(Place::People),
};

#[cfg(all(test, feature = "render"))]
mod tests;

//! L20, the advice to the direction: what went wrong without names, what would help, and by when.
//!
//! A complaint is about people; what can be improved is about how things are arranged. So no name of the case may
//! stand in it.

use serde::{Deserialize, Serialize};
use weerklank_core::case::{Category, Recipient};
use weerklank_core::words;

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::parts::private::names_of;
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// The day by which an answer is asked for.
const ANSWER_DAY: &str = "answer-by";

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need("addressee", "Aan wie?", Sort::Lines(3))
        .hint("De directie of wie erover gaat, met adres of e-mailadres; elk op een regel."),
    Ask::need("cause", "Wat ging er mis, en hoe kwam dat?", Sort::Rich(4))
        .hint("Zonder namen: hoe iets geregeld is, niet wie het deed."),
    Ask::need("proposal", "Wat stelt u voor?", Sort::Rich(4)),
    Ask::need(ANSWER_DAY, "Antwoord gevraagd uiterlijk op", Sort::Day),
    NOTE,
];

/// The facts of an advice. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImprovementAdvice {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// What the complaint was about, in words such as `communicatie`.
    pub categories: Vec<String>,
    /// What went wrong and why.
    pub cause: Rich,
    /// What would help.
    pub proposal: Rich,
    /// The day by which an answer is asked for, in words.
    pub answer_by: String,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

impl Letter for ImprovementAdvice {
    const NAMES: Names = Names {
        nl: "Advies voor verbetering",
        en: None,
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("cause", "in wat er misging"),
        ("proposal", "in het voorstel"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        gate.forbid(ground.recipient != Recipient::Other, &TO_SOMEBODY_ELSE);
        let on = ground.typed.day(ANSWER_DAY, ground.today);
        gate.forbid(on.is_some_and(|on| on <= ground.today), &TOO_EARLY);
        for field in ["cause", "proposal", "note"] {
            without_names(ground, field, gate);
        }
        Self {
            categories: categories(ground),
            cause: ground.rich("cause"),
            proposal: ground.rich("proposal"),
            answer_by: ground.typed_day(ANSWER_DAY),
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
        }
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.forbid(self.cause.is_blank(), &CAUSE);
        gate.forbid(self.proposal.is_blank(), &PROPOSAL);
        gate.need(&self.answer_by, &ANSWER_BY);
        let mut lines = self.categories.iter().chain([&self.answer_by]);
        gate.forbid(lines.any(|text| is_long(text)), &ANSWER_BY);
    }
}

/// What the points are about, each once.
fn categories(ground: Ground<'_>) -> Vec<String> {
    let points = ground.state.points.iter();
    let mut found: Vec<Category> = Vec::new();
    for category in points.flat_map(|point| &point.categories) {
        if !found.contains(category) {
            found.push(*category);
        }
    }
    let named = found.into_iter().map(words::category);
    named.map(str::to_owned).collect()
}

/// The sentence names the field, not the name.
fn without_names(ground: Ground<'_>, field: &'static str, gate: &mut Gate) {
    let here = parts_of(ground.typed.text(field));
    let state = ground.state;
    let own = [&state.intake.complainant.name, &state.intake.child];
    let persons = state.persons.iter().map(|person| &person.name);
    let mut known = own
        .into_iter()
        .chain(persons)
        .flat_map(|name| parts_of(name));
    if known.any(|name| here.contains(&name)) {
        let sentence = "Hier staat een naam uit de zaak. Een advies gaat over hoe iets geregeld is: haal de naam weg.";
        gate.tell("naam", sentence.to_owned(), Mend::here(field));
    }
}

/// The names in a text, of a double name each half: either gives somebody away.
fn parts_of(text: &str) -> Vec<String> {
    let names = names_of(text);
    let halves = names.iter().flat_map(|name| name.split('-'));
    let halves = halves.filter(|half| half.chars().count() > 2);
    halves.map(str::to_owned).collect()
}

const TO_SOMEBODY_ELSE: Element = Element {
    name: "geadresseerde",
    sentence: "Dit advies is voor de directie, niet voor wie bij de klacht betrokken is. Kies bij “Aan wie” iemand anders en vul de naam in.",
    mend: Mend::here("letter-recipient"),
};
const CAUSE: Element = Element {
    name: "oorzaak",
    sentence: "Er staat niet wat er misging en hoe dat kwam. Schrijf het op zonder namen.",
    mend: Mend::here("cause"),
};
const PROPOSAL: Element = Element {
    name: "voorstel",
    sentence: "Het voorstel ontbreekt. Schrijf wat er volgens u anders kan.",
    mend: Mend::here("proposal"),
};
const ANSWER_BY: Element = Element {
    name: "dag van het antwoord",
    sentence: "De dag waarop u antwoord vraagt ontbreekt. Vul dag, maand en jaar in.",
    mend: Mend::here(ANSWER_DAY),
};
const TOO_EARLY: Element = Element {
    name: "dag van het antwoord",
    sentence: "De dag waarop u antwoord vraagt is vandaag of al voorbij. Kies een latere dag.",
    mend: Mend::here(ANSWER_DAY),
};

#[cfg(all(test, feature = "render"))]
mod tests;

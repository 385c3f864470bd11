//! L7, the inhoudelijke reactie: what was found on each point and why, what it meant, what will be done, and where
//! the complainant can go next.
//!
//! It meets the duties of sentences 27 and 29, so nothing in it may be left open: see [`points::pass`] for the
//! points and [`Bodies::pass`] for the boards. Here: its facts, how they come out of a case, and the rest of its gate.

use serde::{Deserialize, Serialize};
use weerklank_core::case::{State, Wished};
use weerklank_core::points::balance;

use crate::envelope::Envelope;
use crate::gate::{Element, Gate, Mend};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::parts::bodies::{Bodies, NO_BODY_ASK};
use crate::parts::for_complainant;
use crate::parts::points::{self, Answered, Heard};
use crate::parts::steps::{self, Step};
use crate::rich::Rich;
use crate::tongue::Tongue;
use crate::typed::{Ask, NOTE, Sort};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need(
        "meaning",
        "Wat dit voor de klager heeft betekend",
        Sort::Rich(4),
    )
    .hint("Zoals u het van de klager hebt gehoord, in gewone woorden."),
    Ask::need("offered", "Welke oplossing wij bieden", Sort::Rich(4))
        .hint("De brief zet ernaast wat de klager graag wilde."),
    Ask::need("learned", "Wat wij hiervan leren", Sort::Rich(3)),
    NOTE,
    NO_BODY_ASK,
];

/// The facts of an inhoudelijke reactie. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reaction {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// The day on which the complaint reached the officer, in words.
    pub received_on: String,
    /// Who was heard, and when.
    pub heard: Vec<Heard>,
    /// Something the officer adds in her own words.
    pub note: Rich,
    /// What it meant for the complainant.
    pub meaning: Rich,
    /// The judgments at a glance, where there are many: `gegrond: klachtpunten 1 en 3`.
    pub in_short: Vec<String>,
    /// The points of complaint with their answers.
    pub points: Vec<Answered>,
    /// The regulation judges each point.
    pub judged: bool,
    /// There is a person concerned, whose view belongs beside that of the complainant.
    pub both_sides: bool,
    /// The solution the complainant has in mind.
    pub wished_solution: String,
    /// The solution that is offered.
    pub offered: Rich,
    /// What will be done, by whom and when.
    pub measures: Vec<Step>,
    /// What is learned.
    pub learned: Rich,
    /// Where the complainant can go next.
    pub bodies: Bodies,
    /// How long the file is kept, in words; empty when the regulation sets no term for that.
    pub kept_for: String,
}

impl Letter for Reaction {
    const NAMES: Names = Names {
        nl: "Inhoudelijke reactie",
        en: Some("Answer to your complaint"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("points", "in de klachtpunten"),
        ("meaning", "in wat het betekende"),
        ("wished_solution", "in de gewenste oplossing"),
        ("offered", "in de geboden oplossing"),
        ("measures", "in de maatregelen"),
        ("learned", "in wat wij leren"),
        ("bodies", "bij de toezichthouder"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let state = ground.state;
        look_at(state, gate);
        for_complainant(ground, gate);
        let points = points::answered(ground, |_| true);
        Self {
            envelope: Envelope::of(ground),
            received_on: ground.day(state.intake.received_on),
            heard: points::heard(ground),
            note: ground.rich("note"),
            meaning: ground.rich("meaning"),
            in_short: points::in_short(ground, &points),
            points,
            judged: ground.procedure.judgments,
            both_sides: !state.persons.is_empty(),
            wished_solution: wished(&state.intake.wished),
            offered: ground.rich("offered"),
            measures: steps::measures(ground, |_| true, gate),
            learned: ground.rich("learned"),
            bodies: Bodies::of(ground, gate),
            kept_for: ground.kept_for(),
        }
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.received_on, &RECEIVED_ON);
        points::pass(&self.points, self.judged, self.both_sides, gate);
        gate.forbid(self.meaning.is_blank(), &MEANING);
        gate.forbid(self.offered.is_blank(), &OFFERED);
        gate.forbid(self.learned.is_blank(), &LEARNED);
        steps::pass(&self.measures, gate);
        self.bodies.pass(gate);
    }
}

fn wished(wished: &Wished) -> String {
    match wished {
        Wished::Given(text) => text.clone(),
        Wished::None | Wished::NotAsked => String::new(),
    }
}

/// What holds nothing back and yet wants a second look.
fn look_at(state: &State, gate: &mut Gate) {
    let unheard = balance(state).unheard.into_iter();
    let unheard = unheard.filter_map(|place| state.person(place));
    let unheard: Vec<String> = unheard.map(|person| person.name.clone()).collect();
    if !unheard.is_empty() {
        let names = weerklank_core::case::Language::Dutch.listed(&unheard);
        gate.notice(format!(
            "Nog niet gehoord: {names}. De brief zegt dan niet dat dit wel zo is."
        ));
    }
    if state.measures.is_empty() {
        gate.notice("Er zijn geen maatregelen vastgelegd; de brief noemt er dan geen.".to_owned());
    }
    if state.intake.wished == Wished::NotAsked {
        gate.notice("De klager is nog niet gevraagd naar een gewenste oplossing.".to_owned());
    }
}

const RECEIVED_ON: Element = Element {
    name: "datum van ontvangst",
    sentence: "De dag waarop de klacht is ontvangen ontbreekt.",
    mend: Mend::Case(weerklank_core::case::Field::ReceivedOn),
};
const MEANING: Element = Element {
    name: "wat het betekende",
    sentence: "Er staat nog niet wat dit voor de klager heeft betekend. Schrijf op wat u daarover hebt gehoord.",
    mend: Mend::here("meaning"),
};
const OFFERED: Element = Element {
    name: "geboden oplossing",
    sentence: "Er staat nog niet welke oplossing wij bieden. Is die er niet, schrijf dan waarom niet.",
    mend: Mend::here("offered"),
};
const LEARNED: Element = Element {
    name: "wat wij leren",
    sentence: "Er staat nog niet wat wij hiervan leren. Is dat niets, schrijf dan waarom.",
    mend: Mend::here("learned"),
};

#[cfg(all(test, feature = "render"))]
mod tests;

//! L2, the request for more information: exactly what, why, by when, and that nothing waits for it.
//!
//! Sentence 24 lets the officer ask; no sentence lets the asking pause a term, and where a regulation does, the letter
//! says so (DOMAIN, A8).

use serde::{Deserialize, Serialize};

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend};
use crate::ground::Ground;
use crate::ground::complainant::{ASKED_BY, HEARS_BY};
use crate::kinds::{Letter, Names};
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need("words", "Wat hebt u nodig, en waarom?", Sort::Rich(8)).hint(
        "Een vraag per regel, met een streepje ervoor. Zet bij elke vraag waarom u dat wilt weten.",
    ),
    Ask::need("day", "Antwoord graag uiterlijk op", Sort::Day),
    NOTE,
];

/// The facts of a request for more information. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InformationRequest {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// What is asked, and why.
    pub questions: Rich,
    /// The day until which an answer is asked for, in words.
    pub reply_by: String,
    /// The day by which the complainant hears, in words.
    pub hears_by: String,
    /// The regulation does not count the days of waiting for the answer.
    pub pauses: bool,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

impl Letter for InformationRequest {
    const NAMES: Names = Names {
        nl: "Verzoek om aanvullende informatie",
        en: Some("Request for information"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("questions", "in wat u vraagt"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        ground.only_to_complainant(gate);
        let pauses = ground.procedure.pauses;
        if !pauses {
            ground.asks_before_it_answers(gate);
        }
        Self {
            questions: ground.rich("words"),
            reply_by: ground.asked_by(gate),
            hears_by: ground.hears_by(gate),
            pauses,
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
        }
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.forbid(self.questions.is_blank(), &QUESTIONS);
        gate.need(&self.reply_by, &ASKED_BY);
        gate.need(&self.hears_by, &HEARS_BY);
        let lines = [&self.reply_by, &self.hears_by];
        gate.forbid(lines.into_iter().any(|text| is_long(text)), &ASKED_BY);
    }
}

const QUESTIONS: Element = Element {
    name: "vragen",
    sentence: "Er staat nog niet in de brief wat u nodig hebt en waarom. Zonder die vragen weet de klager niet wat te doen.",
    mend: Mend::here("words"),
};

#[cfg(all(test, feature = "render"))]
mod tests;

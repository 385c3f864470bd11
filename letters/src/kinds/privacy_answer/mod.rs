//! L18, the answer to a request about personal data: what is held, why, from whom, how long, who saw it, and the right
//! to complain (AVG art. 12, 15, 16 and 17).

mod held;

use serde::{Deserialize, Serialize};
use weerklank_core::case::PrivacyRequest;

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::ground::privacy::NOT_ASKED;
use crate::kinds::{Letter, Names};
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need("answer", "Wat is uw antwoord, en waarom?", Sort::Rich(4)).hint(
        "Bij inzage: wat u meestuurt. Bij verbeteren of wissen: wat u hebt gedaan, of waarom niet.",
    ),
    Ask::may(
        "masked",
        "Wat is onleesbaar gemaakt, en waarom?",
        Sort::Rich(3),
    ),
    NOTE,
];

/// The facts of the answer. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PrivacyAnswer {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// The day on which the request came, in words.
    pub asked_on: String,
    /// What was asked, in words.
    pub request: String,
    /// It was asked to see the data.
    pub access: bool,
    /// What is held, an item each.
    pub held: Vec<String>,
    /// Where it comes from, an item each.
    pub sources: Vec<String>,
    /// Who saw some of it, an item each.
    pub shared_with: Vec<String>,
    /// The last day on which it is kept, in words; empty while the case is open.
    pub kept_through: String,
    /// How long it is kept after the end, in words.
    pub kept_for: String,
    /// What was done, and why.
    pub answer: Rich,
    /// What was made unreadable in the copies, and why.
    pub masked: Rich,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

impl Letter for PrivacyAnswer {
    const NAMES: Names = Names {
        nl: "Antwoord op AVG-verzoek",
        en: Some("Answer about personal data"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("held", "in de lijst van gegevens"),
        ("answer", "in uw antwoord"),
        ("masked", "in wat onleesbaar is gemaakt"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let asked = ground.asked_about_data();
        gate.forbid(asked.is_none(), &NOT_ASKED);
        let request = asked.map(|asked| asked.request);
        Self {
            asked_on: request.map(|one| ground.day(one.on)).unwrap_or_default(),
            request: request
                .map(|one| ground.about_data(one.request))
                .unwrap_or_default(),
            access: request.is_some_and(|one| one.request == PrivacyRequest::Access),
            held: held::held(ground),
            sources: held::sources(ground),
            shared_with: held::shared_with(ground),
            kept_through: ground.kept_through(),
            kept_for: ground.kept_for(),
            answer: ground.rich("answer"),
            masked: ground.rich("masked"),
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
        }
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.asked_on, &NOT_ASKED);
        gate.forbid(self.answer.is_blank(), &ANSWER);
        let lists = self
            .held
            .iter()
            .chain(&self.sources)
            .chain(&self.shared_with);
        let mut lines = lists.chain([
            &self.asked_on,
            &self.request,
            &self.kept_for,
            &self.kept_through,
        ]);
        gate.forbid(lines.any(|text| is_long(text)), &TOO_LONG);
    }
}

const ANSWER: Element = Element {
    name: "antwoord",
    sentence: "Uw antwoord ontbreekt. Schrijf wat u meestuurt of hebt gedaan, of waarom niet.",
    mend: Mend::here("answer"),
};
const TOO_LONG: Element = Element {
    name: "lengte",
    sentence: "Een regel in de lijst van gegevens is langer dan 220 tekens.",
    mend: Mend::At(Place::Documents),
};

#[cfg(all(test, feature = "render"))]
mod tests;

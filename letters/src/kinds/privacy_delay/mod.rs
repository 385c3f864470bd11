//! L18, the notice that an answer about personal data takes longer: why, and the new last day (AVG art. 12(3)).

use serde::{Deserialize, Serialize};
use weerklank_core::obligation::Obligation;

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::ground::privacy::NOT_ASKED;
use crate::kinds::{Letter, Names};
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need("why", "Waarom duurt het langer?", Sort::Rich(3))
        .hint("Alleen als het verzoek ingewikkeld is of als het er veel zijn."),
    NOTE,
];

/// The facts of the notice. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PrivacyDelay {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// The day on which the request came, in words.
    pub asked_on: String,
    /// What was asked, in words.
    pub request: String,
    /// The day by which it would have been answered, in words.
    pub first_by: String,
    /// The new last day, in words.
    pub latest: String,
    /// Why it takes longer.
    pub why: Rich,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

impl Letter for PrivacyDelay {
    const NAMES: Names = Names {
        nl: "AVG-verzoek kost meer tijd",
        en: Some("Personal data request takes longer"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("why", "in de reden"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let asked = ground.asked_about_data();
        gate.forbid(asked.is_none(), &NOT_ASKED);
        let deadline = |due: &Obligation| due.deadline.date();
        let first_by = asked.as_ref().and_then(|asked| asked.due.map(deadline));
        let latest = asked
            .as_ref()
            .and_then(|asked| ground.latest_about_data(asked));
        gate.forbid(first_by.is_some_and(|by| by < ground.today), &TOO_LATE);
        gate.forbid(first_by.is_some() && first_by == latest, &ALREADY);
        let in_words = |on| ground.day(on);
        Self {
            asked_on: asked
                .as_ref()
                .map(|asked| in_words(asked.request.on))
                .unwrap_or_default(),
            request: asked
                .as_ref()
                .map(|asked| ground.about_data(asked.request.request))
                .unwrap_or_default(),
            first_by: first_by.map(in_words).unwrap_or_default(),
            latest: latest.map(in_words).unwrap_or_default(),
            why: ground.rich("why"),
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
        }
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.asked_on, &NOT_ASKED);
        gate.need(&self.latest, &LATEST);
        gate.forbid(self.why.is_blank(), &WHY);
        let lines = [&self.asked_on, &self.request, &self.first_by, &self.latest];
        gate.forbid(lines.into_iter().any(|text| is_long(text)), &LATEST);
    }
}

const WHY: Element = Element {
    name: "reden",
    sentence: "De reden waarom het langer duurt ontbreekt. De AVG vraagt die.",
    mend: Mend::here("why"),
};
const LATEST: Element = Element {
    name: "nieuwe datum",
    sentence: "De nieuwe laatste dag is niet te bepalen: er is geen datum van het verzoek.",
    mend: Mend::At(Place::Privacy),
};
const TOO_LATE: Element = Element {
    name: "termijn",
    sentence: "De maand voor een antwoord is al voorbij. Uitstel kan alleen binnen die maand worden gemeld: geef nu antwoord.",
    mend: Mend::At(Place::Letters),
};
const ALREADY: Element = Element {
    name: "uitstel",
    sentence: "Voor dit verzoek is al eens uitstel gemeld. De AVG laat dat één keer toe: geef antwoord voor de laatste dag.",
    mend: Mend::At(Place::Letters),
};

#[cfg(all(test, feature = "render"))]
mod tests;

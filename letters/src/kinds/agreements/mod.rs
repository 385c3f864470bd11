//! L13, the afsprakenbevestiging: what was agreed in a talk, who does what by when, and the chance to correct it.
//! For the complainant or for a person concerned who was there.

use serde::{Deserialize, Serialize};
use weerklank_core::case::Recipient;

use crate::envelope::Envelope;
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::parts::private::Private;
use crate::parts::steps::{self, Step};
use crate::parts::talk::{self, CORRECT_BY_ASK, TALK_ASK, Talk};
use crate::rich::Rich;
use crate::typed::{Ask, NOTE};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[TALK_ASK, NOTE, CORRECT_BY_ASK];

/// The facts of an afsprakenbevestiging.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Agreements {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// It goes to the complainant.
    pub to_complainant: bool,
    /// When, how and with whom.
    pub talk: Talk,
    /// Something the officer adds in her own words.
    pub note: Rich,
    /// What was agreed.
    pub agreed: Rich,
    /// What was promised, by whom and by when.
    pub steps: Vec<Step>,
    /// The day until which the reader can correct, in words; may be empty.
    pub correct_by: String,
}

impl Letter for Agreements {
    const NAMES: Names = Names {
        nl: "Afsprakenbevestiging",
        en: Some("What we agreed"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("talk", "bij het gesprek"),
        ("agreed", "in de afspraken"),
        ("steps", "in de toezegging"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let noted = talk::chosen(ground, gate);
        let letter = Self {
            envelope: Envelope::of(ground),
            to_complainant: ground.recipient == Recipient::Complainant,
            talk: noted
                .map(|noted| Talk::of(ground, noted))
                .unwrap_or_default(),
            note: ground.rich("note"),
            agreed: noted
                .map(|noted| Rich::from(&*noted.contact.agreed))
                .unwrap_or_default(),
            steps: steps::promises(ground, noted.into_iter(), gate),
            correct_by: talk::correct_by(ground, gate),
        };
        letter.keep_private(&Private::of(ground), gate);
        letter
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.talk.on, &ON);
        gate.forbid(self.agreed.is_blank() && self.steps.is_empty(), &NOTHING);
        steps::pass(&self.steps, gate);
    }
}

impl Agreements {
    fn keep_private(&self, private: &Private, gate: &mut Gate) {
        private.keep_out(
            [self.note.plain()],
            "uw eigen alinea",
            &Mend::here("note"),
            gate,
        );
        let agreed = self.steps.iter().map(|step| step.what.clone());
        let agreed = agreed.chain([self.agreed.plain()]);
        private.keep_out(agreed, "de afspraken", &Mend::At(Place::Contact), gate);
    }
}

const ON: Element = Element {
    name: "dag van het gesprek",
    sentence: "De dag van het gesprek ontbreekt.",
    mend: Mend::here("talk"),
};
const NOTHING: Element = Element {
    name: "afspraken",
    sentence: "Bij dit gesprek is niets afgesproken. Leg de afspraak of de toezegging bij het gesprek vast, of kies een ander gesprek.",
    mend: Mend::At(Place::Contact),
};

#[cfg(all(test, feature = "render"))]
mod tests;

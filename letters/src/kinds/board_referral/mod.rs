//! L8, the doorverwijzing: the supervisory board of each association, on what conditions it takes a complaint and
//! what it can't do, and the offer of the file (sentence 35).

use serde::{Deserialize, Serialize};

use crate::envelope::Envelope;
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::parts::bodies::{Bodies, NO_BODY_ASK};
use crate::parts::for_complainant;
use crate::rich::Rich;
use crate::typed::{Ask, NOTE};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[NOTE, NO_BODY_ASK];

/// The facts of a doorverwijzing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BoardReferral {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// The day the answer went to the complainant, in words; empty while it has not.
    pub answered_on: String,
    /// Something the officer adds in her own words.
    pub note: Rich,
    /// Where the complainant can go.
    pub bodies: Bodies,
    /// Until when the file is kept, in words; empty while the case is open.
    pub kept_through: String,
    /// How long the file is kept, in words; empty when the regulation sets no term for that.
    pub kept_for: String,
}

impl Letter for BoardReferral {
    const NAMES: Names = Names {
        nl: "Doorverwijzing naar de toezichthouder",
        en: Some("Where you can go next"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("bodies", "bij de toezichthouder"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        for_complainant(ground, gate);
        let answer =
            |letter: &_| matches!(letter, weerklank_core::case::Letter::SubstantiveReaction);
        let answered_on = ground.state.first_dispatch(answer);
        Self {
            envelope: Envelope::of(ground),
            answered_on: answered_on.map(|on| ground.day(on)).unwrap_or_default(),
            note: ground.rich("note"),
            bodies: Bodies::of(ground, gate),
            kept_through: ground.kept_through(),
            kept_for: ground.kept_for(),
        }
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        self.bodies.pass(gate);
        let nowhere = self.bodies.known.is_empty() && self.bodies.confirmed;
        gate.forbid(nowhere, &NOWHERE);
    }
}

const NOWHERE: Element = Element {
    name: "toezichthouder",
    sentence: "Er is geen toezichthouder om naar door te verwijzen. Leg de beroepsvereniging van de betrokkene vast, of stuur deze brief niet.",
    mend: Mend::At(Place::People),
};

#[cfg(all(test, feature = "render"))]
mod tests;

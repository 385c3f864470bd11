//! L10, the withdrawal confirmed: the day, that it was the complainant's own wish, and that the way back is open.

use serde::{Deserialize, Serialize};
use weerklank_core::case::Outcome;

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// The complainant said so herself or himself.
const OWN_WISH: &str = "own-wish";

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need(
        OWN_WISH,
        "De klager heeft zelf laten weten de klacht in te trekken",
        Sort::Tick,
    ),
    NOTE,
];

/// The facts of the confirmation of a withdrawal. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WithdrawalConfirmed {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// The day on which the complaint came in, in words.
    pub received_on: String,
    /// The day of the withdrawal, in words.
    pub withdrawn_on: String,
    /// The officer has confirmed that it was the complainant's own wish.
    pub own_wish: bool,
    /// Through which day the file is kept, in words; empty when the regulation sets no term for that.
    pub kept_through: String,
    /// The file is kept beyond that day, for a reason that stands in the case.
    pub held: bool,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

impl Letter for WithdrawalConfirmed {
    const NAMES: Names = Names {
        nl: "Bevestiging van de intrekking",
        en: Some("Confirmation of withdrawal"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        ground.only_to_complainant(gate);
        let closed = ground.state.closed.as_ref();
        let withdrawn = closed.filter(|closed| closed.outcome == Outcome::Withdrawn);
        let retention = ground.clocks.and_then(|clocks| clocks.retention.as_ref());
        Self {
            received_on: ground.day(ground.state.intake.received_on),
            withdrawn_on: withdrawn.map_or_else(String::new, |closed| ground.day(closed.on)),
            own_wish: ground.typed.ticked(OWN_WISH),
            kept_through: retention.map_or_else(String::new, |kept| ground.day(kept.keep_through)),
            held: ground.state.hold.is_some(),
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
        }
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.withdrawn_on, &WITHDRAWN_ON);
        gate.need(&self.received_on, &RECEIVED_ON);
        gate.forbid(!self.own_wish, &NOT_OWN_WISH);
        let lines = [&self.received_on, &self.withdrawn_on, &self.kept_through];
        gate.forbid(lines.into_iter().any(|text| is_long(text)), &WITHDRAWN_ON);
    }
}

const WITHDRAWN_ON: Element = Element {
    name: "dag van de intrekking",
    sentence: "De zaak is nog niet afgesloten als ingetrokken. Leg dat eerst vast, met de dag: die komt in de brief, en daaruit volgt hoe lang wij bewaren.",
    mend: Mend::At(Place::Close),
};
const RECEIVED_ON: Element = Element {
    name: "datum van ontvangst",
    sentence: "De dag waarop de klacht is ontvangen ontbreekt.",
    mend: Mend::Case(weerklank_core::case::Field::ReceivedOn),
};
const NOT_OWN_WISH: Element = Element {
    name: "eigen wens",
    sentence: "De brief zegt dat de klager dit zelf wilde. Kruis aan dat de klager het zelf heeft laten weten.",
    mend: Mend::here(OWN_WISH),
};

#[cfg(all(test, feature = "render"))]
mod tests;

//! L3c, treated although it came late: the dates, the reason, and that a next complaint is looked at anew.
//!
//! Late never bars by itself (DOMAIN, A17); what was decided stands in the case with its reason.

use serde::{Deserialize, Serialize};
use weerklank_core::case::{Decision, Field};

use crate::envelope::{Envelope, is_long};
use crate::filed::{Filed, came_late};
use crate::gate::{Element, Gate, Mend, Place, is_blank};
use crate::ground::Ground;
use crate::ground::complainant::HEARS_BY;
use crate::kinds::{Letter, Names};
use crate::rich::Rich;
use crate::typed::{Ask, NOTE};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[NOTE];

/// The facts of the message that a late complaint is treated. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TreatedThoughLate {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// The dates by which it was late.
    pub filed: Filed,
    /// The day of the decision, in words.
    pub decided_on: String,
    /// Why it is treated, as decided.
    pub reason: Rich,
    /// The day by which the complainant hears, in words.
    pub hears_by: String,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

impl Letter for TreatedThoughLate {
    const NAMES: Names = Names {
        nl: "Bericht: toch in behandeling",
        en: Some("Message: handled although late"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("reason", "in de reden van uw besluit"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        ground.only_to_complainant(gate);
        gate.forbid(came_late(ground) == Some(false), &IN_TIME);
        let decided = ground.treatment();
        let late = decided.filter(|decided| decided.decision == Decision::TreatThoughLate);
        Self {
            filed: Filed::of(ground),
            decided_on: late.map_or_else(String::new, |decided| ground.day(decided.on)),
            reason: late.map_or_else(Rich::default, |decided| Rich::from(&*decided.reason)),
            hears_by: ground.hears_by(gate),
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
        }
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        let decided = !self.reason.is_blank() && !is_blank(&self.decided_on);
        gate.forbid(!decided, &REASON);
        gate.need(&self.filed.term, &DATES);
        gate.need(&self.filed.last_day, &DATES);
        gate.need(&self.hears_by, &HEARS_BY);
        let own = [&self.decided_on, &self.hears_by];
        let mut lines = self.filed.lines().into_iter().chain(own);
        gate.forbid(lines.any(|text| is_long(text)), &DATES);
    }
}

const IN_TIME: Element = Element {
    name: "te laat",
    sentence: "De klacht was op tijd, ook ruim gerekend. Dan is dit bericht niet nodig: een ontvangstbevestiging is genoeg.",
    mend: Mend::At(Place::Letters),
};
const REASON: Element = Element {
    name: "besluit",
    sentence: "Er is nog geen besluit om de klacht te behandelen hoewel die laat is. Leg dat vast met de reden: die komt in de brief.",
    mend: Mend::At(Place::Decisions),
};
const DATES: Element = Element {
    name: "data",
    sentence: "Er is niet te zeggen dat de klacht te laat was: de dag waarop het gebeurde of te merken was ontbreekt.",
    mend: Mend::Case(Field::ActOn),
};

#[cfg(all(test, feature = "render"))]
mod tests;

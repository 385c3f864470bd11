//! L3b, not treated: the rule, the dates, why no exception is made, and what is still possible.
//!
//! Nothing but a missing name bars by itself (DOMAIN, section 1), so this letter rests on a decision with its reason. A
//! complaint without a name gets an invitation instead ([`crate::kinds::invitation`]).

mod body;

use serde::{Deserialize, Serialize};
use weerklank_core::case::{Decision, Field};

use crate::envelope::{Envelope, is_long};
use crate::filed::{Filed, came_late};
use crate::gate::{Element, Gate, Mend, Place, is_blank};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};
pub use body::Body;

/// On which rule it rests, when that is not the term.
const RULE: &str = "rule";

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::may(RULE, "Op welke regel rust uw besluit?", Sort::Rich(3)).hint(
        "Niet nodig als de klacht te laat was: die regel staat al in de brief. Anders wel, in gewone woorden.",
    ),
    NOTE,
];

/// The facts of the message that a complaint is not treated. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NotTreated {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// The dates of the complaint, and until when it could be filed.
    pub filed: Filed,
    /// The complaint came after the most generous last day.
    pub late: bool,
    /// Another rule, in the officer's words.
    pub rule: Rich,
    /// The day of the decision, in words.
    pub decided_on: String,
    /// Why no exception is made, as decided.
    pub reason: Rich,
    /// The supervisory boards that are open, each for a person concerned.
    pub bodies: Vec<Body>,
    /// How long it is kept, in words; empty when the regulation sets no term for that.
    pub kept_for: String,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

impl Letter for NotTreated {
    const NAMES: Names = Names {
        nl: "Bericht: niet in behandeling",
        en: Some("Message: not handled"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("rule", "in de regel"),
        ("reason", "in de reden van uw besluit"),
        ("bodies", "in de gegevens van een College van Toezicht"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        ground.only_to_complainant(gate);
        gate.forbid(ground.is_nameless(), &NAMELESS);
        let decided = ground.treatment();
        let refused = decided.filter(|decided| decided.decision == Decision::DoNotTreat);
        Self {
            filed: Filed::of(ground),
            late: came_late(ground) == Some(true),
            rule: ground.rich(RULE),
            decided_on: refused.map_or_else(String::new, |decided| ground.day(decided.on)),
            reason: refused.map_or_else(Rich::default, |decided| Rich::from(&*decided.reason)),
            bodies: body::bodies(ground, gate),
            kept_for: ground.kept_for(),
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
        gate.forbid(!self.late && self.rule.is_blank(), &NO_RULE);
        gate.need(&self.filed.reported_on, &DATES);
        gate.need(&self.filed.received_on, &DATES);
        let bodies = self.bodies.iter().flat_map(Body::lines);
        let own = [&self.decided_on, &self.kept_for];
        let mut lines = self.filed.lines().into_iter().chain(own).chain(bodies);
        gate.forbid(lines.any(|text| is_long(text)), &LINE_TOO_LONG);
    }
}

const NAMELESS: Element = Element {
    name: "klager",
    sentence: "De klager is niet bekend. Stuur dan de uitnodiging om de naam te noemen.",
    mend: Mend::At(Place::Letters),
};
const REASON: Element = Element {
    name: "besluit",
    sentence: "Er is nog geen besluit om de klacht niet te behandelen. Leg dat vast met de reden: die komt in de brief.",
    mend: Mend::At(Place::Decisions),
};
const NO_RULE: Element = Element {
    name: "regel",
    sentence: "De klacht was niet te laat, of dat is niet bekend. Schrijf op welke regel uw besluit rust: zonder regel geen weigering.",
    mend: Mend::here(RULE),
};
const DATES: Element = Element {
    name: "data",
    sentence: "De dag van de eerste melding of van de ontvangst ontbreekt.",
    mend: Mend::Case(Field::ReportedOn),
};
const LINE_TOO_LONG: Element = Element {
    name: "lengte",
    sentence: "Een datum, een naam of een adres in deze brief is langer dan 220 tekens.",
    mend: Mend::Settings(crate::gate::Setting::Directory),
};

#[cfg(all(test, feature = "render"))]
mod tests;

//! L9, the afsluitbericht: what was agreed at the end, who does what by when, how to come back, and how long the
//! file is kept.

use serde::{Deserialize, Serialize};
use weerklank_core::case::Noted;
use weerklank_core::correspondence::{Party, took_part};

use crate::envelope::Envelope;
use crate::gate::{Element, Gate, Mend, is_blank};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::parts::bodies::{Bodies, NO_BODY_ASK};
use crate::parts::for_complainant;
use crate::parts::steps::{self, Step};
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::may("agreed", "De oplossing, in punten", Sort::Rich(4)).hint(
        "Afspraken uit gesprekken met de klager staan er al in. Begin een regel met - voor een punt.",
    ),
    NOTE,
    NO_BODY_ASK,
];

/// The facts of an afsluitbericht.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClosingLetter {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// The day on which the case was closed, in words; empty when this letter closes it.
    pub closed_on: String,
    /// Something the officer adds in her own words.
    pub note: Rich,
    /// The solution, in the officer's words.
    pub agreed: Rich,
    /// What was agreed in talks with the complainant.
    pub in_talks: Vec<Agreed>,
    /// What will be done, by whom and when.
    pub steps: Vec<Step>,
    /// Where the complainant can go next.
    pub bodies: Bodies,
    /// Until when the file is kept, in words; empty while the case is open.
    pub kept_through: String,
    /// How long the file is kept, in words; empty when the regulation sets no term for that.
    pub kept_for: String,
}

/// What was agreed in one talk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Agreed {
    /// The day, in words.
    pub on: String,
    /// What.
    pub what: Rich,
}

impl Letter for ClosingLetter {
    const NAMES: Names = Names {
        nl: "Afsluitbericht",
        en: Some("Closing letter"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("agreed", "in de oplossing"),
        ("in_talks", "in wat in een gesprek is afgesproken"),
        ("steps", "in de afspraken en maatregelen"),
        ("bodies", "bij de toezichthouder"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let closed = ground.state.closed.as_ref();
        let with_complainant = || {
            let all = ground.state.contacts.iter();
            all.filter(|noted| took_part(&noted.contact.between, Party::Complainant))
        };
        let mut steps = steps::measures(ground, |_| true, gate);
        steps.extend(steps::promises(ground, with_complainant(), gate));
        steps.sort_by_key(|step| step.due);
        for_complainant(ground, gate);
        Self {
            envelope: Envelope::of(ground),
            closed_on: closed
                .map(|closed| ground.day(closed.on))
                .unwrap_or_default(),
            note: ground.rich("note"),
            agreed: ground.rich("agreed"),
            in_talks: with_complainant()
                .filter_map(|noted| agreed(ground, noted))
                .collect(),
            steps,
            bodies: Bodies::of(ground, gate),
            kept_through: ground.kept_through(),
            kept_for: ground.kept_for(),
        }
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        let nothing = self.agreed.is_blank() && self.in_talks.is_empty() && self.steps.is_empty();
        gate.forbid(nothing, &AGREED);
        steps::pass(&self.steps, gate);
        self.bodies.pass(gate);
    }
}

fn agreed(ground: Ground<'_>, noted: &Noted) -> Option<Agreed> {
    let what = noted.contact.agreed.as_str();
    (!is_blank(what)).then(|| Agreed {
        on: ground.day(noted.contact.on),
        what: Rich::from(what),
    })
}

const AGREED: Element = Element {
    name: "oplossing",
    sentence: "Er staat nog niet wat er is afgesproken. Schrijf de oplossing op, of leg een afspraak of maatregel vast bij de zaak.",
    mend: Mend::here("agreed"),
};

#[cfg(all(test, feature = "render"))]
mod tests;

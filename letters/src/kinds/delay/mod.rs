//! L6, the *uitstelbericht*: why it takes longer, what has been done, the new day, and how often it was put off before.
//!
//! Sentence 28 lets the reaction come later only with a reason and an estimate, so there is none without a reason of
//! this time and a day that can be kept. A person concerned gets the new day and nothing of what was written to the
//! complainant.

mod build;

use serde::{Deserialize, Serialize};

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// What has been done so far.
const DONE: &str = "done";
/// A paragraph for a person concerned.
const COPY_NOTE: &str = "copy-note";

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need("words", "Waarom duurt het langer?", Sort::Rich(5))
        .hint("In uw eigen woorden, en over deze klacht. De klager leest dit."),
    Ask::need(DONE, "Wat hebt u tot nu toe gedaan?", Sort::Rich(4)),
    Ask::need(
        "day",
        "Nieuwe dag waarop de klager uiterlijk iets hoort",
        Sort::Day,
    ),
    NOTE,
    Ask::may(COPY_NOTE, "Eigen alinea voor de betrokkene", Sort::Rich(2)).hint(
        "Staat alleen in het bericht aan een betrokkene. Die leest uw reden aan de klager niet.",
    ),
];

/// The facts of a delay notice. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Delay {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// This one goes to a person concerned.
    pub copy: bool,
    /// The day that was promised until now, in words.
    pub promised_for: String,
    /// That day has passed.
    pub overdue: bool,
    /// Why it takes longer.
    pub reason: Rich,
    /// What has been done so far.
    pub done: Rich,
    /// The new day, in words.
    pub until: String,
    /// The days of the notices before this one, in words.
    pub earlier: Vec<String>,
    /// How many those are, in words: `twee keer`.
    pub times: String,
    /// The complainant agreed to a day beyond what the rules allow by themselves.
    pub agreed: bool,
    /// Something the officer adds in her own words, for who reads this one.
    pub note: Rich,
}

impl Letter for Delay {
    const NAMES: Names = Names {
        nl: "Uitstelbericht",
        en: Some("Notice of delay"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("reason", "in de reden"),
        ("done", "in wat u tot nu toe hebt gedaan"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        Self::of(ground, gate)
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.until, &UNTIL);
        if !self.copy {
            gate.forbid(self.reason.is_blank(), &REASON);
            gate.forbid(self.done.is_blank(), &DONE_SO_FAR);
            gate.need(&self.promised_for, &PROMISED);
        }
        let own = [&self.promised_for, &self.until, &self.times];
        let mut lines = own.into_iter().chain(&self.earlier);
        gate.forbid(lines.any(|text| is_long(text)), &UNTIL);
    }
}

const REASON: Element = Element {
    name: "reden",
    sentence: "De reden van het uitstel ontbreekt. Zonder reden in uw eigen woorden is er geen uitstel.",
    mend: Mend::here("words"),
};
const DONE_SO_FAR: Element = Element {
    name: "wat er al is gedaan",
    sentence: "Er staat nog niet in de brief wat u tot nu toe hebt gedaan. De klager heeft er recht op dat te weten.",
    mend: Mend::here(DONE),
};
const UNTIL: Element = Element {
    name: "nieuwe dag",
    sentence: "De nieuwe dag ontbreekt. Vul dag, maand en jaar in: zonder dag is er geen uitstel.",
    mend: Mend::here("day"),
};
const PROMISED: Element = Element {
    name: "termijn",
    sentence: "Er loopt geen termijn om uit te stellen: de klacht is al beantwoord of afgesloten, of de datum van ontvangst ontbreekt.",
    mend: Mend::At(Place::Letters),
};

#[cfg(all(test, feature = "render"))]
mod tests;

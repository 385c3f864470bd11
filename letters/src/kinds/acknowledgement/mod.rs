//! L1, the ontvangstbevestiging: the complaint has come in, this is what happens with it, and by when.
//!
//! Here: the facts it needs ([`Acknowledgement`]) and the gate that asks for them. The wording is in `letter.typ`;
//! how the facts come out of a case is in [`build`].
//!
//! It is what meets the duty to take a complaint up in time, so it has to say all that the complainant can count on.

mod build;

use serde::{Deserialize, Serialize};
use weerklank_core::case::Field;

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// The complainant asks for a written reaction of the person concerned.
const WRITTEN_REACTION: &str = "written-reaction";

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    NOTE,
    Ask::may(
        WRITTEN_REACTION,
        "De klager wil dat de betrokkene op papier reageert",
        Sort::Tick,
    ),
];

/// The facts of an ontvangstbevestiging. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Acknowledgement {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// The day on which the complaint reached the officer, in words.
    pub received_on: String,
    /// How it came: `per e-mail`, `per post`, `telefonisch`.
    pub received_by: String,
    /// When and how it was first reported, if that was earlier: `op maandag 2 november 2026 telefonisch`.
    pub first_reported: String,
    /// Since when it is in treatment, in words.
    pub in_treatment_since: String,
    /// The points as the officer understands them.
    pub points: Vec<String>,
    /// The solution the complainant has in mind.
    pub wished_solution: String,
    /// The complaint as it was written; goes along as an annex.
    pub verbatim: String,
    /// Who the complaint is about, as the letter names them: `mevrouw J. de Wit`. May be empty.
    pub persons_concerned: Vec<String>,
    /// The complainant wants the person concerned not to know who complains.
    pub name_withheld: bool,
    /// The complainant has already said not to want direct contact.
    pub contact_declined: bool,
    /// The complainant has already asked for a written reaction of the person concerned.
    pub written_reaction_asked: bool,
    /// The day by which the reaction or the notice of delay is there, in words.
    pub reaction_by: String,
    /// Particulars that are still missing: `uw telefoonnummer`.
    pub particulars_wanted: Vec<String>,
    /// The complaint came by voice: ask to confirm it in writing.
    pub confirm_in_writing: bool,
    /// More people than the officer can read the mailbox the complainant writes to.
    pub shared_mailbox: bool,
    /// How long the file is kept, in words: `twee jaar`; empty when the regulation sets no term for that.
    pub kept_for: String,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

/// A complaint may be this many characters long.
pub const VERBATIM_LENGTH: usize = 200_000;
/// A complaint may have this many lines.
pub const VERBATIM_LINES: usize = 10_000;
/// Points, notes and the like may be this many characters long.
pub const TEXT_LENGTH: usize = 5_000;

impl Letter for Acknowledgement {
    const NAMES: Names = Names {
        nl: "Ontvangstbevestiging",
        en: Some("Acknowledgement"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("points", "in de klachtpunten"),
        ("wished_solution", "in de gewenste oplossing"),
        ("verbatim", "in de klacht in eigen woorden"),
        ("persons_concerned", "in de naam van de betrokkene"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        Self::of(ground, gate)
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.received_on, &RECEIVED_ON);
        gate.need(&self.received_by, &RECEIVED_BY);
        gate.need(&self.in_treatment_since, &IN_TREATMENT);
        gate.need(&self.reaction_by, &REACTION_BY);
        let content = self.points.iter().chain([&self.verbatim]);
        gate.need_any(&content.collect::<Vec<_>>(), &CONTENT);
        gate.forbid(is_too_long(&self.verbatim), &VERBATIM_TOO_LONG);
        let texts = self.points.iter().chain([&self.wished_solution]);
        gate.forbid(
            texts
                .into_iter()
                .any(|text| text.chars().count() > TEXT_LENGTH),
            &TEXT_TOO_LONG,
        );
        let dates = [
            &self.received_on,
            &self.first_reported,
            &self.in_treatment_since,
            &self.reaction_by,
        ];
        let lines = dates
            .into_iter()
            .chain([&self.received_by, &self.kept_for])
            .chain(&self.particulars_wanted);
        gate.forbid(
            lines
                .chain(&self.persons_concerned)
                .any(|text| is_long(text)),
            &LINE_TOO_LONG,
        );
    }
}

fn is_too_long(verbatim: &str) -> bool {
    verbatim.chars().count() > VERBATIM_LENGTH || verbatim.lines().count() > VERBATIM_LINES
}

const RECEIVED_ON: Element = Element {
    name: "datum van ontvangst",
    sentence: "De dag waarop de klacht is ontvangen ontbreekt.",
    mend: Mend::Case(Field::ReceivedOn),
};
const RECEIVED_BY: Element = Element {
    name: "wijze van ontvangst",
    sentence: "Er staat niet bij hoe de klacht is binnengekomen.",
    mend: Mend::Case(Field::ReceivedOn),
};
const IN_TREATMENT: Element = Element {
    name: "in behandeling sinds",
    sentence: "De klacht is nog niet in behandeling genomen: leg vast vanaf welke dag.",
    mend: Mend::At(Place::TakeUp),
};
const REACTION_BY: Element = Element {
    name: "datum van de reactie",
    sentence: "De dag waarop de klager een reactie of een uitstelbericht krijgt ontbreekt.",
    mend: Mend::Case(Field::ReceivedOn),
};
const CONTENT: Element = Element {
    name: "klacht",
    sentence: "De klacht zelf ontbreekt: vul de klachtpunten in, of de klacht in eigen woorden.",
    mend: Mend::Case(Field::Verbatim),
};
const VERBATIM_TOO_LONG: Element = Element {
    name: "klacht in eigen woorden",
    sentence: "De klacht is te lang om als bijlage af te drukken: hoogstens 200.000 tekens en 10.000 regels. Stuur het origineel mee.",
    mend: Mend::Case(Field::Verbatim),
};
const TEXT_TOO_LONG: Element = Element {
    name: "lengte",
    sentence: "Een klachtpunt en de gewenste oplossing mogen elk hoogstens 5.000 tekens lang zijn.",
    mend: Mend::Case(Field::Points),
};
const LINE_TOO_LONG: Element = Element {
    name: "lengte",
    sentence: "De naam van een betrokkene, een datum of een ontbrekend gegeven is langer dan 220 tekens.",
    mend: Mend::Case(Field::About),
};

#[cfg(all(test, feature = "render"))]
mod tests;

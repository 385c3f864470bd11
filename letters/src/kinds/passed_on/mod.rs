//! L19, the doorzending: a message that was meant for someone else has been passed on, and to whom.

use serde::{Deserialize, Serialize};

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::rich::Rich;
use crate::tongue::Tongue;
use crate::typed::{Ask, NOTE, Sort};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need("words", "Aan wie hebt u het doorgestuurd?", Sort::Line)
        .hint("Naam van de organisatie of de afdeling."),
    Ask::need("reach", "Hoe is die te bereiken?", Sort::Lines(3))
        .hint("Adres, telefoonnummer of e-mailadres, elk op een regel."),
    Ask::need("why", "Waarom daarheen?", Sort::Rich(3)),
    NOTE,
];

/// The facts of a doorzending. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PassedOn {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// The day on which the message came, in words.
    pub received_on: String,
    /// How it came.
    pub received_by: String,
    /// To whom it was passed on.
    pub to: String,
    /// How they can be reached, a line each.
    pub reach: Vec<String>,
    /// Why it went there.
    pub why: Rich,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

impl Letter for PassedOn {
    const NAMES: Names = Names {
        nl: "Bericht van doorzending",
        en: Some("Passed on"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("to", "in de naam van de ontvanger"),
        ("reach", "in de gegevens van de ontvanger"),
        ("why", "in de reden"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        ground.only_to_complainant(gate);
        let intake = &ground.state.intake;
        let lines = ground.typed.text("reach").lines().map(str::trim);
        Self {
            received_on: ground.day(intake.received_on),
            received_by: ground.language.channel(intake.receipt_channel).into(),
            to: ground.typed.text("words").trim().to_owned(),
            reach: lines
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
            why: ground.rich("why"),
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
        }
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.to, &TO);
        gate.need_any(&self.reach, &REACH);
        gate.forbid(self.why.is_blank(), &WHY);
        let own = [&self.to, &self.received_on, &self.received_by];
        let mut lines = own.into_iter().chain(&self.reach);
        gate.forbid(
            lines.any(|text| is_long(text)) || self.reach.len() > 8,
            &TOO_LONG,
        );
    }
}

const TO: Element = Element {
    name: "ontvanger",
    sentence: "Er staat niet aan wie u het bericht hebt doorgestuurd. Vul de naam in.",
    mend: Mend::here("words"),
};
const REACH: Element = Element {
    name: "bereikbaarheid",
    sentence: "Er staat niet hoe de ontvanger te bereiken is. De afzender moet daar zelf kunnen vragen hoe het verdergaat.",
    mend: Mend::here("reach"),
};
const WHY: Element = Element {
    name: "reden",
    sentence: "De reden van het doorsturen ontbreekt. Schrijf in een zin waarom het daar hoort.",
    mend: Mend::here("why"),
};
const TOO_LONG: Element = Element {
    name: "lengte",
    sentence: "De naam of een regel van de ontvanger is langer dan 220 tekens, of het zijn meer dan acht regels.",
    mend: Mend::here("reach"),
};

#[cfg(all(test, feature = "render"))]
mod tests;

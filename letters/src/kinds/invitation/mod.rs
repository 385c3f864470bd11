//! L3a, to the reply channel of who complains without a name: why that can't be treated, and the invitation to say who
//! it is.
//!
//! Sentence 12 is the one hard bar of the regulation, and it falls as soon as the name is there. No sentence sets a day
//! for that, so the letter names none.

use serde::{Deserialize, Serialize};
use weerklank_core::case::{Complainant, Field};
use weerklank_core::procedure::Rule;

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend, Place, is_blank};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::rich::Rich;
use crate::tongue::Tongue;
use crate::typed::{Ask, NOTE};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[NOTE];

/// The facts of an invitation to say who complains. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Invitation {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// The day on which the message came in, in words.
    pub received_on: String,
    /// How it came.
    pub received_by: String,
    /// How long it is kept, in words; empty when the regulation sets no term for that.
    pub kept_for: String,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

impl Letter for Invitation {
    const NAMES: Names = Names {
        nl: "Uitnodiging om uw naam te noemen",
        en: Some("Invitation to say who you are"),
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
        gate.forbid(!ground.is_nameless(), &KNOWN);
        let barred = ground.procedure.sentence_behind(Rule::Identified).is_some();
        gate.forbid(!barred, &NO_BAR);
        let intake = &ground.state.intake;
        Self {
            received_on: ground.day(intake.received_on),
            received_by: ground.language.channel(intake.receipt_channel).into(),
            kept_for: ground.kept_for(),
            note: ground.rich("note"),
            envelope: envelope(ground, &intake.complainant, gate),
        }
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.received_on, &RECEIVED);
        gate.need(&self.received_by, &RECEIVED);
        let lines = [&self.received_on, &self.received_by, &self.kept_for];
        gate.forbid(lines.into_iter().any(|text| is_long(text)), &RECEIVED);
    }
}

/// The frame, with the one channel there is instead of a name, and nobody greeted as a man or a woman. Who gave a made
/// up name is written to by that name, but not greeted by it.
fn envelope(ground: Ground<'_>, complainant: &Complainant, gate: &mut Gate) -> Envelope {
    let mut envelope = Envelope::of(ground);
    let by_mail = (!is_blank(&complainant.email)).then(|| mail_line(&complainant.email));
    if envelope.addressee.is_empty() {
        envelope.addressee.extend(by_mail);
    }
    let reachable = !is_blank(&complainant.email) || !is_blank(&complainant.address);
    gate.forbid(ground.is_nameless() && !reachable, &NO_CHANNEL);
    let greeting = ("Geachte heer, mevrouw,", "Dear Sir or Madam,");
    envelope.salutation = ground.language.choose(greeting.0, greeting.1).into();
    envelope
}

fn mail_line(email: &str) -> String {
    format!("Per e-mail: {}", email.trim())
}

const KNOWN: Element = Element {
    name: "klager",
    sentence: "De klager is al bekend. Deze uitnodiging is voor wie klaagt zonder naam.",
    mend: Mend::Case(Field::Identity),
};
const NO_BAR: Element = Element {
    name: "regel",
    sentence: "Deze regeling sluit een anonieme klacht niet uit, dus de brief kan dat ook niet zeggen. Behandel de klacht, en vraag om informatie als u die nodig hebt.",
    mend: Mend::At(Place::Letters),
};
const NO_CHANNEL: Element = Element {
    name: "antwoordadres",
    sentence: "Er is geen e-mailadres of postadres waar deze uitnodiging heen kan. De melding blijft als signaal bewaard.",
    mend: Mend::Case(Field::Email),
};
const RECEIVED: Element = Element {
    name: "ontvangst",
    sentence: "De dag waarop het bericht is ontvangen, of de weg waarlangs, ontbreekt.",
    mend: Mend::Case(Field::ReceivedOn),
};

#[cfg(all(test, feature = "render"))]
mod tests;

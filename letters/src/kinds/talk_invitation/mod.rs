//! L14, the uitnodiging voor een gesprek: when, where, about what and with whom. For the complainant or for a
//! person concerned.

use serde::{Deserialize, Serialize};
use weerklank_core::case::Recipient;

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::parts::private::Private;
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need("day", "Dag van het gesprek", Sort::Day),
    Ask::need("words", "Uur en plaats", Sort::Line)
        .hint("Bijvoorbeeld: om 15.30 uur, Kastanjelaan 14, kamer 2."),
    Ask::need("about", "Waarover het gesprek gaat", Sort::Rich(3)),
    Ask::may("present", "Wie erbij zijn", Sort::Line),
    Ask::may("companion", "De ontvanger mag iemand meenemen", Sort::Tick),
    NOTE,
];

/// The facts of an invitation to a talk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TalkInvitation {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// It goes to the complainant.
    pub to_complainant: bool,
    /// The day of the talk, in words.
    pub on: String,
    /// At what hour and where.
    pub details: String,
    /// What it is about.
    pub about: Rich,
    /// Who will be there; may be empty.
    pub present: String,
    /// The reader may bring somebody.
    pub companion: bool,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

impl Letter for TalkInvitation {
    const NAMES: Names = Names {
        nl: "Uitnodiging voor een gesprek",
        en: Some("Invitation to a talk"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("details", "in uur en plaats"),
        ("about", "in waarover het gaat"),
        ("present", "in wie erbij zijn"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let on = ground.typed.day("day", ground.today);
        let ahead = on.filter(|on| *on >= ground.today);
        gate.forbid(on.is_some() && ahead.is_none(), &PAST);
        if ground.state.no_direct_contact() && !ground.state.persons.is_empty() {
            gate.notice(NO_CONTACT.to_owned());
        }
        let letter = Self {
            envelope: Envelope::of(ground),
            to_complainant: ground.recipient == Recipient::Complainant,
            on: on.map(|on| ground.day(on)).unwrap_or_default(),
            details: ground.typed.text("words").trim().to_owned(),
            about: ground.rich("about"),
            present: ground.typed.text("present").trim().to_owned(),
            companion: ground.typed.ticked("companion"),
            note: ground.rich("note"),
        };
        letter.keep_private(&Private::of(ground), gate);
        letter
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.on, &ON);
        gate.need(&self.details, &DETAILS);
        gate.forbid(self.about.is_blank(), &ABOUT);
        gate.forbid(is_long(&self.details), &DETAILS_TOO_LONG);
        gate.forbid(is_long(&self.present), &PRESENT_TOO_LONG);
    }
}

impl TalkInvitation {
    fn keep_private(&self, private: &Private, gate: &mut Gate) {
        private.keep_out([&self.details], "uur en plaats", &Mend::here("words"), gate);
        private.keep_out(
            [&self.present],
            "wie erbij zijn",
            &Mend::here("present"),
            gate,
        );
        let own = [self.about.plain(), self.note.plain()];
        private.keep_out(&own, "wat u schreef", &Mend::here("about"), gate);
    }
}

const NO_CONTACT: &str = "De klager wil geen rechtstreeks contact met de betrokkene. Vraag eerst of een gesprek samen nu wel goed is, of spreek met ieder apart.";

const ON: Element = Element {
    name: "dag",
    sentence: "Vul in op welke dag het gesprek is, bijvoorbeeld 3-12-2026.",
    mend: Mend::here("day"),
};
const PAST: Element = Element {
    name: "dag",
    sentence: "De dag van het gesprek is al voorbij. Kies een dag die nog komt.",
    mend: Mend::here("day"),
};
const DETAILS: Element = Element {
    name: "uur en plaats",
    sentence: "Er staat nog niet hoe laat en waar het gesprek is.",
    mend: Mend::here("words"),
};
const ABOUT: Element = Element {
    name: "onderwerp",
    sentence: "Er staat nog niet waarover het gesprek gaat. Dan kan de ander zich voorbereiden.",
    mend: Mend::here("about"),
};
const DETAILS_TOO_LONG: Element = Element {
    name: "uur en plaats",
    sentence: "Uur en plaats zijn samen langer dan 220 tekens. Zet de rest in uw eigen alinea.",
    mend: Mend::here("words"),
};
const PRESENT_TOO_LONG: Element = Element {
    name: "wie erbij zijn",
    sentence: "Wie erbij zijn is langer dan 220 tekens. Zet de rest in uw eigen alinea.",
    mend: Mend::here("present"),
};

#[cfg(all(test, feature = "render"))]
mod tests;

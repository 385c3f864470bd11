//! L4r, the reminder of a request for a reaction: when it was first asked, the new day, and what happens without it.

use serde::{Deserialize, Serialize};
use weerklank_core::case::Letter as Sent;

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::kinds::reaction_request::{REPLY_BY, chosen, reply_by};
use crate::kinds::{Letter, Names};
use crate::parts::private::Private;
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need("person", "Aan welke betrokkene?", Sort::Person),
    Ask::need("day", "Reactie gevraagd uiterlijk op", Sort::Day),
    NOTE,
];

/// The facts of a reminder. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReactionReminder {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// The day of the request, in words.
    pub asked_on: String,
    /// The day it asked for, in words.
    pub asked_by: String,
    /// The new day, in words.
    pub reply_by: String,
    /// The day by which the complainant hears, in words; empty when none is known.
    pub complainant_hears_by: String,
    /// The person must not seek contact with the complainant.
    pub no_contact: bool,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

impl Letter for ReactionReminder {
    const NAMES: Names = Names {
        nl: "Herinnering",
        en: None,
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
        let person = chosen(ground, gate);
        let sent = ground.state.dispatched.iter();
        let request = sent.rev().find(|sent| {
            matches!(sent.letter, Sent::ReactionRequest { person: of, .. } if Some(of) == person)
        });
        let in_words = |day| ground.day(day);
        let letter = Self {
            asked_on: request.map(|sent| in_words(sent.on)).unwrap_or_default(),
            asked_by: request
                .and_then(|sent| sent.letter.day())
                .map(in_words)
                .unwrap_or_default(),
            reply_by: reply_by(ground, gate),
            complainant_hears_by: ground.promised().map(in_words).unwrap_or_default(),
            no_contact: ground.state.no_direct_contact(),
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
        };
        let own = [letter.note.plain()];
        Private::of(ground).keep_out(&own, "uw eigen alinea", &Mend::here("note"), gate);
        letter
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.asked_on, &NOT_ASKED);
        gate.need(&self.reply_by, &REPLY_BY);
        let days = [&self.asked_on, &self.asked_by, &self.reply_by];
        let mut days = days.into_iter().chain([&self.complainant_hears_by]);
        gate.forbid(days.any(|text| is_long(text)), &TOO_LONG);
    }
}

const NOT_ASKED: Element = Element {
    name: "verzoek om reactie",
    sentence: "Deze betrokkene is nog niet om een reactie gevraagd. Stuur eerst het verzoek om reactie, of leg de verzending daarvan vast.",
    mend: Mend::At(Place::Letters),
};
const TOO_LONG: Element = Element {
    name: "lengte",
    sentence: "Een datum is langer dan 220 tekens.",
    mend: Mend::At(Place::Letters),
};

#[cfg(all(test, feature = "render"))]
mod tests;

//! L12, the gespreksverslag: who spoke when, what each side said, what was agreed, and the chance to correct it.
//! For the complainant or for a person concerned who was there.

use serde::{Deserialize, Serialize};
use weerklank_core::case::{Between, Channel, Noted, Recipient};
use weerklank_core::correspondence::{Party, took_part};

use crate::envelope::Envelope;
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::parts::private::Private;
use crate::parts::steps::{self, Step, complainant};
use crate::parts::talk::{self, CORRECT_BY_ASK, TALK_ASK, Talk};
use crate::rich::Rich;
use crate::tongue::Tongue;
use crate::typed::{Ask, NOTE, Sort};

const COMPLAINANT_SAID: &str = "complainant-said";
const PERSON_SAID: &str = "person-said";
const ALONE: &str = "Was dit de enige kant in het gesprek, laat dit dan leeg: de brief neemt over wat u bij het gesprek hebt vastgelegd.";

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    TALK_ASK,
    Ask::may(COMPLAINANT_SAID, "Wat de klager zei", Sort::Rich(4)).hint(ALONE),
    Ask::may(PERSON_SAID, "Wat de betrokkene zei", Sort::Rich(4)).hint(ALONE),
    Ask::may("officer-said", "Wat u zei", Sort::Rich(3)),
    NOTE,
    CORRECT_BY_ASK,
];

/// The facts of a gespreksverslag.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TalkReport {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// It goes to the complainant.
    pub to_complainant: bool,
    /// When, how and with whom.
    pub talk: Talk,
    /// Something the officer adds in her own words.
    pub note: Rich,
    /// What each side said.
    pub sides: Vec<Side>,
    /// What the officer said.
    pub officer_said: Rich,
    /// What was agreed.
    pub agreed: Rich,
    /// What was promised, by whom and by when.
    pub steps: Vec<Step>,
    /// The day until which the reader can correct, in words; may be empty.
    pub correct_by: String,
}

/// What one side said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Side {
    /// Who; empty for the reader of the letter.
    pub who: String,
    /// What.
    pub said: Rich,
}

impl Letter for TalkReport {
    const NAMES: Names = Names {
        nl: "Gespreksverslag",
        en: Some("Report of our talk"),
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("talk", "bij het gesprek"),
        ("sides", "in wat er is gezegd"),
        ("officer_said", "in wat u zei"),
        ("agreed", "in de afspraken"),
        ("steps", "in de toezegging"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let noted = talk::chosen(ground, gate);
        let written =
            |noted: &&Noted| !matches!(noted.contact.channel, Channel::Phone | Channel::InPerson);
        gate.forbid(noted.is_some_and(|noted| written(&noted)), &NO_TALK);
        let letter = Self {
            envelope: Envelope::of(ground),
            to_complainant: ground.recipient == Recipient::Complainant,
            talk: noted
                .map(|noted| Talk::of(ground, noted))
                .unwrap_or_default(),
            note: ground.rich("note"),
            sides: noted.map(|noted| sides(ground, noted)).unwrap_or_default(),
            officer_said: ground.rich("officer-said"),
            agreed: noted
                .map(|noted| Rich::from(&*noted.contact.agreed))
                .unwrap_or_default(),
            steps: steps::promises(ground, noted.into_iter(), gate),
            correct_by: talk::correct_by(ground, gate),
        };
        letter.keep_private(&Private::of(ground), gate);
        letter
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.talk.on, &ON);
        let silent = self.sides.iter().any(|side| side.said.is_blank());
        gate.forbid(silent || self.sides.is_empty(), &SAID);
        steps::pass(&self.steps, gate);
    }
}

impl TalkReport {
    fn keep_private(&self, private: &Private, gate: &mut Gate) {
        let sides = self.sides.iter().map(|side| side.said.plain());
        let own = [self.officer_said.plain(), self.note.plain()];
        let here = Mend::here(COMPLAINANT_SAID);
        private.keep_out(sides.chain(own), "het verslag", &here, gate);
        let agreed = self.steps.iter().map(|step| step.what.clone());
        let agreed = agreed.chain([self.agreed.plain()]);
        private.keep_out(agreed, "de afspraken", &Mend::At(Place::Contact), gate);
    }
}

/// Each side that took part. Of a talk with one side, what was noted is what that side said.
fn sides(ground: Ground<'_>, noted: &Noted) -> Vec<Side> {
    let between = &noted.contact.between;
    let mut sides = Vec::new();
    if took_part(between, Party::Complainant) {
        let who = talk::you_or(ground, Recipient::Complainant, &complainant(ground));
        sides.push(side(ground, &[who], COMPLAINANT_SAID));
    }
    let persons = talk::persons(ground, between);
    if !persons.is_empty() {
        sides.push(side(ground, &persons, PERSON_SAID));
    }
    if let Between::Other { name } = between {
        let who = talk::you_or(ground, Recipient::Other, name);
        sides.push(side(ground, &[who], PERSON_SAID));
    }
    if let [only] = sides.as_mut_slice()
        && only.said.is_blank()
    {
        only.said = Rich::from(&*noted.contact.said);
    }
    sides
}

fn side(ground: Ground<'_>, who: &[String], field: &str) -> Side {
    let you = ground.language.choose("u", "you");
    let reader = who.len() == 1 && who[0] == you;
    Side {
        who: if reader {
            String::new()
        } else {
            ground.language.listed(who)
        },
        said: ground.rich(field),
    }
}

const NO_TALK: Element = Element {
    name: "gesprek",
    sentence: "Wat u koos is een bericht en geen gesprek. Kies een gesprek, of bevestig de afspraken met de afsprakenbevestiging.",
    mend: Mend::here("talk"),
};
const ON: Element = Element {
    name: "dag van het gesprek",
    sentence: "De dag van het gesprek ontbreekt.",
    mend: Mend::here("talk"),
};
const SAID: Element = Element {
    name: "wat er is gezegd",
    sentence: "Er staat nog niet wat elke kant zei. Vul in wat de klager zei en wat de betrokkene zei.",
    mend: Mend::here(COMPLAINANT_SAID),
};

#[cfg(all(test, feature = "render"))]
mod tests;

//! L4, the request to a person concerned for her or his view: the complaint to the letter, the points to answer, a day.
//!
//! Sentences 21 and 26: the complaint goes to the person as it was written, and the reaction goes on to the
//! complainant. Where the complainant's name is withheld, the officer says that the complaint itself does not give
//! it away, because not a word of it may be changed.

use serde::{Deserialize, Serialize};
use weerklank_core::case::{Identity, Point, Recipient};

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::kinds::acknowledgement::{TEXT_LENGTH, VERBATIM_LENGTH, VERBATIM_LINES};
use crate::kinds::{Letter, Names};
use crate::parts::private::Private;
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// The complainant agrees that the complaint gives the name away.
const NAME_AGREED: &str = "name-agreed";

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need("person", "Aan welke betrokkene?", Sort::Person),
    Ask::need("day", "Reactie gevraagd uiterlijk op", Sort::Day),
    NOTE,
    Ask::may(
        NAME_AGREED,
        "De klager vindt het goed dat de naam uit de klacht blijkt",
        Sort::Tick,
    ),
];

/// The facts of a request for a reaction. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReactionRequest {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// Who complains; empty when the name is withheld.
    pub complainant: String,
    /// The child it is about; empty when the name is withheld or not known.
    pub child: String,
    /// The day on which the complaint reached the officer, in words.
    pub received_on: String,
    /// The points to answer.
    pub points: Vec<String>,
    /// The complaint as it was written.
    pub verbatim: String,
    /// It was told and taken down, not written.
    pub spoken: bool,
    /// The day by which the reaction is asked for, in words.
    pub reply_by: String,
    /// The person must not seek contact with the complainant.
    pub no_contact: bool,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

impl Letter for ReactionRequest {
    const NAMES: Names = Names {
        nl: "Verzoek om reactie",
        en: None,
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("complainant", "in de naam van de klager"),
        ("child", "in de naam van het kind"),
        ("points", "in de klachtpunten"),
        ("verbatim", "in de klacht in eigen woorden"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let person = chosen(ground, gate);
        let intake = &ground.state.intake;
        let named = |name: &str| if is_withheld(ground) { "" } else { name }.to_owned();
        let letter = Self {
            complainant: named(&intake.complainant.name),
            child: named(&intake.child),
            received_on: ground.day(intake.received_on),
            points: points_for(&ground.state.points, person),
            verbatim: intake.verbatim.clone(),
            spoken: !intake.is_written(),
            reply_by: reply_by(ground, gate),
            no_contact: ground.state.no_direct_contact(),
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
        };
        letter.keep_private(ground, gate);
        letter
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.verbatim, &VERBATIM);
        let long = self.verbatim.chars().count() > VERBATIM_LENGTH
            || self.verbatim.lines().count() > VERBATIM_LINES;
        gate.forbid(long, &VERBATIM_TOO_LONG);
        gate.need(&self.reply_by, &REPLY_BY);
        let points = self.points.iter();
        let long = points
            .into_iter()
            .any(|point| point.chars().count() > TEXT_LENGTH);
        let names = [
            &self.complainant,
            &self.child,
            &self.received_on,
            &self.reply_by,
        ];
        let long = long || names.into_iter().any(|text| is_long(text));
        gate.forbid(long, &TOO_LONG);
    }
}

impl ReactionRequest {
    /// What the complaint itself gives away can't be taken out: it goes as it was written, or with consent.
    fn keep_private(&self, ground: Ground<'_>, gate: &mut Gate) {
        let private = Private::of(ground);
        let own = [self.note.plain()];
        private.keep_out(&own, "uw eigen alinea", &Mend::here("note"), gate);
        private.keep_out(
            &self.points,
            "de klachtpunten",
            &Mend::At(Place::Points),
            gate,
        );
        if is_withheld(ground) && !ground.typed.ticked(NAME_AGREED) {
            let verbatim = [&self.verbatim];
            private.keep_out(verbatim, "de klacht zelf", &Mend::here(NAME_AGREED), gate);
        }
    }
}

/// The complainant wants the person concerned not to know who complains.
pub(super) fn is_withheld(ground: Ground<'_>) -> bool {
    ground.state.intake.complainant.identity == Identity::Confidential
}

/// The person the letter is about, who has to be the one it goes to.
pub(super) fn chosen(ground: Ground<'_>, gate: &mut Gate) -> Option<u16> {
    let person = ground.person().map(|(place, _)| place);
    gate.forbid(person.is_none(), &PERSON);
    let elsewhere = person.is_some_and(|person| ground.recipient != Recipient::Person { person });
    gate.forbid(elsewhere, &SOMEBODY_ELSE);
    person
}

/// The day by which an answer is asked for, in words; a day that is past can't be asked for.
pub(super) fn reply_by(ground: Ground<'_>, gate: &mut Gate) -> String {
    let on = ground.typed.day("day", ground.today);
    gate.forbid(on.is_some_and(|on| on <= ground.today), &TOO_EARLY);
    ground.typed_day("day")
}

/// The points that name this person, or all where no point names anybody.
fn points_for(points: &[Point], person: Option<u16>) -> Vec<String> {
    let named = points.iter().any(|point| !point.persons.is_empty());
    let mine =
        |point: &&Point| !named || person.is_some_and(|person| point.persons.contains(&person));
    let mine = points.iter().filter(mine);
    mine.map(|point| point.complaint.clone()).collect()
}

const PERSON: Element = Element {
    name: "betrokkene",
    sentence: "Kies welke betrokkene u om een reactie vraagt. Staat er niemand, leg dan bij Betrokkenen vast om wie het gaat.",
    mend: Mend::here("person"),
};
const SOMEBODY_ELSE: Element = Element {
    name: "geadresseerde",
    sentence: "Deze brief is alleen voor de betrokkene zelf. Kies die bij “Aan wie”.",
    mend: Mend::here("letter-recipient"),
};
const TOO_EARLY: Element = Element {
    name: "dag van de reactie",
    sentence: "De dag waarop u de reactie vraagt is vandaag of al voorbij. Kies een latere dag.",
    mend: Mend::here("day"),
};
pub(super) const REPLY_BY: Element = Element {
    name: "dag van de reactie",
    sentence: "De dag waarop u de reactie uiterlijk vraagt ontbreekt. Vul dag, maand en jaar in.",
    mend: Mend::here("day"),
};
const VERBATIM: Element = Element {
    name: "klacht in eigen woorden",
    sentence: "De klacht in eigen woorden ontbreekt. De betrokkene krijgt de klacht zoals de klager die heeft verwoord; vul die eerst aan.",
    mend: Mend::Case(weerklank_core::case::Field::Verbatim),
};
const VERBATIM_TOO_LONG: Element = Element {
    name: "klacht in eigen woorden",
    sentence: "De klacht is te lang om als bijlage af te drukken: hoogstens 200.000 tekens en 10.000 regels. Stuur het origineel mee.",
    mend: Mend::Case(weerklank_core::case::Field::Verbatim),
};
const TOO_LONG: Element = Element {
    name: "lengte",
    sentence: "Een klachtpunt is langer dan 5.000 tekens, of een naam langer dan 220.",
    mend: Mend::At(Place::Points),
};

#[cfg(all(test, feature = "render"))]
mod tests;

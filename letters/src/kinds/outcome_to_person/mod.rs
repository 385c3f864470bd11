//! L7b, the bericht over de uitkomst: what was found on the points that are about one person concerned, and the
//! measures that follow. In Dutch only: it stays inside the house.
//!
//! It holds the point and the finding, not what the complainant said about it in private: see [`Private`].

use serde::{Deserialize, Serialize};
use weerklank_core::case::{Measure, Point, Recipient, State};

use crate::envelope::Envelope;
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::parts::points::{self, Answered};
use crate::parts::private::Private;
use crate::parts::steps::{self, Step};
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::need("person", "Betrokkene", Sort::Person),
    Ask::may("learned", "Wat wij hiervan leren", Sort::Rich(3)),
    NOTE,
];

/// The facts of a bericht over de uitkomst.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OutcomeToPerson {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// Something the officer adds in her own words.
    pub note: Rich,
    /// The points about this person with their answers.
    pub points: Vec<Answered>,
    /// The regulation judges each point.
    pub judged: bool,
    /// What will be done, by whom and when.
    pub measures: Vec<Step>,
    /// What is learned.
    pub learned: Rich,
    /// The day the answer went to the complainant, in words; empty while it has not.
    pub answered_on: String,
    /// The complainant does not want to be contacted directly.
    pub contact_declined: bool,
    /// How long the file is kept, in words; empty when the regulation sets no term for that.
    pub kept_for: String,
}

impl Letter for OutcomeToPerson {
    const NAMES: Names = Names {
        nl: "Bericht over de uitkomst",
        en: None,
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in de naam van de betrokkene"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("points", "in de klachtpunten"),
        ("measures", "in de maatregelen"),
        ("learned", "in wat wij leren"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let person = ground.person().map(|(place, _)| place);
        gate.forbid(person.is_none(), &WHO);
        let elsewhere =
            person.is_some_and(|person| ground.recipient != Recipient::Person { person });
        gate.forbid(elsewhere, &SOMEBODY_ELSE);
        let concerns = Concerns::of(ground.state, person);
        let answer =
            |letter: &_| matches!(letter, weerklank_core::case::Letter::SubstantiveReaction);
        let answered_on = ground.state.first_dispatch(answer);
        let letter = Self {
            envelope: Envelope::of(ground),
            note: ground.rich("note"),
            points: without_private_words(points::answered(ground, |point| concerns.point(point))),
            judged: ground.procedure.judgments,
            measures: steps::measures(ground, |measure| concerns.measure(measure), gate),
            learned: ground.rich("learned"),
            answered_on: answered_on.map(|on| ground.day(on)).unwrap_or_default(),
            contact_declined: ground.state.no_direct_contact(),
            kept_for: ground.kept_for(),
        };
        letter.keep_private(&Private::of(ground), gate);
        letter
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        points::pass(&self.points, self.judged, true, gate);
        steps::pass(&self.measures, gate);
    }
}

impl OutcomeToPerson {
    fn keep_private(&self, private: &Private, gate: &mut Gate) {
        let points = self.points.iter().flat_map(Answered::texts);
        let points: Vec<String> = points.collect();
        let steps = self.measures.iter().map(|step| &step.what);
        let own = [self.note.plain(), self.learned.plain()];
        private.keep_out(&points, "de klachtpunten", &Mend::At(Place::Points), gate);
        private.keep_out(steps, "de maatregelen", &Mend::At(Place::Points), gate);
        private.keep_out(&own, "wat u schreef", &Mend::here("note"), gate);
    }
}

/// What the complainant said beside the point itself stays with the complainant.
fn without_private_words(mut points: Vec<Answered>) -> Vec<Answered> {
    for point in &mut points {
        point.complainant_says = Rich::default();
        point.about = Vec::new();
    }
    points
}

/// Which points and measures are about one person.
struct Concerns {
    /// The numbers of the points.
    points: Vec<u16>,
}

impl Concerns {
    /// The points that name the person, or all where no point names anybody.
    fn of(state: &State, person: Option<u16>) -> Self {
        let named = state.points.iter().any(|point| !point.persons.is_empty());
        let is_mine =
            |point: &&Point| !named || person.is_some_and(|one| point.persons.contains(&one));
        let mine = state.points.iter().filter(is_mine);
        Self {
            points: mine.map(|point| point.id).collect(),
        }
    }

    fn point(&self, point: &Point) -> bool {
        self.points.contains(&point.id)
    }

    /// A measure that answers no point in particular is for everybody.
    fn measure(&self, measure: &Measure) -> bool {
        measure
            .point
            .is_none_or(|point| self.points.contains(&point))
    }
}

const WHO: Element = Element {
    name: "betrokkene",
    sentence: "Kies voor welke betrokkene dit bericht is.",
    mend: Mend::here("person"),
};
const SOMEBODY_ELSE: Element = Element {
    name: "geadresseerde",
    sentence: "Dit bericht gaat over een betrokkene en is alleen voor die betrokkene zelf. Kies die als geadresseerde.",
    mend: Mend::here("letter-recipient"),
};

#[cfg(all(test, feature = "render"))]
mod tests;

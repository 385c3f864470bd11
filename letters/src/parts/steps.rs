//! Who does what, and by when: measures, and what was promised in talks.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Identity, Measure, Noted, Promise, Promiser, Recipient};

use crate::envelope::is_long;
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::tongue::Tongue;

/// Something that somebody does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Step {
    /// What.
    pub what: String,
    /// `bij klachtpunt 2`, when it answers one.
    pub answers: String,
    /// Who: a name, `wij` or `u`.
    pub who: String,
    /// `uiterlijk dinsdag 1 december 2026`, or `gedaan op …`.
    pub when: String,
    /// The day behind those words, to put steps in order; not printed.
    #[serde(skip)]
    pub due: Option<NaiveDate>,
}

/// What is done may be this many characters long.
const WHAT_LENGTH: usize = 5_000;

/// The measures of the case that are wanted, in order of their day. One that should have been done and is not, is
/// told to the gate: a letter promises nothing in the past.
pub fn measures(
    ground: Ground<'_>,
    wanted: impl Fn(&Measure) -> bool,
    gate: &mut Gate,
) -> Vec<Step> {
    let planned = ground.state.measures.iter();
    let mut planned: Vec<_> = planned.filter(|one| wanted(&one.measure)).collect();
    planned.sort_by_key(|one| one.measure.due);
    let step = |one: &weerklank_core::case::Planned| {
        let Measure {
            what,
            owner,
            due,
            point,
            ..
        } = &one.measure;
        if one.done_on.is_none() && *due < ground.today {
            tell_past("maatregel", what, *due, Mend::At(Place::Points), gate);
        }
        Step {
            what: what.clone(),
            answers: point.map(|id| answers(ground, id)).unwrap_or_default(),
            who: owner.clone(),
            when: when(ground, *due, one.done_on),
            due: Some(*due),
        }
    };
    planned.into_iter().map(step).collect()
}

/// What was promised in these talks, in order of its day.
pub fn promises<'a>(
    ground: Ground<'_>,
    talks: impl Iterator<Item = &'a Noted>,
    gate: &mut Gate,
) -> Vec<Step> {
    let made = talks.filter_map(|noted| Some((noted.contact.promise.as_ref()?, noted)));
    let mut made: Vec<(&Promise, &Noted)> = made.collect();
    made.sort_by_key(|(promise, _)| promise.due);
    let step = |(promise, noted): (&Promise, &Noted)| {
        let settled = noted.settled.as_ref().map(|(on, _)| *on);
        if settled.is_none() && promise.due < ground.today {
            let mend = Mend::At(Place::Contact);
            tell_past("toezegging", &promise.what, promise.due, mend, gate);
        }
        Step {
            what: promise.what.clone(),
            answers: String::new(),
            who: promiser(ground, promise.by),
            when: when(ground, promise.due, settled),
            due: Some(promise.due),
        }
    };
    made.into_iter().map(step).collect()
}

/// `bij klachtpunt 2`.
fn answers(ground: Ground<'_>, point: u16) -> String {
    let words = ground.language.choose("bij klachtpunt", "for point");
    format!("{words} {}", point + 1)
}

fn when(ground: Ground<'_>, due: NaiveDate, done_on: Option<NaiveDate>) -> String {
    let words = match done_on {
        Some(_) => ground.language.choose("afgerond op", "completed on"),
        None => ground.language.choose("uiterlijk", "by"),
    };
    format!("{words} {}", ground.day(done_on.unwrap_or(due)))
}

fn tell_past(name: &str, what: &str, due: NaiveDate, mend: Mend, gate: &mut Gate) {
    let due = weerklank_core::dates::long(due);
    let sentence = format!(
        "“{what}” zou uiterlijk {due} klaar zijn, en dat is niet vastgelegd. Leg vast dat het gedaan is, of spreek een nieuwe dag af."
    );
    gate.tell(name, sentence, mend);
}

/// Who promised, for the reader of this letter.
fn promiser(ground: Ground<'_>, by: Promiser) -> String {
    let to_reader = match by {
        Promiser::Us => return ground.language.choose("wij", "we").to_owned(),
        Promiser::Complainant => ground.recipient == Recipient::Complainant,
        Promiser::Person { person } => ground.recipient == Recipient::Person { person },
    };
    match by {
        _ if to_reader => ground.language.choose("u", "you").to_owned(),
        Promiser::Person { person } => {
            let person = ground.state.person(person);
            person.map(|person| person.name.clone()).unwrap_or_default()
        }
        _ => complainant(ground),
    }
}

/// The complainant, for a reader who is somebody else: by name only when the name may be known.
pub fn complainant(ground: Ground<'_>) -> String {
    let complainant = &ground.state.intake.complainant;
    if complainant.identity == Identity::Named && !crate::gate::is_blank(&complainant.name) {
        complainant.name.clone()
    } else {
        ground
            .language
            .choose("de klager", "the complainant")
            .to_owned()
    }
}

/// Each step says what, who and when, and fits its row.
pub fn pass(steps: &[Step], gate: &mut Gate) {
    for step in steps {
        gate.need(&step.what, &WHAT);
        gate.need(&step.who, &WHO);
        gate.need(&step.when, &WHEN);
        let long = is_long(&step.who) || is_long(&step.when);
        gate.forbid(long || step.what.chars().count() > WHAT_LENGTH, &TOO_LONG);
    }
}

const WHAT: Element = Element {
    name: "maatregel",
    sentence: "Bij een maatregel of afspraak staat niet wat er gebeurt.",
    mend: Mend::At(Place::Points),
};
const WHO: Element = Element {
    name: "maatregel",
    sentence: "Bij een maatregel of afspraak staat niet wie ervoor zorgt.",
    mend: Mend::At(Place::Points),
};
const WHEN: Element = Element {
    name: "maatregel",
    sentence: "Bij een maatregel of afspraak staat niet wanneer die klaar is.",
    mend: Mend::At(Place::Points),
};
const TOO_LONG: Element = Element {
    name: "maatregel",
    sentence: "Een maatregel of afspraak is te lang voor de brief: hoogstens 5.000 tekens, en 220 voor wie het doet.",
    mend: Mend::At(Place::Points),
};

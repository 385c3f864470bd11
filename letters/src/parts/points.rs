//! The points of complaint with their answers, and who was heard on which day (DOMAIN, section 7).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Language, Point};
use weerklank_core::points::{Side, sources};

use crate::gate::{Element, Gate, Mend, Place, is_blank};
use crate::ground::Ground;
use crate::rich::Rich;
use crate::tongue::Tongue;

/// One point of complaint and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answered {
    /// Its number, as the complainant knows it.
    pub number: String,
    /// The persons concerned it is about, where there are more.
    pub about: Vec<String>,
    /// The point in the complainant's words.
    pub complaint: String,
    /// What the complainant says about it.
    pub complainant_says: Rich,
    /// What the person concerned says about it.
    pub person_says: Rich,
    /// What documents show.
    pub documents: Rich,
    /// What the officer finds, and why.
    pub finding: Rich,
    /// The judgment; empty where the regulation uses none.
    pub verdict: String,
}

/// Somebody who had a say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Heard {
    /// Who; empty for the reader of the letter.
    pub who: String,
    /// On which days, in words.
    pub on: String,
}

/// All points together may be this many characters long.
const LENGTH: usize = 200_000;

/// The points that are wanted.
pub fn answered(ground: Ground<'_>, wanted: impl Fn(&Point) -> bool) -> Vec<Answered> {
    let points = ground.state.points.iter().filter(|point| wanted(point));
    points.map(|point| Answered::of(ground, point)).collect()
}

impl Answered {
    fn of(ground: Ground<'_>, point: &Point) -> Self {
        let judged = point.verdict.filter(|_| ground.procedure.judgments);
        Self {
            number: (point.id + 1).to_string(),
            about: about(ground, point),
            complaint: point.complaint.clone(),
            complainant_says: Rich::from(point.complainant_says.as_str()),
            person_says: Rich::from(point.person_says.as_str()),
            documents: Rich::from(point.documents.as_str()),
            finding: Rich::from(point.finding.as_str()),
            verdict: judged
                .map(|verdict| ground.language.verdict(verdict).to_owned())
                .unwrap_or_default(),
        }
    }

    /// All that is said in it, without its formatting.
    pub fn texts(&self) -> [String; 5] {
        let own = [
            &self.complainant_says,
            &self.person_says,
            &self.documents,
            &self.finding,
        ];
        let [complainant, person, documents, finding] = own.map(Rich::plain);
        [
            self.complaint.clone(),
            complainant,
            person,
            documents,
            finding,
        ]
    }

    fn length(&self) -> usize {
        let texts = self.texts();
        texts.iter().map(|text| text.chars().count()).sum()
    }
}

/// With one person concerned there is no need to say whom a point is about.
fn about(ground: Ground<'_>, point: &Point) -> Vec<String> {
    if ground.state.persons.len() < 2 {
        return Vec::new();
    }
    let persons = point.persons.iter();
    let persons = persons.filter_map(|place| ground.state.person(*place));
    persons.map(|person| person.name.clone()).collect()
}

/// From this many points on, the judgments stand together at the beginning as well.
const MANY: usize = 4;

/// The judgments with the points that have them, in the order of their first point: `gegrond: klachtpunten 1 en 3`.
pub fn in_short(ground: Ground<'_>, points: &[Answered]) -> Vec<String> {
    let judged = points.iter().filter(|point| !is_blank(&point.verdict));
    let mut verdicts: Vec<(&str, Vec<String>)> = Vec::new();
    for point in judged.filter(|_| points.len() >= MANY) {
        match verdicts
            .iter_mut()
            .find(|(verdict, _)| *verdict == point.verdict)
        {
            Some((_, numbers)) => numbers.push(point.number.clone()),
            None => verdicts.push((&point.verdict, vec![point.number.clone()])),
        }
    }
    let one_or_many = ground
        .language
        .choose(["klachtpunt", "klachtpunten"], ["point", "points"]);
    let line = |(verdict, numbers): (&str, Vec<String>)| {
        let points = one_or_many[usize::from(numbers.len() > 1)];
        format!("{verdict}: {points} {}", ground.language.listed(&numbers))
    };
    verdicts.into_iter().map(line).collect()
}

/// Who was heard: the complainant first, under an empty name, then the persons concerned.
pub fn heard(ground: Ground<'_>) -> Vec<Heard> {
    let all = sources(ground.state);
    let days = |side: Side| -> BTreeSet<NaiveDate> {
        let spoke = all.iter().filter(|source| source.sides.contains(&side));
        spoke.map(|source| source.on).collect()
    };
    let persons = (0..).zip(&ground.state.persons);
    let persons = persons.map(|(place, person)| (Side::Person(place), person.name.clone()));
    let sides = std::iter::once((Side::Complainant, String::new())).chain(persons);
    let heard = sides.map(|(side, who)| (who, days(side)));
    let heard = heard.filter(|(_, days)| !days.is_empty());
    let said = |(who, days): (String, BTreeSet<NaiveDate>)| {
        let days: Vec<String> = days.into_iter().map(|on| ground.day(on)).collect();
        let on = ground.language.listed(&days);
        Heard { who, on }
    };
    heard.map(said).collect()
}

/// What a letter about points can't go without. `judged` where the regulation judges; `both` where there is somebody
/// whose view belongs beside that of the complainant.
pub fn pass(points: &[Answered], judged: bool, both: bool, gate: &mut Gate) {
    gate.forbid(points.is_empty(), &NO_POINTS);
    let lacking = |is_lacking: &dyn Fn(&Answered) -> bool| -> Vec<String> {
        let found = points.iter().filter(|point| is_lacking(point));
        found.map(|point| point.number.clone()).collect()
    };
    let open = lacking(&|point| point.finding.is_blank());
    tell(
        &open,
        "Vul in wat u vindt en waarom: de brief gaat pas weg als elk punt beantwoord is.",
        "bevinding",
        gate,
    );
    let unheard = lacking(&|point| both && point.person_says.is_blank());
    tell(
        &unheard,
        "Vul in wat de betrokkene erover zegt, of dat er geen reactie kwam.",
        "beide kanten",
        gate,
    );
    let unjudged = lacking(&|point| judged && is_blank(&point.verdict));
    tell(
        &unjudged,
        "Kies een oordeel: deze regeling vraagt dat bij elk punt.",
        "oordeel",
        gate,
    );
    let length = points.iter().map(Answered::length).sum::<usize>();
    gate.forbid(length > LENGTH, &TOO_LONG);
}

/// `Klachtpunt 2 en 3 zijn niet af.` and what to do.
fn tell(numbers: &[String], what_to_do: &str, element: &str, gate: &mut Gate) {
    let points = match numbers {
        [] => return,
        [one] => format!("Klachtpunt {one} is nog niet af."),
        many => format!(
            "Klachtpunten {} zijn nog niet af.",
            Language::Dutch.listed(many)
        ),
    };
    gate.tell(
        element,
        format!("{points} {what_to_do}"),
        Mend::At(Place::Points),
    );
}

pub(crate) const NO_POINTS: Element = Element {
    name: "klachtpunten",
    sentence: "Er zijn geen klachtpunten om op te antwoorden. Verdeel de klacht in punten.",
    mend: Mend::At(Place::Points),
};
const TOO_LONG: Element = Element {
    name: "klachtpunten",
    sentence: "De klachtpunten zijn samen langer dan 200.000 tekens. Kort ze in, of stuur een deel als bijlage mee.",
    mend: Mend::At(Place::Points),
};

//! L11, the file of a case: an index, what happened day by day, the complaint to the letter, the points, the dates with
//! their standing, the letters and documents with their fingerprints, and what was masked for this reader and why.
//!
//! Third parties are masked by the program in every text it sets itself; what is joined behind the file is not
//! touched, and the officer is told to look at it.

mod build;

use serde::{Deserialize, Serialize};

use crate::envelope::{Envelope, is_long};
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::kinds::{Letter, Names};
use crate::rich::Rich;
use crate::typed::{Ask, NOTE, Sort};

/// Nothing is masked: the file stays in the house.
const OWN: &str = "own";
/// Names the program can't know.
const NAMES_TO_MASK: &str = "names";

/// What the officer is asked for.
pub const ASKS: &[Ask] = &[
    Ask::may("board", "Welke vereniging (voor het College)?", Sort::Line).hint(
        "Zoals die bij Instellingen staat. Alleen nodig als het dossier naar een College gaat.",
    ),
    Ask::may(
        "addressee",
        "Naam en adres van een andere ontvanger",
        Sort::Lines(3),
    )
    .hint("Elk op een regel. Alleen nodig als het dossier naar iemand anders gaat."),
    Ask::may(
        NAMES_TO_MASK,
        "Namen die ook onleesbaar moeten",
        Sort::Lines(3),
    )
    .hint("Elk op een regel: wie in de teksten genoemd wordt en geen partij is."),
    Ask::may(
        OWN,
        "Voor het eigen archief: niets onleesbaar maken",
        Sort::Tick,
    ),
    NOTE,
];

/// A file may hold this many characters: about four hundred pages.
pub const LENGTH: usize = 1_000_000;
/// A file may hold this many lines of history, letters and documents together.
pub const LINES: usize = 5_000;

/// The facts of a file. An empty text means: not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dossier {
    /// The frame of the letter.
    pub envelope: Envelope,
    /// For whom it was made: `de klager`.
    pub made_for: String,
    /// What it is about.
    pub subject: String,
    /// What happened, line by line.
    pub chronology: Vec<Line>,
    /// The complaint as it was written, masked for the reader.
    pub verbatim: String,
    /// The points of complaint.
    pub points: Vec<Point>,
    /// Every date with its standing.
    pub dates: Vec<Due>,
    /// What went out.
    pub letters: Vec<Paper>,
    /// What is kept.
    pub documents: Vec<Paper>,
    /// What was masked.
    pub masked: Vec<Mask>,
    /// The fingerprint of the history this file was made of.
    pub fingerprint: String,
    /// Something the officer adds in her own words.
    pub note: Rich,
}

/// A line of the history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Line {
    /// Its number.
    pub number: String,
    /// The day it was recorded, in words.
    pub recorded_on: String,
    /// What happened.
    pub event: String,
}

/// A point of complaint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Point {
    /// The point.
    pub complaint: String,
    /// What was found, if anything.
    pub finding: String,
    /// How it was judged, if it was.
    pub verdict: String,
}

/// A date with its standing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Due {
    /// What had to be done.
    pub duty: String,
    /// By when, in words.
    pub by: String,
    /// When it was done, in words; empty while it was not.
    pub met_on: String,
}

/// A letter or a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Paper {
    /// What it is.
    pub title: String,
    /// Its day, in words.
    pub on: String,
    /// The first of its fingerprint; empty when it has none.
    pub fingerprint: String,
}

/// What was masked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mask {
    /// What stands in its place.
    pub mark: String,
    /// Why.
    pub reason: String,
    /// How often.
    pub times: String,
}

impl Letter for Dossier {
    const NAMES: Names = Names {
        nl: "Dossier",
        en: None,
    };
    const PLACES: &'static [(&'static str, &'static str)] = &[
        ("sender", "in de gegevens van de organisatie"),
        ("officer", "in de gegevens van de klachtenfunctionaris"),
        ("addressee", "in het adres"),
        ("salutation", "in de aanhef"),
        ("reference", "in het kenmerk"),
        ("subject", "in het onderwerp"),
        ("chronology", "in de geschiedenis"),
        ("verbatim", "in de klacht in eigen woorden"),
        ("points", "in de klachtpunten"),
        ("letters", "in de lijst van brieven"),
        ("documents", "in de lijst van stukken"),
        ("note", "in uw eigen alinea"),
    ];

    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self {
        Self::of(ground, gate)
    }

    fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.verbatim, &VERBATIM);
        gate.need(&self.fingerprint, &VERBATIM);
        let (characters, lines) = self.extent();
        if characters > LENGTH || lines > LINES {
            let sentence = format!(
                "Het dossier is te groot om in één keer te maken: {characters} tekens en {lines} regels, en er mogen er {LENGTH} en {LINES} in. Maak het in delen, of stuur de bijlagen los mee."
            );
            gate.tell("omvang", sentence, Mend::At(Place::Documents));
        }
        let titles = self
            .letters
            .iter()
            .chain(&self.documents)
            .map(|paper| &paper.title);
        let mut titles = titles.chain([&self.subject, &self.made_for]);
        gate.forbid(titles.any(|text| is_long(text)), &TOO_LONG);
    }
}

impl Dossier {
    /// How many characters and lines it has.
    fn extent(&self) -> (usize, usize) {
        let events = self.chronology.iter().map(|line| &line.event);
        let points = self
            .points
            .iter()
            .flat_map(|point| [&point.complaint, &point.finding]);
        let texts = events.chain(points).chain([&self.verbatim]);
        let characters = texts.map(|text| text.chars().count()).sum();
        let papers = self.letters.len() + self.documents.len();
        let lines = self.chronology.len() + self.verbatim.lines().count() + papers;
        (characters, lines)
    }
}

const VERBATIM: Element = Element {
    name: "klacht in eigen woorden",
    sentence: "De klacht in eigen woorden ontbreekt. Een dossier begint met de klacht zoals die is ingediend; vul die eerst aan.",
    mend: Mend::Case(weerklank_core::case::Field::Verbatim),
};
const TOO_LONG: Element = Element {
    name: "lengte",
    sentence: "Het onderwerp of de naam van een stuk is langer dan 220 tekens.",
    mend: Mend::At(Place::Documents),
};

#[cfg(all(test, feature = "render"))]
mod tests;

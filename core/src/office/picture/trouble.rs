//! What can be wrong with a picture, and what is said of it.

use super::drawing::{ELEMENTS, LEVELS};
use super::{AREA, BYTES, PIXELS, STRETCH};

/// Why a file can't be a picture on the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// No bytes at all.
    Empty,
    /// More bytes than [`BYTES`]; their number follows.
    TooBig(usize),
    /// Not a PNG, JPEG or SVG by its first bytes; with what it is, when that is known.
    UnknownKind(Option<&'static str>),
    /// Damaged: it ends too soon, or has no size.
    CutOff,
    /// So many pixels wide and high.
    TooManyPixels(u32, u32),
    /// More than [`STRETCH`] times as long as it is broad.
    Stretched,
    /// A JPEG in the four colours of ink, which an archive file can't hold without a profile.
    Cmyk,
    /// An SVG that is not well-formed, with what was found.
    Broken(&'static str),
    /// An SVG that holds a script, or something that starts one.
    Script,
    /// An SVG that refers to something outside itself.
    ReachesOut,
    /// An SVG that defines names of its own for pieces of text; they can swell without end.
    Entity,
    /// An SVG with a part that is no drawing, such as a web page or a film; its name follows.
    Part(String),
    /// Parts that hold parts that hold parts, more than [`LEVELS`] deep.
    TooDeep,
    /// More than [`ELEMENTS`] parts once every repetition is drawn.
    TooMany,
    /// A part that is drawn inside itself.
    Circle,
    /// An SVG whose width and height are no lengths, nothing, or out of all proportion.
    Size,
    /// A photograph inside an SVG that is no good itself.
    Inside(Box<Trouble>),
    /// The typesetter can't draw it; found by trying.
    NotDrawn,
}

/// What is wrong and what to do, in Dutch: every trouble, and an advice they share only once.
pub fn sentences(troubles: &[Trouble]) -> Vec<String> {
    let mut all: Vec<String> = troubles.iter().map(Trouble::fact).collect();
    let advised = troubles.iter().any(Trouble::is_of_a_drawing);
    all.extend(advised.then(|| ADVICE.to_owned()));
    all
}

const ADVICE: &str = "Kies een PNG, of een SVG met alleen een tekening.";

impl Trouble {
    /// What is wrong and what to do, in Dutch.
    pub fn sentence(&self) -> String {
        sentences(std::slice::from_ref(self)).join(" ")
    }

    fn is_of_a_drawing(&self) -> bool {
        matches!(
            self,
            Self::Broken(_)
                | Self::Script
                | Self::ReachesOut
                | Self::Entity
                | Self::Part(_)
                | Self::TooDeep
                | Self::TooMany
                | Self::Circle
                | Self::Size
        )
    }

    fn fact(&self) -> String {
        match self {
            Self::Empty => "Dit bestand is leeg. Kies een ander bestand.".into(),
            Self::TooBig(bytes) => format!(
                "Dit bestand is {} kB. Kies een afbeelding van hoogstens {} kB.",
                bytes.div_ceil(1024),
                BYTES / 1024
            ),
            Self::UnknownKind(None) => "Dit is geen PNG, JPEG of SVG. Kies een ander bestand.".into(),
            Self::UnknownKind(Some(name)) => {
                format!("Dit is {name}. Sla de afbeelding op als PNG, JPEG of SVG en kies die.")
            }
            Self::CutOff => "Dit bestand is beschadigd of niet compleet. Sla de afbeelding opnieuw op en kies die.".into(),
            Self::TooManyPixels(width, height) => format!(
                "Deze afbeelding is {width} bij {height} beeldpunten. Maak haar kleiner: hoogstens {PIXELS} breed en hoog, en samen hoogstens {} miljoen.",
                AREA / 1_000_000
            ),
            Self::Stretched => format!(
                "Deze afbeelding is meer dan {STRETCH} keer zo lang als breed; op de brief blijft daar niets van over. Snijd haar bij."
            ),
            Self::Cmyk => "Deze JPEG heeft drukkleuren (CMYK). Sla haar op in RGB, of als PNG.".into(),
            Self::NotDrawn => "Deze afbeelding kan niet worden afgedrukt. Sla haar op als PNG en kies die.".into(),
            Self::Inside(trouble) => format!("In deze SVG zit een foto. {}", trouble.sentence()),
            other => other.of_a_drawing(),
        }
    }

    /// What is wrong with an SVG.
    fn of_a_drawing(&self) -> String {
        match self {
            Self::Broken(what) => format!("Deze SVG is beschadigd: {what}."),
            Self::Script => "Deze SVG bevat een script.".into(),
            Self::ReachesOut => "Deze SVG verwijst naar iets buiten het bestand.".into(),
            Self::Entity => "Deze SVG bevat verkorte namen voor stukken tekst (entiteiten).".into(),
            Self::Part(name) => {
                format!("Deze SVG bevat een onderdeel dat niet wordt afgedrukt: “{name}”.")
            }
            Self::TooDeep => format!("Deze SVG heeft meer dan {LEVELS} lagen in elkaar."),
            Self::TooMany => {
                format!("Deze SVG heeft meer dan {ELEMENTS} onderdelen, herhalingen meegeteld.")
            }
            Self::Circle => "In deze SVG zit een onderdeel dat zichzelf bevat.".into(),
            _ => "Deze SVG heeft geen bruikbare breedte en hoogte.".into(),
        }
    }
}

//! Why a file can't stand behind a letter, and what to do about it.

use super::{BYTES, PAGES, PIXELS};

/// Why a file can't be joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such file with the order.
    Absent,
    /// It is neither a PDF nor a picture that can be read.
    Unknown,
    /// It has more than [`BYTES`] bytes.
    TooLarge,
    /// It opens with a password only, or is coded in a way that can't be read.
    Locked,
    /// It ends too early or does not hold together.
    Damaged,
    /// It has more than [`PAGES`] pages: this many.
    TooManyPages(usize),
    /// The picture has more than [`PIXELS`] pixels.
    TooManyPixels,
    /// This page holds something that can't be drawn.
    Undrawable {
        /// The page, counted from 1.
        page: usize,
        /// What it is, in Dutch.
        what: &'static str,
    },
}

impl Refusal {
    /// What is wrong and what to do, in Dutch; `name` says which enclosure.
    pub fn sentence(&self, name: &str) -> String {
        let why = match self {
            Self::Absent => "het bestand is er niet bij".into(),
            Self::Unknown => "het is geen pdf en geen afbeelding (PNG, JPEG, GIF of WebP)".into(),
            Self::TooLarge => format!("het bestand is groter dan {} MB", BYTES / 1_000_000),
            Self::Locked => "de pdf is beveiligd met een wachtwoord".into(),
            Self::Damaged => "het bestand is beschadigd of niet compleet".into(),
            Self::TooManyPages(pages) => {
                format!("de pdf heeft {pages} bladzijden en er mogen er {PAGES} achter een brief")
            }
            Self::TooManyPixels => format!(
                "de afbeelding heeft meer dan {} miljoen beeldpunten",
                PIXELS / 1_000_000
            ),
            Self::Undrawable { page, what } => {
                format!("{what} op bladzijde {page} kan niet worden overgenomen")
            }
        };
        format!("{name} kan niet achter de brief: {why}. {}", self.way_out())
    }

    fn way_out(&self) -> &'static str {
        match self {
            Self::Absent => "Voeg het bestand opnieuw toe.",
            Self::Unknown => "Sla het op als pdf en voeg die toe, of stuur het los mee.",
            Self::TooLarge | Self::TooManyPixels => "Maak het kleiner, of stuur het los mee.",
            Self::Locked => "Sla de pdf op zonder wachtwoord, of stuur haar los mee.",
            Self::Damaged => "Vraag om een nieuw exemplaar, of stuur het los mee.",
            Self::TooManyPages(_) => "Kies de bladzijden die nodig zijn, of stuur haar los mee.",
            Self::Undrawable { .. } => {
                "Druk het bestand af als nieuwe pdf en voeg die toe, of stuur het los mee."
            }
        }
    }
}

//! The letters, one line each.
//!
//! A letter is a folder `kinds/<slug>/` with its data and mandatory elements (`mod.rs`), its page (`letter.typ`), an
//! invented example (`sample.json`) and the text that example gives (`golden.txt`); and one line in [`KINDS`].
//! Every test of this crate runs over [`KINDS`], so a letter that is listed is a letter that is proven.

pub mod acknowledgement;

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;
use weerklank_core::calendar::Calendar;
use weerklank_core::case::Case;
use weerklank_core::office::Office;
use weerklank_core::procedure::Procedure;

use crate::envelope::Envelope;
use crate::gate::{Gate, Missing};

/// Where the facts of a letter come from.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The case.
    pub case: &'a Case,
    /// The organisation and its officer.
    pub office: &'a Office,
    /// The regulation.
    pub procedure: &'a Procedure,
    /// The working days.
    pub calendar: &'a Calendar,
    /// The date of the letter.
    pub today: NaiveDate,
}

/// What the data of a letter must offer.
pub trait Letter: Serialize + DeserializeOwned {
    /// The name by which the letter is asked for; also its folder's.
    const SLUG: &'static str;
    /// What the letter is called, in Dutch.
    const NAME: &'static str;
    /// Where a text stands in the letter, in Dutch, by the name of its field: `("points", "in de klachtpunten")`.
    const PLACES: &'static [(&'static str, &'static str)];

    /// The frame of the letter.
    fn envelope(&self) -> &Envelope;

    /// Asks for the elements of this letter only.
    fn pass(&self, gate: &mut Gate);

    /// Everything that keeps this letter from going out.
    fn missing(&self) -> Vec<Missing> {
        let mut gate = Gate::default();
        self.envelope().pass(&mut gate);
        self.pass(&mut gate);
        gate.finish()
    }
}

/// Data that has passed the gate, as the renderer takes it.
#[cfg(feature = "render")]
pub(crate) struct Ready {
    pub(crate) envelope: Envelope,
    pub(crate) data: serde_json::Value,
}

/// A letter as the renderer knows it.
#[cfg(feature = "render")]
pub(crate) struct Kind {
    pub(crate) slug: &'static str,
    pub(crate) template: &'static str,
    pub(crate) places: &'static [(&'static str, &'static str)],
    pub(crate) read: fn(&str) -> Result<Ready, crate::error::Error>,
    #[cfg(test)]
    pub(crate) sample: &'static str,
    #[cfg(test)]
    pub(crate) golden: &'static str,
}

/// A line of the list: the folder's files and the type that reads them.
#[cfg(feature = "render")]
macro_rules! kind {
    ($slug:literal, $letter:ty) => {
        Kind {
            slug: $slug,
            template: include_str!(concat!("kinds/", $slug, "/letter.typ")),
            places: <$letter>::PLACES,
            read: read::<$letter>,
            #[cfg(test)]
            sample: include_str!(concat!("kinds/", $slug, "/sample.json")),
            #[cfg(test)]
            golden: include_str!(concat!("kinds/", $slug, "/golden.txt")),
        }
    };
}

/// Every letter there is.
#[cfg(feature = "render")]
pub(crate) const KINDS: &[Kind] = &[kind!("acknowledgement", acknowledgement::Acknowledgement)];

/// The letter of this name.
#[cfg(feature = "render")]
pub(crate) fn find(slug: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.slug == slug)
}

/// Reads the data of a letter and lets it through the gate.
#[cfg(feature = "render")]
fn read<L: Letter>(json: &str) -> Result<Ready, crate::error::Error> {
    use crate::error::Error;
    let letter: L =
        serde_json::from_str(json).map_err(|error| Error::Unreadable(error.to_string()))?;
    let missing = letter.missing();
    if !missing.is_empty() {
        return Err(Error::Missing(missing));
    }
    let data =
        serde_json::to_value(&letter).map_err(|error| Error::Unreadable(error.to_string()))?;
    Ok(Ready {
        envelope: letter.envelope().clone(),
        data,
    })
}

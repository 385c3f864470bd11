//! What the desk asks of the worker, and what it hears back.
//!
//! The desk sends the case as its history and what was typed; the facts, the gate and the page are made here, so
//! that the application carries none of the letters.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use weerklank_core::calendar::Choices;
use weerklank_core::case::{Language, Recipient};
use weerklank_core::directory::Directory;
use weerklank_core::office::{Logo, Office};

use crate::check::Finding;
use crate::gate::{Missing, is_blank};
use crate::typed::Typed;

/// What all letters of an organisation share. It changes seldom, so the worker remembers the last.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Setting {
    /// The organisation and its officer.
    pub office: Office,
    /// Its specialists and the supervisory boards.
    pub directory: Directory,
    /// Its working days.
    pub choices: Choices,
    /// Its own regulations, each as it was checked.
    pub regulations: Vec<String>,
}

/// One letter to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Which letter, by its name in [`crate::kinds`].
    pub kind: String,
    /// The history of the case, a record a line.
    pub records: Vec<String>,
    /// The date of the letter.
    pub today: NaiveDate,
    /// To whom this copy goes.
    pub recipient: Recipient,
    /// In which language.
    pub language: Language,
    /// What the officer adds.
    pub typed: Typed,
    /// Names of children and complainants of other cases, which have no place in this letter.
    pub others: Vec<String>,
    /// What goes along.
    pub enclosures: Vec<Enclosure>,
    /// Whether the proof of the dates stands behind the letter.
    #[serde(default)]
    pub with_date_proof: bool,
}

/// Something that goes along with a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Enclosure {
    /// What it is called in the list.
    pub title: String,
    /// Which of the files that came with the order is set behind the letter; `None` when it goes by itself.
    pub file: Option<usize>,
}

/// What is said of a letter, whether it was made or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// Name of the file, without names of people and without its ending.
    pub file_name: String,
    /// What keeps the letter from going out; when there is anything, there is no letter.
    pub missing: Vec<Missing>,
    /// What the officer's own texts say against the case. A certain one holds the PDF back until it is mended, a
    /// doubt until the officer has said in the field [`overruled`] why it stands.
    pub findings: Vec<Finding>,
    /// What the officer should know, in Dutch sentences.
    pub notices: Vec<String>,
    /// How many pages it has.
    pub pages: usize,
    /// The facts as they stand in the letter, as JSON: kept with what is sent.
    pub data: String,
}

/// The letterhead of an organisation, with nobody's complaint in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Specimen {
    /// One SVG a page.
    pub pages: Vec<String>,
    /// What of the house keeps any letter from going out.
    pub missing: Vec<Missing>,
    /// What the officer should know, in Dutch sentences.
    pub notices: Vec<String>,
}

/// A blank form that is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BlankForm {
    /// Whose form it is.
    pub office: Office,
    /// The language of the form.
    pub language: Language,
    /// The day on which it is made, for the metadata of the PDF: between the years 1900 and 2200.
    pub day: NaiveDate,
}

/// A picture that was chosen, judged and tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// The picture, fit to be kept.
    pub logo: Logo,
    /// In pixels, or in the units of an SVG.
    pub width: u32,
    /// As `width`.
    pub height: u32,
    /// What the officer should know, in Dutch sentences.
    pub notices: Vec<String>,
}

/// The field in which the officer says why a doubt about her words does not hold.
#[must_use]
pub fn overruled(finding: &Finding) -> String {
    format!("overruled/{}", finding.key())
}

/// Whether a finding keeps the letter from going out: a certain one does until it is mended, a doubt until the
/// officer has said why it stands.
#[must_use]
pub fn holds_back(finding: &Finding, typed: &Typed) -> bool {
    finding.certain || is_blank(typed.text(&overruled(finding)))
}

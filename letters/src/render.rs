//! From data to paper: the gate, the characters, the page, the PDF or its pages as pictures.

use chrono::NaiveDate;
use serde_json::{Value, json};
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

use crate::behind::Behind;
use crate::characters::printable;
use crate::enclosure::Joined;
use crate::envelope::Envelope;
use crate::error::Error;
use crate::kinds::{self, Kind};
use crate::pdf;
use crate::world::{LetterWorld, draws};

/// What is wanted of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// The file to send.
    Pdf,
    /// Each page as an SVG picture, to look at.
    Pages,
}

impl Want {
    /// `pages`, or anything else for the file.
    pub fn of(name: &str) -> Self {
        if name == "pages" {
            Self::Pages
        } else {
            Self::Pdf
        }
    }
}

/// A letter that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// What was made of it.
    pub paper: Paper,
    /// What the officer must know: characters that were replaced, in Dutch sentences.
    pub notices: Vec<String>,
    /// How many pages the letter has.
    pub pages: usize,
}

/// A letter in the form that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paper {
    /// PDF/A-2a and PDF/UA-1.
    Pdf(Vec<u8>),
    /// One SVG a page.
    Pages(Vec<String>),
}

/// Makes the letter `kind` out of its data.
///
/// The data is JSON as the types in [`kinds`] write it. The same data gives the same bytes.
///
/// # Errors
/// Dutch sentences, all that apply: what is missing, or what is wrong with the data.
pub fn render(kind: &str, json: &str, want: Want) -> Result<Rendered, Vec<String>> {
    render_with(kind, json, &Behind::default(), want)
}

/// The same, with something behind the letter.
///
/// # Errors
/// As for [`render`]; and when the letter could be made without its enclosures.
pub fn render_with(
    kind: &str,
    json: &str,
    behind: &Behind,
    want: Want,
) -> Result<Rendered, Vec<String>> {
    let made = make(kind, json, behind, want).map_err(|error| {
        let alone = Behind {
            joined: Joined::default(),
            ..behind.clone()
        };
        let joined = !behind.joined.data.is_empty();
        if joined && make(kind, json, &alone, want).is_ok() {
            Error::Enclosures
        } else {
            error
        }
    });
    // Typst remembers the parts of a letter. What this letter did not use again is forgotten: memory stays flat and
    // nothing of a complaint lingers, while a preview makes the PDF of the same letter cheap.
    typst::comemo::evict(1);
    made.map_err(|error| error.sentences())
}

fn make(kind: &str, json: &str, behind: &Behind, want: Want) -> Result<Rendered, Error> {
    let mut set = typeset_with(kind, json, behind)?;
    set.notices.extend(behind.joined.notices.iter().cloned());
    let pages = set.document.pages().len();
    let paper = match want {
        Want::Pdf => Paper::Pdf(
            pdf::write(&set.document, set.name, set.day).map_err(|error| blame(error, set.logo))?,
        ),
        Want::Pages => Paper::Pages(pictures(&set.document)),
    };
    Ok(Rendered {
        paper,
        notices: set.notices,
        pages,
    })
}

/// A letter in type, before it is written to a file.
pub(crate) struct Set {
    pub(crate) document: PagedDocument,
    pub(crate) notices: Vec<String>,
    name: String,
    day: NaiveDate,
    logo: bool,
}

/// Sets the letter alone in type.
#[cfg(test)]
pub(crate) fn typeset(kind: &str, json: &str) -> Result<Set, Error> {
    typeset_with(kind, json, &Behind::default())
}

/// Sets the letter in type, with what stands behind it.
pub(crate) fn typeset_with(kind: &str, json: &str, behind: &Behind) -> Result<Set, Error> {
    let kind = kinds::find(kind).ok_or_else(|| Error::UnknownKind(kind.to_owned()))?;
    let ready = (kind.read)(json)?;
    let mut data = ready.data;
    let mut notices = ready.envelope.notices();
    let changes = printable(&mut data, &draws, kind.places);
    notices.extend(changes.notices);
    data["coded"] = json!(changes.coded);
    let logo = take_out_logo(&mut data, &ready.envelope);
    let day = ready
        .envelope
        .day()
        .expect("the gate lets no letter through without a date");
    let name = format!("weerklank/{}/{}/{day}", kind.slug, ready.envelope.reference);
    let had_logo = logo.is_some();
    let files = logo.into_iter().chain(behind.files());
    let document = compile(kind, &data, files).map_err(|error| blame(error, had_logo))?;
    Ok(Set {
        document,
        notices,
        name,
        day,
        logo: had_logo,
    })
}

/// Moves the picture out of the data into a file of the letter's world, and leaves its path behind.
fn take_out_logo(data: &mut Value, envelope: &Envelope) -> Option<(String, Vec<u8>)> {
    let logo = envelope.sender.logo.as_ref()?;
    let path = format!("/logo.{}", logo.format);
    let alt = data["envelope"]["sender"]["logo"]["alt"].take();
    data["envelope"]["sender"]["logo"] = json!({ "path": path, "alt": alt });
    Some((path, logo.bytes()?))
}

fn compile(
    kind: &Kind,
    data: &Value,
    files: impl IntoIterator<Item = (String, Vec<u8>)>,
) -> Result<PagedDocument, Error> {
    let english = data["envelope"]["language"] == "en";
    let world = LetterWorld::new(kind, english, data.to_string().into_bytes(), files);
    typst::compile::<PagedDocument>(&world)
        .output
        .map_err(|errors| Error::Page(pdf::first(&errors)))
}

/// The templates are ours and proven; a logo is not. What goes wrong with a picture in play is put down to it.
fn blame(error: Error, logo: bool) -> Error {
    match error {
        Error::Page(_) | Error::Pdf(_) if logo => Error::Logo,
        other => other,
    }
}

fn pictures(document: &PagedDocument) -> Vec<String> {
    document
        .pages()
        .iter()
        .map(|page| typst_svg::svg(page, &SvgOptions::default()))
        .collect()
}

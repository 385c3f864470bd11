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
            pdf::write(&set.document, set.name, set.day)
                .map_err(|error| blame(error, set.pictured))?,
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
    pictured: bool,
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
    let pictures = take_out_pictures(&mut data, &ready.envelope);
    let day = ready
        .envelope
        .day()
        .expect("the gate lets no letter through without a date");
    let name = format!("weerklank/{}/{}/{day}", kind.slug, ready.envelope.reference);
    let pictured = !pictures.is_empty();
    let files = pictures.into_iter().chain(behind.files()).collect();
    let document = compile(kind, &data, files).map_err(|error| blame(error, pictured))?;
    Ok(Set {
        document,
        notices,
        name,
        day,
        pictured,
    })
}

/// A file that the page shows: its path in the letter's world, and its bytes.
pub(crate) type Shown = (String, Vec<u8>);

/// Moves logo and signature out of the data into files of the letter's world, and leaves their paths behind.
pub(crate) fn take_out_pictures(data: &mut Value, envelope: &Envelope) -> Vec<Shown> {
    let pictures = [
        ("sender", "logo", &envelope.sender.logo),
        ("officer", "signature", &envelope.officer.signature),
    ];
    let mut files = Vec::new();
    for (of, name, picture) in pictures {
        let Some((picture, bytes)) = picture.as_ref().and_then(|one| Some((one, one.bytes()?)))
        else {
            continue;
        };
        let path = format!("/{name}.{}", picture.format);
        let place = &mut data["envelope"][of][name];
        let alt = place["alt"].take();
        *place = json!({ "path": path, "alt": alt });
        files.push((path, bytes));
    }
    files
}

fn compile(kind: &Kind, data: &Value, files: Vec<Shown>) -> Result<PagedDocument, Error> {
    let english = data["envelope"]["language"] == "en";
    set(&LetterWorld::new(
        kind,
        english,
        data.to_string().into_bytes(),
        files,
    ))
}

/// Sets the page of a world.
pub(crate) fn set(world: &LetterWorld) -> Result<PagedDocument, Error> {
    typst::compile::<PagedDocument>(world)
        .output
        .map_err(|errors| Error::Page(pdf::first(&errors)))
}

/// The templates are ours and proven; a picture is not. What goes wrong with one in play is put down to it.
pub(crate) fn blame(error: Error, pictured: bool) -> Error {
    match error {
        Error::Page(_) | Error::Pdf(_) if pictured => Error::Logo,
        other => other,
    }
}

pub(crate) fn pictures(document: &PagedDocument) -> Vec<String> {
    document
        .pages()
        .iter()
        .map(|page| typst_svg::svg(page, &SvgOptions::default()))
        .collect()
}

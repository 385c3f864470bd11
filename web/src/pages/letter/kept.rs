//! The letter that was fetched, kept with the facts it was made of until its dispatch is recorded: what goes into the
//! file is byte for byte what left.

use super::Page;
use super::making::Making;
use super::sending::Sent;
use crate::desk::{Desk, Paper};
use crate::pages::step::Filling;
use crate::parts::icon::icon;
use crate::ui::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Document, Origin};
use weerklank_core::log::Blob;
use weerklank_letters::order::Said;

/// A letter that was fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Fetched {
    /// The PDF.
    pub(super) pdf: Document,
    /// The facts it was made of.
    pub(super) data: Document,
    /// The fingerprint of what the worker was asked.
    pub(super) of: String,
}

/// Keeps a letter and its facts under their fingerprints.
pub(super) async fn keep(
    page: Page,
    said: &Said,
    of: String,
    pdf: &[u8],
) -> Result<Fetched, Vec<String>> {
    let (pdf, data) = (
        Blob::new(pdf.to_vec()),
        Blob::new(said.data.clone().into_bytes()),
    );
    let document = |blob: &Blob, ending: &str, media_type: &str| Document {
        name: format!("{}.{ending}", said.file_name),
        media_type: media_type.to_owned(),
        size: blob.bytes().len() as u64,
        sha256: blob.sha256().to_owned(),
        origin: Origin::Letter,
        on: Desk::get().today.get_untracked(),
        about: String::new(),
    };
    let files = Desk::get().store().draft_files();
    // Named before anything is waited for: the page may be left in the meantime.
    for (name, blob) in [(name(page, "pdf"), &pdf), (name(page, "data"), &data)] {
        let kept = files.put(&name, blob).await;
        kept.map_err(|_| vec!["De brief kon niet worden bewaard. Maak ruimte vrij op dit apparaat en haal de PDF opnieuw op.".to_owned()])?;
    }
    Ok(Fetched {
        pdf: document(&pdf, "pdf", "application/pdf"),
        data: document(&data, "json", "application/json"),
        of,
    })
}

/// The letter and its facts, to be recorded with the dispatch.
pub(super) async fn papers(page: Page, fetched: &Fetched) -> Result<Vec<Paper>, Vec<String>> {
    let parts = [("pdf", &fetched.pdf), ("data", &fetched.data)];
    let mut papers = Vec::new();
    for (name, document) in parts.map(|(part, document)| (name(page, part), document)) {
        let blob = kept(&name, document).await;
        let blob = blob.ok_or_else(|| vec!["De opgehaalde brief is hier niet meer. Haal de PDF opnieuw op en leg de verzending dan vast.".to_owned()])?;
        papers.push((document.clone(), blob));
    }
    let bytes = papers.iter().map(|(document, _)| document.size).sum();
    Desk::get()
        .room_for(bytes)
        .map_err(|sentence| vec![sentence])?;
    Ok(papers)
}

/// The facts of the letter that was fetched, as JSON; empty when they are here no more.
pub(super) async fn data(page: Page, fetched: &Fetched) -> String {
    let blob = kept(&name(page, "data"), &fetched.data).await;
    let text = blob.and_then(|blob| String::from_utf8(blob.bytes().to_vec()).ok());
    text.unwrap_or_default()
}

/// The document that is kept under this name, if it is still the same.
async fn kept(name: &str, document: &Document) -> Option<Blob> {
    let files = Desk::get().store().draft_files();
    let blob = files.get(name).await.ok().flatten();
    blob.filter(|blob| blob.sha256() == document.sha256)
}

fn name(page: Page, part: &str) -> String {
    format!("brief-{}/{}/{part}", page.kind.key(), page.id.get_value())
}

/// Which letter the dispatch will be of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    /// None that was fetched here.
    None,
    /// The one that was fetched.
    Fetched,
    /// The one that was fetched, although it would be another one by now.
    Older,
    /// Another one: so says the message that came back.
    Another,
}

impl Which {
    fn of(making: Making, sent: &Sent) -> Self {
        match (&sent.fetched, sent.letter()) {
            (None, _) => Self::None,
            (Some(_), None) => Self::Another,
            (Some(_), Some(letter)) if Some(&letter.of) == making.fingerprint().as_ref() => {
                Self::Fetched
            }
            (Some(_), Some(_)) => Self::Older,
        }
    }

    fn said(self) -> (&'static str, &'static str) {
        match self {
            Self::None => (
                "info",
                "De PDF is hier nog niet opgehaald. Zonder PDF wordt alleen de verzending vastgelegd, niet de brief zelf.",
            ),
            Self::Fetched => (
                "check",
                "De opgehaalde PDF wordt bij de zaak bewaard, met vingerafdruk.",
            ),
            Self::Older => (
                "warn",
                "De brief is veranderd nadat de PDF is opgehaald. Bewaard wordt de PDF zoals die is opgehaald; haal hem opnieuw op als de nieuwe tekst is verzonden.",
            ),
            Self::Another => (
                "warn",
                "Bij het verzonden bericht zat een andere PDF dan hier is opgehaald. Alleen de verzending wordt vastgelegd, niet de brief zelf. Voeg de verzonden PDF toe bij Stukken.",
            ),
        }
    }
}

/// Says which letter the dispatch will be of.
pub(super) fn note(making: Making, sent: Filling<Sent>) -> impl IntoView {
    let which = Memo::new(move |_| sent.draft.value.with(|sent| Which::of(making, sent)));
    view! {
        <p class="small notice-line" data-test="fetched-note">
            {move || { let (drawing, words) = which.get().said(); view! { {icon(drawing)} <span>{words}</span> } }}
        </p>
    }
}

//! The letter that was fetched, kept with the facts it was made of until its dispatch is recorded: what goes into the
//! file is byte for byte what left.

use super::Page;
use super::making::Making;
use super::sending::Sent;
use crate::desk::{Desk, Paper};
use crate::pages::step::Filling;
use crate::parts::icon::icon;
use leptos::prelude::*;
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
) -> Result<Fetched, String> {
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
    for (part, blob) in [("pdf", &pdf), ("data", &data)] {
        let kept = files.put(&name(page, part), blob).await;
        kept.map_err(|_| "De brief kon niet worden bewaard. Maak ruimte vrij op dit apparaat en haal de PDF opnieuw op.".to_owned())?;
    }
    Ok(Fetched {
        pdf: document(&pdf, "pdf", "application/pdf"),
        data: document(&data, "json", "application/json"),
        of,
    })
}

/// The letter and its facts, to be recorded with the dispatch.
pub(super) async fn papers(page: Page, fetched: &Fetched) -> Result<Vec<Paper>, String> {
    let files = Desk::get().store().draft_files();
    let mut papers = Vec::new();
    for (part, document) in [("pdf", &fetched.pdf), ("data", &fetched.data)] {
        let blob = files.get(&name(page, part)).await.ok().flatten();
        let same = blob.filter(|blob| blob.sha256() == document.sha256);
        let blob = same.ok_or("De opgehaalde brief is hier niet meer. Haal de PDF opnieuw op en leg de verzending dan vast.")?;
        papers.push((document.clone(), blob));
    }
    let bytes = papers.iter().map(|(document, _)| document.size).sum();
    Desk::get().room_for(bytes)?;
    Ok(papers)
}

fn name(page: Page, part: &str) -> String {
    format!("brief-{}/{}/{part}", page.kind.key(), page.id.get_value())
}

/// Which letter the dispatch will be of: the one that was fetched, an older one, or one made elsewhere.
pub(super) fn note(making: Making, sent: Filling<Sent>) -> impl IntoView {
    let of = Memo::new(move |_| {
        let fetched = sent
            .draft
            .value
            .with(|sent| sent.fetched.as_ref().map(|one| one.of.clone()));
        fetched.map(|of| Some(of) == making.fingerprint())
    });
    let said = move || match of.get() {
        None => (
            "info",
            "De PDF is hier nog niet opgehaald. Zonder PDF wordt alleen de verzending vastgelegd, niet de brief zelf.",
        ),
        Some(true) => (
            "check",
            "De opgehaalde PDF wordt bij de zaak bewaard, met vingerafdruk.",
        ),
        Some(false) => (
            "warn",
            "De brief is veranderd nadat de PDF is opgehaald. Bewaard wordt de PDF zoals die is opgehaald; haal hem opnieuw op als de nieuwe tekst is verzonden.",
        ),
    };
    view! {
        <p class="small notice-line" data-test="fetched-note">
            {move || { let (drawing, words) = said(); view! { {icon(drawing)} <span>{words}</span> } }}
        </p>
    }
}

//! What goes along with the letter: documents of the case, on their own or behind the letter in the same PDF, and the
//! proof of its dates.

use super::{Page, Writing};
use crate::desk::Desk;
use crate::parts::choice::Tick;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use weerklank_core::case::Document;
use weerklank_letters::order::Enclosure;

/// What the officer chose; a document is named by its fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Along {
    /// The proof of the dates stands behind the letter.
    pub(super) date_proof: bool,
    /// What goes along, and whether it is joined behind the letter.
    documents: BTreeMap<String, bool>,
}

impl Along {
    /// The documents that go along, in the order of the file.
    fn chosen<'a>(&self, documents: &'a [Document]) -> impl Iterator<Item = (&'a Document, bool)> {
        let chosen = documents
            .iter()
            .map(|one| (one, self.documents.get(&one.sha256).copied()));
        chosen.filter_map(|(one, joined)| Some((one, joined? && can_be_joined(one))))
    }

    /// The same as the worker is asked for it.
    pub(super) fn enclosures(&self, documents: &[Document]) -> Vec<Enclosure> {
        let mut files = 0..;
        let enclosure = |(document, joined): (&Document, bool)| Enclosure {
            title: title(document),
            file: if joined { files.next() } else { None },
        };
        self.chosen(documents).map(enclosure).collect()
    }

    /// The bytes of what is joined, in the order in which the order names them.
    pub(super) async fn files(self, documents: Vec<Document>) -> Result<Vec<Vec<u8>>, Vec<String>> {
        let mut files = Vec::new();
        for (document, _) in self.chosen(&documents).filter(|(_, joined)| *joined) {
            let bytes = Desk::get().bytes_of(document).await;
            files.push(bytes.map_err(|why| vec![why])?.bytes().to_vec());
        }
        Ok(files)
    }
}

/// What it is, or else its name without the end.
fn title(document: &Document) -> String {
    let name = document
        .name
        .rsplit_once('.')
        .map_or(document.name.as_str(), |(name, _)| name);
    let about = document.about.trim();
    if about.is_empty() { name } else { about }.to_owned()
}

/// A page can be made of it.
fn can_be_joined(document: &Document) -> bool {
    const KINDS: [&str; 5] = [
        "application/pdf",
        "image/png",
        "image/jpeg",
        "image/gif",
        "image/webp",
    ];
    KINDS.contains(&document.media_type.as_str())
}

/// The section of the page.
pub(super) fn along(page: Page) -> impl IntoView {
    let documents = page.state.with_value(|state| state.documents.clone());
    let rows: Vec<_> = (0..)
        .zip(documents)
        .map(|(n, document)| row(page, n, document))
        .collect();
    let proof = Signal::derive(move || page.writing.value.with(|writing| writing.along.date_proof));
    let set = Callback::new(move |yes| {
        page.writing
            .change(|writing| writing.along.date_proof = yes);
    });
    view! {
        <section class="section" aria-labelledby="along">
            <h2 id="along">"Wat meegaat"</h2>
            <div class="form">
                {rows}
                <Tick id="date-proof" label="Datumbewijs achter de brief" value=proof set/>
            </div>
        </section>
    }
}

/// A document: whether it goes along, and how.
fn row(page: Page, n: usize, document: Document) -> impl IntoView {
    let joinable = can_be_joined(&document);
    let label = format!("{} gaat mee", document.name);
    let key = StoredValue::new(document.sha256);
    let chosen =
        move |writing: &Writing| key.with_value(|key| writing.along.documents.get(key).copied());
    let goes = Signal::derive(move || page.writing.value.with(|writing| chosen(writing).is_some()));
    let joined = Signal::derive(move || {
        page.writing
            .value
            .with(|writing| chosen(writing) == Some(true))
    });
    let go = Callback::new(move |yes: bool| {
        page.writing.change(|writing| {
            let documents = &mut writing.along.documents;
            if yes {
                documents.insert(key.get_value(), joinable);
            } else {
                key.with_value(|key| documents.remove(key));
            }
        });
    });
    let join = Callback::new(move |yes: bool| {
        page.writing.change(|writing| {
            writing.along.documents.insert(key.get_value(), yes);
        });
    });
    let how = move || {
        (joinable && goes.get()).then(|| {
            view! { <Tick id=format!("behind-{n}") label="achter de brief, in dezelfde pdf" value=joined set=join/> }
        })
    };
    view! {
        <div class="stack">
            <Tick id=format!("along-{n}") label value=goes set=go/>
            {how}
        </div>
    }
}

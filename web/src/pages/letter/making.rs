//! The letter as pages to look at and as a PDF to send, both made in the worker.

use super::Page;
use super::kept::{self, Fetched};
use super::sending::Sent;
use crate::desk::Desk;
use crate::pages::step::Filling;
use crate::parts::icon::icon;
use crate::platform::files::{self, ObjectUrl};
use crate::platform::letters::{LetterTrouble, Paper, Rendered, Want};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::export::sha256;
use weerklank_letters::order::Said;

/// What the worker was asked: the setting all letters share, and the order.
type Asked = Option<(Arc<str>, String)>;

/// What there is to look at.
#[derive(Clone, Copy)]
pub(super) struct Making {
    asked: Memo<Asked>,
    /// What the worker said last.
    pub(super) said: RwSignal<Option<Said>>,
    pages: StoredValue<Vec<ObjectUrl>, LocalStorage>,
    /// Counts up with each set of pages, so that the view follows.
    made: RwSignal<u32>,
    busy: RwSignal<bool>,
    trouble: RwSignal<Vec<String>>,
}

impl Making {
    /// Draws the pages now and again whenever something in the letter changes. While the worker is at one, what
    /// is typed waits, and then only the last of it is drawn.
    pub(super) fn watch(page: Page) -> Self {
        let making = Self {
            asked: Memo::new(move |_| {
                let order = serde_json::to_string(&page.order()?);
                let order = order.expect("an order holds only texts and choices");
                Some((Desk::get().setting.get(), order))
            }),
            said: RwSignal::new(None),
            pages: StoredValue::new_local(Vec::new()),
            made: RwSignal::new(0),
            busy: RwSignal::new(false),
            trouble: RwSignal::default(),
        };
        Effect::new(move |_| {
            making.asked.track();
            if !making.busy.get_untracked() {
                making.draw();
            }
        });
        making
    }

    fn draw(self) {
        let Some((setting, order)) = self.asked.get_untracked() else {
            return;
        };
        self.busy.set(true);
        spawn_local(async move {
            let letters = Desk::get().letters();
            let rendered = letters
                .letter(setting, order.clone(), Vec::new(), Want::Pages)
                .await;
            // Gone to another page: nobody looks any more.
            let Some(now) = self.asked.try_get_untracked() else {
                return;
            };
            self.drawn(rendered);
            self.busy.set(false);
            if now.is_some_and(|(_, now)| now != order) {
                self.draw();
            }
        });
    }

    fn drawn(self, rendered: Result<Rendered, LetterTrouble>) {
        match rendered {
            Ok(Rendered { said, paper }) => {
                let pages = match paper {
                    Some(Paper::Pages(pages)) => pages,
                    _ => Vec::new(),
                };
                self.said.set(Some(said));
                self.trouble.set(Vec::new());
                self.show(pages.iter().filter_map(|page| picture(page)).collect());
            }
            Err(trouble) => self.trouble.set(sentences(trouble)),
        }
    }

    fn show(self, pages: Vec<ObjectUrl>) {
        self.pages.set_value(pages);
        self.made.update(|made| *made += 1);
    }

    /// Something stands in the way of the PDF.
    fn blocked(self) -> bool {
        self.said
            .with(|said| said.as_ref().is_none_or(|said| !said.missing.is_empty()))
    }

    fn file_name(self) -> String {
        let name = self
            .said
            .with(|said| said.as_ref().map(|said| said.file_name.clone()));
        format!("{}.pdf", name.unwrap_or_default())
    }

    /// The letter as it now stands, by the fingerprint of what the worker is asked.
    pub(super) fn fingerprint(self) -> Option<String> {
        self.asked
            .with(|asked| asked.as_ref().map(|(_, order)| sha256(order.as_bytes())))
    }

    /// Makes the PDF and keeps it, so that what is recorded later is what left; `None` when there is none, which
    /// is said on the page.
    pub(super) async fn pdf(self, page: Page) -> Option<(Fetched, Vec<u8>)> {
        let (setting, order) = self.asked.try_get_untracked()??;
        let of = sha256(order.as_bytes());
        let letters = Desk::get().letters();
        match letters.letter(setting, order, Vec::new(), Want::Pdf).await {
            Ok(Rendered {
                said,
                paper: Some(Paper::Pdf(bytes)),
            }) => {
                let fetched = self.said_of(kept::keep(page, &said, of, &bytes).await)?;
                Some((fetched, bytes))
            }
            Ok(Rendered { said, .. }) => {
                self.said.try_set(Some(said));
                None
            }
            Err(trouble) => {
                self.trouble.try_set(sentences(trouble));
                None
            }
        }
    }

    /// What there is, or says why there is nothing.
    pub(super) fn said_of<T>(self, outcome: Result<T, String>) -> Option<T> {
        let sentences = outcome.as_ref().err().cloned();
        self.trouble.try_set(sentences.into_iter().collect());
        outcome.ok()
    }
}

fn picture(svg: &str) -> Option<ObjectUrl> {
    files::object_url(svg.as_bytes(), "image/svg+xml").ok()
}

fn sentences(trouble: LetterTrouble) -> Vec<String> {
    match trouble {
        LetterTrouble::Problems(sentences) => sentences,
        LetterTrouble::TooSlow => vec!["De brief duurde te lang en is afgebroken. Maak de tekst korter en probeer het opnieuw.".to_owned()],
        LetterTrouble::Broken(words) => {
            vec![format!("De brief kon niet worden gemaakt. Er is niets verloren; probeer het opnieuw. De browser zegt: {words}")]
        }
    }
}

/// Fetching the PDF.
pub(super) fn fetch(page: Page, making: Making, sent: Filling<Sent>) -> impl IntoView {
    let download = move |_| {
        if making.blocked() {
            return;
        }
        spawn_local(async move {
            if let Some((fetched, bytes)) = making.pdf(page).await {
                let name = fetched.pdf.name.clone();
                sent.draft.change(|sent| sent.fetched = Some(fetched));
                let saved = files::download(&name, "application/pdf", &bytes);
                making.said_of(saved.map_err(|words| {
                    format!("Het bestand kon niet worden bewaard. De browser zegt: {words}")
                }));
            }
        });
    };
    let notices = move || {
        making
            .said
            .with(|said| said.as_ref().map(|said| lines(&said.notices, "info")))
    };
    view! {
        <section class="section" aria-labelledby="fetch">
            <h2 id="fetch">"Brief ophalen"</h2>
            <div class="actions">
                <button type="button" class="button" data-rank="main" data-test="download" aria-disabled=move || making.blocked().then_some("true")
                    aria-describedby="fetch-note" on:click=download>{icon("copy")} "PDF ophalen"</button>
            </div>
            <p class="small quiet" id="fetch-note">
                {move || if making.blocked() { "Dit kan zodra er niets meer ontbreekt.".to_owned() } else { format!("Bestandsnaam: {}. Er staan geen namen in.", making.file_name()) }}
            </p>
            <div role="status"><ul class="missing" data-test="notices">{notices}</ul></div>
            <div role="alert"><ul class="missing" data-test="letter-trouble">{move || lines(&making.trouble.get(), "warn")}</ul></div>
        </section>
    }
}

fn lines(sentences: &[String], drawing: &'static str) -> Vec<impl IntoView + use<>> {
    sentences
        .iter()
        .map(|sentence| view! { <li>{icon(drawing)}<span>{sentence.clone()}</span></li> })
        .collect()
}

/// The pages, true to the paper.
pub(super) fn preview(making: Making) -> impl IntoView {
    let pages = move || {
        making.made.track();
        making.pages.with_value(|pages| {
            let all = pages.len();
            (1..)
                .zip(pages)
                .map(|(n, page)| sheet(n, all, page.url()))
                .collect::<Vec<_>>()
        })
    };
    let blocked = move || {
        making.blocked().then(|| view! { <p class="quiet">"De brief verschijnt hier zodra er niets meer ontbreekt."</p> })
    };
    view! {
        <section class="desk" tabindex="0" aria-label="Voorbeeld van de brief" aria-busy=move || making.busy.get().to_string() data-test="preview">
            {blocked}
            {pages}
        </section>
    }
}

fn sheet(n: usize, all: usize, url: &str) -> impl IntoView + use<> {
    let alt = format!("Bladzijde {n} van {all} van de brief; de tekst staat ook in de PDF.");
    view! {
        <figure class="paper"><img src=url.to_owned() alt=alt data-test=format!("sheet-{n}")/></figure>
        <p class="paper-no">"Bladzijde " {n} " van " {all}</p>
    }
}

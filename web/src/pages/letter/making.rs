//! The letter as pages to look at and as a PDF to send, both made in the worker.

use super::Data;
use super::sending::Sent;
use crate::desk::Desk;
use crate::pages::step::Filling;
use crate::parts::icon::icon;
use crate::platform::files::{self, ObjectUrl};
use crate::platform::letters::{LetterTrouble, Rendered, Want};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::export::sha256;
use weerklank_letters::kinds::acknowledgement::Acknowledgement;

/// The name by which the worker knows this letter.
const KIND: &str = "acknowledgement";

/// What there is to look at.
#[derive(Clone, Copy)]
pub(super) struct Making {
    data: Memo<Data>,
    pages: StoredValue<Vec<ObjectUrl>, LocalStorage>,
    /// Counts up with each set of pages, so that the view follows.
    made: RwSignal<u32>,
    busy: RwSignal<bool>,
    notices: RwSignal<Vec<String>>,
    trouble: RwSignal<Vec<String>>,
}

impl Making {
    /// Draws the pages now and again whenever the facts of the letter change.
    pub(super) fn watch(data: Memo<Data>) -> Self {
        let making = Self {
            data,
            pages: StoredValue::new_local(Vec::new()),
            made: RwSignal::new(0),
            busy: RwSignal::new(false),
            notices: RwSignal::default(),
            trouble: RwSignal::default(),
        };
        Effect::new(move |_| match data.get() {
            Ok(letter) => making.draw(letter),
            Err(_) => making.show(Vec::new()),
        });
        making
    }

    fn draw(self, letter: Acknowledgement) {
        self.busy.set(true);
        spawn_local(async move {
            let rendered = Desk::get()
                .letters()
                .render(KIND, json(&letter), Want::Pages)
                .await;
            // Typed on in the meantime, or gone to another page: these pages are of no use any more.
            if self.data.try_get_untracked() != Some(Ok(letter)) {
                return;
            }
            match rendered {
                Ok(Rendered::Pages { svg, notices }) => {
                    self.notices.set(notices);
                    self.trouble.set(Vec::new());
                    self.show(
                        svg.iter()
                            .filter_map(|page| {
                                files::object_url(page.as_bytes(), "image/svg+xml").ok()
                            })
                            .collect(),
                    );
                }
                Ok(Rendered::Pdf { .. }) => {}
                Err(trouble) => self.trouble.set(sentences(trouble)),
            }
            self.busy.set(false);
        });
    }

    fn show(self, pages: Vec<ObjectUrl>) {
        self.pages.set_value(pages);
        self.made.update(|made| *made += 1);
    }

    /// Makes the PDF and gives its bytes to `then`.
    fn pdf(self, then: impl FnOnce(Vec<u8>) + 'static) {
        let Ok(letter) = self.data.get_untracked() else {
            return;
        };
        spawn_local(async move {
            match Desk::get()
                .letters()
                .render(KIND, json(&letter), Want::Pdf)
                .await
            {
                Ok(Rendered::Pdf { bytes, notices }) => {
                    self.notices.try_set(notices);
                    then(bytes);
                }
                Ok(Rendered::Pages { .. }) => {}
                Err(trouble) => {
                    self.trouble.try_set(sentences(trouble));
                }
            }
        });
    }
}

fn json(letter: &Acknowledgement) -> String {
    serde_json::to_string(letter).expect("a letter holds only texts and choices")
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
pub(super) fn fetch(making: Making, sent: Filling<Sent>) -> impl IntoView {
    let blocked = move || making.data.with(Result::is_err);
    let name = move || {
        making
            .data
            .with(|data| data.as_ref().map(file_name).unwrap_or_default())
    };
    let download = move |_| {
        let name = name();
        making.pdf(move |bytes| {
            sent.draft.change(|sent| sent.sha256 = Some(sha256(&bytes)));
            if let Err(words) = files::download(&name, "application/pdf", &bytes) {
                making.trouble.set(vec![format!(
                    "Het bestand kon niet worden bewaard. De browser zegt: {words}"
                )]);
            }
        });
    };
    view! {
        <section class="section" aria-labelledby="fetch">
            <h2 id="fetch">"Brief ophalen"</h2>
            <div class="actions">
                <button type="button" class="button" data-rank="main" data-test="download" aria-disabled=move || blocked().then_some("true")
                    aria-describedby="fetch-note" on:click=download>{icon("copy")} "PDF ophalen"</button>
            </div>
            <p class="small quiet" id="fetch-note">
                {move || if blocked() { "Dit kan zodra er niets meer ontbreekt.".to_owned() } else { format!("Bestandsnaam: {}. Er staan geen namen in.", name()) }}
            </p>
            <div role="status"><ul class="missing" data-test="notices">{move || lines(&making.notices.get(), "info")}</ul></div>
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

fn file_name(letter: &Acknowledgement) -> String {
    format!("ontvangstbevestiging-{}.pdf", letter.envelope.reference)
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
        making.data.with(Result::is_err).then(|| view! { <p class="quiet">"De brief verschijnt hier zodra er niets meer ontbreekt."</p> })
    };
    view! {
        <section class="desk" tabindex="0" aria-label="Voorbeeld van de brief" aria-busy=move || making.busy.get().to_string() data-test="preview">
            {blocked}
            {pages}
        </section>
    }
}

fn sheet(n: usize, all: usize, url: &str) -> impl IntoView + use<> {
    let alt = format!(
        "Bladzijde {n} van {all} van de ontvangstbevestiging; de tekst staat ook in de PDF."
    );
    view! {
        <figure class="paper"><img src=url.to_owned() alt=alt data-test=format!("sheet-{n}")/></figure>
        <p class="paper-no">"Bladzijde " {n} " van " {all}</p>
    }
}

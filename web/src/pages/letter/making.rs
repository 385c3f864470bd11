//! The letter as pages to look at and as a PDF to send, both made in the worker.

use super::Page;
use super::kept::{self, Fetched};
use crate::desk::Desk;
use crate::parts::icon::icon;
use crate::platform::files::{self, ObjectUrl};
use crate::platform::letters::{LetterTrouble, Paper, Rendered, Want};
use crate::ui::*;
use crate::words::count;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::export::sha256;
use weerklank_letters::order::{Said, holds_back};

/// What the worker was asked: the setting all letters share, and the order.
type Asked = Option<(Arc<str>, String)>;

/// What there is to look at.
#[derive(Clone, Copy)]
pub(super) struct Making {
    page: StoredValue<Page>,
    asked: Memo<Asked>,
    /// What the worker said last.
    pub(super) said: RwSignal<Option<Said>>,
    pages: StoredValue<Vec<ObjectUrl>, LocalStorage>,
    /// Counts up with each set of pages, so that the view follows.
    made: RwSignal<u32>,
    busy: RwSignal<bool>,
    /// What stood in the way last, in sentences.
    pub(super) trouble: RwSignal<Vec<String>>,
}

impl Making {
    /// Draws the pages now and again whenever something in the letter changes. While the worker is at one, what
    /// is typed waits, and then only the last of it is drawn.
    pub(super) fn watch(page: Page) -> Self {
        let making = Self {
            page: StoredValue::new(page),
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
            making.again();
        });
        making
    }

    /// Draws the pages once more, after something stood in the way.
    pub(super) fn again(self) {
        if !self.busy.get_untracked() {
            self.draw();
        }
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
    pub(super) fn blocked(self) -> bool {
        let typed = self
            .page
            .with_value(|page| page.writing.value.with(|writing| writing.typed.clone()));
        self.said.with(|said| {
            said.as_ref().is_none_or(|said| {
                !said.missing.is_empty() || said.findings.iter().any(|one| holds_back(one, &typed))
            })
        })
    }

    /// There is nothing to look at.
    fn is_bare(self) -> bool {
        self.said
            .with(|said| said.as_ref().is_none_or(|said| !said.missing.is_empty()))
    }

    pub(super) fn file_name(self) -> String {
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
        let files = self.said_of(page.files().await)?;
        let letters = Desk::get().letters();
        match letters.letter(setting, order, files, Want::Pdf).await {
            Ok(Rendered {
                said,
                paper: Some(Paper::Pdf(bytes)),
            }) => {
                // Gone to another page: nobody waits for it any more.
                if !page.is_open() {
                    return None;
                }
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
    pub(super) fn said_of<T>(self, outcome: Result<T, Vec<String>>) -> Option<T> {
        let sentences = outcome.as_ref().err().cloned();
        self.trouble.try_set(sentences.unwrap_or_default());
        outcome.ok()
    }
}

fn picture(svg: &str) -> Option<ObjectUrl> {
    files::object_url(svg.as_bytes(), "image/svg+xml").ok()
}

pub(super) fn sentences(trouble: LetterTrouble) -> Vec<String> {
    match trouble {
        LetterTrouble::Problems(sentences) => sentences,
        LetterTrouble::TooSlow => vec!["De brief duurde te lang en is afgebroken. Maak de tekst korter en probeer het opnieuw.".to_owned()],
        LetterTrouble::Broken(words) => {
            vec![format!("De brief kon niet worden gemaakt. Er is niets verloren; probeer het opnieuw. De browser zegt: {words}")]
        }
    }
}

pub(super) fn lines(sentences: &[String], drawing: &'static str) -> Vec<impl IntoView + use<>> {
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
        making.is_bare().then(|| view! { <p class="quiet">"De brief verschijnt hier zodra er niets meer ontbreekt."</p> })
    };
    let length = move || {
        let pages = making
            .said
            .with(|said| said.as_ref().map_or(0, |said| said.pages));
        (pages > 0).then(|| view! { <p class="paper-no" role="status" data-test="length">"Deze brief is " {count(i64::try_from(pages).unwrap_or(i64::MAX), "bladzijde", "bladzijden")} "."</p> })
    };
    view! {
        <section class="desk" tabindex="0" aria-label="Voorbeeld van de brief" aria-busy=move || making.busy.get().to_string() data-test="preview">
            {blocked}
            {length}
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

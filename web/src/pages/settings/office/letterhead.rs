//! The letterhead as it will be printed, set by the worker while one types.

use super::no_answer;
use crate::desk::Desk;
use crate::parts::icon::icon;
use crate::platform::files::{self, ObjectUrl};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::json;
use weerklank_core::office::Office;
use weerklank_letters::order::Specimen;

/// What there is to look at.
#[derive(Clone, Copy)]
struct Sheets {
    desk: Desk,
    pages: StoredValue<Vec<ObjectUrl>, LocalStorage>,
    /// Counts up with each set of pages, so that the view follows.
    made: RwSignal<u32>,
    busy: RwSignal<bool>,
    /// What keeps letters from going out, or why there is nothing to see.
    lacking: RwSignal<Vec<String>>,
    notices: RwSignal<Vec<String>>,
}

impl Sheets {
    /// Follows the settings. One letterhead is made at a time; what was typed meanwhile is made next, and what was
    /// overtaken is never made.
    fn watch() -> Self {
        let sheets = Self {
            desk: Desk::get(),
            pages: StoredValue::new_local(Vec::new()),
            made: RwSignal::new(0),
            busy: RwSignal::new(false),
            lacking: RwSignal::default(),
            notices: RwSignal::default(),
        };
        Effect::new(move |_| {
            sheets.desk.office.track();
            if !sheets.busy.get_untracked() {
                sheets.busy.set(true);
                spawn_local(sheets.draw());
            }
        });
        sheets
    }

    async fn draw(self) {
        loop {
            let office = self.desk.office.get_untracked();
            let answer = self.ask(&office).await;
            // Gone to another page.
            if self.busy.is_disposed() {
                return;
            }
            match answer {
                Ok(specimen) => self.show(specimen),
                Err(sentences) => self.lacking.set(sentences),
            }
            if self.desk.office.with_untracked(|now| *now == office) {
                break;
            }
        }
        self.busy.set(false);
    }

    async fn ask(self, office: &Office) -> Result<Specimen, Vec<String>> {
        let json = serde_json::to_string(office).expect("settings hold only texts and choices");
        let answer = self.desk.letters().ask("letterhead", json).await;
        let unread = "Het voorbeeld komt anders terug dan verwacht. Laad de pagina opnieuw.";
        json::read(&answer.map_err(no_answer)?).map_err(|_| vec![unread.to_owned()])
    }

    fn show(self, specimen: Specimen) {
        let page = |svg: &String| files::object_url(svg.as_bytes(), "image/svg+xml").ok();
        self.pages
            .set_value(specimen.pages.iter().filter_map(page).collect());
        let missing = specimen.missing.into_iter();
        self.lacking.set(missing.map(|one| one.sentence).collect());
        self.notices.set(specimen.notices);
        self.made.update(|made| *made += 1);
    }
}

/// The letterhead beside the settings.
pub(in crate::pages::settings) fn letterhead() -> impl IntoView {
    let sheets = Sheets::watch();
    let pages = move || {
        sheets.made.track();
        let sheet = |(n, page): (u32, &ObjectUrl)| sheet(n, page.url());
        sheets
            .pages
            .with_value(|pages| (1..).zip(pages).map(sheet).collect_view())
    };
    let waiting = move || {
        (sheets.made.get() == 0 && sheets.busy.get())
            .then(|| view! { <p class="quiet">"Het voorbeeld wordt gemaakt…"</p> })
    };
    view! {
        <aside class="side" data-stick aria-labelledby="letterhead">
            <section class="section">
                <h2 id="letterhead">"Zo staat het op de brief"</h2>
                <div role="status">
                    <ul class="missing" data-test="letterhead-lacking">{move || lines(&sheets.lacking.get(), "warn")}</ul>
                    <ul class="missing" data-test="letterhead-notices">{move || lines(&sheets.notices.get(), "info")}</ul>
                </div>
                <div class="desk specimen" tabindex="0" role="group" aria-labelledby="letterhead" data-test="letterhead"
                    aria-busy=move || sheets.busy.get().to_string() data-made=move || sheets.made.get().to_string()>
                    {waiting}
                    {pages}
                </div>
            </section>
        </aside>
    }
}

fn sheet(n: u32, url: &str) -> impl IntoView + use<> {
    let alt = if n == 1 {
        "Voorbeeld van het eerste blad, met het vak dat in het venster van de envelop valt."
    } else {
        "Voorbeeld van een vervolgblad."
    };
    view! { <figure class="paper"><img src=url.to_owned() alt=alt data-test=format!("letterhead-{n}")/></figure> }
}

fn lines(sentences: &[String], drawing: &'static str) -> Vec<impl IntoView + use<>> {
    let line =
        |sentence: &String| view! { <li>{icon(drawing)}<span>{sentence.clone()}</span></li> };
    sentences.iter().map(line).collect()
}

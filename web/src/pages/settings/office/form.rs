//! The blank complaint form of the organisation, made by the worker and handed over as a download.

use super::no_answer;
use crate::desk::Desk;
use crate::platform::files;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::case::Language;
use weerklank_letters::order::BlankForm;

/// A form that can be had: its language, its name in a test, its words and the name of its file.
struct Offer {
    language: Language,
    test: &'static str,
    label: &'static str,
    file: &'static str,
}

const OFFERS: [Offer; 2] = [
    Offer {
        language: Language::Dutch,
        test: "form-dutch",
        label: "Leeg klachtformulier (Nederlands)",
        file: "klachtformulier.pdf",
    },
    Offer {
        language: Language::English,
        test: "form-english",
        label: "Leeg klachtformulier (Engels)",
        file: "complaint-form.pdf",
    },
];

/// The buttons, and below them what became of it.
pub(super) fn blank_form() -> impl IntoView {
    let said = RwSignal::new(Vec::<String>::new());
    let buttons = OFFERS.map(|offer| {
        let get = move |_| spawn_local(get(offer.language, offer.file, said));
        view! { <button type="button" class="button" data-test=offer.test on:click=get>{offer.label}</button> }
    });
    let lines = move || {
        let line = |sentence: String| view! { <p class="small">{sentence}</p> };
        said.get().into_iter().map(line).collect_view()
    };
    view! {
        <p class="hint">"Voor wie een klacht op papier wil schrijven. Op het formulier staat waar het naartoe kan."</p>
        <div class="actions">{buttons.into_iter().collect_view()}</div>
        <div role="status" data-test="form-said">{lines}</div>
    }
}

async fn get(language: Language, file: &'static str, said: RwSignal<Vec<String>>) {
    said.set(vec!["Het formulier wordt gemaakt…".to_owned()]);
    let done = match made(language).await {
        Ok(pdf) => vec![handed_over(file, &pdf)],
        Err(sentences) => sentences,
    };
    // The page may have been left meanwhile.
    said.try_set(done);
}

async fn made(language: Language) -> Result<Vec<u8>, Vec<String>> {
    let desk = Desk::get();
    let asked = BlankForm {
        office: desk.office.get_untracked(),
        language,
        day: desk.today.get_untracked(),
    };
    let json = serde_json::to_string(&asked).expect("settings hold only texts and choices");
    let answer = desk.letters().ask("complaint-form", json).await;
    let unread = "Het formulier komt anders terug dan verwacht. Laad de pagina opnieuw.";
    STANDARD
        .decode(answer.map_err(no_answer)?)
        .map_err(|_| vec![unread.to_owned()])
}

fn handed_over(file: &str, pdf: &[u8]) -> String {
    match files::download(file, "application/pdf", pdf) {
        Ok(()) => format!("{file} is gedownload."),
        Err(words) => format!("Het downloaden lukte niet. De browser zegt: {words}"),
    }
}

//! Copies of everything: make one, take one in, and empty the desk.

use crate::desk::{Desk, Trouble};
use crate::pages::today::reminder;
use crate::parts::field::{Kind, TextField};
use crate::parts::icon::icon;
use crate::platform::files::{self, FileTrouble, Picked};
use crate::platform::persist;
use crate::ui::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::export::{self, Export, ExportTrouble, Reader};
use weerklank_core::log::Blob;
use weerklank_core::words;

/// The word that empties the desk.
const WIPE_WORD: &str = "wissen";

/// The copies' part of the settings.
#[component]
pub(super) fn Copies() -> impl IntoView {
    let desk = Desk::get();
    let said = RwSignal::new(String::new());
    let make = move |_| {
        spawn_local(async move {
            let done = desk.make_copy().await;
            said.set(match done {
                Ok(0) => "De kopie staat bij de downloads.".to_owned(),
                Ok(missing) => format!(
                    "De kopie staat bij de downloads. {} konden niet mee, omdat de inhoud ontbreekt of beschadigd is.",
                    crate::words::count(i64::try_from(missing).unwrap_or(0), "stuk", "stukken")
                ),
                Err(words) => words,
            });
        });
    };
    view! {
        <fieldset class="part">
            <legend>"Kopie maken en terugzetten"</legend>
            <p>{move || reminder(desk.reminder(), desk.today.get())}</p>
            <div class="actions">
                <button type="button" class="button" data-test="export" on:click=make>{icon("copy")} "Kopie maken"</button>
            </div>
            <p class="small" role="status" data-test="export-said">{said}</p>
            <p class="small quiet">"De kopie is leesbare tekst en nog niet versleuteld. Bewaar haar op een veilige plaats."</p>
            <TakeIn/>
            <Persist/>
        </fieldset>
        <Wipe/>
    }
}

/// What became of a chosen copy.
#[derive(Debug, Clone, PartialEq)]
enum Chosen {
    Nothing,
    Wrong(Vec<String>),
    Ready(Box<Export>),
    Taken(usize),
}

#[component]
fn TakeIn() -> impl IntoView {
    let desk = Desk::get();
    let chosen = RwSignal::new(Chosen::Nothing);
    view! {
        <div class="field">
            <p class="hint" id="import-hint">"Terugzetten kan alleen als er nog geen zaken zijn. De inhoud wordt eerst gecontroleerd en getoond."</p>
            <div class="pick">
                <input class="sr" type="file" id="import" data-test="import" aria-describedby="import-hint" on:change=move |_| choose(chosen)/>
                <label class="button" for="import">"Kopie kiezen om terug te zetten"</label>
            </div>
            <div role="status" data-test="import-said">{move || said(desk, chosen)}</div>
        </div>
    }
}

fn choose(chosen: RwSignal<Chosen>) {
    let Some(picked) = files::picked("import") else {
        return;
    };
    spawn_local(async move {
        let read = checked(&picked).await;
        chosen.set(match read {
            Ok(copy) => Chosen::Ready(Box::new(copy)),
            Err(sentences) => Chosen::Wrong(sentences),
        });
    });
}

/// Reads a chosen file in parts, because the text of a copy is larger than all that is in it.
async fn checked(picked: &Picked) -> Result<Export, Vec<String>> {
    let mut reader = Reader::default();
    let all = picked.in_parts(export::LONGEST_FILE as u64, |part| {
        reader.feed(part);
        !reader.is_hopeless()
    });
    let read = match all.await {
        Ok(()) => reader.end(),
        Err(FileTrouble::TooLarge { .. }) => Err(vec![ExportTrouble::TooBig]),
        Err(FileTrouble::NotText | FileTrouble::NotRead(_)) => {
            return Err(vec![
                "De browser kan dit bestand niet lezen. Kijk of het er nog staat en kies het opnieuw."
                    .to_owned(),
            ]);
        }
    };
    let in_words = |troubles: Vec<ExportTrouble>| {
        let first = troubles.iter().take(10);
        first.map(words::export_trouble).collect()
    };
    read.map_err(in_words)
}

fn said(desk: Desk, chosen: RwSignal<Chosen>) -> AnyView {
    match chosen.get() {
        Chosen::Nothing => ().into_any(),
        Chosen::Taken(cases) => view! { <p data-test="import-done">"Teruggezet: " {crate::words::count(i64::try_from(cases).unwrap_or(0), "zaak", "zaken")} "."</p> }.into_any(),
        Chosen::Wrong(sentences) => {
            let lines: Vec<_> = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect();
            view! { <div class="notice" data-tone="late" data-test="import-wrong">{icon("warn")}<div><p>"Er is niets teruggezet."</p><ul>{lines}</ul></div></div> }.into_any()
        }
        Chosen::Ready(copy) => ready(desk, chosen, copy).into_any(),
    }
}

fn ready(desk: Desk, chosen: RwSignal<Chosen>, copy: Box<Export>) -> impl IntoView {
    let references: Vec<String> = copy
        .cases
        .iter()
        .filter_map(|case| Some(case.state()?.reference.clone()))
        .collect();
    let facts = (
        copy.made_at.clone(),
        copy.cases.len(),
        references.join(", "),
        copy.records.len(),
        papers(&copy),
    );
    let copy = StoredValue::new(copy);
    let take = move |_| {
        spawn_local(async move {
            let copy = copy.get_value();
            chosen.set(match desk.take_in(&copy).await {
                Ok(()) => Chosen::Taken(copy.cases.len()),
                Err(Trouble::Conflict) => {
                    desk.stale.set(false);
                    Chosen::Wrong(vec!["Er staan hier al zaken. Maak daar een kopie van en wis eerst alles, of open een andere browser.".to_owned()])
                }
                Err(_) => Chosen::Wrong(vec!["De browser kon het niet opslaan. Maak ruimte op de schijf en probeer het opnieuw.".to_owned()]),
            });
        });
    };
    view! {
        <div class="notice" data-tone="ok" data-test="import-list">
            <div>
                <p><strong>"Alles uit de kopie wordt overgenomen, of niets."</strong></p>
                <dl class="facts">
                    <dt>"Gemaakt op"</dt><dd>{facts.0}</dd>
                    <dt>"Zaken"</dt><dd>{facts.1} ": " {facts.2}</dd>
                    <dt>"Regels"</dt><dd>{facts.3} ", allemaal leesbaar"</dd>
                    <dt>"Stukken"</dt><dd data-test="import-documents">{facts.4}</dd>
                    <dt>"Controlegetal"</dt><dd>"klopt"</dd>
                </dl>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| chosen.set(Chosen::Nothing)>"Niet terugzetten"</button>
                    <button type="button" class="button" data-rank="main" data-test="import-confirm" on:click=take>"Kopie terugzetten"</button>
                </div>
            </div>
        </div>
    }
}

/// How many documents go along, and which ones did not.
fn papers(copy: &Export) -> String {
    let size = copy.documents.iter().map(Blob::size).sum();
    let there = format!("{}, samen {}", copy.documents.len(), words::size(size));
    match copy.missing.len() {
        0 => there,
        missing => format!("{there}; {missing} ontbraken al toen de kopie werd gemaakt"),
    }
}

/// Whether the browser may throw the data away when it runs short of room.
#[component]
fn Persist() -> impl IntoView {
    let desk = Desk::get();
    let ask = move |_| spawn_local(async move { desk.persisted.set(persist::ask().await) });
    let text = move || match desk.persisted.get() {
        Some(true) => "De browser heeft toegezegd deze gegevens niet zelf op te ruimen.",
        Some(false) => {
            "De browser mag deze gegevens opruimen als er weinig ruimte is. Maak daarom vaak een kopie."
        }
        None => {
            "Niet bekend is of de browser deze gegevens zelf mag opruimen. Maak daarom vaak een kopie."
        }
    };
    view! {
        <p class="small" data-test="persisted">{text}</p>
        <div class="actions"><button type="button" class="button" data-rank="quiet" on:click=ask>"Vraag de browser om te bewaren"</button></div>
    }
}

#[component]
fn Wipe() -> impl IntoView {
    let desk = Desk::get();
    let typed = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let wipe = move |_| {
        if typed.get_untracked().trim().to_lowercase() != WIPE_WORD {
            error.set(format!(
                "Typ het woord ‘{WIPE_WORD}’ om alles te wissen. Er is niets gewist."
            ));
            return;
        }
        error.set(String::new());
        typed.set(String::new());
        spawn_local(async move {
            let done = desk.wipe().await.is_ok();
            said.set(
                if done {
                    "Alles is gewist."
                } else {
                    "Het wissen is niet gelukt. Er is niets gewist."
                }
                .to_owned(),
            );
        });
    };
    let set = Callback::new(move |text: String| typed.set(text));
    view! {
        <fieldset class="part">
            <legend>"Alles wissen"</legend>
            <p>"Wist alle zaken, concepten en instellingen uit deze browser. Maak eerst een kopie."</p>
            <TextField id="wipe-word" label="Typ het woord wissen" kind=Kind::Line value=typed set error=error/>
            <div class="actions"><button type="button" class="button" data-rank="grave" data-test="wipe" on:click=wipe>"Alles wissen"</button></div>
            <p role="status" data-test="wipe-said">{said}</p>
        </fieldset>
    }
}

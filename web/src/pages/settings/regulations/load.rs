//! An own regulation read in: a file or a text, checked as a whole, kept only on consent.

use super::{differences, misfits, no_answer, not_yet, sentences};
use crate::desk::{Desk, Own};
use crate::parts::draft::Draft;
use crate::parts::field::{Kind, TextField};
use crate::parts::icon::icon;
use crate::platform::files::{self, FileTrouble};
use crate::platform::page;
use crate::ui::*;
use crate::words::count;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::procedure::{FILE_LIMIT, Procedure};
use weerklank_core::words;

/// How far a text has come.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Checked {
    Nothing,
    Busy,
    /// Everything that is wrong with it.
    Wrong(Vec<String>),
    /// It is whole.
    Sound(Own),
}

/// The file, the text, and what was found.
#[component]
pub(super) fn Load(said: RwSignal<String>) -> impl IntoView {
    let draft = Draft::open("regeling", String::new());
    let checked = RwSignal::new(Checked::Nothing);
    let set = Callback::new(move |text: String| {
        draft.change(|kept| *kept = text);
        checked.set(Checked::Nothing);
    });
    view! {
        <div class="field">
            <p><strong>"Een eigen regeling inlezen"</strong></p>
            <p class="hint" id="own-file-hint">"Een .toml-bestand. Download hierboven een voorbeeld om mee te beginnen. Een nieuwe versie krijgt dezelfde slug en een latere in_force_from."</p>
            <div class="pick">
                <input class="sr" type="file" id="own-file" data-test="own-file" accept=".toml,text/plain" aria-describedby="own-file-hint"
                    on:change=move |_| choose(draft, checked)/>
                <label class="button" for="own-file">"Bestand kiezen"</label>
            </div>
        </div>
        <TextField id="own-text" label="Of plak de tekst hier" kind=Kind::Text(8) optional=true value=Signal::derive(move || draft.value.get()) set error=Signal::derive(String::new)/>
        <div class="actions">
            <button type="button" class="button" data-test="own-check" on:click=move |_| check(draft, checked)>"Nakijken"</button>
        </div>
        <div role="status" id="own-found" tabindex="-1" data-test="own-found">{move || found(draft, checked, said)}</div>
    }
}

fn choose(draft: Draft<String>, checked: RwSignal<Checked>) {
    let Some(picked) = files::picked("own-file") else {
        return;
    };
    spawn_local(async move {
        match picked.text(FILE_LIMIT as u64).await {
            Ok(text) => {
                draft.change(|kept| *kept = text);
                check(draft, checked);
            }
            Err(trouble) => checked.set(Checked::Wrong(vec![unread(&trouble)])),
        }
    });
}

fn unread(trouble: &FileTrouble) -> String {
    match trouble {
        FileTrouble::TooLarge { .. } => format!(
            "Dit bestand is groter dan een regeling kan zijn ({} kB). Kies het bestand van de regeling.",
            FILE_LIMIT / 1024
        ),
        FileTrouble::NotText => {
            "Dit bestand is geen tekst in UTF-8. Bewaar het opnieuw als UTF-8 en kies het nog eens."
                .to_owned()
        }
        FileTrouble::NotRead(words) => {
            format!("Dit bestand is niet te lezen. Kies het opnieuw. De browser zegt: {words}")
        }
    }
}

fn check(draft: Draft<String>, checked: RwSignal<Checked>) {
    let toml = draft.value.get_untracked();
    if toml.trim().is_empty() {
        let nothing = "Er is nog geen tekst. Kies een bestand of plak de regeling.";
        checked.set(Checked::Wrong(vec![nothing.to_owned()]));
        return;
    }
    checked.set(Checked::Busy);
    spawn_local(async move {
        let answer = Desk::get().letters().ask("regulation", toml.clone()).await;
        // What was typed meanwhile has not been checked.
        if draft.value.try_get_untracked().as_ref() != Some(&toml) {
            return;
        }
        checked.try_set(match answer {
            Ok(json) => Checked::Sound(Own { toml, json }),
            Err(trouble) => Checked::Wrong(no_answer(trouble)),
        });
        page::focus_soon("own-found");
    });
}

fn found(draft: Draft<String>, checked: RwSignal<Checked>, said: RwSignal<String>) -> AnyView {
    match checked.get() {
        Checked::Nothing => ().into_any(),
        Checked::Busy => view! { <p>"Wordt nagekeken…"</p> }.into_any(),
        Checked::Wrong(problems) => wrong("Er is niets ingelezen.", problems).into_any(),
        Checked::Sound(own) => match own.read() {
            Some(read) => sound(draft, checked, said, own, &read),
            None => wrong(
                "Er is niets ingelezen.",
                vec![
                    "De nagekeken tekst komt anders terug dan verwacht. Laad de pagina opnieuw."
                        .to_owned(),
                ],
            )
            .into_any(),
        },
    }
}

fn wrong(head: &'static str, problems: Vec<String>) -> impl IntoView {
    let number = count(
        i64::try_from(problems.len()).unwrap_or(i64::MAX),
        "probleem",
        "problemen",
    );
    let lines = problems
        .into_iter()
        .map(|problem| view! { <li>{problem}</li> })
        .collect_view();
    view! {
        <div class="notice" data-tone="late" data-test="own-wrong">
            {icon("warn")}
            <div><p><strong>{head}</strong> " " {number} ":"</p><ul>{lines}</ul></div>
        </div>
    }
}

fn sound(
    draft: Draft<String>,
    checked: RwSignal<Checked>,
    said: RwSignal<String>,
    own: Own,
    read: &Procedure,
) -> AnyView {
    let desk = Desk::get();
    let problems = desk.regulations.with(|all| all.problems_with(read));
    if !problems.is_empty() {
        return wrong(
            "Deze tekst is heel, maar past niet bij de andere regelingen.",
            sentences(&problems),
        )
        .into_any();
    }
    let sentences = count(
        i64::try_from(read.clauses.len()).unwrap_or(i64::MAX),
        "zin",
        "zinnen",
    );
    let facts = (
        format!("{}, versie {}", read.title, read.version),
        words::in_force(read.in_force_from, read.in_force_through),
    );
    let keep = move |_| keep(desk, own.clone(), draft, checked, said);
    let leave = move |_| {
        checked.set(Checked::Nothing);
        page::focus_soon("own-text");
    };
    view! {
        <div class="notice" data-tone="ok" data-test="own-sound">
            {icon("check")}
            <div>
                <p><strong>"Deze regeling is heel. Zij is nog niet bewaard."</strong></p>
                <dl class="facts"><dt>"Regeling"</dt><dd>{facts.0}</dd><dt>"Geldt"</dt><dd>{facts.1}</dd><dt>"Omvang"</dt><dd>{sentences}</dd></dl>
                <p>{effect(desk, read)}</p>
                {differences(desk.procedure(), read)}
                {misfits(desk, read)}
                <div class="actions">
                    <button type="button" class="button" data-test="own-leave" on:click=leave>"Niet bewaren"</button>
                    <button type="button" class="button" data-rank="main" data-test="own-keep" on:click=keep>"Regeling bewaren"</button>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// What keeping it does to new complaints; to cases that run it does nothing.
fn effect(desk: Desk, read: &Procedure) -> String {
    if desk.followed.with(|followed| *followed == read.slug) {
        let from = weerklank_core::dates::long(read.in_force_from);
        format!(
            "Dit is een versie van de regeling die gevolgd wordt: nieuwe klachten die vanaf {from} binnenkomen, vallen eronder. Bestaande zaken houden hun eigen versie."
        )
    } else {
        format!(
            "{} Na het bewaren valt er nog geen klacht onder; daarvoor kiest u haar hierboven.",
            not_yet(desk, read)
        )
    }
}

fn keep(
    desk: Desk,
    own: Own,
    draft: Draft<String>,
    checked: RwSignal<Checked>,
    said: RwSignal<String>,
) {
    match desk.change_regulations(|all| all.own.push(own)) {
        Ok(()) => {
            draft.clear(String::new());
            checked.set(Checked::Nothing);
            said.set("De regeling is bewaard.".to_owned());
            page::focus_soon("regulations");
        }
        Err(problems) => checked.set(Checked::Wrong(sentences(&problems))),
    }
}

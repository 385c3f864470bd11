//! All regulations with their versions: to download, and own ones to take away while no case needs them.

use super::{no_answer, sentences};
use crate::desk::{Desk, Needed, Own};
use crate::parts::cite::place;
use crate::platform::{files, page};
use crate::ui::*;
use crate::words::count;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::procedure::Procedure;
use weerklank_core::words;

/// A row a version.
pub(super) fn table(desk: Desk, said: RwSignal<String>) -> impl IntoView {
    let rows = move || {
        let own = desk.regulations.with(|all| all.own.clone());
        let all = desk.catalogue.get();
        all.all()
            .map(|one| row(desk, one, own_of(&own, one), said))
            .collect_view()
    };
    let unreadable = move || {
        let own = desk.regulations.with(|all| all.own.clone());
        let lost = own.into_iter().filter(|own| own.read().is_none());
        lost.map(|own| lost_row(own, said)).collect_view()
    };
    view! {
        <div class="table-box">
            <table class="table" data-fold data-test="regulations">
                <caption>"Alle regelingen en versies"</caption>
                <thead><tr><th scope="col">"Regeling"</th><th scope="col">"Geldt"</th><th scope="col">"Klachten"</th><th scope="col"><span class="sr">"Wat ermee kan"</span></th></tr></thead>
                <tbody>{rows} {unreadable}</tbody>
            </table>
        </div>
    }
}

fn own_of(own: &[Own], one: &Procedure) -> Option<Own> {
    let is_it = |own: &&Own| own.read().is_some_and(|read| read.is_version(one));
    own.iter().find(is_it).cloned()
}

fn row(
    desk: Desk,
    one: &'static Procedure,
    own: Option<Own>,
    said: RwSignal<String>,
) -> impl IntoView {
    let name = format!("{}, versie {}", one.title, one.version);
    let force = words::in_force(
        one.in_force_from,
        desk.catalogue.with(|all| all.through(one)),
    );
    let key = format!("{}-{}", one.slug, one.in_force_from);
    let remove = own.clone().map(|own| remove(desk, one, own, said, &key));
    let download = move |_| download(desk, one, own.clone(), said);
    view! {
        <tr data-test=format!("regulation-{key}")>
            <td><a href=place(one, None).address()>{name.clone()}</a></td>
            <td data-label="Geldt">{force}</td>
            <td data-label="Klachten">{move || desk.cases_under(one)}</td>
            <td>
                <div class="actions">
                    <button type="button" class="linkish" data-test=format!("download-{key}") on:click=download>"downloaden"<span class="sr">" " {name}</span></button>
                    {remove}
                </div>
            </td>
        </tr>
    }
}

fn lost_row(own: Own, said: RwSignal<String>) -> impl IntoView {
    let download = move |_| {
        said.set(hand_over("regeling-eigen.toml", &own.toml));
    };
    view! {
        <tr>
            <td>"Een eigen regeling die deze versie van Weerklank niet meer leest. Download haar, verbeter haar en lees haar opnieuw in."</td>
            <td></td>
            <td></td>
            <td><button type="button" class="linkish" on:click=download>"downloaden"</button></td>
        </tr>
    }
}

/// The organisation's own as it was given; those of the program as an example to write one's own after.
fn download(desk: Desk, one: &'static Procedure, own: Option<Own>, said: RwSignal<String>) {
    let name = format!("regeling-{}-{}.toml", one.slug, one.in_force_from);
    if let Some(own) = own {
        said.set(hand_over(&name, &own.toml));
        return;
    }
    spawn_local(async move {
        said.set(
            match desk.letters().ask("example", one.slug.clone()).await {
                Ok(text) => hand_over(&name, &text),
                Err(trouble) => no_answer(trouble).join(" "),
            },
        );
    });
}

fn hand_over(name: &str, text: &str) -> String {
    match files::download(name, "application/toml", text.as_bytes()) {
        Ok(()) => format!("{name} is gedownload."),
        Err(words) => format!("Het downloaden lukte niet. De browser zegt: {words}"),
    }
}

/// The button that takes an own one away, or why it stays.
fn remove(
    desk: Desk,
    one: &'static Procedure,
    own: Own,
    said: RwSignal<String>,
    key: &str,
) -> impl IntoView + use<> {
    let name = format!("{}, versie {}", one.title, one.version);
    let test = format!("remove-{key}");
    let take = move |_| {
        let done = desk.change_regulations(|all| all.own.retain(|other| *other != own));
        said.set(match done {
            Ok(()) => "De regeling is verwijderd.".to_owned(),
            Err(problems) => sentences(&problems).join(" "),
        });
        page::focus_soon("regulations");
    };
    let take = StoredValue::new_local(take);
    // What was not downloaded is gone for good, so it is asked once more.
    let sure = RwSignal::new(false);
    move || {
        match (desk.needed(one), sure.get()) {
        (Some(needed), _) => view! { <span class="small quiet">{why(needed)}</span> }.into_any(),
        (None, false) => view! {
            <button type="button" class="linkish" data-test=test.clone() on:click=move |_| ask(sure)>
                "verwijderen"<span class="sr">" " {name.clone()}</span>
            </button>
        }
        .into_any(),
        (None, true) => view! {
            <button type="button" class="linkish" on:click=move |_| keep(sure)>"toch houden"</button>
            <button type="button" class="button" data-rank="grave" id="remove-sure" data-test="remove-sure" on:click=move |event| take.with_value(|take| take(event))>"Definitief verwijderen"</button>
        }
        .into_any(),
    }
    }
}

fn keep(sure: RwSignal<bool>) {
    sure.set(false);
    page::focus_soon("regulations");
}

fn ask(sure: RwSignal<bool>) {
    sure.set(true);
    page::focus_soon("remove-sure");
}

fn why(needed: Needed) -> String {
    match needed {
        Needed::Cases(n) => {
            let cases = count(i64::try_from(n).unwrap_or(i64::MAX), "klacht", "klachten");
            format!("blijft: {cases} eronder")
        }
        Needed::Followed => "blijft: wordt nu gevolgd".to_owned(),
    }
}

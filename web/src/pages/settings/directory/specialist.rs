//! The specialists: name, mail address, profession, memberships.

use super::{Editing, Place};
use crate::desk::Desk;
use crate::parts::draft::Draft;
use crate::parts::person::{Faults, PersonFields};
use crate::platform::page;
use crate::ui::*;
use weerklank_core::case::Person;

/// The first part of the names of drafts.
const KIND: &str = "specialist";

#[component]
pub(super) fn Specialists() -> impl IntoView {
    let open = RwSignal::new(None);
    let form = move || open.get().map(|place| form(open, place));
    let add = move |_| show(open, Place::New);
    view! {
        <section class="section" aria-labelledby="specialists">
            <h2 id="specialists" tabindex="-1">"Specialisten"</h2>
            <p class="quiet">"Wie hier werkt en over wie een klacht kan gaan. In een zaak wordt een kopie bewaard, zodat een latere wijziging daar niets verandert."</p>
            {move || list(open)}
            {form}
            {move || open.get().is_none().then(|| view! {
                <div class="actions"><button type="button" class="button" data-test="specialist-add" on:click=add>"Specialist toevoegen"</button></div>
            })}
        </section>
    }
}

fn show(open: RwSignal<Option<Place>>, place: Place) {
    open.set(Some(place));
    page::focus_soon("person-name");
}

fn list(open: RwSignal<Option<Place>>) -> AnyView {
    let people = Desk::get()
        .directory
        .with(|directory| directory.specialists.clone());
    if people.is_empty() {
        return view! { <p class="quiet" data-test="no-specialists">"Nog geen specialisten."</p> }
            .into_any();
    }
    let rows: Vec<_> = people
        .into_iter()
        .enumerate()
        .map(|(place, person)| row(open, place, person))
        .collect();
    view! {
        <div class="table-box">
            <table class="table" data-fold data-test="specialists">
                <caption class="sr">"Specialisten"</caption>
                <thead><tr>
                    <th scope="col">"Naam"</th><th scope="col">"Beroep"</th><th scope="col">"Verenigingen"</th>
                    <th scope="col"><span class="sr">"Wijzigen"</span></th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(open: RwSignal<Option<Place>>, place: usize, person: Person) -> impl IntoView {
    let associations: Vec<String> = person
        .memberships
        .into_iter()
        .map(|one| one.association)
        .collect();
    let name = person.name.clone();
    view! {
        <tr>
            <th scope="row"><strong>{person.name}</strong> " " <span class="quiet small">{person.email}</span></th>
            <td>{person.profession}</td>
            <td>{associations.join(", ")}</td>
            <td><button type="button" class="linkish" data-test=format!("specialist-{place}")
                on:click=move |_| show(open, Place::At(place))>"wijzigen" <span class="sr">" " {name}</span></button></td>
        </tr>
    }
}

fn form(open: RwSignal<Option<Place>>, place: Place) -> impl IntoView {
    let desk = Desk::get();
    let now = desk.directory.with_untracked(|directory| {
        let at = place.index().and_then(|at| directory.specialists.get(at));
        at.cloned().unwrap_or_default()
    });
    let editing = Editing {
        open,
        place,
        kind: KIND,
        draft: Draft::open(place.draft(KIND), now),
        faults: RwSignal::new(Vec::new()),
        heading: "specialists",
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        keep(desk, editing);
    };
    let remove = move |_| editing.remove(|directory| &mut directory.specialists);
    let title = if place == Place::New {
        "Specialist toevoegen"
    } else {
        "Specialist wijzigen"
    };
    view! {
        <form class="card" novalidate aria-label=title data-test="specialist-form" on:submit=submit>
            <h3>{title}</h3>
            <Faults faults=editing.faults/>
            <PersonFields draft=editing.draft faults=editing.faults/>
            <div class="actions">
                <button type="submit" class="button" data-rank="main" data-test="specialist-keep">"Opslaan"</button>
                <button type="button" class="button" data-rank="quiet" data-test="specialist-leave" on:click=move |_| editing.leave()>"Niet wijzigen"</button>
                {(place != Place::New).then(|| view! {
                    <button type="button" class="button" data-rank="grave" data-test="specialist-remove" on:click=remove>"Uit de lijst halen"</button>
                })}
            </div>
        </form>
    }
}

fn keep(desk: Desk, editing: Editing<Person>) {
    let person = editing.draft.value.get_untracked();
    let faults = desk
        .directory
        .with_untracked(|directory| directory.specialist_faults(&person, editing.place.index()));
    editing.keep(faults, |at| {
        desk.change_directory(|directory| {
            match at.and_then(|at| directory.specialists.get_mut(at)) {
                Some(there) => *there = person,
                None => directory.specialists.push(person),
            }
        });
    });
}

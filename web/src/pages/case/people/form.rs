//! Adding someone, from the directory or by hand, and putting right who was named wrongly.

use super::inline;
use crate::desk::Desk;
use crate::parts::draft::Draft;
use crate::parts::field::{Kind, TextField, at};
use crate::parts::icon::icon;
use crate::parts::person::{Faults, PersonFields};
use crate::parts::summary::Summary;
use crate::platform::page as browser;
use crate::ui::*;
use crate::words::count;
use weerklank_core::case::{Event, Field, Finding, Person};
use weerklank_core::directory::{Fault, person_faults};

/// How many hits of a search are shown; a longer list asks for another letter.
const SHOWN: usize = 8;

/// A person concerned being added.
#[component]
pub(super) fn Adding(
    id: String,
    about: String,
    first: bool,
    correcting: RwSignal<Option<u16>>,
) -> impl IntoView {
    let draft = Draft::open(format!("betrokkene/{id}"), Person::default());
    let opened = RwSignal::new(first);
    // What was left half typed is shown again.
    let shown =
        Memo::new(move |_| opened.get() || draft.value.with(|person| *person != Person::default()));
    let context = StoredValue::new((id, about));
    let form = move || {
        match shown.get() {
        true => {
            let (id, about) = context.get_value();
            view! { <Form id about draft opened/> }.into_any()
        }
        false => view! {
            <div class="actions">
                <button type="button" class="button" data-rank="main" data-test="person-add"
                    on:click=move |_| { opened.set(true); browser::focus_soon("person-search"); }>"Betrokkene toevoegen"</button>
            </div>
        }
        .into_any(),
    }
    };
    // One form at a time: their fields bear the same names.
    let alone = Memo::new(move |_| correcting.get().is_none());
    move || alone.get().then(|| view! { <div>{form}</div> })
}

#[component]
fn Form(id: String, about: String, draft: Draft<Person>, opened: RwSignal<bool>) -> impl IntoView {
    let faults = RwSignal::new(Vec::<Fault>::new());
    let findings = RwSignal::new(Vec::<Finding>::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let person = draft.value.get_untracked();
        let Some(person) = sound(person, faults) else {
            return;
        };
        let event = Event::PersonNamed { person };
        inline::record(&id, event, findings, move || {
            draft.clear(Person::default());
            browser::focus_soon("people");
        });
    };
    let leave = move |_| {
        draft.clear(Person::default());
        opened.set(false);
        browser::focus_soon("people");
    };
    view! {
        <div class="card" data-test="person-form">
            <h3>"Betrokkene toevoegen"</h3>
            <Search draft/>
            {from_complaint(&about, draft)}
            <form class="part" novalidate aria-label="Betrokkene toevoegen" on:submit=submit>
                <Summary findings/>
                <Faults faults/>
                <PersonFields draft faults/>
                <div class="actions">
                    <button type="submit" class="button" data-rank="main" data-test="person-record">"Betrokkene vastleggen"</button>
                    <button type="button" class="button" data-rank="quiet" data-test="person-leave" on:click=leave>"Niet toevoegen"</button>
                </div>
            </form>
        </div>
    }
}

/// The person, trimmed, unless something is wrong; that is shown.
fn sound(person: Person, faults: RwSignal<Vec<Fault>>) -> Option<Box<Person>> {
    let found = person_faults(&person);
    let wrong = !found.is_empty();
    faults.set(found);
    if wrong {
        browser::focus_soon("faults");
        return None;
    }
    Some(Box::new(person))
}

/// What the complaint says about whom it is about, one button away.
fn from_complaint(about: &str, draft: Draft<Person>) -> Option<impl IntoView + use<>> {
    let about = about.trim().to_owned();
    let label = format!("Neem over uit de klacht: {about}");
    let take = {
        let about = about.clone();
        move |_| {
            draft.change(|person| person.name.clone_from(&about));
            browser::focus("person-name");
        }
    };
    (!about.is_empty()).then(|| {
        view! { <p><button type="button" class="linkish" data-test="take-about" on:click=take>{label}</button></p> }
    })
}

/// Finds a specialist while one types; Enter takes the first.
#[component]
fn Search(draft: Draft<Person>) -> impl IntoView {
    let desk = Desk::get();
    let query = RwSignal::new(String::new());
    let hits = Memo::new(move |_| {
        desk.directory.with(|directory| {
            let found = query.with(|query| directory.search(query));
            found.into_iter().cloned().collect::<Vec<Person>>()
        })
    });
    let there = Memo::new(move |_| {
        desk.directory
            .with(|directory| !directory.specialists.is_empty())
    });
    let take = move |person: Person| {
        draft.change(|typed| *typed = person);
        browser::focus_soon("person-name");
    };
    let enter = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            hits.with_untracked(|hits| hits.first().cloned())
                .into_iter()
                .for_each(take);
        }
    };
    let said = move || {
        hits.with(|hits| {
            count(
                i64::try_from(hits.len()).unwrap_or(0),
                "specialist gevonden",
                "specialisten gevonden",
            )
        })
    };
    move || {
        there.get().then(|| view! {
            <div class="field search">
                <label for="person-search">"Zoek in de lijst van specialisten"</label>
                <p class="hint" id="person-search-hint">"Enter neemt de eerste over."</p>
                {icon("search")}
                <input class="input" type="text" autocomplete="off" id="person-search" data-test="person-search"
                    aria-describedby="person-search-hint" prop:value=query
                    on:input=move |event| query.set(event_target_value(&event)) on:keydown=enter/>
            </div>
            <p class="small quiet" role="status" data-test="person-hits">{said}</p>
            <ul class="picks">{move || hits.get().into_iter().take(SHOWN).map(|person| pick(person, take)).collect_view()}</ul>
        })
    }
}

fn pick(person: Person, take: impl Fn(Person) + Copy + 'static) -> impl IntoView {
    let name = person.name.clone();
    let about = person.profession.clone();
    view! {
        <li><button type="button" class="button" on:click=move |_| take(person.clone())>
            {name} {(!about.is_empty()).then(|| view! { <span class="quiet small">{about}</span> })}
        </button></li>
    }
}

/// Opens the form that puts right who stands at this place.
pub(super) fn open(correcting: RwSignal<Option<u16>>, place: u16) {
    correcting.set(Some(place));
    browser::focus_soon("person-name");
}

/// Who was named wrongly: what stood there first stays in the history.
#[component]
pub(super) fn Correcting(
    id: String,
    place: u16,
    of: u32,
    now: Person,
    correcting: RwSignal<Option<u16>>,
) -> impl IntoView {
    let draft = Draft::open(format!("betrokkene-{place}/{id}"), now.clone());
    let reason = Draft::open(format!("betrokkene-reden-{place}/{id}"), String::new());
    let faults = RwSignal::new(Vec::<Fault>::new());
    let findings = RwSignal::new(Vec::<Finding>::new());
    let heading = format!("person-{place}");
    let back = heading.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(person) = sound(draft.value.get_untracked(), faults) else {
            return;
        };
        let event = Event::Corrected {
            of,
            replacement: Some(Box::new(Event::PersonNamed {
                person: person.clone(),
            })),
            reason: reason.value.get_untracked(),
        };
        let heading = heading.clone();
        inline::record(&id, event, findings, move || {
            draft.clear(*person);
            reason.clear(String::new());
            browser::focus_soon(heading);
        });
    };
    let leave = move |_| {
        draft.clear(now.clone());
        reason.clear(String::new());
        correcting.set(None);
        browser::focus_soon(back.clone());
    };
    let value = Signal::derive(move || reason.value.get());
    let set = Callback::new(move |typed: String| reason.change(|text| *text = typed));
    view! {
        <form class="part" novalidate aria-label="Betrokkene verbeteren" data-test="correct-form" on:submit=submit>
            <Summary findings/>
            <Faults faults/>
            <PersonFields draft faults/>
            <TextField id="reason" label="Waarom is dit anders?" kind=Kind::Text(2) value set error=at(findings.into(), Field::Reason)/>
            <div class="actions">
                <button type="submit" class="button" data-rank="main" data-test="correct-record">"Verbetering vastleggen"</button>
                <button type="button" class="button" data-rank="quiet" data-test="correct-leave" on:click=leave>"Niet verbeteren"</button>
            </div>
        </form>
    }
}

//! The fields of a person, in the directory and in a case.

use super::draft::Draft;
use super::field::{Kind, TextField};
use super::icon::icon;
use crate::desk::Desk;
use crate::platform::page;
use crate::ui::*;
use weerklank_core::case::{Membership, Person};
use weerklank_core::directory::{Fault, Part};
use weerklank_core::words;

/// The sentences that stand at one place of the directory.
pub(crate) fn at(faults: Signal<Vec<Fault>>, part: Part) -> Memo<String> {
    Memo::new(move |_| {
        faults.with(|all| {
            let here = all.iter().filter(|fault| fault.part == part);
            here.map(words::fault).collect::<Vec<_>>().join(" ")
        })
    })
}

/// The name of a place on the page.
fn slug(part: Part) -> String {
    let plain = match part {
        Part::Name => "person-name",
        Part::Email => "person-email",
        Part::Profession => "person-profession",
        Part::Membership(place) => return format!("association-{place}"),
        Part::Registration(place) => return format!("registration-{place}"),
        Part::Association => "board-association",
        Part::Address => "board-address",
        Part::Website => "board-website",
        Part::Conditions => "board-conditions",
        Part::Term => "board-term",
        Part::CheckedOn => "board-checked-on",
    };
    plain.to_owned()
}

/// Everything wrong, above the form, each with a way to its field. `board` when the form is of a board.
#[component]
pub(crate) fn Faults(
    #[prop(into)] faults: Signal<Vec<Fault>>,
    #[prop(optional)] board: bool,
) -> impl IntoView {
    let line = move |fault: &Fault| {
        let id = match fault.part {
            Part::Name if board => "board-name".to_owned(),
            Part::Email if board => "board-email".to_owned(),
            part => slug(part),
        };
        let text = format!("{}: {}", words::part(fault.part), words::fault(fault));
        view! { <li><button type="button" class="linkish" on:click=move |_| { page::focus(&id); }>{text}</button></li> }
    };
    move || {
        let found = faults.get();
        (!found.is_empty()).then(|| {
            view! {
                <section class="notice summary" data-tone="late" role="alert" tabindex="-1" id="faults" data-test="summary">
                    {icon("warn")}
                    <div>
                        <h3>"Dit kan nog niet worden vastgelegd"</h3>
                        <ul>{found.iter().map(line).collect_view()}</ul>
                    </div>
                </section>
            }
        })
    }
}

/// Name, mail address, profession and memberships.
#[component]
pub(crate) fn PersonFields(
    draft: Draft<Person>,
    #[prop(into)] faults: Signal<Vec<Fault>>,
) -> impl IntoView {
    let field = move |id,
                      label,
                      kind,
                      optional,
                      part,
                      get: fn(&Person) -> &String,
                      set: fn(&mut Person) -> &mut String| {
        let value = Signal::derive(move || draft.value.with(|person| get(person).clone()));
        let set = Callback::new(move |text: String| draft.change(|person| *set(person) = text));
        view! { <TextField id label kind optional value set error=at(faults, part)/> }
    };
    view! {
        <div class="row">
            {field("person-name", "Naam", Kind::Line, false, Part::Name, |p| &p.name, |p| &mut p.name)}
            {field("person-profession", "Beroep", Kind::Line, true, Part::Profession, |p| &p.profession, |p| &mut p.profession)}
        </div>
        {field("person-email", "E-mailadres", Kind::Mail, true, Part::Email, |p| &p.email, |p| &mut p.email)}
        <Memberships draft faults/>
    }
}

#[component]
fn Memberships(draft: Draft<Person>, faults: Signal<Vec<Fault>>) -> impl IntoView {
    // Only their number draws the rows again: a key pressed in one leaves the focus where it is.
    let count = Memo::new(move |_| draft.value.with(|person| person.memberships.len()));
    let rows = move || {
        let row = |place| membership(draft, faults, place);
        (0..count.get()).map(row).collect_view()
    };
    let add = move |_| {
        draft.change(|person| person.memberships.push(Membership::default()));
        page::focus_soon(format!(
            "association-{}",
            count.get_untracked().saturating_sub(1)
        ));
    };
    view! {
        <fieldset class="memberships">
            <legend>"Beroepsverenigingen"</legend>
            <p class="hint">"Bij elke vereniging hoort een eigen toezichthouder (zin 35)."</p>
            {rows}
            <div class="actions">
                <button type="button" class="button" data-test="membership-add" on:click=add>"Vereniging toevoegen"</button>
            </div>
            <datalist id="associations">{known_associations}</datalist>
        </fieldset>
    }
}

fn known_associations() -> impl IntoView {
    let directory = Desk::get().directory.get();
    let known = directory.associations().into_iter().map(str::to_owned);
    let offered = directory.offered().into_iter();
    let names = known.chain(offered.map(|board| board.association.clone()));
    names
        .map(|name| view! { <option value=name></option> })
        .collect_view()
}

fn membership(draft: Draft<Person>, faults: Signal<Vec<Fault>>, place: usize) -> impl IntoView {
    let remove = move |_| {
        draft.change(|person| {
            if place < person.memberships.len() {
                person.memberships.remove(place);
            }
        });
        page::focus_soon("person-email");
    };
    let name = move || {
        draft.value.with(|person| {
            let one = person.memberships.get(place);
            one.map(|one| one.association.clone()).unwrap_or_default()
        })
    };
    view! {
        <div class="membership">
            {cell(draft, faults, Part::Membership(place), "Vereniging", |one| &one.association, |one| &mut one.association)}
            {cell(draft, faults, Part::Registration(place), "Registratienummer", |one| &one.registration, |one| &mut one.registration)}
            <button type="button" class="button" data-rank="quiet" data-test=format!("membership-remove-{place}") on:click=remove>
                "weghalen" <span class="sr">" " {name}</span>
            </button>
        </div>
    }
}

fn cell(
    draft: Draft<Person>,
    faults: Signal<Vec<Fault>>,
    part: Part,
    label: &'static str,
    get: fn(&Membership) -> &String,
    set: fn(&mut Membership) -> &mut String,
) -> impl IntoView {
    let (Part::Membership(place) | Part::Registration(place)) = part else {
        return ().into_any();
    };
    let id = slug(part);
    let list = matches!(part, Part::Membership(_)).then_some("associations");
    let value = move || {
        draft.value.with(|person| {
            let one = person.memberships.get(place);
            one.map(|one| get(one).clone()).unwrap_or_default()
        })
    };
    let typed = move |event| {
        let text = event_target_value(&event);
        draft.change(|person| {
            if let Some(one) = person.memberships.get_mut(place) {
                *set(one) = text;
            }
        });
    };
    let error = at(faults, part);
    let wrong = move || !error.with(String::is_empty);
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input class="input" type="text" autocomplete="off" id=id.clone() data-test=id list=list
                aria-describedby=move || wrong().then(|| described.clone()) aria-invalid=move || wrong().then_some("true")
                prop:value=value on:input=typed/>
            <p class="field-error" id=error_id.clone() data-test=error_id>
                {move || wrong().then(|| view! { {icon("warn")} <span>{error.get()}</span> })}
            </p>
        </div>
    }
    .into_any()
}

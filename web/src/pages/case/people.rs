//! *Betrokkenen*: whom the complaint is about, how far each has been asked and told, and whose board
//! watches over them.

mod boards;
mod form;

use super::inline;
use crate::desk::Desk;
use crate::parts::chip::Chip;
use crate::parts::icon::icon;
use crate::platform::page as browser;
use crate::route::Route;
use crate::ui::*;
use boards::boards;
use chrono::NaiveDate;
use form::{Adding, Correcting};
use weerklank_core::case::{Case, Person, State};
use weerklank_core::dates;
use weerklank_core::obligation::Duty;
use weerklank_core::points::{self, Told};

pub(super) fn page(case: &Case, state: &State) -> AnyView {
    let correcting = RwSignal::new(None);
    let cards: Vec<_> = (0..)
        .zip(&state.persons)
        .map(|(place, person)| card(case, state, place, person, correcting))
        .collect();
    let none = cards.is_empty();
    let open = state.closed.is_none();
    view! {
        <section class="section" aria-labelledby="people">
            <h2 id="people" tabindex="-1">"Betrokkenen"</h2>
            {none.then(|| view! { <p class="quiet" data-test="no-people">"Nog niemand genoemd. De klacht gaat in de woorden van de klager naar elke betrokkene (zin 21)."</p> })}
            {state.no_direct_contact().then(|| view! {
                <p class="note-line" data-test="no-direct-contact">{icon("warn")} <span>"De klager wil geen contact met de betrokkene zelf. Vraag haar of hem dat te respecteren (zin 11 en 25)."</span></p>
            })}
            <ul class="people">{cards}</ul>
            {open.then(|| view! { <Adding id=case.id().to_owned() about=state.intake.about.clone() first=none correcting/> })}
            {(!open).then(|| view! { <p class="quiet">"Deze zaak is afgesloten. Heropen haar om een betrokkene toe te voegen."</p> })}
        </section>
    }
    .into_any()
}

fn card(
    case: &Case,
    state: &State,
    place: u16,
    person: &Person,
    correcting: RwSignal<Option<u16>>,
) -> impl IntoView + use<> {
    let heading = format!("person-{place}");
    let profession = (!person.profession.is_empty()).then(|| person.profession.clone());
    let email = (!person.email.is_empty()).then(|| person.email.clone());
    let about = [profession, email].into_iter().flatten();
    let about: Vec<String> = about.collect();
    let is_open = Memo::new(move |_| correcting.get() == Some(place));
    let (id, of, now) = (
        case.id().to_owned(),
        points::named_by(case, place),
        person.clone(),
    );
    let form = move || {
        let of = of.filter(|_| is_open.get())?;
        let (id, now) = (id.clone(), now.clone());
        Some(view! { <Correcting id place of now correcting/> })
    };
    view! {
        <li class="card person" data-test=heading>
            <h3 id=heading.clone() tabindex="-1">{person.name.clone()}</h3>
            {(!about.is_empty()).then(|| view! { <p class="quiet">{about.join(" · ")}</p> })}
            {progress(case, place, &points::told(state, place))}
            {boards(person)}
            <div class="actions">
                <button type="button" class="button" data-test=format!("correct-person-{place}")
                    aria-expanded=move || is_open.get().to_string() on:click=move |_| form::open(correcting, place)>
                    "Verbeteren" <span class="sr">" " {person.name.clone()}</span>
                </button>
                {keep(person, place)}
            </div>
            {form}
        </li>
    }
}

/// Puts someone who was typed by hand in the directory, so that it is typed once.
fn keep(person: &Person, place: u16) -> impl IntoView + use<> {
    let desk = Desk::get();
    let person = person.clone();
    move || {
        let known = desk
            .directory
            .with(|directory| directory.knows(&person.name));
        let person = person.clone();
        let name = person.name.clone();
        let add = move |_| {
            let person = person.clone();
            desk.change_directory(|directory| directory.specialists.push(person));
            browser::focus(&format!("person-{place}"));
        };
        (!known).then(|| {
            view! {
                <button type="button" class="button" data-rank="quiet" data-test="keep-person" on:click=add>
                    "In de lijst van specialisten zetten" <span class="sr">": " {name}</span>
                </button>
            }
        })
    }
}

/// Asked, answered, forwarded, told: each with its day.
fn progress(case: &Case, place: u16, told: &Told) -> impl IntoView + use<> {
    let desk = Desk::get();
    let clocks = desk.clocks(case);
    let due = clocks.iter().flat_map(|clocks| &clocks.obligations);
    let chip = due
        .filter(|due| due.duty == Duty::PersonReaction(place))
        .map(|due| Chip::of(due, due.standing(desk.today.get(), &desk.calendar.get())).plain())
        .next();
    let by = told.reply_by.map(dates::long);
    let step = |name: &'static str, test: &'static str, on: Option<NaiveDate>| {
        let said = on.map_or_else(|| "nog niet".to_owned(), dates::long);
        let state = if on.is_some() { "done" } else { "open" };
        view! { <dt>{name}</dt><dd data-test=format!("{test}-{place}") data-state=state>{said}</dd> }
    };
    let nothing = *told == Told::default();
    let letters = Route::Tab(case.id().to_owned(), crate::route::Tab::Letters).address();
    view! {
        <dl class="facts">
            {step("Om een reactie gevraagd", "asked", told.asked)}
            {by.map(|by| view! { <dt>"Gevraagd uiterlijk"</dt><dd data-test=format!("reply-by-{place}")>{by} {chip}</dd> })}
            {step("Reactie ontvangen", "answered", told.answered)}
            {step("Doorgestuurd aan de klager", "forwarded", told.forwarded)}
            {step("Uitkomst verteld", "outcome", told.outcome)}
        </dl>
        {nothing.then(|| view! { <p class="small"><a href=letters>"Brieven maken of vastleggen"</a></p> })}
    }
}

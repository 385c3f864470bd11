//! What keeps the letter from going out, each with the way to the field that mends it.

use super::Page;
use super::making::Making;
use crate::desk::Desk;
use crate::parts::field::slug;
use crate::parts::icon::icon;
use crate::platform::page as browser;
use crate::route::{Route, Step, Tab};
use crate::ui::*;
use weerklank_letters::gate::{Mend, Missing, Place, Setting};

pub(super) fn needed(page: Page, making: Making) -> impl IntoView {
    let list = move || {
        making.said.with(|said| {
            let said = said.as_ref()?;
            let (title, rows) = if said.missing.is_empty() {
                (
                    "Alles wat nodig is, staat erin",
                    vec![complete().into_any()],
                )
            } else {
                let rows = said.missing.iter();
                (
                    "Dit ontbreekt nog",
                    rows.map(|one| lacking(page, one)).collect(),
                )
            };
            Some(view! {
                <h2 id="needed">{title}</h2>
                <ul class="missing" data-test="missing">{rows}</ul>
            })
        })
    };
    view! { <section class="section" aria-labelledby="needed" aria-live="polite">{list}</section> }
}

fn complete() -> impl IntoView {
    view! { <li data-there="">{icon("check")}<span>"Geen verplicht onderdeel ontbreekt"</span></li> }
}

fn lacking(page: Page, missing: &Missing) -> AnyView {
    let element = missing.element.clone();
    let way = match &missing.mend {
        Mend::Here(name) => here(name.to_string(), element).into_any(),
        elsewhere => {
            let (address, place) = way(page, elsewhere);
            let field = field(elsewhere).map(str::to_owned);
            let aim = move |_| Desk::get().aim.set_value(field.clone());
            view! { <a href=address on:click=aim>{place}<span class="sr">": " {element}</span></a> }
                .into_any()
        }
    };
    view! { <li>{icon("warn")}<span>{missing.sentence.clone()} " " {way}</span></li> }.into_any()
}

/// To a field of this page: the keyboard goes there.
fn here(name: String, element: String) -> impl IntoView {
    let go = move |_| browser::focus_soon(name.clone());
    view! { <button type="button" class="linkish" on:click=go>"Hieronder invullen"<span class="sr">": " {element}</span></button> }
}

/// The field of the other page that mends it, where it has one.
fn field(mend: &Mend) -> Option<&'static str> {
    match mend {
        Mend::Case(field) => Some(slug(*field)),
        Mend::Settings(setting) => Some(match setting {
            Setting::Directory => "board-add",
            Setting::Name => "office-name",
            Setting::Address => "office-address",
            Setting::Place => "office-place",
            Setting::Logo => "logo",
            Setting::OfficerName => "officer-name",
            Setting::OfficerContact => "officer-phone",
        }),
        Mend::Here(_) | Mend::At(_) => None,
    }
}

/// Where it is mended, and how the way there is called.
fn way(page: Page, mend: &Mend) -> (String, &'static str) {
    let id = page.id.get_value();
    let side = |tab| Route::Tab(id.clone(), tab).address();
    match mend {
        Mend::Settings(_) => (Route::Settings.address(), "Aanvullen bij Instellingen"),
        Mend::Case(_) => (page.step(Step::Particulars), "Aanvullen bij de gegevens"),
        Mend::Here(_) => (String::new(), ""),
        Mend::At(place) => match place {
            Place::Points => (side(Tab::Points), "Naar de klachtpunten"),
            Place::People => (side(Tab::People), "Naar de betrokkenen"),
            Place::Decisions => (side(Tab::Decisions), "Naar de besluiten"),
            Place::Letters => (side(Tab::Letters), "Naar de brieven"),
            Place::Contact => (side(Tab::Contact), "Naar het contact"),
            Place::Documents => (side(Tab::Documents), "Naar de stukken"),
            Place::TakeUp => (page.step(Step::TakeUp), "In behandeling nemen"),
            Place::Answer => (page.step(Step::Answer), "Antwoord vastleggen"),
            Place::Privacy => (page.step(Step::Privacy), "AVG-verzoek vastleggen"),
            Place::Identify => (page.step(Step::Identify), "Vastleggen wie klaagt"),
            Place::Close => (page.step(Step::Close), "Zaak afsluiten"),
        },
    }
}

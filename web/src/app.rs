//! The frame around every page, and the pages for when there is no desk to show.

use crate::desk::{Desk, OpenTrouble, open};
use crate::pages;
use crate::parts::bars::Bars;
use crate::parts::icon::icon;
use crate::parts::rail::Rail;
use crate::platform::page;
use crate::route::Route;
use crate::ui::*;
use wasm_bindgen_futures::spawn_local;

/// Opens the store and puts the desk on the page.
pub(crate) fn start() {
    let owner = Owner::new();
    owner.set();
    spawn_local(async move {
        let opened = open(&owner).await;
        page::take_away("app");
        match opened {
            Ok(desk) => {
                desk.lay();
                leptos::mount::mount_to_body(App);
            }
            Err(trouble) => leptos::mount::mount_to_body(move || no_desk(&trouble)),
        }
        page::mark_ready();
        // The signals of the desk live as long as the page.
        std::mem::forget(owner);
    });
}

#[component]
fn App() -> impl IntoView {
    view! {
        <a class="skip" href="#inhoud" on:click=|event| to_content(&event)>"Naar de inhoud"</a>
        <div class="frame">
            <Rail/>
            <main class="page" id="inhoud" tabindex="-1">
                <Bars/>
                <Page/>
            </main>
        </div>
    }
}

/// The skip link must not become an address: addresses are pages here.
fn to_content(event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    page::focus("inhoud");
}

#[component]
fn Page() -> impl IntoView {
    let desk = Desk::get();
    move || match desk.route.get() {
        Route::Today => pages::today::Today().into_any(),
        Route::Cases => pages::cases::Cases().into_any(),
        Route::New => pages::new::New().into_any(),
        Route::Case(id) => pages::case::page(id),
        Route::Tab(id, tab) => pages::case::tab(id, tab),
        Route::Step(id, step) => pages::step::page(&id, step),
        Route::Term => pages::term::Term().into_any(),
        Route::Procedure(clauses) => pages::procedure::page(&clauses),
        Route::Settings => pages::settings::Settings().into_any(),
        Route::Unknown => unknown().into_any(),
    }
}

fn unknown() -> impl IntoView {
    view! {
        <div class="page-in">
            <section class="empty">
                <h1>"Deze bladzijde bestaat niet"</h1>
                <p>"Het adres klopt niet. De zaken staan onder Klachten."</p>
                <a class="button" href=Route::Cases.address()>"Naar Klachten"</a>
            </section>
        </div>
    }
}

fn no_desk(trouble: &OpenTrouble) -> impl IntoView + use<> {
    let (test, title, text, button) = match trouble {
        OpenTrouble::Blocked => (
            "blocked",
            "Weerklank staat nog open in een ander tabblad",
            "Dat tabblad gebruikt een oudere versie en houdt de gegevens vast. Sluit de andere tabbladen van Weerklank en probeer het opnieuw.".to_owned(),
            "Opnieuw proberen",
        ),
        OpenTrouble::TooNew => (
            "too-new",
            "De gegevens zijn van een nieuwere versie",
            "Deze browser heeft al met een nieuwere versie van Weerklank gewerkt. Er is niets veranderd of gewist. Laad de bladzijde opnieuw om de nieuwe versie te openen.".to_owned(),
            "Opnieuw laden",
        ),
        OpenTrouble::Refused(words) => (
            "refused",
            "De browser geeft geen toegang tot de opslag",
            format!("Er is niets gewist. Kijk of dit een privévenster is, of dat opslag voor dit adres uitstaat, en probeer het opnieuw. De browser zegt: {words}"),
            "Opnieuw proberen",
        ),
    };
    view! {
        <main class="alone" data-test=test>
            <h1>{icon("warn")} " " {title}</h1>
            <p>{text}</p>
            <div class="actions">
                <button type="button" class="button" data-rank="main" on:click=|_| page::reload()>{button}</button>
            </div>
        </main>
    }
}

//! *Zaak*: one complaint. Here: what all its sides share; each side has a file of its own.

mod contact;
mod decisions;
mod documents;
mod filing;
mod history;
mod inline;
mod ladder;
mod letters;
mod overview;
mod particulars;
mod people;
mod points;

use crate::desk::Desk;
use crate::route::{Route, Tab};
use crate::ui::*;
use weerklank_core::case::{Case, State};

/// The overview of one case.
pub(crate) fn page(id: String) -> AnyView {
    side(id, None)
}

/// Another side of a case.
pub(crate) fn tab(id: String, tab: Tab) -> AnyView {
    side(id, Some(tab))
}

fn side(id: String, tab: Option<Tab>) -> AnyView {
    let desk = Desk::get();
    documents::remember_what_is_said();
    let case = Memo::new(move |_| desk.case(&id));
    (move || match case.get() {
        Some(case) => whole(desk, &case, tab).into_any(),
        None => no_such_case().into_any(),
    })
    .into_any()
}

/// What stands where a case would be.
pub(crate) fn no_such_case() -> impl IntoView {
    view! {
        <div class="page-in">
            <section class="empty" data-test="no-such-case">
                <h1>"Deze zaak is hier niet"</h1>
                <p>"Zij is gewist, of staat in een andere browser. Zoek op kenmerk in Klachten."</p>
                <a class="button" href=Route::Cases.address()>"Naar Klachten"</a>
            </section>
        </div>
    }
}

fn whole(desk: Desk, case: &Case, tab: Option<Tab>) -> Option<impl IntoView + use<>> {
    let state = case.state()?;
    let inner = match tab {
        None => overview::page(desk, case, state),
        Some(Tab::Contact) => contact::page(case, state),
        Some(Tab::Points) => points::page(case, state),
        Some(Tab::People) => people::page(case, state),
        Some(Tab::Decisions) => decisions::page(case, state),
        Some(Tab::Letters) => letters::page(case, state),
        Some(Tab::Documents) => documents::page(case, state),
    };
    Some(view! {
        <div class="page-in" data-test="page-case">
            {head(state)}
            {tabs(case.id(), tab)}
            {inner}
        </div>
    })
}

/// The way from one side of a case to another.
fn tabs(id: &str, now: Option<Tab>) -> impl IntoView + use<> {
    let link = |tab: Option<Tab>| {
        let id = id.to_owned();
        let (address, name, test) = match tab {
            None => (Route::Case(id), "Overzicht", "tab-overview"),
            Some(tab) => (Route::Tab(id, tab), tab.name(), tab.test()),
        };
        let here = (tab == now).then_some("page");
        view! { <li><a href=address.address() aria-current=here data-test=test>{name}</a></li> }
    };
    let links: Vec<_> = std::iter::once(None)
        .chain(Tab::ALL.map(Some))
        .map(link)
        .collect();
    view! { <nav class="tabs" aria-label="Onderdelen van de zaak"><ul>{links}</ul></nav> }
}

fn head(state: &State) -> impl IntoView + use<> {
    let subject = if state.intake.subject.is_empty() {
        "Klacht zonder onderwerp".to_owned()
    } else {
        state.intake.subject.clone()
    };
    view! {
        <header class="page-head">
            <p class="crumb"><a href=Route::Cases.address()>"Klachten"</a></p>
            <p class="quiet ref" data-test="reference">{state.reference.clone()}</p>
            <h1>{subject}</h1>
        </header>
    }
}

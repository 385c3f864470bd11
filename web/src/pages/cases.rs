//! *Klachten*: all cases, with a search.

use crate::desk::Desk;
use crate::parts::chip::Chip;
use crate::parts::icon::icon;
use crate::parts::more::More;
use crate::route::Route;
use crate::ui::*;
use crate::words::count;
use weerklank_core::case::{Case, State};
use weerklank_core::dates::short;
use weerklank_core::order;
use weerklank_core::{register, words};

/// Which cases are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Open,
    Closed,
    Signals,
    All,
}

const VIEWS: [(Shown, &str, &str); 4] = [
    (Shown::Open, "open", "Lopend"),
    (Shown::Closed, "closed", "Afgesloten"),
    (Shown::Signals, "signals", "Signalen"),
    (Shown::All, "all", "Alles"),
];

impl Shown {
    fn holds(self, case: &Case) -> bool {
        let closed = case.state().is_some_and(|state| state.closed.is_some());
        match self {
            Self::Open => !closed,
            Self::Closed => closed,
            Self::Signals => case.state().is_some_and(State::is_signal),
            Self::All => true,
        }
    }
}

/// The page.
#[component]
pub(crate) fn Cases() -> impl IntoView {
    let desk = Desk::get();
    let query = RwSignal::new(String::new());
    let shown = RwSignal::new(Shown::All);
    let found = Memo::new(move |_| found(desk, &query.get(), shown.get()));
    let more = More::first();
    view! {
        <div class="page-in" data-test="page-cases">
            <header class="page-head page-head-row">
                <div class="page-head"><h1>"Klachten"</h1></div>
                <a class="button" data-rank="main" href=Route::New.address()>{icon("new")} "Nieuwe klacht"</a>
            </header>
            <div class="field search">
                <label for="search">"Zoeken op kenmerk, onderwerp, naam of woord"</label>
                {icon("search")}
                <input class="input" type="search" id="search" data-test="search" autocomplete="off"
                    prop:value=query on:input=move |event| query.set(event_target_value(&event))/>
            </div>
            <div class="choices-row" role="group" aria-label="Weergave">
                {VIEWS.map(|(view, slug, label)| toggle(desk, shown, view, slug, label)).into_iter().collect_view()}
            </div>
            {move || (shown.get() == Shown::Signals).then(|| view! {
                <p class="quiet">"Klachten waarvan niet bekend is wie klaagt. Zij blijven bewaard, en kunnen naast een andere zaak gelegd worden; nooit als bewijs."</p>
            })}
            {move || list(desk, &found.get(), more)}
        </div>
    }
}

/// The cases found, by reference and identifier, newest first.
fn found(desk: Desk, query: &str, shown: Shown) -> Vec<(String, String)> {
    let known = |case: &Case| Some((case.state()?.reference.clone(), case.id().to_owned()));
    let mut found: Vec<(String, String)> = desk.cases.with(|cases| {
        let found = cases
            .values()
            .filter(|case| shown.holds(case) && register::matches(case, query));
        found.filter_map(known).collect()
    });
    order::by(&mut found, |one, other| other.cmp(one));
    found
}

fn toggle(
    desk: Desk,
    shown: RwSignal<Shown>,
    view: Shown,
    slug: &str,
    label: &'static str,
) -> impl IntoView + use<> {
    let number = move || {
        desk.cases
            .with(|cases| cases.values().filter(|case| view.holds(case)).count())
    };
    view! {
        <button type="button" class="button" data-test=format!("show-{slug}")
            aria-pressed=move || (shown.get() == view).to_string() on:click=move |_| shown.set(view)>
            {label} " " <span class="num">{number}</span>
        </button>
    }
}

fn list(desk: Desk, found: &[(String, String)], more: More) -> AnyView {
    if found.is_empty() {
        return empty(desk).into_any();
    }
    let rows: Vec<_> = desk.cases.with(|cases| {
        let some = found.iter().take(more.rows());
        some.filter_map(|(_, id)| row(desk, cases.get(id)?))
            .collect()
    });
    view! {
        <div class="table-box" tabindex="0" role="region" aria-label="Lijst van klachten">
            <table class="table" data-fold data-test="cases">
                <caption>{count(i64::try_from(found.len()).unwrap_or(0), "klacht", "klachten")} ", de nieuwste bovenaan"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Kenmerk"</th>
                        <th scope="col">"Onderwerp"</th>
                        <th scope="col">"Ontvangen op"</th>
                        <th scope="col">"Stand"</th>
                        <th scope="col">"Eerstvolgende datum"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more.button(found.len())}
    }
    .into_any()
}

fn empty(desk: Desk) -> impl IntoView {
    let none = desk.cases.with(std::collections::BTreeMap::is_empty);
    let text = if none {
        "Hier komen alle klachten te staan. Leg de eerste vast."
    } else {
        "Geen klacht past bij deze zoekwoorden. Probeer minder of andere woorden."
    };
    view! {
        <section class="empty" data-test="no-cases">
            <h2>{if none { "Nog geen klachten" } else { "Niets gevonden" }}</h2>
            <p>{text}</p>
            <a class="button" href=Route::New.address()>"Nieuwe klacht vastleggen"</a>
        </section>
    }
}

fn row(desk: Desk, case: &Case) -> Option<impl IntoView + use<>> {
    let state = case.state()?;
    let today = desk.today.get();
    let calendar = desk.calendar.get();
    let next = desk
        .clocks(case)?
        .obligations
        .into_iter()
        .filter(|due| due.met_on.is_none())
        .min_by_key(|due| due.deadline);
    let chip = next.map(|due| Chip::of(&due, due.standing(today, &calendar)).plain());
    let standing = match (
        &state.closed,
        state.taken_up.is_some() || !state.dispatched.is_empty(),
    ) {
        (Some(closed), _) => words::outcome(closed.outcome),
        (None, _) if state.is_signal() => "signaal",
        (None, true) => "in behandeling",
        (None, false) => "ontvangen",
    };
    let subject = if state.intake.subject.is_empty() {
        "zonder onderwerp".to_owned()
    } else {
        state.intake.subject.clone()
    };
    Some(view! {
        <tr data-test=format!("case-{}", state.reference)>
            <th scope="row"><a class="ref" href=Route::Case(case.id().to_owned()).address()>{state.reference.clone()}</a></th>
            <td>{subject}</td>
            <td data-label="Ontvangen op">{short(state.intake.received_on, today)}</td>
            <td data-label="Stand">{standing}</td>
            <td>{chip}</td>
        </tr>
    })
}

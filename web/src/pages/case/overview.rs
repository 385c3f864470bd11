//! The overview of a case: what to do, what to think of, what is waited for, and how it all went.

mod attention;
mod next;
mod terms;

use super::{documents, history, ladder, particulars};
use crate::desk::Desk;
use crate::parts::tests::tests;
use crate::platform::page as browser;
use crate::ui::*;
use weerklank_core::admissibility::{self, Facts};
use weerklank_core::case::{Case, State};

const SECTIONS: [(&str, &str); 5] = [
    ("clocks", "Termijnen"),
    ("words", "Klacht in eigen woorden"),
    ("tests", "Vijf toetsen bij binnenkomst"),
    ("facts", "Gegevens"),
    ("history", "Geschiedenis"),
];

pub(super) fn page(desk: Desk, case: &Case, state: &State) -> AnyView {
    let Some(clocks) = desk.clocks(case) else {
        return view! { <p>"Een datum in deze zaak ligt buiten de kalender. Verbeter de gegevens."</p> }.into_any();
    };
    view! {
        {ladder::ladder(case.id(), state)}
        <div class="cols" data-cols="jumps">
            <div class="col">
                {next::next(desk, case, state, &clocks)}
                {attention::advice(desk, case, state, &clocks)}
                {attention::waiting(desk, state, &clocks)}
                {section("clocks", terms::terms(desk, case, state, &clocks))}
                {section("words", documents::verbatim(state))}
                {section("tests", five_tests(desk, case, state))}
                {section("facts", particulars::particulars(case.id(), state))}
                {section("history", history::history(case))}
            </div>
            <aside class="side" data-stick>{jumps()}</aside>
        </div>
    }
    .into_any()
}

fn section(id: &'static str, inner: impl IntoView + 'static) -> impl IntoView {
    let title = SECTIONS
        .iter()
        .find(|(known, _)| *known == id)
        .map_or("", |(_, title)| *title);
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id tabindex="-1">{title}</h2>
            {inner}
        </section>
    }
}

fn jumps() -> impl IntoView {
    let items: Vec<_> = SECTIONS
        .into_iter()
        .map(|(id, title)| view! { <li><button type="button" on:click=move |_| { browser::focus(id); }>{title}</button></li> })
        .collect();
    view! { <nav aria-label="Op deze pagina"><ul class="jumps">{items}</ul></nav> }
}

fn five_tests(desk: Desk, case: &Case, state: &State) -> impl IntoView + use<> {
    tests(&admissibility::tests(
        &Facts::of(&state.intake),
        desk.procedure_of(case),
        &desk.calendar.get(),
    ))
}

//! *Brieven*: what went out and what came in, in one row of days.

mod item;

use crate::desk::Desk;
use crate::route::{Route, Step};
use item::{Page, item};
use leptos::prelude::*;
use weerklank_core::case::{Case, Letter, LetterKind, State};
use weerklank_core::correspondence::passed;

pub(super) fn page(case: &Case, state: &State) -> AnyView {
    let desk = Desk::get();
    let clocks = desk.clocks(case);
    let page = Page {
        desk,
        id: case.id(),
        state,
        clocks: clocks.as_ref(),
    };
    let rows: Vec<_> = passed(state).iter().map(|one| item(&page, one)).collect();
    let sent = (!state.dispatched.is_empty()).then_some("letters");
    view! {
        <div class="contact">
            {actions(case.id(), state)}
            <section class="section" aria-labelledby="passed-head">
                <h2 id="passed-head" tabindex="-1">"Uit en in, het nieuwste boven"</h2>
                {sent.is_none().then(|| view! { <p data-test="no-letters">"Er is nog geen brief verzonden."</p> })}
                <ol class="passed" data-test=sent.unwrap_or("letters-none")>{rows}</ol>
            </section>
        </div>
    }
    .into_any()
}

/// What can be recorded here.
fn actions(id: &str, state: &State) -> impl IntoView + use<> {
    let link = |step: Step, test: &'static str, rank: Option<&'static str>, text: &'static str| {
        let address = Route::Step(id.to_owned(), step).address();
        view! { <a class="button" data-rank=rank href=address data-test=test>{text}</a> }
    };
    let open = state.closed.is_none();
    let acknowledged = state
        .first_dispatch(|letter| *letter == Letter::Acknowledgement)
        .is_some();
    view! {
        <nav class="actions" aria-label="Vastleggen">
            {link(Step::Dispatch, "to-dispatch", Some("main"), "Verzending vastleggen")}
            {open.then(|| link(Step::Answer, "to-answer", None, "Antwoord vastleggen"))}
            {open.then(|| link(Step::Reading, "to-reading", None, "Tweede lezing"))}
            {link(Step::Privacy, "to-privacy", None, "AVG-verzoek")}
            {(open && !acknowledged).then(|| link(Step::Letter(LetterKind::Acknowledgement), "make-letter", Some("quiet"), "Ontvangstbevestiging maken"))}
        </nav>
    }
}

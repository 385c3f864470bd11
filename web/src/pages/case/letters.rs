//! *Brieven*: what went out and what came in, in one row of days.

mod item;

use crate::desk::Desk;
use crate::route::{Route, Step};
use crate::ui::*;
use chrono::NaiveDate;
use item::{Page, item};
use weerklank_core::case::{Case, LetterKind, State};
use weerklank_core::correspondence::passed;
use weerklank_core::{order, proposals, words};
use weerklank_letters::kinds;

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
            {to_write(case.id(), state, desk.today.get())}
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
    let link = |step: Step, test: &'static str, text: &'static str| {
        let address = Route::Step(id.to_owned(), step).address();
        view! { <a class="button" href=address data-test=test>{text}</a> }
    };
    let open = state.closed.is_none();
    view! {
        <nav class="actions" aria-label="Vastleggen">
            {link(Step::Dispatch, "to-dispatch", "Verzending vastleggen")}
            {open.then(|| link(Step::Answer, "to-answer", "Antwoord vastleggen"))}
            {open.then(|| link(Step::Reading, "to-reading", "Tweede lezing"))}
            {link(Step::Privacy, "to-privacy", "AVG-verzoek")}
        </nav>
    }
}

/// The letters that may be next, and behind a fold all others.
fn to_write(id: &str, state: &State, today: NaiveDate) -> impl IntoView + use<> {
    let next = proposals::letters(state, today);
    let (likely, others): (Vec<LetterKind>, Vec<LetterKind>) = LetterKind::ALL
        .into_iter()
        .filter(|kind| kinds::is_made_here(*kind))
        .partition(|kind| next.contains(kind));
    let mut likely = likely;
    order::by_key(&mut likely, |kind| next.iter().position(|one| one == kind));
    let link = |place: usize, kind: LetterKind| {
        let address = Route::Step(id.to_owned(), Step::Letter(kind)).address();
        let rank = (place == 0).then_some("main");
        let name = words::capital(words::letter_kind(kind));
        view! { <li><a class="button" data-rank=rank href=address data-test=format!("make-{}", kind.key())>{name}</a></li> }
    };
    let none = likely.is_empty();
    let likely: Vec<_> = likely
        .into_iter()
        .enumerate()
        .map(|(place, kind)| link(place, kind))
        .collect();
    let others: Vec<_> = others.into_iter().map(|kind| link(1, kind)).collect();
    view! {
        <section class="section" aria-labelledby="to-write">
            <h2 id="to-write">"Brief maken"</h2>
            {none.then(|| view! { <p class="quiet">"Op dit moment vraagt de zaak om geen brief."</p> })}
            <ul class="actions plain" data-test="letters-next">{likely}</ul>
            <details data-test="letters-others">
                <summary>"Andere brieven"</summary>
                <ul class="actions plain">{others}</ul>
            </details>
        </section>
    }
}

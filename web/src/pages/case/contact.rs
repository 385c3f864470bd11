//! *Contact*: a call note in twenty seconds, and below it all that was said, with what was promised.

mod entry;
mod log;
mod note;
mod settle;

use crate::desk::Desk;
use crate::route::{Route, Step};
use crate::ui::*;
use weerklank_core::case::{Case, State};

pub(super) fn page(case: &Case, state: &State) -> AnyView {
    let desk = Desk::get();
    let form = match state.closed {
        None => note::note(case, state),
        Some(_) => closed(case.id()),
    };
    view! {
        <div class="contact">
            {form}
            <p class="said" role="status" data-test="said">{move || desk.said.get()}</p>
            {log::log(desk, case, state)}
        </div>
    }
    .into_any()
}

fn closed(id: &str) -> AnyView {
    let reopen = Route::Step(id.to_owned(), Step::Reopen).address();
    view! {
        <p class="small quiet" data-test="contact-closed">
            "De zaak is afgesloten. Een nieuw gesprek vastleggen kan na "
            <a href=reopen>"heropenen"</a> "; een toezegging afhandelen kan altijd."
        </p>
    }
    .into_any()
}

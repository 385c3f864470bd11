//! *Stukken*: what is kept with the case, and the complaint to the letter.

mod adding;
mod list;
mod verbatim;

pub(super) use adding::remember_what_is_said;
pub(super) use verbatim::verbatim;

use crate::ui::*;
use weerklank_core::case::{Case, State};

pub(super) fn page(case: &Case, state: &State) -> AnyView {
    view! {
        <section class="section" aria-labelledby="documents">
            <h2 id="documents" tabindex="-1">"Stukken"</h2>
            {list::list(&state.documents)}
            {adding::adding(case.id(), &state.documents)}
        </section>
        <section class="section" aria-labelledby="words">
            <h2 id="words" tabindex="-1">"Klacht in eigen woorden"</h2>
            {verbatim(state)}
        </section>
    }
    .into_any()
}

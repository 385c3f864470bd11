//! The steps that change how a case goes on, each on a page of its own.

use crate::route::{Route, Step};
use crate::ui::*;
use weerklank_core::case::{Case, State};

pub(super) fn section(case: &Case, state: &State) -> impl IntoView + use<> {
    let open = state.closed.is_none();
    let hold = if state.hold.is_some() {
        "Langer bewaren opheffen"
    } else {
        "Langer bewaren"
    };
    let steps = [
        (open, Step::Rung, "to-rung", "Naar een andere trede"),
        (
            open && state.is_signal(),
            Step::Identify,
            "identify",
            "Klager bekend",
        ),
        (open, Step::Close, "close", "Zaak afsluiten"),
        (!open, Step::Reopen, "reopen", "Zaak heropenen"),
        (true, Step::Hold, "hold", hold),
    ];
    let link = |(_, step, test, text): (bool, Step, &'static str, &'static str)| {
        let address = Route::Step(case.id().to_owned(), step).address();
        view! { <a class="button" href=address data-test=test>{text}</a> }
    };
    let links: Vec<_> = steps
        .into_iter()
        .filter(|(shown, ..)| *shown)
        .map(link)
        .collect();
    view! {
        <section class="section" aria-labelledby="steps">
            <h2 id="steps" tabindex="-1">"Hoe het verdergaat"</h2>
            <div class="actions">{links}</div>
        </section>
    }
}

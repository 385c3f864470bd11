//! What went out and what came in.

use crate::route::{Route, Step};
use leptos::prelude::*;
use weerklank_core::case::{Case, State};
use weerklank_core::{dates, words};

pub(super) fn page(case: &Case, state: &State) -> AnyView {
    letters(case.id(), state)
}

fn letters(id: &str, state: &State) -> AnyView {
    let make = Route::Step(id.to_owned(), Step::Acknowledgement).address();
    if state.dispatched.is_empty() {
        return view! { <p>"Nog niets verzonden. " <a href=make>"Ontvangstbevestiging maken"</a></p> }.into_any();
    }
    let rows: Vec<_> = state
        .dispatched
        .iter()
        .map(|sent| {
            let name = weerklank_core::words::capital(words::letter(&sent.letter));
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td data-label="Verzonden op">{dates::long(sent.on)}</td>
                    <td data-label="Langs welke weg">{words::channel(sent.channel)} ", aan " {sent.to.clone()}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-box">
            <table class="table" data-fold data-test="letters">
                <caption class="sr">"Verzonden brieven"</caption>
                <thead><tr><th scope="col">"Brief"</th><th scope="col">"Verzonden op"</th><th scope="col">"Langs welke weg"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

//! What the text leaves open, and how it is read.

use crate::parts::cite::place;
use crate::ui::*;
use weerklank_core::procedure::{Ambiguity, Procedure};

/// The questions in order of number; nothing where the file names none.
pub(super) fn list(shown: &'static Procedure) -> Option<impl IntoView> {
    let rows: Vec<_> = shown
        .ambiguities
        .iter()
        .map(|one| row(shown, one))
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="ambiguities" data-test="ambiguities">
                <h2 id="ambiguities" tabindex="-1">"Wat de regeling openlaat"</h2>
                <p class="quiet">"Waar de tekst op twee manieren te lezen is, kiest het programma ruim voor de klager en streng voor ons."</p>
                <ol class="clauses">{rows}</ol>
            </section>
        }
    })
}

fn row(shown: &'static Procedure, open: &'static Ambiguity) -> impl IntoView {
    let number = format!("A{}", open.number);
    let other = open.other.as_ref();
    let other =
        other.map(|other| view! { <p class="small">"Anders in te stellen: " {other.clone()}</p> });
    let last = open.sentences.last().copied();
    let about: Vec<_> = open
        .sentences
        .iter()
        .map(|sentence| {
            let address = place(shown, Some(*sentence)).address();
            let more = (Some(*sentence) != last).then_some(", ");
            view! { <a class="cite" href=address>{shown.cite(*sentence)}</a> {more} }
        })
        .collect();
    let about = (!about.is_empty()).then(|| view! { <p class="small quiet">"Over " {about}</p> });
    view! {
        <li class="clause" data-test=format!("ambiguity-{}", open.number)>
            <p class="clause-number">{number}</p>
            <div>
                <p class="clause-says">{open.question.clone()}</p>
                <p>{open.reading.clone()}</p>
                {other}
                {about}
            </div>
        </li>
    }
}

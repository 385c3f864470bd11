//! Everything that was recorded, newest first; corrections beside what they correct.

use crate::platform::clock;
use crate::route::{Route, Step};
use crate::ui::*;
use weerklank_core::case::{Case, Event, Person, Recorded};
use weerklank_core::{dates, words};

/// The list.
pub(super) fn history(case: &Case) -> impl IntoView + use<> {
    let persons = case.state().map_or(&[][..], |state| &state.persons);
    let rows: Vec<_> = case
        .history()
        .iter()
        .rev()
        .map(|recorded| row(case, persons, recorded))
        .collect();
    view! { <ol class="history" data-test="history">{rows}</ol> }
}

fn row(case: &Case, persons: &[Person], recorded: &Recorded) -> impl IntoView + use<> {
    let on = clock::day_of(recorded.at_ms);
    let time = clock::local_time_text(recorded.at_ms);
    let by = if recorded.by.is_empty() {
        String::new()
    } else {
        format!(", door {}", recorded.by)
    };
    let text = words::event(&recorded.event, persons);
    let struck = case.effective(recorded.n).is_none();
    let standing = !struck
        && !matches!(
            recorded.event,
            Event::ComplaintReceived { .. } | Event::Corrected { .. }
        );
    let strike = standing.then(|| {
        let address = Route::Step(case.id().to_owned(), Step::Strike(recorded.n)).address();
        view! { " " <a href=address data-test=format!("strike-{}", recorded.n)>"doorhalen"<span class="sr">" van regel " {recorded.n + 1}</span></a> }
    });
    view! {
        <li>
            <time datetime=on.to_string()>{dates::long(on)}</time>
            <div>
                <p>{if struck { view! { <del>{text}</del> }.into_any() } else { text.into_any() }}</p>
                <p class="small quiet">"regel " {recorded.n + 1} ", vastgelegd om " {time} {by} {strike}</p>
            </div>
        </li>
    }
}

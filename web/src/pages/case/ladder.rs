//! The ladder of the regulation, and where the case stands on it.

use crate::route::{Route, Step};
use crate::ui::*;
use weerklank_core::case::{Rung, State};
use weerklank_core::words;

const RUNGS: [Rung; 4] = [Rung::Informal, Rung::Specialist, Rung::Officer, Rung::Board];

/// The four rungs; those it has been on are marked, and the others are ways to them while the case is open.
pub(super) fn ladder(id: &str, state: &State) -> impl IntoView + use<> {
    let open = state.closed.is_none();
    let now = state.rung();
    let been: Vec<Rung> = state.rungs.iter().map(|(rung, _)| *rung).collect();
    let rung = |rung: Rung| {
        let (mark, said) = match rung {
            _ if rung == now => ("now", "nu"),
            _ if been.contains(&rung) => ("past", "geweest"),
            _ => ("free", "open"),
        };
        let step = (rung == now).then_some("step");
        let name = words::capital(words::rung(rung));
        let face = view! { {name}<span class="sr">" (" {said} ")"</span> };
        let inner = if open && rung != now {
            let address = Route::Step(id.to_owned(), Step::ToRung(rung)).address();
            view! { <a href=address data-test=format!("rung-{}", slug(rung))>{face}</a> }.into_any()
        } else {
            view! { <span>{face}</span> }.into_any()
        };
        view! { <li class="rung" data-rung=mark aria-current=step>{inner}</li> }
    };
    let rungs: Vec<_> = RUNGS.into_iter().map(rung).collect();
    view! { <ol class="ladder" aria-label="Treden van de regeling">{rungs}</ol> }
}

fn slug(rung: Rung) -> &'static str {
    match rung {
        Rung::Informal => "informal",
        Rung::Specialist => "specialist",
        Rung::Officer => "officer",
        Rung::Board => "board",
    }
}

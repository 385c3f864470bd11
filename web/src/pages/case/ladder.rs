//! The ladder of the regulation, and where the case stands on it.

use leptos::prelude::*;
use weerklank_core::case::{Rung, State};
use weerklank_core::words;

const RUNGS: [Rung; 4] = [Rung::Informal, Rung::Specialist, Rung::Officer, Rung::Board];

/// The four rungs; those it has been on are marked.
pub(super) fn ladder(state: &State) -> impl IntoView + use<> {
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
        view! { <li class="rung" data-rung=mark aria-current=step><span>{name}<span class="sr">" (" {said} ")"</span></span></li> }
    };
    let rungs: Vec<_> = RUNGS.into_iter().map(rung).collect();
    view! { <ol class="ladder" aria-label="Treden van de regeling">{rungs}</ol> }
}

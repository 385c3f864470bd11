//! All clocks of the case, each with its strip, and the proof of them as text.

use super::super::filing;
use crate::desk::Desk;
use crate::parts::chip::Chip;
use crate::parts::clocks;
use crate::ui::*;
use weerklank_core::case::{Case, State};
use weerklank_core::obligation::Clocks;
use weerklank_core::words;

pub(super) fn terms(
    desk: Desk,
    case: &Case,
    state: &State,
    clocks: &Clocks,
) -> impl IntoView + use<> {
    let running: Vec<_> = clocks
        .obligations
        .iter()
        .zip(clocks::keys(&clocks.obligations))
        .map(|(due, key)| clocks::obligation(&key, due, state))
        .collect();
    let filing = clocks
        .filing
        .as_ref()
        .map(|filing| filing::clock(state, desk.procedure_of(case), filing));
    let kept = clocks.retention.as_ref().map(|kept| {
        let chip = Chip {
            state: "wait",
            word: "bewaren tot en met".into(),
            on: kept.keep_through,
            last: None,
        };
        let length = kept.reckoning.tracks.first();
        let length = length.map_or_else(String::new, |track| words::length(track.length));
        let about = format!("{length} na afsluiten");
        clocks::clock(
            "k4",
            "Bewaren".into(),
            about,
            kept.reckoning.sentence,
            &chip,
            Some(kept.reckoning.clone()),
            Vec::new(),
        )
    });
    let proof = words::proof(state, clocks, &desk.calendar.get());
    view! {
        <ul class="clocks">{running} {filing} {kept}</ul>
        <details class="proof">
            <summary data-test="proof">"Datumbewijs als tekst"</summary>
            <pre tabindex="0" data-test="proof-text">{proof}</pre>
        </details>
    }
}

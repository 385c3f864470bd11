//! A step taken on a side of the case itself: recorded without leaving the page.

use crate::desk::{Desk, Trouble};
use crate::platform::page as browser;
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::case::{Event, Finding};

thread_local! {
    /// One at a time: a key pressed twice records once.
    static BUSY: Cell<bool> = const { Cell::new(false) };
}

/// Sends an event; `done` runs once it is recorded, before the side is drawn anew. What stands in the way
/// goes to `findings`.
pub(super) fn record(
    case: &str,
    event: Event,
    findings: RwSignal<Vec<Finding>>,
    done: impl FnOnce() + 'static,
) {
    if BUSY.replace(true) {
        return;
    }
    let case = case.to_owned();
    spawn_local(async move {
        match Desk::get().send(&case, event).await {
            Ok(()) => done(),
            Err(Trouble::Findings(found)) => {
                findings.try_set(found);
                browser::focus_soon("summary");
            }
            // The bar above the page says what happened; the draft is still there.
            Err(Trouble::Conflict | Trouble::NotSaved) => {}
        }
        BUSY.set(false);
    });
}

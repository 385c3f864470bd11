//! Naar een andere trede.

use leptos::prelude::*;
use weerklank_core::case::Case;

pub(super) fn page(_case: &Case) -> AnyView {
    view! { <h1>"Naar een andere trede"</h1> }.into_any()
}

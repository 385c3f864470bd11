//! Tweede lezing.

use leptos::prelude::*;
use weerklank_core::case::Case;

pub(super) fn page(_case: &Case) -> AnyView {
    view! { <h1>"Tweede lezing"</h1> }.into_any()
}

//! Maatregel.

use leptos::prelude::*;
use weerklank_core::case::Case;

pub(super) fn page(_case: &Case, _id: u16) -> AnyView {
    view! { <h1>"Maatregel"</h1> }.into_any()
}

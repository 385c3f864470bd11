//! Antwoord vastleggen.

use leptos::prelude::*;
use weerklank_core::case::Case;

pub(super) fn page(_case: &Case) -> AnyView {
    view! { <h1>"Antwoord vastleggen"</h1> }.into_any()
}

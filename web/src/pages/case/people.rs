//! *Betrokkenen*.

use leptos::prelude::*;
use weerklank_core::case::{Case, State};

pub(super) fn page(_case: &Case, _state: &State) -> AnyView {
    view! { <h2>"Betrokkenen"</h2> }.into_any()
}

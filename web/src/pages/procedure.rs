//! *Regeling*: the regulation, clause by clause.

use leptos::prelude::*;

/// The page.
#[component]
pub(crate) fn Procedure() -> impl IntoView {
    view! { <div class="page-in" data-test="page-procedure"><h1>"Regeling"</h1></div> }
}

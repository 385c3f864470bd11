//! The small drawings; always beside a word, so never spoken.

use crate::ui::*;

/// A drawing by its name in the style sheet.
pub(crate) fn icon(name: &'static str) -> impl IntoView + use<> {
    view! { <i class="icon" data-icon=name aria-hidden="true"></i> }
}

//! A sentence of the regulation, referred to: a link to where it stands.

use crate::desk::Desk;
use crate::route::{Clauses, Route};
use crate::ui::*;
use weerklank_core::procedure::Procedure;

/// Where a sentence of a regulation stands; without a sentence, the regulation itself.
pub(crate) fn place(procedure: &Procedure, sentence: Option<u8>) -> Route {
    let followed = Desk::get().procedure_untracked();
    let other = !procedure.is_version(followed);
    let version = other.then(|| (procedure.slug.clone(), procedure.in_force_from));
    Route::Procedure(Clauses { version, sentence })
}

/// `zin 17`, as a link; the regulation is that of the case on this page, or the one that is followed.
pub(crate) fn cite(sentence: u8) -> impl IntoView + use<> {
    let procedure = Desk::get().procedure_here();
    let address = place(procedure, Some(sentence)).address();
    view! { <a class="cite" href=address>{procedure.cite(sentence)}</a> }
}

/// The same between brackets, where there is a sentence.
pub(crate) fn cited(sentence: Option<u8>) -> Option<impl IntoView + use<>> {
    sentence.map(|sentence| view! { " (" {cite(sentence)} ")" })
}

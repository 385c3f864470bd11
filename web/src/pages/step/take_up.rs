//! Record a first act of treatment: it meets the ten working days without a letter.

use super::{Dated, Filling, frame};
use crate::parts::field::Kind;
use crate::ui::*;
use weerklank_core::case::{Case, Event};

pub(super) fn page(case: &Case) -> AnyView {
    let filling = Filling::open(case, "begin", Dated::today());
    let submit = move || {
        filling.send(|typed: &Dated, reader| {
            let (on, act) = typed.read(reader)?;
            Some(Event::TakenUp { on, act })
        });
    };
    frame(
        case,
        "Eerste stap vastleggen",
        "Hiermee staat vast dat de klacht in behandeling is, ook zonder brief.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        "Eerste stap vastleggen",
        view! {
            {filling.on("on", "Gedaan op")}
            {filling.reason("reason", "Wat is er gedaan?", Kind::Text(3))}
        },
    )
}

//! Open a closed case again, with a reason.

use super::{Dated, Filling, frame};
use crate::parts::field::Kind;
use crate::ui::*;
use weerklank_core::case::{Case, Event};
use weerklank_core::{dates, words};

pub(super) fn page(case: &Case) -> AnyView {
    let filling = Filling::open(case, "heropenen", Dated::today());
    let submit = move || {
        filling.send(|typed: &Dated, reader| {
            let (on, reason) = typed.read(reader)?;
            Some(Event::Reopened { on, reason })
        });
    };
    let closed = case.state().and_then(|state| state.closed.clone());
    let ended = closed.map(|closed| {
        let text = format!(
            "Afgesloten op {}: {}.",
            dates::long(closed.on),
            words::outcome(closed.outcome)
        );
        view! { <p data-test="was-closed">{text}</p> }
    });
    frame(
        case,
        "Zaak heropenen",
        "De termijnen die nog liepen, lopen weer. De bewaartermijn begint opnieuw als de zaak weer wordt afgesloten.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        "Zaak heropenen",
        view! {
            {ended}
            {filling.on("on", "Heropend op")}
            {filling.reason("reason", "Waarom", Kind::Text(3))}
        },
    )
}

//! Open a closed case again, with a reason.

use super::{Filling, frame};
use crate::desk::Desk;
use crate::parts::field::Kind;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Event, Field};
use weerklank_core::{dates, words};

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Typed {
    on: String,
    reason: String,
}

pub(super) fn page(case: &Case) -> AnyView {
    let first = Typed {
        on: dates::field(Desk::get().today.get_untracked()),
        reason: String::new(),
    };
    let filling = Filling::open(case, "heropenen", first);
    let submit = move || {
        filling.send(|typed, reader| {
            Some(Event::Reopened {
                on: reader.date(Field::On, &typed.on)?,
                reason: typed.reason.trim().to_owned(),
            })
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
            {filling.text(Field::On, "on", "Heropend op", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
            {filling.text(Field::Reason, "reason", "Waarom", Kind::Text(3), |typed| &typed.reason, |typed| &mut typed.reason)}
        },
    )
}

//! Record a first act of treatment: it meets the ten working days without a letter.

use super::{Filling, frame};
use crate::desk::Desk;
use crate::parts::field::Kind;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Event, Field};
use weerklank_core::dates;

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Typed {
    on: String,
    act: String,
}

pub(super) fn page(case: &Case) -> AnyView {
    let today = dates::field(Desk::get().today.get_untracked());
    let filling = Filling::open(
        case,
        "begin",
        Typed {
            on: today,
            act: String::new(),
        },
    );
    let submit = move || {
        filling.send(|typed, reader| {
            Some(Event::TakenUp {
                on: reader.date(Field::On, &typed.on)?,
                act: typed.act.clone(),
            })
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
            {filling.text(Field::On, "on", "Gedaan op", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
            {filling.text(Field::Reason, "reason", "Wat is er gedaan?", Kind::Text(3), |typed| &typed.act, |typed| &mut typed.act)}
        },
    )
}

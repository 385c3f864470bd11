//! Close a case.

use super::{Filling, frame};
use crate::desk::Desk;
use crate::parts::choice::Choice;
use crate::parts::field::{FieldError, Kind, at};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Event, Field, Outcome, Satisfaction};
use weerklank_core::dates;

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Typed {
    on: String,
    outcome: Option<Outcome>,
    reason: String,
}

fn outcomes() -> Vec<(Option<Outcome>, &'static str, &'static str)> {
    vec![
        (
            Some(Outcome::SolvedByTalking),
            "talking",
            "opgelost door te praten",
        ),
        (
            Some(Outcome::SolvedByMediation),
            "mediation",
            "opgelost door bemiddeling",
        ),
        (
            Some(Outcome::AnsweredSolved),
            "answered-solved",
            "beantwoord en opgelost",
        ),
        (
            Some(Outcome::AnsweredNotSolved),
            "answered-not-solved",
            "beantwoord, niet opgelost",
        ),
        (
            Some(Outcome::Withdrawn),
            "withdrawn",
            "ingetrokken door de klager",
        ),
        (
            Some(Outcome::NotTreatedAnonymous),
            "anonymous",
            "niet behandeld: anoniem",
        ),
        (
            Some(Outcome::NotTreated),
            "not-treated",
            "niet behandeld: andere reden",
        ),
    ]
}

pub(super) fn page(case: &Case) -> AnyView {
    let today = dates::field(Desk::get().today.get_untracked());
    let filling = Filling::open(
        case,
        "afsluiten",
        Typed {
            on: today,
            ..Typed::default()
        },
    );
    let submit = move || {
        filling.send(|typed, reader| {
            if typed.outcome.is_none() {
                reader.missing(Field::Outcome);
            }
            let on = reader.date(Field::On, &typed.on);
            Some(Event::Closed {
                on: on?,
                outcome: typed.outcome?,
                reason: typed.reason.clone(),
                satisfaction: Satisfaction::default(),
            })
        });
    };
    let outcome = Signal::derive(move || filling.draft.value.with(|typed| typed.outcome));
    let choose =
        Callback::new(move |outcome| filling.draft.change(|typed| typed.outcome = outcome));
    frame(
        case,
        "Zaak afsluiten",
        "Na het afsluiten staan alle termijnen stil en begint de bewaartermijn.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        "Zaak afsluiten",
        view! {
            <Choice id="outcome" legend="Hoe is het afgelopen?" options=outcomes() value=outcome set=choose/>
            <FieldError id="outcome" error=at(filling.findings.into(), Field::Outcome).into()/>
            {filling.text(Field::On, "on", "Afgesloten op", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
            {filling.text(Field::Reason, "reason", "Toelichting", Kind::Text(3), |typed| &typed.reason, |typed| &mut typed.reason)}
        },
    )
}

//! Strike out a line of the history that should not have been recorded.

use super::{Filling, frame};
use crate::parts::field::Kind;
use crate::ui::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Event, Field};
use weerklank_core::words;

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Typed {
    reason: String,
}

pub(super) fn page(case: &Case, of: u32) -> AnyView {
    let Some(event) = case.effective(of) else {
        return crate::pages::case::no_such_case().into_any();
    };
    let line = words::event(event, case.state().map_or(&[][..], |state| &state.persons));
    let filling = Filling::open(case, &format!("doorhalen-{of}"), Typed::default());
    let submit = move || {
        filling.send(move |typed, _| {
            Some(Event::Corrected {
                of,
                replacement: None,
                reason: typed.reason.clone(),
            })
        });
    };
    frame(
        case,
        "Regel doorhalen",
        "De regel blijft leesbaar in de geschiedenis, met de reden erbij. De termijnen worden opnieuw gerekend.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        "Regel doorhalen",
        view! {
            <p data-test="struck-line">{line}</p>
            {filling.text(Field::Reason, "reason", "Reden", Kind::Text(3), |typed| &typed.reason, |typed| &mut typed.reason)}
        },
    )
}

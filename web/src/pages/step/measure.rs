//! Add or change a measure: what will be done better, why, by whom and by when.

use super::{Filling, frame};
use crate::desk::Desk;
use crate::parts::field::Kind;
use crate::route::{Route, Tab};
use crate::ui::*;
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use weerklank_core::case::{Case, Event, Field, Measure, State};
use weerklank_core::dates;

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    what: String,
    cause: String,
    owner: String,
    due: String,
    point: Option<u16>,
}

thread_local! {
    /// The point from whose row the officer came.
    static POINT: Cell<Option<u16>> = const { Cell::new(None) };
}

/// Says which point the measure that is about to be added answers.
pub(crate) fn answers_point(point: u16) {
    POINT.set(Some(point));
}

fn initial(state: &State, id: u16) -> Typed {
    let from_row = POINT.take().filter(|point| state.point(*point).is_some());
    match state.measure(id) {
        Some(planned) => Typed {
            what: planned.measure.what.clone(),
            cause: planned.measure.cause.clone(),
            owner: planned.measure.owner.clone(),
            due: dates::field(planned.measure.due),
            point: planned.measure.point,
        },
        None => Typed {
            owner: Desk::get()
                .office
                .with_untracked(|office| office.officer.name.clone()),
            point: from_row,
            ..Typed::default()
        },
    }
}

pub(super) fn page(case: &Case, id: u16) -> AnyView {
    let Some(state) = case.state().filter(|state| id <= state.next_measure()) else {
        return crate::pages::case::no_such_case().into_any();
    };
    let filling = Filling::open(case, &format!("maatregel-{id}"), initial(state, id))
        .back_to(Route::Tab(case.id().to_owned(), Tab::Points));
    let submit = move || {
        filling.send(move |typed, reader| {
            let due = reader.date(Field::Due, &typed.due);
            Some(Event::MeasureSet {
                measure: Box::new(Measure {
                    id,
                    what: typed.what.clone(),
                    cause: typed.cause.clone(),
                    owner: typed.owner.clone(),
                    due: due?,
                    point: typed.point,
                }),
            })
        });
    };
    let (title, button) = match state.measure(id) {
        Some(_) => ("Maatregel wijzigen", "Wijziging vastleggen"),
        None => ("Maatregel toevoegen", "Maatregel vastleggen"),
    };
    frame(
        case,
        title,
        "Wat wordt er beter gedaan, zodat dit niet nog eens gebeurt? De termijnen van de zaak veranderen er niet door.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        button,
        view! {
            {filling.text(Field::Measure, "measure", "Wat gaat er gebeuren?", Kind::Text(2), |typed| &typed.what, |typed| &mut typed.what)}
            {filling.text(Field::Reason, "cause", "Welke oorzaak neemt dit weg? (mag leeg)", Kind::Text(2), |typed| &typed.cause, |typed| &mut typed.cause)}
            {which_point(filling, state)}
            {filling.text(Field::Who, "who", "Wie zorgt ervoor?", Kind::Line, |typed| &typed.owner, |typed| &mut typed.owner)}
            {filling.text(Field::Due, "due", "Uiterlijk op", Kind::Date, |typed| &typed.due, |typed| &mut typed.due)}
        },
    )
}

/// The point it answers, out of those of the case.
fn which_point(filling: Filling<Typed>, state: &State) -> impl IntoView + use<> {
    let options: Vec<_> = state
        .points
        .iter()
        .map(|point| {
            let id = point.id;
            let chosen = move || filling.draft.value.with(|typed| typed.point == Some(id));
            let text = format!("{}. {}", id + 1, point.complaint);
            view! { <option value=id.to_string() prop:selected=chosen>{text}</option> }
        })
        .collect();
    let none = move || filling.draft.value.with(|typed| typed.point.is_none());
    let set = move |event| {
        let point = event_target_value(&event).parse().ok();
        filling.draft.change(|typed| typed.point = point);
    };
    view! {
        <div class="field">
            <label for="point">"Bij welk klachtpunt hoort het?"</label>
            <select class="input" id="point" data-test="point" on:change=set>
                <option value="" prop:selected=none>"bij de hele klacht"</option>
                {options}
            </select>
        </div>
    }
}

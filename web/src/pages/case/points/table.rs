//! The table: a row a point, a column a view. A row opens where it stands.

use super::Open;
use super::editor::editor;
use crate::desk::Desk;
use crate::pages::step::Filling;
use crate::parts::icon::icon;
use crate::platform::page as browser;
use crate::route::{Route, Step};
use crate::ui::*;
use weerklank_core::case::{Case, Planned, Point, State};
use weerklank_core::{dates, words};

/// A row of the table: the point as recorded, if it is, and as it is being written.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) id: u16,
    /// `None` for a point that is being added.
    pub(super) recorded: StoredValue<Option<Point>>,
    pub(super) filling: Filling<Point>,
    pub(super) open: Open,
    /// The point after it.
    pub(super) next: Option<u16>,
    /// Something is written that is not recorded.
    pub(super) unsaved: Memo<bool>,
}

impl Row {
    fn new(case: &Case, open: Open, id: u16, recorded: Option<Point>, next: Option<u16>) -> Self {
        let initial = recorded.clone().unwrap_or(Point {
            id,
            ..Point::default()
        });
        let filling = Filling::open(case, &format!("punt-{id}"), initial.clone());
        let unsaved = Memo::new(move |_| filling.draft.value.with(|point| *point != initial));
        Self {
            id,
            recorded: StoredValue::new(recorded),
            filling,
            open,
            next,
            unsaved,
        }
    }
}

pub(super) fn table(case: &Case, state: &State, open: Open) -> impl IntoView + use<> {
    let judged = Desk::get().procedure_for(state).judgments;
    let may_write = state.closed.is_none();
    let ids = state.points.iter().map(|point| point.id).skip(1).map(Some);
    let rows: Vec<_> = state
        .points
        .iter()
        .zip(ids.chain([None]))
        .map(|(point, next)| {
            let row = Row::new(case, open, point.id, Some(point.clone()), next);
            line(case, state, row, point, may_write)
        })
        .collect();
    let new = Row::new(case, open, state.next_point(), None, None);
    let columns = [
        "Klachtpunt",
        "Klager zegt",
        "Betrokkene zegt",
        "Stukken",
        "Bevinding",
    ];
    let columns = columns
        .into_iter()
        .chain(judged.then_some("Oordeel"))
        .chain(["Maatregel"]);
    let heads: Vec<_> = columns
        .map(|name| view! { <th scope="col">{name}</th> })
        .collect();
    let adding = may_write.then(|| adding(state, new));
    view! {
        <div class="table-box">
            <table class="table points" data-fold data-test="points">
                <caption class="sr">"Klachtpunten: wat beide kanten zeggen, wat de stukken laten zien en wat de bevinding is"</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows} {adding}</tbody>
            </table>
        </div>
        {may_write.then(|| add_button(new))}
        {(!may_write).then(|| view! { <p class="quiet">"Deze zaak is afgesloten. Heropen haar om klachtpunten te wijzigen."</p> })}
    }
}

fn add_button(new: Row) -> impl IntoView {
    let closed = move || new.open.point.get() != Some(new.id);
    let add = move |_| {
        new.open.set(Some(new.id));
        browser::focus_soon("point");
    };
    move || {
        closed().then(|| {
            let text = if new.unsaved.get() { "Verder met het nieuwe klachtpunt" } else { "Klachtpunt toevoegen" };
            view! { <div class="actions"><button type="button" class="button" id="point-add" data-test="point-add" on:click=add>{text}</button></div> }
        })
    }
}

/// The row of a point that is being added.
fn adding(state: &State, row: Row) -> impl IntoView + use<> {
    let state = StoredValue::new(state.clone());
    let is_open = Memo::new(move |_| row.open.point.get() == Some(row.id));
    move || {
        is_open
            .get()
            .then(|| state.with_value(|state| opened(state, row)))
    }
}

fn opened(state: &State, row: Row) -> impl IntoView + use<> {
    let columns = if Desk::get().procedure_for(state).judgments {
        "7"
    } else {
        "6"
    };
    view! {
        <tr class="open-row"><td colspan=columns>{editor(row, state)}</td></tr>
    }
}

fn line(
    case: &Case,
    state: &State,
    row: Row,
    point: &Point,
    may_write: bool,
) -> impl IntoView + use<> {
    let is_open = Memo::new(move |_| may_write && row.open.point.get() == Some(row.id));
    let kept = StoredValue::new((case.id().to_owned(), state.clone(), point.clone()));
    move || {
        kept.with_value(|(id, state, point)| {
            if is_open.get() {
                opened(state, row).into_any()
            } else {
                shown(id, state, row, point, may_write).into_any()
            }
        })
    }
}

fn shown(
    id: &str,
    state: &State,
    row: Row,
    point: &Point,
    may_write: bool,
) -> impl IntoView + use<> {
    let judged = Desk::get().procedure_for(state).judgments;
    let cell = |label: &'static str, text: &str| {
        let text = text.to_owned();
        let empty = text.is_empty();
        view! { <td data-label=label data-empty=empty.then_some("")><span class="own-text">{text}</span></td> }
    };
    let verdict = point.verdict.map(words::verdict).unwrap_or_default();
    let finding = if point.is_answered() {
        cell("Bevinding:", &point.finding).into_any()
    } else {
        view! { <td data-label="Bevinding:"><span class="quiet">{icon("open")} " nog geen bevinding"</span></td> }.into_any()
    };
    view! {
        <tr data-test=format!("point-{}", row.id)>
            <th scope="row">{head(state, row, point, may_write)}</th>
            {cell("Klager zegt:", &point.complainant_says)}
            {cell("Betrokkene zegt:", &point.person_says)}
            {cell("Stukken:", &point.documents)}
            {finding}
            {judged.then(|| cell("Oordeel:", verdict))}
            <td data-label="Maatregel:">{measures(id, state, row.id)}</td>
        </tr>
    }
}

/// The point itself, what it is about, and the way to open it.
fn head(state: &State, row: Row, point: &Point, may_write: bool) -> impl IntoView + use<> {
    let number = point.id + 1;
    let categories = point
        .categories
        .iter()
        .map(|one| words::category(*one).to_owned());
    let label = (!point.label.is_empty()).then(|| point.label.clone());
    let persons = point
        .persons
        .iter()
        .filter_map(|place| state.person(*place));
    let persons = persons.map(|person| person.name.clone());
    let about: Vec<String> = categories.chain(label).chain(persons).collect();
    let name = format!("row-{}", row.id);
    let open = move |_| {
        row.open.set(Some(row.id));
        browser::focus_soon("point");
    };
    let unsaved = move || {
        row.unsaved.get().then(|| view! { <p class="small" data-test=format!("unsaved-{}", row.id)>{icon("save")} " concept, nog niet vastgelegd"</p> })
    };
    view! {
        <p class="point-words"><span class="num">{number} ". "</span> <span class="own-text">{point.complaint.clone()}</span></p>
        {(!about.is_empty()).then(|| view! { <p class="small quiet">{about.join(" · ")}</p> })}
        {unsaved}
        {may_write.then(|| view! {
            <button type="button" class="button" id=name data-test=format!("point-open-{}", row.id) on:click=open>
                "Bewerken" <span class="sr">" klachtpunt " {number}</span>
            </button>
        })}
    }
}

/// The measures that answer a point, each with its day.
fn measures(case: &str, state: &State, point: u16) -> impl IntoView + use<> {
    let today = Desk::get().today.get_untracked();
    let mine = state
        .measures
        .iter()
        .filter(|planned| planned.measure.point == Some(point));
    let line = |planned: &Planned| {
        let address = Route::Step(case.to_owned(), Step::Measure(planned.measure.id)).address();
        let when = match planned.done_on {
            Some(on) => format!("gedaan {}", dates::short(on, today)),
            None => format!("uiterlijk {}", dates::short(planned.measure.due, today)),
        };
        let what = planned.measure.what.clone();
        let what = if state.closed.is_none() {
            view! { <a href=address>{what}</a> }.into_any()
        } else {
            what.into_any()
        };
        view! { <li>{what} " " <span class="quiet small">{when}</span></li> }
    };
    let lines: Vec<_> = mine.map(line).collect();
    let add = Route::Step(case.to_owned(), Step::Measure(state.next_measure())).address();
    let may_add = state.closed.is_none();
    let chosen = move |_| crate::pages::step::answers_point(point);
    view! {
        <ul class="its-measures">{lines}</ul>
        {may_add.then(|| view! { <a class="small" href=add data-test=format!("measure-for-{point}") on:click=chosen>"toevoegen" <span class="sr">" bij klachtpunt " {point + 1}</span></a> })}
    }
}

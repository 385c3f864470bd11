//! A point being written. Tab goes through its cells; Ctrl with Enter records it and opens the next in the
//! same column; Escape closes it and keeps what was typed.

mod about;
mod dropping;
mod take;

use super::inline;
use super::table::Row;
use crate::desk::Desk;
use crate::parts::field::{Kind, TextField, at};
use crate::parts::summary::Summary;
use crate::platform::page as browser;
use crate::ui::*;
use weerklank_core::case::{Event, Field, Point, State};
use weerklank_core::points::sources;

/// A column of the table: a text of a point.
#[derive(Clone, Copy)]
struct Column {
    id: &'static str,
    label: &'static str,
    rows: u8,
    field: Field,
    get: fn(&Point) -> &String,
    set: fn(&mut Point) -> &mut String,
}

const POINT: Column = Column {
    id: "point",
    label: "Klachtpunt, in de woorden van de klager",
    rows: 2,
    field: Field::Point,
    get: |point| &point.complaint,
    set: |point| &mut point.complaint,
};

const COMPLAINANT: Column = Column {
    id: "complainant-says",
    label: "Klager zegt",
    rows: 4,
    field: Field::Words,
    get: |point| &point.complainant_says,
    set: |point| &mut point.complainant_says,
};

const PERSON: Column = Column {
    id: "person-says",
    label: "Betrokkene zegt",
    rows: 4,
    field: Field::Words,
    get: |point| &point.person_says,
    set: |point| &mut point.person_says,
};

const DOCUMENTS: Column = Column {
    id: "documents",
    label: "Stukken",
    rows: 3,
    field: Field::Document,
    get: |point| &point.documents,
    set: |point| &mut point.documents,
};

const FINDING: Column = Column {
    id: "finding",
    label: "Bevinding",
    rows: 3,
    field: Field::Finding,
    get: |point| &point.finding,
    set: |point| &mut point.finding,
};

/// The column the keyboard is in.
type Cell = &'static str;

/// The open row.
pub(super) fn editor(row: Row, state: &State) -> impl IntoView + use<> {
    let Row { filling, .. } = row;
    let title = format!("Klachtpunt {}", row.id + 1);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save(row, None);
    };
    let said = sources(state);
    let persons = &state.persons;
    let of_complainant: Vec<_> = said.iter().filter(|said| said.of_complainant()).collect();
    let of_complainant = take::over(row, COMPLAINANT, &of_complainant, persons);
    let of_persons: Vec<_> = said.iter().filter(|said| said.of_persons()).collect();
    let of_persons = take::over(row, PERSON, &of_persons, persons);
    let documents = take::documents(row, DOCUMENTS, &state.documents);
    let judged = Desk::get().procedure_for(state).judgments;
    view! {
        <form class="point-form" novalidate aria-label=title data-test="point-form" on:submit=submit
            on:keydown=move |event| keys(&event, row)>
            <h3>{title.clone()}</h3>
            <Summary findings=filling.findings/>
            {cell(row, POINT, ().into_any())}
            <div class="row">
                {about::categories(filling)}
                {about::persons(filling, persons)}
            </div>
            <div class="row">
                {cell(row, COMPLAINANT, of_complainant.into_any())}
                {cell(row, PERSON, of_persons.into_any())}
            </div>
            <div class="row">
                {cell(row, DOCUMENTS, documents.into_any())}
                {cell(row, FINDING, ().into_any())}
            </div>
            {judged.then(|| about::verdict(filling))}
            {buttons(row)}
            {(row.recorded.with_value(Option::is_some)).then(|| dropping::dropping(row))}
        </form>
    }
}

/// One cell: a text, what can be taken over into it, and the keys of the table.
fn cell(row: Row, column: Column, below: AnyView) -> impl IntoView {
    let Column {
        id, label, rows, ..
    } = column;
    let (get, set) = (column.get, column.set);
    let draft = row.filling.draft;
    let value = Signal::derive(move || draft.value.with(|point| get(point).clone()));
    let set = Callback::new(move |text: String| draft.change(|point| *set(point) = text));
    let error = at(row.filling.findings.into(), column.field);
    view! {
        <div class="cell" on:keydown=move |event| next_on_enter(&event, row, id)>
            <TextField id label kind=Kind::Text(rows) value set error/>
            {below}
        </div>
    }
}

/// Records and goes on in the same column.
fn next_on_enter(event: &leptos::ev::KeyboardEvent, row: Row, cell: Cell) {
    if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
        event.prevent_default();
        event.stop_propagation();
        save(row, Some(cell));
    }
}

/// The keys of the row as a whole, wherever the keyboard is in it.
fn keys(event: &leptos::ev::KeyboardEvent, row: Row) {
    next_on_enter(event, row, "point");
    if event.key() == "Escape" {
        event.prevent_default();
        leave(row);
    }
}

/// Closes the row; what was typed stays as a draft.
fn leave(row: Row) {
    row.open.set(None);
    browser::focus_soon(home(row));
}

/// Where the keyboard goes when the row is closed.
fn home(row: Row) -> String {
    if row.recorded.with_value(Option::is_some) {
        format!("row-{}", row.id)
    } else {
        "point-add".to_owned()
    }
}

/// Records the point if it was changed, and goes on: to the same cell of the next point, or out of the table.
fn save(row: Row, onwards: Option<Cell>) {
    let point = row.filling.draft.value.get_untracked();
    let unchanged = !row.unsaved.get_untracked();
    if unchanged && (onwards.is_some() || row.recorded.with_value(Option::is_some)) {
        go_on(row, onwards);
        return;
    }
    let id = row.filling.id.get_value();
    let event = Event::PointSet {
        point: Box::new(point.clone()),
    };
    inline::record(&id, event, row.filling.findings, move || {
        row.filling.draft.clear(point);
        go_on(row, onwards);
    });
}

fn go_on(row: Row, onwards: Option<Cell>) {
    match (onwards, row.next) {
        (Some(cell), Some(next)) => {
            row.open.set(Some(next));
            browser::focus_soon(cell);
        }
        (Some(_), None) => {
            row.open.set(None);
            browser::focus_soon("point-add");
        }
        (None, _) => {
            row.open.set(None);
            browser::focus_soon(format!("row-{}", row.id));
        }
    }
}

fn buttons(row: Row) -> impl IntoView {
    let discard = move |_| {
        let recorded = row.recorded.get_value();
        let fresh = recorded.unwrap_or(Point {
            id: row.id,
            ..Point::default()
        });
        row.filling.draft.clear(fresh);
        row.filling.findings.set(Vec::new());
        leave(row);
    };
    view! {
        <div class="actions">
            <button type="submit" class="button" data-rank="main" data-test="point-record">"Vastleggen"</button>
            <button type="button" class="button" data-test="point-next" on:click=move |_| save(row, Some("point"))>
                "Vastleggen en volgende" <span class="small quiet keys">"Ctrl+Enter"</span>
            </button>
            <button type="button" class="button" data-rank="quiet" data-test="point-leave" on:click=move |_| leave(row)>
                "Sluiten, concept bewaren" <span class="small quiet keys">"Esc"</span>
            </button>
            {move || row.unsaved.get().then(|| view! {
                <button type="button" class="button" data-rank="quiet" data-test="point-discard" on:click=discard>"Concept weggooien"</button>
            })}
        </div>
    }
}

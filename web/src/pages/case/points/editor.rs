//! A point being written. Tab goes through its cells; Ctrl with Enter records it and opens the next in the
//! same column; Escape closes it and keeps what was typed.

use super::inline;
use super::table::Row;
use crate::desk::Desk;
use crate::pages::step::Filling;
use crate::parts::field::{Kind, TextField, at};
use crate::parts::summary::Summary;
use crate::platform::page as browser;
use crate::route::{Route, Tab};
use leptos::prelude::*;
use weerklank_core::case::{Category, Event, Field, Point, State, Verdict};
use weerklank_core::points::{Source, sources};
use weerklank_core::{dates, words};

const CATEGORIES: [Category; 5] = [
    Category::Treatment,
    Category::Administration,
    Category::Communication,
    Category::Costs,
    Category::Other,
];

const VERDICTS: [Verdict; 4] = [
    Verdict::Upheld,
    Verdict::PartlyUpheld,
    Verdict::NotUpheld,
    Verdict::NoJudgment,
];

/// The cell the keyboard is in.
type Cell = &'static str;

#[component]
pub(super) fn Editor(row: Row, state: State) -> impl IntoView {
    let Row { filling, .. } = row;
    let title = format!("Klachtpunt {}", row.id + 1);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save(row, None);
    };
    let said = sources(&state);
    let of_complainant = take_over(
        row,
        "complainant-says",
        &said,
        |said| said.of_complainant(),
        &state,
        |p| &mut p.complainant_says,
    );
    let of_persons = take_over(
        row,
        "person-says",
        &said,
        |said| said.of_persons(),
        &state,
        |p| &mut p.person_says,
    );
    let documents = named_documents(row, &state);
    let judged = Desk::get().procedure().judgments;
    view! {
        <form class="point-form" novalidate aria-label=title.clone() data-test="point-form" on:submit=submit
            on:keydown=move |event| leave_on_escape(&event, row)>
            <h3>{title.clone()}</h3>
            <Summary findings=filling.findings/>
            {cell(row, "point", "Klachtpunt, in de woorden van de klager", 2, Field::Point, |p| &p.complaint, |p| &mut p.complaint, ().into_any())}
            <div class="row">
                {categories(filling)}
                {persons(filling, &state)}
            </div>
            <div class="row">
                {cell(row, "complainant-says", "Klager zegt", 4, Field::Words, |p| &p.complainant_says, |p| &mut p.complainant_says, of_complainant.into_any())}
                {cell(row, "person-says", "Betrokkene zegt", 4, Field::Words, |p| &p.person_says, |p| &mut p.person_says, of_persons.into_any())}
            </div>
            <div class="row">
                {cell(row, "documents", "Stukken", 3, Field::Document, |p| &p.documents, |p| &mut p.documents, documents.into_any())}
                {cell(row, "finding", "Bevinding", 3, Field::Finding, |p| &p.finding, |p| &mut p.finding, ().into_any())}
            </div>
            {judged.then(|| verdict(filling))}
            {buttons(row)}
            {(row.recorded.with_value(Option::is_some)).then(|| dropping(row))}
        </form>
    }
}

/// One cell: a text, what can be taken over into it, and the keys of the table.
fn cell(
    row: Row,
    id: Cell,
    label: &'static str,
    rows: u8,
    field: Field,
    get: fn(&Point) -> &String,
    set: fn(&mut Point) -> &mut String,
    below: AnyView,
) -> impl IntoView {
    let draft = row.filling.draft;
    let value = Signal::derive(move || draft.value.with(|point| get(point).clone()));
    let set = Callback::new(move |text: String| draft.change(|point| *set(point) = text));
    let error = at(row.filling.findings.into(), field);
    view! {
        <div class="cell" on:keydown=move |event| next_on_enter(&event, row, id)>
            <TextField id label kind=Kind::Text(rows) value set error/>
            {below}
        </div>
    }
}

fn next_on_enter(event: &leptos::ev::KeyboardEvent, row: Row, cell: Cell) {
    if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
        event.prevent_default();
        save(row, Some(cell));
    }
}

fn leave_on_escape(event: &leptos::ev::KeyboardEvent, row: Row) {
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
                "Vastleggen en volgende" <span class="small quiet">"Ctrl+Enter"</span>
            </button>
            <button type="button" class="button" data-rank="quiet" data-test="point-leave" on:click=move |_| leave(row)>
                "Sluiten, concept bewaren" <span class="small quiet">"Esc"</span>
            </button>
            {move || row.unsaved.get().then(|| view! {
                <button type="button" class="button" data-rank="quiet" data-test="point-discard" on:click=discard>"Concept weggooien"</button>
            })}
        </div>
    }
}

fn categories(filling: Filling<Point>) -> impl IntoView {
    let ticks: Vec<_> = CATEGORIES
        .into_iter()
        .map(|one| {
            let checked = move || filling.draft.value.with(|point| point.categories.contains(&one));
            let test = format!("category-{one:?}").to_lowercase();
            let set = move |event| toggle(filling, |point| &mut point.categories, one, event_target_checked(&event));
            view! {
                <label class="choice"><input type="checkbox" data-test=test prop:checked=checked on:change=set/><span>{words::category(one)}</span></label>
            }
        })
        .collect();
    let value = Signal::derive(move || filling.draft.value.with(|point| point.label.clone()));
    let set = Callback::new(move |text: String| filling.draft.change(|point| point.label = text));
    let error = Signal::derive(String::new);
    view! {
        <div class="cell">
            <fieldset class="choices">
                <legend>"Waar gaat het over?"</legend>
                <div class="choices-row">{ticks}</div>
            </fieldset>
            <TextField id="label" label="Eigen omschrijving van het soort klacht" optional=true value set error/>
        </div>
    }
}

/// Puts something in a list, or takes it out; the list stays in order.
fn toggle<T: Ord + Copy>(
    filling: Filling<Point>,
    list: fn(&mut Point) -> &mut Vec<T>,
    one: T,
    on: bool,
) {
    filling.draft.change(|point| {
        let list = list(point);
        list.retain(|other| *other != one);
        if on {
            list.push(one);
            list.sort_unstable();
        }
    });
}

fn persons(filling: Filling<Point>, state: &State) -> impl IntoView + use<> {
    let people = Route::Tab(filling.id.get_value(), Tab::People).address();
    if state.persons.is_empty() {
        return view! {
            <p class="quiet">"Over wie dit gaat, kan worden aangegeven zodra er een betrokkene is genoemd." " " <a href=people>"Naar Betrokkenen"</a></p>
        }
        .into_any();
    }
    let ticks: Vec<_> = (0u16..)
        .zip(&state.persons)
        .map(|(place, person)| {
            let checked = move || filling.draft.value.with(|point| point.persons.contains(&place));
            let set = move |event| toggle(filling, |point| &mut point.persons, place, event_target_checked(&event));
            view! {
                <label class="choice"><input type="checkbox" data-test=format!("about-{place}") prop:checked=checked on:change=set/><span>{person.name.clone()}</span></label>
            }
        })
        .collect();
    view! {
        <fieldset class="choices" id="person" tabindex="-1">
            <legend>"Over wie gaat dit punt?"</legend>
            <div class="choices-row">{ticks}</div>
        </fieldset>
    }
    .into_any()
}

fn verdict(filling: Filling<Point>) -> impl IntoView {
    let radios: Vec<_> = std::iter::once(None)
        .chain(VERDICTS.map(Some))
        .map(|one| {
            let checked = move || filling.draft.value.with(|point| point.verdict == one);
            let set = move |_| filling.draft.change(|point| point.verdict = one);
            let name = one.map_or("nog open", words::verdict);
            view! {
                <label class="choice"><input type="radio" name="verdict" prop:checked=checked on:change=set/><span>{name}</span></label>
            }
        })
        .collect();
    view! {
        <fieldset class="choices"><legend>"Oordeel"</legend><div class="choices-row">{radios}</div></fieldset>
    }
}

/// What was said elsewhere in the case, each with a button that puts it below what is there already.
fn take_over(
    row: Row,
    id: Cell,
    said: &[Source],
    is_mine: fn(&Source) -> bool,
    state: &State,
    set: fn(&mut Point) -> &mut String,
) -> impl IntoView + use<> {
    let lines = said.iter().filter(|source| is_mine(source));
    let lines = lines.map(|source| {
        (
            words::source(source, &state.persons),
            source.words.to_owned(),
        )
    });
    offers(row, id, "Neem over uit", lines.collect(), set)
}

/// The documents of the case, by name.
fn named_documents(row: Row, state: &State) -> impl IntoView + use<> {
    let lines = state.documents.iter().map(|document| {
        let text = format!("{}, {}", document.name, dates::without_weekday(document.on));
        (text.clone(), text)
    });
    offers(row, "documents", "Noem", lines.collect(), |point| {
        &mut point.documents
    })
}

fn offers(
    row: Row,
    id: Cell,
    verb: &'static str,
    lines: Vec<(String, String)>,
    set: fn(&mut Point) -> &mut String,
) -> impl IntoView + use<> {
    let lines: Vec<_> = lines
        .into_iter()
        .enumerate()
        .map(|(place, (name, words))| {
            let take = move |_| {
                row.filling.draft.change(|point| append(set(point), &words));
                browser::focus(id);
            };
            view! {
                <li><button type="button" class="linkish" data-test=format!("take-{id}-{place}") on:click=take>{verb} " " {name}</button></li>
            }
        })
        .collect();
    view! { <ul class="take-over">{lines}</ul> }
}

/// Nothing is replaced: what was there stays above.
fn append(text: &mut String, words: &str) {
    if !text.trim().is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(words.trim());
}

/// Taking the point out, with a reason.
fn dropping(row: Row) -> impl IntoView {
    let asked = RwSignal::new(false);
    let case = row.filling.id.get_value();
    let reason =
        crate::parts::draft::Draft::open(format!("punt-vervalt-{}/{case}", row.id), String::new());
    let record = move |_| {
        let event = Event::PointDropped {
            id: row.id,
            reason: reason.value.get_untracked(),
        };
        inline::record(
            &row.filling.id.get_value(),
            event,
            row.filling.findings,
            move || {
                reason.clear(String::new());
                row.filling.draft.clear(Point::default());
                row.open.set(None);
                browser::focus_soon("points");
            },
        );
    };
    let ask = move |_| {
        asked.set(true);
        browser::focus_soon("reason");
    };
    let value = Signal::derive(move || reason.value.get());
    let set = Callback::new(move |typed: String| reason.change(|text| *text = typed));
    let error = at(row.filling.findings.into(), Field::Reason);
    view! {
        <div class="dropping">
            <button type="button" class="linkish" data-test="point-drop" aria-expanded=move || asked.get().to_string() on:click=ask>"Dit klachtpunt laten vervallen"</button>
            {move || asked.get().then(|| view! {
                <TextField id="reason" label="Waarom vervalt dit punt?" kind=Kind::Text(2) value set error/>
                <div class="actions"><button type="button" class="button" data-rank="grave" data-test="point-drop-record" on:click=record>"Punt laten vervallen"</button></div>
            })}
        </div>
    }
}

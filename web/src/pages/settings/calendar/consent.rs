//! What a change of the calendar would move, and the yes it waits for.

use crate::desk::{Desk, Moved};
use crate::parts::draft::Draft;
use crate::parts::icon::icon;
use crate::platform::page;
use crate::route::Route;
use crate::ui::*;
use crate::words::count;
use chrono::NaiveDate;
use weerklank_core::calendar::{Calendar, ChoiceProblem, Choices};
use weerklank_core::{dates, words};

/// More rows than anyone reads; the number is told.
const MOST_ROWS: usize = 200;

/// Shows what a change would move and takes it into use on a yes.
#[component]
pub(super) fn Consent(choices: Draft<Choices>) -> impl IntoView {
    let desk = Desk::get();
    let changed = Memo::new(move |_| {
        desk.calendar
            .with(|calendar| choices.value.with(|choices| calendar.choices() != choices))
    });
    let shown = move || {
        changed
            .get()
            .then(|| match desk.calendar_of(choices.value.get()) {
                Ok(calendar) => consent(desk, choices, calendar).into_any(),
                Err(problems) => refused(desk, choices, problems).into_any(),
            })
    };
    view! { <div role="status">{shown}</div> }
}

fn refused(desk: Desk, choices: Draft<Choices>, problems: Vec<ChoiceProblem>) -> impl IntoView {
    let lines: Vec<_> = problems
        .into_iter()
        .map(|problem| view! { <li>{words::choice_problem(problem)}</li> })
        .collect();
    view! {
        <div class="notice" data-tone="late" data-test="calendar-problems">
            {icon("warn")}
            <div>
                <p><strong>"De kalender is niet gewijzigd."</strong></p>
                <ul>{lines}</ul>
                <div class="actions"><button type="button" class="button" data-test="calendar-back" on:click=move |_| back(desk, choices)>"Terug naar de kalender die geldt"</button></div>
            </div>
        </div>
    }
}

/// What was chosen is given up.
fn back(desk: Desk, choices: Draft<Choices>) {
    let now = desk
        .calendar
        .with_untracked(|calendar| calendar.choices().clone());
    choices.clear(now);
    page::focus_soon("calendar");
}

fn consent(desk: Desk, choices: Draft<Choices>, calendar: Calendar) -> impl IntoView {
    let moved = desk.moved_by(&calendar);
    let beyond = moved
        .iter()
        .any(|one| !calendar.knows_decrees(one.date.becomes));
    let beyond = beyond.then(|| view! { <p data-test="beyond-decrees">"Een van deze data ligt in een jaar waarvan de gelijkgestelde dagen nog niet bekend zijn; zij kan nog schuiven."</p> });
    let calendar = StoredValue::new(calendar);
    let yes = move |_| {
        desk.change_calendar(calendar.get_value());
        choices.clear(calendar.with_value(|calendar| calendar.choices().clone()));
        page::focus_soon("calendar");
    };
    view! {
        <div class="notice" data-tone="soon" data-test="calendar-consent">
            {icon("info")}
            <div>
                <p><strong>"De kalender is nog niet gewijzigd."</strong></p>
                {table(&moved)}
                {beyond}
                <div class="actions">
                    <button type="button" class="button" data-test="calendar-keep" on:click=move |_| back(desk, choices)>"Niet wijzigen"</button>
                    <button type="button" class="button" data-rank="main" data-test="calendar-change" on:click=yes>"Kalender wijzigen"</button>
                </div>
            </div>
        </div>
    }
}

fn table(moved: &[Moved]) -> AnyView {
    if moved.is_empty() {
        return view! { <p>"Geen enkele datum van een zaak schuift."</p> }.into_any();
    }
    let number = count(
        i64::try_from(moved.len()).unwrap_or(0),
        "datum schuift",
        "data schuiven",
    );
    let more = moved.len().saturating_sub(MOST_ROWS);
    let more = (more > 0).then(
        || view! { <p>{format!("De eerste {MOST_ROWS} staan hier; er zijn er nog {more}.")}</p> },
    );
    let rows: Vec<_> = moved.iter().take(MOST_ROWS).map(row).collect();
    view! {
        <p>{number} ". Data die al in een verstuurde brief staan, blijven daar staan."</p>
        <div class="table-box">
            <table class="table" data-fold data-test="calendar-moves">
                <caption class="sr">"Data die schuiven, en waarom"</caption>
                <thead><tr><th scope="col">"Zaak en datum"</th><th scope="col">"Van"</th><th scope="col">"Naar"</th><th scope="col">"Waarom"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more}
    }
    .into_any()
}

fn row(moved: &Moved) -> impl IntoView + use<> {
    let date = &moved.date;
    let what = format!(
        "{}, {}",
        words::move_clock(date.clock),
        words::track(date.reading)
    );
    let address = Route::Case(moved.case.clone()).address();
    let day = |on: NaiveDate| view! { <time datetime=on.to_string()>{dates::long(on)}</time> };
    let (old, new) = (day(date.was), day(date.becomes));
    view! {
        <tr>
            <th scope="row"><a class="ref" href=address>{moved.reference.clone()}</a> <br/> {what}</th>
            <td data-label="Van">{old}</td>
            <td data-label="Naar">{new}</td>
            <td data-label="Waarom">{words::move_reason(&date.because)}</td>
        </tr>
    }
}

//! Around the table: how many points are open, what the complaint says, whether both sides were heard,
//! and whether this came before.

use crate::desk::Desk;
use crate::parts::icon::icon;
use crate::route::Route;
use crate::ui::*;
use crate::words::count;
use chrono::NaiveDate;
use weerklank_core::case::{Case, State};
use weerklank_core::points::{self, Say};
use weerklank_core::register::{Recurrence, recurrences};
use weerklank_core::{dates, words};

/// How many points have no finding yet.
pub(super) fn standing(state: &State) -> impl IntoView + use<> {
    let (all, open) = (state.points.len(), state.unanswered().len());
    let said = match (all, open) {
        (0, _) => "Nog geen klachtpunten.".to_owned(),
        (_, 0) => "Elk klachtpunt heeft een bevinding.".to_owned(),
        (_, open) => format!(
            "{} van {all} nog zonder bevinding. De inhoudelijke reactie wacht daarop.",
            count(
                i64::try_from(open).unwrap_or(0),
                "klachtpunt",
                "klachtpunten"
            )
        ),
    };
    let drawing = if all > 0 && open == 0 {
        "check"
    } else {
        "info"
    };
    view! { <p class="note-line" data-test="points-open">{icon(drawing)} <span>{said}</span></p> }
}

/// The complaint to the letter, beside the points that were made of it.
pub(super) fn verbatim(state: &State) -> impl IntoView + use<> {
    view! {
        <details class="own-words">
            <summary>"De klacht in eigen woorden"</summary>
            <blockquote class="verbatim" dir="auto">{state.intake.verbatim.clone()}</blockquote>
        </details>
    }
}

/// What each side could say, with its days.
pub(super) fn balance(state: &State) -> impl IntoView + use<> {
    let weighed = points::balance(state);
    let open = words::balance(&weighed, &state.persons);
    let heard = open.is_empty();
    let lines: Vec<_> = open
        .into_iter()
        .map(|said| view! { <p class="note-line" data-test="unheard">{icon("info")} <span>{said}</span></p> })
        .collect();
    view! {
        {heard.then(|| view! { <p class="note-line" data-test="heard">{icon("check")} <span>"Beide kanten zijn aan het woord geweest."</span></p> })}
        {lines}
        <div class="table-box">
            <table class="table" data-fold data-test="balance">
                <caption class="sr">"Wat elke kant kon zeggen"</caption>
                <thead><tr>
                    <th scope="col">"Kant"</th><th scope="col">"Woorden in de klachtpunten"</th>
                    <th scope="col">"Zelf geschreven"</th><th scope="col">"Aan het woord op"</th>
                </tr></thead>
                <tbody>{side("Klager", &weighed.complainant)} {side("Betrokkenen", &weighed.persons)}</tbody>
            </table>
        </div>
    }
}

fn side(name: &'static str, say: &Say) -> impl IntoView + use<> {
    let today = Desk::get().today.get_untracked();
    let words = |n: usize| count(i64::try_from(n).unwrap_or(i64::MAX), "woord", "woorden");
    let day = |on: &NaiveDate| dates::short(*on, today);
    let days: Vec<String> = say.on.iter().map(day).collect();
    let days = if days.is_empty() {
        "nog niet".to_owned()
    } else {
        days.join(" · ")
    };
    view! {
        <tr>
            <th scope="row"><strong>{name}</strong></th>
            <td data-label="In de klachtpunten:">{words(say.in_points)}</td>
            <td data-label="Zelf geschreven:">{words(say.written)}</td>
            <td data-label="Aan het woord op:">{days}</td>
        </tr>
    }
}

/// Other cases in which the same was complained of the same specialist.
pub(super) fn recurrence(case: &Case, state: &State) -> impl IntoView + use<> {
    let desk = Desk::get();
    let within = desk.procedure_for(state).house.recurrence;
    let calendar = desk.calendar.get();
    let found = desk
        .cases
        .with_untracked(|cases| recurrences(case, cases.values(), within, &calendar));
    let title = format!("Dit kwam binnen {} vaker voor", words::length(within));
    let lines: Vec<_> = found.iter().map(|one| came_back(state, one)).collect();
    (!found.is_empty()).then(|| {
        view! {
            <section class="notice" data-tone="soon" aria-labelledby="recurrence" data-test="recurrence">
                {icon("info")}
                <div>
                    <h2 id="recurrence">{title}</h2>
                    <ul>{lines}</ul>
                    <p class="small">"Dit is een feit om over na te denken, geen oordeel. Misschien past een maatregel."</p>
                </div>
            </section>
        }
    })
}

fn came_back(state: &State, one: &Recurrence) -> impl IntoView + use<> {
    let name = state.person(one.person).map(|person| person.name.clone());
    let about = format!(
        ", ontvangen op {}: {}, {}",
        dates::without_weekday(one.received_on),
        name.unwrap_or_default(),
        words::category(one.category)
    );
    let address = Route::Case(one.case.clone()).address();
    view! { <li><a class="ref" href=address>{one.reference.clone()}</a> {about}</li> }
}

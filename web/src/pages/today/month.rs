//! The month with a dot on each day that asks for something.

use super::{first_of_month, is_free};
use crate::ui::*;
use crate::words::{chip_state, standing};
use chrono::{Datelike, Days, Months, NaiveDate};
use weerklank_core::calendar::Calendar;
use weerklank_core::dates;
use weerklank_core::register::Todo;
use weerklank_core::words::capital;

const WEEKDAYS: [(&str, &str); 7] = [
    ("ma", "maandag"),
    ("di", "dinsdag"),
    ("wo", "woensdag"),
    ("do", "donderdag"),
    ("vr", "vrijdag"),
    ("za", "zaterdag"),
    ("zo", "zondag"),
];

/// The month of `today`.
pub(super) fn month(
    today: NaiveDate,
    calendar: &Calendar,
    agenda: &[Todo],
) -> impl IntoView + use<> {
    let first = first_of_month(today);
    let next = first.checked_add_months(Months::new(1)).unwrap_or(today);
    let monday = first - Days::new(first.weekday().num_days_from_monday().into());
    let mondays = std::iter::successors(Some(monday), |day| day.checked_add_days(Days::new(7)))
        .take_while(|day| *day < next);
    let weeks: Vec<_> = mondays
        .map(|monday| {
            let days = monday
                .iter_days()
                .take(7)
                .map(|on| day(on, today, calendar, agenda));
            view! { <tr>{days.collect::<Vec<_>>()}</tr> }
        })
        .collect();
    let head = WEEKDAYS
        .map(|(short, long)| view! { <th scope="col" abbr=long>{short}</th> })
        .into_iter()
        .collect_view();
    view! {
        <section class="card">
            <table class="month">
                <caption>{capital(dates::month(today))} " " {today.year()}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{weeks}</tbody>
            </table>
        </section>
    }
}

fn day(
    on: NaiveDate,
    today: NaiveDate,
    calendar: &Calendar,
    agenda: &[Todo],
) -> impl IntoView + use<> {
    if on.month() != today.month() {
        return view! { <td></td> }.into_any();
    }
    let due: Vec<&Todo> = agenda
        .iter()
        .filter(|todo| todo.obligation.deadline.date() == on)
        .collect();
    let dots: Vec<_> = due
        .iter()
        .map(|todo| view! { <span class="dot" data-state=chip_state(todo.standing)></span> })
        .collect();
    let spoken: Vec<String> = due
        .iter()
        .map(|todo| format!(", {}: {}", todo.reference, standing(todo.standing)))
        .collect();
    let flag = |on: bool| on.then_some("");
    view! {
        <td data-free=flag(is_free(calendar, on)) data-today=flag(on == today)>
            {on.day()}
            <span class="sr">{spoken.concat()}</span>
            <span class="dots" aria-hidden="true">{dots}</span>
        </td>
    }
    .into_any()
}

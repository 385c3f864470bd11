//! All cases together: references, search, and what needs doing.

use crate::calendar::Calendar;
use crate::case::Case;
use crate::obligation::{Obligation, Standing, clocks};
use crate::procedure::Procedure;
use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeMap;

/// The next free reference of the year of `today`: `K2026-014`. Counts on from the highest, so that a
/// number is never given twice.
#[must_use]
pub fn next_reference<'a>(cases: impl IntoIterator<Item = &'a Case>, today: NaiveDate) -> String {
    let prefix = format!("K{}-", today.year());
    // A number no desk reaches was not given by this program; counting on from it might overflow.
    let number = |case: &Case| {
        let given = case.state()?.reference.strip_prefix(&prefix)?;
        given.parse().ok().filter(|n: &u32| *n < 1_000_000)
    };
    let highest = cases.into_iter().filter_map(number).max().unwrap_or(0);
    format!("{prefix}{:03}", highest + 1)
}

/// When something needs doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Too late, or the day to aim for is here.
    Now,
    /// The day to aim for lies within seven days.
    ThisWeek,
    /// Later.
    Later,
    /// Someone else has to act, and still has time. Nothing pauses meanwhile.
    Waiting,
}

/// One thing that needs doing on a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Todo {
    /// Identifier of the case.
    pub case: String,
    /// *Kenmerk*.
    pub reference: String,
    /// The officer's short name for the complaint; may be empty.
    pub subject: String,
    /// What, by when.
    pub obligation: Obligation,
    /// How it stands today.
    pub standing: Standing,
    /// In which group it belongs.
    pub urgency: Urgency,
}

/// Everything that needs doing, most urgent first.
#[must_use]
pub fn agenda<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
    procedure: &Procedure,
    calendar: &Calendar,
    today: NaiveDate,
) -> Vec<Todo> {
    let open = |case: &'a Case| {
        let obligations = clocks(case, procedure, calendar)
            .map(|clocks| clocks.obligations)
            .unwrap_or_default();
        obligations
            .into_iter()
            .filter(|obligation| obligation.met_on.is_none())
            .map(move |obligation| (case, obligation))
    };
    let todo = |(case, obligation): (&Case, Obligation)| {
        let state = case.state()?;
        Some(Todo {
            case: case.id().to_owned(),
            reference: state.reference.clone(),
            subject: state.intake.subject.clone(),
            standing: obligation.standing(today, calendar),
            urgency: urgency(&obligation, today),
            obligation,
        })
    };
    let mut todos: Vec<Todo> = cases.into_iter().flat_map(open).filter_map(todo).collect();
    todos.sort_by_key(|todo| {
        (
            todo.urgency,
            todo.obligation.target,
            todo.obligation.deadline,
            todo.reference.clone(),
        )
    });
    todos
}

fn urgency(obligation: &Obligation, today: NaiveDate) -> Urgency {
    let target = obligation.target.date();
    if obligation.waits() && today <= obligation.deadline.date() {
        Urgency::Waiting
    } else if target <= today {
        Urgency::Now
    } else if today
        .checked_add_days(Days::new(7))
        .is_some_and(|week| target <= week)
    {
        Urgency::ThisWeek
    } else {
        Urgency::Later
    }
}

/// Whether every word of `query` occurs somewhere in what the officer knows a case by.
#[must_use]
pub fn matches(case: &Case, query: &str) -> bool {
    let Some(state) = case.state() else {
        return false;
    };
    let intake = &state.intake;
    let known_by = [
        &state.reference,
        &intake.subject,
        &intake.complainant.name,
        &intake.child,
        &intake.about,
        &intake.verbatim,
    ];
    let haystack: String = known_by.map(|text| text.to_lowercase()).join("\n");
    query
        .to_lowercase()
        .split_whitespace()
        .all(|word| haystack.contains(word))
}

/// How many bytes of documents these cases keep; the same bytes count once, and what was struck out counts too.
pub fn document_bytes<'a>(cases: impl Iterator<Item = &'a Case>) -> u64 {
    let named = cases.flat_map(|case| case.history().iter());
    let sizes: BTreeMap<&str, u64> = named
        .filter_map(|recorded| recorded.event.document())
        .map(|document| (document.sha256.as_str(), document.size))
        .collect();
    sizes
        .values()
        .fold(0, |sum, size| sum.saturating_add(*size))
}

//! All cases together: references, search, what needs doing, and what came back.

use crate::calendar::Calendar;
use crate::case::{Case, Category, State};
use crate::directory::same_name;
use crate::obligation::{Obligation, Standing, clocks};
use crate::order;
use crate::procedure::Procedure;
use crate::term::Length;
use chrono::{Datelike, Days, NaiveDate};

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

/// Everything that needs doing, most urgent first; each case by the regulation it falls under.
#[must_use]
pub fn agenda<'a, 'p>(
    cases: impl IntoIterator<Item = &'a Case>,
    procedure_of: impl Fn(&Case) -> &'p Procedure,
    calendar: &Calendar,
    today: NaiveDate,
) -> Vec<Todo> {
    let open = |case: &'a Case| {
        let obligations = clocks(case, procedure_of(case), calendar)
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
    order::by_key(&mut todos, |todo| {
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

/// The anonymous signals that can still be laid beside `case`: not itself, and not there yet (DOMAIN, A23).
#[must_use]
pub fn free_signals<'a>(cases: impl IntoIterator<Item = &'a Case>, case: &Case) -> Vec<&'a Case> {
    let there = case.state().map_or(&[][..], |state| &state.signals);
    let free = |other: &&Case| {
        let signal = other.state().is_some_and(State::is_signal);
        signal && other.id() != case.id() && !there.iter().any(|id| id == other.id())
    };
    cases.into_iter().filter(free).collect()
}

/// The cases beside which the signal with this identifier lies.
#[must_use]
pub fn beside<'a>(cases: impl IntoIterator<Item = &'a Case>, signal: &str) -> Vec<&'a Case> {
    let holds = |case: &&Case| {
        let signals = case.state().map_or(&[][..], |state| &state.signals);
        signals.iter().any(|id| id == signal)
    };
    cases.into_iter().filter(holds).collect()
}

/// A case in which the same was complained of the same specialist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurrence {
    /// Identifier of the other case.
    pub case: String,
    /// Its *kenmerk*.
    pub reference: String,
    /// The day it arrived with the officer.
    pub received_on: NaiveDate,
    /// The person concerned in the case that was asked about, by place.
    pub person: u16,
    /// What both are about.
    pub category: Category,
}

/// Where else the same kind of complaint came about the same specialist, within `within` of each other
/// ([`crate::procedure::House::recurrence`]); oldest first. A fact to think about, no verdict. Signals of
/// unknown complainants are left out: they prove nothing (DOMAIN, A23).
#[must_use]
pub fn recurrences<'a>(
    case: &Case,
    cases: impl IntoIterator<Item = &'a Case>,
    within: Length,
    calendar: &Calendar,
) -> Vec<Recurrence> {
    let Some(state) = case.state().filter(|state| !state.is_signal()) else {
        return Vec::new();
    };
    let here = complained_of(state);
    let near = |other: &&State| {
        let (one, two) = (state.intake.received_on, other.intake.received_on);
        within.covers(one.min(two), one.max(two), calendar)
    };
    let others = cases.into_iter().filter(|other| other.id() != case.id());
    let others = others.filter_map(|other| Some((other, other.state()?)));
    let mut found: Vec<Recurrence> = others
        .filter(|(_, other)| !other.is_signal() && near(other))
        .flat_map(|(other, theirs)| {
            let there = complained_of(theirs);
            let both = here.iter().filter(move |(place, category)| {
                there.iter().any(|(other, same)| {
                    same == category && same_person(state, *place, theirs, *other)
                })
            });
            both.map(move |(person, category)| Recurrence {
                case: other.id().to_owned(),
                reference: theirs.reference.clone(),
                received_on: theirs.intake.received_on,
                person: *person,
                category: *category,
            })
            .collect::<Vec<_>>()
        })
        .collect();
    order::by(&mut found, |one, two| {
        (one.received_on, &one.reference).cmp(&(two.received_on, &two.reference))
    });
    found
}

/// Of whom what was complained, each once. A point that names nobody is about the only person there is.
fn complained_of(state: &State) -> Vec<(u16, Category)> {
    let only: &[u16] = if state.persons.len() == 1 { &[0] } else { &[] };
    let points = state.points.iter().flat_map(|point| {
        let persons = if point.persons.is_empty() {
            only
        } else {
            &point.persons
        };
        let categories = &point.categories;
        persons
            .iter()
            .flat_map(|person| categories.iter().map(|category| (*person, *category)))
    });
    order::distinct(points)
}

/// Whether two persons concerned are one: the same name, or the same mail address.
fn same_person(one: &State, here: u16, other: &State, there: u16) -> bool {
    let Some((one, two)) = one.person(here).zip(other.person(there)) else {
        return false;
    };
    let mail = !one.email.is_empty() && same_name(&one.email, &two.email);
    mail || same_name(&one.name, &two.name)
}

/// How many bytes of documents these cases keep; the same bytes count once, and what was struck out counts too.
pub fn document_bytes<'a>(cases: impl Iterator<Item = &'a Case>) -> u64 {
    let named = cases.flat_map(|case| case.history().iter());
    let sizes = named
        .filter_map(|recorded| recorded.event.document())
        .map(|document| (document.sha256.as_str(), document.size));
    let mut sizes = order::distinct(sizes);
    sizes.dedup_by_key(|(sha256, _)| *sha256);
    sizes
        .iter()
        .fold(0, |sum, (_, size)| sum.saturating_add(*size))
}

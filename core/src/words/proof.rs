//! The proof of every date of a case (*datumbewijs*), as text for a letter's annex.

use super::{capital, duty_name, explain};
use crate::calendar::Calendar;
use crate::case::State;
use crate::dates;
use crate::obligation::{Clocks, Obligation};
use crate::reckoning::Reckoning;

/// Every reckoned date of a case: its name, its days, and the steps to it, a line each.
#[must_use]
pub fn proof(state: &State, clocks: &Clocks, calendar: &Calendar) -> String {
    let mut parts = vec![format!("Datumbewijs bij {}", state.reference)];
    if let Some(filing) = &clocks.filing {
        parts.push(part("Klacht indienen", &filing.reckoning, calendar));
    }
    parts.extend(
        clocks
            .obligations
            .iter()
            .map(|due| obligation(due, calendar)),
    );
    if let Some(kept) = &clocks.retention {
        parts.push(part("Bewaren", &kept.reckoning, calendar));
    }
    parts.join("\n\n")
}

fn obligation(due: &Obligation, calendar: &Calendar) -> String {
    let name = duty_name(due.duty);
    match &due.reckoning {
        Some(reckoning) => part(name, reckoning, calendar),
        None => format!(
            "{name}\n{}: gekozen en meegedeeld op {}.",
            capital(&dates::long(due.deadline.date())),
            dates::long(due.since)
        ),
    }
}

fn part(name: &str, reckoning: &Reckoning, calendar: &Calendar) -> String {
    let ends = reckoning.tracks.iter().map(|track| {
        format!(
            "{}: {}",
            capital(super::track(track.kind)),
            dates::long(track.end)
        )
    });
    let lines: Vec<String> = std::iter::once(name.to_owned())
        .chain(ends)
        .chain(explain(reckoning, calendar))
        .collect();
    lines.join("\n")
}

//! What a step would do to the clocks of a case, before it is taken. Nothing is written.

use crate::calendar::Calendar;
use crate::case::{Case, Event, Recorded};
use crate::obligation::{Clocks, Obligation, clocks};
use crate::procedure::Procedure;
use crate::term::Retention;

/// What one event would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foresight {
    /// Begins to run.
    pub starts: Vec<Obligation>,
    /// Runs now, and goes on.
    pub goes_on: Vec<Obligation>,
    /// Runs now, and stops.
    pub stops: Vec<Obligation>,
    /// How long the file would then be kept; `None` while the case is open, or when no term is set.
    pub retention: Option<Retention>,
}

/// What would follow if `event` were recorded now; `None` while the case is not registered, or when a date
/// lies beyond the calendar.
#[must_use]
pub fn foresee(
    case: &Case,
    event: Event,
    procedure: &Procedure,
    calendar: &Calendar,
) -> Option<Foresight> {
    let now = clocks(case, procedure, calendar)?;
    let mut later = case.clone();
    later.apply(Recorded {
        n: case.len(),
        at_ms: 0,
        by: String::new(),
        event,
    });
    let then = clocks(&later, procedure, calendar)?;
    Some(compare(now, then))
}

fn compare(now: Clocks, then: Clocks) -> Foresight {
    let (before, after) = (running(now), running(then.clone()));
    let among = |one: &Obligation, all: &[Obligation]| {
        all.iter()
            .any(|other| other.duty == one.duty && other.since == one.since)
    };
    let (goes_on, starts) = after.into_iter().partition(|due| among(due, &before));
    let goes_on: Vec<Obligation> = goes_on;
    let stops = before
        .into_iter()
        .filter(|due| !among(due, &goes_on))
        .collect();
    Foresight {
        starts,
        goes_on,
        stops,
        retention: then.retention,
    }
}

fn running(clocks: Clocks) -> Vec<Obligation> {
    let open = clocks.obligations.into_iter();
    open.filter(|due| due.met_on.is_none()).collect()
}

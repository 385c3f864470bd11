//! What another calendar moves, in words.

use super::{capital, duty_name};
use crate::dates;
use crate::moves::{MovedClock, Reason};
use chrono::NaiveDate;

/// The name of the clock.
#[must_use]
pub fn move_clock(clock: MovedClock) -> &'static str {
    match clock {
        MovedClock::Filing => "Klacht indienen",
        MovedClock::Duty(duty) => duty_name(duty),
        MovedClock::Retention => "Bewaren",
    }
}

/// Why: days next to one another with one name are told as a stretch.
#[must_use]
pub fn move_reason(reasons: &[Reason]) -> String {
    let together = |a: &Reason, b: &Reason| {
        a.on.succ_opt() == Some(b.on) && (&a.name, a.becomes_free) == (&b.name, b.becomes_free)
    };
    let stretches = reasons.chunk_by(together).filter_map(|stretch| {
        let (first, last) = (stretch.first()?, stretch.last()?);
        let what = if first.becomes_free {
            "vrij"
        } else {
            "geen vrije dag meer"
        };
        let verb = if first.on == last.on {
            "wordt"
        } else {
            "worden"
        };
        Some(format!(
            "{} {verb} {what} ({})",
            days(first.on, last.on),
            first.name
        ))
    });
    let said: Vec<String> = stretches.collect();
    if said.is_empty() {
        return String::new();
    }
    format!("{}.", capital(&said.join("; ")))
}

fn days(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        dates::long(first)
    } else {
        format!("{} tot en met {}", dates::long(first), dates::long(last))
    }
}

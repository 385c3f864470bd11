//! What another calendar would move in a case, and which days are the reason. Nothing is written.
//!
//! Days that already stand in a letter are facts and stay; here are the days that are reckoned anew each time.

use crate::calendar::{Calendar, Count};
use crate::case::Case;
use crate::obligation::{Clocks, Duty, Obligation, clocks};
use crate::order;
use crate::procedure::Procedure;
use crate::reckoning::{Reckoning, Track, TrackKind};
use crate::term::Unit;
use chrono::NaiveDate;

/// Which clock moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MovedClock {
    /// K0.
    Filing,
    /// An obligation.
    Duty(Duty),
    /// K4.
    Retention,
}

/// A day that is free in one calendar and not in the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The day.
    pub on: NaiveDate,
    /// What the day is called where it is free.
    pub name: String,
    /// Whether the new calendar makes it free; otherwise it counts again.
    pub becomes_free: bool,
}

/// A date that moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Of which clock.
    pub clock: MovedClock,
    /// Of which reading.
    pub reading: TrackKind,
    /// As it is.
    pub was: NaiveDate,
    /// As it would be.
    pub becomes: NaiveDate,
    /// The days that do it, in order.
    pub because: Vec<Reason>,
}

/// Both calendars, the one in use first.
#[derive(Clone, Copy)]
struct Pair<'a> {
    now: &'a Calendar,
    then: &'a Calendar,
}

/// The dates of a case that another calendar would move: of the filing and of every obligation that is not met, as
/// long as the case runs, and of its keeping afterwards. Empty while the case is not registered.
#[must_use]
pub fn moves(case: &Case, procedure: &Procedure, now: &Calendar, then: &Calendar) -> Vec<Move> {
    let (old, new) = (clocks(case, procedure, now), clocks(case, procedure, then));
    let closed = case.state().is_some_and(|state| state.closed.is_some());
    match (old, new) {
        (Some(old), Some(new)) => Pair { now, then }.of_clocks(old, new, closed),
        _ => Vec::new(),
    }
}

impl Pair<'_> {
    fn of_clocks(self, old: Clocks, new: Clocks, closed: bool) -> Vec<Move> {
        let mut moves = Vec::new();
        let filing = old.filing.zip(new.filing).filter(|_| !closed);
        if let Some((old, new)) = filing {
            moves.extend(self.tracks(MovedClock::Filing, &old.reckoning, &new.reckoning));
        }
        let pairs = old.obligations.into_iter().zip(new.obligations);
        for (old, new) in pairs.filter(|(old, _)| old.met_on.is_none()) {
            moves.extend(self.obligation(&old, &new));
        }
        if let Some((old, new)) = old.retention.zip(new.retention) {
            moves.extend(self.tracks(MovedClock::Retention, &old.reckoning, &new.reckoning));
        }
        moves
    }

    fn obligation(self, old: &Obligation, new: &Obligation) -> Vec<Move> {
        let clock = MovedClock::Duty(old.duty);
        match (&old.reckoning, &new.reckoning) {
            (Some(was), Some(becomes)) => self.tracks(clock, was, becomes),
            _ => self.chosen(clock, old, new).into_iter().collect(),
        }
    }

    /// The last day was chosen; the day to aim for is the last working day up to it.
    fn chosen(self, clock: MovedClock, old: &Obligation, new: &Obligation) -> Option<Move> {
        let (was, becomes) = (old.target.date(), new.target.date());
        let (first, last) = (was.min(becomes), old.deadline.date());
        (was != becomes).then(|| Move {
            clock,
            reading: TrackKind::Target,
            was,
            becomes,
            because: self.differing(first, last, |calendar, on| {
                free(calendar, Count::Strict, on)
            }),
        })
    }

    fn tracks(self, clock: MovedClock, old: &Reckoning, new: &Reckoning) -> Vec<Move> {
        let start = old.start.on;
        let pairs = old.tracks.iter().zip(&new.tracks);
        pairs
            .filter(|(old, new)| old.end != new.end)
            .map(|(old, new)| Move {
                clock,
                reading: old.kind,
                was: old.end,
                becomes: new.end,
                because: self.because(start, old, new),
            })
            .collect()
    }

    /// Among the days counted, those that are free in one calendar only; and, where the last day was moved, those
    /// on which a term can't end in one calendar only.
    fn because(self, start: NaiveDate, old: &Track, new: &Track) -> Vec<Reason> {
        let count = match old.kind {
            TrackKind::Target => Count::Strict,
            _ => Count::Normal,
        };
        let counted = old.length.unit() == Unit::WorkingDays;
        let last = reach(old).max(reach(new));
        let first_end = old.end.min(new.end);
        let from = if counted { start } else { first_end };
        let worked = |calendar: &Calendar, on| free(calendar, count, on);
        let rests = |calendar: &Calendar, on| {
            calendar
                .rest_day(on)
                .map(|why| calendar.name(why).to_owned())
        };
        let mut found = Vec::new();
        if counted || old.kind == TrackKind::Target {
            found = self.differing(from, last, worked);
        }
        if old.kind != TrackKind::Target {
            let more = self.differing(first_end, last, rests);
            let new = |reason: &Reason| !found.iter().any(|known: &Reason| known.on == reason.on);
            let more: Vec<Reason> = more.into_iter().filter(new).collect();
            found.extend(more);
            order::by_key(&mut found, |reason| reason.on);
        }
        found
    }

    /// The days from `first` through `last` that are free in one calendar only.
    fn differing(
        self,
        first: NaiveDate,
        last: NaiveDate,
        free: impl Fn(&Calendar, NaiveDate) -> Option<String>,
    ) -> Vec<Reason> {
        let days = first.iter_days().take_while(|on| *on <= last);
        let reason = |on| match (free(self.now, on), free(self.then, on)) {
            (None, Some(name)) => Some((name, true)),
            (Some(name), None) => Some((name, false)),
            _ => None,
        };
        days.filter_map(|on| {
            reason(on).map(|(name, becomes_free)| Reason {
                on,
                name,
                becomes_free,
            })
        })
        .collect()
    }
}

fn free(calendar: &Calendar, count: Count, on: NaiveDate) -> Option<String> {
    let why = calendar.free(count, on)?;
    Some(calendar.name(why).to_owned())
}

/// The last day a track looked at.
fn reach(track: &Track) -> NaiveDate {
    let from = track.moved.as_ref().map(|moved| moved.from);
    from.map_or(track.end, |from| from.max(track.end))
}

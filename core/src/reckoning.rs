//! Why a date is what it is (*waarom deze datum?*): the steps behind every reckoned day.
//!
//! A reckoning is data. The strip of days on screen ([`Reckoning::strip`]) and the sentences below it
//! ([`crate::words::explain`]) are both made from it.

use crate::calendar::{Calendar, FreeDay};
use crate::term::Length;
use chrono::NaiveDate;

/// The fact from which a term runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StartFact {
    /// The act or omission complained of.
    Act,
    /// The day it could reasonably be noticed.
    Discovery,
    /// The first report to anyone in the organisation.
    FirstReport,
    /// The arrival with the officer.
    OfficerReceipt,
    /// The dispatch of a delay notice.
    DelayNotice,
    /// The closing of the case.
    Closing,
    /// The dispatch of a request for information.
    InformationRequest,
    /// The dispatch of a request for a reaction of the person concerned.
    ReactionRequest,
    /// The day a draft went to a second reader.
    ReadingRequest,
    /// The dispatch of a reaction to the complainant.
    ReactionForwarded,
    /// The arrival of a request about personal data.
    PrivacyRequest,
    /// The day an improvement was carried out.
    MeasureDone,
}

/// Day 0 of a term: a fact and its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// Which fact.
    pub fact: StartFact,
    /// When.
    pub on: NaiveDate,
}

/// Days that don't count because an answer was waited for, where a regulation says so: the days after
/// `from`, up to and including `through`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// The day of the question.
    pub from: NaiveDate,
    /// The day of the answer.
    pub through: NaiveDate,
}

impl Pause {
    /// The days themselves.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        let days = self.from.iter_days().skip(1);
        days.take_while(move |on| *on <= self.through)
    }
}

/// Which reading of a term a track follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TrackKind {
    /// For the complainant: the formal date.
    Formal,
    /// For the complainant: the generous date (*ruime datum*).
    Generous,
    /// For the organisation: the streefdatum.
    Target,
    /// For the organisation: the uiterste datum.
    Deadline,
    /// The last day of keeping.
    Keep,
    /// The day announced in a delay notice.
    Announced,
}

/// A day that was not counted, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skipped {
    /// The day.
    pub on: NaiveDate,
    /// Why it is free.
    pub why: FreeDay,
}

/// A last day that was moved because it is free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Where the count itself ended.
    pub from: NaiveDate,
    /// The free days passed over, `from` included.
    pub over: Vec<Skipped>,
}

impl Moved {
    pub(crate) fn over_rest_days(from: NaiveDate, to: NaiveDate, calendar: &Calendar) -> Self {
        let days = from.iter_days().take_while(|day| *day < to);
        let over = days
            .filter_map(|on| calendar.rest_day(on).map(|why| Skipped { on, why }))
            .collect();
        Self { from, over }
    }

    pub(crate) fn back(
        from: NaiveDate,
        to: NaiveDate,
        free: impl Fn(NaiveDate) -> Option<FreeDay>,
    ) -> Self {
        let days = to.iter_days().skip(1).take_while(|day| *day <= from);
        let over = days
            .filter_map(|on| free(on).map(|why| Skipped { on, why }))
            .collect();
        Self { from, over }
    }
}

/// One reading of a term, from its first counted day to its last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// Which reading.
    pub kind: TrackKind,
    /// What was counted.
    pub length: Length,
    /// Days left out of the count.
    pub skipped: Vec<Skipped>,
    /// Whether and how the last day was moved.
    pub moved: Option<Moved>,
    /// The last day.
    pub end: NaiveDate,
}

/// All steps behind the dates of one clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reckoning {
    /// Number of the sentence of the regulation behind it; `None` for a habit of the house.
    pub sentence: Option<u8>,
    /// Day 0.
    pub start: Start,
    /// The other start fact, which was earlier and so did not count.
    pub passed_over: Option<Start>,
    /// One or two readings, in the order in which they are shown.
    pub tracks: Vec<Track>,
}

/// What one day means on one track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Day 0.
    Start,
    /// The n-th day counted.
    Counted(u16),
    /// Left out.
    Skipped(FreeDay),
    /// The count ended on or before this day, but the term does not end here.
    PassedOver(FreeDay),
    /// After the end of this track.
    After,
}

/// One day of the strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The day.
    pub on: NaiveDate,
    /// Its mark on each track, in the order of [`Reckoning::tracks`].
    pub marks: Vec<Mark>,
    /// The tracks that end here.
    pub ends: Vec<TrackKind>,
}

/// The longest strip that is still a help to the eye, in days.
pub const LONGEST_STRIP: i64 = 62;

impl Reckoning {
    /// The days from day 0 to the last end, marked; empty when that is more than [`LONGEST_STRIP`].
    #[must_use]
    pub fn strip(&self) -> Vec<Cell> {
        let reach = |track: &Track| {
            track
                .moved
                .as_ref()
                .map_or(track.end, |moved| track.end.max(moved.from))
        };
        let Some(last) = self.tracks.iter().map(reach).max() else {
            return Vec::new();
        };
        if (last - self.start.on).num_days() > LONGEST_STRIP {
            return Vec::new();
        }
        let marks: Vec<Vec<Mark>> = self
            .tracks
            .iter()
            .map(|track| track.marks(self.start.on, last))
            .collect();
        let days = self.start.on.iter_days().take_while(|day| *day <= last);
        days.enumerate()
            .map(|(place, on)| Cell {
                on,
                marks: marks.iter().map(|track| track[place]).collect(),
                ends: self
                    .tracks
                    .iter()
                    .filter(|track| track.end == on)
                    .map(|track| track.kind)
                    .collect(),
            })
            .collect()
    }

    /// The last day on the named track, if the reckoning has it.
    #[must_use]
    pub fn end(&self, kind: TrackKind) -> Option<NaiveDate> {
        self.tracks
            .iter()
            .find(|track| track.kind == kind)
            .map(|track| track.end)
    }

    /// Whether a date lies beyond the years for which the decrees on equated days are known.
    #[must_use]
    pub fn beyond_decrees(&self, calendar: &Calendar) -> bool {
        self.tracks
            .iter()
            .any(|track| !calendar.knows_decrees(track.end))
    }
}

impl Track {
    fn marks(&self, start: NaiveDate, last: NaiveDate) -> Vec<Mark> {
        let counted_through = self.moved.as_ref().map_or(self.end, |moved| moved.from);
        let mut count = 0;
        let mark = |on: NaiveDate| {
            if on == start {
                return Mark::Start;
            }
            if let Some(over) = self
                .moved
                .iter()
                .flat_map(|moved| &moved.over)
                .find(|skipped| skipped.on == on)
            {
                return Mark::PassedOver(over.why);
            }
            if let Some(skipped) = self.skipped.iter().find(|skipped| skipped.on == on) {
                return Mark::Skipped(skipped.why);
            }
            if on > counted_through {
                return Mark::After;
            }
            count += 1;
            Mark::Counted(count)
        };
        start
            .iter_days()
            .take_while(|day| *day <= last)
            .map(mark)
            .collect()
    }
}

//! Terms (lengths) and the days that follow from them.
//!
//! A term that binds the complainant and a term that binds the organisation are different types, and
//! so are the dates that come out of them: the first is read generously, the second strictly
//! (DOMAIN, section 1). Mixing them does not compile:
//!
//! ```compile_fail,E0308
//! use weerklank_core::procedure::Procedure;
//! use weerklank_core::term::OrganisationTerm;
//! fn due(term: &OrganisationTerm) {}
//! let procedure = Procedure::blh();
//! due(procedure.filing.as_ref().expect("it has one")); // the term that binds the complainant
//! ```
//!
//! ```compile_fail,E0308
//! use weerklank_core::term::{Deadline, Target};
//! fn latest(deadline: Deadline) {}
//! fn from_target(target: Target) { latest(target); }
//! ```
//!
//! The number in a term has no public constructor either; it comes out of a procedure file, where it
//! stands beside its clause:
//!
//! ```compile_fail,E0624
//! use weerklank_core::term::{Length, Unit};
//! let eight = Length::new(8, Unit::Days);
//! ```

use crate::calendar::{Calendar, Count, FreeDay};
use crate::order;
use crate::reckoning::{Moved, Pause, Reckoning, Skipped, Start, StartFact, Track, TrackKind};
use chrono::{Days, Months, NaiveDate};

/// What a term is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Working days of the organisation's calendar.
    WorkingDays,
    /// Weeks of seven days: the term ends on the same weekday.
    Weeks,
    /// Months: the same day number, or the last day of a month that lacks it (HR 1 September 2017).
    Months,
    /// Years, by analogy with months: 29 February becomes 28 February.
    Years,
}

/// A number of days, weeks, months or years, as a procedure file states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Length {
    count: u16,
    unit: Unit,
}

impl Length {
    pub(crate) const fn new(count: u16, unit: Unit) -> Self {
        Self { count, unit }
    }

    /// How many.
    #[must_use]
    pub fn count(self) -> u16 {
        self.count
    }

    /// Of what.
    #[must_use]
    pub fn unit(self) -> Unit {
        self.unit
    }

    /// The last day of the term; the day it starts is day 0. `None` beyond the calendar.
    #[must_use]
    pub fn last_day(
        self,
        start: NaiveDate,
        calendar: &Calendar,
        count: Count,
    ) -> Option<NaiveDate> {
        let n = self.count;
        match self.unit {
            Unit::Days => start.checked_add_days(Days::new(n.into())),
            Unit::Weeks => start.checked_add_days(Days::new(u64::from(n) * 7)),
            Unit::Months => start.checked_add_months(Months::new(n.into())),
            Unit::Years => start.checked_add_months(Months::new(u32::from(n) * 12)),
            Unit::WorkingDays => calendar.working(count).add(start, n.into()),
        }
    }

    /// Whether `on` lies in a term of this length that starts on `start`.
    #[must_use]
    pub fn covers(self, start: NaiveDate, on: NaiveDate, calendar: &Calendar) -> bool {
        let last = self.last_day(start, calendar, Count::Normal);
        start <= on && last.is_some_and(|last| on <= last)
    }

    fn times(self, n: u8) -> Self {
        Self::new(self.count.saturating_mul(n.into()), self.unit)
    }

    fn skipped(
        self,
        start: NaiveDate,
        end: NaiveDate,
        free: impl Fn(NaiveDate) -> Option<FreeDay>,
    ) -> Vec<Skipped> {
        if self.unit != Unit::WorkingDays {
            return Vec::new();
        }
        let days = start.iter_days().skip(1).take_while(|day| *day <= end);
        days.filter_map(|on| free(on).map(|why| Skipped { on, why }))
            .collect()
    }
}

/// A term that binds the complainant: read generously.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplainantTerm {
    /// Number of the sentence of the regulation that sets it.
    pub sentence: u8,
    pub(crate) length: Length,
    pub(crate) generous: Length,
    pub(crate) rolls: bool,
}

/// A term that binds the organisation: read strictly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationTerm {
    /// Number of the sentence of the regulation that sets it; `None` for a habit of the house.
    pub sentence: Option<u8>,
    /// The fact from which it runs.
    pub starts: StartFact,
    /// Whether the Algemene termijnenwet moves its last day.
    pub statutory: bool,
    pub(crate) length: Length,
}

/// How far a delay may go beyond the end of a term that binds the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// Number of the sentence of the regulation that allows it; `None` for a habit of the house.
    pub sentence: Option<u8>,
    /// How many times this length may be added.
    pub times: u8,
    /// Whether more is possible with the complainant's written consent.
    pub by_consent: bool,
    pub(crate) length: Length,
}

/// How long a closed case is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionTerm {
    /// Number of the sentence of the regulation that sets it.
    pub sentence: u8,
    pub(crate) length: Length,
}

/// The last days of a term that binds the complainant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filing {
    /// The bare end of the term.
    pub nominal: NaiveDate,
    /// The bare end, moved past Saturday, Sunday and holidays.
    pub formal: NaiveDate,
    /// The most generous defensible reading; never before `formal`.
    pub generous: NaiveDate,
    /// How these follow.
    pub reckoning: Reckoning,
}

/// Whether a complaint came in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timeliness {
    /// On or before the formal date.
    InTime,
    /// After the formal date, on or before the generous one.
    InTimeGenerously,
    /// After the generous date, by this many calendar days (at least 1).
    Late(i64),
}

impl Filing {
    /// Judges the day of the first report.
    #[must_use]
    pub fn judge(&self, reported_on: NaiveDate) -> Timeliness {
        if reported_on <= self.formal {
            Timeliness::InTime
        } else if reported_on <= self.generous {
            Timeliness::InTimeGenerously
        } else {
            Timeliness::Late((reported_on - self.generous).num_days())
        }
    }
}

/// *Streefdatum*: the strict, safe reading of a term that binds the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target(pub(crate) NaiveDate);

/// *Uiterste datum*: the normal reading of a term that binds the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deadline(pub(crate) NaiveDate);

impl Target {
    /// The day itself.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0
    }
}

impl Deadline {
    /// The day itself.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0
    }
}

/// The two dates of a term that binds the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The bare end of the term, before any law moves it.
    pub nominal: NaiveDate,
    /// The day to aim for; never after the deadline.
    pub target: Target,
    /// The last day.
    pub deadline: Deadline,
    /// How these follow.
    pub reckoning: Reckoning,
}

/// Until when a closed case is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retention {
    /// The last day of keeping.
    pub keep_through: NaiveDate,
    /// The first day on which it may be destroyed.
    pub destroy_from: NaiveDate,
    /// How these follow.
    pub reckoning: Reckoning,
}

impl ComplainantTerm {
    /// The bare end of the term as worded, without any reading on top of it.
    #[must_use]
    pub fn bare_end(&self, start: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
        self.length.last_day(start, calendar, Count::Normal)
    }

    /// Reckons the term from `start`; `passed_over` is the other start fact, which was earlier.
    /// `None` beyond the calendar.
    #[must_use]
    pub fn reckon(
        &self,
        start: Start,
        passed_over: Option<Start>,
        calendar: &Calendar,
    ) -> Option<Filing> {
        let nominal = self.bare_end(start.on, calendar)?;
        let formal = if self.rolls {
            calendar.past_rest_days(nominal)
        } else {
            nominal
        };
        let counted = self.generous.last_day(start.on, calendar, Count::Normal)?;
        let generous = counted.max(formal);
        let free = |on| calendar.free(Count::Normal, on);
        let formal_track = Track {
            kind: TrackKind::Formal,
            length: self.length,
            skipped: self.length.skipped(start.on, nominal, free),
            moved: (formal != nominal).then(|| Moved::over_rest_days(nominal, formal, calendar)),
            end: formal,
        };
        let generous_track = Track {
            kind: TrackKind::Generous,
            length: self.generous,
            skipped: self.generous.skipped(start.on, counted, free),
            moved: (generous != counted).then(|| Moved {
                from: counted,
                over: Vec::new(),
            }),
            end: generous,
        };
        let reckoning = Reckoning {
            sentence: Some(self.sentence),
            start,
            passed_over,
            tracks: vec![formal_track, generous_track],
        };
        Some(Filing {
            nominal,
            formal,
            generous,
            reckoning,
        })
    }
}

impl OrganisationTerm {
    /// The bare end of the term as worded.
    #[must_use]
    pub fn bare_end(&self, start: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
        self.length.last_day(start, calendar, Count::Normal)
    }

    /// Reckons both dates from the day of its own start fact. `None` beyond the calendar.
    #[must_use]
    pub fn reckon_on(&self, on: NaiveDate, calendar: &Calendar) -> Option<Response> {
        let fact = self.starts;
        self.reckon(Start { fact, on }, calendar)
    }

    /// Reckons both dates from `start`. `None` beyond the calendar.
    #[must_use]
    pub fn reckon(&self, start: Start, calendar: &Calendar) -> Option<Response> {
        self.reckon_pausing(start, None, calendar)
    }

    /// The same, where the regulation lets a time of waiting not count. The day to aim for is reckoned as if it
    /// did: that is the strict reading. `None` beyond the calendar.
    #[must_use]
    pub fn reckon_pausing(
        &self,
        start: Start,
        pause: Option<Pause>,
        calendar: &Calendar,
    ) -> Option<Response> {
        let target_track = self.target(start, calendar)?;
        let nominal = self.bare_end(start.on, calendar)?;
        let pause = pause.filter(|pause| start.on <= pause.from && pause.from < nominal);
        let deadline_track = self.deadline(start, nominal, pause, calendar)?;
        let (target, deadline) = (target_track.end, deadline_track.end);
        let reckoning = Reckoning {
            sentence: self.sentence,
            start,
            passed_over: None,
            tracks: vec![target_track, deadline_track],
        };
        Some(Response {
            nominal,
            target: Target(target),
            deadline: Deadline(deadline),
            reckoning,
        })
    }

    /// A term in calendar units does not roll; its streefdatum is the last working day in it.
    fn target(&self, start: Start, calendar: &Calendar) -> Option<Track> {
        let counted = self.length.last_day(start.on, calendar, Count::Strict)?;
        let end = calendar.working(Count::Strict).on_or_before(counted)?;
        let free = |on| calendar.free(Count::Strict, on);
        Some(Track {
            kind: TrackKind::Target,
            length: self.length,
            skipped: self.length.skipped(start.on, counted, free),
            moved: (end != counted).then(|| Moved::back(counted, end, free)),
            end,
        })
    }

    fn deadline(
        &self,
        start: Start,
        nominal: NaiveDate,
        pause: Option<Pause>,
        calendar: &Calendar,
    ) -> Option<Track> {
        let paused = || pause.into_iter().flat_map(Pause::days);
        let counted = nominal.checked_add_days(Days::new(paused().count() as u64))?;
        let end = if self.statutory {
            moved_by_law(start.on, counted, calendar)
        } else {
            counted
        };
        let free = |on| calendar.free(Count::Normal, on);
        let mut skipped = self.length.skipped(start.on, counted, free);
        skipped.retain(|day| !paused().any(|on| on == day.on));
        let waited = |on| Skipped {
            on,
            why: FreeDay::Paused,
        };
        skipped.extend(paused().map(waited));
        order::by_key(&mut skipped, |day| day.on);
        Some(Track {
            kind: TrackKind::Deadline,
            length: self.length,
            skipped,
            moved: (end != counted).then(|| Moved::over_rest_days(counted, end, calendar)),
            end,
        })
    }
}

impl Extension {
    /// The last day that a delay of `term`, reckoned from `start`, may announce without consent: it runs on from
    /// the bare end, because that is the strict reading. `None` beyond the calendar.
    #[must_use]
    pub fn latest(
        &self,
        term: &OrganisationTerm,
        start: NaiveDate,
        calendar: &Calendar,
    ) -> Option<Deadline> {
        let bare = term.bare_end(start, calendar)?;
        let longer = self.length.times(self.times);
        let end = longer.last_day(bare, calendar, Count::Normal)?;
        Some(Deadline(if term.statutory {
            moved_by_law(start, end, calendar)
        } else {
            end
        }))
    }
}

impl RetentionTerm {
    /// Reckons until when a case closed on `start` is kept. Never moved by holidays (Atw art. 4(a)).
    #[must_use]
    pub fn reckon(&self, start: Start, calendar: &Calendar) -> Option<Retention> {
        let keep_through = self.length.last_day(start.on, calendar, Count::Normal)?;
        let destroy_from = keep_through.succ_opt()?;
        let track = Track {
            kind: TrackKind::Keep,
            length: self.length,
            skipped: Vec::new(),
            moved: None,
            end: keep_through,
        };
        let reckoning = Reckoning {
            sentence: Some(self.sentence),
            start,
            passed_over: None,
            tracks: vec![track],
        };
        Some(Retention {
            keep_through,
            destroy_from,
            reckoning,
        })
    }
}

fn moved_by_law(start: NaiveDate, end: NaiveDate, calendar: &Calendar) -> NaiveDate {
    statutory_end(start, end, calendar.equated_days())
}

/// The end of a statutory term under Atw art. 1(1) and art. 2: moved past rest days, and, for a term
/// of at least three days, so far that it holds at least two days that are none. `further` names the
/// equated days that apply.
#[must_use]
pub fn statutory_end(start: NaiveDate, end: NaiveDate, further: &[NaiveDate]) -> NaiveDate {
    let rests = |on: NaiveDate| Calendar::holiday_or_weekend(on) || further.contains(&on);
    let ordinary_in = |last: NaiveDate| {
        start
            .iter_days()
            .skip(1)
            .take_while(|day| *day <= last)
            .filter(|day| !rests(*day))
            .take(2)
            .count()
    };
    let long_enough = (end - start).num_days() >= 3;
    end.iter_days()
        .find(|day| !rests(*day) && (!long_enough || ordinary_in(*day) >= 2))
        .unwrap_or(end)
}

//! What the officer can ask for, and what can be wrong with it.

use super::event::{Event, Letter, Outcome};
use super::party::{Channel, Intake};
use crate::dates::DateTrouble;
use crate::text::TextTrouble;
use chrono::NaiveDate;

/// Something the officer wants to happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Register a complaint under a reference.
    Register {
        /// *Kenmerk*, from [`crate::register::next_reference`].
        reference: String,
        /// What came in.
        intake: Box<Intake>,
    },
    /// Record a first act of treatment.
    TakeUp {
        /// The day.
        on: NaiveDate,
        /// What was done.
        act: String,
    },
    /// Record that a letter left.
    RecordDispatch {
        /// Which letter.
        letter: Letter,
        /// The day it left.
        on: NaiveDate,
        /// How.
        channel: Channel,
        /// To whom or where.
        to: String,
        /// SHA-256 of the PDF, in hex.
        sha256: Option<String>,
    },
    /// Close the case.
    Close {
        /// The day.
        on: NaiveDate,
        /// How it ended.
        outcome: Outcome,
        /// In the officer's words.
        reason: String,
    },
    /// Put right what was recorded wrongly.
    Correct {
        /// The number of the event.
        of: u32,
        /// How it should have read; `None` to strike it out.
        replacement: Option<Box<Event>>,
        /// Why.
        reason: String,
    },
}

/// The place of a form at which something can be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(
    missing_docs,
    reason = "each is named after the fact it holds, see Intake"
)]
pub enum Field {
    Identity,
    Name,
    Relation,
    Child,
    Address,
    Phone,
    Email,
    About,
    Subject,
    Verbatim,
    Points,
    Wished,
    ActOn,
    DiscoveredOn,
    DiscoveryReason,
    ReportedOn,
    ReceivedOn,
    Gate,
    /// The day of a dispatch, an act or a closing.
    On,
    /// To whom a letter went.
    To,
    /// A reason, or what was done.
    Reason,
    /// The announced day of a delay notice.
    Until,
    /// The outcome of a closing.
    Outcome,
    /// The case as a whole.
    Case,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Needed, and not there.
    Missing,
    /// No date.
    NoDate(DateTrouble),
    /// No acceptable text.
    BadText(TextTrouble),
    /// After today, while it is something that has happened.
    InFuture,
    /// Before another date, which it can't precede; that date follows.
    Before(Field, NaiveDate),
    /// No mail address.
    NoMailAddress,
    /// The case is not registered yet.
    NotRegistered,
    /// The case is registered already.
    AlreadyRegistered,
    /// The case is closed.
    AlreadyClosed,
    /// The case has been taken up already.
    AlreadyTakenUp,
    /// Closed as answered while no written reaction has left (sentence 29).
    NoWrittenReaction,
    /// Closed as anonymous while the complainant is known (sentence 12).
    NotAnonymous,
    /// The announced day is not after the day of the notice.
    NotLater,
    /// There is no such event, or it was struck out already.
    NoSuchEvent,
    /// A correction can't turn an event into one of another kind, nor correct a correction.
    OtherKind,
    /// The first event can't be struck out.
    FirstEvent,
}

/// How much weight a problem has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It must be mended.
    Stop,
    /// It may be so; the officer confirms.
    Confirm,
}

/// A problem at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub field: Field,
    /// What.
    pub problem: Problem,
    /// How much weight it has.
    pub weight: Weight,
}

impl Finding {
    /// A problem that must be mended.
    #[must_use]
    pub fn stop(field: Field, problem: Problem) -> Self {
        Self {
            field,
            problem,
            weight: Weight::Stop,
        }
    }

    /// A problem the officer may confirm.
    #[must_use]
    pub fn confirm(field: Field, problem: Problem) -> Self {
        Self {
            field,
            problem,
            weight: Weight::Confirm,
        }
    }
}

//! What the officer can ask for, and what can be wrong with it.

use super::event::Event;
use super::handling::Rung;
use crate::dates::DateTrouble;
use crate::text::TextTrouble;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Something the officer wants recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// What.
    pub event: Event,
    /// The officer has seen what may be confirmed and records it all the same.
    pub confirmed: bool,
}

impl From<Event> for Command {
    fn from(event: Event) -> Self {
        Self {
            event,
            confirmed: false,
        }
    }
}

impl Command {
    /// The same, with everything confirmed that may be.
    #[must_use]
    pub fn confirmed(self) -> Self {
        Self {
            confirmed: true,
            ..self
        }
    }
}

/// The place of a form at which something can be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
    /// A person concerned.
    Person,
    /// A point of complaint.
    Point,
    /// The finding on a point.
    Finding,
    /// A measure.
    Measure,
    /// Who sees to a measure, or handles the case instead of the officer, or reads the reaction.
    Who,
    /// The day by which something is to be done or answered.
    Due,
    /// What was said, promised, asked or remarked.
    Words,
    /// What was promised.
    Promise,
    /// The hour of a talk.
    At,
    /// What is decided.
    Decision,
    /// A document.
    Document,
    /// The question to which an answer belongs.
    Question,
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
    /// The case is not closed, so that it can't be opened again.
    NotClosed,
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
    /// There is no such person concerned in the case.
    NoSuchPerson,
    /// Other persons stand behind this one, or something in the case speaks of her or him.
    PersonStands,
    /// There is no such point of complaint in the case.
    NoSuchPoint,
    /// There is no such measure in the case, or it is not there yet.
    NoSuchMeasure,
    /// There is no open promise in that line of the history.
    NoSuchPromise,
    /// That was recorded already.
    AlreadyDone,
    /// Who complains is known already.
    AlreadyKnown,
    /// The case is on this rung already.
    SameRung(Rung),
    /// Nobody was asked for this answer.
    NotAsked,
    /// So many points of complaint have no finding yet (DOMAIN, section 7).
    Unanswered(usize),
    /// It was not decided that the other parent may learn this.
    SecondParent,
    /// The complainant did not want to be contacted by the person concerned.
    ContactUnwanted,
    /// The complaint touches the officer, and nothing was decided about that (DOMAIN, A21).
    Conflict,
    /// It came late or is incomplete, which is no ground for refusal by itself (DOMAIN, A17).
    NoBarButAnonymity,
    /// The file is kept beyond its term already, or is not.
    HoldStands,
    /// No hour of the day.
    NoHour,
    /// A case can't be its own signal, and a signal is laid beside a case once.
    NoSignal,
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

//! What can happen to a case. Deriving serde here is a promise for ever: see [`crate::record`].

use super::document::Document;
use super::handling::{AnswerTo, Contact, Decision, PrivacyRequest, Rung, Satisfaction};
use super::letter::{Letter, Recipient};
use super::party::{Channel, Complainant, Intake};
use super::people::Person;
use super::point::{Measure, Point};
use crate::json::tagged;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Which regulation, in which version, a complaint falls under: the one in force at its receipt.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Regulation {
    /// Its short name.
    pub slug: String,
    /// Its version.
    pub version: String,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case")]
pub enum Event {
    /// The complaint was registered.
    ComplaintReceived {
        /// *Kenmerk*.
        reference: String,
        /// The regulation it falls under; absent in records of version 1, which knew one.
        #[serde(default)]
        regulation: Option<Regulation>,
        /// What came in.
        intake: Box<Intake>,
    },
    /// Who complained without a name said who she or he is (sentence 12).
    Identified {
        /// The day.
        on: NaiveDate,
        /// Who it is.
        complainant: Box<Complainant>,
    },
    /// The complaint went to another rung.
    RungEntered {
        /// Which.
        rung: Rung,
        /// The day; for the officer's rung the day it arrived with her.
        on: NaiveDate,
        /// Why, and the outcome of the rung before.
        reason: String,
    },
    /// The officer decided something.
    Decided {
        /// What.
        decision: Decision,
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
    /// A person concerned was named; the first is number 0.
    PersonNamed {
        /// Who.
        person: Box<Person>,
    },
    /// A point of complaint was added or changed.
    PointSet {
        /// How it now reads.
        point: Box<Point>,
    },
    /// A point of complaint was taken out.
    PointDropped {
        /// Which.
        id: u16,
        /// Why.
        reason: String,
    },
    /// A measure was agreed or changed.
    MeasureSet {
        /// How it now reads.
        measure: Box<Measure>,
    },
    /// A measure was carried out.
    MeasureDone {
        /// Which.
        id: u16,
        /// The day.
        on: NaiveDate,
    },
    /// Whether a measure helped was looked at.
    EffectChecked {
        /// Which.
        id: u16,
        /// The day.
        on: NaiveDate,
        /// Whether it helped.
        helped: bool,
        /// What was seen.
        finding: String,
    },
    /// A call, a talk or a mail.
    ContactNoted {
        /// What was said.
        contact: Box<Contact>,
    },
    /// A promise was kept, or will not be.
    PromiseSettled {
        /// The number of the event that holds the promise.
        of: u32,
        /// The day.
        on: NaiveDate,
        /// How.
        how: String,
    },
    /// A first act of treatment (sentences 16 and 23).
    TakenUp {
        /// The day.
        on: NaiveDate,
        /// What was done.
        act: String,
    },
    /// A letter left the house; only this stops a clock.
    LetterDispatched {
        /// Which letter.
        letter: Letter,
        /// The day it left.
        on: NaiveDate,
        /// How.
        channel: Channel,
        /// To whom or where.
        to: String,
        /// To whom, as one of those in the case.
        #[serde(default)]
        recipient: Recipient,
        /// SHA-256 of the PDF, in hex; absent for a letter made outside the program.
        sha256: Option<String>,
    },
    /// An answer came in.
    AnswerReceived {
        /// To what.
        answer: AnswerTo,
        /// The day.
        on: NaiveDate,
        /// How.
        channel: Channel,
        /// In the words of who answers.
        words: String,
    },
    /// A second reader was asked to look at the reaction before it leaves.
    ReadingAsked {
        /// Who.
        reader: String,
        /// The day.
        on: NaiveDate,
        /// The day by which.
        reply_by: NaiveDate,
    },
    /// The second reader answered.
    ReadingDone {
        /// The day.
        on: NaiveDate,
        /// What she or he said.
        remarks: String,
    },
    /// Someone asked about personal data.
    PrivacyAsked {
        /// What was asked.
        request: PrivacyRequest,
        /// The day it arrived.
        on: NaiveDate,
        /// By whom, and what exactly.
        words: String,
    },
    /// A document was put in the file.
    DocumentAdded {
        /// Which.
        document: Box<Document>,
    },
    /// An anonymous signal was laid beside this case, never as proof (DOMAIN, A23).
    SignalLinked {
        /// The identifier of the case that holds the signal.
        signal: String,
        /// Why.
        reason: String,
    },
    /// The file is kept beyond its term.
    HoldPlaced {
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
    /// That ended.
    HoldLifted {
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
    /// The case was closed.
    Closed {
        /// The day.
        on: NaiveDate,
        /// How it ended.
        outcome: Outcome,
        /// The officer's words.
        reason: String,
        /// What the complainant thinks of it.
        #[serde(default)]
        satisfaction: Satisfaction,
    },
    /// A closed case was opened again; its term of keeping starts anew when it closes.
    Reopened {
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
    /// An earlier event was recorded wrongly. Nothing is overwritten.
    Corrected {
        /// The number of that event.
        of: u32,
        /// How it should have read; absent when it should not have been recorded at all.
        replacement: Option<Box<Event>>,
        /// Why.
        reason: String,
    },
}

tagged!(Event, "type");

impl Event {
    /// The document it names, also when it only puts that right.
    #[must_use]
    pub fn document(&self) -> Option<&Document> {
        match self {
            Self::DocumentAdded { document } => Some(document),
            Self::Corrected { replacement, .. } => replacement.as_ref()?.document(),
            _ => None,
        }
    }
}

/// How a case ended (sentence 33).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Solved by talking.
    SolvedByTalking,
    /// Solved by mediation.
    SolvedByMediation,
    /// Answered, and solved by it.
    AnsweredSolved,
    /// Answered, not solved.
    AnsweredNotSolved,
    /// Withdrawn by the complainant.
    Withdrawn,
    /// Not treated because it is anonymous (sentence 12).
    NotTreatedAnonymous,
    /// Not treated for another reason.
    NotTreated,
}

/// An event as it was recorded: the n-th of its case, when, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its number in the case, from 0.
    pub n: u32,
    /// When it was recorded: milliseconds since 1970, UTC. For the eye only; order is by `n`.
    pub at_ms: i64,
    /// Who recorded it.
    pub by: String,
    /// What happened.
    pub event: Event,
}

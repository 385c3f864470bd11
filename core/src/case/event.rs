//! What can happen to a case. Deriving serde here is a promise for ever: see [`crate::record`].

use super::party::{Channel, Intake};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// The complaint was registered.
    ComplaintReceived {
        /// *Kenmerk*.
        reference: String,
        /// What came in.
        intake: Box<Intake>,
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
        /// SHA-256 of the PDF, in hex; absent for a letter made outside the program.
        sha256: Option<String>,
    },
    /// The case was closed.
    Closed {
        /// The day.
        on: NaiveDate,
        /// How it ended.
        outcome: Outcome,
        /// The officer's words.
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

/// The letters whose dispatch means something to a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Letter {
    /// L1, *ontvangstbevestiging*: meets K1.
    Acknowledgement,
    /// L6, *uitstelbericht*: meets K2 and starts K3 (sentence 28).
    DelayNotice {
        /// Why it takes longer.
        reason: String,
        /// The day now announced.
        until: NaiveDate,
    },
    /// L7, *inhoudelijke reactie*: meets K2 and K3 (sentences 27 and 29).
    SubstantiveReaction,
    /// Any other letter; stops no clock.
    Other {
        /// What it was.
        title: String,
    },
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

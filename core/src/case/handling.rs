//! What the officer does and decides on the way: rungs, decisions, talks, promises, answers.

use super::party::{Channel, Gate};
use crate::json::tagged;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A rung of the ladder. Any can be entered directly; none is enforced (DOMAIN, A13).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// Talking it over, by telephone or mail (sentences 10 and 13 to 15).
    Informal,
    /// Stage 1: a formal complaint with the person concerned.
    Specialist,
    /// Stage 2: the officer (sentences 20 to 23).
    #[default]
    Officer,
    /// The supervisory board of an association (sentence 35).
    Board,
}

/// How serious a matter is (sentences 10 and 11). Never a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Less serious: talking first may be wiser.
    Minor,
    /// Ordinary.
    Ordinary,
    /// Serious: opens the formal way by itself.
    Serious,
}

/// Something the officer decided. The reason stands beside it, in the event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case")]
pub enum Decision {
    /// The complaint is treated.
    Treat,
    /// It came late and is treated all the same (DOMAIN, A17).
    TreatThoughLate,
    /// It is not treated.
    DoNotTreat,
    /// How serious it is.
    Severity {
        /// How serious.
        severity: Severity,
    },
    /// What opens the formal way (sentence 11).
    Gate {
        /// Which of the three.
        gate: Gate,
    },
    /// The omission complained of has ended; the term of filing runs from then.
    OmissionEnded {
        /// The day.
        on: NaiveDate,
    },
    /// The complaint touches the officer: someone else handles it (DOMAIN, A21).
    Substitute {
        /// Who.
        name: String,
    },
    /// The complaint touches the officer only seemingly; she goes on.
    NoConflict,
    /// A concern for the safety of a child, outside all clocks (DOMAIN, A22).
    ChildSafety {
        /// Whether there is one.
        concern: bool,
    },
    /// Whether the person concerned may seek contact (sentence 25 against sentence 11).
    DirectContact {
        /// Whether that is allowed.
        allowed: bool,
    },
    /// Whether the complainant wants a written reaction of the person concerned (sentence 26).
    WrittenReaction {
        /// Whether it is wanted.
        wanted: bool,
    },
    /// Whether this person may complain on behalf of the child.
    MayComplain {
        /// Whether she or he may.
        accepted: bool,
    },
    /// Whether the child's other parent may learn what the file holds.
    SecondParent {
        /// Whether that is allowed.
        allowed: bool,
    },
    /// The complainant agrees in writing to a delay beyond what the law allows (Awb 9:11).
    FurtherDelayAgreed,
}

tagged!(Decision, "what");

/// Between whom something was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case")]
pub enum Between {
    /// The officer and the complainant.
    Complainant,
    /// The officer and a person concerned.
    Person {
        /// Which, by place.
        person: u16,
    },
    /// A person concerned and the complainant (sentences 13 to 15 and 25).
    PersonAndComplainant {
        /// Which, by place.
        person: u16,
    },
    /// The officer and everyone concerned, to mediate (sentence 33).
    Everyone,
    /// The officer and someone else.
    Other {
        /// Who.
        name: String,
    },
}

tagged!(Between, "who");

/// What came of a talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TalkResult {
    /// It was not about a solution, or nothing can be said yet.
    #[default]
    Open,
    /// It solved the complaint.
    Solved,
    /// It did not.
    NotSolved,
}

/// Who promised something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case")]
pub enum Promiser {
    /// The officer, or the organisation.
    #[default]
    Us,
    /// The complainant.
    Complainant,
    /// A person concerned.
    Person {
        /// Which, by place.
        person: u16,
    },
}

tagged!(Promiser, "who");

/// A promise made in a talk; it becomes an obligation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// What was promised.
    pub what: String,
    /// By whom.
    pub by: Promiser,
    /// The day by which.
    pub due: NaiveDate,
}

/// A call, a talk or a mail that is no letter of the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The day.
    pub on: NaiveDate,
    /// The hour, `14:30`; may be empty.
    #[serde(default)]
    pub at: String,
    /// Between whom.
    pub between: Between,
    /// How.
    pub channel: Channel,
    /// What was said.
    pub said: String,
    /// What was agreed; may be empty.
    #[serde(default)]
    pub agreed: String,
    /// What came of it.
    #[serde(default)]
    pub result: TalkResult,
    /// What was promised, if anything.
    #[serde(default)]
    pub promise: Option<Promise>,
}

impl Contact {
    /// Whether it was with, or holds a promise of, the person concerned at this place.
    #[must_use]
    pub fn speaks_of(&self, place: u16) -> bool {
        let with = matches!(self.between, Between::Person { person } | Between::PersonAndComplainant { person } if person == place);
        let promised = |promise: &Promise| promise.by == Promiser::Person { person: place };
        with || self.promise.as_ref().is_some_and(promised)
    }
}

/// Which question an answer belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case")]
pub enum AnswerTo {
    /// The request for more information.
    InformationRequest,
    /// The request for the view of a person concerned.
    ReactionRequest {
        /// Whose, by place.
        person: u16,
    },
    /// The forwarded view of a person concerned.
    ReactionForwarded {
        /// Whose, by place.
        person: u16,
    },
}

tagged!(AnswerTo, "to");

impl AnswerTo {
    /// The person concerned whose view it is about, by place.
    #[must_use]
    pub fn person(self) -> Option<u16> {
        match self {
            Self::InformationRequest => None,
            Self::ReactionRequest { person } | Self::ReactionForwarded { person } => Some(person),
        }
    }
}

/// What someone asks about personal data (AVG art. 15 to 17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrivacyRequest {
    /// To see what is held.
    Access,
    /// To have it put right.
    Rectification,
    /// To have it destroyed.
    Erasure,
}

/// Whether the complainant finds it solved, and how the handling was found (sentences 1 and 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Satisfaction {
    /// Solved, in the complainant's eyes; `None` when not asked or not answered.
    pub solved: Option<bool>,
    /// Satisfied with the handling; `None` when not asked or not answered.
    pub handling: Option<bool>,
}

//! The letters whose dispatch means something, and to whom a letter goes.

use super::handling::AnswerTo;
use crate::json::tagged;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A letter as it left. Days in it are printed, so they are facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case")]
pub enum Letter {
    /// L1, *ontvangstbevestiging*: meets K1.
    Acknowledgement,
    /// L2, a request for more information (sentence 24).
    InformationRequest {
        /// What is asked, and why.
        questions: String,
        /// The day by which an answer is asked for.
        reply_by: NaiveDate,
    },
    /// L3a, not treated because it is anonymous, with an invitation to say who complains (sentence 12).
    InvitationToIdentify,
    /// L3b, not treated for another reason.
    NotTreated,
    /// L3c, treated although it came late.
    TreatedThoughLate,
    /// L4, a request to the person concerned for her or his view (sentences 21 and 26).
    ReactionRequest {
        /// Which person concerned, by place.
        person: u16,
        /// The day by which an answer is asked for.
        reply_by: NaiveDate,
    },
    /// L4r, a reminder of that request.
    ReactionReminder {
        /// Which person concerned, by place.
        person: u16,
        /// The new day.
        reply_by: NaiveDate,
    },
    /// L5, the reaction of the person concerned goes on to the complainant (sentence 26).
    ReactionForwarded {
        /// Whose reaction, by place.
        person: u16,
        /// The day until which the complainant may respond.
        reply_by: NaiveDate,
    },
    /// L6, *uitstelbericht*: meets K2 and starts K3 (sentence 28).
    DelayNotice {
        /// Why it takes longer.
        reason: String,
        /// The day now announced.
        until: NaiveDate,
    },
    /// L7, *inhoudelijke reactie*: meets K2 and K3 (sentences 27 and 29).
    SubstantiveReaction,
    /// L7b, the outcome, to a person concerned.
    OutcomeToPerson {
        /// Which person concerned, by place.
        person: u16,
    },
    /// L8, the way to the supervisory board (sentence 35).
    BoardReferral,
    /// L9, what was agreed at the end.
    ClosingLetter,
    /// L10, the withdrawal confirmed.
    WithdrawalConfirmed,
    /// L18, the answer to a request about personal data.
    PrivacyAnswer,
    /// L18, notice that such an answer takes two months more (AVG art. 12(3)).
    PrivacyDelay,
    /// L11, the file or a part of it, with its index and what was masked.
    Dossier,
    /// L12, the report of a talk.
    TalkReport,
    /// L13, what was agreed, confirmed.
    AgreementsConfirmed,
    /// L14, an invitation to a talk.
    TalkInvitation {
        /// The day of the talk.
        on: NaiveDate,
        /// The hour and the place, in words.
        details: String,
    },
    /// L19, a message that was meant for someone else has been passed on.
    PassedOn {
        /// To whom.
        to: String,
    },
    /// L20, advice on what can be improved, without names.
    ImprovementAdvice,
    /// Any other letter; stops no clock.
    Other {
        /// What it was.
        title: String,
    },
}

tagged!(Letter, "kind");

/// To whom a letter went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case")]
pub enum Recipient {
    /// Who complains.
    #[default]
    Complainant,
    /// A person concerned.
    Person {
        /// Which, by place.
        person: u16,
    },
    /// The child's other parent, who does not complain.
    SecondParent,
    /// A supervisory board.
    Board,
    /// Someone else.
    Other,
}

tagged!(Recipient, "who");

impl Letter {
    /// Whether it tells the complainant how the complaint is taken up (K1).
    #[must_use]
    pub fn takes_up(&self) -> bool {
        matches!(
            self,
            Self::Acknowledgement
                | Self::InvitationToIdentify
                | Self::NotTreated
                | Self::TreatedThoughLate
        )
    }

    /// Whether it answers the complaint, or says that no answer follows (K2 and K3).
    #[must_use]
    pub fn answers(&self) -> bool {
        matches!(
            self,
            Self::SubstantiveReaction | Self::NotTreated | Self::InvitationToIdentify
        )
    }

    /// Whether it meets a date by which the complainant hears something: an answer or a delay.
    #[must_use]
    pub fn answers_or_delays(&self) -> bool {
        self.answers() || matches!(self, Self::DelayNotice { .. })
    }

    /// The person concerned it is about or goes to, by place.
    #[must_use]
    pub fn person(&self) -> Option<u16> {
        match self {
            Self::ReactionRequest { person, .. }
            | Self::ReactionReminder { person, .. }
            | Self::ReactionForwarded { person, .. }
            | Self::OutcomeToPerson { person } => Some(*person),
            _ => None,
        }
    }

    /// To what the answer to it would belong.
    #[must_use]
    pub fn asks(&self) -> Option<AnswerTo> {
        match *self {
            Self::ReactionReminder { person, .. } => Some(AnswerTo::ReactionRequest { person }),
            _ => self.asks_anew(),
        }
    }

    /// The same, for a letter that puts the question itself: a reminder only repeats it.
    #[must_use]
    pub fn asks_anew(&self) -> Option<AnswerTo> {
        match *self {
            Self::InformationRequest { .. } => Some(AnswerTo::InformationRequest),
            Self::ReactionRequest { person, .. } => Some(AnswerTo::ReactionRequest { person }),
            Self::ReactionForwarded { person, .. } => Some(AnswerTo::ReactionForwarded { person }),
            _ => None,
        }
    }

    /// The day printed in it, by which something is asked or announced, or for which someone is invited.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::InformationRequest { reply_by, .. }
            | Self::ReactionRequest { reply_by, .. }
            | Self::ReactionReminder { reply_by, .. }
            | Self::ReactionForwarded { reply_by, .. } => Some(*reply_by),
            Self::DelayNotice { until: day, .. } | Self::TalkInvitation { on: day, .. } => {
                Some(*day)
            }
            _ => None,
        }
    }
}

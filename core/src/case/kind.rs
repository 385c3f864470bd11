//! The kinds of letters, before their particulars: for whom each is, what it needs, and what it then is.

use super::letter::{Letter, Recipient};
use chrono::NaiveDate;

/// A letter without its particulars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(
    missing_docs,
    reason = "each is named after the letter it becomes, see Letter"
)]
pub enum LetterKind {
    Acknowledgement,
    InformationRequest,
    DelayNotice,
    SubstantiveReaction,
    ReactionForwarded,
    TreatedThoughLate,
    NotTreated,
    InvitationToIdentify,
    BoardReferral,
    ClosingLetter,
    WithdrawalConfirmed,
    ReactionRequest,
    ReactionReminder,
    OutcomeToPerson,
    PrivacyAnswer,
    PrivacyDelay,
    TalkInvitation,
    TalkReport,
    AgreementsConfirmed,
    Dossier,
    PassedOn,
    ImprovementAdvice,
    Other,
}

/// For whom a kind of letter is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Who complains.
    Complainant,
    /// A person concerned.
    Person,
    /// Who asked about personal data.
    Privacy,
    /// Anyone.
    Other,
}

/// What someone else is asked to do by a day that the house proposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reply {
    /// The complainant answers questions.
    Information,
    /// A person concerned gives her or his view.
    Person,
    /// The complainant responds to that view.
    Complainant,
    /// A second reader reads the reaction.
    SecondReading,
    /// We answer a request about personal data (AVG art. 12(3)).
    Privacy,
}

/// The words that a letter needs beside its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wording {
    /// What is asked, and why.
    Questions,
    /// Why it takes longer.
    Reason,
    /// At what hour and where.
    Meeting,
    /// To whom it was passed on.
    Addressee,
    /// What letter it was.
    Title,
}

/// What was typed about one letter; what its kind does not need is left alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Particulars {
    /// The person concerned, by place.
    pub person: Option<u16>,
    /// The day printed in it.
    pub day: Option<NaiveDate>,
    /// Its [`Wording`].
    pub words: String,
}

impl LetterKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 23] = [
        Self::SubstantiveReaction,
        Self::DelayNotice,
        Self::Acknowledgement,
        Self::InformationRequest,
        Self::ReactionForwarded,
        Self::TreatedThoughLate,
        Self::NotTreated,
        Self::InvitationToIdentify,
        Self::BoardReferral,
        Self::ClosingLetter,
        Self::WithdrawalConfirmed,
        Self::TalkInvitation,
        Self::TalkReport,
        Self::AgreementsConfirmed,
        Self::PassedOn,
        Self::ReactionRequest,
        Self::ReactionReminder,
        Self::OutcomeToPerson,
        Self::PrivacyAnswer,
        Self::PrivacyDelay,
        Self::Dossier,
        Self::ImprovementAdvice,
        Self::Other,
    ];

    /// Its name in drafts and on pages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Acknowledgement => "acknowledgement",
            Self::InformationRequest => "information-request",
            Self::DelayNotice => "delay",
            Self::SubstantiveReaction => "reaction",
            Self::ReactionForwarded => "reaction-forwarded",
            Self::TreatedThoughLate => "treated-though-late",
            Self::NotTreated => "not-treated",
            Self::InvitationToIdentify => "invitation",
            Self::BoardReferral => "board-referral",
            Self::ClosingLetter => "closing-letter",
            Self::WithdrawalConfirmed => "withdrawal-confirmed",
            Self::ReactionRequest => "reaction-request",
            Self::ReactionReminder => "reaction-reminder",
            Self::OutcomeToPerson => "outcome-to-person",
            Self::PrivacyAnswer => "privacy-answer",
            Self::PrivacyDelay => "privacy-delay",
            Self::TalkInvitation => "talk-invitation",
            Self::TalkReport => "talk-report",
            Self::AgreementsConfirmed => "agreements",
            Self::Dossier => "dossier",
            Self::PassedOn => "passed-on",
            Self::ImprovementAdvice => "improvement-advice",
            Self::Other => "other",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// For whom it is meant.
    #[must_use]
    pub fn audience(self) -> Audience {
        match self {
            Self::ReactionRequest | Self::ReactionReminder | Self::OutcomeToPerson => {
                Audience::Person
            }
            Self::PrivacyAnswer | Self::PrivacyDelay => Audience::Privacy,
            Self::Dossier | Self::ImprovementAdvice | Self::Other => Audience::Other,
            _ => Audience::Complainant,
        }
    }

    /// Whether it goes to a person concerned or passes on what one said.
    #[must_use]
    pub fn needs_person(self) -> bool {
        self.audience() == Audience::Person || self == Self::ReactionForwarded
    }

    /// What it asks by a day, if it asks something.
    #[must_use]
    pub fn reply(self) -> Option<Reply> {
        match self {
            Self::InformationRequest => Some(Reply::Information),
            Self::ReactionRequest | Self::ReactionReminder => Some(Reply::Person),
            Self::ReactionForwarded => Some(Reply::Complainant),
            _ => None,
        }
    }

    /// Whether a day of our own stands in it: a new date, or the day of a talk.
    #[must_use]
    pub fn has_day(self) -> bool {
        matches!(self, Self::DelayNotice | Self::TalkInvitation)
    }

    /// Which words it needs, if any.
    #[must_use]
    pub fn wording(self) -> Option<Wording> {
        match self {
            Self::InformationRequest => Some(Wording::Questions),
            Self::DelayNotice => Some(Wording::Reason),
            Self::TalkInvitation => Some(Wording::Meeting),
            Self::PassedOn => Some(Wording::Addressee),
            Self::Other => Some(Wording::Title),
            _ => None,
        }
    }

    /// To whom it usually goes; `person` is the place of the person concerned, once chosen.
    #[must_use]
    pub fn recipient(self, person: Option<u16>) -> Recipient {
        match (self.audience(), person) {
            (Audience::Person, Some(person)) => Recipient::Person { person },
            _ if self == Self::ImprovementAdvice => Recipient::Other,
            _ => Recipient::Complainant,
        }
    }

    /// The letter; `None` while a person or a day that it needs is not there.
    #[must_use]
    pub fn letter(self, typed: Particulars) -> Option<Letter> {
        let Particulars { person, day, words } = typed;
        Some(match self {
            Self::Acknowledgement => Letter::Acknowledgement,
            Self::InformationRequest => Letter::InformationRequest {
                questions: words,
                reply_by: day?,
            },
            Self::DelayNotice => Letter::DelayNotice {
                reason: words,
                until: day?,
            },
            Self::SubstantiveReaction => Letter::SubstantiveReaction,
            Self::ReactionForwarded => Letter::ReactionForwarded {
                person: person?,
                reply_by: day?,
            },
            Self::TreatedThoughLate => Letter::TreatedThoughLate,
            Self::NotTreated => Letter::NotTreated,
            Self::InvitationToIdentify => Letter::InvitationToIdentify,
            Self::BoardReferral => Letter::BoardReferral,
            Self::ClosingLetter => Letter::ClosingLetter,
            Self::WithdrawalConfirmed => Letter::WithdrawalConfirmed,
            Self::ReactionRequest => Letter::ReactionRequest {
                person: person?,
                reply_by: day?,
            },
            Self::ReactionReminder => Letter::ReactionReminder {
                person: person?,
                reply_by: day?,
            },
            Self::OutcomeToPerson => Letter::OutcomeToPerson { person: person? },
            Self::PrivacyAnswer => Letter::PrivacyAnswer,
            Self::PrivacyDelay => Letter::PrivacyDelay,
            Self::TalkInvitation => Letter::TalkInvitation {
                on: day?,
                details: words,
            },
            Self::TalkReport => Letter::TalkReport,
            Self::AgreementsConfirmed => Letter::AgreementsConfirmed,
            Self::Dossier => Letter::Dossier,
            Self::PassedOn => Letter::PassedOn { to: words },
            Self::ImprovementAdvice => Letter::ImprovementAdvice,
            Self::Other => Letter::Other { title: words },
        })
    }
}

impl From<&Letter> for LetterKind {
    fn from(letter: &Letter) -> Self {
        match letter {
            Letter::Acknowledgement => Self::Acknowledgement,
            Letter::InformationRequest { .. } => Self::InformationRequest,
            Letter::InvitationToIdentify => Self::InvitationToIdentify,
            Letter::NotTreated => Self::NotTreated,
            Letter::TreatedThoughLate => Self::TreatedThoughLate,
            Letter::ReactionRequest { .. } => Self::ReactionRequest,
            Letter::ReactionReminder { .. } => Self::ReactionReminder,
            Letter::ReactionForwarded { .. } => Self::ReactionForwarded,
            Letter::DelayNotice { .. } => Self::DelayNotice,
            Letter::SubstantiveReaction => Self::SubstantiveReaction,
            Letter::OutcomeToPerson { .. } => Self::OutcomeToPerson,
            Letter::BoardReferral => Self::BoardReferral,
            Letter::ClosingLetter => Self::ClosingLetter,
            Letter::WithdrawalConfirmed => Self::WithdrawalConfirmed,
            Letter::PrivacyAnswer => Self::PrivacyAnswer,
            Letter::PrivacyDelay => Self::PrivacyDelay,
            Letter::TalkInvitation { .. } => Self::TalkInvitation,
            Letter::TalkReport => Self::TalkReport,
            Letter::AgreementsConfirmed => Self::AgreementsConfirmed,
            Letter::Dossier => Self::Dossier,
            Letter::PassedOn { .. } => Self::PassedOn,
            Letter::ImprovementAdvice => Self::ImprovementAdvice,
            Letter::Other { .. } => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Particulars {
        Particulars {
            person: Some(1),
            day: NaiveDate::from_ymd_opt(2026, 12, 1),
            words: "woorden".to_owned(),
        }
    }

    /// The list and the two matches are written by hand; this holds them to each other.
    #[test]
    fn every_kind_becomes_the_letter_it_says() {
        for kind in LetterKind::ALL {
            let letter = kind.letter(full()).expect("nothing is lacking");
            assert_eq!(LetterKind::from(&letter), kind);
            assert_eq!(LetterKind::from_key(kind.key()), Some(kind));
        }
    }

    /// What a kind says that it needs is what its letter can't be without, and nothing else.
    #[test]
    fn a_kind_needs_what_it_says() {
        for kind in LetterKind::ALL {
            let without_person = kind.letter(Particulars {
                person: None,
                ..full()
            });
            assert_eq!(without_person.is_none(), kind.needs_person(), "{kind:?}");
            let without_day = kind.letter(Particulars {
                day: None,
                ..full()
            });
            let needs_day = kind.reply().is_some() || kind.has_day();
            assert_eq!(without_day.is_none(), needs_day, "{kind:?}");
        }
    }

    #[test]
    fn only_what_is_meant_for_a_person_goes_to_one() {
        let to_person =
            |kind: LetterKind| kind.recipient(Some(1)) == Recipient::Person { person: 1 };
        let found: Vec<LetterKind> = LetterKind::ALL
            .into_iter()
            .filter(|kind| to_person(*kind))
            .collect();
        let meant = [
            LetterKind::ReactionRequest,
            LetterKind::ReactionReminder,
            LetterKind::OutcomeToPerson,
        ];
        assert_eq!(found, meant);
    }
}

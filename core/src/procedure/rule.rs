//! What the program refers to a sentence for, besides its clocks.

use serde::Deserialize;

/// A rule of which the program wants to name the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Which gates open the way to a formal complaint.
    Gate,
    /// That an anonymous complaint is not treated.
    Identified,
    /// That a complaint is in writing.
    Written,
    /// What a complainant is asked to tell.
    Complete,
    /// That a delay is reported with a reason and a new day.
    DelayNotice,
    /// That a complaint is confidential.
    Confidential,
    /// What a complaint may be about.
    Subjects,
    /// That complaints make the organisation better.
    Improvement,
    /// That a minor matter goes to the person concerned first.
    Informal,
    /// That who is not satisfied may call in the officer.
    Stage2,
    /// That the complaint reaches the person concerned in the complainant's own words.
    InOwnWords,
    /// That the receipt is acknowledged.
    Acknowledged,
    /// That more information may be asked for.
    Information,
    /// That the person concerned may contact the complainant.
    DirectContact,
    /// That the complainant may ask for a written reaction of the person concerned.
    WrittenReaction,
    /// That both sides are heard.
    Heard,
    /// That the reaction is in writing.
    InWriting,
    /// Where the officer is to be reached.
    Mailbox,
    /// In which ways a complaint may be solved.
    Outcome,
    /// That complaints are registered.
    Registered,
    /// Where to go when the complaint is not solved.
    Board,
    /// When a complaint need not be treated.
    NotTreated,
}

impl Rule {
    /// All of them, in the order in which they are declared.
    pub const ALL: [Self; 22] = [
        Self::Gate,
        Self::Identified,
        Self::Written,
        Self::Complete,
        Self::DelayNotice,
        Self::Confidential,
        Self::Subjects,
        Self::Improvement,
        Self::Informal,
        Self::Stage2,
        Self::InOwnWords,
        Self::Acknowledged,
        Self::Information,
        Self::DirectContact,
        Self::WrittenReaction,
        Self::Heard,
        Self::InWriting,
        Self::Mailbox,
        Self::Outcome,
        Self::Registered,
        Self::Board,
        Self::NotTreated,
    ];

    /// Its name in a procedure file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Gate => "gate",
            Self::Identified => "identified",
            Self::Written => "written",
            Self::Complete => "complete",
            Self::DelayNotice => "delay_notice",
            Self::Confidential => "confidential",
            Self::Subjects => "subjects",
            Self::Improvement => "improvement",
            Self::Informal => "informal",
            Self::Stage2 => "stage2",
            Self::InOwnWords => "in_own_words",
            Self::Acknowledged => "acknowledged",
            Self::Information => "information",
            Self::DirectContact => "direct_contact",
            Self::WrittenReaction => "written_reaction",
            Self::Heard => "heard",
            Self::InWriting => "in_writing",
            Self::Mailbox => "mailbox",
            Self::Outcome => "outcome",
            Self::Registered => "registered",
            Self::Board => "board",
            Self::NotTreated => "not_treated",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_listed_in_their_own_place() {
        for (place, rule) in Rule::ALL.into_iter().enumerate() {
            assert_eq!(rule as usize, place, "{}", rule.key());
        }
    }
}

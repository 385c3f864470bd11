//! What the program refers to a sentence for: its clocks and its rules.

use super::fields::Named;

/// The clocks a procedure file may set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Clock {
    /// K0.
    Filing,
    /// K1.
    TakeUp,
    /// K2.
    Reaction,
    /// K2 when a committee handles the complaint.
    ByCommittee,
    /// The notice that a complaint is not treated.
    Refusal,
    /// K4.
    Retention,
}

impl Named for Clock {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("filing", Self::Filing),
        ("take_up", Self::TakeUp),
        ("reaction", Self::Reaction),
        ("by_committee", Self::ByCommittee),
        ("refusal", Self::Refusal),
        ("retention", Self::Retention),
    ];
}

impl Clock {
    /// Its name in a procedure file.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::NAMES[self as usize].0
    }
}

/// A rule of which the program wants to name the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    /// That who handles the complaint was not involved.
    Independent,
}

impl Named for Rule {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("gate", Self::Gate),
        ("identified", Self::Identified),
        ("written", Self::Written),
        ("complete", Self::Complete),
        ("delay_notice", Self::DelayNotice),
        ("confidential", Self::Confidential),
        ("subjects", Self::Subjects),
        ("improvement", Self::Improvement),
        ("informal", Self::Informal),
        ("stage2", Self::Stage2),
        ("in_own_words", Self::InOwnWords),
        ("acknowledged", Self::Acknowledged),
        ("information", Self::Information),
        ("direct_contact", Self::DirectContact),
        ("written_reaction", Self::WrittenReaction),
        ("heard", Self::Heard),
        ("in_writing", Self::InWriting),
        ("mailbox", Self::Mailbox),
        ("outcome", Self::Outcome),
        ("registered", Self::Registered),
        ("board", Self::Board),
        ("not_treated", Self::NotTreated),
        ("independent", Self::Independent),
    ];
}

impl Rule {
    /// How many there are.
    pub(super) const COUNT: usize = Self::NAMES.len();

    /// All of them, in the order in which they are declared.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::NAMES.iter().map(|(_, rule)| *rule)
    }

    /// Its name in a procedure file.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::NAMES[self as usize].0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_listed_in_their_own_place() {
        for (place, (name, rule)) in Rule::NAMES.iter().enumerate() {
            assert_eq!((*rule as usize, rule.key()), (place, *name));
        }
        for (place, (name, clock)) in Clock::NAMES.iter().enumerate() {
            assert_eq!((*clock as usize, clock.key()), (place, *name));
        }
    }
}

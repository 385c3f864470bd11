//! The terms of a regulation side by side: what it sets, and in what two of them differ.

use super::Procedure;
use crate::reckoning::StartFact;
use crate::term::{Extension, Length, OrganisationTerm};

/// What a term is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TermKind {
    /// K0: file the complaint.
    Filing,
    /// K0 in its generous reading.
    FilingGenerously,
    /// K1: take it up.
    TakeUp,
    /// K2: react.
    Reaction,
    /// K2 when a committee handles the complaint.
    ByCommittee,
    /// Say that it is not treated.
    Refusal,
    /// How much longer a delay may take.
    Extension,
    /// K4: keep a closed case.
    Retention,
    /// Answer to questions.
    InformationReply,
    /// Reaction of the person concerned.
    PersonReply,
    /// Second reading.
    SecondReading,
    /// Response of the complainant.
    ComplainantReply,
    /// Answer to a request about personal data.
    Privacy,
    /// How much longer that may take.
    PrivacyExtension,
    /// Look at the effect of an improvement.
    EffectCheck,
    /// Within which time the same kind of complaint is a recurrence.
    Recurrence,
}

/// A term as a regulation sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetTerm {
    /// What it is for.
    pub kind: TermKind,
    /// Number of the sentence that sets it; `None` for a habit of the house.
    pub sentence: Option<u8>,
    /// How long.
    pub length: Length,
    /// How many times that may be added, for an extension; otherwise 1.
    pub times: u8,
    /// The fact from which it runs, where the file says which.
    pub starts: Option<StartFact>,
    /// Whether a last day that is free moves on.
    pub rolls: bool,
}

/// A term that differs between two regulations; `None` where one of them does not set it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermChange {
    /// What it is for.
    pub kind: TermKind,
    /// As it was.
    pub was: Option<SetTerm>,
    /// As it becomes.
    pub becomes: Option<SetTerm>,
}

impl SetTerm {
    fn new(kind: TermKind, sentence: Option<u8>, length: Length) -> Self {
        Self {
            kind,
            sentence,
            length,
            times: 1,
            starts: None,
            rolls: false,
        }
    }

    fn ours(kind: TermKind, term: &OrganisationTerm) -> Self {
        Self {
            starts: Some(term.starts),
            rolls: term.statutory,
            ..Self::new(kind, term.sentence, term.length)
        }
    }

    fn longer(kind: TermKind, extension: &Extension) -> Self {
        Self {
            times: extension.times,
            ..Self::new(kind, extension.sentence, extension.length)
        }
    }

    /// The number of its sentence is no part of what it asks.
    fn asks_the_same(self, other: Self) -> bool {
        let sentence = None;
        Self { sentence, ..self } == Self { sentence, ..other }
    }
}

impl Procedure {
    /// Every term it sets, those of its sentences first.
    #[must_use]
    pub fn terms(&self) -> Vec<SetTerm> {
        let mut terms = Vec::new();
        if let Some(term) = &self.filing {
            let filing = |kind, length| SetTerm::new(kind, Some(term.sentence), length);
            terms.push(SetTerm {
                rolls: term.rolls,
                ..filing(TermKind::Filing, term.length)
            });
            terms.push(filing(TermKind::FilingGenerously, term.generous));
        }
        let reaction = Some(&self.reaction);
        let set = [
            (TermKind::TakeUp, self.take_up.as_ref()),
            (TermKind::Reaction, reaction),
            (TermKind::ByCommittee, self.by_committee.as_ref()),
            (TermKind::Refusal, self.refusal.as_ref()),
        ];
        terms.extend(
            set.map(|(kind, term)| Some(SetTerm::ours(kind, term?)))
                .into_iter()
                .flatten(),
        );
        let extension = self.extension.as_ref();
        terms.extend(extension.map(|more| SetTerm::longer(TermKind::Extension, more)));
        let kept = self.retention.as_ref();
        terms.extend(
            kept.map(|term| SetTerm::new(TermKind::Retention, Some(term.sentence), term.length)),
        );
        terms.extend(self.habits());
        terms
    }

    fn habits(&self) -> [SetTerm; 8] {
        let house = &self.house;
        [
            SetTerm::ours(TermKind::InformationReply, &house.information_reply),
            SetTerm::ours(TermKind::PersonReply, &house.person_reply),
            SetTerm::ours(TermKind::SecondReading, &house.second_reading),
            SetTerm::ours(TermKind::ComplainantReply, &house.complainant_reply),
            SetTerm::ours(TermKind::Privacy, &house.privacy),
            SetTerm::longer(TermKind::PrivacyExtension, &house.privacy_extension),
            SetTerm::ours(TermKind::EffectCheck, &house.effect_check),
            SetTerm::new(TermKind::Recurrence, None, house.recurrence),
        ]
    }

    /// The terms a sentence sets.
    pub fn terms_of(&self, sentence: u8) -> impl Iterator<Item = SetTerm> {
        let terms = self.terms().into_iter();
        terms.filter(move |term| term.sentence == Some(sentence))
    }

    /// The terms that differ in `other`: in length, in the fact they run from, or in how they end.
    #[must_use]
    pub fn term_changes(&self, other: &Self) -> Vec<TermChange> {
        let (was, becomes) = (self.terms(), other.terms());
        let of = |terms: &[SetTerm], kind| terms.iter().copied().find(|term| term.kind == kind);
        let kept = was.iter().map(|term| term.kind);
        let added = becomes.iter().map(|term| term.kind);
        let added = added.filter(|kind| of(&was, *kind).is_none());
        let change = |kind| TermChange {
            kind,
            was: of(&was, kind),
            becomes: of(&becomes, kind),
        };
        let differs = |change: &TermChange| match (change.was, change.becomes) {
            (Some(was), Some(becomes)) => !was.asks_the_same(becomes),
            _ => true,
        };
        kept.chain(added).map(change).filter(differs).collect()
    }
}

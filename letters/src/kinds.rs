//! The letters, one line each.
//!
//! A letter is a folder `kinds/<name>/` with its facts, how they come out of a case and its mandatory elements
//! (`mod.rs`), its page in each of its languages (`nl.typ`, `en.typ`), an invented example (`sample.json`) with the
//! text it gives (`golden.txt`), the same in English, and one line in [`KINDS`]. Every test of this crate runs over
//! [`KINDS`], so a letter that is listed is a letter that is proven. What the officer is asked for stands in
//! [`asks`], because the application shows that without a typesetter.

pub mod acknowledgement;
pub mod agreements;
pub mod board_referral;
pub mod closing_letter;
pub mod delay;
pub mod dossier;
pub mod improvement_advice;
pub mod information_request;
pub mod invitation;
pub mod not_treated;
pub mod outcome_to_person;
pub mod passed_on;
pub mod privacy_answer;
pub mod privacy_delay;
pub mod reaction;
pub mod reaction_forwarded;
pub mod reaction_reminder;
pub mod reaction_request;
pub mod talk_invitation;
pub mod talk_report;
pub mod treated_though_late;
pub mod withdrawal_confirmed;

use serde::Serialize;
use serde::de::DeserializeOwned;
use weerklank_core::case::LetterKind;

use crate::envelope::Envelope;
use crate::gate::{Gate, Missing};
use crate::ground::Ground;
use crate::typed::{Ask, NOTE};

/// What the data of a letter must offer.
pub trait Letter: Serialize + DeserializeOwned {
    /// What the letter is called in Dutch and, where it exists in English, in English.
    const NAMES: Names;
    /// Where a text stands in the letter, in Dutch, by the name of its field: `("points", "in de klachtpunten")`.
    const PLACES: &'static [(&'static str, &'static str)];

    /// The facts of the letter out of a case. What no field of the letter can show as missing is told to the gate.
    fn build(ground: Ground<'_>, gate: &mut Gate) -> Self;

    /// The frame of the letter.
    fn envelope(&self) -> &Envelope;

    /// Asks for the elements of this letter only.
    fn pass(&self, gate: &mut Gate);

    /// Everything that keeps this letter from going out.
    fn missing(&self) -> Vec<Missing> {
        let mut gate = Gate::default();
        self.envelope().pass(&mut gate);
        self.pass(&mut gate);
        gate.finish()
    }
}

/// What a letter is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Names {
    /// In Dutch.
    pub nl: &'static str,
    /// In English; `None` when the letter only exists in Dutch.
    pub en: Option<&'static str>,
}

/// What the officer is asked for, for a letter of this kind; the person, the day and the words that the kind itself
/// needs ([`LetterKind::needs_person`] and the like) stand among them as `person`, `day` and `words`.
#[must_use]
pub fn asks(kind: LetterKind) -> &'static [Ask] {
    match kind {
        LetterKind::SubstantiveReaction => reaction::ASKS,
        LetterKind::DelayNotice => delay::ASKS,
        LetterKind::Acknowledgement => acknowledgement::ASKS,
        LetterKind::InformationRequest => information_request::ASKS,
        LetterKind::ReactionForwarded => reaction_forwarded::ASKS,
        LetterKind::TreatedThoughLate => treated_though_late::ASKS,
        LetterKind::NotTreated => not_treated::ASKS,
        LetterKind::InvitationToIdentify => invitation::ASKS,
        LetterKind::BoardReferral => board_referral::ASKS,
        LetterKind::ClosingLetter => closing_letter::ASKS,
        LetterKind::WithdrawalConfirmed => withdrawal_confirmed::ASKS,
        LetterKind::TalkInvitation => talk_invitation::ASKS,
        LetterKind::TalkReport => talk_report::ASKS,
        LetterKind::AgreementsConfirmed => agreements::ASKS,
        LetterKind::ReactionRequest => reaction_request::ASKS,
        LetterKind::ReactionReminder => reaction_reminder::ASKS,
        LetterKind::OutcomeToPerson => outcome_to_person::ASKS,
        LetterKind::PrivacyAnswer => privacy_answer::ASKS,
        LetterKind::PrivacyDelay => privacy_delay::ASKS,
        LetterKind::PassedOn => passed_on::ASKS,
        LetterKind::Dossier => dossier::ASKS,
        LetterKind::ImprovementAdvice => improvement_advice::ASKS,
        _ => &[NOTE],
    }
}

/// Whether the program makes letters of this kind; others are made elsewhere and only recorded.
#[must_use]
pub fn is_made_here(kind: LetterKind) -> bool {
    names(kind).is_some()
}

/// What a letter of this kind is called; `None` when it is made elsewhere.
#[must_use]
pub fn names(kind: LetterKind) -> Option<Names> {
    Some(match kind {
        LetterKind::SubstantiveReaction => reaction::Reaction::NAMES,
        LetterKind::DelayNotice => delay::Delay::NAMES,
        LetterKind::Acknowledgement => acknowledgement::Acknowledgement::NAMES,
        LetterKind::InformationRequest => information_request::InformationRequest::NAMES,
        LetterKind::ReactionForwarded => reaction_forwarded::ReactionForwarded::NAMES,
        LetterKind::TreatedThoughLate => treated_though_late::TreatedThoughLate::NAMES,
        LetterKind::NotTreated => not_treated::NotTreated::NAMES,
        LetterKind::InvitationToIdentify => invitation::Invitation::NAMES,
        LetterKind::BoardReferral => board_referral::BoardReferral::NAMES,
        LetterKind::ClosingLetter => closing_letter::ClosingLetter::NAMES,
        LetterKind::WithdrawalConfirmed => withdrawal_confirmed::WithdrawalConfirmed::NAMES,
        LetterKind::TalkInvitation => talk_invitation::TalkInvitation::NAMES,
        LetterKind::TalkReport => talk_report::TalkReport::NAMES,
        LetterKind::AgreementsConfirmed => agreements::Agreements::NAMES,
        LetterKind::ReactionRequest => reaction_request::ReactionRequest::NAMES,
        LetterKind::ReactionReminder => reaction_reminder::ReactionReminder::NAMES,
        LetterKind::OutcomeToPerson => outcome_to_person::OutcomeToPerson::NAMES,
        LetterKind::PrivacyAnswer => privacy_answer::PrivacyAnswer::NAMES,
        LetterKind::PrivacyDelay => privacy_delay::PrivacyDelay::NAMES,
        LetterKind::PassedOn => passed_on::PassedOn::NAMES,
        LetterKind::Dossier => dossier::Dossier::NAMES,
        LetterKind::ImprovementAdvice => improvement_advice::ImprovementAdvice::NAMES,
        _ => return None,
    })
}

/// Data that has passed the gate, as the renderer takes it.
#[cfg(feature = "render")]
pub(crate) struct Ready {
    pub(crate) envelope: Envelope,
    pub(crate) data: serde_json::Value,
}

/// A letter as the renderer knows it.
#[cfg(feature = "render")]
pub(crate) struct Kind {
    pub(crate) slug: &'static str,
    pub(crate) names: Names,
    pub(crate) templates: Templates,
    pub(crate) places: &'static [(&'static str, &'static str)],
    pub(crate) read: fn(&str) -> Result<Ready, crate::error::Error>,
    pub(crate) build: fn(Ground<'_>) -> Result<Made<String>, Vec<Missing>>,
    #[cfg(test)]
    pub(crate) samples: &'static [Sample],
}

/// The page of a letter in each of its languages.
#[cfg(feature = "render")]
pub(crate) struct Templates {
    pub(crate) nl: &'static str,
    pub(crate) en: Option<&'static str>,
}

/// An invented example and the text it gives.
#[cfg(all(feature = "render", test))]
pub(crate) struct Sample {
    /// The file of the text, below `src/kinds`.
    pub(crate) golden_path: &'static str,
    pub(crate) data: &'static str,
    pub(crate) golden: &'static str,
}

/// A line of the list: how the letter is asked for, its folder, the type that reads it, and its languages.
#[cfg(feature = "render")]
macro_rules! kind {
    ($slug:literal, $folder:literal, $letter:ty, nl) => {
        kind!(@ $slug, $folder, $letter, None, [sample!($folder, "sample.json", "golden.txt")])
    };
    ($slug:literal, $folder:literal, $letter:ty, nl, en) => {
        kind!(
            @ $slug, $folder, $letter,
            Some(include_str!(concat!("kinds/", $folder, "/en.typ"))),
            [
                sample!($folder, "sample.json", "golden.txt"),
                sample!($folder, "sample.en.json", "golden.en.txt"),
            ]
        )
    };
    (@ $slug:literal, $folder:literal, $letter:ty, $english:expr, $samples:expr) => {
        Kind {
            slug: $slug,
            names: <$letter>::NAMES,
            templates: Templates {
                nl: include_str!(concat!("kinds/", $folder, "/nl.typ")),
                en: $english,
            },
            places: <$letter>::PLACES,
            read: read::<$letter>,
            build: build::<$letter>,
            #[cfg(test)]
            samples: &$samples,
        }
    };
}

#[cfg(all(feature = "render", test))]
macro_rules! sample {
    ($folder:literal, $data:literal, $golden:literal) => {
        Sample {
            golden_path: concat!($folder, "/", $golden),
            data: include_str!(concat!("kinds/", $folder, "/", $data)),
            golden: include_str!(concat!("kinds/", $folder, "/", $golden)),
        }
    };
}

/// Every letter there is.
#[cfg(feature = "render")]
pub(crate) const KINDS: &[Kind] = &[
    kind!("reaction", "reaction", reaction::Reaction, nl, en),
    kind!("delay", "delay", delay::Delay, nl, en),
    kind!(
        "acknowledgement",
        "acknowledgement",
        acknowledgement::Acknowledgement,
        nl,
        en
    ),
    kind!(
        "information-request",
        "information_request",
        information_request::InformationRequest,
        nl,
        en
    ),
    kind!(
        "reaction-forwarded",
        "reaction_forwarded",
        reaction_forwarded::ReactionForwarded,
        nl,
        en
    ),
    kind!(
        "treated-though-late",
        "treated_though_late",
        treated_though_late::TreatedThoughLate,
        nl,
        en
    ),
    kind!(
        "not-treated",
        "not_treated",
        not_treated::NotTreated,
        nl,
        en
    ),
    kind!("invitation", "invitation", invitation::Invitation, nl, en),
    kind!(
        "board-referral",
        "board_referral",
        board_referral::BoardReferral,
        nl,
        en
    ),
    kind!(
        "closing-letter",
        "closing_letter",
        closing_letter::ClosingLetter,
        nl,
        en
    ),
    kind!(
        "withdrawal-confirmed",
        "withdrawal_confirmed",
        withdrawal_confirmed::WithdrawalConfirmed,
        nl,
        en
    ),
    kind!(
        "talk-invitation",
        "talk_invitation",
        talk_invitation::TalkInvitation,
        nl,
        en
    ),
    kind!(
        "talk-report",
        "talk_report",
        talk_report::TalkReport,
        nl,
        en
    ),
    kind!("agreements", "agreements", agreements::Agreements, nl, en),
    kind!(
        "reaction-request",
        "reaction_request",
        reaction_request::ReactionRequest,
        nl
    ),
    kind!(
        "reaction-reminder",
        "reaction_reminder",
        reaction_reminder::ReactionReminder,
        nl
    ),
    kind!(
        "outcome-to-person",
        "outcome_to_person",
        outcome_to_person::OutcomeToPerson,
        nl
    ),
    kind!(
        "privacy-answer",
        "privacy_answer",
        privacy_answer::PrivacyAnswer,
        nl,
        en
    ),
    kind!(
        "privacy-delay",
        "privacy_delay",
        privacy_delay::PrivacyDelay,
        nl,
        en
    ),
    kind!("passed-on", "passed_on", passed_on::PassedOn, nl, en),
    kind!("dossier", "dossier", dossier::Dossier, nl),
    kind!(
        "improvement-advice",
        "improvement_advice",
        improvement_advice::ImprovementAdvice,
        nl
    ),
];

/// The letter of this name.
#[cfg(feature = "render")]
pub(crate) fn find(slug: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.slug == slug)
}

/// A letter that can go out, and what the officer should look at before it does.
#[cfg(feature = "render")]
pub(crate) struct Made<L> {
    pub(crate) letter: L,
    pub(crate) notices: Vec<String>,
}

/// Makes a letter out of a case, or says everything that is missing.
#[cfg(feature = "render")]
pub(crate) fn made<L: Letter>(ground: Ground<'_>) -> Result<Made<L>, Vec<Missing>> {
    let mut gate = Gate::default();
    let letter = L::build(ground, &mut gate);
    let notices = gate.take_notices();
    let mut missing = gate.finish();
    missing.extend(letter.missing());
    if missing.is_empty() {
        Ok(Made { letter, notices })
    } else {
        Err(missing)
    }
}

/// The same, as JSON.
#[cfg(feature = "render")]
fn build<L: Letter>(ground: Ground<'_>) -> Result<Made<String>, Vec<Missing>> {
    let Made { letter, notices } = made::<L>(ground)?;
    let letter = serde_json::to_string(&letter).expect("a letter holds only texts and choices");
    Ok(Made { letter, notices })
}

/// Reads the data of a letter and lets it through the gate.
#[cfg(feature = "render")]
fn read<L: Letter>(json: &str) -> Result<Ready, crate::error::Error> {
    use crate::error::Error;
    let letter: L =
        serde_json::from_str(json).map_err(|error| Error::Unreadable(error.to_string()))?;
    let missing = letter.missing();
    if !missing.is_empty() {
        return Err(Error::Missing(missing));
    }
    let data =
        serde_json::to_value(&letter).map_err(|error| Error::Unreadable(error.to_string()))?;
    Ok(Ready {
        envelope: letter.envelope().clone(),
        data,
    })
}

#[cfg(all(feature = "render", test))]
mod tests {
    use super::*;

    /// The list for the typesetter and the two for the application are written by hand; this holds them together.
    #[test]
    fn every_letter_is_listed_on_both_sides() {
        for kind in LetterKind::ALL {
            let made = find(kind.key()).map(|kind| kind.names);
            assert_eq!(made, names(kind), "{kind:?}");
        }
        for kind in KINDS {
            assert_eq!(
                kind.names.en.is_some(),
                kind.templates.en.is_some(),
                "{}",
                kind.slug
            );
        }
    }

    /// A field that is asked for has one name, and what the kind itself needs is asked for.
    #[test]
    fn what_a_kind_needs_is_asked_for() {
        for kind in LetterKind::ALL
            .into_iter()
            .filter(|kind| is_made_here(*kind))
        {
            let asked: Vec<&str> = asks(kind).iter().map(|ask| ask.name).collect();
            let needs = [
                ("person", kind.needs_person()),
                ("day", kind.reply().is_some() || kind.has_day()),
                ("words", kind.wording().is_some()),
            ];
            for (name, needed) in needs {
                assert_eq!(asked.contains(&name), needed, "{name} of {kind:?}");
            }
            let mut once = asked.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), asked.len(), "{kind:?}");
        }
    }
}

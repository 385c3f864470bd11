//! What the letters about personal data share: which request they are about, and by when it is answered.

use chrono::NaiveDate;
use weerklank_core::case::{Letter, Privacy, PrivacyRequest};
use weerklank_core::obligation::{Duty, Obligation};
use weerklank_core::proposals;

use super::Ground;
use crate::gate::{Element, Mend, Place};
use crate::tongue::Tongue;

/// A request about personal data and its clock.
pub(crate) struct Asked<'a> {
    pub(crate) request: &'a Privacy,
    pub(crate) due: Option<&'a Obligation>,
}

impl<'a> Ground<'a> {
    /// The first request that was not answered, or else the last one.
    pub(crate) fn asked_about_data(&self) -> Option<Asked<'a>> {
        let answered = self.state.dispatched.iter();
        let answered = answered
            .filter(|sent| sent.letter == Letter::PrivacyAnswer)
            .count();
        let last = self.state.privacy.len().checked_sub(1)?;
        let place = answered.min(last);
        let duty = Duty::Privacy(u16::try_from(place).ok()?);
        let due = self
            .clocks
            .and_then(|clocks| clocks.obligations.iter().find(|due| due.duty == duty));
        Some(Asked {
            request: &self.state.privacy[place],
            due,
        })
    }

    /// What was asked, in words: `inzage in uw gegevens`.
    pub(crate) fn about_data(&self, request: PrivacyRequest) -> String {
        let words = match request {
            PrivacyRequest::Access => (
                "te zien welke gegevens wij van u hebben",
                "to see which data we hold about you",
            ),
            PrivacyRequest::Rectification => {
                ("uw gegevens te verbeteren", "to have your data corrected")
            }
            PrivacyRequest::Erasure => ("uw gegevens te wissen", "to have your data erased"),
        };
        self.language.choose(words.0, words.1).to_owned()
    }

    /// The last day once it is told today that it takes longer (AVG art. 12(3)).
    pub(crate) fn latest_about_data(&self, asked: &Asked<'_>) -> Option<NaiveDate> {
        proposals::latest_privacy(asked.request.on, self.procedure, self.calendar)
    }
}

/// There is a request to answer.
pub(crate) const NOT_ASKED: Element = Element {
    name: "AVG-verzoek",
    sentence: "In deze zaak is geen verzoek over persoonsgegevens vastgelegd. Leg het verzoek eerst vast.",
    mend: Mend::At(Place::Privacy),
};

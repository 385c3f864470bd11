//! What letters to the complainant share: whom they may go to, the day by which an answer is asked for, and the day
//! by which the complainant hears.

use chrono::NaiveDate;
use weerklank_core::case::{Decided, Decision, Identity, Recipient};
use weerklank_core::obligation::{Duty, Obligation};

use super::Ground;
use crate::gate::{Element, Gate, Mend, Place};

impl<'a> Ground<'a> {
    /// Such a letter says "you" to who complains, so that anyone else would read what is not true. Who speaks for the
    /// complainant is someone else to the case.
    pub(crate) fn only_to_complainant(&self, gate: &mut Gate) {
        let fits = matches!(self.recipient, Recipient::Complainant | Recipient::Other);
        gate.forbid(!fits, &OTHER_READER);
    }

    /// Whether it is not known who complains.
    pub(crate) fn is_nameless(&self) -> bool {
        let identity = self.state.intake.complainant.identity;
        matches!(identity, Identity::Anonymous | Identity::Pseudonymous)
    }

    /// The last decision about treating the complaint, with its reason.
    pub(crate) fn treatment(&self) -> Option<&'a Decided> {
        let about = |decided: &&Decided| {
            matches!(
                decided.decision,
                Decision::Treat | Decision::TreatThoughLate | Decision::DoNotTreat
            )
        };
        self.state.decisions.iter().rfind(about)
    }

    /// The day until which an answer is asked for, in words; empty while none that reads as a day was typed.
    pub(crate) fn asked_by(&self, gate: &mut Gate) -> String {
        let on = self.typed.day("day", self.today);
        gate.forbid(on.is_some_and(|on| on <= self.today), &ASKED_TOO_EARLY);
        self.typed_day("day")
    }

    /// An answer that is asked for on the day on which we answer ourselves, or later, can't be heard.
    pub(crate) fn asks_before_it_answers(&self, gate: &mut Gate) {
        let asked = self.typed.day("day", self.today);
        let both = asked.zip(self.promised());
        gate.forbid(
            both.is_some_and(|(asked, hears)| asked >= hears),
            &ASKED_TOO_LATE,
        );
    }

    /// The day by which the complainant hears, in words; empty once the complaint was answered. A day that has passed
    /// can't be promised.
    pub(crate) fn hears_by(&self, gate: &mut Gate) -> String {
        let on = self.promised();
        gate.forbid(on.is_some_and(|on| on < self.today), &PROMISE_BROKEN);
        on.map(|on| self.day(on)).unwrap_or_default()
    }

    /// The day by which the complainant was told to hear something, while that is still to come.
    pub(crate) fn promised(&self) -> Option<NaiveDate> {
        let open = |one: &&Obligation| {
            matches!(one.duty, Duty::React | Duty::ReactAsAnnounced) && one.met_on.is_none()
        };
        let last = self.clocks?.obligations.iter().rfind(open)?;
        Some(last.deadline.date())
    }
}

/// The day of an answer is there.
pub(crate) const ASKED_BY: Element = Element {
    name: "dag van het antwoord",
    sentence: "De dag tot wanneer de klager kan antwoorden ontbreekt. Vul dag, maand en jaar in.",
    mend: Mend::here("day"),
};
/// The day by which the complainant hears is there.
pub(crate) const HEARS_BY: Element = Element {
    name: "dag waarop de klager iets hoort",
    sentence: "De dag waarop de klager uiterlijk iets van u hoort ontbreekt: de klacht is al beantwoord, of er is nog geen datum van ontvangst.",
    mend: Mend::At(Place::Letters),
};
const ASKED_TOO_EARLY: Element = Element {
    name: "dag van het antwoord",
    sentence: "De dag tot wanneer de klager kan antwoorden is vandaag of al voorbij. Kies een latere dag.",
    mend: Mend::here("day"),
};
const ASKED_TOO_LATE: Element = Element {
    name: "dag van het antwoord",
    sentence: "U vraagt om antwoord op of na de dag waarop de klager al van u moet horen. Kies een eerdere dag, of meld eerst uitstel.",
    mend: Mend::here("day"),
};
const PROMISE_BROKEN: Element = Element {
    name: "dag waarop de klager iets hoort",
    sentence: "De dag waarop de klager uiterlijk iets hoort is al voorbij, dus die kan deze brief niet meer beloven. Meld eerst uitstel.",
    mend: Mend::At(Place::Letters),
};
const OTHER_READER: Element = Element {
    name: "geadresseerde",
    sentence: "Deze brief spreekt de klager aan. Kies bij “Aan wie” de klager.",
    mend: Mend::here("letter-recipient"),
};

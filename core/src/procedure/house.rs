//! Terms that stand in no sentence of a regulation, but must not stand in code either.

use crate::term::{Extension, Length, OrganisationTerm};

/// The habits of the house, as the procedure file states them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// By when an answer to a request for information is hoped for.
    pub information_reply: OrganisationTerm,
    /// By when the person concerned reacts.
    pub person_reply: OrganisationTerm,
    /// By when a second reader has read a draft.
    pub second_reading: OrganisationTerm,
    /// Until when the complainant is invited to respond to a reaction that was sent on.
    pub complainant_reply: OrganisationTerm,
    /// By when a request about personal data is answered (AVG art. 12(3)).
    pub privacy: OrganisationTerm,
    /// How much longer that may take, once the requester has been told (AVG art. 12(3)).
    pub privacy_extension: Extension,
    /// When the effect of an improvement is looked at.
    pub effect_check: OrganisationTerm,
    /// Within which time the same kind of complaint is a recurrence.
    pub recurrence: Length,
    /// When a case that is still open asks for attention, from its receipt by the officer; rising.
    pub warn_after: Vec<Length>,
}

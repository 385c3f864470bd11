//! The persons concerned, as they were when the complaint was handled.

use serde::{Deserialize, Serialize};

/// A membership of a professional association.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Membership {
    /// The association, as in the directory of supervisory boards.
    pub association: String,
    /// The registration number; may be empty.
    pub registration: String,
}

/// A person concerned (*betrokkene*), copied from the directory of specialists or typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Full name.
    pub name: String,
    /// Mail address (sentence 19).
    pub email: String,
    /// Profession.
    pub profession: String,
    /// Associations, each with its own board (sentence 35).
    pub memberships: Vec<Membership>,
}

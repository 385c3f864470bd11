//! The laws that may stand above a regulation (DOMAIN, section 10, and A19).

use serde::Deserialize;

/// A law with rules of its own about complaints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Law {
    /// Algemene wet bestuursrecht, title 9.1: public bodies.
    Awb,
    /// Wet kwaliteit, klachten en geschillen zorg: care providers.
    Wkkgz,
    /// Jeugdwet, article 4.2.1: youth care.
    Jeugdwet,
}

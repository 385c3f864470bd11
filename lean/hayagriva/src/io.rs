//! Reading bibliographies: refused.

use std::ops::Range;

use crate::Library;

const WITHOUT: &str = "this typesetter is built without bibliographies";

/// Why a bibliography can't be read.
#[derive(Clone, Debug)]
pub enum BibLaTeXError {
    /// It is not written well.
    Parse(Trouble),
    /// Something in it is of the wrong kind.
    Type(Trouble),
}

/// What is wrong, and where.
#[derive(Clone, Debug)]
pub struct Trouble {
    /// Where.
    pub span: Range<usize>,
    /// What.
    pub kind: &'static str,
}

/// Refuses.
///
/// # Errors
/// Always.
pub fn from_biblatex_str(_text: &str) -> Result<Library, Vec<BibLaTeXError>> {
    Err(vec![BibLaTeXError::Parse(Trouble {
        span: 0..0,
        kind: WITHOUT,
    })])
}

/// Refuses.
///
/// # Errors
/// Always.
pub fn from_yaml_str(_text: &str) -> Result<Library, serde_yaml::Error> {
    Err(serde::de::Error::custom(WITHOUT))
}

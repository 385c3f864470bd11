//! Stands in for the crate of this name. Only what the typesetter names is here: no syntax is known, and what is
//! looked at has no style.

use std::fmt::{self, Display};

pub mod easy;
pub mod highlighting;
pub mod parsing;

/// Why a definition can't be read.
#[derive(Clone, Copy, Debug)]
pub enum LoadingError {
    /// It is one of a syntax.
    ParseSyntax(parsing::ParseSyntaxError, ()),
    /// It is one of colours.
    Theme,
}

impl Display for LoadingError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("this typesetter is built without syntax highlighting")
    }
}

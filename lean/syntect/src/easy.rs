//! Line by line.

use std::convert::Infallible;

use crate::highlighting::{Style, Theme};
use crate::parsing::{SyntaxReference, SyntaxSet};

/// Gives each line its styles. It can't come to be, because no syntax is known.
#[derive(Clone, Copy, Debug)]
pub struct HighlightLines(Infallible);

impl HighlightLines {
    /// One for this syntax.
    #[must_use]
    pub fn new(syntax: &SyntaxReference, _theme: &Theme) -> Self {
        match syntax.never() {}
    }

    /// The parts of a line, each with its style.
    ///
    /// # Errors
    /// Never.
    pub fn highlight_line<'a>(
        &mut self,
        _line: &'a str,
        _set: &SyntaxSet,
    ) -> Result<Vec<(Style, &'a str)>, Infallible> {
        match self.0 {}
    }
}

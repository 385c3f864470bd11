//! Syntax definitions: there are none.

use std::convert::Infallible;
use std::fmt::{self, Display};

/// Why a definition of a syntax can't be read.
#[derive(Clone, Copy, Debug)]
pub enum ParseSyntaxError {
    /// It is no YAML.
    InvalidYaml(ScanError),
    /// Nothing can be read here.
    Unsupported,
}

impl Display for ParseSyntaxError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("this typesetter is built without syntax highlighting")
    }
}

/// Where a definition is no YAML: nobody looks.
#[derive(Clone, Copy, Debug)]
pub enum ScanError {}

impl ScanError {
    /// The place.
    #[must_use]
    pub fn marker(&self) -> &Marker {
        match *self {}
    }
}

/// A place in a text.
#[derive(Clone, Copy, Debug)]
pub enum Marker {}

impl Marker {
    /// Characters from the start.
    #[must_use]
    pub fn index(&self) -> usize {
        match *self {}
    }

    /// The line, from one.
    #[must_use]
    pub fn line(&self) -> usize {
        match *self {}
    }

    /// The column, from nought.
    #[must_use]
    pub fn col(&self) -> usize {
        match *self {}
    }
}

/// The definition of a syntax.
#[derive(Clone, Copy, Debug)]
pub enum SyntaxDefinition {}

impl SyntaxDefinition {
    /// Refuses.
    ///
    /// # Errors
    /// Always.
    pub fn load_from_str(
        _text: &str,
        _newlines: bool,
        _name: Option<&str>,
    ) -> Result<Self, ParseSyntaxError> {
        Err(ParseSyntaxError::Unsupported)
    }
}

/// All definitions: none.
#[derive(Clone, Debug, Default)]
pub struct SyntaxSet;

impl SyntaxSet {
    /// All of them.
    #[must_use]
    pub fn syntaxes(&self) -> &[SyntaxReference] {
        &[]
    }

    /// The syntax that goes by this name.
    #[must_use]
    pub fn find_syntax_by_token(&self, _token: &str) -> Option<&SyntaxReference> {
        None
    }
}

/// Collects definitions.
#[derive(Clone, Debug, Default)]
pub struct SyntaxSetBuilder;

impl SyntaxSetBuilder {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self
    }

    /// Adds a definition.
    pub fn add(&mut self, syntax: SyntaxDefinition) {
        match syntax {}
    }

    /// What was collected.
    #[must_use]
    pub fn build(self) -> SyntaxSet {
        SyntaxSet
    }
}

/// A definition in a set: there is none.
#[derive(Clone, Debug)]
pub struct SyntaxReference {
    /// What it is called.
    pub name: String,
    /// How the names of its files end.
    pub file_extensions: Vec<String>,
    never: Infallible,
}

impl SyntaxReference {
    pub(crate) fn never(&self) -> Infallible {
        self.never
    }
}

/// What a piece of a text is, in the highlighter's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope;

impl Scope {
    /// The scope of this name; all are one.
    ///
    /// # Errors
    /// Never.
    pub fn new(_name: &str) -> Result<Self, Infallible> {
        Ok(Self)
    }
}

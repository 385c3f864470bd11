//! Stands in for the crate of this name, whose citation styles, collation tables and readers of bibliographies are a
//! seventh of the letters module. Only what the typesetter names is here: no bibliography can be read, so that there
//! is never an [`Entry`], and nothing to cite.

use std::borrow::Cow;
use std::marker::PhantomData;

pub mod archive;
pub mod citationberg;
mod elem;
pub mod io;

pub use elem::{Elem, ElemChild, ElemChildren, ElemMeta, Formatted, Formatting};

use citationberg::{IndependentStyle, Locale, LocaleCode};

/// A work in a bibliography: there is none.
#[derive(Clone, Debug)]
pub enum Entry {}

impl Entry {
    /// The name it is cited by.
    #[must_use]
    pub fn key(&self) -> &str {
        match *self {}
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> Option<&Title> {
        match *self {}
    }
}

/// The title of a work.
#[derive(Clone, Debug)]
pub struct Title {
    /// Its words.
    pub value: Words,
}

/// Words of a work.
#[derive(Clone, Debug)]
pub enum Words {}

impl Words {
    /// The words as plain text.
    #[must_use]
    pub fn to_str(&self) -> Cow<'_, str> {
        match *self {}
    }
}

/// The works of a bibliography: none.
#[derive(Clone, Debug, Default)]
pub struct Library;

impl Library {
    /// Always.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        true
    }
}

impl IntoIterator for Library {
    type Item = Entry;
    type IntoIter = std::iter::Empty<Entry>;

    fn into_iter(self) -> Self::IntoIter {
        std::iter::empty()
    }
}

/// What to say of a work besides its usual citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CitePurpose {
    /// Only its authors.
    Author,
    /// All of it.
    Full,
    /// As part of a sentence.
    Prose,
    /// Only its year.
    Year,
}

/// A place in a work.
#[derive(Clone, Debug)]
pub struct SpecificLocator(pub citationberg::taxonomy::Locator, pub LocatorPayload);

/// How a place in a work is written.
#[derive(Clone, Debug)]
pub enum LocatorPayload {
    /// As the caller writes it.
    Transparent(TransparentLocator),
}

/// A place that the caller writes.
#[derive(Clone, Copy, Debug)]
pub struct TransparentLocator;

impl TransparentLocator {
    /// Forgets what the caller writes.
    pub fn new<T>(_written: T) -> Self {
        Self
    }
}

/// A work to cite.
#[derive(Clone, Debug)]
pub struct CitationItem<'a, T>(PhantomData<&'a T>);

impl<'a, T> CitationItem<'a, T> {
    /// This work.
    #[must_use]
    pub fn new(
        _entry: &'a T,
        _locator: Option<SpecificLocator>,
        _locale: Option<LocaleCode>,
        _hidden: bool,
        _purpose: Option<CitePurpose>,
    ) -> Self {
        Self(PhantomData)
    }
}

/// Works to cite together.
#[derive(Clone, Debug)]
pub struct CitationRequest<'a, T>(PhantomData<&'a T>);

impl<'a, T> CitationRequest<'a, T> {
    /// These works.
    #[must_use]
    pub fn new(
        _items: Vec<CitationItem<'a, T>>,
        _style: &'a IndependentStyle,
        _locale: Option<LocaleCode>,
        _locales: &'a [Locale],
        _note: Option<usize>,
    ) -> Self {
        Self(PhantomData)
    }
}

/// How a bibliography is wanted.
#[derive(Clone, Debug)]
pub struct BibliographyRequest<'a> {
    /// Its style.
    pub style: &'a IndependentStyle,
    /// Its language.
    pub locale: Option<LocaleCode>,
    /// What is known of languages.
    pub locale_files: &'a [Locale],
}

/// Writes citations and the bibliography.
#[derive(Clone, Debug)]
pub struct BibliographyDriver<'a, T>(PhantomData<&'a T>);

impl<T> Default for BibliographyDriver<'_, T> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<'a, T> BibliographyDriver<'a, T> {
    /// One that will write nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts from another number.
    #[must_use]
    pub fn with_citation_number_offset(self, _offset: usize) -> Self {
        self
    }

    /// Adds a citation.
    pub fn citation(&mut self, _request: CitationRequest<'a, T>) {}

    /// What was written: nothing.
    #[must_use]
    pub fn finish(self, _request: BibliographyRequest<'a>) -> Rendered {
        Rendered::default()
    }
}

/// What was written.
#[derive(Clone, Debug, Default)]
pub struct Rendered {
    /// The bibliography.
    pub bibliography: Option<RenderedBibliography>,
    /// The citations.
    pub citations: Vec<RenderedCitation>,
}

/// A bibliography as it is written.
#[derive(Clone, Debug)]
pub struct RenderedBibliography {
    /// Whether all lines but the first are indented.
    pub hanging_indent: bool,
    /// The works.
    pub items: Vec<BibliographyItem>,
}

/// A work as it is written in a bibliography.
#[derive(Clone, Debug)]
pub struct BibliographyItem {
    /// The name it is cited by.
    pub key: String,
    /// What stands in the margin.
    pub first_field: Option<ElemChild>,
    /// The rest.
    pub content: ElemChildren,
}

/// A citation as it is written.
#[derive(Clone, Debug)]
pub struct RenderedCitation {
    /// Its parts.
    pub citation: ElemChildren,
}

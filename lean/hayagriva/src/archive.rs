//! The styles that come along: one name, and nothing behind it.

use crate::citationberg::{IndependentStyle, Locale, Style};

/// A style that comes along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArchivedStyle {
    /// The typesetter's own choice where a template names no other.
    InstituteOfElectricalAndElectronicsEngineers,
}

impl ArchivedStyle {
    /// All there are.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &[Self::InstituteOfElectricalAndElectronicsEngineers]
    }

    /// The style of this name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        let mut all = Self::all().iter().copied();
        all.find(|style| style.names().contains(&name))
    }

    /// Its names, the shortest last.
    #[must_use]
    pub fn names(self) -> &'static [&'static str] {
        &["institute-of-electrical-and-electronics-engineers", "ieee"]
    }

    /// What it is called.
    #[must_use]
    pub fn display_name(self) -> &'static str {
        "IEEE"
    }

    /// A style that writes nothing.
    #[must_use]
    pub fn get(self) -> Style {
        Style::Independent(IndependentStyle::default())
    }
}

/// What is known of languages: nothing.
#[must_use]
pub fn locales() -> Vec<Locale> {
    Vec::new()
}

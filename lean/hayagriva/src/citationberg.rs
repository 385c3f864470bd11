//! The language in which citation styles are written, as far as the typesetter names it.

/// What a place in a work can be.
pub mod taxonomy {
    /// What a place in a work is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Locator {
        /// Whatever the caller says.
        Custom,
    }
}

/// A style, in either of two forms.
#[derive(Clone, Debug)]
pub enum Style {
    /// One that stands alone.
    Independent(IndependentStyle),
    /// One that leans on another.
    Dependent,
}

/// A style that stands alone.
#[derive(Clone, Debug, Default)]
pub struct IndependentStyle {
    /// What holds for all of it.
    pub settings: StyleSettings,
}

impl IndependentStyle {
    /// Refuses.
    ///
    /// # Errors
    /// Always.
    pub fn from_xml(_text: &str) -> Result<Self, &'static str> {
        Err("this typesetter is built without citation styles")
    }
}

/// What holds for all of a style.
#[derive(Clone, Copy, Debug, Default)]
pub struct StyleSettings {
    /// Where citations stand.
    pub class: StyleClass,
}

/// Where citations stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StyleClass {
    /// In the text.
    #[default]
    InText,
    /// In a footnote.
    Note,
}

/// What is known of a language: nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Locale;

/// The code of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleCode(pub String);

/// Where a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    /// By itself.
    Block,
    /// Further in.
    Indent,
    /// In the margin.
    LeftMargin,
    /// Beside the margin.
    RightInline,
}

/// Slanted or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FontStyle {
    /// Not.
    #[default]
    Normal,
    /// Slanted.
    Italic,
}

/// In small capitals or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FontVariant {
    /// Not.
    #[default]
    Normal,
    /// In small capitals.
    SmallCaps,
}

/// How fat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FontWeight {
    /// Not.
    #[default]
    Normal,
    /// Fat.
    Bold,
    /// Thin.
    Light,
}

/// With a line under it or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextDecoration {
    /// Without.
    #[default]
    None,
    /// With.
    Underline,
}

/// On the line or off it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum VerticalAlign {
    /// Nothing is said.
    #[default]
    None,
    /// On it.
    Baseline,
    /// Above it.
    Sup,
    /// Below it.
    Sub,
}

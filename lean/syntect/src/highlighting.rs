//! Styles and colours, as the typesetter names them.

use std::convert::Infallible;
use std::io::{BufRead, Seek};
use std::marker::PhantomData;
use std::str::FromStr;

use crate::LoadingError;
use crate::parsing::Scope;

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
    /// Opacity.
    pub a: u8,
}

impl Color {
    /// The colour of ordinary text.
    pub const BLACK: Self = Self {
        r: 0,
        g: 0,
        b: 0,
        a: 0xFF,
    };
}

bitflags::bitflags! {
    /// How letters are drawn.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct FontStyle: u8 {
        /// Fat.
        const BOLD = 1;
        /// With a line under it.
        const UNDERLINE = 2;
        /// Slanted.
        const ITALIC = 4;
    }
}

/// How a piece of text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// The colour of its letters.
    pub foreground: Color,
    /// How they are drawn.
    pub font_style: FontStyle,
}

/// What a theme changes in a style.
#[derive(Clone, Copy, Debug, Default)]
pub struct StyleModifier {
    /// Another colour.
    pub foreground: Option<Color>,
    /// Another ground.
    pub background: Option<Color>,
    /// Other letters.
    pub font_style: Option<FontStyle>,
}

/// What a rule of a theme is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct ScopeSelectors;

impl FromStr for ScopeSelectors {
    type Err = Infallible;

    fn from_str(_text: &str) -> Result<Self, Infallible> {
        Ok(Self)
    }
}

/// A rule of a theme.
#[derive(Clone, Copy, Debug, Default)]
pub struct ThemeItem {
    /// What it is about.
    pub scope: ScopeSelectors,
    /// What it changes.
    pub style: StyleModifier,
}

/// What holds where no rule does.
#[derive(Clone, Copy, Debug, Default)]
pub struct ThemeSettings {
    /// The colour of letters.
    pub foreground: Option<Color>,
}

/// A set of rules.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    /// What it is called.
    pub name: Option<String>,
    /// Who made it.
    pub author: Option<String>,
    /// What holds where no rule does.
    pub settings: ThemeSettings,
    /// The rules.
    pub scopes: Vec<ThemeItem>,
}

/// Reads themes.
#[derive(Clone, Copy, Debug)]
pub enum ThemeSet {}

impl ThemeSet {
    /// Refuses.
    ///
    /// # Errors
    /// Always.
    pub fn load_from_reader<R: BufRead + Seek>(_reader: &mut R) -> Result<Theme, LoadingError> {
        Err(LoadingError::Theme)
    }
}

/// Finds the style of what stands in a text.
#[derive(Clone, Copy, Debug)]
pub struct Highlighter<'a>(PhantomData<&'a Theme>);

impl<'a> Highlighter<'a> {
    /// One that gives everything the same style.
    #[must_use]
    pub fn new(_theme: &'a Theme) -> Self {
        Self(PhantomData)
    }

    /// Black, upright and of ordinary weight.
    #[must_use]
    pub fn style_for_stack(&self, _scopes: &[Scope]) -> Style {
        Style {
            foreground: Color::BLACK,
            font_style: FontStyle::empty(),
        }
    }
}

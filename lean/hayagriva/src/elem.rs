//! The parts of which a citation is written.

use crate::citationberg::{
    Display, FontStyle, FontVariant, FontWeight, TextDecoration, VerticalAlign,
};

/// A part with parts.
#[derive(Clone, Debug)]
pub struct Elem {
    /// Its parts.
    pub children: ElemChildren,
    /// Where it stands.
    pub display: Option<Display>,
    /// What it is.
    pub meta: Option<ElemMeta>,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElemMeta {
    /// The number of a work.
    CitationNumber,
    /// A work, counted from nought.
    Entry(usize),
}

/// Parts in a row.
#[derive(Clone, Debug, Default)]
pub struct ElemChildren(pub Vec<ElemChild>);

impl ElemChildren {
    /// The first part that is this.
    #[must_use]
    pub fn find_meta(&self, meta: &ElemMeta) -> Option<&Elem> {
        self.0.iter().find_map(|child| match child {
            ElemChild::Elem(elem) if elem.meta.as_ref() == Some(meta) => Some(elem),
            ElemChild::Elem(elem) => elem.children.find_meta(meta),
            _ => None,
        })
    }
}

/// A part.
#[derive(Clone, Debug)]
pub enum ElemChild {
    /// Text.
    Text(Formatted),
    /// A part with parts.
    Elem(Elem),
    /// Text that is markup.
    Markup(String),
    /// A link.
    Link {
        /// Its words.
        text: Formatted,
        /// Where it leads.
        url: String,
    },
    /// What the caller writes.
    Transparent {
        /// The work, counted from nought.
        cite_idx: usize,
        /// How it looks.
        format: Formatting,
    },
}

/// Text with its looks.
#[derive(Clone, Debug, Default)]
pub struct Formatted {
    /// The text.
    pub text: String,
    /// How it looks.
    pub formatting: Formatting,
}

/// How text looks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Formatting {
    /// Slanted or not.
    pub font_style: FontStyle,
    /// In small capitals or not.
    pub font_variant: FontVariant,
    /// How fat.
    pub font_weight: FontWeight,
    /// With a line under it or not.
    pub text_decoration: TextDecoration,
    /// On the line or off it.
    pub vertical_align: VerticalAlign,
}

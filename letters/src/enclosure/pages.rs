//! The pages of a PDF as pictures, with the words that stand on them.
//!
//! A PDF inside a PDF would bring along whatever it holds, scripts and files among them, and the archive's standard
//! forbids it. So each page is drawn anew: letters become shapes, and beside the picture go the words, line by line,
//! to be laid over it unseen. Only what a page shows comes along.

use std::sync::{Arc, Mutex};

use hayro_svg::hayro_interpret::font::{FontData, FontQuery, StandardFont};
use hayro_svg::hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, InterpreterWarning, TransformExt,
    interpret_page,
};
use hayro_svg::hayro_syntax::page::Page;
use hayro_svg::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_svg::{RenderCache, SvgRenderSettings};
use kurbo::{Affine, Rect};

use super::lines::{Line, Lines};
use super::{PAGES, Refusal};
use crate::world::FONTS;

/// A page that can be printed.
pub(crate) struct Drawn {
    /// The page as an SVG picture without letters.
    pub(crate) picture: String,
    /// Width and height in points.
    pub(crate) size: (f64, f64),
    /// The words on it.
    pub(crate) lines: Vec<Line>,
}

/// Opens a PDF that has no password to open it and as many pages as can be joined.
pub(crate) fn open(bytes: &[u8]) -> Result<Pdf, Refusal> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm)
        | LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Refusal::Locked,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Refusal::Damaged,
    })?;
    match pdf.pages().len() {
        0 => Err(Refusal::Damaged),
        pages if pages > PAGES => Err(Refusal::TooManyPages(pages)),
        _ => Ok(pdf),
    }
}

/// Draws every page.
///
/// # Errors
/// When something on a page can't be drawn: a page that silently lacks a part would not be the enclosure.
pub(crate) fn draw(pdf: &Pdf) -> Result<Vec<Drawn>, Refusal> {
    let trouble = Trouble::default();
    let settings = settings(&trouble);
    let caches = (InterpreterCache::new(), RenderCache::new());
    let mut drawn = Vec::new();
    for (page, number) in pdf.pages().iter().zip(1..) {
        drawn.push(draw_page(page, &caches, &settings));
        if let Some(what) = trouble.found() {
            return Err(Refusal::Undrawable { page: number, what });
        }
    }
    Ok(drawn)
}

fn draw_page<'a>(
    page: &'a Page<'a>,
    (words, pictures): &(InterpreterCache<'a>, RenderCache<'a>),
    settings: &InterpreterSettings,
) -> Drawn {
    let (width, height) = page.render_dimensions();
    let size = (f64::from(width), f64::from(height));
    let sheet = Rect::new(0.0, 0.0, size.0, size.1);
    let upright: Affine = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(upright, sheet, words, page.xref(), settings.clone());
    let mut lines = Lines::new(sheet);
    interpret_page(page, &mut context, &mut lines);
    let paper = SvgRenderSettings::default();
    let (lines, picture) = lines.finish(|| hayro_svg::convert(page, pictures, settings, &paper));
    Drawn {
        picture,
        size,
        lines,
    }
}

/// What went wrong while a page was drawn.
#[derive(Clone, Default)]
struct Trouble(Arc<Mutex<Option<&'static str>>>);

impl Trouble {
    fn note(&self, what: &'static str) {
        if let Ok(mut found) = self.0.lock() {
            found.get_or_insert(what);
        }
    }

    fn found(&self) -> Option<&'static str> {
        self.0.lock().ok().and_then(|found| *found)
    }
}

fn settings(trouble: &Trouble) -> InterpreterSettings {
    let (fonts, warnings) = (trouble.clone(), trouble.clone());
    InterpreterSettings {
        font_resolver: Arc::new(move |query| {
            let found = standing_in(query);
            if found.is_none() {
                fonts.note("een lettertype dat niet in het bestand zit");
            }
            found
        }),
        cmap_resolver: Arc::new(|_| None),
        warning_sink: Arc::new(move |warning| {
            warnings.note(match warning {
                InterpreterWarning::UnsupportedFont => "een lettertype",
                InterpreterWarning::ImageDecodeFailure => "een afbeelding",
            });
        }),
        // What was filled in, stamped or marked belongs to what the page shows.
        render_annotations: true,
    }
}

/// The font that stands in for one that a PDF names without carrying it: one of the letter's own, which have every
/// European letter; for signs, the sets that the typesetter carries.
fn standing_in(query: &FontQuery) -> Option<(FontData, u32)> {
    let font = match query {
        FontQuery::Standard(font) => *font,
        FontQuery::Fallback(query) => query.pick_standard_font(),
    };
    let [regular, bold, italic] = FONTS;
    let bytes = match font {
        StandardFont::Symbol => typst_assets::pdf::SYMBOL,
        StandardFont::ZapfDingBats => typst_assets::pdf::DING_BATS,
        StandardFont::HelveticaBold
        | StandardFont::HelveticaBoldOblique
        | StandardFont::CourierBold
        | StandardFont::CourierBoldOblique
        | StandardFont::TimesBold
        | StandardFont::TimesBoldItalic => bold,
        StandardFont::HelveticaOblique
        | StandardFont::CourierOblique
        | StandardFont::TimesItalic => italic,
        StandardFont::Helvetica | StandardFont::Courier | StandardFont::TimesRoman => regular,
    };
    // A set of signs that was left out of the module is all zeros.
    let is_there = bytes.iter().take(4).any(|byte| *byte != 0);
    is_there.then(|| (Arc::new(bytes) as FontData, 0))
}

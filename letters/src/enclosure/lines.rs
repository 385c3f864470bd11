//! The words on a page of a PDF, put together out of single letters: a PDF knows no words, only letters at places.
//! On the way the shapes of the letters are taken down.

use hayro_svg::hayro_interpret::font::Glyph;
use hayro_svg::hayro_interpret::hayro_cmap::BfString;
use hayro_svg::hayro_interpret::{
    BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask,
};
use kurbo::{Affine, BezPath, Point, Rect};

use super::shapes::Shapes;

/// A line of words; lengths in points from the top left corner of the page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    /// Where it begins.
    pub(crate) x: f64,
    /// Its base line.
    pub(crate) y: f64,
    /// How wide it is.
    pub(crate) width: f64,
    /// How large its letters are.
    pub(crate) size: f64,
    /// The words.
    pub(crate) text: String,
}

/// Gathers the letters of a page into lines, in the order in which the page sets them.
pub(crate) struct Lines {
    sheet: Rect,
    done: Vec<Line>,
    shapes: Shapes,
    /// Where the next letter of the last line would stand.
    next: Point,
}

impl Lines {
    pub(crate) fn new(sheet: Rect) -> Self {
        Self {
            sheet,
            done: Vec::new(),
            shapes: Shapes::default(),
            next: Point::ZERO,
        }
    }

    /// The lines that say something, and the shapes.
    pub(crate) fn finish(mut self) -> (Vec<Line>, Shapes) {
        self.done.retain(|line| !line.text.trim().is_empty());
        (self.done, self.shapes)
    }

    fn letter(&mut self, at: Point, size: f64, width: f64, text: &str) {
        let next = Point::new(at.x + width, at.y);
        let gap = at.x - self.next.x;
        let same = (at.y - self.next.y).abs() < 0.3 * size && gap.abs() < 2.0 * size;
        match self.done.last_mut() {
            Some(line) if same => {
                if gap > 0.18 * size && !line.text.ends_with(' ') {
                    line.text.push(' ');
                }
                line.text.push_str(text);
                line.width = next.x - line.x;
            }
            _ => self.done.push(Line {
                x: at.x,
                y: at.y,
                width,
                size,
                text: text.to_owned(),
            }),
        }
        self.next = next;
    }
}

/// Letters that a font draws as one sign, written apart: who looks for `officieel` finds it.
fn apart(sign: char) -> Option<&'static str> {
    Some(match sign {
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' | '\u{FB06}' => "st",
        _ => return None,
    })
}

/// Most letters are about half as wide as they are high.
const USUAL_WIDTH: f64 = 500.0;

impl Device<'_> for Lines {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'_>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'_>,
        mode: &GlyphDrawMode,
    ) {
        let placed = transform * glyph_transform;
        if !matches!(mode, GlyphDrawMode::Invisible) {
            self.shapes.note(glyph, placed);
        }
        // A letter that is both filled and outlined comes twice.
        if matches!(mode, GlyphDrawMode::Stroke(_)) {
            return;
        }
        let Some(text) = glyph.as_unicode() else {
            return;
        };
        let text = match text {
            BfString::Char(c) => apart(c).map_or_else(|| c.to_string(), ToOwned::to_owned),
            BfString::String(text) => text,
        };
        let at = placed * Point::ZERO;
        let size = 1000.0 * placed.determinant().abs().sqrt();
        if !self.sheet.contains(at) || !(0.5..=1000.0).contains(&size) {
            return;
        }
        let width = match glyph {
            Glyph::Outline(glyph) => glyph.advance_width().map_or(USUAL_WIDTH, f64::from),
            Glyph::Type3(_) => USUAL_WIDTH,
        };
        let end = placed * Point::new(width, 0.0);
        self.letter(at, size, end.x - at.x, &text);
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

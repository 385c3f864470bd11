//! The words on a page of a PDF, put together out of single letters: a PDF knows no words, only letters at places.
//! On the way the shapes of the letters and the photographs are taken down.

use hayro_svg::hayro_interpret::font::Glyph;
use hayro_svg::hayro_interpret::hayro_cmap::BfString;
use hayro_svg::hayro_interpret::{
    BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask,
};
use kurbo::{Affine, BezPath, Point, Rect};

use super::photos::Photos;
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

/// Goes over a page and gathers its letters into lines, in the order in which the page sets them.
pub(crate) struct Lines {
    sheet: Rect,
    done: Vec<Line>,
    shapes: Shapes,
    photos: Photos,
    /// Where the next letter of the last line would stand.
    next: Point,
}

impl Lines {
    pub(crate) fn new(sheet: Rect) -> Self {
        Self {
            sheet,
            done: Vec::new(),
            shapes: Shapes::default(),
            photos: Photos::default(),
            next: Point::ZERO,
        }
    }

    /// The lines that say something, and the picture of the page. `converted` gives the picture as the conversion
    /// makes it, which is only asked for where it is needed.
    pub(crate) fn finish(mut self, converted: impl FnOnce() -> String) -> (Vec<Line>, String) {
        self.done.retain(|line| !line.text.trim().is_empty());
        let alone = self.photos.alone((self.sheet.width(), self.sheet.height()));
        let picture = alone.unwrap_or_else(|| self.photos.put_back(self.shapes.share(converted())));
        (self.done, picture)
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
            self.photos.note_others();
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

    fn draw_image(&mut self, image: Image<'_, '_>, transform: Affine) {
        self.photos.note(&image, transform);
    }

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {
        self.photos.note_others();
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.photos.note_others();
    }

    /// Every picture comes in a group of its own; most let nothing through.
    fn push_transparency_group(
        &mut self,
        opacity: f32,
        mask: Option<SoftMask<'_>>,
        mode: BlendMode,
    ) {
        if opacity < 1.0 || mask.is_some() || mode != BlendMode::Normal {
            self.photos.note_others();
        }
    }

    fn set_soft_mask(&mut self, mask: Option<SoftMask<'_>>) {
        if mask.is_some() {
            self.photos.note_others();
        }
    }

    fn set_blend_mode(&mut self, mode: BlendMode) {
        if mode != BlendMode::Normal {
            self.photos.note_others();
        }
    }

    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

//! The letters of a page, each drawn once.
//!
//! Drawn as shapes, a page of words is heavy when every letter `e` on it has a shape of its own, as the pictures have
//! that come out of the conversion. Here every letter refers to the one shape of its kind; equal shapes in a row are
//! what compression is good at. A dense page of text goes from about 330 to about 30 KB in the finished file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use hayro_svg::hayro_interpret::CacheKey;
use hayro_svg::hayro_interpret::font::{Glyph, OutlineGlyph};
use kurbo::{Affine, BezPath, PathEl, Point};

/// The shapes of a page and where they stand, in the order of drawing.
#[derive(Default)]
pub(crate) struct Shapes {
    /// The outlines, in thousandths of the letter's size.
    outlines: Vec<String>,
    known: BTreeMap<u128, usize>,
    /// Which outline, and where.
    placed: Vec<(usize, Affine)>,
}

impl Shapes {
    /// Takes down a letter that is drawn here. One that is made of drawings itself is left as it is.
    pub(crate) fn note(&mut self, glyph: &Glyph<'_>, placed: Affine) {
        if let Glyph::Outline(glyph) = glyph {
            let shape = self.shape(glyph);
            self.placed.push((shape, placed));
        }
    }

    fn shape(&mut self, glyph: &OutlineGlyph) -> usize {
        let (outlines, next) = (&mut self.outlines, self.known.len());
        *self
            .known
            .entry(glyph.identifier().cache_key())
            .or_insert_with(|| {
                outlines.push(written(&glyph.outline()));
                next
            })
    }

    /// The same picture with every letter drawn once; or the picture as it is when the two don't tell the same story.
    pub(crate) fn share(&self, picture: String) -> String {
        self.shared(&picture).unwrap_or(picture)
    }

    fn shared(&self, picture: &str) -> Option<String> {
        let (drawing, definitions) = picture.split_once(DEFINITIONS)?;
        let (own, rest) = definitions.split_once("</defs>")?;
        let mut placed = self.placed.iter();
        let mut pieces = drawing.split(USE);
        let mut out = String::with_capacity(drawing.len());
        let (mut kept, mut row) = (String::new(), Row::default());
        out.push_str(pieces.next()?);
        for piece in pieces {
            let (letter, after) = piece.split_once("/>")?;
            let place = placed.next()?;
            match plain_fill(letter) {
                Some(fill) => row.add(&mut out, fill, place),
                None => {
                    row.finish(&mut out);
                    keep(&mut kept, own, letter.split_once('"')?.0);
                    let _ = write!(out, "{USE}{letter}/>");
                }
            }
            if !after.trim().is_empty() {
                row.finish(&mut out);
                out.push_str(after);
            }
        }
        row.finish(&mut out);
        // Pictures within the picture name letters too; then all of them stay.
        let kept = if rest.contains(USE) { own } else { &kept };
        let all_told = placed.next().is_none();
        all_told.then(|| {
            format!(
                "{out}{DEFINITIONS}{kept}{}</defs>{rest}",
                self.definitions()
            )
        })
    }

    fn definitions(&self) -> String {
        let mut out = String::new();
        for (path, number) in self.outlines.iter().zip(0..) {
            let _ = write!(out, "<path id=\"o{number}\" d=\"{path}\"/>");
        }
        out
    }
}

/// Letters of one colour with nothing drawn between them. Their order can't be seen, so equal ones are put together:
/// compression looks back only so far.
#[derive(Default)]
struct Row<'a> {
    fill: &'a str,
    letters: Vec<(usize, Affine)>,
}

impl<'a> Row<'a> {
    fn add(&mut self, out: &mut String, fill: &'a str, letter: &(usize, Affine)) {
        // Where letters let something through, one over another is darker than beside it.
        if fill != self.fill || fill.contains("opacity") {
            self.finish(out);
        }
        self.fill = fill;
        self.letters.push(*letter);
    }

    fn finish(&mut self, out: &mut String) {
        self.letters.sort_by_key(|(shape, _)| *shape);
        for (shape, at) in self.letters.drain(..) {
            let [a, b, c, d, e, f] = at.as_coeffs();
            let fine = |number: f64| (number * 1e7).round() / 1e7;
            let coarse = |number: f64| (number * 1e3).round() / 1e3;
            let (a, b, c, d) = (fine(a), fine(b), fine(c), fine(d));
            let (e, f) = (coarse(e), coarse(f));
            // Writing into a text can't fail.
            let _ = write!(
                out,
                "<use xlink:href=\"#o{shape}\" transform=\"matrix({a} {b} {c} {d} {e} {f})\" {}/>",
                self.fill
            );
        }
    }
}

const DEFINITIONS: &str = "<defs id=\"outline-glyph\">";
/// How a letter is named in a picture, up to its number.
const USE: &str = "<use xlink:href=\"#g";

/// The colour of a letter that is filled with one: what follows its place.
fn plain_fill(piece: &str) -> Option<&str> {
    let fill = &piece[piece.find("fill=\"#")?..];
    (!piece.contains("stroke") && !fill.contains("transform")).then_some(fill)
}

/// Keeps the shape of this number among those that were there.
fn keep(kept: &mut String, own: &str, number: &str) {
    let sign = format!("<path id=\"g{number}\"");
    if let Some(at) = own.find(&sign)
        && let Some(end) = own[at..].find("/>")
        && !kept.contains(&sign)
    {
        kept.push_str(&own[at..at + end + 2]);
    }
}

/// An outline as text. A thousandth of a letter's size is less than any printer shows.
fn written(outline: &BezPath) -> String {
    let mut out = String::new();
    let mut last = Point::ZERO;
    for element in outline.elements() {
        let _ = match *element {
            PathEl::MoveTo(to) => write!(out, "M{}", pair(to)),
            PathEl::LineTo(to) => write!(out, "L{}", pair(to)),
            // Raised to the kind of curve that a PDF knows, so that the numbers stay short there.
            PathEl::QuadTo(by, to) => {
                let (first, second) = (last.lerp(by, 2.0 / 3.0), to.lerp(by, 2.0 / 3.0));
                write!(out, "C{} {} {}", pair(first), pair(second), pair(to))
            }
            PathEl::CurveTo(first, second, to) => {
                write!(out, "C{} {} {}", pair(first), pair(second), pair(to))
            }
            PathEl::ClosePath => write!(out, "Z"),
        };
        last = element.end_point().unwrap_or(last);
    }
    out
}

fn pair(point: Point) -> String {
    format!("{},{}", point.x.round(), point.y.round())
}

//! The photographs of a page, as they came: the conversion unpacks them and packs them again without loss, which takes
//! a second for a scanned sheet and makes it several times as heavy. Where the page shows a photograph plainly, its own
//! packing is put back; and a page that is nothing but photographs needs no conversion at all.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hayro_svg::hayro_interpret::Image;
use hayro_svg::hayro_syntax::Filter;
use hayro_svg::hayro_syntax::object::dict::keys::{COLORSPACE, DECODE, IMAGE_MASK, MASK, SMASK};
use hayro_svg::hayro_syntax::object::{Array, Name, Stream};
use kurbo::Affine;

use super::picture::{Frame, without_notes};

/// The photographs of a page in the order of drawing.
#[derive(Default)]
pub(crate) struct Photos {
    /// `None` for a picture that is no plain photograph.
    drawn: Vec<Option<Photo>>,
    /// Something else is drawn too, or a photograph is not shown whole and plain.
    others: bool,
}

struct Photo {
    bytes: Vec<u8>,
    size: (u32, u32),
    at: Affine,
}

impl Photos {
    /// Takes down a picture that is drawn here.
    pub(crate) fn note(&mut self, image: &Image<'_, '_>, at: Affine) {
        let bytes = match image {
            Image::Raster(raster) => plain(raster.stream()),
            Image::Stencil(_) => None,
        };
        let size = (image.width(), image.height());
        self.drawn
            .push(bytes.map(|bytes| Photo { bytes, size, at }));
    }

    /// Takes down that there is more than photographs.
    pub(crate) fn note_others(&mut self) {
        self.others = true;
    }

    /// The page as a picture of its own, when it is nothing but photographs.
    pub(crate) fn alone(&self, (width, height): (f64, f64)) -> Option<String> {
        if self.others || self.drawn.is_empty() {
            return None;
        }
        let mut out = format!(
            "<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
        );
        for photo in &self.drawn {
            photo.as_ref()?.draw(&mut out);
        }
        Some(out + "</svg>")
    }

    /// The same page with its photographs as they came, when each picture has its place in both.
    pub(crate) fn put_back(&self, page: String) -> String {
        let (drawing, rest) = page.split_at(page.find("<defs").unwrap_or(page.len()));
        let mut pieces = drawing.split(PICTURE);
        let first = pieces.next().unwrap_or_default();
        let pieces: Vec<&str> = pieces.collect();
        if pieces.len() != self.drawn.len() {
            return page;
        }
        let mut out = first.to_owned();
        for (piece, photo) in pieces.into_iter().zip(&self.drawn) {
            let end = piece.find('"').unwrap_or(0);
            match photo {
                Some(photo) => {
                    photo.name(&mut out);
                    out.push_str(&piece[end..]);
                }
                None => {
                    out.push_str(PICTURE);
                    out.push_str(piece);
                }
            }
        }
        out + rest
    }
}

impl Photo {
    fn name(&self, out: &mut String) {
        out.push_str("xlink:href=\"data:image/jpeg;base64,");
        STANDARD.encode_string(&self.bytes, out);
    }

    fn draw(&self, out: &mut String) {
        let [a, b, c, d, e, f] = self.at.as_coeffs();
        let (width, height) = self.size;
        // Writing into a text can't fail.
        let _ = write!(
            out,
            "<image preserveAspectRatio=\"none\" width=\"{width}\" height=\"{height}\" \
             transform=\"matrix({a} {b} {c} {d} {e} {f})\" "
        );
        self.name(out);
        out.push_str("\"/>");
    }
}

/// How a picture is named in a page, up to its bytes.
const PICTURE: &str = "xlink:href=\"data:image/png;base64,";

/// The photograph in this stream, when it needs nothing of the page to look as it should.
fn plain(stream: &Stream<'_>) -> Option<Vec<u8>> {
    let dict = stream.dict();
    let altered = [DECODE, IMAGE_MASK, MASK, SMASK]
        .iter()
        .any(|key| dict.contains_key(key));
    if altered || stream.filters().as_slice() != [Filter::DctDecode] {
        return None;
    }
    let bytes = stream.raw_data();
    let colours = Frame::of(&bytes)?.colours;
    let named = dict.get::<Name<'_>>(COLORSPACE);
    let described = || {
        dict.get::<Array<'_>>(COLORSPACE)?
            .flex_iter()
            .next::<Name<'_>>()
    };
    let name = named.or_else(described)?;
    let as_it_is = matches!(
        (name.as_str(), colours),
        ("DeviceRGB" | "CalRGB" | "ICCBased", 3) | ("DeviceGray" | "CalGray" | "ICCBased", 1)
    );
    // Which way is up is for the page to say: in a PDF the photograph's own word does not count.
    as_it_is.then(|| without_notes(&bytes, None))
}

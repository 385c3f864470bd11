//! A picture for the letter: a logo or a signature, looked at before it is taken.
//!
//! Here the file is judged by its bytes: what it is, how large its picture is, and whether it could do harm. Whether
//! it can really be drawn is then tried by the letters' worker. [`drawing`] judges an SVG, [`jpeg`] and `png` read
//! the other two. All troubles are told at once, each as a Dutch sentence.

pub mod drawing;
pub mod jpeg;
mod png;
mod trouble;

pub use trouble::{Trouble, sentences};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Logo;

/// The most bytes a picture's file may have.
pub const BYTES: usize = 512 * 1024;
/// The most pixels a picture may be wide or high: a small file can hold a picture that fills all memory.
pub const PIXELS: u32 = 4_000;
/// The most pixels a picture may have in all; drawn in full they take four bytes each.
pub const AREA: u64 = 4_000_000;
/// The longer side may be so many times the shorter: beyond that nothing is left to see on a letterhead.
pub const STRETCH: u32 = 20;

/// What a picture's file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A PNG.
    Png,
    /// A JPEG.
    Jpeg,
    /// An SVG.
    Svg,
}

impl Kind {
    /// Its MIME type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Svg => "image/svg+xml",
        }
    }

    /// By the first bytes, whatever the file's name says.
    fn of(bytes: &[u8]) -> Result<Self, Trouble> {
        match bytes {
            [] => Err(Trouble::Empty),
            [0x89, b'P', b'N', b'G', ..] => Ok(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Ok(Self::Jpeg),
            _ => match std::str::from_utf8(bytes) {
                Ok(text) if text.contains("<svg") || text.contains(":svg") => Ok(Self::Svg),
                _ => Err(Trouble::UnknownKind(other_kind(bytes))),
            },
        }
    }
}

/// What else people choose for a logo, by the first bytes.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    let known: [(&[u8], &str); 8] = [
        (b"GIF8", "een GIF"),
        (b"BM", "een BMP"),
        (b"%PDF", "een pdf"),
        (b"II*\0", "een TIFF"),
        (b"MM\0*", "een TIFF"),
        (b"PK", "een zip- of Word-bestand"),
        (&[0x1f, 0x8b], "een ingepakte SVG (svgz)"),
        (b"\0\0\x01\0", "een pictogram (ico)"),
    ];
    let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let heic = bytes.get(4..8) == Some(b"ftyp");
    let known = known.iter().find(|(mark, _)| bytes.starts_with(mark));
    known
        .map(|(_, name)| *name)
        .or(webp.then_some("een WebP"))
        .or(heic.then_some("een HEIC- of AVIF-foto"))
}

/// What is known of a picture that is fit to use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// What its file is.
    pub kind: Kind,
    /// In pixels, or in the units of an SVG.
    pub width: u32,
    /// As `width`.
    pub height: u32,
    /// An SVG that sets letters in a font, which on paper is the font of the letter.
    pub letters: bool,
}

/// A picture is drawn at most so large on the letterhead, in millimetres: width and height.
const DRAWN: (f64, f64) = (98.0, 19.0);
/// With fewer pixels to an inch, a picture in print is visibly made of squares. The common rule of printers is 300 for
/// good and half of that for bearable.
const COARSE: f64 = 150.0;

impl Picture {
    /// Whether it has too few pixels to be sharp on paper; an SVG never has.
    pub fn is_coarse(&self) -> bool {
        let millimetres = (DRAWN.0 / f64::from(self.width)).min(DRAWN.1 / f64::from(self.height));
        self.kind != Kind::Svg && 25.4 / millimetres < COARSE
    }
}

/// Looks at the bytes of a file.
///
/// # Errors
/// Everything that is wrong with it; never an empty list.
pub fn look(bytes: &[u8]) -> Result<Picture, Vec<Trouble>> {
    if bytes.len() > BYTES {
        return Err(vec![Trouble::TooBig(bytes.len())]);
    }
    let kind = Kind::of(bytes).map_err(|trouble| vec![trouble])?;
    if kind == Kind::Svg {
        // `Kind::of` has read it as text already.
        return drawing::look(std::str::from_utf8(bytes).unwrap_or_default());
    }
    let (width, height) = raster(kind, bytes)?;
    Ok(Picture {
        kind,
        width,
        height,
        letters: false,
    })
}

/// Width and height of a PNG or a JPEG within bounds.
fn raster(kind: Kind, bytes: &[u8]) -> Result<(u32, u32), Vec<Trouble>> {
    let (size, cmyk) = match kind {
        Kind::Jpeg => {
            let frame = jpeg::frame(bytes).ok_or_else(|| vec![Trouble::CutOff])?;
            ((frame.width, frame.height), frame.parts == 4)
        }
        _ => (
            png::size(bytes).ok_or_else(|| vec![Trouble::CutOff])?,
            false,
        ),
    };
    let troubles: Vec<Trouble> = too_many_pixels(size)
        .into_iter()
        .chain(cmyk.then_some(Trouble::Cmyk))
        .chain(stretched(f64::from(size.0), f64::from(size.1)))
        .collect();
    if troubles.is_empty() {
        Ok(size)
    } else {
        Err(troubles)
    }
}

fn too_many_pixels((width, height): (u32, u32)) -> Option<Trouble> {
    let area = u64::from(width) * u64::from(height);
    (width > PIXELS || height > PIXELS || area > AREA)
        .then_some(Trouble::TooManyPixels(width, height))
}

fn stretched(width: f64, height: f64) -> Option<Trouble> {
    let stretch = f64::from(STRETCH);
    (width > height * stretch || height > width * stretch).then_some(Trouble::Stretched)
}

impl Logo {
    /// Makes a picture of a file's bytes; its kind is read from the bytes, not from its name. What a camera noted
    /// in a JPEG (place, time, device) is left out, because it would go along with every letter.
    ///
    /// # Errors
    /// Everything that is wrong with it; never an empty list.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Vec<Trouble>> {
        let picture = look(bytes)?;
        let base64 = match picture.kind {
            Kind::Jpeg => packed(&jpeg::without_notes(bytes)),
            _ => packed(bytes),
        };
        Ok(Self {
            media_type: picture.kind.media_type().to_owned(),
            base64,
        })
    }
}

/// The bytes of a file as a text, to be looked at elsewhere.
pub fn packed(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes of a picture that was chosen before, and what is known of them.
///
/// # Errors
/// As [`Logo::from_bytes`]: a setting can come from elsewhere.
pub fn unpack(base64: &str) -> Result<(Vec<u8>, Picture), Vec<Trouble>> {
    if base64.len() > BYTES / 3 * 4 + 4 {
        return Err(vec![Trouble::TooBig(base64.len() / 4 * 3)]);
    }
    let bytes = STANDARD
        .decode(base64.trim())
        .map_err(|_| vec![Trouble::CutOff])?;
    let picture = look(&bytes)?;
    Ok((bytes, picture))
}

#[cfg(test)]
mod tests;

//! A picture as it goes behind a letter: the same picture, without what a camera wrote beside it.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use super::{FileKind, PIXELS, Refusal};

/// A picture that can be printed.
pub(crate) struct Picture {
    pub(crate) bytes: Vec<u8>,
    /// The end of its name, by which the typesetter knows what it is.
    pub(crate) end: &'static str,
    /// Upright, as it is to be seen.
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// The bytes are nothing but pixels: red, green, blue.
    pub(crate) bare: bool,
}

impl Picture {
    /// Reads a picture whole: what begins well may still end too early.
    pub(crate) fn open(bytes: &[u8], kind: FileKind) -> Result<Self, Refusal> {
        let (format, end) = match kind {
            FileKind::Png => (ExchangeFormat::Png, "png"),
            FileKind::Jpeg => (ExchangeFormat::Jpg, "jpg"),
            FileKind::Gif => (ExchangeFormat::Gif, "gif"),
            FileKind::Webp => (ExchangeFormat::Webp, "webp"),
            FileKind::Pdf => return Err(Refusal::Unknown),
        };
        fits(bytes, kind)?;
        let read =
            RasterImage::plain(Bytes::new(bytes.to_vec()), format).map_err(|_| Refusal::Damaged)?;
        // Ink on paper has four colours; the archive's standard wants a description of the press for those.
        let bare =
            kind == FileKind::Jpeg && Frame::of(bytes).is_some_and(|frame| frame.colours == 4);
        let bytes = match kind {
            FileKind::Jpeg if bare => read.dynamic().to_rgb8().into_raw(),
            FileKind::Jpeg => without_notes(bytes, read.exif_rotation()),
            _ => bytes.to_vec(),
        };
        Ok(Self {
            bytes,
            end: if bare { "rgb" } else { end },
            width: read.width(),
            height: read.height(),
            bare,
        })
    }
}

/// Whether a picture can be unpacked at all, by what the file says of itself.
pub(crate) fn fits(bytes: &[u8], kind: FileKind) -> Result<(), Refusal> {
    match size(bytes, kind) {
        Some((width, height)) if width * height > PIXELS => Err(Refusal::TooManyPixels),
        _ => Ok(()),
    }
}

/// Width and height as the file states them, before anything of it is unpacked.
fn size(bytes: &[u8], kind: FileKind) -> Option<(u64, u64)> {
    let large =
        |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?).into());
    let small =
        |at: usize| Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?).into());
    match kind {
        FileKind::Png => Some((large(16)?, large(20)?)),
        FileKind::Gif => Some((small(6)?, small(8)?)),
        FileKind::Jpeg => Frame::of(bytes).map(|frame| (frame.width, frame.height)),
        // Its reader stops by itself before memory runs out.
        FileKind::Webp | FileKind::Pdf => None,
    }
}

/// What a JPEG says of itself.
pub(crate) struct Frame {
    width: u64,
    height: u64,
    /// One for grey, three for red, green and blue, four for the inks of a press.
    pub(crate) colours: u8,
}

impl Frame {
    /// The frame header: the segment with a marker C0..CF but C4, C8 and CC.
    pub(crate) fn of(bytes: &[u8]) -> Option<Self> {
        let is_frame =
            |marker| (0xC0..=0xCF).contains(&marker) && ![0xC4, 0xC8, 0xCC].contains(&marker);
        let (_, segment) = segments(bytes).find(|(marker, _)| is_frame(*marker))?;
        let number =
            |at: usize| Some(u16::from_be_bytes(segment.get(at..at + 2)?.try_into().ok()?).into());
        Some(Self {
            height: number(5)?,
            width: number(7)?,
            colours: *segment.get(9)?,
        })
    }
}

/// The segments of a JPEG before its picture: each marker with its whole segment, `FF` and marker included.
fn segments(bytes: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let mut at = 2;
    std::iter::from_fn(move || {
        while bytes.get(at + 1) == Some(&0xFF) {
            at += 1;
        }
        let &[0xFF, marker, high, low] = bytes.get(at..at + 4)? else {
            return None;
        };
        let end = at + 2 + usize::from(u16::from_be_bytes([high, low]));
        let segment = bytes.get(at..end)?;
        at = end;
        // After the start of the scan come no segments.
        (marker != 0xDA).then_some((marker, segment))
    })
}

/// A JPEG without its notes: place, camera and time of day are nobody's business. Which way is up stays.
pub(crate) fn without_notes(bytes: &[u8], rotation: Option<u32>) -> Vec<u8> {
    const NOTES: [u8; 15] = [
        0xE1, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEF, 0xFE, 0xF0,
    ];
    let mut out = vec![0xFF, 0xD8];
    out.extend(rotation.map(upright).unwrap_or_default());
    let mut read = 2;
    for (marker, segment) in segments(bytes) {
        read = segment.as_ptr_range().end as usize - bytes.as_ptr() as usize;
        if !NOTES.contains(&marker) {
            out.extend_from_slice(segment);
        }
    }
    out.extend_from_slice(&bytes[read..]);
    out
}

/// A segment that says only which way is up: Exif with one entry, 0x0112.
fn upright(rotation: u32) -> Vec<u8> {
    let mut segment =
        b"\xFF\xE1\0\x22Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    segment.extend([0, u8::try_from(rotation).unwrap_or(1), 0, 0, 0, 0, 0, 0]);
    segment
}

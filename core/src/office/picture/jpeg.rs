//! The few things a JPEG tells without being unpacked, and the notes of a camera, which are left out.
//!
//! A JPEG goes into a PDF as it is. So whatever stands in it beside the picture, such as the place where a
//! signature was photographed, would go to whoever gets a letter.

/// What the frame of a JPEG says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// 1 for grey, 3 for colours of light, 4 for colours of ink.
    pub parts: u8,
}

/// A stretch of the file between two markers.
struct Segment<'a> {
    marker: u8,
    /// With marker and length.
    whole: &'a [u8],
    data: &'a [u8],
}

const START_OF_SCAN: u8 = 0xda;

/// The frame, when the file has one with a size, and some picture after it.
pub fn frame(bytes: &[u8]) -> Option<Frame> {
    let (segments, scan) = split(bytes)?;
    let frame = segments.iter().find(|one| is_frame(one.marker))?;
    let [_, h1, h2, w1, w2, parts, ..] = frame.data else {
        return None;
    };
    let ended = scan.windows(2).any(|pair| pair == [0xff, 0xd9]);
    let frame = Frame {
        width: u16::from_be_bytes([*w1, *w2]).into(),
        height: u16::from_be_bytes([*h1, *h2]).into(),
        parts: *parts,
    };
    (ended && frame.width > 0 && frame.height > 0).then_some(frame)
}

/// The same picture without what was noted beside it, but for how it is to be turned. A file that can't be split
/// stays as it is.
pub fn without_notes(bytes: &[u8]) -> Vec<u8> {
    let Some((segments, scan)) = split(bytes) else {
        return bytes.to_vec();
    };
    let turn = segments.iter().find_map(|one| turn(one));
    let turned = turn.filter(|turn| (2..=8).contains(turn)).map(note_of_turn);
    let (first, rest): (Vec<_>, Vec<_>) = segments
        .iter()
        .filter(|one| is_needed(one))
        .partition(|one| one.marker == 0xe0);
    let mut out = vec![0xff, 0xd8];
    first
        .iter()
        .for_each(|one| out.extend_from_slice(one.whole));
    out.extend(turned.into_iter().flatten());
    rest.iter().for_each(|one| out.extend_from_slice(one.whole));
    out.extend_from_slice(scan);
    out
}

/// Everything before the first scan as segments, and the rest as it stands up to the end of the picture: a camera
/// may hang a second picture behind it.
fn split(bytes: &[u8]) -> Option<(Vec<Segment<'_>>, &[u8])> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    let mut segments = Vec::new();
    loop {
        // Any number of fill bytes may stand before a marker.
        while rest.starts_with(&[0xff, 0xff]) {
            rest = &rest[1..];
        }
        let [0xff, marker, high, low, ..] = rest else {
            return None;
        };
        if *marker == START_OF_SCAN {
            return Some((segments, up_to_end(rest)));
        }
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let whole = rest.get(..2 + length)?;
        let data = whole.get(4..)?;
        segments.push(Segment {
            marker: *marker,
            whole,
            data,
        });
        rest = &rest[2 + length..];
    }
}

fn up_to_end(scan: &[u8]) -> &[u8] {
    let end = scan.windows(2).position(|pair| pair == [0xff, 0xd9]);
    end.map_or(scan, |end| &scan[..end + 2])
}

/// A start of frame: C0 to CF, but for three that are tables.
fn is_frame(marker: u8) -> bool {
    (0xc0..=0xcf).contains(&marker) && ![0xc4, 0xc8, 0xcc].contains(&marker)
}

/// All but comments and the notes of programs; the profile of its colours and the mark of Adobe, which tells how
/// they are meant, stay.
fn is_needed(segment: &Segment<'_>) -> bool {
    match segment.marker {
        0xe0 | 0xee => true,
        0xe2 => segment.data.starts_with(b"ICC_PROFILE"),
        0xe1..=0xef | 0xfe => false,
        _ => true,
    }
}

/// How the picture is to be turned, 1 to 8, out of the notes of a camera (Exif, tag 0x0112).
fn turn(segment: &Segment<'_>) -> Option<u8> {
    let tiff = segment.data.strip_prefix(b"Exif\0\0")?;
    let little = match tiff.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let two = *tiff.get(at..)?.first_chunk()?;
        Some(if little {
            u16::from_le_bytes(two)
        } else {
            u16::from_be_bytes(two)
        })
    };
    let long = |at: usize| {
        let four = *tiff.get(at..)?.first_chunk()?;
        Some(if little {
            u32::from_le_bytes(four)
        } else {
            u32::from_be_bytes(four)
        })
    };
    let list = usize::try_from(long(4)?).ok()?;
    let entries = usize::from(short(list)?);
    let entry = (0..entries)
        .map(|n| list + 2 + 12 * n)
        .find(|at| short(*at) == Some(0x0112))?;
    u8::try_from(short(entry + 8)?).ok()
}

/// The least a reader needs to turn the picture: one entry, no more.
fn note_of_turn(turn: u8) -> Vec<u8> {
    let mut note = vec![0xff, 0xe1, 0, 34];
    note.extend_from_slice(b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    note.extend_from_slice(&[turn, 0, 0, 0, 0, 0, 0]);
    note
}

//! The few things a PNG tells without being unpacked.

const MARK: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Width and height, when the file is whole: header first, some picture, and the end.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(MARK)?;
    let mut found = None;
    let mut drawn = false;
    while let Some((kind, data, after)) = chunk(rest) {
        match kind {
            b"IHDR" => found = Some((number(data, 0)?, number(data, 4)?)),
            b"IDAT" => drawn = true,
            b"IEND" => return found.filter(|(width, height)| drawn && *width > 0 && *height > 0),
            _ => {}
        }
        rest = after;
    }
    None
}

/// The kind and the data of the first chunk, and what comes after it.
fn chunk(bytes: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let length = usize::try_from(number(bytes, 0)?).ok()?;
    let (kind, rest) = bytes.get(4..)?.split_first_chunk()?;
    let data = rest.get(..length)?;
    // Four bytes of check sum follow; who unpacks the picture looks at them.
    Some((kind, data, rest.get(length.checked_add(4)?..)?))
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes
        .get(at..)?
        .first_chunk()
        .map(|four| u32::from_be_bytes(*four))
}

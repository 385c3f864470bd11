//! From bytes on the line to bytes and characters as they were meant.
//!
//! The reader of the message gives a text as soon as it can; here it is read again, because a complaint's text has
//! to be right: what is said of its coding and its characters is often not true.

use super::Note;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::charsets::map::charset_decoder;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{ContentType, Message, MessagePart, MimeHeaders as _};
use std::string::FromUtf8Error;

/// A part's bytes as they were meant, and whether they came through undamaged.
pub(super) fn bytes_of(message: &Message<'_>, part: &MessagePart<'_>) -> (Vec<u8>, bool) {
    let (start, end) = (part.offset_body as usize, part.offset_end as usize);
    let raw = message.raw_message.get(start..end).unwrap_or_default();
    let coding = part.content_transfer_encoding().unwrap_or_default().trim();
    if coding.eq_ignore_ascii_case("base64") {
        base64(raw)
    } else if coding.eq_ignore_ascii_case("quoted-printable") {
        quoted_printable(raw)
    } else {
        (raw.to_vec(), true)
    }
}

fn base64(raw: &[u8]) -> (Vec<u8>, bool) {
    if let Some(bytes) = base64_decode(raw) {
        return (bytes, true);
    }
    // What is not of its alphabet is to be passed over (RFC 2045, 6.8).
    let is_of_it = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/".contains(byte);
    let readable: Vec<u8> = raw.iter().copied().filter(is_of_it).collect();
    (base64_decode(&readable).unwrap_or_default(), false)
}

fn quoted_printable(raw: &[u8]) -> (Vec<u8>, bool) {
    if let Some(bytes) = quoted_printable_decode(raw) {
        return (bytes, true);
    }
    // An equals sign that codes nothing stands for itself (RFC 2045, 6.7, note 1).
    let mut mended = Vec::with_capacity(raw.len() + 64);
    for (place, byte) in raw.iter().enumerate() {
        mended.push(*byte);
        if *byte == b'=' && !codes_something(&raw[place + 1..]) {
            mended.extend_from_slice(b"3D");
        }
    }
    (quoted_printable_decode(&mended).unwrap_or(mended), false)
}

/// Whether what follows an equals sign is two hex digits or the end of a line.
fn codes_something(rest: &[u8]) -> bool {
    match rest {
        [first, second, ..] if first.is_ascii_hexdigit() => second.is_ascii_hexdigit(),
        _ => rest
            .iter()
            .find(|byte| !b" \t\r".contains(byte))
            .is_none_or(|byte| *byte == b'\n'),
    }
}

/// The characters a text part means.
pub(super) fn characters(
    bytes: Vec<u8>,
    kind: Option<&ContentType<'_>>,
    notes: &mut Vec<Note>,
) -> String {
    let said = kind
        .and_then(|kind| kind.attribute("charset"))
        .unwrap_or_default()
        .trim();
    let bytes = match read_as_unicode(bytes, said, notes) {
        Ok(text) => return text,
        Err(bytes) => bytes,
    };
    let decode = charset_decoder(said.as_bytes()).filter(|_| !is_unicode(said));
    if decode.is_none() && !said.is_empty() {
        notes.push(if is_unicode(said) {
            wrong(said, "Windows-1252")
        } else {
            Note::CharsetUnknown(shown(said))
        });
    }
    decode
        .or_else(|| charset_decoder(b"windows-1252"))
        .map_or_else(
            || String::from_utf8_lossy(&bytes).into_owned(),
            |decode| decode(&bytes),
        )
}

/// Reads what is UTF-8, whatever is said of it, unless that would be a coincidence: no text in a single-byte
/// character set happens to be UTF-8, but one in another character set may.
fn read_as_unicode(bytes: Vec<u8>, said: &str, notes: &mut Vec<Note>) -> Result<String, Vec<u8>> {
    let expected = said.is_empty() || is_unicode(said);
    let known = charset_decoder(said.as_bytes()).is_some();
    if known && !expected && !is_single_byte(said) {
        return Err(bytes);
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            if !expected && !text.is_ascii() {
                notes.push(wrong(said, "UTF-8"));
            }
            Ok(text)
        }
        Err(error) if expected && is_cut_off(&error) => {
            Ok(String::from_utf8_lossy(error.as_bytes()).into_owned())
        }
        Err(error) => Err(error.into_bytes()),
    }
}

/// Whether only the last character is cut in two, of a text that has shown to be UTF-8.
fn is_cut_off(error: &FromUtf8Error) -> bool {
    let (before, error) = (error.as_bytes(), error.utf8_error());
    error.error_len().is_none() && !before[..error.valid_up_to()].is_ascii()
}

fn is_unicode(said: &str) -> bool {
    ["utf-8", "utf8", "us-ascii", "ascii"]
        .iter()
        .any(|name| said.eq_ignore_ascii_case(name))
}

fn is_single_byte(said: &str) -> bool {
    let said = said.to_ascii_lowercase();
    ["iso-8859-", "windows-125", "cp125", "latin"]
        .iter()
        .any(|family| said.starts_with(family))
}

fn wrong(said: &str, used: &str) -> Note {
    Note::CharsetWrong {
        said: shown(said),
        used: used.to_owned(),
    }
}

/// The name of a character set is the sender's as well.
fn shown(said: &str) -> String {
    said.chars()
        .filter(char::is_ascii_graphic)
        .take(40)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{base64, quoted_printable};

    /// By hand, from RFC 2045.
    #[test]
    fn damaged_codings_give_what_can_be_read() {
        assert_eq!(base64(b"S2xh\r\nY2h0"), (b"Klacht".to_vec(), true));
        assert_eq!(base64(b"S2xh*?Y2h0"), (b"Klacht".to_vec(), false));
        assert_eq!(
            quoted_printable(b"caf=E9 =\r\nnoir"),
            (b"caf\xE9 noir".to_vec(), true)
        );
        assert_eq!(
            quoted_printable(b"1+1=2, a=Zb =E9"),
            (b"1+1=2, a=Zb \xE9".to_vec(), false)
        );
    }
}

//! A letter goes out by e-mail: a draft (`.eml`) that the officer's own mail program opens, ready to be sent.
//!
//! Written here and not with a library: the usual one adds the time, an identifier and a boundary of chance, and a
//! draft must have none of these, so that the same letter gives the same bytes.
//! `X-Unsent` makes Outlook and whoever follows it open a message to be sent; the name of the type is how Apple Mail
//! marks its own drafts. Sender, day and identifier are put in by the mail program.

use super::header::line;
use super::{Draft, DraftTrouble, Mailbox, file};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use weerklank_core::text::is_invisible;

/// A PDF may be this many bytes: coded it grows to the 25 MB that common mail services send.
pub const DRAFT_BYTES: usize = 18 * 1024 * 1024;
/// Between the parts. Neither of the two codings below can write `=_`, so it can't be in a part.
const BOUNDARY: &str = "=_weerklank";
/// Bytes in a line of base64: 76 characters (RFC 2045, 6.8).
const LINE_BYTES: usize = 57;
/// Bytes in an encoded word: with the name of its header it stays within 76 characters (RFC 2047, 2).
const WORD_BYTES: usize = 39;
/// A text up to this many characters stands on one line with the name of its header.
const PLAIN_LENGTH: usize = 60;

/// Writes the draft, with this PDF attached. The same draft and PDF give the same bytes.
///
/// # Errors
/// Everything that keeps it from being a message that can be sent.
pub fn write(draft: &Draft, pdf: &[u8]) -> Result<Vec<u8>, Vec<DraftTrouble>> {
    let troubles = troubles(draft, pdf);
    if !troubles.is_empty() {
        return Err(troubles);
    }
    let mut out = String::with_capacity(pdf.len() / LINE_BYTES * 78 + 4_096);
    out.push_str(&head(draft));
    out.push_str(&text_part(&draft.body));
    out.push_str(&file_head(&draft.file_name));
    base64_lines(pdf, &mut out);
    out.push_str(&format!("--{BOUNDARY}--\r\n"));
    Ok(out.into_bytes())
}

fn troubles(draft: &Draft, pdf: &[u8]) -> Vec<DraftTrouble> {
    let none = draft.to.is_empty().then_some(DraftTrouble::NoAddress);
    let wrong = draft
        .to
        .iter()
        .filter_map(|to| address_trouble(&to.address));
    let file = if !pdf.starts_with(b"%PDF-") {
        Some(DraftTrouble::NoPdf)
    } else {
        (pdf.len() > DRAFT_BYTES).then_some(DraftTrouble::TooBig(pdf.len()))
    };
    none.into_iter().chain(wrong).chain(file).collect()
}

/// What is wrong with an address, if it can't stand in a header as it is (RFC 5322, 3.4.1, without the quoted and
/// bracketed forms that nobody has, and with the lengths of RFC 5321, 4.5.3.1).
fn address_trouble(address: &str) -> Option<DraftTrouble> {
    let address = address.trim();
    if address.is_empty() {
        return Some(DraftTrouble::NoAddress);
    }
    if let Some(odd) = address.chars().find(|c| !c.is_ascii() && !is_invisible(*c)) {
        return Some(DraftTrouble::Letter(shown(address), odd));
    }
    let parts = address.split_once('@');
    let sound = parts.is_some_and(|(name, domain)| is_name(name) && is_domain(domain));
    (!sound || address.len() > 254).then(|| DraftTrouble::Address(shown(address)))
}

fn shown(address: &str) -> String {
    line(address, &mut Vec::new())
}

fn is_name(name: &str) -> bool {
    let is_of_it =
        |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte);
    let atoms = name.split('.');
    name.len() <= 64
        && atoms
            .into_iter()
            .all(|atom| !atom.is_empty() && atom.bytes().all(is_of_it))
}

fn is_domain(domain: &str) -> bool {
    let is_of_it = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(is_of_it)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    domain.contains('.') && domain.split('.').all(is_label)
}

fn head(draft: &Draft) -> String {
    let to: Vec<String> = draft.to.iter().map(mailbox).collect();
    format!(
        "X-Unsent: 1\r\nX-Uniform-Type-Identifier: com.apple.mail-draft\r\nTo: {}\r\nSubject: {}\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"{BOUNDARY}\"\r\n\r\n",
        to.join(",\r\n "),
        words(&shown(&draft.subject)),
    )
}

/// Name and address, the address on a line of its own.
fn mailbox(to: &Mailbox) -> String {
    let (name, address) = (shown(&to.name), to.address.trim());
    if name.is_empty() {
        return format!("<{address}>");
    }
    let name = if is_plain(&name) {
        format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        words(&name)
    };
    format!("{name}\r\n <{address}>")
}

/// Whether a line can stand in a header as it is.
fn is_plain(line: &str) -> bool {
    let seen = line
        .bytes()
        .all(|byte| byte == b' ' || byte.is_ascii_graphic());
    seen && line.len() <= PLAIN_LENGTH && !line.contains("=?")
}

/// A line as a header takes it: as it is, or as encoded words of whole characters, one a line (RFC 2047).
fn words(line: &str) -> String {
    if is_plain(line) {
        return line.to_owned();
    }
    let mut words = vec![String::new()];
    for c in line.chars() {
        match words.last_mut() {
            Some(word) if word.len() + c.len_utf8() <= WORD_BYTES => word.push(c),
            _ => words.push(c.into()),
        }
    }
    let coded = words
        .iter()
        .map(|word| format!("=?utf-8?B?{}?=", STANDARD.encode(word)));
    coded.collect::<Vec<_>>().join("\r\n ")
}

fn text_part(body: &str) -> String {
    format!(
        "--{BOUNDARY}\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\n{}",
        quoted_printable(body)
    )
}

/// Lines of at most 76 characters, all of them ASCII (RFC 2045, 6.7).
fn quoted_printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let mut out = String::with_capacity(text.len() * 2);
    for line in text.split('\n') {
        code_line(line, &mut out);
        out.push_str("\r\n");
    }
    out
}

fn code_line(line: &str, out: &mut String) {
    let mut width = 0;
    for (left, byte) in (0..line.len()).rev().zip(line.bytes()) {
        // A space at the end of a line would be taken away on the road.
        let plain = matches!(byte, b'!'..=b'<' | b'>'..=b'~') || (byte == b' ' && left > 0);
        let room = if plain { 1 } else { 3 };
        if width + room > 75 {
            out.push_str("=\r\n");
            width = 0;
        }
        if plain {
            out.push(byte.into());
        } else {
            out.push_str(&format!("={byte:02X}"));
        }
        width += room;
    }
}

fn file_head(name: &str) -> String {
    let name = file_name(name);
    format!(
        "--{BOUNDARY}\r\nContent-Type: application/pdf;\r\n name=\"{name}\"\r\n\
         Content-Disposition: attachment;\r\n filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
}

/// The program's own names are plain; another one is made so.
fn file_name(name: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || "-._ ".contains(c) {
            c
        } else {
            '-'
        }
    };
    file::clean(name).chars().map(plain).collect()
}

fn base64_lines(bytes: &[u8], out: &mut String) {
    for line in bytes.chunks(LINE_BYTES) {
        STANDARD.encode_string(line, out);
        out.push_str("\r\n");
    }
}

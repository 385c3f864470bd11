//! What was sent along: its name, its type and whether it may stay.

use super::coding::bytes_of;
use super::{Attachment, FILE_BYTES, FILE_NAME, Problem};
use infer::MatcherType;
use mail_parser::{Message, MessagePart, MimeHeaders as _, PartType};
use weerklank_core::export::sha256;
use weerklank_core::text::is_invisible;

/// The ends of names and types that the program shows.
const SHOWN: [(&str, &str); 22] = [
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("jfif", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("heic", "image/heif"),
    ("heif", "image/heif"),
    ("txt", "text/plain"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/m4a"),
    ("wav", "audio/x-wav"),
    ("mp4", "video/mp4"),
    ("m4v", "video/x-m4v"),
    ("mov", "video/quicktime"),
    ("eml", "message/rfc822"),
    ("log", "text/plain"),
];
/// The ends of names that make a computer run what is in the file (what mail services refuse as well).
const PROGRAMS: [&str; 48] = [
    "ade", "adp", "apk", "app", "appx", "bat", "cab", "chm", "cmd", "com", "command", "cpl",
    "desktop", "dll", "dmg", "exe", "gadget", "hta", "inf", "ins", "iso", "jar", "js", "jse",
    "lnk", "mde", "msc", "msi", "msix", "msp", "mst", "pif", "pkg", "ps1", "psm1", "py", "reg",
    "scf", "scr", "sct", "sh", "shb", "sys", "url", "vb", "vbe", "vbs", "wsf",
];

/// A file with what is known of it; the bytes of one that is refused are empty.
pub(super) struct File {
    pub(super) about: Attachment,
    pub(super) bytes: Vec<u8>,
}

/// The file in a part of the message, the `number`th.
pub(super) fn of_part(message: &Message<'_>, part: &MessagePart<'_>, number: usize) -> File {
    let said = said_type(part);
    let (bytes, whole) = bytes_of(message, part);
    let name = part
        .attachment_name()
        .map(ToOwned::to_owned)
        .or_else(|| subject(part));
    let mut file = new(name.as_deref(), &said, bytes, number);
    file.about.inline = is_inline(part);
    if !whole && file.about.is_kept() {
        file.about.problem = Some(Problem::Damaged);
    }
    file
}

/// A message is called by what it is about.
fn subject(part: &MessagePart<'_>) -> Option<String> {
    let PartType::Message(inner) = &part.body else {
        return None;
    };
    let subject = inner.subject().unwrap_or("bericht");
    Some(format!("{}.eml", subject.replace(['/', '\\'], " ")))
}

fn is_inline(part: &MessagePart<'_>) -> bool {
    let placed = part
        .content_disposition()
        .map(mail_parser::ContentType::ctype);
    part.content_id().is_some() && placed != Some("attachment")
}

/// A file out of bytes, the `number`th, with what the message says of it.
pub(super) fn new(name: Option<&str>, said: &str, bytes: Vec<u8>, number: usize) -> File {
    let seen = infer::get(&bytes);
    let cleaned = name.map(clean).unwrap_or_default();
    let media_type = media_type(&bytes, seen, said, end_of(&cleaned));
    let name = if cleaned.is_empty() {
        unnamed(&media_type, number)
    } else {
        cleaned
    };
    let problem = problem(&bytes, seen, &name, &media_type);
    let about = Attachment {
        size: bytes.len(),
        sha256: sha256(&bytes),
        inline: false,
        name,
        media_type,
        problem,
    };
    let bytes = if about.is_kept() { bytes } else { Vec::new() };
    File { about, bytes }
}

fn problem(
    bytes: &[u8],
    seen: Option<infer::Type>,
    name: &str,
    media_type: &str,
) -> Option<Problem> {
    let end = end_of(name).to_lowercase();
    let of_name = SHOWN.iter().find(|(shown, _)| *shown == end);
    if PROGRAMS.contains(&end.as_str()) || seen.is_some_and(is_program) {
        Some(Problem::Executable)
    } else if bytes.len() > FILE_BYTES {
        Some(Problem::TooBig)
    } else if bytes.is_empty() {
        Some(Problem::Empty)
    } else if of_name.is_some_and(|(_, meant)| *meant != media_type) {
        Some(Problem::Misnamed)
    } else if SHOWN.iter().any(|(_, shown)| *shown == media_type) {
        None
    } else {
        Some(Problem::NotShown)
    }
}

fn is_program(seen: infer::Type) -> bool {
    // Certificates are filed under programs.
    let starts = seen.matcher_type() == MatcherType::App && !seen.mime_type().contains("x509");
    starts || seen.mime_type() == "text/x-shellscript"
}

/// The type by the first bytes. Text has no such bytes, and an office file is a packed folder: of these it
/// depends on what is in them whether what is said may be believed.
fn media_type(bytes: &[u8], seen: Option<infer::Type>, said: &str, end: &str) -> String {
    let end = end.to_lowercase();
    let of_name = SHOWN
        .iter()
        .find(|(shown, _)| *shown == end)
        .map(|(_, meant)| *meant);
    match seen.map(|seen| seen.mime_type()) {
        Some("application/zip") => packed(bytes, of_name).to_owned(),
        Some(seen) => seen.to_owned(),
        None if is_plain(bytes) && matches!(of_name, Some("text/plain" | "message/rfc822")) => {
            of_name.unwrap_or_default().to_owned()
        }
        None if said.starts_with("text/") || said == "message/rfc822" => if is_plain(bytes) {
            said
        } else {
            "application/octet-stream"
        }
        .to_owned(),
        // A type with recognisable bytes, without them.
        None if SHOWN.iter().any(|(_, shown)| *shown == said) => {
            "application/octet-stream".to_owned()
        }
        None => said.to_owned(),
    }
}

/// An office file whose folder is not in the usual order.
fn packed(bytes: &[u8], of_name: Option<&'static str>) -> &'static str {
    let holds = |entry: &[u8]| bytes.windows(entry.len()).any(|window| window == entry);
    let mark: &[u8] = match of_name {
        Some(kind) if kind.ends_with("wordprocessingml.document") => b"word/document.xml",
        Some(kind) if kind.ends_with("spreadsheetml.sheet") => b"xl/workbook.xml",
        Some(kind) if kind.contains("opendocument") => kind.as_bytes(),
        _ => return "application/zip",
    };
    of_name.filter(|_| holds(mark)).unwrap_or("application/zip")
}

fn is_plain(bytes: &[u8]) -> bool {
    !bytes.contains(&0)
}

/// What the message says of the type of a part.
fn said_type(part: &MessagePart<'_>) -> String {
    if matches!(part.body, PartType::Message(_)) {
        return "message/rfc822".to_owned();
    }
    let kind = part.content_type();
    let said = kind.map(|kind| format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("plain")));
    let is_one = |said: &String| {
        said.len() < 100
            && said
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"/-+.".contains(&b))
    };
    said.filter(is_one)
        .unwrap_or_else(|| "application/octet-stream".to_owned())
        .to_ascii_lowercase()
}

/// A name fit to show and to save: no path, nothing unseen, nothing a file system gives a meaning, not too long.
pub(super) fn clean(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen = last.chars().filter(|c| !is_invisible(*c));
    let plain = seen.map(|c| {
        if c.is_whitespace() || r#"<>:"|?*"#.contains(c) {
            ' '
        } else {
            c
        }
    });
    let plain: String = plain.collect();
    let name = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    shorten(name.trim_matches([' ', '.']))
}

/// Cuts in the middle, because the end says what it is.
fn shorten(name: &str) -> String {
    let length = name.chars().count();
    if length <= FILE_NAME {
        return name.to_owned();
    }
    let end = end_of(name);
    let end = if end.chars().count() < 10 { end } else { "" };
    let begin = name.chars().take(FILE_NAME - end.chars().count() - 2);
    format!("{}….{end}", begin.collect::<String>())
        .trim_end_matches('.')
        .to_owned()
}

/// What stands behind the last dot.
fn end_of(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, end)| end)
}

/// A name for what has none.
fn unnamed(media_type: &str, number: usize) -> String {
    let end = SHOWN
        .iter()
        .find(|(_, shown)| *shown == media_type)
        .map(|(end, _)| *end);
    match end {
        Some(end) => format!("bijlage {number}.{end}"),
        None => format!("bijlage {number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand.
    #[test]
    fn names_are_fit_to_show_and_to_save() {
        let names = [
            ("brief.pdf", "brief.pdf"),
            ("../../x.exe", "x.exe"),
            ("C:\\Users\\A\\foto 1.jpg", "foto 1.jpg"),
            ("rekening\u{202e}fdp.exe", "rekeningfdp.exe"),
            ("a\r\nb\0.txt", "a b.txt"),
            ("x.exe. . ", "x.exe"),
            (".htaccess", "htaccess"),
            ("wat? \"dit\".txt", "wat dit .txt"),
            ("..", ""),
            ("", ""),
        ];
        for (name, cleaned) in names {
            assert_eq!(clean(name), cleaned, "{name:?}");
        }
        let long = format!("{}.pdf", "é".repeat(500));
        assert_eq!(clean(&long).chars().count(), FILE_NAME);
        assert!(clean(&long).ends_with("….pdf"));
    }

    /// Name, what is said of its type, bytes; then its type and what is the matter with it.
    type Known = (
        &'static str,
        &'static str,
        &'static [u8],
        &'static str,
        Option<Problem>,
    );

    /// The first bytes are those of the formats' own specifications.
    #[test]
    fn a_file_is_what_its_bytes_say() {
        let png = b"\x89PNG\r\n\x1a\n".as_slice();
        let wav = b"RIFF\x24\0\0\0WAVEfmt ".as_slice();
        let m4a = b"\0\0\0\x20ftypM4A \0\0\0\0".as_slice();
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".as_slice();
        let files: [Known; 19] = [
            (
                "a.pdf",
                "application/pdf",
                b"%PDF-1.7",
                "application/pdf",
                None,
            ),
            (
                "A.PDF",
                "application/octet-stream",
                b"%PDF-1.7",
                "application/pdf",
                None,
            ),
            ("a.png", "image/png", png, "image/png", None),
            (
                "a.pdf",
                "application/pdf",
                png,
                "image/png",
                Some(Problem::Misnamed),
            ),
            (
                "a.pdf",
                "application/pdf",
                b"<html>",
                "text/html",
                Some(Problem::Misnamed),
            ),
            (
                "a.pdf",
                "application/pdf",
                b"hallo",
                "application/octet-stream",
                Some(Problem::Misnamed),
            ),
            (
                "a.pdf",
                "application/pdf",
                b"MZ\x90\0",
                "application/vnd.microsoft.portable-executable",
                Some(Problem::Executable),
            ),
            (
                "a.pdf",
                "application/pdf",
                b"#!/bin/sh\n",
                "text/x-shellscript",
                Some(Problem::Executable),
            ),
            (
                "a.vbs",
                "text/plain",
                b"hallo",
                "text/plain",
                Some(Problem::Executable),
            ),
            (
                "a.pdf.EXE",
                "image/png",
                png,
                "image/png",
                Some(Problem::Executable),
            ),
            ("a.txt", "text/plain", b"hallo", "text/plain", None),
            (
                "a.txt",
                "text/plain",
                b"\0\0",
                "application/octet-stream",
                Some(Problem::Misnamed),
            ),
            (
                "a.txt",
                "text/plain",
                b"",
                "text/plain",
                Some(Problem::Empty),
            ),
            (
                "a.ics",
                "text/calendar",
                b"BEGIN:VCALENDAR",
                "text/calendar",
                Some(Problem::NotShown),
            ),
            (
                "a.svg",
                "image/svg+xml",
                b"<svg onload='x()'/>",
                "image/svg+xml",
                Some(Problem::NotShown),
            ),
            ("a.wav", "audio/wav", wav, "audio/x-wav", None),
            ("a.m4a", "audio/mp4", m4a, "audio/m4a", None),
            ("a.heic", "image/heic", heic, "image/heif", None),
            (
                "a.zip",
                "application/zip",
                b"PK\x03\x04",
                "application/zip",
                Some(Problem::NotShown),
            ),
        ];
        for (name, said, bytes, media_type, problem) in files {
            let file = new(Some(name), said, bytes.to_vec(), 1);
            assert_eq!(
                (file.about.media_type.as_str(), file.about.problem),
                (media_type, problem),
                "{name} {said}"
            );
            assert_eq!(
                file.bytes.is_empty(),
                !file.about.is_kept() || bytes.is_empty(),
                "{name} {said}"
            );
        }
    }

    #[test]
    fn an_office_file_is_known_by_what_is_in_it() {
        for (name, entry) in [
            ("a.docx", "word/document.xml"),
            ("a.xlsx", "xl/workbook.xml"),
        ] {
            let bytes =
                format!("PK\u{3}\u{4}................................docProps/app.xml {entry}");
            let file = new(
                Some(name),
                "application/octet-stream",
                bytes.into_bytes(),
                1,
            );
            assert_eq!(
                file.about.problem, None,
                "{name}: {}",
                file.about.media_type
            );
        }
        let other = new(Some("a.docx"), "x/y", b"PK\x03\x04 niets".to_vec(), 1);
        assert_eq!(other.about.problem, Some(Problem::Misnamed));
    }

    #[test]
    fn what_has_no_name_gets_one() {
        assert_eq!(
            new(None, "text/plain", b"ja".to_vec(), 3).about.name,
            "bijlage 3.txt"
        );
        assert_eq!(
            new(Some(" .. "), "x/y", b"ja".to_vec(), 4).about.name,
            "bijlage 4"
        );
    }
}

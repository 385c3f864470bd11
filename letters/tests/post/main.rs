//! Mail is read as its writers meant it, and what is no mail does no harm.
//!
//! The samples in `tests/data/mail` are our own, written in the manner of each program, with invented people. What
//! has to be found in them was written down by hand from what the sample says, not by running the reader.

mod damaged;
mod draft;
mod hostile;
mod samples;
mod sent;

use weerklank_letters::post::{Found, Note, Problem, read};

/// Reads what has to be readable.
fn found(bytes: &[u8]) -> (Found, Vec<Vec<u8>>) {
    let (found, files) = read(bytes).expect("a message or a text");
    assert_eq!(found.attachments.len(), files.len());
    for (about, bytes) in found.attachments.iter().zip(&files) {
        let handed_over = if about.is_kept() { about.size } else { 0 };
        assert_eq!(bytes.len(), handed_over, "{}", about.name);
    }
    (found, files)
}

/// A message with these headers besides the usual ones.
fn message(headers: &str, body: &str) -> String {
    format!(
        "From: Ada Bos <ada@example.org>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n\
         Subject: Klacht\r\nMIME-Version: 1.0\r\n{headers}\r\n{body}"
    )
}

/// A message of several parts, each given with its headers.
fn multipart(parts: &[&str]) -> String {
    let mut body = String::new();
    for part in parts {
        body.push_str(&format!("--grens\r\n{part}\r\n"));
    }
    let body = format!("{body}--grens--\r\n");
    message("Content-Type: multipart/mixed; boundary=grens\r\n", &body)
}

/// An attachment as a part.
fn attachment(name: &str, bytes: &str) -> String {
    format!(
        "Content-Type: application/octet-stream\r\n\
         Content-Disposition: attachment; filename=\"{name}\"\r\n\r\n{bytes}"
    )
}

/// Names, types and problems of what was sent along.
fn files(found: &Found) -> Vec<(&str, &str, Option<Problem>)> {
    let one = |file: &'_ weerklank_letters::post::Attachment| file.problem;
    let all = found.attachments.iter();
    all.map(|file| (file.name.as_str(), file.media_type.as_str(), one(file)))
        .collect()
}

const TEXT: &str = "Content-Type: text/plain; charset=utf-8\r\n\r\nMijn klacht.";

#[test]
fn every_note_is_a_sentence_and_survives_the_way_to_the_desk() {
    let notes = [
        Note::NoMail,
        Note::DateUnreadable("ooit".into()),
        Note::CharsetWrong {
            said: "utf-8".into(),
            used: "Windows-1252".into(),
        },
        Note::TextTooLong {
            characters: 10_000_000,
        },
    ];
    let found = Found {
        notes: notes.to_vec(),
        ..Found::default()
    };
    let json = serde_json::to_string(&found).expect("has a JSON form");
    assert_eq!(serde_json::from_str::<Found>(&json).expect("reads"), found);
    for note in notes {
        assert!(note.sentence().ends_with('.'), "{note:?}");
    }
}

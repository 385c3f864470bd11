//! Mail that came through badly, and what is no mail at all.

use super::{TEXT, files, found, message, multipart};
use proptest::prelude::*;
use weerklank_letters::post::{Note, PostTrouble, Problem, read};

/// A text, and a note about it.
fn text(bytes: &[u8]) -> (String, Vec<Note>) {
    let (found, _) = found(bytes);
    (found.text, found.notes)
}

#[test]
fn what_is_no_mail_says_so() {
    let troubles: [(&[u8], PostTrouble); 6] = [
        (b"", PostTrouble::Empty),
        (b" \r\n\t ", PostTrouble::Empty),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0",
            PostTrouble::OutlookFile,
        ),
        (b"%PDF-1.7\n1 0 obj", PostTrouble::NoMail),
        (b"PK\x03\x04", PostTrouble::NoMail),
        (b"a\0b", PostTrouble::NoMail),
    ];
    for (bytes, trouble) in troubles {
        assert_eq!(read(bytes), Err(trouble), "{bytes:?}");
    }
}

#[test]
fn a_pasted_text_is_just_that_text() {
    let texts = [
        (
            "Beste mevrouw,\r\n\r\nMijn klacht: niemand belt terug.\r\n",
            "Beste mevrouw,\n\nMijn klacht: niemand belt terug.",
        ),
        (
            "Van: Ada Bos\nOnderwerp: Klacht\n\nHallo",
            "Van: Ada Bos\nOnderwerp: Klacht\n\nHallo",
        ),
        (
            "Subject: dit is een klacht\n\nHallo",
            "Subject: dit is een klacht\n\nHallo",
        ),
        (
            "<html><body><p>Hallo</p><script>x()</script></body></html>",
            "Hallo",
        ),
    ];
    for (pasted, text) in texts {
        let (found, files) = found(pasted.as_bytes());
        assert_eq!(
            (found.text.as_str(), found.from, found.sent),
            (text, None, None)
        );
        assert_eq!((found.notes, files), (vec![Note::NoMail], Vec::new()));
    }
    assert_eq!(text(b"Een caf\xE9").0, "Een café");
}

#[test]
fn dates_that_are_none_are_said() {
    let dates = [
        (
            "Mon, 23 Nov 2026 10:00:00",
            Some("2026-11-23"),
            Some(Note::DateWithoutZone("Mon, 23 Nov 2026 10:00:00".into())),
        ),
        (
            "Tue, 31 Feb 2026 10:00:00 +0100",
            None,
            Some(Note::DateUnreadable(
                "Tue, 31 Feb 2026 10:00:00 +0100".into(),
            )),
        ),
        (
            "gisteren",
            None,
            Some(Note::DateUnreadable("gisteren".into())),
        ),
        ("Mon, 23 Nov 2026 23:30:00 +0000", Some("2026-11-24"), None),
    ];
    for (written, on, note) in dates {
        let mail = message("", "Tekst.").replace("Mon, 23 Nov 2026 10:00:00 +0100", written);
        let (found, _) = found(mail.as_bytes());
        assert_eq!(
            found.sent.map(|sent| sent.on.to_string()).as_deref(),
            on,
            "{written}"
        );
        assert_eq!(found.notes, Vec::from_iter(note), "{written}");
    }
    let without = "From: a@example.org\r\nSubject: Klacht\r\n\r\nTekst.";
    assert_eq!(text(without.as_bytes()).1, [Note::NoDate]);
    let without = "Date: Mon, 23 Nov 2026 10:00:00 +0100\r\nSubject: Klacht\r\n\r\n";
    assert_eq!(text(without.as_bytes()).1, [Note::NoSender, Note::NoText]);
}

#[test]
fn wrong_character_sets_are_seen_through() {
    let wrong = |said: &str, used: &str| Note::CharsetWrong {
        said: said.into(),
        used: used.into(),
    };
    let texts: [(&str, &[u8], Option<Note>); 7] = [
        ("utf-8", b"Zo\xEB", Some(wrong("utf-8", "Windows-1252"))),
        (
            "us-ascii",
            b"Zo\xEB",
            Some(wrong("us-ascii", "Windows-1252")),
        ),
        (
            "iso-8859-1",
            "Zoë".as_bytes(),
            Some(wrong("iso-8859-1", "UTF-8")),
        ),
        ("windows-1252", b"Zo\xEB", None),
        ("utf-8", "Zoë".as_bytes(), None),
        (
            "x-klingon",
            "Zoë".as_bytes(),
            Some(wrong("x-klingon", "UTF-8")),
        ),
        (
            "x-klingon",
            b"Zo\xEB",
            Some(Note::CharsetUnknown("x-klingon".into())),
        ),
    ];
    for (said, bytes, note) in texts {
        let mut mail =
            message(&format!("Content-Type: text/plain; charset={said}\r\n"), "").into_bytes();
        mail.extend_from_slice(bytes);
        assert_eq!(text(&mail), ("Zoë".into(), Vec::from_iter(note)), "{said}");
    }
}

#[test]
fn broken_base64_gives_what_can_be_read() {
    let body = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nTWlqbiB*rbGFj\r\naHQu";
    assert_eq!(
        text(multipart(&[body]).as_bytes()),
        ("Mijn klacht.".into(), vec![Note::TextDamaged])
    );
    let file = "Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\
        Content-Disposition: attachment\r\n\r\nJVBERi0*xLjQ=";
    let (found, bytes) = found(multipart(&[TEXT, file]).as_bytes());
    assert_eq!(
        files(&found),
        [("a.pdf", "application/pdf", Some(Problem::Damaged))]
    );
    assert_eq!(bytes, [b"%PDF-1.4"]);
}

/// Found by chance: the parser's own decoder stumbles here.
#[test]
fn a_text_that_ends_in_a_soft_line_break_is_whole() {
    let body = "Content-Type: text/plain; charset=windows-1252\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\n=E9=E9n=\r\n";
    for part in [body, body.trim_end()] {
        assert_eq!(text(multipart(&[part]).as_bytes()).0, "één", "{part:?}");
    }
}

#[test]
fn half_a_file_gives_its_half() {
    let whole = multipart(&[
        TEXT,
        "Content-Type: text/plain; name=a.txt\r\n\r\nEen bijlage met woorden",
    ]);
    let at = |words: &str| whole.find(words).expect("in it") + words.len();
    let (found, _) = found(&whole.as_bytes()[..at("met")]);
    assert_eq!(found.text, "Mijn klacht.");
    assert_eq!(found.notes, [Note::CutOff]);
    assert_eq!(files(&found), [("a.txt", "text/plain", None)]);
    assert_eq!(
        text(&whole.as_bytes()[..at("Mijn")]),
        ("Mijn".into(), vec![Note::CutOff])
    );
}

#[test]
fn characters_without_meaning_are_left_out() {
    assert_eq!(
        text(message("", "Mijn\0 klacht.\rVerder").as_bytes()),
        ("Mijn klacht.\nVerder".into(), vec![Note::NulsRemoved])
    );
}

#[test]
fn what_can_not_be_opened_is_said() {
    let sealed = "Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nMIAG";
    let (first, _) = found(message(&sealed.replace("\r\n\r\nMIAG", "\r\n"), "MIAG").as_bytes());
    assert_eq!(first.notes, [Note::Encrypted, Note::NoText]);
    let packed = "Content-Type: application/ms-tnef; name=\"winmail.dat\"\r\n\r\nxyz";
    let (second, _) = found(multipart(&[TEXT, packed]).as_bytes());
    assert_eq!(second.notes, [Note::Winmail]);
}

/// Pieces of which mail is made, so that chance builds something like it.
const PIECES: [&str; 24] = [
    "From: a@example.org\r\n",
    "Date: Mon, 23 Nov 2026 10:00:00 +0100\r\n",
    "Subject: =?utf-8?Q?=E9?=\r\n",
    "Content-Type: multipart/mixed; boundary=a\r\n",
    "Content-Type: multipart/alternative; boundary=\"a\"\r\n",
    "Content-Type: text/html; charset=gbk\r\n",
    "Content-Type: text/plain; format=flowed; delsp=yes\r\n",
    "Content-Type: message/rfc822\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "Content-Transfer-Encoding: quoted-printable\r\n",
    "Content-Disposition: attachment; filename*0*=utf-8''%E2%;\r\n",
    "Received: by x; Mon, 23 Nov 2026 10:00:00\r\n",
    "\r\n",
    "\n",
    "--a\r\n",
    "--a--\r\n",
    "--a",
    "=E9=\r\n",
    "S2xhY2h0",
    "<p>é<script>",
    "\0\u{202e}",
    "> \r\n",
    " ",
    ";",
];

proptest! {
    #[test]
    fn no_bytes_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_build_is_too_strange(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60)) {
        let mail = format!("From: a@example.org\r\nSubject: b\r\n{}", pieces.concat());
        let _ = read(mail.as_bytes());
    }

    #[test]
    fn no_damage_is_too_strange(
        sample in prop::sample::select(&super::samples::FILES[..]),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        end in any::<prop::sample::Index>(),
    ) {
        let mut bytes = super::samples::sample(sample);
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = read(&bytes[..=end.index(bytes.len())]);
        let _ = read(&bytes);
    }
}

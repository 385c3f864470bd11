//! Mail that is meant to do harm, or is larger than anybody means it.

use super::{TEXT, attachment, files, found, message, multipart};
use weerklank_core::text::{BODY_LIMIT, LINE_LIMIT};
use weerklank_letters::post::{FILES, MAIL_BYTES, NESTED, Note, PostTrouble, Problem, read};

#[test]
fn ten_levels_of_parts_are_read() {
    let mut part = TEXT.to_owned();
    for level in 0..10 {
        part = format!(
            "Content-Type: multipart/mixed; boundary=\"g{level}\"\r\n\r\n--g{level}\r\n{part}\r\n--g{level}--"
        );
    }
    let (found, _) = found(
        message("", "")
            .replace("\r\n\r\n", &format!("\r\n{part}\r\n"))
            .as_bytes(),
    );
    assert_eq!(found.text, "Mijn klacht.");
    assert_eq!(found.notes, []);
}

#[test]
fn messages_in_messages_end_somewhere() {
    let nest = |levels: usize| {
        let one = "From: a@example.org\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\nContent-Type: message/ RFC822\r\n\r\n";
        format!("{}{}", one.repeat(levels), message("", "Diep."))
    };
    let (shallow, _) = found(nest(10).as_bytes());
    assert_eq!(shallow.attachments.len(), 1);
    assert_eq!(read(nest(NESTED + 1).as_bytes()), Err(PostTrouble::TooDeep));
    let digest = "Content-Type: multipart/digest; boundary=a\r\n\r\n--a\r\n\r\n".repeat(NESTED + 1);
    assert_eq!(
        read(message(&digest, "").as_bytes()),
        Err(PostTrouble::TooDeep)
    );
}

#[test]
fn a_file_of_thirty_megabytes_is_refused_and_the_text_kept() {
    let line = format!("{}\r\n", "QUJD".repeat(19));
    let lines = 30_000_000 / 57 + 1;
    let mail = multipart(&[
        TEXT,
        &format!(
            "Content-Type: video/mp4\r\nContent-Transfer-Encoding: base64\r\n\
             Content-Disposition: attachment; filename=film.mp4\r\n\r\n{}",
            line.repeat(lines)
        ),
    ]);
    let (found, _) = found(mail.as_bytes());
    assert_eq!(found.text, "Mijn klacht.");
    assert_eq!(found.attachments[0].problem, Some(Problem::TooBig));
    assert_eq!(found.attachments[0].size, lines * 57);
}

#[test]
fn a_mail_over_the_limit_is_refused() {
    let mail = message("", &"a".repeat(MAIL_BYTES));
    assert_eq!(read(mail.as_bytes()), Err(PostTrouble::TooBig));
}

#[test]
fn of_five_thousand_attachments_fifty_are_kept() {
    let one = attachment("a.txt", "ja");
    let mut parts = vec![TEXT];
    parts.extend(std::iter::repeat_n(one.as_str(), 5_000));
    let (found, _) = found(multipart(&parts).as_bytes());
    assert_eq!(found.attachments.len(), FILES);
    assert_eq!(found.notes, [Note::TooManyFiles { found: 5_000 }]);
}

#[test]
fn a_line_of_ten_megabytes_is_cut_and_kept_whole() {
    let (found, files) = found(message("", &"a".repeat(10_000_000)).as_bytes());
    assert_eq!(found.text.len(), BODY_LIMIT);
    assert_eq!(files[0].len(), 10_000_000);
    assert_eq!(
        found.notes,
        [Note::TextTooLong {
            characters: 10_000_000
        }]
    );
}

#[test]
fn names_of_files_lead_nowhere() {
    let names = [
        ("../../x.exe", "x.exe", Some(Problem::Executable)),
        ("..\\\\..\\\\x.txt", "x.txt", None),
        (
            "foto\u{202e}gnp.exe",
            "fotognp.exe",
            Some(Problem::Executable),
        ),
        (
            "<img src=x onerror=alert(1)>.txt",
            "img src=x onerror=alert(1) .txt",
            None,
        ),
    ];
    for (written, shown, problem) in names {
        let (found, _) = found(multipart(&[TEXT, &attachment(written, "ja")]).as_bytes());
        assert_eq!(
            files(&found),
            [(shown, found.attachments[0].media_type.as_str(), problem)]
        );
    }
}

#[test]
fn headers_can_not_be_smuggled_in() {
    let mail = "From: =?utf-8?Q?Ada=0D=0ABcc:_x@example.org?= <ada@example.org>\r\n\
        Subject: =?utf-8?Q?Klacht=0D=0A=0D=0AVan:_iemand=E2=80=AE_anders=00?=\r\n\
        Date: Mon, 23 Nov 2026 10:00:00 +0100\r\n\r\nTekst.";
    let (found, _) = found(mail.as_bytes());
    let from = found.from.expect("a sender");
    assert_eq!(
        (from.name.as_str(), from.address.as_str()),
        ("Ada Bcc: x@example.org", "ada@example.org")
    );
    assert_eq!(found.subject, "Klacht Van: iemand anders");
    assert_eq!(found.to, []);
    assert_eq!(found.notes, [Note::HeaderCleaned]);
}

#[test]
fn a_subject_without_end_is_cut() {
    let mail = message(
        &format!(
            "X: y\r\nReply-To: {}@example.org\r\n",
            "b".repeat(1_000_000)
        ),
        "Tekst.",
    );
    let mail = mail.replace(
        "Subject: Klacht",
        &format!("Subject: {}", "a ".repeat(500_000)),
    );
    let (found, _) = found(mail.as_bytes());
    assert_eq!(found.subject.chars().count(), LINE_LIMIT - 1);
    assert_eq!(found.notes, [Note::HeaderCleaned]);
}

#[test]
fn nothing_of_a_script_is_in_the_text() {
    let html = "<p onclick='alert(1)'>Klacht</p><script>alert('a<b')</script><style>p{}</style>\
        <svg><script>alert(2)</script></svg><iframe srcdoc='x'>weg</iframe><a href='javascript:alert(3)'>link</a>";
    let (found, _) = found(message("Content-Type: text/html; charset=utf-8\r\n", html).as_bytes());
    assert_eq!(found.text, "Klacht\n\nlink");
    assert_eq!(found.notes, [Note::HtmlOnly]);
}

#[test]
fn a_program_is_refused_whatever_it_is_called() {
    for (name, bytes) in [
        ("factuur.pdf", "MZ\u{1}\0"),
        ("factuur.pdf", "#!/bin/sh\nrm"),
        ("factuur.pdf.js", "x()"),
    ] {
        let (found, files) = found(multipart(&[TEXT, &attachment(name, bytes)]).as_bytes());
        assert_eq!(
            found.attachments[0].problem,
            Some(Problem::Executable),
            "{name}"
        );
        assert_eq!(files, [Vec::<u8>::new()]);
    }
}

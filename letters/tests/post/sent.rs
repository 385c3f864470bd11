//! A message that was sent, as mail programs keep it, is compared with what was made. What has to be said was written
//! down by hand for each message.

use super::{attachment, found};
use chrono::NaiveDate;
use weerklank_core::export::sha256;
use weerklank_letters::post::draft::write;
use weerklank_letters::post::sent::{Difference, Dispatch, Line, Made, Returned, compare};
use weerklank_letters::post::{Draft, Mailbox};

const PDF: &str = "%PDF-1.7 een brief";
const BODY: &str = "Geachte mevrouw Öz,\n\nBij deze e-mail zit een brief van Stichting De Linde met kenmerk 2026-0007. De brief is een pdf-bestand.\n\ne-mail: klachten@delinde.example";
const USUAL: &str =
    "From: Klachten <klachten@delinde.example>\r\nTo: \"Öz\" <Fatma.Oz@voorbeeld.nl>\r\n";
const DATE: &str = "Date: Thu, 26 Nov 2026 23:30:00 +0000\r\n";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn made() -> Made {
    Made {
        day: Some(day("2026-11-26")),
        sha256: Some(sha256(PDF.as_bytes())),
        to: vec!["fatma.oz@voorbeeld.nl".into()],
        own: vec![
            "klachten@delinde.example".into(),
            "f.bakker@delinde.example".into(),
        ],
        subject: "Ontvangstbevestiging, kenmerk 2026-0007".into(),
        body: BODY.into(),
    }
}

/// The message as it was made, under these headers, with this text and these files.
fn message(headers: &str, text: &str, files: &[String]) -> String {
    let mut message = format!(
        "{headers}Subject: Ontvangstbevestiging,\r\n kenmerk 2026-0007\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=grens\r\n\r\n\
         --grens\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    );
    for file in files {
        message.push_str(&format!("--grens\r\n{file}\r\n"));
    }
    message + "--grens--\r\n"
}

fn pdf(name: &str) -> String {
    attachment(name, PDF)
}

fn returned(message: &str) -> Returned {
    compare(&found(message.as_bytes()).0, &made())
}

fn dispatch(returned: &Returned) -> &Dispatch {
    returned.dispatch.as_ref().expect("it was sent")
}

#[test]
fn the_message_as_it_was_made_proves_its_dispatch() {
    let texts = [
        BODY.to_owned(),
        // Lines broken anew, a hard space, and an address behind a link, as Outlook does.
        BODY.replace("\n\n", "\n\n\n")
            .replace("zit een", "zit\neen")
            .replace("De brief", "De\u{a0}brief")
            .replace(
                "klachten@delinde.example",
                "klachten@delinde.example<mailto:klachten@delinde.example>",
            ),
    ];
    for text in texts {
        let returned = returned(&message(
            &format!("{USUAL}{DATE}"),
            &text,
            &[pdf("ontvangstbevestiging-2026-0007.pdf")],
        ));
        assert_eq!(returned.differences, []);
        let expected = Dispatch {
            // Half past eleven in Greenwich is half past twelve at night in Amsterdam.
            on: Some(day("2026-11-27")),
            to: vec!["Fatma.Oz@voorbeeld.nl".into()],
            sha256: made().sha256,
        };
        assert_eq!(*dispatch(&returned), expected);
    }
}

#[test]
fn the_words_survive_as_a_page_of_html() {
    let page = BODY.replace("\n\n", "</p><p>").replace(
        "klachten@delinde.example",
        "<a href='mailto:klachten@delinde.example'>klachten@delinde.example</a>",
    );
    let text = message(
        &format!("{USUAL}{DATE}"),
        &format!("<p>{page}</p>"),
        &[pdf("a.pdf")],
    );
    let html = text.replace("text/plain", "text/html");
    assert_eq!(returned(&html).differences, []);
}

#[test]
fn a_copy_for_oneself_is_no_difference() {
    let headers =
        format!("{USUAL}Cc: f.bakker@delinde.example\r\nBcc: KLACHTEN@delinde.example\r\n{DATE}");
    assert_eq!(
        returned(&message(&headers, BODY, &[pdf("a.pdf")])).differences,
        []
    );
}

#[test]
fn another_address_and_who_else_can_read_it_are_told() {
    let headers = format!(
        "From: klachten@delinde.example\r\nTo: fatma.os@voorbeeld.nl\r\nCc: School <school@voorbeeld.nl>\r\nBcc: x@voorbeeld.nl\r\n{DATE}"
    );
    let returned = returned(&message(&headers, BODY, &[pdf("a.pdf")]));
    let expected = [
        Difference::NotTo("fatma.oz@voorbeeld.nl".into()),
        Difference::Also("fatma.os@voorbeeld.nl".into(), Line::To),
        Difference::Also("school@voorbeeld.nl".into(), Line::Cc),
        Difference::Also("x@voorbeeld.nl".into(), Line::Bcc),
    ];
    assert_eq!(returned.differences, expected);
    // Where it went is what is recorded, not where it should have gone.
    assert_eq!(dispatch(&returned).to, ["fatma.os@voorbeeld.nl"]);
}

#[test]
fn a_message_with_hidden_addressees_only_still_says_to_whom() {
    let headers = format!(
        "From: klachten@delinde.example\r\nTo: undisclosed-recipients:;\r\nBcc: fatma.oz@voorbeeld.nl\r\n{DATE}"
    );
    let returned = returned(&message(&headers, BODY, &[pdf("a.pdf")]));
    assert_eq!(returned.differences, []);
    assert_eq!(dispatch(&returned).to, ["fatma.oz@voorbeeld.nl"]);
}

#[test]
fn another_letter_no_letter_and_what_else_went_along_are_told() {
    let headers = format!("{USUAL}{DATE}");
    let other = attachment("oud.pdf", "%PDF-1.7 een oude brief");
    let none = returned(&message(&headers, BODY, &[]));
    assert_eq!(none.differences, [Difference::NoPdf]);
    assert_eq!(dispatch(&none).sha256, None);

    let old = returned(&message(&headers, BODY, std::slice::from_ref(&other)));
    assert_eq!(old.differences, [Difference::OtherPdf("oud.pdf".into())]);
    assert_eq!(
        dispatch(&old).sha256,
        Some(sha256(b"%PDF-1.7 een oude brief")),
        "what went is what is recorded"
    );

    let both = returned(&message(
        &headers,
        BODY,
        &[other, attachment("lijst.txt", "namen"), pdf("brief.pdf")],
    ));
    let expected = [
        Difference::AlsoFile("oud.pdf".into()),
        Difference::AlsoFile("lijst.txt".into()),
    ];
    assert_eq!(both.differences, expected);
    assert_eq!(dispatch(&both).sha256, made().sha256);
}

#[test]
fn a_logo_below_the_text_is_part_of_it() {
    let logo = "Content-Type: image/png\r\nContent-ID: <logo>\r\nContent-Disposition: inline; filename=logo.png\r\n\r\n\u{89}PNG";
    let returned = returned(&message(
        &format!("{USUAL}{DATE}"),
        BODY,
        &[logo.into(), pdf("a.pdf")],
    ));
    assert_eq!(returned.differences, []);
}

#[test]
fn changed_words_are_shown() {
    let texts = [
        (
            format!("{BODY}\n\n-- \nFatima Bakker\nStichting De Linde"),
            Difference::TextAdded("-- Fatima Bakker Stichting De Linde".into()),
        ),
        (
            format!("Dag Fatma!\n{BODY}\nTot morgen"),
            Difference::TextAdded("Dag Fatma! Tot morgen".into()),
        ),
        (
            BODY.replace("2026-0007. De", "2026-0008. De"),
            Difference::TextChanged(
                "2026-0008. De brief is een pdf-bestand. e-mail: klachten@delinde.example".into(),
            ),
        ),
        (
            BODY.replace("De brief is een pdf-bestand.\n\n", ""),
            Difference::TextChanged("e-mail: klachten@delinde.example".into()),
        ),
        (
            "Geachte mevrouw Öz,".into(),
            Difference::TextChanged("Öz,".into()),
        ),
        (
            "een twee drie vier vijf zes zeven acht negen".into(),
            Difference::TextChanged("een twee drie vier vijf zes zeven acht …".into()),
        ),
        (" ".into(), Difference::TextGone),
    ];
    for (text, difference) in texts {
        let returned = returned(&message(&format!("{USUAL}{DATE}"), &text, &[pdf("a.pdf")]));
        assert_eq!(returned.differences, [difference], "{text}");
    }
    let named = message(&format!("{USUAL}{DATE}"), BODY, &[pdf("a.pdf")])
        .replace(" kenmerk 2026-0007\r\nMIME", " klacht Öz\r\nMIME");
    assert_eq!(
        returned(&named).differences,
        [Difference::OtherSubject(
            "Ontvangstbevestiging, klacht Öz".into()
        )]
    );
}

#[test]
fn the_day_is_not_believed_blindly() {
    let days = [
        (
            "Date: Wed, 25 Nov 2026 10:00:00 +0100\r\n",
            Some("2026-11-25"),
            vec![Difference::Early {
                sent: day("2026-11-25"),
                letter: day("2026-11-26"),
            }],
        ),
        ("", None, vec![Difference::NoDate]),
        ("Date: ooit\r\n", None, vec![Difference::NoDate]),
        (
            "Date: Thu, 26 Nov 2026 10:00:00\r\n",
            Some("2026-11-26"),
            vec![Difference::NoZone("Thu, 26 Nov 2026 10:00:00".into())],
        ),
    ];
    for (date, on, differences) in days {
        let returned = returned(&message(&format!("{USUAL}{date}"), BODY, &[pdf("a.pdf")]));
        assert_eq!(dispatch(&returned).on, on.map(day), "{date}");
        assert_eq!(returned.differences, differences, "{date}");
    }
}

#[test]
fn what_was_not_sent_is_not_a_dispatch() {
    let answer = format!("From: fatma.oz@voorbeeld.nl\r\nTo: klachten@delinde.example\r\n{DATE}");
    let stranger = format!("From: ander@voorbeeld.nl\r\nTo: klachten@delinde.example\r\n{DATE}");
    let draft = Draft {
        to: vec![Mailbox {
            name: "Öz".into(),
            address: "fatma.oz@voorbeeld.nl".into(),
        }],
        subject: made().subject,
        body: BODY.into(),
        file_name: "a.pdf".into(),
    };
    let draft = write(&draft, PDF.as_bytes()).expect("it can be sent");
    let messages = [
        (
            message(&answer, BODY, &[pdf("a.pdf")]),
            Difference::Received("fatma.oz@voorbeeld.nl".into()),
        ),
        (
            message(&stranger, BODY, &[]),
            Difference::Received("ander@voorbeeld.nl".into()),
        ),
        (
            String::from_utf8(draft).expect("it is ASCII"),
            Difference::Unsent,
        ),
        ("Zomaar een tekst.".into(), Difference::NoMail),
    ];
    for (message, difference) in messages {
        let returned = returned(&message);
        assert_eq!(returned.dispatch, None, "{difference:?}");
        assert_eq!(returned.differences, [difference]);
    }
}

#[test]
fn what_can_not_be_seen_is_not_judged() {
    let headers = format!("{USUAL}{DATE}");
    let sealed = "Content-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nxxxx";
    let returned = returned(&message(&headers, "", &[sealed.into()]));
    assert_eq!(returned.differences, [Difference::Closed]);
    assert_eq!(dispatch(&returned).on, Some(day("2026-11-27")));
}

#[test]
fn the_end_that_is_missing_is_told() {
    let whole = message(&format!("{USUAL}{DATE}"), BODY, &[pdf("a.pdf")]);
    let cut = whole.trim_end_matches("--grens--\r\n");
    assert!(returned(cut).differences.contains(&Difference::CutOff));
}

#[test]
fn what_was_not_made_here_is_not_compared() {
    let text = message(
        &format!("{USUAL}{DATE}"),
        "Zie de bijlage.",
        &[pdf("a.pdf")],
    );
    let returned = compare(&found(text.as_bytes()).0, &Made::default());
    assert_eq!(returned.differences, []);
    assert_eq!(dispatch(&returned).sha256, made().sha256);
}

#[test]
fn every_difference_is_a_sentence_and_survives_the_way_to_the_desk() {
    let all = [
        Difference::NoMail,
        Difference::Unsent,
        Difference::Received("a@b.nl".into()),
        Difference::OtherSender("a@b.nl".into()),
        Difference::NoDate,
        Difference::NoZone("ooit".into()),
        Difference::Early {
            sent: day("2026-11-25"),
            letter: day("2026-11-26"),
        },
        Difference::NotTo("a@b.nl".into()),
        Difference::Also("a@b.nl".into(), Line::To),
        Difference::Also("a@b.nl".into(), Line::Cc),
        Difference::Also("a@b.nl".into(), Line::Bcc),
        Difference::ManyAddressees,
        Difference::NoPdf,
        Difference::OtherPdf("x.pdf".into()),
        Difference::AlsoFile("x.txt".into()),
        Difference::OtherSubject(String::new()),
        Difference::OtherSubject("x".into()),
        Difference::TextGone,
        Difference::TextAdded("x".into()),
        Difference::TextChanged("x".into()),
        Difference::Closed,
        Difference::CutOff,
    ];
    for difference in &all {
        let sentence = difference.sentence();
        assert!(
            sentence.ends_with(['.']) && !sentence.contains("  "),
            "{sentence}"
        );
    }
    let returned = Returned {
        dispatch: Some(Dispatch::default()),
        differences: all.to_vec(),
    };
    let json = serde_json::to_string(&returned).expect("has a JSON form");
    assert_eq!(
        serde_json::from_str::<Returned>(&json).expect("reads"),
        returned
    );
}

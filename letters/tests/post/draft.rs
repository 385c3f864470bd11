//! A draft is a message as the standards have it (RFC 5322, 2045, 2047), read back here by the reader of incoming
//! post, which is outside code; one was written down by hand.

use proptest::prelude::*;
use weerklank_core::export::sha256;
use weerklank_letters::envelope::{Envelope, Officer, Sender};
use weerklank_letters::post::draft::{DRAFT_BYTES, write};
use weerklank_letters::post::parcel::Parcel;
use weerklank_letters::post::{Draft, DraftTrouble, Mailbox, Note, read};

const PDF: &[u8] = b"%PDF-1.7 een brief";

fn to(name: &str, address: &str) -> Mailbox {
    Mailbox {
        name: name.into(),
        address: address.into(),
    }
}

fn draft(to: Vec<Mailbox>) -> Draft {
    Draft {
        to,
        subject: "Ontvangstbevestiging, kenmerk 2026-0007".into(),
        body: "Geachte mevrouw Öz,\n\nBij deze e-mail zit een brief.".into(),
        file_name: "ontvangstbevestiging-2026-0007.pdf".into(),
    }
}

fn written(draft: &Draft, pdf: &[u8]) -> String {
    let bytes = write(draft, pdf).expect("it can be sent");
    String::from_utf8(bytes).expect("it is ASCII")
}

/// The head of the message with folded lines put together.
fn head(message: &str) -> Vec<String> {
    let (head, _) = message.split_once("\r\n\r\n").expect("there is a body");
    let unfolded = head.replace("\r\n ", " ");
    unfolded.split("\r\n").map(ToOwned::to_owned).collect()
}

fn is_sound(message: &str) {
    assert!(message.is_ascii());
    for line in message.split("\r\n") {
        assert!(!line.contains(['\r', '\n']), "{line:?}");
        // 78 is what RFC 5322, 2.1.1 asks for; only an address may be longer.
        assert!(line.len() <= 78 || line.starts_with(" <"), "{line:?}");
        assert!(line.len() <= 998, "{line:?}");
    }
}

/// By hand; the base64 by another program.
#[test]
fn a_draft_to_the_letter() {
    let message = written(&draft(vec![to("De Vries, \"Jo\"", "jo@voorbeeld.nl")]), PDF);
    let by_hand = "X-Unsent: 1\r\n\
        X-Uniform-Type-Identifier: com.apple.mail-draft\r\n\
        To: \"De Vries, \\\"Jo\\\"\"\r\n <jo@voorbeeld.nl>\r\n\
        Subject: Ontvangstbevestiging, kenmerk 2026-0007\r\n\
        MIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=\"=_weerklank\"\r\n\
        \r\n\
        --=_weerklank\r\n\
        Content-Type: text/plain; charset=utf-8\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\
        \r\n\
        Geachte mevrouw =C3=96z,\r\n\
        \r\n\
        Bij deze e-mail zit een brief.\r\n\
        --=_weerklank\r\n\
        Content-Type: application/pdf;\r\n name=\"ontvangstbevestiging-2026-0007.pdf\"\r\n\
        Content-Disposition: attachment;\r\n filename=\"ontvangstbevestiging-2026-0007.pdf\"\r\n\
        Content-Transfer-Encoding: base64\r\n\
        \r\n\
        JVBERi0xLjcgZWVuIGJyaWVm\r\n\
        --=_weerklank--\r\n";
    assert_eq!(message, by_hand);
}

#[test]
fn what_is_written_is_read_back() {
    let names = [
        "",
        "Jo de Vries",
        "Zoë Öztürk-Łukasiewicz",
        "李小龙 \u{1F600}",
        "=?utf-8?Q?nep?=",
        &"Anne-Fleur van den Berg tot Nijmegen ".repeat(4),
    ];
    for name in names {
        let name = name.trim();
        let mut draft = draft(vec![
            to(name, "jo.o'neill+x@mail.voorbeeld.nl"),
            to("B", "b@voorbeeld.nl"),
        ]);
        draft.subject = format!("Brief – {name}, kenmerk 2026-0007");
        draft.body = format!(
            "{name}\n\n= 1\t2 \nhéél{}\n.\n--=_weerklank\n",
            "lang ".repeat(300)
        );
        let message = written(&draft, PDF);
        is_sound(&message);
        let (found, files) = read(message.as_bytes()).expect("it is a message");
        assert_eq!(found.to, draft.to);
        assert_eq!(found.subject, draft.subject);
        assert_eq!(found.text, draft.body.trim());
        assert_eq!(files, [PDF]);
        assert_eq!(found.attachments[0].name, draft.file_name);
        assert_eq!(found.attachments[0].media_type, "application/pdf");
        // The mail program puts these in.
        assert_eq!(found.notes, [Note::NoDate, Note::NoSender]);
        assert!(found.message_id.is_empty());
    }
}

#[test]
fn a_large_letter_goes_along_whole_and_a_larger_one_does_not() {
    let mut pdf = PDF.to_vec();
    pdf.extend((0_u32..10 * 1024 * 1024).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0]));
    let draft = draft(vec![to("", "jo@voorbeeld.nl")]);
    let message = write(&draft, &pdf).expect("it can be sent");
    assert_eq!(
        message,
        write(&draft, &pdf).expect("as before"),
        "same input, same bytes"
    );
    let (found, files) = read(&message).expect("it is a message");
    assert_eq!(found.attachments[0].sha256, sha256(&pdf));
    assert!(files[0] == pdf);
    pdf.resize(DRAFT_BYTES, 0);
    assert!(write(&draft, &pdf).is_ok_and(|message| message.len() < 26_000_000));
    pdf.push(0);
    assert_eq!(
        write(&draft, &pdf),
        Err(vec![DraftTrouble::TooBig(DRAFT_BYTES + 1)])
    );
}

#[test]
fn addresses_are_checked_and_everything_wrong_is_told() {
    for right in [
        "a@b.nl",
        " jo@voorbeeld.nl ",
        "j.o'neill+klacht@a-b.c1.example",
        &format!("{}@b.nl", "a".repeat(64)),
    ] {
        assert!(write(&draft(vec![to("", right)]), PDF).is_ok(), "{right}");
    }
    let wrong = [
        "jo",
        "jo@",
        "@b.nl",
        "jo@b",
        "jo@b..nl",
        "jo@.nl",
        "jo@b.nl.",
        "jo@-b.nl",
        "jo@b-.nl",
        "j o@b.nl",
        "jo@b.nl, c@d.nl",
        ".jo@b.nl",
        "jo.@b.nl",
        "j..o@b.nl",
        "\"jo\"@b.nl",
        "jo@[127.0.0.1]",
        "jo@@b.nl",
        "<jo@b.nl>",
        "jo@b.nl>\r\nBcc: c@d.nl",
        "jo@b.nl\nBcc: c@d.nl",
        "jo\u{0}@b.nl",
        "jo@b.nl\u{200b}",
        &format!("{}@b.nl", "a".repeat(65)),
        &format!("a@{}nl", "b.".repeat(130)),
    ];
    for address in wrong {
        let troubles = write(&draft(vec![to("", address)]), PDF).expect_err(address);
        assert!(
            matches!(&troubles[..], [DraftTrouble::Address(_)]),
            "{address:?}: {troubles:?}"
        );
        assert!(
            !troubles[0].sentence().contains(['\r', '\n']),
            "{address:?}"
        );
    }
    let troubles = write(&draft(vec![to("", "zoë@b.nl"), to("", "niets")]), b"")
        .expect_err("three things are wrong");
    let sentences: Vec<String> = troubles.iter().map(DraftTrouble::sentence).collect();
    assert_eq!(
        sentences,
        [
            "In het e-mailadres “zoë@b.nl” staat “ë”. Niet elk e-mailprogramma kan daarheen sturen. Kijk het adres na of vraag om een ander adres.",
            "“niets” is geen e-mailadres: verwacht wordt iets als naam@voorbeeld.nl. Pas het aan bij ‘Aan’, en zo nodig in de zaak.",
            "De pdf van de brief ontbreekt. Haal de brief opnieuw op.",
        ]
    );
    assert_eq!(
        write(&draft(vec![]), PDF),
        Err(vec![DraftTrouble::NoAddress])
    );
    assert_eq!(
        write(&draft(vec![to("Jo", " ")]), PDF),
        Err(vec![DraftTrouble::NoAddress])
    );
}

#[test]
fn nothing_typed_becomes_a_header() {
    let hostile = "Jo\r\nBcc: c@d.nl\r\n\r\nTekst\u{202e}\u{0}";
    let mut draft = draft(vec![to(hostile, "jo@b.nl")]);
    draft.subject = hostile.into();
    draft.file_name = "../a\"\r\nX-Y: 1\r\n\r\nZoë.pdf".into();
    let message = written(&draft, PDF);
    is_sound(&message);
    let names: Vec<String> = head(&message)
        .iter()
        .filter_map(|line| Some(line.split_once(':')?.0.to_owned()))
        .collect();
    assert_eq!(
        names,
        [
            "X-Unsent",
            "X-Uniform-Type-Identifier",
            "To",
            "Subject",
            "MIME-Version",
            "Content-Type"
        ]
    );
    let (found, _) = read(message.as_bytes()).expect("it is a message");
    assert_eq!(found.to, [to("Jo Bcc: c@d.nl Tekst", "jo@b.nl")]);
    assert!(found.bcc.is_empty());
    assert!(
        found.attachments[0].name.ends_with("-Zo-.pdf")
            || found.attachments[0].name.ends_with("Zo-.pdf")
    );
}

proptest! {
    /// Whatever is typed, it is refused or comes back as it was, in the same headers.
    #[test]
    fn anything_is_refused_or_comes_back(name in any::<String>(), address in any::<String>(), subject in any::<String>(), body in any::<String>()) {
        for address in [address.as_str(), "jo@b.nl"] {
            let draft = Draft { to: vec![to(&name, address)], subject: subject.clone(), body: body.clone(), file_name: subject.clone() };
            if let Ok(message) = write(&draft, PDF) {
                let message = String::from_utf8(message).expect("it is ASCII");
                is_sound(&message);
                prop_assert_eq!(head(&message).len(), 6);
                let (found, files) = read(message.as_bytes()).expect("it is a message");
                prop_assert_eq!(&found.to[0].address, address.trim());
                prop_assert_eq!(&files[..], [PDF]);
            }
        }
    }
}

fn parcel(language: &str) -> Parcel {
    let envelope = Envelope {
        language: language.into(),
        sender: Sender {
            name: "Stichting De Linde".into(),
            ..Sender::default()
        },
        day: "2026-11-26".into(),
        reference: "2026-0007".into(),
        salutation: "Geachte Fatma Öz,".into(),
        officer: Officer {
            name: "Fatima Bakker".into(),
            role: "klachtenfunctionaris".into(),
            phone: "030 123 45 67".into(),
            email: "klachten@delinde.example".into(),
            reachable: "maandag en donderdag".into(),
            ..Officer::default()
        },
        ..Envelope::default()
    };
    let envelope = serde_json::to_value(envelope).expect("has a JSON form");
    Parcel {
        kind: "acknowledgement".into(),
        data: serde_json::json!({ "envelope": envelope, "points": ["Geheim"] }).to_string(),
        file_name: "ontvangstbevestiging-2026-0007.pdf".into(),
        to: vec![to("Fatma Öz", "fatma@voorbeeld.nl")],
        drafted: true,
        ..Parcel::default()
    }
}

#[test]
fn the_words_with_a_letter_say_who_and_how_and_nothing_else() {
    let draft = parcel("nl").draft().expect("it is made here");
    assert_eq!(draft.subject, "Ontvangstbevestiging, kenmerk 2026-0007");
    assert_eq!(draft.file_name, "ontvangstbevestiging-2026-0007.pdf");
    assert_eq!(
        draft.body,
        "Geachte Fatma Öz,\n\n\
         Bij deze e-mail zit een brief van Stichting De Linde met kenmerk 2026-0007. De brief is een pdf-bestand.\n\n\
         Hebt u vragen, of kunt u de brief niet openen? Dan kunt u mij zo bereiken:\n\
         telefoon: 030 123 45 67\ne-mail: klachten@delinde.example\nmaandag en donderdag\n\n\
         Met vriendelijke groet,\n\nFatima Bakker\nklachtenfunctionaris\nStichting De Linde"
    );
    let mut english = parcel("en");
    english.data = english
        .data
        .replace("030 123 45 67", " ")
        .replace("maandag en donderdag", "")
        .replace("Geachte Fatma Öz,", "");
    let draft = english.draft().expect("it is made here");
    assert_eq!(draft.subject, "Acknowledgement, reference 2026-0007");
    assert_eq!(
        draft.body,
        "A letter from Stichting De Linde is attached to this e-mail, with reference 2026-0007. It is a PDF file.\n\n\
         Do you have questions, or can you not open the letter? This is how to reach me:\n\
         e-mail: klachten@delinde.example\n\n\
         Kind regards,\n\nFatima Bakker\nklachtenfunctionaris\nStichting De Linde"
    );
}

#[test]
fn a_parcel_knows_what_it_will_be_compared_with() {
    let parcel = parcel("nl");
    let made = parcel.made();
    let draft = parcel.draft().expect("it is made here");
    assert_eq!(
        made.day.map(|day| day.to_string()).as_deref(),
        Some("2026-11-26")
    );
    assert_eq!((made.subject, made.body), (draft.subject, draft.body));
    assert_eq!(made.to, ["fatma@voorbeeld.nl"]);
    // The officer wrote the e-mail herself: her words are hers.
    let own_words = Parcel {
        drafted: false,
        ..parcel.clone()
    }
    .made();
    assert_eq!(
        (own_words.subject, own_words.body),
        (String::new(), String::new())
    );
    // Made elsewhere: no facts, so no date and no draft.
    let elsewhere = Parcel {
        data: String::new(),
        ..parcel
    };
    assert_eq!(elsewhere.draft(), None);
    assert_eq!(elsewhere.made().day, None);
}

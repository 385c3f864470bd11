//! What has to be found in the samples.

use super::{files, found};
use std::fs;
use std::path::Path;
use weerklank_letters::post::{Found, Mailbox, Note, Problem};

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

struct Sample {
    file: &'static str,
    from: (&'static str, &'static str),
    reply_to: Option<(&'static str, &'static str)>,
    to: &'static [&'static str],
    sent: &'static str,
    received: &'static str,
    subject: &'static str,
    message_id: &'static str,
    /// The whole text, to the letter.
    text: &'static str,
    attachments: &'static [(&'static str, &'static str, Option<Problem>)],
    notes: &'static [Note],
}

const SAMPLES: &[Sample] = &[
    Sample {
        file: "outlook.eml",
        from: ("José de Bruin", "jose.debruin@example.org"),
        reply_to: None,
        to: &["klachten@example.nl"],
        sent: "2026-11-24",
        received: "2026-11-24",
        subject: "Klacht over het onderzoek van Zoë – 3 november",
        message_id: "AM0PR04MB12345F00@AM0PR04MB1234.eurprd04.mail.example.org",
        text: "Geachte mevrouw, meneer,\n\nOp 3 november was mijn dochter Zoë bij u voor haar tweede onderzoek. De specialist kwam veertig minuten te laat en had het dossier niet gelezen. Mijn vragen werden afgekapt met “dat hoort u later wel”.\n\nIk vind dit niet zorgvuldig. De rekening van € 85,50 heb ik wel gekregen.\n\nIk wil graag excuses en een nieuwe afspraak.\n\nMet vriendelijke groet,\nJosé de Bruin",
        attachments: &[("Overzicht Zoë.docx", DOCX, None)],
        notes: &[],
    },
    Sample {
        file: "apple.eml",
        from: ("Fenna Öztürk", "fenna.ozturk@example.org"),
        reply_to: None,
        to: &["klachten@example.nl", "secretariaat@example.nl"],
        sent: "2026-10-25",
        received: "2026-10-25",
        subject: "Geen verslag gekregen – al acht weken",
        message_id: "0A1B2C3D-1111-2222-3333-444455556666@example.org",
        text: "Beste klachtenfunctionaris,\n\nSinds september wacht ik op het verslag van het onderzoek van mijn zoon. Ik heb vier keer gebeld (zie het overzicht hieronder) en nooit iets gehoord.\n\n\n\nIk hoor graag wat u hiermee gaat doen.\n\nGroeten,\nFenna Öztürk\n\nVerstuurd vanaf mijn iPhone",
        attachments: &[("Overzicht gesprekken €.pdf", "application/pdf", None)],
        notes: &[],
    },
    Sample {
        file: "thunderbird.eml",
        from: ("Bart van der Heijden", "b.vanderheijden@example.org"),
        reply_to: None,
        to: &["klachten@example.nl"],
        sent: "2026-07-31",
        received: "2026-07-31",
        subject: "Fwd: verkeerde gegevens in het verslag",
        message_id: "7c6b5a49-3827-4165-9f0e-d1c2b3a49586@example.org",
        text: "Goedemiddag,\n\nIn het verslag over onze zoon Daniël staan gegevens van een ander kind. Wij schrokken daar erg van: op bladzijde 3 staat een naam die wij niet kennen. Hoe kan dit?\n\n> Hierbij ontvangt u het verslag. Wij horen graag of alles klopt.\n\nDat klopt dus niet.\n\n-- \nBart van der Heijden",
        attachments: &[
            (
                "Foto van bladzijde 3 uit het verslag over Daniël.jpg",
                "image/jpeg",
                None,
            ),
            ("aantekeningen.txt", "text/plain", None),
        ],
        notes: &[],
    },
    Sample {
        file: "gmail.eml",
        from: ("Sanne Kuipers", "sanne.kuipers@example.org"),
        reply_to: None,
        to: &["klachten@example.nl"],
        sent: "2026-12-03",
        received: "2026-12-03",
        subject: "Klacht: begeleiding Amélie 😕",
        message_id: "CAexample+abc=def@mail.example.org",
        text: "Hallo,\n\nIk wil een klacht indienen over de begeleiding van mijn zus Amélie. 😕\nZij is 17 en mocht zelf niets zeggen tijdens het gesprek op 2 december.\n\nZie ook dit bericht:\nhttps://www.example.org/begeleiding?x=1&y=2\n\nSanne Kuipers",
        attachments: &[],
        notes: &[],
    },
    Sample {
        file: "webmail.eml",
        from: ("Yildiz, A.", "a.yildiz@example.org"),
        reply_to: None,
        to: &["klachten@example.nl"],
        sent: "2026-03-29",
        received: "2026-03-29",
        subject: "Rekening van € 120",
        message_id: "1@webmail.example.org",
        text: "Mijn rekening was € 120, maar er is maar één gesprek geweest.\nDat vind ik niet in orde. Œuvre.",
        attachments: &[],
        notes: &[],
    },
    Sample {
        file: "contact-form.eml",
        from: ("Website", "noreply@example.nl"),
        reply_to: Some(("Ineke Smit", "ineke.smit@example.org")),
        to: &["klachten@example.nl"],
        sent: "2026-11-16",
        received: "2026-11-16",
        subject: "Nieuw bericht via het contactformulier",
        message_id: "form-77@www.example.nl",
        text: "Naam Ineke Smit\nBericht Er is zonder te vragen een film gemaakt van mijn kind.\nIk wil dat die wordt verwijderd.\n\nBekijk het in het beheer <https://www.example.nl/beheer/77>.",
        attachments: &[],
        notes: &[Note::HtmlOnly],
    },
    Sample {
        file: "forwarded.eml",
        from: ("Balie", "balie@example.nl"),
        reply_to: None,
        to: &["klachten@example.nl"],
        sent: "2026-11-09",
        received: "2026-11-09",
        subject: "Doorgestuurd: Klacht over de bejegening",
        message_id: "outer-1@example.nl",
        text: "Deze kwam bij ons binnen. Wil jij dit oppakken?",
        attachments: &[
            ("logo.png", "image/png", None),
            ("Klacht over de bejegening.eml", "message/rfc822", None),
        ],
        notes: &[],
    },
];

/// The names of all samples.
pub(crate) const FILES: [&str; 7] = [
    "outlook.eml",
    "apple.eml",
    "thunderbird.eml",
    "gmail.eml",
    "webmail.eml",
    "contact-form.eml",
    "forwarded.eml",
];

pub(crate) fn sample(file: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/mail");
    fs::read(folder.join(file)).expect("a sample")
}

fn mailbox((name, address): (&str, &str)) -> Mailbox {
    Mailbox {
        name: name.into(),
        address: address.into(),
    }
}

fn check(one: &Sample, found: &Found) {
    let file = one.file;
    let addresses: Vec<&str> = found.to.iter().map(|to| to.address.as_str()).collect();
    let day = |moment: &Option<weerklank_letters::post::Moment>| {
        let moment = moment.as_ref().expect("a moment");
        assert!(moment.zone_known, "{file}");
        moment.on.to_string()
    };
    assert_eq!(found.from, Some(mailbox(one.from)), "{file}");
    assert_eq!(found.reply_to, one.reply_to.map(mailbox), "{file}");
    assert_eq!(addresses, one.to, "{file}");
    assert_eq!(day(&found.sent), one.sent, "{file}");
    assert_eq!(day(&found.received), one.received, "{file}");
    assert_eq!(found.subject, one.subject, "{file}");
    assert_eq!(found.message_id, one.message_id, "{file}");
    assert_eq!(found.text, one.text, "{file}");
    assert_eq!(
        found.text_from_html,
        one.notes.contains(&Note::HtmlOnly),
        "{file}"
    );
    assert_eq!(files(found), one.attachments, "{file}");
    assert_eq!(found.notes, one.notes, "{file}");
}

#[test]
fn the_mail_of_every_program_is_read() {
    assert!(SAMPLES.iter().map(|one| one.file).eq(FILES));
    for one in SAMPLES {
        check(one, &found(&sample(one.file)).0);
    }
}

/// Saved on another system, a message may have other line ends.
#[test]
fn line_ends_make_no_difference() {
    for one in SAMPLES {
        let mut bytes = sample(one.file);
        bytes.retain(|byte| *byte != b'\r');
        check(one, &found(&bytes).0);
        for byte in &mut bytes {
            if *byte == b'\n' {
                *byte = b'\r';
            }
        }
        check(one, &found(&bytes).0);
    }
}

#[test]
fn the_message_behind_a_forwarded_one_is_found() {
    let (found, files) = found(&sample("forwarded.eml"));
    let [inner] = &found.forwarded[..] else {
        panic!("one message was sent along: {:?}", found.forwarded);
    };
    assert_eq!(
        inner.from,
        Some(mailbox(("Willem Tromp", "w.tromp@example.org")))
    );
    assert_eq!(
        inner.sent.as_ref().map(|sent| sent.on.to_string()),
        Some("2026-11-06".into())
    );
    assert_eq!(inner.subject, "Klacht over de bejegening");
    assert_eq!(
        inner.text,
        "Ik ben bij de balie weggestuurd zonder uitleg. Ik voelde me vernederd én niet gehoord."
    );
    // The file is a message by itself, with its own attachment.
    let (itself, _) = super::found(&files[1]);
    assert_eq!(itself.text, inner.text);
    assert_eq!(
        super::files(&itself),
        [("kaartje.png", "image/png", None::<Problem>)]
    );
    assert!(found.attachments[0].inline && !found.attachments[1].inline);
}

#[test]
fn attachments_come_through_to_the_byte() {
    let (found, files) = found(&sample("thunderbird.eml"));
    assert_eq!(
        String::from_utf8_lossy(&files[1]),
        "Gebeld op 12 juni: niemand opgenomen.\nGebeld op 19 juni: één minuut gesproken.\n"
    );
    // From sha256sum of these bytes.
    assert_eq!(
        found.attachments[1].sha256,
        "e208d5a5122dfe0cc74799ccf5338f6652bdf7cdbbc62597328f27a28e10dadf"
    );
}

//! A complaint that came by e-mail: read, confirmed field by field, and kept to the byte.
//!
//! Truth: what stands in the sample, as a mail program shows it; its bytes; dates counted by hand.

use crate::browser::ENTER;
use crate::desk::Desk;
use crate::paper::fingerprint;
use std::path::{Path, PathBuf};

const TEXT: &str = "Geachte mevrouw, meneer,\n\nOp 3 november was mijn dochter Zoë bij u voor haar tweede onderzoek. De specialist kwam veertig minuten te laat en had het dossier niet gelezen. Mijn vragen werden afgekapt met “dat hoort u later wel”.\n\nIk vind dit niet zorgvuldig. De rekening van € 85,50 heb ik wel gekregen.\n\nIk wil graag excuses en een nieuwe afspraak.\n\nMet vriendelijke groet,\nJosé de Bruin";

/// What must be found, by field. It was sent and received on Tuesday 24 November 2026.
const FOUND: [(&str, &str); 6] = [
    ("name", "José de Bruin"),
    ("email", "jose.debruin@example.org"),
    ("subject", "Klacht over het onderzoek van Zoë – 3 november"),
    ("verbatim", TEXT),
    ("reported-on", "24-11-2026"),
    ("received-on", "24-11-2026"),
];

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/mail/outlook.eml")
}

#[test]
fn post_fills_the_form() {
    let desk = Desk::opened_on("2026-11-25");
    let message = std::fs::read(sample()).expect("a sample of a message");
    a_message_is_read(&desk);
    nothing_is_recorded_unseen(&desk);
    every_field_is_confirmed(&desk);
    let reference = the_case_is_there(&desk);
    its_documents_are_kept(&desk, &message);
    a_copy_holds_them(&desk, &reference, &message);
    desk.console_is_clean();
}

fn a_message_is_read(desk: &Desk) {
    desk.presses("nav-new");
    desk.sees("page-new");
    desk.reaches("post-file");
    // Which file it is, is asked in a window of the browser itself, out of the reach of a page.
    desk.pick("post-file", &sample());
    desk.hears("post-found", "José de Bruin (jose.debruin@example.org)");
    desk.hears("post-files", "Overzicht Zoë.docx");
    for (field, text) in FOUND {
        desk.finds_in(field, text);
        desk.hears(&format!("found-{field}"), "klopt het?");
    }
    desk.reload();
    desk.sees("post-found");
    desk.finds_in("name", "José de Bruin");
}

/// Recording leads to what was not looked at; the list of cases stays empty.
fn nothing_is_recorded_unseen(desk: &Desk) {
    desk.presses("record");
    desk.hears("found-open", "Er is nog niets vastgelegd.");
    desk.presses("nav-cases");
    desk.sees("no-cases");
    desk.presses("nav-new");
    desk.sees("post-found");
}

/// The subject names a child, so another is typed; that says enough.
fn every_field_is_confirmed(desk: &Desk) {
    for (field, _) in FOUND.iter().filter(|(field, _)| *field != "subject") {
        desk.presses(&format!("found-{field}-ok"));
        desk.sees_no(&format!("found-{field}"));
    }
    desk.writes("subject", "Onderzoek begon te laat");
    desk.sees_no("found-subject");
    desk.writes("act-on", "3-11-2026");
}

/// Eight days after Tuesday 3 November is the 11th; the eighth working day (4 to 6, 9 to 13) is Friday the 13th.
/// Ten working days after Tuesday 24 November: 25 to 27, 30, 1 to 4, 7, and Tuesday 8 December. Three weeks:
/// Tuesday 15 December.
fn the_case_is_there(desk: &Desk) -> String {
    desk.presses("record");
    desk.sees("page-case");
    desk.saved();
    assert_eq!(desk.dates_in("clock-k0"), ["2026-11-13"]);
    assert_eq!(desk.dates_in("clock-k1"), ["2026-12-08"]);
    assert_eq!(desk.dates_in("clock-k2"), ["2026-12-15"]);
    let history = desk.reads("history");
    assert!(
        history.contains("Stuk in het dossier: Overzicht Zoë.docx"),
        "{history}"
    );
    desk.reads("reference")
}

fn its_documents_are_kept(desk: &Desk, message: &[u8]) {
    desk.presses("tab-documents");
    desk.hears("document-0", "e-mail.eml");
    desk.hears("document-0", &fingerprint(message));
    desk.hears("document-1", "Overzicht Zoë.docx");
    desk.hears(
        "verbatim-same",
        "letter voor letter de tekst die in de e-mail is gevonden",
    );
    desk.presses("show-0");
    desk.hears("shown-0", "had het dossier niet gelezen");
    it_can_be_fetched(desk, message);
}

fn it_can_be_fetched(desk: &Desk, message: &[u8]) {
    desk.presses("fetch-0");
    let (_, bytes) = desk.downloaded("e-mail", ".eml");
    assert!(bytes == message, "the message came back changed");
}

/// Everything wiped and put back, the message is still the same.
fn a_copy_holds_them(desk: &Desk, reference: &str, message: &[u8]) {
    crate::lives::there_and_back(desk);
    desk.opens_case(reference);
    desk.reaches("tab-documents");
    desk.browser.press(ENTER);
    desk.hears("document-0", &fingerprint(message));
    it_can_be_fetched(desk, message);
}

//! A letter goes out of the door: printed, taken along as a draft of an e-mail, and proven by the message that was
//! sent; and a worker that breaks loses nothing of what was typed.
//!
//! Truth: RFC 5322 for the message, the invented complaint for addresses and dates, by hand.

use crate::complaints::GOOD_FRIDAY;
use crate::desk::{Desk, one_line};
use crate::paper;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

const FROM: &str =
    "From: Klachten <klachten@leerboom.example>\r\nDate: Tue, 7 Apr 2026 15:04:05 +0200\r\n";
const TO: &str = "zoe.celik@voorbeeld.nl";

fn desk_with_a_letter() -> Desk {
    let desk = Desk::opened_on("2026-04-07");
    desk.introduces_the_office();
    assert_eq!(desk.enters(&GOOD_FRIDAY), "K2026-001");
    desk.makes_the_letter();
    desk
}

#[test]
fn a_letter_goes_by_mail_and_what_was_sent_proves_it() {
    let desk = desk_with_a_letter();
    it_is_printed_in_a_tab_of_its_own(&desk);
    let draft = a_draft_is_fetched(&desk);
    another_address_and_another_letter_are_pointed_out(&desk, &draft);
    what_was_received_is_not_a_dispatch(&desk, &draft);
    the_message_that_was_sent_fills_the_form(&desk, &draft);
    it_is_recorded(&desk, &draft);
    desk.console_is_clean();
}

fn it_is_printed_in_a_tab_of_its_own(desk: &Desk) {
    let here = desk.browser.window();
    desk.click("print");
    let there = desk.browser.until("the letter in a tab of its own", || {
        desk.browser
            .windows()
            .into_iter()
            .find(|window| *window != here)
    });
    desk.browser.switch_to(&there);
    let address = desk.browser.url();
    assert!(address.starts_with("blob:"), "{address}");
    desk.browser.close_window();
    desk.browser.switch_to(&here);
    desk.hears("went", "nieuw tabblad");
}

/// The head of the message and the PDF in it.
fn opened(message: &str) -> (&str, Vec<u8>) {
    let (head, _) = message.split_once("\r\n\r\n").expect("a head and a body");
    let (_, file) = message
        .split_once("Content-Transfer-Encoding: base64\r\n\r\n")
        .expect("a file");
    let (file, _) = file.split_once("--").expect("the end");
    let pdf = STANDARD.decode(file.replace("\r\n", "")).expect("base64");
    (head, pdf)
}

fn a_draft_is_fetched(desk: &Desk) -> String {
    desk.click("mail-draft");
    let (name, bytes) = desk.downloaded("ontvangstbevestiging-", ".eml");
    assert_eq!(name, "ontvangstbevestiging-K2026-001.eml");
    let message = String::from_utf8(bytes).expect("it is ASCII");
    let (head, pdf) = opened(&message);
    for line in [
        "X-Unsent: 1",
        "Subject: Ontvangstbevestiging, kenmerk K2026-001",
        &format!(" <{TO}>"),
    ] {
        assert!(head.lines().any(|one| one == line), "{line} in {head}");
    }
    assert!(
        !head.contains("Date:") && !head.contains("From:") && !head.contains("Message-ID:"),
        "{head}"
    );
    paper::is_good(&desk.home, &pdf);
    desk.hears("went", "Het concept is opgehaald.");
    message
}

fn lays_back(desk: &Desk, name: &str, message: &str) {
    desk.pick("back-file", &desk.home.file(name, message.as_bytes()));
}

fn another_address_and_another_letter_are_pointed_out(desk: &Desk, draft: &str) {
    let other = draft
        .replace(TO, "zoe.celic@voorbeeld.nl")
        .replace("JVBERi0xLj", "JVBERi0xLz");
    lays_back(
        desk,
        "ander.eml",
        &format!("{FROM}Cc: school@voorbeeld.nl\r\n{other}"),
    );
    desk.hears(
        "back-differences",
        &format!("Het bericht ging niet naar {TO}"),
    );
    desk.hears(
        "back-differences",
        "in kopie (cc) ook naar school@voorbeeld.nl",
    );
    desk.hears(
        "back-differences",
        "een andere dan de brief die hier het laatst is opgehaald",
    );
    desk.hears("fetched-note", "een andere PDF");
    assert_eq!(desk.value("to"), "zoe.celic@voorbeeld.nl");
}

fn what_was_received_is_not_a_dispatch(desk: &Desk, draft: &str) {
    let answer = "From: zoe.celik@voorbeeld.nl\r\nTo: klachten@leerboom.example\r\nDate: Wed, 8 Apr 2026 09:00:00 +0200\r\nSubject: Re\r\n\r\nDank u.\r\n";
    lays_back(desk, "antwoord.eml", answer);
    desk.hears("back-differences", "het is ontvangen, niet verzonden");
    lays_back(desk, "concept.eml", draft);
    desk.hears("back-differences", "Dit is het concept zelf");
    desk.sees_no("back-proof");
}

fn the_message_that_was_sent_fills_the_form(desk: &Desk, draft: &str) {
    lays_back(desk, "verzonden.eml", &format!("{FROM}{draft}"));
    desk.hears(
        "back-proof",
        &format!("Verzonden op dinsdag 7 april 2026 aan {TO}."),
    );
    desk.sees_no("back-differences");
    assert_eq!(
        desk.reads("back-fingerprint"),
        paper::fingerprint(&opened(draft).1)
    );
    desk.hears("fetched-note", "wordt bij de zaak bewaard");
    desk.reload();
    desk.hears("back-proof", TO);
    desk.finds_in("on", "7-4-2026");
    desk.finds_in("to", TO);
}

fn it_is_recorded(desk: &Desk, draft: &str) {
    desk.click("record-dispatch");
    desk.sees("page-case");
    desk.saved();
    let history = desk.reads("history");
    assert!(
        history.contains(&format!("per e-mail op dinsdag 7 april 2026, aan {TO}")),
        "{history}"
    );
    desk.click("tab-documents");
    desk.hears("document-0", &paper::fingerprint(&opened(draft).1));
}

/// Workers that are started while `broken` is set die at once, as one without memory does; the last that was started
/// can be made to die in the middle of its life, and to hang.
const BREAKABLE: &str = "
    window.Worker = class extends Worker {
        constructor(file, options) {
            const dead = new Blob([\"throw new Error('kapot')\"], { type: 'text/javascript' });
            super(sessionStorage.broken ? URL.createObjectURL(dead) : file, options);
            window.lastWorker = this;
        }
    };";

const NOTE: &str = "Ik heb het verslag opgevraagd, zoals u vroeg.";

#[test]
fn a_worker_that_breaks_loses_nothing() {
    let desk = desk_with_a_letter();
    desk.browser.before_each_page(BREAKABLE);
    desk.reload();
    desk.sees("sheet-1");
    it_dies_once_and_nobody_notices(&desk);
    it_keeps_dying_and_the_officer_is_told(&desk);
    it_lives_again_and_the_letter_is_made(&desk);
    // The browser itself writes down what the dead workers threw.
    desk.console_is_clean_but_for(&["kapot"]);
}

fn it_dies_once_and_nobody_notices(desk: &Desk) {
    desk.browser.run(
        "lastWorker.dispatchEvent(new ErrorEvent('error', { message: 'unreachable' }))",
        &[],
    );
    desk.type_in("note", NOTE);
    let (_, pdf) = desk.fetches_the_letter();
    let text = paper::text(&desk.home, &pdf);
    assert!(text.contains(NOTE), "{text}");
    desk.sees_no("letter-trouble");
}

fn it_keeps_dying_and_the_officer_is_told(desk: &Desk) {
    desk.browser.run(
        "sessionStorage.broken = 'yes';
         lastWorker.dispatchEvent(new ErrorEvent('error', { message: 'unreachable' }))",
        &[],
    );
    desk.retype_in("note", &format!("{NOTE} Tot dan."));
    desk.hears("letter-trouble", "Er is niets verloren");
    desk.finds_in("note", &format!("{NOTE} Tot dan."));
    desk.reload();
    desk.hears("letter-trouble", "Er is niets verloren");
    desk.finds_in("note", &format!("{NOTE} Tot dan."));
}

fn it_lives_again_and_the_letter_is_made(desk: &Desk) {
    desk.browser.run("sessionStorage.removeItem('broken')", &[]);
    desk.click("letter-again");
    desk.sees("sheet-1");
    desk.sees_no("letter-trouble");
    let (_, pdf) = desk.fetches_the_letter();
    let text = one_line(&paper::text(&desk.home, &pdf));
    assert!(text.contains("Tot dan."), "{text}");
}

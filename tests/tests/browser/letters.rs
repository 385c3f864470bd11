//! What the officer writes in a letter is held against the case, the letters a case asks for are a click away, and the
//! blank form comes with the house's own name.
//!
//! Truth: the calendar (8 April 2026 is a Wednesday) and the invented complaint.

use crate::complaints::GOOD_FRIDAY;
use crate::desk::{Desk, one_line, test};
use crate::paper;

fn desk_with_a_case() -> Desk {
    let desk = Desk::opened_on("2026-04-07");
    desk.introduces_the_office();
    assert_eq!(desk.enters(&GOOD_FRIDAY), "K2026-001");
    desk
}

#[test]
fn what_contradicts_the_case_is_mended_before_the_letter_leaves() {
    let desk = desk_with_a_case();
    desk.makes_the_letter();
    a_wrong_weekday_is_mended_with_one_click(&desk);
    a_doubt_stands_once_it_is_said_why(&desk);
    the_letter_stays_fast_while_it_is_typed(&desk);
    desk.console_is_clean();
}

fn a_wrong_weekday_is_mended_with_one_click(desk: &Desk) {
    desk.type_in("note", "Wij spraken elkaar op maandag 8 april 2026.");
    desk.hears("findings", "8 april");
    desk.browser.until_true(
        "the letter is held back",
        "return document.querySelector(arguments[0])?.getAttribute('aria-disabled') === 'true'",
        &[test("download").into()],
    );
    desk.click("mend");
    desk.browser.until_true(
        "the right weekday stands in the text",
        "return document.querySelector(arguments[0])?.value.includes('woensdag 8 april 2026')",
        &[test("note").into()],
    );
    desk.sees_no("finding");
}

fn a_doubt_stands_once_it_is_said_why(desk: &Desk) {
    desk.retype_in("note", "Ik bel u volgende week.");
    desk.sees("finding");
    desk.type_in("why", "Zo afgesproken aan de telefoon.");
    desk.browser.until_true(
        "the letter is no longer held back",
        "return !document.querySelector(arguments[0])?.hasAttribute('aria-disabled')",
        &[test("download").into()],
    );
    let (_, pdf) = desk.fetches_the_letter();
    let text = one_line(&paper::text(&desk.home, &pdf));
    assert!(text.contains("Ik bel u volgende week."), "{text}");
}

fn the_letter_stays_fast_while_it_is_typed(desk: &Desk) {
    desk.starts_timing();
    desk.retype_in(
        "note",
        "Ik heb het verslag opgevraagd en lees het zelf ook.",
    );
    desk.sees_no("finding");
    println!(
        "longest task while a letter is typed: {:.0} ms (0: none over 50)",
        desk.longest_task()
    );
}

#[test]
fn the_letters_a_case_asks_for_are_a_click_away() {
    let desk = desk_with_a_case();
    desk.click("tab-letters");
    desk.sees("make-acknowledgement");
    desk.click("make-delay");
    desk.sees("page-letter");
    desk.hears("missing", "reden");
    desk.type_in("words", "De specialist is ziek en ik wil haar kant horen.");
    desk.type_in("day", "19-5-2026");
    desk.type_in(
        "done",
        "Ik heb uw klacht gelezen en het verslag opgevraagd.",
    );
    desk.sees("sheet-1");
    desk.click("download");
    let (_, pdf) = desk.downloaded("uitstelbericht-", ".pdf");
    desk.saved();
    paper::is_good(&desk.home, &pdf);
    let text = one_line(&paper::text(&desk.home, &pdf));
    assert!(text.contains("dinsdag 19 mei 2026"), "{text}");
    desk.click("record-dispatch");
    desk.sees("page-case");
    desk.saved();
    desk.click("tab-documents");
    desk.hears("document-0", &paper::fingerprint(&pdf));
    desk.console_is_clean();
}

#[test]
fn the_blank_form_comes_with_the_name_of_the_house() {
    let desk = Desk::opened_on("2026-04-07");
    desk.introduces_the_office();
    desk.settings();
    for (button, name) in [
        ("form-dutch", "klachtformulier"),
        ("form-english", "complaint-form"),
    ] {
        desk.click(button);
        let (_, pdf) = desk.downloaded(name, ".pdf");
        paper::is_good(&desk.home, &pdf);
    }
    desk.console_is_clean();
}

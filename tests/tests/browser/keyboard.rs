//! A short day without a mouse: everything is reached with Tab and used with Enter, Space and arrows.

use crate::browser::{DOWN, ENTER, SPACE, TAB};
use crate::complaints::GOOD_FRIDAY;
use crate::desk::{Desk, OFFICE};
use serde_json::Value;

#[test]
fn keyboard_alone() {
    let desk = Desk::opened_on("2026-04-07");
    the_skip_link(&desk);
    settings(&desk);
    a_complaint(&desk);
    back_loses_nothing(&desk);
    why_this_date(&desk);
    a_letter(&desk);
    desk.console_is_clean();
}

/// The first thing Tab reaches leads past the menu.
fn the_skip_link(desk: &Desk) {
    desk.browser.press(TAB);
    assert_eq!(focused(desk, "innerText"), "Naar de inhoud");
    assert!(
        desk.browser.run(
            "return document.activeElement.getBoundingClientRect().top >= 0",
            &[]
        ) == Value::Bool(true),
        "the skip link is seen"
    );
    desk.browser.press(ENTER);
    assert_eq!(focused(desk, "id"), "inhoud");
    assert!(
        !desk.browser.url().contains("inhoud"),
        "addresses are pages"
    );
}

fn settings(desk: &Desk) {
    desk.browser.run(
        "document.activeElement.blur(); window.getSelection().removeAllRanges()",
        &[],
    );
    desk.reaches("nav-settings");
    desk.browser.press(ENTER);
    desk.sees("page-settings");
    for (field, text) in OFFICE {
        desk.reaches(field);
        desk.browser.type_here(text);
    }
    desk.saved();
}

fn a_complaint(desk: &Desk) {
    desk.visit("#/", "page-today");
    desk.reaches("new-case");
    desk.browser.press(ENTER);
    desk.sees("page-new");
    for field in [
        "name", "child", "email", "phone", "address", "subject", "about", "verbatim", "points",
    ] {
        fill(desk, field);
    }
    desk.reaches_group("wished-asked");
    desk.browser.press(DOWN);
    desk.sees("wished");
    fill(desk, "wished");
    desk.reaches_group("gate");
    desk.browser.press(DOWN);
    for field in ["act-on", "reported-on", "received-on"] {
        fill(desk, field);
    }
    assert_eq!(desk.outcome_of("test-gate"), "yes");
    desk.reaches("record");
}

/// Away and back again in the middle of a form.
fn back_loses_nothing(desk: &Desk) {
    desk.reaches_backwards("received-on");
    desk.visit("#/termijn", "page-term");
    desk.browser.back();
    desk.sees("page-new");
    for field in ["name", "verbatim", "wished", "received-on"] {
        desk.finds_in(field, GOOD_FRIDAY.text(field));
    }
    desk.reaches("record");
    desk.browser.press(ENTER);
    desk.sees("page-case");
}

fn why_this_date(desk: &Desk) {
    desk.reaches("date-k0");
    desk.browser.press(SPACE);
    desk.hears("because", "Goede Vrijdag");
    desk.browser.press(SPACE);
    desk.sees_no("strip");
}

fn a_letter(desk: &Desk) {
    desk.reaches("make-letter");
    desk.browser.press(ENTER);
    desk.sees("sheet-1");
    desk.reaches("download");
    desk.browser.press(ENTER);
    desk.downloaded("ontvangstbevestiging-", ".pdf");
    desk.saved();
    desk.reaches("record-dispatch");
    desk.browser.press(SPACE);
    desk.sees("page-case");
    desk.hears("clock-k1", "gedaan");
}

fn fill(desk: &Desk, field: &str) {
    desk.reaches(field);
    desk.browser.type_here(GOOD_FRIDAY.text(field));
}

fn focused(desk: &Desk, property: &str) -> String {
    let answer = desk.browser.run(
        "return document.activeElement[arguments[0]]",
        &[property.into()],
    );
    answer.as_str().unwrap_or_default().trim().to_owned()
}

//! A short day without a mouse: everything is reached with Tab and used with Enter, Space and arrows.

use crate::browser::{DOWN, ENTER, SPACE, TAB};
use crate::complaints::GOOD_FRIDAY;
use crate::desk::{Desk, OFFICE, test};
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
    reach(desk, "nav-settings");
    desk.browser.press(ENTER);
    desk.sees("page-settings");
    for (field, text) in OFFICE {
        reach(desk, field);
        desk.browser.type_here(text);
    }
    desk.saved();
}

fn a_complaint(desk: &Desk) {
    desk.visit("#/", "page-today");
    reach(desk, "new-case");
    desk.browser.press(ENTER);
    desk.sees("page-new");
    for field in [
        "name", "child", "email", "phone", "address", "subject", "about", "verbatim", "points",
    ] {
        fill(desk, field);
    }
    reach_group(desk, "wished-asked");
    desk.browser.press(DOWN);
    desk.sees("wished");
    fill(desk, "wished");
    reach_group(desk, "gate");
    desk.browser.press(DOWN);
    for field in ["act-on", "reported-on", "received-on"] {
        fill(desk, field);
    }
    assert_eq!(desk.outcome_of("test-gate"), "yes");
    reach(desk, "record");
}

/// Away and back again in the middle of a form.
fn back_loses_nothing(desk: &Desk) {
    reach_backwards(desk, "received-on");
    desk.visit("#/termijn", "page-term");
    desk.browser.back();
    desk.sees("page-new");
    for field in ["name", "verbatim", "wished", "received-on"] {
        desk.finds_in(field, GOOD_FRIDAY.text(field));
    }
    reach(desk, "record");
    desk.browser.press(ENTER);
    desk.sees("page-case");
}

fn why_this_date(desk: &Desk) {
    reach(desk, "date-k0");
    desk.browser.press(SPACE);
    desk.hears("because", "Goede Vrijdag");
    desk.browser.press(SPACE);
    desk.sees_no("strip");
}

fn a_letter(desk: &Desk) {
    reach(desk, "make-letter");
    desk.browser.press(ENTER);
    desk.sees("sheet-1");
    reach(desk, "download");
    desk.browser.press(ENTER);
    desk.downloaded("ontvangstbevestiging-", ".pdf");
    desk.saved();
    reach(desk, "record-dispatch");
    desk.browser.press(SPACE);
    desk.sees("page-case");
    desk.hears("clock-k1", "gedaan");
}

fn fill(desk: &Desk, field: &str) {
    reach(desk, field);
    desk.browser.type_here(GOOD_FRIDAY.text(field));
}

/// Presses Tab until the keyboard is there; on the way every stop can be seen.
fn reach(desk: &Desk, name: &str) {
    desk.sees(name);
    let css = test(name);
    tab_to(
        desk,
        name,
        &format!(
            "document.activeElement.matches('{}')",
            css.replace('"', "\\\"").replace('\'', "\\'")
        ),
        false,
    );
}

fn reach_backwards(desk: &Desk, name: &str) {
    tab_to(
        desk,
        name,
        &format!("document.activeElement.matches('[data-test={name}]')"),
        true,
    );
}

/// Any of a group of radio buttons: Tab stops at the chosen one.
fn reach_group(desk: &Desk, group: &str) {
    tab_to(
        desk,
        group,
        &format!("document.activeElement.name === '{group}'"),
        false,
    );
}

fn tab_to(desk: &Desk, what: &str, there: &str, backwards: bool) {
    for _ in 0..120 {
        if backwards {
            desk.browser.press_with_shift(TAB);
        } else {
            desk.browser.press(TAB);
        }
        focus_is_seen(desk);
        if desk.browser.run(&format!("return {there}"), &[]) == Value::Bool(true) {
            return;
        }
    }
    panic!("Tab never comes to {what}");
}

/// Whatever has the keyboard shows it: a ring of at least two pixels, on itself or on its label.
fn focus_is_seen(desk: &Desk) {
    let seen = desk.browser.run(
        "const ring = (element) => {
            const style = getComputedStyle(element);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
        };
        const now = document.activeElement;
        if (now === document.body || now === document.documentElement) return '';
        const near = [now, now.closest('label'), now.nextElementSibling].filter(Boolean);
        return near.some(ring) ? '' : now.outerHTML.slice(0, 200);",
        &[],
    );
    assert_eq!(seen, "", "it has the keyboard and doesn't show it");
}

fn focused(desk: &Desk, property: &str) -> String {
    let answer = desk.browser.run(
        "return document.activeElement[arguments[0]]",
        &[property.into()],
    );
    answer.as_str().unwrap_or_default().trim().to_owned()
}

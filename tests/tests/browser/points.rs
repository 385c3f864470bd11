//! The points of complaint and the persons concerned: written with the keyboard, nothing typed twice,
//! nothing lost.

use crate::accessible::looks;
use crate::browser::{ENTER, ESCAPE};
use crate::complaints::IN_TIME;
use crate::desk::Desk;
use serde_json::Value;

#[test]
fn points_are_written_with_the_keyboard() {
    let desk = Desk::opened_on("2026-03-23");
    a_directory(&desk);
    desk.enters(&IN_TIME);
    let case = desk.case_id();
    a_person_from_the_directory(&desk, &case);
    a_name_put_right(&desk);
    row_after_row(&desk, &case);
    a_measure(&desk);
    the_same_again(&desk);
    desk.console_is_clean();
}

/// One specialist, and a board that is taken over and then looked up.
fn a_directory(desk: &Desk) {
    desk.settings();
    desk.click("take-board-nvo");
    desk.hears("board-nvo", "Nog niet nagekeken");
    desk.click("checked-0");
    desk.hears("board-nvo", "23 maart 2026");
    desk.click("specialist-add");
    desk.click("specialist-keep");
    desk.hears("person-name-error", "Vul een naam in");
    desk.type_in("person-name", "Ilse de Bruijn");
    desk.type_in("person-email", "i.debruijn@leerboom.example");
    desk.click("membership-add");
    desk.type_in("association-0", "nvo");
    desk.click("specialist-keep");
    desk.hears("specialists", "Ilse de Bruijn");
    desk.saved();
    is_accessible(desk, "instellingen-lijst");
}

fn a_person_from_the_directory(desk: &Desk, case: &str) {
    desk.visit(&format!("#/zaak/{case}/betrokkenen"), "person-search");
    desk.type_in("person-search", "bruijn");
    desk.hears("person-hits", "1 specialist");
    desk.browser.press(ENTER);
    desk.finds_in("person-name", "Ilse de Bruijn");
    keyboard_is_in(desk, "person-name");
    desk.browser.press(ENTER);
    desk.hears("person-0", "23 maart 2026");
    desk.hears("asked-0", "nog niet");
    is_accessible(desk, "betrokkenen");
}

fn a_name_put_right(desk: &Desk) {
    desk.click("correct-person-0");
    desk.retype_in("person-name", "Ilse de Bruyn");
    desk.click("correct-record");
    desk.hears("reason-error", "zonder reden");
    desk.type_in("reason", "zo staat het op haar diploma");
    desk.click("correct-record");
    desk.hears("person-0", "Ilse de Bruyn");
}

/// Control with Enter goes down the column, Escape keeps what was typed, also over a reload.
fn row_after_row(desk: &Desk, case: &str) {
    desk.visit(&format!("#/zaak/{case}/punten"), "points");
    desk.hears("points-open", "2 klachtpunten van 2");
    desk.hears("unheard", "nog niet bij");
    desk.click("point-open-0");
    keyboard_is_in(desk, "point");
    desk.choose("category-communication");
    desk.click("take-complainant-says-0");
    desk.finds_in("complainant-says", IN_TIME.text("verbatim"));
    desk.sees_no("take-complainant-says-0");
    is_accessible(desk, "klachtpunt-open");
    desk.type_in("person-says", "Ik was ziek.");
    desk.type_in("finding", "De les is niet afgezegd.");
    desk.browser.press_with_control(ENTER);
    desk.hears("points-open", "1 klachtpunt van 2");
    keyboard_is_in(desk, "finding");
    desk.finds_in("point", "Er is niet afgezegd");
    desk.browser.type_here("Er is niet gebeld.");
    desk.browser.press(ESCAPE);
    keyboard_is_in(desk, "point-open-1");
    desk.hears("unsaved-1", "concept");
    desk.reload();
    desk.hears("unsaved-1", "concept");
    desk.click("point-open-1");
    desk.finds_in("finding", "Er is niet gebeld.");
    desk.browser.press_with_control(ENTER);
    desk.hears("points-open", "Elk klachtpunt heeft een bevinding");
    keyboard_is_in(desk, "point-add");
}

/// Due, done, and three months later a look at what it did.
fn a_measure(desk: &Desk) {
    desk.click("measure-for-1");
    desk.sees("page-step");
    assert_eq!(desk.value("point"), "1");
    desk.type_in("measure", "Wie afzegt, belt.");
    desk.type_in("who", "Ilse de Bruyn");
    desk.type_in("due", "1-4-2026");
    desk.click("submit");
    desk.hears("point-1", "Wie afzegt, belt. uiterlijk wo 1 apr");
    desk.click("measure-done-0");
    desk.click("measure-record");
    desk.hears("measure-0", "gedaan");
    let days = desk.dates_in("measure-0");
    let check = ["2026-03-23", "2026-06-23"];
    assert_eq!(days, check, "three months after it was done");
    is_accessible(desk, "klachtpunten");
}

/// The same specialist and kind of complaint again: both cases say so, by reference.
fn the_same_again(desk: &Desk) {
    let second = desk.enters(&IN_TIME);
    let case = desk.case_id();
    desk.visit(&format!("#/zaak/{case}/betrokkenen"), "person-form");
    desk.type_in("person-name", "ilse de bruyn");
    desk.click("person-record");
    desk.sees("person-0");
    desk.visit(&format!("#/zaak/{case}/punten"), "points");
    assert!(!desk.has("recurrence"));
    desk.click("point-open-0");
    desk.choose("category-communication");
    desk.click("point-record");
    desk.hears("recurrence", "K2026-001");
    desk.browser.click("[data-test=recurrence] a");
    desk.hears("reference", "K2026-001");
    desk.click("tab-points");
    desk.hears("recurrence", &second);
}

/// Without one violation, narrow and wide, light and dark.
#[track_caller]
fn is_accessible(desk: &Desk, name: &str) {
    let found = looks(desk, name, &mut 0);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[track_caller]
fn keyboard_is_in(desk: &Desk, name: &str) {
    desk.browser.until_true(
        &format!("the keyboard is in {name}"),
        "return document.activeElement?.dataset.test === arguments[0]",
        &[Value::from(name)],
    );
}

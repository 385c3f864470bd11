//! Every page as a picture, for people to look at, and that none scrolls sideways.

use crate::browser::TAB;
use crate::complaints::{GOOD_FRIDAY, IN_TIME, LATE};
use crate::desk::Desk;
use base64::Engine;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// How a page is opened; the text is the case it is about.
type Open = fn(&Desk, &str);

/// Every page, and those of its states that look different, by name.
pub(crate) const PAGES: [(&str, Open); 22] = [
    ("vandaag", |desk, _| desk.today()),
    ("klachten", |desk, _| desk.visit("#/klachten", "page-cases")),
    ("klachten-niets-gevonden", |desk, _| {
        desk.visit("#/klachten", "page-cases");
        desk.type_in("search", "bestaat niet");
        desk.sees("no-cases");
    }),
    ("nieuw-leeg", |desk, _| desk.visit("#/nieuw", "page-new")),
    ("nieuw-met-fouten", |desk, _| {
        desk.visit("#/nieuw", "page-new");
        desk.type_in("act-on", "31-2-2026");
        desk.type_in("email", "zoe at voorbeeld");
        desk.browser.press(TAB);
        desk.click("record");
        desk.sees("summary");
    }),
    ("nieuw-ingevuld", |desk, _| {
        desk.visit("#/nieuw", "page-new");
        desk.click("clear-draft");
        desk.finds_in("act-on", "");
        desk.fills_in(&GOOD_FRIDAY);
    }),
    ("zaak", |desk, case| {
        desk.visit(&format!("#/zaak/{case}"), "page-case");
    }),
    ("zaak-waarom", |desk, case| {
        desk.visit(&format!("#/zaak/{case}"), "page-case");
        desk.click("date-k0");
        desk.sees("strip");
    }),
    ("brief", |desk, case| {
        desk.visit(
            &format!("#/zaak/{case}/brief/ontvangstbevestiging"),
            "page-letter",
        );
        desk.sees("sheet-1");
    }),
    ("verzending", |desk, case| step(desk, case, "verzending")),
    ("begin", |desk, case| step(desk, case, "begin")),
    ("afsluiten", |desk, case| {
        step(desk, case, "afsluiten");
        desk.click("submit");
        desk.sees("summary");
    }),
    ("besluiten", |desk, case| {
        desk.visit(&format!("#/zaak/{case}/besluiten"), "decisions");
        desk.click("decide-treatment");
        desk.sees("weighs");
    }),
    ("trede", |desk, case| {
        step(desk, case, "trede/college");
        desk.sees("rung-follows");
    }),
    ("klager-bekend", |desk, case| step(desk, case, "bekend")),
    ("langer-bewaren", |desk, case| step(desk, case, "bewaren")),
    ("heropenen", |desk, case| step(desk, case, "heropenen")),
    ("gegevens", |desk, case| step(desk, case, "gegevens")),
    ("doorhalen", |desk, case| {
        desk.visit(&format!("#/zaak/{case}/begin"), "page-step");
        desk.retype_in("reason", "Gebeld met de klager.");
        desk.click("submit");
        desk.sees("page-case");
        step(desk, case, "doorhalen/1");
    }),
    ("termijn", |desk, _| {
        desk.visit("#/termijn", "page-term");
        desk.type_in("act-on", "26-3-2026");
        desk.type_in("reported-on", "8-4-2026");
        desk.sees("verdict");
    }),
    ("instellingen", |desk, _| desk.settings()),
    ("bestaat-niet", |desk, _| {
        desk.browser.run("location.hash = '#/bestaat/niet'", &[]);
        desk.browser.until_true(
            "the page that doesn't exist",
            "return document.querySelector('h1')?.innerText === 'Deze bladzijde bestaat niet'",
            &[],
        );
    }),
];

fn step(desk: &Desk, case: &str, step: &str) {
    desk.visit(&format!("#/zaak/{case}/{step}"), "page-step");
}

/// A desk with an office and three cases; the answer is the last case.
pub(crate) fn furnished(desk: &Desk) -> String {
    desk.introduces_the_office();
    for complaint in [&IN_TIME, &LATE, &GOOD_FRIDAY] {
        desk.enters(complaint);
    }
    desk.case_id()
}

#[test]
fn screenshots() {
    let desk = Desk::opened_on("2026-04-07");
    let mut wide = Vec::new();
    wide.extend(takes(&desk, "vandaag-leeg"));
    let case = furnished(&desk);
    for (name, open) in PAGES {
        open(&desk, &case);
        wide.extend(takes(&desk, name));
    }
    println!("screenshots are in {}", folder().display());
    assert!(wide.is_empty(), "pages that scroll sideways: {wide:#?}");
    desk.console_is_clean();
}

/// Takes the page in four ways; the answer is where it is wider than the window.
fn takes(desk: &Desk, name: &str) -> Vec<String> {
    let mut wide = Vec::new();
    for (width, height, scheme) in [
        (1440, 1000, "light"),
        (1440, 1000, "dark"),
        (360, 780, "light"),
        (360, 780, "dark"),
    ] {
        desk.browser.size(width, height);
        desk.browser.scheme(scheme);
        let scrolls = desk.browser.run(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth",
            &[],
        );
        if scrolls == Value::Bool(true) {
            wide.push(format!("{name} at {width} px"));
        }
        keep(
            &format!("{name}-{width}-{scheme}.png"),
            &desk.browser.picture(),
        );
    }
    desk.browser.size(1440, 1000);
    desk.browser.scheme("light");
    wide
}

fn keep(name: &str, base64: &str) {
    let picture = base64::engine::general_purpose::STANDARD
        .decode(base64)
        .expect("a picture comes in base64");
    fs::create_dir_all(folder()).expect("the folder of pictures can be made");
    fs::write(folder().join(name), picture).expect("a picture can be kept");
}

/// `WEERKLANK_SHOTS`, or else a folder in the target folder.
fn folder() -> PathBuf {
    let ordinary = || PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../screenshots");
    std::env::var_os("WEERKLANK_SHOTS").map_or_else(ordinary, PathBuf::from)
}

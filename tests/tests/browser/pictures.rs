//! Every page as a picture, for people to look at, and that none scrolls sideways.

use crate::desk::Desk;
use crate::pages::{PAGES, furnished};
use base64::Engine;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

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

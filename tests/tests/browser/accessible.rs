//! Every page, narrow and wide, light and dark, without one violation that axe-core knows of.

use crate::desk::Desk;
use crate::pages::{PAGES, furnished};
use serde_json::{Value, json};

/// axe-core, as it comes from its makers (licence: `tests/data/axe.LICENSE`).
const AXE: &str = include_str!("../../data/axe.min.js");
const STANDARDS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// Widths and colour schemes.
const WAYS: [(u32, &str); 4] = [
    (1440, "light"),
    (1440, "dark"),
    (360, "light"),
    (360, "dark"),
];

#[test]
fn axe_finds_nothing() {
    let mut found = Vec::new();
    let mut runs = 0;
    let desk = Desk::opened_on("2026-04-07");
    found.extend(looks(&desk, "vandaag-leeg", &mut runs));
    let case = furnished(&desk);
    for (name, open) in PAGES {
        open(&desk, &case);
        found.extend(looks(&desk, name, &mut runs));
    }
    println!(
        "axe looked {runs} times and found {} violations",
        found.len()
    );
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Looks at the page in four ways.
pub(crate) fn looks(desk: &Desk, name: &str, runs: &mut usize) -> Vec<String> {
    *runs += WAYS.len();
    looks_in(desk, name, &WAYS)
}

/// Looks at the page in the two ways that differ most.
pub(crate) fn looks_twice(desk: &Desk, name: &str) -> Vec<String> {
    looks_in(desk, name, &[WAYS[0], WAYS[3]])
}

fn looks_in(desk: &Desk, name: &str, ways: &[(u32, &str)]) -> Vec<String> {
    let mut found = Vec::new();
    for (width, scheme) in ways.iter().copied() {
        desk.browser.size(width, 1000);
        desk.browser.scheme(scheme);
        for words in violations(desk) {
            found.push(format!("{name}, {width} px, {scheme}: {words}"));
        }
    }
    desk.browser.size(1440, 1000);
    desk.browser.scheme("light");
    found
}

fn violations(desk: &Desk) -> Vec<String> {
    let body = json!({ "axe": AXE, "standards": STANDARDS });
    if desk.browser.run("return typeof axe === 'undefined'", &[]) == Value::Bool(true) {
        desk.browser.run(AXE, &[]);
    }
    let answer = desk.browser.run_async(
        "const result = await axe.run(document, { runOnly: { type: 'tag', values: given.standards }, resultTypes: ['violations'] });
         return result.violations.flatMap((rule) => rule.nodes.map((node) =>
            `${rule.id} (${rule.impact}) at ${node.target.join(' ')}: ${node.any.concat(node.all, node.none).map((check) => check.message).join('; ').slice(0, 300)}`));",
        &json!({ "standards": body["standards"] }),
    );
    crate::desk::strings(&answer)
}

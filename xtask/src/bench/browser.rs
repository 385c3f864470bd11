//! Measures the app where it lives: in a real browser, from a real server.

use super::table::Table;
use super::wire;
use crate::house::House;
use crate::run::say;
use crate::serve::Background;
use crate::webdriver::Browser;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const READY: &str = include_str!("ready.js");
const FIRST_PAGE: &str = include_str!("first_page.js");
const LETTERS: &str = include_str!("letters.js");
const MEMORY: &str = include_str!("memory.js");
const FILL: &str = include_str!("fill.js");
const AGENDA: &str = include_str!("agenda.js");

/// An open case as its records have it, without the lines around the events.
const OPEN_CASE: &str = include_str!("open_case.json");

/// The letter that is made, and its example.
const KIND: &str = "acknowledgement";
const SAMPLE: &str = "letters/src/kinds/acknowledgement/sample.json";

pub(super) fn measure(house: &House, dist: &Path, table: &mut Table) -> Result<()> {
    say("measuring in the browser");
    let site = Background::serve(dist)?;
    let browser = Browser::start()?;
    browser.before_each_page(READY)?;
    browser.open(&site.address)?;
    let first = first_page(&browser, &site.address, table)?;
    wire::measure(dist, "first page usable", &first, table)?;
    let letters = letter_files(dist)?;
    let with_letters = first.union(&letters).cloned().collect();
    wire::measure(dist, "first PDF", &with_letters, table)?;
    let module = letters
        .iter()
        .filter(|file| is_wasm(file))
        .cloned()
        .collect();
    wire::measure(dist, "letters module", &module, table)?;
    let examples = examples(&fs::read_to_string(house.root.join(SAMPLE))?)?;
    letter_times(&browser, &examples, table)?;
    memory(&browser, &site.address, &letters, &examples, table)?;
    agenda(&browser, &site.address, table)
}

/// How long the desk reckons on ten thousand open cases, each with a dozen events.
fn agenda(browser: &Browser, site: &str, table: &mut Table) -> Result<()> {
    let template: Value = serde_json::from_str(OPEN_CASE)?;
    browser.open(&format!("{site}#/termijn"))?;
    browser.run(FILL, &json!({ "cases": 10_000, "template": template }))?;
    browser.open("about:blank")?;
    browser.open(site)?;
    let seen = browser.run(AGENDA, &Value::Null)?;
    for (name, what) in [
        ("reckoning of 10,000 open cases", "agenda"),
        ("desk with 10,000 open cases usable", "ready"),
    ] {
        table.add("browser", name, number(&seen[what])?, "ms");
    }
    Ok(())
}

/// As many letters as are made, each to somebody else on another case.
fn examples(sample: &str) -> Result<Vec<String>> {
    const MARKS: [&str; 2] = ["K-2026-014", "Yılmaz"];
    if !MARKS.iter().all(|mark| sample.contains(mark)) {
        bail!(
            "{SAMPLE} no longer holds {}, so each letter would be the same",
            MARKS.join(" and ")
        );
    }
    let other = |n: u32| {
        let case = sample.replace(MARKS[0], &format!("K-2026-{n:03}"));
        case.replace(MARKS[1], &format!("Yılmaz de {n}e"))
    };
    Ok((1..=256).map(other).collect())
}

/// When the desk can be used, and the files that were fetched until then.
fn first_page(browser: &Browser, site: &str, table: &mut Table) -> Result<BTreeSet<String>> {
    let seen = browser.run(FIRST_PAGE, &Value::Null)?;
    table.add(
        "browser",
        "first page usable (server on the same machine)",
        number(&seen["ready"])?,
        "ms",
    );
    let fetched: Vec<String> = serde_json::from_value(seen["fetched"].clone())?;
    Ok(wire::files(site, &fetched))
}

/// What a first letter fetches besides.
fn letter_files(dist: &Path) -> Result<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    for entry in fs::read_dir(dist)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with("letters-") && (is_wasm(&name) || name.ends_with(".js")) {
            files.insert(name);
        }
    }
    Ok(files)
}

fn letter_times(browser: &Browser, letters: &[String], table: &mut Table) -> Result<()> {
    let times = browser.run(LETTERS, &json!({ "kind": KIND, "letters": letters }))?;
    let warm: Vec<f64> = serde_json::from_value(times["warm"].clone())?;
    let pages: Vec<f64> = serde_json::from_value(times["pages"].clone())?;
    for (name, value) in [
        ("worker started, module ready", number(&times["start"])?),
        ("letter in the worker, cold", number(&times["cold"])?),
        ("letter in the worker, warm, median", part(&warm, 50)),
        (
            "letter in the worker, warm, slowest of 20 (95 %)",
            part(&warm, 95),
        ),
        ("pages as SVG in the worker, warm, median", part(&pages, 50)),
        (
            "longest task on the main thread while letters are made",
            number(&times["longest"])?,
        ),
    ] {
        table.add("browser", name, value, "ms");
    }
    Ok(())
}

fn memory(
    browser: &Browser,
    site: &str,
    files: &BTreeSet<String>,
    letters: &[String],
    table: &mut Table,
) -> Result<()> {
    let address = |is_it: fn(&str) -> bool| {
        let file = files.iter().find(|file| is_it(file));
        file.map(|file| format!("{site}{file}"))
            .context("the letters module is in dist")
    };
    let given = json!({
        "kind": KIND,
        "letters": letters,
        "wasm": address(is_wasm)?,
        "js": address(|file| file.ends_with(".js") && !file.contains("worker"))?,
    });
    let sizes = browser.run(MEMORY, &given)?;
    let (after_20, after_200) = (number(&sizes["after20"])?, number(&sizes["after200"])?);
    table.add(
        "browser",
        "worker memory after 20 letters",
        after_20 / 1e6,
        "MB",
    );
    table.add(
        "browser",
        "worker memory after 200 letters",
        after_200 / 1e6,
        "MB",
    );
    let growth = (after_200 / after_20 - 1.0) * 100.0;
    table.add(
        "browser",
        "worker memory, growth from 20 to 200 letters",
        growth,
        "%",
    );
    Ok(())
}

fn is_wasm(file: &str) -> bool {
    file.ends_with(".wasm")
}

fn number(value: &Value) -> Result<f64> {
    value
        .as_f64()
        .with_context(|| format!("{value} is no number"))
}

/// The value below which this percentage of all lies.
fn part(values: &[f64], percent: usize) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let place = values.len() * percent / 100;
    values
        .get(place)
        .or(values.last())
        .copied()
        .unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::{examples, part};

    #[test]
    fn no_two_examples_are_the_same() {
        let all = examples("K-2026-014 Yılmaz").expect("both marks are there");
        assert_eq!(all[2], "K-2026-003 Yılmaz de 3e");
        assert_eq!(
            all.iter().collect::<std::collections::BTreeSet<_>>().len(),
            all.len()
        );
        assert!(examples("another example").is_err());
    }

    #[test]
    fn parts_of_a_list() {
        let values: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert!((part(&values, 50) - 51.0).abs() < f64::EPSILON);
        assert!((part(&values, 95) - 96.0).abs() < f64::EPSILON);
        assert!((part(&[7.0], 95) - 7.0).abs() < f64::EPSILON);
    }
}

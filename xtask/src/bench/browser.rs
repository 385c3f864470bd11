//! Measures the app where it lives: in a real browser, from a real server.

use super::rival;
use super::table::Table;
use super::wire;
use crate::house::House;
use crate::run::{self, say};
use crate::serve::Background;
use crate::webdriver::Browser;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const READY: &str = include_str!("ready.js");
const FIRST_PAGE: &str = include_str!("first_page.js");
const LETTERS: &str = concat!(include_str!("talk.js"), include_str!("letters.js"));
pub(super) const FIRST: &str = concat!(include_str!("talk.js"), include_str!("first.js"));
const MEMORY: &str = include_str!("memory.js");
const FILL: &str = include_str!("fill.js");
const AGENDA: &str = include_str!("agenda.js");

/// An open case as its records have it, without the lines around the events.
const OPEN_CASE: &str = include_str!("open_case.json");

/// The letter that is made, and its example.
pub(super) const KIND: &str = "acknowledgement";
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
    let made = Letters::of(&data(house)?)?;
    let mut ours = letter_times(&browser, &made.given(None))?;
    browser.open("about:blank")?;
    browser.open(&site.address)?;
    ours["first"] = browser.run(FIRST, &made.given(None))?;
    show(&ours, table)?;
    ours["growth"] = memory(&browser, &site.address, &letters, &made.letters, table)?.into();
    agenda(&browser, &site.address, table)?;
    rival::measure(house, &browser, &made, &ours, table)
}

/// The facts of the example, every field filled in, as its template reads them.
fn data(house: &House) -> Result<Value> {
    let mut cargo = house.cargo();
    cargo.args(["run", "--locked", "--no-default-features"]);
    cargo.args(["--package", "weerklank-letters", "--example", "data"]);
    let mut data: Value = serde_json::from_str(&run::output(cargo.args(["--", SAMPLE]))?)?;
    // What our typesetter adds by itself: no text of the example holds a character that can't be printed.
    data["coded"] = json!([]);
    Ok(data)
}

/// The letters that are made.
pub(super) struct Letters {
    letters: Vec<String>,
    long: Vec<String>,
    typed: Vec<String>,
}

impl Letters {
    fn of(data: &Value) -> Result<Self> {
        Ok(Self {
            letters: examples(&data.to_string())?,
            long: (0..7).map(|n| long(data, n)).collect(),
            typed: typed(data),
        })
    }

    /// For the scripts; `worker` is whose worker makes them, ours unless it is named.
    pub(super) fn given(&self, worker: Option<&str>) -> Value {
        json!({
            "kind": KIND, "worker": worker,
            "letters": self.letters, "long": self.long, "typed": self.typed,
        })
    }
}

/// A letter of thirty pages: the complaint goes on and on.
fn long(data: &Value, n: u32) -> String {
    let mut data = data.clone();
    let complaint = data["verbatim"].as_str().unwrap_or_default();
    let parts: Vec<String> = (0..96)
        .map(|part| format!("{n}.{part} {complaint}"))
        .collect();
    data["verbatim"] = parts.join("\n\n").into();
    data.to_string()
}

/// The letter after each key of a sentence.
fn typed(data: &Value) -> Vec<String> {
    const SENTENCE: &str = "Wij spraken elkaar hierover aan de telefoon, en u vertelde mij toen";
    let after = |keys: usize| {
        let mut data = data.clone();
        data["wished_solution"] = SENTENCE[..keys].into();
        data.to_string()
    };
    (1..SENTENCE.len()).map(after).collect()
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

/// How long each of the letters takes, in milliseconds.
pub(super) fn letter_times(browser: &Browser, given: &Value) -> Result<Value> {
    browser.run(LETTERS, given)
}

fn show(times: &Value, table: &mut Table) -> Result<()> {
    let many = |what: &str| serde_json::from_value::<Vec<f64>>(times[what].clone());
    let (warm, pages, keys, long) = (many("warm")?, many("pages")?, many("keys")?, many("long")?);
    for (name, value) in [
        ("worker started, module ready", number(&times["start"])?),
        ("letter in the worker, cold", number(&times["cold"])?),
        (
            "first letter after a reload, worker and all",
            number(&times["first"])?,
        ),
        ("letter in the worker, warm, median", part(&warm, 50)),
        (
            "letter in the worker, warm, slowest of 20 (95 %)",
            part(&warm, 95),
        ),
        ("pages as SVG in the worker, warm, median", part(&pages, 50)),
        ("live preview, a key, median", part(&keys, 50)),
        ("live preview, a key, slowest of 20 (95 %)", part(&keys, 95)),
        ("30 pages in the worker, median", part(&long, 50)),
        (
            "longest task on the main thread while letters are made",
            number(&times["longest"])?,
        ),
    ] {
        table.add("browser", name, value, "ms");
    }
    Ok(())
}

/// Adds the worker's memory; gives how much each letter adds, in bytes.
fn memory(
    browser: &Browser,
    site: &str,
    files: &BTreeSet<String>,
    letters: &[String],
    table: &mut Table,
) -> Result<f64> {
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
    let (early, late) = (number(&sizes["after20"])?, number(&sizes["after500"])?);
    for (name, size) in [("20", early), ("500", late)] {
        let name = format!("worker memory after {name} letters");
        table.add("browser", &name, size / 1e6, "MB");
    }
    let growth = (late / early - 1.0) * 100.0;
    table.add(
        "browser",
        "worker memory, growth from 20 to 500 letters",
        growth,
        "%",
    );
    Ok((late - early) / 480.0)
}

fn is_wasm(file: &str) -> bool {
    file.ends_with(".wasm")
}

pub(super) fn number(value: &Value) -> Result<f64> {
    value
        .as_f64()
        .with_context(|| format!("{value} is no number"))
}

/// The value below which this percentage of all lies.
pub(super) fn part(values: &[f64], percent: usize) -> f64 {
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

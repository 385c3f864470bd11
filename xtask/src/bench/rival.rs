//! typst.ts, the typesetter that anyone can get from npm: the same letter, fonts and templates, in the same run.
//!
//! Ours is the same Typst, a version later, and makes PDF/A-2a and PDF/UA-1; theirs makes plain tagged PDF.

use super::browser::{KIND, Letters, letter_times, number};
use super::table::Table;
use crate::house::House;
use crate::run::{self, say};
use crate::serve::Background;
use crate::webdriver::Browser;
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Pinned: figures of two runs must mean the same. The newest that is no release candidate.
const PACKAGES: [&str; 2] = [
    "@myriaddreamin/typst.ts@0.7.0",
    "@myriaddreamin/typst-ts-web-compiler@0.7.0",
];
const COMPILER: &str =
    "node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm";
/// A name with a hash in it is kept by browsers, as ours is.
const KEPT: &str = "compiler-000000000070.wasm";
const WORKER: &str = include_str!("rival.js");
const MEMORY: &str = concat!(include_str!("talk.js"), include_str!("rival_memory.js"));
const PAGE: &str = "<!doctype html><html lang=\"en\"><title>typst.ts</title></html>";

/// What it takes, beside what ours took.
pub(super) fn measure(
    house: &House,
    browser: &Browser,
    letters: &Letters,
    ours: &Value,
    table: &mut Table,
) -> Result<()> {
    let site = match installed(house) {
        Ok(site) => site,
        Err(error) => {
            say(&format!("typst.ts is left out: {error}"));
            return Ok(());
        }
    };
    say("measuring typst.ts");
    lay_out(house, &site)?;
    let server = Background::serve_stranger(&site)?;
    let given = letters.given(Some("worker.js"));
    browser.open(&server.address)?;
    let mut theirs = letter_times(browser, &given)?;
    browser.open(&server.address)?;
    theirs["first"] = browser.run(super::browser::FIRST, &given)?;
    let sizes = browser.run(MEMORY, &given)?;
    theirs["growth"] = json!((number(&sizes["late"])? - number(&sizes["early"])?) / 480.0);
    compare(ours, &theirs, table)
}

/// What is compared, by its name in the measurements.
const ROWS: [(&str, &str); 4] = [
    ("warm", "letter in the worker, warm, median"),
    ("first", "first letter after a reload"),
    ("long", "30 pages in the worker, median"),
    ("growth", "memory growth per letter"),
];

fn compare(ours: &Value, theirs: &Value, table: &mut Table) -> Result<()> {
    for (key, name) in ROWS {
        let (ours, theirs) = (median(&ours[key])?, median(&theirs[key])?);
        let (unit, scale) = if key == "growth" {
            ("KB", 1e-3)
        } else {
            ("ms", 1.0)
        };
        table.add("typst.ts", name, theirs * scale, unit);
        table.add(
            "typst.ts",
            &format!("ours / theirs: {name}"),
            ours / theirs,
            "×",
        );
    }
    Ok(())
}

fn median(value: &Value) -> Result<f64> {
    match value {
        Value::Array(_) => Ok(super::browser::part(
            &serde_json::from_value::<Vec<f64>>(value.clone())?,
            50,
        )),
        one => number(one),
    }
}

/// The folder with the packages, fetched once.
fn installed(house: &House) -> Result<PathBuf> {
    let site = house.room("typst-ts");
    if site.join(COMPILER).exists() {
        return Ok(site);
    }
    fs::create_dir_all(&site)?;
    fs::write(site.join("package.json"), "{}")?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--ignore-scripts", "--no-audit", "--no-fund"]);
    npm.args(PACKAGES).current_dir(&site);
    run::output(&mut npm).context("npm could not fetch it")?;
    if !site.join(COMPILER).exists() {
        bail!("npm brought no {COMPILER}");
    }
    Ok(site)
}

/// Puts our templates and fonts beside the packages.
fn lay_out(house: &House, site: &Path) -> Result<()> {
    let letters = house.root.join("letters");
    let mut sources = Map::new();
    for entry in fs::read_dir(letters.join("house"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        sources.insert(format!("/house/{name}"), fs::read_to_string(&path)?.into());
    }
    let main = "/letter.typ";
    let template = letters.join("src/kinds").join(KIND).join("nl.typ");
    sources.insert(main.into(), fs::read_to_string(template)?.into());
    let fonts = ["Regular", "Bold", "Italic"].map(|face| format!("NotoSans-{face}.ttf"));
    for font in &fonts {
        fs::copy(letters.join("fonts").join(font), site.join(font))?;
    }
    // Nothing stands behind the letter.
    sources.insert(
        "/behind.json".into(),
        json!({ "proof": null, "enclosures": [] })
            .to_string()
            .into(),
    );
    fs::copy(site.join(COMPILER), site.join(KEPT))?;
    let letter = json!({ "sources": sources, "fonts": fonts, "main": main, "wasm": KEPT });
    fs::write(
        site.join("worker.js"),
        WORKER.replace("__LETTER__", &letter.to_string()),
    )?;
    fs::write(site.join("index.html"), PAGE)?;
    Ok(())
}

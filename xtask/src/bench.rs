//! `cargo xtask bench`: what it costs, beside what it may cost.
//!
//! Figures are measured and shown, never asserted: a busy machine must not make a test fail.

mod browser;
mod rival;
mod table;
mod wire;

use crate::args::Args;
use crate::build::{self, Effort, Recipe};
use crate::house::House;
use crate::run::{self, say};
use crate::tools;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use table::Table;

/// `cargo xtask bench`
pub(crate) fn command(house: &House, mut args: Args) -> Result<()> {
    let out = args.value("--out")?;
    let recipe = Recipe {
        fast: args.flag("--fast"),
        effort: Effort::Best,
    };
    let only = args.value("--only")?;
    let made = args.value("--dist")?.map(PathBuf::from);
    args.finish()?;
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);
    let mut table = Table::default();
    if wanted("core") {
        native(house, "weerklank-core", "core", &mut table)?;
    }
    if wanted("letters") {
        native(house, "weerklank-letters", "letters, native", &mut table)?;
    }
    if wanted("browser") {
        tools::fetch_all()?;
        let dist = made.map_or_else(|| fresh_dist(house, recipe), Ok)?;
        browser::measure(house, &dist, &mut table)?;
    }
    for (name, seconds) in build::compile_times(house) {
        table.add("compiler", &name, seconds, "s");
    }
    let text = table.to_string();
    println!("{text}");
    if let Some(out) = out {
        fs::write(&out, text).with_context(|| format!("can't write {out}"))?;
    }
    Ok(())
}

fn fresh_dist(house: &House, recipe: Recipe) -> Result<PathBuf> {
    let dist = house.room("bench-dist");
    build::dist(house, recipe, &dist)?;
    Ok(dist)
}

/// Runs a package's own `bench` example, which prints a JSON object for each figure.
fn native(house: &House, package: &str, part: &'static str, table: &mut Table) -> Result<()> {
    say(&format!("measuring {part}"));
    let mut cargo = house.cargo();
    cargo.args([
        "run",
        "--locked",
        "--release",
        "--package",
        package,
        "--example",
        "bench",
    ]);
    for line in run::output(&mut cargo)?.lines() {
        let figure: Value = serde_json::from_str(line)?;
        let name = figure["name"].as_str().context("a figure has a name")?;
        let value = figure["value"].as_f64().context("a figure has a value")?;
        let unit = figure["unit"].as_str().context("a figure has a unit")?;
        table.add(part, name, value, unit);
    }
    Ok(())
}

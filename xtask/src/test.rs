//! `cargo xtask test`: everything that must hold, in the order in which a mistake shows soonest.
//!
//! All native steps name the same packages and features, although some need only one of them:
//! cargo then compiles the typesetter once, and not once for each combination.

mod report;

use crate::args::Args;
use crate::build;
use crate::house::House;
use crate::run;
use crate::tools;
use crate::wasm_target::{self, Toolchain, WASM};
use anyhow::{Context, Result, bail};
use report::Report;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The package that is made for WebAssembly; natively it only runs its unit tests.
const WEB: &str = "weerklank-web";
/// The test target that drives the whole app in a browser, and the feature that brings its driver.
const BROWSER: &str = "browser";
/// The package that target belongs to.
const TESTS: &str = "weerklank-tests";

/// `cargo xtask test`
pub(crate) fn command(house: &House, mut args: Args) -> Result<()> {
    let fast = args.flag("--fast");
    args.finish()?;
    let mut report = Report::new();
    let outcome = all(house, fast, &mut report);
    println!("{report}");
    outcome?;
    if report.passed() == 0 {
        bail!("not one test has run");
    }
    Ok(())
}

fn all(house: &House, fast: bool, report: &mut Report) -> Result<()> {
    // Before anything else is compiled: cargo may put another xtask in this one's place.
    let xtask = own_copy(house)?;
    let native = Native::find(house)?;
    let toolchain = report.step("compiler and browser", |_| {
        tools::fetch_all()?;
        wasm_target::ensure(house)
    })?;
    report.step("formatting", |_| {
        run::run(house.cargo().args(["fmt", "--all", "--check"]))
    })?;
    report.step("lints, native", |_| native.clippy(house))?;
    report.step("lints, wasm", |_| wasm_clippy(house, &toolchain))?;
    report.step("unit, property and golden tests", |report| {
        native.test(house, &native.all_but_browser(), report)?;
        // What of the app needs no browser: addresses, and what tabs tell each other.
        report.count(
            house
                .cargo()
                .args(["test", "--locked", "--package", WEB, "--lib"]),
        )
    })?;
    report.step("examples in the documentation", |report| {
        native.test(house, &["--doc".to_owned()], report)
    })?;
    report.step("wasm tests in a browser", |report| {
        wasm_tests(house, &toolchain, &native, report)
    })?;
    let dist = report.step("the app itself", |_| build::for_here(house, fast))?;
    report.step("the whole app in a browser", |report| {
        native.browser_test(house, &dist, &xtask, report)
    })
}

/// This very program, where nothing replaces it while it runs.
fn own_copy(house: &House) -> Result<PathBuf> {
    let room = house.room("bin");
    fs::create_dir_all(&room)?;
    let copy = room.join(format!("xtask{}", std::env::consts::EXE_SUFFIX));
    // Removed first, because a program that is running can't be written to.
    let _ = fs::remove_file(&copy);
    fs::copy(std::env::current_exe()?, &copy)?;
    Ok(copy)
}

/// The packages that run on this machine, and what to tell cargo about them.
struct Native {
    selection: Vec<String>,
    /// Integration tests other than the browser's.
    tests: Vec<String>,
}

impl Native {
    fn find(house: &House) -> Result<Self> {
        let mut cargo = house.cargo();
        cargo.args(["metadata", "--locked", "--no-deps", "--format-version", "1"]);
        let metadata: Value = serde_json::from_str(&run::output(&mut cargo)?)?;
        let feature = format!("--features={TESTS}/{BROWSER}");
        let selection = ["--locked", "--workspace", "--exclude", WEB, &feature];
        Ok(Self {
            selection: selection.map(str::to_owned).into(),
            tests: integration_tests(&metadata),
        })
    }

    fn cargo(&self, house: &House, command: &str) -> Command {
        let mut cargo = house.cargo();
        cargo.arg(command).args(&self.selection);
        cargo
    }

    fn clippy(&self, house: &House) -> Result<()> {
        let mut cargo = self.cargo(house, "clippy");
        run::run(cargo.args(["--all-targets", "--", "--deny", "warnings"]))
    }

    fn all_but_browser(&self) -> Vec<String> {
        let tests = self.tests.iter().map(|test| format!("--test={test}"));
        ["--lib", "--bins"]
            .map(str::to_owned)
            .into_iter()
            .chain(tests)
            .collect()
    }

    fn test(&self, house: &House, targets: &[String], report: &mut Report) -> Result<()> {
        let mut cargo = self.cargo(house, "test");
        report.count(cargo.arg("--no-fail-fast").args(targets))
    }

    fn browser_test(
        &self,
        house: &House,
        dist: &Path,
        xtask: &Path,
        report: &mut Report,
    ) -> Result<()> {
        let mut cargo = self.cargo(house, "test");
        cargo.env("WEERKLANK_DIST", dist);
        cargo.env("WEERKLANK_XTASK", xtask);
        cargo.env("WEERKLANK_BROWSER", tools::browser()?);
        cargo.env("WEERKLANK_DRIVER", tools::driver()?);
        report.count(cargo.args(["--no-fail-fast", "--test", BROWSER]))
    }

    /// The program that runs wasm tests in a browser.
    fn wasm_runner(&self, house: &House) -> Result<PathBuf> {
        let mut cargo = self.cargo(house, "build");
        cargo.args(["--example", "wasm_test_runner"]);
        cargo.arg("--message-format=json-render-diagnostics");
        cargo.stderr(Stdio::inherit());
        let messages = run::output(&mut cargo)?;
        let program = messages.lines().find_map(|line| {
            let message: Value = serde_json::from_str(line).ok()?;
            Some(PathBuf::from(message["executable"].as_str()?))
        });
        program.context("cargo names no test runner")
    }
}

/// The names of all integration tests, but for the browser's.
fn integration_tests(metadata: &Value) -> Vec<String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    list(&metadata["packages"])
        .iter()
        .filter(|package| package["name"] != WEB)
        .flat_map(|package| list(&package["targets"]))
        .filter(|target| list(&target["kind"]).contains(&json!("test")))
        .filter_map(|target| target["name"].as_str().map(str::to_owned))
        .filter(|name| name != BROWSER)
        .collect()
}

/// The app, and the part of the letters that exists only as WebAssembly.
fn wasm_clippy(house: &House, toolchain: &Toolchain) -> Result<()> {
    if !toolchain.has_clippy() {
        run::say("left out: this compiler for WebAssembly comes without clippy");
        return Ok(());
    }
    for what in [
        [WEB, "--all-targets"],
        ["weerklank-letters", "--lib"],
        ["weerklank-letters-module", "--lib"],
    ] {
        let mut cargo = toolchain.cargo(house);
        cargo.args(["clippy", "--locked", "--target", WASM, "--package"]);
        run::run(cargo.args(what).args(["--", "--deny", "warnings"]))?;
    }
    Ok(())
}

fn wasm_tests(
    house: &House,
    toolchain: &Toolchain,
    native: &Native,
    report: &mut Report,
) -> Result<()> {
    let capabilities = house.room("webdriver.json");
    fs::write(&capabilities, tools::capabilities()?.to_string())?;
    let mut cargo = toolchain.cargo(house);
    cargo.args([
        "test",
        "--locked",
        "--no-fail-fast",
        "--package",
        WEB,
        "--target",
        WASM,
        "--tests",
    ]);
    cargo.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        native.wasm_runner(house)?,
    );
    cargo.env("CHROMEDRIVER", tools::driver()?);
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    // What doesn't say where it wants to run, runs in the browser as well: the app knows no Node.
    cargo.env("WASM_BINDGEN_USE_BROWSER", "1");
    // Seconds; the ordinary 20 are short for a busy machine.
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "180");
    report.count(&mut cargo)
}

#[cfg(test)]
mod tests {
    use super::integration_tests;
    use serde_json::json;

    #[test]
    fn integration_tests_are_found_without_the_browsers() {
        let metadata = json!({"packages": [
            {"name": "weerklank-web", "targets": [{"name": "store", "kind": ["test"]}]},
            {"name": "weerklank-tests", "targets": [
                {"name": "weerklank_tests", "kind": ["lib"]},
                {"name": "scenarios", "kind": ["test"]},
                {"name": "browser", "kind": ["test"]},
            ]},
        ]});
        assert_eq!(integration_tests(&metadata), ["scenarios"]);
    }
}

//! What the tests use and cargo can't build: a browser, its driver, and programs that read PDF.

use crate::debian;
use crate::run::say;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// A program the tests start, and the Debian package it comes in.
struct Tool {
    /// Names it goes by, the first that exists is used.
    programs: &'static [&'static str],
    package: &'static str,
    what_for: &'static str,
}

const TOOLS: [Tool; 4] = [
    Tool {
        programs: &["chromium", "chromium-browser", "google-chrome"],
        package: "chromium",
        what_for: "a browser to run the app in",
    },
    Tool {
        programs: &["chromedriver"],
        package: "chromium-driver",
        what_for: "the driver that steers the browser",
    },
    Tool {
        programs: &["qpdf"],
        package: "qpdf",
        what_for: "checks that a letter is a sound PDF",
    },
    Tool {
        programs: &["pdftotext"],
        package: "poppler-utils",
        what_for: "reads the text and the fonts of a letter",
    },
];

impl Tool {
    fn find(&self) -> Option<PathBuf> {
        self.programs.iter().find_map(|program| on_path(program))
    }
}

/// Installs what is missing where that is ours to do, else says what to install.
pub(crate) fn fetch_all() -> Result<()> {
    let missing: Vec<&Tool> = TOOLS.iter().filter(|tool| tool.find().is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    if debian::may_install() {
        for tool in &missing {
            say(&format!(
                "installing Debian's {}: {}",
                tool.package, tool.what_for
            ));
        }
        debian::install(&packages)?;
    }
    let lacking: Vec<String> = TOOLS
        .iter()
        .filter(|tool| tool.find().is_none())
        .map(|tool| format!("{} ({})", tool.programs[0], tool.what_for))
        .collect();
    if !lacking.is_empty() {
        bail!(
            "the tests need {}; please install {} (Debian: apt-get install {})",
            lacking.join(", "),
            if lacking.len() == 1 { "it" } else { "them" },
            packages.join(" ")
        );
    }
    Ok(())
}

/// The browser's program.
pub(crate) fn browser() -> Result<PathBuf> {
    match TOOLS[0].find() {
        Some(program) => Ok(program),
        None => bail!("there is no browser; `cargo xtask tools` gets one"),
    }
}

/// The driver's program.
pub(crate) fn driver() -> Result<PathBuf> {
    match TOOLS[1].find() {
        Some(program) => Ok(program),
        None => bail!("there is no browser driver; `cargo xtask tools` gets one"),
    }
}

/// What the browser is told at its start: no window, no sandbox (a container allows none), and
/// nothing of its own on the network, so that every request seen is the app's.
const BROWSER_ARGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--no-first-run",
    "--no-default-browser-check",
];

/// The browser and its arguments, as a driver wants to be told.
pub(crate) fn capabilities() -> Result<serde_json::Value> {
    Ok(serde_json::json!({
        "goog:chromeOptions": { "binary": browser()?, "args": BROWSER_ARGS }
    }))
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| is_program(file))
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
mod tests {
    use super::on_path;

    #[test]
    fn a_program_is_found_without_being_started() {
        assert!(on_path("cargo").is_some());
        assert!(on_path("no-such-program").is_none());
    }
}

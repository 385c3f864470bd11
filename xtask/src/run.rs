//! Starting other programs, and saying what is going on.

use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// One sentence to whoever waits.
pub(crate) fn say(sentence: &str) {
    eprintln!("· {sentence}");
}

/// The cargo that started us, so that its toolchain stays the same all the way down.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command in full view; an exit code other than 0 is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("can't start {}", name(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", name(command));
    }
    Ok(())
}

/// Runs a command and gives what it wrote to standard output; complaints stay in full view.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("can't start {}", name(command)))?;
    if !output.status.success() {
        bail!("{} failed ({})", name(command), output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("{} wrote no UTF-8", name(command)))
}

/// Runs a command that has nothing to say unless it fails.
pub(crate) fn quietly(command: &mut Command) -> Result<()> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("can't start {}", name(command)))?;
    if !output.status.success() {
        std::io::stderr().write_all(&output.stdout)?;
        std::io::stderr().write_all(&output.stderr)?;
        bail!("{} failed ({})", name(command), output.status);
    }
    Ok(())
}

/// Runs a command in full view and also hands each line of its standard output to `see`.
pub(crate) fn watched(command: &mut Command, mut see: impl FnMut(&str)) -> Result<()> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("can't start {}", name(command)))?;
    let stdout = child.stdout.take().context("standard output is a pipe")?;
    for line in BufReader::new(stdout).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        see(&line);
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("{} failed ({status})", name(command));
    }
    Ok(())
}

/// Whether this program can be started at all.
pub(crate) fn exists(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .output()
        .is_ok_and(|output| output.status.success())
}

/// The program and its first words, enough to recognise it in a message.
fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_stem().unwrap_or(program.as_os_str());
    std::iter::once(program)
        .chain(command.get_args().take(6))
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::{exists, output, watched};
    use std::process::Command;

    #[test]
    fn every_line_is_seen_and_a_failure_is_an_error() {
        let mut seen = Vec::new();
        let outcome = watched(
            Command::new("sh").args(["-c", "echo one; echo two; exit 3"]),
            |line| seen.push(line.to_owned()),
        );
        assert_eq!(seen, ["one", "two"]);
        assert!(outcome.is_err());
    }

    #[test]
    fn a_missing_program_is_named() {
        assert!(!exists("no-such-program"));
        let error = output(Command::new("no-such-program").arg("-x")).expect_err("it is missing");
        assert_eq!(error.to_string(), "can't start no-such-program -x");
    }
}

//! `cargo xtask …`: everything between a fresh clone and an app in the browser.
//!
//! One file a command: [`build`] makes `dist/`, [`serve`] hosts it, [`test`] proves it,
//! [`bench`] measures it. Underneath,
//! [`wasm_target`] and [`tools`] fetch what the machine lacks, [`run`] starts programs and [`house`]
//! knows where things lie. Nothing here is part of the app.

#![allow(
    clippy::print_stdout,
    reason = "a task runner talks through its standard output"
)]

mod args;
mod bench;
mod build;
mod debian;
mod house;
mod lean;
mod run;
mod serve;
mod test;
mod tools;
mod wasm_target;
mod webdriver;

use crate::args::Args;
use crate::house::House;
use anyhow::{Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve    build the app and serve it on this machine; prints the address
             --port N       the port (8787; 0 takes any free one)
             --fast         the letters module sooner, a tenth larger
             --no-build     serve what lies there
             --dist DIR     serve that folder (with --no-build)
             --prefix /P/   serve under a sub-path
             --log FILE     one line for each request
  test     everything: formatting, lints, unit, property, golden, wasm and browser tests
             --fast         as above
  build    make dist/, a folder that any web server can host
             --fast         as above
  bench    measure, and print a table with the budgets
             --out FILE     also write the table there
             --only PART    core, letters or browser
             --dist DIR     measure that folder in the browser, and build none
             --fast         as above
  lean     prove that what lean/ leaves out changes no letter (many minutes the first time)
  target   only get the WebAssembly target of the compiler
             --way N        try only that way (1-4)
  tools    only get what the tests use: a browser, its driver, PDF checkers
  help     this text
";

fn main() -> ExitCode {
    match command(Args::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command(mut args: Args) -> Result<()> {
    let house = House::find()?;
    match args.word().as_deref() {
        Some("serve") => serve::command(&house, args),
        Some("test") => test::command(&house, args),
        Some("build") => build::command(&house, args),
        Some("bench") => bench::command(&house, args),
        Some("lean") => lean::command(&house, args),
        Some("target") => wasm_target::command(&house, args),
        Some("tools") => {
            args.finish()?;
            tools::fetch_all()
        }
        None | Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            Ok(())
        }
        Some(other) => bail!("there is no command `{other}`; `cargo xtask help` lists them"),
    }
}

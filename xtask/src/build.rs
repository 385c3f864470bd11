//! Makes the folder that a web server hosts.
//!
//! [`module`] compiles the two WebAssembly modules, [`dist`] puts all files together under their
//! names, [`squeeze`] compresses them. Whether something must be compiled again is cargo's to
//! say; the later steps are kept by the hash of what went in, so nothing is done twice.

mod dist;
mod module;
mod squeeze;
mod times;
mod unused;

pub(crate) use dist::read_tree;
pub(crate) use squeeze::Effort;
pub(crate) use times::known as compile_times;

use crate::args::Args;
use crate::house::House;
use crate::run::say;
use crate::wasm_target;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// How to build.
#[derive(Clone, Copy)]
pub(crate) struct Recipe {
    /// The letters module with the plain release profile: larger, but made in less time.
    pub(crate) fast: bool,
    /// How hard to compress.
    pub(crate) effort: Effort,
}

/// `cargo xtask build`
pub(crate) fn command(house: &House, mut args: Args) -> Result<()> {
    let recipe = Recipe {
        fast: args.flag("--fast"),
        effort: Effort::Best,
    };
    args.finish()?;
    let folder = house.root.join("dist");
    dist(house, recipe, &folder)?;
    println!("{}", folder.display());
    Ok(())
}

/// The folder for whoever only wants to look or test: `dist/` itself stays as it was made to be
/// put on the web.
pub(crate) fn for_here(house: &House, fast: bool) -> Result<PathBuf> {
    let recipe = Recipe {
        fast,
        effort: Effort::Quick,
    };
    let folder = house.room("dist");
    dist(house, recipe, &folder)?;
    Ok(folder)
}

/// Makes `folder` hold the whole site.
pub(crate) fn dist(house: &House, recipe: Recipe, folder: &Path) -> Result<()> {
    let start = Instant::now();
    let toolchain = wasm_target::ensure(house)?;
    say("building the app");
    let app = module::APP.make(house, &toolchain, recipe)?;
    say("building the letters module (the first time takes minutes)");
    let letters = module::LETTERS.make(house, &toolchain, recipe)?;
    let mut files = dist::put_together(&house.root, app, letters)?;
    squeeze::add_siblings(&mut files, recipe.effort, &house.room("squeezed"))?;
    files.write(folder)?;
    say(&format!("built in {:.1} s", start.elapsed().as_secs_f32()));
    Ok(())
}

//! One WebAssembly module: compiled by cargo, then given its JavaScript side by wasm-bindgen.

use super::dist::{fingerprint, read_tree};
use super::{Recipe, times, unused};
use crate::house::House;
use crate::run;
use crate::wasm_target::{Toolchain, WASM};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;
use wasm_bindgen_cli_support::Bindgen;

/// Part of every kept result's name, because another version writes other glue.
const BINDGEN: &str = "0.2.130";

/// A package of ours that becomes a module.
pub(super) struct Module {
    /// How its files are called in `dist/`.
    name: &'static str,
    package: &'static str,
    profile: &'static str,
    /// The profile for whoever is in a hurry.
    fast_profile: &'static str,
    /// What the compiler is told besides.
    flags: &'static str,
    features: &'static str,
    /// Fonts it carries and never uses.
    unused: &'static [&'static str],
}

/// The officer's desk.
pub(super) const APP: Module = Module {
    name: "app",
    package: "weerklank-web",
    profile: "app",
    fast_profile: "app",
    // Leptos then keeps one type for all views instead of one for each: about half the module.
    flags: "--cfg=erase_components",
    features: "",
    unused: &[],
};

/// What the desk leaves to its worker: the typesetter with our letters, and the reader of e-mail.
pub(super) const LETTERS: Module = Module {
    name: "letters",
    package: "weerklank-letters-module",
    profile: "paper",
    fast_profile: "release",
    flags: "",
    features: "",
    unused: unused::FONTS,
};

/// A module as the browser wants it.
pub(super) struct Bound {
    /// The glue: an ES module whose default export starts the WebAssembly.
    pub(super) js: Vec<u8>,
    pub(super) wasm: Vec<u8>,
    /// JavaScript that crates bring along, by its path beside the glue.
    pub(super) snippets: BTreeMap<String, Vec<u8>>,
}

impl Module {
    /// Compiles and binds.
    pub(super) fn make(
        &self,
        house: &House,
        toolchain: &Toolchain,
        recipe: Recipe,
    ) -> Result<Bound> {
        let wasm = self.compile(house, toolchain, recipe)?;
        self.bind(wasm, &house.room("bound"))
    }

    fn compile(&self, house: &House, toolchain: &Toolchain, recipe: Recipe) -> Result<Vec<u8>> {
        let profile = if recipe.fast {
            self.fast_profile
        } else {
            self.profile
        };
        let mut cargo = toolchain.cargo(house);
        cargo.args(["build", "--locked", "--lib", "--package", self.package]);
        cargo.args([
            "--target",
            WASM,
            "--profile",
            profile,
            "--features",
            self.features,
        ]);
        cargo.arg("--message-format=json-render-diagnostics");
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", self.flags);
        cargo.stderr(Stdio::inherit());
        let begin = Instant::now();
        let messages = run::output(&mut cargo)?;
        times::write_down(
            house,
            self.name,
            profile,
            compiled(&messages),
            begin.elapsed(),
        )?;
        let file = wasm_file(&messages, self.package)
            .with_context(|| format!("cargo names no module for {}", self.package))?;
        let mut wasm = fs::read(&file).with_context(|| format!("can't read {}", file.display()))?;
        unused::blank(&mut wasm, self.unused, &messages)?;
        Ok(wasm)
    }

    /// Lets wasm-bindgen write the JavaScript side, unless it has done so for this very module.
    fn bind(&self, wasm: Vec<u8>, room: &Path) -> Result<Bound> {
        let key = format!("{}-{BINDGEN}-{}", self.name, fingerprint(&wasm));
        let kept = room.join(&key);
        if !kept.exists() {
            forget(room, self.name)?;
            let partial = room.join(format!("partial-{key}"));
            self.generate(wasm, &partial)?;
            fs::rename(partial, &kept)?;
        }
        self.read(&kept)
    }

    fn generate(&self, wasm: Vec<u8>, into: &Path) -> Result<()> {
        Bindgen::new()
            .input_bytes(self.name, wasm)
            .web(true)?
            .typescript(false)
            // `dist` gives the module a name with its hash; the glue must not assume another.
            .omit_default_module_path(true)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate(into)
    }

    fn read(&self, folder: &Path) -> Result<Bound> {
        let mut files = read_tree(folder)?;
        let mut take = |name: String| {
            let file = files.remove(&name);
            file.with_context(|| format!("wasm-bindgen wrote no {name}"))
        };
        Ok(Bound {
            js: take(format!("{}.js", self.name))?,
            wasm: take(format!("{}_bg.wasm", self.name))?,
            snippets: files,
        })
    }
}

/// How many crates cargo has compiled anew.
fn compiled(messages: &str) -> usize {
    let of_line = |line| serde_json::from_str::<Value>(line).ok();
    let is_new = |message: &Value| message["fresh"] == false;
    messages.lines().filter_map(of_line).filter(is_new).count()
}

/// The `.wasm` file of a package in what cargo tells about its work, a JSON object a line. A package
/// it depends on may be a module as well: the app links the letters' data, and that is one.
fn wasm_file(messages: &str, package: &str) -> Result<PathBuf> {
    let own = package.replace('-', "_");
    for line in messages.lines() {
        let message: Value = serde_json::from_str(line)?;
        if message["reason"] != "compiler-artifact" || message["target"]["name"] != own.as_str() {
            continue;
        }
        let files = message["filenames"].as_array().into_iter().flatten();
        let mut files = files.filter_map(Value::as_str);
        if let Some(file) = files.find(|file| file.ends_with(".wasm")) {
            return Ok(file.into());
        }
    }
    bail!("no .wasm among its files")
}

/// Removes what was kept for earlier versions of this module.
fn forget(room: &Path, name: &str) -> Result<()> {
    fs::create_dir_all(room)?;
    for entry in fs::read_dir(room)? {
        let folder = entry?.path();
        let kept = folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let kept = kept.trim_start_matches("partial-");
        if kept.starts_with(&format!("{name}-")) {
            fs::remove_dir_all(folder)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{compiled, wasm_file};

    #[test]
    fn the_module_is_found_in_cargos_messages() {
        let messages = r#"{"reason":"compiler-artifact","target":{"name":"weerklank_web"},"filenames":["/t/libserde.rlib"]}
{"reason":"build-script-executed"}
{"reason":"compiler-artifact","target":{"name":"weerklank_web"},"filenames":["/t/libapp.rlib","/t/app.wasm"],"fresh":false}
{"reason":"build-finished","success":true}"#;
        assert_eq!(
            wasm_file(messages, "weerklank-web")
                .expect("there")
                .to_str(),
            Some("/t/app.wasm")
        );
        assert_eq!(compiled(messages), 1);
        assert!(
            wasm_file(
                r#"{"reason":"build-finished","success":true}"#,
                "weerklank-web"
            )
            .is_err()
        );
    }
}

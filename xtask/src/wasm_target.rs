//! Gets the compiler's WebAssembly target, in four ways.
//!
//! On an ordinary machine rustup fetches the target's standard library. Where rustup or its server
//! can't be reached, the library is built once from its source of exactly the same version and
//! laid where the compiler looks for it; after that plain cargo works, for everyone.

use crate::args::Args;
use crate::debian::{self, PrivateLists};
use crate::house::House;
use crate::run::{self, say};
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target's name.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// `cargo xtask target`
pub(crate) fn command(house: &House, mut args: Args) -> Result<()> {
    let way = args.number("--way")?;
    args.finish()?;
    let toolchain = match way {
        None => ensure(house)?,
        Some(way) => one_way(house, way)?,
    };
    let mut rustc = toolchain.rustc();
    let version = run::output(rustc.arg("--version"))?;
    let libraries = toolchain.libraries()?;
    println!("{}: {} in {}", WASM, version.trim(), libraries.display());
    Ok(())
}

/// A compiler that can make WebAssembly: nearly always the one that compiled us.
pub(crate) struct Toolchain {
    /// Debian's compiler unpacked in a folder of ours (way 4), else `None`.
    unpacked: Option<PathBuf>,
}

impl Toolchain {
    const OWN: Self = Self { unpacked: None };

    /// Its cargo, at work in the repository.
    pub(crate) fn cargo(&self, house: &House) -> Command {
        let mut cargo = house.cargo();
        if self.unpacked.is_some() {
            cargo = self.program("cargo");
            cargo.current_dir(&house.root);
            cargo.env("RUSTC", self.program("rustc").get_program());
            cargo.env("RUSTDOC", self.program("rustdoc").get_program());
            // Debian keeps the linker in another package; rustup's own does as well.
            if let Ok(linker) = Self::OWN.linker() {
                cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            }
        }
        cargo
    }

    /// Whether it comes with clippy.
    pub(crate) fn has_clippy(&self) -> bool {
        self.unpacked.is_none()
    }

    fn rustc(&self) -> Command {
        self.program("rustc")
    }

    fn program(&self, name: &str) -> Command {
        let Some(folder) = &self.unpacked else {
            return Command::new(name);
        };
        let mut program = Command::new(folder.join("usr/bin").join(name));
        let libraries: Vec<OsString> = [
            "usr/lib/x86_64-linux-gnu",
            "usr/lib/aarch64-linux-gnu",
            "usr/lib",
        ]
        .iter()
        .map(|library| folder.join(library).into())
        .collect();
        program.env("LD_LIBRARY_PATH", libraries.join(&OsString::from(":")));
        program
    }

    /// The version, as for example `1.95.0`, and the machine it runs on.
    fn version(&self) -> Result<(String, String)> {
        let text = run::output(self.rustc().args(["--version", "--verbose"]))?;
        let line = |start: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(start));
            line.map(str::to_owned)
                .with_context(|| format!("rustc names no `{start}`"))
        };
        Ok((line("release: ")?, line("host: ")?))
    }

    fn sysroot(&self) -> Result<PathBuf> {
        let text = run::output(self.rustc().args(["--print", "sysroot"]))?;
        Ok(text.trim().into())
    }

    /// Where it looks for the target's standard library.
    fn libraries(&self) -> Result<PathBuf> {
        Ok(self.sysroot()?.join("lib/rustlib").join(WASM).join("lib"))
    }

    fn linker(&self) -> Result<PathBuf> {
        let (_, host) = self.version()?;
        Ok(self
            .sysroot()?
            .join("lib/rustlib")
            .join(host)
            .join("bin/rust-lld"))
    }

    /// Whether the target's standard library is there.
    fn is_ready(&self) -> bool {
        let Ok(entries) = self
            .libraries()
            .and_then(|folder| Ok(fs::read_dir(folder)?))
        else {
            return false;
        };
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        })
    }
}

/// A compiler with the target, got in the first way that works.
pub(crate) fn ensure(house: &House) -> Result<Toolchain> {
    let mut troubles = Vec::new();
    for way in 1..=4 {
        match one_way(house, way) {
            Ok(toolchain) => return Ok(toolchain),
            Err(trouble) => troubles.push(format!("{way}. {trouble:#}")),
        }
    }
    bail!(
        "the compiler's target {WASM} is missing and could not be got; on a machine that reaches \
         static.rust-lang.org, `rustup target add {WASM}` gets it. Tried:\n{}",
        troubles.join("\n")
    )
}

fn one_way(house: &House, way: u8) -> Result<Toolchain> {
    match way {
        1 => already_there(),
        2 => from_rustup(house),
        3 => from_source(house),
        4 => from_debian(house),
        _ => bail!("there are four ways, 1 to 4"),
    }
}

fn already_there() -> Result<Toolchain> {
    if !Toolchain::OWN.is_ready() {
        bail!("it is not there yet");
    }
    Ok(Toolchain::OWN)
}

fn from_rustup(house: &House) -> Result<Toolchain> {
    if !run::exists("rustup") {
        bail!("rustup is not on this machine");
    }
    say(&format!(
        "asking rustup for the compiler's target {WASM}, because the app runs as WebAssembly"
    ));
    let mut rustup = Command::new("rustup");
    run::quietly(
        rustup
            .current_dir(&house.root)
            .args(["target", "add", WASM]),
    )?;
    if !Toolchain::OWN.is_ready() {
        bail!("rustup says it is there, but the compiler doesn't find it");
    }
    Ok(Toolchain::OWN)
}

/// Builds the target's standard library from its source of the compiler's own version.
fn from_source(house: &House) -> Result<Toolchain> {
    let (version, _) = Toolchain::OWN.version()?;
    let room = fresh(house.room("wasm-target"))?;
    let by_rustup = Toolchain::OWN
        .sysroot()?
        .join("lib/rustlib/src/rust/library");
    say(&format!(
        "rustup can't give the compiler's target {WASM}, so its standard library {version} is \
         built from source (once, about a minute)"
    ));
    let source = if by_rustup.join("Cargo.lock").exists() {
        let copy = room.join("library");
        run::quietly(Command::new("cp").arg("-RL").arg(by_rustup).arg(&copy))?;
        copy
    } else {
        debians_source(&room, &version)?
    };
    lay_library(house, &Toolchain::OWN, &source)?;
    fs::remove_dir_all(room)?;
    Ok(Toolchain::OWN)
}

fn debians_source(room: &Path, version: &str) -> Result<PathBuf> {
    need_debian()?;
    let lists = PrivateLists::fetch(room, &["http://deb.debian.org/debian trixie-backports"])?;
    let package = lists.version("rust-src", &format!("{version}+"))?;
    let unpacked = room.join("unpacked");
    lists.unpack(&[&format!("rust-src={package}")], false, &unpacked)?;
    Ok(unpacked.join(format!("usr/src/rustc-{version}/library")))
}

/// Debian's own compiler, in a folder of ours, with the library built from that same source.
fn from_debian(house: &House) -> Result<Toolchain> {
    let folder = house.room("debian-rust");
    let toolchain = Toolchain {
        unpacked: Some(folder.clone()),
    };
    if toolchain.is_ready() {
        return Ok(toolchain);
    }
    need_debian()?;
    say(&format!(
        "no source of this compiler's version can be had, so WebAssembly is made with Debian's \
         own compiler, unpacked into {} (once, some minutes)",
        folder.display()
    ));
    let room = fresh(house.room("wasm-target"))?;
    fresh(folder.clone())?;
    let archives = [
        "http://deb.debian.org/debian bookworm",
        "http://deb.debian.org/debian-security bookworm-security",
    ];
    let lists = PrivateLists::fetch(&room, &archives)?;
    lists.unpack(&["rustc-web", "cargo-web", "rust-web-src"], true, &folder)?;
    let (version, _) = toolchain.version()?;
    let source = folder.join(format!("usr/src/rustc-{version}/library"));
    lay_library(house, &toolchain, &source)?;
    fs::remove_dir_all(room)?;
    Ok(toolchain)
}

fn need_debian() -> Result<()> {
    if !debian::is_here() {
        bail!("this machine is not a Debian, so its packages can't be used");
    }
    Ok(())
}

/// Builds the standard library in `source` and lays it where `toolchain` looks.
fn lay_library(house: &House, toolchain: &Toolchain, source: &Path) -> Result<()> {
    // Debian's own copies of the crates the library uses are trimmed; crates.io has them whole,
    // with the checksums of the library's own Cargo.lock.
    let vendor = source.join("vendor");
    if vendor.exists() {
        fs::remove_dir_all(vendor)?;
    }
    let made = fresh(house.room("wasm-library"))?;
    let mut cargo = toolchain.cargo(house);
    cargo.current_dir(source);
    cargo.args([
        "build",
        "--release",
        "--target",
        WASM,
        "--package",
        "sysroot",
    ]);
    cargo.args(["--manifest-path", "sysroot/Cargo.toml"]);
    cargo.args(["--features", "panic-unwind compiler-builtins-mem"]);
    cargo.env("CARGO_TARGET_DIR", &made);
    // The compiler's own build sets these three: the library uses unstable features, hides them
    // from its users, and names its files as the compiler expects.
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.env(
        "RUSTFLAGS",
        "-Zforce-unstable-if-unmarked -Cembed-bitcode=yes",
    );
    cargo.env("__CARGO_DEFAULT_LIB_METADATA", "stablestd");
    run::quietly(&mut cargo)?;
    let target = toolchain.libraries()?;
    copy_libraries(&made.join(WASM).join("release/deps"), &target)
        .with_context(|| format!("can't write to {}", target.display()))?;
    fs::remove_dir_all(made)?;
    if !toolchain.is_ready() {
        bail!("the library was built, but the compiler doesn't find it");
    }
    Ok(())
}

/// Copies all `.rlib` files; the folder appears at once or not at all, because half a library
/// would look like a whole one to [`Toolchain::is_ready`].
fn copy_libraries(from: &Path, to: &Path) -> Result<()> {
    let partial = fresh(to.with_extension("partial"))?;
    for entry in fs::read_dir(from)? {
        let file = entry?.path();
        if file
            .extension()
            .is_some_and(|extension| extension == "rlib")
        {
            fs::copy(
                &file,
                partial.join(file.file_name().context("a file has a name")?),
            )?;
        }
    }
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::rename(partial, to)?;
    Ok(())
}

/// The folder, empty.
fn fresh(folder: PathBuf) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::copy_libraries;
    use std::fs;

    #[test]
    fn only_libraries_are_copied_and_old_ones_go() {
        let room = std::env::temp_dir().join(format!("xtask-libraries-{}", std::process::id()));
        let (from, to) = (room.join("from"), room.join("to"));
        for folder in [&from, &to] {
            fs::create_dir_all(folder).expect("a folder for the test");
        }
        fs::write(from.join("libstd-1.rlib"), "new").expect("written");
        fs::write(from.join("std.d"), "").expect("written");
        fs::write(to.join("libcore-0.rlib"), "old").expect("written");
        copy_libraries(&from, &to).expect("copied");
        let names: Vec<_> = fs::read_dir(&to)
            .expect("there")
            .map(|entry| entry.expect("readable").file_name())
            .collect();
        assert_eq!(names, ["libstd-1.rlib"]);
        fs::remove_dir_all(room).expect("cleaned up");
    }
}

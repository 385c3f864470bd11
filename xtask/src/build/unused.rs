//! Blanks data in a module that nothing in it can ask for, and that the linker can't know about.
//!
//! The typesetter hands its PDF renderer the fonts every reader of PDF is to have. It would use them to draw a PDF
//! that a template places in a page; ours place none (joined files are drawn by `letters/src/enclosure`, with our own
//! fonts). The bytes are found by their content, in the very crate that was compiled, and a font that isn't there
//! exactly once is an error: then something has changed that a person has to look at.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// The crate that brings the fonts.
const CRATE: &str = "typst_assets";
/// All of its PDF fonts but the two of signs, which joined files may name.
pub(super) const FONTS: &[&str] = &[
    "FoxitFixed",
    "FoxitFixedBold",
    "FoxitFixedBoldItalic",
    "FoxitFixedItalic",
    "FoxitSans",
    "FoxitSansBold",
    "FoxitSansBoldItalic",
    "FoxitSansItalic",
    "FoxitSerif",
    "FoxitSerifBold",
    "FoxitSerifBoldItalic",
    "FoxitSerifItalic",
];

/// Overwrites these fonts with zeros, which compress to nothing.
pub(super) fn blank(wasm: &mut [u8], fonts: &[&str], messages: &str) -> Result<()> {
    if fonts.is_empty() {
        return Ok(());
    }
    let folder = folder(messages).with_context(|| format!("cargo names no {CRATE}"))?;
    for font in fonts {
        let file = folder.join("files/fonts").join(format!("{font}.pfb"));
        let bytes = fs::read(&file).with_context(|| format!("can't read {}", file.display()))?;
        blank_one(wasm, &bytes).with_context(|| format!("{font} in the module"))?;
    }
    Ok(())
}

/// Where the crate lies that cargo has compiled.
fn folder(messages: &str) -> Option<PathBuf> {
    messages.lines().find_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        let manifest = message["manifest_path"].as_str()?;
        let is_it = message["target"]["name"] == CRATE;
        is_it.then(|| Path::new(manifest).parent().map(Path::to_path_buf))?
    })
}

fn blank_one(wasm: &mut [u8], data: &[u8]) -> Result<()> {
    let places = places(wasm, data);
    let [place] = places.as_slice() else {
        bail!("is there {} times, not once", places.len());
    };
    wasm[*place..place + data.len()].fill(0);
    Ok(())
}

/// Where these bytes begin.
fn places(wasm: &[u8], data: &[u8]) -> Vec<usize> {
    let head = &data[..data.len().min(32)];
    let heads = wasm.windows(head.len()).enumerate();
    heads
        .filter(|(at, window)| *window == head && wasm[*at..].starts_with(data))
        .map(|(at, _)| at)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{blank_one, folder};
    use std::path::Path;

    #[test]
    fn what_is_there_once_is_blanked_and_nothing_else() {
        let mut wasm = b"before font after".to_vec();
        blank_one(&mut wasm, b"font").expect("it is there");
        assert_eq!(wasm, b"before \0\0\0\0 after");
    }

    #[test]
    fn what_is_not_there_exactly_once_is_an_error() {
        for wasm in [&b"nothing"[..], b"font and font"] {
            assert!(blank_one(&mut wasm.to_vec(), b"font").is_err());
        }
    }

    #[test]
    fn the_crate_is_found_in_cargos_messages() {
        let messages = r#"{"manifest_path":"/r/serde-1/Cargo.toml","target":{"name":"serde"}}
{"manifest_path":"/r/typst-assets-1/Cargo.toml","target":{"name":"typst_assets"}}"#;
        assert_eq!(
            folder(messages).as_deref(),
            Some(Path::new("/r/typst-assets-1"))
        );
        assert_eq!(folder("{}"), None);
    }
}

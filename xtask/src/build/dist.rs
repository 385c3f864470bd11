//! The files of `dist/`: which there are, how they are called, and how they name each other.
//!
//! Whatever can change carries its own hash in its name, so that a server may let it be kept for
//! ever. Only `index.html`, the service worker, the manifest and the icons have fixed names. All
//! addresses are relative: the folder works under any path.

use super::module::Bound;
use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files by their path in the folder, with `/` between the parts.
#[derive(Default)]
pub(super) struct Files(pub(super) BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds a file under a name with its hash; gives that name.
    fn add_hashed(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> String {
        let name = format!("{stem}-{}.{extension}", fingerprint(&bytes));
        self.0.insert(name.clone(), bytes);
        name
    }

    fn add(&mut self, path: impl Into<String>, bytes: Vec<u8>) {
        self.0.insert(path.into(), bytes);
    }

    /// Makes the folder hold these files and no others; a file that is right stays untouched.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder)?;
        for path in read_tree(folder)?.into_keys() {
            if !self.0.contains_key(&path) {
                fs::remove_file(folder.join(path))?;
            }
        }
        for (path, bytes) in &self.0 {
            let file = folder.join(path);
            if fs::read(&file).is_ok_and(|old| old == *bytes) {
                continue;
            }
            fs::create_dir_all(file.parent().context("a file lies in a folder")?)?;
            fs::write(&file, bytes).with_context(|| format!("can't write {}", file.display()))?;
        }
        Ok(())
    }
}

/// All files, uncompressed, under their last names.
pub(super) fn put_together(root: &Path, app: Bound, letters: Bound) -> Result<Files> {
    let read = |path: &str| {
        fs::read_to_string(root.join(path)).with_context(|| format!("can't read {path}"))
    };
    let mut files = Files::default();
    for (path, bytes) in app.snippets.into_iter().chain(letters.snippets) {
        files.add(path, bytes);
    }
    for (path, bytes) in read_tree(&root.join("web/icons"))? {
        files.add(format!("icons/{path}"), bytes);
    }
    files.add(
        "manifest.webmanifest",
        read("web/manifest.webmanifest")?.into(),
    );

    let style = files.add_hashed("style", "css", style(&root.join("web/style"))?);
    let app_js = files.add_hashed("app", "js", app.js);
    let app_wasm = files.add_hashed("app", "wasm", app.wasm);
    let boot = [("__APP_JS__", &*app_js), ("__APP_WASM__", &*app_wasm)];
    let boot = files.add_hashed("boot", "js", fill(&read("web/boot.js")?, &boot)?.into());
    let letters_js = files.add_hashed("letters", "js", letters.js);
    let letters_wasm = files.add_hashed("letters", "wasm", letters.wasm);
    let worker = [
        ("__LETTERS_JS__", &*letters_js),
        ("__LETTERS_WASM__", &*letters_wasm),
    ];
    let worker = fill(&read("letters/worker.js")?, &worker)?;
    let worker = files.add_hashed("letters-worker", "js", worker.into());

    let (index, service_worker) = (read("index.html")?, read("web/sw.js")?);
    let version = version(&files, &[&index, &service_worker]);
    let index = fill(
        &index,
        &[
            ("__STYLE__", &style),
            ("__BOOT__", &boot),
            ("__APP_WASM__", &app_wasm),
            ("__LETTERS_WORKER__", &worker),
            ("__VERSION__", &version),
        ],
    )?;
    files.add("index.html", index.into());
    let precache = precache(&files);
    let service_worker = [("__VERSION__", &*version), ("__PRECACHE__", &*precache)];
    files.add("sw.js", fill(&read("web/sw.js")?, &service_worker)?.into());
    Ok(files)
}

/// All style sheets as one, in the order of their names.
fn style(folder: &Path) -> Result<Vec<u8>> {
    let mut whole = Vec::new();
    for (name, sheet) in read_tree(folder)? {
        if name.ends_with(".css") {
            whole.extend(sheet);
            whole.push(b'\n');
        }
    }
    Ok(whole)
}

/// Puts values where their placeholders stand. A placeholder that isn't there is a mistake on one
/// of the two sides, and so is one that nobody fills.
fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut text = template.to_owned();
    for (placeholder, value) in values {
        if !text.contains(placeholder) {
            bail!("the placeholder {placeholder} is missing");
        }
        text = text.replace(placeholder, value);
    }
    if let Some(forgotten) = placeholder(&text) {
        bail!("nothing fills the placeholder {forgotten}");
    }
    Ok(text)
}

/// The first thing that looks like `__THIS__`.
fn placeholder(text: &str) -> Option<&str> {
    let is_name = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte == b'_' || byte.is_ascii_uppercase())
    };
    text.split(|char: char| char != '_' && !char.is_ascii_alphanumeric())
        .find(|word| {
            let inner = word
                .strip_prefix("__")
                .and_then(|word| word.strip_suffix("__"));
            inner.is_some_and(is_name)
        })
}

/// What the app calls its version: it changes when anything does.
fn version(files: &Files, templates: &[&str]) -> String {
    let mut hash = Sha256::new();
    for (path, bytes) in &files.0 {
        hash.update(path.as_bytes());
        hash.update(Sha256::digest(bytes));
    }
    for template in templates {
        hash.update(Sha256::digest(template.as_bytes()));
    }
    hex(&hash.finalize())[..12].to_owned()
}

/// What the service worker fetches beforehand: a JSON list of `[address, integrity]`. With the
/// integrity a host that is half way through an update can't give the app parts of two versions.
fn precache(files: &Files) -> String {
    let entries: Vec<[String; 2]> = files
        .0
        .iter()
        .map(|(path, bytes)| {
            // Some hosts send `index.html` on to the folder, and what was sent on can't be shown.
            let address = if path == "index.html" { "./" } else { path };
            let integrity = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)));
            [address.to_owned(), integrity]
        })
        .collect();
    serde_json::json!(entries).to_string()
}

/// The start of the SHA-256 of these bytes: 48 bits, enough to tell the versions of a file apart.
pub(super) fn fingerprint(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))[..12].to_owned()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// All files under a folder, by their path from there.
pub(crate) fn read_tree(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            for (inner, bytes) in read_tree(&path)? {
                files.insert(format!("{name}/{inner}"), bytes);
            }
        } else {
            files.insert(name, fs::read(&path)?);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::{Files, fill, fingerprint, precache, version};

    fn files(list: &[(&str, &str)]) -> Files {
        let list = list
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).into()));
        Files(list.collect())
    }

    #[test]
    fn a_name_carries_the_hash_of_the_content() {
        // `printf abc | sha256sum`
        assert_eq!(fingerprint(b"abc"), "ba7816bf8f01");
        let mut files = Files::default();
        let name = files.add_hashed("app", "js", b"abc".to_vec());
        assert_eq!(name, "app-ba7816bf8f01.js");
        assert!(files.0.contains_key(&name));
    }

    #[test]
    fn templates_and_values_must_match() {
        let filled = fill("a __B__ c __B__", &[("__B__", "x")]).expect("filled");
        assert_eq!(filled, "a x c x");
        let missing = fill("a", &[("__B__", "x")]).expect_err("not there");
        assert_eq!(missing.to_string(), "the placeholder __B__ is missing");
        let forgotten = fill("\"./__B_C__\" __proto__", &[]).expect_err("nobody fills it");
        assert_eq!(
            forgotten.to_string(),
            "nothing fills the placeholder __B_C__"
        );
    }

    #[test]
    fn the_version_changes_with_any_file_and_any_name() {
        let one = version(&files(&[("a", "1")]), &["t"]);
        assert_eq!(one, version(&files(&[("a", "1")]), &["t"]));
        assert_ne!(one, version(&files(&[("a", "2")]), &["t"]));
        assert_ne!(one, version(&files(&[("b", "1")]), &["t"]));
        assert_ne!(one, version(&files(&[("a", "1")]), &["u"]));
    }

    #[test]
    fn the_precache_list_names_the_page_by_its_folder() {
        let list = precache(&files(&[("app.js", "abc"), ("index.html", "abc")]));
        // `printf abc | openssl dgst -sha256 -binary | base64`
        let integrity = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert_eq!(
            list,
            format!(r#"[["app.js","{integrity}"],["./","{integrity}"]]"#)
        );
    }

    #[test]
    fn writing_leaves_exactly_these_files() {
        let folder = std::env::temp_dir().join(format!("xtask-dist-{}", std::process::id()));
        files(&[("a.js", "1"), ("icons/b.svg", "2")])
            .write(&folder)
            .expect("written");
        let second = files(&[("a.js", "3")]);
        second.write(&folder).expect("written");
        assert_eq!(super::read_tree(&folder).expect("there"), second.0);
        std::fs::remove_dir_all(folder).expect("cleaned up");
    }
}

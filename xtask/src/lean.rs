//! `cargo xtask lean`: proves that what `lean/` leaves out of the typesetter changes no letter.
//!
//! A copy of the project without the patches is compiled natively, which takes a while; then the examples of all
//! letters are set by both typesetters, and each PDF must be the same to the byte.

use crate::args::Args;
use crate::build::read_tree;
use crate::house::House;
use crate::run::{self, say};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Where the proofs of the letters lay the PDF of each example, if they are told to.
const ASIDE: &str = "WEERKLANK_PAPERS";
/// The proof that does.
const PROOF: &str = "proof::paper::every_letter_is_pdf_a_2a_and_pdf_ua_1";
/// The heading under which the typesetter's parts are replaced.
const PATCHES: &str = "[patch.crates-io]";

/// `cargo xtask lean`
pub(crate) fn command(house: &House, args: Args) -> Result<()> {
    args.finish()?;
    let whole = house.room("whole");
    copy(house, &whole)?;
    say("setting the examples with our typesetter");
    let ours = papers(house, &house.root, &house.room("papers"))?;
    say("setting the examples with the whole typesetter (the first time takes many minutes)");
    let theirs = papers(house, &whole, &house.room("papers-whole"))?;
    let different = differences(&ours, &theirs);
    if !different.is_empty() {
        bail!(
            "not the same with the whole typesetter: {}",
            different.join(", ")
        );
    }
    println!(
        "{} letters, each the same to the byte with the whole typesetter",
        ours.len()
    );
    Ok(())
}

/// What version control knows, with one change: nothing is replaced.
fn copy(house: &House, into: &Path) -> Result<()> {
    let mut git = std::process::Command::new("git");
    git.args(["ls-files", "-z"]).current_dir(&house.root);
    for path in run::output(&mut git)?.split_terminator('\0') {
        let Ok(bytes) = fs::read(house.root.join(path)) else {
            continue;
        };
        let to = into.join(path);
        // What hasn't changed keeps its time, so that cargo compiles it once.
        if fs::read(&to).is_ok_and(|old| old == bytes) {
            continue;
        }
        fs::create_dir_all(to.parent().context("a file lies in a folder")?)?;
        fs::write(to, bytes)?;
    }
    let manifest = into.join("Cargo.toml");
    let text = fs::read_to_string(&manifest)?;
    fs::write(&manifest, without_patches(&text)?)?;
    Ok(())
}

/// The workspace's manifest without our typesetter's parts.
fn without_patches(manifest: &str) -> Result<String> {
    let start = manifest.find(PATCHES).context("Cargo.toml has patches")?;
    let after = &manifest[start + PATCHES.len()..];
    let end = after
        .find("\n[")
        .map_or(manifest.len(), |at| start + PATCHES.len() + at);
    let rest = format!("{}{}", &manifest[..start], &manifest[end..]);
    Ok(rest.replace(", \"lean/*\"", ""))
}

/// The PDF of each example, as the proofs in this copy of the project make it.
fn papers(house: &House, project: &Path, aside: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    if aside.exists() {
        fs::remove_dir_all(aside)?;
    }
    fs::create_dir_all(aside)?;
    let mut cargo = run::cargo();
    cargo.current_dir(project);
    cargo.args([
        "test",
        "--package",
        "weerklank-letters",
        "--lib",
        "--",
        "--exact",
        PROOF,
    ]);
    cargo.env(ASIDE, aside);
    if project != house.root {
        cargo.env("CARGO_TARGET_DIR", house.room("whole-target"));
    }
    run::run(&mut cargo)?;
    let papers = read_tree(aside)?;
    if papers.is_empty() {
        bail!("{PROOF} laid nothing aside");
    }
    Ok(papers)
}

/// The names of what isn't the same on both sides.
fn differences(a: &BTreeMap<String, Vec<u8>>, b: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names = a
        .keys()
        .chain(b.keys())
        .collect::<std::collections::BTreeSet<_>>();
    names
        .into_iter()
        .filter(|name| a.get(*name) != b.get(*name))
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{differences, without_patches};
    use std::collections::BTreeMap;

    #[test]
    fn patches_are_taken_out_and_nothing_else() {
        let manifest = "[workspace]\nmembers = [\"core\", \"lean/*\"]\n\n[patch.crates-io]\na = { path = \"lean/a\" }\n\n[profile.dev]\ndebug = false\n";
        let rest = without_patches(manifest).expect("there are patches");
        assert_eq!(
            rest,
            "[workspace]\nmembers = [\"core\"]\n\n\n[profile.dev]\ndebug = false\n"
        );
        assert!(without_patches("[workspace]\n").is_err());
    }

    #[test]
    fn what_one_side_lacks_is_a_difference() {
        let papers = |list: &[(&str, u8)]| -> BTreeMap<String, Vec<u8>> {
            list.iter()
                .map(|(name, byte)| ((*name).to_owned(), vec![*byte]))
                .collect()
        };
        let found = differences(
            &papers(&[("a", 1), ("b", 1), ("c", 1)]),
            &papers(&[("a", 1), ("b", 2)]),
        );
        assert_eq!(found, ["b", "c"]);
    }
}

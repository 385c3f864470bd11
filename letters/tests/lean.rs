//! What `lean/` leaves out of the typesetter, no template may ask for. Where Typst refuses (plugins, bibliographies),
//! any proof of that letter would fail; what it takes without a word is looked for here.

use std::fs;
use std::path::{Path, PathBuf};

/// What would come out differently without a word, and how a template asks for it.
const LEFT_OUT: &[(&str, &[&str])] = &[
    ("hyphenation", &["hyphenate: true", "hyphenate: auto"]),
    ("code with colours", &["```", "raw("]),
    ("filler text", &["lorem("]),
    (
        "bibliographies",
        &["bibliography(", "cite(", "style: \"ieee\""],
    ),
    ("plugins", &["plugin("]),
];

fn templates(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of this package") {
        let path = entry.expect("it can be listed").path();
        if path.is_dir() {
            templates(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "typ") {
            found.push(path);
        }
    }
}

fn all() -> Vec<(PathBuf, String)> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["house", "src/kinds"] {
        templates(&package.join(folder), &mut found);
    }
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a template is text");
        (path, text)
    };
    found.into_iter().map(read).collect()
}

#[test]
fn no_template_asks_for_what_was_left_out() {
    let all = all();
    assert!(all.len() >= 3, "the house and at least one letter");
    for (path, text) in &all {
        for (what, ways) in LEFT_OUT {
            for way in *ways {
                assert!(
                    !text.contains(way),
                    "{}: {way} asks for {what}, see lean/README.md",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn every_letter_is_set_without_hyphenation() {
    let house: String = all().into_iter().map(|(_, text)| text).collect();
    assert!(
        house.contains("hyphenate: false"),
        "Typst hyphenates justified text unless it is told not to"
    );
}

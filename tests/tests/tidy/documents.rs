//! Documents that don't lie: the paths they name exist, and the words they explain are in the code.

use weerklank_tests::house::{File, files, top};

fn documents() -> Vec<File> {
    files().into_iter().filter(|file| file.is("md")).collect()
}

/// The code spans of a document: what stands between single backticks.
fn spans(text: &str) -> Vec<&str> {
    let mut fenced = false;
    let plain = text.lines().filter(|line| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !fenced && !fence
    });
    plain
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .collect()
}

/// The targets of a document's links and pictures.
fn links(text: &str) -> Vec<&str> {
    let after = text.split("](").skip(1);
    after
        .filter_map(|rest| rest.split([')', ' ']).next())
        .collect()
}

const ROOMS: [&str; 7] = ["core", "letters", "web", "tests", "xtask", ".ci", ".cargo"];
const ENDINGS: [&str; 16] = [
    "rs",
    "toml",
    "md",
    "typ",
    "css",
    "js",
    "html",
    "json",
    "jsonl",
    "txt",
    "svg",
    "png",
    "ttf",
    "otf",
    "webmanifest",
    "lock",
];
/// What the commands make; it is not there in a fresh clone.
const MADE: [&str; 2] = ["dist", "target"];

/// Whether a code span means a file or folder of this project.
fn is_path(span: &str) -> bool {
    let letters = |c: char| c.is_alphanumeric() || "._-/".contains(c);
    let first = span.split('/').next().unwrap_or_default();
    let known_ending = span
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ENDINGS.contains(&ending));
    let in_room = span.contains('/') && ROOMS.contains(&first);
    span.chars().all(letters)
        && !MADE.contains(&first)
        && !span.starts_with(['/', '-'])
        && (in_room || (known_ending && !span.starts_with('.')))
}

/// A path is named from the top, from the document, or, without a folder, by its name alone.
fn exists(path: &str, document: &File, all: &[File]) -> bool {
    let folder = document
        .path
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder);
    let by_name = || {
        let ending = format!("/{path}");
        all.iter()
            .any(|file| file.path == path || file.path.ends_with(&ending))
    };
    top().join(path).exists() || top().join(folder).join(path).exists() || by_name()
}

#[test]
fn every_path_named_in_a_document_exists() {
    let all = files();
    let mut missing = Vec::new();
    for document in documents() {
        let named = spans(&document.text)
            .into_iter()
            .filter(|span| is_path(span));
        let linked = links(&document.text).into_iter().filter_map(|link| {
            let path = link.split('#').next().unwrap_or_default();
            let outside = path.is_empty() || path.contains(':');
            (!outside).then_some(path)
        });
        let lost = named
            .chain(linked)
            .filter(|path| !exists(path, &document, &all));
        missing.extend(lost.map(|path| format!("{}: {path}", document.path)));
    }
    assert!(missing.is_empty(), "not there:\n{}", missing.join("\n"));
}

#[test]
fn paths_are_told_from_other_code() {
    for path in [
        "core/src/lib.rs",
        "CHANGELOG.md",
        "web/src/store/",
        ".ci/run",
        "scenario/check.rs",
    ] {
        assert!(is_path(path), "{path}");
    }
    for other in [
        "cargo xtask test",
        "dist/index.html",
        "#/zaak/<id>",
        "K1",
        "text/html",
        "Case::apply",
        "/index.html",
        "e.g.",
        "v0.1",
    ] {
        assert!(!is_path(other), "{other}");
    }
    assert_eq!(spans("a `b` c\n```\n`d`\n```\n`e f`"), ["b", "e f"]);
    assert_eq!(links("[a](b.md) ![c](d.png \"e\")"), ["b.md", "d.png"]);
}

/// `| Dutch | code | meaning |`: every name in the middle column is somewhere in the code.
#[test]
fn every_term_of_the_glossary_is_in_the_code() {
    let all = files();
    let glossary = all
        .iter()
        .find(|file| file.path == "GLOSSARY.md")
        .expect("GLOSSARY.md is there");
    let mut names = Vec::new();
    for row in glossary.text.lines().filter(|line| line.starts_with('|')) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        names.extend(cells.get(2).into_iter().flat_map(|cell| spans(cell)));
    }
    assert!(
        names.len() >= 10,
        "the table has {} names in its second column",
        names.len()
    );
    let code: Vec<&File> = all
        .iter()
        .filter(|file| file.is("rs") && !file.path.starts_with("tests/"))
        .collect();
    let part = |name: &str| name.rsplit("::").next().unwrap_or_default().to_owned();
    let missing: Vec<&&str> = names
        .iter()
        .filter(|name| !code.iter().any(|file| has_word(&file.text, &part(name))))
        .collect();
    assert!(missing.is_empty(), "not in the code: {missing:?}");
}

fn has_word(text: &str, word: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, _)| {
        !inside(text[..at].chars().next_back()) && !inside(text[at + word.len()..].chars().next())
    })
}

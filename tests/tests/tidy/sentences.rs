//! Every sentence of a regulation names what serves it, where the code for that stands and what proves it; and
//! all of that is there.

use std::fs;
use std::path::Path;
use weerklank_core::procedure::{Catalogue, Clause, Procedure, Treatment};
use weerklank_core::words;
use weerklank_tests::house::{File, files, top};

/// The regulations the program carries, from their files: it carries them without code and tests.
fn embedded() -> Vec<Procedure> {
    let read = |slug| {
        let path = top().join(format!("core/procedures/{slug}.toml"));
        let text = fs::read_to_string(path).expect("every regulation has its file");
        Procedure::read(&text).expect("read when the program was built")
    };
    Catalogue::embedded().slugs().map(read).collect()
}

/// Pages that stand for themselves; the sides of a case come after `Zaak`.
const PAGES: [&str; 7] = [
    "Vandaag",
    "Klachten",
    "Nieuwe klacht",
    "Zaak",
    "Termijn",
    "Instellingen",
    "Regeling",
];

/// The pages and the words they share: what the officer can read.
fn readable() -> Vec<File> {
    let rooms = ["web/src/", "core/src/words", "letters/src/"];
    let shown = |file: &File| rooms.iter().any(|room| file.path.starts_with(room));
    files().into_iter().filter(shown).collect()
}

/// Whether a page or letter of this name is there: `Zaak › Contact`, `brief ontvangstbevestiging`.
fn is_served(name: &str, shown: &[File]) -> bool {
    let stands = |text: &str| {
        let literal = format!("\"{text}");
        shown.iter().any(|file| file.text.contains(&literal))
    };
    if let Some(letter) = name.strip_prefix("brief ") {
        return stands(letter);
    }
    let mut parts = name.split(" › ");
    parts.next().is_some_and(|page| PAGES.contains(&page)) && parts.all(stands)
}

/// A file, a folder, or a test in a file: `core/tests/register.rs::a_number_is_never_given_twice`.
fn is_there(name: &str) -> bool {
    match name.split_once("::") {
        None => top().join(name).exists(),
        Some((path, test)) => {
            let text = fs::read_to_string(top().join(path)).unwrap_or_default();
            text.contains(&format!("fn {test}("))
        }
    }
}

#[test]
fn what_serves_a_sentence_is_there() {
    let shown = readable();
    let mut lost = Vec::new();
    for procedure in embedded() {
        for clause in &procedure.clauses {
            let pages = clause.serves.iter().filter(|name| !is_served(name, &shown));
            let paths = clause.code.iter().chain(&clause.tests);
            let all = pages.chain(paths.filter(|path| !is_there(path)));
            lost.extend(all.map(|name| format!("{} {}: {name}", procedure.slug, clause.sentence)));
        }
    }
    assert!(lost.is_empty(), "not there:\n{}", lost.join("\n"));
}

#[test]
fn a_name_that_is_not_there_is_told() {
    let shown = readable();
    assert!(is_served("Zaak › Contact", &shown) && is_served("brief ontvangstbevestiging", &shown));
    for name in [
        "Zaal",
        "Zaak › Kontakt",
        "brief ontvangstbevestigingen",
        "Contact",
    ] {
        assert!(!is_served(name, &shown), "{name}");
    }
    assert!(is_there("core/src/term.rs") && is_there("tests/scenarios/k0_filing"));
    assert!(!is_there("core/src/terms.rs") && !is_there("core/src/term.rs::no_such_test"));
}

/// Served, and by code that is proven: at least where the program enforces or shows a sentence.
fn is_whole(clause: &Clause) -> bool {
    ![&clause.serves, &clause.code, &clause.tests]
        .iter()
        .any(|names| names.is_empty())
}

/// The table of a regulation: sentence, treatment, page, code and test.
fn table(procedure: &Procedure) -> String {
    let row = |clause: &Clause| {
        let names = [&clause.serves, &clause.code, &clause.tests].map(|names| names.join(", "));
        format!(
            "| {} | {} | {} | {} |",
            procedure.cite(clause.sentence),
            clause.says,
            words::treatment(clause.treatment),
            names.join(" | ")
        )
    };
    let whole = procedure
        .clauses
        .iter()
        .filter(|clause| is_whole(clause))
        .count();
    let head = format!(
        "# {}\n\n{whole} of {} sentences with page, code and test.\n",
        procedure.title,
        procedure.clauses.len()
    );
    let columns = "| sentence | in our words | treatment | served by | code | test |\n|---|---|---|---|---|---|";
    let rows: Vec<String> = procedure.clauses.iter().map(row).collect();
    format!("{head}\n{columns}\n{}\n", rows.join("\n"))
}

/// The table is made anew each time and lies in the target folder as `sentences-<slug>.md`.
#[test]
fn thirty_five_of_thirty_five_sentences() {
    for procedure in embedded() {
        let path =
            Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("sentences-{}.md", procedure.slug));
        let table = table(&procedure);
        fs::write(&path, &table).expect("the target folder can be written to");
        eprintln!("{}", table.lines().nth(2).unwrap_or_default());
        let bare = procedure.clauses.iter().filter(|clause| !is_whole(clause));
        let wanting: Vec<u8> = bare
            .filter(|clause| {
                procedure.slug == "blh"
                    || matches!(clause.treatment, Treatment::Enforced | Treatment::Shown)
            })
            .map(|clause| clause.sentence)
            .collect();
        assert!(
            wanting.is_empty(),
            "{}: {wanting:?} name no page, code or test",
            procedure.slug
        );
    }
    let own = embedded().into_iter().find(|one| one.slug == "blh");
    let own = own.expect("the program starts with it");
    assert!(table(&own).contains("35 of 35 sentences"));
}

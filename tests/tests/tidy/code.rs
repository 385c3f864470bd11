//! Rules of the code: who may derive serde, who may touch the browser, and how long things are.

use weerklank_tests::house::{File, files};

/// The crates whose `src` is under these rules.
const ROOMS: [&str; 5] = [
    "core/src/",
    "letters/src/",
    "web/src/",
    "xtask/src/",
    "tests/src/",
];

fn sources() -> Vec<File> {
    let ours = |file: &File| ROOMS.iter().any(|room| file.path.starts_with(room));
    files()
        .into_iter()
        .filter(|file| file.is("rs") && ours(file))
        .collect()
}

/// Lines of code, numbered from 1, without comments and without the unit tests at the end of a file.
fn code(file: &File) -> impl Iterator<Item = (usize, &str)> {
    let is_code = |(_, line): &(usize, &str)| !line.trim_start().starts_with("//");
    (1..).zip(file.without_tests().lines()).filter(is_code)
}

fn places(hits: impl Fn(&File, &str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for file in sources() {
        let here = code(&file).filter(|(_, line)| hits(&file, line));
        found.extend(here.map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim())));
    }
    found
}

fn none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}\n{}", found.join("\n"));
}

/// Deriving serde is a promise for ever: what was once written has to be read. Who makes it, and why.
const SERDE: &[(&str, &str)] = &[
    ("core/src/case/", "what happened, and everything in it"),
    ("core/src/record.rs", "the line around an event"),
    ("core/src/export", "header, setting and footer of a backup"),
    ("core/src/export/", "writes and reads those"),
    ("core/src/form.rs", "a draft survives a reload"),
    (
        "core/src/form/prefill.rs",
        "a draft survives a reload, what was found in a mail too",
    ),
    ("core/src/office.rs", "a setting"),
    ("core/src/directory.rs", "a setting"),
    ("core/src/calendar/choices.rs", "a setting"),
    ("core/src/calendar/decreed.rs", "a setting"),
    (
        "core/src/calendar/netherlands.rs",
        "only read: the calendar file",
    ),
    ("core/src/json", "how JSON is read; nothing is derived"),
    (
        "core/src/case/command.rs",
        "the place of a form, told by the worker; never kept",
    ),
    (
        "letters/src/check.rs",
        "what was found in a text, told by the worker to the desk; never kept",
    ),
    (
        "letters/src/check/masking.rs",
        "the list of what was masked, for the page",
    ),
    ("letters/src/dateproof", "for the page"),
    ("letters/src/parts/", "letter data"),
    ("letters/src/envelope.rs", "letter data"),
    ("letters/src/filed.rs", "letter data"),
    ("letters/src/gate.rs", "what is missing, told by the worker"),
    ("letters/src/order.rs", "what the desk asks of the worker"),
    ("letters/src/rich.rs", "letter data"),
    ("letters/src/typed.rs", "what is typed for a letter"),
    ("letters/src/kinds.rs", "letter data"),
    ("letters/src/kinds/", "letter data"),
    (
        "letters/src/post.rs",
        "what was found in a mail, told by the worker to the desk; never kept",
    ),
    (
        "letters/src/post/",
        "a letter on its way and what came back of it; kept no longer than a draft",
    ),
    ("tests/src/scenario", "only read: scenarios"),
    ("web/src/desk", "a draft or a setting of the desk"),
    (
        "web/src/pages/",
        "what is typed on a page survives a reload",
    ),
    ("web/src/parts/draft.rs", "keeps those drafts"),
    (
        "web/src/platform/letters",
        "messages to the letters' worker",
    ),
    (
        "xtask/src/",
        "reports of tools, read and written within one run",
    ),
];

#[test]
fn serde_is_derived_only_where_the_promise_is_meant() {
    let allowed = |file: &File| SERDE.iter().any(|(path, _)| file.path.starts_with(path));
    let derives = |line: &str| line.contains("Serialize") || line.contains("Deserialize");
    let found = places(|file, line| derives(line) && !allowed(file));
    none(&found, "serde outside the list in tests/tests/tidy/code.rs");
}

#[test]
fn only_platform_and_store_name_the_browser() {
    let rooms = ["web/src/platform", "web/src/store"];
    let inside = |file: &File| rooms.iter().any(|room| file.path.starts_with(room));
    let names = |line: &str| line.contains("web_sys") || line.contains("js_sys");
    none(
        &places(|file, line| names(line) && !inside(file)),
        "the browser has two rooms",
    );
}

/// Text of a case reaches the page as text, never as markup.
#[test]
fn no_markup_is_set_from_text() {
    let ways = [
        "inner_html",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
    ];
    let is_test = |file: &File| file.path.split('/').any(|part| part == "tests");
    let scripts = |file: &File| file.is("js") || file.is("html") || file.is("rs");
    let found: Vec<String> = files()
        .into_iter()
        .filter(|file| scripts(file) && !is_test(file))
        .filter(|file| ways.iter().any(|way| file.text.contains(way)))
        .map(|file| file.path)
        .collect();
    none(&found, "markup set from text");
}

#[test]
fn nothing_is_unwrapped_without_a_proof() {
    let unwraps = |line: &str| line.contains(".unwrap()");
    none(
        &places(|_, line| unwraps(line)),
        "use expect, with its proof",
    );
}

#[test]
fn the_core_knows_no_clock_and_no_printer() {
    let words = [
        "Utc::now",
        "Local::now",
        "SystemTime",
        "Instant::",
        "println!",
        "web_sys",
    ];
    let found = places(|file, line| {
        file.path.starts_with("core/") && words.iter().any(|word| line.contains(word))
    });
    none(&found, "today is a parameter");
}

/// Paths of one machine or one person say nothing to the next reader.
#[test]
fn no_file_names_a_place_on_someones_machine() {
    let roots = ["work", "tmp", "home", "root", "Users", "mnt"].map(|name| format!("/{name}/"));
    let before = |text: &str, at: usize| text[..at].chars().next_back();
    let absolute = |text: &str, root: &str| {
        text.match_indices(root).any(|(at, _)| {
            // A longer path, an address or a word ends right before it.
            !before(text, at).is_some_and(|c| c.is_alphanumeric() || "./-_<>}$*".contains(c))
        })
    };
    let found: Vec<String> = files()
        .into_iter()
        .filter(|file| file.path != "tests/tests/tidy/code.rs")
        .filter(|file| roots.iter().any(|root| absolute(&file.text, root)))
        .map(|file| file.path)
        .collect();
    none(&found, "an absolute path");
}

/// A file that can't be held in the head at once is two files.
const LONGEST_FILE: usize = 500;

/// Lengths are a habit, not a law: the figures are printed, only the worst is refused.
#[test]
fn files_and_functions_are_short() {
    let sources = sources();
    let mut files: Vec<(usize, &str)> = sources
        .iter()
        .map(|file| (file.without_tests().lines().count(), file.path.as_str()))
        .collect();
    files.sort_unstable();
    let mut functions: Vec<usize> = sources
        .iter()
        .flat_map(|file| function_lengths(file.without_tests()))
        .collect();
    functions.sort_unstable();
    let share = |most: usize| {
        let below = functions.partition_point(|length| *length < most);
        below * 100 / functions.len().max(1)
    };
    eprintln!(
        "{} functions: {} % under ten lines, {} % under forty, the longest {}",
        functions.len(),
        share(10),
        share(40),
        functions.last().unwrap_or(&0)
    );
    let long = files.iter().filter(|(lines, _)| *lines > 400).count();
    eprintln!(
        "{} files, {long} over 400 lines without tests, the longest {:?}",
        files.len(),
        files.last()
    );
    let too_long: Vec<String> = files
        .iter()
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    none(&too_long, "too long a file");
    assert!(
        functions.len() > 300,
        "rustfmt's layout has changed: no functions are found"
    );
}

/// Rustfmt puts the end of a function in the column in which it starts.
fn function_lengths(text: &str) -> Vec<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let starts = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().take(5).collect();
        let before = words.iter().take_while(|word| **word != "fn").count();
        let prefixes = [
            "pub",
            "pub(crate)",
            "pub(super)",
            "const",
            "async",
            "unsafe",
        ];
        before < words.len() && words[..before].iter().all(|word| prefixes.contains(word))
    };
    let length = |(place, line): (usize, &&str)| {
        if !starts(line) || line.ends_with(';') {
            return None;
        }
        let close = format!("{}}}", " ".repeat(indent(line)));
        if line.ends_with('}') {
            return Some(1);
        }
        lines[place..]
            .iter()
            .position(|later| *later == close)
            .map(|end| end + 1)
    };
    lines.iter().enumerate().filter_map(length).collect()
}

#[test]
fn function_lengths_are_counted_as_a_reader_does() {
    let text = "fn a() {}\n\npub(crate) fn b(\n    x: u8,\n) {\n    if x {\n    }\n}\nimpl C {\n    fn d() {\n    }\n}\ntrait E {\n    fn f();\n}\n";
    assert_eq!(function_lengths(text), [1, 6, 2]);
}

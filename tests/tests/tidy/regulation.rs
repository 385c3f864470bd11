//! The regulation belongs to its organisation: it is referred to by number and told in our own words.

use std::collections::BTreeSet;
use weerklank_core::export::sha256;
use weerklank_core::procedure::Procedure;
use weerklank_tests::house::{File, files};

/// How many words in a row make a quotation.
const SHINGLE: usize = 7;

fn fingerprints() -> BTreeSet<&'static str> {
    let data = include_str!("../../data/regulation-shingles.txt");
    data.lines().filter(|line| !line.starts_with('#')).collect()
}

fn fingerprint(words: &[String]) -> String {
    let mut hash = sha256(words.join(" ").as_bytes());
    hash.truncate(16);
    hash
}

fn words(text: &str) -> Vec<String> {
    let parts = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    parts.map(str::to_lowercase).collect()
}

/// Every stretch of seven words that also stands in the regulation.
fn quotations(text: &str, known: &BTreeSet<&str>) -> Vec<String> {
    let words = words(text);
    let quoted = |window: &&[String]| known.contains(fingerprint(window).as_str());
    words
        .windows(SHINGLE)
        .filter(quoted)
        .map(|window| window.join(" "))
        .collect()
}

#[test]
fn no_sentence_of_the_regulation_is_quoted() {
    let known = fingerprints();
    assert!(known.len() > 400, "the fingerprints are there");
    let not_prose = |file: &File| ["lock", "svg"].iter().any(|ending| file.is(ending));
    let found: Vec<String> = files()
        .iter()
        .filter(|file| !not_prose(file))
        .filter_map(|file| {
            let quoted = quotations(&file.text, &known);
            (!quoted.is_empty()).then(|| format!("{}: {}", file.path, quoted.join(" … ")))
        })
        .collect();
    assert!(
        found.is_empty(),
        "quoted from the regulation:\n{}",
        found.join("\n")
    );
}

/// The check itself: seven words are found whatever stands between them, six are not.
#[test]
fn a_quotation_is_found_across_lines_and_marks() {
    let text = "een twee drie vier vijf zes zeven";
    let hash = fingerprint(&words(text));
    let known = BTreeSet::from([hash.as_str()]);
    assert_eq!(
        quotations(
            "nul Een twee,\n  // drie: “vier” vijf\\\n zes ZEVEN acht",
            &known
        ),
        [text]
    );
    assert!(quotations("een twee drie vier vijf zes", &known).is_empty());
}

#[test]
fn every_sentence_has_a_treatment_in_our_own_words() {
    let clauses = &Procedure::blh().clauses;
    assert_eq!(clauses.len(), 35);
    for clause in clauses {
        let told = clause.says.split_whitespace().count() >= 4 && clause.says.ends_with('.');
        assert!(
            told && !clause.heading.is_empty(),
            "sentence {}",
            clause.sentence
        );
    }
}

/// A heading is no sentence, so the numbers stay within the regulation.
#[test]
fn no_document_names_a_sentence_that_is_not_there() {
    let mut found = Vec::new();
    for file in files().iter().filter(|file| file.is("rs") || file.is("md")) {
        for (at, _) in file.text.match_indices("(sentence ") {
            let number: String = file.text[at + 10..]
                .chars()
                .take_while(char::is_ascii_digit)
                .collect();
            if number
                .parse()
                .is_ok_and(|n: u8| Procedure::blh().clause(n).is_none())
            {
                found.push(format!("{}: sentence {number}", file.path));
            }
        }
    }
    assert!(found.is_empty(), "{found:?}");
}

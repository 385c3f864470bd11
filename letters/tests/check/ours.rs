//! What the program itself writes raises no doubt: its standard sentences, and the letters as they are printed.

use crate::corpus::{backgrounds, rule};
use std::fs;
use std::path::Path;
use weerklank_core::case::Language;
use weerklank_letters::check::{Rule, check};
use weerklank_letters::sentences::SENTENCES;

#[test]
fn standard_sentences_raise_no_doubt_in_any_case() {
    for (case, facts) in backgrounds() {
        for language in [Language::Dutch, Language::English] {
            for sentence in SENTENCES {
                let text = sentence.text(language);
                assert_eq!(check(&facts, &[("text", text)]), [], "{case}: {text}");
            }
        }
    }
}

/// The printed letters are about a case of their own, so only the rules that need none, or only the regulation, are
/// asked.
#[test]
fn printed_letters_hold_no_wrong_day_term_promise_or_blank() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/kinds");
    let facts = &backgrounds()["les"];
    let asked = [
        Rule::Weekday,
        Rule::NoSuchDay,
        Rule::TermLength,
        Rule::Promise,
        Rule::Blank,
        Rule::Iban,
    ];
    let mut read = 0;
    for kind in fs::read_dir(folder)
        .expect("the kinds of letters")
        .flatten()
    {
        for name in ["golden.txt", "golden.nl.txt", "golden.en.txt"] {
            let Ok(text) = fs::read_to_string(kind.path().join(name)) else {
                continue;
            };
            read += 1;
            let mut found = check(facts, &[("letter", &text)]);
            found.retain(|found| asked.contains(&found.rule));
            let told: Vec<_> = found.iter().map(|one| (rule(one), &one.quote)).collect();
            assert!(told.is_empty(), "{:?}: {told:?}", kind.path());
        }
    }
    assert!(read >= 10, "only {read} letters were read");
}

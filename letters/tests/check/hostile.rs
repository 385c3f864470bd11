//! No text breaks the check, and what it gives can be used: places lie in the text, a replacement mends.

use crate::corpus::{Draft, backgrounds, held_out, tuned};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use weerklank_letters::check::{Facts, Finding, check};

static FACTS: LazyLock<BTreeMap<String, Facts>> = LazyLock::new(backgrounds);

fn drafts() -> Vec<Draft> {
    let (tuned, held_out) = (tuned(), held_out());
    let parts = [tuned.wrong, tuned.right, held_out.wrong, held_out.right];
    parts.into_iter().flatten().collect()
}

/// Checks a text against every case and holds what is found to its promises.
fn survives(text: &str) {
    let chars: Vec<char> = text.chars().collect();
    for facts in FACTS.values() {
        for found in check(facts, &[("text", text)]) {
            assert!(
                found.start < found.end && found.end <= chars.len(),
                "{found:?}"
            );
            let quote: String = chars[found.start..found.end].iter().collect();
            assert_eq!(found.quote, quote);
            assert!(!found.sentence.is_empty());
        }
    }
}

fn mended(text: &str, found: &Finding) -> Option<String> {
    let replacement = found.replacement.as_ref()?;
    let chars: Vec<char> = text.chars().collect();
    let part = |chars: &[char]| chars.iter().collect::<String>();
    Some(part(&chars[..found.start]) + replacement + &part(&chars[found.end..]))
}

#[test]
fn hostile_texts_do_no_harm() {
    let hostile = [
        "",
        " ",
        "\0\u{1}\u{7f}\u{80}\u{ffff}",
        "\u{202e}14 mei\u{202c} uiterlijk \u{2066}vóór\u{2069} 14\u{200b} mei",
        "1\u{200b}4\u{200d} m\u{200b}ei 2026, De\u{ad}niz",
        "I\u{307}stanbul İI ıi Yı\u{300}lmaz YILMAZ yilmaz ǅ ŉ ﬃ ẞ ß",
        "e\u{301}\u{302}\u{303}\u{304}\u{305}n O\u{301}'Neill D\u{308}\u{308}\u{308}eniz",
        "\u{301}\u{301}\u{301}",
        "١٤ مايو ٢٠٢٦ 十四日 ໒",
        "@ @. a@ @a a@b a@b. a@b.c .@. @@@ é@é.é",
        "+ +3 +31 +31( (0 0 00 0031 0031 0 (((0)))",
        "[ ] { } < > [[[[ ]]]] [naam {naam <naam ]]] }}} >>>",
        "uiterlijk uiterlijk op op op 0-0-0 99/99/9999 0000-00-00 31-31-31 1-1-1 99999999999999999999 mei",
        "uw zoon van de van der den ten ter 't van 't van. mevrouw. Mevr. Mr. Uw Zoon. A. B. C. D.",
        "K K2026 K2026- K2026-0 K2026-014-014 K99999999999-99999999999",
        "NL NL91 NL91 ABNA NL91ABNA NL91ABNA0417164300NL91ABNA0417164300",
        "“ „ » « \" ' ’ ‘ “14 mei “ “",
        "1 2 3 4 5 6 7 8 9 0 mei mei mei maart 29 februari 30 februari 31 februari 0 mei 00 mei",
        "🙂👩‍👩‍👧 14 🙂 mei 🇳🇱 2026 👍🏽",
        "\r\n\r\n\t14\tmei\r2026\u{2028}uiterlijk\u{2029}14 mei\u{b}\u{c}",
    ];
    hostile.into_iter().for_each(survives);
}

#[test]
fn every_draft_survives_being_cut_anywhere() {
    for draft in drafts() {
        let chars: Vec<char> = draft.text.chars().collect();
        for at in (0..chars.len()).step_by(7) {
            let part: String = chars[at..].iter().collect();
            let found = check(&FACTS[&draft.case], &[("text", &part)]);
            assert!(found.iter().all(|found| found.end <= chars.len() - at));
        }
    }
}

/// What is proposed is put in, and the rule that proposed it has nothing to say there any more.
#[test]
fn a_replacement_mends_what_it_was_proposed_for() {
    let mut tried = 0;
    for draft in drafts() {
        let facts = &FACTS[&draft.case];
        for found in check(facts, &[("text", &draft.text)]) {
            let Some(mended) = mended(&draft.text, &found) else {
                continue;
            };
            tried += 1;
            let length = found
                .replacement
                .as_deref()
                .unwrap_or_default()
                .chars()
                .count();
            let here = |again: &Finding| {
                again.rule == found.rule
                    && again.start < found.start + length
                    && found.start < again.end
            };
            let again = check(facts, &[("text", &mended)]);
            assert!(!again.iter().any(here), "{mended}\n{again:?}");
        }
    }
    assert!(tried > 60, "only {tried} replacements were tried");
}

/// The page keeps a row for each key.
#[test]
fn no_two_findings_have_the_same_key() {
    for draft in drafts() {
        let twice = format!("{}\n{}", draft.text, draft.text);
        let found = check(&FACTS[&draft.case], &[("a", &twice), ("b", &twice)]);
        let keys: BTreeSet<String> = found.iter().map(Finding::key).collect();
        assert_eq!(keys.len(), found.len(), "{found:?}");
    }
}

/// A reason was given for these words in this field: it holds while the text around them changes.
#[test]
fn what_was_overridden_stays_so_while_the_text_changes_elsewhere() {
    let facts = &FACTS["les"];
    let text = "Ik heb juf Karin gevraagd hoe het ging.";
    let keys = |text: &str| -> Vec<String> {
        let found = check(facts, &[("note", text)]);
        found.iter().map(Finding::key).collect()
    };
    let before = keys(text);
    assert_eq!(before.len(), 1);
    assert_eq!(
        keys(&format!("Dank u wel.\n\n{text} Het ging goed.")),
        before
    );
    assert_ne!(keys(&text.replace("Karin", "Saskia")), before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_survived(text in "\\PC{0,200}") {
        survives(&text);
    }

    /// Pieces that rules look for, in any order.
    #[test]
    fn any_mixture_of_what_rules_look_for_is_survived(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40), glue in prop::sample::select(&["", " ", "\n", ". "][..])) {
        survives(&pieces.join(glue));
    }
}

const PIECES: &[&str] = &[
    "14",
    "31",
    "2026",
    "mei",
    "May",
    "april",
    "-",
    "/",
    ".",
    ",",
    "uiterlijk",
    "vóór",
    "by",
    "tot",
    "en",
    "met",
    "donderdag",
    "Thursday",
    "th",
    "of",
    "a.s.",
    "volgende",
    "week",
    "morgen",
    "u hoort",
    "termijn",
    "klacht",
    "ontvangen",
    "mevrouw",
    "uw zoon",
    "van",
    "der",
    "De",
    "Deniz",
    "Denis",
    "Brouwer",
    "Visser",
    "J.",
    "'t",
    "’s",
    "@",
    "leerhuis.example",
    "+31",
    "030",
    "(0)",
    "5550120",
    "3991",
    "ZZ",
    "Zilverschoon",
    "8",
    "K2026",
    "NL91",
    "ABNA",
    "[",
    "naam",
    "]",
    "{",
    "}",
    "<",
    ">",
    "XX",
    "…",
    "...",
    "___",
    "dd",
    "mm",
    "binnen",
    "vier",
    "weken",
    "bewaard",
    "wij",
    "betalen",
    "niet",
    "“",
    "”",
    "\u{200b}",
    "\u{301}",
    "É",
    "ı",
    "İ",
    "🙂",
    "\n",
];

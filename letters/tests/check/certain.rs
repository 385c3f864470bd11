//! What can't be overridden and what can: the officer must not be locked out of what may be right.

use crate::corpus::{backgrounds, rule};
use weerklank_letters::check::check;

/// The truth is the reasoning in the docstring of each rule.
const CASES: &[(&str, &str, &str, bool)] = &[
    ("les", "Op vrijdag 23 april 2026 belde u.", "weekday", true),
    ("les", "De les is op 31 april.", "no_such_day", true),
    ("les", "Op 29-02-2027 is er les.", "no_such_day", true),
    (
        "les",
        "U hoort uiterlijk 14 mei van mij.",
        "other_day",
        false,
    ),
    (
        "les",
        "U hoort uiterlijk 14 april van mij.",
        "past_day",
        true,
    ),
    (
        "les",
        "Het rooster is uiterlijk 14 april klaar.",
        "past_day",
        false,
    ),
    ("les", "Ik bel u morgen.", "relative_day", false),
    (
        "les",
        "Een klacht nemen wij binnen 3 dagen in behandeling.",
        "term_length",
        false,
    ),
    ("les", "Meneer Pietersen belde mij.", "unknown_name", false),
    ("les", "Ik dacht aan Denniz.", "misspelt_name", false),
    ("les", "Ik dacht aan Daan Visser.", "other_case", true),
    ("les", "Uw zoon Daan doet het goed.", "other_case", true),
    ("les", "Mevrouw Visser belde mij.", "other_case", false),
    (
        "stil",
        "De klacht is van mevrouw Brouwer.",
        "withheld",
        true,
    ),
    (
        "stil",
        "Mail aan hbrouwer@voorbeeld.example.",
        "withheld",
        true,
    ),
    ("stil", "Het ging om Bram.", "withheld", false),
    ("les", "Bel 030 555 01 23.", "contact", false),
    ("les", "Het kenmerk is K2026-015.", "reference", false),
    ("kosten", "Rekening NL91ABNA0417164301.", "iban", true),
    ("les", "Wij vergoeden de reis.", "promise", false),
    ("les", "Beste [naam],", "blank", true),
    ("les", "Zij belde [om die reden] af.", "blank", false),
];

#[test]
fn what_leaves_no_doubt_is_certain_and_the_rest_is_not() {
    let facts = backgrounds();
    for (case, text, wanted, certain) in CASES {
        let found = check(&facts[*case], &[("text", text)]);
        let told: Vec<(String, bool)> = found.iter().map(|one| (rule(one), one.certain)).collect();
        assert_eq!(told, [((*wanted).to_owned(), *certain)], "{text}");
    }
}

/// A letter that sets a day itself, such as the new day of a delay notice, does not contradict the case with it.
#[test]
fn a_day_that_the_letter_announces_is_no_contradiction() {
    let facts = &backgrounds()["les"];
    let text = "U hoort uiterlijk vrijdag 5 juni van mij.";
    let found = |facts: &_| check(facts, &[("text", text)]).len();
    assert_eq!(found(facts), 1);
    let announced = facts
        .clone()
        .announcing("2026-06-05".parse().expect("a day"));
    assert_eq!(found(&announced), 0);
    let old = check(&announced, &[("text", "U hoort uiterlijk 13 mei van mij.")]);
    assert_eq!(old[0].replacement.as_deref(), Some("5 juni"));
}

/// A reminder sets a new day by itself.
#[test]
fn a_day_by_which_the_letter_asks_is_no_contradiction() {
    let facts = &backgrounds()["stil"];
    let text = "Wilt u uiterlijk 18 november reageren?";
    assert_eq!(check(facts, &[("text", text)]).len(), 1);
    let asked = facts
        .clone()
        .asking_by("2026-11-18".parse().expect("a day"));
    assert!(check(&asked, &[("text", text)]).is_empty());
}

/// Bold print is no part of what is said.
#[test]
fn stars_of_bold_print_are_read_over() {
    let facts = &backgrounds()["les"];
    let found = check(
        facts,
        &[("text", "U hoort uiterlijk **14 mei** van **mij**.")],
    );
    assert_eq!((found.len(), found[0].quote.as_str()), (1, "14 mei"));
    assert!(check(facts, &[("text", "- **Deniz** komt *woensdag 13 mei*.")]).is_empty());
}

/// Every field is checked by itself and named in what is found.
#[test]
fn a_finding_names_its_field() {
    let facts = &backgrounds()["les"];
    let found = check(facts, &[("note", "Goed."), ("reason", "TODO")]);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].place.as_str(), found[0].start, found[0].end),
        ("reason", 0, 4)
    );
}

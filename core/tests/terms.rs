//! The terms of a regulation side by side. The numbers are those of the embedded files, changed here.

use weerklank_core::procedure::{Catalogue, Procedure, TermKind};
use weerklank_core::words;

const BLH: &str = include_str!("../procedures/blh.toml");

fn blh_with(was: &str, becomes: &str) -> Procedure {
    assert!(BLH.contains(was), "{was}");
    Procedure::read(&BLH.replacen(was, becomes, 1)).expect("sound")
}

#[test]
fn a_regulation_does_not_differ_from_itself() {
    for procedure in Catalogue::embedded().all() {
        assert!(words::differences(procedure, procedure).is_empty());
    }
}

#[test]
fn eight_days_that_become_fourteen_are_one_difference() {
    let longer = blh_with("count = 8, unit = \"days\"", "count = 14, unit = \"days\"");
    let lines = words::differences(Procedure::blh(), &longer);
    let [line] = &lines[..] else {
        panic!("{lines:?}")
    };
    assert!(line.starts_with("Klacht indienen: 8 dagen"), "{line}");
    assert!(line.contains("→ 14 dagen"), "{line}");
}

#[test]
fn another_first_fact_and_a_pause_are_differences_too() {
    let paused = blh_with("pauses = false", "pauses = true");
    let lines = words::differences(Procedure::blh(), &paused);
    assert_eq!(lines, ["Vragen stellen zet de reactie stil: nee → ja"]);
    let elsewhere = blh_with("starts = \"officer_receipt\"", "starts = \"first_report\"");
    let changes = Procedure::blh().term_changes(&elsewhere);
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].kind, TermKind::Reaction);
}

/// The Awb sets no term for taking up, and the regulation of BLH none for a committee (Awb art. 9:11).
#[test]
fn a_term_that_one_of_them_does_not_set_is_told_as_such() {
    let lines = words::differences(Procedure::blh(), Catalogue::awb());
    let starts = |text: &str| lines.iter().any(|line| line.starts_with(text));
    assert!(
        starts("In behandeling nemen: 10 werkdagen na de eerste melding → geen termijn"),
        "{lines:?}"
    );
    assert!(
        starts("Reageren na een commissie: geen termijn → 10 weken"),
        "{lines:?}"
    );
}

#[test]
fn each_sentence_tells_its_own_terms() {
    let blh = Procedure::blh();
    let kinds =
        |sentence| -> Vec<TermKind> { blh.terms_of(sentence).map(|term| term.kind).collect() };
    assert_eq!(kinds(16), [TermKind::TakeUp]);
    assert_eq!(kinds(17), [TermKind::Filing, TermKind::FilingGenerously]);
    assert!(kinds(1).is_empty());
    let of_sentences = blh
        .terms()
        .into_iter()
        .filter(|term| term.sentence.is_some())
        .count();
    let told: usize = blh
        .clauses
        .iter()
        .map(|one| blh.terms_of(one.sentence).count())
        .sum();
    assert_eq!(told, of_sentences);
}

#[test]
fn a_clause_is_found_by_word_and_by_number() {
    let (blh, awb) = (Procedure::blh(), Catalogue::awb());
    let found = |procedure: &Procedure, query: &str| -> Vec<u8> {
        let all = procedure.clauses.iter();
        all.filter(|one| procedure.matches(one, query))
            .map(|one| one.sentence)
            .collect()
    };
    assert!(found(blh, "ZIN 17").contains(&17) && !found(blh, "zin 17").contains(&1));
    assert_eq!(found(blh, "").len(), blh.clauses.len());
    assert!(found(blh, "nergensgenoemd").is_empty());
    assert!(!found(awb, "9:11").is_empty());
}

/// A version without a last day ends where the next begins.
#[test]
fn the_last_day_in_force_is_its_own_or_the_day_before_the_next() {
    let text = BLH.replacen("version = \"2017-05\"", "version = \"2028\"", 1);
    let text = text.replacen(
        "in_force_from = \"2017-01-01\"",
        "in_force_from = \"2028-01-01\"",
        1,
    );
    let newer = Procedure::read(&text).expect("sound");
    assert!(Catalogue::problems_with(std::slice::from_ref(&newer)).is_empty());
    let all = Catalogue::with(vec![newer.clone()]).expect("they fit");
    assert_eq!(all.through(Procedure::blh()), "2027-12-31".parse().ok());
    assert_eq!(all.through(&newer), None);
    assert_eq!(all.all().count(), 4);
    let found = all
        .beginning("blh", newer.in_force_from)
        .expect("it begins that day");
    assert!(found.is_version(&newer) && !found.is_version(Procedure::blh()));
}

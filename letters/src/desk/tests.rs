//! From an order, as the application sends it, to what is said of the letter.

use super::*;
use crate::trial::{Trial, answered, board, measure, member, set};

/// The order of this letter, and the setting it is made in.
fn ordered(trial: Trial, kind: &str) -> (Rules, Order) {
    let rules = Rules::of(Setting {
        office: trial.office.clone(),
        directory: trial.directory.clone(),
        ..Setting::default()
    })
    .expect("the setting of the tests is one");
    let recorded = trial.recorded();
    let order = Order {
        kind: kind.to_owned(),
        records: recorded.iter().map(|one| record::write("a", one)).collect(),
        today: trial.today,
        recipient: trial.recipient,
        language: trial.language,
        typed: trial.typed,
        others: Vec::new(),
        enclosures: Vec::new(),
        with_date_proof: false,
    };
    (rules, order)
}

fn answer(checked_on: Option<&str>) -> Trial {
    let events = [
        member("J. Jansma", "NVO"),
        set(answered()),
        measure(0, "Bellen", "2026-12-01"),
    ];
    Trial::on("2026-11-19", events)
        .board(board("NVO", checked_on))
        .typed("meaning", "Uw kind was teleurgesteld.")
        .typed("offered", "Een nieuwe afspraak.")
        .typed("learned", "Afspreken wie er belt.")
}

/// What a letter wants looked at reaches the officer with the letter (DOMAIN, section 9: last checked on).
#[test]
fn what_to_look_at_comes_with_the_letter() {
    let (rules, order) = ordered(answer(None), "reaction");
    let (said, paper) = make(&rules, &order, &[], Want::Pdf).expect("something can be said");
    assert_eq!(said.missing, []);
    assert!(paper.is_some() && said.pages > 0);
    let told = |words: &str| said.notices.iter().any(|notice| notice.contains(words));
    assert!(
        told("Nog niet nagekeken.") && told("Nog niet gehoord: J. Jansma."),
        "{:?}",
        said.notices
    );
    assert_eq!(said.file_name, "inhoudelijke-reactie-K2026-014");
}

#[test]
fn what_is_missing_leaves_no_paper() {
    let mut trial = answer(Some("2026-11-02"));
    trial.directory.boards.clear();
    let (rules, order) = ordered(trial, "reaction");
    let (said, paper) = make(&rules, &order, &[], Want::Pdf).expect("something can be said");
    assert!(paper.is_none() && said.data.is_empty());
    assert_eq!(said.missing.len(), 1, "{:?}", said.missing);
}

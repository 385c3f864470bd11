//! What an advice says, and that it names nobody (DOMAIN, section 8, L20).

use weerklank_core::case::Recipient;

use super::*;
use crate::trial::{Trial, named};

fn trial() -> Trial {
    Trial::on("2026-11-19", [named("J. Jansma")])
        .to(Recipient::Other)
        .typed(
            "addressee",
            "De directie van Leerhuis De Linde\nKastanjelaan 14",
        )
        .typed(
            "cause",
            "Een afspraak die vervalt, wordt door niemand gemeld.",
        )
        .typed("proposal", "Spreek af wie er belt.")
        .typed(ANSWER_DAY, "10-12-2026")
}

#[test]
fn it_goes_to_the_direction_with_a_day() {
    let letter: ImprovementAdvice = trial().letter().expect("nothing is missing");
    assert_eq!(letter.answer_by, "donderdag 10 december 2026");
    assert_eq!(
        letter.envelope.addressee[0],
        "De directie van Leerhuis De Linde"
    );
}

#[test]
fn no_name_of_the_case_stands_in_it() {
    for name in ["Jansma", "Deniz", "Yılmaz"] {
        let words = format!("Dat kwam doordat {name} ziek was.");
        let missing = trial()
            .typed("cause", &words)
            .missing::<ImprovementAdvice>();
        assert_eq!(missing.len(), 1, "{name}: {missing:?}");
        assert_eq!(missing[0].1, Mend::here("cause"));
        assert!(!missing[0].0.contains(name));
    }
}

#[test]
fn each_part_is_asked_for() {
    for field in ["cause", "proposal", ANSWER_DAY] {
        let missing = trial().typed(field, "").missing::<ImprovementAdvice>();
        assert_eq!(missing.len(), 1, "{missing:?}");
        assert_eq!(missing[0].1, Mend::here(field));
    }
    assert_eq!(
        trial()
            .to(Recipient::Complainant)
            .missing::<ImprovementAdvice>()
            .len(),
        1
    );
}

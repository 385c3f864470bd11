//! What a bericht van doorzending says (DOMAIN, section 8, L19).

use super::*;
use crate::trial::Trial;

fn trial() -> Trial {
    Trial::on("2026-11-19", [])
        .typed("words", "gemeente Voorbeeldstad")
        .typed("reach", "Stadhuisplein 1\n\n14 030\n")
        .typed("why", "Het gaat over de vergoeding.")
}

#[test]
fn it_says_where_the_message_went_and_how_to_ask_there() {
    let letter: PassedOn = trial().letter().expect("nothing is missing");
    assert_eq!(letter.to, "gemeente Voorbeeldstad");
    assert_eq!(letter.reach, ["Stadhuisplein 1", "14 030"]);
    assert_eq!(letter.received_on, "maandag 16 november 2026");
}

#[test]
fn each_part_is_asked_for() {
    for field in ["words", "reach", "why"] {
        let missing = trial().typed(field, " ").missing::<PassedOn>();
        assert_eq!(missing.len(), 1, "{missing:?}");
        assert_eq!(missing[0].1, Mend::here(field));
    }
}

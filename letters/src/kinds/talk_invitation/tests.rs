//! What an invitation to a talk says (DOMAIN, section 8, L14).

use serde_json::json;
use weerklank_core::case::Gate as Way;

use super::*;
use crate::proof::{assert_says, assert_silent, changed};
use crate::trial::{Trial, intake, member};

const SLUG: &str = "talk-invitation";

fn trial() -> Trial {
    Trial::on("2026-11-19", [member("J. Jansma", "NVO")])
        .typed("day", "3-12-2026")
        .typed("words", " om 15.30 uur, kamer 2 ")
        .typed("about", "Over het verslag.")
}

#[test]
fn when_where_and_about_what() {
    let letter: TalkInvitation = trial().letter().expect("nothing is missing");
    assert_eq!(
        (&*letter.on, &*letter.details),
        ("donderdag 3 december 2026", "om 15.30 uur, kamer 2")
    );
    assert!(letter.to_complainant && !letter.companion);
    let copy: TalkInvitation = trial()
        .typed("companion", "yes")
        .to(Recipient::Person { person: 0 })
        .letter()
        .expect("nothing is missing");
    assert!(!copy.to_complainant && copy.companion);
    assert_eq!(copy.envelope.salutation, "Geachte J. Jansma,");
}

#[test]
fn what_the_reader_needs_is_asked_for() {
    let mut empty = trial();
    empty.typed.0.clear();
    let fields: Vec<Mend> = empty
        .missing::<TalkInvitation>()
        .into_iter()
        .map(|(_, mend)| mend)
        .collect();
    assert_eq!(fields, ["day", "words", "about"].map(Mend::here));
    let long = trial().typed("words", &"x".repeat(221));
    assert_eq!(
        long.missing::<TalkInvitation>(),
        [(DETAILS_TOO_LONG.sentence.to_owned(), Mend::here("words"))]
    );
}

#[test]
fn nobody_is_invited_for_a_day_that_has_passed() {
    let past = trial().typed("day", "18-11-2026");
    assert_eq!(
        past.missing::<TalkInvitation>(),
        [(PAST.sentence.to_owned(), Mend::here("day"))]
    );
    assert!(
        trial()
            .typed("day", "19-11-2026")
            .letter::<TalkInvitation>()
            .is_ok(),
        "a talk can be today"
    );
}

#[test]
fn a_complainant_who_wants_no_contact_is_not_invited_without_thought() {
    assert_eq!(trial().notices::<TalkInvitation>(), [""; 0]);
    let mut declined = intake();
    declined.gate = Some(Way::NoTalk);
    assert_eq!(
        trial().of(declined).notices::<TalkInvitation>(),
        [NO_CONTACT]
    );
}

#[test]
fn a_person_concerned_is_not_told_where_the_complainant_lives() {
    let slip = trial()
        .typed("words", "15.30 uur, Zilverschoon 8")
        .to(Recipient::Person { person: 0 });
    assert_eq!(slip.missing::<TalkInvitation>()[0].1, Mend::here("words"));
}

#[test]
fn it_says_what_it_must_and_has_no_empty_heads() {
    let data = changed(SLUG, &json!({}));
    assert_says(
        SLUG,
        &data,
        &[
            "donderdag 3 december 2026",
            "om 15.30 uur, Kastanjelaan 14 in Voorbeeldstad, kamer 2",
            "Wie erbij zijn",
            "U mag iemand meenemen.",
            "dan zoeken wij samen een ander moment",
        ],
    );
    let bare = changed(
        SLUG,
        &json!({ "to_complainant": false, "note": [], "present": "", "companion": false }),
    );
    assert_says(SLUG, &bare, &["de klacht met kenmerk K-2026-014"]);
    assert_silent(SLUG, &bare, &["Wie erbij zijn", "meenemen"]);
}

//! What an afsprakenbevestiging says (DOMAIN, section 8, L13).

use serde_json::json;
use weerklank_core::case::{Between, Contact, Promise, Promiser};

use super::*;
use crate::proof::{assert_says, assert_silent, changed};
use crate::trial::{Trial, day, member, noted, talk};

const SLUG: &str = "agreements";

fn trial(contact: Contact) -> Trial {
    Trial::on("2026-11-19", [member("J. Jansma", "NVO"), noted(contact)])
}

fn both() -> Contact {
    talk(Between::Everyone)
}

#[test]
fn who_does_what_by_when_for_the_one_who_reads_it() {
    let promised = Contact {
        promise: Some(Promise {
            what: "Bellen".into(),
            by: Promiser::Person { person: 0 },
            due: day("2026-11-19"),
        }),
        ..both()
    };
    let letter: Agreements = trial(promised.clone())
        .letter()
        .expect("today can still be promised");
    let step = &letter.steps[0];
    assert_eq!(
        (&*step.who, &*step.when),
        ("J. Jansma", "uiterlijk donderdag 19 november 2026")
    );
    assert_eq!(
        letter.talk.present,
        ["u", "J. Jansma", "A. de Boer, klachtenfunctionaris"]
    );
    let copy: Agreements = trial(promised)
        .to(Recipient::Person { person: 0 })
        .letter()
        .expect("was there");
    assert_eq!(copy.steps[0].who, "u");
    assert_eq!(
        copy.talk.present,
        [
            "Selin van den Berg-Yılmaz",
            "u",
            "A. de Boer, klachtenfunctionaris"
        ]
    );
}

#[test]
fn nothing_agreed_is_nothing_to_confirm() {
    let nothing = Contact {
        agreed: " ".into(),
        promise: None,
        ..both()
    };
    assert_eq!(
        trial(nothing).missing::<Agreements>(),
        [(NOTHING.sentence.to_owned(), Mend::At(Place::Contact))]
    );
    let promise_only = Contact {
        agreed: String::new(),
        ..both()
    };
    assert!(trial(promise_only).letter::<Agreements>().is_ok());
}

#[test]
fn a_promise_for_a_day_that_has_passed_is_not_confirmed() {
    let mut late = trial(both());
    late.today = day("2026-12-01");
    let missing = late.missing::<Agreements>();
    assert!(
        missing[0].0.starts_with(
            "“Het verslag opsturen” zou uiterlijk maandag 30 november 2026 klaar zijn"
        )
    );
    assert_eq!(missing[0].1, Mend::At(Place::Contact));
}

#[test]
fn where_the_complainant_lives_is_not_told_to_a_person_concerned() {
    let slip = Contact {
        agreed: "Het verslag gaat naar zilverschoon 8.".into(),
        ..both()
    };
    let missing = trial(slip.clone())
        .to(Recipient::Person { person: 0 })
        .missing::<Agreements>();
    assert_eq!(
        (missing.len(), &missing[0].1),
        (1, &Mend::At(Place::Contact))
    );
    assert!(trial(slip).letter::<Agreements>().is_ok());
}

#[test]
fn it_says_what_it_must_and_has_no_empty_heads() {
    let data = changed(SLUG, &json!({}));
    assert_says(
        SLUG,
        &data,
        &[
            "was er contact over uw klacht, aan de telefoon.",
            "De rekening van 27 oktober vervalt.",
            "uiterlijk maandag 30",
            "tot en met vrijdag 27 november 2026",
        ],
    );
    let bare = changed(
        SLUG,
        &json!({ "to_complainant": false, "note": [], "steps": [], "correct_by": "" }),
    );
    assert_says(SLUG, &bare, &["de klacht met dit kenmerk"]);
    assert_silent(SLUG, &bare, &["Wanneer", "tot en met"]);
}

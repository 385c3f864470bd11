//! What a verzoek om reactie says, and what it keeps to itself (DOMAIN, section 8, L4; section 2, sentences 21, 25
//! and 26).

use serde_json::json;
use weerklank_core::case::{Decision, Event, Recipient};

use super::*;
use crate::proof::{assert_says, assert_silent, changed};
use crate::trial::{Trial, answered, day, intake, named, set};

const SLUG: &str = "reaction-request";

fn trial(events: impl IntoIterator<Item = Event>) -> Trial {
    let events = [named("J. Jansma"), named("P. Oskam")]
        .into_iter()
        .chain(events);
    Trial::on("2026-11-19", events)
        .to(Recipient::Person { person: 1 })
        .typed("person", "1")
        .typed("day", "26-11-2026")
}

fn letter(trial: &Trial) -> ReactionRequest {
    trial.letter().expect("nothing is missing")
}

fn sentences(trial: &Trial) -> Vec<String> {
    let missing = trial.missing::<ReactionRequest>().into_iter();
    missing.map(|(sentence, _)| sentence).collect()
}

#[test]
fn the_complaint_goes_along_as_it_was_written() {
    let letter = letter(&trial([]));
    assert_eq!(letter.verbatim, intake().verbatim);
    assert_eq!(letter.complainant, "Selin van den Berg-Yılmaz");
    assert_eq!(letter.child, "Deniz");
    assert_eq!(letter.reply_by, "donderdag 26 november 2026");
    assert_eq!(letter.envelope.salutation, "Geachte P. Oskam,");
    assert!(!letter.no_contact);
}

#[test]
fn only_the_points_about_this_person_are_asked() {
    let point = |id: u16, persons: &[u16]| {
        set(Point {
            id,
            complaint: format!("Punt {id}."),
            persons: persons.to_vec(),
            ..answered()
        })
    };
    let letter = letter(&trial([point(0, &[0]), point(1, &[1]), point(2, &[0, 1])]));
    assert_eq!(letter.points, ["Punt 1.", "Punt 2."]);
}

#[test]
fn a_name_that_is_withheld_stays_out_and_the_complaint_is_looked_at() {
    let mut secret = intake();
    secret.complainant.identity = Identity::Confidential;
    secret.verbatim = "Mijn zoon Deniz zat klaar.".into();
    let trial = trial([]).of(secret);
    let found = sentences(&trial);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("de klacht zelf"), "{found:?}");
    let agreed = trial.typed(NAME_AGREED, "yes");
    let letter = letter(&agreed);
    assert_eq!(
        (letter.complainant.as_str(), letter.child.as_str()),
        ("", "")
    );
}

#[test]
fn who_does_not_want_contact_is_left_alone() {
    let decided = Event::Decided {
        decision: Decision::DirectContact { allowed: false },
        on: day("2026-11-17"),
        reason: "gevraagd".into(),
    };
    assert!(letter(&trial([decided])).no_contact);
    assert_says(
        SLUG,
        &changed(SLUG, &json!({})),
        &["Neemt u alstublieft geen contact op met de klager."],
    );
    assert_silent(
        SLUG,
        &changed(SLUG, &json!({ "no_contact": false })),
        &["geen contact op"],
    );
}

#[test]
fn what_is_missing_is_named() {
    let nobody = trial([]).typed("person", "9");
    assert!(sentences(&nobody)[0].starts_with("Kies welke betrokkene"));
    let complainant = trial([]).to(Recipient::Complainant);
    assert!(sentences(&complainant)[0].starts_with("Deze brief is alleen voor de betrokkene"));
    let past = trial([]).typed("day", "19-11-2026");
    assert!(sentences(&past)[0].contains("is vandaag of al voorbij"));
    let no_day = trial([]).typed("day", "");
    assert!(sentences(&no_day)[0].contains("uiterlijk vraagt ontbreekt"));
}

//! What a bericht over de uitkomst says to a person concerned, and what it keeps from her or him (DOMAIN, section
//! 8, L7b).

use serde_json::json;
use weerklank_core::case::{Event, Identity, Intake, Letter as Sent};

use super::*;
use crate::proof::{assert_says, assert_silent, changed};
use crate::trial::{Trial, answered, intake, measure, member, sent, set};

const SLUG: &str = "outcome-to-person";

fn point(id: u16, persons: &[u16]) -> Event {
    set(Point {
        id,
        persons: persons.to_vec(),
        finding: format!("Bevinding {id}."),
        ..answered()
    })
}

fn trial(events: Vec<Event>) -> Trial {
    let persons = [member("J. Jansma", "NVO"), member("P. Oskam", "NIP")];
    let events = persons.into_iter().chain(events);
    Trial::on("2026-11-19", events)
        .to(Recipient::Person { person: 1 })
        .typed("person", "1")
}

fn numbers(trial: &Trial) -> Vec<String> {
    let letter: OutcomeToPerson = trial.letter().expect("nothing is missing");
    letter
        .points
        .into_iter()
        .map(|point| point.number)
        .collect()
}

fn sentences(trial: &Trial) -> Vec<String> {
    let missing = trial.missing::<OutcomeToPerson>().into_iter();
    missing.map(|(sentence, _)| sentence).collect()
}

#[test]
fn only_the_points_and_measures_about_this_person() {
    let mut events = vec![point(0, &[0]), point(1, &[1]), point(2, &[0, 1])];
    for (id, of) in [(0, Some(0)), (1, Some(2)), (2, None)] {
        let Event::MeasureSet { mut measure } =
            measure(id, &format!("Maatregel {id}"), "2026-12-01")
        else {
            unreachable!("a measure was set")
        };
        measure.point = of;
        events.push(Event::MeasureSet { measure });
    }
    let trial = trial(events);
    assert_eq!(numbers(&trial), ["2", "3"]);
    let letter: OutcomeToPerson = trial.letter().expect("nothing is missing");
    let what: Vec<_> = letter.measures.iter().map(|step| &*step.what).collect();
    assert_eq!(what, ["Maatregel 1", "Maatregel 2"]);
    assert_eq!(letter.envelope.salutation, "Geachte P. Oskam,");
}

#[test]
fn all_points_where_none_names_anybody() {
    assert_eq!(
        numbers(&trial(vec![point(0, &[]), point(1, &[])])),
        ["1", "2"]
    );
    let none = sentences(&trial(vec![point(0, &[0])]));
    assert_eq!(none, [points::NO_POINTS.sentence]);
}

#[test]
fn it_is_for_the_person_it_is_about() {
    let mut trial = trial(vec![point(0, &[])]);
    trial.recipient = Recipient::Complainant;
    assert_eq!(sentences(&trial), [SOMEBODY_ELSE.sentence]);
    trial.typed.0.clear();
    assert_eq!(
        sentences(&trial),
        [WHO.sentence],
        "there are two to choose from"
    );
}

#[test]
fn what_the_complainant_said_in_private_stays_out() {
    let letter: OutcomeToPerson = trial(vec![point(0, &[])])
        .letter()
        .expect("nothing is missing");
    assert!(letter.points[0].complainant_says.is_blank());
    let told = Point {
        finding: "De klager is te bereiken op +31 30 5550199, Zilverschoon 8.".into(),
        ..answered()
    };
    let found = sentences(&trial(vec![set(told)]));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found[0].contains("het adres van de klager")
            && found[1].contains("het telefoonnummer van de klager")
    );
}

#[test]
fn a_name_that_is_withheld_is_in_no_text() {
    let confidential = || -> Intake {
        let mut intake = intake();
        intake.complainant.identity = Identity::Confidential;
        intake
    };
    let names = |words: &str| {
        let told = Point {
            finding: words.into(),
            ..answered()
        };
        sentences(&trial(vec![set(told)]).of(confidential())).len()
    };
    // The complainant is Selin van den Berg-Yılmaz, the child Deniz.
    assert_eq!(names("Mevrouw Van den Berg-Yılmaz heeft gelijk."), 1);
    assert_eq!(names("Deniz had geen les."), 1);
    assert_eq!(
        names("Van den kant van de begeleiding was er geen bericht."),
        0
    );
    let note = trial(vec![point(0, &[])])
        .of(confidential())
        .typed("note", "Over **Deniz**.");
    assert_eq!(note.missing::<OutcomeToPerson>()[0].1, Mend::here("note"));
}

#[test]
fn an_answer_that_left_is_told_with_its_day() {
    let left = sent(
        Sent::SubstantiveReaction,
        "2026-11-18",
        Recipient::Complainant,
    );
    let letter: OutcomeToPerson = trial(vec![point(0, &[]), left])
        .letter()
        .expect("nothing is missing");
    assert_eq!(letter.answered_on, "woensdag 18 november 2026");
}

#[test]
fn it_says_what_it_must_and_has_no_empty_heads() {
    let data = changed(SLUG, &json!({}));
    assert_says(
        SLUG,
        &data,
        &[
            "Wat u als betrokkene zegt",
            "Oordeel: gegrond",
            "uiterlijk maandag 30",
            "Neemt u daarom zelf geen contact op.",
        ],
    );
    let bare = changed(
        SLUG,
        &json!({ "note": [], "measures": [], "learned": [], "answered_on": "", "contact_declined": false, "kept_for": "" }),
    );
    assert_silent(
        SLUG,
        &bare,
        &[
            "Wat u hierover zegt",
            "Wat er gaat gebeuren",
            "Wat wij hiervan leren",
            "rechtstreeks",
            "bewaren",
        ],
    );
}

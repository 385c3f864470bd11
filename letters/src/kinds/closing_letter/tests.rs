//! What an afsluitbericht must say (DOMAIN, section 8, L9).

use serde_json::json;
use weerklank_core::case::{Between, Contact, Event, Outcome, Satisfaction};

use super::*;
use crate::gate::Place;
use crate::proof::{assert_says, assert_silent, changed};
use crate::trial::{Trial, board, day, measure, member, noted, talk};

const SLUG: &str = "closing-letter";

fn trial(events: Vec<Event>) -> Trial {
    let events = std::iter::once(member("J. Jansma", "NVO")).chain(events);
    Trial::on("2026-11-19", events).board(board("NVO", Some("2026-11-02")))
}

fn both() -> Contact {
    talk(Between::PersonAndComplainant { person: 0 })
}

#[test]
fn what_was_agreed_and_promised_comes_from_the_case() {
    let inside = Contact {
        agreed: "Onder ons.".into(),
        ..talk(Between::Person { person: 0 })
    };
    let events = vec![
        noted(both()),
        noted(inside),
        measure(0, "Belafspraak maken", "2026-12-01"),
    ];
    let letter: ClosingLetter = trial(events).letter().expect("nothing is missing");
    assert_eq!(
        letter.in_talks.len(),
        1,
        "what the complainant was not there for stays inside"
    );
    assert_eq!(letter.in_talks[0].on, "donderdag 12 november 2026");
    let steps: Vec<_> = letter
        .steps
        .iter()
        .map(|step| (&*step.who, &*step.when))
        .collect();
    let days = [
        "uiterlijk dinsdag 1 december 2026",
        "uiterlijk maandag 30 november 2026",
    ];
    assert_eq!(steps, [("wij", days[1]), ("P. Oskam", days[0])]);
    assert!(letter.closed_on.is_empty() && letter.kept_for == "twee jaar");
}

#[test]
fn something_has_been_agreed_or_there_is_no_letter() {
    assert_eq!(
        trial(vec![]).missing::<ClosingLetter>(),
        [(AGREED.sentence.to_owned(), Mend::here("agreed"))]
    );
    let letter: ClosingLetter = trial(vec![])
        .typed("agreed", "- een\n- twee")
        .letter()
        .expect("typed");
    assert_eq!(letter.agreed.plain(), "een\ntwee");
}

#[test]
fn a_promise_that_was_not_kept_in_time_is_not_repeated() {
    let mut trial = trial(vec![noted(both())]);
    trial.today = day("2026-12-01");
    let missing = trial.missing::<ClosingLetter>();
    assert_eq!(
        (missing.len(), &missing[0].1),
        (1, &Mend::At(Place::Contact))
    );
    // The promise stands in event 2: the complaint is 0, the person 1.
    trial.events.push(Event::PromiseSettled {
        of: 2,
        on: day("2026-11-27"),
        how: "gemaild".into(),
    });
    let letter: ClosingLetter = trial.letter().expect("it was kept");
    assert_eq!(letter.steps[0].when, "afgerond op vrijdag 27 november 2026");
}

#[test]
fn a_closed_case_has_the_day_until_which_it_is_kept() {
    let closed = Event::Closed {
        on: day("2026-11-19"),
        outcome: Outcome::SolvedByTalking,
        reason: String::new(),
        satisfaction: Satisfaction::default(),
    };
    let letter: ClosingLetter = trial(vec![noted(both()), closed])
        .letter()
        .expect("nothing is missing");
    assert_eq!(letter.closed_on, "donderdag 19 november 2026");
    // DOMAIN, section 3, K4: keep through the second anniversary of closing.
    assert_eq!(letter.kept_through, "zondag 19 november 2028");
}

#[test]
fn each_person_concerned_has_the_right_body() {
    let mut trial = trial(vec![noted(both())]);
    trial.directory.boards.clear();
    assert_eq!(
        trial.missing::<ClosingLetter>()[0].1,
        Mend::Settings(crate::gate::Setting::Directory)
    );
}

#[test]
fn it_says_what_it_must_and_has_no_empty_heads() {
    let data = changed(SLUG, &json!({}));
    assert_says(
        SLUG,
        &data,
        &[
            "Wat er is afgesproken",
            "In het gesprek van donderdag 12 november 2026",
            "mevrouw J. Jansma",
            "uiterlijk maandag 30",
            "Dan open ik uw klacht opnieuw.",
            "tot en met zondag 19 november 2028",
            "Klachtencommissie (LBRT)",
        ],
    );
    let bare = changed(
        SLUG,
        &json!({ "closed_on": "", "note": [], "in_talks": [], "steps": [], "kept_through": "", "kept_for": "twee jaar" }),
    );
    assert_says(
        SLUG,
        &bare,
        &[
            "Met deze brief sluit ik de behandeling van uw klacht af.",
            "tot twee jaar na de afsluiting",
        ],
    );
    assert_silent(SLUG, &bare, &["Wie wat doet", "In het gesprek van"]);
}

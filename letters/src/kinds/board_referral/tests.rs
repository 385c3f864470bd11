//! What a doorverwijzing must say (DOMAIN, sections 8 and 9, L8).

use serde_json::json;
use weerklank_core::case::{Event, Letter as Sent, Outcome, Recipient, Satisfaction};

use super::*;
use crate::proof::{assert_says, assert_silent, changed};
use crate::trial::{Trial, board, day, member, named, sent};

const SLUG: &str = "board-referral";

fn trial(events: Vec<Event>) -> Trial {
    Trial::on("2026-12-21", events).board(board("NVO", Some("2026-11-02")))
}

#[test]
fn each_association_with_what_is_known_of_its_board() {
    let twice = vec![member("J. Jansma", "NVO"), member("P. Oskam", " nvo ")];
    let letter: BoardReferral = trial(twice).letter().expect("nothing is missing");
    assert_eq!(letter.bodies.known.len(), 1, "one association, one board");
    let body = &letter.bodies.known[0];
    assert_eq!(body.persons.len(), 2);
    assert_eq!(
        (body.term.as_str(), body.conditions.plain().as_str()),
        ("3 jaar", "Alleen over leden.")
    );
    assert_eq!(body.address, ["Plein 1", "3500 AA Voorbeeldstad"]);
    assert_eq!(letter.kept_for, "twee jaar");
    assert!(letter.kept_through.is_empty() && letter.answered_on.is_empty());
}

#[test]
fn the_answer_and_the_end_are_told_with_their_days() {
    let answer = sent(
        Sent::SubstantiveReaction,
        "2026-12-01",
        Recipient::Complainant,
    );
    let closed = Event::Closed {
        on: day("2026-12-15"),
        outcome: Outcome::AnsweredNotSolved,
        reason: String::new(),
        satisfaction: Satisfaction::default(),
    };
    let events = vec![member("J. Jansma", "NVO"), answer, closed];
    let letter: BoardReferral = trial(events).letter().expect("nothing is missing");
    assert_eq!(letter.answered_on, "dinsdag 1 december 2026");
    // DOMAIN, section 3, K4: keep through the second anniversary of closing.
    assert_eq!(letter.kept_through, "vrijdag 15 december 2028");
}

#[test]
fn without_a_board_there_is_no_referral() {
    let sentence = |trial: &Trial| trial.missing::<BoardReferral>()[0].0.clone();
    assert!(sentence(&trial(vec![])).starts_with("Er is geen betrokkene vastgelegd"));
    assert!(
        sentence(&trial(vec![named("P. Oskam")]))
            .starts_with("Van P. Oskam is geen beroepsvereniging")
    );
    let sure = trial(vec![named("P. Oskam")]).typed("no-body", "yes");
    assert_eq!(sentence(&sure), NOWHERE.sentence);
}

#[test]
fn it_says_what_the_board_can_and_can_not_do() {
    let data = changed(SLUG, &json!({ "kept_for": "twee jaar" }));
    assert_says(
        SLUG,
        &data,
        &[
            "Alleen over iemand die lid is.",
            "Schadevergoeding is er niet te krijgen.",
            "Termijn daar: 3 jaar.",
            "nagekeken op maandag 2 november 2026",
            "Wij hebben deze gegevens niet zelf nagekeken.",
            "dan stuur ik het u toe",
            "tot en met",
        ],
    );
    let open = changed(
        SLUG,
        &json!({ "kept_through": "", "kept_for": "", "answered_on": "", "note": [] }),
    );
    assert_silent(SLUG, &open, &["bewaren", "kreeg u mijn antwoord"]);
}

//! What the confirmation of a withdrawal must say (DOMAIN, section 8, L10).

use weerklank_core::case::{Event, Language, Satisfaction};

use super::*;
use crate::trial::{Trial, assert_prints, day};

fn closed(outcome: Outcome) -> Event {
    Event::Closed {
        on: day("2026-11-18"),
        outcome,
        reason: "De klager belde: het is opgelost.".into(),
        satisfaction: Satisfaction::default(),
    }
}

fn withdrawn() -> Trial {
    Trial::on("2026-11-19", [closed(Outcome::Withdrawn)]).typed(OWN_WISH, "yes")
}

/// Kept through the second anniversary of the closing (DOMAIN, section 3, K4); 18 November 2028 is a Saturday.
#[test]
fn it_says_the_day_the_own_wish_the_way_back_and_how_long_it_is_kept() {
    assert_prints::<WithdrawalConfirmed>(
        &withdrawn().typed("note", "Fijn dat het goed ging."),
        &[
            "Op woensdag 18 november 2026 hebt u uw klacht ingetrokken.",
            "die ik op maandag 16 november 2026 van u kreeg",
            "U hebt zelf laten weten dat u dit wilt.",
            "U mag altijd terugkomen.",
            "tot en met zaterdag 18 november 2028",
            "Fijn dat het goed ging.",
            "030 555 01 20",
        ],
    );
}

#[test]
fn the_same_in_english() {
    let mut withdrawn = withdrawn();
    withdrawn.language = Language::English;
    assert_prints::<WithdrawalConfirmed>(
        &withdrawn,
        &[
            "On Wednesday 18 November 2026 you withdrew your complaint.",
            "You told us yourself that you wanted this.",
            "You may always come back.",
            "through Saturday 18 November 2028",
        ],
    );
}

#[test]
fn a_file_that_is_held_names_no_last_day() {
    let mut held = withdrawn();
    held.events.push(Event::HoldPlaced {
        on: day("2026-11-18"),
        reason: "een procedure".into(),
    });
    let letter: WithdrawalConfirmed = held.letter().expect("nothing is missing");
    assert!(letter.held);
    assert_prints::<WithdrawalConfirmed>(&held, &["langer te bewaren dan anders"]);
}

#[test]
fn nothing_is_confirmed_that_did_not_happen() {
    let open = Trial::on("2026-11-19", []).missing::<WithdrawalConfirmed>();
    let wanted =
        [&WITHDRAWN_ON, &NOT_OWN_WISH].map(|one| (one.sentence.to_owned(), one.mend.clone()));
    assert_eq!(open, wanted);
    let otherwise =
        Trial::on("2026-11-19", [closed(Outcome::SolvedByTalking)]).typed(OWN_WISH, "yes");
    assert_eq!(
        otherwise.missing::<WithdrawalConfirmed>(),
        [(WITHDRAWN_ON.sentence.to_owned(), Mend::At(Place::Close))]
    );
}

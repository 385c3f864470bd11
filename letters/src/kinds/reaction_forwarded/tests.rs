//! What the forwarded reaction must say (DOMAIN, section 8, L5, and sentence 26).

use weerklank_core::case::{Channel, Event, Language};

use super::*;
use crate::trial::{Trial, assert_prints, day, named};

const WORDS: &str = "Ik belde af om 14.30 uur.\n\n  Dat was te laat.";

fn answered(person: u16, words: &str, channel: Channel) -> Event {
    Event::AnswerReceived {
        answer: AnswerTo::ReactionRequest { person },
        on: day("2026-11-24"),
        channel,
        words: words.into(),
    }
}

fn forwarding(events: impl IntoIterator<Item = Event>) -> Trial {
    let events = [named("J. Jansma")].into_iter().chain(events);
    Trial::on("2026-11-25", events).typed("day", "2-12-2026")
}

#[test]
fn it_encloses_the_words_and_leaves_room_to_respond() {
    let trial =
        forwarding([answered(0, WORDS, Channel::Email)]).typed("note", "Bellen kan tot zes uur.");
    let letter: ReactionForwarded = trial.letter().expect("nothing is missing");
    assert_eq!(letter.reactions[0].verbatim, WORDS);
    assert_prints::<ReactionForwarded>(
        &trial,
        &[
            "gekregen van J. Jansma",
            "woord voor woord",
            "Dat kan tot en met woensdag 2 december 2026. Het mag, het hoeft niet.",
            "Ik leid er niet uit af dat u het met de reactie eens bent.",
            "U hoort uiterlijk op maandag 7 december 2026 van mij.",
            "Ontvangen op dinsdag 24 november 2026, per e-mail.",
            "Ik belde af om 14.30 uur.",
            "Dat was te laat.",
            "Bellen kan tot zes uur.",
            "030 555 01 20",
        ],
    );
}

#[test]
fn the_same_in_english() {
    let mut trial = forwarding([answered(0, WORDS, Channel::Phone)]);
    trial.language = Language::English;
    assert_prints::<ReactionForwarded>(
        &trial,
        &[
            "You can do so until Wednesday 2 December 2026. You may, you do not have to.",
            "This is how it was written down.",
            "What was not written but told stands there as it was written down.",
            "Ik belde af om 14.30 uur.",
        ],
    );
}

#[test]
fn only_the_reaction_of_the_person_chosen_goes_along() {
    let events = [
        named("B. Smit"),
        answered(0, WORDS, Channel::Email),
        answered(1, "Ik was er niet bij.", Channel::Phone),
    ];
    let trial = forwarding(events);
    let missing = trial.missing::<ReactionForwarded>();
    assert_eq!(
        missing[0],
        (PERSON.sentence.to_owned(), Mend::here("person"))
    );
    let letter: ReactionForwarded = trial
        .typed("person", "1")
        .letter()
        .expect("nothing is missing");
    assert_eq!(letter.person, "B. Smit");
    assert_eq!(letter.reactions.len(), 1);
    assert!(!letter.reactions[0].written);
}

#[test]
fn without_a_reaction_there_is_nothing_to_send_on() {
    for events in [vec![], vec![answered(0, " ", Channel::Email)]] {
        let missing = forwarding(events).missing::<ReactionForwarded>();
        assert_eq!(
            missing,
            [(REACTION.sentence.to_owned(), Mend::At(Place::Answer))]
        );
    }
}

#[test]
fn a_day_to_respond_by_is_asked_for_and_lies_ahead_of_our_own() {
    let reacted = || forwarding([answered(0, WORDS, Channel::Email)]);
    for typed in ["", "25-11-2026", "overmorgen", "7-12-2026"] {
        let missing = reacted().typed("day", typed).missing::<ReactionForwarded>();
        let mends: Vec<&Mend> = missing.iter().map(|(_, mend)| mend).collect();
        assert_eq!(mends, [&Mend::here("day")], "{typed}");
    }
}

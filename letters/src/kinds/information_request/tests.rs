//! What a request for information must say (DOMAIN, section 8, L2), out of cases and on paper.

use weerklank_core::case::{Language, Letter as Sent, Recipient};

use super::*;
use crate::gate::Place;
use crate::trial::{Trial, assert_prints, day, named, sent};

/// Received on Monday 16 November 2026; K2 ends three weeks later, on Monday 7 December (DOMAIN, section 3).
fn asking() -> Trial {
    Trial::on("2026-11-19", [])
        .typed("words", "- De sms: dan zie ik hoe laat u bericht kreeg.")
        .typed("day", "26-11-2026")
}

#[test]
fn it_says_what_by_when_and_that_nothing_waits() {
    assert_prints::<InformationRequest>(
        &asking().typed("note", "De rekening heb ik al."),
        &[
            "De sms: dan zie ik hoe laat u bericht kreeg.",
            "Wilt u mij uiterlijk op donderdag 26 november 2026 antwoorden?",
            "U hoeft niet te antwoorden",
            "dan ga ik verder met wat er al is",
            "De datum verandert niet: u hoort uiterlijk op maandag 7 december 2026 van mij.",
            "De rekening heb ik al.",
            "030 555 01 20",
        ],
    );
}

#[test]
fn the_same_in_english() {
    let mut asking = asking();
    asking.language = Language::English;
    assert_prints::<InformationRequest>(
        &asking,
        &[
            "Would you answer me by Thursday 26 November 2026 at the latest?",
            "you will hear from me by Monday 7 December 2026 at the latest",
            "You do not have to answer",
            "030 555 01 20",
        ],
    );
}

#[test]
fn the_announced_day_is_the_one_that_stays() {
    let notice = Sent::DelayNotice {
        reason: "ziekte".into(),
        until: day("2026-12-21"),
    };
    let mut asking = asking();
    asking
        .events
        .push(sent(notice, "2026-11-18", Recipient::Complainant));
    let letter: InformationRequest = asking.letter().expect("nothing is missing");
    assert_eq!(letter.hears_by, "maandag 21 december 2026");
}

#[test]
fn without_questions_or_a_day_it_does_not_leave() {
    let missing = Trial::on("2026-11-19", [])
        .typed("day", "31-11-2026")
        .missing::<InformationRequest>();
    let wanted = [&QUESTIONS, &ASKED_BY].map(|one| (one.sentence.to_owned(), one.mend.clone()));
    assert_eq!(missing, wanted);
}

#[test]
fn an_answer_is_not_asked_for_in_the_past_nor_after_our_own_day() {
    let sentences = |typed: &str| -> Vec<Mend> {
        let missing = asking().typed("day", typed).missing::<InformationRequest>();
        missing.into_iter().map(|(_, mend)| mend).collect()
    };
    assert_eq!(sentences("19-11-2026"), [Mend::here("day")]);
    assert_eq!(sentences("20-11-2026"), []);
    assert_eq!(sentences("6-12-2026"), []);
    assert_eq!(sentences("7-12-2026"), [Mend::here("day")]);
}

#[test]
fn a_broken_promise_and_an_answered_complaint_are_told() {
    let late = Trial::on("2026-12-08", [])
        .typed("words", "Een vraag")
        .typed("day", "15-12-2026");
    let mends: Vec<Mend> = late
        .missing::<InformationRequest>()
        .into_iter()
        .map(|(_, mend)| mend)
        .collect();
    assert_eq!(mends, [Mend::here("day"), Mend::At(Place::Letters)]);
    let mut answered = asking();
    answered.events.push(sent(
        Sent::SubstantiveReaction,
        "2026-11-18",
        Recipient::Complainant,
    ));
    assert_eq!(
        answered.missing::<InformationRequest>(),
        [(HEARS_BY.sentence.to_owned(), Mend::At(Place::Letters))]
    );
}

#[test]
fn it_speaks_to_nobody_but_the_complainant() {
    let mut asking = asking();
    asking.events.push(named("J. Jansma"));
    asking.recipient = Recipient::Person { person: 0 };
    let missing = asking.missing::<InformationRequest>();
    assert_eq!(missing.len(), 1);
    assert_eq!(missing[0].1, Mend::here("letter-recipient"));
}

#[test]
fn a_regulation_that_does_not_count_the_waiting_says_so() {
    let mut letter: InformationRequest = asking().letter().expect("nothing is missing");
    letter.pauses = true;
    crate::trial::assert_says(
        &letter,
        &[
            "tellen de dagen tussen deze brief en uw antwoord niet mee",
            "Die dag schuift op",
        ],
    );
}

/// Whoever has no telephone is not told to be called.
#[test]
fn without_a_telephone_nobody_is_asked_to_call() {
    let mut asking = asking();
    (asking.office.phone, asking.office.officer.phone) = (String::new(), String::new());
    let letter: InformationRequest = asking.letter().expect("there is a mail address");
    let text = crate::trial::printed(&letter);
    assert!(
        !text.contains("Bel") && text.contains("info@leerhuis.example"),
        "{text}"
    );
}

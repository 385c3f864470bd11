//! What an answer about personal data tells (DOMAIN, section 8, L18; AVG art. 15(1)).

use weerklank_core::case::{Event, Letter as Sent, PrivacyRequest, Recipient};

use super::*;
use crate::trial::{Trial, day, named, sent};

fn trial(request: PrivacyRequest) -> Trial {
    let asked = Event::PrivacyAsked {
        request,
        on: day("2026-11-17"),
        words: "Wat hebben jullie van mij?".into(),
    };
    let request = Sent::ReactionRequest {
        person: 0,
        reply_by: day("2026-11-24"),
    };
    let request = sent(request, "2026-11-17", Recipient::Person { person: 0 });
    Trial::on("2026-11-30", [named("J. Jansma"), asked, request])
        .typed("answer", "U vindt een kopie bij deze brief.")
}

#[test]
fn it_tells_what_is_held_and_who_saw_it_without_a_name() {
    let letter: PrivacyAnswer = trial(PrivacyRequest::Access)
        .letter()
        .expect("nothing is missing");
    assert!(letter.access);
    assert!(
        letter.held.contains(&"uw adres".to_owned()),
        "{:?}",
        letter.held
    );
    assert!(
        letter.held.contains(&"1 brief".to_owned()),
        "{:?}",
        letter.held
    );
    assert_eq!(letter.shared_with, ["degene over wie de klacht gaat"]);
    assert_eq!(letter.kept_for, "twee jaar");
    let all = serde_json::to_string(&letter.held).expect("texts");
    assert!(!all.contains("Jansma") && !all.contains("Zilverschoon"));
}

#[test]
fn it_is_not_sent_without_a_request_or_an_answer() {
    let silent = trial(PrivacyRequest::Erasure)
        .typed("answer", "")
        .missing::<PrivacyAnswer>();
    assert_eq!(silent.len(), 1, "{silent:?}");
    let nobody = Trial::on("2026-11-30", [])
        .typed("answer", "Ja.")
        .missing::<PrivacyAnswer>();
    assert!(nobody[0].0.contains("geen verzoek"), "{nobody:?}");
}

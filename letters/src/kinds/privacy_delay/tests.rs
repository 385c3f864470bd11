//! What the notice says and when it can be given (DOMAIN, section 8, L18; AVG art. 12(3): one month, two more when
//! that is told within the first).

use weerklank_core::case::{Event, Letter as Sent, PrivacyRequest, Recipient};

use super::*;
use crate::trial::{Trial, day, sent};

fn trial(today: &str, more: Option<Event>) -> Trial {
    let asked = Event::PrivacyAsked {
        request: PrivacyRequest::Access,
        on: day("2026-11-17"),
        words: "Wat hebben jullie van mij?".into(),
    };
    Trial::on(today, [asked].into_iter().chain(more)).typed("why", "Er zijn veel stukken.")
}

#[test]
fn it_names_both_days() {
    let letter: PrivacyDelay = trial("2026-11-30", None)
        .letter()
        .expect("nothing is missing");
    assert_eq!(letter.asked_on, "dinsdag 17 november 2026");
    assert_eq!(letter.request, "te zien welke gegevens wij van u hebben");
    // One month and three months after 17 November 2026: Thursday 17 December and Wednesday 17 February.
    assert_eq!(letter.first_by, "donderdag 17 december 2026");
    assert_eq!(letter.latest, "woensdag 17 februari 2027");
}

#[test]
fn it_can_be_told_once_and_within_the_month() {
    let late = trial("2026-12-18", None).missing::<PrivacyDelay>();
    assert!(late[0].0.contains("al voorbij"), "{late:?}");
    let told = sent(Sent::PrivacyDelay, "2026-11-25", Recipient::Complainant);
    let again = trial("2026-11-30", Some(told)).missing::<PrivacyDelay>();
    assert!(again[0].0.contains("al eens uitstel"), "{again:?}");
    let nobody = Trial::on("2026-11-30", [])
        .typed("why", "Veel.")
        .missing::<PrivacyDelay>();
    assert!(nobody[0].0.contains("geen verzoek"), "{nobody:?}");
}

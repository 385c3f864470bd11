//! What the message must say that a late complaint is treated (DOMAIN, section 8, L3c, and A17).

use weerklank_core::case::{Channel, Event, Language};

use super::*;
use crate::trial::{Trial, assert_prints, day, intake};

fn decided(decision: Decision, reason: &str) -> Event {
    Event::Decided {
        decision,
        on: day("2026-11-18"),
        reason: reason.into(),
    }
}

/// An act on Monday 5 January 2026 can be filed until Tuesday 13 January (DOMAIN, section 5); eight working days
/// run on to Thursday 15 January. First told by telephone on Thursday 12 November.
fn late() -> Trial {
    let mut late = intake();
    late.act_on = Some(day("2026-01-05"));
    late.reported_on = day("2026-11-12");
    late.report_channel = Channel::Phone;
    let decision = decided(Decision::TreatThoughLate, "Het gaat om een ernstige zaak.");
    Trial::on("2026-11-19", [decision]).of(late)
}

#[test]
fn it_says_the_dates_the_reason_the_promise_and_that_it_is_for_this_time() {
    assert_prints::<TreatedThoughLate>(
        &late().typed("note", "Dank voor uw uitleg."),
        &[
            "Op woensdag 18 november 2026 heb ik besloten uw klacht toch te behandelen.",
            "Het gaat om een ernstige zaak.",
            "een termijn van acht dagen",
            "Het gebeurde op maandag 5 januari 2026.",
            "De laatste dag om het te melden was dinsdag 13 januari 2026.",
            "Ruim gerekend was dat donderdag 15 januari 2026.",
            "U meldde het voor het eerst op donderdag 12 november 2026, per telefoon.",
            "Uw klacht kwam bij mij binnen op maandag 16 november 2026.",
            "U hoort uiterlijk op maandag 7 december 2026 van mij.",
            "Dit besluit geldt voor deze klacht.",
            "Dank voor uw uitleg.",
            "030 555 01 20",
        ],
    );
}

#[test]
fn the_same_in_english() {
    let mut late = late();
    late.language = Language::English;
    assert_prints::<TreatedThoughLate>(
        &late,
        &[
            "a time limit of eight days",
            "The last day to report it was Tuesday 13 January 2026.",
            "This decision is about this complaint.",
            "You will hear from me by Monday 7 December 2026 at the latest.",
        ],
    );
}

#[test]
fn from_a_later_discovery_the_term_is_counted_from_there() {
    let mut found = intake();
    (found.act_on, found.discovered_on) = (Some(day("2026-01-05")), Some(day("2026-01-12")));
    let trial = late().of(found);
    let letter: TreatedThoughLate = trial.letter().expect("nothing is missing");
    assert!(letter.filed.from_discovery);
    // Eight days after Monday 12 January is Tuesday 20 January.
    assert_eq!(letter.filed.last_day, "dinsdag 20 januari 2026");
    assert_prints::<TreatedThoughLate>(&trial, &["want die is het gunstigst voor u"]);
}

#[test]
fn a_complaint_in_time_needs_no_leniency() {
    let decision = decided(Decision::TreatThoughLate, "Toch doen.");
    let missing = Trial::on("2026-11-19", [decision]).missing::<TreatedThoughLate>();
    assert_eq!(
        missing,
        [(IN_TIME.sentence.to_owned(), Mend::At(Place::Letters))]
    );
}

#[test]
fn only_the_last_decision_counts_and_its_reason_is_asked_for() {
    let mut undone = late();
    undone
        .events
        .push(decided(Decision::DoNotTreat, "Bij nader inzien niet."));
    let mends: Vec<Mend> = undone
        .missing::<TreatedThoughLate>()
        .into_iter()
        .map(|(_, mend)| mend)
        .collect();
    assert_eq!(mends, [Mend::At(Place::Decisions)]);
}

#[test]
fn without_the_day_of_the_act_nothing_can_be_late() {
    let mut unknown = intake();
    unknown.act_on = None;
    let missing = late().of(unknown).missing::<TreatedThoughLate>();
    assert!(
        missing.contains(&(DATES.sentence.to_owned(), Mend::Case(Field::ActOn))),
        "{missing:?}"
    );
}

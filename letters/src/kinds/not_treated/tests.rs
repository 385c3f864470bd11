//! What the message must say that a complaint is not treated (DOMAIN, section 8, L3b).

use weerklank_core::case::{Channel, Event, Identity, Language, Membership, Person};
use weerklank_core::directory::Board;

use super::*;
use crate::gate::Setting;
use crate::trial::{Trial, assert_prints, day, intake};

fn refused(reason: &str) -> Event {
    Event::Decided {
        decision: Decision::DoNotTreat,
        on: day("2026-11-18"),
        reason: reason.into(),
    }
}

/// An act on Monday 5 January 2026 can be filed until Tuesday 13 January (DOMAIN, section 5); eight working days
/// run on to Thursday 15 January.
fn late() -> Trial {
    let mut late = intake();
    late.act_on = Some(day("2026-01-05"));
    late.reported_on = day("2026-11-12");
    late.report_channel = Channel::Phone;
    Trial::on(
        "2026-11-19",
        [refused("De stukken van toen zijn er niet meer.")],
    )
    .of(late)
}

fn member(association: &str) -> Event {
    let memberships = vec![Membership {
        association: association.into(),
        ..Membership::default()
    }];
    Event::PersonNamed {
        person: Box::new(Person {
            name: "J. Jansma".into(),
            memberships,
            ..Person::default()
        }),
    }
}

fn with_board(mut trial: Trial) -> Trial {
    trial.events.push(member("NIP"));
    trial.directory.boards.push(Board {
        association: "NIP".into(),
        name: "College van Toezicht".into(),
        address: "Postbus 1\n1000 AA Stad".into(),
        website: "www.nip.example".into(),
        conditions: "Alleen over leden.".into(),
        term: "7 jaar".into(),
        checked_on: Some(day("2026-10-01")),
        ..Board::default()
    });
    trial
}

#[test]
fn it_says_the_rule_the_dates_the_reason_and_what_is_still_possible() {
    assert_prints::<NotTreated>(
        &late().typed("note", "Ik had graag anders besloten."),
        &[
            "Op maandag 16 november 2026 kreeg ik uw klacht.",
            "Op woensdag 18 november 2026 heb ik besloten uw klacht niet te behandelen.",
            "een termijn van acht dagen",
            "Ook op de ruimste manier gerekend kwam uw melding daarna.",
            "Het gebeurde op maandag 5 januari 2026.",
            "De laatste dag om het te melden was dinsdag 13 januari 2026.",
            "Ruim gerekend was dat donderdag 15 januari 2026.",
            "U meldde het voor het eerst op donderdag 12 november 2026, per telefoon.",
            "De stukken van toen zijn er niet meer.",
            "Ik had graag anders besloten.",
            "met uw klacht naar het College van Toezicht van die vereniging",
            "tot twee jaar na afloop",
            "030 555 01 20",
        ],
    );
}

#[test]
fn the_board_of_each_association_is_named_as_the_directory_has_it() {
    assert_prints::<NotTreated>(
        &with_board(late()),
        &[
            "College van Toezicht van NIP, over J. Jansma.",
            "Bereikbaar via: Postbus 1, 1000 AA Stad, www.nip.example.",
            "Termijn, voor zover wij weten: 7 jaar.",
            "Alleen over leden.",
            "Nagekeken op donderdag 1 oktober 2026.",
        ],
    );
}

#[test]
fn the_same_in_english() {
    let mut late = with_board(late());
    late.language = Language::English;
    assert_prints::<NotTreated>(
        &late,
        &[
            "a time limit of eight days",
            "Why I make no exception",
            "College van Toezicht of NIP, about J. Jansma.",
            "Checked on Thursday 1 October 2026.",
        ],
    );
}

#[test]
fn a_board_that_is_not_known_is_asked_for() {
    let mut trial = late();
    trial.events.push(member("SKJ"));
    let missing = trial.missing::<NotTreated>();
    assert_eq!(missing.len(), 1);
    assert!(missing[0].0.contains("SKJ"));
    assert_eq!(missing[0].1, Mend::Settings(Setting::Directory));
}

#[test]
fn without_a_decision_nothing_is_refused() {
    let mut trial = late();
    trial.events.truncate(1);
    let mends: Vec<Mend> = trial
        .missing::<NotTreated>()
        .into_iter()
        .map(|(_, mend)| mend)
        .collect();
    assert_eq!(mends, [Mend::At(Place::Decisions)]);
}

#[test]
fn a_complaint_in_time_is_refused_by_a_rule_or_not_at_all() {
    let in_time = || Trial::on("2026-11-19", [refused("Dit is al eens behandeld.")]);
    assert_eq!(
        in_time().missing::<NotTreated>(),
        [(NO_RULE.sentence.to_owned(), Mend::here(RULE))]
    );
    let ruled = in_time().typed(
        RULE,
        "Een klacht die al is behandeld, behandelen wij niet nog eens.",
    );
    let letter: NotTreated = ruled.letter().expect("nothing is missing");
    let text = crate::trial::printed(&letter);
    assert!(
        text.contains("die al is behandeld") && !text.contains("ruimste"),
        "{text}"
    );
}

#[test]
fn who_gave_no_name_is_invited_instead() {
    let mut nameless = intake();
    nameless.complainant.identity = Identity::Pseudonymous;
    nameless.act_on = Some(day("2026-01-05"));
    let missing = late().of(nameless).missing::<NotTreated>();
    assert_eq!(
        missing,
        [(NAMELESS.sentence.to_owned(), Mend::At(Place::Letters))]
    );
}

//! What stands in the way of one event.

use super::any::{day, today};
use super::made::{case_with, close, first, intake, problems, register, send, take_up};
use weerklank_core::case::{
    Case, Channel, Complainant, Event, Field, Identity, Intake, Letter, Outcome, Problem,
    Recipient, Satisfaction, decide,
};
use weerklank_core::dates::DateTrouble;

#[test]
fn a_complaint_is_registered_once_and_taken_up_once() {
    let case = case_with([register(intake()), take_up("2026-11-10")]);
    assert_eq!(
        problems(&case, register(intake())),
        [(Field::Case, Problem::AlreadyRegistered)]
    );
    assert_eq!(
        problems(&case, take_up("2026-11-11")),
        [(Field::Case, Problem::AlreadyTakenUp)]
    );
}

/// A reason is needed wherever the register will later be asked for one.
#[test]
fn reasons_and_addressees_are_not_blank() {
    let case = case_with([register(intake())]);
    let on = day("2026-11-10");
    for blank in ["", " \n", "\u{200b}"] {
        let text = blank.to_owned();
        let nowhere = Event::LetterDispatched {
            letter: Letter::Acknowledgement,
            on,
            channel: Channel::Post,
            to: text.clone(),
            recipient: Recipient::Complainant,
            sha256: None,
        };
        let untitled = send(
            Letter::Other {
                title: text.clone(),
            },
            "2026-11-10",
        );
        let notice = Letter::DelayNotice {
            reason: text.clone(),
            until: day("2026-12-01"),
        };
        let commands = [
            (
                Event::TakenUp {
                    on,
                    act: text.clone(),
                },
                Field::Reason,
            ),
            (nowhere, Field::To),
            (untitled, Field::Reason),
            (send(notice, "2026-11-10"), Field::Reason),
            (
                Event::Closed {
                    on,
                    outcome: Outcome::Withdrawn,
                    reason: text.clone(),
                    satisfaction: Satisfaction::default(),
                },
                Field::Reason,
            ),
            (
                Event::Corrected {
                    of: 0,
                    replacement: Some(Box::new(first())),
                    reason: text,
                },
                Field::Reason,
            ),
        ];
        for (command, field) in commands {
            assert_eq!(problems(&case, command), [(field, Problem::Missing)]);
        }
    }
}

/// A date the calendar can't reckon from would hide the case from every list.
#[test]
fn a_day_outside_the_years_of_facts_is_refused() {
    let outside = |year| Problem::NoDate(DateTrouble::YearOutside(year));
    for (year, on) in [
        (1, "0001-01-01"),
        (1899, "1899-12-31"),
        (1999, "1999-12-31"),
    ] {
        let act = Intake {
            act_on: Some(day(on)),
            ..intake()
        };
        assert_eq!(
            problems(&Case::new("a"), register(act)),
            [(Field::ActOn, outside(year))]
        );
        let found = Intake {
            act_on: None,
            discovered_on: Some(day(on)),
            ..intake()
        };
        assert_eq!(
            problems(&Case::new("a"), register(found)),
            [(Field::DiscoveredOn, outside(year))]
        );
        let all = Intake {
            act_on: None,
            reported_on: day(on),
            received_on: day(on),
            ..intake()
        };
        let both = [
            (Field::ReportedOn, outside(year)),
            (Field::ReceivedOn, outside(year)),
        ];
        assert_eq!(problems(&Case::new("a"), register(all)), both);
    }
    let case = case_with([register(intake())]);
    for (year, until) in [
        (9999, "9999-12-31"),
        (2201, "2201-01-01"),
        (2032, "2032-01-01"),
    ] {
        let notice = Letter::DelayNotice {
            reason: "ziek".into(),
            until: day(until),
        };
        assert_eq!(
            problems(&case, send(notice, "2026-11-10")),
            [(Field::Until, outside(year))]
        );
    }
}

#[test]
fn an_announced_day_is_later_than_its_notice() {
    let case = case_with([register(intake())]);
    for until in ["2026-11-10", "2026-11-09", "2000-01-01"] {
        let notice = Letter::DelayNotice {
            reason: "ziek".into(),
            until: day(until),
        };
        assert_eq!(
            problems(&case, send(notice, "2026-11-10")),
            [(Field::Until, Problem::NotLater)]
        );
    }
}

#[test]
fn a_case_is_not_closed_before_what_happened_in_it() {
    let closing = |case: &Case, on: &str| problems(case, close(on, Outcome::Withdrawn));
    let before = |on: &str| vec![(Field::On, Problem::Before(Field::On, day(on)))];
    // The specialist wrote before the complaint reached the officer.
    let early = case_with([
        register(intake()),
        send(Letter::Acknowledgement, "2026-11-04"),
    ]);
    assert_eq!(
        closing(&early, "2026-11-08"),
        before("2026-11-09"),
        "the receipt"
    );
    let taken_up = case_with([register(intake()), take_up("2026-11-12")]);
    assert_eq!(
        closing(&taken_up, "2026-11-11"),
        before("2026-11-12"),
        "the first act"
    );
    let sent = case_with([
        register(intake()),
        send(Letter::Acknowledgement, "2026-11-13"),
    ]);
    assert_eq!(
        closing(&sent, "2026-11-12"),
        before("2026-11-13"),
        "the last letter"
    );
}

#[test]
fn only_an_anonymous_complaint_is_closed_as_anonymous() {
    for (identity, may) in [
        (Identity::Named, false),
        (Identity::Confidential, false),
        (Identity::Pseudonymous, true),
        (Identity::Anonymous, true),
    ] {
        let complainant = Complainant {
            identity,
            ..Complainant::default()
        };
        let case = case_with([register(Intake {
            complainant,
            ..intake()
        })]);
        let decided = decide(
            &case,
            close("2026-11-20", Outcome::NotTreatedAnonymous),
            today(),
        );
        assert_eq!(decided.is_ok(), may, "{identity:?}");
    }
}

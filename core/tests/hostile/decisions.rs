//! What may happen to a case in which state, and that no history can break it.

use super::any::{self, day, today};
use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::*;
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::{
    Case, Channel, Complainant, Event, Field, Finding, Identity, Intake, Letter, Outcome, Problem,
    Recipient, Satisfaction, Wished, decide,
};
use weerklank_core::dates::DateTrouble;
use weerklank_core::obligation::clocks;
use weerklank_core::procedure::Procedure;
use weerklank_core::{register, words};

fn intake() -> Intake {
    Intake {
        complainant: Complainant::default(),
        child: String::new(),
        about: String::new(),
        subject: String::new(),
        verbatim: "Niemand belde terug.".into(),
        points: Vec::new(),
        wished: Wished::NotAsked,
        act_on: Some(day("2026-11-02")),
        discovered_on: None,
        discovery_reason: String::new(),
        reported_on: day("2026-11-03"),
        report_channel: Channel::Email,
        reported_to: weerklank_core::case::ReportedTo::Specialist,
        received_on: day("2026-11-09"),
        receipt_channel: Channel::Email,
        gate: None,
        ..Intake::new("", day("2026-11-03"))
    }
}

fn register(intake: Intake) -> Event {
    Event::ComplaintReceived {
        reference: "K2026-001".into(),
        regulation: None,
        intake: Box::new(intake),
    }
}

fn send(letter: Letter, on: &str) -> Event {
    Event::LetterDispatched {
        letter,
        on: day(on),
        channel: Channel::Email,
        to: "m@voorbeeld.nl".into(),
        recipient: Recipient::Complainant,
        sha256: None,
    }
}

fn take_up(on: &str) -> Event {
    Event::TakenUp {
        on: day(on),
        act: "gebeld".into(),
    }
}

fn close(on: &str, outcome: Outcome) -> Event {
    Event::Closed {
        on: day(on),
        outcome,
        reason: "klaar".into(),
        satisfaction: Satisfaction::default(),
    }
}

fn correct(of: u32, replacement: Option<Event>) -> Event {
    Event::Corrected {
        of,
        replacement: replacement.map(Box::new),
        reason: "verschrijving".into(),
    }
}

fn happen(case: &mut Case, command: Event) {
    let events = decide(case, command, today()).expect("this may happen");
    for event in events {
        case.apply(any::recorded(case.len(), event));
    }
}

fn case_with(commands: impl IntoIterator<Item = Event>) -> Case {
    let mut case = Case::new("a");
    for command in commands {
        happen(&mut case, command);
    }
    case
}

fn problems(case: &Case, command: Event) -> Vec<(Field, Problem)> {
    let findings = decide(case, command, today()).expect_err("this may not happen");
    let told = |finding: &Finding| words::problem(finding).ends_with('.');
    assert!(findings.iter().all(told), "{findings:?}");
    findings
        .into_iter()
        .map(|finding| (finding.field, finding.problem))
        .collect()
}

fn every_later_command() -> Vec<Event> {
    vec![
        take_up("2026-11-10"),
        send(Letter::Acknowledgement, "2026-11-10"),
        close("2026-11-20", Outcome::Withdrawn),
        correct(0, None),
    ]
}

#[test]
fn nothing_happens_before_the_complaint_is_registered() {
    for command in every_later_command() {
        let found = problems(&Case::new("a"), command);
        assert_eq!(found, [(Field::Case, Problem::NotRegistered)]);
    }
}

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

#[test]
fn a_closed_case_takes_nothing_but_corrections() {
    let case = case_with([register(intake()), close("2026-11-20", Outcome::Withdrawn)]);
    let refused = &every_later_command()[..3];
    for command in refused {
        let found = problems(&case, command.clone());
        assert_eq!(found, [(Field::Case, Problem::AlreadyClosed)]);
    }
    assert!(decide(&case, correct(1, None), today()).is_ok());
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

fn first() -> Event {
    register(intake()).into()
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

#[test]
fn the_last_of_a_chain_of_corrections_speaks() {
    let mut case = case_with([
        register(intake()),
        send(Letter::Acknowledgement, "2026-11-10"),
    ]);
    for on in ["2026-11-11", "2026-11-12", "2026-11-13"] {
        let replacement: Event = send(Letter::Acknowledgement, on).into();
        happen(&mut case, correct(1, Some(replacement)));
        let sent = &case.state().expect("registered").dispatched;
        assert_eq!(
            sent.iter().map(|sent| sent.on).collect::<Vec<_>>(),
            [day(on)]
        );
    }
    assert_eq!(case.len(), 5, "nothing was overwritten");
    happen(&mut case, correct(1, None));
    assert_eq!(case.state().expect("registered").dispatched, []);
    assert_eq!(
        problems(&case, correct(1, None)),
        [(Field::Case, Problem::NoSuchEvent)]
    );
}

#[test]
fn a_correction_is_never_corrected_and_never_changes_the_kind() {
    let acknowledged = send(Letter::Acknowledgement, "2026-11-10");
    let case = case_with([register(intake()), acknowledged, correct(1, None)]);
    assert_eq!(
        problems(&case, correct(2, None)),
        [(Field::Case, Problem::OtherKind)]
    );
    assert_eq!(
        problems(&case, correct(0, None)),
        [(Field::Case, Problem::FirstEvent)]
    );
    let other: Event = take_up("2026-11-10").into();
    assert_eq!(
        problems(&case, correct(0, Some(other))),
        [(Field::Case, Problem::OtherKind)]
    );
    assert_eq!(
        problems(&case, correct(3, None)),
        [(Field::Case, Problem::NoSuchEvent)]
    );
    assert_eq!(
        problems(&case, correct(u32::MAX, None)),
        [(Field::Case, Problem::NoSuchEvent)]
    );
}

/// Sentences 12 and 29 hold after a correction too.
#[test]
fn a_correction_does_not_take_the_ground_from_under_a_closing() {
    let reacted = send(Letter::SubstantiveReaction, "2026-11-12");
    let answered = close("2026-11-20", Outcome::AnsweredSolved);
    let case = case_with([register(intake()), reacted, answered]);
    let gone = (Field::Case, Problem::NoWrittenReaction);
    assert_eq!(
        problems(&case, correct(1, None)),
        std::slice::from_ref(&gone)
    );
    let other: Event = send(Letter::Acknowledgement, "2026-11-12").into();
    assert_eq!(problems(&case, correct(1, Some(other))), [gone]);
    let later: Event = send(Letter::SubstantiveReaction, "2026-11-13").into();
    assert!(decide(&case, correct(1, Some(later)), today()).is_ok());
    let withdrawn: Event = close("2026-11-20", Outcome::Withdrawn).into();
    let mut case = case;
    happen(&mut case, correct(2, Some(withdrawn)));
    assert!(
        decide(&case, correct(1, None), today()).is_ok(),
        "first the closing, then the letter"
    );

    let identity = Identity::Anonymous;
    let unknown = Intake {
        complainant: Complainant {
            identity,
            ..Complainant::default()
        },
        ..intake()
    };
    let case = case_with([
        register(unknown),
        close("2026-11-20", Outcome::NotTreatedAnonymous),
    ]);
    let known: Event = register(intake()).into();
    assert_eq!(
        problems(&case, correct(0, Some(known))),
        [(Field::Case, Problem::NotAnonymous)]
    );
}

#[test]
fn a_replacement_is_judged_like_the_event_itself() {
    let case = case_with([
        register(intake()),
        send(Letter::Acknowledgement, "2026-11-10"),
    ]);
    let early: Event = send(Letter::Acknowledgement, "2026-11-01").into();
    let before = Problem::Before(Field::ReportedOn, day("2026-11-03"));
    assert_eq!(
        problems(&case, correct(1, Some(early))),
        [(Field::On, before)]
    );
    let blank = Event::ComplaintReceived {
        reference: "K2026-001".into(),
        regulation: None,
        intake: Box::new(Intake {
            verbatim: " ".into(),
            ..intake()
        }),
    };
    assert_eq!(
        problems(&case, correct(0, Some(blank))),
        [(Field::Verbatim, Problem::Missing)]
    );
}

#[test]
fn a_corrected_complaint_keeps_what_happened_since() {
    let mut case = case_with([
        register(intake()),
        send(Letter::Acknowledgement, "2026-11-10"),
    ]);
    let other = Intake {
        act_on: Some(day("2026-11-01")),
        ..intake()
    };
    happen(&mut case, correct(0, Some(register(other).into())));
    let state = case.state().expect("registered");
    assert_eq!(state.intake.act_on, Some(day("2026-11-01")));
    assert_eq!(state.dispatched.len(), 1);
}

/// Fifty thousand events in one case, each corrected by the next: read in a moment, not in minutes.
#[test]
fn a_history_of_any_length_is_read_in_one_pass() {
    let many = (1..50_000u32).map(|n| {
        let event = if n % 2 == 1 {
            take_up("2026-11-10").into()
        } else {
            correct(n - 1, None).into()
        };
        any::recorded(n, event)
    });
    let history = std::iter::once(any::recorded(0, first()))
        .chain(many)
        .collect();
    let case = Case::from_history("a", history);
    assert_eq!(
        case.state()
            .and_then(|state| state.taken_up.clone())
            .map(|(on, _)| on),
        Some(day("2026-11-10"))
    );
}

fn command() -> impl Strategy<Value = Event> {
    let dispatch = (any::letter(any::near()), any::near(), any::text());
    let replacement = prop::option::of(any::event());
    prop_oneof![
        2 => any::intake(&any::near()).prop_map(register),
        2 => (any::near(), any::text()).prop_map(|(on, act)| Event::TakenUp { on, act }),
        6 => dispatch.prop_map(|(letter, on, to)| Event::LetterDispatched {
            letter, on, channel: Channel::Email, to, recipient: Recipient::Complainant, sha256: None
        }),
        1 => (any::near(), any::outcome(), any::text())
            .prop_map(|(on, outcome, reason)| Event::Closed { on, outcome, reason, satisfaction: Satisfaction::default() }),
        4 => (0..6u32, replacement, any::text()).prop_map(|(of, replacement, reason)| Event::Corrected {
            of, replacement: replacement.map(Box::new), reason
        }),
    ]
}

/// Everything a page would ask of a case; nothing of it may panic.
fn look_at(case: &Case, calendar: &Calendar, today: NaiveDate) {
    let procedure = Procedure::blh();
    for clock in clocks(case, procedure, calendar)
        .iter()
        .flat_map(|clocks| &clocks.obligations)
    {
        let _ = clock.standing(today, calendar);
        assert!(clock.target.date() <= clock.deadline.date());
        if let Some(reckoning) = &clock.reckoning {
            assert!(!words::explain(reckoning, calendar).is_empty());
            let _ = reckoning.strip();
        }
    }
    let _ = register::agenda([case], procedure, calendar, today);
    let _ = register::matches(case, "klacht");
    assert!(register::next_reference([case], today).starts_with('K'));
    for recorded in case.history() {
        assert!(!words::event(&recorded.event, &[]).is_empty());
    }
}

proptest! {
    // Each run is a whole history; looking at it after each step costs a while.
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_is_refused_changes_nothing_and_what_happens_is_one_event(
        commands in vec(command(), 1..12), on in any::near()
    ) {
        let calendar = Calendar::new(Choices::default()).expect("sound");
        // So that most runs get past the registration.
        let mut case = case_with([register(intake())]);
        for command in commands {
            let before = case.clone();
            match decide(&case, command, today()) {
                Err(findings) => {
                    prop_assert!(!findings.is_empty());
                    prop_assert_eq!(&case, &before);
                }
                Ok(events) => {
                    prop_assert_eq!(events.len(), 1);
                    for event in events {
                        case.apply(any::recorded(case.len(), event));
                    }
                    prop_assert_eq!(case.len(), before.len() + 1);
                    prop_assert!(clocks(&case, Procedure::blh(), &calendar).is_some(), "a case went out of sight");
                }
            }
            look_at(&case, &calendar, on);
        }
        let again = Case::from_history("a", case.history().to_vec());
        prop_assert_eq!(again, case);
    }

    /// A history that no decision made: from another program, or from someone who edits files.
    #[test]
    fn any_history_at_all_is_taken_in(events in vec(any::event(), 0..10), on in any::far()) {
        let calendar = Calendar::new(Choices::default()).expect("sound");
        let mut case = Case::new("a");
        for event in events {
            case.apply(any::recorded(case.len(), event));
            look_at(&case, &calendar, on);
        }
        let again = Case::from_history("a", case.history().to_vec());
        prop_assert_eq!(again, case);
    }
}

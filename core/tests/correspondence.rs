//! What goes to and fro in a case: its order, the questions still open, the obligations behind it, and the days
//! that are proposed.
//!
//! The dates were counted by hand on the calendar of November and December 2026 and of January 2027: working
//! days from Monday to Friday, free on 25 December and 1 January. The house terms stand in
//! `core/procedures/blh.toml`.

#![allow(
    clippy::needless_pass_by_value,
    reason = "test data is made where it is used"
)]

use chrono::NaiveDate;
use serde_json::{Value, json};
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::{
    AnswerTo, Between, Case, Channel, Event, LetterKind, Outcome, Recipient, Recorded, Reply,
    State, TalkResult,
};
use weerklank_core::correspondence::{
    Party, Passed, contacts, may_close, passed, promise_is_open, questions, took_part,
};
use weerklank_core::obligation::{Duty, clocks};
use weerklank_core::procedure::Procedure;
use weerklank_core::proposals::{address, delay, letters, reply_by};
use weerklank_core::words;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

fn calendar() -> Calendar {
    Calendar::new(Choices::default()).expect("sound")
}

/// A complaint received on Monday 2 November 2026 about two persons, and what happened after it.
fn case(events: &[Value]) -> Case {
    let received = json!({ "type": "complaint_received", "reference": "K2026-001", "intake": {
        "complainant": { "name": "Zoë d’Hondt", "email": "zoe@example.org", "address": "Brink 1\n1234 AB Ons Dorp" },
        "verbatim": "Niemand belde terug.", "act_on": null, "discovered_on": null, "reported_on": "2026-11-02",
        "report_channel": "email", "received_on": "2026-11-02", "receipt_channel": "email", "gate": null,
    } });
    let person = |name: &str, email: &str| json!({ "type": "person_named", "person": { "name": name, "email": email } });
    let first = [
        received,
        person("Ans", "ans@example.org"),
        person("Bo", "bo@example.org"),
    ];
    let history = (0..).zip(first.iter().chain(events)).map(|(n, event)| {
        let event: Event =
            serde_json::from_value(event.clone()).expect("an event as records hold it");
        Recorded {
            n,
            at_ms: 0,
            by: String::new(),
            event,
        }
    });
    Case::from_history("id", history.collect())
}

/// A duty and the day by which.
type Due = Option<(Duty, String)>;

fn state(case: &Case) -> &State {
    case.state().expect("registered")
}

fn sent(on: &str, letter: Value) -> Value {
    json!({ "type": "letter_dispatched", "letter": letter, "on": on, "channel": "email", "to": "x@example.org", "sha256": null })
}

fn asked(on: &str, person: u16, reply_by: &str) -> Value {
    sent(
        on,
        json!({ "kind": "reaction_request", "person": person, "reply_by": reply_by }),
    )
}

fn reminded(on: &str, person: u16, reply_by: &str) -> Value {
    sent(
        on,
        json!({ "kind": "reaction_reminder", "person": person, "reply_by": reply_by }),
    )
}

fn questioned(on: &str, reply_by: &str) -> Value {
    sent(
        on,
        json!({ "kind": "information_request", "questions": "Wanneer?", "reply_by": reply_by }),
    )
}

fn answered(on: &str, answer: Value) -> Value {
    json!({ "type": "answer_received", "answer": answer, "on": on, "channel": "email", "words": "Zo was het." })
}

#[test]
fn a_question_is_open_until_its_own_answer_comes() {
    let case = case(&[
        asked("2026-11-09", 0, "2026-11-16"),
        asked("2026-11-09", 1, "2026-11-13"),
        questioned("2026-11-10", "2026-11-24"),
        answered(
            "2026-11-12",
            json!({ "to": "reaction_request", "person": 0 }),
        ),
    ]);
    let found: Vec<(AnswerTo, bool)> = questions(state(&case))
        .iter()
        .map(|question| (question.answer, question.open))
        .collect();
    let expected = [
        (AnswerTo::ReactionRequest { person: 1 }, true),
        (AnswerTo::InformationRequest, true),
        (AnswerTo::ReactionRequest { person: 0 }, false),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_question_put_again_is_open_again_and_a_reminder_is_not() {
    let information = json!({ "to": "information_request" });
    let reaction = json!({ "to": "reaction_request", "person": 0 });
    let case = case(&[
        questioned("2026-11-04", "2026-11-18"),
        answered("2026-11-06", information),
        questioned("2026-11-09", "2026-11-23"),
        asked("2026-11-09", 0, "2026-11-16"),
        answered("2026-11-16", reaction),
        reminded("2026-11-17", 0, "2026-11-24"),
    ]);
    let found: Vec<(AnswerTo, NaiveDate, bool)> = questions(state(&case))
        .iter()
        .map(|question| (question.answer, question.reply_by, question.open))
        .collect();
    let expected = [
        (AnswerTo::InformationRequest, day("2026-11-23"), true),
        (
            AnswerTo::ReactionRequest { person: 0 },
            day("2026-11-24"),
            false,
        ),
    ];
    assert_eq!(found, expected);
}

/// What is open here and what is unmet among the obligations are the same thing, also when a view was given and
/// then asked for anew.
#[test]
fn open_questions_are_unmet_obligations() {
    let reaction = json!({ "to": "reaction_request", "person": 0 });
    let mut events = vec![
        asked("2026-11-04", 0, "2026-11-11"),
        answered("2026-11-06", reaction.clone()),
        asked("2026-11-09", 0, "2026-11-16"),
        reminded("2026-11-17", 0, "2026-11-24"),
    ];
    let open = |events: &[Value]| {
        let case = case(events);
        let clocks = clocks(&case, Procedure::blh(), &calendar()).expect("within the calendar");
        let duty = Duty::PersonReaction(0);
        let due = clocks.obligations.iter().find(|due| due.duty == duty);
        let unmet = due.map(|due| due.met_on.is_none());
        (questions(state(&case))[0].open, unmet)
    };
    assert_eq!(open(&events), (true, Some(true)));
    events.push(answered("2026-11-18", reaction));
    assert_eq!(open(&events), (false, Some(false)));
}

#[test]
fn the_newest_stands_on_top_and_each_knows_its_obligation() {
    let case = case(&[
        questioned("2026-11-10", "2026-11-24"),
        questioned("2026-11-12", "2026-11-26"),
        json!({ "type": "reading_asked", "reader": "Cas", "on": "2026-11-17", "reply_by": "2026-11-24" }),
        json!({ "type": "reading_done", "on": "2026-11-19", "remarks": "Goed zo." }),
        json!({ "type": "privacy_asked", "request": "access", "on": "2026-11-18", "words": "Alles." }),
        sent(
            "2026-11-20",
            json!({ "kind": "delay_notice", "reason": "ziek", "until": "2026-12-11" }),
        ),
        sent("2026-11-03", json!({ "kind": "acknowledgement" })),
    ]);
    let clocks = clocks(&case, Procedure::blh(), &calendar()).expect("within the calendar");
    let all = passed(state(&case));
    let found: Vec<(String, Due, bool)> = all
        .iter()
        .map(|item| {
            let due = item.due(&clocks);
            let due = due.map(|due| (due.duty, due.deadline.date().to_string()));
            (item.on.to_string(), due, item.is_incoming())
        })
        .collect();
    let due = |duty, on: &str| Some((duty, on.to_owned()));
    let expected = [
        (
            "2026-11-20",
            due(Duty::ReactAsAnnounced, "2026-12-11"),
            false,
        ),
        ("2026-11-19", None, true),
        ("2026-11-18", due(Duty::Privacy(0), "2026-12-18"), true),
        ("2026-11-17", due(Duty::SecondReading, "2026-11-24"), false),
        ("2026-11-12", due(Duty::Information, "2026-11-26"), false),
        ("2026-11-10", due(Duty::Information, "2026-11-24"), false),
        ("2026-11-03", None, false),
        ("2026-11-02", None, true),
    ];
    let expected = expected.map(|(on, due, way)| (on.to_owned(), due, way));
    assert_eq!(found, expected);
    assert!(matches!(
        all.last().map(|item| item.what),
        Some(Passed::Complaint(_))
    ));
}

#[test]
fn a_reminder_and_its_request_share_one_obligation() {
    let case = case(&[
        asked("2026-11-09", 1, "2026-11-16"),
        reminded("2026-11-17", 1, "2026-11-24"),
    ]);
    let clocks = clocks(&case, Procedure::blh(), &calendar()).expect("within the calendar");
    let all = passed(state(&case));
    let days: Vec<Option<NaiveDate>> = all[..2]
        .iter()
        .map(|item| item.due(&clocks).map(|due| due.deadline.date()))
        .collect();
    assert_eq!(days, [Some(day("2026-11-24")), Some(day("2026-11-24"))]);
}

fn talk(on: &str, at: &str, between: Value, result: &str) -> Value {
    json!({ "type": "contact_noted", "contact": { "on": on, "at": at, "between": between, "channel": "phone",
        "said": "Gebeld.", "result": result } })
}

#[test]
fn talks_stand_by_day_and_hour_whatever_the_order_of_recording() {
    let complainant = || json!({ "who": "complainant" });
    let case = case(&[
        talk("2026-11-09", "14:30", complainant(), "open"),
        talk("2026-11-09", "9:05", complainant(), "open"),
        talk("2026-11-09", "", complainant(), "open"),
        talk("2026-11-10", "08.00", complainant(), "open"),
    ]);
    let hours: Vec<&str> = contacts(state(&case))
        .iter()
        .map(|noted| noted.contact.at.as_str())
        .collect();
    assert_eq!(hours, ["08.00", "14:30", "9:05", ""]);
}

#[test]
fn who_took_part_is_found_and_nobody_else() {
    let parties = [
        Party::Complainant,
        Party::Person(0),
        Party::Person(1),
        Party::Other,
    ];
    let cases = [
        (Between::Complainant, [true, false, false, false]),
        (Between::Person { person: 1 }, [false, false, true, false]),
        (
            Between::PersonAndComplainant { person: 0 },
            [true, true, false, false],
        ),
        (Between::Everyone, [true, true, true, false]),
        (
            Between::Other {
                name: "school".into(),
            },
            [false, false, false, true],
        ),
    ];
    for (between, expected) in cases {
        assert_eq!(
            parties.map(|party| took_part(&between, party)),
            expected,
            "{between:?}"
        );
    }
}

#[test]
fn a_promise_is_open_until_it_is_settled() {
    let promise = json!({ "type": "contact_noted", "contact": { "on": "2026-11-09", "between": { "who": "everyone" },
        "channel": "in_person", "said": "Gesprek.", "result": "solved",
        "promise": { "what": "Excuses op papier", "by": { "who": "us" }, "due": "2026-11-16" } } });
    let settled =
        json!({ "type": "promise_settled", "of": 3, "on": "2026-11-12", "how": "verstuurd" });
    let before = case(std::slice::from_ref(&promise));
    let after = case(&[promise, settled]);
    assert!(promise_is_open(contacts(state(&before))[0]));
    assert!(!promise_is_open(contacts(state(&after))[0]));
}

/// Sentence 33: solved by talking and solved by mediation are two outcomes; what is open closes nothing.
#[test]
fn only_a_talk_that_solved_it_leads_to_the_end() {
    let case = case(&[
        talk("2026-11-09", "", json!({ "who": "complainant" }), "solved"),
        talk("2026-11-10", "", json!({ "who": "everyone" }), "solved"),
        talk("2026-11-11", "", json!({ "who": "everyone" }), "not_solved"),
    ]);
    let found: Vec<Option<Outcome>> = contacts(state(&case))
        .iter()
        .map(|noted| may_close(&noted.contact))
        .collect();
    let expected = [
        None,
        Some(Outcome::SolvedByMediation),
        Some(Outcome::SolvedByTalking),
    ];
    assert_eq!(found, expected);
    assert_eq!(TalkResult::default(), TalkResult::Open);
}

/// From Monday 21 December 2026: Friday 25 December and Friday 1 January are free.
#[test]
fn the_house_proposes_a_day_for_each_kind_of_answer() {
    let proposed = |reply| {
        let response = reply_by(reply, day("2026-12-21"), Procedure::blh(), &calendar());
        response.map(|response| response.deadline.date().to_string())
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(proposed(Reply::Person), some("2026-12-29"));
    assert_eq!(proposed(Reply::SecondReading), some("2026-12-29"));
    assert_eq!(proposed(Reply::Information), some("2027-01-06"));
    assert_eq!(proposed(Reply::Complainant), some("2027-01-06"));
    assert_eq!(proposed(Reply::Privacy), some("2027-01-21"));
}

/// AVG art. 12(3) sets the month; the house did not choose it.
#[test]
fn the_month_of_the_avg_names_its_source() {
    let why = |reply| {
        let response = reply_by(reply, day("2026-11-23"), Procedure::blh(), &calendar());
        let reckoning = response.expect("within the calendar").reckoning;
        words::explain(&reckoning, &calendar()).join(" ")
    };
    assert!(why(Reply::Privacy).contains("AVG, artikel 12"));
    assert!(why(Reply::Person).contains("eigen afspraak"));
}

#[test]
fn a_delay_comes_to_weeks_and_days_since_receipt() {
    let case = case(&[]);
    let found = |until: &str| {
        let found = delay(state(&case), day(until), Procedure::blh(), &calendar());
        found.map(|delay| (delay.weeks, delay.days, delay.latest, delay.beyond))
    };
    assert_eq!(found("2026-12-11"), Some((5, 4, None, false)));
    assert_eq!(found("2026-11-02"), Some((0, 0, None, false)));
    assert_eq!(found("2026-11-01"), None);
}

/// BLH sets no limit, so one is lent to it: two months. The reaction is due three weeks after 2 November, which
/// is 23 November; two months later it is 23 January 2027.
#[test]
fn a_delay_beyond_the_limit_needs_consent() {
    let mut procedure = Procedure::blh().clone();
    procedure.extension = Some(procedure.house.privacy_extension.clone());
    let agreed = json!({ "type": "decided", "decision": { "what": "further_delay_agreed" }, "on": "2026-11-20",
        "reason": "schriftelijk" });
    let beyond = |case: &Case, until: &str| {
        let found =
            delay(state(case), day(until), &procedure, &calendar()).expect("after the receipt");
        let latest = found.latest.map(|latest| latest.date());
        assert_eq!(latest, Some(day("2027-01-23")));
        found.beyond
    };
    let (without, with) = (case(&[]), case(&[agreed]));
    assert!(!beyond(&without, "2027-01-23"));
    assert!(beyond(&without, "2027-01-24"));
    assert!(!beyond(&with, "2027-01-24"));
}

#[test]
fn an_address_is_proposed_only_where_one_is_known() {
    let case = case(&[]);
    let known = |recipient, channel| address(state(&case), recipient, channel);
    assert_eq!(
        known(Recipient::Complainant, Channel::Email),
        "zoe@example.org"
    );
    assert_eq!(
        known(Recipient::Complainant, Channel::Post),
        "Brink 1, 1234 AB Ons Dorp"
    );
    assert_eq!(
        known(Recipient::Person { person: 1 }, Channel::Email),
        "bo@example.org"
    );
    assert_eq!(known(Recipient::Person { person: 1 }, Channel::Post), "Bo");
    assert_eq!(known(Recipient::SecondParent, Channel::Email), "");
    assert_eq!(known(Recipient::Person { person: 9 }, Channel::Email), "");
}

/// What comes next follows from DOMAIN, section 8: first the acknowledgement, then each person's view, then the
/// reaction, and only what was sent drops out.
#[test]
fn the_letters_that_may_be_next_follow_the_case() {
    use LetterKind::{
        Acknowledgement, BoardReferral, ClosingLetter, DelayNotice, OutcomeToPerson,
        ReactionForwarded, ReactionReminder, ReactionRequest, SubstantiveReaction,
    };
    let next = |on: &str, events: &[Value]| {
        letters(state(&case(events)), day(on))
            .into_iter()
            .collect::<Vec<_>>()
    };
    let mut events = Vec::new();
    assert_eq!(
        next("2026-11-03", &events),
        [
            Acknowledgement,
            ReactionRequest,
            DelayNotice,
            SubstantiveReaction
        ]
    );
    events.push(sent("2026-11-03", json!({ "kind": "acknowledgement" })));
    for person in [0, 1] {
        let request =
            json!({ "kind": "reaction_request", "person": person, "reply_by": "2026-11-10" });
        events.push(sent("2026-11-03", request));
    }
    assert_eq!(
        next("2026-11-10", &events),
        [DelayNotice, SubstantiveReaction]
    );
    let late = next("2026-11-11", &events);
    assert_eq!(
        late,
        [ReactionReminder, DelayNotice, SubstantiveReaction],
        "the day after"
    );
    events.push(
        json!({ "type": "answer_received", "answer": { "to": "reaction_request", "person": 0 },
        "on": "2026-11-10", "channel": "email", "words": "Ik heb gebeld." }),
    );
    assert!(next("2026-11-10", &events).contains(&ReactionForwarded));
    events.push(sent(
        "2026-11-12",
        json!({ "kind": "substantive_reaction" }),
    ));
    let told = next("2026-11-12", &events);
    assert!(
        told.ends_with(&[OutcomeToPerson, BoardReferral]),
        "{told:?}"
    );
    events.push(json!({ "type": "closed", "on": "2026-11-20", "outcome": "answered_solved", "reason": "klaar" }));
    assert_eq!(
        next("2026-11-20", &events),
        [OutcomeToPerson, ClosingLetter]
    );
}

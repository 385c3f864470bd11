//! What can be decided, what holds while nothing was, and what a step would do to the clocks.
//!
//! What has to come out stands in DOMAIN (A13, A17, A21 to A23) and in sentences 11, 12, 16, 17, 27 and 34;
//! the dates were counted by hand on the calendar of November and December 2026, which has no free day but
//! weekends until Christmas.

use chrono::NaiveDate;
use serde_json::{Value, json};
use weerklank_core::admissibility::{Because, Facts, Mark, TestKind, tests};
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::{Case, Decision, Event, Problem, Recorded, Rung, State, decide};
use weerklank_core::deciding::{Matter, Stand, stands, suggested_treatment};
use weerklank_core::foresight::{Foresight, foresee};
use weerklank_core::obligation::Duty;
use weerklank_core::procedure::Procedure;
use weerklank_core::{register, words};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

fn calendar() -> Calendar {
    Calendar::new(Choices::default()).expect("the usual choices")
}

fn event(of: Value) -> Event {
    serde_json::from_value(of).expect("an event as records hold it")
}

/// A complaint of Monday 9 November 2026 about the Monday before, with `more` in its intake.
fn complaint(id: &str, more: &Value) -> Case {
    let mut intake = json!({
        "complainant": { "name": "M. de Bruin" }, "verbatim": "Niemand belde terug.",
        "act_on": "2026-11-02", "discovered_on": null, "reported_on": "2026-11-09", "report_channel": "email",
        "received_on": "2026-11-09", "receipt_channel": "email", "gate": null,
    });
    let more = more.as_object().expect("fields of an intake");
    for (field, value) in more {
        intake[field] = value.clone();
    }
    let mut case = Case::new(id);
    record(
        &mut case,
        event(json!({ "type": "complaint_received", "reference": "K2026-001", "intake": intake })),
    );
    case
}

fn record(case: &mut Case, event: Event) {
    case.apply(Recorded {
        n: case.len(),
        at_ms: 0,
        by: String::new(),
        event,
    });
}

fn decided(decision: Decision, on: &str) -> Event {
    Event::Decided {
        decision,
        on: day(on),
        reason: "Zo is het besproken.".to_owned(),
    }
}

fn state(case: &Case) -> &State {
    case.state().expect("registered")
}

fn stand(case: &Case, matter: Matter) -> Stand<'_> {
    let all = stands(state(case), Procedure::blh(), &calendar());
    all.into_iter()
        .find(|stand| stand.matter == matter)
        .expect("a matter of this regulation")
}

fn asking(case: &Case) -> Vec<Matter> {
    let all = stands(state(case), Procedure::blh(), &calendar());
    all.into_iter()
        .filter(|stand| stand.asks)
        .map(|stand| stand.matter)
        .collect()
}

#[test]
fn a_plain_complaint_asks_for_no_decision() {
    let case = complaint("a", &json!({}));
    assert_eq!(asking(&case), []);
    let treated = stand(&case, Matter::Treatment);
    assert!(treated.matters && treated.decided.is_none());
    assert!(!stand(&case, Matter::MayComplain).matters);
    assert!(!stand(&case, Matter::Conflict).matters);
}

#[test]
fn what_the_facts_ask_for_matters_until_it_is_decided() {
    let facts = json!({ "act_on": "2026-10-01", "about_officer": true,
        "complainant": { "name": "OBS De Linde", "relation": "school" } });
    let mut case = complaint("a", &facts);
    assert_eq!(
        asking(&case),
        [Matter::Treatment, Matter::MayComplain, Matter::Conflict]
    );
    for decision in [
        Decision::TreatThoughLate,
        Decision::MayComplain { accepted: true },
        Decision::NoConflict,
    ] {
        record(&mut case, decided(decision, "2026-11-10"));
    }
    assert_eq!(asking(&case), []);
    assert!(stand(&case, Matter::Conflict).matters);
}

/// DOMAIN, A17: late is treated unless the officer says otherwise; only anonymity bars (sentence 12).
#[test]
fn treating_is_selected_first() {
    let suggested = |more: &Value| {
        let case = complaint("a", more);
        suggested_treatment(state(&case), Procedure::blh(), &calendar())
    };
    assert_eq!(suggested(&json!({})), Decision::Treat);
    assert_eq!(
        suggested(&json!({ "act_on": "2026-10-01" })),
        Decision::TreatThoughLate
    );
    let anonymous = json!({ "complainant": { "identity": "anonymous" }, "act_on": "2026-10-01" });
    assert_eq!(suggested(&anonymous), Decision::DoNotTreat);
    let reachable = json!({ "complainant": { "identity": "pseudonymous" } });
    assert_eq!(suggested(&reachable), Decision::Treat);
}

#[test]
fn refusing_for_lateness_alone_has_to_be_confirmed() {
    let case = complaint("a", &json!({ "act_on": "2026-10-01" }));
    let refusal = decided(Decision::DoNotTreat, "2026-11-10");
    let findings = decide(&case, refusal, day("2026-11-10")).expect_err("asks to confirm");
    let problems: Vec<Problem> = findings.into_iter().map(|found| found.problem).collect();
    assert_eq!(problems, [Problem::NoBarButAnonymity]);
}

#[test]
fn the_last_decision_holds_and_the_earlier_ones_stay() {
    let mut case = complaint("a", &json!({}));
    let concern = |concern| Decision::ChildSafety { concern };
    record(&mut case, decided(concern(true), "2026-11-10"));
    record(&mut case, decided(Decision::Treat, "2026-11-10"));
    record(&mut case, decided(concern(false), "2026-11-12"));
    let safety = stand(&case, Matter::ChildSafety);
    let now = safety.decided.expect("decided");
    assert_eq!(
        (now.decision.clone(), now.on),
        (concern(false), day("2026-11-12"))
    );
    let before: Vec<&Decision> = safety.earlier.iter().map(|taken| &taken.decision).collect();
    assert_eq!(before, [&concern(true)]);
}

/// BLH sets no limit to delay, so that there is nothing to consent to.
#[test]
fn consent_to_more_delay_is_a_matter_only_where_delay_has_a_limit() {
    let case = complaint("a", &json!({}));
    let all = stands(state(&case), Procedure::blh(), &calendar());
    assert_eq!(all.len(), Matter::ALL.len() - 1);
    assert!(all.iter().all(|stand| stand.matter != Matter::FurtherDelay));
}

#[test]
fn the_sentence_behind_stands_beside_it() {
    let case = complaint("a", &json!({}));
    let sentence = |matter| stand(&case, matter).sentence;
    assert_eq!(sentence(Matter::Treatment), Some(17));
    assert_eq!(sentence(Matter::Gate), Some(11));
    assert_eq!(sentence(Matter::WrittenReaction), Some(26));
    assert_eq!(sentence(Matter::Conflict), None);
    let anonymous = complaint("b", &json!({ "complainant": { "identity": "anonymous" } }));
    assert_eq!(stand(&anonymous, Matter::Treatment).sentence, Some(12));
}

/// Sentence 17 counts from the act or omission; while an omission lasts there is nothing to count from.
#[test]
fn an_omission_that_lasts_starts_no_term_of_filing() {
    let mut case = complaint("a", &json!({ "act_on": "2026-03-02", "ongoing": true }));
    let in_time = |case: &Case| {
        let facts = Facts::of(&state(case).intake);
        let [.., in_time, _, _] = tests(&facts, Procedure::blh(), &calendar());
        assert_eq!(in_time.test, TestKind::InTime);
        (in_time.mark, in_time.because)
    };
    assert_eq!(in_time(&case), (Mark::Good, Because::StillGoingOn));
    assert!(stand(&case, Matter::Omission).matters);
    let ended = Decision::OmissionEnded {
        on: day("2026-11-06"),
    };
    record(&mut case, decided(ended, "2026-11-10"));
    assert!(matches!(
        in_time(&case),
        (Mark::Good, Because::Timely { .. })
    ));
}

fn to(case: &Case, rung: Rung, on: &str) -> Foresight {
    let event = Event::RungEntered {
        rung,
        on: day(on),
        reason: String::new(),
    };
    foresee(case, event, Procedure::blh(), &calendar()).expect("within the calendar")
}

fn duties(obligations: &[weerklank_core::obligation::Obligation]) -> Vec<(Duty, String)> {
    let line =
        |due: &weerklank_core::obligation::Obligation| (due.duty, due.deadline.date().to_string());
    obligations.iter().map(line).collect()
}

/// Informal talk has no term; ten working days run from the formal complaint (sentence 16) and three weeks
/// from the officer (sentence 27).
#[test]
fn a_rung_starts_its_clocks_and_stops_none() {
    let mut case = complaint("a", &json!({ "rung": "informal" }));
    let specialist = to(&case, Rung::Specialist, "2026-11-16");
    let take_up = (Duty::TakeUp, "2026-11-30".to_owned());
    assert_eq!(duties(&specialist.starts), std::slice::from_ref(&take_up));
    record(
        &mut case,
        event(
            json!({ "type": "rung_entered", "rung": "specialist", "on": "2026-11-16", "reason": "x" }),
        ),
    );
    let officer = to(&case, Rung::Officer, "2026-11-18");
    assert_eq!(
        duties(&officer.starts),
        [(Duty::React, "2026-12-09".to_owned())]
    );
    assert_eq!(duties(&officer.goes_on), [take_up]);
    let back = to(&case, Rung::Informal, "2026-11-18");
    assert!(back.starts.is_empty() && back.stops.is_empty());
    assert_eq!(
        words::follows_from_rung(Rung::Informal, &back)[0],
        "Met de trede informeel overleg begint geen termijn."
    );
}

#[test]
fn closing_stops_the_terms_and_not_what_was_promised() {
    let mut case = complaint("a", &json!({}));
    record(
        &mut case,
        event(json!({ "type": "measure_set", "measure": {
            "id": 0, "what": "Terugbellen.", "owner": "de leiding", "due": "2027-01-15" } })),
    );
    let closing = event(
        json!({ "type": "closed", "on": "2026-11-20", "outcome": "solved_by_talking",
        "reason": "Het is uitgepraat." }),
    );
    let then = foresee(&case, closing, Procedure::blh(), &calendar()).expect("in the calendar");
    let stops: Vec<Duty> = then.stops.iter().map(|due| due.duty).collect();
    assert_eq!(stops, [Duty::TakeUp, Duty::React]);
    assert_eq!(
        duties(&then.goes_on),
        [(Duty::Measure(0), "2027-01-15".to_owned())]
    );
    let kept = then.retention.expect("closed");
    assert_eq!(kept.keep_through, day("2028-11-20"));
    assert!(then.starts.is_empty());
}

/// DOMAIN, A23: a signal lies beside a case once, and never beside itself.
#[test]
fn signals_are_offered_until_they_lie_there() {
    let anonymous = json!({ "complainant": { "identity": "anonymous" } });
    let (signal, other) = (complaint("s", &anonymous), complaint("t", &anonymous));
    let mut case = complaint("a", &json!({}));
    let ids = |found: Vec<&Case>| -> Vec<String> {
        found.into_iter().map(|case| case.id().to_owned()).collect()
    };
    let all = [signal.clone(), other.clone(), case.clone()];
    assert_eq!(ids(register::free_signals(&all, &case)), ["s", "t"]);
    assert_eq!(ids(register::free_signals(&all, &signal)), ["t"]);
    let laid = Event::SignalLinked {
        signal: "s".to_owned(),
        reason: "Zelfde specialist.".to_owned(),
    };
    record(&mut case, laid);
    let all = [signal, other, case.clone()];
    assert_eq!(ids(register::free_signals(&all, &case)), ["t"]);
    assert_eq!(ids(register::beside(&all, "s")), ["a"]);
    assert_eq!(ids(register::beside(&all, "t")), [""; 0]);
}

/// Each of these asks for care with what is told about the child; a parent with authority and a guardian don't.
#[test]
fn others_than_a_parent_or_guardian_get_a_notice() {
    use weerklank_core::case::Relation;
    let plain = [Relation::Parent, Relation::Guardian];
    assert!(
        plain
            .into_iter()
            .all(|who| words::relation_notice(who).is_none())
    );
    let others = [
        Relation::ParentWithoutAuthority,
        Relation::School,
        Relation::Municipality,
        Relation::Representative,
    ];
    assert!(
        others
            .into_iter()
            .all(|who| words::relation_notice(who).is_some())
    );
}

/// Refusing and leniency are told in a letter (DOMAIN 8, L3a to L3c); nobody can be told who can't be reached.
#[test]
fn a_decision_to_treat_or_not_asks_for_its_letter_until_it_left() {
    use weerklank_core::case::Letter;
    use weerklank_core::deciding::letter_due;
    let due = |case: &Case| letter_due(&stand(case, Matter::Treatment), state(case));
    let after = |more: &Value, decision: Decision| {
        let mut case = complaint("a", more);
        record(&mut case, decided(decision, "2026-11-10"));
        case
    };
    let pseudonymous = json!({ "complainant": { "identity": "pseudonymous" } });
    let anonymous = json!({ "complainant": { "identity": "anonymous" } });
    assert_eq!(due(&complaint("a", &json!({}))), None);
    assert_eq!(due(&after(&json!({}), Decision::Treat)), None);
    assert_eq!(
        due(&after(&pseudonymous, Decision::DoNotTreat)),
        Some(Letter::InvitationToIdentify)
    );
    assert_eq!(due(&after(&anonymous, Decision::DoNotTreat)), None);
    let mut refused = after(&json!({}), Decision::DoNotTreat);
    assert_eq!(due(&refused), Some(Letter::NotTreated));
    let sent = json!({ "type": "letter_dispatched", "letter": { "kind": "not_treated" }, "on": "2026-11-11",
        "channel": "email", "to": "m@voorbeeld.nl", "sha256": null });
    record(&mut refused, event(sent));
    assert_eq!(due(&refused), None);
}

//! A small sound case, and the commands that make it.

use super::any::{self, day, today};
use weerklank_core::case::{
    Case, Channel, Event, Field, Finding, Intake, Letter, Outcome, Problem, Recipient, ReportedTo,
    Satisfaction, decide,
};
use weerklank_core::export::{ExportTrouble, read, sha256};
use weerklank_core::words;

pub(crate) fn intake() -> Intake {
    Intake {
        act_on: Some(day("2026-11-02")),
        reported_on: day("2026-11-03"),
        reported_to: ReportedTo::Specialist,
        received_on: day("2026-11-09"),
        ..Intake::new("Niemand belde terug.", day("2026-11-03"))
    }
}

pub(crate) fn register(intake: Intake) -> Event {
    Event::ComplaintReceived {
        reference: "K2026-001".into(),
        regulation: None,
        intake: Box::new(intake),
    }
}

pub(crate) fn send(letter: Letter, on: &str) -> Event {
    Event::LetterDispatched {
        letter,
        on: day(on),
        channel: Channel::Email,
        to: "m@voorbeeld.nl".into(),
        recipient: Recipient::Complainant,
        sha256: None,
    }
}

pub(crate) fn take_up(on: &str) -> Event {
    Event::TakenUp {
        on: day(on),
        act: "gebeld".into(),
    }
}

pub(crate) fn close(on: &str, outcome: Outcome) -> Event {
    Event::Closed {
        on: day(on),
        outcome,
        reason: "klaar".into(),
        satisfaction: Satisfaction::default(),
    }
}

pub(crate) fn correct(of: u32, replacement: Option<Event>) -> Event {
    Event::Corrected {
        of,
        replacement: replacement.map(Box::new),
        reason: "verschrijving".into(),
    }
}

pub(crate) fn happen(case: &mut Case, command: Event) {
    let events = decide(case, command, today()).expect("this may happen");
    for event in events {
        case.apply(any::recorded(case.len(), event));
    }
}

pub(crate) fn case_with(commands: impl IntoIterator<Item = Event>) -> Case {
    let mut case = Case::new("a");
    for command in commands {
        happen(&mut case, command);
    }
    case
}

pub(crate) fn problems(case: &Case, command: Event) -> Vec<(Field, Problem)> {
    let findings = decide(case, command, today()).expect_err("this may not happen");
    let told = |finding: &Finding| words::problem(finding).ends_with('.');
    assert!(findings.iter().all(told), "{findings:?}");
    findings
        .into_iter()
        .map(|finding| (finding.field, finding.problem))
        .collect()
}

pub(crate) fn first() -> Event {
    register(intake())
}

/// An export with other lines between header and footer, and a footer whose fingerprint fits them.
pub(crate) fn sealed_anew(file: &str, change: impl FnOnce(&mut Vec<String>)) -> String {
    let mut lines: Vec<String> = file.lines().map(str::to_owned).collect();
    let footer = lines.pop().expect("a footer");
    change(&mut lines);
    let body = lines.join("\n") + "\n";
    let mut footer: serde_json::Value = serde_json::from_str(&footer).expect("JSON");
    footer["sha256"] = serde_json::json!(sha256(body.as_bytes()));
    format!("{body}{footer}\n")
}

/// What is wrong with an export; each trouble has its sentence.
pub(crate) fn troubles(file: &str) -> Vec<ExportTrouble> {
    let troubles = read(file).expect_err("not a sound file");
    for trouble in &troubles {
        let sentence = words::export_trouble(trouble);
        assert!(
            sentence.ends_with('.') && sentence.len() > 20,
            "{trouble:?}: {sentence}"
        );
    }
    troubles
}

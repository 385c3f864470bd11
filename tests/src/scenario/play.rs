//! The facts of a scenario as the core takes them: an intake, and commands.

use super::{Given, Step, forms};
use chrono::NaiveDate;
use weerklank_core::case::{Channel, Complainant, Event, Intake, Wished};

impl Given {
    pub(super) fn intake(&self) -> Intake {
        let known = |name: &str, value: &str| {
            let lacks = self.lacks.iter().any(|lacking| lacking == name);
            if lacks {
                String::new()
            } else {
                value.to_owned()
            }
        };
        let ordinary = Some(known("points", "Er werd niet teruggebeld."));
        let ordinary = ordinary.filter(|text| !text.is_empty());
        let ordinary: Vec<String> = ordinary.into_iter().collect();
        let wished = known("wished", "Een gesprek.");
        Intake {
            complainant: Complainant {
                identity: self.identity,
                name: known("name", "M. de Bruin"),
                address: known("address", "Lindelaan 4\n1234 AB Voorbeeldstad"),
                phone: known("phone", "06 0000 0000"),
                email: known("email", "m@voorbeeld.nl"),
                relation: self.relation,
            },
            child: known("child", "Sam"),
            about: "de specialist".to_owned(),
            subject: "terugbellen".to_owned(),
            verbatim: "Niemand belde terug.".to_owned(),
            points: self.points.clone().unwrap_or(ordinary),
            wished: if wished.is_empty() {
                Wished::NotAsked
            } else {
                Wished::Given(wished)
            },
            act_on: self.act,
            discovered_on: self.discovered,
            discovery_reason: String::new(),
            reported_on: self.reported,
            report_channel: self.report_channel,
            reported_to: self.reported_to,
            received_on: self.received.unwrap_or(self.reported),
            receipt_channel: self.receipt_channel,
            gate: self.gate,
            rung: self.rung,
            severity: self.severity,
            ongoing: self.ongoing,
            about_officer: self.about_officer,
            wants_written_reaction: self.wants_written_reaction,
            ..Intake::new("", self.reported)
        }
    }
}

impl Step {
    /// What is sent to the case, and the day on which.
    pub(super) fn command(&self, given: &Given) -> (Event, NaiveDate) {
        let last = given.received.unwrap_or(given.reported);
        if let Some(step) = &self.take_up {
            let act = step.act.clone();
            return (Event::TakenUp { on: step.on, act }, step.on);
        }
        if let Some(step) = &self.send {
            let letter = step.letter.clone();
            let (on, to) = (step.on, "de klager".to_owned());
            let channel = Channel::Email;
            let sha256 = step.made_here.then(|| "00".repeat(32));
            let command = Event::LetterDispatched {
                letter,
                on,
                channel,
                to,
                recipient: step.to,
                sha256,
            };
            return (command, on);
        }
        if let Some(step) = &self.close {
            let (on, outcome, reason) = (step.on, step.outcome, step.reason.clone());
            return (
                Event::Closed {
                    on,
                    outcome,
                    reason,
                    satisfaction: step.satisfaction,
                },
                on,
            );
        }
        if let Some(event) = self.other() {
            let on = forms::day(&event).unwrap_or(last);
            return (event, on);
        }
        let step = self.correct.as_ref().expect("a step is exactly one thing");
        let mended = step.dates.as_ref().map(|dates| {
            let mut intake = given.intake();
            intake.act_on = dates.act.or(intake.act_on);
            intake.discovered_on = dates.discovered.or(intake.discovered_on);
            intake.reported_on = dates.reported.unwrap_or(intake.reported_on);
            intake.received_on = dates.received.unwrap_or(intake.received_on);
            Event::ComplaintReceived {
                reference: reference(),
                regulation: None,
                intake: Box::new(intake),
            }
        });
        let replacement = step.replacement.clone().or(mended).map(Box::new);
        let (of, reason) = (step.of, step.reason.clone());
        (
            Event::Corrected {
                of,
                replacement,
                reason,
            },
            last,
        )
    }
}

pub(super) fn reference() -> String {
    "K2026-001".to_owned()
}

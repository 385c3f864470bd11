//! Short forms of the events that scenarios need most.

use super::{Step, some_reason};
use chrono::NaiveDate;
use serde::Deserialize;
use weerklank_core::case::{
    AnswerTo, Channel, Decision, Event, Membership, Person, Point, Rung, Verdict,
};

/// A decision, its day and its reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decide {
    on: NaiveDate,
    decision: Decision,
    #[serde(default = "some_reason")]
    reason: String,
}

/// To another rung of the ladder.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Climb {
    on: NaiveDate,
    to: Rung,
    #[serde(default = "some_reason")]
    reason: String,
}

/// A person concerned.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    name: String,
    #[serde(default)]
    associations: Vec<String>,
}

/// An answer that came in by mail.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answered {
    on: NaiveDate,
    question: AnswerTo,
}

/// What the officer finds on a point.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Found {
    point: u16,
    finds: String,
    verdict: Option<Verdict>,
}

/// A closed case opened again.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reopen {
    on: NaiveDate,
    #[serde(default = "some_reason")]
    reason: String,
}

impl Step {
    /// The event of one of the short forms, or one that was written out.
    pub(super) fn other(&self) -> Option<Event> {
        let written = self.record.clone();
        written
            .or_else(|| self.decide.as_ref().map(Decide::event))
            .or_else(|| self.rung.as_ref().map(Climb::event))
            .or_else(|| self.person.as_ref().map(Named::event))
            .or_else(|| self.answer.as_ref().map(Answered::event))
            .or_else(|| self.finding.as_ref().map(Found::event))
            .or_else(|| self.reopen.as_ref().map(Reopen::event))
    }
}

impl Decide {
    fn event(&self) -> Event {
        Event::Decided {
            decision: self.decision.clone(),
            on: self.on,
            reason: self.reason.clone(),
        }
    }
}

impl Climb {
    fn event(&self) -> Event {
        Event::RungEntered {
            rung: self.to,
            on: self.on,
            reason: self.reason.clone(),
        }
    }
}

impl Named {
    fn event(&self) -> Event {
        let membership = |association: &String| Membership {
            association: association.clone(),
            registration: String::new(),
        };
        Event::PersonNamed {
            person: Box::new(Person {
                name: self.name.clone(),
                memberships: self.associations.iter().map(membership).collect(),
                ..Person::default()
            }),
        }
    }
}

impl Answered {
    fn event(&self) -> Event {
        Event::AnswerReceived {
            answer: self.question,
            on: self.on,
            channel: Channel::Email,
            words: "Zo is het gegaan.".to_owned(),
        }
    }
}

impl Found {
    fn event(&self) -> Event {
        Event::PointSet {
            point: Box::new(Point {
                id: self.point,
                complaint: "Er werd niet teruggebeld.".to_owned(),
                finding: self.finds.clone(),
                verdict: self.verdict,
                ..Point::default()
            }),
        }
    }
}

impl Reopen {
    fn event(&self) -> Event {
        Event::Reopened {
            on: self.on,
            reason: self.reason.clone(),
        }
    }
}

/// The day of an event, if it has one.
pub(super) fn day(event: &Event) -> Option<NaiveDate> {
    let written = serde_json::to_value(event).ok()?;
    let inside = ["contact", "document"].map(|part| &written[part]["on"]);
    let day = std::iter::once(&written["on"]).chain(inside);
    day.filter_map(serde_json::Value::as_str)
        .find_map(|text| text.parse().ok())
}

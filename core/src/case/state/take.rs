//! The events folded, one after the other. Nothing here can fail; an event that makes no sense changes
//! nothing.

use super::{Answer, Closed, Decided, Dispatched, Hold, Noted, Planned, Privacy, Reading, State};
use crate::case::event::{Event, Recorded, Regulation};
use crate::case::handling::Decision;
use crate::case::party::Intake;
use crate::case::point::Point;
use chrono::NaiveDate;

impl State {
    fn new(reference: &str, regulation: Option<&Regulation>, intake: &Intake) -> Self {
        Self {
            reference: reference.to_owned(),
            regulation: regulation.cloned(),
            intake: intake.clone(),
            rungs: vec![(intake.rung, intake.received_on)],
            taken_up: None,
            dispatched: Vec::new(),
            decisions: Vec::new(),
            persons: Vec::new(),
            points: points_of(intake),
            numbered: u16::try_from(intake.points.len()).unwrap_or(u16::MAX),
            measures: Vec::new(),
            contacts: Vec::new(),
            answers: Vec::new(),
            readings: Vec::new(),
            privacy: Vec::new(),
            documents: Vec::new(),
            signals: Vec::new(),
            hold: None,
            closed: None,
            reopened_on: None,
        }
    }

    fn planned(&mut self, id: u16) -> Option<&mut Planned> {
        let place = self.place_of(id).ok()?;
        self.measures.get_mut(place)
    }

    fn take(&mut self, n: u32, event: &Event) {
        match event {
            Event::TakenUp { on, act } => self.taken_up = Some((*on, act.clone())),
            Event::Decided {
                decision,
                on,
                reason,
            } => self.decide(n, decision, *on, reason),
            Event::Identified { complainant, .. } => {
                self.intake.complainant = (**complainant).clone();
            }
            Event::RungEntered { rung, on, .. } => self.rungs.push((*rung, *on)),
            Event::PersonNamed { person } => self.persons.push((**person).clone()),
            Event::PointSet { .. } | Event::PointDropped { .. } => self.take_point(event),
            Event::MeasureSet { .. } | Event::MeasureDone { .. } | Event::EffectChecked { .. } => {
                self.take_measure(event);
            }
            Event::DocumentAdded { document } => self.documents.push((**document).clone()),
            Event::SignalLinked { signal, .. } => self.signals.push(signal.clone()),
            Event::HoldPlaced { on, reason } => {
                self.hold = Some(Hold {
                    on: *on,
                    reason: reason.clone(),
                });
            }
            Event::HoldLifted { .. } => self.hold = None,
            Event::Reopened { on, .. } => {
                self.closed = None;
                self.reopened_on = Some(*on);
            }
            _ => self.take_exchange(n, event),
        }
    }

    fn decide(&mut self, n: u32, decision: &Decision, on: NaiveDate, reason: &str) {
        if let Decision::OmissionEnded { on } = decision {
            self.intake.ongoing = false;
            self.intake.act_on = Some(*on);
        }
        self.decisions.push(Decided {
            n,
            decision: decision.clone(),
            on,
            reason: reason.to_owned(),
        });
    }

    fn take_point(&mut self, event: &Event) {
        match event {
            Event::PointSet { point } => {
                self.numbered = self.numbered.max(point.id.saturating_add(1));
                let place = self
                    .points
                    .binary_search_by_key(&point.id, |point| point.id);
                match place {
                    Ok(place) => self.points[place] = (**point).clone(),
                    Err(place) => self.points.insert(place, (**point).clone()),
                }
            }
            Event::PointDropped { id, .. } => {
                let place = self.points.binary_search_by_key(id, |point| point.id);
                if let Ok(place) = place {
                    self.points.remove(place);
                }
            }
            _ => {}
        }
    }

    fn take_measure(&mut self, event: &Event) {
        match event {
            Event::MeasureSet { measure } => match self.place_of(measure.id) {
                Ok(place) => self.measures[place].measure = (**measure).clone(),
                Err(place) => {
                    let planned = Planned {
                        measure: (**measure).clone(),
                        done_on: None,
                        effect: None,
                    };
                    self.measures.insert(place, planned);
                }
            },
            Event::MeasureDone { id, on } => {
                if let Some(planned) = self.planned(*id) {
                    planned.done_on = Some(*on);
                }
            }
            Event::EffectChecked {
                id,
                on,
                helped,
                finding,
            } => {
                if let Some(planned) = self.planned(*id) {
                    planned.effect = Some((*on, *helped, finding.clone()));
                }
            }
            _ => {}
        }
    }

    /// What goes to and fro: letters, talks, answers, readings, and the end.
    fn take_exchange(&mut self, n: u32, event: &Event) {
        match event.clone() {
            Event::LetterDispatched {
                letter,
                on,
                channel,
                to,
                recipient,
                sha256,
            } => self.dispatched.push(Dispatched {
                n,
                letter,
                on,
                channel,
                to,
                recipient,
                sha256,
            }),
            Event::ContactNoted { contact } => self.contacts.push(Noted {
                n,
                contact: *contact,
                settled: None,
            }),
            Event::PromiseSettled { of, on, how } => {
                let place = self.contacts.binary_search_by_key(&of, |noted| noted.n);
                if let Some(noted) = place.ok().and_then(|place| self.contacts.get_mut(place)) {
                    noted.settled = Some((on, how));
                }
            }
            Event::AnswerReceived {
                answer,
                on,
                channel,
                words,
            } => self.answers.push(Answer {
                n,
                answer,
                on,
                channel,
                words,
            }),
            Event::ReadingAsked {
                reader,
                on,
                reply_by,
            } => self.readings.push(Reading {
                reader,
                on,
                reply_by,
                done: None,
            }),
            Event::ReadingDone { on, remarks } => {
                if let Some(reading) = self.readings.last_mut() {
                    reading.done = Some((on, remarks));
                }
            }
            Event::PrivacyAsked { request, on, words } => {
                self.privacy.push(Privacy { request, on, words });
            }
            Event::Closed {
                on,
                outcome,
                reason,
                satisfaction,
            } => {
                self.closed = Some(Closed {
                    on,
                    outcome,
                    reason,
                    satisfaction,
                });
            }
            _ => {}
        }
    }
}

/// The points of complaint as they came in; numbered as they stand there.
fn points_of(intake: &Intake) -> Vec<Point> {
    let point = |(id, complaint): (u16, &String)| Point {
        id,
        complaint: complaint.clone(),
        ..Point::default()
    };
    (0..=u16::MAX).zip(&intake.points).map(point).collect()
}

/// Lets an event speak to the state of its case.
pub(in crate::case) fn step(state: &mut Option<State>, recorded: &Recorded, event: &Event) {
    match (event, state) {
        (
            Event::ComplaintReceived {
                reference,
                regulation,
                intake,
            },
            state,
        ) => *state = Some(State::new(reference, regulation.as_ref(), intake)),
        (event, Some(state)) => state.take(recorded.n, event),
        (_, None) => {}
    }
}

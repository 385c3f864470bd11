//! What is wrong with an event on its own, whether it is new or replaces another.

use super::{happened, in_years_of_facts, intake_findings, required};
use crate::case::State;
use crate::case::command::{Field, Finding, Problem};
use crate::case::event::{Event, Outcome};
use crate::case::handling::{AnswerTo, Between, Contact, Decision, Promiser};
use crate::case::letter::{Letter, Recipient};
use crate::case::party::Identity;
use crate::case::point::{Measure, Point};
use crate::text;
use chrono::NaiveDate;

/// An event in its surroundings: the case as it stands, and the day.
struct Judge<'a> {
    case: &'a str,
    state: &'a State,
    today: NaiveDate,
}

pub(super) fn event_findings(
    case: &str,
    state: &State,
    event: &Event,
    today: NaiveDate,
) -> Vec<Finding> {
    let judge = Judge { case, state, today };
    judge.event(event).into_iter().flatten().collect()
}

/// What may stand in the way, in the order of the form.
type Maybe = Vec<Option<Finding>>;

impl Judge<'_> {
    fn event(&self, event: &Event) -> Maybe {
        match event {
            Event::ComplaintReceived { intake, .. } => intake_findings(intake, self.today)
                .into_iter()
                .map(Some)
                .collect(),
            Event::Identified { on, complainant } => vec![
                self.since_report(*on),
                required(Field::Name, &complainant.name),
                stop_if(
                    matches!(
                        complainant.identity,
                        Identity::Anonymous | Identity::Pseudonymous
                    ),
                    Field::Identity,
                    Problem::Missing,
                ),
            ],
            Event::RungEntered { on, reason, .. }
            | Event::HoldPlaced { on, reason }
            | Event::HoldLifted { on, reason } => self.dated(*on, Field::Reason, reason),
            Event::Decided {
                decision,
                on,
                reason,
            } => self.decision(decision, *on, reason),
            Event::TakenUp { on, act } => self.dated(*on, Field::Reason, act),
            Event::ContactNoted { contact } => self.contact(contact),
            Event::PromiseSettled { of, on, how } => self.promise(*of, *on, how),
            Event::AnswerReceived {
                answer, on, words, ..
            } => self.answer(*answer, *on, words),
            Event::PrivacyAsked { on, words, .. } => self.dated(*on, Field::Words, words),
            Event::DocumentAdded { document } => vec![
                required(Field::Document, &document.name),
                self.happened_ever(document.on),
            ],
            Event::SignalLinked { signal, reason } => vec![
                required(Field::Reason, reason),
                stop_if(
                    signal == self.case || self.state.signals.contains(signal),
                    Field::Case,
                    Problem::NoSignal,
                ),
            ],
            Event::Corrected { .. } => vec![Some(Finding::stop(Field::Case, Problem::OtherKind))],
            _ => self.work(event),
        }
    }

    /// What is done about the complaint: persons, points, measures, readings, letters, the end.
    fn work(&self, event: &Event) -> Maybe {
        match event {
            Event::PersonNamed { person } => vec![required(Field::Name, &person.name)],
            Event::PointSet { point } => self.point(point),
            Event::PointDropped { id, reason } => {
                vec![required(Field::Reason, reason), self.known_point(Some(*id))]
            }
            Event::MeasureSet { measure } => self.measure(measure),
            Event::MeasureDone { id, on } => {
                vec![self.since_report(*on), self.known_measure(*id)]
            }
            Event::EffectChecked {
                id, on, finding, ..
            } => self.effect(*id, *on, finding),
            Event::ReadingAsked {
                reader,
                on,
                reply_by,
            } => vec![
                self.since_report(*on),
                required(Field::Who, reader),
                self.due(*reply_by, *on),
            ],
            Event::ReadingDone { on, remarks } => vec![
                self.since_report(*on),
                required(Field::Words, remarks),
                stop_if(
                    !self
                        .state
                        .readings
                        .iter()
                        .any(|reading| reading.done.is_none()),
                    Field::Case,
                    Problem::NotAsked,
                ),
            ],
            Event::LetterDispatched {
                letter,
                on,
                to,
                recipient,
                sha256,
                ..
            } => self.letter(letter, *on, to, *recipient, sha256.is_some()),
            Event::Closed {
                on,
                outcome,
                reason,
                ..
            } => vec![
                happened(*on, self.state.last_day(), Field::On, self.today),
                required(Field::Reason, reason),
                outcome_finding(self.state, *outcome),
            ],
            Event::Reopened { on, reason } => {
                let closed_on = self.state.closed.as_ref().map(|closed| closed.on);
                let since = closed_on.unwrap_or(self.state.intake.reported_on);
                vec![
                    happened(*on, since, Field::On, self.today),
                    required(Field::Reason, reason),
                ]
            }
            _ => Vec::new(),
        }
    }

    /// A thing that happened lies between the first report and today.
    fn since_report(&self, on: NaiveDate) -> Option<Finding> {
        let reported_on = self.state.intake.reported_on;
        happened(on, reported_on, Field::ReportedOn, self.today)
    }

    /// A talk may well have gone before the first report.
    fn happened_ever(&self, on: NaiveDate) -> Option<Finding> {
        in_years_of_facts(Field::On, on, self.today)
            .or_else(|| stop_if(on > self.today, Field::On, Problem::InFuture))
    }

    fn dated(&self, on: NaiveDate, field: Field, words: &str) -> Maybe {
        vec![self.since_report(on), required(field, words)]
    }

    /// A day by which something is to be done lies in sensible years, and not before the day it is set.
    fn due(&self, due: NaiveDate, on: NaiveDate) -> Option<Finding> {
        in_years_of_facts(Field::Due, due, self.today).or_else(|| {
            (due < on).then(|| Finding::stop(Field::Due, Problem::Before(Field::On, on)))
        })
    }

    fn known_person(&self, place: Option<u16>) -> Option<Finding> {
        let unknown = place.is_some_and(|place| self.state.person(place).is_none());
        stop_if(unknown, Field::Person, Problem::NoSuchPerson)
    }

    fn known_point(&self, id: Option<u16>) -> Option<Finding> {
        let unknown = id.is_some_and(|id| self.state.point(id).is_none());
        stop_if(unknown, Field::Point, Problem::NoSuchPoint)
    }

    fn known_measure(&self, id: u16) -> Option<Finding> {
        let unknown = self.state.measure(id).is_none();
        stop_if(unknown, Field::Measure, Problem::NoSuchMeasure)
    }

    fn decision(&self, decision: &Decision, on: NaiveDate, reason: &str) -> Maybe {
        let mut found = self.dated(on, Field::Reason, reason);
        found.push(match decision {
            Decision::Substitute { name } => required(Field::Who, name),
            Decision::OmissionEnded { on } => in_years_of_facts(Field::ActOn, *on, self.today)
                .or_else(|| stop_if(*on > self.today, Field::ActOn, Problem::InFuture)),
            Decision::DoNotTreat => confirm_if(
                self.state.intake.complainant.identity != Identity::Anonymous,
                Field::Case,
                Problem::NoBarButAnonymity,
            ),
            _ => None,
        });
        found
    }

    fn point(&self, point: &Point) -> Maybe {
        let texts = [
            &point.complainant_says,
            &point.person_says,
            &point.documents,
            &point.finding,
        ];
        let mut found = vec![required(Field::Point, &point.complaint)];
        found.extend(texts.map(|text| readable(Field::Finding, text)));
        found.extend(
            point
                .persons
                .iter()
                .map(|place| self.known_person(Some(*place))),
        );
        found
    }

    fn measure(&self, measure: &Measure) -> Maybe {
        vec![
            required(Field::Measure, &measure.what),
            required(Field::Who, &measure.owner),
            in_years_of_facts(Field::Due, measure.due, self.today),
            self.known_point(measure.point),
        ]
    }

    fn effect(&self, id: u16, on: NaiveDate, finding: &str) -> Maybe {
        let done_on = self.state.measure(id).and_then(|planned| planned.done_on);
        vec![
            self.known_measure(id),
            stop_if(done_on.is_none(), Field::Measure, Problem::NotAsked),
            happened(on, done_on.unwrap_or(on), Field::Due, self.today),
            required(Field::Words, finding),
        ]
    }

    fn contact(&self, contact: &Contact) -> Maybe {
        let mut found = vec![
            self.happened_ever(contact.on),
            hour(&contact.at),
            required(Field::Words, &contact.said),
            readable(Field::Reason, &contact.agreed),
        ];
        found.push(match &contact.between {
            Between::Person { person } => self.known_person(Some(*person)),
            Between::PersonAndComplainant { person } => {
                self.known_person(Some(*person)).or_else(|| {
                    let unwanted = self.state.no_direct_contact();
                    confirm_if(unwanted, Field::Person, Problem::ContactUnwanted)
                })
            }
            Between::Other { name } => required(Field::Who, name),
            Between::Complainant | Between::Everyone => None,
        });
        if let Some(promise) = &contact.promise {
            found.push(required(Field::Promise, &promise.what));
            found.push(self.due(promise.due, contact.on));
            if let Promiser::Person { person } = promise.by {
                found.push(self.known_person(Some(person)));
            }
        }
        found
    }

    fn promise(&self, of: u32, on: NaiveDate, how: &str) -> Maybe {
        let known = self.state.promise(of).is_some();
        let mut found = self.dated(on, Field::Reason, how);
        found.push(stop_if(!known, Field::Promise, Problem::NoSuchPromise));
        found
    }

    fn answer(&self, answer: AnswerTo, on: NaiveDate, words: &str) -> Maybe {
        let mut found = self.dated(on, Field::Words, words);
        let asked_on = self
            .state
            .first_dispatch(|letter| letter.asks_anew() == Some(answer));
        found.push(match asked_on {
            None => Some(Finding::stop(Field::Case, Problem::NotAsked)),
            Some(asked_on) => (on < asked_on)
                .then(|| Finding::stop(Field::On, Problem::Before(Field::Due, asked_on))),
        });
        found
    }

    fn letter(
        &self,
        letter: &Letter,
        on: NaiveDate,
        to: &str,
        recipient: Recipient,
        made_here: bool,
    ) -> Maybe {
        let mut found = vec![
            self.since_report(on),
            required(Field::To, to),
            self.known_person(letter.person()),
            self.recipient(recipient),
            confirm_if(
                made_here && self.state.conflict_is_open(),
                Field::Case,
                Problem::Conflict,
            ),
        ];
        found.extend(self.particulars(letter, on, made_here));
        found
    }

    /// What one kind of letter needs.
    fn particulars(&self, letter: &Letter, on: NaiveDate, made_here: bool) -> Maybe {
        let day = |field| {
            letter.day().and_then(|day| {
                in_years_of_facts(field, day, self.today)
                    .or_else(|| stop_if(day <= on, field, Problem::NotLater))
            })
        };
        match letter {
            Letter::DelayNotice { reason, .. } => {
                vec![required(Field::Reason, reason), day(Field::Until)]
            }
            Letter::InformationRequest { questions, .. } => {
                vec![required(Field::Words, questions), day(Field::Due)]
            }
            Letter::TalkInvitation { details, .. } => {
                vec![required(Field::Words, details), day(Field::Until)]
            }
            Letter::PassedOn { to } => vec![required(Field::Words, to)],
            Letter::Other { title } => vec![required(Field::Reason, title)],
            Letter::SubstantiveReaction => vec![self.points_answered(made_here)],
            _ => vec![day(Field::Due)],
        }
    }

    /// The reaction can't be finished while a point has no finding (DOMAIN, section 7). A letter that was
    /// made elsewhere and did leave is a fact all the same.
    fn points_answered(&self, made_here: bool) -> Option<Finding> {
        let open = self.state.unanswered().len();
        let make = if made_here {
            Finding::stop
        } else {
            Finding::confirm
        };
        (open > 0).then(|| make(Field::Point, Problem::Unanswered(open)))
    }

    fn recipient(&self, recipient: Recipient) -> Option<Finding> {
        match recipient {
            Recipient::Person { person } => self.known_person(Some(person)),
            Recipient::SecondParent => confirm_if(
                self.state.second_parent_may_know() != Some(true),
                Field::To,
                Problem::SecondParent,
            ),
            Recipient::Complainant | Recipient::Board | Recipient::Other => None,
        }
    }
}

fn stop_if(wrong: bool, field: Field, problem: Problem) -> Option<Finding> {
    wrong.then(|| Finding::stop(field, problem))
}

fn confirm_if(odd: bool, field: Field, problem: Problem) -> Option<Finding> {
    odd.then(|| Finding::confirm(field, problem))
}

/// A text that may be empty, but not unreadable.
fn readable(field: Field, words: &str) -> Option<Finding> {
    let trouble = text::body(words).err()?;
    Some(Finding::stop(field, Problem::BadText(trouble)))
}

/// An hour of the day such as `9:05` or `14:30`, or none.
fn hour(at: &str) -> Option<Finding> {
    let part = |text: &str, below: u8| {
        text.len() <= 2 && text.parse::<u8>().is_ok_and(|number| number < below)
    };
    let sound = at
        .split_once([':', '.'])
        .is_some_and(|(hour, minute)| part(hour, 24) && minute.len() == 2 && part(minute, 60));
    stop_if(!at.is_empty() && !sound, Field::At, Problem::NoHour)
}

pub(super) fn outcome_finding(state: &State, outcome: Outcome) -> Option<Finding> {
    let answered = matches!(
        outcome,
        Outcome::AnsweredSolved | Outcome::AnsweredNotSolved
    );
    let known = matches!(
        state.intake.complainant.identity,
        Identity::Named | Identity::Confidential
    );
    if answered && !state.has_reacted() {
        return Some(Finding::stop(Field::Outcome, Problem::NoWrittenReaction));
    }
    (outcome == Outcome::NotTreatedAnonymous && known)
        .then(|| Finding::stop(Field::Outcome, Problem::NotAnonymous))
}

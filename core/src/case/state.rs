//! What is known of a case now, and what follows from it at once. How events lead to it is in `take`.

mod take;

pub(super) use take::step;

use super::document::Document;
use super::event::{Outcome, Regulation};
use super::handling::{
    AnswerTo, Contact, Decision, PrivacyRequest, Promise, Rung, Satisfaction, Severity,
};
use super::letter::{Letter, Recipient};
use super::party::{Channel, Gate, Identity, Intake};
use super::people::Person;
use super::point::{Measure, Point};
use chrono::NaiveDate;

/// A letter that left, by which channel and to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispatched {
    /// The number of its event.
    pub n: u32,
    /// Which letter.
    pub letter: Letter,
    /// The day it left.
    pub on: NaiveDate,
    /// How.
    pub channel: Channel,
    /// To whom or where.
    pub to: String,
    /// To whom, as one of those in the case.
    pub recipient: Recipient,
    /// SHA-256 of the PDF that left, in hex; `None` for a letter made outside the program.
    pub sha256: Option<String>,
}

/// A decision with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The number of its event.
    pub n: u32,
    /// What.
    pub decision: Decision,
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// A call, a talk or a mail, with what became of its promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The number of its event.
    pub n: u32,
    /// What was said.
    pub contact: Contact,
    /// When and how the promise in it was settled.
    pub settled: Option<(NaiveDate, String)>,
}

/// An answer that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The number of its event.
    pub n: u32,
    /// To what.
    pub answer: AnswerTo,
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub channel: Channel,
    /// In the words of who answers.
    pub words: String,
}

/// A second reading of the reaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Who reads.
    pub reader: String,
    /// The day of the request.
    pub on: NaiveDate,
    /// The day by which.
    pub reply_by: NaiveDate,
    /// The day of the answer and what it said.
    pub done: Option<(NaiveDate, String)>,
}

/// A measure and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// What will be done.
    pub measure: Measure,
    /// The day it was carried out.
    pub done_on: Option<NaiveDate>,
    /// The day its effect was looked at, whether it helped, and what was seen.
    pub effect: Option<(NaiveDate, bool, String)>,
}

/// A request about personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Privacy {
    /// What was asked.
    pub request: PrivacyRequest,
    /// The day it arrived.
    pub on: NaiveDate,
    /// By whom, and what exactly.
    pub words: String,
}

/// A file kept beyond its term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// Since when.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// A case that has been closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// The day.
    pub on: NaiveDate,
    /// How it ended.
    pub outcome: Outcome,
    /// The officer's words.
    pub reason: String,
    /// What the complainant thinks of it.
    pub satisfaction: Satisfaction,
}

/// What is known of a registered case now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// *Kenmerk*: year and number, no names.
    pub reference: String,
    /// The regulation it falls under; `None` for the first one there was.
    pub regulation: Option<Regulation>,
    /// What came in, with what became known later.
    pub intake: Intake,
    /// The rungs it has been on, with the day it came there; the last is where it is now.
    pub rungs: Vec<(Rung, NaiveDate)>,
    /// First act of treatment, if recorded as such.
    pub taken_up: Option<(NaiveDate, String)>,
    /// Letters that left, in the order in which they were recorded.
    pub dispatched: Vec<Dispatched>,
    /// Decisions, in the order in which they were recorded.
    pub decisions: Vec<Decided>,
    /// Persons concerned, by place.
    pub persons: Vec<Person>,
    /// Points of complaint, by number; the first are those of the intake.
    pub points: Vec<Point>,
    /// Measures, by number.
    pub measures: Vec<Planned>,
    /// Calls, talks and mails, in the order in which they were recorded.
    pub contacts: Vec<Noted>,
    /// Answers that came in.
    pub answers: Vec<Answer>,
    /// Second readings.
    pub readings: Vec<Reading>,
    /// Requests about personal data.
    pub privacy: Vec<Privacy>,
    /// Documents.
    pub documents: Vec<Document>,
    /// Identifiers of anonymous signals laid beside this case.
    pub signals: Vec<String>,
    /// Why the file is kept beyond its term, if it is.
    pub hold: Option<Hold>,
    /// Its end, if closed.
    pub closed: Option<Closed>,
    /// The day it was last opened again.
    pub reopened_on: Option<NaiveDate>,
    /// How many numbers of points have been given out.
    numbered: u16,
}

impl State {
    /// The first day a letter of this kind left, if it did.
    #[must_use]
    pub fn first_dispatch(&self, is_kind: impl Fn(&Letter) -> bool) -> Option<NaiveDate> {
        let sent = self.dispatched.iter().filter(|sent| is_kind(&sent.letter));
        sent.map(|sent| sent.on).min()
    }

    /// The first day on or after this one on which an answer to this came in.
    #[must_use]
    pub fn answered_since(&self, to: AnswerTo, asked_on: NaiveDate) -> Option<NaiveDate> {
        let mine = |answer: &&Answer| answer.answer == to && answer.on >= asked_on;
        let answers = self.answers.iter().filter(mine);
        answers.map(|answer| answer.on).min()
    }

    /// Whether the written reaction went to the complainant; a copy to someone else is none (sentence 29).
    #[must_use]
    pub fn has_reacted(&self) -> bool {
        self.dispatched.iter().any(|sent| {
            sent.letter == Letter::SubstantiveReaction && sent.recipient == Recipient::Complainant
        })
    }

    /// The rung it is on now.
    #[must_use]
    pub fn rung(&self) -> Rung {
        self.rungs.last().map_or(Rung::Officer, |(rung, _)| *rung)
    }

    /// The first day it was on one of these rungs.
    #[must_use]
    pub fn first_on(&self, is_rung: impl Fn(Rung) -> bool) -> Option<NaiveDate> {
        let on = self.rungs.iter().filter(|(rung, _)| is_rung(*rung));
        on.map(|(_, on)| *on).min()
    }

    /// The last decision for which `read` gives an answer.
    pub fn decided<T>(&self, read: impl Fn(&Decision) -> Option<T>) -> Option<T> {
        self.decisions
            .iter()
            .rev()
            .find_map(|decided| read(&decided.decision))
    }

    /// How serious it is, as decided or as judged at the intake.
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        self.decided(|decision| match decision {
            Decision::Severity { severity } => Some(*severity),
            _ => None,
        })
        .or(self.intake.severity)
    }

    /// What opens the formal way, as decided or as noted at the intake.
    #[must_use]
    pub fn gate(&self) -> Option<Gate> {
        self.decided(|decision| match decision {
            Decision::Gate { gate } => Some(*gate),
            _ => None,
        })
        .or(self.intake.gate)
    }

    /// Whether the person concerned must not seek contact (sentence 11 against sentence 25).
    #[must_use]
    pub fn no_direct_contact(&self) -> bool {
        self.decided(|decision| match decision {
            Decision::DirectContact { allowed } => Some(!*allowed),
            _ => None,
        })
        .unwrap_or(self.gate() == Some(Gate::NoTalk))
    }

    /// Whether the complainant wants a written reaction of the person concerned (sentence 26).
    #[must_use]
    pub fn wants_written_reaction(&self) -> bool {
        self.decided(|decision| match decision {
            Decision::WrittenReaction { wanted } => Some(*wanted),
            _ => None,
        })
        .unwrap_or(self.intake.wants_written_reaction)
    }

    /// Whether there is a concern for the safety of a child (DOMAIN, A22).
    #[must_use]
    pub fn child_at_risk(&self) -> bool {
        self.decided(|decision| match decision {
            Decision::ChildSafety { concern } => Some(*concern),
            _ => None,
        })
        .unwrap_or(false)
    }

    /// Who handles the case instead of the officer, if someone does (DOMAIN, A21).
    #[must_use]
    pub fn substitute(&self) -> Option<&str> {
        let found = self
            .decisions
            .iter()
            .rev()
            .find_map(|decided| match &decided.decision {
                Decision::Substitute { name } => Some(Some(name.as_str())),
                Decision::NoConflict => Some(None),
                _ => None,
            });
        found.flatten()
    }

    /// Whether the complaint touches the officer and nothing has been decided about that.
    #[must_use]
    pub fn conflict_is_open(&self) -> bool {
        let settled = |decision: &Decision| {
            matches!(decision, Decision::Substitute { .. } | Decision::NoConflict).then_some(())
        };
        self.intake.about_officer && self.decided(settled).is_none()
    }

    /// Whether the child's other parent may learn what the file holds; `None` while not decided.
    #[must_use]
    pub fn second_parent_may_know(&self) -> Option<bool> {
        self.decided(|decision| match decision {
            Decision::SecondParent { allowed } => Some(*allowed),
            _ => None,
        })
    }

    /// Whether it is treated, as decided; `None` while nothing was.
    #[must_use]
    pub fn treated(&self) -> Option<bool> {
        self.decided(|decision| match decision {
            Decision::Treat | Decision::TreatThoughLate => Some(true),
            Decision::DoNotTreat => Some(false),
            _ => None,
        })
    }

    /// Whether it is an anonymous signal rather than a complaint that can be handled (sentence 12).
    #[must_use]
    pub fn is_signal(&self) -> bool {
        let identity = self.intake.complainant.identity;
        matches!(identity, Identity::Anonymous | Identity::Pseudonymous)
    }

    /// The points that have no finding yet, by number.
    #[must_use]
    pub fn unanswered(&self) -> Vec<u16> {
        let open = self.points.iter().filter(|point| !point.is_answered());
        open.map(|point| point.id).collect()
    }

    /// The point with this number.
    #[must_use]
    pub fn point(&self, id: u16) -> Option<&Point> {
        self.points.iter().find(|point| point.id == id)
    }

    /// The number a new point gets: never one that was given before, even if that point was dropped.
    #[must_use]
    pub fn next_point(&self) -> u16 {
        self.numbered
    }

    /// Where a measure stands, or would stand: they are kept in order of number.
    fn place_of(&self, id: u16) -> Result<usize, usize> {
        self.measures
            .binary_search_by_key(&id, |planned| planned.measure.id)
    }

    /// The measure with this number.
    #[must_use]
    pub fn measure(&self, id: u16) -> Option<&Planned> {
        let place = self.place_of(id).ok()?;
        self.measures.get(place)
    }

    /// The number a new measure gets.
    #[must_use]
    pub fn next_measure(&self) -> u16 {
        let last = self.measures.iter().map(|planned| planned.measure.id).max();
        last.map_or(0, |id| id.saturating_add(1))
    }

    /// A person concerned, by place.
    #[must_use]
    pub fn person(&self, place: u16) -> Option<&Person> {
        self.persons.get(usize::from(place))
    }

    /// The promise in the contact that event `n` noted, with what became of it.
    #[must_use]
    pub fn promise(&self, n: u32) -> Option<(&Promise, Option<NaiveDate>)> {
        let noted = self.contacts.iter().find(|noted| noted.n == n)?;
        let settled = noted.settled.as_ref().map(|(on, _)| *on);
        noted
            .contact
            .promise
            .as_ref()
            .map(|promise| (promise, settled))
    }

    /// Whether a letter, a point, a talk or an answer speaks of the person at this place.
    #[must_use]
    pub fn speaks_of(&self, place: u16) -> bool {
        let in_letter = |sent: &Dispatched| {
            sent.letter.person() == Some(place)
                || sent.recipient == Recipient::Person { person: place }
        };
        self.dispatched.iter().any(in_letter)
            || self
                .points
                .iter()
                .any(|point| point.persons.contains(&place))
            || self
                .contacts
                .iter()
                .any(|noted| noted.contact.speaks_of(place))
            || self
                .answers
                .iter()
                .any(|answer| answer.answer.person() == Some(place))
    }

    /// The last day on which something happened to the complaint itself.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        let days = self.dispatched.iter().map(|sent| sent.on);
        let days = days.chain(self.taken_up.iter().map(|(on, _)| *on));
        let days = days.chain(self.answers.iter().map(|answer| answer.on));
        let days = days.chain(self.contacts.iter().map(|noted| noted.contact.on));
        let days = days.chain(self.decisions.iter().map(|decided| decided.on));
        let days = days.chain(self.rungs.iter().map(|(_, on)| *on));
        let days = days.chain(self.reopened_on);
        days.fold(self.intake.received_on, NaiveDate::max)
    }
}

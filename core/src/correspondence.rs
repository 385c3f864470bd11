//! What goes to and fro in a case, put in order: letters, answers, readings, requests, talks; which questions
//! are still open, and which obligation belongs to what.

use crate::case::{
    Answer, AnswerTo, Between, Contact, Dispatched, Intake, Letter, Noted, Outcome, Privacy,
    Reading, State, TalkResult,
};
use crate::obligation::{Clocks, Duty, Obligation};
use crate::order;
use chrono::NaiveDate;

/// Something that went out or came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passed<'a> {
    /// The complaint came in.
    Complaint(&'a Intake),
    /// A letter went out.
    Sent(&'a Dispatched),
    /// An answer came in.
    Came(&'a Answer),
    /// A draft went to a second reader.
    ReadingAsked(&'a Reading),
    /// The second reader answered, with these remarks.
    ReadingDone(&'a Reading, &'a str),
    /// A request about personal data came in, by place.
    PrivacyAsked(u16, &'a Privacy),
}

/// Something that went out or came in, with its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item<'a> {
    /// The day.
    pub on: NaiveDate,
    /// What.
    pub what: Passed<'a>,
}

impl Item<'_> {
    /// Whether it came in.
    #[must_use]
    pub fn is_incoming(&self) -> bool {
        !matches!(self.what, Passed::Sent(_) | Passed::ReadingAsked(_))
    }

    /// The obligation it made.
    #[must_use]
    pub fn due<'c>(&self, clocks: &'c Clocks) -> Option<&'c Obligation> {
        let (duty, by) = match self.what {
            Passed::Sent(sent) => (duty_of(&sent.letter)?, sent.letter.day()),
            Passed::ReadingAsked(reading) => (Duty::SecondReading, Some(reading.reply_by)),
            Passed::PrivacyAsked(place, _) => (Duty::Privacy(place), None),
            _ => return None,
        };
        // A reminder moves the day of the one request there is for a person; the others stand by themselves.
        let own = |due: &&Obligation| match duty {
            Duty::PersonReaction(_) => true,
            _ => due.since == self.on && by.is_none_or(|by| due.deadline.date() == by),
        };
        let mut mine = clocks.obligations.iter().filter(|due| due.duty == duty);
        mine.find(own)
    }
}

fn duty_of(letter: &Letter) -> Option<Duty> {
    match letter {
        Letter::InformationRequest { .. } => Some(Duty::Information),
        Letter::ReactionRequest { person, .. } | Letter::ReactionReminder { person, .. } => {
            Some(Duty::PersonReaction(*person))
        }
        Letter::ReactionForwarded { person, .. } => Some(Duty::ComplainantResponse(*person)),
        Letter::DelayNotice { .. } => Some(Duty::ReactAsAnnounced),
        _ => None,
    }
}

/// Everything that went out or came in, newest first.
#[must_use]
pub fn passed(state: &State) -> Vec<Item<'_>> {
    let item = |on, what| Item { on, what };
    let mut all = vec![item(
        state.intake.received_on,
        Passed::Complaint(&state.intake),
    )];
    all.extend(
        (0..)
            .zip(&state.privacy)
            .map(|(place, asked)| item(asked.on, Passed::PrivacyAsked(place, asked))),
    );
    all.extend(
        state
            .dispatched
            .iter()
            .map(|sent| item(sent.on, Passed::Sent(sent))),
    );
    all.extend(
        state
            .answers
            .iter()
            .map(|answer| item(answer.on, Passed::Came(answer))),
    );
    for reading in &state.readings {
        all.push(item(reading.on, Passed::ReadingAsked(reading)));
        let done = reading.done.as_ref();
        all.extend(done.map(|(on, said)| item(*on, Passed::ReadingDone(reading, said))));
    }
    order::by_key(&mut all, |item| item.on);
    all.reverse();
    all
}

/// A question that was put to someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The number of the event in which it last left.
    pub n: u32,
    /// Which.
    pub answer: AnswerTo,
    /// The day it last left.
    pub asked_on: NaiveDate,
    /// The day by which an answer was asked for.
    pub reply_by: NaiveDate,
    /// Whether no answer came since.
    pub open: bool,
}

/// The questions that were put, each once and as last put; the open ones first, then by the day asked for.
#[must_use]
pub fn questions(state: &State) -> Vec<Question> {
    let mut found: Vec<Question> = Vec::new();
    for sent in &state.dispatched {
        let Some((answer, reply_by)) = sent.letter.asks().zip(sent.letter.day()) else {
            continue;
        };
        found.retain(|known| known.answer != answer);
        found.push(Question {
            n: sent.n,
            answer,
            asked_on: sent.on,
            reply_by,
            open: is_open(state, answer, sent),
        });
    }
    order::by_key(&mut found, |question| (!question.open, question.reply_by));
    found
}

/// A reminder is answered by what came since the request it repeats; a question put anew only by what came since.
fn is_open(state: &State, answer: AnswerTo, sent: &Dispatched) -> bool {
    let asking = |earlier: &&Dispatched| earlier.letter.asks_anew() == Some(answer);
    let request = state.dispatched.iter().rfind(asking).unwrap_or(sent);
    state.answered_since(answer, request.on).is_none()
}

/// Someone one can have contact with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Party {
    /// Who complains.
    Complainant,
    /// A person concerned, by place.
    Person(u16),
    /// Someone else.
    Other,
}

/// Whether this party took part.
#[must_use]
pub fn took_part(between: &Between, party: Party) -> bool {
    match between {
        Between::Complainant => party == Party::Complainant,
        Between::Person { person } => party == Party::Person(*person),
        Between::PersonAndComplainant { person } => {
            matches!(party, Party::Complainant) || party == Party::Person(*person)
        }
        Between::Everyone => party != Party::Other,
        Between::Other { .. } => party == Party::Other,
    }
}

/// Calls, talks and mails, newest first; those of one day by their hour.
#[must_use]
pub fn contacts(state: &State) -> Vec<&Noted> {
    let mut all: Vec<&Noted> = state.contacts.iter().collect();
    order::by_key(&mut all, |noted| {
        (noted.contact.on, minutes(&noted.contact.at), noted.n)
    });
    all.reverse();
    all
}

/// Minutes since midnight; `None`, which comes first, when no hour was noted.
fn minutes(at: &str) -> Option<u16> {
    let (hour, minute) = at.split_once([':', '.'])?;
    Some(hour.parse::<u16>().ok()? * 60 + minute.parse::<u16>().ok()?)
}

/// Whether what was promised in it still has to be done.
#[must_use]
pub fn promise_is_open(noted: &Noted) -> bool {
    noted.contact.promise.is_some() && noted.settled.is_none()
}

/// How the case may be closed after a talk like this one.
#[must_use]
pub fn may_close(contact: &Contact) -> Option<Outcome> {
    match (contact.result, &contact.between) {
        (TalkResult::Solved, Between::Everyone) => Some(Outcome::SolvedByMediation),
        (TalkResult::Solved, _) => Some(Outcome::SolvedByTalking),
        _ => None,
    }
}

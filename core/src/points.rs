//! Around the points of complaint: what was said and can be taken over, whether both sides were heard
//! (*hoor en wederhoor*), and how far each person concerned has been asked and told. Pure, and worked
//! out again each time.

use crate::case::{AnswerTo, Between, Case, Contact, Event, Letter, State};
use crate::order;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Whose view something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Who complains.
    Complainant,
    /// A person concerned, by place.
    Person(u16),
}

/// Where words come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin<'a> {
    /// The complaint to the letter.
    Complaint,
    /// An answer that came in.
    Answer(AnswerTo),
    /// A call, a talk or a mail, as the officer noted it.
    Contact(&'a Between),
}

/// Words that can be taken over into a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source<'a> {
    /// Where they come from.
    pub origin: Origin<'a>,
    /// The day.
    pub on: NaiveDate,
    /// The words.
    pub words: &'a str,
    /// Who had a say in it: one side, or more in a talk.
    pub sides: Vec<Side>,
}

impl Source<'_> {
    /// Whether the complainant had a say in it.
    #[must_use]
    pub fn of_complainant(&self) -> bool {
        self.sides.contains(&Side::Complainant)
    }

    /// Whether a person concerned had a say in it.
    #[must_use]
    pub fn of_persons(&self) -> bool {
        self.sides.iter().any(|side| *side != Side::Complainant)
    }
}

/// Everything that was said, oldest first: the complaint, the answers, the talks.
#[must_use]
pub fn sources(state: &State) -> Vec<Source<'_>> {
    let intake = &state.intake;
    let complaint = Source {
        origin: Origin::Complaint,
        on: intake.reported_on,
        words: &intake.verbatim,
        sides: vec![Side::Complainant],
    };
    let answers = state.answers.iter().map(|answer| Source {
        origin: Origin::Answer(answer.answer),
        on: answer.on,
        words: &answer.words,
        sides: vec![side_of(answer.answer)],
    });
    let contacts = state.contacts.iter().map(|noted| Source {
        origin: Origin::Contact(&noted.contact.between),
        on: noted.contact.on,
        words: &noted.contact.said,
        sides: speakers(state, &noted.contact),
    });
    let mut all: Vec<Source> = std::iter::once(complaint)
        .chain(answers)
        .chain(contacts)
        .filter(|source| !source.sides.is_empty())
        .collect();
    order::by_key(&mut all, |source| source.on);
    all
}

fn side_of(answer: AnswerTo) -> Side {
    match answer {
        AnswerTo::ReactionRequest { person } => Side::Person(person),
        AnswerTo::InformationRequest | AnswerTo::ReactionForwarded { .. } => Side::Complainant,
    }
}

/// The sides that spoke in a talk; someone else than those of the case is no side.
fn speakers(state: &State, contact: &Contact) -> Vec<Side> {
    match contact.between {
        Between::Complainant => vec![Side::Complainant],
        Between::Person { person } => vec![Side::Person(person)],
        Between::PersonAndComplainant { person } => {
            vec![Side::Complainant, Side::Person(person)]
        }
        Between::Everyone => {
            let persons = (0..)
                .zip(&state.persons)
                .map(|(place, _)| Side::Person(place));
            std::iter::once(Side::Complainant).chain(persons).collect()
        }
        Between::Other { .. } => Vec::new(),
    }
}

/// What one side could say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Say {
    /// Words in the table of points; the point itself counts for the complainant.
    pub in_points: usize,
    /// Words this side wrote: the complaint and the answers. Notes of talks are the officer's words.
    pub written: usize,
    /// The days on which it had its say, in writing or in a talk.
    pub on: BTreeSet<NaiveDate>,
}

impl Say {
    /// Whether it had its say at all.
    #[must_use]
    pub fn was_heard(&self) -> bool {
        self.in_points > 0 || !self.on.is_empty()
    }
}

/// What both sides could say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Balance {
    /// Who complains.
    pub complainant: Say,
    /// The persons concerned together.
    pub persons: Say,
    /// The persons concerned who have not had their say on any day, by place.
    pub unheard: Vec<u16>,
    /// The last day on which a person concerned spoke while the complainant has not spoken on it or since.
    pub unanswered_since: Option<NaiveDate>,
}

/// Weighs what both sides could say: over the points, the answers and the talks.
#[must_use]
pub fn balance(state: &State) -> Balance {
    let all = sources(state);
    let mut complainant = say(all.iter().filter(|source| source.of_complainant()));
    let mut persons = say(all.iter().filter(|source| source.of_persons()));
    for point in &state.points {
        complainant.in_points += words(&point.complaint) + words(&point.complainant_says);
        persons.in_points += words(&point.person_says);
    }
    let spoke = |place: &u16| {
        all.iter()
            .any(|source| source.sides.contains(&Side::Person(*place)))
    };
    let places = (0..).zip(&state.persons).map(|(place, _)| place);
    let last = persons.on.last().copied();
    Balance {
        unheard: places.filter(|place| !spoke(place)).collect(),
        unanswered_since: last.filter(|day| complainant.on.last() < Some(day)),
        complainant,
        persons,
    }
}

fn say<'a>(sources: impl Iterator<Item = &'a Source<'a>>) -> Say {
    let mut say = Say::default();
    for source in sources {
        say.on.insert(source.on);
        if !matches!(source.origin, Origin::Contact(_)) {
            say.written += words(source.words);
        }
    }
    say
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// How far a person concerned has been asked and told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Told {
    /// The day the request for a reaction left.
    pub asked: Option<NaiveDate>,
    /// The day by which an answer was last asked for.
    pub reply_by: Option<NaiveDate>,
    /// The day the answer came in.
    pub answered: Option<NaiveDate>,
    /// The day that answer went on to the complainant.
    pub forwarded: Option<NaiveDate>,
    /// The day the outcome was told.
    pub outcome: Option<NaiveDate>,
}

/// How far the person concerned at this place has been asked and told.
#[must_use]
pub fn told(state: &State, place: u16) -> Told {
    let mine = AnswerTo::ReactionRequest { person: place };
    let passed_on = AnswerTo::ReactionForwarded { person: place };
    let outcome = Letter::OutcomeToPerson { person: place };
    let mut sent = state.dispatched.iter();
    let last_asked = sent.rfind(|sent| sent.letter.asks() == Some(mine));
    let answers = state.answers.iter().filter(|answer| answer.answer == mine);
    Told {
        asked: state.first_dispatch(|letter| letter.asks_anew() == Some(mine)),
        reply_by: last_asked.and_then(|sent| sent.letter.day()),
        answered: answers.map(|answer| answer.on).min(),
        forwarded: state.first_dispatch(|letter| letter.asks() == Some(passed_on)),
        outcome: state.first_dispatch(|letter| *letter == outcome),
    }
}

/// The number of the event that named the person concerned at this place, for a correction of it.
#[must_use]
pub fn named_by(case: &Case, place: u16) -> Option<u32> {
    let numbers = case.history().iter().map(|recorded| recorded.n);
    let mut naming =
        numbers.filter(|n| matches!(case.effective(*n), Some(Event::PersonNamed { .. })));
    naming.nth(usize::from(place))
}

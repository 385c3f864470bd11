//! A dispatch as typed. What is left alone follows from the rest: the person when there is one, the recipient
//! of the kind of letter, the address that is known, the day the house proposes.

use crate::pages::step::Reader;
use crate::pages::step::proposal::{self, Habit};
use crate::parts::select::Options;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{
    Channel, Event, Field, LetterKind, Particulars, Recipient, State, Wording,
};
use weerklank_core::{proposals, words};

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) which: String,
    pub(super) on: String,
    pub(super) person: String,
    pub(super) questions: String,
    pub(super) reason: String,
    pub(super) due: proposal::Typed,
    pub(super) until: String,
    pub(super) channel: Channel,
    pub(super) recipient: Option<String>,
    pub(super) to: Option<String>,
}

/// The persons concerned, by place.
pub(super) fn persons(state: &State) -> Options {
    let option = |(place, person): (usize, &weerklank_core::case::Person)| {
        (place.to_string(), person.name.clone())
    };
    state.persons.iter().enumerate().map(option).collect()
}

/// Everyone a letter can go to, by key.
pub(crate) fn recipients(state: &State) -> Vec<(String, Recipient)> {
    let person = |person: u16| (format!("person-{person}"), Recipient::Person { person });
    let mut all = vec![("complainant".to_owned(), Recipient::Complainant)];
    all.extend((0..).zip(&state.persons).map(|(place, _)| person(place)));
    all.push(("second-parent".to_owned(), Recipient::SecondParent));
    all.push(("board".to_owned(), Recipient::Board));
    all.push(("other".to_owned(), Recipient::Other));
    all
}

/// How a recipient reads.
pub(crate) fn recipient_name(state: &State, recipient: Recipient) -> String {
    words::recipient(recipient, &state.persons)
}

impl Typed {
    pub(super) fn of(kind: Option<LetterKind>, on: String) -> Self {
        Self {
            which: kind.map(|kind| kind.key().to_owned()).unwrap_or_default(),
            on,
            ..Self::default()
        }
    }

    pub(super) fn kind(&self) -> LetterKind {
        LetterKind::from_key(&self.which).unwrap_or(LetterKind::SubstantiveReaction)
    }

    pub(super) fn person(&self, state: &State) -> Option<u16> {
        let only = || (state.persons.len() == 1).then_some(0);
        self.person.parse().ok().or_else(only)
    }

    pub(super) fn recipient(&self, state: &State) -> Recipient {
        let usual = || self.kind().recipient(self.person(state));
        let all = recipients(state);
        let chosen = self.recipient.as_ref();
        let chosen = chosen.and_then(|key| all.iter().find(|(known, _)| known == key));
        chosen.map_or_else(usual, |(_, recipient)| *recipient)
    }

    pub(super) fn to(&self, state: &State) -> String {
        let known = || proposals::address(state, self.recipient(state), self.channel);
        self.to.clone().unwrap_or_else(known)
    }

    pub(super) fn event(&self, state: &State, reader: &mut Reader) -> Option<Event> {
        let kind = self.kind();
        let on = reader.date(Field::On, &self.on);
        let person = self.person(state).filter(|_| kind.needs_person());
        if kind.needs_person() && person.is_none() {
            reader.missing(Field::Person);
        }
        let day = match kind.reply() {
            Some(reply) => reader.date(
                Field::Due,
                &Habit::of(state, reply).text(&self.due, &self.on),
            ),
            None if kind.has_day() => reader.date(Field::Until, &self.until),
            None => None,
        };
        let words = match kind.wording() {
            Some(Wording::Questions | Wording::Meeting | Wording::Addressee) => {
                self.questions.clone()
            }
            _ => self.reason.clone(),
        };
        Some(Event::LetterDispatched {
            letter: kind.letter(Particulars { person, day, words })?,
            on: on?,
            channel: self.channel,
            to: self.to(state),
            recipient: self.recipient(state),
            sha256: None,
        })
    }
}

//! Everyone in a case, with how they are called and reached.

use super::{Role, Someone, Street};
use crate::check::text::{Kind, Text};
use crate::check::{names, reach};
use weerklank_core::case::{Between, Complainant, Person, Recipient, State};
use weerklank_core::directory::{Board, starting_list};
use weerklank_core::office::Office;

pub(super) fn all(state: &State, office: &Office) -> Vec<Someone> {
    let intake = &state.intake;
    let mut people = vec![
        complainant(&intake.complainant),
        Someone::named(Role::Child, &intake.child),
        us(office),
    ];
    people.extend((0..).zip(&state.persons).map(concerned));
    if state.persons.is_empty() {
        people.push(Someone::named(Role::Person(0), &intake.about));
    }
    people.extend(third_parties(state).map(|name| Someone::named(Role::Other, name)));
    people.extend(
        state
            .substitute()
            .map(|name| Someone::named(Role::Us, name)),
    );
    people.extend(second_parent(state));
    people.extend(starting_list().iter().map(board));
    people
}

fn complainant(who: &Complainant) -> Someone {
    Someone::named(Role::Complainant, &who.name)
        .at(&who.email)
        .on(&who.phone)
        .living(&who.address)
}

fn us(office: &Office) -> Someone {
    let officer = &office.officer;
    Someone::named(Role::Us, &officer.name)
        .at(&office.email)
        .at(&officer.email)
        .on(&office.phone)
        .on(&officer.phone)
        .living(&office.address)
}

fn concerned((place, person): (u16, &Person)) -> Someone {
    Someone::named(Role::Person(place), &person.name).at(&person.email)
}

fn board(board: &Board) -> Someone {
    Someone::named(Role::Other, "")
        .at(&board.email)
        .living(&board.address)
}

/// Second readers, who see to measures, and others with whom was spoken.
fn third_parties(state: &State) -> impl Iterator<Item = &str> {
    let readers = state.readings.iter().map(|reading| reading.reader.as_str());
    let owners = state
        .measures
        .iter()
        .map(|planned| planned.measure.owner.as_str());
    let talks = state.contacts.iter();
    let talks = talks.filter_map(|noted| match &noted.contact.between {
        Between::Other { name } => Some(name.as_str()),
        _ => None,
    });
    readers.chain(owners).chain(talks)
}

/// The other parent, of whom the case holds only where letters went: `name, street, town`.
fn second_parent(state: &State) -> impl Iterator<Item = Someone> {
    let sent = state.dispatched.iter();
    let sent = sent.filter(|sent| sent.recipient == Recipient::SecondParent);
    sent.map(|sent| {
        let first = sent.to.split([',', '\n']).next().unwrap_or_default();
        let is_name = !first.contains(|c: char| c == '@' || c.is_ascii_digit());
        let name = if is_name { first } else { "" };
        Someone::named(Role::SecondParent, name)
            .at(&sent.to)
            .on(&sent.to)
            .living(&sent.to)
    })
}

impl Someone {
    fn named(role: Role, name: &str) -> Self {
        Self {
            role,
            words: names::parts(name),
            emails: Vec::new(),
            phones: Vec::new(),
            streets: Vec::new(),
            postcodes: Vec::new(),
        }
    }

    fn at(mut self, text: &str) -> Self {
        let read = Text::new(text);
        let found = reach::emails(&read);
        self.emails
            .extend(found.into_iter().map(|found| found.what));
        self
    }

    fn on(mut self, text: &str) -> Self {
        let read = Text::new(text);
        let found = reach::phones(&read);
        self.phones
            .extend(found.into_iter().map(|found| found.what));
        self
    }

    fn living(mut self, address: &str) -> Self {
        let read = Text::new(address);
        for at in 0..read.tokens.len() {
            self.postcodes.extend(reach::postcode(&read, at));
            self.streets.extend(street(&read, at));
        }
        self
    }
}

/// A word of some length with a number behind it.
fn street(read: &Text, at: usize) -> Option<Street> {
    let is_name = read.tokens[at].kind == Kind::Word && read.word(at).len() >= 4;
    let number = read.number(at + 1, 4).filter(|_| is_name)?;
    Some(Street {
        name: read.word(at).to_owned(),
        number,
    })
}

//! A small desk for tests: a case from a list of events, and the letter that comes of it.

use chrono::NaiveDate;
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::{
    Case, Channel, Complainant, Event, Intake, Language, Letter as Sent, Person, Recipient,
    Recorded, Wished,
};
use weerklank_core::directory::Directory;
use weerklank_core::obligation::clocks;
use weerklank_core::office::Office;
use weerklank_core::procedure::Procedure;

use crate::gate::{Mend, Missing};
use crate::ground::{Ground, House};
use crate::kinds::{Letter, made};
use crate::typed::Typed;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day of this test")
}

/// A complaint of which everything is known, that reached the officer on Monday 16 November 2026.
pub(crate) fn intake() -> Intake {
    Intake {
        complainant: Complainant {
            name: "Selin van den Berg-Yılmaz".into(),
            address: "Zilverschoon 8\r\n\r\n 3991 ZZ Voorbeelddorp ".into(),
            phone: "030 555 01 99".into(),
            email: "s@voorbeeld.example".into(),
            ..Complainant::default()
        },
        child: "Deniz".into(),
        about: "mevrouw J. Jansma".into(),
        subject: "afspraak".into(),
        points: vec!["De afspraak is afgezegd.".into()],
        wished: Wished::Given("een nieuwe afspraak".into()),
        act_on: Some(day("2026-11-10")),
        ..Intake::new("De afspraak ging niet door.", day("2026-11-16"))
    }
}

pub(crate) fn office() -> Office {
    let mut office = Office {
        name: "Leerhuis De Linde".into(),
        address: "Kastanjelaan 14\n3572 KL Voorbeeldstad".into(),
        place: "Voorbeeldstad".into(),
        phone: "030 555 01 20".into(),
        email: "info@leerhuis.example".into(),
        ..Office::default()
    };
    office.officer.name = "A. de Boer".into();
    office
}

/// The first event of a case.
pub(crate) fn received(intake: Intake) -> Event {
    Event::ComplaintReceived {
        reference: "K2026-014".into(),
        regulation: None,
        intake: Box::new(intake),
    }
}

/// A letter that left by mail.
pub(crate) fn sent(letter: Sent, on: &str, recipient: Recipient) -> Event {
    Event::LetterDispatched {
        letter,
        on: day(on),
        channel: Channel::Email,
        to: "s@voorbeeld.example".into(),
        recipient,
        sha256: None,
    }
}

/// A person concerned.
#[allow(dead_code, reason = "for the letters to come")]
pub(crate) fn named(name: &str) -> Event {
    Event::PersonNamed {
        person: Box::new(Person {
            name: name.into(),
            email: "jansma@leerhuis.example".into(),
            ..Person::default()
        }),
    }
}

/// Everything a letter is made of; change what a test is about.
pub(crate) struct Trial {
    pub(crate) events: Vec<Event>,
    pub(crate) office: Office,
    pub(crate) directory: Directory,
    pub(crate) today: NaiveDate,
    pub(crate) language: Language,
    pub(crate) recipient: Recipient,
    pub(crate) typed: Typed,
    pub(crate) enclosures: Vec<String>,
}

impl Trial {
    /// The complete complaint and these events, on this day.
    pub(crate) fn on(today: &str, events: impl IntoIterator<Item = Event>) -> Self {
        Self {
            events: [received(intake())].into_iter().chain(events).collect(),
            office: office(),
            directory: Directory::default(),
            today: day(today),
            language: Language::Dutch,
            recipient: Recipient::Complainant,
            typed: Typed::default(),
            enclosures: Vec::new(),
        }
    }

    /// The same with another complaint.
    pub(crate) fn of(mut self, intake: Intake) -> Self {
        self.events[0] = received(intake);
        self
    }

    /// The same with a field filled in.
    pub(crate) fn typed(mut self, name: &str, text: &str) -> Self {
        self.typed.0.insert(name.to_owned(), text.to_owned());
        self
    }

    /// The letter, or what is missing.
    pub(crate) fn letter<L: Letter>(&self) -> Result<L, Vec<Missing>> {
        self.with_ground(made)
    }

    /// Does something with all that a letter is made of.
    pub(crate) fn with_ground<T>(&self, then: impl FnOnce(Ground<'_>) -> T) -> T {
        let recorded = (0..).zip(self.events.clone()).map(|(n, event)| Recorded {
            n,
            at_ms: 0,
            by: String::new(),
            event,
        });
        let case = Case::from_history("a", recorded.collect());
        let calendar =
            Calendar::new(Choices::default()).expect("the default choices are a calendar");
        let procedure = Procedure::blh();
        let clocks = clocks(&case, procedure, &calendar);
        let house = House {
            office: &self.office,
            directory: &self.directory,
            procedure,
            calendar: &calendar,
            today: self.today,
            language: self.language,
        };
        then(Ground {
            house,
            case: &case,
            state: case.state().expect("the complaint was received"),
            clocks: clocks.as_ref(),
            recipient: self.recipient,
            typed: &self.typed,
            enclosures: &self.enclosures,
        })
    }

    /// What is missing, as sentences with where each is mended; empty when nothing is.
    pub(crate) fn missing<L: Letter>(&self) -> Vec<(String, Mend)> {
        let missing = self.letter::<L>().err().unwrap_or_default();
        let pair = |one: Missing| (one.sentence, one.mend);
        missing.into_iter().map(pair).collect()
    }
}

//! A small desk for tests: a case from a list of events, and the letter that comes of it.

use chrono::NaiveDate;
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::{
    Between, Case, Channel, Complainant, Contact, Event, Intake, Language, Letter as Sent, Measure,
    Membership, Person, Point, Promise, Promiser, Recipient, Recorded, TalkResult, Wished,
};
use weerklank_core::directory::{Board, Directory};
use weerklank_core::obligation::clocks;
use weerklank_core::office::Office;
use weerklank_core::procedure::Procedure;

use crate::gate::{Mend, Missing};
use crate::ground::{Ground, House};
use crate::kinds::{KINDS, Letter, Made, made};
use crate::proof::{squeezed, text};
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
pub(crate) fn named(name: &str) -> Event {
    Event::PersonNamed {
        person: Box::new(Person {
            name: name.into(),
            email: "jansma@leerhuis.example".into(),
            ..Person::default()
        }),
    }
}

/// The person concerned of the complete complaint, a member of an association.
pub(crate) fn member(name: &str, association: &str) -> Event {
    let Event::PersonNamed { mut person } = named(name) else {
        unreachable!("a person was named")
    };
    person.memberships = vec![Membership {
        association: association.into(),
        registration: "4711".into(),
    }];
    Event::PersonNamed { person }
}

/// The board of an association, looked up on this day.
pub(crate) fn board(association: &str, checked_on: Option<&str>) -> Board {
    Board {
        association: association.into(),
        name: "College van Toezicht".into(),
        address: "Plein 1\n3500 AA Voorbeeldstad".into(),
        website: "www.vereniging.example".into(),
        conditions: "Alleen over leden.".into(),
        term: "3 jaar".into(),
        checked_on: checked_on.map(day),
        ..Board::default()
    }
}

/// The first point of the complete complaint, answered.
pub(crate) fn answered() -> Point {
    Point {
        complaint: "De afspraak is afgezegd.".into(),
        complainant_says: "Een uur van tevoren.".into(),
        person_says: "Ik was ziek.".into(),
        finding: "U had gebeld moeten worden.".into(),
        ..Point::default()
    }
}

/// A point as it now reads.
pub(crate) fn set(point: Point) -> Event {
    Event::PointSet {
        point: Box::new(point),
    }
}

/// A measure by a day.
pub(crate) fn measure(id: u16, what: &str, due: &str) -> Event {
    Event::MeasureSet {
        measure: Box::new(Measure {
            id,
            what: what.into(),
            cause: String::new(),
            owner: "P. Oskam".into(),
            due: day(due),
            point: None,
        }),
    }
}

/// A call between these on Thursday 12 November 2026.
pub(crate) fn talk(between: Between) -> Contact {
    Contact {
        on: day("2026-11-12"),
        at: "14:30".into(),
        between,
        channel: Channel::Phone,
        said: "Het ging over het verslag.".into(),
        agreed: "Het verslag wordt verbeterd.".into(),
        result: TalkResult::Solved,
        promise: Some(Promise {
            what: "Het verslag opsturen".into(),
            by: Promiser::Us,
            due: day("2026-11-30"),
        }),
    }
}

/// A call, a talk or a mail as it was noted.
pub(crate) fn noted(contact: Contact) -> Event {
    Event::ContactNoted {
        contact: Box::new(contact),
    }
}

/// Everything a letter is made of; change what a test is about.
pub(crate) struct Trial {
    pub(crate) events: Vec<Event>,
    pub(crate) office: Office,
    pub(crate) directory: Directory,
    pub(crate) procedure: &'static Procedure,
    pub(crate) today: NaiveDate,
    pub(crate) language: Language,
    pub(crate) recipient: Recipient,
    pub(crate) typed: Typed,
    pub(crate) enclosures: Vec<String>,
    /// Whether the regulation judges each point.
    pub(crate) judged: bool,
}

impl Trial {
    /// The complete complaint and these events, on this day.
    pub(crate) fn on(today: &str, events: impl IntoIterator<Item = Event>) -> Self {
        Self {
            events: [received(intake())].into_iter().chain(events).collect(),
            office: office(),
            directory: Directory::default(),
            procedure: Procedure::blh(),
            today: day(today),
            language: Language::Dutch,
            recipient: Recipient::Complainant,
            typed: Typed::default(),
            enclosures: Vec::new(),
            judged: false,
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

    /// The same with this board in the directory.
    pub(crate) fn board(mut self, board: Board) -> Self {
        self.directory.boards.push(board);
        self
    }

    /// The same to somebody else than the complainant.
    pub(crate) fn to(mut self, recipient: Recipient) -> Self {
        self.recipient = recipient;
        self
    }

    /// The letter, or what is missing.
    pub(crate) fn letter<L: Letter>(&self) -> Result<L, Vec<Missing>> {
        self.made().map(|made| made.letter)
    }

    /// What there is to look at in a letter that can go out.
    pub(crate) fn notices<L: Letter>(&self) -> Vec<String> {
        self.made::<L>()
            .map(|made| made.notices)
            .expect("the letter can go out")
    }

    /// The letter with what there is to look at, or what is missing.
    fn made<L: Letter>(&self) -> Result<Made<L>, Vec<Missing>> {
        self.with_ground(made)
    }

    /// The events as they were recorded.
    pub(crate) fn recorded(&self) -> Vec<Recorded> {
        let events = (0..).zip(self.events.clone());
        let record = |(n, event)| Recorded {
            n,
            at_ms: 0,
            by: String::new(),
            event,
        };
        events.map(record).collect()
    }

    /// Does something with all that a letter is made of.
    pub(crate) fn with_ground<T>(&self, then: impl FnOnce(Ground<'_>) -> T) -> T {
        let case = Case::from_history("a", self.recorded());
        let calendar =
            Calendar::new(Choices::default()).expect("the default choices are a calendar");
        let mut procedure = self.procedure.clone();
        procedure.judgments |= self.judged;
        let procedure = &procedure;
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

/// Whether the letter, once it is built, prints all of these.
#[track_caller]
pub(crate) fn assert_prints<L: Letter>(trial: &Trial, wanted: &[&str]) {
    let letter: L = trial
        .letter()
        .unwrap_or_else(|missing| panic!("{missing:?}"));
    assert_says(&letter, wanted);
}

/// Whether these facts print all of these.
#[track_caller]
pub(crate) fn assert_says<L: Letter>(letter: &L, wanted: &[&str]) {
    let printed = printed(letter);
    let squeezed_text = squeezed(&printed);
    for words in wanted {
        assert!(
            squeezed_text.contains(&squeezed(words)),
            "{words:?} is not in\n{printed}"
        );
    }
}

/// The printed text of these facts.
pub(crate) fn printed<L: Letter>(letter: &L) -> String {
    let kind = KINDS
        .iter()
        .find(|kind| kind.names == L::NAMES)
        .expect("the letter is listed");
    text(kind, &serde_json::to_value(letter).expect("plain data"))
}

//! Where the facts of a letter come from: the house, the case, and what was typed for this one letter.

pub(crate) mod complainant;
pub(crate) mod privacy;

use std::ops::Deref;

use chrono::NaiveDate;
use weerklank_core::calendar::Calendar;
use weerklank_core::case::{Case, Language, Person, Recipient, State};
use weerklank_core::directory::Directory;
use weerklank_core::obligation::{Clocks, Duty};
use weerklank_core::office::Office;
use weerklank_core::procedure::Procedure;
use weerklank_core::reckoning::{Start, StartFact};

use crate::gate::is_blank;
use crate::rich::Rich;
use crate::tongue::Tongue;
use crate::typed::Typed;

/// The organisation, its rules and its calendar, on the day of the letter.
#[derive(Clone, Copy)]
pub struct House<'a> {
    /// The organisation and its officer.
    pub office: &'a Office,
    /// Its specialists and the supervisory boards.
    pub directory: &'a Directory,
    /// The regulation.
    pub procedure: &'a Procedure,
    /// The working days.
    pub calendar: &'a Calendar,
    /// The date of the letter.
    pub today: NaiveDate,
    /// The language of the letter.
    pub language: Language,
}

/// All that a letter is made of. It reads as a [`House`] too.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The house.
    pub house: House<'a>,
    /// The case, with its history.
    pub case: &'a Case,
    /// What is known of the case now.
    pub state: &'a State,
    /// Its clocks; `None` when a date lies beyond the calendar.
    pub clocks: Option<&'a Clocks>,
    /// To whom this copy goes.
    pub recipient: Recipient,
    /// What the officer adds.
    pub typed: &'a Typed,
    /// What goes along, by name.
    pub enclosures: &'a [String],
}

impl<'a> Deref for Ground<'a> {
    type Target = House<'a>;

    fn deref(&self) -> &House<'a> {
        &self.house
    }
}

impl<'a> Ground<'a> {
    /// A day in words of the letter's language.
    pub fn day(&self, on: NaiveDate) -> String {
        self.language.day(on)
    }

    /// The officer's own text in a field.
    pub fn rich(&self, name: &str) -> Rich {
        Rich::from(self.typed.text(name))
    }

    /// The day typed in a field, in words; empty when there is none.
    pub fn typed_day(&self, name: &str) -> String {
        let on = self.typed.day(name, self.today);
        on.map(|on| self.day(on)).unwrap_or_default()
    }

    /// The person concerned this letter is about: the one chosen, or the only one there is.
    pub fn person(&self) -> Option<(u16, &'a Person)> {
        let only = || (self.state.persons.len() == 1).then_some(0);
        let place = self.typed.number("person").or_else(only)?;
        self.state.person(place).map(|person| (place, person))
    }

    /// The points of complaint, as they were understood.
    pub fn points(&self) -> Vec<String> {
        let points = self.state.points.iter();
        points.map(|point| point.complaint.clone()).collect()
    }

    /// The persons concerned by name, or else whoever was named in the complaint.
    pub fn persons_concerned(&self) -> Vec<String> {
        let persons = self.state.persons.iter();
        let named: Vec<String> = persons.map(|person| person.name.clone()).collect();
        let about = &self.state.intake.about;
        if named.is_empty() && !is_blank(about) {
            vec![about.clone()]
        } else {
            named
        }
    }

    /// The day by which the complainant hears something: what was last announced, or else the deadline of the
    /// reaction. The deadline and not the day to aim for, because what a letter promises has to be kept.
    pub fn reaction_by(&self) -> Option<NaiveDate> {
        let mut duties = self.clocks?.obligations.iter().rev();
        let reaction = duties.find(|one| matches!(one.duty, Duty::React | Duty::ReactAsAnnounced));
        reaction.map(|one| one.deadline.date())
    }

    /// The last day on which a closed case is kept, in words; empty while it is open.
    pub fn kept_through(&self) -> String {
        let retention = self.clocks.and_then(|clocks| clocks.retention.as_ref());
        retention
            .map(|retention| self.day(retention.keep_through))
            .unwrap_or_default()
    }

    /// `twee jaar`: how long the regulation keeps a case, whenever it is closed; empty when it sets no term.
    pub fn kept_for(&self) -> String {
        let start = Start {
            fact: StartFact::Closing,
            on: self.today,
        };
        let term = self.procedure.retention.as_ref();
        let retention = term.and_then(|term| term.reckon(start, self.calendar));
        let track = retention.and_then(|retention| retention.reckoning.tracks.into_iter().next());
        track
            .map(|track| self.language.length(track.length))
            .unwrap_or_default()
    }
}

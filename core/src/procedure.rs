//! A complaints regulation as data: one clause a sentence, and the terms that stand in them.
//!
//! Here: what a regulation is ([`Procedure`]) and how a file becomes one ([`Procedure::read`]).
//! Not here: what follows on a case ([`crate::obligation`]).

mod house;
mod law;
mod read;
mod rule;

pub use house::House;
pub use law::Law;
pub use read::{Clock, ProcedureProblem};
pub use rule::Rule;

use crate::calendar::{Calendar, ChoiceProblem, Choices};
use crate::term::{ComplainantTerm, Extension, OrganisationTerm, RetentionTerm};
use chrono::{Days, NaiveDate};
use serde::Deserialize;
use std::sync::OnceLock;

/// What the program does with a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// The program reckons or refuses by it.
    Enforced,
    /// The program shows it where it matters.
    Shown,
    /// A wish or an attitude.
    LeftToPeople,
    /// Nothing to do for software.
    NotApplicable,
}

/// One sentence of the regulation, in our own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its number, from 1.
    pub sentence: u8,
    /// The heading it stands under.
    pub heading: String,
    /// What it asks, paraphrased in Dutch.
    pub says: String,
    /// What the program does with it.
    pub treatment: Treatment,
}

/// One regulation in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure {
    /// Short name, for files and records.
    pub slug: String,
    /// Its name in Dutch.
    pub title: String,
    /// Which version.
    pub version: String,
    /// First day it applies.
    pub in_force_from: NaiveDate,
    /// All sentences, in order, none missing.
    pub clauses: Vec<Clause>,
    /// The sentence behind each rule, in the order of [`Rule::ALL`].
    rules: [Option<u8>; Rule::ALL.len()],
    /// K0: until when a complaint may be filed; `None` when there is no such limit.
    pub filing: Option<ComplainantTerm>,
    /// K1: by when it is taken up; `None` when no term is set for that.
    pub take_up: Option<OrganisationTerm>,
    /// K2: by when a reaction or a delay notice leaves.
    pub reaction: OrganisationTerm,
    /// The same when a committee handles the complaint, where the regulation gives that its own term.
    pub by_committee: Option<OrganisationTerm>,
    /// By when the complainant hears that the complaint is not treated.
    pub refusal: Option<OrganisationTerm>,
    /// How far a delay may go beyond the end of the reaction term; `None` when no limit is set.
    pub extension: Option<Extension>,
    /// K4: how long a closed case is kept; `None` when no term is set for that.
    pub retention: Option<RetentionTerm>,
    /// Whether asking for information suspends the reaction.
    pub pauses: bool,
    /// Whether points are judged upheld or not.
    pub judgments: bool,
    /// Terms that stand in no sentence.
    pub house: House,
    /// Laws that stand above the regulation.
    pub law_above: Vec<Law>,
}

impl Procedure {
    /// The embedded regulation of BLH.
    #[must_use]
    pub fn blh() -> &'static Self {
        static BLH: OnceLock<Procedure> = OnceLock::new();
        BLH.get_or_init(|| {
            Self::read_embedded(include_str!(concat!(env!("OUT_DIR"), "/blh.json")))
                .expect("the embedded regulation is read by the tests")
        })
    }

    /// The number of the sentence behind a rule; `None` when the regulation has none.
    #[must_use]
    pub fn sentence_behind(&self, rule: Rule) -> Option<u8> {
        self.rules[rule as usize]
    }

    /// The calendar that follows from `choices`, if this regulation can live with it.
    ///
    /// # Errors
    /// The problems of the choices themselves, or the first day on which the closures would put taking
    /// up after the reaction (DOMAIN, A20).
    pub fn calendar(&self, choices: Choices) -> Result<Calendar, Vec<ChoiceProblem>> {
        let calendar = Calendar::new(choices)?;
        match self.take_up_after_reaction(&calendar) {
            Some(problem) => Err(vec![problem]),
            None => Ok(calendar),
        }
    }

    /// Only days shortly before a closure, or in it, can be touched by it.
    fn take_up_after_reaction(&self, calendar: &Calendar) -> Option<ChoiceProblem> {
        const BEFORE: Days = Days::new(35);
        let problem = |on: NaiveDate| {
            let take_up = self.take_up.as_ref()?.bare_end(on, calendar)?;
            let reaction = self.reaction.bare_end(on, calendar)?;
            (take_up > reaction).then_some(ChoiceProblem::TakeUpAfterReaction {
                on,
                take_up,
                reaction,
            })
        };
        calendar.choices().closures.iter().find_map(|closure| {
            let first = closure.from.checked_sub_days(BEFORE)?;
            let mut days = first.iter_days().take_while(|on| *on <= closure.through);
            days.find_map(problem)
        })
    }

    /// The clause of a sentence, by its number.
    #[must_use]
    pub fn clause(&self, sentence: u8) -> Option<&Clause> {
        self.clauses.get(usize::from(sentence.checked_sub(1)?))
    }
}

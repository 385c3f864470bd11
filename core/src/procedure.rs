//! A complaints regulation as data: one clause a sentence, and the terms that stand in them.
//!
//! Here: what a regulation is ([`Procedure`]) and how a file becomes one ([`Procedure::read`]).
//! Not here: what follows on a case ([`crate::obligation`]).

mod catalogue;
mod check;
mod draft;
mod fields;
mod house;
mod law;
mod problem;
mod read;
mod rule;
mod terms;
mod tree;

pub use catalogue::{Catalogue, CatalogueProblem};
pub use house::House;
pub use law::{Law, Limit};
pub use problem::{Misfit, ProcedureFinding, ProcedureProblem, Wanted};
pub use read::{FILE_LIMIT, translate};
pub use rule::{Clock, Rule};
pub use terms::{SetTerm, TermChange, TermKind};

use crate::calendar::{Calendar, ChoiceProblem, Choices};
use crate::term::{ComplainantTerm, Extension, OrganisationTerm, RetentionTerm};
use chrono::{Days, NaiveDate};
use fields::Named;

/// What the program does with a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

impl Named for Treatment {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("enforced", Self::Enforced),
        ("shown", Self::Shown),
        ("left_to_people", Self::LeftToPeople),
        ("not_applicable", Self::NotApplicable),
    ];
}

/// One sentence of the regulation, in our own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its number, from 1.
    pub sentence: u8,
    /// The heading it stands under.
    pub heading: String,
    /// The article behind it, for a law: `9:11 lid 1`.
    pub article: Option<String>,
    /// What it asks, paraphrased in Dutch.
    pub says: String,
    /// What the program does with it.
    pub treatment: Treatment,
    /// What in the program serves it: pages and letters by name.
    pub serves: Vec<String>,
    /// Where the code for it stands, from the top of the project; the program carries its regulations without.
    pub code: Vec<String>,
    /// What proves it: folders of scenarios or files with tests; left out likewise.
    pub tests: Vec<String>,
}

/// A question the regulation leaves open, and how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ambiguity {
    /// Its number: A1 and so on.
    pub number: u8,
    /// The sentences it is about.
    pub sentences: Vec<u8>,
    /// What is not said.
    pub question: String,
    /// How it is read.
    pub reading: String,
    /// How else it could be read, and where that is set.
    pub other: Option<String>,
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
    /// Last day it applies; `None` while that is not known.
    pub in_force_through: Option<NaiveDate>,
    /// All sentences, in order, none missing.
    pub clauses: Vec<Clause>,
    /// What it leaves open, in order of number.
    pub ambiguities: Vec<Ambiguity>,
    /// The sentence behind each rule, in the order of [`Rule::all`].
    rules: [Option<u8>; Rule::COUNT],
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
        Catalogue::blh()
    }

    /// Whether this is the same version of the same regulation.
    #[must_use]
    pub fn is_version(&self, other: &Self) -> bool {
        (&self.slug, &self.version) == (&other.slug, &other.version)
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
        Self::calendar_for([self], choices)
    }

    /// The calendar that follows from `choices`, if all these regulations can live with it: the one that is followed
    /// and those of cases that run.
    ///
    /// # Errors
    /// As [`Procedure::calendar`], the first such day of each regulation, each once.
    pub fn calendar_for<'a>(
        all: impl IntoIterator<Item = &'a Self>,
        choices: Choices,
    ) -> Result<Calendar, Vec<ChoiceProblem>> {
        let calendar = Calendar::new(choices)?;
        let found = all.into_iter();
        let found = found.filter_map(|one| one.take_up_after_reaction(&calendar));
        let mut problems: Vec<ChoiceProblem> = Vec::new();
        for problem in found {
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
        if problems.is_empty() {
            Ok(calendar)
        } else {
            Err(problems)
        }
    }

    /// Whether taking up comes after the reaction from whatever day: tried for a year, on the default calendar. On
    /// some days it may, around holidays; closures that add to those are refused by [`Self::calendar`].
    fn taken_up_too_late(&self) -> Option<ProcedureFinding> {
        let sentence = self.take_up.as_ref()?.sentence;
        let calendar = Calendar::new(Choices::default()).ok()?;
        let mut days = NaiveDate::from_ymd_opt(2026, 1, 1)?.iter_days().take(365);
        let always = days.all(|on| self.late_from(on, &calendar).is_some());
        always.then_some(ProcedureFinding {
            line: None,
            sentence,
            problem: Misfit::TakeUpAfterReaction.into(),
        })
    }

    fn late_from(&self, on: NaiveDate, calendar: &Calendar) -> Option<ChoiceProblem> {
        let take_up = self.take_up.as_ref()?.bare_end(on, calendar)?;
        let reaction = self.reaction.bare_end(on, calendar)?;
        (take_up > reaction).then_some(ChoiceProblem::TakeUpAfterReaction {
            on,
            take_up,
            reaction,
        })
    }

    /// Only days shortly before a closure or a decreed day, or in it, can be touched by it.
    fn take_up_after_reaction(&self, calendar: &Calendar) -> Option<ChoiceProblem> {
        const BEFORE: Days = Days::new(35);
        let choices = calendar.choices();
        let closed = choices.closures.iter();
        let closed = closed.map(|closure| (closure.from, closure.through));
        let decreed = choices.decreed.iter().map(|day| (day.on, day.on));
        closed.chain(decreed).find_map(|(from, through)| {
            let first = from.checked_sub_days(BEFORE)?;
            let mut days = first.iter_days().take_while(|on| *on <= through);
            days.find_map(|on| self.late_from(on, calendar))
        })
    }

    /// How a sentence is referred to: `art. 9:11 lid 1` of a law, `zin 17` of a regulation.
    #[must_use]
    pub fn cite(&self, sentence: u8) -> String {
        let article = self
            .clause(sentence)
            .and_then(|clause| clause.article.as_ref());
        article.map_or_else(
            || format!("zin {sentence}"),
            |article| format!("art. {article}"),
        )
    }

    /// Whether every word of `query` stands in a clause: in what it asks, its heading or how it is referred to.
    #[must_use]
    pub fn matches(&self, clause: &Clause, query: &str) -> bool {
        let (heading, cite) = (&clause.heading, self.cite(clause.sentence));
        let text = format!("{} {heading} {cite}", clause.says).to_lowercase();
        let query = query.to_lowercase();
        query.split_whitespace().all(|word| text.contains(word))
    }

    /// The clause of a sentence, by its number.
    #[must_use]
    pub fn clause(&self, sentence: u8) -> Option<&Clause> {
        self.clauses.get(usize::from(sentence.checked_sub(1)?))
    }
}

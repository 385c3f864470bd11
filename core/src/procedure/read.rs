//! A procedure file becomes a [`Procedure`], or a list of everything that is wrong with it.

use super::{Clause, Procedure, RULES, Rule, Treatment};
use crate::calendar::{FIRST_YEAR, LAST_YEAR};
use crate::term::{ComplainantTerm, Length, OrganisationTerm, RetentionTerm, Unit};
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

/// What is wrong with a procedure file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProcedureProblem {
    /// It is no TOML of the expected shape; the parser's own words, with line and column.
    Unreadable(String),
    /// No clause for this sentence.
    MissingSentence(u8),
    /// More than one clause for this sentence.
    SentenceTwice(u8),
    /// A clause for a sentence the regulation does not have.
    UnknownSentence(u8),
    /// No clause carries this clock.
    MissingClock(Clock),
    /// More than one clause carries this clock; the sentences follow.
    ClockTwice(Clock, u8, u8),
    /// No clause stands behind this rule.
    MissingRule(Rule),
    /// More than one clause stands behind this rule; the sentences follow.
    RuleTwice(Rule, u8, u8),
    /// The duty in this sentence binds the wrong side for its clock.
    BindsWrongSide(u8),
    /// The duty in this sentence starts from a fact its clock can't start from.
    StartsElsewhere(u8),
    /// The term in this sentence is zero.
    NoLength(u8),
    /// The duty in this sentence has a generous reading but binds the organisation, or the reverse.
    GenerousMisplaced(u8),
}

/// The clocks a procedure file may set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// K0.
    Filing,
    /// K1.
    TakeUp,
    /// K2.
    Reaction,
    /// K4.
    Retention,
}

const CLOCKS: [Clock; 4] = [
    Clock::Filing,
    Clock::TakeUp,
    Clock::Reaction,
    Clock::Retention,
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    slug: String,
    title: String,
    version: String,
    in_force_from: NaiveDate,
    sentences: u8,
    #[serde(default)]
    clause: Vec<FileClause>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileClause {
    sentence: u8,
    heading: String,
    says: String,
    treatment: Treatment,
    #[serde(default)]
    stands_behind: Vec<Rule>,
    duty: Option<Duty>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Duty {
    clock: Clock,
    binds: Side,
    starts: Starts,
    length: FileLength,
    generous: Option<FileLength>,
    #[serde(default)]
    ends_on_free_day: FreeEnd,
}

#[derive(Deserialize, PartialEq, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Side {
    Complainant,
    Organisation,
}

#[derive(Deserialize, PartialEq, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Starts {
    ActOrDiscovery,
    FirstReport,
    OfficerReceipt,
    Closing,
}

#[derive(Deserialize, PartialEq, Clone, Copy, Default)]
#[serde(rename_all = "snake_case")]
enum FreeEnd {
    Rolls,
    #[default]
    Stays,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(deny_unknown_fields)]
struct FileLength {
    count: u16,
    unit: FileUnit,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum FileUnit {
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

impl FileLength {
    fn length(self) -> Length {
        let unit = match self.unit {
            FileUnit::Days => Unit::Days,
            FileUnit::WorkingDays => Unit::WorkingDays,
            FileUnit::Weeks => Unit::Weeks,
            FileUnit::Months => Unit::Months,
            FileUnit::Years => Unit::Years,
        };
        Length::new(self.count, unit)
    }
}

impl Clock {
    fn expects(self) -> (Side, Starts) {
        match self {
            Self::Filing => (Side::Complainant, Starts::ActOrDiscovery),
            Self::TakeUp => (Side::Organisation, Starts::FirstReport),
            Self::Reaction => (Side::Organisation, Starts::OfficerReceipt),
            Self::Retention => (Side::Organisation, Starts::Closing),
        }
    }
}

impl Procedure {
    /// Reads a procedure file.
    ///
    /// # Errors
    /// All problems at once; a file that is no TOML gives one.
    pub fn read(text: &str) -> Result<Self, Vec<ProcedureProblem>> {
        let unreadable =
            |trouble: toml::de::Error| ProcedureProblem::Unreadable(trouble.to_string());
        Self::check(toml::from_str(text).map_err(|trouble| vec![unreadable(trouble)])?)
    }

    /// Reads an embedded regulation: the same file, made JSON by the build script.
    pub(super) fn read_embedded(json: &str) -> Result<Self, Vec<ProcedureProblem>> {
        let unreadable =
            |trouble: serde_json::Error| ProcedureProblem::Unreadable(trouble.to_string());
        Self::check(serde_json::from_str(json).map_err(|trouble| vec![unreadable(trouble)])?)
    }

    fn check(file: File) -> Result<Self, Vec<ProcedureProblem>> {
        let problems: Vec<ProcedureProblem> = sentence_problems(&file)
            .into_iter()
            .chain(clock_problems(&file))
            .chain(rule_problems(&file))
            .chain(date_problem(&file))
            .chain(file.clause.iter().flat_map(duty_problems))
            .collect();
        if problems.is_empty() {
            file.assemble()
        } else {
            Err(problems)
        }
    }
}

/// A regulation that is in force before or after the calendar says nothing about any day.
fn date_problem(file: &File) -> Option<ProcedureProblem> {
    let known = (FIRST_YEAR..=LAST_YEAR).contains(&file.in_force_from.year());
    let sentence = format!("in_force_from ligt buiten {FIRST_YEAR} tot en met {LAST_YEAR}");
    (!known).then_some(ProcedureProblem::Unreadable(sentence))
}

fn sentence_problems(file: &File) -> Vec<ProcedureProblem> {
    let times = |n: u8| {
        file.clause
            .iter()
            .filter(|clause| clause.sentence == n)
            .count()
    };
    let known = (1..=file.sentences).filter_map(|n| match times(n) {
        0 => Some(ProcedureProblem::MissingSentence(n)),
        1 => None,
        _ => Some(ProcedureProblem::SentenceTwice(n)),
    });
    let stray = file
        .clause
        .iter()
        .map(|clause| clause.sentence)
        .filter(|n| !(1..=file.sentences).contains(n));
    known
        .chain(stray.map(ProcedureProblem::UnknownSentence))
        .collect()
}

fn clock_problems(file: &File) -> Vec<ProcedureProblem> {
    let carriers = |clock: Clock| -> Vec<u8> {
        let carries =
            |clause: &&FileClause| clause.duty.as_ref().is_some_and(|duty| duty.clock == clock);
        file.clause
            .iter()
            .filter(carries)
            .map(|clause| clause.sentence)
            .collect()
    };
    CLOCKS
        .into_iter()
        .filter_map(|clock| match carriers(clock)[..] {
            [] => Some(ProcedureProblem::MissingClock(clock)),
            [_] => None,
            [first, second, ..] => Some(ProcedureProblem::ClockTwice(clock, first, second)),
        })
        .collect()
}

fn rule_problems(file: &File) -> Vec<ProcedureProblem> {
    RULES
        .into_iter()
        .filter_map(|rule| match file.sentences_behind(rule)[..] {
            [] => Some(ProcedureProblem::MissingRule(rule)),
            [_] => None,
            [first, second, ..] => Some(ProcedureProblem::RuleTwice(rule, first, second)),
        })
        .collect()
}

fn duty_problems(clause: &FileClause) -> Vec<ProcedureProblem> {
    let Some(duty) = &clause.duty else {
        return Vec::new();
    };
    let (side, starts) = duty.clock.expects();
    let sentence = clause.sentence;
    let zero = duty.length.count == 0 || duty.generous.is_some_and(|generous| generous.count == 0);
    [
        (
            duty.binds != side,
            ProcedureProblem::BindsWrongSide(sentence),
        ),
        (
            duty.starts != starts,
            ProcedureProblem::StartsElsewhere(sentence),
        ),
        (zero, ProcedureProblem::NoLength(sentence)),
        (
            duty.generous.is_some() != (side == Side::Complainant),
            ProcedureProblem::GenerousMisplaced(sentence),
        ),
    ]
    .into_iter()
    .filter_map(|(wrong, problem)| wrong.then_some(problem))
    .collect()
}

impl File {
    fn sentences_behind(&self, rule: Rule) -> Vec<u8> {
        self.clause
            .iter()
            .filter(|clause| clause.stands_behind.contains(&rule))
            .map(|clause| clause.sentence)
            .collect()
    }

    /// Only called on a file without problems.
    fn assemble(mut self) -> Result<Procedure, Vec<ProcedureProblem>> {
        self.clause.sort_by_key(|clause| clause.sentence);
        let duty = |clock: Clock| {
            let found = self.clause.iter().find_map(|clause| {
                clause
                    .duty
                    .as_ref()
                    .filter(|duty| duty.clock == clock)
                    .map(|duty| (clause.sentence, duty))
            });
            found.ok_or_else(|| vec![ProcedureProblem::MissingClock(clock)])
        };
        let organisation = |clock| {
            duty(clock).map(|(sentence, duty)| OrganisationTerm {
                sentence,
                length: duty.length.length(),
            })
        };
        let (sentence, filing) = duty(Clock::Filing)?;
        let filing = ComplainantTerm {
            sentence,
            length: filing.length.length(),
            generous: filing.generous.unwrap_or(filing.length).length(),
            rolls: filing.ends_on_free_day == FreeEnd::Rolls,
        };
        let (sentence, kept) = duty(Clock::Retention)?;
        let retention = RetentionTerm {
            sentence,
            length: kept.length.length(),
        };
        let (take_up, reaction) = (organisation(Clock::TakeUp)?, organisation(Clock::Reaction)?);
        let rules = RULES.map(|rule| self.sentences_behind(rule).first().copied().unwrap_or(0));
        let clauses = self.clause.into_iter().map(FileClause::clause).collect();
        let Self {
            slug,
            title,
            version,
            in_force_from,
            ..
        } = self;
        Ok(Procedure {
            slug,
            title,
            version,
            in_force_from,
            clauses,
            rules,
            filing,
            take_up,
            reaction,
            retention,
        })
    }
}

impl FileClause {
    fn clause(self) -> Clause {
        let Self {
            sentence,
            heading,
            says,
            treatment,
            ..
        } = self;
        Clause {
            sentence,
            heading,
            says,
            treatment,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blh() -> String {
        include_str!("../../procedures/blh.toml").to_owned()
    }

    #[test]
    fn all_35_sentences_have_a_clause() {
        let procedure = Procedure::read(&blh()).expect("sound");
        let numbers: Vec<u8> = procedure
            .clauses
            .iter()
            .map(|clause| clause.sentence)
            .collect();
        assert_eq!(numbers, (1..=35).collect::<Vec<u8>>());
    }

    #[test]
    fn every_missing_sentence_is_named() {
        for n in 1..=35u8 {
            let text = blh().replace(&format!("sentence = {n}\n"), "sentence = 99\n");
            let problems = Procedure::read(&text).expect_err("a sentence is missing");
            assert!(
                problems.contains(&ProcedureProblem::MissingSentence(n)),
                "{n}: {problems:?}"
            );
            assert!(
                problems.contains(&ProcedureProblem::UnknownSentence(99)),
                "{n}: {problems:?}"
            );
        }
    }

    #[test]
    fn problems_are_collected_not_just_the_first() {
        let text = blh()
            .replace("sentence = 3\n", "sentence = 2\n")
            .replace("count = 10", "count = 0");
        let problems = Procedure::read(&text).expect_err("three problems");
        assert_eq!(
            problems,
            [
                ProcedureProblem::SentenceTwice(2),
                ProcedureProblem::MissingSentence(3),
                ProcedureProblem::NoLength(16)
            ]
        );
    }

    #[test]
    fn unknown_keys_and_units_are_refused() {
        for (right, wrong) in [
            ("unit = \"weeks\"", "unit = \"fortnights\""),
            ("treatment = \"shown\"", "colour = \"red\""),
        ] {
            let problems = Procedure::read(&blh().replace(right, wrong)).expect_err("refused");
            assert!(
                matches!(problems[..], [ProcedureProblem::Unreadable(_)]),
                "{problems:?}"
            );
        }
    }

    #[test]
    fn a_different_number_in_the_file_is_a_different_term() {
        let procedure = Procedure::read(
            &blh().replace("count = 8, unit = \"days\"", "count = 14, unit = \"days\""),
        )
        .expect("sound");
        assert_eq!(procedure.filing.length, Length::new(14, Unit::Days));
    }
}

//! A procedure file becomes a [`Procedure`], or a list of everything that is wrong with it.

use super::{Clause, House, Law, Procedure, Rule, Treatment};
use crate::calendar::{FIRST_YEAR, LAST_YEAR};
use crate::reckoning::StartFact;
use crate::term::{ComplainantTerm, Extension, Length, OrganisationTerm, RetentionTerm, Unit};
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
    /// The clause that allows asking for information does not say whether that suspends the reaction, or
    /// another clause does.
    PausesMisplaced(u8),
    /// More than one clause says how far a delay may go; the sentences follow.
    ExtensionTwice(u8, u8),
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
    /// K2 when a committee handles the complaint.
    ByCommittee,
    /// The notice that a complaint is not treated.
    Refusal,
    /// K4.
    Retention,
}

const CLOCKS: [Clock; 6] = [
    Clock::Filing,
    Clock::TakeUp,
    Clock::Reaction,
    Clock::ByCommittee,
    Clock::Refusal,
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
    law_above: Vec<Law>,
    judgments: bool,
    house: FileHouse,
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
    pauses: Option<bool>,
    duty: Option<Duty>,
    extension: Option<FileExtension>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(deny_unknown_fields)]
struct FileExtension {
    length: FileLength,
    times: u8,
    #[serde(default)]
    by_consent: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileHouse {
    information_reply: FileLength,
    person_reply: FileLength,
    second_reading: FileLength,
    complainant_reply: FileLength,
    privacy: FileLength,
    privacy_extension: FileLength,
    effect_check: FileLength,
    recurrence: FileLength,
    warn_after: Vec<FileLength>,
}

impl FileHouse {
    fn house(&self) -> House {
        let term = |starts, length: FileLength| OrganisationTerm {
            sentence: None,
            starts,
            statutory: false,
            length: length.length(),
        };
        House {
            information_reply: term(StartFact::InformationRequest, self.information_reply),
            person_reply: term(StartFact::ReactionRequest, self.person_reply),
            second_reading: term(StartFact::ReadingRequest, self.second_reading),
            complainant_reply: term(StartFact::ReactionForwarded, self.complainant_reply),
            privacy: term(StartFact::PrivacyRequest, self.privacy),
            privacy_extension: Extension {
                sentence: None,
                times: 1,
                by_consent: false,
                length: self.privacy_extension.length(),
            },
            effect_check: term(StartFact::MeasureDone, self.effect_check),
            recurrence: self.recurrence.length(),
            warn_after: self.warn_after.iter().map(|one| one.length()).collect(),
        }
    }
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
    statutory: bool,
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
    fn binds(self) -> Side {
        if self == Self::Filing {
            Side::Complainant
        } else {
            Side::Organisation
        }
    }

    fn can_start(self, starts: Starts) -> bool {
        match self {
            Self::Filing => starts == Starts::ActOrDiscovery,
            Self::Retention => starts == Starts::Closing,
            _ => matches!(starts, Starts::FirstReport | Starts::OfficerReceipt),
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
            .chain(extension_problem(&file))
            .chain(file.clause.iter().filter_map(pauses_problem))
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
            [] if clock == Clock::Reaction => Some(ProcedureProblem::MissingClock(clock)),
            [] | [_] => None,
            [first, second, ..] => Some(ProcedureProblem::ClockTwice(clock, first, second)),
        })
        .collect()
}

fn rule_problems(file: &File) -> Vec<ProcedureProblem> {
    Rule::ALL
        .into_iter()
        .filter_map(|rule| match file.sentences_behind(rule)[..] {
            [] | [_] => None,
            [first, second, ..] => Some(ProcedureProblem::RuleTwice(rule, first, second)),
        })
        .collect()
}

fn extension_problem(file: &File) -> Option<ProcedureProblem> {
    let extended = |clause: &&FileClause| clause.extension.is_some();
    let mut sentences = file
        .clause
        .iter()
        .filter(extended)
        .map(|clause| clause.sentence);
    let (first, second) = (sentences.next()?, sentences.next()?);
    Some(ProcedureProblem::ExtensionTwice(first, second))
}

fn pauses_problem(clause: &FileClause) -> Option<ProcedureProblem> {
    let asks = clause.stands_behind.contains(&Rule::Information);
    (asks != clause.pauses.is_some()).then_some(ProcedureProblem::PausesMisplaced(clause.sentence))
}

fn duty_problems(clause: &FileClause) -> Vec<ProcedureProblem> {
    let Some(duty) = &clause.duty else {
        return Vec::new();
    };
    let side = duty.clock.binds();
    let sentence = clause.sentence;
    let zero = duty.length.count == 0 || duty.generous.is_some_and(|generous| generous.count == 0);
    [
        (
            duty.binds != side,
            ProcedureProblem::BindsWrongSide(sentence),
        ),
        (
            !duty.clock.can_start(duty.starts),
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
        let rules = Rule::ALL.map(|rule| self.sentences_behind(rule).first().copied());
        let reaction = self
            .organisation(Clock::Reaction)
            .ok_or_else(|| vec![ProcedureProblem::MissingClock(Clock::Reaction)])?;
        Ok(Procedure {
            rules,
            reaction,
            filing: self.filing(),
            take_up: self.organisation(Clock::TakeUp),
            by_committee: self.organisation(Clock::ByCommittee),
            refusal: self.organisation(Clock::Refusal),
            extension: self.extension(),
            retention: self.retention(),
            pauses: self.clause.iter().any(|clause| clause.pauses == Some(true)),
            judgments: self.judgments,
            house: self.house.house(),
            clauses: self.clause.into_iter().map(FileClause::clause).collect(),
            slug: self.slug,
            title: self.title,
            version: self.version,
            in_force_from: self.in_force_from,
            law_above: self.law_above,
        })
    }

    fn duty(&self, clock: Clock) -> Option<(u8, &Duty)> {
        self.clause.iter().find_map(|clause| {
            let duty = clause.duty.as_ref().filter(|duty| duty.clock == clock)?;
            Some((clause.sentence, duty))
        })
    }

    fn filing(&self) -> Option<ComplainantTerm> {
        let (sentence, duty) = self.duty(Clock::Filing)?;
        Some(ComplainantTerm {
            sentence,
            length: duty.length.length(),
            generous: duty.generous.unwrap_or(duty.length).length(),
            rolls: duty.ends_on_free_day == FreeEnd::Rolls,
        })
    }

    fn organisation(&self, clock: Clock) -> Option<OrganisationTerm> {
        let (sentence, duty) = self.duty(clock)?;
        let starts = if duty.starts == Starts::FirstReport {
            StartFact::FirstReport
        } else {
            StartFact::OfficerReceipt
        };
        Some(OrganisationTerm {
            sentence: Some(sentence),
            starts,
            statutory: duty.statutory,
            length: duty.length.length(),
        })
    }

    fn extension(&self) -> Option<Extension> {
        self.clause.iter().find_map(|clause| {
            let extension = clause.extension?;
            Some(Extension {
                sentence: Some(clause.sentence),
                times: extension.times,
                by_consent: extension.by_consent,
                length: extension.length.length(),
            })
        })
    }

    fn retention(&self) -> Option<RetentionTerm> {
        let (sentence, duty) = self.duty(Clock::Retention)?;
        let length = duty.length.length();
        Some(RetentionTerm { sentence, length })
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
        let filing = procedure.filing.expect("it has one");
        assert_eq!(filing.length, Length::new(14, Unit::Days));
    }
}

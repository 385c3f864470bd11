//! What can be wrong with a procedure file, and where.

use super::rule::{Clock, Rule};
use crate::order;
use crate::text::TextTrouble;

/// What is wrong. A key is named as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProcedureProblem {
    /// The file is larger than a regulation can be; both in bytes.
    TooBig {
        /// How large it may be.
        limit: usize,
        /// How large it is.
        found: usize,
    },
    /// It can't be read as TOML from this character of the line on (counted from 1).
    Unreadable {
        /// The place in the line.
        column: usize,
    },
    /// The same key stands twice in one block.
    KeyTwice,
    /// Nobody reads this key.
    UnknownKey(String),
    /// This key has to be there.
    MissingKey(&'static str),
    /// The value of this key is of another kind than the one that follows.
    WrongType(&'static str, Wanted),
    /// The value of this key is none of those that follow.
    NoSuchChoice {
        /// The key.
        key: &'static str,
        /// What stands there, cut short.
        found: String,
        /// What may stand there.
        allowed: Vec<&'static str>,
    },
    /// The number lies outside these limits: zero or negative, or longer than a term can be.
    OutOfRange {
        /// The key.
        key: &'static str,
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// No day as `2017-05-01`.
    NoDate(&'static str),
    /// The day lies outside the years of the calendar.
    YearOutside(&'static str),
    /// No short name of small letters, digits and hyphens.
    NoSlug,
    /// There is nothing to see in this text.
    Blank(&'static str),
    /// This text can't be accepted.
    BadText(&'static str, TextTrouble),
    /// More blocks or items than the number that follows.
    TooMany(&'static str, usize),
    /// The parts do not fit together.
    Misfit(Misfit),
    /// So many more problems were found.
    AndMore(usize),
}

/// In what the parts of a file do not fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// The last day in force lies before the first.
    ForceReversed,
    /// No clause for this sentence.
    MissingSentence(u8),
    /// There is a clause for this sentence already.
    SentenceTwice(u8),
    /// The regulation has no such sentence.
    UnknownSentence(u8),
    /// No clause carries this clock.
    MissingClock(Clock),
    /// This clock is carried already, by the sentence that follows.
    ClockTwice(Clock, u8),
    /// Another sentence, which follows, stands behind this rule already.
    RuleTwice(Rule, u8),
    /// Another sentence, which follows, says already how far a delay may go.
    ExtensionTwice(u8),
    /// The clause that allows asking for information does not say whether that suspends the reaction, or another
    /// clause does.
    PausesMisplaced,
    /// The duty binds the wrong side for its clock.
    BindsWrongSide,
    /// The duty starts from a fact its clock can't start from.
    StartsElsewhere,
    /// A generous reading belongs to the complainant's term, and only there.
    GenerousMisplaced,
    /// A term of the organisation does not roll; a statutory one is moved by the law.
    RollsMisplaced,
    /// The Algemene termijnenwet does not move this term (article 4), or it does not bind the organisation.
    StatutoryMisplaced,
    /// Every complaint would have to be answered before it has to be taken up (DOMAIN, A20).
    TakeUpAfterReaction,
    /// There is a block for this ambiguity already.
    AmbiguityTwice(u8),
}

impl From<Misfit> for ProcedureProblem {
    fn from(misfit: Misfit) -> Self {
        Self::Misfit(misfit)
    }
}

/// What kind of value is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Text between quotation marks.
    Text,
    /// A whole number.
    Whole,
    /// `true` or `false`.
    Flag,
    /// A list between square brackets.
    List,
    /// A block with keys of its own.
    Table,
}

/// A problem at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcedureFinding {
    /// The line in the file, from 1; `None` when the file as a whole is meant, or it holds no lines.
    pub line: Option<usize>,
    /// The sentence whose clause it stands in, when it stands in one.
    pub sentence: Option<u8>,
    /// What.
    pub problem: ProcedureProblem,
}

/// More than this nobody reads at once.
const MOST_FINDINGS: usize = 200;

/// Findings while they are being collected.
#[derive(Debug, Default)]
pub(super) struct Found {
    list: Vec<ProcedureFinding>,
    more: usize,
}

impl Found {
    pub(super) fn one(line: Option<usize>, problem: ProcedureProblem) -> Self {
        let mut found = Self::default();
        found.add(line, None, problem);
        found
    }

    pub(super) fn add(
        &mut self,
        line: Option<usize>,
        sentence: Option<u8>,
        problem: impl Into<ProcedureProblem>,
    ) {
        if self.list.len() == MOST_FINDINGS {
            self.more += 1;
            return;
        }
        self.list.push(ProcedureFinding {
            line,
            sentence,
            problem: problem.into(),
        });
    }

    /// All findings, from the top of the file down; those about the file as a whole come last.
    pub(super) fn finish(mut self) -> Vec<ProcedureFinding> {
        order::by_key(&mut self.list, |finding| finding.line.unwrap_or(usize::MAX));
        if self.more > 0 {
            self.list.push(ProcedureFinding {
                line: None,
                sentence: None,
                problem: ProcedureProblem::AndMore(self.more),
            });
        }
        self.list
    }
}

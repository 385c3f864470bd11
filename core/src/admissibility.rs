//! The five tests of the intake (DOMAIN, section 6). They state facts; only one of them bars.

use crate::calendar::Calendar;
use crate::case::{Channel, Gate, Identity, Intake};
use crate::procedure::{Procedure, Rule};
use crate::reckoning::{Start, StartFact};
use crate::term::{Filing, Timeliness};
use crate::text;
use chrono::NaiveDate;

/// What the tests look at; dates may still be unknown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "see Intake")]
pub struct Facts {
    pub identity: Identity,
    pub name_known: bool,
    pub child_known: bool,
    pub address_known: bool,
    pub phone_known: bool,
    pub email_known: bool,
    pub wished_asked: bool,
    pub points_known: bool,
    pub written: bool,
    pub report_channel: Channel,
    pub ongoing: bool,
    pub act_on: Option<NaiveDate>,
    pub discovered_on: Option<NaiveDate>,
    pub reported_on: Option<NaiveDate>,
    pub gate: Option<Gate>,
}

impl Facts {
    /// The facts of a complaint that came in.
    #[must_use]
    pub fn of(intake: &Intake) -> Self {
        let known = |text: &str| !text::is_blank(text);
        Self {
            identity: intake.complainant.identity,
            name_known: known(&intake.complainant.name),
            child_known: known(&intake.child),
            address_known: known(&intake.complainant.address),
            phone_known: known(&intake.complainant.phone),
            email_known: known(&intake.complainant.email),
            wished_asked: intake.wished != crate::case::Wished::NotAsked,
            points_known: !intake.points.is_empty(),
            written: intake.is_written(),
            report_channel: intake.report_channel,
            ongoing: intake.ongoing,
            act_on: intake.act_on,
            discovered_on: intake.discovered_on,
            reported_on: Some(intake.reported_on),
            gate: intake.gate,
        }
    }

    /// Only the dates, for a question about time alone.
    #[must_use]
    pub fn of_dates(
        act_on: Option<NaiveDate>,
        discovered_on: Option<NaiveDate>,
        reported_on: Option<NaiveDate>,
    ) -> Self {
        Self {
            act_on,
            discovered_on,
            reported_on,
            ..Self::default()
        }
    }

    /// Reckons K0: from the later of act and discovery. `None` while neither is known, while the omission
    /// complained of lasts, or when the regulation sets no term to file.
    #[must_use]
    pub fn filing(&self, procedure: &Procedure, calendar: &Calendar) -> Option<Filing> {
        if self.ongoing {
            return None;
        }
        let act = self.act_on.map(|on| Start {
            fact: StartFact::Act,
            on,
        });
        let found = self.discovered_on.map(|on| Start {
            fact: StartFact::Discovery,
            on,
        });
        let (start, passed_over) = match (act, found) {
            (Some(act), Some(found)) if found.on > act.on => (found, Some(act)),
            (Some(act), _) => (act, None),
            (None, Some(found)) => (found, None),
            (None, None) => return None,
        };
        let term = procedure.filing.as_ref()?;
        term.reckon(start, passed_over, calendar)
    }

    /// Whether it is known who complains and how to reach her or him.
    #[must_use]
    pub fn reachable(&self) -> bool {
        self.name_known && (self.address_known || self.phone_known || self.email_known)
    }

    fn missing(&self) -> Vec<Particular> {
        [
            (self.child_known, Particular::Child),
            (self.name_known, Particular::Name),
            (self.address_known, Particular::Address),
            (self.phone_known, Particular::Phone),
            (self.email_known, Particular::Email),
            (self.points_known, Particular::Points),
            (self.wished_asked, Particular::Wished),
        ]
        .into_iter()
        .filter_map(|(known, particular)| (!known).then_some(particular))
        .collect()
    }
}

/// What sentences 30 and 31 ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Particular {
    Child,
    Name,
    Address,
    Phone,
    Email,
    Points,
    Wished,
}

/// One of the five tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TestKind {
    /// Is it known who complains? (Sentence 12.)
    Identified,
    /// Is it in writing? (Sentence 17.)
    Written,
    /// Is it in time? (Sentence 17.)
    InTime,
    /// Can the complainant be reached, and is the complaint complete? (Sentences 30 and 31.)
    Complete,
    /// Which of the three gates opens the formal way? (Sentence 11.)
    Gate,
}

/// How a test came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Good.
    Good,
    /// Something to see to; it does not bar.
    Attention,
    /// Not enough is known yet.
    Open,
    /// The one hard bar: anonymous.
    Bar,
}

/// Why a test came out as it did.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is put into words in words::because")]
pub enum Because {
    Known,
    NameMissing,
    Confidential,
    ReplyAddressOnly,
    NoReplyAddress,
    AnonymousAllowed,
    InWriting,
    OnlySpoken,
    SpokenAllowed,
    NoFilingTerm,
    StillGoingOn,
    Timely {
        filing: Box<Filing>,
        reported_on: NaiveDate,
        verdict: Timeliness,
    },
    NotReportedYet {
        filing: Box<Filing>,
    },
    NoStartDate,
    AllThere,
    Lacking {
        missing: Vec<Particular>,
        reachable: bool,
    },
    Opened(Gate),
    NoGate,
    NoGateNeeded,
}

/// A test with its outcome, its reason and the sentence behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestResult {
    /// Which test.
    pub test: TestKind,
    /// How it came out.
    pub mark: Mark,
    /// Why.
    pub because: Because,
    /// Number of the sentence of the regulation; `None` when it has none for this test.
    pub sentence: Option<u8>,
}

/// Runs the five tests, always all five, in the order in which they are shown.
#[must_use]
pub fn tests(facts: &Facts, procedure: &Procedure, calendar: &Calendar) -> [TestResult; 5] {
    let behind = |rule| procedure.sentence_behind(rule);
    let result = |test, sentence, (mark, because)| TestResult {
        test,
        mark,
        because,
        sentence,
    };
    let [who, paper, all, way] =
        [Rule::Identified, Rule::Written, Rule::Complete, Rule::Gate].map(behind);
    let term = procedure.filing.as_ref().map(|term| term.sentence);
    [
        result(TestKind::Identified, who, identified(facts, who.is_some())),
        result(TestKind::Written, paper, written(facts, paper.is_some())),
        result(TestKind::InTime, term, in_time(facts, procedure, calendar)),
        result(TestKind::Complete, all, complete(facts)),
        result(TestKind::Gate, way, gate(facts, way.is_some())),
    ]
}

/// Anonymity bars only where a sentence says so.
fn identified(facts: &Facts, asked: bool) -> (Mark, Because) {
    match facts.identity {
        Identity::Anonymous if asked => (Mark::Bar, Because::NoReplyAddress),
        Identity::Anonymous => (Mark::Attention, Because::AnonymousAllowed),
        Identity::Pseudonymous => (Mark::Attention, Because::ReplyAddressOnly),
        Identity::Confidential => (Mark::Good, Because::Confidential),
        Identity::Named if facts.name_known => (Mark::Good, Because::Known),
        Identity::Named => (Mark::Open, Because::NameMissing),
    }
}

fn written(facts: &Facts, asked: bool) -> (Mark, Because) {
    match (facts.written, asked) {
        (true, _) => (Mark::Good, Because::InWriting),
        (false, true) => (Mark::Attention, Because::OnlySpoken),
        (false, false) => (Mark::Good, Because::SpokenAllowed),
    }
}

fn in_time(facts: &Facts, procedure: &Procedure, calendar: &Calendar) -> (Mark, Because) {
    if procedure.filing.is_none() {
        return (Mark::Good, Because::NoFilingTerm);
    }
    if facts.ongoing {
        return (Mark::Good, Because::StillGoingOn);
    }
    let Some(filing) = facts.filing(procedure, calendar).map(Box::new) else {
        return (Mark::Open, Because::NoStartDate);
    };
    let Some(reported_on) = facts.reported_on else {
        return (Mark::Open, Because::NotReportedYet { filing });
    };
    let verdict = filing.judge(reported_on);
    let mark = if matches!(verdict, Timeliness::Late(_)) {
        Mark::Attention
    } else {
        Mark::Good
    };
    (
        mark,
        Because::Timely {
            filing,
            reported_on,
            verdict,
        },
    )
}

fn complete(facts: &Facts) -> (Mark, Because) {
    let missing = facts.missing();
    if missing.is_empty() {
        return (Mark::Good, Because::AllThere);
    }
    let reachable = facts.reachable();
    let mark = if reachable {
        Mark::Attention
    } else {
        Mark::Open
    };
    (mark, Because::Lacking { missing, reachable })
}

fn gate(facts: &Facts, asked: bool) -> (Mark, Because) {
    match (facts.gate, asked) {
        (Some(gate), _) => (Mark::Good, Because::Opened(gate)),
        (None, true) => (Mark::Attention, Because::NoGate),
        (None, false) => (Mark::Good, Because::NoGateNeeded),
    }
}

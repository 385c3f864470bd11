//! A procedure as far as its file could be read: what is missing or wrong is a finding, and the rest goes on to
//! be checked, so that the author sees everything at once.

use super::fields::{Fields, Named, date, flag, prose, slug, whole, word};
use super::rule::{Clock, Rule};
use super::{Ambiguity, Clause, House, Law, Procedure, Treatment};
use crate::order;
use crate::reckoning::StartFact;
use crate::term::{ComplainantTerm, Extension, Length, OrganisationTerm, RetentionTerm, Unit};
use chrono::NaiveDate;

/// The most clauses or ambiguities a file takes: sentences are counted in a byte.
const MOST_CLAUSES: usize = 255;
/// The most names a list in a clause takes.
const MOST_NAMES: usize = 30;

pub(super) struct Draft {
    slug: Option<String>,
    title: Option<String>,
    version: Option<String>,
    pub(super) from: Option<NaiveDate>,
    pub(super) through: Option<NaiveDate>,
    pub(super) sentences: Option<u8>,
    law_above: Vec<Law>,
    judgments: Option<bool>,
    house: Option<House>,
    pub(super) clauses: Vec<DraftClause>,
    pub(super) ambiguities: Vec<DraftAmbiguity>,
}

pub(super) struct DraftClause {
    pub(super) line: Option<usize>,
    pub(super) sentence: Option<u8>,
    heading: Option<String>,
    article: Option<String>,
    says: Option<String>,
    treatment: Option<Treatment>,
    pub(super) stands_behind: Vec<Rule>,
    pub(super) pauses: Option<bool>,
    serves: Vec<String>,
    code: Vec<String>,
    tests: Vec<String>,
    pub(super) duty: Option<Duty>,
    pub(super) extension: Option<DraftExtension>,
}

pub(super) struct Duty {
    pub(super) line: Option<usize>,
    pub(super) clock: Option<Clock>,
    pub(super) binds: Option<Side>,
    pub(super) starts: Option<Starts>,
    pub(super) length: Option<Length>,
    pub(super) generous: Option<Length>,
    pub(super) statutory: bool,
    pub(super) rolls: bool,
}

pub(super) struct DraftExtension {
    pub(super) line: Option<usize>,
    length: Option<Length>,
    times: Option<u8>,
    by_consent: bool,
}

pub(super) struct DraftAmbiguity {
    pub(super) line: Option<usize>,
    pub(super) number: Option<u8>,
    pub(super) sentences: Vec<u8>,
    question: Option<String>,
    reading: Option<String>,
    other: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Complainant,
    Organisation,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Starts {
    ActOrDiscovery,
    FirstReport,
    OfficerReceipt,
    Closing,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum FreeEnd {
    Rolls,
    Stays,
}

impl Named for Side {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("complainant", Self::Complainant),
        ("organisation", Self::Organisation),
    ];
}

impl Named for Starts {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("act_or_discovery", Self::ActOrDiscovery),
        ("first_report", Self::FirstReport),
        ("officer_receipt", Self::OfficerReceipt),
        ("closing", Self::Closing),
    ];
}

impl Named for FreeEnd {
    const NAMES: &'static [(&'static str, Self)] =
        &[("rolls", Self::Rolls), ("stays", Self::Stays)];
}

impl Named for Unit {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("days", Self::Days),
        ("working_days", Self::WorkingDays),
        ("weeks", Self::Weeks),
        ("months", Self::Months),
        ("years", Self::Years),
    ];
}

/// A term is at least one; ten years is longer than any case, a hundred longer than any archive.
fn most(unit: Unit) -> i64 {
    match unit {
        Unit::Days | Unit::WorkingDays => 3_650,
        Unit::Weeks => 520,
        Unit::Months => 120,
        Unit::Years => 100,
    }
}

fn length(fields: &mut Fields<'_>) -> Option<Length> {
    let unit = fields.required("unit", word);
    let most = unit.map_or(3_650, most);
    let count = fields.required("count", whole(1, most));
    Some(Length::new(count?, unit?))
}

impl Draft {
    pub(super) fn read(mut fields: Fields<'_>) -> Self {
        let draft = Self {
            slug: fields.required("slug", slug),
            title: fields.required("title", prose),
            version: fields.required("version", slug),
            from: fields.required("in_force_from", date),
            through: fields.optional("in_force_through", date),
            sentences: fields.required("sentences", whole(1, 255)),
            law_above: fields.list("law_above", MOST_NAMES, word),
            judgments: fields.required("judgments", flag),
            house: fields.required_block("house", house),
            clauses: fields.blocks("clause", MOST_CLAUSES, DraftClause::read),
            ambiguities: fields.blocks("ambiguity", MOST_CLAUSES, DraftAmbiguity::read),
        };
        fields.close();
        draft
    }

    /// The procedure, if nothing is missing.
    pub(super) fn assemble(mut self) -> Option<Procedure> {
        order::by_key(&mut self.clauses, |clause| clause.sentence);
        order::by_key(&mut self.ambiguities, |one| one.number);
        let behind = |rule: Rule| {
            let stands = |clause: &&DraftClause| clause.stands_behind.contains(&rule);
            self.clauses.iter().find(stands)?.sentence
        };
        let mut rules = [None; Rule::COUNT];
        rules
            .iter_mut()
            .zip(Rule::all())
            .for_each(|(place, rule)| *place = behind(rule));
        Some(Procedure {
            rules,
            filing: self.filing(),
            take_up: self.organisation(Clock::TakeUp),
            reaction: self.organisation(Clock::Reaction)?,
            by_committee: self.organisation(Clock::ByCommittee),
            refusal: self.organisation(Clock::Refusal),
            extension: self.extension(),
            retention: self.retention(),
            pauses: self
                .clauses
                .iter()
                .any(|clause| clause.pauses == Some(true)),
            judgments: self.judgments?,
            house: self.house?,
            clauses: whole_list(self.clauses, DraftClause::assemble)?,
            ambiguities: whole_list(self.ambiguities, DraftAmbiguity::assemble)?,
            slug: self.slug?,
            title: self.title?,
            version: self.version?,
            in_force_from: self.from?,
            in_force_through: self.through,
            law_above: self.law_above,
        })
    }

    fn duty(&self, clock: Clock) -> Option<(u8, &Duty)> {
        self.clauses.iter().find_map(|clause| {
            let duty = clause
                .duty
                .as_ref()
                .filter(|duty| duty.clock == Some(clock))?;
            Some((clause.sentence?, duty))
        })
    }

    fn filing(&self) -> Option<ComplainantTerm> {
        let (sentence, duty) = self.duty(Clock::Filing)?;
        Some(ComplainantTerm {
            sentence,
            length: duty.length?,
            generous: duty.generous?,
            rolls: duty.rolls,
        })
    }

    fn organisation(&self, clock: Clock) -> Option<OrganisationTerm> {
        let (sentence, duty) = self.duty(clock)?;
        let starts = match duty.starts? {
            Starts::FirstReport => StartFact::FirstReport,
            _ => StartFact::OfficerReceipt,
        };
        Some(OrganisationTerm {
            sentence: Some(sentence),
            starts,
            statutory: duty.statutory,
            length: duty.length?,
        })
    }

    fn extension(&self) -> Option<Extension> {
        self.clauses.iter().find_map(|clause| {
            let extension = clause.extension.as_ref()?;
            Some(Extension {
                sentence: Some(clause.sentence?),
                times: extension.times?,
                by_consent: extension.by_consent,
                length: extension.length?,
            })
        })
    }

    fn retention(&self) -> Option<RetentionTerm> {
        let (sentence, duty) = self.duty(Clock::Retention)?;
        let length = duty.length?;
        Some(RetentionTerm { sentence, length })
    }
}

fn whole_list<D, T>(drafts: Vec<D>, assemble: fn(D) -> Option<T>) -> Option<Vec<T>> {
    drafts.into_iter().map(assemble).collect()
}

impl DraftClause {
    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let sentence = fields.required("sentence", whole(1, 255));
        fields.sentence = sentence;
        Some(Self {
            line: fields.line,
            sentence,
            heading: fields.required("heading", prose),
            article: fields.optional("article", prose),
            says: fields.required("says", prose),
            treatment: fields.required("treatment", word),
            stands_behind: fields.list("stands_behind", MOST_NAMES, word),
            pauses: fields.optional("pauses", flag),
            serves: fields.list("serves", MOST_NAMES, prose),
            code: fields.list("code", MOST_NAMES, prose),
            tests: fields.list("tests", MOST_NAMES, prose),
            duty: fields.block("duty", Duty::read),
            extension: fields.block("extension", DraftExtension::read),
        })
    }

    fn assemble(self) -> Option<Clause> {
        Some(Clause {
            sentence: self.sentence?,
            heading: self.heading?,
            article: self.article,
            says: self.says?,
            treatment: self.treatment?,
            serves: self.serves,
            code: self.code,
            tests: self.tests,
        })
    }
}

impl Duty {
    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let on_free_day = fields.optional("ends_on_free_day", word);
        Some(Self {
            line: fields.line,
            clock: fields.required("clock", word),
            binds: fields.required("binds", word),
            starts: fields.required("starts", word),
            length: fields.required_block("length", length),
            generous: fields.block("generous", length),
            statutory: fields.optional("statutory", flag).unwrap_or(false),
            rolls: on_free_day == Some(FreeEnd::Rolls),
        })
    }
}

impl DraftExtension {
    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self {
            line: fields.line,
            length: fields.required_block("length", length),
            times: fields.required("times", whole(1, 10)),
            by_consent: fields.optional("by_consent", flag).unwrap_or(false),
        })
    }
}

impl DraftAmbiguity {
    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        Some(Self {
            line: fields.line,
            number: fields.required("number", whole(1, 255)),
            sentences: fields.list("sentences", MOST_NAMES, whole(1, 255)),
            question: fields.required("question", prose),
            reading: fields.required("reading", prose),
            other: fields.optional("other", prose),
        })
    }

    fn assemble(self) -> Option<Ambiguity> {
        Some(Ambiguity {
            number: self.number?,
            sentences: self.sentences,
            question: self.question?,
            reading: self.reading?,
            other: self.other,
        })
    }
}

fn house(fields: &mut Fields<'_>) -> Option<House> {
    let mut term = |key, starts| {
        let length = fields.required_block(key, length)?;
        Some(OrganisationTerm {
            sentence: None,
            starts,
            statutory: false,
            length,
        })
    };
    let information_reply = term("information_reply", StartFact::InformationRequest);
    let person_reply = term("person_reply", StartFact::ReactionRequest);
    let second_reading = term("second_reading", StartFact::ReadingRequest);
    let complainant_reply = term("complainant_reply", StartFact::ReactionForwarded);
    let privacy = term("privacy", StartFact::PrivacyRequest);
    let effect_check = term("effect_check", StartFact::MeasureDone);
    let longer = fields.required_block("privacy_extension", length);
    let recurrence = fields.required_block("recurrence", length);
    let warn_after = fields.blocks("warn_after", MOST_NAMES, length);
    Some(House {
        information_reply: information_reply?,
        person_reply: person_reply?,
        second_reading: second_reading?,
        complainant_reply: complainant_reply?,
        privacy: privacy?,
        privacy_extension: Extension {
            sentence: None,
            times: 1,
            by_consent: false,
            length: longer?,
        },
        effect_check: effect_check?,
        recurrence: recurrence?,
        warn_after,
    })
}

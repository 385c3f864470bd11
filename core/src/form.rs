//! The intake form as it is typed, and what can be made of it so far.
//!
//! Everything typed is kept as typed ([`Form`]); a form becomes an [`Intake`] only when nothing stands
//! in the way. What is already known drives the live check ([`Reading::facts`]).

mod prefill;

pub use prefill::{Offer, Prefill, Standing};

use crate::admissibility::Facts;
use crate::case::{
    Channel, Complainant, Field, Finding, Gate, Identity, Intake, Language, Problem, Relation,
    ReportedTo, Rung, Severity, Source, Weight, Wished,
};
use crate::order;
use crate::{dates, text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The intake form: texts and dates as typed, choices as chosen. Kept as a draft.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[allow(
    missing_docs,
    reason = "field by field what Intake documents, as typed"
)]
pub struct Form {
    pub identity: Identity,
    pub name: String,
    pub relation: Relation,
    pub child: String,
    pub address: String,
    pub phone: String,
    pub email: String,
    pub about: String,
    pub subject: String,
    pub verbatim: String,
    /// One point of complaint a line.
    pub points: String,
    pub wished_asked: WishedAsked,
    pub wished: String,
    pub act_on: String,
    pub discovered_on: String,
    pub discovery_reason: String,
    pub reported_on: String,
    pub report_channel: Channel,
    pub reported_to: ReportedTo,
    pub received_on: String,
    pub receipt_channel: Channel,
    pub gate: Option<Gate>,
    pub rung: Rung,
    pub severity: Option<Severity>,
    pub ongoing: bool,
    pub about_officer: bool,
    pub wants_written_reaction: bool,
    pub language: Language,
    /// The message it was taken from; set by reading one, never typed.
    pub source: Option<Source>,
    /// The officer has seen what may be confirmed and keeps it.
    pub confirmed: bool,
}

/// What is known of the wished solution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WishedAsked {
    /// Not asked yet.
    #[default]
    NotAsked,
    /// There is one.
    Given,
    /// Asked, and there is none.
    None,
}

/// A form as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The complaint, once nothing stands in the way.
    pub intake: Option<Intake>,
    /// What is known so far.
    pub facts: Facts,
    /// What is wrong, in the order of the form.
    pub findings: Vec<Finding>,
}

impl Form {
    /// Reads the form. `today` bounds what can have happened.
    #[must_use]
    pub fn read(&self, today: NaiveDate) -> Reading {
        let mut reader = Reader {
            findings: Vec::new(),
            last_year: *dates::years_of_facts(today).end(),
        };
        let complainant = self.complainant(&mut reader);
        let child = reader.line(Field::Child, &self.child);
        let about = reader.line(Field::About, &self.about);
        let subject = reader.line(Field::Subject, &self.subject);
        let verbatim = reader.body(Field::Verbatim, &self.verbatim);
        let points = reader.body(Field::Points, &self.points);
        let wished = self.wished(&mut reader);
        let act_on = reader.date(Field::ActOn, &self.act_on);
        let discovered_on = reader.date(Field::DiscoveredOn, &self.discovered_on);
        let discovery_reason = reader.body(Field::DiscoveryReason, &self.discovery_reason);
        let reported_on = reader.date(Field::ReportedOn, &self.reported_on);
        let received_on = reader.date(Field::ReceivedOn, &self.received_on);
        let intake = |reported_on, received_on| Intake {
            complainant,
            child,
            about,
            subject,
            verbatim,
            points: points
                .lines()
                .map(str::trim)
                .filter(|point| !text::is_blank(point))
                .map(str::to_owned)
                .collect(),
            wished,
            act_on,
            discovered_on,
            discovery_reason,
            reported_on,
            report_channel: self.report_channel,
            reported_to: self.reported_to,
            received_on,
            receipt_channel: self.receipt_channel,
            gate: self.gate,
            rung: self.rung,
            severity: self.severity,
            ongoing: self.ongoing,
            about_officer: self.about_officer,
            wants_written_reaction: self.wants_written_reaction,
            language: self.language,
            source: self.source.clone(),
        };
        // With a date still missing today stands in for it, so that the rest can already be judged.
        let provisional = intake(reported_on.unwrap_or(today), received_on.unwrap_or(today));
        let facts = Facts {
            reported_on,
            ..Facts::of(&provisional)
        };
        reader.judge(
            &provisional,
            today,
            reported_on.is_some(),
            received_on.is_some(),
        );
        let mut findings = reader.findings;
        findings.retain(|finding| finding.weight == Weight::Stop || !self.confirmed);
        order::by_key(&mut findings, |finding| finding.field as u8);
        let intake = findings.is_empty().then_some(provisional);
        Reading {
            intake,
            facts,
            findings,
        }
    }

    /// Reads only who complains, with what is wrong in that.
    #[must_use]
    pub fn who(&self, today: NaiveDate) -> (Complainant, Vec<Finding>) {
        let mut reader = Reader {
            findings: Vec::new(),
            last_year: *dates::years_of_facts(today).end(),
        };
        let complainant = self.complainant(&mut reader);
        (complainant, reader.findings)
    }

    /// A form that holds a registered complaint again, for a correction.
    #[must_use]
    pub fn of(intake: &Intake) -> Self {
        let date = |on: Option<NaiveDate>| on.map(dates::field).unwrap_or_default();
        let Complainant {
            identity,
            name,
            relation,
            address,
            phone,
            email,
        } = intake.complainant.clone();
        let (wished_asked, wished) = match &intake.wished {
            Wished::Given(text) => (WishedAsked::Given, text.clone()),
            Wished::None => (WishedAsked::None, String::new()),
            Wished::NotAsked => (WishedAsked::NotAsked, String::new()),
        };
        Self {
            identity,
            name,
            relation,
            address,
            phone,
            email,
            wished_asked,
            wished,
            child: intake.child.clone(),
            about: intake.about.clone(),
            subject: intake.subject.clone(),
            verbatim: intake.verbatim.clone(),
            points: intake.points.join("\n"),
            act_on: date(intake.act_on),
            discovered_on: date(intake.discovered_on),
            discovery_reason: intake.discovery_reason.clone(),
            reported_on: dates::field(intake.reported_on),
            report_channel: intake.report_channel,
            reported_to: intake.reported_to,
            received_on: dates::field(intake.received_on),
            receipt_channel: intake.receipt_channel,
            gate: intake.gate,
            rung: intake.rung,
            severity: intake.severity,
            ongoing: intake.ongoing,
            about_officer: intake.about_officer,
            wants_written_reaction: intake.wants_written_reaction,
            language: intake.language,
            source: intake.source.clone(),
            confirmed: true,
        }
    }

    fn complainant(&self, reader: &mut Reader) -> Complainant {
        let email = reader.line(Field::Email, &self.email);
        if !email.is_empty() && !reader.has(Field::Email) && !looks_like_mail(&email) {
            reader
                .findings
                .push(Finding::confirm(Field::Email, Problem::NoMailAddress));
        }
        Complainant {
            identity: self.identity,
            name: reader.line(Field::Name, &self.name),
            relation: self.relation,
            address: reader.lines(Field::Address, &self.address),
            phone: reader.line(Field::Phone, &self.phone),
            email,
        }
    }

    fn wished(&self, reader: &mut Reader) -> Wished {
        let text = reader.body(Field::Wished, &self.wished);
        match self.wished_asked {
            WishedAsked::NotAsked => Wished::NotAsked,
            WishedAsked::None => Wished::None,
            WishedAsked::Given => {
                if text::is_blank(&text) && !reader.has(Field::Wished) {
                    reader
                        .findings
                        .push(Finding::stop(Field::Wished, Problem::Missing));
                }
                Wished::Given(text)
            }
        }
    }
}

/// One sign, something before it, something with a dot after it: no more is needed to catch a slip.
pub(crate) fn looks_like_mail(text: &str) -> bool {
    let parts: Vec<&str> = text.split('@').collect();
    let domain_sound =
        |domain: &str| domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.');
    matches!(parts[..], [name, domain] if !name.is_empty() && domain_sound(domain))
        && !text.contains(char::is_whitespace)
}

struct Reader {
    findings: Vec<Finding>,
    last_year: i32,
}

impl Reader {
    fn text(
        &mut self,
        field: Field,
        typed: &str,
        checked: Result<String, text::TextTrouble>,
    ) -> String {
        checked.unwrap_or_else(|trouble| {
            // An odd encoding may after all be what was meant; the rest can't be.
            let make = if matches!(trouble, text::TextTrouble::Misread(_)) {
                Finding::confirm
            } else {
                Finding::stop
            };
            self.findings.push(make(field, Problem::BadText(trouble)));
            typed.trim().to_owned()
        })
    }

    fn line(&mut self, field: Field, typed: &str) -> String {
        self.text(field, typed, text::line(typed))
    }

    fn lines(&mut self, field: Field, typed: &str) -> String {
        self.text(field, typed, text::lines(typed))
    }

    fn body(&mut self, field: Field, typed: &str) -> String {
        match text::body(typed) {
            Ok(text) => {
                if let Some(trouble) = text::misread_word(&text) {
                    self.findings
                        .push(Finding::confirm(field, Problem::BadText(trouble)));
                }
                text
            }
            Err(trouble) => {
                self.findings
                    .push(Finding::stop(field, Problem::BadText(trouble)));
                String::new()
            }
        }
    }

    fn date(&mut self, field: Field, typed: &str) -> Option<NaiveDate> {
        match dates::read(typed, self.last_year) {
            Ok(on) => Some(on),
            Err(dates::DateTrouble::Empty) => None,
            Err(trouble) => {
                self.findings
                    .push(Finding::stop(field, Problem::NoDate(trouble)));
                None
            }
        }
    }

    /// Adds what is wrong with the complaint as a whole, leaving out what a stand-in date would cause.
    fn judge(&mut self, intake: &Intake, today: NaiveDate, reported: bool, received: bool) {
        let known = |field: Field| {
            (field != Field::ReportedOn || reported) && (field != Field::ReceivedOn || received)
        };
        for (field, there) in [(Field::ReportedOn, reported), (Field::ReceivedOn, received)] {
            if !there && !self.has(field) {
                self.findings.push(Finding::stop(field, Problem::Missing));
            }
        }
        for finding in crate::case::intake_findings(intake, today) {
            let stands_on_known = match finding.problem {
                Problem::Before(other, _) => known(other),
                _ => true,
            };
            if known(finding.field) && stands_on_known && !self.has(finding.field) {
                self.findings.push(finding);
            }
        }
    }

    fn has(&self, field: Field) -> bool {
        self.findings.iter().any(|finding| finding.field == field)
    }
}

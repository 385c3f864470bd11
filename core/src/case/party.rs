//! Who complains, about what, and how it came in.

use super::document::Source;
use super::handling::{Rung, Severity};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How something reached us or left us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// E-mail, the preferred way (sentence 18).
    #[default]
    Email,
    /// A letter.
    Post,
    /// A form on paper or on the web site.
    Form,
    /// By telephone (sentence 14).
    Phone,
    /// Face to face.
    InPerson,
}

impl Channel {
    /// Whether what comes this way is in writing (sentences 17 and 22).
    #[must_use]
    pub fn is_written(self) -> bool {
        matches!(self, Self::Email | Self::Post | Self::Form)
    }
}

/// Whether we know who complains (sentence 12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Identity {
    /// Known.
    #[default]
    Named,
    /// Known to the officer, but not to be told to the specialist.
    Confidential,
    /// Not known, but there is an address for replies.
    Pseudonymous,
    /// Not known and not to be reached.
    Anonymous,
}

/// What the complainant is to the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// A parent with authority.
    #[default]
    Parent,
    /// A parent without authority.
    ParentWithoutAuthority,
    /// A guardian.
    Guardian,
    /// A school.
    School,
    /// A municipality.
    Municipality,
    /// The young person.
    YoungPerson,
    /// Someone who speaks for the complainant.
    Representative,
    /// Someone else.
    Other,
}

/// To whom the first report was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportedTo {
    /// The officer, or her mailbox.
    #[default]
    Officer,
    /// The specialist concerned.
    Specialist,
    /// Someone else in the organisation.
    Organisation,
}

/// What opens the way to a formal complaint (sentence 11); one of three is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// The matter is serious.
    Serious,
    /// The complainant does not wish to talk; the specialist then does not seek contact.
    NoTalk,
    /// Talking gave no result.
    TalkFailed,
}

/// The solution the complainant has in mind (sentence 31).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "answer", content = "text", rename_all = "snake_case")]
pub enum Wished {
    /// In these words.
    Given(String),
    /// Asked, and there is none.
    None,
    /// Not asked yet.
    #[default]
    NotAsked,
}

/// The language in which the complainant gets letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Dutch.
    #[default]
    Dutch,
    /// English.
    English,
}

/// Who complains. Every field may be empty: what is missing is asked for, never a ground for refusal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Complainant {
    /// Whether we know who it is.
    pub identity: Identity,
    /// Full name.
    pub name: String,
    /// What she or he is to the child.
    pub relation: Relation,
    /// Postal address, a line each.
    pub address: String,
    /// Telephone number.
    pub phone: String,
    /// Mail address.
    pub email: String,
}

/// A complaint as it came in: the four dates of DOMAIN 6 and what was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intake {
    /// Who complains.
    pub complainant: Complainant,
    /// The child's name.
    #[serde(default)]
    pub child: String,
    /// The person or persons concerned.
    #[serde(default)]
    pub about: String,
    /// The officer's short name for it; no names.
    #[serde(default)]
    pub subject: String,
    /// The complaint in the complainant's own words, to the letter (sentence 21).
    pub verbatim: String,
    /// The points of complaint as the officer understood them (sentence 31).
    #[serde(default)]
    pub points: Vec<String>,
    /// The wished solution.
    #[serde(default)]
    pub wished: Wished,
    /// The day of the act or omission, or of its end; `None` when not known.
    pub act_on: Option<NaiveDate>,
    /// The day it could reasonably be noticed, when later than the act.
    pub discovered_on: Option<NaiveDate>,
    /// Why not earlier.
    #[serde(default)]
    pub discovery_reason: String,
    /// The day of the first report to anyone in the organisation.
    pub reported_on: NaiveDate,
    /// How it was first reported.
    pub report_channel: Channel,
    /// To whom.
    #[serde(default)]
    pub reported_to: ReportedTo,
    /// The day it arrived with the officer.
    pub received_on: NaiveDate,
    /// How it arrived with the officer.
    pub receipt_channel: Channel,
    /// What opens the way to a formal complaint.
    pub gate: Option<Gate>,
    /// On which rung it came in.
    #[serde(default)]
    pub rung: Rung,
    /// How serious the officer thinks it is; `None` while not judged.
    #[serde(default)]
    pub severity: Option<Severity>,
    /// Whether the omission complained of still lasts, so that no term of filing has begun.
    #[serde(default)]
    pub ongoing: bool,
    /// Whether the complaint touches the officer (DOMAIN, A21).
    #[serde(default)]
    pub about_officer: bool,
    /// Whether the complainant wants a written reaction of the person concerned (sentence 26).
    #[serde(default)]
    pub wants_written_reaction: bool,
    /// In which language the complainant gets letters.
    #[serde(default)]
    pub language: Language,
    /// The message it was taken from, if it was.
    #[serde(default)]
    pub source: Option<Source>,
}

impl Intake {
    /// A complaint of which nothing is known but its words and the day: by mail, straight to the officer.
    #[must_use]
    pub fn new(verbatim: impl Into<String>, on: NaiveDate) -> Self {
        Self {
            complainant: Complainant::default(),
            child: String::new(),
            about: String::new(),
            subject: String::new(),
            verbatim: verbatim.into(),
            points: Vec::new(),
            wished: Wished::default(),
            act_on: None,
            discovered_on: None,
            discovery_reason: String::new(),
            reported_on: on,
            report_channel: Channel::default(),
            reported_to: ReportedTo::default(),
            received_on: on,
            receipt_channel: Channel::default(),
            gate: None,
            rung: Rung::default(),
            severity: None,
            ongoing: false,
            about_officer: false,
            wants_written_reaction: false,
            language: Language::default(),
            source: None,
        }
    }

    /// Whether the complaint is there in writing (sentences 17 and 22).
    #[must_use]
    pub fn is_written(&self) -> bool {
        self.report_channel.is_written() || self.receipt_channel.is_written()
    }

    /// Whether the specialist must not seek contact (sentence 11 against sentence 25).
    #[must_use]
    pub fn no_direct_contact(&self) -> bool {
        self.gate == Some(Gate::NoTalk)
    }
}

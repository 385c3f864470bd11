//! Points of complaint: both sides, the finding and what follows (DOMAIN, section 7).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a point is about (sentence 5); the list is open, so a label of one's own goes beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// The treatment or the lessons.
    Treatment,
    /// The administration.
    Administration,
    /// How people were spoken or written to.
    Communication,
    /// What it cost.
    Costs,
    /// Something else.
    Other,
}

/// What the officer thinks of a point, where the regulation uses judgments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// *Gegrond*.
    Upheld,
    /// *Deels gegrond*.
    PartlyUpheld,
    /// *Niet gegrond*.
    NotUpheld,
    /// No judgment can be given.
    NoJudgment,
}

/// One point of complaint.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Point {
    /// Its number in the case, from 0; it never changes.
    pub id: u16,
    /// The point in the complainant's words.
    pub complaint: String,
    /// What it is about.
    pub categories: Vec<Category>,
    /// A label of the officer's own.
    pub label: String,
    /// The persons concerned it is about, by place.
    pub persons: Vec<u16>,
    /// What the complainant says about it.
    pub complainant_says: String,
    /// What the person concerned says about it.
    pub person_says: String,
    /// What documents show.
    pub documents: String,
    /// What the officer finds; a point without one is unanswered.
    pub finding: String,
    /// The judgment, where the regulation uses them.
    pub verdict: Option<Verdict>,
}

impl Point {
    /// Whether the officer has answered it.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        !crate::text::is_blank(&self.finding)
    }
}

/// Something that will be done better (sentences 7 and 8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Its number in the case, from 0; it never changes.
    pub id: u16,
    /// What will be done.
    pub what: String,
    /// What caused the complaint, as far as this mends it.
    #[serde(default)]
    pub cause: String,
    /// Who sees to it.
    pub owner: String,
    /// The day by which.
    pub due: NaiveDate,
    /// The point it answers, if one.
    #[serde(default)]
    pub point: Option<u16>,
}

//! A complaints regulation as data: one clause a sentence, and the terms that stand in them.
//!
//! Here: what a regulation is ([`Procedure`]) and how a file becomes one ([`Procedure::read`]).
//! Not here: what follows on a case ([`crate::obligation`]).

mod read;

pub use read::{Clock, ProcedureProblem};

use crate::term::{ComplainantTerm, OrganisationTerm, RetentionTerm};
use chrono::NaiveDate;
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
    /// K0: until when a complaint may be filed.
    pub filing: ComplainantTerm,
    /// K1: by when it is taken up.
    pub take_up: OrganisationTerm,
    /// K2: by when a reaction or a delay notice leaves.
    pub reaction: OrganisationTerm,
    /// K4: how long a closed case is kept.
    pub retention: RetentionTerm,
}

impl Procedure {
    /// The embedded regulation of BLH.
    #[must_use]
    pub fn blh() -> &'static Self {
        static BLH: OnceLock<Procedure> = OnceLock::new();
        BLH.get_or_init(|| {
            Self::read(include_str!("../procedures/blh.toml"))
                .expect("the embedded regulation is read by the tests")
        })
    }

    /// The clause of a sentence, by its number.
    #[must_use]
    pub fn clause(&self, sentence: u8) -> Option<&Clause> {
        self.clauses.get(usize::from(sentence.checked_sub(1)?))
    }
}

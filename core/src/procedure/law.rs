//! The laws that may stand above a regulation (DOMAIN, section 10, and A19).

use super::fields::Named;
use super::{Catalogue, Procedure};
use crate::calendar::Calendar;
use crate::term::{Deadline, Response};
use chrono::NaiveDate;

/// A law with rules of its own about complaints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Law {
    /// Algemene wet bestuursrecht, title 9.1: public bodies.
    Awb,
    /// Wet kwaliteit, klachten en geschillen zorg: care providers.
    Wkkgz,
    /// Jeugdwet, article 4.2.1: youth care. It sets no term of its own.
    Jeugdwet,
}

impl Named for Law {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("awb", Self::Awb),
        ("wkkgz", Self::Wkkgz),
        ("jeugdwet", Self::Jeugdwet),
    ];
}

/// What a law above the regulation allows at most for the reaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// Which law.
    pub law: Law,
    /// The law's own term.
    pub response: Response,
    /// The last day after a delay, where the law allows one.
    pub latest: Option<Deadline>,
}

impl Law {
    /// Its rules as a procedure, when it sets terms. `None` for the Jeugdwet.
    #[must_use]
    pub fn procedure(self) -> Option<&'static Procedure> {
        match self {
            Self::Awb => Some(Catalogue::awb()),
            Self::Wkkgz => Some(Catalogue::wkkgz()),
            Self::Jeugdwet => None,
        }
    }
}

impl Procedure {
    /// What the laws above this regulation allow at most for a complaint received on this day.
    #[must_use]
    pub fn limits(&self, received_on: NaiveDate, calendar: &Calendar) -> Vec<Limit> {
        let limit = |law: &Law| {
            let above = law.procedure()?;
            let extension = above.extension.as_ref();
            Some(Limit {
                law: *law,
                response: above.reaction.reckon_on(received_on, calendar)?,
                latest: extension
                    .and_then(|more| more.latest(&above.reaction, received_on, calendar)),
            })
        };
        self.law_above.iter().filter_map(limit).collect()
    }
}

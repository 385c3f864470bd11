//! A day and a reason: all that many a step asks.

use super::{Filling, Reader};
use crate::desk::Desk;
use crate::parts::field::Kind;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::Field;
use weerklank_core::dates;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Dated {
    pub(crate) on: String,
    // Two steps had their own word for it in the drafts they kept.
    #[serde(alias = "act", alias = "how")]
    pub(crate) reason: String,
}

impl Dated {
    pub(crate) fn today() -> Self {
        Self {
            on: dates::field(Desk::get().today.get_untracked()),
            reason: String::new(),
        }
    }

    pub(crate) fn read(&self, reader: &mut Reader) -> Option<(NaiveDate, String)> {
        let on = reader.date(Field::On, &self.on)?;
        Some((on, self.reason.trim().to_owned()))
    }
}

impl Filling<Dated> {
    pub(crate) fn on(self, id: &'static str, label: &'static str) -> impl IntoView {
        self.text(
            Field::On,
            id,
            label,
            Kind::Date,
            |typed| &typed.on,
            |typed| &mut typed.on,
        )
    }

    pub(crate) fn reason(self, id: &'static str, label: &'static str, kind: Kind) -> impl IntoView {
        self.text(
            Field::Reason,
            id,
            label,
            kind,
            |typed| &typed.reason,
            |typed| &mut typed.reason,
        )
    }
}

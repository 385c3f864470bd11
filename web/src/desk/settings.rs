//! Changing the organisation's settings.

use super::{Desk, Trouble};
use crate::platform::tabs::News;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Serialize;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::Case;
use weerklank_core::directory::Directory;
use weerklank_core::obligation::{Duty, clocks};
use weerklank_core::office::{Logo, Office};

/// A date in a running case that a change of calendar moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moved {
    pub(crate) reference: String,
    pub(crate) duty: Duty,
    pub(crate) was: NaiveDate,
    pub(crate) becomes: NaiveDate,
}

impl Desk {
    /// Changes the organisation's particulars and saves them.
    pub(crate) fn change_office(self, change: impl FnOnce(&mut Office)) {
        self.office.update(change);
        let plain = self.office.with_untracked(|office| Office {
            logo: None,
            ..office.clone()
        });
        self.put("office", &plain);
    }

    /// Changes the logo; kept by itself, because it is large and seldom changes.
    pub(crate) fn change_logo(self, logo: Option<&Logo>) {
        self.office.update(|office| office.logo = logo.cloned());
        self.put("logo", &logo);
    }

    /// Changes the directory of specialists and boards and saves it.
    pub(crate) fn change_directory(self, change: impl FnOnce(&mut Directory)) {
        self.directory.update(change);
        self.directory
            .with_untracked(|directory| self.put("directory", directory));
    }

    /// Which deadlines of running cases another calendar would move.
    pub(crate) fn moved_by(self, other: &Calendar) -> Vec<Moved> {
        let now = self.calendar.get();
        self.cases.with(|cases| {
            let moved = |case: &Case| {
                let reference = case.state()?.reference.clone();
                let old = clocks(case, self.procedure_of(case), &now)?;
                let new = clocks(case, self.procedure_of(case), other)?;
                let pairs = old
                    .obligations
                    .into_iter()
                    .zip(new.obligations)
                    .filter(|(old, _)| old.met_on.is_none());
                let moved = pairs.filter(|(old, new)| old.deadline != new.deadline).map(
                    move |(old, new)| Moved {
                        reference: reference.clone(),
                        duty: old.duty,
                        was: old.deadline.date(),
                        becomes: new.deadline.date(),
                    },
                );
                Some(moved.collect::<Vec<_>>())
            };
            cases.values().filter_map(moved).flatten().collect()
        })
    }

    /// Takes another calendar into use.
    pub(crate) fn change_calendar(self, calendar: Calendar) {
        let choices: Choices = calendar.choices().clone();
        self.calendar.set(Arc::new(calendar));
        self.put("calendar", &choices);
    }

    pub(super) fn put(self, name: &'static str, value: &impl Serialize) {
        let text = serde_json::to_string(value).expect("settings hold only texts and choices");
        spawn_local(async move {
            let settings = self.store().settings();
            let saved: Result<(), Trouble> = self.keep(settings.put(name, &text)).await;
            if saved.is_ok() {
                self.tell(&News::SettingsChanged);
            }
        });
    }
}

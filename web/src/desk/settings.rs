//! Changing the organisation's settings.

use super::{Desk, Trouble};
use crate::platform::tabs::News;
use leptos::prelude::*;
use serde::Serialize;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::calendar::{Calendar, ChoiceProblem, Choices};
use weerklank_core::case::Case;
use weerklank_core::directory::Directory;
use weerklank_core::moves::{Move, moves};
use weerklank_core::office::{Logo, Office, Style};
use weerklank_core::order;
use weerklank_core::procedure::Procedure;

/// A date in a case that a change of calendar moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moved {
    pub(crate) case: String,
    pub(crate) reference: String,
    pub(crate) date: Move,
}

impl Desk {
    /// Changes the organisation's particulars and saves them.
    pub(crate) fn change_office(self, change: impl FnOnce(&mut Office)) {
        self.office.update(change);
        // The pictures have rows of their own.
        let plain = self.office.with_untracked(|office| Office {
            logo: None,
            style: Style {
                signature: None,
                ..office.style.clone()
            },
            ..office.clone()
        });
        self.put("office", &plain);
    }

    /// Changes the logo; kept by itself, because it is large and seldom changes.
    pub(crate) fn change_logo(self, logo: Option<&Logo>) {
        self.office.update(|office| office.logo = logo.cloned());
        self.put("logo", &logo);
    }

    /// Changes the picture of the officer's signature; kept as the logo is.
    pub(crate) fn change_signature(self, signature: Option<&Logo>) {
        self.office
            .update(|office| office.style.signature = signature.cloned());
        self.put("signature", &signature);
    }

    /// Changes the directory of specialists and boards and saves it.
    pub(crate) fn change_directory(self, change: impl FnOnce(&mut Directory)) {
        self.directory.update(change);
        self.directory
            .with_untracked(|directory| self.put("directory", directory));
    }

    /// The calendar that follows from these choices, if every regulation in use can live with it.
    ///
    /// # Errors
    /// Everything that is wrong with the choices.
    pub(crate) fn calendar_of(self, choices: Choices) -> Result<Calendar, Vec<ChoiceProblem>> {
        Procedure::calendar_for(self.regulations_in_use(), choices)
    }

    /// Which dates of cases another calendar would move, and why; in order of reference.
    pub(crate) fn moved_by(self, other: &Calendar) -> Vec<Moved> {
        let now = self.calendar.get();
        let of_case = |case: &Case| {
            let reference = case.state()?.reference.clone();
            let id = case.id().to_owned();
            let found = moves(case, self.procedure_of(case), &now, other);
            Some(found.into_iter().map(move |date| Moved {
                case: id.clone(),
                reference: reference.clone(),
                date,
            }))
        };
        let mut moved: Vec<Moved> = self
            .cases
            .with(|cases| cases.values().filter_map(of_case).flatten().collect());
        order::by(&mut moved, |a, b| a.reference.cmp(&b.reference));
        moved
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

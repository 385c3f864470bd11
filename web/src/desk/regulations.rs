//! The organisation's own regulations, and which one new complaints fall under.

use super::Desk;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use weerklank_core::case::Case;
use weerklank_core::procedure::{Catalogue, CatalogueProblem, Procedure};

/// The short name of the regulation the desk starts with.
pub(super) const FIRST: &str = "blh";

/// What is kept about regulations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Regulations {
    /// The short name of the one that new complaints fall under.
    pub(crate) followed: String,
    /// The organisation's own, each as it was checked.
    pub(crate) own: Vec<Own>,
}

/// One regulation of the organisation's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Own {
    /// The file as the officer gave it.
    pub(crate) toml: String,
    /// The same, checked, as the desk reads it.
    pub(crate) json: String,
}

/// Why a regulation of the organisation's own has to stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needed {
    /// So many cases fall under it.
    Cases(usize),
    /// It is followed, and there is no other version of it.
    Followed,
}

impl Default for Regulations {
    fn default() -> Self {
        Self {
            followed: FIRST.to_owned(),
            own: Vec::new(),
        }
    }
}

impl Own {
    /// The regulation; `None` when a later version of the program can't read it any more.
    pub(crate) fn read(&self) -> Option<Procedure> {
        Procedure::read_json(&self.json).ok()
    }
}

impl Regulations {
    fn readable(&self) -> Vec<Procedure> {
        self.own.iter().filter_map(Own::read).collect()
    }

    /// All regulations together.
    ///
    /// # Errors
    /// What doesn't fit together. One that can't be read any more is left out: its cases then fall under
    /// the nearest there is.
    pub(crate) fn catalogue(&self) -> Result<Catalogue, Vec<CatalogueProblem>> {
        Catalogue::with(self.readable())
    }

    /// What would not fit together with one more.
    pub(crate) fn problems_with(&self, one: &Procedure) -> Vec<CatalogueProblem> {
        let mut all = self.readable();
        all.push(one.clone());
        Catalogue::problems_with(&all)
    }
}

impl Desk {
    /// How many cases fall under one version of a regulation.
    pub(crate) fn cases_under(self, version: &Procedure) -> usize {
        let under = |case: &&Case| self.procedure_of(case).is_version(version);
        self.cases
            .with(|cases| cases.values().filter(under).count())
    }

    /// The regulations a change of calendar has to suit: the one that is followed, and those of cases that run.
    pub(crate) fn regulations_in_use(self) -> Vec<&'static Procedure> {
        let mut used = vec![self.procedure()];
        self.cases.with(|cases| {
            let open = |case: &&Case| case.state().is_some_and(|state| state.closed.is_none());
            for procedure in cases
                .values()
                .filter(open)
                .map(|case| self.procedure_of(case))
            {
                if !used.iter().any(|known| known.is_version(procedure)) {
                    used.push(procedure);
                }
            }
        });
        used
    }

    /// Why one of the organisation's own has to stay; `None` when it may go.
    pub(crate) fn needed(self, own: &Procedure) -> Option<Needed> {
        let cases = self.cases_under(own);
        let versions = self.catalogue.with(|all| all.versions(&own.slug).count());
        let followed = self.followed.with(|slug| *slug == own.slug);
        match cases {
            0 => (followed && versions == 1).then_some(Needed::Followed),
            cases => Some(Needed::Cases(cases)),
        }
    }

    /// Takes what was kept into use.
    pub(super) fn take_regulations(self, kept: Regulations) {
        // Versions in use live as long as the page, so they are laid anew only when something changed.
        if self.regulations.with_untracked(|now| *now == kept) {
            return;
        }
        if let Ok(catalogue) = kept.catalogue() {
            self.catalogue.set(Arc::new(catalogue));
        }
        self.followed.set(kept.followed.clone());
        self.regulations.set(kept);
    }

    /// Changes the organisation's regulations and saves them.
    ///
    /// # Errors
    /// What doesn't fit together; then nothing has changed.
    pub(crate) fn change_regulations(
        self,
        change: impl FnOnce(&mut Regulations),
    ) -> Result<(), Vec<CatalogueProblem>> {
        let mut changed = self.regulations.get_untracked();
        change(&mut changed);
        self.catalogue.set(Arc::new(changed.catalogue()?));
        self.followed.set(changed.followed.clone());
        self.put("regulations", &changed);
        self.regulations.set(changed);
        Ok(())
    }
}

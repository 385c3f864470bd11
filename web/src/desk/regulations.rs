//! The organisation's own regulations, and which one new complaints fall under.

use super::Desk;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
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

impl Default for Regulations {
    fn default() -> Self {
        Self {
            followed: FIRST.to_owned(),
            own: Vec::new(),
        }
    }
}

impl Regulations {
    /// All regulations together.
    ///
    /// # Errors
    /// What doesn't fit together. One that can't be read any more is left out: its cases then fall under
    /// the nearest there is.
    pub(crate) fn catalogue(&self) -> Result<Catalogue, Vec<CatalogueProblem>> {
        let own = self.own.iter();
        let own = own.filter_map(|own| Procedure::read_json(&own.json).ok());
        Catalogue::with(own.collect())
    }
}

impl Desk {
    /// Takes what was kept into use.
    pub(super) fn take_regulations(self, kept: Regulations) {
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
        changed: Regulations,
    ) -> Result<(), Vec<CatalogueProblem>> {
        self.catalogue.set(Arc::new(changed.catalogue()?));
        self.followed.set(changed.followed.clone());
        self.put("regulations", &changed);
        self.regulations.set(changed);
        Ok(())
    }
}

//! What the desk gives the letters' worker: the setting all letters share, and the order for one.

use super::Desk;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use weerklank_core::case::{Case, Language, LetterKind, Recipient};
use weerklank_core::order;
use weerklank_core::record;
use weerklank_letters::order::{Order, Setting};
use weerklank_letters::typed::Typed;

/// A sentence the officer keeps for her letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sentence {
    /// What it is for.
    pub(crate) title: String,
    /// The words.
    pub(crate) text: String,
}

impl Desk {
    /// Changes the officer's own sentences and saves them.
    pub(crate) fn change_sentences(self, change: impl FnOnce(&mut Vec<Sentence>)) {
        self.sentences.update(change);
        self.sentences
            .with_untracked(|all| self.put("sentences", all));
    }

    /// The setting as JSON; worked out anew only when something in it changed, because it holds a logo.
    pub(super) fn write_setting(self) -> Arc<str> {
        let own = self.regulations.with(|kept| kept.own.clone());
        let setting = Setting {
            office: self.office.get(),
            directory: self.directory.get(),
            choices: self.calendar.get().choices().clone(),
            regulations: own.into_iter().map(|own| own.json).collect(),
        };
        let text = serde_json::to_string(&setting);
        text.expect("settings hold only texts and choices").into()
    }

    /// The order for one letter of a case.
    pub(crate) fn order(
        self,
        case: &Case,
        kind: LetterKind,
        recipient: Recipient,
        language: Language,
        typed: Typed,
    ) -> Order {
        let records = case.history().iter();
        Order {
            kind: kind.key().to_owned(),
            records: records.map(|one| record::write(case.id(), one)).collect(),
            today: self.today.get(),
            recipient,
            language,
            typed,
            others: self.names_elsewhere(case.id()),
            enclosures: Vec::new(),
            with_date_proof: false,
        }
    }

    /// The children and complainants of other cases: their names have no place in a letter of this one.
    fn names_elsewhere(self, id: &str) -> Vec<String> {
        self.cases.with(|cases| {
            let others = cases.values().filter(|case| case.id() != id);
            let intakes = others.filter_map(|case| Some(&case.state()?.intake));
            let names = intakes.flat_map(|one| [&one.child, &one.complainant.name]);
            let names = names.filter(|name| !name.is_empty()).cloned();
            order::distinct(names)
        })
    }
}

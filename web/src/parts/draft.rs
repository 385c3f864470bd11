//! Something half typed, kept under a name until it is entered or given up.

use super::held::Held;
use crate::desk::Desk;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::json;

/// A value that is kept as it changes and is there again after a reload.
pub(crate) struct Draft<T: 'static> {
    pub(crate) value: Held<T>,
    name: StoredValue<String>,
}

impl<T> Clone for Draft<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Draft<T> {}

impl<T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static> Draft<T> {
    /// Opens the draft of this name; until it has been read, and when there is none, `initial` stands.
    pub(crate) fn open(name: impl Into<String>, initial: T) -> Self {
        let name = name.into();
        let draft = Self {
            value: Held::new(initial.clone()),
            name: StoredValue::new(name.clone()),
        };
        fetch(
            name,
            Box::new(move |text| {
                // Whoever types before the draft has been read goes on with what she typed.
                let untouched = draft.value.try_get_untracked() == Some(initial);
                if let Some(kept) = json::read(text).ok().filter(|_| untouched) {
                    draft.value.try_set(kept);
                }
            }),
        );
        draft
    }

    /// Changes the value and keeps it.
    pub(crate) fn change(self, change: impl FnOnce(&mut T)) {
        self.value.update(change);
        self.keep();
    }

    fn keep(self) {
        let text = self.value.with_untracked(serde_json::to_string);
        let text = text.expect("drafts hold only texts, choices and dates");
        self.name
            .with_value(|name| Desk::get().store().drafts().put(name, text));
    }

    /// Throws the draft away and starts again from `fresh`.
    pub(crate) fn clear(self, fresh: T) {
        self.name
            .with_value(|name| Desk::get().store().drafts().remove(name));
        self.value.try_set(fresh);
    }
}

/// Reads the draft of this name, if there is one, and hands it over.
fn fetch(name: String, take: Box<dyn FnOnce(&str)>) {
    let drafts = Desk::get().store().drafts();
    spawn_local(async move {
        let kept = drafts.get(&name).await.ok().flatten();
        if let Some(text) = kept {
            take(&text);
        }
    });
}

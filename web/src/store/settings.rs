//! What the officer chose, as texts by name.

use std::rc::Rc;

use weerklank_core::log::{AppendError, ReadError};

use super::engine::{Care, Change, Engine, Room};

/// The settings, saved as strictly as the log.
#[derive(Clone)]
pub struct Settings {
    engine: Rc<Engine>,
}

impl Settings {
    pub(super) fn new(engine: Rc<Engine>) -> Self {
        Self { engine }
    }

    /// The text under this name.
    ///
    /// # Errors
    /// [`ReadError`] when the engine doesn't answer or refuses.
    pub async fn get(&self, name: &str) -> Result<Option<String>, ReadError> {
        self.engine.text(Room::Settings, name).await
    }

    /// All names with their texts, ordered by name.
    ///
    /// # Errors
    /// [`ReadError`] when the engine doesn't answer or refuses.
    pub async fn all(&self) -> Result<Vec<(String, String)>, ReadError> {
        self.engine.texts(Room::Settings).await
    }

    /// Saves a text under a name, in place of the one before.
    ///
    /// # Errors
    /// [`AppendError::NotSaved`] or [`AppendError::TooSlow`]; then the one before still stands.
    pub async fn put(&self, name: &str, text: &str) -> Result<(), AppendError> {
        let change = Change::Put(Room::Settings, name.to_owned(), text.to_owned());
        self.engine.write(None, &[change], Care::Strict).await
    }
}

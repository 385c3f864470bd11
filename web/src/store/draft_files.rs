//! Files that were given but not yet entered, such as a dropped e-mail: kept at once, so that a reload costs
//! nothing, and let go when they are entered or given up.

use std::rc::Rc;

use weerklank_core::log::{AppendError, Blob, ReadError};

use super::engine::{Care, Change, Engine, Room};

/// The files, by name. Copies share them.
#[derive(Clone)]
pub struct DraftFiles {
    engine: Rc<Engine>,
}

impl DraftFiles {
    pub(super) fn new(engine: Rc<Engine>) -> Self {
        Self { engine }
    }

    /// Keeps these bytes under a name, in place of those before.
    ///
    /// # Errors
    /// [`AppendError::NotSaved`] or [`AppendError::TooSlow`]; then those before still stand.
    pub async fn put(&self, name: &str, blob: &Blob) -> Result<(), AppendError> {
        let change = Change::PutBytes(Room::DraftFiles, name.to_owned(), blob.clone());
        self.engine.write(None, &[change], Care::Strict).await
    }

    /// The bytes under a name.
    ///
    /// # Errors
    /// [`ReadError`] when the engine doesn't answer or refuses.
    pub async fn get(&self, name: &str) -> Result<Option<Blob>, ReadError> {
        let bytes = self.engine.bytes(Room::DraftFiles, name).await?;
        Ok(bytes.map(Blob::new))
    }

    /// Lets the bytes under a name go.
    ///
    /// # Errors
    /// As [`DraftFiles::put`].
    pub async fn remove(&self, name: &str) -> Result<(), AppendError> {
        let change = Change::RemoveBytes(Room::DraftFiles, name.to_owned());
        self.engine.write(None, &[change], Care::Strict).await
    }
}

//! What lasts in the browser: the log with its documents, the settings and the drafts, in IndexedDB.
//!
//! This is the only room that names IndexedDB. From the outside in: [`open()`] gives a [`Store`] or says
//! why not; [`IdbLog`], [`Settings`], [`Drafts`] and [`DraftFiles`] say what is to be written; the engine writes it in one
//! transaction. `migrations` is the list of what every version of the database changed.
//!
//! Every lasting write goes through one door, `Engine::start`, as a list of plain changes. Sealing the
//! texts before they are stored, and giving the same list to a second engine, belongs at that door.
//!
//! Nothing counts as saved before the transaction's `complete` event: over quota every single request
//! succeeded and the transaction was undone afterwards, and on a full disk no event came at all.

use std::rc::Rc;

use weerklank_core::log::{AppendError, EventLog};

mod draft_files;
mod drafts;
mod engine;
mod log;
pub mod migrations;
mod opening;
mod settings;
mod transaction;

pub use draft_files::DraftFiles;
pub use drafts::{DraftState, Drafts};
pub use engine::Closed;
pub use log::IdbLog;
pub use opening::{open, open_as};
pub use settings::Settings;

use engine::Engine;

/// How opening the database ended.
pub enum Opened {
    /// It can be used.
    Ready(Store),
    /// Another tab keeps an older version of the database open and doesn't let go.
    Blocked,
    /// The database was made by a newer version of the desk; this one must not touch it.
    TooNew,
    /// The browser refused, with its own words: private window, blocked storage, a damaged profile.
    Refused(String),
}

/// The open database. Copies share it.
#[derive(Clone)]
pub struct Store {
    engine: Rc<Engine>,
    drafts: Drafts,
}

impl Store {
    fn new(engine: Engine) -> Self {
        let engine = Rc::new(engine);
        let drafts = Drafts::new(Rc::clone(&engine));
        engine.before_closing(drafts.flusher());
        Self { engine, drafts }
    }

    /// The cases' events.
    #[must_use]
    pub fn log(&self) -> IdbLog {
        IdbLog::new(Rc::clone(&self.engine))
    }

    /// What the officer chose.
    #[must_use]
    pub fn settings(&self) -> Settings {
        Settings::new(Rc::clone(&self.engine))
    }

    /// What is typed but not yet entered.
    #[must_use]
    pub fn drafts(&self) -> Drafts {
        self.drafts.clone()
    }

    /// Files that were given but not yet entered.
    #[must_use]
    pub fn draft_files(&self) -> DraftFiles {
        DraftFiles::new(Rc::clone(&self.engine))
    }

    /// Empties everything, drafts included: also those that wait for their moment.
    ///
    /// # Errors
    /// As [`EventLog::wipe`].
    pub async fn wipe(&self) -> Result<(), AppendError> {
        self.drafts.drop_waiting();
        self.log().wipe().await
    }

    /// Calls `closed` when the connection ends by itself. From then on nothing can be saved.
    pub fn on_closed(&self, closed: impl Fn(Closed) + 'static) {
        self.engine.on_closed(closed);
    }

    /// Flushes the drafts and closes the connection.
    pub fn close(&self) {
        self.drafts.flush();
        self.engine.close();
    }
}

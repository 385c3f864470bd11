//! IndexedDB as it is used here: changes go in by one transaction each, rows come out by room.
//!
//! Two rules of the browser shape this file. A transaction commits as soon as control returns with no
//! request pending, so everything is prepared first and nothing foreign is awaited in between. And only
//! its `complete` event means that something is saved; when that doesn't come in time, the answer is that.

use std::cell::RefCell;
use std::rc::Rc;

use idb::Request;
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbDatabase;
use weerklank_core::log::{AppendError, Blob, ReadError};

use super::transaction::{Failed, Running, numbered};
use crate::platform::events::Listener;
use crate::platform::said;

/// The longest a save may take before it is shown as failed. An ordinary one takes a few milliseconds.
const SAVE_LIMIT_MS: i32 = 5_000;
/// A document may take longer than that: a millisecond more for so many bytes, as slow as an old USB stick.
const BYTES_PER_MS: u64 = 2_000;
/// Reading everything may take longer: nothing depends on it but patience.
const READ_LIMIT_MS: i32 = 30_000;

/// One of the object stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Room {
    /// Key `[case, n]`, value the record text.
    Records,
    /// Key the setting's name, value its text.
    Settings,
    /// Key the draft's name, value its text.
    Drafts,
    /// Key `[fingerprint, piece]`, value the bytes of that piece of a document.
    Documents,
    /// Key `[name, piece]`, value the bytes of that piece of a file that is not entered yet.
    DraftFiles,
}

impl Room {
    pub(super) const ALL: [Self; 5] = [
        Self::Records,
        Self::Settings,
        Self::Drafts,
        Self::Documents,
        Self::DraftFiles,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Records => "records",
            Self::Settings => "settings",
            Self::Drafts => "drafts",
            Self::Documents => "documents",
            Self::DraftFiles => "draft-files",
        }
    }
}

/// One change to one row, or to a whole room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// A new record. It fails, and everything with it, when the place is taken.
    AddRecord { case: String, n: u32, text: String },
    /// A named text, in place of the one before.
    Put(Room, String, String),
    /// A named text less.
    Remove(Room, String),
    /// Bytes under a name, in pieces, in place of those before.
    PutBytes(Room, String, Blob),
    /// Named bytes less.
    RemoveBytes(Room, String),
    /// A room emptied.
    Clear(Room),
}

impl Change {
    pub(super) fn room(&self) -> Room {
        match self {
            Self::AddRecord { .. } => Room::Records,
            Self::Put(room, ..)
            | Self::Remove(room, _)
            | Self::PutBytes(room, ..)
            | Self::RemoveBytes(room, _)
            | Self::Clear(room) => *room,
        }
    }

    /// How many bytes of documents go to the disk with it.
    fn bytes(&self) -> u64 {
        match self {
            Self::PutBytes(.., blob) => blob.size(),
            _ => 0,
        }
    }
}

/// What has to be true in the same transaction, or nothing is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Guard {
    /// This case has so many records.
    CaseHas(String, u32),
    /// There is no record at all.
    NoRecords,
}

/// How much a write is worth waiting for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    /// On the disk before it counts: 0 of 362 acknowledged saves lost at a power cut.
    Strict,
    /// In the system's hands before it counts: 419 of 419 lost, and milliseconds faster.
    Relaxed,
}

/// Why the connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// Another tab runs a newer desk and needs the database. Loading the page again helps.
    NewerVersion,
    /// The browser ended it: site data cleared, or its storage broke.
    ByBrowser,
}

type Speakers = Rc<RefCell<Vec<Box<dyn Fn()>>>>;
type Hearers = Rc<RefCell<Vec<Box<dyn Fn(Closed)>>>>;

/// A connection to the database; dropping it closes it.
pub(super) struct Engine {
    database: IdbDatabase,
    /// Called before we make way, for what still has to be written.
    last_words: Speakers,
    told: Hearers,
    _listeners: [Listener; 2],
}

impl Engine {
    pub(super) fn new(database: IdbDatabase) -> Self {
        let (last_words, told) = (Speakers::default(), Hearers::default());
        let listeners = [
            make_way(&database, Rc::clone(&last_words), Rc::clone(&told)),
            notice_end(&database, Rc::clone(&told)),
        ];
        Self {
            database,
            last_words,
            told,
            _listeners: listeners,
        }
    }

    pub(super) fn before_closing(&self, speak: impl Fn() + 'static) {
        self.last_words.borrow_mut().push(Box::new(speak));
    }

    pub(super) fn on_closed(&self, tell: impl Fn(Closed) + 'static) {
        self.told.borrow_mut().push(Box::new(tell));
    }

    /// Transactions that were begun before are still finished.
    pub(super) fn close(&self) {
        self.database.close();
    }

    /// Issues all changes in one transaction, at once; what is left is to wait for its end.
    pub(super) fn start(
        &self,
        guard: Option<&Guard>,
        changes: &[Change],
        care: Care,
    ) -> Result<Running, AppendError> {
        let mut rooms: Vec<Room> = changes.iter().map(Change::room).collect();
        rooms.extend(guard.map(|_| Room::Records));
        let running = self.begin(&rooms, "readwrite", care);
        let mut running = running.map_err(|thrown| AppendError::NotSaved(said(&thrown)))?;
        issue(&mut running, guard, changes)
            .map_err(|error| AppendError::NotSaved(error.to_string()))?;
        running.patience(patience(changes));
        Ok(running)
    }

    /// Writes all changes or none, and returns when they are saved.
    pub(super) async fn write(
        &self,
        guard: Option<&Guard>,
        changes: &[Change],
        care: Care,
    ) -> Result<(), AppendError> {
        let running = self.start(guard, changes, care)?;
        saved(running).await
    }

    /// All rows of a room, ordered by key.
    pub(super) async fn rows(&self, room: Room) -> Result<Vec<(JsValue, JsValue)>, ReadError> {
        let (running, requests) = self.ask(room, |store| {
            Ok((store.get_all_keys(None, None)?, store.get_all(None, None)?))
        })?;
        read(running).await?;
        let (keys, values) = (array(&requests.0)?, array(&requests.1)?);
        Ok(keys.iter().zip(values.iter()).collect())
    }

    /// The text under a name.
    pub(super) async fn text(&self, room: Room, name: &str) -> Result<Option<String>, ReadError> {
        let (running, request) = self.ask(room, |store| store.get(JsValue::from(name)))?;
        read(running).await?;
        Ok(request.result().map_err(not_read)?.as_string())
    }

    /// The bytes under a name, put together again; `None` when there are none.
    pub(super) async fn bytes(&self, room: Room, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let range = numbered(name).map_err(not_read)?;
        let (running, request) = self.ask(room, |store| store.get_all(Some(range.into()), None))?;
        read(running).await?;
        let pieces: Option<Vec<_>> = array(&request)?
            .iter()
            .map(|piece| Some(piece.dyn_into::<Uint8Array>().ok()?.to_vec()))
            .collect();
        let pieces = pieces.ok_or(ReadError::Damaged)?;
        Ok((!pieces.is_empty()).then(|| pieces.concat()))
    }

    /// All texts of a room with their names, ordered by name.
    pub(super) async fn texts(&self, room: Room) -> Result<Vec<(String, String)>, ReadError> {
        let rows = self.rows(room).await?;
        let rows = rows.iter();
        Ok(rows
            .filter_map(|(name, text)| Some((name.as_string()?, text.as_string()?)))
            .collect())
    }

    fn ask<R>(
        &self,
        room: Room,
        requests: impl FnOnce(&idb::ObjectStore) -> Result<R, idb::Error>,
    ) -> Result<(Running, R), ReadError> {
        let running = self.begin(&[room], "readonly", Care::Relaxed);
        let running = running.map_err(|thrown| ReadError::NotRead(said(&thrown)))?;
        let store = running.room(room).map_err(not_read)?;
        let requests = requests(&store).map_err(not_read)?;
        Ok((running, requests))
    }

    /// `idb` doesn't know `durability`, so the browser's own `transaction` is called.
    fn begin(&self, rooms: &[Room], mode: &str, care: Care) -> Result<Running, JsValue> {
        let names: Array = rooms
            .iter()
            .map(|room| JsValue::from(room.name()))
            .collect();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &care.durability().into())?;
        let transaction: Function =
            Reflect::get(&self.database, &"transaction".into())?.dyn_into()?;
        let begun = transaction.call3(&self.database, &names, &mode.into(), &options)?;
        Ok(Running::watch(begun.dyn_into()?))
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.close();
    }
}

impl Care {
    fn durability(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Relaxed => "relaxed",
        }
    }
}

/// Another tab wants to change the database: we write what we hold and let go, or it would wait for ever.
fn make_way(database: &IdbDatabase, last_words: Speakers, told: Hearers) -> Listener {
    let itself = database.clone();
    Listener::on(database, "versionchange", move |_| {
        last_words.borrow().iter().for_each(|speak| speak());
        itself.close();
        told.borrow()
            .iter()
            .for_each(|tell| tell(Closed::NewerVersion));
    })
}

fn notice_end(database: &IdbDatabase, told: Hearers) -> Listener {
    Listener::on(database, "close", move |_| {
        told.borrow()
            .iter()
            .for_each(|tell| tell(Closed::ByBrowser));
    })
}

/// How long these changes may take.
fn patience(changes: &[Change]) -> i32 {
    let bytes: u64 = changes.iter().map(Change::bytes).sum();
    let more = i32::try_from(bytes / BYTES_PER_MS).unwrap_or(i32::MAX);
    SAVE_LIMIT_MS.saturating_add(more)
}

fn issue(
    running: &mut Running,
    guard: Option<&Guard>,
    changes: &[Change],
) -> Result<(), idb::Error> {
    if let Some(guard) = guard {
        running.guard(guard)?;
    }
    changes.iter().try_for_each(|change| running.change(change))
}

/// Waits until a write is saved.
pub(super) async fn saved(running: Running) -> Result<(), AppendError> {
    running.completed().await.map_err(|failed| match failed {
        Failed::Guard { expected, found } => AppendError::Conflict { expected, found },
        Failed::Undone(why) => AppendError::NotSaved(why),
        Failed::TooSlow => AppendError::TooSlow,
    })
}

async fn read(mut running: Running) -> Result<(), ReadError> {
    running.patience(READ_LIMIT_MS);
    running.completed().await.map_err(|failed| match failed {
        Failed::TooSlow => ReadError::TooSlow,
        other => ReadError::NotRead(format!("{other:?}")),
    })
}

fn array(request: &impl Request) -> Result<Array, ReadError> {
    Ok(Array::from(&request.result().map_err(not_read)?))
}

#[allow(clippy::needless_pass_by_value)] // It is the shape that `map_err` wants.
fn not_read(error: idb::Error) -> ReadError {
    ReadError::NotRead(error.to_string())
}

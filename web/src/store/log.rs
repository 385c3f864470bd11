//! The log in the browser: one row for each event, added and never changed.

use std::rc::Rc;
use weerklank_core::order;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use weerklank_core::log::{AppendError, Blob, EventLog, ReadError, StoredRecord, check_numbering};

use super::engine::{Care, Change, Engine, Guard, Room};
use super::transaction::number;

/// The event log in IndexedDB. Every write is one strict transaction.
#[derive(Clone)]
pub struct IdbLog {
    engine: Rc<Engine>,
}

impl IdbLog {
    pub(super) fn new(engine: Rc<Engine>) -> Self {
        Self { engine }
    }

    async fn write(&self, guard: Option<Guard>, changes: &[Change]) -> Result<(), AppendError> {
        self.engine
            .write(guard.as_ref(), changes, Care::Strict)
            .await
    }
}

impl EventLog for IdbLog {
    async fn append_with(
        &self,
        case: &str,
        expected_len: u32,
        texts: &[String],
        blobs: &[Blob],
    ) -> Result<(), AppendError> {
        let rows = (expected_len..).zip(texts);
        let rows = rows.map(|(n, text)| add(case, n, text));
        let changes: Vec<_> = rows.chain(blobs.iter().map(lay)).collect();
        let guard = Guard::CaseHas(case.to_owned(), expected_len);
        self.write(Some(guard), &changes).await
    }

    async fn read_all(&self) -> Result<Vec<StoredRecord>, ReadError> {
        let rows = self.engine.rows(Room::Records).await?;
        let mut records: Vec<_> = rows.iter().map(|(key, text)| record(key, text)).collect();
        // The browser orders text by UTF-16 units, which differs from Rust's order in rare letters.
        order::by(&mut records, |a, b| (&a.case, a.n).cmp(&(&b.case, b.n)));
        Ok(records)
    }

    async fn blob(&self, sha256: &str) -> Result<Option<Blob>, ReadError> {
        let bytes = self.engine.bytes(Room::Documents, sha256).await?;
        let blob = bytes.map(Blob::new);
        let is_itself = blob.as_ref().is_none_or(|blob| blob.sha256() == sha256);
        if is_itself {
            Ok(blob)
        } else {
            Err(ReadError::Damaged)
        }
    }

    async fn take_in(
        &self,
        records: &[StoredRecord],
        settings: &[(String, String)],
        blobs: &[Blob],
    ) -> Result<(), AppendError> {
        check_numbering(records)?;
        let rows = records.iter().map(|r| add(&r.case, r.n, &r.text));
        let names = settings.iter();
        let puts =
            names.map(|(name, text)| Change::Put(Room::Settings, name.clone(), text.clone()));
        let changes: Vec<_> = rows.chain(puts).chain(blobs.iter().map(lay)).collect();
        self.write(Some(Guard::NoRecords), &changes).await
    }

    async fn wipe(&self) -> Result<(), AppendError> {
        self.write(None, &Room::ALL.map(Change::Clear)).await
    }
}

fn add(case: &str, n: u32, text: &str) -> Change {
    Change::AddRecord {
        case: case.to_owned(),
        n,
        text: text.to_owned(),
    }
}

/// The same bytes have the same name, so that they are kept once; laying them again mends what was damaged.
fn lay(blob: &Blob) -> Change {
    Change::PutBytes(Room::Documents, blob.sha256().to_owned(), blob.clone())
}

/// A row that isn't one of ours still comes out, as a record that can't be read: damage hides one case,
/// never all, and never itself.
fn record(key: &JsValue, text: &JsValue) -> StoredRecord {
    let place = key
        .dyn_ref::<Array>()
        .and_then(|key| Some((key.get(0).as_string()?, number(&key.get(1))?)));
    let (case, n) = place.unwrap_or_else(|| (format!("{key:?}"), 0));
    StoredRecord {
        case,
        n,
        text: text.as_string().unwrap_or_default(),
    }
}

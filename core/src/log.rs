//! Where the facts go: an append-only log of records, one record per event.
//!
//! Here live the trait [`EventLog`], its errors and [`MemoryLog`]. The log that the browser keeps is
//! in the web package. What a record's text means is not known here: a log stores lines and numbers
//! them, `record` reads and writes the lines. The promises every log makes are written as checks in
//! `contract`, and every implementation runs them.

use crate::order;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;

mod blob;

pub use blob::{Blob, PIECE_BYTES};

#[cfg(any(test, feature = "contract"))]
pub mod contract;

/// One event as it is kept: the case it belongs to, its place in that case and its written form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StoredRecord {
    /// The case's opaque id.
    pub case: String,
    /// The event's place in its case, counted from 0 without gaps.
    pub n: u32,
    /// The record text, one line of JSON.
    pub text: String,
}

/// Why nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppendError {
    /// Someone else wrote first, or the numbering doesn't join on: `expected` records were counted on, `found` are there.
    Conflict {
        /// The length, or for a row of records the number, that was counted on.
        expected: u32,
        /// What was there instead.
        found: u32,
    },
    /// The engine refused, with its own words: a full disk, a closed connection.
    NotSaved(String),
    /// The engine gave no answer in time. The log has to be read again before anyone relies on either outcome.
    TooSlow,
}

/// Why the log could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// The engine refused, with its own words.
    NotRead(String),
    /// The engine gave no answer in time.
    TooSlow,
    /// What is kept under this fingerprint is something else, or not all of it is there.
    Damaged,
}

/// An append-only log of every case's events. Each writing call happens as a whole or not at all.
///
/// Documents lie beside the records, under their fingerprint: the same bytes are kept once. They come in with
/// the record that names them, so that no record ever names bytes that aren't there.
pub trait EventLog {
    /// Adds `texts` behind the `expected_len` records that the case has, and with them the documents they name.
    ///
    /// # Errors
    /// [`AppendError::Conflict`] when the case has another length; then nothing is written.
    fn append_with(
        &self,
        case: &str,
        expected_len: u32,
        texts: &[String],
        blobs: &[Blob],
    ) -> impl Future<Output = Result<(), AppendError>>;

    /// As [`EventLog::append_with`], without documents.
    ///
    /// # Errors
    /// As there.
    fn append(
        &self,
        case: &str,
        expected_len: u32,
        texts: &[String],
    ) -> impl Future<Output = Result<(), AppendError>> {
        self.append_with(case, expected_len, texts, &[])
    }

    /// Every record, ordered by case and then by number.
    ///
    /// # Errors
    /// [`ReadError`] when the engine doesn't answer or refuses.
    fn read_all(&self) -> impl Future<Output = Result<Vec<StoredRecord>, ReadError>>;

    /// The document under this fingerprint, if there is one.
    ///
    /// # Errors
    /// [`ReadError::Damaged`] when its bytes have another fingerprint, or as [`EventLog::read_all`].
    fn blob(&self, sha256: &str) -> impl Future<Output = Result<Option<Blob>, ReadError>>;

    /// Takes a whole export into an empty log, settings and documents included.
    ///
    /// # Errors
    /// [`AppendError::Conflict`] when the log holds a record already, or when the records of a case
    /// aren't numbered 0, 1, 2 … ; then nothing is written.
    fn take_in(
        &self,
        records: &[StoredRecord],
        settings: &[(String, String)],
        blobs: &[Blob],
    ) -> impl Future<Output = Result<(), AppendError>>;

    /// Empties the log and everything that is kept beside it.
    ///
    /// # Errors
    /// [`AppendError::NotSaved`] or [`AppendError::TooSlow`] from the engine.
    fn wipe(&self) -> impl Future<Output = Result<(), AppendError>>;
}

/// Checks that the records of every case are numbered 0, 1, 2 … without gap or double, in any order.
///
/// A gap taken in would make the case unreadable for good, so every log asks this before it writes.
///
/// # Errors
/// [`AppendError::Conflict`] with the first number that doesn't join on.
pub fn check_numbering(records: &[StoredRecord]) -> Result<(), AppendError> {
    let mut places: Vec<(&str, u32)> = records.iter().map(|r| (r.case.as_str(), r.n)).collect();
    order::by_key(&mut places, |place| *place);
    let mut before: Option<(&str, u32)> = None;
    for (case, found) in places {
        let expected = match before {
            Some((same, n)) if same == case => n.saturating_add(1),
            _ => 0,
        };
        if found != expected {
            return Err(AppendError::Conflict { expected, found });
        }
        before = Some((case, found));
    }
    Ok(())
}

/// The number of `len` things as the log counts them. More than `u32::MAX` records don't fit in any browser.
#[must_use]
pub fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

/// A log in memory: for tests, and as the plainest statement of what a log does.
#[derive(Debug, Default)]
pub struct MemoryLog {
    kept: RefCell<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    records: BTreeMap<(String, u32), String>,
    settings: BTreeMap<String, String>,
    blobs: BTreeMap<String, Blob>,
}

impl MemoryLog {
    /// An empty log.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The settings that [`EventLog::take_in`] brought, by name.
    #[must_use]
    pub fn settings(&self) -> Vec<(String, String)> {
        self.kept.borrow().settings.clone().into_iter().collect()
    }
}

impl Kept {
    fn lay(&mut self, blobs: &[Blob]) {
        let named = blobs.iter().cloned();
        self.blobs
            .extend(named.map(|blob| (blob.sha256().to_owned(), blob)));
    }

    fn len_of(&self, case: &str) -> u32 {
        let all = (case.to_owned(), 0)..=(case.to_owned(), u32::MAX);
        count(self.records.range(all).count())
    }
}

impl EventLog for MemoryLog {
    async fn append_with(
        &self,
        case: &str,
        expected_len: u32,
        texts: &[String],
        blobs: &[Blob],
    ) -> Result<(), AppendError> {
        let mut kept = self.kept.borrow_mut();
        let found = kept.len_of(case);
        if found != expected_len {
            return Err(AppendError::Conflict {
                expected: expected_len,
                found,
            });
        }
        let rows = (expected_len..).zip(texts);
        kept.records
            .extend(rows.map(|(n, text)| ((case.to_owned(), n), text.clone())));
        kept.lay(blobs);
        Ok(())
    }

    async fn blob(&self, sha256: &str) -> Result<Option<Blob>, ReadError> {
        Ok(self.kept.borrow().blobs.get(sha256).cloned())
    }

    async fn read_all(&self) -> Result<Vec<StoredRecord>, ReadError> {
        let kept = self.kept.borrow();
        let rows = kept.records.iter().map(|((case, n), text)| StoredRecord {
            case: case.clone(),
            n: *n,
            text: text.clone(),
        });
        Ok(rows.collect())
    }

    async fn take_in(
        &self,
        records: &[StoredRecord],
        settings: &[(String, String)],
        blobs: &[Blob],
    ) -> Result<(), AppendError> {
        check_numbering(records)?;
        let mut kept = self.kept.borrow_mut();
        if !kept.records.is_empty() {
            return Err(AppendError::Conflict {
                expected: 0,
                found: count(kept.records.len()),
            });
        }
        let rows = records.iter().cloned();
        kept.records.extend(rows.map(|r| ((r.case, r.n), r.text)));
        kept.settings.extend(settings.iter().cloned());
        kept.lay(blobs);
        Ok(())
    }

    async fn wipe(&self) -> Result<(), AppendError> {
        *self.kept.borrow_mut() = Kept::default();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::contract::{now, record, whole};
    use super::*;

    #[test]
    fn memory_keeps_the_contract() {
        now(whole(async || MemoryLog::new()));
    }

    #[test]
    fn memory_takes_settings_in_and_forgets_them_when_wiped() {
        let log = MemoryLog::new();
        let office = ("office".to_owned(), "{}".to_owned());
        assert_eq!(
            now(log.take_in(&[record("a", 0)], std::slice::from_ref(&office), &[])),
            Ok(())
        );
        assert_eq!(log.settings(), [office]);
        assert_eq!(now(log.wipe()), Ok(()));
        assert_eq!(log.settings(), []);
    }

    #[test]
    fn numbering_is_checked_per_case_and_in_any_order() {
        let mixed = [record("b", 1), record("a", 0), record("b", 0)];
        assert_eq!(check_numbering(&mixed), Ok(()));
        let gap = [record("a", 0), record("a", 2)];
        assert_eq!(
            check_numbering(&gap),
            Err(AppendError::Conflict {
                expected: 1,
                found: 2
            })
        );
    }
}

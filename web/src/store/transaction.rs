//! One transaction, from its first request to its end.

use idb::{KeyRange, Query, Transaction};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbRequest, IdbTransaction};

use std::cell::Cell;
use std::rc::Rc;

use super::engine::{Change, Guard, Room};
use crate::platform::events::Listener;
use crate::platform::slot::{Answer, Filler, slot};
use crate::platform::{said, timer};

/// How a transaction ended, if it didn't complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Failed {
    /// What had to be true wasn't: so many records were found.
    Guard { expected: u32, found: u32 },
    /// Undone by the browser, with its own words.
    Undone(String),
    /// No end came in time.
    TooSlow,
}

/// A transaction whose end is awaited. Dropped before that, it is undone: a change without its guard, or
/// one that nobody hears the end of, must not slip in.
pub(super) struct Running {
    raw: IdbTransaction,
    transaction: Transaction,
    ended: Answer<Result<(), Failed>>,
    end: Filler<Result<(), Failed>>,
    guard_failed: Rc<Cell<Option<Failed>>>,
    limit_ms: i32,
    listeners: Vec<Listener>,
}

impl Running {
    pub(super) fn watch(raw: IdbTransaction) -> Self {
        let (end, ended) = slot();
        let guard_failed: Rc<Cell<Option<Failed>>> = Rc::default();
        let completed = end.clone();
        let on_complete = Listener::on(&raw, "complete", move |_| {
            // A transaction ends once; only the timer can have been before it.
            let _ = completed.fill(Ok(()));
        });
        let (undone, failed, itself) = (end.clone(), Rc::clone(&guard_failed), raw.clone());
        let on_abort = Listener::on(&raw, "abort", move |_| {
            let why = failed
                .take()
                .unwrap_or_else(|| Failed::Undone(reason(&itself)));
            // As above.
            let _ = undone.fill(Err(why));
        });
        Self {
            transaction: raw.clone().into(),
            raw,
            ended,
            end,
            guard_failed,
            limit_ms: 0,
            listeners: vec![on_complete, on_abort],
        }
    }

    /// Sets for how many milliseconds its end is awaited at most.
    pub(super) fn patience(&mut self, limit_ms: i32) {
        self.limit_ms = limit_ms;
    }

    pub(super) fn room(&self, room: Room) -> Result<idb::ObjectStore, idb::Error> {
        self.transaction.object_store(room.name())
    }

    /// Asks for the count that the guard speaks of. The answer comes before that of every request issued
    /// later, and when it is another than expected, it undoes them all.
    pub(super) fn guard(&mut self, guard: &Guard) -> Result<(), idb::Error> {
        let (expected, query) = match guard {
            Guard::CaseHas(case, len) => (*len, Some(Query::from(numbered(case)?))),
            Guard::NoRecords => (0, None),
        };
        let request: IdbRequest = self.room(Room::Records)?.count(query)?.into();
        let (failed, itself, asked) = (
            Rc::clone(&self.guard_failed),
            self.raw.clone(),
            request.clone(),
        );
        self.listeners
            .push(Listener::on(&request, "success", move |_| {
                let found = number(&asked.result().unwrap_or_default());
                if found != Some(expected) {
                    let found = found.unwrap_or(u32::MAX);
                    failed.set(Some(Failed::Guard { expected, found }));
                    // It can be undone, because one of its requests is just being answered.
                    let _ = itself.abort();
                }
            }));
        Ok(())
    }

    /// Asks for a change.
    pub(super) fn change(&self, change: &Change) -> Result<(), idb::Error> {
        let room = self.room(change.room())?;
        match change {
            Change::AddRecord { case, n, text } => {
                room.add(&text.into(), Some(&numbered_key(case, *n)))?;
            }
            Change::Put(_, name, text) => {
                room.put(&text.into(), Some(&name.into()))?;
            }
            Change::Remove(_, name) => {
                room.delete(JsValue::from(name))?;
            }
            Change::PutBytes(_, name, blob) => {
                room.delete(numbered(name)?)?;
                for (n, piece) in (0..).zip(blob.pieces()) {
                    room.put(
                        &Uint8Array::from(piece).into(),
                        Some(&numbered_key(name, n)),
                    )?;
                }
            }
            Change::RemoveBytes(_, name) => {
                room.delete(numbered(name)?)?;
            }
            Change::Clear(_) => {
                room.clear()?;
            }
        }
        Ok(())
    }

    /// Asks for no more, so that it completes also when the page that issued it is gone.
    #[allow(
        deprecated,
        reason = "IndexedDB 2.0 left it out and 3.0 has it again; every browser does"
    )]
    pub(super) fn commit(&self) {
        // Refused for a transaction that has ended, and then there is nothing left to ask.
        let _ = self.raw.commit();
    }

    /// Waits until it has completed, but not longer than it was given.
    pub(super) async fn completed(mut self) -> Result<(), Failed> {
        let end = self.end.clone();
        let _limit = timer::after(self.limit_ms, move || {
            // Too late when it ended in the same moment.
            let _ = end.fill(Err(Failed::TooSlow));
        });
        (&mut self.ended).await
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Refused for a transaction that has ended, which is the ordinary case.
        let _ = self.raw.abort();
    }
}

fn reason(transaction: &IdbTransaction) -> String {
    let error = transaction.error();
    error.map_or_else(|| "aborted".to_owned(), |error| said(error.unchecked_ref()))
}

/// The key of a record or a piece: the case or the name, then the number, which IndexedDB orders in this way.
fn numbered_key(name: &str, n: u32) -> JsValue {
    Array::of2(&name.into(), &n.into()).into()
}

/// All records of a case, or all pieces under a name.
pub(super) fn numbered(name: &str) -> Result<KeyRange, idb::Error> {
    KeyRange::bound(
        &numbered_key(name, 0),
        &numbered_key(name, u32::MAX),
        None,
        None,
    )
}

/// A whole number out of the browser.
pub(super) fn number(value: &JsValue) -> Option<u32> {
    let number = value.as_f64()?;
    let whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    // Just seen to be whole and in range.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    whole.then_some(number as u32)
}

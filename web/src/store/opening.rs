//! Opening the database, and noticing when it doesn't open.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use idb::event::VersionChangeEvent;
use idb::request::OpenDatabaseRequest;
use idb::{Database, DatabaseEvent, Error, Event, Factory, Request};

use super::engine::Engine;
use super::migrations::{self, Migration};
use super::{Opened, Store};
use crate::platform::slot::{Filler, slot};
use crate::platform::{said, timer};

/// The database's name in the browser.
const NAME: &str = "weerklank";

/// How long nothing may happen before the database counts as blocked. The browser's own `blocked` event
/// never reaches a third tab, and a blocked request waits for ever.
const BLOCKED_AFTER_MS: i32 = 2_000;

/// Opens the desk's database, brought up to the newest version.
pub async fn open() -> Opened {
    open_as(NAME, migrations::ALL).await
}

/// Opens a database by another name or along other migrations: for tests.
pub async fn open_as(name: &str, migrations: &'static [Migration]) -> Opened {
    let version = migrations::newest(migrations);
    let request = Factory::new().and_then(|factory| factory.open(name, Some(version)));
    match request {
        Ok(request) => answer(request, migrations).await,
        Err(error) => Opened::Refused(error.to_string()),
    }
}

/// What is known while the request runs.
#[derive(Default)]
struct Progress {
    /// An upgrade that has begun isn't blocked and may take its time.
    upgrading: Cell<bool>,
    /// The step that failed, in the browser's words: more than the request itself will say.
    failed: RefCell<Option<String>>,
}

async fn answer(mut request: OpenDatabaseRequest, migrations: &'static [Migration]) -> Opened {
    let (end, opened) = slot();
    let progress = Rc::new(Progress::default());
    on_upgrade(&mut request, migrations, &progress);
    on_success(&mut request, end.clone());
    on_error(&mut request, end.clone(), &progress);
    let limit = timer::after(BLOCKED_AFTER_MS, {
        let progress = Rc::clone(&progress);
        move || {
            if !progress.upgrading.get() {
                // Too late when it opened in the same moment.
                let _ = end.fill(Opened::Blocked);
            }
        }
    });
    let opened = opened.await;
    drop(limit);
    // A blocked request may still succeed, and then has to find its callbacks to be closed by.
    request.forget_callbacks();
    opened
}

fn on_upgrade(
    request: &mut OpenDatabaseRequest,
    migrations: &'static [Migration],
    progress: &Rc<Progress>,
) {
    let progress = Rc::clone(progress);
    request.on_upgrade_needed(move |event| {
        progress.upgrading.set(true);
        if let Err(error) = upgrade(&event, migrations) {
            *progress.failed.borrow_mut() = Some(error.to_string());
            undo(&event);
        }
    });
}

fn upgrade(event: &VersionChangeEvent, migrations: &[Migration]) -> Result<(), Error> {
    let transaction = event
        .target()?
        .transaction()
        .ok_or(Error::TransactionNotFound)?;
    migrations::run_from(
        event.old_version()?,
        migrations,
        &event.database()?,
        &transaction,
    )
}

fn undo(event: &VersionChangeEvent) {
    let transaction = event
        .target()
        .ok()
        .and_then(|request| request.transaction());
    if let Some(transaction) = transaction {
        // The upgrade's transaction is running, or there would be no event.
        let _ = transaction.abort();
    }
}

fn on_success(request: &mut OpenDatabaseRequest, end: Filler<Opened>) {
    request.on_success(move |event| {
        let opened = match event.database() {
            Ok(database) => Opened::Ready(store(database)),
            Err(error) => Opened::Refused(error.to_string()),
        };
        // When we have given up on it, the store comes back and closes itself by being dropped, so that
        // it doesn't block the next attempt.
        let _ = end.fill(opened);
    });
}

fn store(database: Database) -> Store {
    Store::new(Engine::new(database.into()))
}

fn on_error(request: &mut OpenDatabaseRequest, end: Filler<Opened>, progress: &Rc<Progress>) {
    let progress = Rc::clone(progress);
    request.on_error(move |event| {
        let error = event.target().and_then(|request| request.error());
        let refused = match error {
            Ok(Some(error)) if error.name() == "VersionError" => Opened::TooNew,
            Ok(Some(error)) => Opened::Refused(
                progress
                    .failed
                    .take()
                    .unwrap_or_else(|| said(&error.into())),
            ),
            Ok(None) => Opened::Refused("unknown".to_owned()),
            Err(error) => Opened::Refused(error.to_string()),
        };
        // As above, there is nothing to clean up.
        let _ = end.fill(refused);
    });
}

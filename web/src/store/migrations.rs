//! What each version of the database changed, in order.
//!
//! A version is a number and a function, and is never edited once it has been out: what has to change
//! gets the next number. The database has the number of the last line.

use idb::{Database, Error, ObjectStoreParams, Transaction};

use super::engine::Room;

/// One step from a version to the next.
#[derive(Clone, Copy)]
pub struct Migration {
    /// The version after this step.
    pub version: u32,
    /// Makes the step within the upgrade's own transaction, which an error undoes.
    pub run: fn(&Database, &Transaction) -> Result<(), Error>,
}

/// All steps, oldest first.
pub const ALL: &[Migration] = &[
    Migration {
        version: 1,
        run: rooms_for_records_settings_and_drafts,
    },
    Migration {
        version: 2,
        run: rooms_for_documents,
    },
];

/// The version that the last of these steps leads to.
#[must_use]
pub fn newest(migrations: &[Migration]) -> u32 {
    migrations.last().map_or(1, |last| last.version)
}

/// Makes every step that a database of version `from` (0: a new one) hasn't had.
pub(super) fn run_from(
    from: u32,
    migrations: &[Migration],
    database: &Database,
    transaction: &Transaction,
) -> Result<(), Error> {
    migrations
        .iter()
        .filter(|step| step.version > from)
        .try_for_each(|step| (step.run)(database, transaction))
}

/// Version 1: a room each for records, settings and drafts, all with keys of their own beside the value.
fn rooms_for_records_settings_and_drafts(
    database: &Database,
    _: &Transaction,
) -> Result<(), Error> {
    make(database, [Room::Records, Room::Settings, Room::Drafts])
}

/// Version 2: a room for the bytes of documents, and one for those that are not entered yet, in pieces.
fn rooms_for_documents(database: &Database, _: &Transaction) -> Result<(), Error> {
    make(database, [Room::Documents, Room::DraftFiles])
}

fn make<const N: usize>(database: &Database, rooms: [Room; N]) -> Result<(), Error> {
    rooms.into_iter().try_for_each(|room| {
        let made = database.create_object_store(room.name(), ObjectStoreParams::new());
        made.map(drop)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_count_up_from_one() {
        let versions = ALL.iter().map(|step| step.version);
        assert!(versions.eq(1..=newest(ALL)));
    }
}

//! Making a copy of everything, and taking one in.

use super::{Desk, Trouble};
use crate::platform::clock;
use crate::platform::files::Parts;
use crate::platform::tabs::News;
use chrono::{DateTime, NaiveDate, SecondsFormat};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use weerklank_core::export::{self, Export, Writer};
use weerklank_core::json;
use weerklank_core::log::{EventLog, ReadError};

/// After so many days with changes since, the officer is reminded.
const REMIND_AFTER_DAYS: i64 = 7;

/// What is known of the last copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Backup {
    last: Option<Last>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Last {
    at_ms: i64,
    records: usize,
}

/// Whether a copy is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reminder {
    /// There is nothing to copy.
    Nothing,
    /// Never copied; so many records.
    Never(usize),
    /// Copied that day; so many records since.
    Fresh(NaiveDate, usize),
    /// Copied that day, too long ago; so many records since.
    Old(NaiveDate, usize),
}

impl Backup {
    pub(super) fn read(text: Option<&str>) -> Self {
        Self {
            last: text.and_then(|text| json::read(text).ok()),
        }
    }

    /// How things stand on a day.
    pub(crate) fn reminder(self, today: NaiveDate, records_now: usize) -> Reminder {
        let Some(last) = self.last else {
            return if records_now == 0 {
                Reminder::Nothing
            } else {
                Reminder::Never(records_now)
            };
        };
        let on = clock::day_of(last.at_ms);
        let since = records_now.saturating_sub(last.records);
        if since > 0 && (today - on).num_days() > REMIND_AFTER_DAYS {
            Reminder::Old(on, since)
        } else {
            Reminder::Fresh(on, since)
        }
    }
}

impl Desk {
    /// Whether a copy is due.
    pub(crate) fn reminder(self) -> Reminder {
        let records = self
            .cases
            .with(|cases| cases.values().map(|case| case.history().len()).sum());
        self.backup.get().reminder(self.today.get(), records)
    }

    /// Makes a copy of everything and hands it to the browser as a download. Documents go along one by one, so
    /// that no more than one of them is in the program's memory. Gives how many could not go along, because
    /// they are lost or damaged.
    ///
    /// # Errors
    /// In words, when it could not be read or handed over.
    pub(crate) async fn make_copy(self) -> Result<usize, String> {
        let store = self.store();
        store.drafts().flush();
        let log = store.log();
        let records = log.read_all().await.map_err(in_words)?;
        let settings = store.settings().all().await.map_err(in_words)?;
        let texts: Vec<String> = records.into_iter().map(|record| record.text).collect();
        let at_ms = clock::now_ms();
        let (mut writer, header) = Writer::begin(&moment(at_ms));
        let mut file = Parts::default();
        file.push(&header)?;
        for (key, text) in settings.iter().filter(|(key, _)| key != "backup") {
            file.push(&writer.setting(key, text))?;
        }
        for text in &texts {
            file.push(&writer.record(text))?;
        }
        let mut missing = 0;
        for sha256 in export::named(&texts) {
            match log.blob(&sha256).await {
                Ok(Some(blob)) => writer
                    .document(&blob)
                    .try_for_each(|line| file.push(&line))?,
                Ok(None) | Err(ReadError::Damaged) => {
                    missing += 1;
                    writer.missing(&sha256);
                }
                Err(trouble) => return Err(in_words(trouble)),
            }
        }
        file.push(&writer.end())?;
        let name = format!("weerklank-kopie-{}.jsonl", clock::day_of(at_ms));
        file.download(&name, "application/x-ndjson")?;
        self.copied(at_ms, texts.len());
        Ok(missing)
    }

    fn copied(self, at_ms: i64, records: usize) {
        let last = Last { at_ms, records };
        self.backup.set(Backup { last: Some(last) });
        self.put("backup", &last);
    }

    /// Takes a checked copy into an empty desk: all of it or nothing.
    ///
    /// # Errors
    /// See [`Trouble`]; a desk that is not empty is a conflict.
    pub(crate) async fn take_in(self, copy: &Export) -> Result<(), Trouble> {
        let log = self.store().log();
        self.keep(log.take_in(&copy.records, &copy.settings, &copy.documents))
            .await?;
        self.replaced().await
    }

    /// Empties the desk.
    ///
    /// # Errors
    /// See [`Trouble`].
    pub(crate) async fn wipe(self) -> Result<(), Trouble> {
        let store = self.store();
        self.keep(async move { store.wipe().await }).await?;
        self.office.set(Default::default());
        self.replaced().await
    }

    async fn replaced(self) -> Result<(), Trouble> {
        self.tell(&News::AllChanged);
        self.read_all().await.map_err(|_| Trouble::NotSaved)
    }
}

#[allow(clippy::needless_pass_by_value)] // It is the shape that `map_err` wants.
fn in_words(trouble: ReadError) -> String {
    format!(
        "Niet alles kon worden gelezen. Laad de pagina opnieuw en probeer het nog eens. De browser zegt: {trouble:?}"
    )
}

fn moment(at_ms: i64) -> String {
    DateTime::from_timestamp_millis(at_ms)
        .unwrap_or_default()
        .to_rfc3339_opts(SecondsFormat::Secs, true)
}

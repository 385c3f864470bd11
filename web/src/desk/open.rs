//! Opening the desk: the store, what is in it, and the listeners that keep the desk true.

use super::regulations::FIRST;
use super::{Backup, Desk, Room, Saving};
use crate::platform::letters::Letters;
use crate::platform::tabs::{News, Tabs};
use crate::platform::{clock, files, offline, page, persist, timer};
use crate::route::Route;
use crate::store::{self, DraftState, Opened, Store};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::calendar::Calendar;
use weerklank_core::case::{Case, Recorded};
use weerklank_core::json;
use weerklank_core::log::{EventLog, ReadError, StoredRecord};
use weerklank_core::office::Office;
use weerklank_core::order;
use weerklank_core::procedure::Catalogue;
use weerklank_core::record;

/// How often the date is looked at, so that midnight is noticed.
const CLOCK_MS: i32 = 30_000;

/// Why the desk can't be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Another tab holds on to an older version of the database.
    Blocked,
    /// The database is of a newer version.
    TooNew,
    /// The browser refused, in its own words.
    Refused(String),
}

/// Opens the store and reads everything in it. `owner` owns the signals.
///
/// # Errors
/// See [`Trouble`]; each has its own page.
pub(crate) async fn open(owner: &Owner) -> Result<Desk, Trouble> {
    let store = match store::open().await {
        Opened::Ready(store) => store,
        Opened::Blocked => return Err(Trouble::Blocked),
        Opened::TooNew => return Err(Trouble::TooNew),
        Opened::Refused(words) => return Err(Trouble::Refused(words)),
    };
    let desk = owner.with(|| Desk::around(store));
    desk.read_all()
        .await
        .map_err(|trouble| Trouble::Refused(format!("{trouble:?}")))?;
    desk.listen();
    Ok(desk)
}

impl Desk {
    fn around(store: Store) -> Self {
        let calendar = Calendar::new(weerklank_core::calendar::Choices::default())
            .expect("the default choices are sound");
        Self {
            cases: RwSignal::default(),
            damaged: RwSignal::default(),
            office: RwSignal::default(),
            directory: RwSignal::default(),
            calendar: RwSignal::new(Arc::new(calendar)),
            catalogue: RwSignal::new(Arc::new(Catalogue::embedded())),
            followed: RwSignal::new(FIRST.to_owned()),
            regulations: RwSignal::default(),
            // Asked only by pages, and those are drawn after the desk was laid.
            agenda: Memo::new(|_| Desk::get().reckon_agenda()),
            sentences: RwSignal::default(),
            setting: Memo::new(|_| Desk::get().write_setting()),
            backup: RwSignal::new(Backup::default()),
            today: RwSignal::new(clock::today()),
            saving: RwSignal::new(Saving::Saved(None)),
            offline: RwSignal::new(offline::State::Installing),
            persisted: RwSignal::new(None),
            route: RwSignal::new(Route::read(&page::hash())),
            stale: RwSignal::new(false),
            said: RwSignal::default(),
            aim: StoredValue::new(None),
            closed: RwSignal::new(false),
            room: StoredValue::new_local(Room {
                store,
                tabs: None,
                letters: Letters::new(),
            }),
        }
    }

    /// Reads everything again: at the start, and when another tab replaced it.
    pub(crate) async fn read_all(self) -> Result<(), ReadError> {
        let store = self.store();
        let records = store.log().read_all().await?;
        let settings = store.settings().all().await?;
        let (cases, damaged) = assemble(records);
        self.cases.set(cases);
        self.damaged.set(damaged);
        let text = |name: &str| {
            settings
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, text)| text.as_str())
        };
        let mut office: Office = read(text("office"));
        office.logo = read(text("logo"));
        office.style.signature = read(text("signature"));
        self.office.set(office);
        self.directory.set(read(text("directory")));
        let calendar = Calendar::new(read(text("calendar")));
        if let Ok(calendar) = calendar {
            self.calendar.set(Arc::new(calendar));
        }
        self.take_regulations(read(text("regulations")));
        self.sentences.set(read(text("sentences")));
        self.backup.set(Backup::read(text("backup")));
        self.stale.set(false);
        Ok(())
    }

    fn listen(self) {
        files::refuse_stray_drops();
        page::on_hash(move |hash| self.go(Route::read(&hash))).keep();
        let tabs = Tabs::open(move |news| self.hear(&news));
        self.room.update_value(|room| room.tabs = tabs);
        self.store().on_closed(move |_| self.closed.set(true));
        self.store()
            .drafts()
            .on_state(move |state| self.draft_state(state));
        std::mem::forget(timer::every(CLOCK_MS, move || {
            let today = clock::today();
            if self.today.get_untracked() != today {
                self.today.set(today);
            }
        }));
        offline::register(move |state| self.offline.set(state));
        spawn_local(async move { self.persisted.set(persist::persisted().await) });
    }

    fn go(self, route: Route) {
        if self.route.get_untracked() != route {
            self.stale.set(false);
            self.said.set(String::new());
            self.route.set(route);
            page::scroll_to_top();
            let aim = self.aim.try_update_value(Option::take).flatten();
            page::focus_first_of([aim.as_deref().unwrap_or_default(), "inhoud"]);
        }
    }

    fn hear(self, news: &News) {
        let on_this_page = match news {
            News::CaseChanged(id) => self.route.with_untracked(|route| route.case() == Some(id)),
            News::SettingsChanged | News::AllChanged => false,
        };
        if on_this_page {
            self.stale.set(true);
        } else {
            self.reload();
        }
    }

    /// Reads everything again, on request.
    pub(crate) fn reload(self) {
        spawn_local(async move {
            if let Err(trouble) = self.read_all().await {
                self.saving.set(Saving::Failed(format!("{trouble:?}")));
            }
        });
    }

    fn draft_state(self, state: DraftState) {
        let saving = match state {
            DraftState::Waiting => Saving::Under,
            DraftState::Kept => Saving::Saved(None),
            DraftState::Failed => Saving::Failed(String::new()),
        };
        self.saving.set(saving);
    }
}

/// Reads one setting; one that can't be read counts as not set, and is not overwritten until changed.
fn read<T: serde::de::DeserializeOwned + Default>(text: Option<&str>) -> T {
    text.and_then(|text| json::read(text).ok())
        .unwrap_or_default()
}

/// Puts records together to cases. Damage hides one case, never all.
fn assemble(records: Vec<StoredRecord>) -> (BTreeMap<String, Case>, Vec<String>) {
    let mut histories: BTreeMap<String, Option<Vec<Recorded>>> = BTreeMap::new();
    for stored in records {
        let history = histories
            .entry(stored.case.clone())
            .or_insert_with(|| Some(Vec::new()));
        let readable = record::read(&stored.text)
            .ok()
            .filter(|(id, recorded)| *id == stored.case && recorded.n == stored.n);
        match (readable, history.as_mut()) {
            (Some((_, recorded)), Some(list)) => list.push(recorded),
            _ => *history = None,
        }
    }
    let damaged = histories
        .iter()
        .filter(|(_, history)| history.is_none())
        .map(|(id, _)| id.clone())
        .collect();
    let whole = histories
        .into_iter()
        .filter_map(|(id, history)| Some((id.clone(), Case::from_history(id, history?))));
    (order::gather(whole), damaged)
}

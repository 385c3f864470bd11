//! What all pages share: the cases, the settings, the day, and the one door through which anything
//! is recorded ([`Desk::send`]).

mod copies;
mod documents;
mod letters;
mod open;
mod regulations;
mod settings;

pub(crate) use copies::{Backup, Reminder};
pub(crate) use documents::Paper;
pub(crate) use letters::Sentence;
pub(crate) use open::{Trouble as OpenTrouble, open};
pub(crate) use regulations::{Needed, Own, Regulations};
pub(crate) use settings::Moved;

use crate::platform::clock;
use crate::platform::letters::Letters;
use crate::platform::offline;
use crate::platform::tabs::{News, Tabs};
use crate::route::Route;
use crate::store::Store;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::Arc;
use weerklank_core::calendar::Calendar;
use weerklank_core::case::{Case, Command, Event, Finding, Recorded, Regulation, State, decide};
use weerklank_core::directory::Directory;
use weerklank_core::log::{AppendError, Blob, EventLog};
use weerklank_core::obligation::{Clocks, clocks};
use weerklank_core::office::Office;
use weerklank_core::procedure::{Catalogue, Procedure};
use weerklank_core::{record, register};

/// Whether what was done is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Saving {
    /// Everything is saved; the moment of the last save in this tab, as `14:03`.
    Saved(Option<String>),
    /// A save is under way.
    Under,
    /// The last save failed, with the engine's own words.
    Failed(String),
}

/// Why a command was not carried out. What was typed is still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// These things stand in the way.
    Findings(Vec<Finding>),
    /// Another tab changed the case.
    Conflict,
    /// It could not be saved.
    NotSaved,
}

/// The shared state; a handle that is copied about.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    pub(crate) cases: RwSignal<BTreeMap<String, Case>>,
    /// Cases with a record that can't be read: shown as such, and left alone.
    pub(crate) damaged: RwSignal<Vec<String>>,
    pub(crate) office: RwSignal<Office>,
    pub(crate) directory: RwSignal<Directory>,
    pub(crate) calendar: RwSignal<Arc<Calendar>>,
    /// Every regulation that is known, in all its versions.
    pub(crate) catalogue: RwSignal<Arc<Catalogue>>,
    /// The short name of the one that new complaints fall under.
    pub(crate) followed: RwSignal<String>,
    /// What is kept about regulations.
    pub(crate) regulations: RwSignal<Regulations>,
    /// Everything that needs doing, worked out anew when a case, the calendar or the day changed.
    pub(crate) agenda: Memo<Vec<register::Todo>>,
    /// The officer's own standard sentences.
    pub(crate) sentences: RwSignal<Vec<Sentence>>,
    /// What all letters share, as the worker takes it.
    pub(crate) setting: Memo<Arc<str>>,
    pub(crate) backup: RwSignal<Backup>,
    pub(crate) today: RwSignal<NaiveDate>,
    pub(crate) saving: RwSignal<Saving>,
    pub(crate) offline: RwSignal<offline::State>,
    pub(crate) persisted: RwSignal<Option<bool>>,
    pub(crate) route: RwSignal<Route>,
    /// The case on this page was changed in another tab.
    pub(crate) stale: RwSignal<bool>,
    /// What is said after something was recorded on a page where the officer stays.
    pub(crate) said: RwSignal<String>,
    /// The field on the next page that the keyboard goes to, when a link says which.
    pub(crate) aim: StoredValue<Option<String>>,
    /// The connection to the store is gone: nothing can be saved any more in this tab.
    pub(crate) closed: RwSignal<bool>,
    room: StoredValue<Room, LocalStorage>,
}

thread_local! {
    static DESK: Cell<Option<Desk>> = const { Cell::new(None) };
}

/// What is not for showing.
pub(crate) struct Room {
    store: Store,
    tabs: Option<Tabs>,
    letters: Letters,
}

impl Desk {
    /// The desk of this page. There is one, from the moment the store is open; event handlers and
    /// tasks need it as well, and a context does not reach those.
    pub(crate) fn get() -> Self {
        DESK.get()
            .expect("pages are drawn only after the desk has been laid")
    }

    /// Makes this the desk of this page.
    pub(crate) fn lay(self) {
        DESK.set(Some(self));
    }

    /// The regulation that is followed, in the version of today.
    pub(crate) fn procedure(self) -> &'static Procedure {
        self.procedure_at(self.today.get())
    }

    /// The same, without watching it.
    pub(crate) fn procedure_untracked(self) -> &'static Procedure {
        untrack(|| self.procedure())
    }

    /// The regulation a page is about: that of its case, or the one that is followed.
    pub(crate) fn procedure_here(self) -> &'static Procedure {
        untrack(|| {
            let route = self.route.get();
            let case = route.case().and_then(|id| self.case(id));
            case.map_or_else(|| self.procedure(), |case| self.procedure_of(&case))
        })
    }

    /// The regulation that is followed, in the version in force on the day of receipt.
    pub(crate) fn procedure_at(self, received_on: NaiveDate) -> &'static Procedure {
        self.followed
            .with(|followed| {
                self.catalogue
                    .with(|all| all.at_receipt(followed, received_on))
            })
            .unwrap_or_else(Procedure::blh)
    }

    /// The regulation a case falls under: the version in force at its receipt.
    pub(crate) fn procedure_of(self, case: &Case) -> &'static Procedure {
        case.state()
            .map_or_else(Procedure::blh, |state| self.procedure_for(state))
    }

    /// The same, from what is known of the case.
    pub(crate) fn procedure_for(self, state: &State) -> &'static Procedure {
        self.catalogue.with(|catalogue| catalogue.of(state))
    }

    /// The regulation a complaint that was received on this day falls under, as the case keeps it.
    pub(crate) fn regulation(self, received_on: NaiveDate) -> Regulation {
        let procedure = self.procedure_at(received_on);
        Regulation {
            slug: procedure.slug.clone(),
            version: procedure.version.clone(),
        }
    }

    /// What stands on the page about one case; `None` when there is no such case.
    pub(crate) fn case(self, id: &str) -> Option<Case> {
        self.cases.with(|cases| cases.get(id).cloned())
    }

    /// The clocks of a case.
    pub(crate) fn clocks(self, case: &Case) -> Option<Clocks> {
        clocks(case, self.procedure_of(case), &self.calendar.get())
    }

    /// Works out everything that needs doing; how long that took stands in the browser's own timeline.
    fn reckon_agenda(self) -> Vec<register::Todo> {
        let (calendar, today) = (self.calendar.get(), self.today.get());
        let procedure_of = |case: &Case| self.procedure_of(case);
        clock::timed("agenda", || {
            self.cases
                .with(|cases| register::agenda(cases.values(), procedure_of, &calendar, today))
        })
    }

    /// The store, for drafts and copies.
    pub(crate) fn store(self) -> Store {
        self.room.with_value(|room| room.store.clone())
    }

    /// The room where letters are made.
    pub(crate) fn letters(self) -> Letters {
        self.room.with_value(|room| room.letters.clone())
    }

    /// Sends a command to a case: decided, then written in one transaction, and only then shown.
    ///
    /// # Errors
    /// See [`Trouble`]; then nothing was written.
    pub(crate) async fn send(self, id: &str, command: impl Into<Command>) -> Result<(), Trouble> {
        self.send_all(id, vec![command.into()], &[]).await
    }

    /// Sends several commands, each decided on the case as it stands after the one before, with the documents
    /// that they name: written together in one transaction, and only then shown.
    ///
    /// # Errors
    /// See [`Trouble`]; then nothing was written.
    pub(crate) async fn send_all(
        self,
        id: &str,
        commands: Vec<Command>,
        blobs: &[Blob],
    ) -> Result<(), Trouble> {
        let mut case = self
            .cases
            .with_untracked(|cases| cases.get(id).cloned())
            .unwrap_or_else(|| Case::new(id));
        let expected = case.len();
        for command in commands {
            let events =
                decide(&case, command, self.today.get_untracked()).map_err(Trouble::Findings)?;
            for event in events {
                case.apply(self.recorded(case.len(), event));
            }
        }
        let new = case.history().iter().filter(|one| one.n >= expected);
        let texts: Vec<String> = new.map(|one| record::write(id, one)).collect();
        let log = self.store().log();
        self.keep(log.append_with(id, expected, &texts, blobs))
            .await?;
        self.cases.update(|cases| {
            cases.insert(id.to_owned(), case);
        });
        self.tell(&News::CaseChanged(id.to_owned()));
        Ok(())
    }

    fn recorded(self, n: u32, event: Event) -> Recorded {
        Recorded {
            n,
            at_ms: clock::now_ms(),
            by: self
                .office
                .with_untracked(|office| office.officer.name.clone()),
            event,
        }
    }

    /// Waits for a write and shows how it went.
    async fn keep(
        self,
        write: impl Future<Output = Result<(), AppendError>>,
    ) -> Result<(), Trouble> {
        self.saving.set(Saving::Under);
        let (saving, result) = match write.await {
            Ok(()) => (
                Saving::Saved(Some(clock::local_time_text(clock::now_ms()))),
                Ok(()),
            ),
            Err(AppendError::Conflict { .. }) => {
                self.stale.set(true);
                (Saving::Saved(None), Err(Trouble::Conflict))
            }
            Err(AppendError::NotSaved(words)) => (Saving::Failed(words), Err(Trouble::NotSaved)),
            Err(AppendError::TooSlow) => (Saving::Failed(String::new()), Err(Trouble::NotSaved)),
        };
        self.saving.set(saving);
        result
    }

    fn tell(self, news: &News) {
        self.room.with_value(|room| {
            if let Some(tabs) = &room.tabs {
                tabs.tell(news);
            }
        });
    }
}

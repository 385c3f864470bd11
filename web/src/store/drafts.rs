//! What is typed but not yet entered, so that a reload, a crash or a wrong click costs nothing.
//!
//! A draft is written a quarter of a second after the first key that isn't kept yet, and at once when the
//! page is hidden or left: with the delay alone 0 of 24 last words survived a quick reload, with the flush 24.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use wasm_bindgen_futures::spawn_local;
use web_sys::window;
use weerklank_core::log::ReadError;

use super::engine::{Care, Change, Engine, Room, saved};
use crate::platform::events::Listener;
use crate::platform::timer::{self, Timer};

/// The longest that typed text waits before it is written.
const DELAY_MS: i32 = 250;

/// Whether what was typed is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftState {
    /// Not yet; it will be in a moment.
    Waiting,
    /// All of it.
    Kept,
    /// It could not be written. It is tried again with the next key.
    Failed,
}

/// The drafts, by name. Copies share them.
#[derive(Clone)]
pub struct Drafts(Rc<Desk>);

/// A text to keep, or `None` for a draft to throw away.
type Waiting = BTreeMap<String, Option<String>>;

type Tell = Rc<dyn Fn(DraftState)>;

struct Desk {
    engine: Rc<Engine>,
    waiting: RefCell<Waiting>,
    timer: RefCell<Option<Timer>>,
    tell: RefCell<Option<Tell>>,
    /// Counts up with every wipe: what was under way before it must not come back.
    generation: Cell<u32>,
    listeners: RefCell<Vec<Listener>>,
}

impl Drafts {
    pub(super) fn new(engine: Rc<Engine>) -> Self {
        let desk = Rc::new(Desk {
            engine,
            waiting: RefCell::default(),
            timer: RefCell::default(),
            tell: RefCell::default(),
            generation: Cell::default(),
            listeners: RefCell::default(),
        });
        *desk.listeners.borrow_mut() = flush_when_left(&desk);
        Self(desk)
    }

    /// Keeps this text as the draft of this name.
    pub fn put(&self, name: &str, text: impl Into<String>) {
        self.wait(name, Some(text.into()));
    }

    /// Throws the draft of this name away, because it was entered or given up.
    pub fn remove(&self, name: &str) {
        self.wait(name, None);
    }

    /// The draft of this name, as it was last typed.
    ///
    /// # Errors
    /// [`ReadError`] when the engine doesn't answer or refuses.
    pub async fn get(&self, name: &str) -> Result<Option<String>, ReadError> {
        let waiting = self.0.waiting.borrow().get(name).cloned();
        match waiting {
            Some(text) => Ok(text),
            None => self.0.engine.text(Room::Drafts, name).await,
        }
    }

    /// All drafts with their names, ordered by name.
    ///
    /// # Errors
    /// [`ReadError`] when the engine doesn't answer or refuses.
    pub async fn all(&self) -> Result<Vec<(String, String)>, ReadError> {
        self.flush();
        self.0.engine.texts(Room::Drafts).await
    }

    /// Calls `tell` whenever the state of what was typed changes. There is one hearer: the last.
    pub fn on_state(&self, tell: impl Fn(DraftState) + 'static) {
        *self.0.tell.borrow_mut() = Some(Rc::new(tell));
    }

    /// Writes at once what waits.
    pub fn flush(&self) {
        Desk::flush(&self.0);
    }

    /// Forgets what waits, for when everything is thrown away.
    pub(super) fn drop_waiting(&self) {
        self.0
            .generation
            .set(self.0.generation.get().wrapping_add(1));
        self.0.waiting.borrow_mut().clear();
    }

    /// A call that flushes as long as the drafts exist, and doesn't keep them alive.
    pub(super) fn flusher(&self) -> impl Fn() + 'static {
        let desk = Rc::downgrade(&self.0);
        move || flush_if_there(&desk)
    }

    fn wait(&self, name: &str, text: Option<String>) {
        self.0.waiting.borrow_mut().insert(name.to_owned(), text);
        let desk = Rc::downgrade(&self.0);
        // A timer that runs is left running: whoever types without a pause is kept too.
        self.0
            .timer
            .borrow_mut()
            .get_or_insert_with(|| timer::after(DELAY_MS, move || flush_if_there(&desk)));
        self.0.tell(DraftState::Waiting);
    }
}

impl Desk {
    /// Issues the writing at once, because after `pagehide` nothing else of ours may run.
    fn flush(self: &Rc<Self>) {
        *self.timer.borrow_mut() = None;
        let waiting = self.waiting.take();
        if waiting.is_empty() {
            return;
        }
        let changes: Vec<_> = waiting.iter().map(change).collect();
        let started = self.engine.start(None, &changes, Care::Relaxed);
        // Left to itself a transaction is undone when its page goes before it has completed.
        if let Ok(running) = &started {
            running.commit();
        }
        let (desk, generation) = (Rc::clone(self), self.generation.get());
        spawn_local(async move {
            let outcome = match started {
                Ok(running) => saved(running).await,
                Err(error) => Err(error),
            };
            if generation == desk.generation.get() {
                desk.written(waiting, outcome.is_ok());
            }
        });
    }

    /// What couldn't be written waits again, unless something newer waits under its name.
    fn written(&self, texts: Waiting, kept: bool) {
        if !kept {
            let mut waiting = self.waiting.borrow_mut();
            for (name, text) in texts {
                waiting.entry(name).or_insert(text);
            }
        }
        let nothing_waits = self.waiting.borrow().is_empty();
        self.tell(match (kept, nothing_waits) {
            (false, _) => DraftState::Failed,
            (true, true) => DraftState::Kept,
            (true, false) => DraftState::Waiting,
        });
    }

    fn tell(&self, state: DraftState) {
        let tell = self.tell.borrow().clone();
        if let Some(tell) = tell {
            tell(state);
        }
    }
}

fn change((name, text): (&String, &Option<String>)) -> Change {
    match text {
        Some(text) => Change::Put(Room::Drafts, name.clone(), text.clone()),
        None => Change::Remove(Room::Drafts, name.clone()),
    }
}

fn flush_if_there(desk: &Weak<Desk>) {
    if let Some(desk) = desk.upgrade() {
        desk.flush();
    }
}

/// `pagehide` comes when the page is left, `visibilitychange` also when a phone puts the browser away,
/// after which there may be no other event at all. Flushing at its return too does no harm.
fn flush_when_left(desk: &Rc<Desk>) -> Vec<Listener> {
    let Some(window) = window() else {
        return Vec::new();
    };
    let leaving = Rc::downgrade(desk);
    let mut listeners = vec![Listener::on(&window, "pagehide", move |_| {
        flush_if_there(&leaving);
    })];
    if let Some(document) = window.document() {
        let hiding = Rc::downgrade(desk);
        listeners.push(Listener::on(&document, "visibilitychange", move |_| {
            flush_if_there(&hiding);
        }));
    }
    listeners
}

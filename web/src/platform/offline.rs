//! Working without a network, and a new version that waits until the officer is ready for it.
//!
//! The service worker itself is `web/sw.js`. Here it is registered and watched, and told to take over
//! when, and only when, the officer says so.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    MessageEvent, RegistrationOptions, ServiceWorker, ServiceWorkerContainer,
    ServiceWorkerRegistration, ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

use super::events::Listener;
use super::{has, page, said, window};

/// How far the desk can do without a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// This browser, or this way of opening the page, has no service workers.
    Unsupported,
    /// Everything is being fetched for later.
    Installing,
    /// Everything is here: the desk works without a network.
    Ready,
    /// A new version is here and waits for [`activate`].
    UpdateWaiting,
    /// Another tab let a new version take over; this tab still runs the old code and should be loaded again.
    Replaced,
    /// It didn't work out, with the browser's own words. The desk works, but needs the network at the next start.
    Failed(String),
}

thread_local! {
    static REGISTRATION: RefCell<Option<ServiceWorkerRegistration>> = const { RefCell::new(None) };
    /// True between our own request to take over and the reload that follows.
    static TAKING_OVER: Cell<bool> = const { Cell::new(false) };
}

type Tell = Rc<dyn Fn(State)>;

/// Registers the service worker and tells every state it gets into, for as long as the page lives.
///
/// [`State::Replaced`] is the last: whatever the new version reports, this tab still runs the old code.
pub fn register(changed: impl Fn(State) + 'static) {
    let replaced = Cell::new(false);
    let tell: Tell = Rc::new(move |state| {
        if !replaced.get() {
            replaced.set(state == State::Replaced);
            changed(state);
        }
    });
    let Some(workers) = container() else {
        return tell(State::Unsupported);
    };
    listen(&workers, &tell);
    spawn_local(async move {
        match JsFuture::from(ask(&workers)).await {
            Ok(registration) => watch(registration.unchecked_into(), &tell),
            Err(thrown) => tell(State::Failed(said(&thrown))),
        }
    });
}

/// Lets the new version take over and loads the page again. Call it when drafts are flushed.
pub fn activate() {
    let waiting = REGISTRATION.with_borrow(|known| known.as_ref()?.waiting());
    let Some(worker) = waiting else { return };
    let message = Object::new();
    // Setting a property of a new plain object can't fail.
    let _ = Reflect::set(&message, &"type".into(), &"activate".into());
    TAKING_OVER.set(true);
    // A worker that is waiting takes messages, and a plain object can be sent.
    let _ = worker.post_message(&message);
}

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = window().navigator();
    has(&navigator, "serviceWorker").then(|| navigator.service_worker())
}

/// Both addresses are relative, so that the desk works in any folder of a web server.
fn ask(workers: &ServiceWorkerContainer) -> js_sys::Promise {
    let options = RegistrationOptions::new();
    options.set_scope("./");
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    workers.register_with_options("./sw.js", &options)
}

fn listen(workers: &ServiceWorkerContainer, tell: &Tell) {
    let ready = Rc::clone(tell);
    Listener::on(workers, "message", move |event| {
        if kind_of(&event).as_deref() == Some("ready") {
            ready(State::Ready);
        }
    })
    .keep();
    let replaced = Rc::clone(tell);
    // The first worker of all claims a page that had none: nothing was replaced then.
    let controlled = Cell::new(workers.controller().is_some());
    Listener::on(workers, "controllerchange", move |_| {
        if TAKING_OVER.get() {
            page::reload();
        } else if controlled.replace(true) {
            replaced(State::Replaced);
        }
    })
    .keep();
}

fn kind_of(event: &web_sys::Event) -> Option<String> {
    let data = event.dyn_ref::<MessageEvent>()?.data();
    Reflect::get(&data, &"type".into()).ok()?.as_string()
}

fn watch(registration: ServiceWorkerRegistration, tell: &Tell) {
    if let Some(worker) = registration.installing() {
        follow(&worker, &registration, tell);
    }
    let found = (registration.clone(), Rc::clone(tell));
    Listener::on(&registration, "updatefound", move |_| {
        let (registration, tell) = &found;
        if let Some(worker) = registration.installing() {
            follow(&worker, registration, tell);
        }
    })
    .keep();
    tell(state_of(&registration));
    REGISTRATION.set(Some(registration));
}

/// Tells the state again at every step of a worker that is being installed.
fn follow(worker: &ServiceWorker, registration: &ServiceWorkerRegistration, tell: &Tell) {
    let (registration, tell) = (registration.clone(), Rc::clone(tell));
    let itself = worker.clone();
    Listener::on(worker, "statechange", move |_| {
        let lost = itself.state() == ServiceWorkerState::Redundant;
        if lost && registration.active().is_none() {
            tell(State::Failed("service worker redundant".to_owned()));
        } else {
            tell(state_of(&registration));
        }
    })
    .keep();
}

fn state_of(registration: &ServiceWorkerRegistration) -> State {
    let active = registration.active().is_some();
    if active && registration.waiting().is_some() {
        State::UpdateWaiting
    } else if active {
        State::Ready
    } else {
        State::Installing
    }
}

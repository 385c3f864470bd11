//! Listening to the browser's events, for as long as a guard lives.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Keeps a listener in place; dropping it takes the listener away.
#[must_use = "dropping the guard takes the listener away"]
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `heard` at every event `name` of `target`.
    pub(crate) fn on(
        target: &EventTarget,
        name: &'static str,
        heard: impl FnMut(Event) + 'static,
    ) -> Self {
        let heard = Closure::<dyn FnMut(Event)>::new(heard);
        // Adding a listener fails only for a wrong type of callback, which a closure never is.
        let added = target.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
        debug_assert!(added.is_ok(), "a closure is a listener");
        Self {
            target: target.clone(),
            name,
            heard,
        }
    }

    /// Keeps the listener for as long as the page lives: for what the whole application listens to.
    pub fn keep(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.heard.as_ref().unchecked_ref();
        // It fails for nothing that was added by `on`, and a guard can't report.
        let _ = self
            .target
            .remove_event_listener_with_callback(self.name, callback);
    }
}

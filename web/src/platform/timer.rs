//! Waiting: once, again and again, or until the next picture on the screen.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::slot::slot;
use super::window;

/// A call that is still to come; dropping it calls it off.
#[must_use = "dropping the timer calls it off"]
pub struct Timer {
    id: i32,
    _due: Closure<dyn FnMut()>,
}

/// A call that comes back; dropping it ends it.
#[must_use = "dropping the ticker ends it"]
pub struct Ticker {
    id: i32,
    _tick: Closure<dyn FnMut()>,
}

/// Calls `due` after `ms` milliseconds.
pub fn after(ms: i32, due: impl FnOnce() + 'static) -> Timer {
    let due = Closure::once(due);
    let id = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(due.as_ref().unchecked_ref(), ms)
        .expect("setting a timer refuses nothing but a wrong callback");
    Timer { id, _due: due }
}

/// Calls `tick` every `ms` milliseconds. A browser slows this down to once a minute in a hidden tab.
pub fn every(ms: i32, tick: impl FnMut() + 'static) -> Ticker {
    let tick = Closure::<dyn FnMut()>::new(tick);
    let id = window()
        .set_interval_with_callback_and_timeout_and_arguments_0(tick.as_ref().unchecked_ref(), ms)
        .expect("setting a timer refuses nothing but a wrong callback");
    Ticker { id, _tick: tick }
}

/// Lets `ms` milliseconds pass.
pub async fn sleep(ms: i32) {
    let (filler, answer) = slot();
    let _timer = after(ms, move || {
        // The timer is the only one that fills.
        let _ = filler.fill(());
    });
    answer.await;
}

/// Calls `then` just before the next picture, when what was just rendered stands in the document.
pub fn before_paint(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    let asked = window().request_animation_frame(then.unchecked_ref());
    debug_assert!(asked.is_ok(), "a closure can be asked for");
}

impl Drop for Timer {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.id);
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        window().clear_interval_with_handle(self.id);
    }
}

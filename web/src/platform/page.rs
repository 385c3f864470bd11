//! The page itself: its address, focus, scrolling and printing.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::events::Listener;
use super::{document, meta, timer, window};

/// How a new address gets into the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The back button returns to the address before.
    Push,
    /// The address before is forgotten.
    Replace,
}

/// The part of the address behind `#`, with it, or nothing.
#[must_use]
pub fn hash() -> String {
    // Reading fails only for a page of another origin.
    window().location().hash().unwrap_or_default()
}

/// Goes to `hash` (with its `#`); whoever listens with [`on_hash`] hears of it.
pub fn set_hash(hash: &str, step: Step) {
    let location = window().location();
    let gone = match step {
        Step::Push => location.set_hash(hash),
        // Unlike `history.replaceState` this fires `hashchange`. A bare hash would resolve against a
        // base address, so the address as it is now is written out.
        Step::Replace => location
            .href()
            .and_then(|href| location.replace(&with_hash(&href, hash))),
    };
    debug_assert!(gone.is_ok(), "a hash of one's own page is always allowed");
}

fn with_hash(href: &str, hash: &str) -> String {
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}#{}", hash.trim_start_matches('#'))
}

/// Calls `changed` with every new hash.
pub fn on_hash(changed: impl Fn(String) + 'static) -> Listener {
    Listener::on(&window(), "hashchange", move |_| changed(hash()))
}

/// Puts the keyboard on the element with this id; false when it isn't there.
pub fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    let element = element.and_then(|found| found.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Puts the keyboard on the element with this id once what is being rendered now stands in the document.
pub fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    timer::before_paint(move || {
        focus(&id);
    });
}

/// Puts the keyboard on the first of these that stands in the document, once what is being rendered now does.
pub fn focus_first_of(ids: [&str; 2]) {
    let ids = ids.map(str::to_owned);
    timer::before_paint(move || {
        let _ = ids.iter().any(|id| focus(id));
    });
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Opens the browser's own print window for the page.
pub fn print() {
    // Refused only in a sandboxed frame.
    let _ = window().print();
}

/// Loads the page again.
pub fn reload() {
    // Refused only for a page of another origin.
    let _ = window().location().reload();
}

/// Says, for tests from outside, that the desk can be used: `data-app-ready` on `<html>`.
pub fn mark_ready() {
    if let Some(root) = document().document_element() {
        // The name is a valid attribute name.
        let _ = root.set_attribute("data-app-ready", "");
    }
}

/// Takes away the element with this id, such as the line that says that the desk is being loaded.
pub fn take_away(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.remove();
    }
}

/// The version of the application, as the build wrote it into the page.
#[must_use]
pub fn app_version() -> Option<String> {
    meta("app-version")
}

/// Whether the page is the desk's own; false in a page that a test made for the same code.
#[must_use]
pub fn is_desk() -> bool {
    app_version().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_replaces_the_one_before_and_leaves_the_page_as_it_is() {
        assert_eq!(
            with_hash("https://a.nl/sub/?x#/oud", "#/nieuw"),
            "https://a.nl/sub/?x#/nieuw"
        );
        assert_eq!(with_hash("https://a.nl/", "/nieuw"), "https://a.nl/#/nieuw");
    }
}

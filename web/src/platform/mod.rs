//! The browser, as the rest of the desk sees it: plain Rust types in and out.
//!
//! With `store` this is the only room that names `web_sys` and `js_sys`, so that everything else can be
//! read, and for the greater part tested, without a browser in mind. No sentence of the interface is
//! made here: what a user has to know is returned as a type, and `words` finds the sentence.

use wasm_bindgen::{JsCast, JsValue};

pub mod clock;
pub mod events;
pub mod files;
pub mod ids;
pub mod letters;
pub mod offline;
pub mod page;
pub mod persist;
pub mod selection;
pub mod slot;
pub mod tabs;
pub mod timer;

/// The window. The desk's code runs in a page and nowhere else.
fn window() -> web_sys::Window {
    web_sys::window().expect("the desk runs in a page, and every page has a window")
}

/// The document of the window.
fn document() -> web_sys::Document {
    window()
        .document()
        .expect("the window of a page has a document")
}

/// What the index page says under this `<meta name>`, unless it is missing or empty.
fn meta(name: &str) -> Option<String> {
    let found = document()
        .query_selector(&format!("meta[name='{name}']"))
        .ok()??;
    found
        .get_attribute("content")
        .filter(|text| !text.is_empty())
}

/// Whether `object` has something under `name`: browsers leave out whole parts, such as storage in an insecure page.
fn has(object: &JsValue, name: &str) -> bool {
    js_sys::Reflect::get(object, &name.into())
        .is_ok_and(|value| !value.is_undefined() && !value.is_null())
}

/// A thrown value in words: the error's name and message, or the value itself.
pub(crate) fn said(thrown: &JsValue) -> String {
    if let Some(error) = thrown.dyn_ref::<web_sys::DomException>() {
        return format!("{}: {}", error.name(), error.message());
    }
    if let Some(error) = thrown.dyn_ref::<js_sys::Error>() {
        return String::from(error.to_string());
    }
    thrown.as_string().unwrap_or_else(|| format!("{thrown:?}"))
}

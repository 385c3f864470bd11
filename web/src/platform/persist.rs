//! Whether the browser promises not to throw our data away when the disk gets full.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::{has, window};

/// Whether the promise stands; `None` where the browser doesn't know the question.
pub async fn persisted() -> Option<bool> {
    answer(storage()?.persisted()).await
}

/// Asks for the promise, best from a click. `None` where the browser doesn't know the question.
pub async fn ask() -> Option<bool> {
    answer(storage()?.persist()).await
}

/// Missing on a page that wasn't served safely.
fn storage() -> Option<StorageManager> {
    let navigator: JsValue = window().navigator().into();
    let storage = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
    has(&storage, "persist").then(|| storage.unchecked_into())
}

async fn answer(promise: Result<js_sys::Promise, JsValue>) -> Option<bool> {
    JsFuture::from(promise.ok()?).await.ok()?.as_bool()
}

//! The officer's desk: what she sees, and the browser it runs in.
//!
//! `app` opens the store and draws the page of the address ([`route`]); `desk` is the only state that
//! pages share; `pages` holds one file a route and `parts` the views used twice; `words` is what the
//! interface says. `platform` is the browser in plain Rust types, `store` is what lasts in it.
//!
//! Decisions live in weerklank-core. A page asks, shows, and sends commands.

#![allow(
    unreachable_pub,
    reason = "what #[component] generates beside a component is always pub"
)]

mod app;
mod desk;
mod pages;
mod parts;
pub mod platform;
mod route;
pub mod store;
mod ui;
mod words;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the desk, on its own page only: tests load this module in pages of their own.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
    if platform::page::is_desk() {
        app::start();
    }
}

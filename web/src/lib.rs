//! The officer's desk: what she sees, and the browser it runs in.
//!
//! `platform` is the browser in plain Rust types, `store` is what lasts in it.

pub mod platform;
pub mod store;

//! The letters' worker's module. What it does is in `letters/src/wasm.rs`.
//!
//! It has a package of its own because cargo optimises across crates only where a package is a module and nothing
//! else; the letters' own package is a library too, for the application and the tests.

#[cfg(target_arch = "wasm32")]
pub use weerklank_letters::wasm::*;

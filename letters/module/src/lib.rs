//! The letters' worker's module. What it does is in `letters/src/wasm.rs`.
//!
//! It has a package of its own because cargo optimises across crates only where a package is a module and nothing
//! else; the letters' own package is a library too, for the application and the tests.

#[cfg(any(test, target_arch = "wasm32"))]
mod shelves;

#[cfg(target_arch = "wasm32")]
pub use weerklank_letters::wasm::*;

/// A tenth of a letter's time went into the standard allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: shelves::Shelves = shelves::Shelves::new();

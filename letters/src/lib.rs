//! A case on paper, and the post that comes in.
//!
//! What lives here: the plain data of every letter, the gate that says what is still missing, the builders that
//! make the data from a case, and, behind the feature `render`, Typst: its world, the page, the PDF.
//!
//! What does not: dates are not reckoned here and nothing is decided here. A letter lays out; it does not reason.
//! A template (`kinds/<slug>/letter.typ`) may ask whether something is there, and nothing else about it.
//!
//! Where to go next: [`kinds`] lists the letters, one line each; [`kinds::acknowledgement`] is the first of them;
//! [`envelope`] is what all letters share; [`gate`] is what stops a letter; `render` turns one into a PDF. [`post`] is what is found in an e-mail.
//!
//! The room has two doors. The application is built without the features `render` and `post`: it fills and checks
//! the data of letters and is told what was found in an e-mail. The worker's own module is built with them, sets
//! the page and reads the post, through `worker.js`.

pub mod envelope;
pub mod gate;
pub mod kinds;
pub mod post;

#[cfg(feature = "render")]
pub mod characters;
#[cfg(feature = "render")]
pub mod enclosure;
#[cfg(feature = "render")]
pub mod error;
#[cfg(feature = "render")]
mod pdf;
#[cfg(feature = "render")]
pub mod render;
#[cfg(feature = "render")]
mod world;

#[cfg(all(feature = "render", feature = "post", target_arch = "wasm32"))]
pub mod wasm;

#[cfg(all(feature = "render", test))]
mod proof;

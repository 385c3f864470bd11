//! A case on paper, and the post that comes in.
//!
//! What lives here: the plain data of every letter, the gate that says what is still missing, the builders that
//! make the data from a case, and, behind the feature `render`, Typst: its world, the page, the PDF.
//!
//! What does not: dates are not reckoned here and nothing is decided here. A letter lays out; it does not reason.
//! A template (`kinds/<name>/nl.typ`) may ask whether something is there, and nothing else about it.
//!
//! Where to go next: [`order`] is what the desk asks and hears; [`kinds`] lists the letters, one line each;
//! [`kinds::acknowledgement`] is the first of them; [`parts`] is what several share; [`ground`] is where facts come from, [`typed`] and [`rich`] what
//! the officer adds, [`tongue`] how a fact is said in each language; [`envelope`] is what all letters share; [`gate`]
//! is what stops a letter; `desk` makes a letter of an order and `render` turns its data into a PDF; `specimen` shows the house style, `form` is the blank complaint form. [`post`] is what
//! is found in an e-mail.
//!
//! The room has two doors. The application is built without the features `render` and `post`: it knows what can be
//! asked and what was answered. The worker's own module is built with them, makes the letters and reads the post,
//! through `worker.js`.

pub mod check;
pub mod envelope;
pub mod filed;
pub mod gate;
pub mod ground;
pub mod kinds;
pub mod order;
pub mod parts;
pub mod post;
pub mod rich;
pub mod sentences;
pub mod tongue;
pub mod typed;

#[cfg(feature = "render")]
pub mod behind;
#[cfg(feature = "render")]
pub mod characters;
#[cfg(feature = "render")]
pub mod dateproof;
#[cfg(feature = "render")]
pub mod desk;
#[cfg(feature = "render")]
pub mod enclosure;
#[cfg(feature = "render")]
pub mod error;
#[cfg(feature = "render")]
pub mod form;
#[cfg(feature = "render")]
mod pdf;
#[cfg(feature = "render")]
pub mod render;
#[cfg(feature = "render")]
pub mod specimen;
#[cfg(feature = "render")]
mod world;

#[cfg(all(feature = "render", feature = "post", target_arch = "wasm32"))]
pub mod wasm;

#[cfg(all(feature = "render", test))]
mod proof;

#[cfg(all(feature = "render", test))]
mod trial;

//! The whole app in a real browser, as the officer meets it: every story starts from an empty profile and
//! goes through the real pages, the real store, the real letters.
//!
//! Where to look: `desk` is the vocabulary of the stories (what the officer does and sees), `keys` the same by
//! keyboard alone, `browser` and `driver` are the browser under it, `server` serves the built app, `trap` catches whatever wants to leave
//! the machine, `paper` judges a letter. The stories are the other modules.
//!
//! Truth: dates come from the worked examples of the domain notes (section 5), the rest from what the
//! officer was promised. How to run them, and the names the stories hold on to: `tests/README.md`.

#![allow(
    clippy::print_stdout,
    reason = "stories print the figures that they measure"
)]

mod browser;
mod complaints;
mod desk;
mod driver;
mod home;
mod keys;
mod pages;
mod paper;
mod server;
mod trap;

mod accessible;
mod bad_input;
mod contact;
mod copies;
mod day;
mod door;
mod house_style;
mod keyboard;
mod letters;
mod lives;
mod offline;
mod opening;
mod pictures;
mod points;
mod post;
mod second_tab;
mod traffic;

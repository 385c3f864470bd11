//! What comes in from outside: typed, recorded by an older program, or damaged on the way. Nothing of
//! it may panic, and nothing may be changed in silence.

mod any;
mod bad_input;
mod choices;
mod decisions;
mod documents;
mod exports;
mod records;

//! What comes in from outside: typed, recorded by an older program, or damaged on the way. Nothing of
//! it may panic, and nothing may be changed in silence.

mod any;
mod bad_input;
mod bad_text;
mod choices;
mod corrections;
mod decisions;
mod documents;
mod exports;
mod histories;
mod kinds;
mod made;
mod records;
mod regulations;
mod states;
mod typed;

//! The order of the house: what neither the compiler nor clippy can see.

mod code;
mod documents;
mod regulation;

//! The order of the house: what neither the compiler nor clippy can see.

#[path = "tidy/code.rs"]
mod code;
#[path = "tidy/documents.rs"]
mod documents;
#[path = "tidy/regulation.rs"]
mod regulation;
#[path = "tidy/sentences.rs"]
mod sentences;

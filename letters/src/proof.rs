//! Proofs over every letter.

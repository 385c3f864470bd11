//! The law and the case, without a clock, a browser or paper.

pub mod log;

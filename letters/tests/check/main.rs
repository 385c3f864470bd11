//! The liar check against drafts as officers write them.
//!
//! The drafts (`corpus/*.toml`) and the cases behind them (`backgrounds.toml`) are invented. What has to be found in a
//! draft was written down by hand from what the draft and the case say, and the held-out part before there was any rule.

mod certain;
mod corpus;
mod hostile;
mod ours;
mod share;
mod speed;

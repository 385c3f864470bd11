//! The law and the case, without a clock, a browser or paper.
//!
//! Read downwards: the days ([`calendar`]), lengths and the dates that follow ([`term`]), why a date is
//! what it is ([`reckoning`]), a regulation as data ([`procedure`]), a complaint as a list of events
//! ([`case`]), the tests at its intake ([`admissibility`]), its running clocks ([`obligation`]), what to
//! think of ([`advice`]), what can be decided ([`deciding`]) and what a step would do ([`foresight`]), what another calendar would
//! move ([`moves`]), what
//! goes to and fro ([`correspondence`]), what each side could say ([`points`]), days to propose
//! ([`proposals`]) and all cases together ([`register`]). Around these: the form as typed ([`form`]), dates
//! and texts as typed ([`dates`], [`text`]), the organisation ([`office`]), its specialists and their
//! supervisory boards ([`directory`]), the written form of events ([`record`]), a
//! whole backup ([`export`]), where records are kept ([`log`]) and the Dutch that screen and paper
//! share ([`words`]).
//!
//! Nothing here reads a clock: `today` is always a parameter.

pub mod admissibility;
pub mod advice;
pub mod calendar;
pub mod case;
pub mod correspondence;
pub mod dates;
pub mod deciding;
pub mod directory;
pub mod export;
pub mod foresight;
pub mod form;
pub mod json;
pub mod log;
pub mod moves;
pub mod obligation;
pub mod office;
pub mod order;
pub mod points;
pub mod procedure;
pub mod proposals;
pub mod reckoning;
pub mod record;
pub mod register;
pub mod term;
pub mod text;
pub mod words;

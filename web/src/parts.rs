//! Views that more than one page uses.

pub(crate) mod bars;
pub(crate) mod chip;
pub(crate) mod choice;
pub(crate) mod cite;
pub(crate) mod clocks;
pub(crate) mod draft;
pub(crate) mod field;
pub(crate) mod held;
pub(crate) mod icon;
pub(crate) mod more;
pub(crate) mod person;
pub(crate) mod rail;
pub(crate) mod relation;
pub(crate) mod select;
pub(crate) mod strip;
pub(crate) mod summary;
pub(crate) mod tests;

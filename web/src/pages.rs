//! One file a page.

pub(crate) mod case;
pub(crate) mod cases;
pub(crate) mod intake;
pub(crate) mod letter;
pub(crate) mod new;
pub(crate) mod procedure;
pub(crate) mod settings;
pub(crate) mod step;
pub(crate) mod term;
pub(crate) mod today;

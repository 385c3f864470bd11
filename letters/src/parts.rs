//! Parts that several letters share: the facts of each and what the gate asks of them. How a part looks is in
//! `house/<name>.typ`.

pub mod bodies;
pub mod points;
pub mod private;
pub mod steps;
pub mod talk;

use weerklank_core::case::Recipient;

use crate::gate::{Element, Gate, Mend};
use crate::ground::Ground;

/// A letter with everything in it that the complainant said is not for the person it is about.
pub fn for_complainant(ground: Ground<'_>, gate: &mut Gate) {
    let to_person = matches!(ground.recipient, Recipient::Person { .. });
    gate.forbid(to_person, &NOT_FOR_PERSON);
}

const NOT_FOR_PERSON: Element = Element {
    name: "geadresseerde",
    sentence: "Deze brief is voor de klager en zegt wat alleen de klager aangaat. Stuur de betrokkene het bericht over de uitkomst.",
    mend: Mend::here("letter-recipient"),
};

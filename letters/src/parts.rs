//! Parts that several letters share: the facts of each and what the gate asks of them. How a part looks is in
//! `house/<name>.typ`.

pub mod bodies;
pub mod points;
pub mod private;
pub mod steps;
pub mod talk;

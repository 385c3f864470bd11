//! What the tests of the whole share: scenarios as data ([`scenario`]) and the files of the house
//! ([`house`]). The tests themselves are in `tests/`.

pub mod house;
pub mod scenario;

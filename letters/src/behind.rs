//! What stands behind a letter, after everything the letter itself has to say: the proof of its dates and the
//! enclosures that are joined. Any letter can have it; `house/letterhead.typ` lays it out.

use serde_json::{Value, json};

use crate::enclosure::Joined;

/// What stands behind a letter; by default nothing.
#[derive(Clone, Debug, Default)]
pub struct Behind {
    /// The proof of the dates, as `house/dateproof.typ` takes it.
    pub proof: Option<Value>,
    /// The enclosures.
    pub joined: Joined,
}

impl Behind {
    /// Where a letter finds it in its world.
    pub(crate) const PATH: &'static str = "/behind.json";

    /// The files of the letter's world: what there is, and the pictures it names.
    pub(crate) fn files(&self) -> impl Iterator<Item = (String, Vec<u8>)> + '_ {
        let data = json!({ "proof": self.proof, "enclosures": self.joined.data });
        let data = (Self::PATH.to_owned(), data.to_string().into_bytes());
        std::iter::once(data).chain(self.joined.files.iter().cloned())
    }
}

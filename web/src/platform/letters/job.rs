//! What the worker is asked, and what it makes of it.

use std::sync::Arc;

use weerklank_letters::post::sent::Returned;
use weerklank_letters::post::{Attachment, Found};

use super::{Rendered, Want};

/// A mail wears as much as another job for each of these bytes: a large one leaves the worker's memory large.
const BYTES_PER_JOB: usize = 100_000;

/// What the worker is asked.
pub(super) enum Order {
    /// A letter: the setting and the order as JSON, and the files that go along.
    Letter {
        setting: Arc<str>,
        order: String,
        files: Vec<Vec<u8>>,
        want: Want,
    },
    /// What is in this e-mail.
    Mail(Vec<u8>),
    /// What is known of this file.
    File { name: String, bytes: Vec<u8> },
    /// The draft of an e-mail that carries this letter.
    Draft { parcel: String, pdf: Vec<u8> },
    /// What this message proves of the letter it carried.
    Sent { parcel: String, mail: Vec<u8> },
    /// The answer to this question about a text.
    Ask { kind: String, text: String },
}

impl Order {
    /// How much it wears the worker, in jobs.
    pub(super) fn wear(&self) -> usize {
        match self {
            Self::Mail(bytes)
            | Self::File { bytes, .. }
            | Self::Draft { pdf: bytes, .. }
            | Self::Sent { mail: bytes, .. } => 1 + bytes.len() / BYTES_PER_JOB,
            Self::Letter { files, .. } => {
                1 + files.iter().map(Vec::len).sum::<usize>() / BYTES_PER_JOB
            }
            Self::Ask { .. } => 1,
        }
    }
}

/// What the worker made of it.
pub(super) enum Made {
    Letter(Rendered),
    Mail(Box<Found>, Vec<Vec<u8>>),
    About(Box<Attachment>),
    Draft(Vec<u8>),
    Returned(Box<Returned>),
    Answer(String),
}

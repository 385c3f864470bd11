//! What is kept with a case: attachments and other documents. Their bytes lie in the store, under
//! their fingerprint.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a document comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The message itself, byte for byte.
    Message,
    /// An attachment of a message.
    Attachment,
    /// Added by the officer.
    Added,
    /// A letter as it left, or the data it was made of.
    Letter,
}

/// A document kept with a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its file name, cleaned.
    pub name: String,
    /// Its media type by its first bytes, not by its name.
    pub media_type: String,
    /// Its size in bytes.
    pub size: u64,
    /// SHA-256 of its bytes, in hex; the bytes are kept under it.
    pub sha256: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The day it came in.
    pub on: NaiveDate,
    /// What it is, in the officer's words; may be empty.
    #[serde(default)]
    pub about: String,
}

/// The message a complaint was taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// SHA-256 of the message's bytes, in hex; the message is kept as a [`Document`].
    pub sha256: String,
    /// SHA-256 of the text as it was found, in hex: the complaint to the letter.
    pub text_sha256: String,
    /// The sender as found.
    pub from: String,
    /// The local day on which it was sent, if it says so.
    pub sent_on: Option<NaiveDate>,
}

//! Everything in one file, to be kept elsewhere and read back into an empty browser.
//!
//! The file is text, one JSON object a line: a header, the settings, the records exactly as stored, the
//! documents in pieces, and a footer with the counts and a fingerprint of all that precedes it. It is plain:
//! not sealed. Since version 2 documents go along; what version 1 wrote still reads.
//!
//! Documents are large, so [`Writer`] gives line by line and [`Reader`] takes bytes as they come; [`write`] and
//! [`read`] are the same for a text that is there as a whole.

mod reader;
mod writer;

pub use reader::{Reader, read};
pub use writer::{Writer, named, write};

use crate::case::Case;
use crate::log::{Blob, StoredRecord};
use crate::record::RecordTrouble;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The version in which export files are written now.
pub const VERSION: u32 = 2;

/// The most bytes of documents that one desk keeps. A copy is checked as a whole before anything of it is
/// taken in, so all of it has to fit in the memory that a browser gives to one page, next to the program.
pub const DOCUMENT_BYTES: u64 = 200 * 1024 * 1024;

/// The most bytes an export file may have: all documents as text, and as much again as a desk without them had.
pub const LONGEST_FILE: usize = 400 * 1024 * 1024;

/// What stands in an export file, checked and ready to be taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// The moment it was made, as text (RFC 3339, UTC).
    pub made_at: String,
    /// Settings, by key.
    pub settings: Vec<(String, String)>,
    /// Every record, in the order of the file.
    pub records: Vec<StoredRecord>,
    /// The cases they add up to.
    pub cases: Vec<Case>,
    /// The documents, each once.
    pub documents: Vec<Blob>,
    /// The fingerprints of documents that were lost or damaged already when the copy was made.
    pub missing: Vec<String>,
}

/// What is wrong with an export file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportTrouble {
    /// No export file of this program.
    NotAnExport,
    /// Made by a newer version of the program.
    TooNew(u32),
    /// More than [`LONGEST_FILE`] bytes.
    TooBig,
    /// The end is missing.
    CutOff,
    /// The fingerprint does not match: something was changed.
    Changed,
    /// A line (counted from 1) can't be read as what it should be.
    BadLine(usize, RecordTrouble),
    /// A record (its line follows) is missing before this one, or stands twice.
    OutOfOrder(usize),
    /// A piece of a document at this line is none, or another one should stand here.
    BadPiece(usize),
    /// The document that ends before or at this line has another fingerprint than it should.
    DocumentChanged(usize),
    /// The record at this line names a document that isn't in the file.
    DocumentMissing(usize),
    /// The counts in the footer are not those of the file.
    CountsDiffer,
}

/// Only the first two are promised for ever: by them a file of tomorrow is known as such.
#[derive(Serialize, Deserialize)]
struct Header {
    weerklank: String,
    v: u32,
    #[serde(default)]
    made_at: String,
    #[serde(default)]
    sealed: bool,
}

#[derive(Serialize, Deserialize)]
struct Setting {
    setting: String,
    text: String,
}

/// A piece of a document; its pieces stand together and in order.
#[derive(Serialize, Deserialize)]
struct Piece {
    /// The fingerprint of the whole document.
    document: String,
    /// Which piece, from 0.
    piece: usize,
    /// How many pieces the document has.
    of: usize,
    base64: String,
}

/// A name that isn't known stands for one that was damaged.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Footer {
    end: String,
    settings: usize,
    records: usize,
    #[serde(default)]
    pieces: usize,
    #[serde(default)]
    missing: Vec<String>,
    sha256: String,
}

/// SHA-256 of some bytes, in hex: the fingerprint of a letter that left.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

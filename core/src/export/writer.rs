//! Writing an export file, line by line, so that no more than one document is in memory.

use super::{Footer, Header, Piece, Setting, VERSION, hex};
use crate::log::Blob;
use crate::order;
use crate::record;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Makes the lines of an export file, each with its line end: one header, then settings, records and
/// documents, and one footer.
pub struct Writer {
    so_far: Sha256,
    settings: usize,
    records: usize,
    pieces: usize,
    missing: Vec<String>,
}

impl Writer {
    /// Begins a file; gives its header.
    #[must_use]
    pub fn begin(made_at: &str) -> (Self, String) {
        let mut writer = Self {
            so_far: Sha256::new(),
            settings: 0,
            records: 0,
            pieces: 0,
            missing: Vec::new(),
        };
        let header = writer.line(&Header {
            weerklank: "export".into(),
            v: VERSION,
            made_at: made_at.into(),
            sealed: false,
        });
        (writer, header)
    }

    /// A setting.
    pub fn setting(&mut self, key: &str, text: &str) -> String {
        self.settings += 1;
        self.line(&Setting {
            setting: key.to_owned(),
            text: text.to_owned(),
        })
    }

    /// A record text, in the order in which they are to be read back.
    pub fn record(&mut self, text: &str) -> String {
        self.records += 1;
        self.hashed(format!("{text}\n"))
    }

    /// A document: a line for each of its pieces.
    pub fn document<'a>(&'a mut self, blob: &'a Blob) -> impl Iterator<Item = String> + 'a {
        let of = blob.pieces().count();
        blob.pieces().enumerate().map(move |(piece, bytes)| {
            self.pieces += 1;
            self.line(&Piece {
                document: blob.sha256().to_owned(),
                piece,
                of,
                base64: STANDARD.encode(bytes),
            })
        })
    }

    /// Notes a document that can't go along, because it is lost or damaged.
    pub fn missing(&mut self, sha256: &str) {
        self.missing.push(sha256.to_owned());
    }

    /// Ends the file; gives its footer.
    #[must_use]
    pub fn end(self) -> String {
        let footer = Footer {
            end: "weerklank".into(),
            settings: self.settings,
            records: self.records,
            pieces: self.pieces,
            missing: self.missing,
            sha256: hex(&self.so_far.finalize()),
        };
        json(&footer) + "\n"
    }

    fn line(&mut self, value: &impl Serialize) -> String {
        self.hashed(json(value) + "\n")
    }

    fn hashed(&mut self, line: String) -> String {
        self.so_far.update(line.as_bytes());
        line
    }
}

/// Writes an export file without documents; those that are named count as missing. `records` are record texts
/// in the order in which they are to be read back.
#[must_use]
pub fn write(made_at: &str, settings: &[(String, String)], records: &[String]) -> String {
    let (mut writer, mut file) = Writer::begin(made_at);
    for (key, text) in settings {
        file.push_str(&writer.setting(key, text));
    }
    for record in records {
        file.push_str(&writer.record(record));
    }
    for sha256 in named(records) {
        writer.missing(&sha256);
    }
    file.push_str(&writer.end());
    file
}

/// The fingerprints of the documents that these record texts name.
#[must_use]
pub fn named(records: &[String]) -> BTreeSet<String> {
    let read = records.iter().filter_map(|text| record::read(text).ok());
    order::gather(read.filter_map(|(_, recorded)| Some(recorded.event.document()?.sha256.clone())))
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("strings and numbers always have a JSON form")
}

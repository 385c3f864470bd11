//! Everything in one file, to be kept elsewhere and read back into an empty browser.
//!
//! The file is text, one JSON object a line: a header, the settings, the records exactly as stored, and
//! a footer with the counts and a fingerprint of all that precedes it. It is plain: not sealed.

use crate::case::Case;
use crate::log::StoredRecord;
use crate::record::{self, RecordTrouble};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The version in which export files are written now.
pub const VERSION: u32 = 1;

/// The most bytes an export file may have.
pub const LONGEST_FILE: usize = 256 * 1024 * 1024;

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

#[derive(Serialize, Deserialize)]
struct Footer {
    end: String,
    settings: usize,
    records: usize,
    sha256: String,
}

/// Writes an export file. `records` are record texts in the order in which they are to be read back.
#[must_use]
pub fn write(made_at: &str, settings: &[(String, String)], records: &[String]) -> String {
    let header = Header {
        weerklank: "export".into(),
        v: VERSION,
        made_at: made_at.into(),
        sealed: false,
    };
    let mut lines = vec![json(&header)];
    lines.extend(settings.iter().map(|(key, text)| {
        json(&Setting {
            setting: key.clone(),
            text: text.clone(),
        })
    }));
    lines.extend(records.iter().cloned());
    let mut file = lines.join("\n") + "\n";
    let footer = Footer {
        end: "weerklank".into(),
        settings: settings.len(),
        records: records.len(),
        sha256: fingerprint(&file),
    };
    file.push_str(&json(&footer));
    file.push('\n');
    file
}

/// Reads and checks a whole export file.
///
/// # Errors
/// Everything that is wrong with it, and then nothing of it is to be used.
pub fn read(file: &str) -> Result<Export, Vec<ExportTrouble>> {
    if file.len() > LONGEST_FILE {
        return Err(vec![ExportTrouble::TooBig]);
    }
    let header = header(file).map_err(|trouble| vec![trouble])?;
    let (body, footer) = split_footer(file).ok_or_else(|| vec![ExportTrouble::CutOff])?;
    if fingerprint(body) != footer.sha256 {
        return Err(vec![ExportTrouble::Changed]);
    }
    read_body(&header, body, &footer)
}

fn header(file: &str) -> Result<Header, ExportTrouble> {
    let first = file.lines().next().unwrap_or_default();
    let header: Header = serde_json::from_str(first).map_err(|_| ExportTrouble::NotAnExport)?;
    match header.v {
        _ if header.weerklank != "export" => Err(ExportTrouble::NotAnExport),
        v if v > VERSION || header.sealed => Err(ExportTrouble::TooNew(v)),
        _ => Ok(header),
    }
}

fn split_footer(file: &str) -> Option<(&str, Footer)> {
    let text = file.strip_suffix('\n')?.trim_end_matches('\r');
    let start = text.rfind('\n')? + 1;
    let footer: Footer = serde_json::from_str(&text[start..]).ok()?;
    (footer.end == "weerklank").then_some((&text[..start], footer))
}

fn read_body(header: &Header, body: &str, footer: &Footer) -> Result<Export, Vec<ExportTrouble>> {
    let mut export = Export {
        made_at: header.made_at.clone(),
        settings: Vec::new(),
        records: Vec::new(),
        cases: Vec::new(),
    };
    let mut histories: BTreeMap<String, Vec<_>> = BTreeMap::new();
    let mut troubles = Vec::new();
    for (number, line) in (1..).zip(body.lines()).skip(1) {
        if let Ok(Setting { setting, text }) = serde_json::from_str(line) {
            export.settings.push((setting, text));
            continue;
        }
        match record::read(line) {
            Err(trouble) => troubles.push(ExportTrouble::BadLine(number, trouble)),
            Ok((case, recorded)) => {
                let history = histories.entry(case.clone()).or_default();
                if usize::try_from(recorded.n).ok() != Some(history.len()) {
                    troubles.push(ExportTrouble::OutOfOrder(number));
                }
                export.records.push(StoredRecord {
                    case,
                    n: recorded.n,
                    text: line.to_owned(),
                });
                history.push(recorded);
            }
        }
    }
    if troubles.is_empty()
        && (export.settings.len() != footer.settings || export.records.len() != footer.records)
    {
        troubles.push(ExportTrouble::CountsDiffer);
    }
    export.cases = histories
        .into_iter()
        .map(|(id, history)| Case::from_history(id, history))
        .collect();
    if troubles.is_empty() {
        Ok(export)
    } else {
        Err(troubles)
    }
}

fn fingerprint(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// SHA-256 of some bytes, in hex: the fingerprint of a letter that left.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("strings and numbers always have a JSON form")
}

//! Reading and checking an export file, as its bytes come.

use super::{
    DOCUMENT_BYTES, Export, ExportTrouble, Footer, Header, LONGEST_FILE, Piece, Setting, VERSION,
    hex,
};
use crate::case::{Case, Recorded};
use crate::json;
use crate::log::{Blob, PIECE_BYTES, StoredRecord};
use crate::order;
use crate::record::{self, LONGEST_LINE, RecordTrouble};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Reads and checks a whole export file.
///
/// # Errors
/// Everything that is wrong with it, and then nothing of it is to be used.
pub fn read(file: &str) -> Result<Export, Vec<ExportTrouble>> {
    let mut reader = Reader::default();
    reader.feed(file.as_bytes());
    reader.end()
}

/// Nobody reads more troubles than this, and a hostile file has room for two hundred million.
const MOST_TROUBLES: usize = 1_000;

/// Takes an export file in parts of any size.
#[derive(Default)]
pub struct Reader {
    bytes: usize,
    so_far: Sha256,
    /// The line that is coming in.
    line: Vec<u8>,
    /// The line before, with its end. It may be the footer, which isn't under its own fingerprint.
    held: Option<Vec<u8>>,
    lines: usize,
    header: Option<Header>,
    body: Body,
    /// What makes all the rest meaningless.
    fatal: Option<ExportTrouble>,
}

/// What stands between header and footer.
#[derive(Default)]
struct Body {
    settings: Vec<(String, String)>,
    records: Vec<StoredRecord>,
    histories: BTreeMap<String, Vec<Recorded>>,
    /// The documents that records name, with the line.
    named: Vec<(usize, String)>,
    pieces: usize,
    gathering: Option<Gathering>,
    documents: Vec<Blob>,
    document_bytes: u64,
    troubles: Vec<ExportTrouble>,
}

/// A document of which not all pieces have come.
struct Gathering {
    sha256: String,
    of: usize,
    next: usize,
    bytes: Vec<u8>,
}

impl Reader {
    /// Takes the next bytes of the file.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.bytes = self.bytes.saturating_add(bytes.len());
        if self.bytes > LONGEST_FILE {
            self.fatal.get_or_insert(ExportTrouble::TooBig);
        }
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            if self.fatal.is_some() {
                return;
            }
            self.line.extend_from_slice(part);
            if part.ends_with(b"\n") {
                self.line_came();
            } else if self.line.len() > LONGEST_LINE {
                let number = self.lines + 1 + usize::from(self.held.is_some());
                self.fatal = Some(ExportTrouble::BadLine(number, RecordTrouble::TooLong));
            }
        }
    }

    /// Whether nothing that still comes can make the file good.
    #[must_use]
    pub fn is_hopeless(&self) -> bool {
        self.fatal.is_some()
    }

    /// The file has ended.
    ///
    /// # Errors
    /// Everything that is wrong with it, and then nothing of it is to be used.
    pub fn end(mut self) -> Result<Export, Vec<ExportTrouble>> {
        if self.header.is_none() && self.fatal.is_none() {
            let line = std::mem::take(&mut self.line);
            self.take_header(&line);
        }
        if let Some(trouble) = self.fatal {
            return Err(vec![trouble]);
        }
        let footer = self.held.as_deref().and_then(footer);
        let (Some(footer), Some(header), true) = (footer, self.header, self.line.is_empty()) else {
            return Err(vec![ExportTrouble::CutOff]);
        };
        if hex(&self.so_far.finalize()) != footer.sha256 {
            return Err(vec![ExportTrouble::Changed]);
        }
        self.body.end(self.lines, header, footer)
    }

    fn line_came(&mut self) {
        let line = std::mem::take(&mut self.line);
        if self.header.is_none() {
            return self.take_header(&line);
        }
        if let Some(before) = self.held.replace(line) {
            self.lines += 1;
            self.so_far.update(&before);
            self.body.take(self.lines, &before);
        }
    }

    fn take_header(&mut self, line: &[u8]) {
        self.lines = 1;
        self.so_far.update(line);
        match header(line) {
            Ok(header) => self.header = Some(header),
            Err(trouble) => self.fatal = Some(trouble),
        }
    }
}

fn read_line<T: DeserializeOwned>(line: &[u8]) -> Option<T> {
    json::read(std::str::from_utf8(line).ok()?).ok()
}

fn header(line: &[u8]) -> Result<Header, ExportTrouble> {
    let header: Header = read_line(line).ok_or(ExportTrouble::NotAnExport)?;
    match header.v {
        _ if header.weerklank != "export" => Err(ExportTrouble::NotAnExport),
        v if v > VERSION || header.sealed => Err(ExportTrouble::TooNew(v)),
        _ => Ok(header),
    }
}

fn footer(line: &[u8]) -> Option<Footer> {
    let footer: Footer = read_line(line)?;
    (footer.end == "weerklank").then_some(footer)
}

impl Body {
    fn take(&mut self, number: usize, line: &[u8]) {
        if self.troubles.len() >= MOST_TROUBLES {
            return;
        }
        if line.len() > LONGEST_LINE {
            return self.bad(number, RecordTrouble::TooLong);
        }
        let text = match std::str::from_utf8(line) {
            Ok(text) => text.trim_end_matches(['\n', '\r']),
            Err(trouble) => {
                return self.bad(number, RecordTrouble::Unreadable(trouble.to_string()));
            }
        };
        if text.starts_with("{\"document\":") {
            self.piece(number, text);
        } else if let Ok(Setting { setting, text }) = json::read(text) {
            self.settings.push((setting, text));
        } else {
            self.record(number, text);
        }
    }

    fn bad(&mut self, number: usize, trouble: RecordTrouble) {
        self.troubles.push(ExportTrouble::BadLine(number, trouble));
    }

    fn record(&mut self, number: usize, line: &str) {
        let (case, recorded) = match record::read(line) {
            Ok(read) => read,
            Err(trouble) => return self.bad(number, trouble),
        };
        if let Some(document) = recorded.event.document() {
            self.named.push((number, document.sha256.clone()));
        }
        let history = self.histories.entry(case.clone()).or_default();
        if usize::try_from(recorded.n).ok() != Some(history.len()) {
            self.troubles.push(ExportTrouble::OutOfOrder(number));
        }
        self.records.push(StoredRecord {
            case,
            n: recorded.n,
            text: line.to_owned(),
        });
        history.push(recorded);
    }

    fn piece(&mut self, number: usize, line: &str) {
        self.pieces += 1;
        let piece: Option<Piece> = json::read(line).ok();
        let taken = piece.and_then(|piece| self.gather(number, &piece));
        if taken.is_none() {
            self.gathering = None;
            self.troubles.push(ExportTrouble::BadPiece(number));
        }
    }

    /// Puts a piece behind those before it; `None` when it doesn't belong there.
    fn gather(&mut self, number: usize, piece: &Piece) -> Option<()> {
        let bytes = STANDARD.decode(&piece.base64).ok()?;
        if piece.piece == 0 && self.gathering.is_none() {
            self.gathering = Some(Gathering {
                sha256: piece.document.clone(),
                of: piece.of,
                next: 0,
                bytes: Vec::new(),
            });
        }
        let gathering = self.gathering.as_mut()?;
        let fits = (&gathering.sha256, gathering.of, gathering.next)
            == (&piece.document, piece.of, piece.piece);
        if !fits || bytes.len() > PIECE_BYTES || piece.piece >= piece.of {
            return None;
        }
        gathering.bytes.extend(bytes);
        gathering.next += 1;
        if gathering.next == gathering.of {
            self.gathered(number);
        }
        Some(())
    }

    fn gathered(&mut self, number: usize) {
        let Some(whole) = self.gathering.take() else {
            return;
        };
        let blob = Blob::new(whole.bytes);
        self.document_bytes = self.document_bytes.saturating_add(blob.size());
        if blob.sha256() == whole.sha256 {
            self.documents.push(blob);
        } else {
            self.troubles.push(ExportTrouble::DocumentChanged(number));
        }
    }

    fn end(
        mut self,
        lines: usize,
        header: Header,
        footer: Footer,
    ) -> Result<Export, Vec<ExportTrouble>> {
        if self.gathering.is_some() {
            self.troubles.push(ExportTrouble::BadPiece(lines + 1));
        }
        let counts = (self.settings.len(), self.records.len(), self.pieces);
        if self.troubles.is_empty() && counts != (footer.settings, footer.records, footer.pieces) {
            self.troubles.push(ExportTrouble::CountsDiffer);
        }
        if self.document_bytes > DOCUMENT_BYTES {
            self.troubles.push(ExportTrouble::TooBig);
        }
        // Version 1 knew no documents.
        if header.v > 1 {
            let absent = self.absent(&footer);
            self.troubles.extend(absent);
        }
        if !self.troubles.is_empty() {
            return Err(self.troubles);
        }
        let cases = self.histories.into_iter();
        Ok(Export {
            made_at: header.made_at,
            settings: self.settings,
            records: self.records,
            cases: cases
                .map(|(id, history)| Case::from_history(id, history))
                .collect(),
            documents: self.documents,
            missing: footer.missing,
        })
    }

    /// What is named, isn't there, and isn't said to have been missing.
    fn absent(&self, footer: &Footer) -> Vec<ExportTrouble> {
        let there = self.documents.iter().map(Blob::sha256);
        let missing = footer.missing.iter().map(String::as_str);
        let known = order::distinct(there.chain(missing));
        let absent = self
            .named
            .iter()
            .filter(|(_, sha256)| known.binary_search(&sha256.as_str()).is_err());
        absent
            .map(|(number, _)| ExportTrouble::DocumentMissing(*number))
            .collect()
    }
}

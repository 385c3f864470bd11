//! A backup file with documents: all bytes come back, and no piece can be changed, moved, left out or added
//! without being told by its line.

use super::any;
use super::made::{self, troubles};
use serde_json::json;
use weerklank_core::case::{Document, Event, Origin};
use weerklank_core::export::{ExportTrouble, Reader, Writer, read};
use weerklank_core::log::{Blob, PIECE_BYTES};
use weerklank_core::record::{self, LONGEST_LINE, RecordTrouble};

/// A small one, and one of three pieces.
fn blobs() -> [Blob; 2] {
    let long = (0..2 * PIECE_BYTES + 7).map(|place| (place % 251).to_le_bytes()[0]);
    [
        Blob::new(*b"een briefje"),
        Blob::new(long.collect::<Vec<_>>()),
    ]
}

fn added(blob: &Blob) -> Event {
    Event::DocumentAdded {
        document: Box::new(Document {
            name: "brief.txt".into(),
            media_type: "text/plain".into(),
            size: blob.size(),
            sha256: blob.sha256().into(),
            origin: Origin::Added,
            on: any::day("2026-11-10"),
            about: String::new(),
        }),
    }
}

/// Line 1 is the header, 2 and 3 name the documents, 4 is the small one, 5 to 7 the other, 8 the footer.
fn written(blobs: &[Blob]) -> String {
    let (mut writer, mut file) = Writer::begin("2026-11-22T12:00:00Z");
    for (n, blob) in (0..).zip(blobs) {
        let text = record::write("a", &any::recorded(n, added(blob)));
        file.push_str(&writer.record(&text));
    }
    for blob in blobs {
        file.extend(writer.document(blob));
    }
    file.push_str(&writer.end());
    file
}

fn sealed_anew(change: impl FnOnce(&mut Vec<String>)) -> String {
    made::sealed_anew(&written(&blobs()), change)
}

#[test]
fn documents_come_back_byte_for_byte_however_the_file_is_cut_up() {
    let file = written(&blobs());
    for step in [1, 7, 4_096, file.len()] {
        let mut reader = Reader::default();
        file.as_bytes()
            .chunks(step)
            .for_each(|part| reader.feed(part));
        let export = reader.end().expect("sound");
        assert_eq!(export.documents, blobs(), "in parts of {step}");
        assert_eq!(export.records.len(), 2);
    }
    let nothing = [Blob::new([])];
    let export = read(&written(&nothing)).expect("sound");
    assert_eq!(export.documents, nothing, "an empty document is one too");
}

#[test]
fn one_byte_changed_in_a_piece_is_noticed() {
    let file = written(&blobs());
    let begin = file.find("\"base64\"").expect("a piece") + 10;
    for place in (begin..file.len()).step_by(997) {
        let mut bytes = file.clone().into_bytes();
        bytes[place] ^= 1;
        let changed = String::from_utf8(bytes).expect("one bit of ASCII is ASCII");
        let found = troubles(&changed);
        let told = [ExportTrouble::Changed, ExportTrouble::CutOff];
        assert!(told.contains(&found[0]), "byte {place}: {found:?}");
    }
}

#[test]
fn a_piece_that_does_not_belong_is_told_by_its_line() {
    let missing = |line: usize| sealed_anew(move |lines| drop(lines.remove(line - 1)));
    let both_named = |found: &[ExportTrouble], piece: usize| {
        assert!(found.contains(&ExportTrouble::BadPiece(piece)), "{found:?}");
        assert!(
            found.contains(&ExportTrouble::DocumentMissing(3)),
            "{found:?}"
        );
    };
    both_named(&troubles(&missing(5)), 5);
    both_named(&troubles(&missing(6)), 6);
    // Of the last piece nothing is seen before the end of the file.
    both_named(&troubles(&missing(7)), 7);
    both_named(&troubles(&sealed_anew(|lines| lines.swap(4, 5))), 5);
    both_named(
        &troubles(&sealed_anew(|lines| lines.insert(5, lines[4].clone()))),
        6,
    );
    let more = |text: &'static str, other: &'static str| {
        sealed_anew(move |lines| lines[4] = lines[4].replacen(text, other, 1))
    };
    both_named(&troubles(&more("\"of\":3", "\"of\":0")), 5);
    both_named(&troubles(&more("\"base64\":\"", "\"base64\":\"*")), 5);
    both_named(&troubles(&more("\"piece\":0", "\"piece\":-1")), 5);
}

#[test]
fn a_document_with_other_bytes_than_its_name_says_is_refused() {
    let other = sealed_anew(|lines| {
        let mut piece: serde_json::Value = serde_json::from_str(&lines[3]).expect("JSON");
        piece["base64"] = json!("ZWVuIGFuZGVyIGJyaWVmamU=");
        lines[3] = format!("{{\"document\":{},", piece["document"])
            + &format!("\"piece\":0,\"of\":1,\"base64\":{}}}", piece["base64"]);
    });
    let found = [
        ExportTrouble::DocumentChanged(4),
        ExportTrouble::DocumentMissing(2),
    ];
    assert_eq!(troubles(&other), found);
}

#[test]
fn a_named_document_is_there_or_said_to_be_missing() {
    let gone = sealed_anew(|lines| drop(lines.remove(3)));
    let found = [
        ExportTrouble::CountsDiffer,
        ExportTrouble::DocumentMissing(2),
    ];
    assert_eq!(troubles(&gone), found);

    let blob = &blobs()[0];
    let (mut writer, mut file) = Writer::begin("2026-11-22T12:00:00Z");
    file.push_str(&writer.record(&record::write("a", &any::recorded(0, added(blob)))));
    writer.missing(blob.sha256());
    file.push_str(&writer.end());
    let export = read(&file).expect("a damaged document doesn't keep the rest from being copied");
    assert_eq!(export.missing, [blob.sha256()]);
    assert_eq!(export.documents, []);
}

#[test]
fn a_file_that_can_not_become_good_is_given_up_at_once() {
    let mut reader = Reader::default();
    let (_, header) = Writer::begin("2026-11-22T12:00:00Z");
    reader.feed(header.as_bytes());
    assert!(!reader.is_hopeless());
    reader.feed(&vec![b'x'; LONGEST_LINE + 1]);
    assert!(reader.is_hopeless());
    let trouble = ExportTrouble::BadLine(2, RecordTrouble::TooLong);
    assert_eq!(reader.end(), Err(vec![trouble]));
    let many = sealed_anew(|lines| lines.extend(vec!["x".to_owned(); 5_000]));
    assert!(troubles(&many).len() < 1_500, "nobody reads more");
}

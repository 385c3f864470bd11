//! Whether a PDF is good paper, by the judgement of programs that are not ours.

use crate::desk::one_line;
use crate::home::Home;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use sha2::{Digest, Sha256};
use std::path::Path;
use std::process::Command;

/// For the archive (PDF/A-2a), for every reader (PDF/UA-1), sound, and with its fonts inside.
#[track_caller]
pub(crate) fn is_good(home: &Home, pdf: &[u8]) {
    for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(pdf, &options).expect("it reads as a PDF");
        assert!(report.is_compliant, "{profile}: {:?}", report.failures);
    }
    let file = home.file("letter.pdf", pdf);
    run("qpdf", &["--check"], &file);
    fonts_are_inside(&run("pdffonts", &[], &file));
}

/// The columns before the object number end with: embedded, subset, has a mapping to text.
#[track_caller]
fn fonts_are_inside(table: &str) {
    let rows: Vec<&str> = table.lines().skip(2).collect();
    assert!(!rows.is_empty(), "a letter has fonts");
    for row in rows {
        let words: Vec<&str> = row.split_whitespace().collect();
        let marks = &words[words.len() - 5..words.len() - 2];
        assert_eq!(marks, ["yes", "yes", "yes"], "{row}");
    }
}

/// The text, on one line.
#[track_caller]
pub(crate) fn text(home: &Home, pdf: &[u8]) -> String {
    let file = home.file("letter.pdf", pdf);
    let output = Command::new("pdftotext")
        .arg(&file)
        .arg("-")
        .output()
        .expect("pdftotext is installed");
    assert!(output.status.success());
    one_line(&String::from_utf8_lossy(&output.stdout))
}

/// The fingerprint of a file, as `sha256sum` writes it.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[track_caller]
fn run(program: &str, flags: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(flags).arg(file).output();
    let output = output.unwrap_or_else(|error| panic!("{program} is installed: {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {said}{complained}");
    said
}

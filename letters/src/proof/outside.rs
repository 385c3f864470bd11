//! The same questions asked of other people's programs: poppler and qpdf, where they are installed.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

/// What a program answers to a PDF on its standard input; `None` where it is not installed.
pub(super) fn ask(program: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    static ASKED: AtomicUsize = AtomicUsize::new(0);
    let number = ASKED.fetch_add(1, Ordering::Relaxed);
    let path = std::env::temp_dir().join(format!("weerklank-{}-{number}.pdf", std::process::id()));
    std::fs::File::create(&path)
        .and_then(|mut file| file.write_all(pdf))
        .expect("a temporary file can be written");
    let path_text = path.to_str().expect("a temporary path is text");
    let arguments: Vec<&str> = arguments
        .iter()
        .map(|one| if *one == "FILE" { path_text } else { one })
        .collect();
    let output = Command::new(program)
        .args(arguments)
        .stderr(Stdio::null())
        .output();
    std::fs::remove_file(&path).expect("the temporary file is there");
    let output = output.ok()?;
    assert!(
        output.status.success(),
        "{program} finds fault: {}",
        String::from_utf8_lossy(&output.stdout)
    );
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn poppler_sees_only_embedded_subsets() {
    for (kind, data) in samples() {
        let Some(fonts) = ask("pdffonts", &["FILE"], &pdf(kind, &data)) else {
            return;
        };
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!fonts.is_empty());
        for font in fonts {
            assert!(
                font.contains("+NotoSans-") && font.contains("yes yes yes"),
                "{font}"
            );
        }
    }
}

#[test]
fn poppler_reads_title_language_and_tags() {
    for (kind, data) in samples() {
        let Some(info) = ask("pdfinfo", &["FILE"], &pdf(kind, &data)) else {
            return;
        };
        assert!(
            info.contains("Title:") && info.contains("(K-2026-014)"),
            "{info}"
        );
        assert!(info.contains("Tagged:          yes"), "{info}");
        assert!(!info.contains("Author:"), "{info}");
    }
}

#[test]
fn poppler_finds_one_heading_of_the_first_level() {
    for (kind, data) in samples() {
        let Some(structure) = ask("pdfinfo", &["-struct", "FILE"], &pdf(kind, &data)) else {
            return;
        };
        let headings = structure
            .lines()
            .filter(|line| line.trim().starts_with("H1"))
            .count();
        assert_eq!(headings, 1, "{structure}");
    }
}

#[test]
fn qpdf_finds_no_fault() {
    for (kind, data) in samples() {
        ask("qpdf", &["--check", "FILE"], &pdf(kind, &data));
    }
}

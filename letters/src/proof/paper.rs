//! What is made is good paper: the standards, the same bytes, the window, the pages.

use super::*;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

const MM: f64 = 72.0 / 25.4;

/// For the archive and for every reader.
pub(crate) fn assert_standards(pdf: &[u8]) {
    for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
        let report =
            validate_pdf_bytes(pdf, &ValidationOptions::default().profile(profile)).expect("a PDF");
        assert!(report.is_compliant, "{profile}: {:?}", report.failures);
    }
}

#[test]
fn every_letter_is_pdf_a_2a_and_pdf_ua_1() {
    for (number, (kind, mut data)) in samples().enumerate() {
        let plain = pdf(kind, &data);
        assert_standards(&plain);
        lay_aside(&format!("{}-{number}.pdf", kind.slug), &plain);
        data["envelope"]["sender"]["logo"] = logo();
        let with_logo = pdf(kind, &data);
        assert_standards(&with_logo);
        lay_aside(&format!("{}-{number}-logo.pdf", kind.slug), &with_logo);
    }
}

/// Puts a letter where `cargo xtask lean` looks for it, which compares it with what another typesetter makes of it.
fn lay_aside(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("WEERKLANK_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join(name), pdf).expect("the folder is there");
    }
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    for (kind, data) in samples() {
        let first = pdf(kind, &data);
        // Another letter in between, so that nothing remembered can make the two alike.
        let mut other = data.clone();
        other["envelope"]["reference"] = json!("K-1");
        assert_ne!(pdf(kind, &other), first);
        assert_eq!(pdf(kind, &data), first);
    }
}

#[test]
fn the_file_names_no_person_and_no_time_of_day() {
    for (kind, data) in samples() {
        let bytes = pdf(kind, &data);
        let file = String::from_utf8_lossy(&bytes);
        assert!(file.contains("(D:20261119000000Z)") || file.contains("2026-11-19T00:00:00Z"));
        assert!(!file.contains("/Author") && !file.contains("dc:creator"));
    }
}

#[test]
fn every_stream_ends_where_its_length_says() {
    // About one stream in 256 ends in a carriage return; these letters together have a thousand streams.
    let each = 160_usize.div_ceil(samples().count());
    for (kind, mut data) in samples() {
        for n in 0..each {
            data["envelope"]["reference"] = json!(format!("K-2026-{n:03}"));
            assert_standards(&pdf(kind, &data));
        }
    }
}

#[test]
fn an_address_that_does_not_fit_is_refused() {
    for (kind, mut data) in samples() {
        data["envelope"]["addressee"] = json!(vec!["regel"; 13]);
        let problems = render(kind.slug, &data.to_string(), Want::Pdf).expect_err("too long");
        assert!(
            problems[0].starts_with("Het adres past niet in het venster"),
            "{problems:?}"
        );
    }
}

#[test]
fn nothing_runs_off_the_paper() {
    let wide = [
        "W".repeat(10_000),
        "https://voorbeeld.example/".to_owned() + &"a-b_c/".repeat(500),
        "lang ".repeat(900),
    ];
    for (kind, sample) in samples() {
        for text in &wide {
            let mut data = sample.clone();
            fill(&mut data, text);
            within_bounds(&mut data);
            for run in runs(kind, &data) {
                assert!(
                    run.end <= 200.0 * MM,
                    "{} ends at {} mm",
                    run.text,
                    run.end / MM
                );
                assert!(
                    run.y <= 297.0 * MM,
                    "{} stands at {} mm",
                    run.text,
                    run.y / MM
                );
            }
        }
    }
}

#[test]
fn pages_are_pictures_of_the_same_letter() {
    for (kind, data) in samples() {
        let json = data.to_string();
        let made = render(kind.slug, &json, Want::Pages).expect("the example is a letter");
        let Paper::Pages(pages) = made.paper else {
            panic!("pages were asked for")
        };
        let document = typeset(kind.slug, &json)
            .expect("the example is a letter")
            .document;
        assert_eq!(pages.len(), document.pages().len());
        assert!(
            pages
                .iter()
                .all(|page| page.starts_with("<svg") && page.ends_with("</svg>"))
        );
    }
}

#[test]
fn a_bad_logo_is_refused_in_dutch() {
    let png = |width: u32| {
        [
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(),
            &width.to_be_bytes(),
            &width.to_be_bytes(),
        ]
        .concat()
    };
    let files = [
        ("png", b"GIF89a".to_vec()), ("png", png(50_000)), ("png", png(10)), ("jpg", vec![0xFF, 0xD8, 0xFF, 0xE0]), ("jpg", vec![]),
        ("svg", b"<svg".to_vec()), ("svg", b"<html></html>".to_vec()), ("gif", b"GIF89a".to_vec()), ("png", vec![0; 2_000_000]),
        ("svg", br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd" width="9" height="9"/></svg>"#.to_vec()),
    ];
    for kind in KINDS {
        for (format, bytes) in &files {
            use base64::Engine as _;
            let mut data = sample(kind);
            let base64 = base64::engine::general_purpose::STANDARD.encode(bytes);
            data["envelope"]["sender"]["logo"] =
                json!({ "format": format, "alt": "Logo", "base64": base64 });
            let problems = render(kind.slug, &data.to_string(), Want::Pdf).expect_err("not a logo");
            assert!(
                problems[0].starts_with("Het logo kan niet worden"),
                "{format}: {problems:?}"
            );
        }
    }
}

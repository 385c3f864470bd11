//! What is proven of enclosures. The files in `samples/` were made for these tests (Pillow 13, qpdf): `locked.pdf` opens
//! with a password only, `opens.pdf` without one, though it forbids printing; `turned.jpg` lies on its side and says so,
//! names a camera and a place; `press.jpg` has the four colours of a printing press. Other PDFs are written here.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::*;
use crate::behind::Behind;
use crate::kinds::{KINDS, Kind};
use crate::proof::{assert_standards, sample};
use crate::render::{Paper, Want, render_with, typeset_with};
use crate::world::draws;

/// A PDF of these pages; each is its box, what it draws, and what else its resources hold.
fn pdf(pages: &[(&str, &str)]) -> Vec<u8> {
    pdf_with(pages, "", "")
}

fn pdf_with(pages: &[(&str, &str)], catalog: &str, resources: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len())
        .map(|n| format!("{} 0 R", 4 + 2 * n))
        .collect();
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{catalog}>>"),
        format!(
            "<</Type/Pages/Count {}/Kids[{}]>>",
            pages.len(),
            kids.join(" ")
        ),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".into(),
    ];
    for ((size, drawing), n) in pages.iter().zip(0..) {
        let content = 5 + 2 * n;
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[{size}]/Contents {content} 0 R/Resources<</Font<</F 3 0 R>>{resources}>>>>"
        ));
        objects.push(format!(
            "<</Length {}>>stream\n{drawing}\nendstream",
            drawing.len()
        ));
    }
    let mut out = String::from("%PDF-1.7\n");
    let mut offsets = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        offsets.push(out.len());
        out += &format!("{number} 0 obj\n{object}\nendobj\n");
    }
    let (count, table) = (objects.len() + 1, out.len());
    out += &format!("xref\n0 {count}\n0000000000 65535 f \n");
    offsets
        .iter()
        .for_each(|offset| out += &format!("{offset:010} 00000 n \n"));
    out += &format!("trailer\n<</Size {count}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
    out.into_bytes()
}

const A4: &str = "0 0 595 842";
const LYING: &str = "0 0 842 595";
const A3: &str = "0 0 842 1191";

/// Draws a line of text.
fn says(text: &str) -> String {
    format!("BT /F 14 Tf 72 500 Td ({text}) Tj ET")
}

fn kind() -> &'static Kind {
    &KINDS[0]
}

fn named(title: &str, file: usize) -> Enclosure {
    Enclosure {
        title: title.into(),
        file: Some(file),
    }
}

fn behind(files: &[Vec<u8>]) -> Result<Behind, Vec<String>> {
    let order: Vec<_> = (0..files.len()).map(|n| named("Verslag", n)).collect();
    let joined = join(&order, files, Language::Dutch, &draws)?;
    Ok(Behind {
        joined,
        ..Behind::default()
    })
}

/// The letter of the example with these files behind it: pages and PDF, which keeps to its standards.
fn letter(files: &[Vec<u8>]) -> (usize, Vec<u8>) {
    let behind = behind(files).expect("files that can be joined");
    let data = sample(kind()).to_string();
    let made = render_with(kind().slug, &data, &behind, Want::Pdf).expect("a letter");
    let Paper::Pdf(bytes) = made.paper else {
        unreachable!("a PDF was asked for")
    };
    assert_standards(&bytes);
    (made.pages, bytes)
}

/// What can be found in the letter's pages, line by line, with the page they stand on.
fn found(files: &[Vec<u8>]) -> Vec<(usize, String)> {
    let behind = behind(files).expect("files that can be joined");
    let set = typeset_with(kind().slug, &sample(kind()).to_string(), &behind).expect("a letter");
    let runs = crate::proof::runs_of(&set.document).into_iter();
    runs.map(|run| (run.page, run.text)).collect()
}

fn alone() -> usize {
    letter(&[]).0
}

fn pages_of(behind: &Behind) -> Vec<&Value> {
    let items = behind.joined.data.iter();
    items
        .flat_map(|item| item["pages"].as_array().expect("pages"))
        .collect()
}

#[test]
fn every_kind_of_file_keeps_the_letter_to_its_standards() {
    let clear = "/ExtGState<</G <</ca 0.4/CA 0.4/BM/Multiply>>>>";
    let files = [
        pdf(&[
            (A4, &says("Een verslag")),
            (LYING, &says("Liggend")),
            (A3, &says("Groot")),
        ]),
        pdf_with(&[(A4, "/G gs 1 0 0 rg 100 100 200 200 re f")], "", clear),
        include_bytes!("samples/opens.pdf").to_vec(),
        include_bytes!("samples/turned.jpg").to_vec(),
        include_bytes!("samples/press.jpg").to_vec(),
        include_bytes!("samples/picture.png").to_vec(),
        include_bytes!("samples/picture.gif").to_vec(),
        include_bytes!("samples/picture.webp").to_vec(),
    ];
    let alone = alone();
    for file in &files {
        let pages = counted(file).expect("a file of the test");
        assert_eq!(letter(std::slice::from_ref(file)).0, alone + pages);
    }
    assert_eq!(letter(&files).0, alone + 10);
}

/// A letter of our own as an enclosure: a PDF with fonts of its own, structure and an outline.
#[test]
fn a_letter_can_be_joined_to_a_letter() {
    let (pages, own) = letter(&[]);
    assert_eq!(letter(std::slice::from_ref(&own)).0, 2 * pages);
    let again = found(&[own]);
    let greeting = |page: usize| {
        let on_page = again.iter().filter(|(at, _)| *at >= page);
        on_page
            .filter(|(_, text)| text.contains("Met vriendelijke groet"))
            .count()
    };
    assert!(greeting(pages) > 0);
    assert_eq!(greeting(0), 2 * greeting(pages));
}

#[test]
fn its_words_are_found_on_its_page_and_the_running_lines_go_on() {
    let alone = alone();
    let runs = found(&[pdf(&[
        (A4, &says("Het gesprek op 3 november")),
        (LYING, &says("Liggend")),
    ])]);
    let on = |page: usize, text: &str| {
        runs.iter()
            .any(|(at, run)| *at == page && run.contains(text))
    };
    assert!(on(alone, "Het gesprek op 3 november") && on(alone + 1, "Liggend"));
    assert!(on(alone, "Bijlage: Verslag – bladzijde 1 van 2"));
    assert!(on(alone + 1, "Bijlage: Verslag – bladzijde 2 van 2"));
    let all: String = runs
        .iter()
        .filter(|(at, _)| *at == alone + 1)
        .map(|(_, run)| run.as_str())
        .collect();
    assert!(
        all.contains(&format!("pagina {} van {}", alone + 2, alone + 2)),
        "{all}"
    );
    assert!(all.contains("Ons kenmerk"), "{all}");
}

#[test]
fn letters_that_are_one_sign_are_found_as_letters() {
    // WinAnsi has no such sign; an encoding of its own gives code 65 the name of the ligature.
    let file = pdf(&[(A4, &says("oA cieel"))]);
    let text = String::from_utf8(file).expect("ASCII").replace(
        "/Encoding/WinAnsiEncoding",
        "/Encoding<</Type/Encoding/Differences[65/fi]>>",
    );
    let pdf = pages::open(text.as_bytes()).expect("a PDF, though its table is a little off");
    let drawn = pages::draw(&pdf).expect("drawn");
    assert_eq!(drawn[0].lines[0].text, "ofi cieel");
}

#[test]
fn nothing_but_what_a_page_shows_comes_along() {
    let script =
        "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</EmbeddedFiles<</Names[]>>>>";
    let (_, bytes) = letter(&[pdf_with(&[(A4, &says("Een verslag"))], script, "")]);
    let file = String::from_utf8_lossy(&bytes);
    for sign in ["JavaScript", "OpenAction", "EmbeddedFile", "app.alert"] {
        assert!(!file.contains(sign), "{sign}");
    }
}

/// The camera and the comment are in the sample (made so); neither may be in the letter.
#[test]
fn a_photograph_keeps_its_upright_and_loses_its_notes() {
    let photo = include_bytes!("samples/turned.jpg").to_vec();
    assert!(String::from_utf8_lossy(&photo).contains("Geheime Camera"));
    let behind = behind(std::slice::from_ref(&photo)).expect("a photograph");
    let page = pages_of(&behind)[0];
    // 40 by 20 pixels, stored on its side.
    assert_eq!(
        (page["width"].as_f64(), page["height"].as_f64()),
        (Some(15.0), Some(30.0))
    );
    for bytes in [&behind.joined.files[0].1, &letter(&[photo]).1] {
        let file = String::from_utf8_lossy(bytes);
        assert!(!file.contains("Geheime"));
    }
}

#[test]
fn each_refusal_says_what_is_wrong_and_what_to_do() {
    let good = pdf(&[(A4, &says("Een verslag"))]);
    let many = vec![(A4, ""); PAGES + 1];
    let png = |side: u32| {
        let side = side.to_be_bytes();
        [
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(),
            &side,
            &side,
            &[8, 2, 0, 0, 0],
        ]
        .concat()
    };
    let photo = include_bytes!("samples/turned.jpg");
    let files: [(Vec<u8>, Refusal, &str); 10] = [
        (
            include_bytes!("samples/locked.pdf").to_vec(),
            Refusal::Locked,
            "wachtwoord",
        ),
        (
            good[..good.len() / 3].to_vec(),
            Refusal::Damaged,
            "beschadigd",
        ),
        (b"%PDF-1.7\n".to_vec(), Refusal::Damaged, "beschadigd"),
        (
            photo[..photo.len() / 2].to_vec(),
            Refusal::Damaged,
            "beschadigd",
        ),
        (
            pdf(&many),
            Refusal::TooManyPages(PAGES + 1),
            "201 bladzijden",
        ),
        (png(60_000), Refusal::TooManyPixels, "miljoen beeldpunten"),
        (png(10), Refusal::Damaged, "beschadigd"),
        (b"PK\x03\x04".to_vec(), Refusal::Unknown, "geen pdf"),
        (Vec::new(), Refusal::Unknown, "geen pdf"),
        (vec![b' '; BYTES + 1], Refusal::TooLarge, "25 MB"),
    ];
    for (file, refusal, words) in files {
        assert_eq!(sheets(Some(&file)).err(), Some(refusal), "{words}");
        let sentences = behind(&[file]).expect_err("it can't be joined");
        assert_eq!(sentences.len(), 1);
        assert!(sentences[0].starts_with("Bijlage “Verslag” kan niet achter de brief: "));
        assert!(sentences[0].contains(words), "{sentences:?}");
    }
}

#[test]
fn all_refusals_are_told_and_all_pages_count() {
    let order = [named("Foto", 0), named("Verslag", 7)];
    let problems = join(&order, &[b"nee".to_vec()], Language::Dutch, &draws).expect_err("neither");
    assert_eq!(problems.len(), 2);
    assert!(problems[1].contains("het bestand is er niet bij"));
    let half = vec![(A4, ""); PAGES / 2 + 1];
    let problems = behind(&[pdf(&half), pdf(&half)]).expect_err("too many together");
    assert!(problems[0].contains("samen 202 bladzijden"), "{problems:?}");
}

#[test]
fn what_only_goes_along_is_not_joined() {
    let order = [Enclosure {
        title: "Folder".into(),
        file: None,
    }];
    let joined = join(&order, &[], Language::Dutch, &draws).expect("nothing to join");
    assert_eq!(joined, Joined::default());
}

#[test]
fn a_picture_without_words_is_told() {
    let photo = include_bytes!("samples/picture.png").to_vec();
    let behind = behind(&[photo]).expect("a picture");
    assert_eq!(
        behind.joined.notices,
        [
            "Bijlage “Verslag” heeft 1 bladzijde zonder tekst die kan worden voorgelezen of doorzocht."
        ]
    );
}

#[test]
fn the_words_around_it_are_in_the_language_of_the_letter() {
    let files = [pdf(&[(A4, &says("Report"))])];
    let joined = join(&[named("Report", 0)], &files, Language::English, &draws).expect("joined");
    assert_eq!(joined.data[0]["head"], "Enclosure: Report");
    assert_eq!(joined.data[0]["pages"][0]["place"], "page 1 of 1");
}

/// Hostile titles are text like any other; the fonts have no shape for the emoji.
#[test]
fn a_title_is_text_and_never_markup() {
    let files = [pdf(&[(A4, &says("x"))])];
    let joined = join(
        &[named("#panic() *vet* 🙂 $x$", 0)],
        &files,
        Language::Dutch,
        &draws,
    );
    let behind = Behind {
        joined: joined.expect("joined"),
        ..Behind::default()
    };
    let data = sample(kind()).to_string();
    let set = typeset_with(kind().slug, &data, &behind).expect("a letter");
    let all: String = crate::proof::runs_of(&set.document)
        .into_iter()
        .map(|run| run.text)
        .collect();
    assert!(all.contains("#panic() *vet* ? $x$"), "{all}");
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let files = [
        pdf(&[(A4, &says("Een verslag"))]),
        include_bytes!("samples/turned.jpg").to_vec(),
    ];
    let first = letter(&files).1;
    typst::comemo::evict(0);
    assert_eq!(letter(&files).1, first);
}

/// The shapes of a page of text are drawn once each; before, this page came to 330 KB.
#[test]
fn a_page_of_words_stays_light() {
    let words: String = (0..45)
        .map(|n| format!("BT /F 10 Tf 60 {} Td (Een gewone regel met woorden zoals er veel op een bladzijde staan, {n}.) Tj ET\n", 780 - 16 * n))
        .collect();
    let (_, with) = letter(&[pdf(&[(A4, &words)])]);
    let (_, without) = letter(&[]);
    let more = with.len() - without.len();
    assert!(more < 60_000, "{more} bytes for one page");
}

/// A byte changed anywhere, or an end cut off: joined, or refused with a sentence, and never a panic.
#[test]
fn damage_never_panics() {
    let files = [
        pdf(&[(A4, &says("Een verslag"))]),
        include_bytes!("samples/opens.pdf").to_vec(),
        include_bytes!("samples/turned.jpg").to_vec(),
        include_bytes!("samples/picture.png").to_vec(),
        include_bytes!("samples/picture.webp").to_vec(),
    ];
    for file in &files {
        for at in (0..file.len()).step_by(7) {
            let mut other = file.clone();
            other[at] = other[at].wrapping_add(1 + (at % 250) as u8);
            for damaged in [other, file[..at].to_vec()] {
                if let Err(problems) = behind(&[damaged]) {
                    assert!(problems[0].ends_with('.'));
                }
            }
        }
    }
}

/// A PDF of one page that shows this photograph, drawn so.
fn scan(photo: &[u8], drawing: &str) -> Vec<u8> {
    let page = format!("{drawing}\nq 595 0 0 842 0 0 cm /I Do Q");
    let text = String::from_utf8(pdf_with(&[(A4, &page)], "", "/XObject<</I 6 0 R>>"));
    let text = text.expect("ASCII");
    // The table of offsets does not name it: readers then look through the file, as they do with scans in the wild.
    let (before, after) = text.split_once("xref\n").expect("a table");
    let head = format!(
        "6 0 obj\n<</Type/XObject/Subtype/Image/Width 40/Height 20/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length {}>>stream\n",
        photo.len()
    );
    let after = after.split_once("trailer").expect("a trailer").1;
    let tail = format!(
        "\nendstream\nendobj\ntrailer{}",
        after.replace("/Size 6", "/Size 7")
    );
    [before.as_bytes(), head.as_bytes(), photo, tail.as_bytes()].concat()
}

/// A scanned sheet keeps its own packing, alone on its page or not; of its notes nothing stays.
#[test]
fn a_scan_is_not_packed_anew() {
    let photo = include_bytes!("samples/turned.jpg");
    let seen = "BT 3 Tr /F 14 Tf 72 500 Td (herkend) Tj ET";
    let framed = "0 0 1 RG 10 10 100 100 re S";
    for (drawing, words) in [("", ""), (seen, "herkend"), (framed, "")] {
        let behind = behind(&[scan(photo, drawing)]).expect("a scan");
        let page = String::from_utf8(behind.joined.files[0].1.clone()).expect("SVG");
        assert!(page.contains("data:image/jpeg;base64,") && !page.contains("data:image/png"));
        assert!(!page.contains(&STANDARD.encode("Geheime")), "{drawing}");
        assert_eq!(page.contains("<path"), drawing == framed);
        let lines = pages_of(&behind)[0]["lines"].as_array().expect("lines");
        let said: Vec<&str> = lines
            .iter()
            .filter_map(|line| line["text"].as_str())
            .collect();
        assert_eq!(said.concat(), words);
        let bytes = letter(&[scan(photo, drawing)]).1;
        assert!(!String::from_utf8_lossy(&bytes).contains("Geheime"));
    }
}

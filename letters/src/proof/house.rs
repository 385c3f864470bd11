//! The house style on paper: whatever it is, the letter stays good paper, and a picture that can't be drawn is told
//! when it is chosen.

use typst::visualize::Geometry;
use weerklank_core::office::Office;
use weerklank_core::office::picture::packed;

use super::*;
use crate::order::{Chosen, Specimen};
use crate::specimen::{letterhead, picture};

/// Real files of a few pixels, as programs write them, made for this test with Pillow 13 and written out in base64.
const PICTURES: &[(&str, &str)] = &[
    (
        "PNG met doorzichtigheid",
        "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAGCAYAAAD37n+BAAAANklEQVR4nGPgi4riZ8AC+KKi2rGJwySVcYjPxqfJHIf4enyavHGIH8anKR6H+HV8mopxiL8GAN0xDvVCa9XJAAAAAElFTkSuQmCC",
    ),
    (
        "PNG zonder",
        "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAGCAIAAAB4jOjWAAAAFUlEQVR4nGPgi4piQAWYIthFh4A6AO7jCRnAfxZoAAAAAElFTkSuQmCC",
    ),
    (
        "grijze PNG",
        "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAGCAAAAADShSBdAAAAFElEQVR4nGNwZmBgYGCAkDCabB4AesoDJdiztAoAAAAASUVORK5CYII=",
    ),
    (
        "grijze PNG met doorzichtigheid",
        "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAGCAQAAABd57cKAAAAL0lEQVR4nGNw5meAA+d2BmTgrIzEno0qZY7EXo8q5Y3EPowqFY/Evo4qVYzEfg0AR6QJAQxv0w8AAAAASUVORK5CYII=",
    ),
    (
        "PNG met palet en een doorzichtige kleur",
        "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAGCAMAAADAMI+zAAADAFBMVEUAAAAOWloOWloOWloOWloOWloOWloOWloOWloAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADJRLyWAAAAAXRSTlMAQObYZgAAAB9JREFUeJxjYGUAAWYGCGDEwmOH8pjAJAtWHhuY5AAABj4AL7dD3ckAAAAASUVORK5CYII=",
    ),
    (
        "zwart-witte PNG",
        "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAGAQAAAADflUIsAAAAEElEQVR4nGNggAJGAQMIAwAB6wBCFUJGvwAAAABJRU5ErkJggg==",
    ),
    (
        "PNG van 16 bits",
        "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAGEAAAAACCFfweAAAAE0lEQVR4nGMsNWDACpiwC9NHAgBj8wCxekCVfQAAAABJRU5ErkJggg==",
    ),
    (
        "JPEG",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAGAAwDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDnASQW/iXk+9PSAyjcmAOmDRRTJeh//9k=",
    ),
    (
        "grijze JPEG",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAAGAAwBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/AOcBJBb+JeT709IDKNyYA6YNf//Z",
    ),
    (
        "JPEG in stappen",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAGAAwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAIF/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAH/2gAMAwEAAhADEAAAAc2hP//EABUQAQEAAAAAAAAAAAAAAAAAAAAR/9oACAEBAAEFAkr/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/AX//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/AX//xAAUEAEAAAAAAAAAAAAAAAAAAAAQ/9oACAEBAAY/Aj//xAAYEAACAwAAAAAAAAAAAAAAAAAAATFBYf/aAAgBAQABPyHbQpkf/9oADAMBAAIAAwAAABCL/8QAFhEAAwAAAAAAAAAAAAAAAAAAAAEh/9oACAEDAQE/EHD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/EH//xAAZEAEAAgMAAAAAAAAAAAAAAAABAGERITH/2gAIAQEAAT8QFRsNxzpDmGf/2Q==",
    ),
    (
        "gedraaide JPEG",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4QAuRXhpZgAATU0AKgAAAAgAAgEQAAIAAAAEQ0FNAAESAAMAAAABAAYAAAAAAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAGAAwDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDnASQW/iXk+9PSAyjcmAOmDRRTJeh//9k=",
    ),
];

/// The same in the four colours of ink.
const CMYK: &str = "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZqKuk/8AAFAgABgAMBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwDmq50EsC44dRkn1HT+tc6CWBccOoyT6jp/WumoAz0qSO2add8ZVRnBBPQ1JHbNOu+MqozggnoaK//Z";

fn styled(data: &mut Value, image: &str, format: &str) {
    let file = json!({ "format": format, "alt": "Handtekening van A. de Boer", "base64": image });
    data["envelope"]["officer"]["signature"] = file;
    data["envelope"]["sender"]["logo"] = logo();
    data["envelope"]["sender"]["footer"] =
        json!("Aangesloten bij de landelijke vereniging van leerhuizen");
    data["envelope"]["style"] =
        json!({ "accent": [128, 0, 0], "window_right": true, "folds": false });
}

#[test]
fn every_kind_of_picture_makes_a_good_pdf() {
    let (kind, sample) = samples().next().expect("there is a letter");
    for (name, image) in PICTURES {
        let chosen = picture(image).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        let chosen: Chosen = serde_json::from_str(&chosen).expect("as it was written");
        let format = if chosen.logo.media_type == "image/png" {
            "png"
        } else {
            "jpg"
        };
        let mut data = sample.clone();
        styled(&mut data, &chosen.logo.base64, format);
        super::assert_standards(&pdf(kind, &data));
    }
}

#[test]
fn every_letter_in_another_style_is_good_paper_too() {
    for (kind, mut data) in samples() {
        styled(&mut data, PICTURES[0].1, "png");
        let file = pdf(kind, &data);
        super::assert_standards(&file);
        if let Some(structure) = super::outside::ask("pdfinfo", &["-struct", "FILE"], &file) {
            let figures = structure
                .lines()
                .filter(|line| line.trim().starts_with("Figure"));
            assert_eq!(figures.count(), 2, "{structure}");
        }
        assert!(text(kind, &data).contains("Aangesloten bij de landelijke vereniging"));
    }
}

#[test]
fn a_colour_too_light_for_letters_is_stopped_at_the_gate() {
    for (kind, mut data) in samples() {
        data["envelope"]["style"] = json!({ "accent": [255, 204, 0] });
        let problems = render(kind.slug, &data.to_string(), Want::Pdf).expect_err("too light");
        assert_eq!(
            problems,
            ["De kleur van de huisstijl is te licht voor letters op wit papier."]
        );
    }
}

/// How far from the top a mark to fold stands at the edge, in millimetres.
fn folds(kind: &Kind, data: &Value) -> Vec<f64> {
    let set = typeset(kind.slug, &data.to_string()).expect("a letter");
    let mut found = Vec::new();
    marks(&set.document.pages()[0].frame, Point::zero(), &mut found);
    found
}

fn marks(frame: &Frame, origin: Point, found: &mut Vec<f64>) {
    for (at, item) in frame.items() {
        let at = origin + *at;
        match item {
            FrameItem::Group(group) => marks(&group.frame, at, found),
            FrameItem::Shape(shape, _)
                if matches!(shape.geometry, Geometry::Line(_)) && at.x.to_mm() < 10.0 =>
            {
                found.push((at.y.to_mm() * 10.0).round() / 10.0);
            }
            _ => {}
        }
    }
}

#[test]
fn the_sheet_is_marked_where_it_folds_if_wanted() {
    for (kind, mut data) in samples() {
        // An A4 sheet in three for DL, in two for C5.
        assert_eq!(folds(kind, &data), [99.0, 148.5]);
        data["envelope"]["style"] = json!({ "folds": false });
        assert_eq!(folds(kind, &data), [0.0; 0]);
    }
}

fn shown(office: &Office) -> Specimen {
    let json = serde_json::to_string(office).expect("a setting");
    let answer = letterhead(&json).expect("a letterhead");
    serde_json::from_str(&answer).expect("as it was written")
}

#[test]
fn an_empty_house_has_a_letterhead_and_is_told_what_is_missing() {
    let specimen = shown(&Office::default());
    assert_eq!(specimen.pages.len(), 2);
    let missing: Vec<_> = specimen
        .missing
        .iter()
        .map(|one| one.sentence.as_str())
        .collect();
    assert_eq!(
        missing,
        [
            "De naam van de organisatie ontbreekt.",
            "Het adres van de organisatie ontbreekt.",
            "De naam van de klachtenfunctionaris ontbreekt.",
            "Er is geen telefoonnummer of e-mailadres waarop de klachtenfunctionaris te bereiken is.",
            "De plaats waar de brief wordt geschreven ontbreekt.",
        ]
    );
}

#[test]
fn a_letterhead_is_shown_whatever_is_typed() {
    let endless = "W".repeat(100_000);
    for text in [
        "#panic()",
        "<label> $x$ `a`",
        "🙂\u{202E}",
        endless.as_str(),
        &"a\n".repeat(500),
    ] {
        let mut office = Office {
            name: text.into(),
            address: text.into(),
            phone: text.into(),
            website: text.into(),
            ..Office::default()
        };
        office.officer.name = text.into();
        office.officer.reachable = text.into();
        office.style.footer = text.into();
        office.style.accent = text.into();
        let specimen = shown(&office);
        assert!(specimen.pages[0].starts_with("<svg"));
    }
}

#[test]
fn a_picture_that_cannot_be_drawn_is_told_when_it_is_chosen() {
    // Whole by its chunks, but what should be packed pixels is nothing of the kind.
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [
        (b"IHDR", &b"\0\0\0\x09\0\0\0\x09\x08\x06\0\0\0"[..]),
        (b"IDAT", b"geen beeld"),
        (b"IEND", b""),
    ] {
        let length = u32::try_from(data.len()).expect("a short chunk");
        png.extend([&length.to_be_bytes(), kind, data, &[0; 4][..]].concat());
    }
    let svg = |inside: &str| {
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>"#)
    };
    let rows: [(Vec<u8>, &str); 6] = [
        (png, "Deze afbeelding kan niet worden afgedrukt."),
        (
            svg("<rect x='1' x='2'/>").into_bytes(),
            "Deze afbeelding kan niet worden afgedrukt.",
        ),
        (
            svg("<script>1</script>").into_bytes(),
            "Deze SVG bevat een script.",
        ),
        (
            svg("<use href='elders.svg#a'/>").into_bytes(),
            "Deze SVG verwijst naar iets buiten het bestand.",
        ),
        (b"GIF89a".to_vec(), "Dit is een GIF."),
        (vec![], "Dit bestand is leeg."),
    ];
    for (bytes, sentence) in rows {
        let problems = picture(&packed(&bytes)).expect_err("not a picture");
        assert!(problems[0].starts_with(sentence), "{problems:?}");
    }
    let problems = picture(CMYK).expect_err("colours of ink");
    assert!(problems[0].contains("CMYK"), "{problems:?}");
    assert!(picture("geen base64!").is_err());
}

#[test]
fn letters_in_a_drawing_are_told_and_drawn() {
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><text x="2" y="20" font-family="Comic Sans MS">Leerhuis</text></svg>"#;
    let chosen = picture(&packed(svg.as_bytes())).expect("a picture");
    let chosen: Chosen = serde_json::from_str(&chosen).expect("as it was written");
    assert_eq!(
        (chosen.width, chosen.height, chosen.notices.len()),
        (90, 30, 1)
    );
}

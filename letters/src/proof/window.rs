//! The addressee is in sight through the window of every envelope, left or right, however the sheet slips; and
//! nobody else's text can come in sight. Measured by poppler in the coordinates of the PDF itself, against the
//! envelopes of [`windows`].

use weerklank_core::office::Window;

use super::outside::ask;
use super::*;
use crate::envelope::windows::{self, Area, ENVELOPES};

/// A word on the first page and the box around it.
struct Word {
    text: String,
    area: Area,
}

/// `None` where poppler is not installed.
fn words(pdf: &[u8]) -> Option<Vec<Word>> {
    let boxes = ask("pdftotext", &["-bbox", "-l", "1", "FILE", "-"], pdf)?;
    Some(boxes.lines().filter_map(word).collect())
}

/// A line such as `<word xMin="70.9" yMin="…" xMax="…" yMax="…">Zilverschoon</word>`.
fn word(line: &str) -> Option<Word> {
    let rest = line.trim().strip_prefix("<word ")?;
    let (edges, text) = rest.strip_suffix("</word>")?.split_once('>')?;
    let [left, top, right, bottom] = ["xMin", "yMin", "xMax", "yMax"].map(|name| {
        let (_, value) = edges.split_once(&format!("{name}=\""))?;
        let points: f64 = value.split('"').next()?.parse().ok()?;
        Some(points * 25.4 / 72.0)
    });
    let area = Area {
        left: left?,
        top: top?,
        right: right?,
        bottom: bottom?,
    };
    Some(Word {
        text: text.replace("&quot;", "\"").replace("&amp;", "&"),
        area,
    })
}

fn touch(one: Area, other: Area) -> bool {
    one.left < other.right
        && other.left < one.right
        && one.top < other.bottom
        && other.top < one.bottom
}

fn holds(outer: Area, inner: Area) -> bool {
    outer.left <= inner.left
        && inner.right <= outer.right
        && outer.top <= inner.top
        && inner.bottom <= outer.bottom
}

/// What can come in sight is the mark and the addressee, and all of that always is.
fn assert_in_sight(kind: &Kind, data: &Value) {
    let right = data["envelope"]["style"]["window_right"] == true;
    let side = if right { Window::Right } else { Window::Left };
    let Some(words) = words(&pdf(kind, data)) else {
        return;
    };
    let shown = words
        .iter()
        .filter(|word| ENVELOPES.iter().any(|one| touch(one.ever(side), word.area)));
    let mut printed = String::new();
    for word in shown {
        let sight = windows::in_sight(side);
        assert!(
            holds(sight, word.area),
            "{}: {} at {:?} is not in {sight:?}",
            kind.slug,
            word.text,
            word.area
        );
        printed.push_str(&word.text);
    }
    assert_eq!(squeezed(&printed), meant(data), "{}, {side:?}", kind.slug);
}

fn meant(data: &Value) -> String {
    let envelope = &data["envelope"];
    let mark = if envelope["language"] == "en" {
        "CONFIDENTIAL"
    } else {
        "VERTROUWELIJK"
    };
    let addressee = envelope["addressee"].as_array().expect("a list").iter();
    let lines: String = addressee.filter_map(Value::as_str).collect();
    mark.to_owned() + &squeezed(&lines)
}

fn addresses() -> Vec<Value> {
    let twelve: Vec<String> = (1..=12)
        .map(|n| format!("Regel {n} van het adres, afdeling {n}"))
        .collect();
    vec![
        json!(["J. Ek"]),
        json!([
            "Mevrouw S. van den Berg-Yılmaz",
            "Zilverschoon 8",
            "3991 ZZ Voorbeelddorp"
        ]),
        json!([
            "De heer dr. Wolfeschlegelsteinhausenbergerdorff-van Oldenbarnevelt tot Wulverhorst",
            "Kade 1",
            "1000 AA Stad"
        ]),
        json!(["M".repeat(60), "1000 AA Stad"]),
        json!([
            "Mevrouw drs. A.B.C. van Oldenzaal-Hoogeveen van der Meulen-X.",
            "1000 AA Stad"
        ]),
        json!(["É".repeat(60), "Ångström 8", "1000 AA Stad"]),
        json!(twelve),
    ]
}

/// As full as the gate lets a house be.
fn crowded(data: &mut Value) {
    let sender = &mut data["envelope"]["sender"];
    sender["logo"] = logo();
    sender["footer"] = json!("Aangesloten bij een vereniging. ".repeat(3));
    sender["website"] =
        json!("www.een-heel-lang-adres-voor-een-leerhuis.voorbeeld.example/klachten");
    sender["email"] = json!("klachten-over-onze-begeleiding@een-heel-lang-adres.voorbeeld.example");
}

/// The sample with its window on each side.
fn on_both_sides(sample: &Value) -> [Value; 2] {
    [false, true].map(|right| {
        let mut data = sample.clone();
        data["envelope"]["style"] = json!({ "window_right": right });
        data
    })
}

#[test]
fn the_addressee_of_every_letter_is_in_sight_and_nothing_else_is() {
    for (kind, sample) in samples() {
        for mut data in on_both_sides(&sample) {
            assert_in_sight(kind, &data);
            crowded(&mut data);
            assert_in_sight(kind, &data);
        }
    }
}

#[test]
fn every_address_is_in_sight_and_nothing_else_is() {
    // All letters have one letterhead, so one letter in both languages tells for all.
    for (kind, sample) in samples().take(2) {
        for mut data in on_both_sides(&sample) {
            for address in addresses() {
                data["envelope"]["addressee"] = address;
                assert_in_sight(kind, &data);
            }
        }
    }
}

#[test]
fn a_word_in_the_wrong_place_would_be_seen() {
    // The measure itself: the letter for a left window fails before a right one.
    let (kind, data) = samples().next().expect("there is a letter");
    let Some(words) = words(&pdf(kind, &data)) else {
        return;
    };
    let sight = windows::in_sight(Window::Right);
    assert!(
        words
            .iter()
            .all(|word| word.text != "VERTROUWELIJK" || !holds(sight, word.area))
    );
    assert!(words.len() > 50);
}

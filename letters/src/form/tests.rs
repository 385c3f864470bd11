//! What the form must ask stands in the list of letters that the domain was described with: own data, child,
//! complaint with place, date and persons, wished solution, what was done already, and where to send it.

use chrono::NaiveDate;
use weerklank_core::case::Language;
use weerklank_core::office::Office;

use super::*;
use crate::proof::{HOSTILE, assert_standards, lines_of, logo, runs_of, squeezed};

const LANGUAGES: [(Language, &str, &str); 2] = [
    (
        Language::Dutch,
        include_str!("golden.txt"),
        "src/form/golden.txt",
    ),
    (
        Language::English,
        include_str!("golden.en.txt"),
        "src/form/golden.en.txt",
    ),
];

fn office() -> Office {
    Office {
        name: "Voorbeeld Leerhuis".into(),
        address: "Lindelaan 4\n1234 AB Voorbeeldstad".into(),
        phone: "010 000 00 00".into(),
        email: "klachten@leerhuis.example".into(),
        registration: "KvK 12345678".into(),
        ..Office::default()
    }
}

fn blank(office: Office, language: Language) -> BlankForm {
    let day = NaiveDate::from_ymd_opt(2026, 11, 19).expect("a day");
    BlankForm {
        office,
        language,
        day,
    }
}

fn asked(form: &BlankForm) -> Result<Vec<u8>, Vec<String>> {
    let answer = complaint_form(&json!(form).to_string())?;
    Ok(STANDARD.decode(answer).expect("base64"))
}

/// The printed text, and how many pages it takes.
fn printed(form: &BlankForm) -> (String, usize) {
    let document = typeset(&envelope(form)).expect("a form");
    (lines_of(runs_of(&document)), document.pages().len())
}

#[test]
fn the_form_reads_as_it_did() {
    for (language, golden, path) in LANGUAGES {
        let (text, _) = printed(&blank(office(), language));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
            std::fs::write(path, &text).expect("the golden text can be written");
        } else {
            assert_eq!(
                text, golden,
                "if this is meant, run again with UPDATE_GOLDEN=1"
            );
        }
    }
}

#[test]
fn the_form_is_good_paper_of_two_pages_and_the_same_each_time() {
    for (language, ..) in LANGUAGES {
        let form = blank(office(), language);
        let pdf = asked(&form).expect("a form");
        assert_standards(&pdf);
        assert_eq!(printed(&form).1, 2);
        let other = blank(
            Office {
                name: "Ander Leerhuis".into(),
                ..office()
            },
            language,
        );
        assert_ne!(asked(&other).expect("a form"), pdf);
        assert_eq!(asked(&form).expect("a form"), pdf);
    }
}

#[test]
fn the_form_carries_the_logo_and_the_day_it_was_made() {
    let mut with_logo = office();
    with_logo.logo = Some(weerklank_core::office::Logo {
        media_type: "image/svg+xml".into(),
        base64: logo()["base64"].as_str().expect("a text").into(),
    });
    let pdf = asked(&blank(with_logo, Language::English)).expect("a form");
    assert_standards(&pdf);
    let file = String::from_utf8_lossy(&pdf);
    assert!(file.contains("(D:20261119000000Z)") || file.contains("2026-11-19T00:00:00Z"));
    assert!(!file.contains("/Author") && !file.contains("dc:creator"));
}

#[test]
fn an_empty_house_has_no_form_and_hears_every_reason() {
    let mut form = blank(Office::default(), Language::Dutch);
    form.day = NaiveDate::from_ymd_opt(1899, 12, 31).expect("a day");
    form.office.style.footer = "x".repeat(111);
    assert_eq!(
        asked(&form).expect_err("nothing to print"),
        [
            "De naam van de organisatie ontbreekt.",
            "Het adres van de organisatie ontbreekt.",
            "De voettekst past niet op één regel: hoogstens 110 tekens.",
            DAY.sentence,
        ]
    );
    assert!(complaint_form("{}").is_err());
}

#[test]
fn without_telephone_or_mail_the_form_names_neither() {
    let office = Office {
        phone: String::new(),
        email: String::new(),
        ..office()
    };
    let (text, _) = printed(&blank(office, Language::Dutch));
    assert!(!text.contains("Bel ons") && !text.contains("Of per e-mail"));
    assert!(text.contains("Lindelaan 4"));
}

#[test]
fn texts_of_the_house_are_words_and_nothing_else() {
    for text in HOSTILE {
        let office = Office {
            name: (*text).into(),
            address: format!("Lindelaan 4\n{text}"),
            phone: (*text).into(),
            email: (*text).into(),
            ..Office::default()
        };
        let form = blank(office, Language::Dutch);
        asked(&form).unwrap_or_else(|why| panic!("{text:?}: {why:?}"));
        assert_eq!(printed(&form).1, 2, "{text:?}");
    }
    let shown = printed(&blank(
        Office {
            name: "#panic()".into(),
            ..office()
        },
        Language::Dutch,
    ));
    assert!(squeezed(&shown.0).contains("#panic()"));
}

#[test]
fn the_longest_names_stay_on_the_paper() {
    let longest = Office {
        address: ["Lindelaan 4 in Stad"; 4].join("\n"),
        phone: "1".repeat(80),
        email: "W".repeat(80),
        ..Office::default()
    };
    for name in ["W".repeat(60), "Leerhuis en zo ".repeat(4)] {
        let mut office = Office {
            name,
            ..longest.clone()
        };
        office.style.footer = "voettekst ".repeat(11);
        for (language, ..) in LANGUAGES {
            assert_on_paper(&blank(office.clone(), language));
        }
    }
}

/// Two pages of A4, and nothing nearer to their edge than a printer can reach.
fn assert_on_paper(form: &BlankForm) {
    const MM: f64 = 72.0 / 25.4;
    assert_standards(&asked(form).expect("within bounds"));
    let document = typeset(&envelope(form)).expect("a form");
    assert_eq!(document.pages().len(), 2);
    for run in runs_of(&document) {
        let on_paper = run.end <= 200.0 * MM && run.y <= 293.0 * MM;
        assert!(on_paper, "{} at {} mm", run.text, run.y / MM);
    }
}

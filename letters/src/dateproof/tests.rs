//! The truth of the days is the calendar, counted by hand: three weeks after Monday 16 November 2026 is Monday 7
//! December, and the tenth working day after it is Monday 30 November, with two weekends in between.

use super::*;
use crate::behind::Behind;
use crate::kinds::acknowledgement::Acknowledgement;
use crate::kinds::made;
use crate::proof::assert_standards;
use crate::render::{Paper, Want, render_with};
use crate::trial::{Trial, day};
use weerklank_core::case::Language;

fn trial(language: Language) -> Trial {
    Trial {
        language,
        ..Trial::on("2026-11-19", [])
    }
}

/// The acknowledgement and its proof.
fn proven(language: Language) -> (String, Acknowledgement, DateProof) {
    trial(language).with_ground(|ground| {
        let letter: Acknowledgement = made(ground).expect("a complete complaint").letter;
        let text = serde_json::to_string(&letter).expect("JSON");
        let proof = of(ground, &text).expect("it promises a day");
        (text, letter, proof)
    })
}

#[test]
fn the_day_that_is_promised_is_the_day_that_is_proven() {
    let (_, letter, proof) = proven(Language::Dutch);
    let [part] = proof.parts.as_slice() else {
        panic!("{:?}", proof.parts)
    };
    assert_eq!(
        (part.name, &part.result),
        ("Inhoudelijke reactie", &letter.reaction_by)
    );
    assert_eq!(part.result, "maandag 7 december 2026");
    let steps = part.steps.join("\n");
    for said in [
        "maandag 16 november 2026 telt als dag 0",
        "De termijn is drie weken. De laatste dag daarvan is maandag 7 december 2026.",
        "Dit volgt uit zin 27 van de regeling, in het kort: ",
    ] {
        assert!(steps.contains(said), "{said}: {steps}");
    }
}

/// The proof of the last day to take the complaint up, were it to stand in a letter.
fn taken_up(language: Language) -> Part {
    let proof = trial(language).with_ground(|ground| of(ground, &language.day(day("2026-11-30"))));
    let mut parts = proof.expect("the tenth working day").parts;
    assert_eq!(parts.len(), 1);
    parts.remove(0)
}

#[test]
fn the_days_are_those_of_the_calendar() {
    let strip = taken_up(Language::Dutch)
        .strip
        .expect("two weeks can be shown");
    let weeks: Vec<&str> = strip.weeks.iter().map(|week| week.name.as_str()).collect();
    assert_eq!(weeks, ["week 47", "week 48", "week 49"]);
    let days: Vec<&Day> = strip.weeks.iter().flat_map(|week| &week.days).collect();
    let of_mark = |mark| -> Vec<&str> {
        let days = days.iter().filter(|day| day.mark == mark);
        days.map(|day| day.on.as_str()).collect()
    };
    assert_eq!(
        (of_mark("start"), of_mark("end")),
        (vec!["16-11"], vec!["30-11"])
    );
    assert_eq!(of_mark("free"), ["21-11", "22-11", "28-11", "29-11"]);
    assert_eq!(of_mark("counted").len(), 9);
    assert!(days.iter().any(|day| day.on == "27-11" && day.says == "9"));
}

#[test]
fn what_was_not_counted_is_named() {
    let said = |language| taken_up(language).steps.join("\n");
    assert!(said(Language::Dutch).contains("De termijn is tien werkdagen."));
    assert!(said(Language::Dutch).contains("Niet meegeteld: de weekenden."));
    assert!(said(Language::English).contains("Not counted: weekends."));
}

#[test]
fn english_proves_the_same_day() {
    let (_, letter, proof) = proven(Language::English);
    let part = &proof.parts[0];
    assert_eq!(
        (part.name, part.result.as_str()),
        ("Our reaction", "Monday 7 December 2026")
    );
    assert_eq!(part.result, letter.reaction_by);
    let steps = part.steps.join("\n");
    assert!(
        steps.contains("Monday 16 November 2026 counts as day 0"),
        "{steps}"
    );
    assert!(steps.contains("The term is three weeks."), "{steps}");
}

#[test]
fn a_letter_without_a_reckoned_date_has_nothing_to_prove() {
    let none = trial(Language::Dutch).with_ground(|ground| of(ground, "Dank u wel."));
    assert_eq!(none, None);
}

#[test]
fn the_letter_keeps_to_its_standards_with_its_proof() {
    for language in [Language::Dutch, Language::English] {
        let (data, _, proof) = proven(language);
        let behind = Behind {
            proof: Some(proof.printable()),
            ..Behind::default()
        };
        let made = render_with("acknowledgement", &data, &behind, Want::Pdf).expect("a letter");
        let Paper::Pdf(bytes) = made.paper else {
            panic!("a PDF was asked for")
        };
        assert_standards(&bytes);
        let alone = render_with("acknowledgement", &data, &Behind::default(), Want::Pdf);
        assert_eq!(made.pages, alone.expect("a letter").pages + 1);
    }
}

//! The directory of specialists and boards.
//!
//! What is expected follows from DOMAIN 9 (which bodies, what is known of them) and from the rule that a
//! board looked up more than a year ago wants to be looked up again.

use chrono::NaiveDate;
use weerklank_core::case::{Membership, Person};
use weerklank_core::directory::{
    Board, Checked, Directory, Part, Wrong, person_faults, starting_list,
};
use weerklank_core::words;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

fn person(name: &str, association: &str) -> Person {
    Person {
        name: name.to_owned(),
        email: "naam@voorbeeld.nl".to_owned(),
        profession: "orthopedagoog".to_owned(),
        memberships: vec![Membership {
            association: association.to_owned(),
            registration: "12".to_owned(),
        }],
    }
}

fn directory() -> Directory {
    Directory {
        specialists: vec![person("Łucja Vos", "NVO"), person("Bram de Wit", "nip")],
        boards: vec![starting_list()[0].clone()],
    }
}

#[test]
fn the_starting_list_names_four_bodies_and_checks_none() {
    let names: Vec<&str> = starting_list()
        .iter()
        .map(|board| &*board.association)
        .collect();
    assert_eq!(names, ["NVO", "NIP", "SKJ", "LBRT"]);
    let today = day("2026-11-22");
    for board in starting_list() {
        assert_eq!(board.checked(today), Checked::Never);
        assert_eq!(Directory::default().board_faults(board, None, today), []);
        assert!(!board.conditions.is_empty());
    }
    let term = |name: &str| {
        let board = starting_list()
            .iter()
            .find(|board| board.association == name);
        board.map(|board| board.term.clone()).unwrap_or_default()
    };
    assert!(term("NIP").starts_with("7 jaar"));
    assert!(term("SKJ").starts_with("3 jaar"));
    assert_eq!(term("NVO"), "", "none is known");
}

#[test]
fn only_what_is_not_there_yet_is_offered() {
    let offered: Vec<&str> = directory()
        .offered()
        .iter()
        .map(|board| &*board.association)
        .collect();
    assert_eq!(offered, ["NIP", "SKJ", "LBRT"]);
    assert_eq!(Directory::default().offered().len(), 4);
}

#[test]
fn a_board_is_found_whatever_the_capitals() {
    assert!(directory().board(" nvo ").is_some());
    assert!(directory().board("NIP").is_none(), "it was not taken over");
    assert_eq!(directory().associations(), ["nip", "NVO"]);
}

#[test]
fn every_word_typed_must_be_found() {
    let names = |query: &str| -> Vec<String> {
        let directory = directory();
        let found = directory.search(query);
        found
            .into_iter()
            .map(|person| person.name.clone())
            .collect()
    };
    assert_eq!(names("łucja nvo"), ["Łucja Vos"]);
    assert_eq!(names("ORTHO"), ["Łucja Vos", "Bram de Wit"]);
    assert_eq!(names("bram nvo"), Vec::<String>::new());
    assert_eq!(names("").len(), 2);
}

#[test]
fn a_year_after_it_was_looked_up_it_asks_again() {
    let board = Board {
        checked_on: Some(day("2025-11-22")),
        ..starting_list()[0].clone()
    };
    assert_eq!(
        board.checked(day("2026-11-22")),
        Checked::Recently(day("2025-11-22"))
    );
    let later = board.checked(day("2026-11-23"));
    assert_eq!(later, Checked::LongAgo(day("2025-11-22")));
    assert!(words::checked(later).contains("22 november 2025"));
}

#[test]
fn all_faults_come_at_once() {
    let mut wrong = person(" ", "");
    wrong.email = "geen adres".to_owned();
    wrong.memberships.push(Membership {
        association: "NVO".to_owned(),
        registration: "1\n2".to_owned(),
    });
    wrong.memberships.push(Membership {
        association: "nvo".to_owned(),
        registration: String::new(),
    });
    let found = person_faults(&wrong);
    let parts: Vec<Part> = found.iter().map(|fault| fault.part).collect();
    let expected = [
        Part::Name,
        Part::Email,
        Part::Membership(0),
        Part::Registration(1),
        Part::Membership(2),
    ];
    assert_eq!(parts, expected);
    assert_eq!(found[4].wrong, Wrong::Known);
    for fault in &found {
        let said = words::fault(fault);
        assert!(said.ends_with('.'), "{said}");
    }
}

#[test]
fn nobody_stands_in_it_twice() {
    let directory = directory();
    let same = person("łucja  VOS", "NVO");
    let found = directory.specialist_faults(&same, None);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].part, &found[0].wrong),
        (Part::Name, &Wrong::Known)
    );
    assert_eq!(directory.specialist_faults(&same, Some(0)), []);

    let board = Board {
        association: "nvo".to_owned(),
        checked_on: Some(day("2026-11-23")),
        ..Board::default()
    };
    let parts = |place| -> Vec<Part> {
        let found = directory.board_faults(&board, place, day("2026-11-22"));
        found.into_iter().map(|fault| fault.part).collect()
    };
    assert_eq!(
        parts(None),
        [Part::Association, Part::Name, Part::CheckedOn]
    );
    assert_eq!(parts(Some(0)), [Part::Name, Part::CheckedOn]);
}

#[test]
fn a_setting_of_an_older_version_reads() {
    let read: Directory =
        serde_json::from_str("{\"specialists\":[{\"name\":\"A\"}]}").expect("it reads");
    assert_eq!(read.specialists[0].name, "A");
    assert!(read.boards.is_empty());
}

//! What a gespreksverslag says, and to whom (DOMAIN, section 8, L12).

use serde_json::json;
use weerklank_core::case::{Contact, Event, Identity, Intake, Language};

use super::*;
use crate::proof::{assert_says, assert_silent, changed};
use crate::trial::{Trial, intake, member, noted, talk};

const SLUG: &str = "talk-report";

fn trial(contacts: impl IntoIterator<Item = Contact>) -> Trial {
    let persons = [member("J. Jansma", "NVO"), member("P. Oskam", "NIP")];
    let contacts = contacts.into_iter().map(noted);
    let events: Vec<Event> = persons.into_iter().chain(contacts).collect();
    Trial::on("2026-11-19", events)
}

fn both() -> Contact {
    talk(Between::PersonAndComplainant { person: 0 })
}

fn told(trial: Trial) -> Trial {
    trial
        .typed("complainant-said", "Het klopt niet.")
        .typed("person-said", "Ik pas het aan.")
}

fn missing(trial: &Trial) -> Vec<(String, Mend)> {
    trial.missing::<TalkReport>()
}

#[test]
fn who_and_when_and_what_each_side_said() {
    let letter: TalkReport = told(trial([both()])).letter().expect("nothing is missing");
    let Talk {
        on,
        at,
        by,
        present,
    } = &letter.talk;
    assert_eq!(
        (on.as_str(), at.as_str(), by.as_str()),
        (
            "donderdag 12 november 2026",
            "om 14.30 uur",
            "aan de telefoon"
        )
    );
    assert_eq!(present, &["u", "J. Jansma"], "the officer was not there");
    let sides: Vec<_> = letter
        .sides
        .iter()
        .map(|side| (&*side.who, side.said.plain()))
        .collect();
    assert_eq!(
        sides,
        [
            ("", "Het klopt niet.".to_owned()),
            ("J. Jansma", "Ik pas het aan.".to_owned())
        ]
    );
    assert_eq!(letter.agreed.plain(), "Het verslag wordt verbeterd.");
    assert_eq!(letter.steps[0].who, "wij");
}

#[test]
fn the_copy_for_a_person_concerned_speaks_to_that_person() {
    let copy = told(trial([talk(Between::Everyone)])).to(Recipient::Person { person: 1 });
    let letter: TalkReport = copy.letter().expect("nothing is missing");
    let present = [
        "Selin van den Berg-Yılmaz",
        "J. Jansma",
        "u",
        "A. de Boer, klachtenfunctionaris",
    ];
    assert_eq!(letter.talk.present, present);
    let who: Vec<_> = letter.sides.iter().map(|side| &*side.who).collect();
    assert_eq!(who, ["Selin van den Berg-Yılmaz", "J. Jansma en u"]);
    assert_eq!(letter.envelope.salutation, "Geachte P. Oskam,");
    assert!(!letter.to_complainant);
}

#[test]
fn a_name_that_is_withheld_and_where_the_complainant_lives_stay_out_of_that_copy() {
    let mut confidential: Intake = intake();
    confidential.complainant.identity = Identity::Confidential;
    let copy = || {
        told(trial([both()]))
            .of(confidential.clone())
            .to(Recipient::Person { person: 0 })
    };
    let letter: TalkReport = copy().letter().expect("nothing is missing");
    assert_eq!(letter.talk.present, ["de klager", "u"]);
    assert_eq!(letter.sides[0].who, "de klager");
    let json = serde_json::to_string(&letter).expect("plain data");
    for private in ["Yılmaz", "Zilverschoon", "0199", "s@voorbeeld", "Deniz"] {
        assert!(!json.contains(private), "{private}");
    }
    let slip = copy().typed(
        "officer-said",
        "Ik bel Deniz op 030-5550199 of mail S@Voorbeeld.example.",
    );
    let found = missing(&slip);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(
        told(trial([both()]))
            .typed("note", "Bel 030 555 01 99.")
            .letter::<TalkReport>()
            .is_ok(),
        "to the complainant her own number is no secret"
    );
}

#[test]
fn each_side_that_was_there_is_told() {
    assert_eq!(
        missing(&trial([both()]).typed("person-said", "x")),
        [(SAID.sentence.to_owned(), Mend::here("complainant-said"))]
    );
    let alone: TalkReport = trial([talk(Between::Complainant)])
        .letter()
        .expect("what was noted is what was said");
    assert_eq!(alone.sides[0].said.plain(), "Het ging over het verslag.");
}

#[test]
fn the_talk_is_chosen_and_the_reader_was_there() {
    let sentence = |trial: &Trial| missing(trial)[0].clone();
    assert!(
        sentence(&trial([]))
            .0
            .starts_with("Er is nog geen gesprek vastgelegd.")
    );
    let two = || told(trial([both(), talk(Between::Complainant)]));
    assert_eq!(
        sentence(&two()),
        (
            "Kies over welk gesprek deze brief gaat.".to_owned(),
            Mend::here("talk")
        )
    );
    // Event 0 is the complaint, 1 and 2 the persons, 3 and 4 the talks.
    assert!(two().typed("talk", "4").letter::<TalkReport>().is_ok());
    let absent = two().typed("talk", "4").to(Recipient::Person { person: 0 });
    assert!(
        sentence(&absent)
            .0
            .starts_with("Degene aan wie deze brief gaat, was niet bij dit gesprek.")
    );
    let mail = Contact {
        channel: Channel::Email,
        ..both()
    };
    assert_eq!(sentence(&told(trial([mail]))).0, NO_TALK.sentence);
}

#[test]
fn a_day_to_correct_by_is_one_that_comes() {
    let by = |day: &str| told(trial([both()])).typed("correct-by", day);
    let letter: TalkReport = by("27-11-2026").letter().expect("that day comes");
    assert_eq!(letter.correct_by, "vrijdag 27 november 2026");
    for wrong in ["19-11-2026", "31-11-2026", "gisteren"] {
        assert_eq!(
            missing(&by(wrong))[0].1,
            Mend::here("correct-by"),
            "{wrong}"
        );
    }
    let mut english = by("27-11-2026");
    english.language = Language::English;
    let letter: TalkReport = english.letter().expect("nothing is missing");
    assert_eq!(
        (&*letter.talk.at, &*letter.talk.by),
        ("at 14:30", "by telephone")
    );
}

#[test]
fn it_says_what_it_must_and_has_no_empty_heads() {
    let data = changed(SLUG, &json!({}));
    assert_says(
        SLUG,
        &data,
        &[
            "Op donderdag 12 november 2026 om 14.30 uur was er een gesprek over uw klacht, aan de telefoon.",
            "Wat u zei",
            "Wat mevrouw J. Jansma zei",
            "Wat ik zei",
            "Het verslag gaat pas naar school",
            "tot en met vrijdag 27 november 2026",
        ],
    );
    let mut bare = changed(
        SLUG,
        &json!({ "to_complainant": false, "note": [], "officer_said": [], "agreed": [], "steps": [], "correct_by": "" }),
    );
    bare["talk"]["at"] = json!("");
    bare["talk"]["by"] = json!("");
    assert_says(
        SLUG,
        &bare,
        &["Op donderdag 12 november 2026 was er een gesprek over de klacht met dit kenmerk."],
    );
    assert_silent(
        SLUG,
        &bare,
        &["Wat ik zei", "Wat er is afgesproken", "tot en met"],
    );
}

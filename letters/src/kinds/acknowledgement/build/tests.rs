//! From real cases to real letters.

use weerklank_core::case::{Channel, Event, Gate, Letter as Sent, Recipient};
use weerklank_core::office::Office;

use super::*;
use crate::trial::{Trial, day, intake, office, sent};

fn letter(trial: &Trial) -> Result<Acknowledgement, Vec<crate::gate::Missing>> {
    trial.letter()
}

#[test]
fn a_complete_case_gives_its_own_facts() {
    let letter = letter(&Trial::on("2026-11-19", [])).expect("nothing is missing");
    assert_eq!(
        letter.envelope.addressee,
        [
            "Selin van den Berg-Yılmaz",
            "Zilverschoon 8",
            "3991 ZZ Voorbeelddorp"
        ]
    );
    assert_eq!(
        letter.envelope.salutation,
        "Geachte Selin van den Berg-Yılmaz,"
    );
    assert_eq!(letter.envelope.date, "donderdag 19 november 2026");
    assert_eq!(letter.envelope.reference, "K2026-014");
    assert_eq!(letter.envelope.officer.phone, "030 555 01 20");
    assert_eq!(
        (letter.received_on.as_str(), letter.received_by.as_str()),
        ("maandag 16 november 2026", "per e-mail")
    );
    assert_eq!(letter.in_treatment_since, "donderdag 19 november 2026");
    // DOMAIN, section 3, K2: three weeks after arrival with the officer, the same weekday.
    assert_eq!(letter.reaction_by, "maandag 7 december 2026");
    assert_eq!(letter.kept_for, "twee jaar");
    assert_eq!(letter.persons_concerned, ["mevrouw J. Jansma"]);
    assert!(letter.particulars_wanted.is_empty() && letter.first_reported.is_empty());
    assert!(
        letter.shared_mailbox
            && !letter.confirm_in_writing
            && !letter.contact_declined
            && !letter.name_withheld
    );
}

#[test]
fn a_complaint_by_phone_with_little_known_asks_for_the_rest() {
    let mut told = intake();
    told.complainant = Complainant {
        name: "B. Smit".into(),
        email: "b@voorbeeld.example".into(),
        ..Complainant::default()
    };
    told.complainant.identity = Identity::Confidential;
    (told.child, told.about, told.wished, told.gate) = (
        String::new(),
        " ".into(),
        Wished::NotAsked,
        Some(Gate::NoTalk),
    );
    (told.report_channel, told.receipt_channel) = (Channel::Phone, Channel::InPerson);
    told.reported_on = day("2026-11-13");
    let taken_up = Event::TakenUp {
        on: day("2026-11-17"),
        act: "gebeld".into(),
    };
    let letter = letter(&Trial::on("2026-11-19", [taken_up]).of(told)).expect("enough to begin");
    assert_eq!(
        letter.envelope.addressee,
        ["B. Smit", "Per e-mail: b@voorbeeld.example"]
    );
    assert_eq!(
        letter.first_reported,
        "op vrijdag 13 november 2026 per telefoon"
    );
    assert_eq!(letter.in_treatment_since, "dinsdag 17 november 2026");
    assert_eq!(letter.particulars_wanted.len(), 4);
    assert!(letter.confirm_in_writing && letter.contact_declined && letter.name_withheld);
    assert!(letter.persons_concerned.is_empty());
}

#[test]
fn an_empty_office_is_named_field_by_field() {
    let mut trial = Trial::on("2026-11-19", []);
    trial.office = Office::default();
    let missing = letter(&trial).expect_err("no office");
    use crate::gate::Setting;
    let settings = [
        Setting::Name,
        Setting::Address,
        Setting::OfficerName,
        Setting::OfficerContact,
        Setting::Place,
    ];
    assert_eq!(missing.len(), settings.len(), "{missing:?}");
    for setting in settings {
        assert!(
            missing
                .iter()
                .any(|one| one.mend == Mend::Settings(setting)),
            "{setting:?}"
        );
    }
}

#[test]
fn an_officer_who_can_not_be_reached_is_named() {
    let mut office = office();
    (office.phone, office.email) = (String::new(), "\u{200B}".into());
    let mut trial = Trial::on("2026-11-19", []);
    trial.office = office;
    let missing = letter(&trial).expect_err("no channel");
    assert_eq!(missing.len(), 1);
    assert_eq!(
        missing[0].mend,
        Mend::Settings(crate::gate::Setting::OfficerContact)
    );
}

#[test]
fn nobody_is_thanked_for_an_anonymous_complaint() {
    let mut anonymous = intake();
    anonymous.complainant = Complainant {
        identity: Identity::Anonymous,
        ..Complainant::default()
    };
    let missing = Trial::on("2026-11-19", [])
        .of(anonymous)
        .missing::<Acknowledgement>();
    assert_eq!(
        missing[0],
        (NAMELESS.sentence.to_owned(), Mend::At(Place::Identify))
    );
    assert!(
        missing
            .iter()
            .any(|(sentence, _)| sentence == "De naam van de klager ontbreekt.")
    );
}

#[test]
fn a_day_that_has_passed_is_not_promised_and_an_announced_one_is() {
    let late = Trial::on("2026-12-08", []).missing::<Acknowledgement>();
    assert_eq!(late, [(PAST.sentence.to_owned(), Mend::At(Place::Letters))]);
    assert!(
        letter(&Trial::on("2026-12-07", [])).is_ok(),
        "the last day itself can be promised"
    );
    let notice = Sent::DelayNotice {
        reason: "ziekte".into(),
        until: day("2026-12-21"),
    };
    let notice = sent(notice, "2026-12-04", Recipient::Complainant);
    let letter = letter(&Trial::on("2026-12-08", [notice])).expect("a new day is announced");
    assert_eq!(letter.reaction_by, "maandag 21 december 2026");
}

#[test]
fn the_same_case_reads_in_english() {
    let mut trial = Trial::on("2026-11-19", []);
    trial.language = weerklank_core::case::Language::English;
    let letter = letter(&trial).expect("nothing is missing");
    assert_eq!(
        letter.envelope.salutation,
        "Dear Selin van den Berg-Yılmaz,"
    );
    assert_eq!(letter.reaction_by, "Monday 7 December 2026");
    assert_eq!(
        (letter.received_by.as_str(), letter.kept_for.as_str()),
        ("by e-mail", "two years")
    );
}

#[test]
fn what_is_built_can_be_printed() {
    let letter = letter(&Trial::on("2026-11-19", [])).expect("nothing is missing");
    let json = serde_json::to_string(&letter).expect("plain data");
    let made = crate::render::render("acknowledgement", &json, crate::render::Want::Pdf)
        .expect("a letter");
    assert!(made.notices.is_empty());
}

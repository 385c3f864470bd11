//! From real cases to real letters.

use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::{Case, Channel, Event, Gate, Letter as Sent, Recorded};
use weerklank_core::office::Office;
use weerklank_core::procedure::Procedure;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day of this test")
}

fn intake() -> Intake {
    Intake {
        complainant: Complainant {
            name: "Selin van den Berg-Yılmaz".into(),
            address: "Zilverschoon 8\r\n\r\n 3991 ZZ Voorbeelddorp ".into(),
            phone: "030 555 01 99".into(),
            email: "s@voorbeeld.example".into(),
            ..Complainant::default()
        },
        child: "Deniz".into(),
        about: "mevrouw J. Jansma".into(),
        subject: "afspraak".into(),
        points: vec!["De afspraak is afgezegd.".into()],
        wished: Wished::Given("een nieuwe afspraak".into()),
        act_on: Some(day("2026-11-10")),
        ..Intake::new("De afspraak ging niet door.", day("2026-11-16"))
    }
}

fn office() -> Office {
    let mut office = Office {
        name: "Leerhuis De Linde".into(),
        address: "Kastanjelaan 14\n3572 KL Voorbeeldstad".into(),
        place: "Voorbeeldstad".into(),
        phone: "030 555 01 20".into(),
        email: "info@leerhuis.example".into(),
        ..Office::default()
    };
    office.officer.name = "A. de Boer".into();
    office
}

fn letter(
    events: Vec<Event>,
    office: &Office,
    today: &str,
) -> Result<Acknowledgement, Vec<Missing>> {
    let recorded = (0..).zip(events).map(|(n, event)| Recorded {
        n,
        at_ms: 0,
        by: String::new(),
        event,
    });
    let case = Case::from_history("a", recorded.collect());
    let calendar = Calendar::new(Choices::default()).expect("the default choices are a calendar");
    data(
        Ground {
            case: &case,
            office,
            procedure: Procedure::blh(),
            calendar: &calendar,
            today: day(today),
        },
        &Own::default(),
    )
}

fn received(intake: Intake) -> Event {
    Event::ComplaintReceived {
        reference: "K2026-014".into(),
        regulation: None,
        intake: Box::new(intake),
    }
}

fn sentences(missing: Vec<Missing>) -> Vec<(String, Mend)> {
    missing
        .into_iter()
        .map(|one| (one.sentence, one.mend))
        .collect()
}

#[test]
fn a_complete_case_gives_its_own_facts() {
    let letter =
        letter(vec![received(intake())], &office(), "2026-11-19").expect("nothing is missing");
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
    let letter =
        letter(vec![received(told), taken_up], &office(), "2026-11-19").expect("enough to begin");
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
    let missing =
        letter(vec![received(intake())], &Office::default(), "2026-11-19").expect_err("no office");
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
    let missing = letter(vec![received(intake())], &office, "2026-11-19").expect_err("no channel");
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
    let missing = sentences(
        letter(vec![received(anonymous)], &office(), "2026-11-19").expect_err("anonymous"),
    );
    assert_eq!(
        missing[0],
        (NAMELESS.sentence.to_owned(), Mend::Case(Field::Identity))
    );
    assert!(
        missing
            .iter()
            .any(|(sentence, _)| sentence == "De naam van de klager ontbreekt.")
    );
}

#[test]
fn a_day_that_has_passed_is_not_promised_and_an_announced_one_is() {
    let late =
        sentences(letter(vec![received(intake())], &office(), "2026-12-08").expect_err("too late"));
    assert_eq!(late, [(PAST.sentence.to_owned(), Mend::Case(Field::Until))]);
    assert!(
        letter(vec![received(intake())], &office(), "2026-12-07").is_ok(),
        "the last day itself can be promised"
    );
    let notice = Event::LetterDispatched {
        letter: Sent::DelayNotice {
            reason: "ziekte".into(),
            until: day("2026-12-21"),
        },
        on: day("2026-12-04"),
        channel: Channel::Email,
        to: "klager".into(),
        recipient: weerklank_core::case::Recipient::Complainant,
        sha256: None,
    };
    let letter = letter(vec![received(intake()), notice], &office(), "2026-12-08")
        .expect("a new day is announced");
    assert_eq!(letter.reaction_by, "maandag 21 december 2026");
}

#[test]
fn a_case_that_is_not_registered_has_no_letter() {
    let missing = sentences(letter(vec![], &office(), "2026-11-19").expect_err("no case"));
    assert_eq!(
        missing,
        [(NOT_REGISTERED.sentence.to_owned(), Mend::Case(Field::Case))]
    );
}

#[cfg(feature = "render")]
#[test]
fn what_is_built_can_be_printed() {
    let letter =
        letter(vec![received(intake())], &office(), "2026-11-19").expect("nothing is missing");
    let json = serde_json::to_string(&letter).expect("plain data");
    let made = crate::render::render(Acknowledgement::SLUG, &json, crate::render::Want::Pdf)
        .expect("a letter");
    assert!(made.notices.is_empty());
}

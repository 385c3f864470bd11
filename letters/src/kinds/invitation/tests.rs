//! What the invitation to who complains without a name must say (DOMAIN, section 8, L3a, and sentence 12).

use weerklank_core::case::{Identity, Intake, Language};

use super::*;
use crate::trial::{Trial, assert_prints, intake};

fn nameless(identity: Identity, name: &str, email: &str) -> Intake {
    let mut intake = intake();
    intake.complainant = Complainant {
        identity,
        name: name.into(),
        email: email.into(),
        ..Complainant::default()
    };
    intake
}

fn inviting(name: &str) -> Trial {
    let intake = nameless(Identity::Pseudonymous, name, "ouder@voorbeeld.example");
    Trial::on("2026-11-19", []).of(intake)
}

#[test]
fn it_says_why_invites_and_says_how() {
    assert_prints::<Invitation>(
        &inviting("").typed("note", "Bellen kan ook ’s avonds."),
        &[
            "Per e-mail: ouder@voorbeeld.example",
            "Geachte heer, mevrouw,",
            "Op maandag 16 november 2026 kreeg ik uw bericht per e-mail.",
            "Zonder uw naam kan ik uw klacht niet behandelen.",
            "Vertelt u mij wie u bent, dan kan ik uw klacht wel behandelen.",
            "Dan noem ik uw naam niet.",
            "Twee dingen zijn genoeg",
            "Uw bericht staat als signaal in onze registratie.",
            "tot twee jaar nadat wij het hebben afgesloten",
            "Bellen kan ook ’s avonds.",
            "030 555 01 20",
        ],
    );
}

#[test]
fn the_same_in_english() {
    let mut inviting = inviting("");
    inviting.language = Language::English;
    assert_prints::<Invitation>(
        &inviting,
        &[
            "Dear Sir or Madam,",
            "Without your name I cannot handle your complaint.",
            "I will then not mention your name.",
            "in our register as a signal",
        ],
    );
}

#[test]
fn a_made_up_name_stands_in_the_address_and_not_in_the_greeting() {
    let letter: Invitation = inviting("Bezorgde ouder")
        .letter()
        .expect("nothing is missing");
    let lines = ["Bezorgde ouder", "Per e-mail: ouder@voorbeeld.example"];
    assert_eq!(letter.envelope.addressee, lines);
    assert_eq!(letter.envelope.salutation, "Geachte heer, mevrouw,");
}

#[test]
fn without_a_channel_there_is_nowhere_to_send_it() {
    let trial = Trial::on("2026-11-19", []).of(nameless(Identity::Anonymous, "", " "));
    let missing = trial.missing::<Invitation>();
    assert_eq!(
        missing[0],
        (NO_CHANNEL.sentence.to_owned(), Mend::Case(Field::Email))
    );
}

#[test]
fn who_is_known_needs_no_invitation() {
    for identity in [Identity::Named, Identity::Confidential] {
        let known = nameless(identity, "S. van den Berg", "s@voorbeeld.example");
        let missing = Trial::on("2026-11-19", [])
            .of(known)
            .missing::<Invitation>();
        assert_eq!(
            missing,
            [(KNOWN.sentence.to_owned(), Mend::Case(Field::Identity))]
        );
    }
}

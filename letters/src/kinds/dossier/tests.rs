//! What a file holds and what it keeps from its reader (DOMAIN, section 8, L11; section 10).

use weerklank_core::case::{AnswerTo, Channel, Event, Letter as Sent, Recipient};
use weerklank_core::directory::Board;

use super::*;
use crate::trial::{Trial, day, intake, named, sent};

fn trial(recipient: Recipient) -> Trial {
    let answer = Event::AnswerReceived {
        answer: AnswerTo::ReactionRequest { person: 0 },
        on: day("2026-11-18"),
        channel: Channel::Email,
        words: "Ik was ziek.".into(),
    };
    let request = Sent::ReactionRequest {
        person: 0,
        reply_by: day("2026-11-24"),
    };
    let request = sent(request, "2026-11-17", Recipient::Person { person: 0 });
    let mut told = intake();
    told.verbatim =
        "Mevrouw Jansma kwam niet.\nMail jansma@leerhuis.example. Deniz wachtte.".into();
    Trial::on("2026-11-30", [named("J. Jansma"), request, answer])
        .of(told)
        .to(recipient)
        .typed("addressee", "De bestuurder\nKade 1")
}

fn dossier(trial: &Trial) -> Dossier {
    trial.letter().expect("nothing is missing")
}

#[test]
fn the_complainant_gets_everything_but_where_others_are_reached() {
    let dossier = dossier(&trial(Recipient::Complainant));
    assert_eq!(dossier.chronology.len(), 4);
    assert_eq!(dossier.letters.len(), 1);
    assert!(
        dossier.verbatim.contains("Mevrouw Jansma kwam niet."),
        "{}",
        dossier.verbatim
    );
    assert!(
        !dossier.verbatim.contains("jansma@"),
        "{}",
        dossier.verbatim
    );
    assert!(dossier.verbatim.contains("Deniz"));
    assert_eq!(dossier.masked.len(), 1, "{:?}", dossier.masked);
    assert_eq!(dossier.fingerprint.replace(' ', "").len(), 64);
}

#[test]
fn someone_else_gets_no_name_at_all() {
    let dossier = dossier(&trial(Recipient::Other));
    let all = serde_json::to_string(&Dossier {
        envelope: Envelope::default(),
        ..dossier
    })
    .expect("texts");
    for name in ["Jansma", "Deniz", "Yılmaz", "Zilverschoon"] {
        assert!(!all.contains(name), "{name} in {all}");
    }
}

#[test]
fn the_house_keeps_it_whole() {
    let dossier = dossier(&trial(Recipient::Other).typed(OWN, "yes"));
    assert!(dossier.masked.is_empty());
    assert_eq!(dossier.made_for, "het eigen archief");
    assert!(dossier.verbatim.contains("jansma@leerhuis.example"));
}

#[test]
fn a_board_is_found_in_the_directory() {
    let board = Board {
        association: "NVO".into(),
        name: "College van Toezicht".into(),
        address: "Plein 1".into(),
        ..Board::default()
    };
    let to_board = trial(Recipient::Board).board(board).typed("board", "NVO");
    let dossier = dossier(&to_board);
    assert_eq!(
        dossier.envelope.addressee,
        ["College van Toezicht", "Plein 1"]
    );
    assert!(!dossier.verbatim.contains("Deniz"), "{}", dossier.verbatim);
}

#[test]
fn a_file_of_two_thousand_pages_is_refused_with_its_limit() {
    let mut long = intake();
    long.verbatim = "Een regel van de klacht.\n".repeat(100_000);
    let missing = trial(Recipient::Complainant).of(long).missing::<Dossier>();
    let limit = missing
        .iter()
        .find(|(sentence, _)| sentence.contains("te groot"));
    let (sentence, _) = limit.expect("it is refused");
    assert!(
        sentence.contains("1000000") && sentence.contains("Maak het in delen"),
        "{sentence}"
    );
}

#[test]
fn what_is_joined_is_for_the_officer_to_look_at() {
    let mut trial = trial(Recipient::Complainant);
    trial.enclosures = vec!["Verslag".into()];
    let notices = trial.notices::<Dossier>();
    assert!(
        notices
            .iter()
            .any(|one| one.contains("Kijk die stukken zelf na")),
        "{notices:?}"
    );
}

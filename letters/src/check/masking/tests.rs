//! The names are invented. Who may see what follows from what the boards ask (no third parties by name), from the wish
//! of a complainant to stay unknown, and from what a file is for.

use super::*;
use crate::trial::{Trial, day, intake, named, office};
use proptest::prelude::*;
use weerklank_core::case::{Case, Complainant, Event, Intake, Measure, Recorded};

fn state(intake: Intake) -> State {
    let measure = Measure {
        id: 0,
        what: "de agenda nakijken".into(),
        cause: String::new(),
        owner: "Pim Özdemir".into(),
        due: day("2026-12-20"),
        point: None,
    };
    let trial = Trial::on(
        "2026-11-19",
        [
            named("J. Jansma"),
            named("Wout de Rooij-Kok"),
            Event::MeasureSet {
                measure: Box::new(measure),
            },
        ],
    );
    let events = trial.of(intake).events;
    let history = (0..).zip(events).map(|(n, event)| Recorded {
        n,
        at_ms: 0,
        by: String::new(),
        event,
    });
    let case = Case::from_history("a", history.collect());
    case.state().expect("it was received").clone()
}

fn masking(recipient: Recipient) -> Masking {
    let named = ["Hanneke van Dalen".to_owned()];
    Masking::new(
        &state(intake()),
        &office(),
        recipient,
        &named,
        &["Milan Vos".to_owned()],
    )
}

fn masked(recipient: Recipient, text: &str) -> String {
    masking(recipient).mask(text)
}

const FIRST: Recipient = Recipient::Person { person: 0 };

#[test]
fn a_name_is_found_in_every_spelling() {
    for spelling in [
        "Wout de Rooij-Kok",
        "WOUT DE ROOIJ-KOK",
        "wout",
        "De Rooij",
        "W. de Rooij",
        "W de Rooij-Kok",
        "Rooij-Kok",
        "de rooij",
        "W.d.R.K.",
        "Wouts",
        "deRooij",
        "Wo\u{AD}ut",
        "Róoij",
        "R\u{301}ooij",
        "Kok",
    ] {
        let text = format!("Toen kwam {spelling} binnen.");
        assert_eq!(
            masked(FIRST, &text),
            "Toen kwam [betrokkene B] binnen.",
            "{spelling}"
        );
    }
}

#[test]
fn marks_are_names_without_a_dot_and_a_sentence_stays_one() {
    let text =
        "Mevrouw Jansma belde. Zij zei dat Joke Jansma en mevr. J. Jansma’s collega er waren.";
    assert_eq!(
        masked(Recipient::Other, text),
        "Mevrouw [betrokkene A] belde. Zij zei dat [betrokkene A] en mevr. [betrokkene A]’s collega er waren."
    );
}

#[test]
fn words_that_only_hold_a_name_stay() {
    let text = "De kokosmat, het wouterhuis en de dalende lijn; ik keek en at rooijer.";
    assert_eq!(masked(Recipient::Other, text), text);
}

#[test]
fn what_belongs_to_the_recipient_stays() {
    let text = "Selin van den Berg-Yılmaz, s@voorbeeld.example, 030 555 01 99, Zilverschoon 8, 3991 ZZ, vader van Deniz.";
    assert_eq!(masked(Recipient::Complainant, text), text);
    let own = "J. Jansma vond dat Jansma gelijk had.";
    assert_eq!(masked(FIRST, own), own);
}

#[test]
fn the_organisation_can_always_be_reached() {
    let text = "Bel A. de Boer op 030 555 01 20 of mail info@leerhuis.example.";
    assert_eq!(masked(Recipient::Other, text), text);
}

#[test]
fn where_someone_can_be_reached_is_found_however_it_is_written() {
    for (spelling, mark) in [
        ("030 555 01 99", "[telefoonnummer van klager]"),
        ("030-5550199", "[telefoonnummer van klager]"),
        ("+31 30 555 0199", "[telefoonnummer van klager]"),
        ("0031305550199", "[telefoonnummer van klager]"),
        ("S@Voorbeeld.Example", "[e-mailadres van klager]"),
        ("Zilverschoon 8", "[adres van klager]"),
        ("zilverschoon", "[adres van klager]"),
        ("3991ZZ", "[adres van klager]"),
        ("3991 zz", "[adres van klager]"),
    ] {
        for recipient in [FIRST, Recipient::SecondParent] {
            assert_eq!(
                masked(recipient, &format!("Zie {spelling} hier.")),
                format!("Zie {mark} hier."),
                "{spelling}"
            );
        }
    }
}

#[test]
fn a_number_that_only_holds_the_other_stays() {
    let text = "Rekening 1030555019912, bedrag 8 euro, kamer 3991.";
    assert_eq!(masked(FIRST, text), text);
}

#[test]
fn each_recipient_sees_what_is_for_him() {
    let text = "Selin, Deniz, Jansma, Rooij, Pim, Hanneke en Milan.";
    let seen = |recipient| masked(recipient, text);
    let third = "[medewerker A], [naam 1] en [naam uit een andere zaak].";
    assert_eq!(
        seen(Recipient::Complainant),
        format!("Selin, Deniz, Jansma, Rooij, {third}")
    );
    assert_eq!(
        seen(Recipient::SecondParent),
        format!("Selin, Deniz, Jansma, Rooij, {third}")
    );
    assert_eq!(
        seen(FIRST),
        format!("Selin, Deniz, Jansma, [betrokkene B], {third}")
    );
    assert_eq!(
        seen(Recipient::Board),
        format!("Selin, [kind], Jansma, Rooij, {third}")
    );
    assert_eq!(
        seen(Recipient::Other),
        format!("[klager], [kind], [betrokkene A], [betrokkene B], {third}")
    );
}

#[test]
fn a_complainant_who_stays_unknown_stays_unknown() {
    let complainant = Complainant {
        identity: Identity::Confidential,
        ..intake().complainant
    };
    let state = state(Intake {
        complainant,
        ..intake()
    });
    let mut masking = Masking::new(&state, &office(), FIRST, &[], &[]);
    let text = "S. van den Berg-Yilmaz (moeder van Deniz) schreef J. Jansma.";
    assert_eq!(
        masking.mask(text),
        "[klager] (moeder van [kind]) schreef J. Jansma."
    );
}

/// Half of a name may belong to someone who stays; then only the other half gives away who it is.
#[test]
fn a_shared_surname_is_not_taken_from_who_stays() {
    let named = ["Bram van den Berg".to_owned()];
    let mut masking = Masking::new(
        &state(intake()),
        &office(),
        Recipient::Complainant,
        &named,
        &[],
    );
    assert_eq!(
        masking.mask("Bram van den Berg belde mevrouw Van den Berg; Bram was boos."),
        "[naam 1] belde mevrouw Van den Berg; [naam 1] was boos."
    );
}

#[test]
fn the_list_says_whose_and_why_and_never_what() {
    let mut masking = masking(FIRST);
    masking.mask("Rooij en Wout, 030 555 01 99.");
    masking.mask("Nog eens Rooij.");
    let list = masking.list();
    let told: Vec<_> = list
        .iter()
        .map(|one| (one.mark.as_str(), one.what, one.times))
        .collect();
    assert_eq!(
        told,
        [
            ("[telefoonnummer van klager]", What::Phone, 1),
            ("[betrokkene B]", What::Name, 3)
        ]
    );
    let written = serde_json::to_string(&list).expect("JSON").to_lowercase();
    for secret in ["rooij", "wout", "555"] {
        assert!(!written.contains(secret));
    }
}

proptest! {
    /// Whatever stands around them: after masking no word of a masked name and no masked address, number or mail
    /// address is left, and masking what is masked changes nothing.
    #[test]
    fn nothing_masked_is_left(pieces in prop::collection::vec(prop_oneof![
        Just("Wout de Rooij-Kok"), Just("ROOIJ"), Just("W. de R\u{301}ooij"), Just("J. Jansma"), Just("Joke Jansma"), Just("J.J."),
        Just("Selin"), Just("berg-yilmaz"), Just("deniz’"), Just("Pim Ozdemir"), Just("030-5550199"), Just("+31 (0)30 5550199"),
        Just("s@voorbeeld.example"), Just("pim.ozdemir@ergens.example"), Just("Zilverschoon 8, 3991 ZZ"), Just("."), Just(", "),
        Just(" "), Just("\n"), Just("van"), Just("de"), Just("("), Just("\u{200B}"), Just("12"), Just("Mevrouw "), Just("ß"),
    ], 0..24), glue in prop_oneof![Just(" "), Just(", "), Just("; "), Just("\n")]) {
        let text = pieces.join(glue);
        let once = masked(Recipient::Other, &text);
        let words = super::super::text::plain_words(&once);
        for secret in ["wout", "rooij", "kok", "jansma", "joke", "selin", "berg", "yilmaz", "deniz", "pim", "ozdemir", "zilverschoon"] {
            prop_assert!(!words.iter().any(|word| word == secret), "{secret} is left of {text:?}: {once:?}");
        }
        prop_assert!(!once.contains("voorbeeld.example") && !once.contains("5550199"), "{once:?}");
        prop_assert_eq!(masked(Recipient::Other, &once), once);
    }
}

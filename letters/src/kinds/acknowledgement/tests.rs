//! What an ontvangstbevestiging must say (DOMAIN, section 8, L1), with every optional part there and not there.

use serde_json::{Value, json};

use crate::kinds::{self, Kind};
use crate::proof::{logo, pages, pdf, sample, squeezed, text};
use crate::rich::Rich;

fn kind() -> &'static Kind {
    kinds::find("acknowledgement").expect("the letter is listed")
}

fn with(changes: &Value) -> Value {
    let mut data = sample(kind());
    for (name, value) in changes.as_object().expect("a list of fields") {
        data[name] = value.clone();
    }
    data
}

/// As little as the gate lets through.
fn bare() -> Value {
    let mut data = with(
        &json!({ "verbatim": "", "points": ["De afspraak ging niet door."], "wished_solution": "", "persons_concerned": [], "particulars_wanted": [] }),
    );
    let envelope = &mut data["envelope"];
    for name in ["phone", "email", "website", "registration"] {
        envelope["sender"][name] = json!("");
    }
    envelope["officer"]["phone"] = json!("");
    envelope["officer"]["reachable"] = json!("");
    data
}

fn assert_says(data: &Value, wanted: &[&str]) {
    let printed = squeezed(&text(kind(), data));
    for words in wanted {
        assert!(
            printed.contains(&squeezed(words)),
            "{words:?} is not in\n{}",
            text(kind(), data)
        );
    }
}

#[test]
fn it_says_what_the_complainant_can_count_on() {
    assert_says(
        &with(&json!({})),
        &[
            "maandag 16 november 2026 heb ik uw klacht per e-mail ontvangen",
            "In het verslag van de begeleiding staan dingen over uw zoon die volgens u niet kloppen.",
            "Uw klacht in uw eigen woorden zit als bijlage bij deze brief.",
            "Sinds donderdag 19 november 2026 is uw klacht in behandeling.",
            "U hoort uiterlijk op maandag 7 december 2026 van mij.",
            "of bericht waarom die later komt",
            "Ik geef uw klacht in uw eigen woorden door aan mevrouw J. Jansma",
            "Wilt u dat liever niet? Zeg het mij, dan gebeurt het niet.",
            "U mag mij vragen om een schriftelijke reactie",
            "Vertrouwelijk",
            "tot twee jaar na afloop",
            "Bel mij gerust op 030 555 01 21.",
            "U kunt ook mailen naar klachten@leerhuisdelinde.example.",
            "mr. A. de Boer",
            "Ik mis nog uw telefoonnummer.",
        ],
    );
}

#[test]
fn choices_that_were_made_are_confirmed() {
    let data = with(&json!({
        "contact_declined": true, "written_reaction_asked": true, "confirm_in_writing": true, "shared_mailbox": true,
        "name_withheld": true, "first_reported": "op maandag 2 november 2026 per telefoon", "note": Rich::from("Eerste regel.\nTweede regel."),
    }));
    assert_says(
        &data,
        &[
            "U hebt laten weten dat u dat liever niet wilt.",
            "U hebt gevraagd om een schriftelijke reactie",
            "U hebt uw klacht mondeling aan ons verteld.",
            "De dag waarop u het ons vertelde, blijft tellen als de dag van uw melding.",
            "Zo hebben wij uw klacht opgeschreven.",
            "Ook collega’s kunnen de e-mail aan klachten@leerhuisdelinde.example lezen.",
            "Uw naam noem ik daarbij niet.",
            "U meldde uw klacht voor het eerst op maandag 2 november 2026 per telefoon.",
            "Eerste regel. Tweede regel.",
        ],
    );
}

#[test]
fn the_least_there_can_be_is_still_a_letter_on_one_page() {
    let printed = text(kind(), &bare());
    assert!(printed.contains("pagina 1 van 1"), "{printed}");
    for absent in [
        "Bijlage",
        "Bel mij",
        "bereikbaar",
        "Als oplossing",
        "Wat ik nog",
        " .",
        "  ,",
    ] {
        assert!(!printed.contains(absent), "{absent:?} in\n{printed}");
    }
    assert_says(&bare(), &["door aan degene over wie uw klacht gaat"]);
}

#[test]
fn without_points_the_complaint_itself_goes_along() {
    assert_says(
        &with(&json!({ "points": [] })),
        &[
            "Uw klacht zit in uw eigen woorden als bijlage bij deze brief.",
            "Bijlage: uw klacht in uw eigen woorden",
        ],
    );
}

#[test]
fn the_complaint_keeps_its_lines() {
    let printed = text(
        kind(),
        &with(&json!({ "verbatim": "eerste\n  tweede, ingesprongen\n\n\nvierde" })),
    );
    assert!(
        printed.contains("eerste\n  tweede, ingesprongen\n\nvierde"),
        "{printed}"
    );
}

#[test]
fn a_code_in_the_complaint_is_explained_beside_it() {
    assert_says(
        &with(&json!({ "verbatim": "Boos 😡!" })),
        &[
            "Een teken dat wij niet kunnen afdrukken, staat er als code",
            "Boos [U+1F621]!",
        ],
    );
}

#[test]
fn letters_of_one_page_and_of_many_count_their_pages() {
    assert_eq!(pages(kind(), &bare()), 1);
    assert_eq!(pages(kind(), &with(&json!({ "verbatim": "" }))), 2);
    assert_eq!(pages(kind(), &with(&json!({}))), 3);
    let mut long = with(&json!({ "verbatim": "Een regel van de klacht.\n".repeat(80) }));
    long["envelope"]["sender"]["logo"] = logo();
    assert_eq!(pages(kind(), &long), 4);
    assert_says(&long, &["pagina 4 van 4"]);
}

#[test]
fn a_complaint_of_the_greatest_length_is_enclosed_whole() {
    let sentence = "Ik schrijf u opnieuw, want er is nog steeds niets gebeurd. ";
    let shapes = [
        sentence
            .chars()
            .cycle()
            .take(super::VERBATIM_LENGTH)
            .collect::<String>(),
        "x".repeat(super::VERBATIM_LENGTH),
        "regel van een klacht\n"
            .chars()
            .cycle()
            .take(super::VERBATIM_LENGTH)
            .collect(),
    ];
    for shape in shapes {
        let data = with(&json!({ "verbatim": shape }));
        let printed = squeezed(&text(kind(), &data));
        let kept = printed.matches(|c: char| c.is_alphabetic()).count();
        assert!(
            kept >= squeezed(&shape)
                .matches(|c: char| c.is_alphabetic())
                .count()
        );
        crate::proof::assert_standards(&pdf(kind(), &data));
    }
}

#[test]
fn a_complaint_that_is_longer_is_refused() {
    use crate::render::{Want, render};
    for verbatim in [
        "x".repeat(super::VERBATIM_LENGTH + 1),
        "\n".repeat(super::VERBATIM_LINES + 1) + "x",
    ] {
        let problems = render(
            "acknowledgement",
            &with(&json!({ "verbatim": verbatim })).to_string(),
            Want::Pdf,
        );
        assert!(problems.expect_err("too long")[0].starts_with("De klacht is te lang"));
    }
}

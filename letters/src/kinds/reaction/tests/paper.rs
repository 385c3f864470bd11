//! What is printed, with every optional part there and not there, and with very many points.

use serde_json::{Value, json};

use super::SLUG;
use crate::kinds::find;
use crate::proof::{assert_says, assert_silent, changed, pages, runs, sample, squeezed, text};

#[test]
fn it_says_all_that_it_must() {
    assert_says(
        SLUG,
        &sample(find(SLUG).expect("listed")),
        &[
            "Wat dit voor u betekende",
            "Klachtpunt 1",
            "U belde twee keer en werd niet teruggebeld.",
            "Zij dacht dat kantoor u zou bellen.",
            "Een belnotitie is er niet.",
            "Oordeel: gegrond",
            "maar wij hadden moeten afspreken wie u belt.",
            "een verbeterd verslag, en de rekening van 27 oktober wordt ingetrokken.",
            "De rekening is ingetrokken.",
            "mevrouw J. Jansma (registratienummer 4711)",
            "Schadevergoeding is er niet te krijgen.",
            "Termijn daar: 3 jaar.",
            "nagekeken op maandag 2 november 2026",
            "tot twee jaar na afloop",
            "Bel mij gerust op 030 555 01 21.",
        ],
    );
}

#[test]
fn what_is_not_there_leaves_no_head_and_no_gap() {
    let mut point = json!(sample(find(SLUG).expect("listed"))["points"][0]);
    for name in ["about", "complainant_says", "person_says", "documents"] {
        point[name] = json!([]);
    }
    point["verdict"] = json!("");
    let bare = json!({ "points": [point], "judged": false, "both_sides": false, "heard": [], "note": [],
        "wished_solution": "", "measures": [], "kept_for": "", "bodies": { "confirmed": true } });
    let data = changed(SLUG, &bare);
    assert_says(
        SLUG,
        &data,
        &[
            "U hebt geen oplossing genoemd.",
            "is er geen toezichthouder",
        ],
    );
    let heads = [
        "Wat u hierover zegt",
        "Wat in de stukken",
        "Oordeel",
        "Wat wij gaan doen",
        "Dit punt gaat",
        "bewaren",
    ];
    assert_silent(SLUG, &data, &heads);
}

/// DOMAIN asks for 40 points that lay out well: no head stands alone at the foot of a page, and every judgment and
/// every finding is there.
#[test]
fn forty_points_lay_out_well() {
    let kind = find(SLUG).expect("listed");
    let one = sample(kind)["points"][0].clone();
    let points: Vec<Value> = (1..=40)
        .map(|n| {
            let mut point = one.clone();
            point["number"] = json!(n.to_string());
            point["complaint"] = json!(format!(
                "Punt met nummer {n}. {}",
                "Nog een zin. ".repeat(n % 7)
            ));
            point
        })
        .collect();
    let data = changed(SLUG, &json!({ "points": points }));
    let printed = squeezed(&text(kind, &data));
    assert_eq!(printed.matches("Oordeel:gegrond").count(), 40);
    assert!((12..=24).contains(&pages(kind, &data)));
    let heads = [
        "Klachtpunt",
        "Wat u hierover zegt",
        "Wat de betrokkene zegt",
        "Wat in de stukken staat",
        "Wat ik vind, en waarom",
        "Oordeel:",
    ];
    let all = runs(kind, &data);
    for page in 0..pages(kind, &data) {
        // The lowest line above the foot of the page, which stands below 275 mm.
        let body = all
            .iter()
            .filter(|run| run.page == page && run.y < 275.0 * 72.0 / 25.4);
        let last = body
            .max_by(|one, other| one.y.total_cmp(&other.y))
            .expect("a line");
        assert!(
            !heads.iter().any(|head| last.text.starts_with(head)),
            "page {page} ends with {:?}",
            last.text
        );
    }
}

//! The house style, set beside the letterhead that follows it; good pictures are taken, bad ones told by name.

use crate::desk::Desk;

/// A seal of two shapes, drawn for this test.
const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80"><rect width="80" height="80" rx="16" fill="#0e5a5a"/><circle cx="160" cy="40" r="36"/></svg>"##;

#[test]
fn the_house_style_is_set_beside_its_letterhead() {
    let desk = Desk::opened_on("2026-04-07");
    desk.settings();
    desk.sees("letterhead-1");
    desk.hears(
        "letterhead-lacking",
        "De naam van de organisatie ontbreekt.",
    );
    the_letterhead_follows(&desk);
    bad_pictures_are_told(&desk);
    good_pictures_are_taken(&desk);
    a_light_colour_gets_a_proposal(&desk);
    desk.choose("style-window-right");
    desk.click("style-folds");
    desk.saved();
    all_of_it_is_kept(&desk);
    desk.console_is_clean();
}

fn made(desk: &Desk) -> i64 {
    let made = desk.browser.run(
        "return Number(document.querySelector('[data-test=letterhead]').dataset.made)",
        &[],
    );
    made.as_i64().expect("a number")
}

fn follows(desk: &Desk, before: i64) {
    desk.browser.until_true(
        "another letterhead is shown",
        "return Number(document.querySelector('[data-test=letterhead]').dataset.made) > arguments[0]",
        &[before.into()],
    );
}

fn the_letterhead_follows(desk: &Desk) {
    let before = made(desk);
    desk.introduces_the_office();
    follows(desk, before);
    desk.browser.until_true(
        "nothing is missing any more",
        "return document.querySelector('[data-test=letterhead-lacking]').innerText === ''",
        &[],
    );
}

fn bad_pictures_are_told(desk: &Desk) {
    let rows: [(&str, &[u8], &str); 5] = [
        ("script.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "Deze SVG bevat een script."),
        ("elders.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><use href='http://elders.example/a.svg#a'/></svg>", "Deze SVG verwijst naar iets buiten het bestand."),
        ("logo.gif", b"GIF89a", "Dit is een GIF."),
        ("half.png", b"\x89PNG\r\n\x1a\n", "Dit bestand is beschadigd of niet compleet."),
        ("leeg.png", b"", "Dit bestand is leeg."),
    ];
    for (name, bytes, sentence) in rows {
        desk.pick("logo", &desk.home.file(name, bytes));
        desk.hears("logo-error", sentence);
    }
    let large = vec![b'a'; 600 * 1024];
    desk.pick("logo", &desk.home.file("groot.png", &large));
    desk.hears("logo-error", "Dit bestand is 600 kB.");
    assert!(!desk.has("logo-remove"));
}

fn good_pictures_are_taken(desk: &Desk) {
    for field in ["logo", "signature"] {
        let before = made(desk);
        desk.pick(field, &desk.home.file("zegel.svg", LOGO.as_bytes()));
        desk.hears(&format!("{field}-said"), "overgenomen: 240 bij 80.");
        desk.sees(&format!("{field}-remove"));
        follows(desk, before);
        assert_eq!(desk.reads(&format!("{field}-error")), "");
    }
}

fn a_light_colour_gets_a_proposal(desk: &Desk) {
    desk.retype_in("style-accent", "#ffcc00");
    desk.hears("style-accent-error", "slecht te lezen op wit papier");
    desk.click("style-accent-take");
    desk.sees_no("style-accent-take");
    assert_ne!(desk.value("style-accent"), "#ffcc00");
    assert_eq!(desk.value("style-accent"), desk.value("style-accent-pick"));
}

fn all_of_it_is_kept(desk: &Desk) {
    let accent = desk.value("style-accent");
    desk.reload();
    desk.settings();
    desk.finds_in("style-accent", &accent);
    let chosen = desk.browser.run(
        "return [...document.querySelectorAll('[data-test=style-window-right], [data-test=style-folds]')].map(one => one.checked)",
        &[],
    );
    assert_eq!(chosen, serde_json::json!([true, false]));
    for field in ["logo", "signature"] {
        desk.click(&format!("{field}-remove"));
        desk.sees_no(&format!("{field}-remove"));
        desk.hears(&format!("{field}-said"), "verwijderd.");
    }
    desk.saved();
}

//! Everything in one file, an empty desk, and everything back.

use crate::complaints::{GOOD_FRIDAY, IN_TIME};
use crate::desk::Desk;

#[test]
fn export_wipe_import() {
    let desk = Desk::opened_on("2026-04-07");
    desk.introduces_the_office();
    let first = desk.enters(&IN_TIME);
    let second = desk.enters(&GOOD_FRIDAY);
    let copy = desk.exports();
    a_desk_with_cases_takes_nothing_in(&desk, &copy);
    desk.type_in("wipe-word", "wissen");
    desk.click("wipe");
    desk.hears("wipe-said", "Alles is gewist.");
    everything_is_gone(&desk);
    a_changed_byte_is_refused(&desk, &copy);
    everything_is_gone(&desk);
    everything_comes_back(&desk, &copy, &[&first, &second]);
    desk.console_is_clean();
}

fn a_desk_with_cases_takes_nothing_in(desk: &Desk, copy: &str) {
    desk.pick("import", &desk.home.file("copy.jsonl", copy.as_bytes()));
    desk.sees("import-list");
    desk.click("import-confirm");
    desk.hears("import-wrong", "Er is niets teruggezet.");
    desk.hears("import-wrong", "Er staan hier al zaken.");
    assert_eq!(without_moment(&desk.exports()), without_moment(copy));
}

fn everything_is_gone(desk: &Desk) {
    desk.reload();
    desk.visit("#/klachten", "page-cases");
    desk.sees("no-cases");
    desk.visit("#/nieuw", "page-new");
    assert_eq!(desk.value("name"), "");
    desk.settings();
    assert_eq!(desk.value("office-name"), "");
}

fn a_changed_byte_is_refused(desk: &Desk, copy: &str) {
    let changed = copy.replacen("Wójcik", "Wójcig", 1);
    assert_ne!(changed, copy);
    desk.pick(
        "import",
        &desk.home.file("changed.jsonl", changed.as_bytes()),
    );
    desk.hears("import-wrong", "De vingerafdruk klopt niet");
    let half = &copy.as_bytes()[..copy.len() / 2];
    desk.pick("import", &desk.home.file("half.jsonl", half));
    desk.hears("import-wrong", "Het eind van het bestand ontbreekt.");
    desk.pick("import", &desk.home.file("other.jsonl", b"geen kopie"));
    desk.hears("import-wrong", "Dit is geen reservekopie van Weerklank.");
    assert!(!desk.has("import-confirm"));
}

fn everything_comes_back(desk: &Desk, copy: &str, references: &[&str]) {
    desk.pick("import", &desk.home.file("copy.jsonl", copy.as_bytes()));
    let list = desk.reads("import-list");
    for reference in references {
        assert!(list.contains(reference), "{list}");
    }
    desk.click("import-confirm");
    desk.hears("import-done", "2 zaken");
    desk.reload();
    assert_eq!(without_moment(&desk.exports()), without_moment(copy));
    desk.opens_case(references[1]);
    assert_eq!(desk.dates_in("clock-k0"), ["2026-04-07", "2026-04-09"]);
}

/// All lines but the first and the last, which say when it was made and so differ.
pub(crate) fn without_moment(copy: &str) -> Vec<&str> {
    let lines: Vec<&str> = copy.lines().collect();
    lines[1..lines.len() - 1].to_vec()
}

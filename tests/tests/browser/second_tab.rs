//! Two windows on one case: nothing is overwritten, nothing typed is lost.

use crate::complaints::IN_TIME;
use crate::desk::Desk;

/// A line to the other tabs that nobody is on.
const DEAF: &str =
    "globalThis.BroadcastChannel = class extends EventTarget { postMessage() {} close() {} };";
const TYPED: &str = "Gebeld met de klager; zij stuurt de stukken nog op.";
const FIRST: &str = "Het dossier gelezen.";

#[test]
fn a_second_tab_conflicts() {
    two_windows_write(false);
}

/// Without news of each other it is the database's own refusal that keeps the second from overwriting.
#[test]
fn a_second_tab_that_hears_nothing_conflicts_at_the_store() {
    two_windows_write(true);
}

fn two_windows_write(deaf: bool) {
    let desk = Desk::opened_on("2026-03-16");
    desk.enters(&IN_TIME);
    let case = desk.case_id();
    let first = desk.browser.window();
    let second = a_second_window(&desk, &case, deaf);
    desk.type_in("reason", TYPED);
    desk.saved();

    desk.browser.switch_to(&first);
    desk.visit(&format!("#/zaak/{case}/begin"), "page-step");
    desk.retype_in("reason", FIRST);
    desk.click("submit");
    desk.sees("page-case");
    desk.hears("history", FIRST);

    desk.browser.switch_to(&second);
    if deaf {
        assert!(!desk.has("conflict"), "it can't know yet");
        desk.click("submit");
    }
    desk.sees("conflict");
    desk.finds_in("reason", TYPED);
    desk.click("reload-case");
    desk.sees_no("conflict");
    desk.finds_in("reason", TYPED);
    only_the_first_is_recorded(&desk, &case);
    it_goes_on(&desk, &case);
    desk.console_is_clean();
}

fn a_second_window(desk: &Desk, case: &str, deaf: bool) -> String {
    let window = desk.browser.open_window();
    desk.prepare_window();
    if deaf {
        desk.browser.before_each_page(DEAF);
    }
    desk.enter();
    desk.visit(&format!("#/zaak/{case}/begin"), "page-step");
    desk.retype_in("on", "16-3-2026");
    window
}

fn only_the_first_is_recorded(desk: &Desk, case: &str) {
    desk.visit(&format!("#/zaak/{case}"), "page-case");
    let history = desk.reads("history");
    assert!(
        history.contains(FIRST) && !history.contains(TYPED),
        "{history}"
    );
}

/// What was typed can still be recorded, now as another step.
fn it_goes_on(desk: &Desk, case: &str) {
    desk.visit(&format!("#/zaak/{case}/afsluiten"), "page-step");
    desk.choose("outcome-talking");
    desk.retype_in("on", "16-3-2026");
    desk.type_in("reason", TYPED);
    desk.click("submit");
    desk.sees("page-case");
    desk.hears("history", TYPED);
    assert!(desk.reads("history").contains(FIRST));
}

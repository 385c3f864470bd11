//! Databases that can't be opened: the page says so, and nothing is touched.

use crate::desk::Desk;

/// A page of the same origin without the app.
const ELSEWHERE: &str = "icons/icon.svg";

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    let desk = Desk::laid_under("/");
    desk.browser
        .goto(&format!("{}{ELSEWHERE}", desk.server.address));
    open_version(&desk, 999);
    desk.enter();
    desk.sees("too-new");
    assert!(desk.reads("too-new").contains("niets veranderd of gewist"));
    let versions = desk.browser.run_async(
        "return (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`)",
        &().into(),
    );
    assert_eq!(crate::desk::strings(&versions), ["weerklank 999"]);
    // The browser looks for an icon of the page that isn't the app.
    desk.console_is_clean_but_for(&["favicon.ico"]);
}

/// Another tab holds the database while it is about to be replaced: there is no event at all then.
#[test]
fn a_blocked_database_says_which_tab_to_close() {
    let desk = Desk::laid_under("/");
    desk.browser
        .goto(&format!("{}{ELSEWHERE}", desk.server.address));
    open_version(&desk, 1);
    desk.browser
        .run("indexedDB.deleteDatabase('weerklank')", &[]);
    let holder = desk.browser.window();
    let second = desk.browser.open_window();
    desk.prepare_window();
    desk.enter();
    desk.sees("blocked");
    desk.browser.switch_to(&holder);
    desk.browser.close_window();
    desk.browser.switch_to(&second);
    desk.browser.click("[data-test=blocked] button");
    desk.sees("page-today");
    // The browser looks for an icon of the page that isn't the app.
    desk.console_is_clean_but_for(&["favicon.ico"]);
}

/// Opens the database and keeps it open for as long as the page is there.
fn open_version(desk: &Desk, version: u32) {
    desk.browser.run_async(
        "await new Promise((done, failed) => {
            const request = indexedDB.open('weerklank', given);
            request.onsuccess = () => { globalThis.held = request.result; done(); };
            request.onerror = () => failed(request.error);
        });
        if (given > 1) globalThis.held.close();",
        &version.into(),
    );
}

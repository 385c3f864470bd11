//! After the first visit the network may go.

use crate::complaints::GOOD_FRIDAY;
use crate::desk::Desk;
use crate::paper;

#[test]
fn the_network_is_cut() {
    a_day_without_network("/");
}

#[test]
fn the_network_is_cut_under_a_path() {
    a_day_without_network("/ergens/anders/");
}

fn a_day_without_network(prefix: &str) {
    let mut desk = Desk::opened_under(prefix, "2026-04-07");
    assert!(desk.server.address.ends_with(prefix));
    desk.can_do_without_network();
    desk.server.stop();
    desk.reload();
    desk.can_do_without_network();
    desk.introduces_the_office();
    let reference = desk.enters(&GOOD_FRIDAY);
    desk.reload();
    desk.sees("page-case");
    desk.makes_the_letter();
    let (_, pdf) = desk.fetches_the_letter();
    paper::is_good(&desk.home, &pdf);
    assert!(paper::text(&desk.home, &pdf).contains(&reference));
    desk.click("record-dispatch");
    desk.sees("page-case");
    desk.hears("clock-k1", "gedaan");
    // At every start the browser itself looks for a new service worker and for the manifest, and says when
    // it finds no network: refused, or reset on a line that was still open when the server went.
    desk.console_is_clean_but_for(&["sw.js", "ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET"]);
}

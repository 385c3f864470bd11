//! Nothing leaves the machine, and no name stands where others could read it.

use crate::complaints::{Complaint, GOOD_FRIDAY, IN_TIME};
use crate::desk::{Desk, OFFICE};
use serde_json::Value;

/// Whom Chromium itself calls for its own sake, whatever page is open: the time, updates, its account.
const CHROMIUMS_OWN: [&str; 5] = [
    "clients2.google.com/time/",
    "update.googleapis.com",
    "accounts.google.com:443",
    "redirector.gvt1.com",
    "edgedl.me.gvt1.com",
];

#[test]
fn nothing_leaves_the_machine() {
    let desk = Desk::opened_on("2026-04-07");
    desk.can_do_without_network();
    let mut places = vec![desk.browser.title()];
    let mut look = |desk: &Desk| places.extend([desk.browser.url(), desk.browser.title()]);
    desk.introduces_the_office();
    look(&desk);
    for complaint in [&IN_TIME, &GOOD_FRIDAY] {
        desk.enters(complaint);
        look(&desk);
    }
    desk.makes_the_letter();
    look(&desk);
    desk.fetches_the_letter();
    desk.click("record-dispatch");
    desk.sees("page-case");
    desk.exports();
    look(&desk);
    desk.today();
    desk.reload();
    all_requests_stay(&desk);
    no_name_is_seen(&places, &desk.server.requests());
    desk.console_is_clean();
    the_trap_works(&desk);
}

fn all_requests_stay(desk: &Desk) {
    let asked: Vec<String> = desk
        .browser
        .protocol()
        .iter()
        .filter(|message| message["method"] == "Network.requestWillBeSent")
        .filter_map(|message| {
            message["params"]["request"]["url"]
                .as_str()
                .map(str::to_owned)
        })
        .collect();
    let stays = |url: &&String| {
        [
            &desk.server.address,
            "blob:",
            "data:",
            "chrome://",
            "about:",
        ]
        .iter()
        .any(|start| url.starts_with(start))
    };
    let gone: Vec<&String> = asked.iter().filter(|url| !stays(url)).collect();
    assert!(gone.is_empty(), "{gone:#?}");
    let served = desk.server.requests();
    let mut elsewhere = desk.trap.caught();
    elsewhere.retain(|line| !CHROMIUMS_OWN.iter().any(|own| line.contains(own)));
    println!(
        "requests: {} seen by the browser, {} by the server, {} elsewhere",
        asked.len(),
        served.len(),
        elsewhere.len()
    );
    assert!(
        !asked.is_empty() && !served.is_empty(),
        "both logs are kept"
    );
    assert_eq!(elsewhere, Vec::<String>::new());
    let failed: Vec<&String> = served.iter().filter(|line| line.contains(" 404")).collect();
    assert!(failed.is_empty(), "{failed:#?}");
}

/// Every person and everything they said, as it could stand in an address.
fn no_name_is_seen(places: &[String], requests: &[String]) {
    let names = |complaint: &'static Complaint| {
        ["name", "child", "email", "phone", "subject", "about"].map(|field| complaint.text(field))
    };
    let words: Vec<String> = [names(&IN_TIME), names(&GOOD_FRIDAY)]
        .concat()
        .into_iter()
        .chain(OFFICE.map(|(_, text)| text))
        .flat_map(|text| {
            text.split_whitespace()
                .map(str::to_lowercase)
                .collect::<Vec<_>>()
        })
        .filter(|word| word.chars().count() > 3 && word != "http")
        .collect();
    for place in places.iter().chain(requests) {
        let place = place.to_lowercase();
        let found = words.iter().find(|word| place.contains(word.as_str()));
        assert!(found.is_none(), "{found:?} in {place}");
    }
}

/// A test of the test: something that does leave is seen.
fn the_trap_works(desk: &Desk) {
    desk.browser
        .run("location.href = 'http://elders.example/'", &[Value::Null]);
    desk.browser.until("the trap has caught it", || {
        desk.trap
            .caught()
            .iter()
            .any(|line| line.contains("elders.example"))
            .then_some(())
    });
}

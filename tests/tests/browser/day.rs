//! The officer's day, from three complaints to a letter that has left.

use crate::complaints::{GOOD_FRIDAY, IN_TIME, LATE};
use crate::desk::{Desk, OFFICE};
use crate::paper;
use serde_json::Value;

#[test]
fn the_officers_day() {
    let mut desk = Desk::opened_on("2026-03-16");
    println!(
        "usable for the first time after {:.0} ms",
        desk.usable_after()
    );
    desk.introduces_the_office();
    a_complaint_in_time(&desk);
    desk.it_becomes("2026-03-20");
    desk.reload();
    a_late_complaint(&desk);
    desk.it_becomes("2026-04-07");
    desk.reload();
    let reference = a_complaint_on_the_day_after_easter(&desk);
    three_cases_ask_for_something(&desk);
    a_letter_leaves(&desk, &reference);
    desk.console_is_clean();
}

/// DOMAIN 5: received Monday 16 March gives Friday 3 April, at the latest Easter Monday 6 April.
fn a_complaint_in_time(desk: &Desk) {
    desk.fills_in(&IN_TIME);
    assert_eq!(desk.outcome_of("test-identified"), "yes");
    assert_eq!(desk.outcome_of("test-written"), "yes");
    assert_eq!(desk.outcome_of("test-in-time"), "yes");
    assert_eq!(desk.outcome_of("test-complete"), "yes");
    assert_eq!(desk.outcome_of("test-gate"), "yes");
    assert_eq!(desk.reads("act-on-echo"), "dinsdag 10 maart 2026");
    assert_eq!(desk.records(), "K2026-001");
    // Tuesday 10 March and eight days; eight working days.
    assert_eq!(desk.dates_in("clock-k0"), ["2026-03-18", "2026-03-20"]);
    assert_eq!(desk.dates_in("clock-k1"), ["2026-03-30"]);
    assert_eq!(desk.dates_in("clock-k2"), ["2026-04-03", "2026-04-06"]);
    assert_eq!(
        desk.reads("verbatim"),
        crate::desk::one_line(IN_TIME.text("verbatim"))
    );
}

/// DOMAIN 5: an act on 5 January could be reported until 13 January; received on Friday 20 March it is to
/// be taken up by Friday 3 April, at the latest Tuesday 7 April.
fn a_late_complaint(desk: &Desk) {
    desk.fills_in(&LATE);
    assert_eq!(desk.outcome_of("test-in-time"), "no");
    assert_eq!(desk.outcome_of("test-complete"), "open");
    let why = desk.reads("test-in-time");
    assert!(why.contains("15 januari 2026"), "{why}");
    assert_eq!(desk.records(), "K2026-002");
    // Late is a fact, not a bar: eight working days from 5 January end on Thursday 15 January.
    assert_eq!(desk.dates_in("clock-k0"), ["2026-01-15"]);
    assert_eq!(desk.dates_in("clock-k1"), ["2026-04-03", "2026-04-07"]);
}

/// DOMAIN 5: an act on Thursday 26 March; the eighth day is Good Friday and rolls to Tuesday 7 April.
fn a_complaint_on_the_day_after_easter(desk: &Desk) -> String {
    desk.fills_in(&GOOD_FRIDAY);
    desk.browser.reload();
    desk.usable();
    for (field, text) in GOOD_FRIDAY.texts {
        desk.finds_in(field, text);
    }
    assert_eq!(desk.outcome_of("test-in-time"), "yes");
    let reference = desk.records();
    assert_eq!(reference, "K2026-003");
    assert_eq!(desk.dates_in("clock-k0"), ["2026-04-07", "2026-04-09"]);
    assert_eq!(desk.dates_in("clock-k1"), ["2026-04-21"]);
    // Three weeks; 28 April is an ordinary Tuesday.
    assert_eq!(desk.dates_in("clock-k2"), ["2026-04-28"]);
    why_this_date(desk);
    desk.visit("#/nieuw", "page-new");
    assert_eq!(
        desk.value("name"),
        "",
        "what was recorded is no draft any more"
    );
    desk.browser.back();
    desk.sees("page-case");
    reference
}

/// The strip names every day that was passed over, and so do the sentences.
fn why_this_date(desk: &Desk) {
    desk.click("date-k0");
    let because = desk.reads("because");
    for said in [
        "Goede Vrijdag",
        "tweede paasdag",
        "7 april 2026",
        "9 april 2026",
    ] {
        assert!(because.contains(said), "{said} in: {because}");
    }
    let days = desk.browser.run(
        "return [...document.querySelectorAll('[data-test=strip] .day')].map((day) => day.innerText.replace(/\\s+/g, ' '))",
        &[],
    );
    let days = crate::desk::strings(&days);
    assert_eq!(days.len(), 15, "from 26 March to 9 April: {days:#?}");
    assert!(
        days[0].starts_with("donderdag 26 maart 2026:"),
        "{}",
        days[0]
    );
    assert!(days[8].contains("Goede Vrijdag"), "{}", days[8]);
    assert!(days[11].contains("tweede paasdag"), "{}", days[11]);
    desk.click("date-k0");
    desk.sees_no("strip");
}

fn three_cases_ask_for_something(desk: &Desk) {
    desk.today();
    assert!(desk.reads("today").starts_with("Dinsdag 7 april 2026."));
    for reference in ["K2026-001", "K2026-002", "K2026-003"] {
        desk.sees(&format!("todo-{reference}"));
    }
    let now = desk.reads("group-now");
    assert!(
        now.contains("8 dagen te laat"),
        "K2026-001 was to be taken up by 30 March: {now}"
    );
    assert!(
        now.contains("vandaag de laatste dag"),
        "K2026-002 by 7 April: {now}"
    );
    assert!(!now.contains("K2026-003"), "{now}");
}

fn a_letter_leaves(desk: &Desk, reference: &str) {
    desk.opens_case(reference);
    desk.starts_timing();
    desk.makes_the_letter();
    let (name, pdf) = desk.fetches_the_letter();
    println!(
        "longest task while a letter is made: {:.0} ms (0: none over 50)",
        desk.longest_task()
    );
    assert_eq!(name, format!("ontvangstbevestiging-{reference}.pdf"));
    paper::is_good(&desk.home, &pdf);
    the_letter_says_it_all(desk, &pdf, reference);
    desk.click("record-dispatch");
    desk.sees("page-case");
    desk.saved();
    the_clock_stopped(desk, reference);
    the_record_knows_the_file(desk, &pdf);
}

fn the_letter_says_it_all(desk: &Desk, pdf: &[u8], reference: &str) {
    let text = paper::text(&desk.home, pdf);
    let office = OFFICE.map(|(_, text)| crate::desk::one_line(text));
    let office = office.iter().filter(|text| !text.contains("3531"));
    let said = [
        reference,
        GOOD_FRIDAY.text("name"),
        "IJsselkade 7",
        "3401 RB IJsselstein",
        "VERTROUWELIJK",
        "7 april 2026",
        "28 april 2026",
        "Kanaalstraat 101",
        "Het verslag is zonder toestemming gedeeld",
    ];
    for said in office.map(String::as_str).chain(said) {
        assert!(text.contains(said), "‘{said}’ in: {text}");
    }
    for unresolved in [
        "{",
        "}",
        "[",
        "]",
        "null",
        "undefined",
        "None",
        "XXX",
        "TODO",
    ] {
        assert!(!text.contains(unresolved), "‘{unresolved}’ in: {text}");
    }
}

fn the_clock_stopped(desk: &Desk, reference: &str) {
    assert!(
        desk.reads("clock-k1").contains("gedaan"),
        "{}",
        desk.reads("clock-k1")
    );
    assert_eq!(desk.dates_in("clock-k1"), ["2026-04-07"]);
    let history = desk.reads("history");
    assert!(history.contains("Verzonden: ontvangstbevestiging, per e-mail op dinsdag 7 april 2026, aan zoe.celik@voorbeeld.nl"), "{history}");
    assert!(history.contains("door mr. Renée d’Hondt"), "{history}");
    assert!(!desk.has("make-letter"));
    desk.click("tab-letters");
    assert!(desk.reads("letters").contains("Ontvangstbevestiging"));
    desk.today();
    let line = desk.reads(&format!("todo-{reference}"));
    assert!(
        line.contains("Inhoudelijk reageren"),
        "only the reaction is left: {line}"
    );
}

fn the_record_knows_the_file(desk: &Desk, pdf: &[u8]) {
    let copy = desk.exports();
    let fingerprint = paper::fingerprint(pdf);
    let lines = copy.lines().filter(|line| line.contains(&fingerprint));
    let lines: Vec<Value> = lines
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect();
    let told = |kind: &str| {
        let of_kind = lines.iter().filter(|line| line["event"]["type"] == kind);
        of_kind.count()
    };
    assert_eq!(told("letter_dispatched"), 1, "the dispatch names the PDF");
    assert_eq!(told("document_added"), 1, "and the PDF is kept with it");
}

//! Whole lives of complaints, typed by keyboard only, from an empty desk to the copy that brings all back.
//!
//! Here: the steps that the lives share. Each life has a file of its own. Truth: every date was counted by
//! hand on a calendar, and the comment beside it says how; what the pages must say comes from the regulation's
//! duties as the domain notes paraphrase them.

mod anonymous;
mod answered;
mod solved_by_talking;
mod to_the_board;
mod two_delays;

use crate::accessible;
use crate::copies::without_moment;
use crate::desk::{Desk, OFFICE, test};

/// The sides of a case, by the names of their ways.
const SIDES: [&str; 7] = [
    "tab-contact",
    "tab-points",
    "tab-people",
    "tab-decisions",
    "tab-letters",
    "tab-documents",
    "tab-overview",
];

/// What the hands do in a form.
enum Do {
    /// Types a text in a field.
    Write(&'static str, &'static str),
    /// Chooses a radio button.
    Pick(&'static str),
    /// Ticks a box.
    Tick(&'static str),
    /// Chooses the line with these words in a list that folds out.
    Select(&'static str, &'static str),
}

#[track_caller]
fn does(desk: &Desk, all: &[Do]) {
    for one in all {
        match one {
            Do::Write(field, text) => desk.writes(field, text),
            Do::Pick(option) => desk.picks(option),
            Do::Tick(name) => desk.ticks(name),
            Do::Select(list, words) => desk.selects(list, words),
        }
    }
}

/// A desk with an office, on a day.
fn begins(day: &str) -> Desk {
    let desk = Desk::opened_on(day);
    desk.presses("nav-settings");
    desk.sees("page-settings");
    for (field, text) in OFFICE {
        desk.writes(field, text);
    }
    desk.saved_and_ready();
    desk
}

/// From the next page on it is this day; the page is loaded anew.
fn later(desk: &mut Desk, day: &str) {
    desk.it_becomes(day);
    desk.reload();
}

/// Fills in the form of a new complaint and records it; the answer is its reference.
#[track_caller]
fn takes_in(desk: &Desk, sheet: &[Do]) -> String {
    desk.presses("nav-new");
    desk.sees("page-new");
    does(desk, sheet);
    desk.presses("record");
    desk.sees("page-case");
    desk.saved_and_ready();
    desk.reads("reference")
}

/// Goes to a side of the case on the page.
#[track_caller]
fn side(desk: &Desk, tab: &str) {
    desk.presses(tab);
    desk.browser
        .element(&format!("{}[aria-current=page]", test(tab)));
    desk.saved_and_ready();
}

/// Opens the page of a step, fills it in and records it; a side of the case follows.
#[track_caller]
fn step(desk: &Desk, way: &str, form: &[Do]) {
    desk.presses(way);
    desk.sees("page-step");
    does(desk, form);
    desk.presses("submit");
    desk.sees("page-case");
    desk.saved_and_ready();
}

/// Records a letter that was made elsewhere, from the overview.
#[track_caller]
fn sends(desk: &Desk, letter: &'static str, rest: &[Do]) {
    desk.presses("dispatch");
    desk.sees("page-step");
    desk.picks(letter);
    does(desk, rest);
    desk.presses("submit");
    desk.sees("page-case");
    desk.saved_and_ready();
}

/// Names the first person concerned, with the associations to which she or he belongs.
#[track_caller]
fn names(desk: &Desk, person: &[Do], memberships: &[(&'static str, &'static str)]) {
    const FIELDS: [(&str, &str); 2] = [
        ("association-0", "registration-0"),
        ("association-1", "registration-1"),
    ];
    side(desk, "tab-people");
    does(desk, person);
    for ((association, number), (name, registration)) in FIELDS.iter().zip(memberships) {
        desk.presses("membership-add");
        desk.writes(association, name);
        desk.writes(number, registration);
    }
    desk.presses("person-record");
    desk.sees("person-0");
    desk.saved_and_ready();
}

/// Opens a case through the list.
#[track_caller]
fn opens(desk: &Desk, reference: &str) {
    desk.presses("nav-cases");
    desk.sees("page-cases");
    let link = format!("{} a", test(&format!("case-{reference}")));
    desk.browser.element(&link);
    desk.tabs_to(&link, false);
    desk.browser.press(crate::browser::ENTER);
    desk.sees("page-case");
    desk.hears("reference", reference);
}

/// The end of every life: the history tells it, every side is accessible, and a copy brings it all back.
#[track_caller]
fn is_told_and_kept(desk: &Desk, reference: &str, told: &[&str]) {
    side(desk, "tab-overview");
    let history = desk.reads("history");
    for line in told {
        assert!(history.contains(line), "‘{line}’ in: {history}");
    }
    let mut found = Vec::new();
    for tab in SIDES {
        side(desk, tab);
        found.extend(accessible::looks_twice(desk, tab));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    there_and_back(desk);
    opens(desk, reference);
    assert_eq!(desk.reads("history"), history);
    desk.console_is_clean();
}

/// A copy of everything, an empty desk, and everything back.
pub(crate) fn there_and_back(desk: &Desk) {
    let copy = copies(desk);
    desk.writes("wipe-word", "wissen");
    desk.presses("wipe");
    desk.hears("wipe-said", "Alles is gewist.");
    desk.reload();
    desk.presses("nav-cases");
    desk.sees("no-cases");
    desk.presses("nav-settings");
    // Which file it is, is asked in a window of the browser itself, out of the reach of a page.
    desk.reaches("import");
    desk.pick("import", &desk.home.file("copy.jsonl", copy.as_bytes()));
    desk.presses("import-confirm");
    desk.sees("import-done");
    desk.reload();
    assert_eq!(without_moment(&copies(desk)), without_moment(&copy));
}

fn copies(desk: &Desk) -> String {
    desk.presses("nav-settings");
    desk.sees("page-settings");
    desk.presses("export");
    let (_, bytes) = desk.downloaded("weerklank-kopie-", ".jsonl");
    desk.saved_and_ready();
    String::from_utf8(bytes).expect("a copy is text")
}

//! Months late and treated all the same, answered but not solved, shown the way to the supervisory boards,
//! closed, opened again, closed once more, and kept longer.

use super::{Do, begins, is_told_and_kept, later, names, sends, side, step, takes_in};
use crate::desk::Desk;
use Do::{Pick, Write};

/// Monday 5 January 2026, first reported on Friday 20 March.
const COMPLAINT: [Do; 10] = [
    Write("name", "Johan Şahin"),
    Write("child", "Elif Şahin"),
    Write("email", "johan.sahin@voorbeeld.nl"),
    Write("subject", "Diagnose zonder onderzoek"),
    Write("about", "S. Kowalczyk"),
    Write(
        "verbatim",
        "Er is een diagnose opgeschreven zonder dat Elif is gezien.",
    ),
    Pick("gate-talk-failed"),
    Write("act-on", "5-1-2026"),
    Write("reported-on", "20-3-2026"),
    Write("received-on", "20-3-2026"),
];

const SPECIALIST: [Do; 2] = [
    Write("person-name", "S. Kowalczyk"),
    Write("person-email", "s.kowalczyk@leerboom.example"),
];

#[test]
fn to_the_board() {
    let mut desk = begins("2026-03-20");
    the_boards_are_looked_up(&desk);
    let reference = takes_in(&desk, &COMPLAINT);
    // The worked examples of the domain notes: until 13 January, generously the 15th; taken up by Friday 3 April,
    // at the latest Tuesday 7 April, after Easter. Three weeks after Friday 20 March: Friday 10 April.
    assert_eq!(desk.dates_in("clock-k0"), ["2026-01-15"]);
    assert_eq!(desk.dates_in("clock-k1"), ["2026-04-03", "2026-04-07"]);
    assert_eq!(desk.dates_in("clock-k2"), ["2026-04-10"]);
    late_is_no_bar(&desk);
    later(&mut desk, "2026-03-27");
    names(&desk, &SPECIALIST, &[("NVO", "4711"), ("SKJ", "100200300")]);
    each_board_is_named(&desk);
    answered_and_not_solved(&mut desk);
    up_to_the_board(&mut desk);
    closed_twice(&mut desk);
    kept_longer(&desk);
    is_told_and_kept(&desk, &reference, &TOLD);
}

const TOLD: [&str; 9] = [
    "Besloten op vrijdag 20 maart 2026: de klacht kwam laat en wordt toch behandeld: De diagnose staat er nog steeds.",
    "Verzonden: bericht: toch in behandeling, per e-mail op vrijdag 27 maart 2026",
    "Verzonden: inhoudelijke reactie, per e-mail op woensdag 8 april 2026",
    "op maandag 20 april 2026: De klager wil dat een ander ernaar kijkt.",
    "Verzonden: doorverwijzing naar het College van Toezicht, per e-mail op maandag 20 april 2026",
    "Afgesloten op vrijdag 24 april 2026: beantwoord, niet opgelost. De klager gaat naar beide Colleges. (voor de klager niet opgelost)",
    "Heropend op maandag 11 mei 2026: Er is een nieuw stuk gevonden.",
    "Afgesloten op vrijdag 29 mei 2026: beantwoord, niet opgelost. Het stuk verandert niets.",
    "Dossier wordt langer bewaard op vrijdag 29 mei 2026: Het College van Toezicht kijkt er nog naar.",
];

/// What is known of them from the start is looked up today, or it may not be relied on.
fn the_boards_are_looked_up(desk: &Desk) {
    for (association, place) in [("nvo", "checked-0"), ("skj", "checked-1")] {
        desk.presses(&format!("take-board-{association}"));
        desk.hears(&format!("board-{association}"), "Nog niet nagekeken.");
        desk.presses(place);
        desk.hears(
            &format!("board-{association}"),
            "Laatst nagekeken op vrijdag 20 maart 2026.",
        );
    }
    desk.saved_and_ready();
}

/// From 15 January to 20 March are 64 days: 16 of January, 28 of February, 20 of March.
fn late_is_no_bar(desk: &Desk) {
    desk.hears("advice", "De klacht kwam 64 dagen na de ruimste datum.");
    side(desk, "tab-decisions");
    desk.sees("asks-treatment");
    desk.presses("decide-treatment");
    desk.sees("decision-treat-though-late");
    assert!(desk.is_chosen("decision-treat-though-late"));
    desk.presses("submit");
    desk.sees("summary");
    desk.writes("reason", "De diagnose staat er nog steeds.");
    desk.presses("submit");
    desk.hears(
        "now-treatment",
        "De klacht kwam laat en wordt toch behandeld.",
    );
    desk.saved_and_ready();
}

fn each_board_is_named(desk: &Desk) {
    for (board, number) in [("board-nvo", "4711"), ("board-skj", "100200300")] {
        desk.hears(board, number);
        desk.hears(board, "Laatst nagekeken op vrijdag 20 maart 2026.");
    }
}

fn answered_and_not_solved(desk: &mut Desk) {
    side(desk, "tab-overview");
    sends(desk, "which-treated-though-late", &[]);
    assert_eq!(desk.dates_in("clock-k1"), ["2026-03-27"]);
    later(desk, "2026-04-08");
    sends(desk, "which-reaction", &[]);
    assert_eq!(desk.dates_in("clock-k2"), ["2026-04-08"]);
}

fn up_to_the_board(desk: &mut Desk) {
    later(desk, "2026-04-20");
    desk.presses("rung-board");
    desk.sees("page-step");
    assert!(desk.is_chosen("decision-board"));
    desk.hears(
        "rung-follows",
        "Dat College heeft eigen regels en termijnen.",
    );
    desk.writes("reason", "De klager wil dat een ander ernaar kijkt.");
    desk.presses("submit");
    desk.sees("page-case");
    desk.saved_and_ready();
    sends(desk, "which-board-referral", &[]);
}

/// Two years from Friday 24 April 2026 end on Monday 24 April 2028; opened again, from Friday 29 May 2026 on
/// Monday 29 May 2028.
fn closed_twice(desk: &mut Desk) {
    later(desk, "2026-04-24");
    let why = Write("reason", "De klager gaat naar beide Colleges.");
    closes(
        desk,
        &[Pick("outcome-answered-not-solved"), why, Pick("solved-no")],
    );
    assert_eq!(desk.reads("keep-through"), "maandag 24 april 2028");
    later(desk, "2026-05-11");
    step(
        desk,
        "reopen",
        &[Write("reason", "Er is een nieuw stuk gevonden.")],
    );
    desk.sees_no("clock-k4");
    later(desk, "2026-05-29");
    let why = Write("reason", "Het stuk verandert niets.");
    closes(desk, &[Pick("outcome-answered-not-solved"), why]);
    assert_eq!(desk.reads("keep-through"), "maandag 29 mei 2028");
    assert_eq!(desk.dates_in("clock-k4"), ["2028-05-29"]);
}

fn closes(desk: &Desk, form: &[Do]) {
    step(desk, "close", form);
    desk.sees("keep-through");
}

fn kept_longer(desk: &Desk) {
    let why = "Het College van Toezicht kijkt er nog naar.";
    step(desk, "hold", &[Write("reason", why)]);
    side(desk, "tab-overview");
    desk.hears(
        "advice",
        "Dit dossier wordt langer bewaard dan de termijn, met een reden.",
    );
}

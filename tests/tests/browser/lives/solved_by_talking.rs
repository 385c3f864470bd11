//! A call, a talk, a promise that is kept: no clock of the organisation runs, and a leap day ends it.

use super::{Do, begins, does, is_told_and_kept, later, names, side, step, takes_in};
use crate::desk::Desk;
use Do::{Pick, Select, Tick, Write};

/// Thursday 17 February 2028, told over the telephone on Monday the 21st.
const CALL: [Do; 14] = [
    Write("name", "Fatima el Idrissi"),
    Write("child", "Yara el Idrissi"),
    Write("phone", "06 23456789"),
    Write("subject", "Les te vroeg afgebroken"),
    Write("about", "I. de Bruijn"),
    Write(
        "verbatim",
        "Yara stond donderdag een kwartier te vroeg buiten, zonder jas, en niemand wist ervan.",
    ),
    Pick("severity-minor"),
    Write("act-on", "17-2-2028"),
    Write("reported-on", "21-2-2028"),
    Pick("report-channel-phone"),
    Pick("reported-to-organisation"),
    Write("received-on", "21-2-2028"),
    Pick("receipt-channel-phone"),
    Pick("rung-informal"),
];

#[test]
fn solved_by_talking() {
    let mut desk = begins("2028-02-21");
    let reference = takes_in(&desk, &CALL);
    assert_eq!(reference, "K2028-001");
    // Eight days after 17 February is Friday the 25th; the eighth working day (18, 21, 22, 23, 24, 25, 28, 29)
    // is Tuesday the 29th.
    assert_eq!(desk.dates_in("clock-k0"), ["2028-02-25", "2028-02-29"]);
    no_clock_of_ours_runs(&desk);
    a_call_is_noted(&desk);
    names(&desk, &[Write("person-name", "I. de Bruijn")], &[]);
    later(&mut desk, "2028-02-24");
    they_talk(&desk);
    later(&mut desk, "2028-02-28");
    the_promise_is_kept(&desk);
    later(&mut desk, "2028-02-29");
    it_is_closed(&desk);
    is_told_and_kept(
        &desk,
        &reference,
        &[
            "Klacht vastgelegd onder K2028-001",
            "Contact met de klager per telefoon op maandag 21 februari 2028",
            "Betrokkene genoemd: I. de Bruijn",
            "Contact tussen I. de Bruijn en de klager in een gesprek op donderdag 24 februari 2028",
            "(opgelost) Toegezegd door I. de Bruijn, uiterlijk maandag 28 februari 2028: een briefje mee als de les korter is",
            "Toezegging van regel 4 afgehandeld op maandag 28 februari 2028: het briefje ging mee",
            "Afgesloten op dinsdag 29 februari 2028: opgelost door te praten. Beiden tevreden. (voor de klager opgelost, tevreden over de behandeling)",
            "door mr. Renée d’Hondt",
        ],
    );
}

/// A talk over the telephone is no formal complaint: K1 and K2 have not begun.
fn no_clock_of_ours_runs(desk: &Desk) {
    for clock in ["clock-k1", "clock-k2"] {
        assert!(!desk.has(clock), "{clock} runs while it is informal");
    }
}

fn a_call_is_noted(desk: &Desk) {
    side(desk, "tab-contact");
    let said = "Moeder vertelt wat er donderdag gebeurde. Zij wil er liever eerst over praten.";
    does(desk, &[Select("person", "klager"), Write("words", said)]);
    desk.presses("submit");
    desk.hears("contacts", said);
    desk.saved_and_ready();
}

fn they_talk(desk: &Desk) {
    side(desk, "tab-contact");
    does(
        desk,
        &[
            Select("person", "tussen I. de Bruijn en de klager"),
            Select("channel", "in een gesprek"),
            Write("words", "Beiden vertelden hoe de les verliep."),
            Write("reason", "Yara wacht voortaan binnen."),
            Pick("result-solved"),
            Tick("with-promise"),
            Write("promise", "een briefje mee als de les korter is"),
            Select("promiser", "I. de Bruijn"),
            Write("due", "28-2-2028"),
        ],
    );
    desk.presses("submit");
    desk.hears("contacts", "Yara wacht voortaan binnen.");
    side(desk, "tab-overview");
    assert_eq!(desk.dates_in("clock-promise"), ["2028-02-28"]);
    no_clock_of_ours_runs(desk);
}

/// The fourth line of the case holds the promise; the first is the complaint, numbered 0.
fn the_promise_is_kept(desk: &Desk) {
    side(desk, "tab-contact");
    desk.presses("settle-3");
    desk.writes("settled-how", "het briefje ging mee");
    desk.presses("settle-submit");
    desk.hears("settled", "Afgehandeld op maandag 28 februari 2028");
}

/// Two years after 29 February end on 28 February: 2030 has no leap day.
fn it_is_closed(desk: &Desk) {
    step(
        desk,
        "close-solved",
        &[
            Pick("outcome-talking"),
            Write("reason", "Beiden tevreden."),
            Pick("solved-yes"),
            Pick("handling-yes"),
        ],
    );
    assert_eq!(desk.reads("keep-through"), "donderdag 28 februari 2030");
    assert_eq!(desk.dates_in("clock-k4"), ["2030-02-28"]);
    no_clock_of_ours_runs(desk);
}

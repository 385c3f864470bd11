//! Two delays, each with its reason and its day, and what the desk says when it takes long.

use super::{Do, begins, is_told_and_kept, later, sends, side, step, takes_in};
use crate::desk::Desk;
use Do::{Pick, Write};

/// Monday 7 September 2026, straight to the officer.
const COMPLAINT: [Do; 10] = [
    Write("name", "Ruud van den Bosch"),
    Write("child", "Fleur van den Bosch"),
    Write("email", "r.vandenbosch@voorbeeld.nl"),
    Write("subject", "Verslag klopt niet"),
    Write("about", "T. Ağaoğlu"),
    Write(
        "verbatim",
        "In het verslag staan dingen die niet gebeurd zijn.",
    ),
    Pick("gate-serious"),
    Write("act-on", "3-9-2026"),
    Write("reported-on", "7-9-2026"),
    Write("received-on", "7-9-2026"),
];

#[test]
fn two_delays() {
    let mut desk = begins("2026-09-07");
    let reference = takes_in(&desk, &COMPLAINT);
    // Ten working days after Monday 7 September: 8 to 11, 14 to 18, and Monday the 21st. Three weeks: the 28th.
    assert_eq!(desk.dates_in("clock-k1"), ["2026-09-21"]);
    assert_eq!(desk.dates_in("clock-k2"), ["2026-09-28"]);
    later(&mut desk, "2026-09-14");
    sends(&desk, "which-acknowledgement", &[]);
    assert_eq!(desk.dates_in("clock-k1"), ["2026-09-14"]);
    later(&mut desk, "2026-09-25");
    a_first_delay(&desk);
    later(&mut desk, "2026-10-16");
    a_second_delay(&desk);
    it_takes_long(&mut desk);
    the_reaction_leaves(&desk);
    it_is_closed(&mut desk);
    is_told_and_kept(
        &desk,
        &reference,
        &[
            "Verzonden: ontvangstbevestiging, per e-mail op maandag 14 september 2026",
            "Verzonden: uitstelbericht, per e-mail op vrijdag 25 september 2026, aan r.vandenbosch@voorbeeld.nl, met als datum maandag 19 oktober 2026: De betrokkene is ziek",
            "Verzonden: uitstelbericht, per e-mail op vrijdag 16 oktober 2026, aan r.vandenbosch@voorbeeld.nl, met als datum maandag 16 november 2026: Er komt een tweede gesprek",
            "Verzonden: inhoudelijke reactie, per e-mail op dinsdag 17 november 2026",
            "Afgesloten op vrijdag 20 november 2026: beantwoord en opgelost",
        ],
    );
}

/// Until Monday 19 October, which is six weeks after 7 September to the day: not longer, so nothing is said of it.
fn a_first_delay(desk: &Desk) {
    desk.presses("dispatch");
    desk.sees("page-step");
    desk.picks("which-delay");
    desk.presses("submit");
    desk.hears("summary", "Nieuwe datum");
    desk.writes("reason", "De betrokkene is ziek");
    desk.writes("until", "19-10-2026");
    let total = desk.reads("delay-total");
    assert!(
        total.contains("Samen 6 weken na de ontvangst op maandag 7 september 2026."),
        "{total}"
    );
    desk.presses("submit");
    desk.sees("page-case");
    assert_eq!(desk.dates_in("clock-k2"), ["2026-09-25"]);
    assert_eq!(desk.dates_in("clock-k3"), ["2026-10-19"]);
    nothing_takes_long(desk);
}

/// Until Monday 16 November, ten weeks after 7 September to the day: longer than six, not than ten.
fn a_second_delay(desk: &Desk) {
    nothing_takes_long(desk);
    sends(
        desk,
        "which-delay",
        &[
            Write("reason", "Er komt een tweede gesprek"),
            Write("until", "16-11-2026"),
        ],
    );
    desk.hears("clock-k3", "gedaan");
    assert_eq!(desk.dates_in("clock-k3"), ["2026-10-16"]);
    assert_eq!(desk.dates_in("clock-k3-2"), ["2026-11-16"]);
    assert!(
        desk.reads("advice")
            .contains("langer dan 6 weken (tot en met maandag 19 oktober 2026)"),
        "{}",
        desk.reads("advice")
    );
}

/// On the last day of ten weeks the desk still speaks of six; the day after, of ten.
fn it_takes_long(desk: &mut Desk) {
    later(desk, "2026-11-16");
    desk.hears("advice", "langer dan 6 weken");
    desk.hears("clock-k3-2", "vandaag de laatste dag");
    later(desk, "2026-11-17");
    desk.hears(
        "advice",
        "langer dan 10 weken (tot en met maandag 16 november 2026)",
    );
    desk.hears("clock-k3-2", "1 dag te laat");
}

fn the_reaction_leaves(desk: &Desk) {
    sends(desk, "which-reaction", &[]);
    desk.hears("clock-k3-2", "1 dag te laat gedaan");
    assert_eq!(desk.dates_in("clock-k3-2"), ["2026-11-17"]);
    side(desk, "tab-letters");
    desk.hears("letters", "Aangekondigd: maandag 16 november 2026");
    side(desk, "tab-overview");
}

/// From Friday 20 November 2026 two years: Monday 20 November 2028.
fn it_is_closed(desk: &mut Desk) {
    later(desk, "2026-11-20");
    step(
        desk,
        "close",
        &[
            Pick("outcome-answered-solved"),
            Write("reason", "De klager is het ermee eens."),
            Pick("solved-yes"),
        ],
    );
    assert_eq!(desk.reads("keep-through"), "maandag 20 november 2028");
}

fn nothing_takes_long(desk: &Desk) {
    if desk.has("advice") {
        let advice = desk.reads("advice");
        assert!(!advice.contains("duurt langer"), "{advice}");
    }
}

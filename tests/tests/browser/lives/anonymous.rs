//! Somebody who doesn't say who it is: invited, silent, closed, and kept as a signal beside another case.

use super::{Do, begins, is_told_and_kept, later, opens, side, step, takes_in};
use crate::browser::ENTER;
use crate::desk::Desk;
use Do::{Pick, Write};

/// Monday 5 October 2026, from an address that says nothing.
const NAMELESS: [Do; 7] = [
    Pick("identity-pseudonymous"),
    Write("email", "bezorgd2026@voorbeeld.nl"),
    Write("subject", "Toon tegen kinderen"),
    Write("about", "J. Vermeer"),
    Write("verbatim", "Er wordt daar geschreeuwd. Meer zeg ik niet."),
    Write("reported-on", "5-10-2026"),
    Write("received-on", "5-10-2026"),
];

const NAMED: [Do; 8] = [
    Write("name", "Carlo Benedetti"),
    Write("child", "Mia Benedetti"),
    Write("email", "c.benedetti@voorbeeld.nl"),
    Write("subject", "Uitgevallen tegen kind"),
    Write("about", "J. Vermeer"),
    Write(
        "verbatim",
        "Mia kwam huilend thuis. Er was tegen haar geschreeuwd.",
    ),
    Write("reported-on", "2-11-2026"),
    Write("received-on", "2-11-2026"),
];

#[test]
fn anonymous() {
    let mut desk = begins("2026-10-05");
    let signal = takes_in(&desk, &NAMELESS);
    // Ten working days after Monday 5 October: 6 to 9, 12 to 16, and Monday the 19th.
    assert_eq!(desk.dates_in("clock-k1"), ["2026-10-19"]);
    desk.hears("advice", "Nodig eerst uit om de naam te noemen.");
    is_invited(&desk);
    later(&mut desk, "2026-11-02");
    stays_silent(&desk);
    is_among_the_signals(&desk, &signal);
    let named = takes_in(&desk, &NAMED);
    is_laid_beside(&desk, &signal);
    // The signal says where it lies.
    opens(&desk, &signal);
    side(&desk, "tab-decisions");
    desk.hears("signal", &named);
    is_told_and_kept(
        &desk,
        &signal,
        &[
            "Klacht vastgelegd onder K2026-001",
            "Verzonden: bericht: niet in behandeling, anoniem, per e-mail op maandag 5 oktober 2026, aan bezorgd2026@voorbeeld.nl",
            "Afgesloten op maandag 2 november 2026: niet behandeld: anoniem. Geen antwoord op de uitnodiging.",
        ],
    );
    opens(&desk, &named);
    desk.hears(
        "history",
        "Signaal bij deze zaak gelegd, niet als bewijs: Zelfde persoon, zelfde gedrag",
    );
}

/// The invitation takes the complaint up. What is promised goes to an address, not to a name.
fn is_invited(desk: &Desk) {
    side(desk, "tab-decisions");
    desk.presses("invite");
    desk.sees("to-dispatch");
    desk.presses("to-dispatch");
    desk.sees("page-step");
    desk.picks("which-invitation");
    desk.finds_in("to", "bezorgd2026@voorbeeld.nl");
    desk.presses("submit");
    desk.sees("page-case");
    desk.saved_and_ready();
    side(desk, "tab-overview");
    assert_eq!(desk.dates_in("clock-k1"), ["2026-10-05"]);
}

/// From Monday 2 November 2026 two years: Thursday 2 November 2028.
fn stays_silent(desk: &Desk) {
    step(
        desk,
        "close",
        &[
            Pick("outcome-anonymous"),
            Write("reason", "Geen antwoord op de uitnodiging."),
        ],
    );
    assert_eq!(desk.reads("keep-through"), "donderdag 2 november 2028");
}

fn is_among_the_signals(desk: &Desk, signal: &str) {
    desk.presses("nav-cases");
    desk.presses("show-signals");
    desk.hears("show-signals", "1");
    desk.sees(&format!("case-{signal}"));
    desk.hears("page-cases", "nooit als bewijs");
}

fn is_laid_beside(desk: &Desk, signal: &str) {
    side(desk, "tab-decisions");
    desk.presses("link-signal");
    desk.selects("decision", signal);
    desk.writes("reason", "Zelfde persoon, zelfde gedrag");
    desk.reaches("submit");
    desk.browser.press(ENTER);
    desk.hears("signals", signal);
    desk.hears("page-case", "Het is nooit bewijs");
}

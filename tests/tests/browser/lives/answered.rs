//! Answered within three weeks, across Ascension and Whitsun: both sides heard, every point answered, and what
//! is done better looked at later.

use super::{Do, begins, does, is_told_and_kept, later, names, sends, side, step, takes_in};
use crate::browser::ENTER;
use crate::desk::Desk;
use Do::{Pick, Tick, Write};

/// Wednesday 29 April 2026, received on Monday 4 May.
const COMPLAINT: [Do; 13] = [
    Write("name", "Aïsha van der Meulen"),
    Write("child", "Noor van der Meulen"),
    Write("email", "a.vandermeulen@voorbeeld.nl"),
    Write("address", "Singel 4\n3511 AB Utrecht"),
    Write("subject", "Gesprek in de gang"),
    Write("about", "T. Ağaoğlu"),
    Write(
        "verbatim",
        "Over Noor is in de gang gepraat, waar anderen bij stonden. Later kregen wij er een rekening voor.",
    ),
    Write(
        "points",
        "Er is in de gang over Noor gepraat\nHet gesprek is in rekening gebracht",
    ),
    Tick("wants-written-reaction"),
    Pick("gate-serious"),
    Write("act-on", "29-4-2026"),
    Write("reported-on", "4-5-2026"),
    Write("received-on", "4-5-2026"),
];

const SPECIALIST: [Do; 3] = [
    Write("person-name", "T. Ağaoğlu"),
    Write("person-profession", "orthopedagoog"),
    Write("person-email", "t.agaoglu@leerboom.example"),
];

const REACTION: &str = "Ik stond inderdaad in de gang. Dat had ik niet moeten doen.";

#[test]
fn answered_in_three_weeks() {
    let mut desk = begins("2026-05-04");
    let reference = takes_in(&desk, &COMPLAINT);
    the_dates_are_right(&desk);
    names(&desk, &SPECIALIST, &[("NVO", "12345")]);
    later(&mut desk, "2026-05-06");
    an_acknowledgement_leaves(&desk);
    later(&mut desk, "2026-05-07");
    a_reaction_is_asked(&desk);
    later(&mut desk, "2026-05-11");
    the_reaction_comes_and_goes_on(&desk);
    the_points_are_answered(&desk);
    later(&mut desk, "2026-05-12");
    a_reader_is_asked(&desk);
    later(&mut desk, "2026-05-18");
    the_reader_answers(&desk);
    later(&mut desk, "2026-05-20");
    the_answer_leaves(&desk);
    something_will_be_done_better(&desk);
    later(&mut desk, "2026-05-28");
    it_is_closed(&desk);
    later(&mut desk, "2026-06-01");
    it_is_done(&desk);
    is_told_and_kept(&desk, &reference, &TOLD);
}

const TOLD: [&str; 12] = [
    "Betrokkene genoemd: T. Ağaoğlu",
    "Verzonden: ontvangstbevestiging, per e-mail op woensdag 6 mei 2026, aan a.vandermeulen@voorbeeld.nl",
    "Verzonden: verzoek om reactie, per e-mail op donderdag 7 mei 2026, aan t.agaoglu@leerboom.example, met als datum maandag 18 mei 2026",
    "Reactie van T. Ağaoğlu per e-mail ontvangen op maandag 11 mei 2026",
    "Verzonden: toezending van de reactie, per e-mail op maandag 11 mei 2026, aan a.vandermeulen@voorbeeld.nl, met als datum woensdag 20 mei 2026",
    "Klachtpunt 1 (communicatie): Er is in de gang over Noor gepraat Bevinding: Dit is gebeurd.",
    "Klachtpunt 2: Het gesprek is in rekening gebracht Bevinding: De rekening is ingetrokken.",
    "Tweede lezer gevraagd: de directeur op dinsdag 12 mei 2026, graag uiterlijk donderdag 21 mei 2026",
    "Verzonden: inhoudelijke reactie, per e-mail op woensdag 20 mei 2026",
    "Maatregel 1: Gesprekken alleen nog achter een deur, door mr. Renée d’Hondt, uiterlijk maandag 1 juni 2026",
    "Afgesloten op donderdag 28 mei 2026: beantwoord en opgelost. De klager is tevreden. (voor de klager opgelost)",
    "Maatregel 1 uitgevoerd op maandag 1 juni 2026",
];

/// K0: eight days after 29 April is Thursday 7 May; the eighth working day (30 April, 1, 4, 6, 7, 8, 11, 12 May,
/// for the 5th is free) is Tuesday the 12th.
/// K1, every disputed day worked: 5 to 8, 11 to 13, 15, 18, and Tuesday 19 May (the 14th is Ascension). Without
/// 5 May and the Friday after Ascension: 6 to 8, 11 to 13, 18 to 20, and Thursday the 21st.
/// K2: three weeks end on Whit Monday 25 May, and do not roll; the last working day up to it is Friday the 22nd.
fn the_dates_are_right(desk: &Desk) {
    assert_eq!(desk.dates_in("clock-k0"), ["2026-05-07", "2026-05-12"]);
    assert_eq!(desk.dates_in("clock-k1"), ["2026-05-19", "2026-05-21"]);
    assert_eq!(desk.dates_in("clock-k2"), ["2026-05-22", "2026-05-25"]);
}

fn an_acknowledgement_leaves(desk: &Desk) {
    side(desk, "tab-overview");
    desk.presses("make-letter");
    desk.sees("sheet-1");
    desk.presses("download");
    desk.downloaded("ontvangstbevestiging-K2026-001", ".pdf");
    desk.presses("record-dispatch");
    desk.sees("page-case");
    desk.saved_and_ready();
    assert_eq!(desk.dates_in("clock-k1"), ["2026-05-06"]);
}

/// Five working days after Thursday 7 May: 8, 11, 12, 13, and over Ascension and the day after it Monday the 18th.
fn a_reaction_is_asked(desk: &Desk) {
    desk.hears("advice", "Vraag T. Ağaoğlu erom, met een datum.");
    desk.presses("dispatch");
    desk.sees("page-step");
    desk.picks("which-reaction-request");
    desk.finds_in("due", "18-5-2026");
    desk.finds_in("to", "t.agaoglu@leerboom.example");
    desk.presses("submit");
    desk.sees("page-case");
    desk.saved_and_ready();
    assert_eq!(desk.dates_in("clock-reaction"), ["2026-05-18"]);
    desk.hears("waiting", "Reactie van T. Ağaoğlu");
}

/// Ten working days would go beyond the reaction itself, so the officer asks for Wednesday 20 May.
fn the_reaction_comes_and_goes_on(desk: &Desk) {
    side(desk, "tab-letters");
    step(desk, "answer-5", &[Write("words", REACTION)]);
    side(desk, "tab-overview");
    desk.hears("clock-reaction", "gedaan");
    desk.hears("advice", "nog niet doorgestuurd");
    sends(
        desk,
        "which-reaction-forwarded",
        &[Write("due", "20-5-2026")],
    );
    assert_eq!(desk.dates_in("clock-response"), ["2026-05-20"]);
    side(desk, "tab-people");
    desk.hears("answered-0", "maandag 11 mei 2026");
    desk.hears("forwarded-0", "maandag 11 mei 2026");
}

/// Row by row: what was said is taken over, and Control with Enter goes on to the finding of the next point.
fn the_points_are_answered(desk: &Desk) {
    side(desk, "tab-points");
    desk.hears("points-open", "2 klachtpunten van 2 nog zonder bevinding.");
    desk.presses("point-open-0");
    desk.ticks("category-communication");
    desk.ticks("about-0");
    desk.presses("take-complainant-says-0");
    desk.presses("take-person-says-0");
    desk.finds_in("person-says", REACTION);
    desk.writes("finding", "Dit is gebeurd.");
    desk.browser.press_with_control(ENTER);
    desk.hears("point-form", "Klachtpunt 2");
    desk.writes("finding", "De rekening is ingetrokken.");
    desk.browser.press_with_control(ENTER);
    desk.hears("points-open", "Elk klachtpunt heeft een bevinding.");
    desk.hears("balance", "ma 11 mei");
    desk.saved_and_ready();
}

/// Five working days after Tuesday 12 May: 13, 18, 19, 20, and Thursday the 21st.
fn a_reader_is_asked(desk: &Desk) {
    side(desk, "tab-letters");
    desk.presses("to-reading");
    desk.sees("page-step");
    desk.writes("who", "de directeur");
    desk.finds_in("due", "21-5-2026");
    desk.presses("submit");
    desk.sees("page-case");
    desk.saved_and_ready();
}

fn the_reader_answers(desk: &Desk) {
    side(desk, "tab-letters");
    step(
        desk,
        "reading-answer",
        &[Write("words", "Helder. Zeg ook dat het ons spijt.")],
    );
    side(desk, "tab-overview");
    desk.hears("clock-reading", "gedaan");
}

fn the_answer_leaves(desk: &Desk) {
    sends(desk, "which-reaction", &[]);
    assert_eq!(desk.dates_in("clock-k2"), ["2026-05-20"]);
    desk.hears("clock-k2", "gedaan");
}

fn something_will_be_done_better(desk: &Desk) {
    side(desk, "tab-points");
    step(
        desk,
        "measure-for-0",
        &[
            Write("measure", "Gesprekken alleen nog achter een deur"),
            Write("cause", "Er is geen vaste spreekkamer"),
            Write("due", "1-6-2026"),
        ],
    );
    desk.hears("measure-0", "Er is geen vaste spreekkamer");
}

/// From Thursday 28 May 2026 two years: Sunday 28 May 2028, for keeping never moves.
fn it_is_closed(desk: &Desk) {
    side(desk, "tab-overview");
    step(
        desk,
        "close",
        &[
            Pick("outcome-answered-solved"),
            Write("reason", "De klager is tevreden."),
            Pick("solved-yes"),
        ],
    );
    assert_eq!(desk.reads("keep-through"), "zondag 28 mei 2028");
}

/// Carried out on Monday 1 June, after closing; three months later is Tuesday 1 September.
fn it_is_done(desk: &Desk) {
    side(desk, "tab-points");
    desk.presses("measure-done-0");
    does(desk, &[Write("on", "1-6-2026")]);
    desk.presses("measure-record");
    desk.sees("effect-check-0");
    desk.saved_and_ready();
    side(desk, "tab-overview");
    assert_eq!(desk.dates_in("clock-effect"), ["2026-09-01"]);
    desk.presses("nav-today");
    desk.hears("todo-K2026-001", "Nagaan of de maatregel hielp");
    super::opens(desk, "K2026-001");
}

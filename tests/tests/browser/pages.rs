//! Every page, and how one gets there: for those who look at all of them.

use crate::browser::TAB;
use crate::complaints::{GOOD_FRIDAY, IN_TIME, LATE};
use crate::desk::Desk;

/// How a page is opened; the text is the case it is about.
type Open = fn(&Desk, &str);

/// Every page, and those of its states that look different, by name.
pub(crate) const PAGES: [(&str, Open); 39] = [
    ("vandaag", |desk, _| desk.today()),
    ("klachten", |desk, _| desk.visit("#/klachten", "page-cases")),
    ("klachten-niets-gevonden", |desk, _| {
        desk.visit("#/klachten", "page-cases");
        desk.type_in("search", "bestaat niet");
        desk.sees("no-cases");
    }),
    ("nieuw-leeg", |desk, _| desk.visit("#/nieuw", "page-new")),
    ("nieuw-met-fouten", |desk, _| {
        desk.visit("#/nieuw", "page-new");
        desk.type_in("act-on", "31-2-2026");
        desk.type_in("email", "zoe at voorbeeld");
        desk.browser.press(TAB);
        desk.click("record");
        desk.sees("summary");
    }),
    ("nieuw-ingevuld", |desk, _| {
        desk.visit("#/nieuw", "page-new");
        desk.click("clear-draft");
        desk.finds_in("act-on", "");
        desk.fills_in(&GOOD_FRIDAY);
    }),
    ("zaak", |desk, case| {
        desk.visit(&format!("#/zaak/{case}"), "page-case");
    }),
    ("zaak-waarom", |desk, case| {
        desk.visit(&format!("#/zaak/{case}"), "page-case");
        desk.click("date-k0");
        desk.sees("strip");
    }),
    ("brief", |desk, case| {
        desk.visit(
            &format!("#/zaak/{case}/brief/acknowledgement"),
            "page-letter",
        );
        desk.sees("sheet-1");
    }),
    ("verzending", |desk, case| step(desk, case, "verzending")),
    ("begin", |desk, case| step(desk, case, "begin")),
    ("afsluiten", |desk, case| {
        step(desk, case, "afsluiten");
        desk.click("submit");
        desk.sees("summary");
    }),
    ("contact-leeg", |desk, case| side(desk, case, "contact")),
    ("contact", |desk, case| {
        side(desk, case, "contact");
        desk.type_in("words", "De klager vertelt wat er gebeurde.");
        desk.click("with-promise");
        desk.type_in("promise", "terugbellen");
        desk.type_in("due", "9-4-2026");
        desk.click("submit");
        desk.hears("contacts", "terugbellen");
        desk.click("with-promise");
        desk.click("settle-1");
        desk.sees("settled-how");
    }),
    ("betrokkenen-leeg", |desk, case| {
        side(desk, case, "betrokkenen");
        desk.click("membership-add");
        desk.click("person-record");
        desk.sees("summary");
    }),
    ("betrokkenen", |desk, case| {
        side(desk, case, "betrokkenen");
        desk.type_in("person-name", "T. Ağaoğlu");
        desk.type_in("association-0", "NVO");
        desk.click("person-record");
        desk.click("correct-person-0");
        desk.sees("correct-form");
    }),
    ("klachtpunten", |desk, case| side(desk, case, "punten")),
    ("klachtpunten-open", |desk, case| {
        side(desk, case, "punten");
        desk.click("point-open-0");
        desk.sees("point-form");
        desk.click("point-leave");
        desk.sees_no("point-form");
        desk.click("point-open-0");
        desk.sees("point-form");
    }),
    ("besluiten", |desk, case| side(desk, case, "besluiten")),
    ("besluiten-open", |desk, case| {
        side(desk, case, "besluiten");
        desk.click("decide-severity");
        desk.click("submit");
        desk.sees("summary");
    }),
    ("verzending-uitstel", |desk, case| {
        step(desk, case, "verzending");
        desk.choose("which-delay");
        desk.type_in("until", "15-5-2026");
        desk.sees("delay-total");
    }),
    ("verzending-verzoek", |desk, case| {
        step(desk, case, "verzending");
        desk.choose("which-reaction-request");
        desk.click("proposal-button");
        desk.sees("strip");
        desk.type_in("to", "t.agaoglu@leerboom.example");
    }),
    ("brieven", |desk, case| {
        desk.click("submit");
        desk.sees("page-case");
        side(desk, case, "brieven");
    }),
    ("antwoord", |desk, case| {
        step(desk, case, "antwoord");
        desk.click("submit");
        desk.sees("summary");
    }),
    ("tweede-lezing", |desk, case| {
        step(desk, case, "tweede-lezing");
    }),
    ("avg", |desk, case| step(desk, case, "avg")),
    ("maatregel", |desk, case| step(desk, case, "maatregel/0")),
    ("stukken", |desk, case| side(desk, case, "stukken")),
    ("trede", |desk, case| {
        step(desk, case, "trede/college");
        desk.sees("rung-follows");
    }),
    ("bekend", |desk, case| step(desk, case, "bekend")),
    ("bewaren", |desk, case| step(desk, case, "bewaren")),
    ("heropenen", |desk, case| step(desk, case, "heropenen")),
    ("zaak-vol", |desk, case| {
        desk.visit(&format!("#/zaak/{case}"), "page-case");
        desk.sees("waiting");
    }),
    ("regeling", |desk, _| {
        desk.browser.run("location.hash = '#/regeling'", &[]);
        desk.sees("page-procedure");
    }),
    ("gegevens", |desk, case| step(desk, case, "gegevens")),
    ("doorhalen", |desk, case| {
        desk.visit(&format!("#/zaak/{case}/begin"), "page-step");
        desk.retype_in("reason", "Gebeld met de klager.");
        desk.click("submit");
        desk.sees("page-case");
        step(desk, case, "doorhalen/1");
    }),
    ("termijn", |desk, _| {
        desk.visit("#/termijn", "page-term");
        desk.type_in("act-on", "26-3-2026");
        desk.type_in("reported-on", "8-4-2026");
        desk.sees("verdict");
    }),
    ("instellingen", |desk, _| desk.settings()),
    ("bestaat-niet", |desk, _| {
        desk.browser.run("location.hash = '#/bestaat/niet'", &[]);
        desk.browser.until_true(
            "the page that doesn't exist",
            "return document.querySelector('h1')?.innerText === 'Deze bladzijde bestaat niet'",
            &[],
        );
    }),
];

fn step(desk: &Desk, case: &str, step: &str) {
    desk.visit(&format!("#/zaak/{case}/{step}"), "page-step");
}

fn side(desk: &Desk, case: &str, side: &str) {
    desk.visit(&format!("#/zaak/{case}/{side}"), "page-case");
    desk.browser
        .element(&format!("nav.tabs a[href$=\"/{side}\"][aria-current=page]"));
}

/// A desk with an office and three cases; the answer is the last case.
pub(crate) fn furnished(desk: &Desk) -> String {
    desk.introduces_the_office();
    for complaint in [&IN_TIME, &LATE, &GOOD_FRIDAY] {
        desk.enters(complaint);
    }
    desk.case_id()
}

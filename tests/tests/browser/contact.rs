//! What goes to and fro: a call with a promise, a question with a proposed day, and its answer.

use crate::browser::{ENTER, TAB};
use crate::complaints::IN_TIME;
use crate::desk::Desk;
use serde_json::Value;

#[test]
fn a_call_a_promise_a_question_and_its_answer() {
    let desk = Desk::opened_on("2026-03-16");
    desk.enters(&IN_TIME);
    a_call_in_one_sentence(&desk);
    a_promise_until_it_is_kept(&desk);
    a_question_with_a_proposed_day(&desk);
    its_answer_to_the_letter(&desk);
    desk.console_is_clean();
}

/// Day, hour, complainant and telephone stand there already: a sentence and a few Tabs are enough.
fn a_call_in_one_sentence(desk: &Desk) {
    desk.click("tab-contact");
    assert_eq!(desk.value("on"), "16-3-2026");
    // The stories' mornings begin at half past eight in Greenwich; Amsterdam is an hour ahead in March.
    assert!(desk.value("at").starts_with("09:3"), "{}", desk.value("at"));
    desk.type_in("words", "Moeder wil weten wie er belt als een les uitvalt.");
    for _ in 0..8 {
        if focused(desk) == "submit" {
            break;
        }
        desk.browser.press(TAB);
    }
    assert_eq!(focused(desk), "submit");
    desk.browser.press(ENTER);
    desk.hears("said", "Vastgelegd om 09:3");
    desk.hears("contact-1", "wie er belt als een les uitvalt");
    assert_eq!(desk.value("words"), "");
    assert_eq!(focused(desk), "words", "ready for the next note");
}

/// From Monday 16 March, by Monday 23 March, as typed.
fn a_promise_until_it_is_kept(desk: &Desk) {
    desk.type_in("words", "Teruggebeld.");
    desk.choose("with-promise");
    desk.type_in("promise", "Het rooster sturen");
    desk.type_in("due", "23-3-2026");
    desk.click("submit");
    desk.hears(
        "contact-2",
        "Toegezegd door ons, uiterlijk maandag 23 maart 2026",
    );
    desk.click("filter-open");
    desk.hears("filter-found", "1 van 2 contacten");
    desk.click("settle-2");
    desk.type_in("settled-how", "rooster gemaild");
    desk.browser.press(ENTER);
    desk.hears(
        "settled",
        "Afgehandeld op maandag 16 maart 2026: rooster gemaild",
    );
    assert!(!desk.has("settle-2"));
    desk.saved();
}

/// Ten working days after Monday 16 March 2026 it is Monday 30 March.
fn a_question_with_a_proposed_day(desk: &Desk) {
    desk.click("tab-letters");
    desk.click("to-dispatch");
    desk.choose("which-information-request");
    assert_eq!(desk.value("due"), "30-3-2026");
    assert_eq!(desk.value("to"), IN_TIME.text("email"));
    desk.type_in("words", "Op welke dagen viel de les uit?");
    desk.click("submit");
    desk.sees("page-case");
    desk.saved();
}

fn its_answer_to_the_letter(desk: &Desk) {
    const WORDS: &str = "Op 10 februari, 24 februari\nen 10 maart.";
    desk.click("tab-letters");
    desk.hears(
        "letters",
        "Antwoord gevraagd uiterlijk maandag 30 maart 2026",
    );
    desk.click("answer-4");
    desk.paste_in("words", WORDS);
    desk.click("submit");
    desk.hears("letters", "Antwoord van de klager op de vragen");
    assert!(!desk.has("answer-4"), "the question is answered");
    let kept = desk.browser.run(
        "return [...document.querySelectorAll('.verbatim')].map(words => words.textContent)",
        &[],
    );
    let kept = kept.as_array().expect("a list");
    assert!(
        kept.contains(&Value::from(WORDS)),
        "to the letter: {kept:?}"
    );
}

/// The `data-test` name of what the keyboard is on.
fn focused(desk: &Desk) -> String {
    let name = desk
        .browser
        .run("return document.activeElement.dataset.test ?? ''", &[]);
    name.as_str().unwrap_or_default().to_owned()
}

//! What the uitstelbericht must say, and when there is none (DOMAIN, section 8, L6, and sentence 28).

use weerklank_core::case::{Decision, Event, Language, Letter as Sent, Recipient};

use super::*;
use crate::trial::{Trial, assert_prints, day, named, printed, sent};

/// Received on Monday 16 November 2026; K2 ends on Monday 7 December (DOMAIN, section 3).
fn delaying(today: &str) -> Trial {
    Trial::on(today, [])
        .typed("words", "De begeleider is **ziek** tot 14 december.")
        .typed(DONE, "- met u gesproken\n- het verslag gelezen")
        .typed("day", "21-12-2026")
}

fn notice(reason: &str, until: &str, on: &str) -> Event {
    let letter = Sent::DelayNotice {
        reason: reason.into(),
        until: day(until),
    };
    sent(letter, on, Recipient::Complainant)
}

fn mends(trial: &Trial) -> Vec<Mend> {
    trial
        .missing::<Delay>()
        .into_iter()
        .map(|(_, mend)| mend)
        .collect()
}

#[test]
fn it_says_why_what_was_done_the_new_day_and_that_it_is_the_first() {
    assert_prints::<Delay>(
        &delaying("2026-12-03").typed("note", "Ik bel u volgende week."),
        &[
            "Uiterlijk op maandag 7 december 2026 zou u van mij horen.",
            "Het spijt mij dat u langer moet wachten.",
            "De begeleider is ziek tot 14 december.",
            "het verslag gelezen",
            "Uiterlijk op maandag 21 december 2026 krijgt u mijn inhoudelijke reactie.",
            "Dit is de eerste keer",
            "Ik bel u volgende week.",
            "030 555 01 20",
        ],
    );
}

#[test]
fn a_second_notice_counts_the_first_and_needs_a_reason_of_its_own() {
    let mut again = delaying("2026-12-18").typed("day", "8-1-2027");
    again.events.push(notice(
        "Er is nieuwe informatie.",
        "2026-12-21",
        "2026-12-03",
    ));
    assert_prints::<Delay>(
        &again,
        &[
            "Uiterlijk op maandag 21 december 2026 zou u van mij horen.",
            "al één keer eerder uitgesteld",
            "Dat schreef ik u op donderdag 3 december 2026.",
        ],
    );
    let same = again.typed("words", "er is nieuwe  INFORMATIE");
    assert_eq!(mends(&same), [Mend::here("words")]);
}

#[test]
fn who_was_left_waiting_is_told_so() {
    let letter: Delay = delaying("2026-12-09")
        .letter()
        .expect("late, and it can still be said");
    assert!(letter.overdue);
    assert_prints::<Delay>(
        &delaying("2026-12-09"),
        &["had u van mij moeten horen. Dat is mij niet gelukt, en dat spijt mij."],
    );
    let on_the_last_day: Delay = delaying("2026-12-07").letter().expect("in time");
    assert!(!on_the_last_day.overdue);
}

#[test]
fn the_same_in_english() {
    let mut delaying = delaying("2026-12-18").typed("day", "8-1-2027");
    delaying.language = Language::English;
    for (until, on) in [("2026-12-14", "2026-12-03"), ("2026-12-21", "2026-12-11")] {
        delaying
            .events
            .push(notice("Er is nieuwe informatie.", until, on));
    }
    assert_prints::<Delay>(
        &delaying,
        &[
            "I am sorry that you have to wait longer.",
            "You will receive my answer by Friday 8 January 2027 at the latest.",
            "I have put off your complaint twice before.",
            "on Thursday 3 December 2026 and Friday 11 December 2026",
        ],
    );
}

#[test]
fn nothing_of_it_is_filled_in_for_the_officer() {
    let missing = Trial::on("2026-12-03", []).missing::<Delay>();
    let wanted =
        [&UNTIL, &REASON, &DONE_SO_FAR].map(|one| (one.sentence.to_owned(), one.mend.clone()));
    assert_eq!(missing, wanted);
}

#[test]
fn a_day_that_is_no_delay_is_refused() {
    for (typed, fits) in [
        ("3-12-2026", false),
        ("2-12-2026", false),
        ("7-12-2026", false),
        ("8-12-2026", true),
    ] {
        let found = mends(&delaying("2026-12-03").typed("day", typed));
        assert_eq!(found.is_empty(), fits, "{typed}: {found:?}");
        assert!(found.iter().all(|mend| *mend == Mend::here("day")));
    }
}

#[test]
fn an_answered_complaint_can_not_be_put_off() {
    let mut answered = delaying("2026-12-03");
    answered.events.push(sent(
        Sent::SubstantiveReaction,
        "2026-12-01",
        Recipient::Complainant,
    ));
    assert_eq!(mends(&answered), [Mend::At(Place::Letters)]);
}

/// Awb 9:11: six weeks, four more, and further only with the complainant's written consent. Received on 16 November
/// 2026: ten weeks run to Monday 25 January 2027.
#[test]
fn beyond_what_the_law_allows_the_complainant_has_to_agree() {
    let mut trial = delaying("2026-12-03").typed("day", "26-1-2027");
    trial.procedure = weerklank_core::procedure::Catalogue::awb();
    assert_eq!(mends(&trial), [Mend::At(Place::Decisions)]);
    let sentence = &trial.missing::<Delay>()[0].0;
    assert!(
        sentence.contains("tot en met maandag 25 januari 2027"),
        "{sentence}"
    );
    trial.events.push(Event::Decided {
        decision: Decision::FurtherDelayAgreed,
        on: day("2026-12-02"),
        reason: "Per e-mail.".into(),
    });
    assert_prints::<Delay>(&trial, &["U bent ermee akkoord gegaan"]);
    let within = trial.typed("day", "25-1-2027");
    let letter: Delay = within.letter().expect("within the law");
    assert!(!letter.agreed);
}

fn copied(typed_day: &str) -> Trial {
    let mut trial = delaying("2026-12-03")
        .typed("note", "Sterkte met uw zoon.")
        .typed("day", typed_day);
    trial.events.push(named("J. Jansma"));
    trial.recipient = Recipient::Person { person: 0 };
    trial
}

#[test]
fn a_person_concerned_hears_the_day_and_nothing_private() {
    let mut copied = copied("21-12-2026").typed(COPY_NOTE, "Beterschap.");
    copied
        .events
        .push(notice("ziekte", "2026-12-21", "2026-12-03"));
    let letter: Delay = copied.letter().expect("nothing is missing");
    let text = printed(&letter);
    assert!(
        text.contains("uiterlijk op maandag 21 december") && text.contains("Beterschap."),
        "{text}"
    );
    for private in ["ziek", "verslag", "Sterkte", "Berg", "spijt"] {
        assert!(!text.contains(private), "{private} in\n{text}");
    }
}

#[test]
fn a_copy_follows_the_notice_and_says_the_same_day() {
    assert_eq!(
        mends(&copied("21-12-2026")),
        [Mend::At(Place::Letters), Mend::here("day")]
    );
    let mut other = copied("22-12-2026");
    other
        .events
        .push(notice("ziekte", "2026-12-21", "2026-12-03"));
    assert_eq!(mends(&other), [Mend::here("day")]);
}

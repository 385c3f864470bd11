//! What a herinnering says (DOMAIN, section 8, L4r).

use weerklank_core::case::{Letter as Sent, Recipient};

use super::*;
use crate::trial::{Trial, day, named, sent};

fn trial(asked: bool) -> Trial {
    let request = Sent::ReactionRequest {
        person: 0,
        reply_by: day("2026-11-24"),
    };
    let request = sent(request, "2026-11-17", Recipient::Person { person: 0 });
    let events = [named("J. Jansma")]
        .into_iter()
        .chain(asked.then_some(request));
    Trial::on("2026-11-25", events)
        .to(Recipient::Person { person: 0 })
        .typed("day", "27-11-2026")
}

#[test]
fn it_says_when_it_was_asked_and_what_happens_without() {
    let letter: ReactionReminder = trial(true).letter().expect("nothing is missing");
    assert_eq!(letter.asked_on, "dinsdag 17 november 2026");
    assert_eq!(letter.asked_by, "dinsdag 24 november 2026");
    assert_eq!(letter.reply_by, "vrijdag 27 november 2026");
    // DOMAIN, section 3, K2: three weeks after Monday 16 November.
    assert_eq!(letter.complainant_hears_by, "maandag 7 december 2026");
}

#[test]
fn who_was_not_asked_is_not_reminded() {
    let missing = trial(false).missing::<ReactionReminder>();
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].0.starts_with("Deze betrokkene is nog niet"));
}

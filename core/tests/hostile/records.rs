//! The written form of events: what is written is read back, and what is no record says why.

use super::any;
use proptest::prelude::*;
use weerklank_core::case::{Event, Recorded};
use weerklank_core::record::{LONGEST_LINE, RecordTrouble, VERSION, read, write};

fn line() -> String {
    write("a1b2", &any::recorded(3, taken_up()))
}

fn taken_up() -> Event {
    Event::TakenUp {
        on: any::day("2026-11-10"),
        act: "gebeld \"met\" de klager\n😀 \u{202e}\u{0}".into(),
    }
}

#[test]
fn a_line_holds_what_the_promise_says() {
    let text = line();
    assert!(!text.contains('\n'), "one event, one line");
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(value["v"], VERSION);
    assert_eq!(value["case"], "a1b2");
    assert_eq!(value["n"], 3);
    assert_eq!(value["at"], "2026-11-22T12:00:00.003Z");
    assert_eq!(value["by"], "K. de Boer");
    assert_eq!(value["event"]["type"], "taken_up");
    assert_eq!(value["event"]["on"], "2026-11-10");
}

#[test]
fn what_is_no_record_says_why() {
    let next = VERSION + 1;
    let newer = line().replace(&format!("\"v\":{VERSION}"), &format!("\"v\":{next}"));
    assert_eq!(read(&newer), Err(RecordTrouble::TooNew(next)));
    let newer = "{\"v\":9,\"shape\":\"of tomorrow\"}";
    assert_eq!(read(newer), Err(RecordTrouble::TooNew(9)));
    let timeless = line().replace("12:00:00.003Z", "noon");
    assert_eq!(
        read(&timeless),
        Err(RecordTrouble::NoMoment("2026-11-22Tnoon".into()))
    );
    let long = format!("{{\"v\":1,\"case\":\"{}\"}}", "a".repeat(LONGEST_LINE));
    assert_eq!(read(&long), Err(RecordTrouble::TooLong));
    let deep = "[".repeat(1_000_000);
    let nested = (0..200).fold(String::from("null"), |inner, _| {
        format!("{{\"type\":\"corrected\",\"of\":0,\"reason\":\"x\",\"replacement\":{inner}}}")
    });
    let nested = line().replace(&serde_json::to_string(&taken_up()).expect("JSON"), &nested);
    let unreadable = [
        "",
        "null",
        "{}",
        "{\"v\":1}",
        "{\"v\":-1}",
        "{\"v\":1.5}",
        "{\"v\":99999999999999999999}",
        "{\"v\":\"1\"}",
        &line().replace("taken_up", "taken_down"),
        &line().replace("2026-11-10", "2026-02-31"),
        &line().replace("2026-11-10", "0000-00-00"),
        &line().replace("\"n\":3", "\"n\":-3"),
        &line().replace("\"n\":3", "\"n\":4294967296"),
        &line().replace("\"n\":3", "\"n\":3,\"n\":4"),
        &line().replace("gebeld", "\\ud800"),
        &line()[..line().len() - 1],
        &deep,
        &nested,
    ];
    for text in unreadable {
        let trouble = read(text).expect_err("no record");
        assert!(
            matches!(trouble, RecordTrouble::Unreadable(_)),
            "{text:.80}: {trouble:?}"
        );
    }
}

#[test]
fn a_clock_gone_mad_does_not_make_a_record_unreadable() {
    for at_ms in [
        i64::MIN,
        -62_200_000_000_000,
        -1,
        0,
        253_402_300_800_000,
        i64::MAX,
    ] {
        let recorded = Recorded {
            at_ms,
            ..any::recorded(3, taken_up())
        };
        let (_, back) = read(&write("a", &recorded)).expect("still a record");
        assert_eq!(back.event, recorded.event);
    }
}

proptest! {
    #[test]
    fn every_event_is_read_back_as_it_was(
        event in any::event(), case in any::text(), by in any::text(), n: u32, at_ms in 0..253_402_300_799_999i64
    ) {
        let recorded = Recorded { n, at_ms, by, event };
        let text = write(&case, &recorded);
        prop_assert!(!text.contains(['\n', '\r']));
        prop_assert_eq!(read(&text), Ok((case, recorded)));
    }

    #[test]
    fn no_text_at_all_makes_reading_panic(text in any::<String>()) {
        let _ = read(&text);
    }

    #[test]
    fn a_damaged_record_never_panics(event in any::event(), at: prop::sample::Index, character: char) {
        let text = write("a", &any::recorded(0, event));
        let damaged: Vec<char> = text.chars().collect();
        let place = at.index(damaged.len());
        let damaged: String = damaged.iter().enumerate()
            .map(|(here, known)| if here == place { character } else { *known })
            .collect();
        let _ = read(&damaged);
        let cut: String = text.chars().take(place).collect();
        prop_assert!(read(&cut).is_err());
    }
}

//! A backup file that was cut off, changed, swapped, made by tomorrow's program or by someone hostile
//! is never half taken in, and never makes the program stumble.

use super::any;
use super::made::{self, troubles};
use proptest::collection::vec;
use proptest::prelude::*;
use weerklank_core::case::{Case, Event};
use weerklank_core::export::{Export, ExportTrouble, read, write};
use weerklank_core::record::{self, RecordTrouble};

const MADE_AT: &str = "2026-11-22T12:00:00Z";

fn settings() -> Vec<(String, String)> {
    vec![
        ("office".into(), "{\"name\":\"Bureau Voorbeeld\"}".into()),
        ("calendar".into(), "regel één\nregel \"twee\"".into()),
    ]
}

fn taken_up(act: &str) -> Event {
    Event::TakenUp {
        on: any::day("2026-11-10"),
        act: act.into(),
    }
}

/// Three cases, their records mingled as a log by case would not mingle them.
fn records() -> Vec<String> {
    let places = [("a", 0), ("b", 0), ("a", 1), ("c", 0), ("a", 2), ("b", 1)];
    let line = |(case, n)| record::write(case, &any::recorded(n, taken_up(case)));
    places.into_iter().map(line).collect()
}

fn sound() -> String {
    write(MADE_AT, &settings(), &records())
}

fn sealed_anew(change: impl FnOnce(&mut Vec<String>)) -> String {
    made::sealed_anew(&sound(), change)
}

#[test]
fn what_is_written_is_read_back_record_by_record() {
    let Export {
        made_at,
        settings: read_settings,
        records: read_records,
        cases,
        documents,
        missing,
    } = read(&sound()).expect("sound");
    assert_eq!(made_at, MADE_AT);
    assert_eq!(read_settings, settings());
    assert_eq!((documents, missing), (Vec::new(), Vec::new()));
    let texts: Vec<String> = read_records
        .iter()
        .map(|record| record.text.clone())
        .collect();
    assert_eq!(texts, records(), "the very text that was stored");
    let lengths: Vec<(&str, u32)> = cases.iter().map(|case| (case.id(), case.len())).collect();
    assert_eq!(lengths, [("a", 3), ("b", 2), ("c", 1)]);
    assert!(
        read(&write(MADE_AT, &[], &[])).is_ok(),
        "an empty desk has a backup too"
    );
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let file = sound();
    for end in 0..file.len() {
        if file.is_char_boundary(end) {
            let found = troubles(&file[..end]);
            let told = matches!(
                found[..],
                [ExportTrouble::CutOff | ExportTrouble::NotAnExport]
            );
            assert!(told, "{end}: {found:?}");
        }
    }
    let whole_lines = file.lines().count();
    for kept in 1..whole_lines {
        let cut: String = file
            .lines()
            .take(kept)
            .map(|line| format!("{line}\n"))
            .collect();
        assert_eq!(troubles(&cut), [ExportTrouble::CutOff], "{kept} lines");
    }
}

#[test]
fn one_byte_changed_anywhere_is_noticed() {
    let file = sound();
    for place in 0..file.len() {
        for flip in [0x01, 0x20, 0x40] {
            let mut bytes = file.clone().into_bytes();
            bytes[place] ^= flip;
            if let Ok(changed) = String::from_utf8(bytes) {
                assert!(!troubles(&changed).is_empty(), "byte {place} ^ {flip}");
            }
        }
    }
}

#[test]
fn a_byte_taken_out_or_put_in_anywhere_is_noticed() {
    let file = sound();
    for place in (0..file.len()).filter(|place| file.is_char_boundary(*place)) {
        let mut more = file.clone();
        more.insert(place, ' ');
        let mut less = file.clone();
        less.remove(place);
        // White space inside the footer changes nothing that counts.
        let harmless = |changed: &str| read(changed).ok() == read(&file).ok();
        for changed in [more, less] {
            assert!(
                read(&changed).is_err() || harmless(&changed),
                "byte {place}"
            );
        }
    }
}

#[test]
fn records_swapped_missing_or_double_are_named_by_their_line() {
    // Line 1 is the header, 2 and 3 are settings, 4 to 9 the records a0 b0 a1 c0 a2 b1.
    let swapped = sealed_anew(|lines| lines.swap(3, 5));
    assert_eq!(
        troubles(&swapped),
        [ExportTrouble::OutOfOrder(4), ExportTrouble::OutOfOrder(6)]
    );
    let missing = sealed_anew(|lines| drop(lines.remove(5)));
    assert_eq!(troubles(&missing), [ExportTrouble::OutOfOrder(7)]);
    let double = sealed_anew(|lines| lines.insert(6, lines[5].clone()));
    assert!(troubles(&double).contains(&ExportTrouble::OutOfOrder(7)));
    let last_missing = sealed_anew(|lines| drop(lines.pop()));
    assert_eq!(troubles(&last_missing), [ExportTrouble::CountsDiffer]);
    let no_setting = sealed_anew(|lines| drop(lines.remove(1)));
    assert_eq!(troubles(&no_setting), [ExportTrouble::CountsDiffer]);
    let other_case =
        sealed_anew(|lines| lines[6] = lines[6].replace("\"case\":\"c\"", "\"case\":\"b\""));
    let (seven, nine) = (ExportTrouble::OutOfOrder(7), ExportTrouble::OutOfOrder(9));
    assert_eq!(
        troubles(&other_case),
        [seven, nine],
        "b0 is there twice, so b1 is one too far"
    );
    let far_number =
        sealed_anew(|lines| lines[6] = lines[6].replace("\"n\":0", "\"n\":4294967295"));
    assert_eq!(troubles(&far_number), [ExportTrouble::OutOfOrder(7)]);
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let bad = sealed_anew(|lines| {
        lines[3] = "{\"v\":1}".into();
        lines[4] = "garbage".into();
        lines[6] = lines[6].replace(&format!("\"v\":{}", record::VERSION), "\"v\":7");
    });
    let found = troubles(&bad);
    assert!(matches!(
        found[0],
        ExportTrouble::BadLine(4, RecordTrouble::Unreadable(_))
    ));
    assert!(matches!(
        found[1],
        ExportTrouble::BadLine(5, RecordTrouble::Unreadable(_))
    ));
    assert!(found.contains(&ExportTrouble::BadLine(7, RecordTrouble::TooNew(7))));
}

#[test]
fn a_file_of_tomorrow_is_refused_as_such() {
    let newer = sound().replacen("\"v\":2", "\"v\":3", 1);
    assert_eq!(troubles(&newer), [ExportTrouble::TooNew(3)]);
    let other_shape = "{\"weerklank\":\"export\",\"v\":3,\"shape\":\"new\"}\n{}\n";
    assert_eq!(troubles(other_shape), [ExportTrouble::TooNew(3)]);
}

#[test]
fn what_is_no_backup_is_told_so() {
    let deep = "{\"a\":".repeat(200_000);
    let bom = format!("\u{feff}{}", sound());
    let zip = "PK\u{3}\u{4}\u{0}\u{0}";
    for file in [
        "",
        "\n",
        "null\n",
        "{}\n",
        "[]",
        "{\"v\":1}\n",
        "kenmerk;datum\n1;2\n",
        zip,
        &deep,
        &bom,
    ] {
        assert_eq!(troubles(file), [ExportTrouble::NotAnExport], "{file:.40}");
    }
    let other_program = sound().replacen("\"weerklank\":\"export\"", "\"weerklank\":\"import\"", 1);
    assert_eq!(troubles(&other_program), [ExportTrouble::NotAnExport]);
    let nested = sealed_anew(|lines| lines[3] = "[".repeat(1_000_000));
    assert!(matches!(troubles(&nested)[0], ExportTrouble::BadLine(4, _)));
    let sealed =
        sealed_anew(|lines| lines[0] = lines[0].replace("\"sealed\":false", "\"sealed\":true"));
    assert_eq!(troubles(&sealed), [ExportTrouble::TooNew(2)]);
}

#[test]
fn line_ends_of_another_system_are_a_change() {
    assert_eq!(
        troubles(&sound().replace('\n', "\r\n")),
        [ExportTrouble::Changed]
    );
}

/// Fifty thousand records in a thousand cases, and in one: both are read in a moment.
#[test]
fn fifty_thousand_records_are_read() {
    let in_thousand = |n: u32| (format!("case{:04}", n % 1_000), n / 1_000);
    let in_one = |n: u32| ("a".to_owned(), n);
    let places: [&dyn Fn(u32) -> (String, u32); 2] = [&in_thousand, &in_one];
    for (place, cases) in places.into_iter().zip([1_000, 1]) {
        let lines: Vec<String> = (0..50_000)
            .map(|n| {
                let (case, n) = place(n);
                record::write(&case, &any::recorded(n, taken_up("gebeld")))
            })
            .collect();
        let export = read(&write(MADE_AT, &settings(), &lines)).expect("sound");
        assert_eq!((export.records.len(), export.cases.len()), (50_000, cases));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_desk_is_written_and_read_back(
        histories in vec(vec(any::event(), 1..6), 0..4),
        settings in vec((any::text(), any::text()), 0..4),
    ) {
        let mut cases = Vec::new();
        let mut lines = Vec::new();
        for (place, events) in histories.into_iter().enumerate() {
            let id = format!("case{place}");
            let history: Vec<_> = (0..).zip(events).map(|(n, event)| any::recorded(n, event)).collect();
            lines.extend(history.iter().map(|recorded| record::write(&id, recorded)));
            cases.push(Case::from_history(id, history));
        }
        let export = read(&write(MADE_AT, &settings, &lines)).expect("sound");
        prop_assert_eq!(export.cases, cases);
        prop_assert_eq!(export.settings, settings);
    }

    #[test]
    fn no_text_at_all_makes_reading_panic(text in any::<String>(), lines in vec(any::text(), 0..6)) {
        prop_assert!(read(&text).is_err());
        let _ = read(&sealed_anew(|all| all.extend(lines)));
    }
}

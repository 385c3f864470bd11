//! What older versions of the program wrote is read for ever, and still means the same.
//!
//! The files in `dumps/` were written by hand from the description of the record, not by the program,
//! and are frozen: a changed record gets a new version, an upcast and a new dump beside these.

#[path = "dumps/kinds.rs"]
mod kinds;

use std::fs;
use weerklank_core::calendar::{Calendar, Choices, May5};
use weerklank_core::case::{
    Case, Channel, Event, Gate, Identity, Letter, Outcome, Recorded, Relation, ReportedTo, Rung,
    Wished,
};
use weerklank_core::export::{Export, read, sha256};
use weerklank_core::obligation::clocks;
use weerklank_core::office::Office;
use weerklank_core::procedure::Procedure;
use weerklank_core::record;
use weerklank_tests::house::top;

/// The frozen files with their fingerprints.
const FROZEN: [(&str, &str); 6] = [
    (
        "records-v1.jsonl",
        "f51d3e1f7d7cadb4c35355c030a072cf9b40eba6dfb882d341d0fb10127d7109",
    ),
    (
        "export-v1.jsonl",
        "23b6b54030e8aec22e23f636897d981fc12134dc70ad10b7cbfb37a252f5aa1c",
    ),
    (
        "records-v2.jsonl",
        "deda279db02823d9b13af67db0b1429d414aefeee4b6ffb098340b72725a7d0c",
    ),
    (
        "records-v3.jsonl",
        "f40b8f2e65dfcc8b3a268cae678beb7e74cb876b8cd52853d12d0cfa3856328e",
    ),
    (
        "export-v2.jsonl",
        "f8b90926619181fcbbb2d4cab8e41deb55101ddf056439e030ef8c26dd3200dd",
    ),
    (
        "export-with-documents.jsonl",
        "bf2f1bc63cb6725f86489679d879345368aef7cb130f11be233c205999ff0db8",
    ),
];

const FIRST: &str = "3f9c0a52d1e84b7796a0c4e2b8d51f60";
const SECOND: &str = "81b2e7c4906d4a3fb5d8e1f2a7c36904";
const THIRD: &str = "c0ffee00c0ffee00c0ffee00c0ffee00";

fn dump(name: &str) -> String {
    fs::read_to_string(top().join("tests/dumps").join(name)).expect("the dump is there")
}

fn records(name: &str) -> Vec<(String, Recorded)> {
    let read = |line: &str| record::read(line).unwrap_or_else(|why| panic!("{why:?}: {line}"));
    dump(name).lines().map(read).collect()
}

fn case_of(name: &str, id: &str) -> Case {
    let mine = records(name).into_iter().filter(|(case, _)| case == id);
    Case::from_history(id, mine.map(|(_, recorded)| recorded).collect())
}

/// A case of the first version.
fn case(id: &str) -> Case {
    case_of("records-v1.jsonl", id)
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a real day")
}

#[test]
fn no_dump_was_touched() {
    for (name, fingerprint) in FROZEN {
        assert_eq!(sha256(dump(name).as_bytes()), fingerprint, "{name}");
    }
}

#[test]
fn the_complaint_reads_as_it_was_told() {
    let case = case(FIRST);
    let state = case.state().expect("registered");
    let intake = &state.intake;
    assert_eq!(state.reference, "K2026-001");
    assert_eq!(intake.complainant.name, "Zoë d’Hondt-van ’t Hoff");
    assert_eq!(intake.complainant.relation, Relation::Guardian);
    assert_eq!(
        intake.complainant.address,
        "Lindelaan 4\n1234 AB Voorbeeldstad"
    );
    let words = "Regel één\n\t<b>#set page(fill: red)</b> \u{202e}komt zo\u{202c} 😀 \"aangehaald\" \\ eind ";
    assert_eq!(intake.verbatim, words);
    assert_eq!(intake.points, ["Niet teruggebeld", "Toon van de mail"]);
    assert_eq!(intake.wished, Wished::Given("Een gesprek".into()));
    assert_eq!(
        (intake.act_on, intake.discovered_on),
        (Some(day("2026-03-16")), Some(day("2026-03-19")))
    );
    assert_eq!(
        (intake.reported_on, intake.received_on),
        (day("2026-03-20"), day("2026-03-23"))
    );
    assert_eq!(
        (intake.report_channel, intake.receipt_channel),
        (Channel::Phone, Channel::Post)
    );
    assert_eq!(
        (intake.reported_to, intake.gate),
        (ReportedTo::Specialist, Some(Gate::TalkFailed))
    );
}

#[test]
fn corrections_speak_as_they_did() {
    let case = case(FIRST);
    let state = case.state().expect("registered");
    let sent: Vec<_> = state
        .dispatched
        .iter()
        .map(|sent| (sent.letter.clone(), sent.on))
        .collect();
    let (reason, until) = ("de specialist is ziek".to_owned(), day("2026-05-01"));
    assert_eq!(
        sent,
        [
            (Letter::Acknowledgement, day("2026-04-02")),
            (Letter::DelayNotice { reason, until }, day("2026-04-09")),
            (Letter::SubstantiveReaction, day("2026-04-30")),
        ]
    );
    assert_eq!(case.len(), 9, "what was corrected stays in the history");
    let closed = state.closed.as_ref().expect("closed");
    assert_eq!(
        (closed.on, closed.outcome),
        (day("2026-05-06"), Outcome::AnsweredNotSolved)
    );
    assert_eq!(
        case.history()[2].at_ms,
        1_775_143_800_500,
        "2026-04-02T15:30:00.5Z"
    );
}

/// Counted by hand on the calendar of spring 2026, as in the worked examples.
#[test]
fn the_dates_follow_as_they_did() {
    let calendar = Calendar::new(Choices::default()).expect("sound");
    let clocks = clocks(&case(FIRST), Procedure::blh(), &calendar).expect("registered");
    let filing = clocks.filing.expect("the act has a date");
    assert_eq!(
        (filing.nominal, filing.formal),
        (day("2026-03-27"), day("2026-03-27"))
    );
    let due: Vec<_> = clocks
        .obligations
        .iter()
        .map(|due| (due.deadline.date(), due.met_on))
        .collect();
    assert_eq!(
        due,
        [
            (day("2026-04-07"), Some(day("2026-03-31"))),
            (day("2026-04-13"), Some(day("2026-04-09"))),
            (day("2026-05-01"), Some(day("2026-04-30"))),
        ]
    );
    assert_eq!(
        clocks.retention.map(|kept| kept.keep_through),
        Some(day("2028-05-06"))
    );
}

#[test]
fn what_was_left_out_reads_as_its_default() {
    let anonymous = case(SECOND);
    let state = anonymous.state().expect("registered");
    assert_eq!(state.intake.complainant.identity, Identity::Anonymous);
    assert_eq!(state.intake.wished, Wished::None);
    let third = case(THIRD);
    let Event::ComplaintReceived { intake, .. } = &third.history()[0].event else {
        panic!("the first event registers");
    };
    assert_eq!(intake.complainant.identity, Identity::Pseudonymous);
    assert_eq!(
        (intake.wished.clone(), intake.reported_to),
        (Wished::NotAsked, ReportedTo::Officer)
    );
    assert_eq!(
        third.state().expect("registered").intake.reported_on,
        day("2026-05-29")
    );
}

#[test]
fn a_backup_of_version_1_is_taken_in_with_its_settings() {
    let Export {
        made_at,
        settings,
        records,
        cases,
        ..
    } = read(&dump("export-v1.jsonl")).expect("sound");
    assert_eq!(made_at, "2026-07-02T08:00:00Z");
    assert_eq!((records.len(), cases.len()), (23, 8));
    assert_eq!(
        cases.iter().find(|case| case.id() == FIRST),
        Some(&case(FIRST))
    );
    let text = |key: &str| {
        settings
            .iter()
            .find(|(found, _)| found == key)
            .map(|(_, text)| text.as_str())
    };
    let office: Office = serde_json::from_str(text("office").expect("kept")).expect("an office");
    assert_eq!(
        (office.name.as_str(), office.officer.name.as_str()),
        ("Bureau Voorbeeld", "K. de Boer")
    );
    let choices: Choices = serde_json::from_str(text("calendar").expect("kept")).expect("choices");
    assert_eq!((choices.may5, choices.good_friday), (May5::Lustrum, false));
    assert_eq!(choices.closures[0].through, day("2026-12-31"));
    assert!(Calendar::new(choices).is_ok());
}

#[test]
fn every_kind_of_everything_occurs_in_a_dump() {
    let mut found = kinds::Found::new();
    let newest = records("records-v3.jsonl");
    for (_, recorded) in records("records-v2.jsonl").into_iter().chain(newest) {
        kinds::collect(&recorded.event, &mut found);
    }
    let all = kinds::all();
    let missing: Vec<_> = all.difference(&found).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// What is written now is what the description says, to the byte: a record that names every field is read and
/// written back unchanged, but for the version, which is that of the program that writes.
#[test]
fn a_full_record_is_written_back_to_the_byte() {
    let same = |line: &&str| {
        let (case, recorded) = record::read(line).expect("sound");
        record::write(&case, &recorded) == line.replacen("{\"v\":2,", "{\"v\":3,", 1)
    };
    let differing = |name| dump(name).lines().filter(|line| !same(line)).count();
    assert_eq!(
        differing("records-v2.jsonl"),
        3,
        "a person, a complaint and a closing leave fields out"
    );
    assert_eq!(differing("records-v3.jsonl"), 0);
}

const LONG: &str = "a1f0c3d5e7b94826a1f0c3d5e7b94801";
const IDENTIFIED: &str = "c3d2e5b7a9f16048c3d2e5b7a9f16003";

#[test]
fn the_whole_life_of_a_complaint_reads_as_it_was_told() {
    let long = case_of("records-v2.jsonl", LONG);
    let state = long.state().expect("registered");
    let rungs: Vec<Rung> = state.rungs.iter().map(|(rung, _)| *rung).collect();
    assert_eq!(
        rungs,
        [Rung::Informal, Rung::Specialist, Rung::Officer, Rung::Board]
    );
    assert_eq!(state.rungs[1].1, day("2026-09-07"), "as corrected");
    assert_eq!((state.persons.len(), state.decisions.len()), (2, 21));
    let points: Vec<u16> = state.points.iter().map(|point| point.id).collect();
    assert_eq!(points, [0, 1, 3], "one was dropped");
    assert_eq!(state.unanswered(), [] as [u16; 0]);
    assert_eq!(state.contacts.len(), 4, "one was struck out");
    assert_eq!(
        state.promise(29).and_then(|(_, settled)| settled),
        Some(day("2026-09-18"))
    );
    assert_eq!((state.hold.as_ref(), state.documents.len()), (None, 3));
    assert!(!state.intake.ongoing, "the omission ended");
    assert_eq!(state.intake.act_on, Some(day("2026-09-04")));
    assert_eq!(
        state.closed.as_ref().map(|closed| closed.on),
        Some(day("2026-10-22")),
        "closed, opened again and closed"
    );
    let identified = case_of("records-v2.jsonl", IDENTIFIED);
    let state = identified.state().expect("registered");
    assert_eq!(state.intake.complainant.identity, Identity::Confidential);
    assert!(!state.is_signal());
}

#[test]
fn a_backup_with_records_of_version_2_is_taken_in() {
    let Export {
        settings,
        records,
        cases,
        ..
    } = read(&dump("export-v2.jsonl")).expect("sound");
    assert_eq!((settings.len(), records.len(), cases.len()), (2, 93, 7));
    let long = case_of("records-v2.jsonl", LONG);
    assert_eq!(cases.iter().find(|case| case.id() == LONG), Some(&long));
}

/// A copy of the version that holds documents: one of one piece, one of two, one that was lost already.
#[test]
fn the_copy_with_documents_reads_byte_for_byte() {
    let export = read(&dump("export-with-documents.jsonl")).expect("sound");
    let state = export.cases[0].state().expect("registered");
    let prints: Vec<&str> = state
        .documents
        .iter()
        .map(|document| document.sha256.as_str())
        .collect();
    let there = export.documents.iter().map(|blob| blob.sha256());
    let all: Vec<&str> = there
        .chain(export.missing.iter().map(String::as_str))
        .collect();
    assert_eq!(prints, all);
    assert_eq!(
        export.documents[0].bytes(),
        b"Geachte mevrouw,\nDit is de bijlage.\n"
    );
    let large = (0_usize..61_443).map(|place| (place / 251 + place).to_le_bytes()[0]);
    assert_eq!(export.documents[1].bytes(), large.collect::<Vec<_>>());
}

#[test]
fn every_choice_of_an_intake_occurs_in_the_dump() {
    let dump = dump("records-v1.jsonl");
    let words = [
        "email",
        "post",
        "form",
        "phone",
        "in_person",
        "named",
        "confidential",
        "pseudonymous",
        "anonymous",
        "parent",
        "parent_without_authority",
        "guardian",
        "school",
        "municipality",
        "young_person",
        "representative",
        "other",
        "officer",
        "specialist",
        "organisation",
        "serious",
        "no_talk",
        "talk_failed",
        "given",
        "none",
        "not_asked",
    ];
    let missing: Vec<&str> = words
        .into_iter()
        .filter(|word| !dump.contains(&format!("\"{word}\"")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

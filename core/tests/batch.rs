//! The batch program, `examples/reckon.rs`, line by line.
//!
//! The answers were counted by hand on the calendar, after the conventions of CALENDAR: the day of the
//! event is never counted; holidays as listed; equated days only when they are given.

#[allow(dead_code, reason = "its main is not called here")]
#[path = "../examples/reckon.rs"]
mod reckon;

use serde_json::{Value, json};

fn answers(questions: &[u8]) -> Vec<Value> {
    let mut out = Vec::new();
    reckon::run(questions, &mut out).expect("memory can be read and written");
    let text = String::from_utf8(out).expect("JSON is UTF-8");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

fn answer(question: &Value) -> Value {
    let mut found = answers(question.to_string().as_bytes());
    assert_eq!(found.len(), 1);
    found.remove(0)
}

fn usual() -> Value {
    json!({ "weekend": ["sat", "sun"], "good_friday": true, "may5": "yearly", "closures": [] })
}

fn with(key: &str, value: Value) -> Value {
    let mut calendar = usual();
    calendar[key] = value;
    calendar
}

#[test]
fn working_days_are_added() {
    let all_week = with("weekend", json!([]));
    let saturday_worked = with("weekend", json!(["sun"]));
    // In any order, double, and one already free.
    let closures = json!(["2026-07-10", "2026-07-07", "2026-07-07", "2026-07-11"]);
    let questions = [
        ("2026-03-20", 10, usual(), "2026-04-07"),
        (
            "2026-03-20",
            10,
            with("good_friday", json!(false)),
            "2026-04-03",
        ),
        ("2026-04-25", 10, usual(), "2026-05-12"),
        ("2026-04-25", 10, with("may5", json!("never")), "2026-05-11"),
        (
            "2026-04-25",
            10,
            with("may5", json!("lustrum")),
            "2026-05-11",
        ),
        (
            "2025-04-28",
            10,
            with("may5", json!("lustrum")),
            "2025-05-13",
        ),
        ("2026-12-24", 10, usual(), "2027-01-11"),
        ("2026-12-25", 0, usual(), "2026-12-25"),
        ("2026-04-07", -1, usual(), "2026-04-02"),
        ("2026-04-04", -1, usual(), "2026-04-02"),
        ("2026-05-13", 1, usual(), "2026-05-15"),
        ("2026-06-05", 1, saturday_worked, "2026-06-06"),
        ("2026-06-05", 2, all_week, "2026-06-07"),
        ("2026-07-06", 3, with("closures", closures), "2026-07-13"),
        // Koninginnedag: 30 April 2006 was a Sunday, so Saturday 29 April; 1 May was worked.
        ("2006-04-28", 1, usual(), "2006-05-01"),
        // Ascension on 5 May 2016 is free although 5 May itself is not.
        ("2016-05-04", 1, with("may5", json!("never")), "2016-05-06"),
        ("2000-01-01", 1, usual(), "2000-01-03"),
        ("2100-12-31", 1, usual(), "2101-01-03"),
    ];
    for (start, n, calendar, expected) in questions {
        let found = answer(&json!({
            "id": start, "op": "add_working_days", "start": start, "n": n, "calendar": calendar
        }));
        assert_eq!(
            found,
            json!({ "id": start, "expected": expected }),
            "{n} {calendar}"
        );
    }
}

#[test]
fn working_days_are_counted_both_ways() {
    let questions = [
        ("2026-03-20", "2026-04-07", 10),
        ("2026-04-03", "2026-04-06", 0),
        ("2026-04-02", "2026-04-07", 1),
        ("2026-04-07", "2026-04-02", -1),
        ("2026-04-06", "2026-04-03", 0),
        ("2026-11-23", "2026-11-20", -1),
        ("2026-11-23", "2026-11-23", 0),
    ];
    for (from, to, expected) in questions {
        let found = answer(&json!({
            "id": 1, "op": "working_days_between", "from": from, "to": to, "calendar": usual()
        }));
        assert_eq!(
            found,
            json!({ "id": 1, "expected": expected }),
            "{from} {to}"
        );
    }
}

#[test]
fn terms_end_as_worded_and_with_the_extension() {
    let christmas = json!(["2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"]);
    let questions = [
        (
            json!({ "term": "filing", "inputs": { "act": "2026-01-05", "discovery": null } }),
            "2026-01-13",
            "2026-01-13",
        ),
        (
            json!({ "term": "filing", "inputs": { "act": "2026-03-26" } }),
            "2026-04-03",
            "2026-04-07",
        ),
        (
            json!({ "term": "filing", "inputs": { "act": "2026-03-26", "discovery": "2026-03-20" } }),
            "2026-04-03",
            "2026-04-07",
        ),
        (
            json!({ "term": "filing", "inputs": { "act": "2026-03-01", "discovery": "2026-03-26" } }),
            "2026-04-03",
            "2026-04-07",
        ),
        // Friday 15 May 2026 is a rest day only when the decree is given.
        (
            json!({ "term": "filing", "inputs": { "act": "2026-05-06" } }),
            "2026-05-14",
            "2026-05-15",
        ),
        (
            json!({ "term": "filing", "inputs": { "act": "2026-05-06" }, "atw_extra_days": ["2026-05-15"] }),
            "2026-05-14",
            "2026-05-18",
        ),
        // 5 May is a rest day of the Atw whatever the office does.
        (
            json!({ "term": "filing", "inputs": { "act": "2026-04-27" }, "calendar": with("may5", json!("never")) }),
            "2026-05-05",
            "2026-05-06",
        ),
        // Art. 2: not one ordinary day in the eight, so the end moves on until there are two.
        (
            json!({ "term": "filing", "inputs": { "act": "2026-12-24" }, "atw_extra_days": christmas }),
            "2027-01-01",
            "2027-01-05",
        ),
        (
            json!({ "term": "take_up", "inputs": { "received_date": "2026-03-20" }, "calendar": usual() }),
            "2026-04-07",
            "2026-04-07",
        ),
        (
            json!({ "term": "take_up", "inputs": { "received_date": "2026-03-20", "received_at": "2026-03-19T23:30:00Z" }, "calendar": with("good_friday", json!(false)) }),
            "2026-04-03",
            "2026-04-07",
        ),
        (
            json!({ "term": "reaction", "inputs": { "received_date": "2026-03-16" } }),
            "2026-04-06",
            "2026-04-07",
        ),
        (
            json!({ "term": "reaction", "inputs": { "received_date": "2026-12-05" } }),
            "2026-12-26",
            "2026-12-28",
        ),
    ];
    for (mut question, expected, extended) in questions {
        question["id"] = json!("t");
        let wanted = json!({ "id": "t", "expected": expected, "expected_atw": extended });
        assert_eq!(answer(&question), wanted, "{question}");
    }
}

#[test]
fn retention_is_never_extended() {
    for (closed, kept, destroyed) in [
        ("2026-11-20", "2028-11-20", "2028-11-21"),
        ("2028-02-29", "2030-02-28", "2030-03-01"),
        ("2026-02-28", "2028-02-28", "2028-02-29"),
        ("2026-12-25", "2028-12-25", "2028-12-26"),
    ] {
        let question = json!({ "id": 0, "term": "retention", "inputs": { "closed": closed } });
        let wanted =
            json!({ "id": 0, "expected": kept, "expected_atw": kept, "delete_from": destroyed });
        assert_eq!(answer(&question), wanted);
    }
}

fn is_error(answer: &Value) -> bool {
    answer["error"]
        .as_str()
        .is_some_and(|text| !text.is_empty())
        && answer.get("expected").is_none()
}

#[test]
fn a_line_that_cannot_be_read_gets_an_error_and_the_run_goes_on() {
    let deep = "[".repeat(100_000);
    let add = |rest: &str| format!("{{\"id\":\"x\",\"op\":\"add_working_days\",{rest}}}");
    let known_id = [
        add("\"start\":\"2026-02-31\",\"n\":1"),
        add("\"start\":\"31-02-2026\",\"n\":1"),
        add("\"start\":\"0000-01-01\",\"n\":1"),
        add("\"start\":\"9999-12-31\",\"n\":1"),
        add("\"start\":\"1999-12-31\",\"n\":1"),
        add("\"start\":\"2101-01-01\",\"n\":1"),
        add("\"start\":\"2026-01-01T10:00:00Z\",\"n\":1"),
        add("\"start\":20260101,\"n\":1"),
        add("\"start\":\"2026-01-01\""),
        add("\"n\":1"),
        add("\"start\":\"2026-01-01\",\"n\":1.5"),
        add("\"start\":\"2026-01-01\",\"n\":\"1\""),
        add("\"start\":\"2026-01-01\",\"n\":4294967296"),
        add("\"start\":\"2026-01-01\",\"n\":2147483647"),
        add("\"start\":\"2026-01-01\",\"n\":-2147483648"),
        add("\"start\":\"2026-01-01\",\"n\":100000000000000000000000000"),
        add("\"start\":\"2026-01-01\",\"n\":1,\"n\":2"),
        add("\"start\":\"2026-01-01\",\"n\":1,\"id\":\"x\""),
        add("\"start\":\"2026-01-01\",\"n\":1,\"calendar\":{\"weekend\":[\"feestdag\"]}"),
        add("\"start\":\"2026-01-01\",\"n\":1,\"calendar\":{\"may5\":\"soms\"}"),
        add("\"start\":\"2026-01-01\",\"n\":1,\"calendar\":{\"closures\":[\"1066-10-14\"]}"),
        add(
            "\"start\":\"2026-01-01\",\"n\":1,\"calendar\":{\"weekend\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"]}",
        ),
        "{\"id\":\"x\"}".to_owned(),
        "{\"id\":\"x\",\"op\":\"guess\"}".to_owned(),
        "{\"id\":\"x\",\"term\":\"notice\"}".to_owned(),
        "{\"id\":\"x\",\"term\":\"filing\"}".to_owned(),
        "{\"id\":\"x\",\"term\":\"retention\",\"inputs\":{}}".to_owned(),
        "{\"id\":\"x\",\"term\":\"take_up\",\"inputs\":null}".to_owned(),
    ];
    let unknown_id = [
        "nonsense",
        "null",
        "17",
        "\"text\"",
        "[]",
        "{",
        "{\"id\":1e400}",
        "\u{feff}{}",
        &deep,
    ];
    let good = "{\"id\":\"good\",\"op\":\"add_working_days\",\"start\":\"2026-03-20\",\"n\":10}";
    let lines = known_id.iter().map(String::as_str).chain(unknown_id);
    let file: String = lines
        .flat_map(|line| [line, "\n \n", good, "\r\n"])
        .collect();
    let found = answers(file.as_bytes());
    assert_eq!(found.len(), 2 * (known_id.len() + unknown_id.len()));
    for (place, pair) in found.chunks(2).enumerate() {
        assert!(is_error(&pair[0]), "line {place}: {}", pair[0]);
        let id = if place < known_id.len() {
            json!("x")
        } else {
            Value::Null
        };
        assert_eq!(pair[0]["id"], id, "line {place}");
        assert_eq!(pair[1], json!({ "id": "good", "expected": "2026-04-07" }));
    }
}

#[test]
fn bytes_that_are_no_text_get_an_error() {
    let mut file = b"{\"id\":\"\xff\xfe\",\"op\":\"add_working_days\"}\n\xc3\n\0\n".to_vec();
    file.extend(b"{\"id\":1,\"op\":\"add_working_days\",\"start\":\"2026-03-20\",\"n\":10}");
    let found = answers(&file);
    assert!(found[..3].iter().all(is_error), "{found:?}");
    assert_eq!(
        found[3],
        json!({ "id": 1, "expected": "2026-04-07" }),
        "no line end is needed"
    );
}

#[test]
fn an_id_comes_back_whatever_it_is() {
    for id in [
        json!(null),
        json!(1.5),
        json!("é😀"),
        json!(["a", 1]),
        json!({ "a": { "b": true } }),
    ] {
        let question =
            json!({ "id": id, "op": "add_working_days", "start": "2026-03-20", "n": 10 });
        assert_eq!(answer(&question)["id"], id);
        let wrong = json!({ "id": id, "op": "guess" });
        assert_eq!(answer(&wrong)["id"], id);
    }
}

/// More calendars than are kept at once, asked for in turn.
#[test]
fn every_line_is_answered_by_its_own_calendar() {
    let question = |closed: u32| {
        let closures = json!([format!("2026-06-{closed:02}")]);
        json!({ "id": closed, "op": "add_working_days", "start": "2026-05-31", "n": 22, "calendar": with("closures", closures) })
    };
    let file: String = (1..=30)
        .chain(1..=30)
        .map(|day| format!("{}\n", question(day)))
        .collect();
    for found in answers(file.as_bytes()) {
        let day = found["id"].as_u64().expect("a number");
        // June 2026 starts on a Monday and has 22 working days; a closure in one of them costs one.
        let worked = !matches!((day - 1) % 7, 5 | 6);
        let expected = if worked { "2026-07-01" } else { "2026-06-30" };
        assert_eq!(found["expected"], expected, "{day}");
    }
}

//! A regulation file from elsewhere may be anything: it is read, or refused in Dutch, and never brings the
//! program down.

use proptest::prelude::*;
use weerklank_core::procedure::{FILE_LIMIT, Procedure, ProcedureProblem, translate};
use weerklank_core::words;

const BLH: &str = include_str!("../../procedures/blh.toml");

/// Refused, with sentences a person can read, and no flood of them.
fn refused(text: &str) -> Vec<ProcedureProblem> {
    let found = Procedure::read(text).expect_err("refused");
    assert!((1..=201).contains(&found.len()), "{} findings", found.len());
    for finding in &found {
        let said = words::procedure_finding(finding);
        let hidden = |c: char| weerklank_core::text::is_invisible(c) || c == '\n';
        assert!(
            said.ends_with('.') && !said.contains(hidden) && said.len() < 700,
            "{said:?}"
        );
    }
    found.into_iter().map(|finding| finding.problem).collect()
}

#[test]
fn ten_megabytes_are_refused_before_they_are_read() {
    let big = BLH.to_owned() + &"# niets\n".repeat(1_310_720);
    assert!(big.len() > 10 * 1024 * 1024);
    let (limit, found) = (FILE_LIMIT, big.len());
    assert_eq!(refused(&big), [ProcedureProblem::TooBig { limit, found }]);
    let sentences = translate(&big).expect_err("refused");
    assert!(sentences[0].contains("524.288"), "{sentences:?}");
}

#[test]
fn nesting_without_end_is_refused() {
    let dotted = "a.".repeat(1_900) + "a = 1";
    let header = format!("[{}a]", "a.".repeat(1_900));
    let lists = format!("a = {}{}", "[\n".repeat(100_000), "]".repeat(3_000));
    let tables = format!("a = {}1{}", "{a=".repeat(900), "}".repeat(900));
    let growing: String = (0..150)
        .map(|n| format!("[{}b]\n", "a.".repeat(n)))
        .collect();
    let line = "a.".repeat(200_000) + "a = 1";
    let quoted = "\"a\".".repeat(900) + "a = 1";
    for text in [dotted, header, lists, tables, growing, line, quoted] {
        refused(&text);
        refused(&format!("{BLH}\n{text}"));
    }
}

#[test]
fn ten_thousand_clauses_are_one_problem_and_those_of_the_first() {
    let many = "[[clause]]\nsentence = 1\n".repeat(10_000);
    let found = refused(&many);
    assert!(found.contains(&ProcedureProblem::TooMany("clause", 255)));
    assert!(matches!(found.last(), Some(ProcedureProblem::AndMore(_))));
    let wide: String = (0..20_000).map(|n| format!("key{n} = {n}\n")).collect();
    assert_eq!(
        refused(&wide).last(),
        Some(&ProcedureProblem::AndMore(19_808))
    );
}

#[test]
fn strange_characters_are_told_and_never_shown() {
    for hidden in [
        "\\u0000", "\\u0007", "\\u202E", "\\u200B", "\\uFEFF", "\\u0085", "\\n",
    ] {
        let text = BLH.replacen("title = \"Klacht", &format!("title = \"Kl{hidden}acht"), 1);
        let found = refused(&text);
        assert!(
            matches!(found[..], [ProcedureProblem::BadText("title", _)]),
            "{hidden}: {found:?}"
        );
    }
    for raw in ["\0", "\u{1}", "\r", "\u{7f}", "\u{1b}"] {
        let text = BLH.replacen("title = ", &format!("title{raw} = "), 1);
        refused(&text);
    }
    let key = BLH.replacen("slug = ", "\"sl\u{202e}ug\" = 1\nslug = ", 1);
    assert_eq!(refused(&key), [ProcedureProblem::UnknownKey("slug".into())]);
}

#[test]
fn numbers_and_dates_that_can_not_be_are_told() {
    let numbers = [
        "nan",
        "inf",
        "-1",
        "0",
        "8.5",
        "1e9",
        "99999999999999999999",
        "0x7fffffffffffffff",
        "\"8\"",
        "true",
        "[8]",
        "{}",
        "2017-01-01",
    ];
    for number in numbers {
        let wrong = format!("count = {number}, unit = \"days\"");
        assert_eq!(
            refused(&BLH.replacen("count = 8, unit = \"days\"", &wrong, 1)).len(),
            1,
            "{number}"
        );
    }
    let dates = [
        "\"2017-02-30\"",
        "\"01-05-2017\"",
        "\"gisteren\"",
        "\"\"",
        "2017",
        "\"2017-01-01T00:00:00\"",
        "\"9999-01-01\"",
        "12:00:00",
    ];
    for date in dates {
        let wrong = format!("in_force_from = {date}");
        assert_eq!(
            refused(&BLH.replacen("in_force_from = \"2017-01-01\"", &wrong, 1)).len(),
            1,
            "{date}"
        );
    }
    // A date without quotation marks is TOML's own, and as clear.
    let bare = BLH.replacen("\"2017-01-01\"", "2017-01-01", 1);
    assert_eq!(Procedure::read(&bare), Procedure::read(BLH));
}

#[test]
fn what_is_no_json_of_ours_is_refused_too() {
    for json in [
        "",
        "null",
        "[]",
        "{}",
        "{\"slug\":",
        "[[[[[[",
        "{\"clause\":[{\"sentence\":1e99}]}",
    ] {
        let found = Procedure::read_json(json).expect_err("refused");
        assert!(!found.is_empty(), "{json}");
    }
    let deep = "[".repeat(100_000);
    assert!(Procedure::read_json(&deep).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Any cut, any stretch of the file overwritten: read or refused, by both readers alike.
    #[test]
    fn a_damaged_file_is_read_or_refused(at in 0..BLH.len(), length in 0..200usize, noise in "\\PC{0,20}|[\\[\\]{}=\".,\n a-z0-9-]{0,40}") {
        let start = (0..=at).rev().find(|at| BLH.is_char_boundary(*at)).expect("the start is one");
        let end = ((start + length).min(BLH.len())..=BLH.len()).find(|at| BLH.is_char_boundary(*at)).expect("the end is one");
        let text = format!("{}{noise}{}", &BLH[..start], &BLH[end..]);
        match (Procedure::read(&text), translate(&text)) {
            (Ok(read), Ok(json)) => prop_assert_eq!(Procedure::read_json(&json), Ok(read)),
            (Err(found), Err(said)) => prop_assert_eq!(found.len(), said.len()),
            (read, _) => prop_assert!(false, "the two readers differ: {read:?}"),
        }
    }
}

//! Regulations as files: the embedded ones are whole, and everything that is wrong with a file is told at once,
//! with its line.

use weerklank_core::procedure::{
    Catalogue, Clock, Misfit, Procedure, ProcedureFinding, ProcedureProblem, Rule, Wanted,
    translate,
};
use weerklank_core::term::Unit;
use weerklank_core::words;

const BLH: &str = include_str!("../procedures/blh.toml");
const AWB: &str = include_str!("../procedures/awb.toml");
const WKKGZ: &str = include_str!("../procedures/wkkgz.toml");

/// The line of the first place where `part` stands.
fn line_of(text: &str, part: &str) -> usize {
    let at = text.find(part).expect("it stands there");
    text[..at].matches('\n').count() + 1
}

fn problems(text: &str) -> Vec<ProcedureProblem> {
    let found = Procedure::read(text).expect_err("refused");
    found.into_iter().map(|finding| finding.problem).collect()
}

/// A file as the program carries it: what proves its sentences stays behind.
fn carried(text: &str) -> Procedure {
    let mut read = Procedure::read(text).expect("sound");
    for clause in &mut read.clauses {
        clause.code.clear();
        clause.tests.clear();
    }
    read
}

#[test]
fn every_embedded_file_is_read_the_same_both_ways() {
    for (text, embedded) in [
        (BLH, Procedure::blh()),
        (AWB, Catalogue::awb()),
        (WKKGZ, Catalogue::wkkgz()),
    ] {
        assert_eq!(&carried(text), embedded);
        let json = translate(text).expect("sound");
        let read = Procedure::read(text);
        assert_eq!(Procedure::read_json(&json), read);
    }
}

#[test]
fn all_35_sentences_have_a_clause_and_all_23_ambiguities_a_reading() {
    let procedure = Procedure::blh();
    let numbers: Vec<u8> = procedure.clauses.iter().map(|one| one.sentence).collect();
    assert_eq!(numbers, (1..=35).collect::<Vec<u8>>());
    let numbers: Vec<u8> = procedure.ambiguities.iter().map(|one| one.number).collect();
    assert_eq!(numbers, (1..=23).collect::<Vec<u8>>());
}

/// The sentences behind the rules, as the domain notes number them.
#[test]
fn the_rules_point_at_their_sentences() {
    let expected = [
        (Rule::Subjects, 5),
        (Rule::Confidential, 9),
        (Rule::Informal, 10),
        (Rule::Gate, 11),
        (Rule::Identified, 12),
        (Rule::Written, 17),
        (Rule::Stage2, 20),
        (Rule::InOwnWords, 21),
        (Rule::Information, 24),
        (Rule::DirectContact, 25),
        (Rule::WrittenReaction, 26),
        (Rule::DelayNotice, 28),
        (Rule::InWriting, 29),
        (Rule::Complete, 30),
        (Rule::Mailbox, 32),
        (Rule::Outcome, 33),
        (Rule::Registered, 34),
        (Rule::Board, 35),
    ];
    for (rule, sentence) in expected {
        assert_eq!(
            Procedure::blh().sentence_behind(rule),
            Some(sentence),
            "{}",
            rule.key()
        );
    }
    assert_eq!(Procedure::blh().sentence_behind(Rule::NotTreated), None);
    assert_eq!(Catalogue::awb().cite(19), "art. 9:11 lid 1");
    assert_eq!(Procedure::blh().cite(17), "zin 17");
}

#[test]
fn every_missing_sentence_is_named() {
    for n in 1..=35u8 {
        let text = BLH.replace(&format!("sentence = {n}\n"), "sentence = 99\n");
        let found = problems(&text);
        for misfit in [Misfit::MissingSentence(n), Misfit::UnknownSentence(99)] {
            assert!(found.contains(&misfit.into()), "{n}: {found:?}");
        }
    }
}

/// One mistake in the file, and the one finding it gives, at the line on which it was made.
#[test]
fn a_mistake_is_told_at_its_line() {
    use ProcedureProblem as P;
    let out_of_range = |most| P::OutOfRange {
        key: "count",
        least: 1,
        most,
    };
    let mistakes = [
        (
            "slug = \"blh\"",
            "slug = 1",
            P::WrongType("slug", Wanted::Text),
        ),
        ("slug = \"blh\"", "slug = \"B L H\"", P::NoSlug),
        (
            "slug = \"blh\"",
            "slug = \"blh\"\ncolour = 1",
            P::UnknownKey("colour".into()),
        ),
        (
            "judgments = false",
            "judgments = \"no\"",
            P::WrongType("judgments", Wanted::Flag),
        ),
        (
            "law_above = []",
            "law_above = \"awb\"",
            P::WrongType("law_above", Wanted::List),
        ),
        (
            "\"2017-01-01\"",
            "\"1 mei 2017\"",
            P::NoDate("in_force_from"),
        ),
        (
            "\"2017-01-01\"",
            "\"0017-01-01\"",
            P::YearOutside("in_force_from"),
        ),
        (
            "count = 8, unit = \"days\"",
            "count = -8, unit = \"days\"",
            out_of_range(3_650),
        ),
        (
            "count = 8, unit = \"days\"",
            "count = 0, unit = \"days\"",
            out_of_range(3_650),
        ),
        (
            "count = 3, unit = \"weeks\"",
            "count = 521, unit = \"weeks\"",
            out_of_range(520),
        ),
        (
            "count = 8, unit = \"days\"",
            "count = nan, unit = \"days\"",
            P::WrongType("count", Wanted::Whole),
        ),
        (
            "count = 8, unit = \"days\"",
            "count = 8.0, unit = \"days\"",
            P::WrongType("count", Wanted::Whole),
        ),
        (
            "count = 8, unit = \"days\"",
            "unit = \"days\"",
            P::MissingKey("count"),
        ),
        (
            "length = { count = 3, unit = \"weeks\" }",
            "length = 3",
            P::WrongType("length", Wanted::Table),
        ),
        (
            "starts = \"officer_receipt\"",
            "starts = \"closing\"",
            Misfit::StartsElsewhere.into(),
        ),
        (
            "binds = \"complainant\"",
            "binds = \"organisation\"",
            Misfit::BindsWrongSide.into(),
        ),
        ("pauses = false\n", "", Misfit::PausesMisplaced.into()),
        (
            "[\"gate\"]",
            "[\"identified\"]",
            Misfit::RuleTwice(Rule::Identified, 11).into(),
        ),
        (
            "clock = \"take_up\"",
            "clock = \"filing\"",
            Misfit::BindsWrongSide.into(),
        ),
        (
            "starts = \"closing\"\n",
            "starts = \"closing\"\nstatutory = true\n",
            Misfit::StatutoryMisplaced.into(),
        ),
        (
            "number = 23",
            "number = 22",
            Misfit::AmbiguityTwice(22).into(),
        ),
    ];
    for (right, wrong, problem) in mistakes {
        let text = BLH.replacen(right, wrong, 1);
        assert_ne!(text, BLH, "{right}");
        let found = Procedure::read(&text).expect_err(wrong);
        assert!(
            found.iter().any(|one| one.problem == problem),
            "{wrong}: {found:?}"
        );
    }
}

#[test]
fn the_line_is_the_one_of_the_mistake() {
    let text = BLH.replace(
        "unit = \"working_days\" }\nperson",
        "unit = \"fortnights\" }\nperson",
    );
    let found = Procedure::read(&text).expect_err("refused");
    let [
        ProcedureFinding {
            line: Some(line),
            sentence: None,
            problem,
        },
    ] = &found[..]
    else {
        panic!("{found:?}");
    };
    assert_eq!(*line, line_of(&text, "fortnights"));
    let allowed = vec!["days", "working_days", "weeks", "months", "years"];
    let (key, found) = ("unit", "fortnights".to_owned());
    assert_eq!(
        *problem,
        ProcedureProblem::NoSuchChoice {
            key,
            found,
            allowed
        }
    );
}

/// Twenty working days are four weeks at least, and the reaction is due in three (DOMAIN, A20).
#[test]
fn taking_up_after_the_reaction_is_refused() {
    let text = BLH.replace(
        "starts = \"first_report\"\nlength = { count = 10,",
        "starts = \"first_report\"\nlength = { count = 20,",
    );
    let found = Procedure::read(&text).expect_err("refused");
    let expected = ProcedureFinding {
        line: None,
        sentence: Some(16),
        problem: Misfit::TakeUpAfterReaction.into(),
    };
    assert_eq!(found, [expected]);
    let said = translate(&text).expect_err("refused");
    assert!(
        said[0].starts_with("Zin 16: een klacht moet zo altijd eerder beantwoord"),
        "{said:?}"
    );
}

/// A term starts from a fact; one that starts from its own end can't even be written down.
#[test]
fn a_circle_of_terms_can_not_be_written() {
    let text = BLH.replacen("starts = \"first_report\"", "starts = \"take_up\"", 1);
    let found = Procedure::read(&text).expect_err("refused");
    let [finding] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(
        (finding.line, finding.sentence),
        (Some(line_of(&text, "starts = \"take_up\"")), Some(16))
    );
    assert!(words::procedure_finding(finding).contains("Kies uit: act_or_discovery, first_report"));
}

#[test]
fn all_problems_are_told_at_once_from_the_top_down() {
    let text = BLH
        .replace("judgments = false\n", "")
        .replace("sentence = 3\n", "sentence = 2\n")
        .replace(
            "count = 10, unit = \"working_days\" }\n\n",
            "count = 0, unit = \"working_days\" }\n\n",
        )
        .replace("clock = \"retention\"", "clock = \"reaction\"")
        .replace(
            "treatment = \"enforced\"\nstands_behind = [\"identified\"]",
            "treatment = \"red\"\nstands_behind = [\"identified\"]",
        );
    let found = problems(&text);
    let expected = [
        ProcedureProblem::MissingKey("judgments"),
        Misfit::SentenceTwice(2).into(),
        ProcedureProblem::NoSuchChoice {
            key: "treatment",
            found: "red".into(),
            allowed: vec!["enforced", "shown", "left_to_people", "not_applicable"],
        },
        ProcedureProblem::OutOfRange {
            key: "count",
            least: 1,
            most: 3_650,
        },
        Misfit::ClockTwice(Clock::Reaction, 27).into(),
        Misfit::StartsElsewhere.into(),
        Misfit::MissingSentence(3).into(),
    ];
    assert_eq!(found, expected);
    let lines: Vec<_> = Procedure::read(&text)
        .expect_err("refused")
        .iter()
        .filter_map(|one| one.line)
        .collect();
    assert!(lines.is_sorted(), "{lines:?}");
}

#[test]
fn what_is_no_toml_gives_line_and_column() {
    let text = BLH.replacen("slug = \"blh\"", "slug = \"blh", 1);
    let found = Procedure::read(&text).expect_err("refused");
    let [finding] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(finding.line, Some(line_of(&text, "slug")));
    assert!(matches!(finding.problem, ProcedureProblem::Unreadable { column } if column > 1));
    let text = BLH.replacen("slug = \"blh\"", "slug = \"blh\"\nslug = \"b\"", 1);
    assert_eq!(problems(&text), [ProcedureProblem::KeyTwice]);
}

/// What windows' editors make of a file changes nothing but its bytes.
#[test]
fn byte_order_mark_and_line_ends_do_not_matter() {
    let windows = format!("\u{feff}{}", BLH.replace('\n', "\r\n"));
    assert_eq!(Procedure::read(&windows), Procedure::read(BLH));
    let broken = windows.replace("judgments = false", "judgments = 0");
    let found = Procedure::read(&broken).expect_err("refused");
    assert_eq!(found[0].line, Some(line_of(&broken, "judgments")));
}

#[test]
fn eight_days_become_fourteen_in_the_file_and_nowhere_else() {
    let text = BLH.replace("count = 8, unit = \"days\"", "count = 14, unit = \"days\"");
    let longer = carried(&text);
    let start = "2026-01-05".parse().expect("a real day");
    let calendar = weerklank_core::calendar::Calendar::new(Default::default()).expect("sound");
    let ends = [Procedure::blh(), &longer].map(|procedure| {
        let filing = procedure.filing.as_ref().expect("the regulation has it");
        filing
            .bare_end(start, &calendar)
            .expect("in range")
            .to_string()
    });
    assert_eq!(ends, ["2026-01-13", "2026-01-19"]);
    let mut rest = longer;
    rest.filing.clone_from(&Procedure::blh().filing);
    assert_eq!(&rest, Procedure::blh());
    let warned = &Procedure::blh().house.warn_after;
    let weeks: Vec<_> = warned.iter().map(|one| (one.count(), one.unit())).collect();
    assert_eq!(weeks, [(6, Unit::Weeks), (10, Unit::Weeks)]);
}

#[test]
fn every_finding_is_a_dutch_sentence() {
    let wild = "slug = 1\nsentences = 300\n[house]\n[[clause]]\nsentence = \"a\"\ntreatment = \"x\"\nserves = [1, \"\\u0000\"]\n[clause.duty]\nclock = 3\n";
    let said = translate(wild).expect_err("refused");
    assert!(said.len() > 15, "{said:#?}");
    for sentence in &said {
        let first = sentence.chars().next().expect("not empty");
        assert!(
            first.is_uppercase() && sentence.ends_with('.') && sentence.len() > 20,
            "{sentence}"
        );
    }
    assert!(said[0].starts_with("Regel 1: "), "{}", said[0]);
}

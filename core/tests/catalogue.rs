//! Versions of a regulation after each other, and the laws above it.

use chrono::{Datelike, NaiveDate};
use weerklank_core::advice::{Advice, Advised, advice};
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::{Case, Event, Intake, Recorded};
use weerklank_core::obligation::clocks;
use weerklank_core::procedure::{Catalogue, CatalogueProblem, Law, Procedure};
use weerklank_core::words;

const BLH: &str = include_str!("../procedures/blh.toml");

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

fn calendar() -> Calendar {
    Calendar::new(Choices::default()).expect("sound")
}

/// The regulation under another name or version, in force in other days.
fn version(slug: &str, version: &str, from: &str, through: Option<&str>) -> Procedure {
    let through = through.map_or_else(String::new, |day| format!("\nin_force_through = \"{day}\""));
    let text = BLH
        .replacen("slug = \"blh\"", &format!("slug = \"{slug}\""), 1)
        .replacen(
            "version = \"2017-05\"",
            &format!("version = \"{version}\""),
            1,
        )
        .replacen("\"2017-01-01\"", &format!("\"{from}\"{through}"), 1);
    Procedure::read(&text).expect("sound")
}

#[test]
fn the_program_carries_three() {
    let catalogue = Catalogue::embedded();
    let slugs: Vec<&str> = catalogue.slugs().collect();
    assert_eq!(slugs, ["awb", "blh", "wkkgz"]);
    let found = catalogue.get("blh", "2017-05");
    assert_eq!(found, Some(Procedure::blh()));
    assert_eq!(catalogue.get("blh", "2018"), None);
    assert_eq!(
        catalogue.in_force("wkkgz", day("2026-11-22")),
        Some(Catalogue::wkkgz())
    );
    assert_eq!(catalogue.in_force("iets", day("2026-11-22")), None);
}

/// A version without a last day ends where the next begins; a case keeps the one of its receipt.
#[test]
fn a_case_stays_with_the_version_in_force_at_its_receipt() {
    let own = vec![
        version("blh", "2027", "2027-01-01", None),
        version("eigen", "1", "2020-01-01", Some("2020-12-31")),
        version("eigen", "2", "2021-01-01", Some("2025-12-31")),
    ];
    let catalogue = Catalogue::with(own).expect("nothing double, nothing missing");
    let at = |slug: &str, on: &str| {
        let found = catalogue.in_force(slug, day(on));
        found.map(|procedure| procedure.version.as_str())
    };
    assert_eq!(at("blh", "2026-12-31"), Some("2017-05"));
    assert_eq!(at("blh", "2027-01-01"), Some("2027"));
    assert_eq!(at("blh", "2016-12-31"), None);
    assert_eq!(at("eigen", "2020-12-31"), Some("1"));
    assert_eq!(at("eigen", "2021-01-01"), Some("2"));
    assert_eq!(at("eigen", "2026-01-01"), None);
    let nearest = |on: &str| {
        catalogue
            .at_receipt("eigen", day(on))
            .map(|one| one.version.as_str())
    };
    assert_eq!(
        [nearest("2019-12-31"), nearest("2026-01-01")],
        [Some("1"), Some("2")]
    );
    let versions: Vec<&str> = catalogue
        .versions("eigen")
        .map(|one| one.version.as_str())
        .collect();
    assert_eq!(versions, ["1", "2"]);
}

#[test]
fn gaps_overlaps_and_doubles_are_told_together() {
    let own = vec![
        version("gat", "1", "2020-01-01", Some("2020-12-30")),
        version("gat", "2", "2021-01-01", None),
        version("over", "1", "2020-01-01", Some("2021-01-01")),
        version("over", "2", "2021-01-01", None),
        version("zelfde", "1", "2020-01-01", None),
        version("zelfde", "2", "2020-01-01", None),
        version("blh", "2017-05", "2027-01-01", None),
    ];
    let found = Catalogue::with(own).expect_err("refused");
    let versions = ["1".to_owned(), "2".to_owned()];
    let overlap = |slug: &str, from: &str| CatalogueProblem::Overlap {
        slug: slug.to_owned(),
        versions: versions.clone(),
        from: day(from),
    };
    let gap = CatalogueProblem::Gap {
        slug: "gat".to_owned(),
        versions: versions.clone(),
        from: day("2020-12-31"),
        through: day("2020-12-31"),
    };
    let twice = CatalogueProblem::VersionTwice("blh".to_owned(), "2017-05".to_owned());
    assert_eq!(
        found,
        [
            twice,
            gap,
            overlap("over", "2021-01-01"),
            overlap("zelfde", "2020-01-01")
        ]
    );
    for problem in &found {
        let said = words::catalogue_problem(problem);
        assert!(said.ends_with('.') && said.len() > 30, "{said}");
    }
}

#[test]
fn a_version_that_ends_before_it_begins_is_refused() {
    let text = BLH.replacen(
        "\"2017-01-01\"",
        "\"2017-01-01\"\nin_force_through = \"2016-12-31\"",
        1,
    );
    let found = Procedure::read(&text).expect_err("refused");
    assert!(
        words::procedure_finding(&found[0]).contains("in_force_through"),
        "{found:?}"
    );
}

/// A regulation under a law shows the law's days beside its own (DOMAIN, A19).
#[test]
fn a_law_above_the_regulation_adds_its_own_days() {
    let text = BLH.replacen(
        "law_above = []",
        "law_above = [\"jeugdwet\", \"wkkgz\", \"awb\"]",
        1,
    );
    let procedure = Procedure::read(&text).expect("sound");
    assert_eq!(procedure.law_above, [Law::Jeugdwet, Law::Wkkgz, Law::Awb]);
    // Six weeks after 20 February 2026 is Good Friday, ten weeks after it is 1 May, a working day.
    let limits = procedure.limits(day("2026-02-20"), &calendar());
    let found = limits.iter().map(|limit| {
        let latest = limit.latest.expect("both laws allow a delay").date();
        (limit.law, limit.response.deadline.date(), latest)
    });
    let expected = [Law::Wkkgz, Law::Awb].map(|law| (law, day("2026-04-07"), day("2026-05-01")));
    assert_eq!(found.collect::<Vec<_>>(), expected);
    assert!(
        words::limit(&limits[0]).contains("dinsdag 7 april 2026"),
        "{}",
        words::limit(&limits[0])
    );
    assert!(
        Procedure::blh()
            .limits(day("2026-02-20"), &calendar())
            .is_empty()
    );
}

/// A case is warned the day after the law's last day, and not before.
#[test]
fn what_passes_the_law_is_told() {
    let text = BLH.replacen("law_above = []", "law_above = [\"wkkgz\"]", 1);
    let procedure = Procedure::read(&text).expect("sound");
    let event = Event::ComplaintReceived {
        reference: "K2026-001".to_owned(),
        regulation: None,
        intake: Box::new(Intake::new("Niemand belde terug.", day("2026-02-20"))),
    };
    let recorded = Recorded {
        n: 0,
        at_ms: 0,
        by: "test".to_owned(),
        event,
    };
    let case = Case::from_history("law", vec![recorded]);
    let calendar = calendar();
    let clocks = clocks(&case, &procedure, &calendar).expect("registered");
    let warned = |today: &str| {
        let found = advice(&case, &clocks, &procedure, &calendar, day(today));
        let by_law = |one: &Advised| match one.advice {
            Advice::BeyondLaw(law, last) => Some((law, last.date())),
            _ => None,
        };
        found.iter().find_map(by_law)
    };
    assert_eq!(warned("2026-05-01"), None);
    assert_eq!(warned("2026-05-02"), Some((Law::Wkkgz, day("2026-05-01"))));
}

/// From every day: the day to aim for is never after the last, a delay never ends before the term, and the end
/// of a term of the law is never a rest day.
#[test]
fn terms_of_the_law_end_on_ordinary_days_from_every_start() {
    let calendar = calendar();
    for procedure in [Catalogue::awb(), Catalogue::wkkgz()] {
        let extension = procedure.extension.as_ref().expect("both allow a delay");
        let days = day("2020-01-01")
            .iter_days()
            .take_while(|on| on.year() <= 2035);
        for on in days {
            let term = &procedure.reaction;
            let due = term.reckon_on(on, &calendar).expect("in range");
            let latest = extension
                .latest(term, on, &calendar)
                .expect("in range")
                .date();
            let deadline = due.deadline.date();
            assert!(
                due.target.date() <= due.nominal && due.nominal <= deadline,
                "{on}"
            );
            assert!(deadline <= latest, "{on}");
            assert!(
                (latest - on).num_days() >= 70 && (deadline - on).num_days() >= 42,
                "{on}"
            );
            for end in [deadline, latest] {
                assert_eq!(calendar.rest_day(end), None, "{on}");
            }
        }
    }
}

/// The habits of the house are terms like any other, without a sentence behind them.
#[test]
fn the_habits_of_the_house_reckon_from_their_own_facts() {
    let calendar = calendar();
    let house = &Procedure::blh().house;
    let due = house
        .person_reply
        .reckon_on(day("2026-11-20"), &calendar)
        .expect("in range");
    assert_eq!(
        (due.target.date(), due.deadline.date()),
        (day("2026-11-27"), day("2026-11-27"))
    );
    let why = words::explain(&due.reckoning, &calendar).join(" ");
    assert!(
        why.contains("het verzoek om een reactie") && why.contains("eigen afspraak"),
        "{why}"
    );
    // A month from 31 January is the last of February, and two months more run on from there (AVG art. 12).
    let privacy = house
        .privacy
        .reckon_on(day("2027-01-31"), &calendar)
        .expect("in range");
    assert_eq!(privacy.deadline.date(), day("2027-02-28"));
    let longest = house
        .privacy_extension
        .latest(&house.privacy, day("2027-01-31"), &calendar);
    assert_eq!(longest.expect("in range").date(), day("2027-04-28"));
    let within = |on: &str| {
        house
            .recurrence
            .covers(day("2025-11-22"), day(on), &calendar)
    };
    assert_eq!(
        [
            within("2025-11-21"),
            within("2026-11-22"),
            within("2026-11-23")
        ],
        [false, true, false]
    );
}

/// A committee has ten weeks; a regulation without a committee has no term for one.
#[test]
fn a_committee_has_its_own_term() {
    let law = Catalogue::awb();
    let term = law.by_committee.as_ref().expect("the law names ten weeks");
    let due = term
        .reckon_on(day("2026-03-23"), &calendar())
        .expect("in range");
    assert_eq!(due.deadline.date(), day("2026-06-01"));
    assert_eq!(
        law.cite(term.sentence.expect("a sentence sets it")),
        "art. 9:11 lid 1"
    );
    assert_eq!(Procedure::blh().by_committee, None);
}

//! What an inhoudelijke reactie must say and must not leave without (DOMAIN, sections 7, 8 and 9, L7).

use weerklank_core::case::{Event, Language, Point};

use super::*;
use crate::gate::{Place, Setting};
use crate::trial::{Trial, answered, board, day, intake, measure, member, named, noted, set, talk};

mod paper;

const SLUG: &str = "reaction";

fn events() -> Vec<Event> {
    let heard = talk(weerklank_core::case::Between::Person { person: 0 });
    let measure = measure(0, "Afspreken wie er belt", "2026-12-01");
    vec![
        member("mevrouw J. Jansma", "NVO"),
        noted(heard),
        set(answered()),
        measure,
    ]
}

/// A case that is ready for its answer.
fn trial(events: Vec<Event>) -> Trial {
    Trial::on("2026-11-19", events)
        .board(board("nvo", Some("2026-11-02")))
        .typed("meaning", "Uw zoon was **erg** teleurgesteld.")
        .typed("offered", "Een nieuwe afspraak.")
        .typed("learned", "Afspreken wie er belt.")
}

fn missing(trial: &Trial) -> Vec<(String, Mend)> {
    trial.missing::<Reaction>()
}

#[test]
fn a_case_that_is_ready_gives_its_answer() {
    let trial = trial(events());
    let letter: Reaction = trial.letter().expect("nothing is missing");
    assert_eq!(letter.received_on, "maandag 16 november 2026");
    // DOMAIN, section 7: the days on which each side had its say.
    let heard: Vec<_> = letter
        .heard
        .iter()
        .map(|one| (&*one.who, &*one.on))
        .collect();
    let days = ["maandag 16 november 2026", "donderdag 12 november 2026"];
    assert_eq!(heard, [("", days[0]), ("mevrouw J. Jansma", days[1])]);
    assert_eq!(letter.points[0].number, "1");
    assert_eq!(
        letter.points[0].finding.plain(),
        "U had gebeld moeten worden."
    );
    assert_eq!(letter.wished_solution, "een nieuwe afspraak");
    assert_eq!(letter.measures[0].when, "uiterlijk dinsdag 1 december 2026");
    assert_eq!(
        letter.bodies.known[0].persons,
        ["mevrouw J. Jansma (registratienummer 4711)"]
    );
    assert_eq!(letter.bodies.known[0].checked_on, "maandag 2 november 2026");
    assert_eq!(letter.kept_for, "twee jaar");
    assert_eq!(trial.notices::<Reaction>(), [""; 0]);
    let json = serde_json::to_string(&letter).expect("plain data");
    crate::render::render(SLUG, &json, crate::render::Want::Pdf).expect("it can be printed");
}

#[test]
fn it_does_not_go_out_while_a_point_is_unanswered() {
    let more = (1..4).map(|id| Point {
        id,
        finding: if id == 2 {
            "Dat klopt.".into()
        } else {
            " ".into()
        },
        ..answered()
    });
    let events = events().into_iter().chain(more.map(set)).collect();
    let sentence = "Klachtpunten 2 en 4 zijn nog niet af. Vul in wat u vindt en waarom: de brief gaat pas weg als elk punt beantwoord is.";
    assert_eq!(
        missing(&trial(events)),
        [(sentence.to_owned(), Mend::At(Place::Points))]
    );
}

#[test]
fn both_views_stand_beside_each_other() {
    let silent = set(Point {
        person_says: String::new(),
        ..answered()
    });
    let events = events().into_iter().chain([silent]).collect();
    let sentence = "Klachtpunt 1 is nog niet af. Vul in wat de betrokkene erover zegt, of dat er geen reactie kwam.";
    assert_eq!(
        missing(&trial(events)),
        [(sentence.to_owned(), Mend::At(Place::Points))]
    );
}

#[test]
fn a_regulation_that_judges_wants_a_judgment_on_each_point() {
    let mut letter: Reaction = trial(events()).letter().expect("nothing is missing");
    letter.judged = true;
    let missing = letter.missing();
    assert_eq!(missing.len(), 1);
    assert!(
        missing[0]
            .sentence
            .starts_with("Klachtpunt 1 is nog niet af. Kies een oordeel")
    );
}

#[test]
fn every_person_concerned_has_a_right_body_or_none_for_sure() {
    let mut with_others = events();
    with_others.extend([named("P. Oskam"), member("L. Kok", "NIP")]);
    let missing = missing(&trial(with_others.clone()));
    assert!(
        missing[0]
            .0
            .starts_with("Van P. Oskam is geen beroepsvereniging vastgelegd")
    );
    assert_eq!(missing[0].1, Mend::At(Place::People));
    assert!(
        missing[1]
            .0
            .starts_with("De toezichthouder van NIP staat niet in de lijst.")
    );
    assert_eq!(
        (missing.len(), &missing[1].1),
        (2, &Mend::Settings(Setting::Directory))
    );
    let sure = trial(with_others)
        .board(board("NIP", Some("2026-11-02")))
        .typed("no-body", "yes");
    let letter: Reaction = sure.letter().expect("nothing is missing");
    assert_eq!(letter.bodies.unattached, ["P. Oskam"]);
    assert_eq!(letter.bodies.known.len(), 2);
}

#[test]
fn a_case_without_a_person_concerned_says_so_only_when_that_is_sure() {
    let nobody = || trial(vec![set(answered()), measure(0, "x", "2026-12-01")]);
    let sentences = missing(&nobody());
    assert_eq!(sentences.len(), 1, "{sentences:?}");
    assert!(
        sentences[0]
            .0
            .starts_with("Er is geen betrokkene vastgelegd")
    );
    assert!(
        nobody()
            .typed("no-body", "yes")
            .letter::<Reaction>()
            .is_ok()
    );
}

#[test]
fn a_board_that_was_not_looked_up_lately_is_told_and_does_not_hold_the_letter_back() {
    for (checked_on, told) in [
        (None, "Nog niet nagekeken."),
        (Some("2025-11-18"), "meer dan een jaar geleden"),
    ] {
        let mut trial = trial(events());
        trial.directory.boards = vec![board("NVO", checked_on)];
        let notices = trial.notices::<Reaction>();
        assert_eq!(notices.len(), 1, "{notices:?}");
        assert!(
            notices[0].starts_with("College van Toezicht (NVO). ") && notices[0].contains(told)
        );
    }
    let mut trial = trial(events());
    trial.directory.boards[0].term = String::new();
    trial.directory.boards[0].address = String::new();
    let notices = trial.notices::<Reaction>();
    assert_eq!(
        notices,
        ["College van Toezicht (nvo). Nog niet bekend: het postadres en de termijn."]
    );
    trial.directory.boards[0].website = String::new();
    assert_eq!(missing(&trial)[0].1, Mend::Settings(Setting::Directory));
}

#[test]
fn what_was_not_asked_or_heard_is_told_and_never_claimed() {
    let mut told = intake();
    told.wished = Wished::NotAsked;
    let trial = trial(vec![member("mevrouw J. Jansma", "NVO"), set(answered())]).of(told);
    let notices = trial.notices::<Reaction>();
    assert_eq!(notices.len(), 3, "{notices:?}");
    assert!(notices[0].starts_with("Nog niet gehoord: mevrouw J. Jansma."));
    let letter: Reaction = trial.letter().expect("these hold nothing back");
    assert_eq!(letter.heard.len(), 1);
}

#[test]
fn no_measure_is_promised_in_the_past() {
    let mut late = events();
    late.push(measure(1, "Bellen", "2026-11-18"));
    let sentences = missing(&trial(late.clone()));
    let sentence = "“Bellen” zou uiterlijk woensdag 18 november 2026 klaar zijn, en dat is niet vastgelegd. Leg vast dat het gedaan is, of spreek een nieuwe dag af.";
    assert_eq!(sentences, [(sentence.to_owned(), Mend::At(Place::Points))]);
    late.push(Event::MeasureDone {
        id: 1,
        on: day("2026-11-17"),
    });
    let letter: Reaction = trial(late).letter().expect("it was done");
    assert_eq!(
        letter.measures[0].when,
        "afgerond op dinsdag 17 november 2026"
    );
}

#[test]
fn what_only_the_officer_can_say_is_asked_for() {
    let mut trial = trial(events());
    trial.typed.0.clear();
    let fields: Vec<Mend> = missing(&trial).into_iter().map(|(_, mend)| mend).collect();
    assert_eq!(fields, ["meaning", "offered", "learned"].map(Mend::here));
}

#[test]
fn without_points_there_is_nothing_to_answer() {
    let mut told = intake();
    told.points = Vec::new();
    let none = vec![
        member("mevrouw J. Jansma", "NVO"),
        measure(0, "x", "2026-12-01"),
    ];
    let sentences = missing(&trial(none).of(told));
    assert_eq!(
        sentences,
        [(
            points::NO_POINTS.sentence.to_owned(),
            Mend::At(Place::Points)
        )]
    );
}

#[test]
fn the_same_case_reads_in_english() {
    let mut trial = trial(events());
    trial.language = Language::English;
    let letter: Reaction = trial.letter().expect("nothing is missing");
    assert_eq!(letter.measures[0].when, "by Tuesday 1 December 2026");
    assert_eq!(
        letter.bodies.known[0].persons,
        ["mevrouw J. Jansma (registration 4711)"]
    );
}

#[test]
fn a_person_concerned_gets_the_outcome_and_not_this_letter() {
    let copy = trial(events()).to(weerklank_core::case::Recipient::Person { person: 0 });
    assert_eq!(missing(&copy)[0].1, Mend::here("letter-recipient"));
}

#[test]
fn a_measure_names_the_point_it_answers() {
    let Event::MeasureSet { mut measure } = measure(0, "Bellen", "2026-12-01") else {
        unreachable!("a measure was set")
    };
    measure.point = Some(0);
    let events = events().into_iter().chain([Event::MeasureSet { measure }]);
    let letter: Reaction = trial(events.collect())
        .letter()
        .expect("nothing is missing");
    assert_eq!(letter.measures[0].answers, "bij klachtpunt 1");
}

/// Where a regulation judges, as that of the Awb does (DOMAIN, section 10), many judgments stand together as well.
#[test]
fn many_judgments_stand_together_at_the_beginning() {
    use weerklank_core::case::Verdict;
    let verdicts = [
        Verdict::Upheld,
        Verdict::NotUpheld,
        Verdict::Upheld,
        Verdict::NoJudgment,
    ];
    let points = (0..).zip(verdicts).map(|(id, verdict)| {
        set(Point {
            id,
            verdict: Some(verdict),
            ..answered()
        })
    });
    let mut trial = trial(events().into_iter().chain(points).collect());
    trial.judged = true;
    let letter: Reaction = trial.letter().expect("nothing is missing");
    let lines = [
        "gegrond: klachtpunten 1 en 3",
        "niet gegrond: klachtpunt 2",
        "geen oordeel: klachtpunt 4",
    ];
    assert_eq!(letter.in_short, lines);
    trial.judged = false;
    let letter: Reaction = trial.letter().expect("nothing is missing");
    assert!(letter.in_short.is_empty() && letter.points[0].verdict.is_empty());
}

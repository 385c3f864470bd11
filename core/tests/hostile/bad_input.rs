//! Bad input, class by class: a Dutch sentence at the field, and nothing that was typed is lost.
//!
//! The classes are those of the order to build this program and of its safety notes ("Bad input"). Texts
//! are next door, in `bad_text`.

use super::any::{self, today};
use super::typed::{DATES, found, is_dutch_sentence, one, sound, with};
use proptest::prelude::*;
use weerklank_core::case::{Case, Event, Field, Finding, Problem, decide};
use weerklank_core::dates::DateTrouble;
use weerklank_core::form::Form;
use weerklank_core::text::BODY_LIMIT;
use weerklank_core::words;

#[test]
fn a_sound_form_is_a_complaint() {
    let reading = sound().read(today());
    assert_eq!(reading.findings, []);
    assert!(reading.intake.is_some());
}

#[test]
fn a_date_that_is_none_is_told_at_its_field() {
    use DateTrouble::{NoSuchDay, NoSuchMonth, Unreadable, WithTime, YearMissing, YearOutside};
    let long = "9".repeat(200_000);
    let typed = [
        ("31-02-2026", NoSuchDay(28)),
        ("31-2-2026", NoSuchDay(28)),
        ("29-02-2026", NoSuchDay(28)),
        ("31 april 2026", NoSuchDay(30)),
        ("2026-02-30", NoSuchDay(28)),
        ("0-1-2026", NoSuchDay(31)),
        ("1-13-2026", NoSuchMonth),
        ("1-1-0", YearMissing),
        ("1-1-0000", YearOutside(0)),
        ("0000-01-01", YearOutside(0)),
        ("1-1-9999", YearOutside(9999)),
        ("1-1-1999", YearOutside(1999)),
        ("1-1-2032", YearOutside(2032)),
        ("1-1-002026", Unreadable),
        ("1-1-26", YearMissing),
        ("1 mei", YearMissing),
        ("26-11-2026 14:30", WithTime),
        ("2026-11-26T14:30:00Z", WithTime),
        ("gisteren", Unreadable),
        ("\u{202e}1-1-2026", Unreadable),
        ("1-1-2026\u{200b}", Unreadable),
        ("<script>1-1-2026</script>", Unreadable),
        ("#datetime.today()", Unreadable),
        ("٢٦-١١-٢٠٢٦", Unreadable),
        ("1-1-2026 1-1-2026", Unreadable),
        (&long, Unreadable),
    ];
    for field in DATES {
        for (typed, trouble) in &typed {
            let form = with(field, typed);
            let problem = Problem::NoDate(trouble.clone());
            assert_eq!(
                one(&form, field),
                Finding::stop(field, problem),
                "{field:?} {typed:.40}"
            );
            assert_eq!(form.read(today()).intake, None);
        }
    }
}

#[test]
fn dates_in_an_order_that_cannot_be_are_told_at_the_later_step() {
    let act = any::day("2026-11-02");
    let reported = any::day("2026-11-09");
    let cases = [
        (
            Field::DiscoveredOn,
            "1-11-2026",
            Problem::Before(Field::ActOn, act),
        ),
        (
            Field::ReportedOn,
            "1-11-2026",
            Problem::Before(Field::ActOn, act),
        ),
        (
            Field::ReceivedOn,
            "8-11-2026",
            Problem::Before(Field::ReportedOn, reported),
        ),
        (
            Field::ReceivedOn,
            "1-11-2026",
            Problem::Before(Field::ReportedOn, reported),
        ),
    ];
    for (field, typed, problem) in cases {
        assert_eq!(
            one(&with(field, typed), field),
            Finding::stop(field, problem),
            "{typed}"
        );
    }
}

#[test]
fn what_has_happened_is_not_in_the_future() {
    for field in DATES {
        let finding = one(&with(field, "23-11-2026"), field);
        assert_eq!(finding, Finding::stop(field, Problem::InFuture));
        assert_eq!(found(&with(field, "31-12-2031"), field).len(), 1);
    }
}

#[test]
fn an_empty_form_asks_for_what_it_needs_and_nothing_more() {
    let findings = Form::default().read(today()).findings;
    let fields: Vec<Field> = findings.iter().map(|finding| finding.field).collect();
    assert_eq!(
        fields,
        [Field::Verbatim, Field::ReportedOn, Field::ReceivedOn]
    );
    assert!(
        findings
            .iter()
            .all(|finding| finding.problem == Problem::Missing)
    );
}

#[test]
fn a_mail_address_that_is_none_may_be_confirmed() {
    for typed in [
        "meike",
        "a@b",
        "@voorbeeld.nl",
        "a@@b.nl",
        "a b@c.nl",
        "a@b.nl, c@d.nl",
        "a@.nl",
        "a@b.",
    ] {
        let finding = one(&with(Field::Email, typed), Field::Email);
        assert_eq!(
            finding,
            Finding::confirm(Field::Email, Problem::NoMailAddress),
            "{typed}"
        );
    }
    for typed in [
        "m.de.bruin+klacht@voorbeeld.nl",
        "zoë@voorbeeld.nl",
        "a@b.c.d",
    ] {
        assert_eq!(
            found(&with(Field::Email, typed), Field::Email),
            [],
            "{typed}"
        );
    }
}

#[test]
fn a_wish_that_was_announced_has_to_be_there_and_is_asked_for_once() {
    for typed in ["", " \u{200b}", &"x".repeat(BODY_LIMIT + 1)] {
        one(&with(Field::Wished, typed), Field::Wished);
    }
}

#[test]
fn a_point_of_nothing_visible_is_no_point() {
    let form = with(
        Field::Points,
        "Niet gebeld\n \n\u{200b}\n\tNiet gemaild \r\n",
    );
    let intake = form.read(today()).intake.expect("sound");
    assert_eq!(intake.points, ["Niet gebeld", "Niet gemaild"]);
}

proptest! {
    #[test]
    fn reading_any_form_never_panics_and_every_finding_is_a_sentence(form in any::form(), on in any::far()) {
        for today in [today(), on] {
            for finding in form.read(today).findings {
                let sentence = words::problem(&finding);
                prop_assert!(is_dutch_sentence(&sentence), "{finding:?}: {sentence}");
            }
        }
    }

    #[test]
    fn a_complaint_comes_out_exactly_when_nothing_stands_in_the_way(form in any::form()) {
        let reading = form.read(today());
        prop_assert_eq!(reading.intake.is_some(), reading.findings.is_empty());
    }

    /// What the form lets through, the case accepts; and put back in a form it reads the same.
    #[test]
    fn what_the_form_lets_through_is_accepted_and_comes_back_the_same(form in any::form()) {
        if let Some(intake) = form.read(today()).intake {
            let command = Event::ComplaintReceived { reference: "K2026-001".into(), regulation: None, intake: Box::new(intake.clone()) };
            prop_assert!(decide(&Case::new("a"), command, today()).is_ok());
            prop_assert_eq!(Form::of(&intake).read(today()).intake, Some(intake));
        }
    }

    #[test]
    fn a_draft_is_kept_to_the_letter(form in any::form()) {
        let kept = serde_json::to_string(&form).expect("a form has a written form");
        prop_assert_eq!(serde_json::from_str::<Form>(&kept).expect("and is read back"), form);
    }
}

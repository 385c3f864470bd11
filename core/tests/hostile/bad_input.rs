//! Bad input, class by class: a Dutch sentence at the field, and nothing that was typed is lost.
//!
//! The classes are those of the order to build this program and of its safety notes ("Bad input").

use super::any::{self, today};
use proptest::prelude::*;
use weerklank_core::case::{Case, Event, Field, Finding, Problem, Weight, decide};
use weerklank_core::dates::DateTrouble;
use weerklank_core::form::{Form, WishedAsked};
use weerklank_core::text::{BODY_LIMIT, LINE_LIMIT, TextTrouble};
use weerklank_core::words;

fn sound() -> Form {
    Form {
        name: "Meike de Bruin".into(),
        verbatim: "Niemand belde terug.".into(),
        act_on: "2-11-2026".into(),
        reported_on: "9-11-2026".into(),
        received_on: "10-11-2026".into(),
        ..Form::default()
    }
}

/// One text of the form, by its field.
fn slot(form: &mut Form, field: Field) -> &mut String {
    match field {
        Field::Name => &mut form.name,
        Field::Child => &mut form.child,
        Field::Address => &mut form.address,
        Field::Phone => &mut form.phone,
        Field::Email => &mut form.email,
        Field::About => &mut form.about,
        Field::Subject => &mut form.subject,
        Field::Verbatim => &mut form.verbatim,
        Field::Points => &mut form.points,
        Field::Wished => &mut form.wished,
        Field::DiscoveryReason => &mut form.discovery_reason,
        Field::ActOn => &mut form.act_on,
        Field::DiscoveredOn => &mut form.discovered_on,
        Field::ReportedOn => &mut form.reported_on,
        Field::ReceivedOn => &mut form.received_on,
        other => panic!("{other:?} is no text"),
    }
}

const DATES: [Field; 4] = [
    Field::ActOn,
    Field::DiscoveredOn,
    Field::ReportedOn,
    Field::ReceivedOn,
];
const LINES: [Field; 7] = [
    Field::Name,
    Field::Child,
    Field::Address,
    Field::Phone,
    Field::Email,
    Field::About,
    Field::Subject,
];
const BODIES: [Field; 4] = [
    Field::Verbatim,
    Field::Points,
    Field::Wished,
    Field::DiscoveryReason,
];

fn with(field: Field, typed: &str) -> Form {
    let mut form = sound();
    form.wished_asked = WishedAsked::Given;
    form.wished = "Een gesprek.".into();
    typed.clone_into(slot(&mut form, field));
    form
}

/// What is found at a field. Reading may not touch what was typed; its type says so, and the draft
/// that is kept of it is compared too.
fn found(form: &Form, field: Field) -> Vec<Finding> {
    let before = serde_json::to_string(form).expect("a form has a written form");
    let findings = form.read(today()).findings;
    let after: Form = serde_json::from_str(&before).expect("and is read back");
    assert_eq!(*form, after);
    for finding in &findings {
        assert!(is_dutch_sentence(&words::problem(finding)), "{finding:?}");
    }
    findings
        .into_iter()
        .filter(|finding| finding.field == field)
        .collect()
}

fn is_dutch_sentence(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase) && text.ends_with('.') && text.len() > 15
}

/// The one finding at a field.
fn one(form: &Form, field: Field) -> Finding {
    match <[Finding; 1]>::try_from(found(form, field)) {
        Ok([finding]) => finding,
        Err(all) => panic!("not one finding at {field:?}: {all:?}"),
    }
}

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
fn a_complaint_of_nothing_visible_is_told() {
    assert_eq!(
        one(&with(Field::Verbatim, ""), Field::Verbatim).problem,
        Problem::Missing
    );
    for typed in [" ", "\n\n", "\u{200b}", "\u{feff}\t", "\u{202e}\u{202c}"] {
        let problem = one(&with(Field::Verbatim, typed), Field::Verbatim).problem;
        assert_eq!(
            problem,
            Problem::BadText(TextTrouble::OnlyInvisible),
            "{typed:?}"
        );
    }
}

#[test]
fn two_hundred_thousand_characters_pass_and_one_more_does_not() {
    for field in BODIES {
        for character in ["a", "é", "😀", "<"] {
            let form = with(field, &character.repeat(BODY_LIMIT));
            assert_eq!(found(&form, field), [], "{field:?}");
            let found = BODY_LIMIT + 1;
            let problem = one(&with(field, &character.repeat(found)), field).problem;
            let limit = BODY_LIMIT;
            assert_eq!(
                problem,
                Problem::BadText(TextTrouble::TooLong { limit, found })
            );
        }
    }
}

#[test]
fn five_million_pasted_characters_are_told_and_kept() {
    let pasted = "klacht ".repeat(5_000_000 / 7 + 1);
    for field in BODIES.into_iter().chain(LINES).chain(DATES) {
        let mut form = with(field, &pasted);
        let finding = one(&form, field);
        assert_eq!(finding.weight, Weight::Stop, "{field:?}");
        assert_eq!(slot(&mut form, field).len(), pasted.len());
    }
}

#[test]
fn a_line_takes_two_hundred_characters() {
    for field in LINES.into_iter().filter(|field| *field != Field::Email) {
        assert_eq!(
            found(&with(field, &"é".repeat(LINE_LIMIT)), field),
            [],
            "{field:?}"
        );
        let problem = one(&with(field, &"é".repeat(LINE_LIMIT + 1)), field).problem;
        let (limit, found) = (LINE_LIMIT, LINE_LIMIT + 1);
        assert_eq!(
            problem,
            Problem::BadText(TextTrouble::TooLong { limit, found })
        );
    }
}

#[test]
fn an_address_is_no_book() {
    let typed = "Lindelaan 4\n".repeat(10_000);
    assert_eq!(
        one(&with(Field::Address, &typed), Field::Address).weight,
        Weight::Stop
    );
    let sound =
        "Gemeente Voorbeeldstad\nAfdeling Jeugd\nLindelaan 4\n1234 AB Voorbeeldstad\nNederland";
    assert_eq!(found(&with(Field::Address, sound), Field::Address), []);
}

#[test]
fn markup_is_text_like_any_other() {
    let markup = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;b&gt; &amp;",
        "#set page(fill: red)",
        "#read(\"/etc/passwd\") $x^2$ *vet* _schuin_ @ref `code`",
        "#{ while true {} }",
        "\\u{202e} \\\" ' ` ${x} {{x}} %s",
        "=HYPERLINK(\"http://elders\") +1 -1 @x",
        "Robert'); DROP TABLE zaken;--",
    ];
    for text in markup {
        for field in LINES
            .into_iter()
            .chain(BODIES)
            .filter(|field| *field != Field::Email)
        {
            let form = with(field, text);
            let reading = form.read(today());
            assert_eq!(reading.findings, [], "{field:?} {text}");
            let intake = reading.intake.expect("nothing stands in the way");
            let mut back = Form::of(&intake);
            assert_eq!(slot(&mut back, field), text, "{field:?}");
        }
    }
}

#[test]
fn invisible_characters_in_a_line_are_pointed_at() {
    let hidden = [
        '\u{202e}',
        '\u{202d}',
        '\u{2066}',
        '\u{200b}',
        '\u{200d}',
        '\u{feff}',
        '\u{ad}',
        '\u{0}',
        '\u{7f}',
        '\u{3164}',
        '\u{2800}',
        '\u{2028}',
        '\u{e0041}',
    ];
    for field in LINES {
        for character in hidden {
            let form = with(field, &format!("Mei{character}ke@voorbeeld.nl"));
            let problem = Problem::BadText(TextTrouble::Invisible {
                character,
                place: 4,
            });
            assert_eq!(one(&form, field), Finding::stop(field, problem));
        }
    }
}

#[test]
fn a_line_is_one_line() {
    for field in LINES.into_iter().filter(|field| *field != Field::Address) {
        for character in ['\n', '\r', '\u{2029}'] {
            let form = with(field, &format!("Mei{character}ke@voorbeeld.nl"));
            let problem = Problem::BadText(TextTrouble::Invisible {
                character,
                place: 4,
            });
            assert_eq!(one(&form, field), Finding::stop(field, problem));
        }
    }
}

#[test]
fn the_complainants_own_words_are_kept_to_the_letter() {
    let words = "  Regel één\r\n\tregel \u{202e}twee\u{202c} \u{200b}\u{0} 😀 e\u{301} é \n\n";
    let intake = with(Field::Verbatim, words)
        .read(today())
        .intake
        .expect("sound");
    assert_eq!(intake.verbatim, words);
    let long_word = "a".repeat(10_000);
    let many_lines = "regel\n".repeat(10_000);
    for text in [long_word, many_lines] {
        let intake = with(Field::Verbatim, &text)
            .read(today())
            .intake
            .expect("sound");
        assert_eq!(intake.verbatim, text);
    }
}

#[test]
fn names_from_all_of_europe_and_beyond_pass_unchanged() {
    let names = [
        "Zoë d’Hondt-van ’t Hoff",
        "Þórður Guðmundsdóttir",
        "Łukasz Wiśniewski",
        "Ștefan Țîrlea",
        "Çağla Şahin",
        "Dvořáková",
        "Ġorġ Żammit",
        "Siân Llŷr",
        "Ångström",
        "Øyvind Sæther",
        "Émilie Œuvrard",
        "Grüßner",
        "Ioannis Παπαδόπουλος",
        "Иван Щукин",
        "ბაგრატიონი",
        "Աբրահամյան",
        "IJsbrand Ĳzer",
        "Nguyễn Thị Ánh",
        "محمد علي",
        "王小明",
        "O'Neill",
        "Jan 😀 Emoji",
        "Anne-Marie e\u{301}",
    ];
    for name in names {
        let intake = with(Field::Name, name).read(today()).intake;
        assert_eq!(
            intake.map(|intake| intake.complainant.name).as_deref(),
            Some(name)
        );
    }
}

#[test]
fn pasted_windows_1252_is_recognised_and_may_be_confirmed() {
    let pairs = [
        ("MÃ¼ller", "Müller"),
        ("dâ€™Hondt", "d’Hondt"),
        ("â€žtestâ€\u{9d}", "„test”"),
    ];
    for field in LINES.into_iter().filter(|field| *field != Field::Email) {
        for (typed, meant) in &pairs[..2] {
            let form = with(field, typed);
            let problem = Problem::BadText(TextTrouble::Misread((*meant).to_owned()));
            assert_eq!(one(&form, field), Finding::confirm(field, problem));
            let kept = Form {
                confirmed: true,
                ..form
            };
            assert!(
                kept.read(today()).intake.is_some(),
                "a strange name may be confirmed"
            );
        }
    }
    let c1 = one(&with(Field::Name, "d\u{92}Hondt"), Field::Name);
    assert_eq!(c1.weight, Weight::Stop, "a control is never part of a name");
    for field in BODIES {
        for (typed, meant) in pairs.into_iter().chain([("d\u{92}Hondt", "d’Hondt")]) {
            let form = with(field, &format!("Één goed woord en {typed} dan"));
            let problem = Problem::BadText(TextTrouble::Misread(meant.to_owned()));
            assert_eq!(one(&form, field), Finding::confirm(field, problem));
            let kept = Form {
                confirmed: true,
                ..form
            };
            let intake = kept.read(today()).intake.expect("may be confirmed");
            let mut back = Form::of(&intake);
            assert!(slot(&mut back, field).contains(typed), "kept to the letter");
        }
    }
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

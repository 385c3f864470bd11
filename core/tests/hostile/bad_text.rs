//! Bad texts, class by class: a Dutch sentence at the field, and nothing that was typed is lost.

use super::any::today;
use super::typed::{BODIES, DATES, LINES, found, one, slot, with};
use weerklank_core::case::{Field, Finding, Problem, Weight};
use weerklank_core::form::Form;
use weerklank_core::text::{BODY_LIMIT, LINE_LIMIT, TextTrouble};

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

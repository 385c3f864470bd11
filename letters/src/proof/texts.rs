//! What is printed is what was meant: the golden text, hostile texts to the letter, every European spelling.

use super::*;

#[test]
fn the_example_reads_as_it_did() {
    for (kind, sample) in KINDS
        .iter()
        .flat_map(|kind| kind.samples.iter().map(move |one| (kind, one)))
    {
        let printed = text(kind, &read(sample));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            let path = format!(
                "{}/src/kinds/{}",
                env!("CARGO_MANIFEST_DIR"),
                sample.golden_path
            );
            std::fs::write(path, &printed).expect("the golden text can be written");
        } else {
            assert_eq!(
                printed, sample.golden,
                "{}: if this is meant, run again with UPDATE_GOLDEN=1",
                kind.slug
            );
        }
    }
}

/// Typst and HTML markup, in each way in which data could be taken for a program.
pub(crate) const HOSTILE: &[&str] = &[
    "#panic()",
    "#eval(\"1+1\")",
    "#import \"/data.json\"",
    "#read(\"/etc/passwd\")",
    "$x^2$",
    "$ sum $",
    "*vet*",
    "_schuin_",
    "<label>",
    "@verwijzing",
    "\\",
    "\\u{1F642}",
    "\\ #v(100cm)",
    "`code`",
    "```typ #panic()```",
    "= Kop",
    "- punt",
    "+ punt",
    "/ Term: uitleg",
    "// commentaar",
    "/* commentaar */",
    "[inhoud]",
    "{ code }",
    "#[x]",
    "#{x}",
    "~",
    "---",
    "...",
    "-?",
    "\"recht\" en 'enkel'",
    "https://voorbeeld.example/?a=b#c",
    "<script>alert(1)</script>",
    "<b>vet</b>",
    "&amp;&#39;",
    "{{naam}}",
    "%s %d",
    "${naam}",
    "none",
    "auto",
    "null",
    "]]>",
    "\"}, \"place\": \"elders",
    "1. een",
    "a\u{301}",
];

#[test]
fn hostile_texts_are_printed_to_the_letter_in_every_field() {
    for (kind, sample) in samples() {
        for hostile in HOSTILE {
            let mut data = sample.clone();
            let places = count_texts(&data);
            fill(&mut data, hostile);
            let printed = squeezed(&text(kind, &data));
            let found = printed.matches(&squeezed(hostile)).count();
            assert!(
                found >= places,
                "{}: {hostile:?} {found} times, in {places} fields",
                kind.slug
            );
        }
    }
}

#[test]
fn a_letter_with_hostile_texts_is_still_a_good_pdf() {
    for (kind, mut data) in samples() {
        fill(&mut data, &HOSTILE.join(" "));
        within_bounds(&mut data);
        data["envelope"]["addressee"] = json!(["#panic()", "<label>", "`$x$`"]);
        super::paper::assert_standards(&pdf(kind, &data));
    }
}

/// How many fields are sure to be printed at least once: those that hold a text in the example.
fn count_texts(data: &Value) -> usize {
    match data {
        Value::String(text) => usize::from(!text.is_empty()),
        Value::Array(items) => items.iter().map(count_texts).sum(),
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| !NOT_PRINTED.contains(&name.as_str()))
            .map(|(_, value)| count_texts(value))
            .sum(),
        _ => 0,
    }
}

/// Letters of the languages of Europe beyond a to z, each alphabet as its speakers list it. Source: the exemplar
/// characters of Unicode CLDR, main and index sets, written out by language here.
const EUROPE: &[(&str, &str)] = &[
    (
        "Nederlands, Fries",
        "áàäâéèëêíìïîóòöôúùüûýçñĳĲŉ ’s-Gravenhage J́íj́",
    ),
    ("Frans", "àâæçéèêëîïôœùûüÿ ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ «»"),
    ("Duits", "äöüßẞÄÖÜ „“"),
    ("Spaans, Catalaans, Baskisch", "áéíñóúü¿¡ àçèïòŀŀ·ĿÑ ªº"),
    ("Portugees", "ãáàâçéêíõóôúü"),
    ("Italiaans, Maltees", "àèéìíîòóùú ċġħż ĊĠĦŻ"),
    (
        "Deens, Noors, Zweeds, Faeröers, IJslands",
        "æøåäöðþáíóúýÆØÅÄÖÐÞ",
    ),
    ("Fins, Samisch", "äöåšž áčđŋŧÁČĐŊŠŦŽ ǥǧǩǯʒ ǤǦǨǮƷ"),
    (
        "Ests, Lets, Litouws",
        "õäöüšž āčēģīķļņšūž ąčęėįšųūž ĀČĒĢĪĶĻŅŠŪŽ ĄČĘĖĮŠŲŪŽ ŗŖ",
    ),
    (
        "Pools, Kasjoebisch, Sorbisch",
        "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ ãéëòôù ěřšž ĚŘŠŽ",
    ),
    (
        "Tsjechisch, Slowaaks",
        "áčďéěíňóřšťúůýž äľĺôŕ ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ ÄĽĹÔŔ",
    ),
    ("Hongaars", "áéíóöőúüű ŐŰ"),
    ("Sloveens, Kroatisch, Bosnisch", "čćđšž ČĆĐŠŽ ǆǉǌ ǄǇǊ ȁȅ"),
    ("Roemeens", "ăâîșț ĂÂÎȘȚ şţ ŞŢ"),
    ("Albanees", "çë ÇË"),
    ("Turks, Azerbeidzjaans, Krim-Tataars", "çğıİöşü âîû əƏ ñÑ"),
    (
        "Iers, Schots-Gaelisch, Welsh, Bretons",
        "áéíóú ḃċḋḟġṁṗṡṫ àèìòù âêîôûŵŷẁẃẅỳýÿ ŴŶ ñù",
    ),
    ("Esperanto", "ĉĝĥĵŝŭ ĈĜĤĴŜŬ"),
    (
        "Grieks",
        "αβγδεζηθικλμνξοπρσςτυφχψω άέήίόύώϊϋΐΰ ΆΈΉΊΌΎΏΪΫ ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ ᾳῃῳᾶῆῶἀἁἐἑ ·",
    ),
    (
        "Russisch",
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
    ),
    ("Oekraïens, Roetheens", "ґєії ҐЄІЇ ’ ыѣ"),
    ("Belarussisch", "ўі ЎІ"),
    ("Bulgaars, Macedonisch", "ѝ ѓѕјљњќџ ЃЅЈЉЊЌЏ ѐЀ"),
    ("Servisch, Montenegrijns", "ђћ ЂЋ с́з́ ŚŹśź"),
    (
        "Tataars, Basjkiers, Tsjoevasjisch, Komi, Mari, Oedmoerts, Ossetisch, Kalmuks",
        "әөүҗңһ ғҡҙҫ ӑӗҫӳ ӧі ҥӱӹ ӝӟӥӵ ӕ ҖӘ ӏӀ ԝԛ",
    ),
    (
        "Karaïms, Gagaoezisch, Vietnamees",
        "ä ê ţ ăâđêôơư ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    ),
    (
        "Leestekens en geld",
        "‘’“”‚„‹›«»–—…•·†‡‰′″€£¥¢¤₺₴₽№©®™§¶°±×÷¼½¾²³¹ªº¡¿¦¬µ",
    ),
];

#[test]
fn every_european_spelling_is_drawn_as_it_is() {
    for (language, letters) in EUROPE {
        for c in letters.chars().filter(|c| !c.is_whitespace()) {
            assert!(
                crate::world::draws(c),
                "{language}: {c} (U+{:04X})",
                u32::from(c)
            );
        }
    }
    for (kind, mut data) in samples() {
        let all: Vec<&str> = EUROPE.iter().map(|(_, letters)| *letters).collect();
        fill(&mut data, &all.join(" "));
        within_bounds(&mut data);
        data["envelope"]["addressee"] = json!(["Þórður Łukasiewicz-Őry"]);
        let made =
            render(kind.slug, &data.to_string(), Want::Pdf).expect("every spelling can be printed");
        assert_eq!(made.notices, [""; 0], "no character had to be replaced");
    }
}

#[test]
fn what_the_fonts_lack_is_shown_and_named() {
    for (kind, mut data) in samples() {
        data["envelope"]["salutation"] = json!("Beste 🙂 \u{202E}zu 你,");
        let set = typeset(kind.slug, &data.to_string()).expect("the letter is still made");
        assert_eq!(set.notices.len(), 3, "{:?}", set.notices);
        assert!(
            set.notices
                .iter()
                .all(|notice| notice.contains("in de aanhef"))
        );
        assert!(squeezed(&text(kind, &data)).contains("Beste[U+1F642][U+202E]zu[U+4F60],"));
        super::paper::assert_standards(&pdf(kind, &data));
    }
}

#[test]
fn no_letter_has_an_unresolved_place() {
    let signs = [
        "{",
        "}",
        "#",
        "$",
        "<",
        ">",
        "none",
        "null",
        "undefined",
        "TODO",
        "XXX",
        "??",
        "  .",
        " ,",
        "\u{FFFD}",
    ];
    for (kind, data) in samples() {
        let printed = text(kind, &data);
        for sign in signs {
            assert!(
                !printed.contains(sign),
                "{}: {sign:?} in\n{printed}",
                kind.slug
            );
        }
    }
}

#[test]
fn an_unknown_letter_and_unreadable_data_are_refused_in_dutch() {
    let unknown = render("liefdesbrief", "{}", Want::Pdf).expect_err("no such letter");
    assert_eq!(unknown, ["Er is geen brief met de naam “liefdesbrief”."]);
    for json in [
        "",
        "[",
        "null",
        "{\"envelope\": 3}",
        "{\"envelope\": {\"place\": \"\\ud800\"}}",
    ] {
        let problems = render(KINDS[0].slug, json, Want::Pdf).expect_err("not a letter");
        assert!(
            problems[0].starts_with("De gegevens voor de brief zijn niet te lezen"),
            "{json}: {problems:?}"
        );
    }
}

#[test]
fn nothing_at_all_is_refused_with_every_missing_element() {
    for kind in KINDS {
        let problems = render(kind.slug, "{}", Want::Pdf).expect_err("nothing is there");
        assert!(problems.len() > 10, "{problems:?}");
        assert!(problems.contains(&"De naam van de organisatie ontbreekt.".to_owned()));
    }
}

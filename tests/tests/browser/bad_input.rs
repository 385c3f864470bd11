//! What people get wrong: a clear sentence at the field, and nothing they typed is lost.

use crate::complaints::IN_TIME;
use crate::desk::Desk;

/// A field, what is typed there, and part of the sentence that must stand at it. Today is 7 April 2026.
const REFUSED: [(&str, &str, &str); 15] = [
    (
        "act-on",
        "31-02-2026",
        "Die dag bestaat niet: deze maand heeft 28 dagen.",
    ),
    ("act-on", "1-1-0000", "Het jaar 0 kan hier niet."),
    ("act-on", "1-1-9999", "Het jaar 9999 kan hier niet."),
    ("act-on", "12-13-2026", "Die maand bestaat niet."),
    ("act-on", "5-1-26", "Schrijf ook het jaar, met vier cijfers"),
    ("act-on", "gisteren", "Dit is niet als datum te lezen."),
    ("act-on", "5-1-2026 14:30", "Alleen de dag is nodig"),
    ("act-on", "8-4-2026", "Deze dag moet nog komen."),
    (
        "discovered-on",
        "1-3-2026",
        "Deze dag ligt vóór ‘gebeurd op’",
    ),
    (
        "received-on",
        "15-3-2026",
        "Deze dag ligt vóór ‘voor het eerst gemeld op’",
    ),
    ("name", "Zoë\u{202E}kileÇ", "onzichtbaar teken (U+202E)"),
    ("child", "Sem\u{200B}Jansen", "onzichtbaar teken (U+200B)"),
    ("name", "RenÃ© dâ€™Hondt", "Dit lijkt verkeerd geplakt."),
    (
        "email",
        "m.wojcik at voorbeeld.nl",
        "Dit lijkt geen e-mailadres",
    ),
    (
        "verbatim",
        "\u{200B} \u{FEFF}",
        "Hier staan alleen spaties of onzichtbare tekens.",
    ),
];

/// Odd, and taken as it is: names of all Europe, markup of Typst and HTML, what a sheet would reckon, an emoji.
const TAKEN: [(&str, &str); 6] = [
    (
        "name",
        "Þórður Ægisson-Škvorecký, Łucja Øße Ğüneş Ţăran Ñuñez IJsbrand ’t Hoŋ",
    ),
    ("child", "#let x = 1; $ *vet* _cursief_ @bron <label>"),
    (
        "subject",
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
    ),
    ("about", "=CMD|'/c calc'!A1"),
    (
        "verbatim",
        "= Kop\n#eval(\"1\") \\ // ** __ \u{1F469}\u{200D}\u{1F467} مرحبا 你好\n</textarea><script>document.title='x'</script>\u{202E}omgekeerd",
    ),
    ("points", "<b>vet</b>\n+31 6 12345678\n@SOM(1;2)"),
];

#[test]
fn bad_input_at_the_fields() {
    let desk = Desk::opened_on("2026-04-07");
    each_is_refused_at_its_field(&desk);
    nothing_at_all_is_refused(&desk);
    odd_text_is_kept_to_the_letter(&desk);
    desk.console_is_clean();
}

/// A sentence at the field, the text still there, also after a reload, and no case.
fn each_is_refused_at_its_field(desk: &Desk) {
    desk.fills_in(&IN_TIME);
    for (field, typed, sentence) in REFUSED {
        desk.paste_in(field, typed);
        desk.click("record");
        desk.sees("summary");
        desk.hears(&format!("{field}-error"), sentence);
        assert_eq!(desk.value(field), typed, "{field}");
        desk.reload();
        desk.sees("page-new");
        desk.finds_in(field, typed);
        put_right(desk, field);
    }
    desk.visit("#/klachten", "page-cases");
    desk.sees("no-cases");
}

fn put_right(desk: &Desk, field: &str) {
    let right = IN_TIME.text(field);
    if right.is_empty() {
        desk.retype_in(field, "");
    } else {
        desk.paste_in(field, right);
    }
    desk.saved();
}

fn nothing_at_all_is_refused(desk: &Desk) {
    desk.visit("#/nieuw", "page-new");
    desk.click("clear-draft");
    desk.finds_in("verbatim", "");
    desk.click("record");
    desk.sees("summary");
    desk.hears("verbatim-error", "De klacht zelf ontbreekt.");
    desk.hears("reported-on-error", "voor het eerst gemeld");
    desk.hears("received-on-error", "bij de klachtenfunctionaris aankwam");
    let focus = desk.browser.run("return document.activeElement?.id", &[]);
    assert_eq!(focus, "summary", "the keyboard is where the sentences are");
}

fn odd_text_is_kept_to_the_letter(desk: &Desk) {
    desk.fills_in(&IN_TIME);
    for (field, text) in TAKEN {
        desk.paste_in(field, text);
    }
    desk.click("record");
    desk.sees("page-case");
    desk.saved();
    let raw = |css: &str| {
        desk.browser.run(
            "return document.querySelector(arguments[0]).textContent",
            &[css.into()],
        )
    };
    assert_eq!(raw("h1"), TAKEN[2].1);
    assert_eq!(raw("[data-test=verbatim]"), TAKEN[4].1);
    assert_eq!(desk.browser.title(), "Weerklank");
    let scripts = desk.browser.run(
        "return document.querySelectorAll('main script, main img[src=x]').length",
        &[],
    );
    assert_eq!(scripts, 0, "text is text");
    desk.reload();
    desk.sees("page-case");
    assert_eq!(raw("[data-test=verbatim]"), TAKEN[4].1);
    let copy = desk.exports();
    assert!(copy.contains("omgekeerd") && copy.contains("\\n</textarea>"));
}

/// 200.000 characters is the limit that is stated; one more is refused with both numbers.
#[test]
fn a_very_long_text() {
    let desk = Desk::opened_on("2026-04-07");
    desk.fills_in(&IN_TIME);
    let words = "Wat er toen gebeurde, kan ik niet vergeten. ";
    let longest: String = words.chars().cycle().take(200_000).collect();
    desk.starts_timing();
    desk.paste_in("verbatim", &longest);
    desk.finds_in("verbatim", &longest);
    desk.saved();
    println!(
        "longest task with 200,000 characters pasted: {:.0} ms",
        desk.longest_task()
    );
    desk.starts_timing();
    desk.type_in("name", "!");
    desk.saved();
    println!(
        "longest task for one more letter in another field: {:.0} ms",
        desk.longest_task()
    );
    desk.paste_in("verbatim", &format!("{longest}!"));
    desk.click("record");
    desk.hears("verbatim-error", "200.001 tekens; er passen er 200.000");
    desk.reload();
    desk.finds_in("verbatim", &format!("{longest}!"));
    desk.paste_in("verbatim", &longest);
    desk.records();
    assert_eq!(
        desk.browser.run(
            "return document.querySelector('[data-test=verbatim]').textContent.length",
            &[]
        ),
        200_000
    );
    desk.console_is_clean();
}

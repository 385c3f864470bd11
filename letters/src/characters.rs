//! Characters on paper: what the fonts can't draw is shown by its code and named, never dropped in silence.
//!
//! A text that was typed or pasted may hold emoji, scripts the fonts lack, marks that turn the direction of the
//! line, and control characters. On paper an emoji would be an empty box and a direction mark a lie, so each is
//! replaced by a code in plain sight, `[U+1F642]`. What only joins or varies another character is left out. The
//! texts in the case stay what they were: this is done on the way to the page.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::gate::is_unseen;

/// A word longer than this may be broken anywhere, or it would run off the paper.
const LONG_WORD: usize = 40;
/// How far apart the places are where such a word may be broken.
const PIECE: usize = 20;
/// More notices than this help nobody.
const NOTICES: usize = 20;
/// Fields in which the ends of lines are kept.
pub(crate) const WITH_LINES: &[&str] = &["verbatim", "text", "points"];
/// Fields that are no text: they are not printed.
const NO_TEXT: &[&str] = &["base64", "format", "day", "language", "block"];

/// What was done to a character.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Done {
    Coded(char),
    Dropped(char),
    Meant(char, char),
}

/// What had to be changed before a text could be printed.
pub(crate) struct Changes {
    /// What and where, in Dutch sentences.
    pub(crate) notices: Vec<String>,
    /// The fields in which a code now stands for a character.
    pub(crate) coded: BTreeSet<String>,
}

/// Makes every text in the data printable, and tells what was changed.
///
/// `draws` says whether the fonts have a character; `places` names a field's place in the letter.
pub(crate) fn printable(
    data: &mut Value,
    draws: &dyn Fn(char) -> bool,
    places: &[(&'static str, &'static str)],
) -> Changes {
    let mut notes = BTreeMap::new();
    let mut coded = BTreeSet::new();
    let mut visit = |text: &mut String, field: &str, place| {
        let mut note = |done| {
            *notes.entry((place, done)).or_insert(0) += 1;
            if matches!(done, Done::Coded(_)) && !coded.contains(field) {
                coded.insert(field.to_owned());
            }
        };
        *text = breakable(&replace(
            text,
            WITH_LINES.contains(&field),
            draws,
            &mut note,
        ));
    };
    walk(data, "", "in de brief", &mut visit, places);
    Changes {
        notices: sentences(&notes),
        coded,
    }
}

/// Visits every text. A text's place is that of the nearest field around it that has a name for its place.
fn walk<'p>(
    value: &mut Value,
    field: &str,
    place: &'p str,
    visit: &mut dyn FnMut(&mut String, &str, &'p str),
    places: &[(&'static str, &'p str)],
) {
    match value {
        Value::String(text) if !NO_TEXT.contains(&field) => visit(text, field, place),
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| walk(item, field, place, visit, places)),
        Value::Object(fields) => {
            for (name, value) in fields {
                let place = places
                    .iter()
                    .find(|(known, _)| known == name)
                    .map_or(place, |(_, place)| place);
                walk(value, name, place, visit, places);
            }
        }
        _ => {}
    }
}

/// One text, character by character.
fn replace(
    text: &str,
    lines: bool,
    draws: &dyn Fn(char) -> bool,
    note: &mut dyn FnMut(Done),
) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{2028}' | '\u{2029}' => {
                out.push(if lines { '\n' } else { ' ' });
            }
            '\t' => out.push_str(if lines { "    " } else { " " }),
            '\u{80}'..='\u{9F}' => match meant(c) {
                Some(other) => {
                    note(Done::Meant(c, other));
                    out.push(other);
                }
                None => code(c, &mut out, note),
            },
            _ if only_joins(c) => note(Done::Dropped(c)),
            _ if is_unseen(c) => code(c, &mut out, note),
            _ if draws(c) => out.push(c),
            _ if c.is_whitespace() => out.push(' '),
            _ => code(c, &mut out, note),
        }
    }
    out
}

fn code(c: char, out: &mut String, note: &mut dyn FnMut(Done)) {
    note(Done::Coded(c));
    out.push_str(&format!("[U+{:04X}]", u32::from(c)));
}

/// Joiners, soft hyphens, variation selectors: they change how a neighbour looks and say nothing themselves.
fn only_joins(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0100}'..='\u{E01EF}')
}

/// What a byte of Windows-1252 was meant to be when it arrived as a control character.
fn meant(c: char) -> Option<char> {
    const MEANT: [Option<char>; 32] = [
        Some('€'),
        None,
        Some('‚'),
        Some('ƒ'),
        Some('„'),
        Some('…'),
        Some('†'),
        Some('‡'),
        Some('ˆ'),
        Some('‰'),
        Some('Š'),
        Some('‹'),
        Some('Œ'),
        None,
        Some('Ž'),
        None,
        None,
        Some('‘'),
        Some('’'),
        Some('“'),
        Some('”'),
        Some('•'),
        Some('–'),
        Some('—'),
        Some('˜'),
        Some('™'),
        Some('š'),
        Some('›'),
        Some('œ'),
        None,
        Some('ž'),
        Some('Ÿ'),
    ];
    MEANT
        .get((u32::from(c) as usize).checked_sub(0x80)?)
        .copied()
        .flatten()
}

/// Puts places to break into words no line can hold.
fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let long = word.chars().count() > LONG_WORD;
        for (at, c) in word.chars().enumerate() {
            if long && at > 0 && at % PIECE == 0 {
                out.push('\u{200B}');
            }
            out.push(c);
        }
    }
    out
}

fn sentences(notes: &BTreeMap<(&str, Done), usize>) -> Vec<String> {
    let mut all: Vec<String> = notes
        .iter()
        .take(NOTICES)
        .map(|((place, done), n)| sentence(place, *done, *n))
        .collect();
    if notes.len() > NOTICES {
        all.push(format!(
            "Er zijn nog {} andere tekens vervangen.",
            notes.len() - NOTICES
        ));
    }
    all
}

fn sentence(place: &str, done: Done, n: usize) -> String {
    let times = if n == 1 {
        "één keer".to_owned()
    } else {
        format!("{n} keer")
    };
    match done {
        Done::Coded(c) => format!(
            "Teken U+{0:04X} staat {times} {place} en kan niet worden afgedrukt. In de brief staat daar [U+{0:04X}].",
            u32::from(c)
        ),
        Done::Dropped(c) => format!(
            "Het onzichtbare teken U+{:04X} staat {times} {place} en is in de brief weggelaten.",
            u32::from(c)
        ),
        Done::Meant(c, other) => format!(
            "Het verminkte teken U+{:04X} staat {times} {place}. In de brief staat daar {other}.",
            u32::from(c)
        ),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn printed(text: &str) -> (String, Vec<String>) {
        let mut data = json!({ "verbatim": text });
        let notices = printable(
            &mut data,
            &|c| (c as u32) < 0x500,
            &[("verbatim", "in de klacht")],
        )
        .notices;
        (
            data["verbatim"].as_str().expect("still a text").to_owned(),
            notices,
        )
    }

    #[test]
    fn an_emoji_is_shown_by_its_code_and_named_with_its_place() {
        let (text, notices) = printed("goed 🙂🙂");
        assert_eq!(text, "goed [U+1F642][U+1F642]");
        assert_eq!(
            notices,
            [
                "Teken U+1F642 staat 2 keer in de klacht en kan niet worden afgedrukt. In de brief staat daar [U+1F642]."
            ]
        );
    }

    #[test]
    fn direction_marks_and_controls_come_into_sight() {
        assert_eq!(
            printed("a\u{202E}b\u{0}c\u{7}").0,
            "a[U+202E]b[U+0000]c[U+0007]"
        );
    }

    #[test]
    fn joiners_are_left_out_and_named() {
        let (text, notices) = printed("a\u{200D}b\u{FE0F}");
        assert_eq!(text, "ab");
        assert_eq!(notices.len(), 2);
    }

    #[test]
    fn windows_1252_becomes_what_was_meant() {
        let (text, notices) = printed("foto\u{92}s \u{80} 5 \u{81}");
        assert_eq!(text, "foto’s € 5 [U+0081]");
        assert_eq!(notices.len(), 3);
    }

    #[test]
    fn line_ends_are_kept_where_lines_count_and_become_spaces_elsewhere() {
        assert_eq!(printed("a\r\nb\rc\u{2028}d\te").0, "a\nb\nc\nd    e");
        let mut data = json!({ "place": "Den\r\nHaag" });
        printable(&mut data, &|_| true, &[]);
        assert_eq!(data["place"], "Den Haag");
    }

    #[test]
    fn a_word_no_line_can_hold_gets_places_to_break_and_loses_nothing() {
        let word = "x".repeat(10_000);
        let (text, notices) = printed(&word);
        assert!(text.split('\u{200B}').all(|piece| piece.len() <= PIECE));
        assert_eq!(text.replace('\u{200B}', ""), word);
        assert!(notices.is_empty());
    }

    #[test]
    fn a_picture_is_no_text() {
        let mut data = json!({ "logo": { "base64": "A".repeat(100) } });
        printable(&mut data, &|_| true, &[]);
        assert_eq!(data["logo"]["base64"], "A".repeat(100));
    }
}

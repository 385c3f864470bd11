//! What people type: what is accepted, what is refused, and how it is said.
//!
//! Nothing is silently changed. A line is trimmed at both ends; a body is kept to the letter.

/// The most characters a one-line field takes.
pub const LINE_LIMIT: usize = 200;
/// The most characters a field of a few lines takes, such as an address.
pub const LINES_LIMIT: usize = 1_000;
/// The most characters a text takes: about sixty printed pages.
pub const BODY_LIMIT: usize = 200_000;

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextTrouble {
    /// Longer than the limit; both in characters.
    TooLong {
        /// How many are allowed.
        limit: usize,
        /// How many there are.
        found: usize,
    },
    /// There is something, but nothing that can be seen.
    OnlyInvisible,
    /// A character that can't be seen stands at this place (counted from 1).
    Invisible {
        /// The character.
        character: char,
        /// Its place, counted from 1.
        place: usize,
    },
    /// It looks like text read in the wrong encoding; what was probably meant follows.
    Misread(String),
}

/// Checks a one-line text; `text` is returned trimmed.
///
/// # Errors
/// Too long, or an invisible character (controls, bidi overrides, zero width), or a wrong encoding.
pub fn line(text: &str) -> Result<String, TextTrouble> {
    let text = text.trim();
    within(text, LINE_LIMIT)?;
    let hidden = |c: char| is_invisible(c) || breaks_a_line(c);
    if let Some((place, character)) = (1..).zip(text.chars()).find(|(_, c)| hidden(*c)) {
        return Err(TextTrouble::Invisible { character, place });
    }
    match misread(text) {
        Some(meant) => Err(TextTrouble::Misread(meant)),
        None => Ok(text.to_owned()),
    }
}

/// Checks a few lines, such as an address; `text` is returned trimmed at both ends.
///
/// # Errors
/// Too long as a whole, or what [`line`] finds in one of them.
pub fn lines(text: &str) -> Result<String, TextTrouble> {
    let text = text.trim();
    within(text, LINES_LIMIT)?;
    text.lines().try_for_each(|one| line(one).map(drop))?;
    Ok(text.to_owned())
}

/// Checks a text of several lines; it is kept to the letter, invisible characters and all.
///
/// # Errors
/// Too long, or nothing in it can be seen.
pub fn body(text: &str) -> Result<String, TextTrouble> {
    within(text, BODY_LIMIT)?;
    if !text.is_empty() && is_blank(text) {
        return Err(TextTrouble::OnlyInvisible);
    }
    Ok(text.to_owned())
}

/// The first word of a text that was read in the wrong encoding, as it was probably meant.
#[must_use]
pub fn misread_word(text: &str) -> Option<TextTrouble> {
    text.split_whitespace()
        .find_map(|word| misread(word).or_else(|| unconverted(word)))
        .map(TextTrouble::Misread)
}

/// Whether there is nothing to see in a text.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

fn within(text: &str, limit: usize) -> Result<(), TextTrouble> {
    // Bytes first: counting the characters of five million pasted ones is work for nothing.
    let found = if text.len() <= limit {
        0
    } else {
        text.chars().count()
    };
    if found > limit {
        Err(TextTrouble::TooLong { limit, found })
    } else {
        Ok(())
    }
}

/// What would make two lines of one.
fn breaks_a_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}')
}

/// Controls, zero-width and blank characters, bidi marks and overrides: characters that change a text
/// without being seen in it. Line breaks and tabs are not among them.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    let control = c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    control
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What was meant, when UTF-8 was read as Windows-1252 ("MÃ¼ller" for "Müller").
fn misread(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'â', 'Å', 'Ä']) {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(windows_1252).collect();
    String::from_utf8(bytes?).ok().filter(|meant| meant != text)
}

/// What was meant, when Windows-1252 was read byte for byte ("d\u{92}Hondt" for "d’Hondt").
fn unconverted(text: &str) -> Option<String> {
    let meant = |c: char| {
        let place = u32::from(c).checked_sub(0x80)?;
        HIGH.get(usize::try_from(place).ok()?).copied()
    };
    text.contains(|c| meant(c).is_some())
        .then(|| text.chars().map(|c| meant(c).unwrap_or(c)).collect())
}

/// What Windows-1252 has where Latin-1 has controls, from 0x80.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The byte that stands for a character in Windows-1252.
fn windows_1252(c: char) -> Option<u8> {
    let high = (0x80u8..)
        .zip(HIGH)
        .find(|(_, known)| *known == c)
        .map(|(byte, _)| byte);
    high.or_else(|| u8::try_from(u32::from(c)).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn european_names_pass_unchanged() {
        let names = [
            "Müller",
            "Þórðarson",
            "Çelik",
            "Łukasz Wiśniewski",
            "Ștefan",
            "Ġorġ",
            "Иван Петров",
            "Γιώργος",
            "d’Hondt",
            "Ångström",
            "Ãdamo",
            "IJsbrand",
            "Ĳsbrand",
            "Zoë",
            "Nuñez",
            "Dvořák",
            "Šárka",
            "O'Neill",
            "van ’t Hoff",
        ];
        for name in names {
            assert_eq!(line(name), Ok(name.to_owned()));
        }
    }

    #[test]
    fn a_wrong_encoding_is_recognised_with_what_was_meant() {
        let pairs = [
            ("MÃ¼ller", "Müller"),
            ("ZoÃ«", "Zoë"),
            ("dâ€™Hondt", "d’Hondt"),
            ("Å ", "Å"),
        ];
        for (typed, meant) in &pairs[..3] {
            assert_eq!(line(typed), Err(TextTrouble::Misread((*meant).to_owned())));
        }
        assert_eq!(
            line(pairs[3].0),
            Ok(pairs[3].1.to_owned()),
            "a name that only looks odd is kept"
        );
    }

    #[test]
    fn invisible_characters_are_named_in_a_line_and_kept_in_a_body() {
        for c in [
            '\u{202e}', '\u{200b}', '\u{0}', '\u{92}', '\u{feff}', '\u{2066}',
        ] {
            let text = format!("An{c}na");
            assert_eq!(
                line(&text),
                Err(TextTrouble::Invisible {
                    character: c,
                    place: 3
                })
            );
            assert_eq!(body(&text), Ok(text));
        }
        assert_eq!(body(" \u{200b}\n"), Err(TextTrouble::OnlyInvisible));
        assert_eq!(body(""), Ok(String::new()));
    }

    #[test]
    fn limits_count_characters() {
        assert!(body(&"é".repeat(BODY_LIMIT)).is_ok());
        let found = BODY_LIMIT + 1;
        assert_eq!(
            body(&"é".repeat(found)),
            Err(TextTrouble::TooLong {
                limit: BODY_LIMIT,
                found
            })
        );
        assert!(line(&"a".repeat(LINE_LIMIT)).is_ok());
    }
}

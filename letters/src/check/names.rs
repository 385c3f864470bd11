//! Names as they stand in a text: with initials, with `van der`, after a word that says whose name it is.

use super::text::{Kind, Text};
use std::ops::Range;

/// A word of a name, as written and as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) written: String,
    pub(super) plain: String,
}

/// Words with capitals that stand together.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) tokens: Range<usize>,
    /// What the word before it says it is.
    pub(super) naming: Option<Naming>,
    /// The tokens that can be a name: no `van`, no initials.
    pub(super) words: Vec<usize>,
}

/// Whose name a word before it announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// `uw zoon`, `your daughter`.
    Child,
    /// `mevrouw`, `juf`, `Mr`.
    Adult,
}

/// No name is longer than this, in tokens.
const LONGEST: usize = 16;

const CHILD: &[&str] = &[
    "zoon",
    "zoontje",
    "dochter",
    "dochtertje",
    "kind",
    "kleinzoon",
    "kleindochter",
    "leerling",
    "son",
    "daughter",
    "child",
    "pupil",
];

const ADULT: &[&str] = &[
    "mevrouw",
    "mevr",
    "mw",
    "meneer",
    "mijnheer",
    "heer",
    "dhr",
    "juf",
    "juffrouw",
    "meester",
    "broer",
    "broertje",
    "zus",
    "zusje",
    "brother",
    "sister",
    "familie",
    "collega",
    "specialist",
    "docent",
    "docente",
    "bijlesdocent",
    "begeleider",
    "begeleidster",
    "behandelaar",
    "mr",
    "mrs",
    "ms",
    "miss",
    "family",
    "colleague",
    "tutor",
    "teacher",
];

const PREFIXES: &[&str] = &[
    "van", "de", "der", "den", "het", "t", "ten", "ter", "te", "in", "op", "el", "al", "von", "du",
    "la", "le", "di", "da", "dos", "bin", "ben", "ibn", "abu",
];

/// The words of a name without titles, initials and `van der`.
pub(super) fn parts(name: &str) -> Vec<Part> {
    let text = Text::new(name);
    let all = 0..text.tokens.len();
    let telling = |at: &usize| is_telling(&text, *at) && naming_word(text.word(*at)).is_none();
    all.filter(telling)
        .map(|at| Part {
            written: text.quote(text.place(at..at + 1)),
            plain: text.word(at).to_owned(),
        })
        .collect()
}

/// Whether a word can tell one person from another.
fn is_telling(text: &Text, at: usize) -> bool {
    let word = text.word(at);
    text.tokens[at].kind == Kind::Word && word.chars().nth(1).is_some() && !PREFIXES.contains(&word)
}

fn naming_word(word: &str) -> Option<Naming> {
    if CHILD.contains(&word) {
        Some(Naming::Child)
    } else {
        ADULT.contains(&word).then_some(Naming::Adult)
    }
}

/// All stretches of words with capitals, in order.
pub(super) fn spans(text: &Text) -> Vec<Span> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < text.tokens.len() {
        match span(text, at) {
            Some(span) => {
                at = span.tokens.end;
                found.push(span);
            }
            None => at += 1,
        }
    }
    found
}

fn span(text: &Text, start: usize) -> Option<Span> {
    if !text.tokens[start].capital && !PREFIXES.contains(&text.word(start)) {
        return None;
    }
    let naming = naming_before(text, start);
    // `mevrouw van den Berg`: only what announces a name makes a name of small letters.
    let announced = naming.is_some() && leads_to_name(text, start).is_some();
    let begins = is_name_word(text, start) || announced;
    if !begins {
        return None;
    }
    let mut end = start;
    while end < text.tokens.len() && end - start < LONGEST {
        let Some(next) = leads_to_name(text, end) else {
            break;
        };
        if end > start && text.tokens[next - 1].sentence != text.tokens[start].sentence {
            break;
        }
        end = next;
    }
    let words = (start..end).filter(|at| is_name_word(text, *at) && is_telling(text, *at));
    Some(Span {
        tokens: start..end.max(start + 1),
        naming,
        words: words.collect(),
    })
}

/// Where the next word of a name ends, when one follows at `at`: over `van der`, a hyphen, the point of an initial.
fn leads_to_name(text: &Text, at: usize) -> Option<usize> {
    let mut next = at;
    while next < text.tokens.len() && next - at < 4 {
        if is_name_word(text, next) {
            return Some(next + 1);
        }
        let initial = next > 0 && text.is_sign(next, '.') && text.word(next - 1).len() == 1;
        let hyphen = text.is_sign(next, '-') && text.is_glued(next) && text.is_glued(next + 1);
        let apostrophe = text.is_sign(next, '\'') || text.is_sign(next, '’');
        let prefix = PREFIXES.contains(&text.word(next));
        let before_prefix = apostrophe && text.word(next + 1) == "t";
        if !(initial || hyphen || prefix || before_prefix) {
            return None;
        }
        next += 1;
    }
    None
}

/// A word with a capital that does not itself announce a name.
fn is_name_word(text: &Text, at: usize) -> bool {
    let Some(token) = text.tokens.get(at) else {
        return false;
    };
    token.kind == Kind::Word && token.capital && naming_word(text.word(at)).is_none()
}

/// What the word just before `at` announces; a point may follow it (`mevr.`).
fn naming_before(text: &Text, at: usize) -> Option<Naming> {
    let mut before = at.checked_sub(1)?;
    if text.is_sign(before, '.') {
        before = before.checked_sub(1)?;
    }
    let same = text.tokens[before].sentence == text.tokens.get(at)?.sentence;
    naming_word(text.word(before)).filter(|_| same)
}

impl Span {
    /// The tokens from the first to the last of these words, with `van der` before it when that belongs to the name.
    pub(super) fn stretch(&self, text: &Text, first: usize, last: usize) -> Range<usize> {
        let prefix = |at: &usize| PREFIXES.contains(&text.word(*at));
        let before = (self.tokens.start..first).rev().take_while(prefix).count();
        let opens_sentence = text.tokens[first - before].first && self.naming.is_none();
        let before = if opens_sentence { 0 } else { before };
        first - before..last + 1
    }
}

/// Whether two plain words differ so little that one is probably the other misspelt: one letter, in long words
/// two; `ij` and `y` are the same letter, and a letter doubled is no other letter.
pub(super) fn is_near(one: &str, other: &str) -> bool {
    // Of a word this long nobody is called; and most words differ too much to look further.
    if one.len() > 60 || one.len().abs_diff(other.len()) > 3 {
        return false;
    }
    let (one, other) = (sounds(one), sounds(other));
    let shortest = one.len().min(other.len());
    let allowed = if shortest >= 8 { 2 } else { 1 };
    shortest >= 3 && one.len().abs_diff(other.len()) <= allowed && distance(&one, &other) <= allowed
}

/// The letters of a word; in a short one a doubled letter stays, because little else is left.
fn sounds(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.replace("ij", "y").chars().collect();
    if letters.len() > 4 {
        letters.dedup();
    }
    letters
}

/// How many letters must be changed, added, left out or swapped with the next.
pub(super) fn distance(one: &[char], other: &[char]) -> usize {
    let width = other.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1; width];
        for (j, b) in other.iter().enumerate() {
            let changed = last[j] + usize::from(a != b);
            row[j + 1] = changed.min(last[j + 1] + 1).min(row[j] + 1);
            let swapped = i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b;
            if swapped {
                row[j + 1] = row[j + 1].min(before[j - 1] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[other.len()]
}

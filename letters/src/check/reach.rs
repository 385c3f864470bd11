//! Mail addresses, telephone numbers, postcodes and bank accounts as they stand in a text.

use super::text::{Kind, Text};
use std::ops::Range;

/// Something by which someone is reached.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Where it stands, in characters.
    pub(super) place: Range<usize>,
    /// As it is compared.
    pub(super) what: String,
}

/// A mail address is not longer than this on either side of its sign.
const LONGEST_HALF: usize = 120;

/// Everything with an `@` between what can be a name and a host.
pub(super) fn emails(text: &Text) -> Vec<Found> {
    let signs = text
        .tokens
        .iter()
        .filter(|token| token.kind == Kind::Sign('@'));
    signs
        .filter_map(|token| email(&text.chars, token.start))
        .collect()
}

fn email(chars: &[char], at: usize) -> Option<Found> {
    let of_name = |c: &&char| c.is_alphanumeric() || "._%+-'".contains(**c);
    let of_host = |c: &&char| c.is_alphanumeric() || ".-".contains(**c);
    let before = chars[..at]
        .iter()
        .rev()
        .take(LONGEST_HALF)
        .take_while(of_name)
        .count();
    let after = chars[at + 1..]
        .iter()
        .take(LONGEST_HALF)
        .take_while(of_host)
        .count();
    let host = &chars[at + 1..at + 1 + after];
    let closing = host.iter().rev().take_while(|c| ".-".contains(**c)).count();
    let host = &host[..after - closing];
    if before == 0 || !host.contains(&'.') {
        return None;
    }
    let place = at - before..at + 1 + host.len();
    let what = chars[place.clone()]
        .iter()
        .collect::<String>()
        .to_lowercase();
    Some(Found { place, what })
}

/// Every Dutch telephone number of ten figures, from the 0 on; free and paid service numbers are nobody's.
pub(super) fn phones(text: &Text) -> Vec<Found> {
    let (mut found, mut at): (Vec<Found>, usize) = (Vec::new(), 0);
    while at < text.tokens.len() {
        match phone(text, at) {
            Some((end, what)) => {
                let place = text.place(at..end);
                let service = what.starts_with("0800") || what.starts_with("090");
                found.extend((!service).then_some(Found { place, what }));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The end of the number that begins at `at`, and its figures.
fn phone(text: &Text, at: usize) -> Option<(usize, String)> {
    let abroad = text.is_sign(at, '+') && text.word(at + 1).starts_with("31");
    let opened = text.is_sign(at, '(') && text.word(at + 1).starts_with('0');
    let first = at + usize::from(abroad || opened);
    let starts = text.tokens.get(first)?.kind == Kind::Number
        && (abroad || text.word(first).starts_with('0'));
    let inside = text.is_glued(at) && !text.is_sign(at - 1, '(') && !text.is_sign(at - 1, ':');
    if !starts || inside {
        return None;
    }
    let mut figures = String::new();
    let mut end = first;
    while end < text.tokens.len() && (end == first || goes_on(text, end)) && figures.len() < 14 {
        figures.push_str(if text.tokens[end].kind == Kind::Number {
            text.word(end)
        } else {
            ""
        });
        end += 1;
        if let Some(national) = national(&figures, abroad) {
            return Some((end, national));
        }
    }
    None
}

fn goes_on(text: &Text, at: usize) -> bool {
    let sign = matches!(
        text.tokens[at].kind,
        Kind::Sign('-' | '–' | '.' | '/' | '(' | ')')
    );
    let near = text.tokens[at].start - text.tokens[at - 1].end <= 1;
    near && (sign || text.tokens[at].kind == Kind::Number)
}

/// `0305550120`, when the figures are exactly a whole number.
fn national(figures: &str, abroad: bool) -> Option<String> {
    let bare = match figures.strip_prefix("0031") {
        Some(rest) => rest,
        None if abroad => figures.strip_prefix("31")?,
        None => figures.strip_prefix('0')?,
    };
    let bare = if bare.len() == 10 {
        bare.strip_prefix('0')?
    } else {
        bare
    };
    let whole = bare.len() == 9 && (figures.starts_with("00") == figures.starts_with("0031"));
    whole.then(|| format!("0{bare}"))
}

/// `3991ZZ`, when four figures and two capitals stand at `at`.
pub(super) fn postcode(text: &Text, at: usize) -> Option<String> {
    let figures = text.number(at, 4).filter(|n| *n >= 1000)?;
    let letters = text.tokens.get(at + 1)?;
    let near = letters.start - text.tokens[at].end <= 1;
    let fits = letters.kind == Kind::Word && letters.shouted && letters.end - letters.start == 2;
    (near && fits).then(|| format!("{figures}{}", text.word(at + 1).to_uppercase()))
}

/// A Dutch bank account at `at`: the tokens it takes, and its characters without blanks.
pub(super) fn iban(text: &Text, at: usize) -> Option<(Range<usize>, String)> {
    let is_word = |at: usize, length: usize| {
        let token = text.tokens.get(at);
        token.is_some_and(|token| {
            token.kind == Kind::Word && token.shouted && token.end - token.start == length
        })
    };
    let check = text.word(at + 1);
    if text.word(at) != "nl" || !is_word(at, 2) || check.len() != 2 || !is_word(at + 2, 4) {
        return None;
    }
    let mut account = String::new();
    let mut end = at + 3;
    while end < text.tokens.len() && text.tokens[end].kind == Kind::Number && account.len() < 10 {
        account.push_str(text.word(end));
        end += 1;
    }
    let bank = text.word(at + 2).to_uppercase();
    (account.len() == 10).then(|| (at..end, format!("NL{check}{bank}{account}")))
}

/// Whether the check figures of an account are right (ISO 13616: the rest by 97 is 1).
pub(super) fn is_sound(iban: &str) -> bool {
    let (head, tail) = iban.split_at(4);
    let value = |c: char| c.to_digit(36).unwrap_or(0);
    let step = |rest: u32, c: char| {
        let n = value(c);
        (rest * if n > 9 { 100 } else { 10 } + n) % 97
    };
    tail.chars().chain(head.chars()).fold(0, step) == 1
}

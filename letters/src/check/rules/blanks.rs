//! Places that were to be filled in.

use crate::check::calendar::is_calendar_word;
use crate::check::text::{Kind, Text};
use crate::check::{Draft, MOST, Rule, Said};
use std::ops::Range;

/// A field is not longer than this, in tokens.
const LONGEST: usize = 12;

/// What stands in a place to be filled in.
const FIELDS: &[&str] = &[
    "naam",
    "voornaam",
    "achternaam",
    "datum",
    "dag",
    "tijd",
    "tijdstip",
    "adres",
    "bedrag",
    "reden",
    "invullen",
    "invoegen",
    "aanvullen",
    "kenmerk",
    "telefoonnummer",
    "emailadres",
    "plaats",
    "onderwerp",
    "tekst",
    "aantal",
    "name",
    "date",
    "day",
    "time",
    "address",
    "amount",
    "reason",
    "insert",
    "fill",
    "reference",
    "subject",
    "todo",
    "xx",
    "xxx",
];

/// Words that ask to fill in.
const TO_FILL: &[&str] = &[
    "invullen",
    "invoegen",
    "aanvullen",
    "insert",
    "todo",
    "xx",
    "xxx",
];

/// How a name begins that was masked, in square brackets: `[betrokkene A]`.
const MASKS: &[&str] = &[
    "klager",
    "betrokkene",
    "kind",
    "meelezer",
    "medewerker",
    "complainant",
    "child",
];

/// How a masked address reads: `[adres van klager]`.
const MASKED: &[&str] = &[
    "adres van",
    "telefoonnummer van",
    "mailadres van",
    "uit een andere zaak",
];

/// `[naam]`, `{datum}`, `<reden>`. Certain when it begins with the name of a field or asks to fill in; other words in
/// square brackets are how one adds to a quotation, `[…]` how one shortens it, `[klager]` how one masks a name.
pub(super) fn brackets(draft: &Draft) -> Vec<Said> {
    let all = 0..draft.text.tokens.len();
    all.filter_map(|at| bracket(&draft.text, at))
        .take(MOST)
        .collect()
}

fn bracket(text: &Text, at: usize) -> Option<Said> {
    let Kind::Sign(open) = text.tokens[at].kind else {
        return None;
    };
    let close = match open {
        '[' => ']',
        '{' => '}',
        '<' => '>',
        _ => return None,
    };
    let last = text.tokens.len().min(at + LONGEST + 2);
    let end = (at + 1..last).find(|at| text.is_sign(*at, close))?;
    let mut inside = at + 1..end;
    let field = |at: usize| FIELDS.contains(&text.word(at));
    let masked = MASKS.contains(&text.word(at + 1)) || text.says(&inside, MASKED);
    if open == '[' && masked && !text.says(&inside, TO_FILL) {
        return None;
    }
    let asks = text.says(&inside, TO_FILL) || inside.next().is_some_and(field);
    let holds = asks || (at + 1..end).any(field);
    let empty = (at + 1..end).all(|at| text.is_sign(at, '_'));
    let certain = asks || empty || open == '{';
    (certain || holds).then(|| unfinished(text, at..end + 1).certain(certain))
}

/// `TODO`, `XXX`, `____`, `…invullen`, `dd-mm-jjjj`. Certain, but for marks that may be meant: two capitals `XX`, a row
/// of dots, two question marks, dots before a month.
pub(super) fn marks(draft: &Draft) -> Vec<Said> {
    let text = &draft.text;
    let (mut found, mut at) = (Vec::new(), 0);
    while at < text.tokens.len() && found.len() < MOST {
        match mark(text, at) {
            Some((end, certain)) => {
                found.push(unfinished(text, at..end).certain(certain));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The end of the mark at `at`, and whether it is certain.
fn mark(text: &Text, at: usize) -> Option<(usize, bool)> {
    let token = &text.tokens[at];
    match token.kind {
        Kind::Word => word(text, at),
        Kind::Number => None,
        Kind::Sign(sign @ ('_' | '.' | '…' | '?')) => row(text, at, sign),
        Kind::Sign(_) => None,
    }
}

fn word(text: &Text, at: usize) -> Option<(usize, bool)> {
    let (token, word) = (&text.tokens[at], text.word(at));
    let glued = |at: usize| text.is_glued(at) && text.is_glued(at + 1);
    let mask =
        ["dd", "xx"].contains(&word) && glued(at + 1) && ["mm", "xx"].contains(&text.word(at + 2));
    if mask {
        let year =
            ["jjjj", "yyyy", "jj", "yy", "xxxx"].contains(&text.word(at + 4)) && glued(at + 3);
        return Some((at + if year { 5 } else { 3 }, true));
    }
    if token.shouted && word.bytes().all(|b| b == b'x') {
        return Some((at + 1, word.len() > 2));
    }
    let note = token.shouted && ["todo", "tbd", "fixme"].contains(&word);
    note.then_some((at + 1, true))
}

/// Underscores; dots or an ellipsis with a field glued behind them; a long row of dots; question marks.
fn row(text: &Text, at: usize, sign: char) -> Option<(usize, bool)> {
    if at > 0 && text.is_sign(at - 1, sign) && text.is_glued(at) {
        return None;
    }
    let goes_on = |next: &usize| *next == at || text.is_sign(*next, sign) && text.is_glued(*next);
    let length = (at..text.tokens.len()).take_while(goes_on).count();
    let end = at + length;
    let dots = sign == '…' || sign == '.' && length >= 3;
    let field = dots
        && FIELDS.contains(&text.word(end))
        && (text.is_glued(end) || TO_FILL.contains(&text.word(end)));
    let gap =
        dots && !text.is_glued(at) && (is_calendar_word(text.word(end)) || text.word(end) == "uur");
    match sign {
        _ if field => Some((end + 1, true)),
        _ if gap => Some((end, false)),
        '_' => (length >= 3).then_some((end, true)),
        '.' => (length >= 5).then_some((end, false)),
        '?' => (length >= 2).then_some((end, false)),
        _ => None,
    }
}

fn unfinished(text: &Text, tokens: Range<usize>) -> Said {
    let place = text.place(tokens);
    let sentence = format!("“{}” moet nog worden ingevuld.", text.quote(place.clone()));
    Said::doubt(Rule::Blank, place, sentence)
}

//! A text cut into words, numbers and signs, with the places where they stand.
//!
//! Every rule works on these, so that none reads the text by itself. Places are counted in characters.

use std::ops::Range;
use weerklank_core::text::is_invisible;

/// How far, in tokens, a word may stand from what it is about. Also what keeps a text without full stops quick.
const REACH: usize = 30;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with the apostrophes inside.
    Word,
    /// Digits 0 to 9.
    Number,
    /// One other character.
    Sign(char),
}

/// A piece of the text that is not cut further.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Where it stands, in characters.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// Where its plain form stands in [`Text::plain`], in bytes.
    plain: (usize, usize),
    /// Whether it begins with a capital.
    pub(super) capital: bool,
    /// Whether it has no small letter.
    pub(super) shouted: bool,
    /// Which sentence it belongs to; a new line and a semicolon end one too.
    pub(super) sentence: usize,
    /// Whether it is the first word of its sentence.
    pub(super) first: bool,
    /// Whether it stands between quotation marks: the words of someone else.
    pub(super) quoted: bool,
}

/// A text ready to be checked.
pub(super) struct Text {
    pub(super) chars: Vec<char>,
    plain: String,
    pub(super) tokens: Vec<Token>,
    /// Whether it is in English rather than in Dutch.
    pub(super) english: bool,
    /// The places of all words, in order of the words, so that a table of phrases need not be tried at every place.
    sorted: Vec<usize>,
}

impl Text {
    pub(super) fn new(text: &str) -> Self {
        let mut read = Self {
            chars: text.chars().collect(),
            plain: String::with_capacity(text.len()),
            tokens: Vec::with_capacity(text.len() / 5),
            english: false,
            sorted: Vec::new(),
        };
        read.cut();
        read.divide();
        read.sort();
        read.english = read.sounds_english();
        read
    }

    /// Token `at` in small letters without marks; empty beyond the text.
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .map_or("", |token| &self.plain[token.plain.0..token.plain.1])
    }

    /// The number at `at`, when it is one of at most `digits` digits.
    pub(super) fn number(&self, at: usize, digits: usize) -> Option<u32> {
        let token = self.tokens.get(at)?;
        let fits = token.kind == Kind::Number && token.end - token.start <= digits;
        fits.then(|| self.word(at).parse().ok())?
    }

    /// Whether token `at` is this sign.
    pub(super) fn is_sign(&self, at: usize, sign: char) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Sign(sign))
    }

    /// Whether nothing stands between token `at` and the one before it.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        at > 0
            && self
                .tokens
                .get(at)
                .is_some_and(|token| token.start == self.tokens[at - 1].end)
    }

    /// The words of a stretch of characters, as they stand there.
    pub(super) fn quote(&self, place: Range<usize>) -> String {
        self.chars[place].iter().collect()
    }

    /// The characters that a stretch of tokens covers.
    pub(super) fn place(&self, tokens: Range<usize>) -> Range<usize> {
        self.tokens[tokens.start].start..self.tokens[tokens.end - 1].end
    }

    /// The tokens of the same sentence around a stretch of tokens, as far as words reach.
    pub(super) fn around(&self, tokens: &Range<usize>) -> Range<usize> {
        let sentence = self.tokens[tokens.start].sentence;
        let same = |at: &usize| self.tokens[*at].sentence == sentence;
        let before = (0..tokens.start).rev().take(REACH).take_while(same).count();
        let last = tokens.end.saturating_add(REACH).min(self.tokens.len());
        let after = (tokens.end..last).take_while(same).count();
        tokens.start - before..tokens.end + after
    }

    /// Everywhere a phrase of plain words stands.
    pub(super) fn all(&self, phrase: &'static str) -> impl Iterator<Item = Range<usize>> {
        let first = phrase.split(' ').next().unwrap_or_default();
        let begin = self.sorted.partition_point(|at| self.word(*at) < first);
        let same = self.sorted[begin..]
            .iter()
            .take_while(move |at| self.word(**at) == first);
        same.filter_map(move |at| self.phrase_at(*at, self.tokens.len(), phrase))
    }

    /// Where a phrase of plain words stands in a stretch of tokens, for the first time.
    pub(super) fn find(&self, within: &Range<usize>, phrase: &str) -> Option<Range<usize>> {
        within
            .clone()
            .find_map(|at| self.phrase_at(at, within.end, phrase))
    }

    /// Whether one of these phrases stands in a stretch of tokens.
    pub(super) fn says(&self, within: &Range<usize>, phrases: &[&str]) -> bool {
        phrases.iter().any(|one| self.find(within, one).is_some())
    }

    /// The phrase that begins at `at`, if it does so before `end`.
    pub(super) fn phrase_at(&self, at: usize, end: usize, phrase: &str) -> Option<Range<usize>> {
        let (mut next, mut rest) = (at, phrase);
        while next < end {
            rest = rest.strip_prefix(self.word(next))?;
            next += 1;
            if rest.is_empty() {
                return Some(at..next);
            }
            rest = rest.strip_prefix(' ')?;
        }
        None
    }

    /// By the small words of both languages.
    fn sounds_english(&self) -> bool {
        const ENGLISH: [&str; 14] = [
            "the", "and", "you", "your", "of", "to", "my", "by", "i", "within", "this", "for",
            "not", "are",
        ];
        const DUTCH: [&str; 14] = [
            "de", "het", "een", "u", "uw", "van", "en", "ik", "op", "binnen", "dit", "voor",
            "niet", "zijn",
        ];
        let count = |words: &[&'static str]| -> usize {
            words.iter().map(|word| self.all(word).count()).sum()
        };
        count(&ENGLISH) > count(&DUTCH)
    }

    fn sort(&mut self) {
        let words = (0..self.tokens.len()).filter(|at| self.tokens[*at].kind == Kind::Word);
        let mut sorted: Vec<usize> = words.collect();
        sorted.sort_by_key(|at| self.word(*at));
        self.sorted = sorted;
    }

    fn cut(&mut self) {
        let mut at = 0;
        while at < self.chars.len() {
            let c = self.chars[at];
            at = match c {
                // A star is the mark of bold print: `uiterlijk **14 mei**` says the same as without.
                _ if c.is_whitespace() || is_hidden(c) || c == '*' => at + 1,
                _ if c.is_ascii_digit() => {
                    self.take(at, Kind::Number, |text, at| text.chars[at].is_ascii_digit())
                }
                _ if c.is_alphabetic() => self.take(at, Kind::Word, Self::is_of_word),
                _ => self.take(at, Kind::Sign(c), |_, _| false),
            };
        }
    }

    /// Letters, marks upon them, and an apostrophe with two letters behind it (`O'Neill`, not `Tom's`).
    fn is_of_word(&self, at: usize) -> bool {
        let letter = |at: usize| self.chars.get(at).is_some_and(|c| c.is_alphabetic());
        let c = self.chars[at];
        let joins = matches!(c, '\'' | '’') && letter(at + 1) && letter(at + 2);
        c.is_alphabetic() || is_hidden(c) || joins
    }

    fn take(&mut self, start: usize, kind: Kind, goes_on: impl Fn(&Self, usize) -> bool) -> usize {
        let mut end = start + 1;
        while end < self.chars.len() && goes_on(self, end) {
            end += 1;
        }
        let from = self.plain.len();
        let letters = &self.chars[start..end];
        letters.iter().for_each(|c| push_plain(&mut self.plain, *c));
        self.tokens.push(Token {
            start,
            end,
            kind,
            plain: (from, self.plain.len()),
            capital: letters[0].is_uppercase(),
            shouted: letters.len() > 1 && !letters.iter().any(|c| c.is_lowercase()),
            sentence: 0,
            first: false,
            quoted: false,
        });
        end
    }

    fn divide(&mut self) {
        let (mut sentence, mut fresh, mut quoted) = (0, true, false);
        for at in 0..self.tokens.len() {
            if at > 0 && self.ends_before(at) {
                sentence += 1;
                fresh = true;
            }
            quoted = match self.tokens[at].kind {
                Kind::Sign('“' | '„' | '«') => true,
                Kind::Sign('”' | '»') => false,
                Kind::Sign('"') => !quoted,
                // A mark that is never closed must not hide all that follows.
                _ => quoted && !self.is_new_line(at),
            };
            let token = &mut self.tokens[at];
            token.sentence = sentence;
            token.quoted = quoted;
            if token.kind == Kind::Word {
                token.first = fresh;
                fresh = false;
            }
        }
    }

    fn is_new_line(&self, at: usize) -> bool {
        at > 0 && self.chars[self.tokens[at - 1].end..self.tokens[at].start].contains(&'\n')
    }

    /// Whether a sentence ends between token `at` and the one before it.
    fn ends_before(&self, at: usize) -> bool {
        let (last, next) = (&self.tokens[at - 1], &self.tokens[at]);
        let gap = &self.chars[last.end..next.start];
        if self.is_new_line(at) || last.kind == Kind::Sign(';') {
            return true;
        }
        let ends = match last.kind {
            Kind::Sign('.') => !self.is_shortened(at - 1),
            Kind::Sign('!' | '?' | '…' | '•') => true,
            _ => false,
        };
        ends && !gap.is_empty() && (next.kind != Kind::Word || next.capital)
    }

    /// Whether the full stop at `at` belongs to an abbreviation or an initial.
    fn is_shortened(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let word = self.word(before);
        let initial = self.tokens[before].kind == Kind::Word && word.len() == 1;
        initial || SHORTENED.contains(&word)
    }
}

/// Words after which a full stop does not end the sentence.
const SHORTENED: &[&str] = &[
    "mevr", "mw", "dhr", "mr", "mrs", "ms", "dr", "drs", "ir", "prof", "nr", "no", "tel", "art",
    "blz", "pag", "bijv", "evt", "ca", "incl", "excl", "jan", "feb", "mrt", "apr", "jun", "jul",
    "aug", "sep", "sept", "okt", "oct", "nov", "dec", "ma", "di", "wo", "do", "vr", "za", "zo",
];

/// Characters that take part in a word without being seen, and marks upon letters.
fn is_hidden(c: char) -> bool {
    is_invisible(c) || matches!(c, '\u{300}'..='\u{36f}')
}

/// Small letters without marks, so that `Yılmaz`, `YILMAZ` and `Yilmaz` are one name.
fn push_plain(plain: &mut String, c: char) {
    if c.is_ascii() {
        if c != '\'' {
            plain.push(c.to_ascii_lowercase());
        }
        return;
    }
    if is_hidden(c) || c == '’' {
        return;
    }
    if !c.is_alphabetic() {
        plain.push(c);
        return;
    }
    for small in c.to_lowercase().filter(|c| !is_hidden(*c)) {
        plain.push_str(unmarked(small).unwrap_or(small.encode_utf8(&mut [0; 4])));
    }
}

/// The letter under its marks, for those of European languages; `None` when it has none.
fn unmarked(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ð' | 'ď' | 'đ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĳ' => "ij",
        'ł' | 'ľ' | 'ļ' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

/// A text as rules compare it: [`Text::word`] of all of it, a blank between words.
pub(super) fn plain_words(text: &str) -> Vec<String> {
    let read = Text::new(text);
    (0..read.tokens.len())
        .filter(|at| read.tokens[*at].kind == Kind::Word)
        .map(|at| read.word(at).to_owned())
        .collect()
}

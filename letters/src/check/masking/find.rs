//! Finds someone in a text: by name in whatever spelling, by address, number and mail address.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Known, What};
use crate::check::text::{Kind, Text};
use crate::check::{names, reach};

/// One thing by which someone is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trace {
    Name(Name),
    /// Words and numbers that follow one another.
    Words(Vec<String>),
    /// The figures of a number, without what comes before the area.
    Figures(String),
    /// A mail address in small letters.
    Email(String),
}

/// A name as it is looked for; all words small and without marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Name {
    /// All its words, in order.
    words: Vec<String>,
    /// Those that tell who it is and belong to nobody who stays.
    telling: BTreeSet<String>,
    /// Words of the name written as one.
    run_together: BTreeSet<String>,
}

/// What belongs to those who stay.
pub(super) struct Spared {
    words: BTreeSet<String>,
    emails: BTreeSet<String>,
    figures: BTreeSet<String>,
    lines: BTreeSet<Vec<String>>,
}

impl Spared {
    pub(super) fn of(kept: &[Known]) -> Self {
        let telling = |one: &Known| names::parts(&one.name).into_iter().map(|part| part.plain);
        Self {
            words: kept.iter().flat_map(telling).collect(),
            emails: kept
                .iter()
                .map(|one| one.email.trim().to_lowercase())
                .collect(),
            figures: kept.iter().map(|one| bare(&figures(&one.phone))).collect(),
            lines: kept.iter().flat_map(|one| address(&one.address)).collect(),
        }
    }
}

/// Everything by which this one is found.
pub(super) fn traces(
    known: &Known,
    with_name: bool,
    spared: &Spared,
) -> impl Iterator<Item = (What, Trace)> {
    let name = with_name.then(|| Name::of(&known.name, spared)).flatten();
    let email = Some(known.email.trim().to_lowercase());
    let email = email.filter(|one| one.contains('@') && !spared.emails.contains(one));
    let phone = Some(bare(&figures(&known.phone)));
    let phone = phone.filter(|one| one.len() > 5 && !spared.figures.contains(one));
    let lines = address(&known.address);
    let lines = lines
        .into_iter()
        .filter(|line| !spared.lines.contains(line));
    let lines: Vec<_> = lines
        .map(|line| (What::Address, Trace::Words(line)))
        .collect();
    name.map(|name| (What::Name, Trace::Name(name)))
        .into_iter()
        .chain(email.map(|email| (What::Email, Trace::Email(email))))
        .chain(phone.map(|phone| (What::Phone, Trace::Figures(phone))))
        .chain(lines)
}

impl Name {
    fn of(name: &str, spared: &Spared) -> Option<Self> {
        let words = plain(name);
        let telling: BTreeSet<String> = names::parts(name)
            .into_iter()
            .map(|part| part.plain)
            .filter(|part| !spared.words.contains(part))
            .collect();
        let mut run_together = BTreeSet::new();
        for from in 0..words.len() {
            for to in from + 2..=words.len() {
                let piece = &words[from..to];
                if piece.iter().any(|word| telling.contains(word)) {
                    run_together.insert(piece.concat());
                }
            }
        }
        // Of a name all of whose words belong to somebody who stays, nothing can be masked without masking that one.
        (!telling.is_empty()).then_some(Self {
            words,
            telling,
            run_together,
        })
    }

    /// Whether this word gives the name away, with the `s` of possession or without.
    fn tells(&self, word: &str) -> bool {
        let known = |word: &str| self.telling.contains(word) || self.run_together.contains(word);
        known(word) || word.strip_suffix('s').is_some_and(known)
    }

    fn has(&self, word: &str) -> bool {
        self.words.iter().any(|one| one == word)
    }

    /// The tokens from `at` on that are the initials: `J.J.`, `S.v.d.B.`
    fn initials(&self, text: &Text, at: usize) -> Option<usize> {
        let full: Vec<char> = self
            .words
            .iter()
            .filter_map(|word| word.chars().next())
            .collect();
        let short: Vec<char> = {
            let telling = self
                .words
                .iter()
                .filter(|word| self.tells(word) || word.len() == 1);
            telling.filter_map(|word| word.chars().next()).collect()
        };
        let is = |letters: &[char]| {
            let dotted = letters.iter().enumerate().all(|(place, letter)| {
                let here = at + 2 * place;
                text.word(here) == letter.to_string() && text.is_sign(here + 1, '.')
            });
            (letters.len() > 1 && dotted).then(|| at + 2 * letters.len())
        };
        is(&full).or_else(|| is(&short))
    }

    fn places(&self, text: &Text) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut at = 0;
        while at < text.tokens.len() {
            let place = if self.tells(text.word(at)) {
                Some(self.from(text, at)..self.to(text, at))
            } else {
                self.initials(text, at).map(|end| at..end)
            };
            at = place.as_ref().map_or(at + 1, |place| place.end);
            places.extend(place);
        }
        places
    }

    /// Where the name begins of which `at` is a word: first names and initials before it go along.
    fn from(&self, text: &Text, at: usize) -> usize {
        let mut from = at;
        while let Some(steps) = self.goes_back(text, from) {
            from -= steps;
        }
        from
    }

    /// How many tokens before `from` belong to the name too.
    fn goes_back(&self, text: &Text, from: usize) -> Option<usize> {
        let before = from.checked_sub(1)?;
        if text.tokens[before].sentence != text.tokens[from].sentence {
            return None;
        }
        let word = text.word(before);
        let letter = |at: usize| text.word(at).chars().count() == 1;
        let given = self.is_given(word) || (letter(before) && self.begins_with(word));
        let known = self.has(word) || (text.tokens[before].capital && given);
        let dotted = text.is_sign(before, '.') && before > 0 && letter(before - 1);
        let hyphened = text.is_sign(before, '-') && before > 0 && self.has(text.word(before - 1));
        match () {
            () if known => Some(1),
            () if dotted || hyphened => Some(2),
            () => None,
        }
    }

    /// Whether a word can be the first name of which only the initial is known.
    fn is_given(&self, word: &str) -> bool {
        let initials = self.words.iter().filter(|one| one.chars().count() == 1);
        let mut initials = initials.filter_map(|one| one.chars().next());
        word.chars()
            .next()
            .is_some_and(|first| initials.any(|one| one == first))
    }

    /// Whether one of its words begins so: an initial without its dot.
    fn begins_with(&self, letter: &str) -> bool {
        self.words.iter().any(|word| word.starts_with(letter))
    }

    fn to(&self, text: &Text, at: usize) -> usize {
        let mut to = at + 1;
        loop {
            let word = text.word(to);
            if self.has(word) || self.tells(word) {
                to += 1;
            } else if text.is_sign(to, '-') && self.has(text.word(to + 1)) {
                to += 2;
            } else {
                return to;
            }
        }
    }
}

/// The characters of a text, and where in them someone is found, from first to last: which trace.
pub(super) fn places(text: &str, traces: &[&Trace]) -> (Vec<char>, Vec<(Range<usize>, usize)>) {
    let text = Text::new(text);
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    for (which, trace) in traces.iter().enumerate() {
        found.extend(trace.places(&text).into_iter().map(|place| (place, which)));
    }
    // What begins first, and of those the longest, covers what it overlaps.
    found.sort_by_key(|(place, which)| (place.start, usize::MAX - place.end, *which));
    let mut last = 0;
    found.retain_mut(|(place, _)| {
        place.start = place.start.max(last);
        let stays = place.start < place.end;
        last = last.max(place.end);
        stays
    });
    (text.chars, found)
}

impl Trace {
    /// Where it stands, in characters.
    fn places(&self, text: &Text) -> Vec<Range<usize>> {
        let placed =
            |tokens: Vec<Range<usize>>| tokens.into_iter().map(|one| text.place(one)).collect();
        match self {
            Self::Name(name) => {
                let tell =
                    |found: &reach::Found| plain(&found.what).iter().any(|word| name.tells(word));
                let mails = reach::emails(text).into_iter().filter(tell);
                let mut places: Vec<_> = mails.map(|found| found.place).collect();
                places.extend::<Vec<_>>(placed(name.places(text)));
                places
            }
            Self::Words(words) => placed(following(text, words)),
            Self::Figures(wanted) => placed(numbers(text, wanted)),
            Self::Email(wanted) => {
                let mails = reach::emails(text).into_iter();
                let mails = mails.filter(|found| found.what == *wanted);
                mails.map(|found| found.place).collect()
            }
        }
    }
}

/// Where these words and numbers follow one another, whatever signs stand between.
fn following(text: &Text, words: &[String]) -> Vec<Range<usize>> {
    let end = |from: usize| {
        let mut at = from;
        for (place, word) in words.iter().enumerate() {
            while place > 0 && matches!(text.tokens.get(at)?.kind, Kind::Sign(_)) {
                at += 1;
            }
            if text.word(at) != word {
                return None;
            }
            at += 1;
        }
        Some(at)
    };
    (0..text.tokens.len())
        .filter_map(|from| Some(from..end(from)?))
        .collect()
}

/// Where these figures stand, in groups or not, with the number of the country or not.
fn numbers(text: &Text, wanted: &str) -> Vec<Range<usize>> {
    let is_number = |at: usize| {
        text.tokens
            .get(at)
            .is_some_and(|one| one.kind == Kind::Number)
    };
    let mut found = Vec::new();
    for from in (0..text.tokens.len()).filter(|at| is_number(*at)) {
        let mut read = String::new();
        for at in from..text.tokens.len().min(from + 24) {
            match text.tokens[at].kind {
                Kind::Number => read.push_str(text.word(at)),
                Kind::Sign(_) => continue,
                Kind::Word => break,
            }
            if bare(&read) == wanted {
                let plus = from > 0 && text.is_sign(from - 1, '+');
                found.push(from - usize::from(plus)..at + 1);
            }
        }
    }
    found
}

fn figures(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The figures without the country and the first zero: `31 30 555 01 99`, `(030) 555 01 99` are one number.
fn bare(figures: &str) -> String {
    let rest = figures
        .strip_prefix("0031")
        .or_else(|| figures.strip_prefix("31").filter(|rest| rest.len() > 8));
    rest.unwrap_or(figures).trim_start_matches('0').to_owned()
}

/// What of an address gives it away: each street with its number and without, and the postcode.
fn address(text: &str) -> Vec<Vec<String>> {
    let mut out = Vec::new();
    for line in text.lines() {
        let words = tokens(line);
        let is_number = |word: &String| word.chars().all(|c| c.is_ascii_digit());
        let postcode = matches!(words.as_slice(), [number, letters, ..]
            if number.len() == 4 && is_number(number) && letters.len() == 2);
        if postcode {
            out.push(words[..2].to_vec());
        } else if let Some(number) = words.iter().position(is_number).filter(|at| *at > 0) {
            out.push(words.clone());
            out.push(words[..=number].to_vec());
            out.push(words[..number].to_vec());
        }
    }
    out
}

/// The words of a text, plain.
fn plain(text: &str) -> Vec<String> {
    let text = Text::new(text);
    let words = (0..text.tokens.len()).filter(|at| text.tokens[*at].kind == Kind::Word);
    words.map(|at| text.word(at).to_owned()).collect()
}

/// The words and numbers of a text, plain.
fn tokens(text: &str) -> Vec<String> {
    let text = Text::new(text);
    let told = |at: &usize| !matches!(text.tokens[*at].kind, Kind::Sign(_));
    let all = (0..text.tokens.len()).filter(told);
    all.map(|at| text.word(at).to_owned()).collect()
}

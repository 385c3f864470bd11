//! Names against the case: everyone in it, and who belongs to others.

use crate::check::calendar::is_calendar_word;
use crate::check::facts::{Role, Someone};
use crate::check::names::{Naming, Part, Span, is_near};
use crate::check::{Draft, MOST, Rule, Said};
use std::collections::BTreeMap;

/// Words with a capital behind `uw zoon` or `mevrouw` that are no names.
const NO_NAMES: &[&str] = &[
    "nederlands",
    "nederlandse",
    "engels",
    "engelse",
    "frans",
    "franse",
    "duits",
    "duitse",
    "dutch",
    "english",
    "french",
    "german",
    "rekenen",
    "wiskunde",
    "spelling",
    "god",
    "klachtenfunctionaris",
    "directeur",
    "voorzitter",
    "moeder",
    "vader",
];

/// Who complains, named to someone who may not know it. Certain: that was asked and promised; only a single word at the
/// start of a sentence may be another word. The child's name gives it away too, but may be meant: a doubt.
pub(super) fn withheld(draft: &Draft) -> Vec<Said> {
    if !draft.facts.withheld {
        return Vec::new();
    }
    let shared = |word: &str| {
        draft
            .facts
            .called(word)
            .any(|one| matches!(one.role, Role::Person(_) | Role::Us))
    };
    let said = draft.names.iter().filter_map(|span| {
        let of = |role| matching(draft, span, |one, word| one.role == role && !shared(word));
        let (role, words) = [Role::Complainant, Role::Child]
            .map(|role| (role, of(role)))
            .into_iter()
            .find(|(_, words)| !words.is_empty())?;
        let opens = span.naming.is_none() && words.len() == 1 && draft.text.tokens[words[0]].first;
        let sentence =
            "De klager wil niet bekend zijn bij wie deze brief krijgt; hier staat wie het is. Haal de naam weg.";
        let certain = role == Role::Complainant && !opens;
        Some(about(draft, Rule::Withheld, span, &words, sentence.into()).certain(certain))
    });
    said.take(MOST).collect()
}

/// The words of a span that are of someone who fits.
fn matching(draft: &Draft, span: &Span, fits: impl Fn(&Someone, &str) -> bool) -> Vec<usize> {
    let words = span.words.iter().copied();
    words
        .filter(|at| {
            let word = known_form(draft, *at);
            draft.facts.called(word).any(|one| fits(one, word))
        })
        .collect()
}

/// A child or complainant of another case. Certain with the whole name, or where the text says it is the child of this
/// case and that has another name; one word alone may be a namesake.
pub(super) fn of_other_cases(draft: &Draft) -> Vec<Said> {
    let said = draft.names.iter().filter_map(|span| {
        let bearers = |at: &usize| draft.facts.other_words.get(own_form(draft, *at));
        let words: Vec<usize> = span
            .words
            .iter()
            .copied()
            .filter(|at| bearers(at).is_some())
            .collect();
        let all: Vec<&usize> = words.iter().filter_map(bearers).flatten().collect();
        let whole = |other: &usize| {
            let found = all.iter().filter(|one| **one == other).count();
            found > 1 && found >= draft.facts.others[*other].len().min(2)
        };
        words.first()?;
        let child = span.naming == Some(Naming::Child) && child_of(draft).is_some();
        let sentence = format!(
            "“{}” hoort bij een andere zaak. Haal de naam weg.",
            quoted(draft, &words)
        );
        let said = about(draft, Rule::OtherCase, span, &words, sentence);
        let whole = all.iter().any(|other| whole(other));
        let replacement = child_of(draft)
            .filter(|_| child)
            .map(|part| part.written.clone());
        Some(said.certain(child || whole).instead(replacement))
    });
    said.take(MOST).collect()
}

/// Nearly a name of the case. Not certain: there are people whose names differ by a letter.
pub(super) fn misspelt(draft: &Draft) -> Vec<Said> {
    let mut looked_up = BTreeMap::new();
    let mut found = Vec::new();
    for span in &draft.names {
        for at in span.words.iter().copied() {
            if found.len() == MOST || !may_be_misspelt(draft, span, at) {
                continue;
            }
            let key = (draft.text.word(at), span.naming.is_some());
            let part = looked_up
                .entry(key)
                .or_insert_with(|| meant(draft, span, at));
            found.extend(part.map(|part| misspelling(draft, at, part)));
        }
    }
    found
}

fn misspelling(draft: &Draft, at: usize, part: &Part) -> Said {
    let place = draft.text.place(at..at + 1);
    let sentence = format!(
        "U schrijft “{}”. In de zaak staat {}.",
        draft.text.quote(place.clone()),
        part.written
    );
    Said::doubt(Rule::MisspeltName, place, sentence).instead(Some(part.written.clone()))
}

/// A word that nobody in the file is called, where a name may stand.
fn may_be_misspelt(draft: &Draft, span: &Span, at: usize) -> bool {
    let length = draft.text.tokens[at].end - draft.text.tokens[at].start;
    let alone_at_start =
        draft.text.tokens[at].first && span.words.len() == 1 && span.naming.is_none();
    !is_known(draft, at) && (length >= 6 || length >= 4 && !alone_at_start)
}

fn meant<'a>(draft: &'a Draft, span: &Span, at: usize) -> Option<&'a Part> {
    let word = draft.text.word(at);
    let named = span.naming.is_some();
    let hidden = |one: &&Someone| {
        draft.facts.withheld && matches!(one.role, Role::Complainant | Role::Child)
    };
    let people = draft.facts.people.iter().filter(|one| !hidden(one));
    let mut parts = people.flat_map(|one| &one.words);
    // In a short name one letter is much: only where the text says that it is a name.
    parts.find(|part| {
        let enough = part.plain.len() >= 5 || part.plain.len() == 4 && named;
        enough && part.plain != word && is_near(word, &part.plain)
    })
}

/// A name the case does not know, behind a word that says it is one (`uw zoon`, `mevrouw`, `your son`). Not certain: the
/// officer may know more people than the case.
pub(super) fn unknown(draft: &Draft) -> Vec<Said> {
    let said = draft.names.iter().filter_map(|span| {
        let naming = span.naming?;
        let stranger = |at: &usize| match naming {
            Naming::Child => !is_child(draft, *at),
            Naming::Adult => !is_known(draft, *at),
        };
        let taken =
            |at: &usize| may_be_misspelt(draft, span, *at) && meant(draft, span, *at).is_some();
        let words = span.words.iter().copied().filter(stranger);
        let words: Vec<usize> = words
            .take_while(|at| !is_no_name(draft, *at))
            .filter(|at| !taken(at))
            .collect();
        words.first()?;
        let name = quoted(draft, &words);
        let child = child_of(draft).filter(|_| naming == Naming::Child);
        let sentence = match child {
            Some(child) => format!(
                "U noemt het kind {name}. In de zaak heet het {}.",
                child.written
            ),
            None => format!("U noemt {name}. Die naam staat niet in deze zaak."),
        };
        let replacement = child.map(|child| child.written.clone());
        Some(about(draft, Rule::UnknownName, span, &words, sentence).instead(replacement))
    });
    said.take(MOST).collect()
}

/// Whether a word may stand where the child is named: its own name, or one that only the file speaks of.
fn is_child(draft: &Draft, at: usize) -> bool {
    let word = known_form(draft, at);
    let mut called = draft.facts.called(word).peekable();
    let nobody = called.peek().is_none();
    let family = called.any(|one| matches!(one.role, Role::Child | Role::Complainant));
    family || nobody && is_known(draft, at)
}

fn child_of<'a>(draft: &'a Draft) -> Option<&'a Part> {
    let mut children = draft
        .facts
        .people
        .iter()
        .filter(|one| one.role == Role::Child);
    children.find_map(|child| child.words.first())
}

/// Whether the file knows the word: as a name, as spoken of, as someone of another case (that is another rule), or
/// because it is no name at all.
fn is_known(draft: &Draft, at: usize) -> bool {
    let word = known_form(draft, at);
    let facts = draft.facts;
    facts.called(word).next().is_some()
        || facts.spoken_of.contains(word)
        || facts.other_words.contains_key(own_form(draft, at))
        || is_no_name(draft, at)
}

fn is_no_name(draft: &Draft, at: usize) -> bool {
    let word = draft.text.word(at);
    let titled = draft.text.tokens[at].shouted && word.len() <= 4;
    titled || is_calendar_word(word) || NO_NAMES.contains(&word)
}

/// The word without the `s` of possession, when only that is known (`Liams`).
fn known_form<'a>(draft: &'a Draft, at: usize) -> &'a str {
    let word = draft.text.word(at);
    let known = |word: &str| {
        draft.facts.called(word).next().is_some() || draft.facts.spoken_of.contains(word)
    };
    let bare = word
        .strip_suffix('s')
        .filter(|bare| !known(word) && known(bare));
    bare.unwrap_or(word)
}

/// The same for people of other cases.
fn own_form<'a>(draft: &'a Draft, at: usize) -> &'a str {
    let word = draft.text.word(at);
    let known = |word: &str| draft.facts.other_words.contains_key(word);
    let bare = word
        .strip_suffix('s')
        .filter(|bare| !known(word) && known(bare));
    bare.unwrap_or(word)
}

fn about(draft: &Draft, rule: Rule, span: &Span, words: &[usize], sentence: String) -> Said {
    let (first, last) = (words[0], words[words.len() - 1]);
    let place = draft.text.place(span.stretch(&draft.text, first, last));
    Said::doubt(rule, place, sentence)
}

fn quoted(draft: &Draft, words: &[usize]) -> String {
    draft
        .text
        .quote(draft.text.place(words[0]..words[words.len() - 1] + 1))
}

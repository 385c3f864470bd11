//! Terms against the regulation.

use crate::check::text::Kind;
use crate::check::{Draft, MOST, Rule, Said};
use std::ops::Range;
use weerklank_core::case::Recipient;
use weerklank_core::procedure::TermKind;
use weerklank_core::term::{Length, Unit};
use weerklank_core::words;

/// What a sentence must say for a length in it to be one of the regulation's terms.
struct Topic {
    /// The terms it may be; the first is proposed.
    kinds: &'static [TermKind],
    /// One of these must be near.
    says: &'static [&'static str],
    /// And one of these; empty when none need be.
    with: &'static [&'static str],
    /// None of these may be near.
    without: &'static [&'static str],
    /// Whether `binnen` must stand before it.
    within: bool,
}

const TOPICS: &[Topic] = &[
    Topic {
        kinds: &[TermKind::TakeUp],
        says: &[
            "in behandeling",
            "taken up",
            "take up",
            "take it up",
            "took it up",
        ],
        with: &[],
        without: &[],
        within: true,
    },
    Topic {
        kinds: &[TermKind::Retention],
        says: &[
            "bewaard",
            "bewaren",
            "bewaar",
            "bewaartermijn",
            "vernietigd",
            "vernietigen",
            "kept",
            "keep",
            "destroyed",
            "destroy",
        ],
        with: &[
            "klacht",
            "klachten",
            "dossier",
            "gegevens",
            "stukken",
            "zaak",
            "complaint",
            "complaints",
            "file",
            "data",
        ],
        without: &[
            "school",
            "factuur",
            "facturen",
            "belastingdienst",
            "wet",
            "law",
            "report",
            "verslag",
        ],
        within: false,
    },
    Topic {
        kinds: &[TermKind::Filing, TermKind::FilingGenerously],
        says: &[
            "indienen",
            "ingediend",
            "gemeld",
            "melden",
            "meldt",
            "submit",
            "submitted",
            "filed",
        ],
        with: &["klacht", "klachten", "complaint", "complaints"],
        without: &[
            "daar",
            "there",
            "college",
            "toezicht",
            "vereniging",
            "board",
            "association",
            "school",
        ],
        within: true,
    },
    Topic {
        kinds: &[
            TermKind::Reaction,
            TermKind::ByCommittee,
            TermKind::Extension,
        ],
        says: &[
            "reactie",
            "reageren",
            "reageer",
            "reageert",
            "antwoord",
            "bericht",
            "inhoudelijk",
            "inhoudelijke",
            "respond",
            "reply",
            "answer",
            "response",
        ],
        with: &["klacht", "regeling", "complaint", "procedure", "reaction"],
        without: &[
            "wilt u",
            "kunt u",
            "vraag u",
            "vraag ik u",
            "verzoek u",
            "laat mij",
            "uw reactie",
            "laten weten",
            "could you",
            "can you",
            "please",
            "u hebt",
            "you have",
            "college",
            "toezicht",
        ],
        within: true,
    },
];

/// A length that is not the regulation's, where the sentence is clearly about that term. Not certain: it may be told
/// of another regulation.
pub(super) fn lengths(draft: &Draft) -> Vec<Said> {
    let units = UNITS
        .iter()
        .flat_map(|(names, unit)| names.iter().map(move |name| (*name, *unit)));
    let written = units.flat_map(|(name, unit)| {
        let places = draft.text.all(name);
        places.filter_map(move |place| written(draft, place.start, unit))
    });
    written
        .filter_map(|written| length(draft, written))
        .take(MOST)
        .collect()
}

fn length(draft: &Draft, (count, unit, tokens): (u32, Unit, Range<usize>)) -> Option<Said> {
    let at = tokens.start;
    if draft.text.tokens[at].quoted {
        return None;
    }
    let topic = topic(draft, &tokens)?;
    let set = draft.facts.terms.iter();
    let set: Vec<Length> = set
        .filter(|(kind, _)| topic.kinds.contains(kind))
        .map(|(_, length)| *length)
        .collect();
    let right = *set.first()?;
    if set.iter().any(|length| is_same(*length, count, unit)) {
        return None;
    }
    let place = draft.text.place(tokens);
    let sentence = format!(
        "U schrijft “{}”. De regeling zegt {}.",
        draft.text.quote(place.clone()),
        words::length(right)
    );
    let said = Said::doubt(Rule::TermLength, place, sentence);
    Some(said.instead(Some(like(draft, at, right))))
}

fn topic(draft: &Draft, tokens: &Range<usize>) -> Option<&'static Topic> {
    let text = &draft.text;
    let around = text.around(tokens);
    let near = tokens.start.saturating_sub(2).max(around.start)..tokens.start;
    let within = text.says(&near, &["binnen", "within", "in"]);
    let fits = |topic: &&Topic| {
        let to_complainant =
            topic.kinds[0] != TermKind::Reaction || draft.facts.recipient == Recipient::Complainant;
        (within || !topic.within)
            && to_complainant
            && text.says(&around, topic.says)
            && (topic.with.is_empty() || text.says(&around, topic.with))
            && !text.says(&around, topic.without)
    };
    TOPICS.iter().find(fits)
}

/// Days and weeks, months and years are the same in other words; working days are not.
fn is_same(length: Length, count: u32, unit: Unit) -> bool {
    let base = |count: u32, unit| match unit {
        Unit::Weeks => (count * 7, Unit::Days),
        Unit::Years => (count * 12, Unit::Months),
        other => (count, other),
    };
    base(length.count().into(), length.unit()) == base(count, unit)
}

/// The number before the unit at `place`, with what they come to.
fn written(draft: &Draft, place: usize, unit: Unit) -> Option<(u32, Unit, Range<usize>)> {
    let text = &draft.text;
    let before = place.checked_sub(1)?;
    let adjective = ["working", "business", "calendar"].contains(&text.word(before));
    let at = before.checked_sub(usize::from(adjective))?;
    let count = match text.tokens[at].kind {
        Kind::Number if !text.is_glued(at) => text.number(at, 3)?,
        Kind::Word => number(text.word(at))?,
        _ => return None,
    };
    let working = adjective && text.word(before) != "calendar";
    let unit = if working { Unit::WorkingDays } else { unit };
    Some((count, unit, at..place + 1))
}

fn number(name: &str) -> Option<u32> {
    let place = NUMBERS.iter().position(|names| names.contains(&name))?;
    u32::try_from(place).ok()
}

/// The term of the regulation in the language of the text, its number in letters where the text has letters.
fn like(draft: &Draft, at: usize, length: Length) -> String {
    let english = draft.text.english;
    let n = usize::from(length.count());
    let in_letters = draft.text.tokens[at].kind == Kind::Word;
    let name = NUMBERS.get(n).map(|names| names[usize::from(english)]);
    let number = match name {
        Some(name) if in_letters => name.to_owned(),
        _ => n.to_string(),
    };
    let unit = match (length.unit(), english) {
        (Unit::Days, true) => "days",
        (Unit::WorkingDays, true) => "working days",
        (Unit::Weeks, true) => "weeks",
        (Unit::Months, true) => "months",
        (Unit::Years, true) => "years",
        (_, false) => return format!("{number} {}", dutch_unit(length)),
    };
    let unit = if n == 1 {
        unit.trim_end_matches('s')
    } else {
        unit
    };
    format!("{number} {unit}")
}

fn dutch_unit(length: Length) -> String {
    let written = words::length(length);
    written
        .split_once(' ')
        .map_or(written.clone(), |(_, unit)| unit.to_owned())
}

const UNITS: &[(&[&str], Unit)] = &[
    (
        &["dag", "dagen", "kalenderdagen", "day", "days"],
        Unit::Days,
    ),
    (&["werkdag", "werkdagen"], Unit::WorkingDays),
    (&["week", "weken", "weeks"], Unit::Weeks),
    (&["maand", "maanden", "month", "months"], Unit::Months),
    (&["jaar", "jaren", "year", "years"], Unit::Years),
];

/// Numbers in letters from 0, Dutch and English.
const NUMBERS: &[&[&str]] = &[
    &["nul", "zero"],
    &["een", "one"],
    &["twee", "two"],
    &["drie", "three"],
    &["vier", "four"],
    &["vijf", "five"],
    &["zes", "six"],
    &["zeven", "seven"],
    &["acht", "eight"],
    &["negen", "nine"],
    &["tien", "ten"],
    &["elf", "eleven"],
    &["twaalf", "twelve"],
    &["dertien", "thirteen"],
    &["veertien", "fourteen"],
    &["vijftien", "fifteen"],
];

//! The words by which a text says what a day is, in Dutch and in English, as they are compared: small letters, no marks.

use crate::check::facts::{Post, What};

/// Words just before a day that make it a last day.
pub(super) const BY: &[&str] = &["uiterlijk", "voor", "by", "before"];

/// The same, but only where something may or must still be done: `tot 3 mei` is often just a stretch of time.
pub(super) const UNTIL: &[&str] = &["tot", "tot en met", "t / m", "until", "till"];

/// Small words that may stand between those and the day.
pub(super) const BETWEEN: &[&str] = &["op", "on", "de", "the", "of"];

/// The day itself is spoken of as the end of the term.
pub(super) const DEADLINE: &[&str] = &[
    "termijn",
    "deadline",
    "the term",
    "uiterste datum",
    "laatste dag",
    "last day",
];

/// Who gets the letter hears from us.
pub(super) const HEARS: &[&str] = &[
    "u hoort",
    "je hoort",
    "schrijf ik je",
    "hoort u",
    "hoor je",
    "van mij horen",
    "hear from",
    "ik reageer",
    "reageer ik",
    "wij reageren",
    "reageren wij",
    "mijn reactie",
    "mijn inhoudelijke reactie",
    "mijn antwoord",
    "schrijf ik u",
    "antwoord ik",
    "my answer",
    "my reply",
    "my response",
    "my reaction",
    "i will reply",
    "i will respond",
    "i will answer",
    "full reaction",
    "write to you",
];

/// In a letter to someone else: it is about what the complainant gets from us.
pub(super) const OURS: &[&str] = &[
    "klager",
    "complainant",
    "mijn reactie",
    "mijn antwoord",
    "my reaction",
    "my answer",
    "my reply",
    "my response",
];

/// Who gets the letter receives something.
pub(super) const GETS: &[&str] = &[
    "u krijgt",
    "je krijgt",
    "krijg je",
    "stuur ik je",
    "krijgt u",
    "u ontvangt",
    "ontvangt u",
    "you will receive",
    "you will get",
    "you get",
    "you receive",
    "klager krijgt",
    "klager ontvangt",
    "stuur ik u",
    "ik stuur u",
    "i will send",
];

/// What is then received, for it to be our reaction.
pub(super) const REACTION: &[&str] = &[
    "reactie", "antwoord", "bericht", "uitkomst", "van mij", "reaction", "answer", "reply",
    "response", "outcome", "from me",
];

/// The recipient is asked for something.
pub(super) const ASKED: &[&str] = &[
    "wilt u",
    "wil je",
    "kun je",
    "je kunt",
    "vraag je",
    "laat mij",
    "laat ons",
    "laat me",
    "laat u",
    "kunt u",
    "zou u",
    "vraag u",
    "vraag ik u",
    "verzoek u",
    "verzoek ik u",
    "ontvang ik graag",
    "hoor ik graag",
    "u kunt",
    "please",
    "could you",
    "can you",
    "may i ask you",
    "let me know",
    "let us know",
    "you can",
];

/// Someone gives a view.
pub(super) const REPLIES: &[&str] = &[
    "reactie",
    "reageren",
    "reageert",
    "reageer",
    "antwoord",
    "antwoordt",
    "antwoorden",
    "antwoordt u",
    "reply",
    "replies",
    "respond",
    "responds",
    "response",
    "answer",
];

/// A present promise or demand: it can't be about what is over.
pub(super) const PRESENT: &[&str] = &[
    "hoort", "krijgt", "ontvangt", "wilt", "laat", "kunt", "kan", "mag", "reageert", "reageer",
    "belt", "bel", "staat", "wordt", "worden", "will", "please", "can", "may", "zal", "zullen",
    "vraag",
];

/// What is told is over.
pub(super) const PAST: &[&str] = &[
    "was",
    "waren",
    "had",
    "hadden",
    "kon",
    "konden",
    "moest",
    "moesten",
    "vroeg",
    "vroegen",
    "werd",
    "werden",
    "zou",
    "zouden",
    "kreeg",
    "kregen",
    "hoorde",
    "gaf",
    "ging",
    "kwam",
    "zag",
    "deed",
    "stond",
    "begon",
    "bleef",
    "schreef",
    "wist",
    "zei",
    "hield",
    "nam",
    "beloofde",
    "beloofd",
    "werkte",
    "belde",
    "meldde",
    "vertelde",
    "wachtte",
    "stuurde",
    "antwoordde",
    "gevraagd",
    "were",
    "did",
    "asked",
    "told",
    "wrote",
    "said",
    "promised",
    "could",
    "should",
    "answered",
    "came",
    "got",
    "sent",
    "received",
];

/// What goes with a participle: `heeft gewerkt`, `is gestort`.
pub(super) const PERFECT: &[&str] = &["heb", "hebt", "heeft", "hebben", "is", "zijn"];

/// What a word near a day says that the day is.
pub(super) struct Cue {
    pub(super) phrase: &'static str,
    /// Days of the case that it may be; the first is proposed. Empty: the case has no opinion.
    pub(super) may_be: &'static [What],
    /// Whether it must stand just before the day.
    pub(super) just_before: bool,
    /// Words of which one must be near as well, and others of which one must; empty when none need be.
    pub(super) with: &'static [&'static str],
    pub(super) also: &'static [&'static str],
    /// Whether only a slip of a few days is a contradiction: there may be more of these than the case knows.
    pub(super) slip_only: bool,
}

const COMPLAINT: &[&str] = &["klacht", "complaint", "klachtbrief"];
const RECEIVED: &[What] = &[What::Received, What::Reported];
const REPORTED: &[What] = &[What::Reported, What::Received];
const ACT: &[What] = &[What::Act];
const TALK: &[What] = &[What::Talk];
const ANY_LETTER: &[What] = &[
    What::Sent(Post::Other),
    What::Sent(Post::Acknowledgement),
    What::Sent(Post::Delay),
    What::Sent(Post::Reaction),
];

const fn cue(phrase: &'static str, may_be: &'static [What]) -> Cue {
    Cue {
        phrase,
        may_be,
        just_before: false,
        with: &[],
        also: &[],
        slip_only: false,
    }
}

const fn received(phrase: &'static str) -> Cue {
    Cue {
        with: COMPLAINT,
        ..cue(phrase, RECEIVED)
    }
}

const fn slip(phrase: &'static str, may_be: &'static [What]) -> Cue {
    Cue {
        slip_only: true,
        ..cue(phrase, may_be)
    }
}

const fn just_before(phrase: &'static str, may_be: &'static [What]) -> Cue {
    Cue {
        just_before: true,
        slip_only: true,
        ..cue(phrase, may_be)
    }
}

/// The table: the nearest to a day counts.
pub(super) const CUES: &[Cue] = &[
    received("ontvangen"),
    received("ontving"),
    received("ontvangst"),
    received("binnengekomen"),
    received("kwam binnen"),
    Cue {
        also: &["kwam", "kwamen"],
        ..received("binnen")
    },
    received("received"),
    received("receipt"),
    received("arrived"),
    cue("meldde", REPORTED),
    cue("gemeld", REPORTED),
    cue("melding", REPORTED),
    cue("reported", REPORTED),
    just_before("klacht van", &[What::Reported, What::Received, What::Act]),
    just_before("complaint of", &[What::Reported, What::Received, What::Act]),
    cue("ontvangstbevestiging", &[What::Sent(Post::Acknowledgement)]),
    slip("bevestigde", &[What::Sent(Post::Acknowledgement)]),
    slip("confirmed", &[What::Sent(Post::Acknowledgement)]),
    slip("acknowledged", &[What::Sent(Post::Acknowledgement)]),
    slip("uitstelbericht", &[What::Sent(Post::Delay)]),
    just_before("inhoudelijke reactie van", &[What::Sent(Post::Reaction)]),
    just_before("brief van", ANY_LETTER),
    just_before("bericht van", ANY_LETTER),
    just_before("letter of", ANY_LETTER),
    just_before("letter dated", ANY_LETTER),
    slip("wij spraken", TALK),
    slip("spraken wij", TALK),
    slip("spraken elkaar", TALK),
    slip("gesproken", TALK),
    slip("gesprek van", TALK),
    slip("gesprek op", TALK),
    slip("we spoke", TALK),
    slip("i spoke", TALK),
    slip("spoken", TALK),
    slip("voorval", ACT),
    slip("incident", ACT),
    slip("gebeurtenis", ACT),
    slip("gebeurde", ACT),
    slip("happened", ACT),
    cue("vroeg", &[]),
    cue("gevraagd", &[]),
    cue("asked", &[]),
    cue("antwoordde", &[]),
    cue("answered", &[]),
    cue("stuurde", &[]),
    cue("sent", &[]),
];

/// Words that say that it is about another complaint.
pub(super) const EARLIER: &[&str] = &["eerdere", "vorige", "earlier", "previous", "andere klacht"];

//! What is promised, against what was agreed.

use crate::check::{Draft, MOST, Rule, Said};
use std::ops::Range;

/// Promises of one sort: when the case holds one of them, the text may hold another.
struct Family {
    /// Words that promise with `wij` or `ik` beside them.
    acts: &'static [&'static str],
    /// Words that promise with `wordt` or `krijgt u` in the sentence.
    things: &'static [&'static str],
    /// How words begin that say in the case that it was agreed.
    agreed: &'static [&'static str],
}

const FAMILIES: &[Family] = &[
    Family {
        acts: &[
            "betalen",
            "betaal",
            "terugbetalen",
            "vergoeden",
            "vergoed",
            "crediteren",
            "schenken",
            "pay",
            "refund",
            "reimburse",
            "compensate",
        ],
        things: &[
            "vergoed",
            "terugbetaald",
            "teruggestort",
            "gecrediteerd",
            "schadevergoeding",
            "vergoeding",
            "gratis",
            "kosteloos",
            "korting",
            "refunded",
            "reimbursed",
            "compensated",
            "compensation",
            "refund",
            "discount",
            "free of charge",
        ],
        agreed: &[
            "betaal",
            "betal",
            "terugbet",
            "vergoed",
            "krediet",
            "gecred",
            "gratis",
            "kosteloos",
            "korting",
            "refund",
            "reimb",
            "pay",
            "paid",
            "compens",
        ],
    },
    Family {
        acts: &[
            "garanderen",
            "garandeer",
            "beloven",
            "beloof",
            "verzekeren",
            "guarantee",
            "promise",
        ],
        things: &["garantie"],
        agreed: &["garand", "garant", "belo", "guarant", "promis"],
    },
];

const WE: &[&str] = &["wij", "we", "ik", "leerhuis", "i"];
const PASSIVE: &[&str] = &[
    "wordt", "worden", "krijgt", "krijgen", "ontvangt", "will be", "you will", "you get",
];
const NOT: &[&str] = &["niet", "geen", "not", "no", "cannot", "t", "nor"];
/// What others want or ask is no promise.
const TOLD: &[&str] = &[
    "u vraagt",
    "u wilt",
    "u wil",
    "u schrijft",
    "u schreef",
    "u wenst",
    "uw verzoek",
    "uw vraag",
    "u vroeg",
    "vraagt u",
    "you ask",
    "you asked",
    "you wrote",
    "you want",
    "you would like",
    "your request",
    "of wij",
    "of we",
    "whether we",
    "als wij",
];

/// Money, free lessons or a guarantee that no talk or measure of the case holds. Not certain: it may have been agreed
/// and not yet noted, which is then what to do.
pub(super) fn promises(draft: &Draft) -> Vec<Said> {
    let open = FAMILIES.iter().filter(|family| !is_agreed(draft, family));
    let said = open.flat_map(|family| {
        let words = family.acts.iter().chain(family.things);
        let places = words.flat_map(|word| draft.text.all(word));
        places.filter_map(|tokens| promise(draft, tokens, family))
    });
    said.take(MOST).collect()
}

fn is_agreed(draft: &Draft, family: &Family) -> bool {
    let mut agreed = draft.facts.agreed.iter();
    agreed.any(|word| family.agreed.iter().any(|stem| word.starts_with(stem)))
}

fn promise(draft: &Draft, tokens: Range<usize>, family: &Family) -> Option<Said> {
    let text = &draft.text;
    let around = text.around(&tokens);
    let near = near(&around, &tokens, 4);
    let acts = text.says(&tokens, family.acts) && text.says(&near, WE);
    let passive = text.says(&tokens, family.things) && text.says(&around, PASSIVE);
    let denied = text.says(&near, NOT) || text.says(&around, TOLD);
    if !(acts || passive) || denied || text.tokens[tokens.start].quoted {
        return None;
    }
    let place = text.place(tokens);
    let sentence = format!(
        "“{}” is een toezegging die niet in de zaak staat.",
        text.quote(place.clone())
    );
    Some(Said::doubt(Rule::Promise, place, sentence))
}

fn near(around: &Range<usize>, tokens: &Range<usize>, reach: usize) -> Range<usize> {
    around.start.max(tokens.start.saturating_sub(reach))..around.end.min(tokens.end + reach)
}

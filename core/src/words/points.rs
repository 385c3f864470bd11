//! Where words come from, and whether both sides could say theirs.

use super::{answer_to, between, capital};
use crate::case::Person;
use crate::dates;
use crate::points::{Balance, Origin, Source};

/// Words that can be taken over, as their name: `reactie van … (12 november 2026)`.
#[must_use]
pub fn source(source: &Source, persons: &[Person]) -> String {
    let what = match source.origin {
        Origin::Complaint => "de klacht in eigen woorden".to_owned(),
        Origin::Answer(answer) => answer_to(answer, persons),
        Origin::Contact(who) => format!("contact {}", between(who, persons)),
    };
    format!("{what} ({})", dates::without_weekday(source.on))
}

/// What hearing both sides still asks, in sentences; none when nothing is open.
#[must_use]
pub fn balance(balance: &Balance, persons: &[Person]) -> Vec<String> {
    let mut said = Vec::new();
    if persons.is_empty() {
        said.push("Er is nog geen betrokkene genoemd. Zonder betrokkene staat hier één kant van het verhaal.".to_owned());
    } else if !balance.persons.was_heard() {
        said.push("De kant van de betrokkene staat er nog niet bij. Vraag om een reactie, of noteer wat er in een gesprek gezegd is.".to_owned());
    } else {
        let names = balance
            .unheard
            .iter()
            .filter_map(|place| persons.get(usize::from(*place)));
        let names: Vec<&str> = names.map(|person| person.name.as_str()).collect();
        if !names.is_empty() {
            said.push(format!(
                "{} {} nog niet aan het woord geweest.",
                capital(&listed(&names)),
                if names.len() == 1 { "is" } else { "zijn" }
            ));
        }
    }
    if let Some(on) = balance.unanswered_since {
        said.push(format!(
            "De betrokkene kwam op {} aan het woord; de klager heeft daarna nog niet kunnen reageren.",
            dates::long(on)
        ));
    }
    said
}

/// `a`, `a en b`, `a, b en c`.
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}

//! How people are reached, references and accounts.

use crate::check::facts::{Role, Someone};
use crate::check::names::distance;
use crate::check::reach::{self, Found};
use crate::check::text::Text;
use crate::check::{Draft, MOST, Rule, Said};
use std::ops::Range;

/// A mail address that is not ours and not the recipient's. Certain only where it tells who complains to someone who
/// may not know; a strange address may be right, a misspelt one is mended.
pub(super) fn emails(draft: &Draft) -> Vec<Said> {
    let found = reach::emails(&draft.text);
    let of = |one: &Someone| one.emails.clone();
    found
        .into_iter()
        .filter_map(|found| reached(draft, found, of, "mailadres"))
        .take(MOST)
        .collect()
}

/// A telephone number, in the same way.
pub(super) fn phones(draft: &Draft) -> Vec<Said> {
    let place = |(day, _): &(crate::check::days::Mention, _)| draft.text.place(day.tokens.clone());
    let days: Vec<Range<usize>> = draft.days.iter().map(place).collect();
    let accounts: Vec<Range<usize>> = ibans(&draft.text)
        .map(|(tokens, _)| draft.text.place(tokens))
        .collect();
    let figures_of_other_things = |found: &Found| {
        let overlaps =
            |other: &Range<usize>| found.place.start < other.end && other.start < found.place.end;
        days.iter().chain(&accounts).any(overlaps)
    };
    let mut found = reach::phones(&draft.text);
    found.retain(|found| !figures_of_other_things(found));
    let of = |one: &Someone| one.phones.clone();
    found
        .into_iter()
        .filter_map(|found| reached(draft, found, of, "telefoonnummer"))
        .take(MOST)
        .collect()
}

fn reached(
    draft: &Draft,
    found: Found,
    of: impl Fn(&Someone) -> Vec<String>,
    what: &str,
) -> Option<Said> {
    let people = || draft.facts.people.iter();
    let owner = |one: &&Someone| of(one).contains(&found.what);
    let free = |one: &&Someone| draft.facts.may_be_reached(one.role);
    if people().filter(free).any(|one| owner(&one)) {
        return None;
    }
    if let Some(owner) = people().find(owner) {
        return Some(others(draft, found.place, owner.role, what));
    }
    let known = people().filter(free).flat_map(&of);
    let right = closest(&found.what, known).map(|right| spelt(draft, &found.place, &right));
    let sentence = match &right {
        Some(right) => format!("Dit {what} staat niet in de zaak. Wel {right}."),
        None => format!("Dit {what} is niet van ons en niet van wie de brief krijgt."),
    };
    Some(Said::doubt(Rule::Contact, found.place, sentence).instead(right))
}

/// What is of someone else in the case.
fn others(draft: &Draft, place: Range<usize>, role: Role, what: &str) -> Said {
    if role == Role::Complainant && draft.facts.withheld {
        let sentence = format!(
            "Dit {what} is van de klager, die niet bekend wil zijn bij wie deze brief krijgt."
        );
        return Said::doubt(Rule::Withheld, place, sentence).certain(true);
    }
    let whose = match role {
        Role::Complainant | Role::Child => "van de klager",
        Role::Person(_) => "van een betrokkene, en er is geen direct contact gewenst",
        Role::SecondParent => "van de andere ouder",
        Role::Us | Role::Other => "van een ander",
    };
    let sentence = format!("Dit {what} is {whose}. De brief gaat naar iemand anders.");
    Said::doubt(Rule::Contact, place, sentence)
}

/// The one it is most nearly, or of which it has the first half.
fn closest(what: &str, known: impl Iterator<Item = String>) -> Option<String> {
    let letters = |text: &str| -> Vec<char> { text.chars().collect() };
    let typed = letters(what);
    let name = |text: &str| text.split_once('@').map(|(name, _)| name.to_owned());
    let same_name = |one: &str| name(one).is_some() && name(one) == name(what);
    let like = |one: &String| one.len().abs_diff(what.len()) <= 2 || same_name(one);
    let near = known.filter(like).filter_map(|one| {
        let apart = distance(&letters(&one), &typed);
        (apart <= 2 || same_name(&one)).then_some((apart, one))
    });
    near.min_by_key(|(apart, _)| *apart).map(|(_, one)| one)
}

/// A telephone number grouped as the text groups it; other things as they are.
fn spelt(draft: &Draft, place: &Range<usize>, right: &str) -> String {
    let written = &draft.text.chars[place.clone()];
    let figures = written.iter().filter(|c| c.is_ascii_digit()).count();
    if right.contains('@') || figures != right.len() {
        return right.to_owned();
    }
    let mut next = right.chars();
    let put = |c: &char| {
        if c.is_ascii_digit() {
            next.next().unwrap_or(*c)
        } else {
            *c
        }
    };
    written.iter().map(put).collect()
}

/// The street or postcode of someone other than the recipient, or the recipient's street with another number. Certain
/// as above.
pub(super) fn addresses(draft: &Draft) -> Vec<Said> {
    let all = 0..draft.text.tokens.len();
    all.filter_map(|at| postcode(draft, at).or_else(|| street(draft, at)))
        .take(MOST)
        .collect()
}

fn postcode(draft: &Draft, at: usize) -> Option<Said> {
    let code = reach::postcode(&draft.text, at)?;
    let owners = || {
        draft
            .facts
            .people
            .iter()
            .filter(|one| one.postcodes.contains(&code))
    };
    let owner = owners().next()?;
    let free = owners().any(|one| draft.facts.may_be_reached(one.role));
    (!free).then(|| others(draft, draft.text.place(at..at + 2), owner.role, "adres"))
}

fn street(draft: &Draft, at: usize) -> Option<Said> {
    let text = &draft.text;
    let number = text.number(at + 1, 4).filter(|_| text.tokens[at].capital)?;
    let all = draft
        .facts
        .people
        .iter()
        .flat_map(|one| one.streets.iter().map(move |street| (one.role, street)));
    let mut here = all
        .filter(|(_, street)| street.name == text.word(at))
        .collect::<Vec<_>>();
    // The recipient's own first, so that a namesake elsewhere does not matter.
    here.sort_by_key(|(role, _)| !draft.facts.may_be_reached(*role));
    let (first_role, first) = *here.first()?;
    let owner = here.iter().find(|(_, street)| street.number == number);
    let place = text.place(at..at + 2);
    match owner {
        Some((role, _)) if draft.facts.may_be_reached(*role) => None,
        Some((role, _)) => Some(others(draft, place, *role, "adres")),
        None if draft.facts.may_be_reached(first_role) => {
            let right = format!("{} {}", text.quote(text.place(at..at + 1)), first.number);
            let sentence = format!("In de zaak staat {right}.");
            Some(Said::doubt(Rule::Contact, place, sentence).instead(Some(right)))
        }
        None => None,
    }
}

/// A reference of the same make that is another one's. Not certain: an earlier case may be meant.
pub(super) fn references(draft: &Draft) -> Vec<Said> {
    let own = &draft.facts.reference;
    let make = Text::new(own);
    let is_make = make.tokens.len() == 4 && make.is_sign(2, '-');
    let text = &draft.text;
    let all = (0..text.tokens.len()).filter(|at| is_make && is_reference(text, &make, *at));
    let other = all.filter_map(|at| {
        let place = text.place(at..at + 4);
        let sentence = format!("Het kenmerk van deze zaak is {own}.");
        let said = Said::doubt(Rule::Reference, place.clone(), sentence);
        (text.quote(place).to_lowercase() != own.to_lowercase())
            .then(|| said.instead(Some(own.clone())))
    });
    other.collect()
}

fn is_reference(text: &Text, make: &Text, at: usize) -> bool {
    let glued = (at + 1..at + 4).all(|at| text.is_glued(at));
    glued
        && text.word(at) == make.word(0)
        && text.number(at + 1, 4).is_some()
        && text.is_sign(at + 2, '-')
        && text.number(at + 3, 6).is_some()
}

/// A bank account whose check figures are wrong. Certain: no bank has it.
pub(super) fn accounts(draft: &Draft) -> Vec<Said> {
    let wrong = ibans(&draft.text).filter(|(_, iban)| !reach::is_sound(iban));
    wrong
        .map(|(tokens, _)| {
            let sentence = "Dit rekeningnummer kan niet bestaan: de controlecijfers kloppen niet.";
            Said::doubt(Rule::Iban, draft.text.place(tokens), sentence.into()).certain(true)
        })
        .collect()
}

fn ibans(text: &Text) -> impl Iterator<Item = (Range<usize>, String)> {
    (0..text.tokens.len()).filter_map(|at| reach::iban(text, at))
}

//! What someone who gets a file may not see in it: names, addresses, telephone numbers and mail addresses of others are
//! replaced by marks such as `[betrokkene A]`, the same mark for the same person, and what was masked is told with the
//! reason, without telling what it was.
//!
//! Which is masked for whom is [`Who::hidden_from`]; how it is found in a text is `find`. When in doubt it is masked: a
//! mark too many can be read past, a name too many can't be taken back.

mod find;

use std::collections::BTreeMap;

use serde::Serialize;
use weerklank_core::case::{Identity, Recipient, State};
use weerklank_core::office::Office;

use find::Trace;

/// Someone who can be named in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// Who complains.
    Complainant,
    /// The child.
    Child,
    /// A person concerned, by place.
    Person(u16),
    /// A second reader, in the order of reading.
    Reader(u16),
    /// Who sees to a measure, in the order of measures.
    Owner(u16),
    /// Someone the officer named for this, in the order of her list.
    Named(u16),
    /// A complainant or child of another case.
    Elsewhere,
}

/// What of someone is masked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The name, whole, in part or as initials.
    Name,
    /// Street, number and postcode.
    Address,
    /// The telephone number.
    Phone,
    /// The mail address.
    Email,
}

/// How much of someone is masked, and why, in Dutch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// Nothing.
    Nothing,
    /// Where she or he can be reached.
    Reach(&'static str),
    /// Everything.
    All(&'static str),
}

/// A line of the list of what was masked. It says of whom and why, and never what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Masked {
    /// What stands in its place.
    pub mark: String,
    /// What it is.
    pub what: What,
    /// Why it is masked, in Dutch.
    pub reason: &'static str,
    /// How often it stood there.
    pub times: usize,
}

impl Who {
    /// What of this one is masked for this recipient of a file.
    pub fn hidden_from(self, recipient: Recipient, identity: Identity) -> Hidden {
        use Hidden::{All, Nothing, Reach};
        let confidential = identity != Identity::Named;
        match (recipient, self) {
            (_, Self::Elsewhere) => All("hoort bij een andere zaak"),
            (_, Self::Named(_)) => All("is geen partij in deze klacht"),
            (_, Self::Reader(_)) => All("las alleen mee en is geen partij"),
            (_, Self::Owner(_)) => All("voert een maatregel uit en is geen partij"),
            (Recipient::Other, _) => All("is voor deze ontvanger niet nodig"),
            (Recipient::Complainant | Recipient::SecondParent, Self::Person(_)) => {
                Reach("contactgegevens van een betrokkene zijn hier niet nodig")
            }
            (Recipient::SecondParent, Self::Complainant) => {
                Reach("waar de klager woont en te bereiken is, gaat de andere ouder niet aan")
            }
            (Recipient::Person { person }, Self::Person(place)) if person != place => {
                All("is een andere betrokkene")
            }
            (Recipient::Person { .. }, Self::Complainant | Self::Child) if confidential => {
                All("de klager wil bij de betrokkene onbekend blijven")
            }
            (Recipient::Person { .. }, Self::Complainant) => {
                Reach("contactgegevens van de klager zijn hier niet nodig")
            }
            (Recipient::Board, Self::Child) => All("een College krijgt derden niet met naam"),
            _ => Nothing,
        }
    }

    /// How this one is called in a mark: `betrokkene A`.
    fn called(self) -> String {
        let letter = |place: u16| char::from(b'A' + (place % 26) as u8);
        match self {
            Self::Complainant => "klager".into(),
            Self::Child => "kind".into(),
            Self::Person(place) => format!("betrokkene {}", letter(place)),
            Self::Reader(place) => format!("meelezer {}", letter(place)),
            Self::Owner(place) => format!("medewerker {}", letter(place)),
            Self::Named(place) => format!("naam {}", place + 1),
            Self::Elsewhere => "naam uit een andere zaak".into(),
        }
    }

    fn mark(self, what: What) -> String {
        let called = self.called();
        match what {
            What::Name => format!("[{called}]"),
            What::Address => format!("[adres van {called}]"),
            What::Phone => format!("[telefoonnummer van {called}]"),
            What::Email => format!("[e-mailadres van {called}]"),
        }
    }
}

/// Someone with all by which she or he is known.
#[derive(Clone, Debug, Default)]
struct Known {
    name: String,
    address: String,
    phone: String,
    email: String,
}

impl Known {
    fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }
}

/// What is masked in a file for one recipient; keeps count over all its texts.
pub struct Masking {
    traces: Vec<(Who, What, &'static str, Trace)>,
    counts: BTreeMap<usize, usize>,
}

impl Masking {
    /// For this recipient. `named` are names the officer adds, because no program can know every name in a text;
    /// `elsewhere` those of other cases.
    pub fn new(
        state: &State,
        office: &Office,
        recipient: Recipient,
        named: &[String],
        elsewhere: &[String],
    ) -> Self {
        let identity = state.intake.complainant.identity;
        let all = everyone(state, named, elsewhere);
        let seen = |who: Who| who.hidden_from(recipient, identity);
        let (mut kept, mut hidden) = (ours(office), Vec::new());
        for (who, known) in all {
            match seen(who) {
                Hidden::All(reason) => hidden.push((who, known, reason, true)),
                Hidden::Reach(reason) => {
                    kept.push(Known::named(&known.name));
                    hidden.push((who, known, reason, false));
                }
                Hidden::Nothing => kept.push(known),
            }
        }
        let spared = find::Spared::of(&kept);
        let traces = hidden.iter().flat_map(|(who, known, reason, with_name)| {
            let traces = find::traces(known, *with_name, &spared);
            traces.map(|(what, trace)| (*who, what, *reason, trace))
        });
        Self {
            traces: traces.collect(),
            counts: BTreeMap::new(),
        }
    }

    /// The text with marks in place of what is masked.
    pub fn mask(&mut self, text: &str) -> String {
        let traces: Vec<&Trace> = self.traces.iter().map(|(.., trace)| trace).collect();
        let mut out = String::with_capacity(text.len());
        let (chars, places) = find::places(text, &traces);
        let mut from = 0;
        for (place, which) in places {
            out.extend(&chars[from..place.start]);
            let (who, what, ..) = &self.traces[which];
            out.push_str(&who.mark(*what));
            *self.counts.entry(which).or_default() += 1;
            from = place.end;
        }
        out.extend(&chars[from..]);
        out
    }

    /// What was masked so far, each once.
    pub fn list(&self) -> Vec<Masked> {
        let mut list: Vec<Masked> = Vec::new();
        for (which, times) in &self.counts {
            let (who, what, reason, _) = &self.traces[*which];
            let mark = who.mark(*what);
            match list.iter_mut().find(|one| one.mark == mark) {
                Some(one) => one.times += times,
                None => list.push(Masked {
                    mark,
                    what: *what,
                    reason,
                    times: *times,
                }),
            }
        }
        list
    }
}

/// The organisation itself stays: whoever gets a file has to know whom to call.
fn ours(office: &Office) -> Vec<Known> {
    let officer = &office.officer;
    vec![
        Known {
            name: officer.name.clone(),
            phone: officer.phone.clone(),
            email: officer.email.clone(),
            ..Known::default()
        },
        Known {
            address: office.address.clone(),
            phone: office.phone.clone(),
            email: office.email.clone(),
            ..Known::default()
        },
    ]
}

fn everyone(state: &State, named: &[String], elsewhere: &[String]) -> Vec<(Who, Known)> {
    let complainant = &state.intake.complainant;
    let mut all = vec![
        (
            Who::Complainant,
            Known {
                name: complainant.name.clone(),
                address: complainant.address.clone(),
                phone: complainant.phone.clone(),
                email: complainant.email.clone(),
            },
        ),
        (Who::Child, Known::named(&state.intake.child)),
    ];
    if state.persons.is_empty() {
        all.push((Who::Person(0), Known::named(&state.intake.about)));
    }
    all.extend((0..).zip(&state.persons).map(|(place, person)| {
        let known = Known {
            email: person.email.clone(),
            ..Known::named(&person.name)
        };
        (Who::Person(place), known)
    }));
    let readers = state.readings.iter().map(|reading| reading.reader.as_str());
    let owners = state.measures.iter().map(|one| one.measure.owner.as_str());
    all.extend(each(readers, Who::Reader));
    all.extend(each(owners, Who::Owner));
    all.extend(each(named.iter().map(String::as_str), Who::Named));
    let elsewhere = elsewhere.iter();
    all.extend(elsewhere.map(|name| (Who::Elsewhere, Known::named(name))));
    all
}

fn each<'a>(
    names: impl Iterator<Item = &'a str>,
    who: impl Fn(u16) -> Who,
) -> impl Iterator<Item = (Who, Known)> {
    (0..)
        .zip(names)
        .map(move |(place, name)| (who(place), Known::named(name)))
}

#[cfg(test)]
mod tests;

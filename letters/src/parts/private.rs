//! What of the complainant has no place in a letter to somebody else: address, telephone number, mail address, and
//! the names where the complainant wants them withheld.

use weerklank_core::case::{Complainant, Identity, Intake, Recipient};

use crate::gate::{Gate, Mend, is_blank};
use crate::ground::Ground;

/// A telephone number is known by its last digits, so that a country's number before it makes no difference.
const DIGITS: usize = 9;
/// Words shorter than this are no name by themselves.
const NAME_LENGTH: usize = 3;
/// Parts of Dutch names that are words as well.
const PARTICLES: &[&str] = &[
    "Van", "Den", "Der", "Ten", "Ter", "Het", "Von", "Dos", "Las",
];

/// Keeps out of one letter what is private.
pub struct Private {
    found_by: Vec<(&'static str, Finder)>,
}

enum Finder {
    /// These characters, without capitals and spaces.
    Text(String),
    /// These digits, whatever stands between them.
    Digits(String),
    /// This word, with its capital.
    Name(String),
}

impl Private {
    /// What is private towards the recipient of this letter: nothing when that is the complainant.
    pub fn of(ground: Ground<'_>) -> Self {
        let found_by = if ground.recipient == Recipient::Complainant {
            Vec::new()
        } else {
            let intake = &ground.state.intake;
            let mut found_by = where_to_reach(&intake.complainant);
            if intake.complainant.identity == Identity::Confidential {
                found_by.extend(who_it_is(intake));
            }
            found_by
        };
        Self { found_by }
    }

    /// Tells the gate what of it stands in these texts; `place` says where that is: `het verslag`.
    pub fn keep_out(
        &self,
        texts: impl IntoIterator<Item = impl AsRef<str>>,
        place: &str,
        mend: &Mend,
        gate: &mut Gate,
    ) {
        let mut text = String::new();
        for one in texts {
            text.push_str(one.as_ref());
            text.push('\n');
        }
        let mut told = Vec::new();
        for (what, finder) in &self.found_by {
            if finder.finds(&text) && !told.contains(what) {
                told.push(what);
                let sentence = format!(
                    "In {place} staat {what} van de klager. Dat hoort niet in een brief aan iemand anders: haal het weg."
                );
                gate.tell("vertrouwelijk", sentence, mend.clone());
            }
        }
    }
}

fn where_to_reach(complainant: &Complainant) -> Vec<(&'static str, Finder)> {
    // A line without a number is a town or a country, which says nothing by itself.
    let lines = complainant.address.lines().map(squeezed);
    let lines = lines.filter(|line| line.len() > 4 && line.contains(|c: char| c.is_ascii_digit()));
    let email = Some(squeezed(&complainant.email)).filter(|email| !is_blank(email));
    let phone = digits(&complainant.phone);
    let phone = phone
        .len()
        .checked_sub(DIGITS)
        .map(|from| phone[from..].to_owned());
    let lines = lines.map(|line| ("het adres", Finder::Text(line)));
    let email = email.map(|email| ("het e-mailadres", Finder::Text(email)));
    let phone = phone.map(|phone| ("het telefoonnummer", Finder::Digits(phone)));
    lines.chain(email).chain(phone).collect()
}

fn who_it_is(intake: &Intake) -> Vec<(&'static str, Finder)> {
    let own = names_of(&intake.complainant.name).into_iter().next_back();
    let own = own.map(|name| ("de naam", Finder::Name(name)));
    let child = names_of(&intake.child).into_iter();
    let child = child.map(|name| ("de naam van het kind", Finder::Name(name)));
    own.into_iter().chain(child).collect()
}

impl Finder {
    fn finds(&self, text: &str) -> bool {
        match self {
            Self::Text(sought) => squeezed(text).contains(sought),
            Self::Digits(sought) => digits(text).contains(sought),
            Self::Name(sought) => names_of(text).contains(sought),
        }
    }
}

fn squeezed(text: &str) -> String {
    let seen = text.chars().filter(|c| !c.is_whitespace());
    seen.flat_map(char::to_lowercase).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The words that can be names.
pub(crate) fn names_of(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && !MARKS.contains(&c));
    let parts = parts.map(|part| part.trim_matches(MARKS));
    let is_name = |part: &&str| {
        part.starts_with(char::is_uppercase)
            && part.chars().count() >= NAME_LENGTH
            && !PARTICLES.contains(part)
    };
    parts.filter(is_name).map(str::to_owned).collect()
}

/// Marks that stand inside a name.
const MARKS: [char; 3] = ['-', '’', '\''];

//! What is wrong with an entry of the directory, and how far a board can be relied on.

use super::{date_trouble, text_trouble};
use crate::dates;
use crate::directory::{Checked, Fault, Part, Wrong};

/// The label of a place in the directory.
#[must_use]
pub fn part(part: Part) -> String {
    let plain = match part {
        Part::Name => "Naam",
        Part::Email => "E-mailadres",
        Part::Profession => "Beroep",
        Part::Membership(place) => return format!("Beroepsvereniging {}", place + 1),
        Part::Registration(place) => return format!("Registratienummer {}", place + 1),
        Part::Association => "Beroepsvereniging",
        Part::Address => "Postadres",
        Part::Website => "Website",
        Part::Conditions => "Voorwaarden",
        Part::Term => "Termijn daar",
        Part::CheckedOn => "Laatst nagekeken op",
    };
    plain.to_owned()
}

/// A fault as a sentence to stand at its field.
#[must_use]
pub fn fault(fault: &Fault) -> String {
    match (&fault.wrong, fault.part) {
        (Wrong::Text(trouble), _) => text_trouble(trouble),
        (Wrong::NoDate(trouble), _) => date_trouble(trouble),
        (Wrong::Missing, Part::Membership(_)) => {
            "Vul de vereniging in, of haal deze regel weg.".to_owned()
        }
        (Wrong::Missing, Part::Association) => {
            "Vul in van welke vereniging deze instantie is.".to_owned()
        }
        (Wrong::Missing, _) => "Vul een naam in.".to_owned(),
        (Wrong::NoMailAddress, _) => {
            "Dit lijkt geen e-mailadres: verwacht wordt iets als naam@voorbeeld.nl. Pas het aan of maak het veld leeg.".to_owned()
        }
        (Wrong::Known, Part::Name) => {
            "Deze naam staat al in de lijst. Wijzig die regel, of maak het verschil zichtbaar in de naam.".to_owned()
        }
        (Wrong::Known, _) => "Deze vereniging staat er al. Wijzig die regel.".to_owned(),
        (Wrong::InFuture, _) => "Deze dag moet nog komen. Vul de dag in waarop u het nakeek.".to_owned(),
    }
}

/// How far what is known of a board can be relied on.
#[must_use]
pub fn checked(checked: Checked) -> String {
    match checked {
        Checked::Never => {
            "Nog niet nagekeken. Kijk na of dit klopt voordat het in een brief komt.".to_owned()
        }
        Checked::LongAgo(on) => format!(
            "Laatst nagekeken op {}, meer dan een jaar geleden. Kijk na of dit nog klopt.",
            dates::long(on)
        ),
        Checked::Recently(on) => format!("Laatst nagekeken op {}.", dates::long(on)),
    }
}

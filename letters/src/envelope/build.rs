//! The frame of a letter, out of the settings and the case.

use weerklank_core::case::{Complainant, State};
use weerklank_core::{dates, office};

use super::{Envelope, Logo, Officer, Sender};
use crate::gate::is_blank;
use crate::kinds::Ground;

impl Envelope {
    /// The frame of a letter to the complainant.
    pub(crate) fn to_complainant(ground: Ground<'_>, state: &State, enclosures: &[String]) -> Self {
        let complainant = &state.intake.complainant;
        Self {
            sender: sender(ground.office),
            addressee: addressee(complainant),
            place: ground.office.place.clone(),
            date: dates::long(ground.today),
            day: ground.today.to_string(),
            reference: state.reference.clone(),
            salutation: salutation(&complainant.name),
            officer: officer(ground.office),
            enclosures: enclosures.to_vec(),
        }
    }
}

fn sender(office: &office::Office) -> Sender {
    Sender {
        name: office.name.clone(),
        address: lines(&office.address),
        phone: office.phone.clone(),
        email: office.email.clone(),
        website: office.website.clone(),
        registration: String::new(),
        logo: office.logo.as_ref().map(|file| logo(file, &office.name)),
    }
}

fn logo(file: &office::Logo, name: &str) -> Logo {
    let format = match file.media_type.as_str() {
        "image/png" => "png",
        "image/jpeg" => "jpg",
        _ => "svg",
    };
    Logo {
        format: format.into(),
        base64: file.base64.clone(),
        alt: format!("Logo van {name}"),
    }
}

fn officer(office: &office::Office) -> Officer {
    Officer {
        name: office.officer.name.clone(),
        role: "klachtenfunctionaris".into(),
        phone: either(&office.officer.phone, &office.phone),
        email: either(&office.officer.email, &office.email),
        reachable: String::new(),
    }
}

/// Name and postal address; without one, the mail address to which the letter goes.
fn addressee(complainant: &Complainant) -> Vec<String> {
    let mut address = lines(&complainant.address);
    if address.is_empty() && !is_blank(&complainant.email) {
        address.push(format!("Per e-mail: {}", complainant.email.trim()));
    }
    lines(&complainant.name)
        .into_iter()
        .chain(address)
        .collect()
}

/// Nobody's gender is guessed: the name as it was given.
fn salutation(name: &str) -> String {
    if is_blank(name) {
        String::new()
    } else {
        format!("Geachte {},", name.trim())
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !is_blank(line))
        .map(str::to_owned)
        .collect()
}

fn either(own: &str, general: &str) -> String {
    if is_blank(own) { general } else { own }.to_owned()
}

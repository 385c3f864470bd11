//! The frame of a letter, out of the settings and the case.

use weerklank_core::case::{Complainant, State};
use weerklank_core::office::picture::Kind;
use weerklank_core::{dates, office};

use super::{Envelope, Logo, Officer, Sender, Style, format};
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
            style: style(&ground.office.style),
        }
    }
}

pub(crate) fn style(style: &office::Style) -> Style {
    Style {
        accent: style.printed().0,
        window: style.window,
        folds: style.folds,
    }
}

pub(crate) fn sender(office: &office::Office) -> Sender {
    Sender {
        name: office.name.clone(),
        address: lines(&office.address),
        phone: office.phone.clone(),
        email: office.email.clone(),
        website: office.website.clone(),
        registration: office.registration.clone(),
        logo: office
            .logo
            .as_ref()
            .map(|file| picture(file, format!("Logo van {}", office.name))),
        footer: office.style.footer.clone(),
    }
}

fn picture(file: &office::Logo, alt: String) -> Logo {
    let kinds = [Kind::Png, Kind::Jpeg, Kind::Svg].into_iter();
    let mut kinds = kinds.filter(|kind| kind.media_type() == file.media_type);
    Logo {
        format: kinds.next().map(format).unwrap_or_default().into(),
        base64: file.base64.clone(),
        alt,
    }
}

pub(crate) fn officer(office: &office::Office) -> Officer {
    Officer {
        name: office.officer.signature().to_owned(),
        role: office.officer.role.clone(),
        phone: either(&office.officer.phone, &office.phone),
        email: either(&office.officer.email, &office.email),
        reachable: office.officer.reachable.clone(),
        signature: office.style.signature.as_ref().map(|file| {
            let alt = format!("Handtekening van {}", office.officer.signature());
            picture(file, alt)
        }),
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

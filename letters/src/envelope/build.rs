//! The frame of a letter, out of the settings and the case.

use weerklank_core::case::{Complainant, Recipient};
use weerklank_core::office;

use super::{Envelope, Logo, Officer, Sender};
use crate::gate::is_blank;
use crate::ground::Ground;
use crate::tongue::Tongue;

/// Who is written to.
struct Addressee {
    lines: Vec<String>,
    salutation: String,
}

impl Envelope {
    /// The frame of a letter to its recipient.
    pub(crate) fn of(ground: Ground<'_>) -> Self {
        let to = addressee(ground);
        Self {
            language: ground.language.code().into(),
            sender: sender(ground.office),
            addressee: to.lines,
            place: ground.office.place.clone(),
            date: ground.day(ground.today),
            day: ground.today.to_string(),
            reference: ground.state.reference.clone(),
            salutation: to.salutation,
            officer: officer(ground.office),
            enclosures: ground.enclosures.to_vec(),
        }
    }
}

/// Where the officer types a recipient that the case does not know, a line each.
pub(crate) const ADDRESS: &str = "addressee";

fn addressee(ground: Ground<'_>) -> Addressee {
    match ground.recipient {
        Recipient::Complainant => {
            let complainant = &ground.state.intake.complainant;
            Addressee {
                lines: lines_of(complainant),
                salutation: salutation(ground, &complainant.name),
            }
        }
        Recipient::Person { person } => {
            let person = ground.state.person(person);
            let (name, email) = person.map_or(("", ""), |person| (&*person.name, &*person.email));
            Addressee {
                lines: with_mail(lines(name), email),
                salutation: salutation(ground, name),
            }
        }
        Recipient::Board => board(ground),
        Recipient::SecondParent | Recipient::Other => typed(ground),
    }
}

/// The board of the association that was chosen, as the directory has it.
fn board(ground: Ground<'_>) -> Addressee {
    let Some(board) = ground.directory.board(ground.typed.text("board")) else {
        return typed(ground);
    };
    let address = lines(&board.address);
    let to = lines(&board.name).into_iter().chain(address).collect();
    Addressee {
        lines: with_mail(to, &board.email),
        salutation: unknown(ground),
    }
}

/// Somebody the case does not know, as typed; the first line is the name.
fn typed(ground: Ground<'_>) -> Addressee {
    Addressee {
        lines: lines(ground.typed.text(ADDRESS)),
        salutation: unknown(ground),
    }
}

fn unknown(ground: Ground<'_>) -> String {
    ground
        .language
        .choose("Geachte heer, mevrouw,", "Dear Sir or Madam,")
        .to_owned()
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

/// Name and postal address of the complainant.
fn lines_of(complainant: &Complainant) -> Vec<String> {
    let address = lines(&complainant.address);
    let to = lines(&complainant.name).into_iter().chain(address);
    with_mail(to.collect(), &complainant.email)
}

/// Without a postal address, the mail address to which the letter goes.
fn with_mail(mut to: Vec<String>, email: &str) -> Vec<String> {
    if to.len() == 1 && !is_blank(email) {
        to.push(format!("Per e-mail: {}", email.trim()));
    }
    to
}

/// Nobody's gender is guessed: the name as it was given.
fn salutation(ground: Ground<'_>, name: &str) -> String {
    if is_blank(name) {
        String::new()
    } else {
        format!(
            "{} {},",
            ground.language.choose("Geachte", "Dear"),
            name.trim()
        )
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

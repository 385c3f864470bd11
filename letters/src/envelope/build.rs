//! The frame of a letter, out of the settings and the case.

use weerklank_core::case::{Complainant, Language, Recipient};
use weerklank_core::office::picture::Kind;
use weerklank_core::office::{self, ROLE, Window};

use super::{Envelope, Logo, Officer, Sender, Style, format};
#[cfg(feature = "render")]
use super::{LINE_LENGTH, SENDER_LINES};
#[cfg(feature = "render")]
use crate::gate::Gate;
use crate::gate::is_blank;
#[cfg(feature = "render")]
use crate::gate::{Mend, Missing, Place};
use crate::ground::Ground;
use crate::tongue::Tongue;
use crate::typed::{ADDRESSEE, BOARD};

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
            sender: sender(ground.office, ground.language),
            addressee: to.lines,
            place: ground.office.place.clone(),
            date: ground.day(ground.today),
            day: ground.today.to_string(),
            reference: ground.state.reference.clone(),
            salutation: to.salutation,
            officer: officer(ground.office, ground.language),
            enclosures: ground.enclosures.to_vec(),
            style: style(&ground.office.style),
        }
    }
}

#[cfg(feature = "render")]
impl Envelope {
    /// What is the same in every letter of a house, and nothing else.
    pub(crate) fn of_house(office: &office::Office, language: Language) -> Self {
        Self {
            language: language.code().into(),
            sender: sender(office, language),
            place: office.place.clone(),
            officer: officer(office, language),
            style: style(&office.style),
            ..Self::default()
        }
    }

    /// Asks for what a form of the house needs, which nobody signs.
    pub(crate) fn pass_form(&self, gate: &mut Gate) {
        self.sender.pass(gate);
        self.pass_accent(gate);
    }

    /// The same as a letter to nobody, for a look at the house style: what is not filled in yet is named in its place.
    pub(crate) fn as_specimen(&self) -> Self {
        let or = |text: &str, instead: &str| if is_blank(text) { instead } else { text }.to_owned();
        let mut shown = self.within_bounds();
        shown.sender.name = or(&shown.sender.name, "Naam van de organisatie");
        shown.officer.name = or(&shown.officer.name, "Naam van de klachtenfunctionaris");
        shown.officer.role = or(&shown.officer.role, "functie");
        shown.place = or(&shown.place, "Plaats");
        shown.addressee = [
            "Naam van de klager",
            "Straat en huisnummer",
            "1234 AB Plaats",
        ]
        .map(str::to_owned)
        .to_vec();
        shown.date = "dag en datum".into();
        // Any day will do: it is not printed.
        shown.day = "2026-01-01".into();
        shown.reference = "kenmerk van de zaak".into();
        shown.salutation = "Geachte mevrouw, meneer,".into();
        shown
    }

    /// With every text of the house cut to what a page can hold: what is longer is told by the gate, and must not
    /// hold up a preview.
    fn within_bounds(&self) -> Self {
        let mut cut = self.clone();
        let Self {
            sender,
            officer,
            place,
            ..
        } = &mut cut;
        sender.address.truncate(SENDER_LINES);
        let lines = sender.address.iter_mut();
        let own = [
            &mut sender.name,
            &mut sender.phone,
            &mut sender.email,
            &mut sender.website,
            &mut sender.registration,
            &mut sender.footer,
            place,
        ];
        let hers = [
            &mut officer.name,
            &mut officer.role,
            &mut officer.phone,
            &mut officer.email,
            &mut officer.reachable,
        ];
        for text in lines.chain(own).chain(hers) {
            if let Some((at, _)) = text.char_indices().nth(LINE_LENGTH) {
                text.truncate(at);
            }
        }
        cut
    }
}

/// What is said of an addressee that is missing, by who it is: each is mended elsewhere.
#[cfg(feature = "render")]
pub(crate) fn without_addressee(missing: Missing, recipient: Recipient) -> Missing {
    let (sentence, mend) = match recipient {
        _ if missing.sentence != super::ADDRESSEE.sentence => return missing,
        Recipient::Complainant => return missing,
        Recipient::Person { .. } => (
            "De naam van de betrokkene ontbreekt.",
            Mend::At(Place::People),
        ),
        Recipient::Board => (
            "Kies van welke vereniging het College is. Staat die er niet bij, leg het College dan vast bij Instellingen.",
            Mend::here(BOARD.name),
        ),
        Recipient::SecondParent | Recipient::Other => (
            "De naam en het adres van de ontvanger ontbreken.",
            Mend::here(ADDRESSEE.name),
        ),
    };
    Missing {
        sentence: sentence.to_owned(),
        mend,
        ..missing
    }
}

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
    let Some(board) = ground.directory.board(ground.typed.text(BOARD.name)) else {
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
        lines: lines(ground.typed.text(ADDRESSEE.name)),
        salutation: unknown(ground),
    }
}

fn unknown(ground: Ground<'_>) -> String {
    ground
        .language
        .choose("Geachte heer, mevrouw,", "Dear Sir or Madam,")
        .to_owned()
}

fn style(style: &office::Style) -> Style {
    Style {
        accent: style.printed().0,
        window_right: style.window == Window::Right,
        folds: style.folds,
    }
}

fn sender(office: &office::Office, language: Language) -> Sender {
    Sender {
        name: office.name.clone(),
        address: lines(&office.address),
        phone: office.phone.clone(),
        email: office.email.clone(),
        website: office.website.clone(),
        registration: office.registration.clone(),
        logo: office.logo.as_ref().map(|file| {
            picture(
                file,
                format!("{} {}", language.choose("Logo van", "Logo of"), office.name),
            )
        }),
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

fn officer(office: &office::Office, language: Language) -> Officer {
    Officer {
        name: office.officer.signature().to_owned(),
        role: role(&office.officer.role, language),
        phone: either(&office.officer.phone, &office.phone),
        email: either(&office.officer.email, &office.email),
        reachable: office.officer.reachable.clone(),
        signature: office.style.signature.as_ref().map(|file| {
            let of = language.choose("Handtekening van", "Signature of");
            picture(file, format!("{of} {}", office.officer.signature()))
        }),
    }
}

/// What was typed stays as it is; only the word that the program filled in is known in both languages.
fn role(typed: &str, language: Language) -> String {
    if typed == ROLE {
        language.choose(ROLE, "complaints officer").to_owned()
    } else {
        typed.to_owned()
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

//! What every letter carries around its text: who sends it, to whom, when, under which reference, who signs.
//!
//! Everything is plain text, ready to print. Dates are already in words (`donderdag 26 november 2026`); the one
//! exception, [`Envelope::day`], is for the file's own metadata. An empty string means: not there.

mod build;

#[cfg(feature = "render")]
pub(crate) use build::without_addressee;
pub mod windows;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use weerklank_core::case::Field;
use weerklank_core::office::ACCENT;
use weerklank_core::office::colour::{Colour, READABLE};
use weerklank_core::office::picture::{self, Kind, Picture};

use crate::gate::{Element, Gate, Mend, Setting};

/// The frame of a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Envelope {
    /// The language of the letter: `nl`, or `en`; an empty text is Dutch.
    pub language: String,
    /// The organisation in whose name the letter goes out.
    pub sender: Sender,
    /// Name and address as they stand in the window, a line each; at most [`ADDRESS_LINES`].
    pub addressee: Vec<String>,
    /// Where the letter is written.
    pub place: String,
    /// The date of the letter, in words.
    pub date: String,
    /// The same date as `2026-11-26`, for the metadata of the PDF.
    pub day: String,
    /// The number of the case; holds no names.
    pub reference: String,
    /// The whole opening line: `Geachte mevrouw De Vries,`.
    pub salutation: String,
    /// Who signs, and whom to call.
    pub officer: Officer,
    /// What goes along, beside what the letter itself puts in.
    pub enclosures: Vec<String>,
    /// How the page looks.
    pub style: Style,
}

/// How the page looks, whatever it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Style {
    /// Red, green and blue of the name, the headings and the marks.
    pub accent: [u8; 3],
    /// The envelope has its window on the right, seen from the front; else on the left.
    pub window_right: bool,
    /// Marks at the edge show where to fold.
    pub folds: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            accent: ACCENT.0,
            window_right: false,
            folds: true,
        }
    }
}

/// The organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sender {
    /// Its full name.
    pub name: String,
    /// Street and town, a line each.
    pub address: Vec<String>,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Website.
    pub website: String,
    /// A registration to print, such as `KvK 12345678`.
    pub registration: String,
    /// The logo; without one the name is set large.
    pub logo: Option<Logo>,
    /// A line at the foot of every page, in the organisation's own words.
    pub footer: String,
}

/// A picture, carried inside the data because the letters' module reads no files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Logo {
    /// `png`, `jpg` or `svg`.
    pub format: String,
    /// The file, in base64.
    pub base64: String,
    /// What the picture says to who can't see it.
    pub alt: String,
}

/// The complaints officer, or who signs instead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Officer {
    /// Name as it is signed.
    pub name: String,
    /// Function, such as `klachtenfunctionaris`.
    pub role: String,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// When she can be reached, in words: `maandag en donderdag van 9.00 tot 12.00 uur`.
    pub reachable: String,
    /// A picture of her signature, above the name; without one there is room to sign.
    pub signature: Option<Logo>,
}

/// More lines than this do not stay readable behind the window of an envelope.
pub const ADDRESS_LINES: usize = 12;
/// An address of more lines than this is set smaller than the letter.
const ADDRESS_LINES_AT_EASE: usize = 6;
/// Letters that fit on one line of the window at the smallest size.
const ADDRESS_LINE_LENGTH: usize = 60;
/// A name, a number or a line of the letterhead may have this many characters.
pub const LINE_LENGTH: usize = 220;
/// What is printed of the organisation in the letterhead and at the foot of every page is shorter.
pub const SENDER_LENGTH: usize = 80;
/// What stands at the foot of every page, name, address and registration, is together no longer than this.
pub const FOOT_LENGTH: usize = 160;
/// The organisation's own line at the foot is no longer than what fits on one.
pub const FOOTER_LENGTH: usize = 110;
/// The sender's address may have this many lines.
pub const SENDER_LINES: usize = 4;
/// This many enclosures stay on one page with the signature.
pub const ENCLOSURES: usize = 12;
impl Envelope {
    /// Asks the gate for everything no letter can go without.
    pub(crate) fn pass(&self, gate: &mut Gate) {
        self.pass_house(gate);
        gate.need_any(&self.addressee, &ADDRESSEE);
        gate.forbid(
            address_height(&self.addressee) > ADDRESS_LINES,
            &ADDRESS_TOO_LONG,
        );
        gate.need(&self.date, &DATE);
        gate.forbid(self.day().is_none(), &DAY);
        gate.need(&self.reference, &REFERENCE);
        gate.need(&self.salutation, &SALUTATION);
        gate.forbid(self.enclosures.len() > ENCLOSURES, &TOO_MANY_ENCLOSURES);
        let own = [&self.place, &self.date, &self.reference, &self.salutation];
        gate.forbid(
            own.into_iter()
                .chain(&self.enclosures)
                .any(|text| is_long(text)),
            &LINE_TOO_LONG,
        );
    }

    /// Asks for what is the same in every letter of the house.
    pub(crate) fn pass_house(&self, gate: &mut Gate) {
        self.sender.pass(gate);
        self.officer.pass(gate);
        gate.need(&self.place, &PLACE);
        self.pass_accent(gate);
    }

    fn pass_accent(&self, gate: &mut Gate) {
        let contrast = Colour(self.style.accent).on_white();
        gate.forbid(contrast < READABLE, &ACCENT_TOO_LIGHT);
    }

    /// What the officer should know before she prints, in Dutch sentences.
    pub fn notices(&self) -> Vec<String> {
        let lines = address_height(&self.addressee);
        let small = lines > ADDRESS_LINES_AT_EASE;
        let small = small.then(|| {
            format!(
                "Het adres heeft {lines} regels en is kleiner gezet om in het venster te passen."
            )
        });
        let lettered = self.sender.logo.as_ref().is_some_and(Logo::holds_text);
        let lettered = lettered.then(|| {
            "Het logo bevat tekst; die is gezet in het lettertype van de brief.".to_owned()
        });
        small.into_iter().chain(lettered).collect()
    }

    /// The date of the letter, when [`Envelope::day`] is a date between the years 1900 and 2200.
    pub fn day(&self) -> Option<NaiveDate> {
        use chrono::Datelike;
        let day = self.day.parse::<NaiveDate>().ok()?;
        (1900..=2200).contains(&day.year()).then_some(day)
    }
}

impl Sender {
    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.name, &SENDER_NAME);
        gate.need_any(&self.address, &SENDER_ADDRESS);
        let own = [
            &self.name,
            &self.phone,
            &self.email,
            &self.website,
            &self.registration,
        ];
        let mut texts = own.into_iter().chain(&self.address);
        let long =
            self.address.len() > SENDER_LINES || texts.any(|text| is_longer(text, SENDER_LENGTH));
        let foot = self.address.iter().chain([&self.name, &self.registration]);
        let long = long || foot.map(|text| text.chars().count()).sum::<usize>() > FOOT_LENGTH;
        gate.forbid(long, &SENDER_TOO_LONG);
        gate.forbid(is_longer(&self.footer, FOOTER_LENGTH), &FOOTER_TOO_LONG);
        if let Some(logo) = &self.logo {
            gate.need(&logo.alt, &LOGO_ALT);
            gate.forbid(logo.bytes().is_none(), &LOGO_UNREADABLE);
        }
    }
}

impl Officer {
    fn pass(&self, gate: &mut Gate) {
        gate.need(&self.name, &OFFICER_NAME);
        gate.need(&self.role, &OFFICER_ROLE);
        gate.need_any(
            &[self.phone.as_str(), self.email.as_str()],
            &OFFICER_CHANNEL,
        );
        let own = [
            &self.name,
            &self.role,
            &self.phone,
            &self.email,
            &self.reachable,
        ];
        gate.forbid(own.into_iter().any(|text| is_long(text)), &OFFICER_TOO_LONG);
        if let Some(signature) = &self.signature {
            gate.need(&signature.alt, &SIGNATURE_ALT);
            gate.forbid(signature.bytes().is_none(), &SIGNATURE_UNREADABLE);
        }
    }
}

impl Logo {
    /// The file's bytes, when the core finds no fault with them and they are of the named format.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        self.unpacked().map(|(bytes, _)| bytes)
    }

    fn unpacked(&self) -> Option<(Vec<u8>, Picture)> {
        let (bytes, found) = picture::unpack(&self.base64).ok()?;
        (format(found.kind) == self.format).then_some((bytes, found))
    }

    /// True when an SVG draws letters with a font, which has to be one of ours.
    fn holds_text(&self) -> bool {
        self.unpacked().is_some_and(|(_, found)| found.letters)
    }
}

/// The ending of a file's name, by which the page knows what it is.
pub(crate) fn format(kind: Kind) -> &'static str {
    match kind {
        Kind::Png => "png",
        Kind::Jpeg => "jpg",
        Kind::Svg => "svg",
    }
}

/// Longer than a line may be.
pub(crate) fn is_long(text: &str) -> bool {
    is_longer(text, LINE_LENGTH)
}

fn is_longer(text: &str, length: usize) -> bool {
    text.chars().count() > length
}

/// How many lines of the window the address takes once long lines have been broken.
fn address_height(lines: &[String]) -> usize {
    lines
        .iter()
        .map(|line| line.chars().count().div_ceil(ADDRESS_LINE_LENGTH).max(1))
        .sum()
}

const SENDER_NAME: Element = Element {
    name: "afzender",
    sentence: "De naam van de organisatie ontbreekt.",
    mend: Mend::Settings(Setting::Name),
};
const SENDER_ADDRESS: Element = Element {
    name: "adres van de afzender",
    sentence: "Het adres van de organisatie ontbreekt.",
    mend: Mend::Settings(Setting::Address),
};
const SENDER_TOO_LONG: Element = Element {
    name: "briefhoofd",
    sentence: "De gegevens van de organisatie passen niet in het briefhoofd: hoogstens vier adresregels, tachtig tekens per regel en 160 voor naam en adres samen.",
    mend: Mend::Settings(Setting::Name),
};
const OFFICER_TOO_LONG: Element = Element {
    name: "ondertekenaar",
    sentence: "Een gegeven van de klachtenfunctionaris is langer dan 220 tekens.",
    mend: Mend::Settings(Setting::OfficerName),
};
const LINE_TOO_LONG: Element = Element {
    name: "regel",
    sentence: "Plaats, datum, kenmerk, aanhef en de naam van een bijlage mogen elk hoogstens 220 tekens lang zijn.",
    mend: Mend::Case(Field::Name),
};
const LOGO_ALT: Element = Element {
    name: "beschrijving van het logo",
    sentence: "Het logo heeft geen beschrijving voor mensen die het niet kunnen zien.",
    mend: Mend::Settings(Setting::Logo),
};
const LOGO_UNREADABLE: Element = Element {
    name: "logo",
    sentence: "Het logo kan niet worden gelezen: kies het bij Instellingen opnieuw; daar staat wat er niet aan klopt.",
    mend: Mend::Settings(Setting::Logo),
};
const SIGNATURE_ALT: Element = Element {
    name: "beschrijving van de handtekening",
    sentence: "De handtekening heeft geen beschrijving voor mensen die haar niet kunnen zien.",
    mend: Mend::Settings(Setting::OfficerName),
};
const SIGNATURE_UNREADABLE: Element = Element {
    name: "handtekening",
    sentence: "De afbeelding van de handtekening kan niet worden gelezen: kies haar bij Instellingen opnieuw; daar staat wat er niet aan klopt.",
    mend: Mend::Settings(Setting::OfficerName),
};
const FOOTER_TOO_LONG: Element = Element {
    name: "voettekst",
    sentence: "De voettekst past niet op één regel: hoogstens 110 tekens.",
    mend: Mend::Settings(Setting::Name),
};
const ACCENT_TOO_LIGHT: Element = Element {
    name: "kleur",
    sentence: "De kleur van de huisstijl is te licht voor letters op wit papier.",
    mend: Mend::Settings(Setting::Name),
};
const OFFICER_NAME: Element = Element {
    name: "ondertekenaar",
    sentence: "De naam van de klachtenfunctionaris ontbreekt.",
    mend: Mend::Settings(Setting::OfficerName),
};
const OFFICER_ROLE: Element = Element {
    name: "functie",
    sentence: "De functie onder de handtekening ontbreekt.",
    mend: Mend::Settings(Setting::OfficerName),
};
const OFFICER_CHANNEL: Element = Element {
    name: "bereikbaarheid",
    sentence: "Er is geen telefoonnummer of e-mailadres waarop de klachtenfunctionaris te bereiken is.",
    mend: Mend::Settings(Setting::OfficerContact),
};
const ADDRESSEE: Element = Element {
    name: "geadresseerde",
    sentence: "De naam van de klager ontbreekt.",
    mend: Mend::Case(Field::Name),
};
const ADDRESS_TOO_LONG: Element = Element {
    name: "adres in het venster",
    sentence: "Het adres past niet in het venster van de envelop: maak er hoogstens twaalf regels van zestig tekens van.",
    mend: Mend::Case(Field::Address),
};
const PLACE: Element = Element {
    name: "plaats",
    sentence: "De plaats waar de brief wordt geschreven ontbreekt.",
    mend: Mend::Settings(Setting::Place),
};
const DATE: Element = Element {
    name: "datum",
    sentence: "De datum van de brief ontbreekt.",
    mend: Mend::Case(Field::On),
};
const DAY: Element = Element {
    name: "datum",
    sentence: "De datum van de brief is geen dag tussen 1900 en 2200.",
    mend: Mend::Case(Field::On),
};
const REFERENCE: Element = Element {
    name: "kenmerk",
    sentence: "Het kenmerk van de zaak ontbreekt.",
    mend: Mend::Case(Field::Case),
};
const SALUTATION: Element = Element {
    name: "aanhef",
    sentence: "De aanhef ontbreekt.",
    mend: Mend::Case(Field::Name),
};
const TOO_MANY_ENCLOSURES: Element = Element {
    name: "bijlagen",
    sentence: "Er zijn meer dan twaalf bijlagen: noem ze samen.",
    mend: Mend::Case(Field::Case),
};

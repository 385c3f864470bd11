//! The organisation and its officer: what stands on every letter, and how it looks.
//!
//! Here are the settings themselves. [`colour`] judges a colour, [`picture`] a logo or a signature; both say in
//! Dutch what is wrong and what to do.

pub mod colour;
pub mod picture;

use serde::{Deserialize, Serialize};

use colour::{Colour, ColourTrouble};

/// The organisation that handles complaints, as its letterhead shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Office {
    /// Its full name.
    pub name: String,
    /// Street or box, postcode and town, a line each.
    pub address: String,
    /// The town that stands before the date.
    pub place: String,
    /// Telephone number.
    pub phone: String,
    /// The mailbox in which complaints arrive (sentence 32).
    pub email: String,
    /// Web address, if any.
    pub website: String,
    /// A registration to print, such as `KvK 12345678`, if any.
    pub registration: String,
    /// The logo, if any.
    pub logo: Option<Logo>,
    /// Who handles complaints.
    pub officer: Officer,
    /// How its letters look.
    pub style: Style,
}

/// The complaints officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Officer {
    /// Her or his full name.
    pub name: String,
    /// How she signs, when other than by that name: `mr. A. de Boer`.
    pub signed: String,
    /// Her function, as it stands below her name.
    pub role: String,
    /// Direct telephone number, if other than the organisation's.
    pub phone: String,
    /// Direct mail address, if other than the organisation's.
    pub email: String,
    /// When she can be reached, in words: `maandag en donderdag van 9.00 tot 12.00 uur`.
    pub reachable: String,
}

/// What the officer is called as long as nothing else was typed.
pub const ROLE: &str = "klachtenfunctionaris";

impl Default for Officer {
    fn default() -> Self {
        let [name, signed, phone, email, reachable] = Default::default();
        Self {
            name,
            signed,
            role: ROLE.into(),
            phone,
            email,
            reachable,
        }
    }
}

impl Officer {
    /// The name below a letter.
    pub fn signature(&self) -> &str {
        if self.signed.trim().is_empty() {
            &self.name
        } else {
            &self.signed
        }
    }
}

/// How letters look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Style {
    /// The colour of the name, the headings and the marks, as typed: `#0e5a5a`. [`Style::colour`] judges it.
    pub accent: String,
    /// A line at the foot of every page, such as a membership or an account number; may be empty.
    pub footer: String,
    /// On which side the envelope has its window.
    pub window: Window,
    /// Whether the places to fold are marked at the edge.
    pub folds: bool,
    /// A picture of the officer's signature, if any.
    pub signature: Option<Logo>,
}

/// The colour of letters for whom no other was chosen.
pub const ACCENT: Colour = Colour([0x0e, 0x5a, 0x5a]);

impl Default for Style {
    fn default() -> Self {
        Self {
            accent: ACCENT.to_string(),
            footer: String::new(),
            window: Window::default(),
            folds: true,
            signature: None,
        }
    }
}

impl Style {
    /// The chosen colour; none typed is [`ACCENT`].
    ///
    /// # Errors
    /// What was typed is no colour, or letters in it can't be read on white paper.
    pub fn colour(&self) -> Result<Colour, ColourTrouble> {
        if self.accent.trim().is_empty() {
            return Ok(ACCENT);
        }
        Colour::read(&self.accent)
            .ok_or(ColourTrouble::NotAColour)?
            .for_letters()
    }

    /// The colour that is printed: the chosen one, or else the nearest one that can be read.
    pub fn printed(&self) -> Colour {
        self.colour().unwrap_or_else(|trouble| trouble.instead())
    }
}

/// The side of an envelope's window, seen from the front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Window {
    /// As most Dutch envelopes have it.
    #[default]
    Left,
    /// On the right.
    Right,
}

/// A picture on the letter, a logo or a signature, checked when it was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// `image/png`, `image/jpeg` or `image/svg+xml`.
    pub media_type: String,
    /// The bytes of the file, in base64.
    pub base64: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_before_the_house_style_still_read() {
        // As the first version of the program wrote them.
        let old = r#"{"name":"Bureau","address":"Straat 1","place":"Utrecht","phone":"","email":"","website":"",
            "logo":null,"officer":{"name":"K. de Boer","phone":"","email":""}}"#;
        let office: Office = serde_json::from_str(old).expect("a setting of before");
        assert_eq!(office.officer.role, ROLE);
        assert_eq!(office.officer.signature(), "K. de Boer");
        assert_eq!(
            (office.style, office.registration.as_str()),
            (Style::default(), "")
        );
    }

    #[test]
    fn what_is_written_reads_back() {
        let mut office = Office::default();
        office.officer.signed = "mr. K. de Boer".into();
        office.style.window = Window::Right;
        office.style.folds = false;
        let text = serde_json::to_string(&office).expect("a setting has a written form");
        assert!(text.contains(r#""window":"right""#));
        assert_eq!(
            serde_json::from_str::<Office>(&text).expect("just written"),
            office
        );
        assert_eq!(office.officer.signature(), "mr. K. de Boer");
    }

    #[test]
    fn a_letter_is_never_printed_in_a_colour_that_cannot_be_read() {
        for (typed, printed) in [
            ("", "#0e5a5a"),
            ("#0E5A5A", "#0e5a5a"),
            ("rood", "#0e5a5a"),
            ("#800000", "#800000"),
        ] {
            let style = Style {
                accent: typed.into(),
                ..Style::default()
            };
            assert_eq!(style.printed().to_string(), printed, "{typed}");
        }
        let yellow = Style {
            accent: "#ffcc00".into(),
            ..Style::default()
        };
        assert!(yellow.printed().on_white() >= colour::READABLE);
    }
}

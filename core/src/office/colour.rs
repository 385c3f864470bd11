//! A colour for letters on white paper: is it a colour, and can it be read?
//!
//! The measure is the contrast ratio of WCAG 2.2, success criterion 1.4.3: 4.5 to 1 for text of ordinary size.

use std::fmt;

use super::ACCENT;

/// The least contrast with white that letters may have.
pub const READABLE: f64 = 4.5;

/// Red, green and blue, each from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// Why a colour is not used for letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ColourTrouble {
    /// Not written as `#rrggbb`.
    NotAColour,
    /// Too light to read on white.
    TooLight {
        /// Its contrast with white; less than [`READABLE`].
        contrast: f64,
        /// The nearest darker colour that can be read.
        proposal: Colour,
    },
}

impl Colour {
    /// Reads `#0e5a5a`, in capitals or not, the sign in front or not, or the short form `#05a`.
    pub fn read(typed: &str) -> Option<Self> {
        let digits = typed.trim().trim_start_matches('#');
        let digits: Option<Vec<u8>> = digits
            .chars()
            .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect();
        match digits?.as_slice() {
            [r, g, b] => Some(Self([r * 17, g * 17, b * 17])),
            [r, s, g, h, b, c] => Some(Self([r * 16 + s, g * 16 + h, b * 16 + c])),
            _ => None,
        }
    }

    /// The contrast with white, from 1 (white itself) to 21 (black).
    pub fn on_white(self) -> f64 {
        let [r, g, b] = self.0.map(linear);
        1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
    }

    /// This colour, when letters in it can be read on white.
    ///
    /// # Errors
    /// [`ColourTrouble::TooLight`], with the nearest darker colour that can.
    pub fn for_letters(self) -> Result<Self, ColourTrouble> {
        let contrast = self.on_white();
        if contrast >= READABLE {
            return Ok(self);
        }
        let proposal = self.darker();
        Err(ColourTrouble::TooLight { contrast, proposal })
    }

    /// The same hue, no darker than it must be to be read.
    fn darker(self) -> Self {
        let shade = |step: u16| {
            // At most 255 × 255 / 255.
            #[allow(clippy::cast_possible_truncation)]
            Self(self.0.map(|part| (u16::from(part) * step / 255) as u8))
        };
        (0..=255)
            .rev()
            .map(shade)
            .find(|shade| shade.on_white() >= READABLE)
            .unwrap_or(ACCENT)
    }
}

/// Light of one of the three parts, by the transfer function of sRGB as WCAG states it.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl ColourTrouble {
    /// The colour that is printed as long as the trouble lasts.
    pub fn instead(self) -> Colour {
        match self {
            Self::NotAColour => ACCENT,
            Self::TooLight { proposal, .. } => proposal,
        }
    }

    /// What is wrong and what to do, in Dutch.
    pub fn sentence(self) -> String {
        let instead = self.instead();
        match self {
            Self::NotAColour => format!(
                "Dit is geen kleur. Schrijf een hekje en zes cijfers of letters van a tot en met f, zoals {instead}. Zolang staat de brief in die kleur."
            ),
            Self::TooLight { contrast, .. } => format!(
                "Letters in deze kleur zijn slecht te lezen op wit papier: het contrast is {} en moet minstens 4,5 zijn. De naaste donkerdere kleur is {instead}; zolang staat de brief daarin.",
                // Rounded down, or 4.48 would be told as enough.
                format!("{:.1}", (contrast * 10.0).floor() / 10.0).replace('.', ",")
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_as_people_write_it() {
        for typed in ["#0e5a5a", " #0E5A5A ", "0e5a5a"] {
            assert_eq!(Colour::read(typed), Some(ACCENT), "{typed}");
        }
        assert_eq!(Colour::read("#05a"), Some(Colour([0, 0x55, 0xaa])));
        for typed in [
            "",
            "#",
            "rood",
            "#12345",
            "#1234567",
            "#gggggg",
            "rgb(1,2,3)",
            "#０e5a5a",
            "🙂🙂🙂",
        ] {
            assert_eq!(Colour::read(typed), None, "{typed}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        // Values as published with WCAG and its well-known examples: #767676 is the lightest grey that passes.
        let contrast = |typed| Colour::read(typed).expect("a colour").on_white();
        for (typed, published) in [
            ("#000000", 21.0),
            ("#ffffff", 1.0),
            ("#ff0000", 3.998),
            ("#767676", 4.54),
            ("#777777", 4.48),
            ("#0000ff", 8.59),
        ] {
            assert!(
                (contrast(typed) - published).abs() < 0.01,
                "{typed}: {}",
                contrast(typed)
            );
        }
    }

    #[test]
    fn every_proposal_can_be_read_and_one_step_lighter_cannot() {
        for r in (0..=255u8).step_by(15) {
            for g in (0..=255u8).step_by(15) {
                for b in (0..=255u8).step_by(15) {
                    let colour = Colour([r, g, b]);
                    let Err(trouble) = colour.for_letters() else {
                        continue;
                    };
                    let found = trouble.instead();
                    assert!(found.on_white() >= READABLE, "{colour}: {found}");
                    let most = found.0.iter().max().expect("three parts");
                    let lighter = found.0.map(|part| {
                        let grown = f64::from(part) * (f64::from(*most) + 4.0) / f64::from(*most);
                        grown.round().clamp(0.0, 255.0) as u8
                    });
                    assert!(
                        Colour(lighter).on_white() < READABLE,
                        "{colour}: {found} is darker than it must be"
                    );
                }
            }
        }
    }

    #[test]
    fn the_sentence_has_the_contrast_and_the_way_out() {
        let trouble = Colour::read("#777777").expect("a colour").for_letters();
        let sentence = trouble.expect_err("just too light").sentence();
        assert!(
            sentence.contains("4,4 ") && sentence.contains("#767676"),
            "{sentence}"
        );
    }
}

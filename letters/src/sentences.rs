//! Sentences that often come back in the officer's own paragraphs. They hold no facts; she can add her own.

use weerklank_core::case::Language;

use crate::tongue::Tongue;

/// A sentence in both languages, under a short name.
pub struct Sentence {
    /// What it is for, in Dutch.
    pub title: &'static str,
    nl: &'static str,
    en: &'static str,
}

impl Sentence {
    /// The sentence in the language of a letter.
    #[must_use]
    pub fn text(&self, language: Language) -> &'static str {
        language.choose(self.nl, self.en)
    }
}

/// The sentences the program brings along.
pub const SENTENCES: &[Sentence] = &[
    Sentence {
        title: "Dank voor het gesprek",
        nl: "Dank u wel voor ons gesprek. Het heeft mij geholpen om te begrijpen wat er speelt.",
        en: "Thank you for talking with me. It helped me to understand what this is about.",
    },
    Sentence {
        title: "Erkenning",
        nl: "Ik zie dat dit u en uw kind heeft geraakt. Daar wil ik met zorg naar kijken.",
        en: "I can see that this has affected you and your child. I want to look at it with care.",
    },
    Sentence {
        title: "Liever bellen of langskomen",
        nl: "Wilt u dit liever aan de telefoon of in een gesprek bespreken? Dat kan. Laat het mij weten, dan maken wij een afspraak.",
        en: "Would you rather talk about this on the telephone or face to face? You can. Let me know and we will make an appointment.",
    },
    Sentence {
        title: "Hulp meenemen",
        nl: "U mag zich bij uw klacht door iemand laten helpen. Vertel mij dan wie dat is.",
        en: "You may have someone help you with your complaint. Please tell me who that is.",
    },
    Sentence {
        title: "Stukken sturen",
        nl: "Hebt u brieven of berichten die helpen om dit te begrijpen? Stuur mij een kopie en houd het origineel zelf.",
        en: "Do you have letters or messages that help to understand this? Send me a copy and keep the original yourself.",
    },
    Sentence {
        title: "Geen gevolgen voor het kind",
        nl: "Dat u een klacht hebt, verandert niets aan de begeleiding van uw kind.",
        en: "Your having a complaint changes nothing about the help your child receives.",
    },
    Sentence {
        title: "Andere taal",
        nl: "Leest u liever Engels? Dan stuur ik u deze brief in het Engels.",
        en: "Would you rather read Dutch? Then I will send you this letter in Dutch.",
    },
];

//! Why a letter was not made. Every reason is a Dutch sentence that says what to do next.

use crate::gate::Missing;

/// Why a letter was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// There is no letter of this name.
    UnknownKind(String),
    /// The data is not JSON of the right shape; with what the reader said.
    Unreadable(String),
    /// The gate holds the letter back.
    Missing(Vec<Missing>),
    /// The logo or the signature broke the page or the PDF.
    Logo,
    /// An enclosure broke the page or the PDF.
    Enclosures,
    /// The page could not be set, with what Typst said: a mistake in a template, never in the case.
    Page(String),
    /// The PDF could not be written within its standards, with what the writer said.
    Pdf(String),
}

impl Error {
    /// The reasons in Dutch, one sentence each; never empty.
    pub fn sentences(&self) -> Vec<String> {
        match self {
            Self::UnknownKind(kind) => vec![format!("Er is geen brief met de naam “{kind}”.")],
            Self::Unreadable(why) => {
                vec![format!(
                    "De gegevens voor de brief zijn niet te lezen ({why}). Open de zaak opnieuw."
                )]
            }
            Self::Missing(missing) => missing.iter().map(|one| one.sentence.clone()).collect(),
            Self::Logo => {
                vec!["Het logo of de handtekening kan niet worden afgedrukt. Kies bij Instellingen een andere afbeelding, bij voorkeur een PNG, of geen.".into()]
            }
            Self::Enclosures => {
                vec!["Met de bijlagen erachter kan de brief niet worden gemaakt. Stuur ze los mee, of druk ze af als nieuwe pdf en voeg die toe.".into()]
            }
            Self::Page(why) => vec![format!(
                "De brief kon niet worden opgemaakt ({why}). Meld dit aan de maker van Weerklank."
            )],
            Self::Pdf(why) => {
                vec![format!(
                    "De pdf voldoet niet aan de eisen voor archief en toegankelijkheid ({why}). Meld dit aan de maker van Weerklank."
                )]
            }
        }
    }
}

//! What the officer is told about a message, in Dutch.

use super::{DraftTrouble, FILE_BYTES, FILES, MAIL_BYTES, Note, PostTrouble, Problem};
use weerklank_core::text::BODY_LIMIT;

const MEGABYTE: usize = 1024 * 1024;

impl Note {
    /// What it says: the fact and the next step.
    #[must_use]
    pub fn sentence(&self) -> String {
        match self {
            Self::NoMail => "Dit is tekst zonder de kop van een e-mail. Alleen de tekst is overgenomen; vul zelf in van wie en van wanneer die is.".into(),
            Self::NoSender => "Er staat geen afzender in de e-mail. Vul zelf in van wie de klacht is.".into(),
            Self::NoDate => "Er staat geen verzenddatum in de e-mail. Vul zelf de datum in.".into(),
            Self::DateUnreadable(written) => format!("De verzenddatum in de e-mail is geen bestaande datum (“{written}”). Vul zelf de datum in."),
            Self::DateWithoutZone(written) => format!("Bij de verzenddatum staat geen bekende tijdzone (“{written}”). De dag is overgenomen zoals die er staat; kijk na of die klopt."),
            Self::HeaderCleaned => "In de kop van de e-mail stonden onzichtbare tekens of was een regel te lang. Die zijn weggelaten. Kijk de naam en het onderwerp na.".into(),
            Self::NoText => "Er staat geen leesbare tekst in de e-mail. Kijk in de bijlagen, of neem de tekst over uit uw e-mailprogramma.".into(),
            Self::HtmlOnly => "De e-mail bestaat alleen uit opgemaakte tekst. De woorden zijn overgenomen, de opmaak niet. Vergelijk de tekst met de e-mail zelf.".into(),
            Self::CharsetWrong { said, used } => format!("De e-mail zegt dat de tekst is geschreven in {said}, maar dat klopt niet. De tekst is gelezen als {used}. Kijk de letters met accenten na."),
            Self::CharsetUnknown(said) => format!("De e-mail gebruikt een onbekende tekenset (“{said}”). Kijk de letters met accenten na."),
            Self::TextDamaged => "De tekst van de e-mail is beschadigd aangekomen. Vergelijk de tekst met de e-mail zelf.".into(),
            Self::NulsRemoved => "In de tekst stonden tekens zonder betekenis (NUL). Die zijn weggelaten.".into(),
            Self::TextTooLong { characters } => format!("De tekst heeft {} tekens. De eerste {} zijn overgenomen; de hele tekst is als bijlage bewaard.", grouped(*characters), grouped(BODY_LIMIT)),
            Self::CutOff => "Het einde van de e-mail ontbreekt. Bewaar de e-mail opnieuw vanuit uw e-mailprogramma, of kijk na wat er mist.".into(),
            Self::TooManyFiles { found } => format!("Bij de e-mail zitten {} bijlagen. De eerste {FILES} zijn overgenomen.", grouped(*found)),
            Self::Encrypted => "De e-mail is versleuteld of verzegeld, geheel of voor een deel. Open de e-mail in uw e-mailprogramma en neem de tekst daaruit over.".into(),
            Self::Winmail => "De bijlagen zitten in het bestand winmail.dat, dat alleen Outlook kan openen. Open de e-mail in Outlook en bewaar de bijlagen apart.".into(),
        }
    }
}

impl Problem {
    /// What it says about the attachment of this name.
    #[must_use]
    pub fn sentence(self, name: &str) -> String {
        match self {
            Self::Executable => format!(
                "“{name}” is niet overgenomen: het is een programma, of het start er een. Vraag de afzender zo nodig om een pdf."
            ),
            Self::TooBig => format!(
                "“{name}” is niet overgenomen: het is groter dan {} MB. Bewaar het buiten Weerklank en noteer waar.",
                FILE_BYTES / MEGABYTE
            ),
            Self::Empty => {
                format!("“{name}” is leeg. Vraag de afzender zo nodig om het opnieuw te sturen.")
            }
            Self::Damaged => format!(
                "“{name}” is beschadigd aangekomen. Wat te lezen was, is bewaard. Vraag de afzender zo nodig om het opnieuw te sturen."
            ),
            Self::Misnamed => format!(
                "De naam “{name}” past niet bij wat erin zit. Het is bewaard, maar niet te tonen."
            ),
            Self::NotShown => format!("“{name}” is bewaard, maar niet te tonen in Weerklank."),
        }
    }
}

impl PostTrouble {
    /// What it says: the fact and the next step.
    #[must_use]
    pub fn sentence(&self) -> String {
        match self {
            Self::Empty => "Dit bestand is leeg. Bewaar de e-mail opnieuw vanuit uw e-mailprogramma.".into(),
            Self::TooBig => format!("Deze e-mail is groter dan {} MB. Neem de tekst over met kopiëren en plakken, en voeg de bijlagen apart toe.", MAIL_BYTES / MEGABYTE),
            Self::TooDeep => "In deze e-mail zitten te veel e-mails in elkaar. Sla de e-mail met de klacht apart op en probeer het daarmee.".into(),
            Self::OutlookFile => "Dit is een bestand van Outlook (.msg). Weerklank leest .eml. Sla de e-mail in Outlook op het web op als .eml, of neem de tekst over met kopiëren en plakken.".into(),
            Self::NoMail => "Dit bestand is geen e-mail. Kies een .eml-bestand, of neem de tekst over met kopiëren en plakken.".into(),
        }
    }
}

impl DraftTrouble {
    /// What it says: the fact and the next step.
    #[must_use]
    pub fn sentence(&self) -> String {
        match self {
            Self::NoAddress => "Er is geen e-mailadres bekend om de brief naartoe te sturen. Kies bij ‘Langs welke weg’ voor e-mail en vul het adres in bij ‘Aan’.".into(),
            Self::Address(address) => format!("“{address}” is geen e-mailadres: verwacht wordt iets als naam@voorbeeld.nl. Pas het aan bij ‘Aan’, en zo nodig in de zaak."),
            Self::Letter(address, letter) => format!("In het e-mailadres “{address}” staat “{letter}”. Niet elk e-mailprogramma kan daarheen sturen. Kijk het adres na of vraag om een ander adres."),
            Self::NoPdf => "De pdf van de brief ontbreekt. Haal de brief opnieuw op.".into(),
            Self::TooBig(bytes) => format!("De pdf is {} MB, en daarmee te groot om te mailen. Verstuur de brief met minder bijlagen, of op een andere manier.", bytes.div_ceil(MEGABYTE)),
        }
    }
}

/// `200.000`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let starts_group = |place: usize| place > 0 && (digits.len() - place).is_multiple_of(3);
    let digit = |(place, digit)| [starts_group(place).then_some('.'), Some(digit)];
    digits
        .chars()
        .enumerate()
        .flat_map(digit)
        .flatten()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn numbers_are_grouped_by_three() {
        let all = [
            (0, "0"),
            (999, "999"),
            (1_000, "1.000"),
            (200_000, "200.000"),
            (10_000_000, "10.000.000"),
        ];
        for (number, text) in all {
            assert_eq!(grouped(number), text);
        }
    }
}

//! What is said of the differences, in Dutch.

use super::{Difference, Line};
use weerklank_core::dates;

impl Difference {
    /// What it says: the fact and the next step.
    #[must_use]
    pub fn sentence(&self) -> String {
        match self {
            Self::NoMail => "Dit is geen e-mail. Open het bericht in de map Verzonden, sla het op als .eml-bestand en leg dat hier terug.".into(),
            Self::Unsent => "Dit is het concept zelf, niet het verzonden bericht. Verstuur het eerst en sla het daarna op uit de map Verzonden.".into(),
            Self::Received(from) => format!("Dit bericht komt van {from}: het is ontvangen, niet verzonden. Kies het bericht uit de map Verzonden."),
            Self::OtherSender(from) => format!("Het bericht is verstuurd vanaf {from}. Dat adres staat niet bij Instellingen. Kijk na of dit het goede bericht is."),
            Self::NoDate => "In het bericht staat niet leesbaar wanneer het is verstuurd. Vul de dag zelf in.".into(),
            Self::NoZone(written) => format!("Bij de verzenddatum staat geen bekende tijdzone (“{written}”). De dag is overgenomen zoals die er staat; kijk na of die klopt."),
            Self::Early { sent, letter } => format!("Het bericht is verstuurd op {}, maar de brief is van {}. Kijk na of dit het goede bericht is.", dates::long(*sent), dates::long(*letter)),
            Self::NotTo(address) => format!("Het bericht ging niet naar {address}, het adres waarvoor de brief is gemaakt. Kijk na of de brief is aangekomen bij wie hem moet krijgen."),
            Self::Also(address, line) => format!("Het bericht ging {} naar {address}. Mocht dit adres de brief krijgen? Zo niet, meld het als mogelijk datalek binnen uw organisatie.", said(*line)),
            Self::ManyAddressees => format!("Het bericht heeft {} of meer geadresseerden op één regel. Alleen de eerste zijn nagekeken; kijk de andere zelf na.", super::super::ADDRESSEES),
            Self::NoPdf => "Bij het bericht zit geen pdf. Kijk na of de brief is meegestuurd.".into(),
            Self::OtherPdf(name) => format!("De pdf “{name}” is een andere dan de brief die hier het laatst is opgehaald. Open de bijlage en kijk na of de goede brief is verstuurd."),
            Self::AlsoFile(name) => format!("Bij het bericht zit ook “{name}”. Kijk na of dit bestand mee mocht."),
            Self::OtherSubject(subject) if subject.is_empty() => "Het onderwerp is weggehaald.".into(),
            Self::OtherSubject(subject) => format!("Het onderwerp is veranderd in “{subject}”. Kijk na of er geen naam in staat."),
            Self::TextGone => "De begeleidende tekst is weggehaald.".into(),
            Self::TextAdded(words) => format!("Bij de begeleidende tekst is iets gezet: “{words}”. Kijk na of dit klopt met de zaak."),
            Self::TextChanged(words) => format!("De begeleidende tekst is veranderd vanaf “{words}”. Kijk na of dit klopt met de zaak."),
            Self::Closed => "Het bericht is versleuteld of ingepakt. Tekst en bijlagen zijn niet te vergelijken; kijk ze na in uw e-mailprogramma.".into(),
            Self::CutOff => "Het einde van het bericht ontbreekt. Sla het opnieuw op uit de map Verzonden.".into(),
        }
    }
}

fn said(line: Line) -> &'static str {
    match line {
        Line::To => "ook",
        Line::Cc => "in kopie (cc) ook",
        Line::Bcc => "in blinde kopie (bcc) ook",
    }
}

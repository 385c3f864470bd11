//! The five tests of the intake in words.

use super::{filing_sentence, gate};
use crate::admissibility::{Because, Particular, TestKind};
use crate::dates;

/// The short name of a test.
#[must_use]
pub fn test_name(test: TestKind) -> &'static str {
    match test {
        TestKind::Identified => "Wie klaagt",
        TestKind::Written => "Schriftelijk",
        TestKind::InTime => "Op tijd",
        TestKind::Complete => "Bereikbaar en volledig",
        TestKind::Gate => "Weg naar formeel",
    }
}

/// What sentences 30 and 31 ask for, by name.
#[must_use]
pub fn particular(particular: Particular) -> &'static str {
    match particular {
        Particular::Child => "naam van het kind",
        Particular::Name => "naam van de klager",
        Particular::Address => "adres",
        Particular::Phone => "telefoonnummer",
        Particular::Email => "e-mailadres",
        Particular::Points => "klachtpunten",
        Particular::Wished => "gewenste oplossing (nog niet gevraagd)",
    }
}

/// Why a test came out as it did, with what follows from it.
#[must_use]
pub fn because(because: &Because) -> String {
    match because {
        Because::Known => "Bekend is wie er klaagt.".to_owned(),
        Because::NameMissing => "De naam is nog niet ingevuld.".to_owned(),
        Because::Confidential => "Bekend bij de klachtenfunctionaris; de naam gaat niet naar de specialist.".to_owned(),
        Because::ReplyAddressOnly => {
            "Naam onbekend, maar antwoorden kan. Nodig eerst uit om de naam te noemen: dan kan de klacht behandeld worden.".to_owned()
        }
        Because::NoReplyAddress => "Anoniem en niet te bereiken: niet te behandelen. De klacht wordt wel als signaal vastgelegd.".to_owned(),
        Because::InWriting => "De klacht staat op schrift.".to_owned(),
        Because::OnlySpoken => {
            "Alleen mondeling gemeld. Dat telt voor de termijn; vraag om een schriftelijke bevestiging.".to_owned()
        }
        Because::Timely { filing, reported_on, .. } => filing_sentence(filing, *reported_on),
        Because::NotReportedYet { filing } => {
            format!("Op tijd bij melding tot en met {}; ruim gerekend tot en met {}.", dates::long(filing.formal), dates::long(filing.generous))
        }
        Because::NoStartDate => "Nog niet te zeggen: vul in wanneer het gebeurde, of wanneer het te merken was.".to_owned(),
        Because::AllThere => "Alle gegevens zijn er.".to_owned(),
        Because::Lacking { missing, reachable } => lacking(missing, *reachable),
        Because::Opened(opened) => format!("Open, want {}.", gate(*opened)),
        Because::AnonymousAllowed => {
            "Anoniem en niet te bereiken. De regeling sluit dat niet uit, maar antwoorden kan niet.".to_owned()
        }
        Because::SpokenAllowed => "Alleen mondeling gemeld; de regeling vraagt niets op schrift.".to_owned(),
        Because::StillGoingOn => {
            "Het nalaten duurt nog voort: er loopt nog geen termijn om te klagen. Houdt het op, leg dat dan vast bij Besluiten.".to_owned()
        }
        Because::NoFilingTerm => "De regeling noemt geen termijn om te klagen.".to_owned(),
        Because::NoGateNeeded => "De regeling stelt geen voorwaarde vooraf.".to_owned(),
        Because::NoGate => "Nog niet gekozen. Praten met de betrokkene mag eerst, maar hoeft niet.".to_owned(),
    }
}

fn lacking(missing: &[Particular], reachable: bool) -> String {
    let list: Vec<&str> = missing.iter().map(|missing| particular(*missing)).collect();
    let enough = if reachable {
        "Genoeg om te beginnen."
    } else {
        "Een naam en één manier om te antwoorden zijn nodig om verder te kunnen."
    };
    format!("{enough} Nog te vragen: {}.", list.join(", "))
}

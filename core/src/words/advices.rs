//! What the officer should think of, in full sentences: a fact, and the next step.

use super::{length, relation};
use crate::advice::Advice;
use crate::case::State;
use crate::dates;

/// An advice about a case.
#[must_use]
pub fn advice(advice: &Advice, state: &State) -> String {
    let person = |place: u16| {
        state
            .person(place)
            .map_or("de betrokkene", |person| person.name.as_str())
    };
    match advice {
        Advice::MayComplain(who) => format!(
            "De klager is: {}. Leg vast of deze persoon over dit kind mag klagen, en waarom.",
            relation(*who)
        ),
        Advice::DecideThoughLate(1) => late("één dag"),
        Advice::DecideThoughLate(days) => late(&format!("{days} dagen")),
        Advice::NameAssociation(place) => format!(
            "Van {} is geen beroepsvereniging genoteerd. Zonder die kan de brief geen College van Toezicht noemen.",
            person(*place)
        ),
        Advice::AskReaction(place) => format!(
            "De klager wil een schriftelijke reactie. Vraag {} erom, met een datum.",
            person(*place)
        ),
        Advice::ForwardReaction(place) => format!(
            "De reactie van {} is binnen en nog niet doorgestuurd. Stuur haar naar de klager, met ruimte om te antwoorden.",
            person(*place)
        ),
        Advice::TakesLong(after, on) => format!(
            "De behandeling duurt langer dan {} (tot en met {}). Ga na wat er nodig is om af te ronden, en vertel het de klager.",
            length(*after),
            dates::long(*on)
        ),
        Advice::BeyondExtension(latest) => format!(
            "Het uitstel gaat voorbij {}, de laatste dag zonder toestemming. Vraag de klager om schriftelijke instemming.",
            dates::long(latest.date())
        ),
        Advice::BeyondLaw(above, last) => format!(
            "Dit duurt langer dan de {} toelaat: tot en met {}. Rond af, of bespreek met de klager wat nog kan.",
            super::law(*above),
            dates::long(last.date())
        ),
        Advice::BeyondDecrees(on) => format!(
            "Voor {} is nog niet bekend welke dagen met een feestdag gelijkgesteld worden. Kijk later of deze datum nog klopt.",
            dates::long(*on)
        ),
        _ => plain(advice).to_owned(),
    }
}

fn late(by: &str) -> String {
    format!(
        "De klacht kwam {by} na de ruimste datum. Besluit of zij toch behandeld wordt; dat is het uitgangspunt. Niet behandelen vraagt een reden en een brief."
    )
}

fn plain(advice: &Advice) -> &'static str {
    match advice {
        Advice::ChildSafety => {
            "Er is zorg over de veiligheid van een kind. Volg de meldcode huiselijk geweld en kindermishandeling; die gaat voor, en wacht op geen enkele termijn hier."
        }
        Advice::Conflict => {
            "De klacht gaat ook over de klachtenfunctionaris. Besluit wie haar in plaats daarvan behandelt, of waarom dat niet nodig is."
        }
        Advice::AnonymousSignal => {
            "Niemand is bekend of te bereiken. De klacht wordt niet behandeld en blijft als signaal bewaard."
        }
        Advice::InviteToIdentify => {
            "De klager is onbekend, maar er is een antwoordadres. Nodig eerst uit om de naam te noemen."
        }
        Advice::AskInWriting => {
            "De klacht is alleen verteld. Vraag om een bevestiging op schrift; voor de termijn telt de eerste melding."
        }
        Advice::AskParticulars => {
            "Een naam of een manier om de klager te bereiken ontbreekt. Vraag erom; het is geen reden om niet te behandelen."
        }
        Advice::TalkFirst => {
            "Dit is een minder ernstige klacht. Overweeg met de klager of eerst praten met de specialist kan; verplicht is het niet."
        }
        Advice::NoDirectContact => {
            "De klager wil niet dat de betrokkene contact zoekt. Zeg dat erbij in elk bericht aan de betrokkene."
        }
        Advice::SharedMailbox => {
            "De klacht kwam per e-mail. Lezen anderen in die mailbox mee, verplaats het bericht dan en vraag hun om vertrouwelijkheid."
        }
        Advice::NamePersons => {
            "Nog niet vastgelegd is over wie de klacht gaat. Voeg de betrokkenen toe."
        }
        Advice::Held => "Dit dossier wordt langer bewaard dan de termijn, met een reden.",
        _ => "",
    }
}

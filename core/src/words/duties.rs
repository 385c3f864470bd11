//! What is to be done, and by whom.

use super::capital;
use crate::case::{Person, State};
use crate::obligation::{Duty, Obligation, Whom};

/// What a duty asks, as a thing to do.
#[must_use]
pub fn duty(duty: Duty) -> &'static str {
    match duty {
        Duty::TakeUp => "In behandeling nemen: ontvangstbevestiging sturen",
        Duty::React => "Inhoudelijk reageren, of uitstel melden",
        Duty::ReactAsAnnounced => "Reageren zoals aangekondigd, of opnieuw uitstel melden",
        Duty::Refuse => "Melden dat de klacht niet behandeld wordt, met de reden",
        Duty::Information => "Antwoord van de klager op de vragen",
        Duty::PersonReaction(_) => "Reactie van de betrokkene",
        Duty::ComplainantResponse(_) => "Antwoord van de klager op de reactie",
        Duty::SecondReading => "Tweede lezing van de reactie",
        Duty::Privacy(_) => "AVG-verzoek beantwoorden",
        Duty::Promise(_) => "Toezegging nakomen",
        Duty::Measure(_) => "Maatregel uitvoeren",
        Duty::EffectCheck(_) => "Nagaan of de maatregel hielp",
    }
}

/// A duty as a short heading.
#[must_use]
pub fn duty_name(duty: Duty) -> &'static str {
    match duty {
        Duty::TakeUp => "In behandeling nemen",
        Duty::React => "Inhoudelijke reactie",
        Duty::ReactAsAnnounced => "Aangekondigde reactie",
        Duty::Refuse => "Bericht van niet behandelen",
        Duty::Information => "Antwoord op vragen",
        Duty::PersonReaction(_) => "Reactie betrokkene",
        Duty::ComplainantResponse(_) => "Antwoord op reactie",
        Duty::SecondReading => "Tweede lezing",
        Duty::Privacy(_) => "AVG-verzoek",
        Duty::Promise(_) => "Toezegging",
        Duty::Measure(_) => "Maatregel",
        Duty::EffectCheck(_) => "Effect van de maatregel",
    }
}

/// Who has to act; `persons` are those of the case.
#[must_use]
pub fn whom(whom: Whom, persons: &[Person]) -> String {
    match whom {
        Whom::Us => "wij".to_owned(),
        Whom::Complainant => "de klager".to_owned(),
        Whom::Person(place) => persons
            .get(usize::from(place))
            .map_or_else(|| "de betrokkene".to_owned(), |person| person.name.clone()),
        Whom::Reader => "de tweede lezer".to_owned(),
        Whom::Owner => "wie de maatregel uitvoert".to_owned(),
    }
}

/// What an obligation of this case asks, with what it is about.
#[must_use]
pub fn task(due: &Obligation, state: &State) -> String {
    let person = |place| whom(Whom::Person(place), &state.persons);
    let about = match due.duty {
        Duty::PersonReaction(place) => return capital(&format!("reactie van {}", person(place))),
        Duty::ComplainantResponse(place) => {
            return format!("Antwoord van de klager op de reactie van {}", person(place));
        }
        Duty::Promise(of) => state.promise(of).map(|(promise, _)| promise.what.clone()),
        Duty::Measure(id) | Duty::EffectCheck(id) => state
            .measure(id)
            .map(|planned| planned.measure.what.clone()),
        Duty::Privacy(place) => state
            .privacy
            .get(usize::from(place))
            .map(|asked| super::privacy(asked.request).to_owned()),
        _ => None,
    };
    match about {
        Some(about) => format!("{}: {about}", duty(due.duty)),
        None => duty(due.duty).to_owned(),
    }
}

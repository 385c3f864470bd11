//! From a case to the facts of its ontvangstbevestiging. Nothing is retyped and nothing is decided: every date,
//! name and text is one that the case, the settings or the regulation already holds.

use chrono::NaiveDate;
use weerklank_core::case::{Complainant, Field, Identity, Intake, Wished};
use weerklank_core::obligation::{Duty, clocks};
use weerklank_core::reckoning::{Start, StartFact};
use weerklank_core::{dates, words};

use super::Acknowledgement;
use crate::envelope::Envelope;
use crate::gate::{Element, Mend, Missing, is_blank};
use crate::kinds::{Ground, Letter};

/// What the officer adds to the letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// A paragraph in her own words.
    pub note: String,
    /// The complainant has asked for a written reaction of the person concerned.
    pub written_reaction_asked: bool,
    /// Enclosures beside the complaint itself.
    pub enclosures: Vec<String>,
}

/// The ontvangstbevestiging of a case, or everything that keeps it from going out.
///
/// # Errors
/// Each mandatory element that is missing, with the field that mends it.
pub fn data(ground: Ground<'_>, own: &Own) -> Result<Acknowledgement, Vec<Missing>> {
    let state = ground
        .case
        .state()
        .ok_or_else(|| vec![Missing::from(&NOT_REGISTERED)])?;
    let intake = &state.intake;
    let reaction_by = reaction_by(ground);
    let letter = Acknowledgement {
        envelope: Envelope::to_complainant(ground, state, &own.enclosures),
        received_on: dates::long(intake.received_on),
        received_by: words::channel(intake.receipt_channel).into(),
        first_reported: first_reported(intake),
        in_treatment_since: dates::long(
            state.taken_up.as_ref().map_or(ground.today, |(on, _)| *on),
        ),
        points: intake.points.clone(),
        wished_solution: wished(&intake.wished),
        verbatim: intake.verbatim.clone(),
        persons_concerned: if is_blank(&intake.about) {
            vec![]
        } else {
            vec![intake.about.clone()]
        },
        name_withheld: intake.complainant.identity == Identity::Confidential,
        contact_declined: intake.no_direct_contact(),
        written_reaction_asked: own.written_reaction_asked,
        reaction_by: reaction_by.map(dates::long).unwrap_or_default(),
        particulars_wanted: particulars_wanted(intake),
        confirm_in_writing: !intake.is_written(),
        shared_mailbox: is_blank(&ground.office.officer.email),
        kept_for: kept_for(ground),
        note: own.note.clone(),
    };
    let barred = barred(&intake.complainant, reaction_by, ground.today);
    let missing: Vec<Missing> = barred
        .into_iter()
        .map(Missing::from)
        .chain(letter.missing())
        .collect();
    if missing.is_empty() {
        Ok(letter)
    } else {
        Err(missing)
    }
}

/// The day by which the complainant hears something: what was last announced, or else the deadline of the reaction.
///
/// The deadline and not the day to aim for, because what a letter promises has to be kept.
fn reaction_by(ground: Ground<'_>) -> Option<NaiveDate> {
    let clocks = clocks(ground.case, ground.procedure, ground.calendar)?;
    let duties = clocks.obligations.iter().rev();
    let mut reactions =
        duties.filter(|one| matches!(one.duty, Duty::React | Duty::ReactAsAnnounced));
    reactions.next().map(|one| one.deadline.date())
}

/// `op maandag 2 november 2026 per telefoon`, when that was before the officer had it.
fn first_reported(intake: &Intake) -> String {
    if intake.reported_on >= intake.received_on {
        return String::new();
    }
    format!(
        "op {} {}",
        dates::long(intake.reported_on),
        words::channel(intake.report_channel)
    )
}

fn wished(wished: &Wished) -> String {
    match wished {
        Wished::Given(text) => text.clone(),
        Wished::None | Wished::NotAsked => String::new(),
    }
}

/// What sentences 30 and 31 of the regulation ask for and the complainant has not given.
fn particulars_wanted(intake: &Intake) -> Vec<String> {
    let complainant = &intake.complainant;
    let asked = [
        (is_blank(&intake.child), "de naam van het kind"),
        (is_blank(&complainant.address), "uw adres"),
        (is_blank(&complainant.phone), "uw telefoonnummer"),
        (is_blank(&complainant.email), "uw e-mailadres"),
        (
            intake.wished == Wished::NotAsked,
            "de oplossing die u voor ogen hebt, als u die hebt",
        ),
    ];
    asked
        .into_iter()
        .filter(|(wanted, _)| *wanted)
        .map(|(_, what)| what.to_owned())
        .collect()
}

/// `twee jaar`: how long the regulation keeps a case, whenever it is closed.
fn kept_for(ground: Ground<'_>) -> String {
    let start = Start {
        fact: StartFact::Closing,
        on: ground.today,
    };
    let term = ground.procedure.retention.as_ref();
    let retention = term.and_then(|term| term.reckon(start, ground.calendar));
    let track = retention.and_then(|retention| retention.reckoning.tracks.into_iter().next());
    track
        .map(|track| with_number_in_letters(&words::length(track.length)))
        .unwrap_or_default()
}

/// `2 jaar` as a letter says it; higher numbers stay in figures.
fn with_number_in_letters(length: &str) -> String {
    const NUMBERS: [&str; 10] = [
        "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    ];
    let Some((number, unit)) = length.split_once(' ') else {
        return length.to_owned();
    };
    let word = number
        .parse::<usize>()
        .ok()
        .and_then(|number| NUMBERS.get(number.checked_sub(1)?));
    format!("{} {unit}", word.copied().unwrap_or(number))
}

/// What no field can mend: nobody to write to by name, or a promise for a day that has passed.
fn barred(
    complainant: &Complainant,
    reaction_by: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<&'static Element> {
    let nameless = matches!(
        complainant.identity,
        Identity::Anonymous | Identity::Pseudonymous
    );
    let past = reaction_by.is_some_and(|by| by < today);
    [(nameless, &NAMELESS), (past, &PAST)]
        .into_iter()
        .filter(|(so, _)| *so)
        .map(|(_, element)| element)
        .collect()
}

const NOT_REGISTERED: Element = Element {
    name: "zaak",
    sentence: "De klacht is nog niet vastgelegd.",
    mend: Mend::Case(Field::Case),
};
const NAMELESS: Element = Element {
    name: "klager",
    sentence: "Een anonieme klacht wordt niet behandeld en krijgt geen ontvangstbevestiging. Nodig de klager uit om de naam te noemen.",
    mend: Mend::Case(Field::Identity),
};
const PAST: Element = Element {
    name: "datum van de reactie",
    sentence: "De dag waarop de klager uiterlijk iets hoort is al voorbij, dus die kan deze brief niet meer beloven. Meld eerst uitstel.",
    mend: Mend::Case(Field::Until),
};

#[cfg(test)]
mod tests;

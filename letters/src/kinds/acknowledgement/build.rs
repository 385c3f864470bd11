//! From a case to the facts of its ontvangstbevestiging. Nothing is retyped and nothing is decided: every date,
//! name and text is one that the case, the settings or the regulation already holds.

use chrono::NaiveDate;
use weerklank_core::case::{Complainant, Identity, Wished};

use super::{Acknowledgement, WRITTEN_REACTION};
use crate::envelope::Envelope;
use crate::gate::{Element, Gate, Mend, Place, is_blank};
use crate::ground::Ground;
use crate::tongue::Tongue;

impl Acknowledgement {
    /// The facts of the ontvangstbevestiging of a case.
    pub(super) fn of(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let intake = &ground.state.intake;
        let reaction_by = ground.reaction_by();
        barred(&intake.complainant, reaction_by, ground.today, gate);
        Self {
            received_on: ground.day(intake.received_on),
            received_by: ground.language.channel(intake.receipt_channel).into(),
            first_reported: first_reported(ground),
            in_treatment_since: ground.day(in_treatment_since(ground)),
            points: ground.points(),
            wished_solution: wished(&intake.wished),
            verbatim: intake.verbatim.clone(),
            persons_concerned: ground.persons_concerned(),
            name_withheld: intake.complainant.identity == Identity::Confidential,
            contact_declined: ground.state.no_direct_contact(),
            written_reaction_asked: ground.typed.ticked(WRITTEN_REACTION)
                || ground.state.wants_written_reaction(),
            reaction_by: reaction_by.map(|on| ground.day(on)).unwrap_or_default(),
            particulars_wanted: particulars_wanted(ground),
            confirm_in_writing: !intake.is_written(),
            shared_mailbox: is_blank(&ground.office.officer.email),
            kept_for: ground.kept_for(),
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
        }
    }
}

fn in_treatment_since(ground: Ground<'_>) -> NaiveDate {
    let taken_up = ground.state.taken_up.as_ref();
    taken_up.map_or(ground.today, |(on, _)| *on)
}

/// `op maandag 2 november 2026 per telefoon`, when that was before the officer had it.
fn first_reported(ground: Ground<'_>) -> String {
    let intake = &ground.state.intake;
    if intake.reported_on >= intake.received_on {
        return String::new();
    }
    format!(
        "{} {} {}",
        ground.language.choose("op", "on"),
        ground.day(intake.reported_on),
        ground.language.channel(intake.report_channel)
    )
}

fn wished(wished: &Wished) -> String {
    match wished {
        Wished::Given(text) => text.clone(),
        Wished::None | Wished::NotAsked => String::new(),
    }
}

/// What sentences 30 and 31 of the regulation ask for and the complainant has not given.
fn particulars_wanted(ground: Ground<'_>) -> Vec<String> {
    let intake = &ground.state.intake;
    let complainant = &intake.complainant;
    let asked = [
        (
            is_blank(&intake.child),
            "de naam van het kind",
            "the name of the child",
        ),
        (is_blank(&complainant.address), "uw adres", "your address"),
        (
            is_blank(&complainant.phone),
            "uw telefoonnummer",
            "your telephone number",
        ),
        (
            is_blank(&complainant.email),
            "uw e-mailadres",
            "your e-mail address",
        ),
        (
            intake.wished == Wished::NotAsked,
            "de oplossing die u voor ogen hebt, als u die hebt",
            "the solution you have in mind, if you have one",
        ),
    ];
    asked
        .into_iter()
        .filter(|(wanted, ..)| *wanted)
        .map(|(_, dutch, english)| ground.language.choose(dutch, english).to_owned())
        .collect()
}

/// What no field can mend: nobody to write to by name, or a promise for a day that has passed.
fn barred(
    complainant: &Complainant,
    reaction_by: Option<NaiveDate>,
    today: NaiveDate,
    gate: &mut Gate,
) {
    let nameless = matches!(
        complainant.identity,
        Identity::Anonymous | Identity::Pseudonymous
    );
    gate.forbid(nameless, &NAMELESS);
    gate.forbid(reaction_by.is_some_and(|by| by < today), &PAST);
}

const NAMELESS: Element = Element {
    name: "klager",
    sentence: "Een anonieme klacht wordt niet behandeld en krijgt geen ontvangstbevestiging. Nodig de klager uit om de naam te noemen.",
    mend: Mend::At(Place::Identify),
};
const PAST: Element = Element {
    name: "datum van de reactie",
    sentence: "De dag waarop de klager uiterlijk iets hoort is al voorbij, dus die kan deze brief niet meer beloven. Meld eerst uitstel.",
    mend: Mend::At(Place::Letters),
};

#[cfg(all(test, feature = "render"))]
mod tests;

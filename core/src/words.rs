//! The Dutch that screen and paper share: names of things, and what is wrong in full sentences.
//!
//! A sentence states a fact and the next step; it never judges. What belongs to one page of the
//! interface only stands with that page.

mod advices;
mod choices;
mod deciding;
mod directory;
mod documents;
mod duties;
mod explain;
mod history;
mod moves;
mod points;
mod problems;
mod proof;
mod regulation;
mod terms;
mod tests;

pub use advices::advice;
pub use choices::{
    answer_to, audience, between, category, decision, language, letter, letter_kind, privacy,
    promiser, recipient, rung, severity, talk_result, verdict,
};
pub use deciding::{
    follows_from_closing, follows_from_rung, matter, matter_facts, matter_help, matter_now,
    on_rung, relation_notice,
};
pub use directory::{checked, fault, part};
pub use documents::{documents_fit, media_type, origin, size};
pub use duties::{duty, duty_name, task, whom};
pub use explain::{capital, explain, filing_sentence, length, track};
pub use history::event;
pub use moves::{move_clock, move_reason};
pub use points::{balance, source};
pub use problems::{choice_problem, date_trouble, export_trouble, problem, text_trouble};
pub use proof::proof;
pub use regulation::{catalogue_problem, in_force, law, limit, procedure_finding, treatment};
pub use terms::{differences, set_term, term_change, term_kind};
pub use tests::{because, particular, test_name};

use crate::case::{Channel, Field, Gate, Identity, Outcome, Relation, ReportedTo};
use crate::reckoning::StartFact;
use chrono::Weekday;

/// `maandag`.
#[must_use]
pub fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "maandag",
        Weekday::Tue => "dinsdag",
        Weekday::Wed => "woensdag",
        Weekday::Thu => "donderdag",
        Weekday::Fri => "vrijdag",
        Weekday::Sat => "zaterdag",
        Weekday::Sun => "zondag",
    }
}

/// How something travels.
#[must_use]
pub fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "per e-mail",
        Channel::Post => "per post",
        Channel::Form => "met een formulier",
        Channel::Phone => "per telefoon",
        Channel::InPerson => "in een gesprek",
    }
}

/// Whether the complainant is known.
#[must_use]
pub fn identity(identity: Identity) -> &'static str {
    match identity {
        Identity::Named => "bekend",
        Identity::Confidential => "bekend, niet noemen aan de specialist",
        Identity::Pseudonymous => "onbekend, wel een antwoordadres",
        Identity::Anonymous => "anoniem, niet te bereiken",
    }
}

/// What someone is to the child.
#[must_use]
pub fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Parent => "ouder met gezag",
        Relation::ParentWithoutAuthority => "ouder zonder gezag",
        Relation::Guardian => "voogd",
        Relation::School => "school",
        Relation::Municipality => "gemeente",
        Relation::YoungPerson => "de jongere zelf",
        Relation::Representative => "gemachtigde",
        Relation::Other => "anders",
    }
}

/// To whom a first report was made.
#[must_use]
pub fn reported_to(to: ReportedTo) -> &'static str {
    match to {
        ReportedTo::Officer => "de klachtenfunctionaris of haar mailbox",
        ReportedTo::Specialist => "de specialist",
        ReportedTo::Organisation => "iemand anders in de organisatie",
    }
}

/// What opens the formal way.
#[must_use]
pub fn gate(gate: Gate) -> &'static str {
    match gate {
        Gate::Serious => "de klacht is ernstig",
        Gate::NoTalk => "de klager wil er niet over praten",
        Gate::TalkFailed => "praten had niet het gewenste resultaat",
    }
}

/// How a case ended.
#[must_use]
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::SolvedByTalking => "opgelost door te praten",
        Outcome::SolvedByMediation => "opgelost door bemiddeling",
        Outcome::AnsweredSolved => "beantwoord en opgelost",
        Outcome::AnsweredNotSolved => "beantwoord, niet opgelost",
        Outcome::Withdrawn => "ingetrokken door de klager",
        Outcome::NotTreatedAnonymous => "niet behandeld: anoniem",
        Outcome::NotTreated => "niet behandeld: andere reden",
    }
}

/// The fact from which a term runs.
#[must_use]
pub fn start_fact(fact: StartFact) -> &'static str {
    match fact {
        StartFact::Act => "de gebeurtenis",
        StartFact::Discovery => "de ontdekking",
        StartFact::FirstReport => "de eerste melding",
        StartFact::OfficerReceipt => "de ontvangst bij de klachtenfunctionaris",
        StartFact::DelayNotice => "het uitstelbericht",
        StartFact::Closing => "de afsluiting",
        StartFact::InformationRequest => "het verzoek om informatie",
        StartFact::ReactionRequest => "het verzoek om een reactie",
        StartFact::ReadingRequest => "het verzoek om mee te lezen",
        StartFact::ReactionForwarded => "het doorsturen van de reactie",
        StartFact::PrivacyRequest => "de ontvangst van het privacyverzoek",
        StartFact::MeasureDone => "het uitvoeren van de maatregel",
    }
}

/// `zin 17`, or that no sentence is behind it.
#[must_use]
pub fn sentence(sentence: Option<u8>) -> String {
    sentence.map_or_else(
        || "eigen afspraak".to_owned(),
        |sentence| format!("zin {sentence}"),
    )
}

/// The label of a field.
#[must_use]
pub fn field(field: Field) -> &'static str {
    match field {
        Field::Identity => "Is bekend wie er klaagt?",
        Field::Name => "Naam van de klager",
        Field::Relation => "Wat is de klager van het kind?",
        Field::Child => "Naam van het kind",
        Field::Address => "Adres",
        Field::Phone => "Telefoon",
        Field::Email => "E-mailadres",
        Field::About => "Over wie gaat het?",
        Field::Subject => "Onderwerp, zonder namen",
        Field::Verbatim => "De klacht, in de woorden van de klager",
        Field::Points => "Klachtpunten",
        Field::Wished => "Gewenste oplossing",
        Field::ActOn => "Gebeurd op",
        Field::DiscoveredOn => "Pas te merken op",
        Field::DiscoveryReason => "Waarom niet eerder?",
        Field::ReportedOn => "Voor het eerst gemeld op",
        Field::ReceivedOn => "Bij de klachtenfunctionaris ontvangen op",
        Field::Gate => "Wat opent de weg naar een formele klacht?",
        Field::On => "Datum",
        Field::To => "Aan wie",
        Field::Reason => "Toelichting",
        Field::Until => "Nieuwe datum",
        Field::Outcome => "Hoe is het afgelopen?",
        Field::Person => "Betrokkene",
        Field::Point => "Klachtpunt",
        Field::Finding => "Bevinding",
        Field::Measure => "Maatregel",
        Field::Who => "Wie",
        Field::Due => "Uiterlijk op",
        Field::Words => "Wat er gezegd is",
        Field::Promise => "Toezegging",
        Field::At => "Hoe laat",
        Field::Decision => "Besluit",
        Field::Document => "Stuk",
        Field::Question => "Waarop is dit het antwoord?",
        Field::Case => "Deze zaak",
    }
}

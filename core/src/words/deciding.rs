//! What can be decided, what holds while nothing was, and the facts that weigh: a fact and what follows from it.

use super::{capital, gate, relation, rung, severity};
use crate::calendar::Calendar;
use crate::case::{Gate, Identity, Person, Relation, Rung, State};
use crate::dates;
use crate::deciding::{Matter, Stand};
use crate::foresight::Foresight;
use crate::obligation::Obligation;
use crate::procedure::{Procedure, Rule};

/// The name of what a decision is about.
#[must_use]
pub fn matter(matter: Matter) -> &'static str {
    match matter {
        Matter::Treatment => "Behandelen of niet",
        Matter::MayComplain => "Mag deze persoon klagen",
        Matter::Conflict => "Wie de klacht behandelt",
        Matter::Severity => "Hoe ernstig",
        Matter::Gate => "Weg naar een formele klacht",
        Matter::Omission => "Nalaten dat voortduurt",
        Matter::DirectContact => "Contact door de betrokkene",
        Matter::WrittenReaction => "Schriftelijke reactie van de betrokkene",
        Matter::ChildSafety => "Veiligheid van een kind",
        Matter::SecondParent => "Wat de andere ouder mag weten",
        Matter::FurtherDelay => "Instemming met verder uitstel",
    }
}

/// What holds on a matter now, as a sentence.
#[must_use]
pub fn matter_now(stand: &Stand, state: &State) -> String {
    match stand.decided {
        Some(decided) => format!("{}.", capital(&super::decision(&decided.decision))),
        None => undecided(stand, state),
    }
}

fn undecided(stand: &Stand, state: &State) -> String {
    let intake = &state.intake;
    match stand.matter {
        Matter::Severity => match intake.severity {
            Some(how) => format!("De klacht is {}, zo staat bij de intake.", severity(how)),
            None => "Nog niet beoordeeld.".to_owned(),
        },
        Matter::Gate => match intake.gate {
            Some(opened) => format!("Formele klacht, want {}.", gate(opened)),
            None => "Nog niet gekozen.".to_owned(),
        },
        Matter::MayComplain if stand.asks => format!(
            "Nog niet besloten. De klager is: {}.",
            relation(intake.complainant.relation)
        ),
        Matter::MayComplain => format!(
            "Ja: de klager is {}.",
            relation(intake.complainant.relation)
        ),
        _ => plainly(stand, state).to_owned(),
    }
}

fn plainly(stand: &Stand, state: &State) -> &'static str {
    match stand.matter {
        Matter::Treatment if state.is_signal() && stand.sentence.is_some() => {
            if state.intake.complainant.identity == Identity::Pseudonymous {
                "Nog niet besloten. Nodig eerst uit om de naam te noemen; dan kan de klacht behandeld worden."
            } else {
                "Nog niet besloten. Een anonieme klacht wordt niet behandeld en blijft als signaal bewaard."
            }
        }
        Matter::Treatment if stand.asks => {
            "Nog niet besloten. De klacht kwam laat; toch behandelen is het uitgangspunt."
        }
        Matter::Treatment => "De klacht wordt behandeld; er is niets anders besloten.",
        Matter::Conflict if stand.asks => {
            "Nog niet besloten. De klacht gaat ook over de klachtenfunctionaris."
        }
        Matter::Conflict => "De klachtenfunctionaris: de klacht gaat niet over haar.",
        Matter::Omission if state.intake.ongoing => {
            "Het nalaten duurt nog voort; er loopt nog geen termijn om te klagen."
        }
        Matter::Omission => "Bij de intake is niet genoteerd dat er iets voortduurt.",
        Matter::DirectContact if state.gate() == Some(Gate::NoTalk) => {
            "De betrokkene zoekt geen contact, want de klager wil er niet over praten."
        }
        Matter::DirectContact => "De betrokkene mag contact zoeken.",
        Matter::WrittenReaction if state.intake.wants_written_reaction => {
            "De klager wil een schriftelijke reactie van de betrokkene, zo staat bij de intake."
        }
        Matter::WrittenReaction => "De klager heeft er niet om gevraagd.",
        Matter::ChildSafety => "Er is geen zorg genoteerd.",
        Matter::SecondParent => "Niets besloten: de andere ouder krijgt niets te horen.",
        _ => "Er is geen instemming vastgelegd.",
    }
}

/// What a decision on it is for, and what follows from it.
#[must_use]
pub fn matter_help(matter: Matter) -> &'static str {
    match matter {
        Matter::Treatment => {
            "Te laat of onvolledig is op zichzelf geen reden om niet te behandelen. Niet behandelen vraagt een reden en een brief."
        }
        Matter::MayComplain => {
            "Noteer op grond waarvan: gezag, een machtiging, of het eigen belang van het kind. Twijfel is reden om te vragen, niet om te weigeren."
        }
        Matter::Conflict => {
            "Een ander behandelt de klacht, of hier staat waarom dat niet nodig is. Zonder dit besluit vraagt elke brief een bevestiging."
        }
        Matter::Severity => {
            "Bij iets kleins kan eerst praten helpen; verplicht is het nooit. Een ernstige klacht is zonder meer formeel."
        }
        Matter::Gate => "Eén van de drie redenen is genoeg. Zonder reden blijft de klacht welkom.",
        Matter::Omission => {
            "De termijn om te klagen begint pas op de dag waarop het nalaten ophield."
        }
        Matter::DirectContact => {
            "Bij ‘nee’ staat in elk bericht aan de betrokkene dat de klager geen contact wil."
        }
        Matter::WrittenReaction => {
            "Bij ‘ja’ krijgt elke betrokkene een verzoek om reactie met een datum; wat er komt, gaat door naar de klager."
        }
        Matter::ChildSafety => {
            "Bij zorg geldt de meldcode huiselijk geweld en kindermishandeling. Die gaat voor, staat los van de termijnen hier, en wacht nergens op. Bij direct gevaar: 112; advies van Veilig Thuis: 0800-2000."
        }
        Matter::SecondParent => {
            "Vóór er iets over het kind naar de andere ouder gaat: ga na wie gezag heeft en wat de klager vertrouwelijk vertelde."
        }
        Matter::FurtherDelay => {
            "De wet staat verder uitstel alleen toe als de klager er schriftelijk mee instemt. Noteer waar dat staat."
        }
    }
}

/// The facts of the case that weigh in the decision, one a sentence.
#[must_use]
pub fn matter_facts(
    matter: Matter,
    state: &State,
    procedure: &Procedure,
    calendar: &Calendar,
) -> Vec<String> {
    match matter {
        Matter::Treatment => treatment_facts(state, procedure, calendar),
        Matter::MayComplain | Matter::SecondParent => relation_facts(state),
        Matter::Conflict => vec![format!("Over wie het gaat: {}.", about(state))],
        Matter::Severity | Matter::Gate | Matter::DirectContact => talk_facts(state),
        Matter::Omission => omission_facts(state),
        Matter::WrittenReaction | Matter::ChildSafety | Matter::FurtherDelay => Vec::new(),
    }
}

fn about(state: &State) -> String {
    if !state.persons.is_empty() {
        let names: Vec<&str> = state
            .persons
            .iter()
            .map(|person| person.name.as_str())
            .collect();
        return names.join(", ");
    }
    if state.intake.about.is_empty() {
        "niet genoteerd".to_owned()
    } else {
        state.intake.about.clone()
    }
}

fn treatment_facts(state: &State, procedure: &Procedure, calendar: &Calendar) -> Vec<String> {
    let facts = crate::admissibility::Facts::of(&state.intake);
    let tests = crate::admissibility::tests(&facts, procedure, calendar);
    let mut found = omission_facts(state);
    found.push(format!(
        "Voor het eerst gemeld op {}, {}.",
        dates::long(state.intake.reported_on),
        super::channel(state.intake.report_channel)
    ));
    let weighs = |kind| {
        use crate::admissibility::TestKind::{Identified, InTime};
        matches!(kind, Identified | InTime)
    };
    let tests = tests.iter().filter(|test| weighs(test.test));
    found.extend(tests.map(|test| super::because(&test.because)));
    if procedure.sentence_behind(Rule::Identified).is_some() && !state.is_signal() {
        found.push("Alleen anonimiteit staat behandeling in de weg; die is er niet.".to_owned());
    }
    found
}

fn omission_facts(state: &State) -> Vec<String> {
    let intake = &state.intake;
    let on = |what: &str, on: Option<chrono::NaiveDate>| {
        on.map(|on| format!("{what} {}.", dates::long(on)))
    };
    let act = if intake.ongoing {
        "Begonnen op"
    } else {
        "Gebeurd op"
    };
    [
        on(act, intake.act_on),
        on("Pas te merken op", intake.discovered_on),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn relation_facts(state: &State) -> Vec<String> {
    let who = state.intake.complainant.relation;
    let mut found = vec![format!("De klager is: {}.", relation(who))];
    found.extend(relation_notice(who).map(str::to_owned));
    found
}

/// What was said between the person concerned and the complainant.
fn talk_facts(state: &State) -> Vec<String> {
    use crate::case::{Between, Event};
    let talked = state
        .contacts
        .iter()
        .filter(|noted| matches!(noted.contact.between, Between::PersonAndComplainant { .. }));
    let line = |noted: &crate::case::Noted| {
        let contact = Box::new(noted.contact.clone());
        super::event(&Event::ContactNoted { contact }, &state.persons)
    };
    let found: Vec<String> = talked.map(line).collect();
    if found.is_empty() {
        return vec!["Een gesprek met de betrokkene is nog niet genoteerd.".to_owned()];
    }
    found
}

/// What to see to when someone other than a parent with authority or a guardian complains; `None` for those.
#[must_use]
pub fn relation_notice(relation: Relation) -> Option<&'static str> {
    match relation {
        Relation::Parent | Relation::Guardian => None,
        Relation::ParentWithoutAuthority => Some(
            "Een ouder zonder gezag mag klagen, maar mag niet alles over het kind weten. Ga na wie gezag heeft voordat er iets over het kind de deur uit gaat.",
        ),
        Relation::School => Some(
            "Een school spreekt niet vanzelf namens kind of ouders. Vraag of de ouders ervan weten, en deel niets over het kind zonder hun toestemming.",
        ),
        Relation::Municipality => Some(
            "Een gemeente spreekt niet vanzelf namens kind of ouders. Vraag in welke rol zij klaagt, en deel niet meer over het kind dan die rol vraagt.",
        ),
        Relation::Representative => {
            Some("Vraag om een machtiging van wie de klacht is, en noteer waar die staat.")
        }
        Relation::YoungPerson => Some(
            "Een jongere mag zelf klagen. Ga na hoe oud hij of zij is, en wat de ouders mogen weten.",
        ),
        Relation::Other => Some(
            "Noteer wat deze persoon met het kind te maken heeft, en wat zij of hij mag weten.",
        ),
    }
}

/// What it means to be on a rung.
#[must_use]
pub fn on_rung(rung: Rung) -> &'static str {
    match rung {
        Rung::Informal => {
            "Klager en betrokkene praten er samen over, per telefoon of mail. De regeling raadt dit bij iets kleins aan; verplicht is het niet."
        }
        Rung::Specialist => {
            "Een formele klacht bij de betrokkene zelf. De klachtenfunctionaris houdt de data in de gaten."
        }
        Rung::Officer => {
            "De klachtenfunctionaris behandelt de klacht. Rechtstreeks hierheen mag; voor de stap zelf noemt de regeling geen termijn."
        }
        Rung::Board => {
            "De klager legt de klacht voor aan het College van Toezicht van de beroepsvereniging. Dat College heeft eigen regels en termijnen."
        }
    }
}

/// What entering a rung does to the clocks, one fact a sentence.
#[must_use]
pub fn follows_from_rung(to: Rung, foresight: &Foresight) -> Vec<String> {
    let line = |how: &str, due: &Obligation| {
        let name = super::duty_name(due.duty);
        let target = dates::long(due.target.date());
        let deadline = dates::long(due.deadline.date());
        let source = super::sentence(due.sentence);
        format!("{how}: {name} ({source}), streefdatum {target}, uiterlijk {deadline}.")
    };
    let starts = foresight
        .starts
        .iter()
        .map(|due| line("Begint te lopen", due));
    let goes_on = foresight.goes_on.iter().map(|due| line("Loopt door", due));
    let stops = foresight.stops.iter().map(|due| line("Stopt", due));
    let mut found: Vec<String> = starts.chain(stops).chain(goes_on).collect();
    if foresight.starts.is_empty() {
        found.insert(0, format!("Met de trede {} begint geen termijn.", rung(to)));
    }
    found
}

/// What closing does: what stops although it was not done, and what goes on; `persons` are those of the case.
#[must_use]
pub fn follows_from_closing(foresight: &Foresight, persons: &[Person]) -> Vec<String> {
    let stops = foresight.stops.iter().map(|due| {
        format!(
            "Stopt, nog niet gedaan: {} ({}).",
            super::duty_name(due.duty),
            super::sentence(due.sentence)
        )
    });
    let goes_on = foresight.goes_on.iter().map(|due| {
        format!(
            "Gaat door: {}, door {}, uiterlijk {}.",
            super::duty_name(due.duty),
            super::whom(due.whom, persons),
            dates::long(due.deadline.date())
        )
    });
    let mut found: Vec<String> = stops.chain(goes_on).collect();
    if found.is_empty() {
        found.push("Er staat niets meer open.".to_owned());
    }
    found
}

//! What happened, as lines of the history: every event readable, none with a number of the machine.

use super::{capital, category, channel, decision, letter, outcome, privacy, rung};
use crate::case::{
    AnswerTo, Between, Contact, Event, Letter, Measure, Person, Point, Satisfaction, TalkResult,
};
use crate::dates;
use chrono::NaiveDate;

/// What happened, as one line of the history; `persons` are those of the case.
#[must_use]
pub fn event(event: &Event, persons: &[Person]) -> String {
    match event {
        Event::ComplaintReceived { reference, .. } => {
            format!("Klacht vastgelegd onder {reference}")
        }
        Event::Identified { on, complainant } => {
            at(&format!("Klager bekend: {}", complainant.name), *on)
        }
        Event::RungEntered {
            rung: to,
            on,
            reason,
        } => with(&at(&format!("Naar de trede {}", rung(*to)), *on), reason),
        Event::Decided {
            decision: what,
            on,
            reason,
        } => with(
            &format!("{}: {}", at("Besloten", *on), decision(what)),
            reason,
        ),
        Event::TakenUp { on, act } => with(&at("In behandeling genomen", *on), act),
        Event::LetterDispatched {
            letter: sent,
            on,
            channel: by,
            to,
            ..
        } => dispatched(sent, *on, channel(*by), to),
        Event::ContactNoted { contact } => noted(contact, persons),
        Event::PromiseSettled { of, on, how } => with(
            &at(
                &format!("Toezegging van regel {} afgehandeld", nth(*of)),
                *on,
            ),
            how,
        ),
        Event::AnswerReceived {
            answer,
            on,
            channel: by,
            ..
        } => answered(*answer, persons, *on, channel(*by)),
        Event::PrivacyAsked { request, on, words } => with(
            &at(&format!("AVG-verzoek om {}", privacy(*request)), *on),
            words,
        ),
        Event::DocumentAdded { document } => at(
            &format!("Stuk in het dossier: {}", document.name),
            document.on,
        ),
        Event::SignalLinked { reason, .. } => {
            with("Signaal bij deze zaak gelegd, niet als bewijs", reason)
        }
        Event::Corrected {
            of,
            replacement,
            reason,
        } => {
            let how = if replacement.is_some() {
                "verbeterd"
            } else {
                "doorgehaald"
            };
            with(&format!("Regel {} {how}", nth(*of)), reason)
        }
        _ => work(event),
    }
}

fn work(event: &Event) -> String {
    match event {
        Event::PersonNamed { person } => format!("Betrokkene genoemd: {}", person.name),
        Event::PointSet { point } => point_line(point),
        Event::PointDropped { id, reason } => {
            with(&format!("Klachtpunt {} vervallen", nth(*id)), reason)
        }
        Event::MeasureSet { measure } => measure_line(measure),
        Event::MeasureDone { id, on } => at(&format!("Maatregel {} uitgevoerd", nth(*id)), *on),
        Event::EffectChecked {
            id,
            on,
            helped,
            finding,
        } => {
            let how = if *helped {
                "heeft geholpen"
            } else {
                "heeft niet geholpen"
            };
            with(
                &at(&format!("Maatregel {} {how}, bekeken", nth(*id)), *on),
                finding,
            )
        }
        Event::ReadingAsked {
            reader,
            on,
            reply_by,
        } => format!(
            "{}, graag uiterlijk {}",
            at(&format!("Tweede lezer gevraagd: {reader}"), *on),
            dates::long(*reply_by)
        ),
        Event::ReadingDone { on, remarks } => with(&at("Tweede lezing gedaan", *on), remarks),
        Event::HoldPlaced { on, reason } => with(&at("Dossier wordt langer bewaard", *on), reason),
        Event::HoldLifted { on, reason } => with(&at("Langer bewaren opgeheven", *on), reason),
        Event::Closed {
            on,
            outcome: how,
            reason,
            satisfaction: thinks,
        } => closed(*on, outcome(*how), reason, *thinks),
        Event::Reopened { on, reason } => with(&at("Heropend", *on), reason),
        _ => String::new(),
    }
}

/// People count from one; a number from a foreign record may be the last there is.
fn nth(number: impl Into<u64>) -> u64 {
    number.into() + 1
}

fn at(what: &str, on: NaiveDate) -> String {
    format!("{what} op {}", dates::long(on))
}

fn with(what: &str, words: &str) -> String {
    if words.is_empty() {
        what.to_owned()
    } else {
        format!("{what}: {words}")
    }
}

fn dispatched(sent: &Letter, on: NaiveDate, by: &str, to: &str) -> String {
    let line = format!(
        "Verzonden: {}, {by} op {}, aan {to}",
        letter(sent),
        dates::long(on)
    );
    let day = sent
        .day()
        .map(|day| format!(", met als datum {}", dates::long(day)))
        .unwrap_or_default();
    match sent {
        Letter::DelayNotice { reason, .. } => with(&(line + &day), reason),
        Letter::InformationRequest { questions, .. } => with(&(line + &day), questions),
        _ => line + &day,
    }
}

fn noted(contact: &Contact, persons: &[Person]) -> String {
    let kind = match &contact.between {
        Between::Everyone => "Gesprek",
        _ => "Contact",
    };
    let hour = if contact.at.is_empty() {
        String::new()
    } else {
        format!(" om {}", contact.at)
    };
    let head = format!(
        "{kind} {} {} op {}{hour}",
        super::between(&contact.between, persons),
        channel(contact.channel),
        dates::long(contact.on)
    );
    let mut line = with(&head, &contact.said);
    if !contact.agreed.is_empty() {
        line += &format!(" Afgesproken: {}", contact.agreed);
    }
    if contact.result != TalkResult::Open {
        line += &format!(" ({})", super::talk_result(contact.result));
    }
    if let Some(promise) = &contact.promise {
        line += &format!(
            " Toegezegd door {}, uiterlijk {}: {}",
            super::promiser(promise.by, persons),
            dates::long(promise.due),
            promise.what
        );
    }
    line
}

fn answered(answer: AnswerTo, persons: &[Person], on: NaiveDate, by: &str) -> String {
    let what = capital(&super::answer_to(answer, persons));
    at(&format!("{what} {by} ontvangen"), on)
}

fn point_line(point: &Point) -> String {
    let about: Vec<&str> = point.categories.iter().map(|one| category(*one)).collect();
    let about = if about.is_empty() {
        String::new()
    } else {
        format!(" ({})", about.join(", "))
    };
    let finding = if point.is_answered() {
        format!(" Bevinding: {}", point.finding)
    } else {
        String::new()
    };
    let verdict = point
        .verdict
        .map(|verdict| format!(" Oordeel: {}.", super::verdict(verdict)))
        .unwrap_or_default();
    format!(
        "Klachtpunt {}{about}: {}{finding}{verdict}",
        nth(point.id),
        point.complaint
    )
}

fn measure_line(measure: &Measure) -> String {
    format!(
        "Maatregel {}: {}, door {}, uiterlijk {}",
        nth(measure.id),
        measure.what,
        measure.owner,
        dates::long(measure.due)
    )
}

fn closed(on: NaiveDate, how: &str, reason: &str, thinks: Satisfaction) -> String {
    let mut line = format!("{}: {how}. {reason}", at("Afgesloten", on));
    let said = |answer: Option<bool>, yes: &str, no: &str| {
        answer.map(|answer| {
            if answer {
                yes.to_owned()
            } else {
                no.to_owned()
            }
        })
    };
    let parts = [
        said(
            thinks.solved,
            "voor de klager opgelost",
            "voor de klager niet opgelost",
        ),
        said(
            thinks.handling,
            "tevreden over de behandeling",
            "niet tevreden over de behandeling",
        ),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if !parts.is_empty() {
        line += &format!(" ({})", parts.join(", "));
    }
    line
}

//! A reckoning as a few sentences.

use crate::calendar::Calendar;
use crate::dates;
use crate::reckoning::{Reckoning, Skipped, StartFact, Track, TrackKind};
use crate::term::{Filing, Length, Timeliness, Unit};
use chrono::NaiveDate;

/// `10 werkdagen`.
#[must_use]
pub fn length(length: Length) -> String {
    let n = length.count();
    let unit = match (length.unit(), n) {
        (Unit::Days, 1) => "dag",
        (Unit::Days, _) => "dagen",
        (Unit::WorkingDays, 1) => "werkdag",
        (Unit::WorkingDays, _) => "werkdagen",
        (Unit::Weeks, 1) => "week",
        (Unit::Weeks, _) => "weken",
        (Unit::Months, 1) => "maand",
        (Unit::Months, _) => "maanden",
        (Unit::Years, _) => "jaar",
    };
    format!("{n} {unit}")
}

/// The name of a reading.
#[must_use]
pub fn track(kind: TrackKind) -> &'static str {
    match kind {
        TrackKind::Formal => "formele datum",
        TrackKind::Generous => "ruime datum",
        TrackKind::Target => "streefdatum",
        TrackKind::Deadline => "uiterste datum",
        TrackKind::Keep => "bewaren tot en met",
        TrackKind::Announced => "aangekondigde datum",
    }
}

/// Whether a first report came in time, with the day until which it would have been.
#[must_use]
pub fn filing_sentence(filing: &Filing, reported_on: NaiveDate) -> String {
    let formal = dates::long(filing.formal);
    let generous = dates::long(filing.generous);
    match filing.judge(reported_on) {
        Timeliness::InTime => format!("Op tijd gemeld: melden kon tot en met {formal}."),
        Timeliness::InTimeGenerously => {
            format!(
                "Ruim gerekend op tijd: formeel kon het tot en met {formal}, ruim gerekend tot en met {generous}."
            )
        }
        Timeliness::Late(days) => {
            let days = if days == 1 {
                "1 dag".to_owned()
            } else {
                format!("{days} dagen")
            };
            format!(
                "Niet op tijd gemeld: {days} na {generous}, de ruimste lezing. Toch behandelen mag en is het uitgangspunt."
            )
        }
    }
}

/// The steps of a reckoning, a sentence each: start, count and skipped days of each reading, sentence
/// of the regulation, horizon.
#[must_use]
pub fn explain(reckoning: &Reckoning, calendar: &Calendar) -> Vec<String> {
    let mut sentences = vec![start_sentence(reckoning)];
    sentences.extend(
        reckoning
            .tracks
            .iter()
            .flat_map(|track| track_sentences(track, calendar)),
    );
    sentences.push(match reckoning.sentence {
        Some(sentence) => format!("Dit volgt uit zin {sentence} van de regeling."),
        None if reckoning.start.fact == StartFact::PrivacyRequest => {
            "Dit volgt uit de AVG, artikel 12, derde lid.".to_owned()
        }
        None => "Dit is een eigen afspraak; de regeling noemt er geen termijn voor.".to_owned(),
    });
    if reckoning.beyond_decrees(calendar) {
        sentences.push(
            "Voor deze jaren is nog niet bekend welke dagen bij besluit gelijkgesteld zijn met een feestdag; de datum kan nog verschuiven.".to_owned(),
        );
    }
    sentences
}

fn start_sentence(reckoning: &Reckoning) -> String {
    let start = reckoning.start;
    let counted = format!(
        "De termijn begint na {}: {} telt als dag 0.",
        super::start_fact(start.fact),
        dates::long(start.on)
    );
    match reckoning.passed_over {
        Some(earlier) => format!(
            "{counted} De latere van twee dagen telt: {} was eerder, op {}.",
            super::start_fact(earlier.fact),
            dates::long(earlier.on)
        ),
        None => counted,
    }
}

fn track_sentences(track: &Track, calendar: &Calendar) -> Vec<String> {
    let name = super::track(track.kind);
    let counted = track.moved.as_ref().map_or(track.end, |moved| moved.from);
    let mut sentences = vec![format!(
        "{}: {} verder is {}.",
        capital(name),
        length(track.length),
        dates::long(counted)
    )];
    let named: Vec<&Skipped> = track
        .skipped
        .iter()
        .filter(|skipped| !is_weekend(skipped))
        .collect();
    if !track.skipped.is_empty() {
        let weekend = if named.len() < track.skipped.len() {
            "weekenddagen"
        } else {
            ""
        };
        let list: Vec<String> = std::iter::once(weekend.to_owned())
            .filter(|text| !text.is_empty())
            .chain(named.iter().map(|skipped| name_and_day(skipped, calendar)))
            .collect();
        sentences.push(format!("Niet meegeteld: {}.", list.join(", ")));
    }
    if let Some(moved) = &track.moved {
        sentences.push(moved_sentence(track, &moved.over, calendar));
    }
    sentences
}

fn moved_sentence(track: &Track, over: &[Skipped], calendar: &Calendar) -> String {
    let list: Vec<String> = over
        .iter()
        .map(|skipped| name_and_day(skipped, calendar))
        .collect();
    let end = dates::long(track.end);
    match track.kind {
        TrackKind::Target => format!(
            "Teruggezet naar de laatste werkdag ervoor, {end}, want vrij zijn: {}.",
            list.join(", ")
        ),
        TrackKind::Deadline if over.is_empty() => {
            format!("De wet wil twee gewone dagen in een termijn: verlengd tot en met {end}.")
        }
        _ if over.is_empty() => format!("Nooit vroeger dan de formele datum: {end}."),
        _ => format!(
            "Doorgeschoven naar {end}, want een termijn eindigt niet op: {}.",
            list.join(", ")
        ),
    }
}

fn is_weekend(skipped: &Skipped) -> bool {
    matches!(skipped.why, crate::calendar::FreeDay::Weekend(_))
}

fn name_and_day(skipped: &Skipped, calendar: &Calendar) -> String {
    use chrono::Datelike;
    format!(
        "{} ({} {})",
        calendar.name(skipped.why),
        skipped.on.day(),
        dates::month(skipped.on)
    )
}

/// The same text with a capital first letter.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

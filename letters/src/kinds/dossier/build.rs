//! From a case to its file, masked for whoever gets it.

use chrono::{DateTime, NaiveDate};
use weerklank_core::case::{Origin, Recipient};
use weerklank_core::export::sha256;
use weerklank_core::{dates, record, words};

use super::{Dossier, Due, Line, Mask, NAMES_TO_MASK, OWN, Paper, Point};
use crate::check::masking::{Masked, Masking};
use crate::envelope::Envelope;
use crate::gate::Gate;
use crate::ground::Ground;

/// So much of a fingerprint tells two files apart at a glance.
const SHOWN: usize = 16;

impl Dossier {
    /// The file of a case.
    pub(super) fn of(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let mut mask = Cover::of(ground);
        if !ground.enclosures.is_empty() && !mask.is_off() {
            gate.notice("Wat u achter het dossier voegt, wordt niet onleesbaar gemaakt. Kijk die stukken zelf na op namen en adressen van anderen.".to_owned());
        }
        let state = ground.state;
        let dossier = Self {
            made_for: made_for(ground),
            subject: mask.text(&state.intake.subject),
            chronology: chronology(ground, &mut mask),
            verbatim: mask.text(&state.intake.verbatim),
            points: points(ground, &mut mask),
            dates: due(ground),
            letters: letters(ground, &mut mask),
            documents: documents(ground, &mut mask),
            fingerprint: fingerprint(ground),
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
            masked: Vec::new(),
        };
        Self {
            masked: mask.list(),
            ..dossier
        }
    }
}

/// Masks for the reader; for the house itself nothing.
struct Cover(Option<Masking>);

impl Cover {
    fn of(ground: Ground<'_>) -> Self {
        let own = ground.typed.ticked(OWN) && ground.recipient == Recipient::Other;
        let names = ground.typed.text(NAMES_TO_MASK).lines().map(str::trim);
        let names: Vec<String> = names
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        let masking = || Masking::new(ground.state, ground.office, ground.recipient, &names, &[]);
        Self((!own).then(masking))
    }

    fn is_off(&self) -> bool {
        self.0.is_none()
    }

    fn text(&mut self, text: &str) -> String {
        match &mut self.0 {
            Some(masking) => masking.mask(text),
            None => text.to_owned(),
        }
    }

    fn list(&self) -> Vec<Mask> {
        let list = self.0.as_ref().map(Masking::list).unwrap_or_default();
        list.into_iter().map(told).collect()
    }
}

fn told(masked: Masked) -> Mask {
    Mask {
        mark: masked.mark,
        reason: masked.reason.to_owned(),
        times: masked.times.to_string(),
    }
}

fn made_for(ground: Ground<'_>) -> String {
    if ground.typed.ticked(OWN) && ground.recipient == Recipient::Other {
        return "het eigen archief".to_owned();
    }
    words::recipient(ground.recipient, &ground.state.persons)
}

/// Every event as it now stands; what was struck out is said to be.
fn chronology(ground: Ground<'_>, mask: &mut Cover) -> Vec<Line> {
    let persons = &ground.state.persons;
    let history = ground.case.history().iter();
    history
        .map(|recorded| Line {
            number: (recorded.n + 1).to_string(),
            recorded_on: recorded_on(recorded.at_ms)
                .map(dates::without_weekday)
                .unwrap_or_default(),
            event: mask.text(&words::event(&recorded.event, persons)),
        })
        .collect()
}

fn recorded_on(at_ms: i64) -> Option<NaiveDate> {
    let utc = DateTime::from_timestamp_millis(at_ms)?.naive_utc();
    Some(dates::in_amsterdam(utc).date())
}

fn points(ground: Ground<'_>, mask: &mut Cover) -> Vec<Point> {
    let points = ground.state.points.iter();
    points
        .map(|point| Point {
            complaint: mask.text(&point.complaint),
            finding: mask.text(&point.finding),
            verdict: point
                .verdict
                .map(words::verdict)
                .unwrap_or_default()
                .to_owned(),
        })
        .collect()
}

fn due(ground: Ground<'_>) -> Vec<Due> {
    let obligations = ground.clocks.map(|clocks| clocks.obligations.iter());
    obligations
        .into_iter()
        .flatten()
        .map(|one| Due {
            duty: words::duty_name(one.duty).to_owned(),
            by: ground.day(one.deadline.date()),
            met_on: one.met_on.map(|on| ground.day(on)).unwrap_or_default(),
        })
        .collect()
}

fn letters(ground: Ground<'_>, mask: &mut Cover) -> Vec<Paper> {
    let persons = &ground.state.persons;
    let sent = ground.state.dispatched.iter();
    sent.map(|sent| {
        let to = mask.text(&words::recipient(sent.recipient, persons));
        Paper {
            title: format!("{} aan {to}", words::capital(words::letter(&sent.letter))),
            on: ground.day(sent.on),
            fingerprint: sent.sha256.as_deref().map(shown).unwrap_or_default(),
        }
    })
    .collect()
}

fn documents(ground: Ground<'_>, mask: &mut Cover) -> Vec<Paper> {
    let documents = ground.state.documents.iter();
    let others = documents.filter(|document| document.origin != Origin::Letter);
    others
        .map(|document| Paper {
            title: mask.text(&document.name),
            on: ground.day(document.on),
            fingerprint: shown(&document.sha256),
        })
        .collect()
}

fn shown(sha256: &str) -> String {
    sha256.chars().take(SHOWN).collect()
}

/// Of the whole history as it is written, in groups that can be read out: another history gives another one.
fn fingerprint(ground: Ground<'_>) -> String {
    let lines = ground.case.history().iter();
    let lines: Vec<String> = lines
        .map(|one| record::write(ground.case.id(), one))
        .collect();
    let print: Vec<char> = sha256(lines.join("\n").as_bytes()).chars().collect();
    let groups = print
        .chunks(SHOWN)
        .map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}

//! The proof of the dates behind a letter: for each reckoned date that stands in it, from which fact it was counted, by
//! which sentence of the regulation, over which days, and which were left out.
//!
//! Nothing is reckoned here. The steps are those of [`weerklank_core::reckoning`], told to whoever gets the letter; the
//! date that stands in the letter is the one that is proven, and no other.

mod strip;
mod words;

use serde::Serialize;
use serde_json::{Value, json};
use weerklank_core::case::Language;
use weerklank_core::obligation::{Clocks, Obligation};
use weerklank_core::reckoning::{Reckoning, Track};

use crate::characters;
use crate::ground::Ground;
use crate::tongue::Tongue;
use crate::world::draws;
pub use strip::{Day, Strip, Week};

/// What `house/dateproof.typ` lays out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateProof {
    /// Its heading.
    pub title: &'static str,
    /// What it is for.
    pub intro: String,
    /// A part for each date.
    pub parts: Vec<Part>,
}

/// The proof of one date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// What the date is for.
    pub name: &'static str,
    /// The date, in words.
    pub result: String,
    /// The steps to it, a sentence each.
    pub steps: Vec<String>,
    /// The days; `None` when there are too many to help the eye, or none were counted.
    pub strip: Option<Strip>,
}

/// The proof of the dates in a letter of this text, or `None` when no reckoned date stands in it.
pub fn of(ground: Ground<'_>, text: &str) -> Option<DateProof> {
    let language = ground.language;
    let clocks = ground.clocks?;
    let parts: Vec<Part> = parts(ground, clocks, text);
    let intro = language.choose(
        "Zo volgen de datums in deze brief uit de regeling “",
        "This is how the dates in this letter follow from the regulation “",
    );
    (!parts.is_empty()).then(|| DateProof {
        title: language.choose("Datumbewijs", "Proof of dates"),
        intro: format!("{intro}{}”.", ground.procedure.title),
        parts,
    })
}

impl DateProof {
    /// As the page takes it, in characters that can be printed: a closing day is called as the organisation calls it.
    pub fn printable(&self) -> Value {
        let mut data = json!(self);
        characters::printable(&mut data, &draws, &[]);
        data
    }
}

fn parts(ground: Ground<'_>, clocks: &Clocks, text: &str) -> Vec<Part> {
    let language = ground.language;
    let filing = clocks.filing.as_ref().map(|filing| {
        let name = language.choose("Een klacht indienen", "Making a complaint");
        (name, &filing.reckoning)
    });
    let kept = clocks.retention.as_ref().map(|kept| {
        let name = language.choose("Hoe lang wij bewaren", "How long we keep the file");
        (name, &kept.reckoning)
    });
    let obligations = clocks.obligations.iter();
    let duties = obligations.map(|one| (words::duty(language, one.duty), one));
    let mut parts: Vec<Part> = Vec::new();
    let reckoned =
        |(name, reckoning): (&'static str, &Reckoning)| part(ground, name, reckoning, text);
    parts.extend(filing.and_then(reckoned));
    parts.extend(duties.filter_map(|(name, one)| match &one.reckoning {
        Some(reckoning) => part(ground, name, reckoning, text),
        None => chosen(language, name, one, text),
    }));
    parts.extend(kept.and_then(reckoned));
    parts
}

/// The proof of the reading whose last day stands in the letter.
fn part(ground: Ground<'_>, name: &'static str, reckoning: &Reckoning, text: &str) -> Option<Part> {
    let stands = |track: &&Track| text.contains(&ground.day(track.end));
    // The last reading binds; the day to aim for comes before it and is proven only when it is what was written.
    let track = reckoning.tracks.iter().rfind(stands)?;
    Some(Part {
        name,
        result: ground.day(track.end),
        steps: words::steps(ground, reckoning, track),
        strip: Strip::of(ground, reckoning, track),
    })
}

/// A day that was chosen and told, not reckoned.
fn chosen(language: Language, name: &'static str, one: &Obligation, text: &str) -> Option<Part> {
    let on = language.day(one.deadline.date());
    let since = language.day(one.since);
    let step = language.choose(
        format!("Deze dag is gekozen en meegedeeld op {since}; er is niets bij gerekend."),
        format!("This day was chosen and announced on {since}; nothing was reckoned."),
    );
    text.contains(&on).then(|| Part {
        name,
        result: on,
        steps: vec![step],
        strip: None,
    })
}

#[cfg(test)]
mod tests;

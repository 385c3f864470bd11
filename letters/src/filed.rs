//! When a complaint was filed, and until when it could be: what letters about a late complaint show of it.

use serde::{Deserialize, Serialize};
use weerklank_core::reckoning::StartFact;
use weerklank_core::term::{Filing, Timeliness};

use crate::ground::Ground;
use crate::tongue::Tongue;

/// The dates by which it was judged whether a complaint came in time, in words. An empty text means: not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filed {
    /// The day of the act or omission.
    pub act_on: String,
    /// The day it could reasonably be noticed.
    pub discovered_on: String,
    /// The day of the first report to anyone in the organisation.
    pub reported_on: String,
    /// How it was first reported.
    pub reported_by: String,
    /// The day it reached the officer.
    pub received_on: String,
    /// The length of the term: `acht dagen`.
    pub term: String,
    /// The last day of the term.
    pub last_day: String,
    /// The last day on the most generous reading, when that is another.
    pub generous_day: String,
    /// Whether the term was counted from the day of discovery, not from the act.
    pub from_discovery: bool,
}

impl Filed {
    /// The dates of a case.
    pub(crate) fn of(ground: Ground<'_>) -> Self {
        let intake = &ground.state.intake;
        let in_words = |on| Option::map_or(on, String::new(), |on| ground.day(on));
        let filed = Self {
            act_on: in_words(intake.act_on),
            discovered_on: in_words(intake.discovered_on),
            reported_on: ground.day(intake.reported_on),
            reported_by: ground.language.channel(intake.report_channel).into(),
            received_on: ground.day(intake.received_on),
            ..Self::default()
        };
        match filing(ground) {
            Some(filing) => filed.within(ground, filing),
            None => filed,
        }
    }

    fn within(self, ground: Ground<'_>, filing: &Filing) -> Self {
        let length = filing.reckoning.tracks.first().map(|track| track.length);
        let later = filing.generous > filing.formal;
        Self {
            term: length.map_or_else(String::new, |length| ground.language.length(length)),
            last_day: ground.day(filing.formal),
            generous_day: if later {
                ground.day(filing.generous)
            } else {
                String::new()
            },
            from_discovery: filing.reckoning.start.fact == StartFact::Discovery,
            ..self
        }
    }

    /// Its texts, each of which is one line.
    pub(crate) fn lines(&self) -> [&String; 8] {
        [
            &self.act_on,
            &self.discovered_on,
            &self.reported_on,
            &self.reported_by,
            &self.received_on,
            &self.term,
            &self.last_day,
            &self.generous_day,
        ]
    }
}

/// Until when this complaint could be filed; `None` while that is not known, or when no term is set for it.
fn filing<'a>(ground: Ground<'a>) -> Option<&'a Filing> {
    ground.clocks?.filing.as_ref()
}

/// Whether the complaint came late on every reading; `None` while that can't be said.
pub(crate) fn came_late(ground: Ground<'_>) -> Option<bool> {
    let verdict = filing(ground)?.judge(ground.state.intake.reported_on);
    Some(matches!(verdict, Timeliness::Late(_)))
}

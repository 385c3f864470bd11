//! The clock of the complainant: until when this complaint could be filed, and why.

use crate::desk::Desk;
use crate::pages::intake::filing_chip;
use crate::parts::clocks;
use leptos::prelude::*;
use weerklank_core::admissibility::{self, Because, Facts, TestKind};
use weerklank_core::case::State;
use weerklank_core::procedure::Procedure;
use weerklank_core::term::Filing;

/// Its row, with the day of the first report on the strip.
pub(super) fn clock(
    state: &State,
    procedure: &Procedure,
    filing: &Filing,
) -> impl IntoView + use<> {
    let calendar = Desk::get().calendar.get();
    let tests = admissibility::tests(&Facts::of(&state.intake), procedure, &calendar);
    let in_time = tests.iter().find(|test| test.test == TestKind::InTime);
    let because = in_time.map_or(Because::NoStartDate, |test| test.because.clone());
    clocks::clock(
        "k0",
        "Klacht indienen".into(),
        "door de klager".into(),
        filing.reckoning.sentence,
        &filing_chip(filing, &because),
        Some(filing.reckoning.clone()),
        vec![(state.intake.reported_on, "gemeld")],
    )
}

//! What follows from the form as it stands: the five tests and the dates.

use super::Sheet;
use crate::desk::Desk;
use crate::parts::chip::Chip;
use crate::parts::clocks;
use crate::parts::tests::tests;
use crate::ui::*;
use weerklank_core::admissibility::{self, Because};
use weerklank_core::case::{Case, Event, Recorded, State};
use weerklank_core::form::Reading;
use weerklank_core::obligation::Clocks;
use weerklank_core::term::{Filing, Timeliness};

/// The column beside the form.
#[component]
pub(crate) fn Follows(sheet: Sheet) -> impl IntoView {
    let desk = Desk::get();
    // Clocks are drawn anew only when they changed, so that an opened strip stays open while typing.
    let results = Memo::new(move |_| {
        sheet.reading.with(|reading| {
            admissibility::tests(&reading.facts, desk.procedure(), &desk.calendar.get())
        })
    });
    let clocks = Memo::new(move |_| sheet.reading.with(|reading| clocks_of(desk, reading)));
    view! {
        <aside class="side" data-stick aria-labelledby="follows">
            <section class="card" id="what-follows" data-test="follows">
                <h2 id="follows" tabindex="-1">"Wat hieruit volgt"</h2>
                <ul class="clocks">{move || rows(&clocks.get())}</ul>
                <div aria-live="polite">{move || tests(&results.get())}</div>
            </section>
        </aside>
    }
}

/// The clocks this complaint would have, were it registered as it stands.
fn clocks_of(desk: Desk, reading: &Reading) -> Option<(State, Clocks)> {
    let intake = Box::new(reading.intake.clone()?);
    let event = Event::ComplaintReceived {
        reference: String::new(),
        regulation: Some(desk.regulation(intake.reported_on)),
        intake,
    };
    let case = Case::from_history(
        "",
        vec![Recorded {
            n: 0,
            at_ms: 0,
            by: String::new(),
            event,
        }],
    );
    let clocks = desk.clocks(&case)?;
    case.state().cloned().zip(Some(clocks))
}

fn rows(clocks: &Option<(State, Clocks)>) -> AnyView {
    let Some((state, clocks)) = clocks else {
        return view! { <li class="clock quiet small">"De data volgen zodra de twee data van binnenkomst en de klacht zelf er staan."</li> }.into_any();
    };
    clocks
        .obligations
        .iter()
        .zip(clocks::keys(&clocks.obligations))
        .map(|(obligation, key)| clocks::obligation(&key, obligation, state))
        .collect::<Vec<_>>()
        .into_any()
}

/// The chip of K0: in time or not, and until when it could be.
pub(crate) fn filing_chip(filing: &Filing, because: &Because) -> Chip {
    let (state, word, on) = match because {
        Because::Timely {
            verdict: Timeliness::InTime,
            ..
        } => ("ok", "op tijd gemeld", filing.formal),
        Because::Timely {
            verdict: Timeliness::InTimeGenerously,
            ..
        } => ("soon", "op tijd bij de ruime lezing", filing.generous),
        Because::Timely {
            verdict: Timeliness::Late(_),
            ..
        } => ("late", "niet op tijd gemeld", filing.generous),
        _ => ("wait", "melden tot en met", filing.formal),
    };
    let last = (on == filing.formal && filing.generous != filing.formal).then_some(filing.generous);
    Chip {
        state,
        word: word.to_owned(),
        on,
        last,
    }
}

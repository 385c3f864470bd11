//! The clocks of a case, each with its chip and its strip.

use super::chip::Chip;
use super::strip::strip;
use crate::desk::Desk;
use chrono::NaiveDate;
use leptos::prelude::*;
use weerklank_core::obligation::Obligation;
use weerklank_core::reckoning::Reckoning;
use weerklank_core::words;

/// One clock: its name, what it is about, its chip; the chip opens the strip when there is one.
pub(crate) fn clock(
    key: &str,
    name: String,
    about: String,
    chip: &Chip,
    reckoning: Option<Reckoning>,
    facts: Vec<(NaiveDate, &'static str)>,
) -> impl IntoView + use<> {
    let open = RwSignal::new(false);
    let id = format!("why-{key}");
    let test = format!("date-{key}");
    let when = match &reckoning {
        Some(_) => chip.button(test, id.clone(), open).into_any(),
        None => view! { <div data-test=test>{chip.plain()}</div> }.into_any(),
    };
    let opened = move || {
        let reckoning = reckoning.as_ref().filter(|_| open.get())?;
        Some(strip(id.clone(), reckoning, &facts))
    };
    view! {
        <li class="clock" data-test=format!("clock-{key}")>
            <div><h3>{name}</h3><p class="small quiet">{about}</p></div>
            {when}
            {opened}
        </li>
    }
}

/// The clock of an obligation as it stands today.
pub(crate) fn obligation(place: usize, obligation: &Obligation) -> impl IntoView + use<> {
    let desk = Desk::get();
    let standing = obligation.standing(desk.today.get(), &desk.calendar.get());
    let length = obligation
        .reckoning
        .as_ref()
        .and_then(|reckoning| reckoning.tracks.first())
        .map(|track| words::length(track.length));
    let source = words::sentence(obligation.sentence);
    let about = match length {
        Some(length) => format!("binnen {length} ({source})"),
        None => format!("zoals in het uitstelbericht staat ({source})"),
    };
    let met = obligation.met_on.map(|on| (on, "gedaan"));
    clock(
        &format!("k{}", place + 1),
        words::duty_name(obligation.duty).to_owned(),
        about,
        &Chip::of(obligation, standing),
        obligation.reckoning.clone(),
        met.into_iter().collect(),
    )
}

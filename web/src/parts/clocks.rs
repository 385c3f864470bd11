//! The clocks of a case, each with its chip and its strip.

use super::chip::Chip;
use super::cite::cited;
use super::strip::strip;
use crate::desk::Desk;
use crate::ui::*;
use chrono::NaiveDate;
use weerklank_core::case::State;
use weerklank_core::obligation::{Duty, Obligation};
use weerklank_core::reckoning::Reckoning;
use weerklank_core::{dates, words};

/// One clock: its name, what it is about, its chip; the chip opens the strip when there is one.
pub(crate) fn clock(
    key: &str,
    name: String,
    about: String,
    sentence: Option<u8>,
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
            <div><h3>{name}</h3><p class="small quiet">{about} {cited(sentence)}</p></div>
            {when}
            {opened}
        </li>
    }
}

/// The name of each obligation's clock on the page: K1, K2 and K3 by their own, a second one of a kind
/// with its number.
pub(crate) fn keys(obligations: &[Obligation]) -> Vec<String> {
    let kind = |due: &Obligation| match due.duty {
        Duty::TakeUp => "k1",
        Duty::React => "k2",
        Duty::ReactAsAnnounced => "k3",
        Duty::Refuse => "refuse",
        Duty::Information => "information",
        Duty::PersonReaction(_) => "reaction",
        Duty::ComplainantResponse(_) => "response",
        Duty::SecondReading => "reading",
        Duty::Privacy(_) => "privacy",
        Duty::Promise(_) => "promise",
        Duty::Measure(_) => "measure",
        Duty::EffectCheck(_) => "effect",
    };
    let key = |place: usize, due: &Obligation| {
        let before = obligations[..place].iter();
        let before = before.filter(|earlier| kind(earlier) == kind(due)).count();
        match before {
            0 => kind(due).to_owned(),
            n => format!("{}-{}", kind(due), n + 1),
        }
    };
    let places = obligations.iter().enumerate();
    places.map(|(place, due)| key(place, due)).collect()
}

/// The clock of an obligation as it stands today.
pub(crate) fn obligation(
    key: &str,
    obligation: &Obligation,
    state: &State,
) -> impl IntoView + use<> {
    let desk = Desk::get();
    let standing = obligation.standing(desk.today.get(), &desk.calendar.get());
    let length = obligation
        .reckoning
        .as_ref()
        .and_then(|reckoning| reckoning.tracks.first())
        .map(|track| words::length(track.length));
    let about = match (length, obligation.duty) {
        (Some(length), _) => format!("binnen {length}"),
        (None, Duty::ReactAsAnnounced) => "zoals in het uitstelbericht staat".to_owned(),
        (None, _) => format!("sinds {}", dates::long(obligation.since)),
    };
    let met = obligation.met_on.map(|on| (on, "gedaan"));
    clock(
        key,
        name(obligation, state),
        about,
        obligation.sentence,
        &Chip::of(obligation, standing),
        obligation.reckoning.clone(),
        met.into_iter().collect(),
    )
}

fn name(obligation: &Obligation, state: &State) -> String {
    match obligation.duty {
        duty @ (Duty::TakeUp | Duty::React | Duty::ReactAsAnnounced) => {
            words::duty_name(duty).to_owned()
        }
        _ => words::task(obligation, state),
    }
}

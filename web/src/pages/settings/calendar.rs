//! Which days are free. A change shows which dates it moves and why, and waits for a yes.

mod closures;
mod consent;
mod decreed;

use crate::desk::Desk;
use crate::parts::choice::{Choice, Tick};
use crate::parts::draft::Draft;
use crate::ui::*;
use weerklank_core::calendar::{Choices, May5};

/// The calendar's part of the settings.
#[component]
pub(super) fn CalendarChoices() -> impl IntoView {
    let desk = Desk::get();
    let choices = Draft::open(
        "kalender",
        desk.calendar
            .with_untracked(|calendar| calendar.choices().clone()),
    );
    view! {
        <fieldset class="part" id="calendar" tabindex="-1">
            <legend>"Kalender"</legend>
            <p class="quiet">"Welke dagen voor de uiterste datum geen werkdag zijn. De streefdatum telt betwiste dagen altijd mee."</p>
            {ticks(choices)}
            {decreed::list(choices)}
            <decreed::AddDecreed choices/>
            {closures::list(choices)}
            <closures::AddClosure choices/>
            <consent::Consent choices/>
        </fieldset>
    }
}

fn ticks(choices: Draft<Choices>) -> impl IntoView {
    let value = move |get: fn(&Choices) -> bool| Signal::derive(move || choices.value.with(get));
    let set = move |set: fn(&mut Choices, bool)| {
        Callback::new(move |on| choices.change(|choices| set(choices, on)))
    };
    let may5 = Signal::derive(move || choices.value.with(|choices| choices.may5));
    let set_may5 = Callback::new(move |may5| choices.change(|choices| choices.may5 = may5));
    let options = vec![
        (May5::Yearly, "yearly", "elk jaar"),
        (May5::Lustrum, "lustrum", "elk vijfde jaar"),
        (May5::Never, "never", "nooit"),
    ];
    view! {
        <Tick id="good-friday" label="Goede Vrijdag is vrij" value=value(|choices| choices.good_friday) set=set(|choices, on| choices.good_friday = on)/>
        <Choice id="may5" legend="5 mei is vrij" options value=may5 set=set_may5/>
        <Tick id="equated-days" label="Bij besluit gelijkgestelde dagen zijn vrij" value=value(|choices| choices.equated_days) set=set(|choices, on| choices.equated_days = on)/>
        <Tick id="saturday" label="Zaterdag is een werkdag" value=value(|choices| !choices.weekend[5]) set=set(|choices, on| choices.weekend[5] = !on)/>
    }
}

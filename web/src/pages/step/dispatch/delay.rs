//! The new day of a delay notice, and what it comes to.

use super::Form;
use crate::desk::Desk;
use crate::pages::step::proposal;
use crate::parts::field::Kind;
use crate::parts::icon::icon;
use crate::ui::*;
use crate::words::count;
use weerklank_core::case::Field;
use weerklank_core::dates;
use weerklank_core::proposals::{self, Delay};

pub(super) fn until(form: Form) -> impl IntoView {
    let Form { filling, state, .. } = form;
    let delay = Memo::new(move |_| {
        let until = filling
            .draft
            .value
            .with(|typed| proposal::day(&typed.until))?;
        let desk = Desk::get();
        let calendar = desk.calendar.get();
        state.with_value(|state| {
            let procedure = desk.procedure_for(state);
            proposals::delay(state, until, procedure, &calendar)
        })
    });
    view! {
        {filling.text(Field::Until, "until", "Nieuwe datum", Kind::Date, |typed| &typed.until, |typed| &mut typed.until)}
        {move || delay.get().map(comes_to)}
    }
}

fn comes_to(delay: Delay) -> impl IntoView {
    let weeks = count(delay.weeks, "week", "weken");
    let days = (delay.days > 0).then(|| format!(" en {}", count(delay.days, "dag", "dagen")));
    let latest = delay.latest.map(|latest| {
        format!(
            " Zonder instemming van de klager kan uitstel tot en met {}.",
            dates::long(latest.date())
        )
    });
    let beyond = delay.beyond.then(|| {
        view! {
            <section class="notice" data-tone="soon" data-test="beyond-extension">
                {icon("warn")}
                <p>"Deze datum ligt daarna. Stemt de klager schriftelijk in, leg dat dan vast onder Besluiten."</p>
            </section>
        }
    });
    view! {
        <p class="small" data-test="delay-total">
            "Samen " {weeks} {days} " na de ontvangst op " {dates::long(delay.since)} "." {latest}
        </p>
        {beyond}
    }
}

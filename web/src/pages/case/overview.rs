//! The overview of a case: what to do, what to think of, what is waited for, and how it all went.

use super::{history, ladder, particulars};
use crate::desk::Desk;
use crate::pages::intake::filing_chip;
use crate::parts::chip::Chip;
use crate::parts::clocks;
use crate::parts::tests::tests;
use crate::platform::page as browser;
use crate::route::{Route, Step};
use leptos::prelude::*;
use weerklank_core::admissibility::{self, Facts, TestKind};
use weerklank_core::case::{Case, Letter, State};
use weerklank_core::obligation::{Clocks, Duty, Obligation};
use weerklank_core::{dates, words};

const SECTIONS: [(&str, &str); 5] = [
    ("clocks", "Termijnen"),
    ("words", "Klacht in eigen woorden"),
    ("tests", "Vijf toetsen bij binnenkomst"),
    ("facts", "Gegevens"),
    ("history", "Geschiedenis"),
];

pub(super) fn page(desk: Desk, case: &Case, state: &State) -> AnyView {
    let Some(clocks) = desk.clocks(case) else {
        return view! { <p>"Een datum in deze zaak ligt buiten de kalender. Verbeter de gegevens."</p> }.into_any();
    };
    view! {
        {ladder::ladder(case.id(), state)}
        <div class="cols" data-cols="jumps">
            <div class="col">
                {next(desk, case, state, &clocks)}
                {section("clocks", clock_list(desk, state, &clocks))}
                {section("words", verbatim(state))}
                {section("tests", five_tests(desk, state))}
                {section("facts", particulars::particulars(case.id(), state))}
                {section("history", history::history(case))}
            </div>
            <aside class="side" data-stick>{jumps()}</aside>
        </div>
    }
    .into_any()
}

fn section(id: &'static str, inner: impl IntoView + 'static) -> impl IntoView {
    let title = SECTIONS
        .iter()
        .find(|(known, _)| *known == id)
        .map_or("", |(_, title)| *title);
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id tabindex="-1">{title}</h2>
            {inner}
        </section>
    }
}

fn jumps() -> impl IntoView {
    let items: Vec<_> = SECTIONS
        .into_iter()
        .map(|(id, title)| view! { <li><button type="button" on:click=move |_| { browser::focus(id); }>{title}</button></li> })
        .collect();
    view! { <nav aria-label="Op deze pagina"><ul class="jumps">{items}</ul></nav> }
}

/// The next step: one main action, the others as quiet links.
fn next(desk: Desk, case: &Case, state: &State, clocks: &Clocks) -> impl IntoView + use<> {
    let id = case.id().to_owned();
    if let Some(closed) = &state.closed {
        return finished(closed.on, clocks).into_any();
    }
    let due = clocks
        .obligations
        .iter()
        .filter(|due| due.met_on.is_none())
        .min_by_key(|due| due.deadline)
        .cloned();
    let chip = due
        .as_ref()
        .map(|due| Chip::of(due, due.standing(desk.today.get(), &desk.calendar.get())).plain());
    let (title, text, action) = step(due.as_ref());
    let link = |step: Step, test: &'static str, text: &'static str| {
        let address = Route::Step(id.clone(), step).address();
        let rank = if step == action { "main" } else { "quiet" };
        view! { <a class="button" data-rank=rank href=address data-test=test>{text}</a> }
    };
    let acknowledged = state
        .first_dispatch(|letter| *letter == Letter::Acknowledgement)
        .is_some();
    view! {
        <section class="card next" aria-labelledby="next" data-test="next-step">
            <p class="kicker">"Volgende stap"</p>
            <h2 id="next">{title}</h2>
            <p>{text}</p>
            {chip}
            <div class="actions">
                {(!acknowledged).then(|| link(Step::Acknowledgement, "make-letter", "Ontvangstbevestiging maken"))}
                {state.taken_up.is_none().then(|| link(Step::TakeUp, "take-up", "Eerste stap vastleggen"))}
                {link(Step::Dispatch, "dispatch", "Andere verzending vastleggen")}
                {link(Step::Close, "close", "Zaak afsluiten")}
            </div>
        </section>
    }
    .into_any()
}

fn step(due: Option<&Obligation>) -> (&'static str, &'static str, Step) {
    match due.map(|due| due.duty) {
        Some(Duty::TakeUp) => (
            "Ontvangstbevestiging versturen",
            "Met deze brief weet de klager dat de klacht is aangekomen en wanneer een reactie volgt. De termijn stopt als de verzending is vastgelegd.",
            Step::Acknowledgement,
        ),
        Some(Duty::React) => (
            "Inhoudelijk reageren, of uitstel melden",
            "De reactie gaat op schrift. Lukt zij niet op tijd, dan hoort de klager de reden en een nieuwe datum.",
            Step::Dispatch,
        ),
        Some(Duty::ReactAsAnnounced) => (
            "Reageren zoals aangekondigd",
            "In het uitstelbericht staat een datum. Lukt die niet, dan volgt opnieuw bericht met een reden en een datum.",
            Step::Dispatch,
        ),
        Some(duty) => (
            words::duty(duty),
            "Leg vast wat er gebeurd is zodra het gebeurd is; de termijnen van de regeling lopen door.",
            Step::Dispatch,
        ),
        None => (
            "Zaak afsluiten",
            "Alles wat de regeling vraagt, is gedaan. Leg vast hoe het is afgelopen.",
            Step::Close,
        ),
    }
}

fn finished(on: chrono::NaiveDate, clocks: &Clocks) -> impl IntoView + use<> {
    let kept = clocks
        .retention
        .as_ref()
        .map(|kept| dates::long(kept.keep_through))
        .unwrap_or_default();
    view! {
        <section class="card next" aria-labelledby="next" data-test="next-step">
            <p class="kicker">"Afgesloten"</p>
            <h2 id="next">"Er hoeft niets meer"</h2>
            <p>"Afgesloten op " {dates::long(on)} ". Bewaren tot en met " <span data-test="keep-through">{kept}</span> "."</p>
        </section>
    }
}

fn clock_list(desk: Desk, state: &State, clocks: &Clocks) -> impl IntoView + use<> {
    let running: Vec<_> = clocks
        .obligations
        .iter()
        .enumerate()
        .map(|(place, due)| clocks::obligation(place, due))
        .collect();
    let filing = clocks.filing.as_ref().map(|filing| {
        let tests = admissibility::tests(
            &Facts::of(&state.intake),
            desk.procedure(),
            &desk.calendar.get(),
        );
        let because = tests
            .iter()
            .find(|test| test.test == TestKind::InTime)
            .map(|test| test.because.clone());
        let chip = filing_chip(
            filing,
            &because.unwrap_or(admissibility::Because::NoStartDate),
        );
        let about = format!(
            "door de klager, {}",
            words::sentence(filing.reckoning.sentence)
        );
        let facts = vec![(state.intake.reported_on, "gemeld")];
        clocks::clock(
            "k0",
            "Klacht indienen".into(),
            about,
            &chip,
            Some(filing.reckoning.clone()),
            facts,
        )
    });
    let kept = clocks.retention.as_ref().map(|kept| {
        let chip = Chip {
            state: "wait",
            word: "bewaren tot en met".into(),
            on: kept.keep_through,
            last: None,
        };
        let length = kept.reckoning.tracks.first();
        let length = length.map_or_else(String::new, |track| words::length(track.length));
        let source = words::sentence(kept.reckoning.sentence);
        let about = format!("{length} na afsluiten, {source}");
        clocks::clock(
            "k4",
            "Bewaren".into(),
            about,
            &chip,
            Some(kept.reckoning.clone()),
            Vec::new(),
        )
    });
    view! { <ul class="clocks">{running} {filing} {kept}</ul> }
}

fn verbatim(state: &State) -> impl IntoView + use<> {
    view! {
        <blockquote class="verbatim" data-test="verbatim" dir="auto">{state.intake.verbatim.clone()}</blockquote>
        <p class="small quiet">"Deze woorden worden letterlijk bewaard."</p>
    }
}

fn five_tests(desk: Desk, state: &State) -> impl IntoView + use<> {
    tests(&admissibility::tests(
        &Facts::of(&state.intake),
        desk.procedure(),
        &desk.calendar.get(),
    ))
}

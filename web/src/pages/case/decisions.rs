//! *Besluiten*: what can be decided, what holds now and why, and a form in place for each.

mod form;
mod signals;
mod steps;

use crate::desk::Desk;
use crate::parts::cite::cite;
use crate::parts::icon::icon;
use crate::ui::*;
use weerklank_core::case::{Case, Decided, State};
use weerklank_core::deciding::{self, Matter, Stand};
use weerklank_core::{dates, words};

/// What is open on the page; one form at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opened {
    Nothing,
    Matter(Matter),
    Signal,
}

pub(super) fn page(case: &Case, state: &State) -> AnyView {
    let desk = Desk::get();
    let opened = RwSignal::new(Opened::Nothing);
    let kept = StoredValue::new(case.clone());
    let stands = deciding::stands(state, desk.procedure_of(case), &desk.calendar.get());
    let rows = |shown: bool| -> Vec<AnyView> {
        let shown = stands.iter().filter(|stand| stand.matters == shown);
        shown.map(|stand| row(kept, state, stand, opened)).collect()
    };
    let others = rows(false);
    view! {
        {signals::own(case, state)}
        <section class="section" aria-labelledby="decisions" data-test="decisions">
            <h2 id="decisions" tabindex="-1">"Besluiten"</h2>
            {state.closed.is_some().then(|| view! {
                <p class="quiet">"De zaak is afgesloten. Heropen haar om opnieuw te besluiten; wat besloten is, blijft hier staan."</p>
            })}
            <ul class="matters">{rows(true)}</ul>
            {(!others.is_empty()).then(|| view! {
                <details class="fold" data-test="other-decisions">
                    <summary>"Andere besluiten"</summary>
                    <ul class="matters">{others}</ul>
                </details>
            })}
        </section>
        {signals::beside(case, state, opened)}
        {steps::section(case, state)}
    }
    .into_any()
}

/// The name of a matter on the page.
fn slug(matter: Matter) -> &'static str {
    match matter {
        Matter::Treatment => "treatment",
        Matter::MayComplain => "may-complain",
        Matter::Conflict => "conflict",
        Matter::Severity => "severity",
        Matter::Gate => "gate",
        Matter::Omission => "omission",
        Matter::DirectContact => "direct-contact",
        Matter::WrittenReaction => "written-reaction",
        Matter::ChildSafety => "child-safety",
        Matter::SecondParent => "second-parent",
        Matter::FurtherDelay => "further-delay",
    }
}

fn row(case: StoredValue<Case>, state: &State, stand: &Stand, opened: RwSignal<Opened>) -> AnyView {
    let matter = stand.matter;
    let slug = slug(matter);
    let asks = stand.asks.then(|| {
        view! { <p class="matter-asks" data-test=format!("asks-{slug}")>{icon("warn")} " Vraagt een besluit"</p> }
    });
    let button = state
        .closed
        .is_none()
        .then(|| decide(matter, stand, opened));
    view! {
        <li class="matter" data-test=format!("matter-{slug}")>
            <div class="matter-head">
                <div>
                    <h3 id=format!("matter-{slug}") tabindex="-1">{words::matter(matter)}</h3>
                    <p class="matter-now" data-test=format!("now-{slug}")>{words::matter_now(stand, state)}</p>
                    {behind(stand)}
                    {asks}
                </div>
                {button}
            </div>
            {next(stand, state)}
            {earlier(&stand.earlier)}
            {move || (opened.get() == Opened::Matter(matter)).then(|| case.with_value(|case| form::form(case, matter, opened)))}
        </li>
    }
    .into_any()
}

/// What a decision asks for at once: the reporting code, or the letter that tells of it.
fn next(stand: &Stand, state: &State) -> Option<AnyView> {
    if stand.matter == Matter::ChildSafety && state.child_at_risk() {
        let help = words::matter_help(Matter::ChildSafety);
        return Some(view! { <div class="notice" data-tone="late">{icon("warn")} <div><p>{help}</p></div></div> }.into_any());
    }
    let letter = deciding::letter_due(stand, state)?;
    let text = format!("Nog te versturen: {}.", words::letter(&letter));
    Some(
        view! { <p class="matter-asks" data-test="letter-due">{icon("letter")} " " {text}</p> }
            .into_any(),
    )
}

fn decide(matter: Matter, stand: &Stand, opened: RwSignal<Opened>) -> impl IntoView + use<> {
    let slug = slug(matter);
    let again = stand.decided.is_some();
    let here = move || opened.get() == Opened::Matter(matter);
    let turn = move |_| {
        if here() {
            opened.set(Opened::Nothing);
        } else {
            opened.set(Opened::Matter(matter));
            crate::platform::page::focus_soon("decision");
        }
    };
    view! {
        <button type="button" class="button" id=format!("decide-{slug}") data-test=format!("decide-{slug}")
            aria-expanded=move || here().to_string() on:click=turn>
            {if again { "Opnieuw besluiten" } else { "Besluiten" }}
            <span class="sr">": " {words::matter(matter)}</span>
        </button>
    }
}

/// Since when, why, and the sentence behind it.
fn behind(stand: &Stand) -> impl IntoView + use<> {
    let since = stand
        .decided
        .map(|decided| format!("Sinds {}: {}", dates::long(decided.on), decided.reason));
    let sentence = stand.sentence.map(cite);
    (since.is_some() || sentence.is_some())
        .then(|| view! { <p class="small quiet" dir="auto">{since} " " {sentence}</p> })
}

fn earlier(taken: &[&Decided]) -> impl IntoView + use<> {
    let line = |decided: &&Decided| {
        let what = words::capital(&words::decision(&decided.decision));
        let text = format!("{what}, op {}: {}", dates::long(decided.on), decided.reason);
        view! { <li dir="auto">{text}</li> }
    };
    let lines: Vec<_> = taken.iter().map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="small quiet">
                <p>"Eerder besloten:"</p>
                <ul>{lines}</ul>
            </div>
        }
    })
}

//! What will be done better: by whom, by when, whether it was done and whether it helped. Goes on after closing.

use super::inline;
use crate::desk::Desk;
use crate::parts::chip::Chip;
use crate::parts::choice::Choice;
use crate::parts::draft::Draft;
use crate::parts::field::{FieldError, Kind, TextField, at};
use crate::parts::summary::Summary;
use crate::platform::page as browser;
use crate::route::{Route, Step};
use crate::ui::*;
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Event, Field, Finding, Planned, Problem, State};
use weerklank_core::dates::{self, DateTrouble};
use weerklank_core::obligation::{Duty, Obligation};

/// What can still be recorded of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    /// That it was carried out.
    Done(u16),
    /// Whether it helped.
    Effect(u16),
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Typed {
    on: String,
    helped: Option<bool>,
    finding: String,
}

pub(super) fn measures(case: &Case, state: &State) -> impl IntoView + use<> {
    let desk = Desk::get();
    let doing = RwSignal::new(None);
    let clocks = desk.clocks(case);
    let obligations = clocks.map(|clocks| clocks.obligations).unwrap_or_default();
    let items: Vec<_> = state
        .measures
        .iter()
        .map(|planned| item(case, state, planned, &obligations, doing))
        .collect();
    let none = items.is_empty();
    let add = Route::Step(case.id().to_owned(), Step::Measure(state.next_measure())).address();
    let may_add = state.closed.is_none();
    view! {
        {none.then(|| view! { <p class="quiet">"Nog geen maatregelen. Een klacht is ook een kans om herhaling te voorkomen (zin 7 en 8)."</p> })}
        <ul class="people">{items}</ul>
        {may_add.then(|| view! { <div class="actions"><a class="button" href=add data-test="measure-add">"Maatregel toevoegen"</a></div> })}
    }
}

fn item(
    case: &Case,
    state: &State,
    planned: &Planned,
    obligations: &[Obligation],
    doing: RwSignal<Option<Doing>>,
) -> impl IntoView + use<> {
    let desk = Desk::get();
    let measure = &planned.measure;
    let (id, case_id) = (measure.id, case.id().to_owned());
    let chip = |duty: Duty| {
        let due = obligations.iter().find(|due| due.duty == duty)?;
        let standing = due.standing(desk.today.get(), &desk.calendar.get());
        Some(Chip::of(due, standing).plain())
    };
    let change = Route::Step(case_id.clone(), Step::Measure(id)).address();
    let point = measure.point.and_then(|point| state.point(point));
    let point = point.map(|point| view! { <dt>"Bij klachtpunt"</dt><dd>{point.id + 1} ". " {point.complaint.clone()}</dd> });
    let cause = (!measure.cause.is_empty())
        .then(|| view! { <dt>"Oorzaak"</dt><dd>{measure.cause.clone()}</dd> });
    let effect = planned.effect.as_ref().map(|(on, helped, finding)| {
        let how = if *helped { "het hielp" } else { "het hielp niet" };
        view! { <dt>"Effect"</dt><dd data-test=format!("effect-{id}")>{dates::long(*on)} ": " {how} ". " {finding.clone()}</dd> }
    });
    let check = planned.done_on.and_then(|_| chip(Duty::EffectCheck(id)));
    view! {
        <li class="card" data-test=format!("measure-{id}")>
            <h3 id=format!("measure-{id}") tabindex="-1">{measure.what.clone()}</h3>
            {chip(Duty::Measure(id))}
            <dl class="facts">
                <dt>"Wie"</dt><dd>{measure.owner.clone()}</dd>
                {cause} {point} {effect}
                {check.map(|chip| view! { <dt>"Effect nagaan"</dt><dd>{chip}</dd> })}
            </dl>
            <div class="actions">
                {planned.done_on.is_none().then(|| open_button(doing, Doing::Done(id)))}
                {(planned.done_on.is_some() && planned.effect.is_none()).then(|| open_button(doing, Doing::Effect(id)))}
                {state.closed.is_none().then(|| view! { <a class="button" data-rank="quiet" href=change data-test=format!("measure-change-{id}")>"Wijzigen" <span class="sr">" maatregel " {id + 1}</span></a> })}
            </div>
            {forms(case_id, id, doing)}
        </li>
    }
}

fn open_button(doing: RwSignal<Option<Doing>>, what: Doing) -> impl IntoView {
    let (text, test) = match what {
        Doing::Done(id) => ("Uitgevoerd", format!("measure-done-{id}")),
        Doing::Effect(id) => ("Effect vastleggen", format!("effect-check-{id}")),
    };
    let open = move |_| {
        doing.set(Some(what));
        browser::focus_soon("on");
    };
    let expanded = move || (doing.get() == Some(what)).to_string();
    view! { <button type="button" class="button" data-test=test aria-expanded=expanded on:click=open>{text}</button> }
}

fn forms(case: String, id: u16, doing: RwSignal<Option<Doing>>) -> impl IntoView {
    let mine = Memo::new(move |_| {
        doing
            .get()
            .filter(|what| matches!(what, Doing::Done(of) | Doing::Effect(of) if *of == id))
    });
    move || {
        mine.get()
            .map(|what| view! { <Form case=case.clone() what doing/> })
    }
}

#[component]
fn Form(case: String, what: Doing, doing: RwSignal<Option<Doing>>) -> impl IntoView {
    let (kind, id) = match what {
        Doing::Done(id) => ("maatregel-gedaan", id),
        Doing::Effect(id) => ("maatregel-effect", id),
    };
    let fresh = Typed {
        on: dates::field(Desk::get().today.get_untracked()),
        ..Typed::default()
    };
    let draft = Draft::open(format!("{kind}-{id}/{case}"), fresh.clone());
    let findings = RwSignal::new(Vec::<Finding>::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(event) = draft
            .value
            .with_untracked(|typed| read(what, typed, findings))
        else {
            browser::focus_soon("summary");
            return;
        };
        let fresh = fresh.clone();
        inline::record(&case, event, findings, move || {
            draft.clear(fresh);
            browser::focus_soon(format!("measure-{id}"));
        });
    };
    let leave = move |_| {
        doing.set(None);
        browser::focus_soon(format!("measure-{id}"));
    };
    let text = move |id,
                     label,
                     kind,
                     field,
                     get: fn(&Typed) -> &String,
                     set: fn(&mut Typed) -> &mut String| {
        let value = Signal::derive(move || draft.value.with(|typed| get(typed).clone()));
        let set = Callback::new(move |text: String| draft.change(|typed| *set(typed) = text));
        view! { <TextField id label kind value set error=at(findings.into(), field)/> }
    };
    let helped = Signal::derive(move || draft.value.with(|typed| typed.helped));
    let choose = Callback::new(move |helped| draft.change(|typed| typed.helped = helped));
    let options = vec![(Some(true), "yes", "ja"), (Some(false), "no", "nee")];
    let (label, is_effect) = match what {
        Doing::Done(_) => ("Uitgevoerd op", false),
        Doing::Effect(_) => ("Bekeken op", true),
    };
    view! {
        <form class="part" novalidate aria-label=label data-test="measure-form" on:submit=submit>
            <Summary findings/>
            {text("on", label, Kind::Date, Field::On, |t| &t.on, |t| &mut t.on)}
            {is_effect.then(|| view! {
                <Choice id="outcome" legend="Heeft het geholpen?" options value=helped set=choose/>
                <FieldError id="outcome" error=at(findings.into(), Field::Outcome).into()/>
                {text("words", "Wat is er te zien?", Kind::Text(2), Field::Words, |t| &t.finding, |t| &mut t.finding)}
            })}
            <div class="actions">
                <button type="submit" class="button" data-rank="main" data-test="measure-record">"Vastleggen"</button>
                <button type="button" class="button" data-rank="quiet" data-test="measure-leave" on:click=leave>"Sluiten, concept bewaren"</button>
            </div>
        </form>
    }
}

/// Reads what was typed; what is wrong is shown.
fn read(what: Doing, typed: &Typed, findings: RwSignal<Vec<Finding>>) -> Option<Event> {
    let last_year = Desk::get().today.get_untracked().year() + 5;
    let mut found = Vec::new();
    let on = dates::read(&typed.on, last_year)
        .map_err(|trouble| {
            let problem = match trouble {
                DateTrouble::Empty => Problem::Missing,
                trouble => Problem::NoDate(trouble),
            };
            found.push(Finding::stop(Field::On, problem));
        })
        .ok();
    if matches!(what, Doing::Effect(_)) && typed.helped.is_none() {
        found.push(Finding::stop(Field::Outcome, Problem::Missing));
    }
    findings.set(found);
    match what {
        Doing::Done(id) => Some(Event::MeasureDone { id, on: on? }),
        Doing::Effect(id) => Some(Event::EffectChecked {
            id,
            on: on?,
            helped: typed.helped?,
            finding: typed.finding.clone(),
        }),
    }
}

//! *Termijn*: was a complaint reported in time? Two dates in, a verdict and its reasons out.

use super::intake::filing_chip;
use crate::desk::Desk;
use crate::parts::draft::Draft;
use crate::parts::field::{Kind, TextField};
use crate::parts::strip::strip;
use crate::ui::*;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use weerklank_core::admissibility::{Because, Facts};
use weerklank_core::dates::{self, DateTrouble};
use weerklank_core::term::Filing;
use weerklank_core::words;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Question {
    act_on: String,
    discovered_on: String,
    reported_on: String,
}

/// The page.
#[component]
pub(crate) fn Term() -> impl IntoView {
    let draft = Draft::open("termijn", Question::default());
    view! {
        <div class="page-in" data-width="narrow" data-test="page-term">
            <header class="page-head">
                <h1>"Termijn"</h1>
                <p class="lede">"Kijken of een klacht op tijd is gemeld, zonder een zaak te maken."</p>
            </header>
            <form class="form" novalidate aria-label="Termijn" on:submit=|event| event.prevent_default()>
                <div class="row" data-row="dates">
                    {field(draft, "act-on", "Gebeurd op", "dag-maand-jaar", false, |q| &q.act_on, |q| &mut q.act_on)}
                    {field(draft, "discovered-on", "Pas te merken op", "de latere van de twee telt", true, |q| &q.discovered_on, |q| &mut q.discovered_on)}
                    {field(draft, "reported-on", "Voor het eerst gemeld op", "bellen telt ook", false, |q| &q.reported_on, |q| &mut q.reported_on)}
                </div>
            </form>
            <Answer draft/>
        </div>
    }
}

fn field(
    draft: Draft<Question>,
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    optional: bool,
    get: fn(&Question) -> &String,
    set: fn(&mut Question) -> &mut String,
) -> impl IntoView {
    let last_year = Desk::get().today.get_untracked().year() + 5;
    let left = RwSignal::new(false);
    let value = Signal::derive(move || draft.value.with(|question| get(question).clone()));
    let error = Signal::derive(
        move || match value.with(|typed| dates::read(typed, last_year)) {
            Ok(_) | Err(DateTrouble::Empty) => String::new(),
            Err(_) if !left.get() => String::new(),
            Err(trouble) => words::date_trouble(&trouble),
        },
    );
    let set = Callback::new(move |typed: String| draft.change(|question| *set(question) = typed));
    let left = Callback::new(move |()| left.set(true));
    view! { <TextField id label hint kind=Kind::Date optional value set error left/> }
}

/// The facts of the question: only its dates matter here.
fn facts(question: &Question, last_year: i32) -> Facts {
    let date = |typed: &str| dates::read(typed, last_year).ok();
    Facts::of_dates(
        date(&question.act_on),
        date(&question.discovered_on),
        date(&question.reported_on),
    )
}

#[component]
fn Answer(draft: Draft<Question>) -> impl IntoView {
    let desk = Desk::get();
    let reckoned = Memo::new(move |_| {
        let facts = draft
            .value
            .with(|question| facts(question, desk.today.get().year() + 5));
        Some((
            facts.filing(desk.procedure(), &desk.calendar.get())?,
            facts.reported_on,
            facts.act_on,
        ))
    });
    view! {
        <div aria-live="polite">{move || reckoned.get().map(|(filing, reported, act)| verdict(&filing, reported, act))}</div>
        {move || reckoned.get().map(|(filing, reported, _)| why(&filing, reported))}
    }
}

fn verdict(
    filing: &Filing,
    reported_on: Option<NaiveDate>,
    act_on: Option<NaiveDate>,
) -> impl IntoView + use<> {
    let because = match reported_on {
        Some(reported_on) => Because::Timely {
            filing: Box::new(filing.clone()),
            reported_on,
            verdict: filing.judge(reported_on),
        },
        None => Because::NotReportedYet {
            filing: Box::new(filing.clone()),
        },
    };
    let chip = filing_chip(filing, &because);
    let early = act_on
        .zip(reported_on)
        .is_some_and(|(act, reported)| reported < act);
    let state = if early { "soon" } else { chip.state };
    let sentence = if early {
        "De melding ligt vóór de gebeurtenis. Kijk of de twee data kloppen.".to_owned()
    } else {
        words::because(&because)
    };
    view! {
        <section class="verdict" data-state=state data-test="verdict">
            {chip.plain()}
            <p><strong>{sentence}</strong></p>
            <p>"De klachtenfunctionaris beslist; toch behandelen kan altijd."</p>
        </section>
    }
}

fn why(filing: &Filing, reported_on: Option<NaiveDate>) -> impl IntoView + use<> {
    let facts: Vec<_> = reported_on.map(|on| (on, "gemeld")).into_iter().collect();
    view! {
        <section class="section" aria-labelledby="why">
            <h2 id="why">"Waarom deze datum?"</h2>
            {strip("why-k0".to_owned(), &filing.reckoning, &facts)}
        </section>
    }
}

//! To another rung of the ladder. Any can be entered directly; none is enforced (DOMAIN, A13).

use super::{Filling, Reader, frame};
use crate::desk::Desk;
use crate::parts::choice::Choice;
use crate::parts::cite::cited;
use crate::parts::field::{FieldError, Kind, at};
use crate::ui::*;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Event, Field, Rung};
use weerklank_core::foresight::foresee;
use weerklank_core::procedure::Rule;
use weerklank_core::{dates, words};

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Typed {
    rung: Option<Rung>,
    on: String,
    reason: String,
}

const RUNGS: [(Rung, &str); 4] = [
    (Rung::Informal, "informal"),
    (Rung::Specialist, "specialist"),
    (Rung::Officer, "officer"),
    (Rung::Board, "board"),
];

/// `to` is the rung that was pointed at, if one was.
pub(super) fn page(case: &Case, to: Option<Rung>) -> AnyView {
    let Some(now) = case.state().map(|state| state.rung()) else {
        return crate::pages::case::no_such_case().into_any();
    };
    let first = Typed {
        rung: to.filter(|to| *to != now),
        on: dates::field(Desk::get().today.get_untracked()),
        reason: String::new(),
    };
    let filling = Filling::open(case, "trede", first);
    let submit = move || filling.send(read);
    let kept = StoredValue::new(case.clone());
    let chosen = Memo::new(move |_| {
        filling
            .draft
            .value
            .with(|typed| (typed.rung, typed.on.clone()))
    });
    frame(
        case,
        "Naar een andere trede",
        "Elke trede kan rechtstreeks. Wat de regeling alleen aanraadt, wordt hier niet afgedwongen.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        "Trede vastleggen",
        view! {
            <p data-test="rung-now">"Nu: " {words::rung(now)} "."</p>
            {fields(filling, now)}
            <div aria-live="polite">{move || kept.with_value(|case| follows(case, &chosen.get()))}</div>
        },
    )
}

fn read(typed: &Typed, reader: &mut Reader) -> Option<Event> {
    if typed.rung.is_none() {
        reader.missing(Field::Decision);
    }
    let on = reader.date(Field::On, &typed.on);
    Some(Event::RungEntered {
        rung: typed.rung?,
        on: on?,
        reason: typed.reason.trim().to_owned(),
    })
}

fn fields(filling: Filling<Typed>, now: Rung) -> impl IntoView {
    let others = RUNGS.into_iter().filter(|(rung, _)| *rung != now);
    let options: Vec<_> = others
        .map(|(rung, key)| (Some(rung), key, words::rung(rung)))
        .collect();
    let value = Signal::derive(move || filling.draft.value.with(|typed| typed.rung));
    let set = Callback::new(move |rung| filling.draft.change(|typed| typed.rung = rung));
    let officer = Memo::new(move |_| value.get() == Some(Rung::Officer));
    let day = move || {
        let label = if officer.get() {
            "Bij de klachtenfunctionaris aangekomen op"
        } else {
            "Met ingang van"
        };
        filling.text(
            Field::On,
            "on",
            label,
            Kind::Date,
            |typed| &typed.on,
            |typed| &mut typed.on,
        )
    };
    view! {
        <Choice id="decision" legend="Naar welke trede?" options value set/>
        <FieldError id="decision" error=at(filling.findings.into(), Field::Decision).into()/>
        {day}
        {filling.text(Field::Reason, "reason", "Waarom, en wat leverde de vorige trede op?", Kind::Text(3), |typed| &typed.reason, |typed| &mut typed.reason)}
    }
}

/// What the rung means, and which clocks start or go on by it.
fn follows(case: &Case, (rung, typed_on): &(Option<Rung>, String)) -> Option<AnyView> {
    let rung = (*rung)?;
    let desk = Desk::get();
    let today = desk.today.get();
    let on = dates::read(typed_on, today.year() + 5).unwrap_or(today);
    let lines: Vec<_> = sentences(case, rung, on)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    Some(
        view! {
            <section class="follows" aria-labelledby="rung-follows" data-test="rung-follows">
                <h2 id="rung-follows">"Wat hieruit volgt"</h2>
                <p>{words::on_rung(rung)} {behind(case, rung)}</p>
                <ul>{lines}</ul>
            </section>
        }
        .into_any(),
    )
}

fn sentences(case: &Case, rung: Rung, on: NaiveDate) -> Vec<String> {
    let desk = Desk::get();
    let event = Event::RungEntered {
        rung,
        on,
        reason: String::new(),
    };
    foresee(case, event, desk.procedure_of(case), &desk.calendar.get())
        .map(|foresight| words::follows_from_rung(rung, &foresight))
        .unwrap_or_default()
}

/// The sentence of the regulation that speaks of a rung, if one does.
fn behind(case: &Case, rung: Rung) -> Option<AnyView> {
    let procedure = Desk::get().procedure_of(case);
    let rule = match rung {
        Rung::Informal => Rule::Informal,
        Rung::Specialist => Rule::Gate,
        Rung::Officer => Rule::Stage2,
        Rung::Board => Rule::Board,
    };
    cited(procedure.sentence_behind(rule)).map(IntoAny::into_any)
}

//! Close a case: how it ended, what the complainant thinks of it, and what goes on all the same.

use super::{Filling, Reader, frame};
use crate::desk::Desk;
use crate::parts::choice::Choice;
use crate::parts::cite::cited;
use crate::parts::field::{FieldError, Kind, at};
use crate::ui::*;
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Event, Field, Outcome, Satisfaction};
use weerklank_core::foresight::{Foresight, foresee};
use weerklank_core::{dates, words};

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    on: String,
    outcome: Option<Outcome>,
    reason: String,
    satisfaction: Satisfaction,
}

const OUTCOMES: [(Outcome, &str); 7] = [
    (Outcome::SolvedByTalking, "talking"),
    (Outcome::SolvedByMediation, "mediation"),
    (Outcome::AnsweredSolved, "answered-solved"),
    (Outcome::AnsweredNotSolved, "answered-not-solved"),
    (Outcome::Withdrawn, "withdrawn"),
    (Outcome::NotTreatedAnonymous, "anonymous"),
    (Outcome::NotTreated, "not-treated"),
];

pub(super) fn page(case: &Case) -> AnyView {
    let first = Typed {
        on: dates::field(Desk::get().today.get_untracked()),
        ..Typed::default()
    };
    let filling = Filling::open(case, "afsluiten", first);
    let submit = move || filling.send(read);
    let kept = StoredValue::new(case.clone());
    let day = Memo::new(move |_| filling.draft.value.with(|typed| typed.on.clone()));
    frame(
        case,
        "Zaak afsluiten",
        "Na het afsluiten staan alle termijnen stil en begint de bewaartermijn.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        "Zaak afsluiten",
        view! {
            {fields(filling)}
            {thinks(filling)}
            {move || kept.with_value(|case| follows(case, &day.get()))}
        },
    )
}

fn read(typed: &Typed, reader: &mut Reader) -> Option<Event> {
    if typed.outcome.is_none() {
        reader.missing(Field::Outcome);
    }
    let on = reader.date(Field::On, &typed.on);
    Some(Event::Closed {
        on: on?,
        outcome: typed.outcome?,
        reason: typed.reason.clone(),
        satisfaction: typed.satisfaction,
    })
}

fn fields(filling: Filling<Typed>) -> impl IntoView {
    let options: Vec<_> = OUTCOMES
        .iter()
        .map(|(outcome, key)| (Some(*outcome), *key, words::outcome(*outcome)))
        .collect();
    let value = Signal::derive(move || filling.draft.value.with(|typed| typed.outcome));
    let set = Callback::new(move |outcome| filling.draft.change(|typed| typed.outcome = outcome));
    let withdrawn = Memo::new(move |_| value.get() == Some(Outcome::Withdrawn));
    let reason = move || {
        let label = if withdrawn.get() {
            "Waarom, in de woorden van de klager"
        } else {
            "Toelichting"
        };
        filling.text(
            Field::Reason,
            "reason",
            label,
            Kind::Text(3),
            |typed| &typed.reason,
            |typed| &mut typed.reason,
        )
    };
    view! {
        <Choice id="outcome" legend="Hoe is het afgelopen?" options value set/>
        <FieldError id="outcome" error=at(filling.findings.into(), Field::Outcome).into()/>
        {filling.text(Field::On, "on", "Afgesloten op", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
        {reason}
    }
}

/// The two questions to the complainant (sentences 1 and 2); not asking is an answer too.
fn thinks(filling: Filling<Typed>) -> impl IntoView {
    let options = || {
        vec![
            (Some(true), "yes", "ja"),
            (Some(false), "no", "nee"),
            (None, "not-asked", "niet gevraagd"),
        ]
    };
    let thinks = move || filling.draft.value.with(|typed| typed.satisfaction);
    let solved = Signal::derive(move || thinks().solved);
    let handling = Signal::derive(move || thinks().handling);
    let set_solved = Callback::new(move |yes| {
        filling
            .draft
            .change(|typed| typed.satisfaction.solved = yes);
    });
    let set_handling = Callback::new(move |yes| {
        filling
            .draft
            .change(|typed| typed.satisfaction.handling = yes);
    });
    view! {
        <Choice id="solved" legend="Is het voor de klager opgelost?" options=options() value=solved set=set_solved/>
        <Choice id="handling" legend="Is de klager tevreden over de behandeling?" options=options() value=handling set=set_handling/>
    }
}

/// What stops, what goes on, and until when the file is kept.
fn follows(case: &Case, typed_on: &str) -> Option<AnyView> {
    let desk = Desk::get();
    let today = desk.today.get();
    let event = Event::Closed {
        on: dates::read(typed_on, today.year() + 5).unwrap_or(today),
        outcome: Outcome::SolvedByTalking,
        reason: String::new(),
        satisfaction: Satisfaction::default(),
    };
    let foresight = foresee(case, event, desk.procedure_of(case), &desk.calendar.get())?;
    let state = case.state()?;
    let (persons, held) = (&state.persons, state.hold.is_some());
    let lines: Vec<_> = words::follows_from_closing(&foresight, persons)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    Some(
        view! {
            <section class="follows" aria-labelledby="close-follows" data-test="close-follows">
                <h2 id="close-follows">"Wat hierna nog geldt"</h2>
                <ul>{lines}</ul>
                {kept(&foresight, held)}
            </section>
        }
        .into_any(),
    )
}

fn kept(foresight: &Foresight, held: bool) -> impl IntoView + use<> {
    let longer = held.then_some(" En langer, zolang ‘langer bewaren’ geldt.");
    foresight.retention.as_ref().map(|kept| {
        let text = format!(
            "Het dossier wordt bewaard tot en met {}",
            dates::long(kept.keep_through)
        );
        view! { <p>{text} {cited(kept.reckoning.sentence)} "." {longer}</p> }
    })
}

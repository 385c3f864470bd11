//! Take down an answer: to which question, on which day, and in whose words.

use super::{Filling, Reader, frame};
use crate::desk::Desk;
use crate::parts::choice::Choice;
use crate::parts::field::{Kind, TextField, at};
use crate::parts::select::{Options, Pick};
use crate::route::{Route, Step, Tab};
use crate::ui::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{AnswerTo, Case, Channel, Event, Field, Person, State};
use weerklank_core::correspondence::{Question, questions};
use weerklank_core::{dates, words};

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    question: String,
    on: String,
    channel: Channel,
    words: String,
}

const CHANNELS: [(Channel, &str, &str); 4] = [
    (Channel::Email, "email", "per e-mail"),
    (Channel::Post, "post", "per post"),
    (Channel::Phone, "phone", "per telefoon"),
    (Channel::InPerson, "in-person", "in een gesprek"),
];

/// The name of a question on the page; it stays the same when the question is put again.
fn key(answer: AnswerTo) -> String {
    match answer {
        AnswerTo::InformationRequest => "information".to_owned(),
        AnswerTo::ReactionRequest { person } => format!("reaction-{person}"),
        AnswerTo::ReactionForwarded { person } => format!("response-{person}"),
    }
}

fn option(question: &Question, persons: &[Person]) -> (String, String) {
    let asked = dates::without_weekday(question.asked_on);
    let how = if question.open {
        format!("gevraagd op {asked}")
    } else {
        format!("gevraagd op {asked}, al beantwoord")
    };
    let name = words::answer_to(question.answer, persons);
    (
        key(question.answer),
        format!("{} ({how})", words::capital(&name)),
    )
}

/// The one that is meant: that of the letter she came from, or the only one that is open.
fn meant(all: &[Question], n: Option<u32>, state: &State) -> Option<AnswerTo> {
    let sent = n.and_then(|n| state.dispatched.iter().find(|sent| sent.n == n));
    let of_letter = sent.and_then(|sent| sent.letter.asks());
    let mut open = all.iter().filter(|question| question.open);
    let only = open.next().filter(|_| open.next().is_none());
    of_letter.or(only.map(|question| question.answer))
}

pub(super) fn page(case: &Case, n: Option<u32>) -> AnyView {
    let Some(state) = case.state() else {
        return crate::pages::case::no_such_case().into_any();
    };
    let all = questions(state);
    let initial = Typed {
        on: dates::field(Desk::get().today.get_untracked()),
        question: meant(&all, n, state).map(key).unwrap_or_default(),
        ..Typed::default()
    };
    let name = n.map_or_else(|| "antwoord".to_owned(), |n| format!("antwoord-{n}"));
    let back = Route::Tab(case.id().to_owned(), Tab::Letters);
    let filling = Filling::open(case, &name, initial).back_to(back);
    let options = all
        .iter()
        .map(|question| option(question, &state.persons))
        .collect();
    let asked = StoredValue::new(all);
    let submit = move || {
        filling.send(move |typed: &Typed, reader| asked.with_value(|all| typed.event(all, reader)));
    };
    frame(
        case,
        "Antwoord vastleggen",
        "Neem het antwoord letterlijk over. Wie wachtte, hoeft daarna niet meer te wachten.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        "Antwoord vastleggen",
        form(case.id(), filling, options),
    )
}

impl Typed {
    fn event(&self, all: &[Question], reader: &mut Reader) -> Option<Event> {
        let chosen = all
            .iter()
            .find(|question| key(question.answer) == self.question);
        if chosen.is_none() {
            reader.missing(Field::Question);
        }
        let on = reader.date(Field::On, &self.on);
        Some(Event::AnswerReceived {
            answer: chosen?.answer,
            on: on?,
            channel: self.channel,
            words: self.words.clone(),
        })
    }
}

fn form(id: &str, filling: Filling<Typed>, options: Options) -> impl IntoView + use<> {
    let channel = Signal::derive(move || filling.draft.value.with(|typed| typed.channel));
    let choose =
        Callback::new(move |channel| filling.draft.change(|typed| typed.channel = channel));
    let value = Signal::derive(move || filling.draft.value.with(|typed| typed.words.clone()));
    let set = Callback::new(move |text| filling.draft.change(|typed| typed.words = text));
    let error = at(filling.findings.into(), Field::Words);
    view! {
        {which(id, filling, options)}
        {filling.text(Field::On, "on", "Ontvangen op", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
        <Choice id="channel" legend="Hoe kwam het binnen?" options=CHANNELS.to_vec() value=channel set=choose/>
        <TextField id="words" label="Het antwoord, in de woorden van wie antwoordt"
            hint="Deze woorden worden letterlijk bewaard." kind=Kind::Text(7) value set error/>
    }
}

fn which(id: &str, filling: Filling<Typed>, options: Options) -> AnyView {
    if options.is_empty() {
        let dispatch = Route::Step(id.to_owned(), Step::Dispatch).address();
        return view! {
            <p id="question" tabindex="-1" data-test="nothing-asked">"Er is in deze zaak nog niets gevraagd. "
                <a href=dispatch>"Leg eerst vast welk verzoek verzonden is"</a> "."</p>
        }
        .into_any();
    }
    let value = Signal::derive(move || filling.draft.value.with(|typed| typed.question.clone()));
    let set = Callback::new(move |key| filling.draft.change(|typed| typed.question = key));
    let error = at(filling.findings.into(), Field::Question);
    view! { <Pick id="question" legend="Waarop is dit het antwoord?" options value set error/> }
        .into_any()
}

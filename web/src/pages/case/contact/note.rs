//! The form of a call note: everything stands at what is likely, so that one sentence is enough.

use crate::desk::Desk;
use crate::pages::step::{Filling, Reader, confirm};
use crate::parts::choice::{Choice, Tick};
use crate::parts::field::{Kind, TextField, at};
use crate::parts::select::{Options, Select};
use crate::parts::summary::Summary;
use crate::platform::clock;
use crate::ui::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{
    Between, Case, Channel, Contact, Event, Field, Person, Promise, Promiser, State, TalkResult,
};
use weerklank_core::{dates, words};

/// A note as typed; what is chosen among the persons of the case is kept as its key.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Note {
    on: String,
    at: String,
    between: String,
    name: String,
    channel: Channel,
    said: String,
    agreed: String,
    result: TalkResult,
    promised: bool,
    what: String,
    by: String,
    due: String,
}

const CHANNELS: [(Channel, &str, &str); 5] = [
    (Channel::Phone, "phone", "per telefoon"),
    (Channel::InPerson, "in-person", "in een gesprek"),
    (Channel::Email, "email", "per e-mail"),
    (Channel::Post, "post", "per post"),
    (Channel::Form, "form", "met een formulier"),
];

const RESULTS: [(TalkResult, &str, &str); 3] = [
    (TalkResult::Open, "open", "nog open"),
    (TalkResult::Solved, "solved", "opgelost"),
    (TalkResult::NotSolved, "not-solved", "niet opgelost"),
];

const OTHER: &str = "other";

/// Between whom, by key, in the order in which it is shown.
fn betweens(persons: &[Person]) -> Vec<(String, Between)> {
    let places = || (0u16..).zip(persons).map(|(person, _)| person);
    let one = |person| (format!("person-{person}"), Between::Person { person });
    let both = |person| {
        let between = Between::PersonAndComplainant { person };
        (format!("both-{person}"), between)
    };
    let mut all = vec![("complainant".to_owned(), Between::Complainant)];
    all.extend(places().map(one));
    all.extend(places().map(both));
    all.push(("everyone".to_owned(), Between::Everyone));
    let name = "iemand anders".to_owned();
    all.push((OTHER.to_owned(), Between::Other { name }));
    all
}

fn promisers(persons: &[Person]) -> Vec<(String, Promiser)> {
    let mut all = vec![
        ("us".to_owned(), Promiser::Us),
        ("complainant".to_owned(), Promiser::Complainant),
    ];
    let one =
        |(person, _): (u16, &Person)| (format!("person-{person}"), Promiser::Person { person });
    all.extend((0..).zip(persons).map(one));
    all
}

/// The one with this key; the first when there is none, which stands chosen then.
fn by_key<T: Clone>(all: &[(String, T)], key: &str) -> Option<T> {
    let found = all.iter().find(|(known, _)| known == key).or(all.first());
    found.map(|(_, value)| value.clone())
}

fn now() -> Note {
    Note {
        on: dates::field(Desk::get().today.get_untracked()),
        at: clock::local_time_text(clock::now_ms()),
        between: "complainant".to_owned(),
        by: "us".to_owned(),
        channel: Channel::Phone,
        ..Note::default()
    }
}

impl Note {
    fn between(&self, persons: &[Person]) -> Option<Between> {
        match by_key(&betweens(persons), &self.between)? {
            Between::Other { .. } => Some(Between::Other {
                name: self.name.clone(),
            }),
            known => Some(known),
        }
    }

    fn promise(&self, persons: &[Person], reader: &mut Reader) -> Option<Promise> {
        let due = reader.date(Field::Due, &self.due)?;
        Some(Promise {
            what: self.what.clone(),
            by: by_key(&promisers(persons), &self.by)?,
            due,
        })
    }

    fn event(&self, persons: &[Person], reader: &mut Reader) -> Option<Event> {
        let on = reader.date(Field::On, &self.on);
        let promise = self.promised.then(|| self.promise(persons, reader));
        let contact = Contact {
            on: on?,
            at: self.at.trim().to_owned(),
            between: self.between(persons)?,
            channel: self.channel,
            said: self.said.clone(),
            agreed: self.agreed.clone(),
            result: self.result,
            promise: promise.flatten(),
        };
        Some(Event::ContactNoted {
            contact: Box::new(contact),
        })
    }
}

/// The form.
pub(super) fn note(case: &Case, state: &State) -> AnyView {
    let filling = Filling::open(case, "contact", now()).staying("words", "summary");
    let persons = StoredValue::new(state.persons.clone());
    let submit = move || {
        filling.send(move |note: &Note, reader| {
            persons.with_value(|persons| note.event(persons, reader))
        });
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        submit();
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            submit();
        }
    };
    view! {
        <section class="card" aria-labelledby="note-head" data-test="contact-note">
            <h2 id="note-head">"Contact vastleggen"</h2>
            <Summary findings=filling.findings/>
            <form class="form" novalidate aria-labelledby="note-head" on:submit=on_submit on:keydown=on_key>
                <div class="part">
                    {head(filling, &state.persons)}
                    {words_of(filling)}
                    {outcome(filling)}
                    {promise(filling, &state.persons)}
                    {confirm(filling.findings, filling.confirmed)}
                    <div class="actions">
                        <button type="submit" class="button" data-rank="main" data-test="submit"
                            on:mousedown=|event| event.prevent_default()>"Contact vastleggen"</button>
                        <span class="small quiet">"of Ctrl + Enter"</span>
                    </div>
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// Between whom, how and when.
fn head(filling: Filling<Note>, persons: &[Person]) -> impl IntoView + use<> {
    let value = Signal::derive(move || filling.draft.value.with(|note| note.between.clone()));
    let set = Callback::new(move |key| filling.draft.change(|note| note.between = key));
    let named = |(key, between): (String, Between)| (key, words::between(&between, persons));
    let options: Options = betweens(persons).into_iter().map(named).collect();
    let error = at(filling.findings.into(), Field::Person);
    let other = Memo::new(move |_| value.with(|key| key == OTHER));
    let name = move || {
        other.get().then(|| {
            filling.text(
                Field::Who,
                "who",
                "Met wie?",
                Kind::Line,
                |note| &note.name,
                |note| &mut note.name,
            )
        })
    };
    view! {
        <div class="row" data-row="note">
            <Select id="person" label="Wie" options value set error/>
            {channel(filling)}
            {filling.text(Field::On, "on", "Dag", Kind::Date, |note| &note.on, |note| &mut note.on)}
            {filling.text(Field::At, "at", "Hoe laat", Kind::Line, |note| &note.at, |note| &mut note.at)}
        </div>
        {name}
    }
}

fn channel(filling: Filling<Note>) -> impl IntoView {
    let key = |note: &Note| {
        let found = CHANNELS
            .iter()
            .find(|(channel, ..)| *channel == note.channel);
        found.map_or("phone", |(_, key, _)| *key).to_owned()
    };
    let value = Signal::derive(move || filling.draft.value.with(key));
    let set = Callback::new(move |key: String| {
        if let Some((channel, ..)) = CHANNELS.iter().find(|(_, known, _)| *known == key) {
            filling.draft.change(|note| note.channel = *channel);
        }
    });
    let options: Options = CHANNELS
        .iter()
        .map(|(_, key, label)| ((*key).to_owned(), (*label).to_owned()))
        .collect();
    view! { <Select id="channel" label="Hoe" options value set/> }
}

/// The words. The day and the hour are those of the first key, unless she chose them herself.
fn words_of(filling: Filling<Note>) -> impl IntoView {
    let opened = StoredValue::new(now());
    let value = Signal::derive(move || filling.draft.value.with(|note| note.said.clone()));
    let set = Callback::new(move |typed: String| {
        filling.draft.change(|note| {
            let untouched =
                opened.with_value(|opened| (&opened.on, &opened.at) == (&note.on, &note.at));
            if note.said.is_empty() && untouched {
                let now = now();
                (note.on, note.at) = (now.on, now.at);
            }
            note.said = typed;
        });
    });
    let error = at(filling.findings.into(), Field::Words);
    view! {
        <TextField id="words" label="Wat is er gezegd?" kind=Kind::Text(3) value set error/>
        {filling.text(Field::Reason, "reason", "Wat is er afgesproken? (mag leeg)", Kind::Line, |note| &note.agreed, |note| &mut note.agreed)}
    }
}

fn outcome(filling: Filling<Note>) -> impl IntoView {
    let value = Signal::derive(move || filling.draft.value.with(|note| note.result));
    let set = Callback::new(move |result| filling.draft.change(|note| note.result = result));
    view! { <Choice id="result" legend="Is de klacht hiermee opgelost?" options=RESULTS.to_vec() value set/> }
}

/// What was promised, folded behind a tick.
fn promise(filling: Filling<Note>, persons: &[Person]) -> impl IntoView + use<> {
    let promised = Signal::derive(move || filling.draft.value.with(|note| note.promised));
    let tick = Callback::new(move |yes| filling.draft.change(|note| note.promised = yes));
    let named = |(key, by): (String, Promiser)| (key, words::promiser(by, persons));
    let options = StoredValue::new(
        promisers(persons)
            .into_iter()
            .map(named)
            .collect::<Options>(),
    );
    let value = Signal::derive(move || filling.draft.value.with(|note| note.by.clone()));
    let set = Callback::new(move |key| filling.draft.change(|note| note.by = key));
    let fields = move || {
        promised.get().then(|| {
            view! {
                {filling.text(Field::Promise, "promise", "Wat is er toegezegd?", Kind::Line, |note| &note.what, |note| &mut note.what)}
                <div class="row" data-row="note">
                    <Select id="promiser" label="Door" options=options.get_value() value set/>
                    {filling.text(Field::Due, "due", "Uiterlijk op", Kind::Date, |note| &note.due, |note| &mut note.due)}
                </div>
            }
        })
    };
    view! {
        <div class="actions"><Tick id="with-promise" label="Er is iets toegezegd" value=promised set=tick/></div>
        {fields}
    }
}

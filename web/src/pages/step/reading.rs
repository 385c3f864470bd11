//! A second reading of the reaction: ask for it, or take down what was said.

use super::proposal::{self, Habit};
use super::{Filling, Reader, frame};
use crate::desk::Desk;
use crate::parts::choice::Choice;
use crate::parts::field::Kind;
use crate::route::{Route, Tab};
use crate::ui::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Event, Field, Reading, Reply};
use weerklank_core::dates;

/// What is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
enum What {
    #[default]
    Ask,
    Done,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    what: What,
    on: String,
    reader: String,
    due: proposal::Typed,
    remarks: String,
}

const WHATS: [(What, &str, &str); 2] = [
    (What::Ask, "ask", "een lezer gevraagd"),
    (What::Done, "done", "de lezer antwoordde"),
];

pub(super) fn page(case: &Case) -> AnyView {
    let Some(state) = case.state() else {
        return crate::pages::case::no_such_case().into_any();
    };
    let last = state.readings.last();
    let open = last.filter(|reading| reading.done.is_none());
    let initial = Typed {
        what: if open.is_some() {
            What::Done
        } else {
            What::Ask
        },
        on: dates::field(Desk::get().today.get_untracked()),
        reader: last
            .map(|reading| reading.reader.clone())
            .unwrap_or_default(),
        ..Typed::default()
    };
    let back = Route::Tab(case.id().to_owned(), Tab::Letters);
    let filling = Filling::open(case, "tweede-lezing", initial).back_to(back);
    let open = StoredValue::new(open.cloned());
    let habit = Habit::of(state, Reply::SecondReading);
    let submit = move || {
        filling.send(move |typed: &Typed, reader| {
            typed.event(open.with_value(Option::is_some), habit, reader)
        });
    };
    frame(
        case,
        "Tweede lezing",
        "Een tweede lezer kijkt mee voordat de reactie de deur uit gaat. De termijnen lopen intussen door.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        "Tweede lezing vastleggen",
        view! {
            {open.with_value(|open| open.as_ref().map(|open| asked(filling, open)))}
            {move || fields(filling, open.with_value(Option::is_some), habit)}
        },
    )
}

impl Typed {
    /// Without an open request there is only asking.
    fn what(&self, open: bool) -> What {
        if open { self.what } else { What::Ask }
    }

    fn event(&self, open: bool, habit: Habit, reader: &mut Reader) -> Option<Event> {
        let on = reader.date(Field::On, &self.on);
        match self.what(open) {
            What::Ask => {
                let due = habit.text(&self.due, &self.on);
                let reply_by = reader.date(Field::Due, &due);
                Some(Event::ReadingAsked {
                    reader: self.reader.clone(),
                    on: on?,
                    reply_by: reply_by?,
                })
            }
            What::Done => Some(Event::ReadingDone {
                on: on?,
                remarks: self.remarks.clone(),
            }),
        }
    }
}

/// What was asked, and which of the two is recorded.
fn asked(filling: Filling<Typed>, reading: &Reading) -> impl IntoView + use<> {
    let value = Signal::derive(move || filling.draft.value.with(|typed| typed.what));
    let set = Callback::new(move |what| filling.draft.change(|typed| typed.what = what));
    let line = format!(
        "Gevraagd aan {} op {}, graag uiterlijk {}.",
        reading.reader,
        dates::long(reading.on),
        dates::long(reading.reply_by)
    );
    view! {
        <p data-test="reading-open">{line}</p>
        <Choice id="reading" legend="Wat is er gebeurd?" options=WHATS.to_vec() value set/>
    }
}

fn fields(filling: Filling<Typed>, open: bool, habit: Habit) -> AnyView {
    let what = Memo::new(move |_| filling.draft.value.with(|typed| typed.what(open)));
    let inner = move || match what.get() {
        What::Ask => ask(filling, habit).into_any(),
        What::Done => done(filling).into_any(),
    };
    inner.into_any()
}

fn ask(filling: Filling<Typed>, habit: Habit) -> impl IntoView {
    let places = proposal::Places {
        on: |typed: &Typed| &typed.on,
        get: |typed: &Typed| &typed.due,
        set: |typed: &mut Typed| &mut typed.due,
    };
    view! {
        {filling.text(Field::Who, "who", "Wie leest mee?", Kind::Line, |typed| &typed.reader, |typed| &mut typed.reader)}
        {filling.text(Field::On, "on", "Gevraagd op", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
        {proposal::field(filling, "Graag gelezen uiterlijk op", habit, &places)}
    }
}

fn done(filling: Filling<Typed>) -> impl IntoView {
    view! {
        {filling.text(Field::On, "on", "Antwoord op", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
        {filling.text(Field::Words, "words", "Wat zei de lezer?", Kind::Text(5), |typed| &typed.remarks, |typed| &mut typed.remarks)}
    }
}

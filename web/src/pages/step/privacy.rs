//! Take down a request about personal data; the month of the AVG runs from its arrival.

use super::proposal::{self, Habit};
use super::{Filling, Reader, frame};
use crate::desk::Desk;
use crate::parts::choice::Choice;
use crate::parts::field::{Kind, TextField, at};
use crate::route::{Route, Tab};
use crate::ui::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Event, Field, PrivacyRequest, Reply};
use weerklank_core::dates;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    request: PrivacyRequest,
    on: String,
    words: String,
}

const REQUESTS: [(PrivacyRequest, &str, &str); 3] = [
    (PrivacyRequest::Access, "access", "inzage: zien wat er is"),
    (
        PrivacyRequest::Rectification,
        "rectification",
        "rectificatie: verbeteren wat niet klopt",
    ),
    (
        PrivacyRequest::Erasure,
        "erasure",
        "verwijdering: laten wissen",
    ),
];

pub(super) fn page(case: &Case) -> AnyView {
    let Some(state) = case.state() else {
        return crate::pages::case::no_such_case().into_any();
    };
    let habit = Habit::of(state, Reply::Privacy);
    let initial = Typed {
        request: PrivacyRequest::Access,
        on: dates::field(Desk::get().today.get_untracked()),
        words: String::new(),
    };
    let back = Route::Tab(case.id().to_owned(), Tab::Letters);
    let filling = Filling::open(case, "avg", initial).back_to(back);
    let submit = move || filling.send(Typed::event);
    frame(
        case,
        "AVG-verzoek vastleggen",
        "Wie om inzage, verbetering of verwijdering vraagt, krijgt daarop antwoord, los van de klacht.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        "AVG-verzoek vastleggen",
        form(filling, habit),
    )
}

impl Typed {
    fn event(&self, reader: &mut Reader) -> Option<Event> {
        Some(Event::PrivacyAsked {
            request: self.request,
            on: reader.date(Field::On, &self.on)?,
            words: self.words.clone(),
        })
    }
}

fn form(filling: Filling<Typed>, habit: Habit) -> impl IntoView {
    let request = Signal::derive(move || filling.draft.value.with(|typed| typed.request));
    let choose =
        Callback::new(move |request| filling.draft.change(|typed| typed.request = request));
    let value = Signal::derive(move || filling.draft.value.with(|typed| typed.words.clone()));
    let set = Callback::new(move |text| filling.draft.change(|typed| typed.words = text));
    let error = at(filling.findings.into(), Field::Words);
    let month = Memo::new(move |_| {
        let on = filling.draft.value.with(|typed| proposal::day(&typed.on))?;
        habit.propose(on)
    });
    view! {
        <Choice id="request" legend="Wat wordt er gevraagd?" options=REQUESTS.to_vec() value=request set=choose/>
        {filling.text(Field::On, "on", "Ontvangen op", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
        {proposal::why("privacy-term", "Uiterlijk te beantwoorden", month, ())}
        <TextField id="words" label="Door wie, en wat precies?" hint="De vraag zelf, zo letterlijk als het kan." kind=Kind::Text(4) value set error/>
    }
}

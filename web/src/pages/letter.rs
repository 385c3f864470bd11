//! *Brief*: what is missing, the officer's own words, the page as it will be printed, the PDF, and its dispatch.

mod back;
mod behind;
mod door;
mod fields;
mod findings;
mod kept;
mod making;
mod needed;
mod rich;
mod sending;
mod sentences;

use super::step::{Filling, reference};
use crate::desk::Desk;
use crate::parts::draft::Draft;
use crate::route::{Route, Step};
use behind::Along;
use leptos::prelude::*;
use making::Making;
use sending::{Sent, send};
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Language, LetterKind, Recipient, State};
use weerklank_core::{dates, proposals, words};
use weerklank_letters::kinds;
use weerklank_letters::order::Order;
use weerklank_letters::typed::Typed;

/// A letter as the officer is writing it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Writing {
    typed: Typed,
    /// Another recipient than the usual one.
    recipient: Option<Recipient>,
    /// Another language than that of the case.
    language: Option<Language>,
    /// What goes along.
    along: Along,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    kind: LetterKind,
    id: StoredValue<String>,
    state: StoredValue<State>,
    writing: Draft<Writing>,
}

impl Page {
    fn open(case: &Case, state: &State, kind: LetterKind) -> Self {
        let name = format!("brief-{}/{}", kind.key(), case.id());
        Self {
            kind,
            id: StoredValue::new(case.id().to_owned()),
            state: StoredValue::new(state.clone()),
            writing: Draft::open(name, Writing::of(state, kind)),
        }
    }

    /// Whether the page is still there, for what comes later.
    fn is_open(self) -> bool {
        self.id.try_get_value().is_some()
    }

    fn recipient(self) -> Recipient {
        let (chosen, person) = self
            .writing
            .value
            .with(|writing| (writing.recipient, self.person(&writing.typed)));
        chosen.unwrap_or_else(|| self.kind.recipient(person))
    }

    /// The language of the case, as far as this letter exists in it and goes to the complainant.
    fn language(self) -> Language {
        let chosen = self.writing.value.with(|writing| writing.language);
        let of_case = || self.state.with_value(|state| state.intake.language);
        let to_complainant = self.recipient() == Recipient::Complainant;
        let fits = kinds::names(self.kind).is_some_and(|names| names.en.is_some());
        match chosen {
            Some(language) if fits => language,
            None if fits && to_complainant => of_case(),
            _ => Language::Dutch,
        }
    }

    /// The person concerned that was chosen, or the only one there is.
    fn person(self, typed: &Typed) -> Option<u16> {
        let only = || {
            self.state
                .with_value(|state| (state.persons.len() == 1).then_some(0))
        };
        typed.number("person").or_else(only)
    }

    /// What the worker is asked.
    fn order(self) -> Option<Order> {
        let desk = Desk::get();
        let case = desk.case(&self.id.get_value())?;
        let typed = self.writing.value.with(|writing| writing.typed.clone());
        let mut order = desk.order(&case, self.kind, self.recipient(), self.language(), typed);
        let along = self.along();
        order.with_date_proof = along.date_proof;
        order.enclosures = self
            .state
            .with_value(|state| along.enclosures(&state.documents));
        Some(order)
    }

    fn along(self) -> Along {
        self.writing.value.with(|writing| writing.along.clone())
    }

    /// The bytes of what is joined behind the letter.
    async fn files(self) -> Result<Vec<Vec<u8>>, Vec<String>> {
        let along = self
            .writing
            .value
            .with_untracked(|writing| writing.along.clone());
        along
            .files(self.state.with_value(|state| state.documents.clone()))
            .await
    }

    /// Where a side or a step of this case is.
    fn step(self, step: Step) -> String {
        Route::Step(self.id.get_value(), step).address()
    }
}

impl Writing {
    /// What is likely: the day that the house proposes for an answer.
    fn of(state: &State, kind: LetterKind) -> Self {
        let desk = Desk::get();
        let today = desk.today.get_untracked();
        let mut writing = Self::default();
        let proposed = kind.reply().and_then(|reply| {
            let calendar = desk.calendar.get_untracked();
            proposals::reply_by(
                reply,
                today,
                untrack(|| desk.procedure_for(state)),
                &calendar,
            )
        });
        if let Some(response) = proposed {
            let day = dates::field(response.deadline.date());
            writing.typed.0.insert("day".to_owned(), day);
        }
        writing
    }
}

/// The page of one kind of letter of a case.
pub(crate) fn page(case: &Case, kind: LetterKind) -> AnyView {
    let Some(state) = case.state().filter(|_| kinds::is_made_here(kind)) else {
        return super::case::no_such_case().into_any();
    };
    let page = Page::open(case, state, kind);
    let making = Making::watch(page);
    let sent = Filling::open(case, &format!("verzonden-{}", kind.key()), Sent::today());
    let back = Route::Case(case.id().to_owned()).address();
    view! {
        <div class="page-in" data-test="page-letter" data-kind=kind.key()>
            <header class="page-head">
                <p class="crumb"><a href=back>{reference(case)}</a></p>
                <h1>{words::capital(words::letter_kind(kind))}</h1>
                <p class="lede">"De brief neemt data en namen uit de zaak over. Verzenden doet u zelf; daarna legt u de verzending hier vast."</p>
            </header>
            <div class="cols" data-cols="paper">
                <div class="col">
                    {needed::needed(page, making)}
                    {fields::fields(page)}
                    {behind::along(page)}
                    {findings::findings(page, making)}
                    {door::ways_out(page, making, sent)}
                    {back::back(page, sent)}
                    {send(page, making, sent)}
                </div>
                {making::preview(making)}
            </div>
        </div>
    }
    .into_any()
}

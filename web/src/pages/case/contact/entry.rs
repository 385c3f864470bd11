//! One line of the log: who, how and when, what was said, and what became of a promise.

use super::settle::{Settling, settle};
use crate::desk::Desk;
use crate::parts::chip::Chip;
use crate::route::{Route, Step};
use crate::ui::*;
use weerklank_core::case::{Case, Contact, Noted, Outcome, Person, Promise, State, TalkResult};
use weerklank_core::correspondence::{may_close, promise_is_open};
use weerklank_core::obligation::{Clocks, Duty};
use weerklank_core::{dates, words};

/// The identifier of the line of event `n`.
pub(super) fn place(n: u32) -> String {
    format!("talk-{n}")
}

/// What all lines share.
pub(super) struct Page<'a> {
    pub(super) desk: Desk,
    pub(super) case: &'a Case,
    pub(super) state: &'a State,
    pub(super) clocks: Option<&'a Clocks>,
    pub(super) settling: Settling,
}

pub(super) fn entry(page: &Page, noted: &Noted, hidden: Signal<bool>) -> impl IntoView + use<> {
    let contact = &noted.contact;
    let agreed = (!contact.agreed.is_empty())
        .then(|| view! { <p class="talk-words">"Afgesproken: " {contact.agreed.clone()}</p> });
    let promise = contact
        .promise
        .as_ref()
        .map(|promise| promised(page, noted, promise));
    let (state, id) = (page.state, page.case.id());
    let strike = Route::Step(id.to_owned(), Step::Strike(noted.n)).address();
    view! {
        <li class="talk" id=place(noted.n) tabindex="-1" data-test=format!("contact-{}", noted.n) hidden=hidden>
            {head(contact, &state.persons)}
            <p class="talk-words" dir="auto">{contact.said.clone()}</p>
            {agreed}
            {promise}
            {next(id, state, contact)}
            <p class="small quiet"><a href=strike>"doorhalen"<span class="sr">" van dit contact, regel " {noted.n + 1}</span></a></p>
        </li>
    }
}

fn head(contact: &Contact, persons: &[Person]) -> impl IntoView + use<> {
    let hour = if contact.at.is_empty() {
        String::new()
    } else {
        format!(", {} uur", contact.at)
    };
    let who = words::capital(&words::between(&contact.between, persons));
    let result = (contact.result != TalkResult::Open)
        .then(|| view! { <strong>{words::talk_result(contact.result)}</strong> });
    view! {
        <div class="talk-head">
            <h3>{who}</h3>
            <p class="small quiet">
                <time datetime=contact.on.to_string()>{dates::long(contact.on)}</time> {hour} ", " {words::channel(contact.channel)}
            </p>
            {result}
        </div>
    }
}

/// What was promised, with its chip, and where it is settled.
fn promised(page: &Page, noted: &Noted, promise: &Promise) -> impl IntoView + use<> {
    let desk = page.desk;
    let due = page.clocks.and_then(|clocks| {
        let duty = Duty::Promise(noted.n);
        clocks.obligations.iter().find(|due| due.duty == duty)
    });
    let chip =
        due.map(|due| Chip::of(due, due.standing(desk.today.get(), &desk.calendar.get())).plain());
    let by = words::promiser(promise.by, &page.state.persons);
    let settled = noted.settled.as_ref().map(|(on, how)| {
        view! { <p class="small" data-test="settled">"Afgehandeld op " {dates::long(*on)} ": " {how.clone()}</p> }
    });
    view! {
        <div class="talk-promise">
            <div>
                <p class="small quiet">"Toegezegd door " {by} ", uiterlijk " {dates::long(promise.due)}</p>
                <p class="talk-words" dir="auto">{promise.what.clone()}</p>
            </div>
            {chip}
            {settled}
            {promise_is_open(noted).then(|| settle(page.case, noted.n, page.settling))}
        </div>
    }
}

/// A talk that solved the complaint leads on to the end of the case.
fn next(id: &str, state: &State, contact: &Contact) -> Option<impl IntoView + use<>> {
    let outcome = may_close(contact).filter(|_| state.closed.is_none())?;
    let text = match outcome {
        Outcome::SolvedByMediation => "Zaak afsluiten: opgelost door bemiddeling",
        _ => "Zaak afsluiten: opgelost door te praten",
    };
    let address = Route::Step(id.to_owned(), Step::Close).address();
    Some(view! { <p><a href=address data-test="close-solved">{text}</a></p> })
}

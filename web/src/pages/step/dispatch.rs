//! Record the dispatch of a letter that was made outside the program.

use super::{Filling, frame};
use crate::desk::Desk;
use crate::parts::choice::Choice;
use crate::parts::field::Kind;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Channel, Event, Field, Letter, Recipient};
use weerklank_core::dates;

/// Which letter, before its particulars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
enum Which {
    Acknowledgement,
    #[default]
    Reaction,
    Delay,
    Other,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Typed {
    which: Which,
    on: String,
    channel: Channel,
    to: String,
    reason: String,
    until: String,
}

const LETTERS: [(Which, &str, &str); 4] = [
    (Which::Reaction, "reaction", "inhoudelijke reactie"),
    (Which::Delay, "delay", "uitstelbericht"),
    (
        Which::Acknowledgement,
        "acknowledgement",
        "ontvangstbevestiging",
    ),
    (Which::Other, "other", "een andere brief"),
];

/// The ways a letter can leave.
pub(crate) const CHANNELS: [(Channel, &str, &str); 3] = [
    (Channel::Email, "email", "per e-mail"),
    (Channel::Post, "post", "per post"),
    (Channel::InPerson, "in-person", "overhandigd"),
];

pub(super) fn page(case: &Case) -> AnyView {
    let today = dates::field(Desk::get().today.get_untracked());
    let to = case
        .state()
        .map(|state| state.intake.complainant.email.clone())
        .unwrap_or_default();
    let filling = Filling::open(
        case,
        "verzending",
        Typed {
            on: today,
            to,
            ..Typed::default()
        },
    );
    let submit = move || filling.send(command);
    let which = Signal::derive(move || filling.draft.value.with(|typed| typed.which));
    let choose = Callback::new(move |which| filling.draft.change(|typed| typed.which = which));
    let channel = Signal::derive(move || filling.draft.value.with(|typed| typed.channel));
    let choose_channel =
        Callback::new(move |channel| filling.draft.change(|typed| typed.channel = channel));
    frame(
        case,
        "Verzending vastleggen",
        "Een termijn stopt op de dag waarop de brief de deur uit ging, niet op de dag van schrijven.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        "Verzending vastleggen",
        view! {
            <Choice id="which" legend="Welke brief?" options=LETTERS.to_vec() value=which set=choose/>
            {move || further(filling, which.get())}
            {filling.text(Field::On, "on", "Verzonden op", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
            <Choice id="channel" legend="Langs welke weg" options=CHANNELS.to_vec() value=channel set=choose_channel/>
            {filling.text(Field::To, "to", "Aan", Kind::Line, |typed| &typed.to, |typed| &mut typed.to)}
        },
    )
}

/// What a letter needs besides its dispatch.
fn further(filling: Filling<Typed>, which: Which) -> Option<AnyView> {
    let reason = |label| {
        filling.text(
            Field::Reason,
            "reason",
            label,
            Kind::Text(3),
            |typed| &typed.reason,
            |typed| &mut typed.reason,
        )
    };
    match which {
        Which::Acknowledgement | Which::Reaction => None,
        Which::Other => Some(reason("Wat voor brief?").into_any()),
        Which::Delay => Some(
            view! {
                {reason("Reden van het uitstel")}
                {filling.text(Field::Until, "until", "Nieuwe datum", Kind::Date, |typed| &typed.until, |typed| &mut typed.until)}
            }
            .into_any(),
        ),
    }
}

fn command(typed: &Typed, reader: &mut super::Reader) -> Option<Event> {
    let on = reader.date(Field::On, &typed.on);
    let letter = match typed.which {
        Which::Acknowledgement => Letter::Acknowledgement,
        Which::Reaction => Letter::SubstantiveReaction,
        Which::Other => Letter::Other {
            title: typed.reason.clone(),
        },
        Which::Delay => Letter::DelayNotice {
            reason: typed.reason.clone(),
            until: reader.date(Field::Until, &typed.until)?,
        },
    };
    Some(Event::LetterDispatched {
        letter,
        on: on?,
        channel: typed.channel,
        to: typed.to.clone(),
        recipient: Recipient::Complainant,
        sha256: None,
    })
}

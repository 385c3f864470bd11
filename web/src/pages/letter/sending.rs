//! Recording that the letter left: on which day, how, and to whom. This stops the clock.

use super::Page;
use super::kept::{self, Fetched};
use super::making::Making;
use crate::desk::Desk;
use crate::pages::step::{Filling, Reader};
use crate::parts::choice::Choice;
use crate::parts::field::{Kind, TextField, at};
use crate::parts::summary::Summary;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Channel, Event, Field, Particulars, Recipient, State};
use weerklank_core::{dates, proposals};
use weerklank_letters::post::Mailbox;
use weerklank_letters::post::sent::Returned;

/// A dispatch as typed, with the letter last fetched.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    pub(super) on: String,
    /// Another way than the likely one.
    pub(super) channel: Option<Channel>,
    /// Another address than the one that is known.
    pub(super) to: Option<String>,
    /// The letter that was fetched; what is recorded is that one.
    pub(super) fetched: Option<Fetched>,
    /// Whether it was fetched as the draft of an e-mail, the last time.
    pub(super) drafted: bool,
    /// What the message that was sent says, once it was laid back.
    pub(super) returned: Option<Returned>,
    /// To whom the letter was to go, before that message filled in to whom it went.
    pub(super) meant: Vec<Mailbox>,
}

impl Sent {
    pub(super) fn today() -> Self {
        Self {
            on: dates::field(Desk::get().today.get_untracked()),
            ..Self::default()
        }
    }

    /// The letter that is recorded with the dispatch: the one that was fetched, unless the message that was laid
    /// back carried another.
    pub(super) fn letter(&self) -> Option<&Fetched> {
        let dispatch = self.returned.as_ref().and_then(|one| one.dispatch.as_ref());
        let carried = dispatch.and_then(|one| one.sha256.as_ref());
        let is_it = |one: &&Fetched| carried.is_none_or(|carried| *carried == one.pdf.sha256);
        self.fetched.as_ref().filter(is_it)
    }

    /// The way that was chosen, or by mail to whom has a mail address.
    pub(super) fn channel(&self, state: &State, recipient: Recipient) -> Channel {
        let by_mail = !proposals::address(state, recipient, Channel::Email).is_empty();
        let likely = if by_mail {
            Channel::Email
        } else {
            Channel::Post
        };
        self.channel.unwrap_or(likely)
    }

    pub(super) fn to(&self, state: &State, recipient: Recipient) -> String {
        let channel = self.channel(state, recipient);
        let known = || proposals::address(state, recipient, channel);
        self.to.clone().unwrap_or_else(known)
    }

    fn command(&self, page: Page, reader: &mut Reader) -> Option<Event> {
        let on = reader.date(Field::On, &self.on);
        let recipient = page.recipient();
        let particulars = page.particulars(reader);
        let state = page.state.get_value();
        Some(Event::LetterDispatched {
            letter: page.kind.letter(particulars)?,
            on: on?,
            channel: self.channel(&state, recipient),
            to: self.to(&state, recipient),
            recipient,
            sha256: self.letter().map(|letter| letter.pdf.sha256.clone()),
        })
    }
}

impl Page {
    /// What the kind of letter itself needs, as it stands in the letter.
    fn particulars(self, reader: &mut Reader) -> Particulars {
        let typed = self
            .writing
            .value
            .with_untracked(|writing| writing.typed.clone());
        let asked_by = self.kind.reply().map(|_| Field::Due);
        let own = self.kind.has_day().then_some(Field::Until);
        let day = asked_by
            .or(own)
            .and_then(|field| reader.date(field, typed.text("day")));
        let person = self.person(&typed).filter(|_| self.kind.needs_person());
        if self.kind.needs_person() && person.is_none() {
            reader.missing(Field::Person);
        }
        let words = typed.text("words").to_owned();
        Particulars { person, day, words }
    }
}

/// The form.
pub(super) fn send(page: Page, making: Making, sent: Filling<Sent>) -> impl IntoView {
    let of_state = move |read: fn(&Sent, &State, Recipient) -> String| {
        Signal::derive(move || {
            let recipient = page.recipient();
            sent.draft
                .value
                .with(|sent| page.state.with_value(|state| read(sent, state, recipient)))
        })
    };
    let channel = Signal::derive(move || {
        let recipient = page.recipient();
        sent.draft.value.with(|sent| {
            page.state
                .with_value(|state| sent.channel(state, recipient))
        })
    });
    let choose =
        Callback::new(move |channel| sent.draft.change(|sent| sent.channel = Some(channel)));
    let to = of_state(Sent::to);
    let set_to = Callback::new(move |text| sent.draft.change(|sent| sent.to = Some(text)));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let fetched = sent
            .draft
            .value
            .with_untracked(|sent| sent.letter().cloned());
        let papers = async move || match fetched {
            Some(fetched) => making.said_of(kept::papers(page, &fetched).await),
            None => Some(Vec::new()),
        };
        sent.send_with(move |sent, reader| sent.command(page, reader), papers);
    };
    let channels = crate::pages::step::CHANNELS.to_vec();
    view! {
        <section class="card" aria-labelledby="sending">
            <h2 id="sending">"Verzending vastleggen"</h2>
            <Summary findings=sent.findings/>
            <form class="form" novalidate aria-labelledby="sending" on:submit=submit>
                <div class="part">
                    {sent.text(Field::On, "on", "Verzonden op", Kind::Date, |sent| &sent.on, |sent| &mut sent.on)}
                    <Choice id="channel" legend="Langs welke weg" options=channels value=channel set=choose/>
                    <TextField id="to" label="Aan" value=to set=set_to error=at(sent.findings.into(), Field::To)/>
                    {kept::note(making, sent)}
                    {crate::pages::step::confirm(sent.findings, sent.confirmed)}
                    <p class="small">"Een termijn stopt op de dag waarop de brief de deur uit ging. Doorhalen kan later met een reden."</p>
                    <div class="actions"><button type="submit" class="button" data-test="record-dispatch">"Verzending vastleggen"</button></div>
                </div>
            </form>
        </section>
    }
}

//! Recording that the letter left: on which day, how, and to whom. This stops the clock.

use crate::desk::Desk;
use crate::pages::step::{Filling, Reader};
use crate::parts::choice::Choice;
use crate::parts::field::Kind;
use crate::parts::summary::Summary;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Channel, Event, Field, Letter, Recipient};
use weerklank_core::dates;

/// A dispatch as typed, with the fingerprint of the PDF last fetched.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    pub(super) on: String,
    pub(super) channel: Channel,
    pub(super) to: String,
    pub(super) sha256: Option<String>,
}

impl Sent {
    /// What is likely: today, the way the complaint came, to the address that is known.
    pub(super) fn of(case: &Case) -> Self {
        let complainant = case
            .state()
            .map(|state| state.intake.complainant.clone())
            .unwrap_or_default();
        let by_mail = !complainant.email.is_empty();
        let post = complainant.address.lines().collect::<Vec<_>>().join(", ");
        Self {
            on: dates::field(Desk::get().today.get_untracked()),
            channel: if by_mail {
                Channel::Email
            } else {
                Channel::Post
            },
            to: if by_mail { complainant.email } else { post },
            sha256: None,
        }
    }

    fn command(&self, reader: &mut Reader) -> Option<Event> {
        let on = reader.date(Field::On, &self.on)?;
        let (channel, to, sha256) = (self.channel, self.to.clone(), self.sha256.clone());
        Some(Event::LetterDispatched {
            letter: Letter::Acknowledgement,
            on,
            channel,
            to,
            recipient: Recipient::Complainant,
            sha256,
        })
    }
}

/// The form.
pub(super) fn send(sent: Filling<Sent>) -> impl IntoView {
    let channel = Signal::derive(move || sent.draft.value.with(|sent| sent.channel));
    let choose = Callback::new(move |channel| sent.draft.change(|sent| sent.channel = channel));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        sent.send(Sent::command);
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
                    {sent.text(Field::To, "to", "Aan", Kind::Line, |sent| &sent.to, |sent| &mut sent.to)}
                    <p class="small">"Hiermee stopt de termijn " <em>"in behandeling nemen"</em> ". Doorhalen kan later met een reden."</p>
                    <div class="actions"><button type="submit" class="button" data-test="record-dispatch">"Verzending vastleggen"</button></div>
                </div>
            </form>
        </section>
    }
}

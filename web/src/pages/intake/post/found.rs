//! What was found in the e-mail, and what of it is kept with the case.

use super::{Message, Post, sentence, written};
use crate::desk::Desk;
use crate::parts::icon::icon;
use crate::ui::*;
use std::sync::Arc;
use weerklank_core::{dates, words};
use weerklank_letters::post::{Attachment, Forwarded, Moment, Note};

/// The card below the place.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a view owns what it is made of"
)]
pub(super) fn found(post: Post, message: Arc<Message>) -> impl IntoView {
    let found = &message.found;
    let facts = [
        ("Van", found.from.as_ref().map(written)),
        ("Antwoord aan", found.reply_to.as_ref().map(written)),
        ("Verstuurd", found.sent.as_ref().map(day)),
        ("Ontvangen", found.received.as_ref().map(day)),
        ("Onderwerp", Some(found.subject.clone())),
    ];
    let rows: Vec<_> = facts
        .into_iter()
        .filter_map(|(name, text)| Some((name, text.filter(|text| !text.is_empty())?)))
        .map(|(name, text)| view! { <dt>{name}</dt><dd dir="auto">{text}</dd> })
        .collect();
    view! {
        <div class="card post-found" data-test="post-found">
            <h3 id="post-found" tabindex="-1">"De e-mail is gelezen"</h3>
            <p>"Wat is gevonden, staat hieronder in het formulier. Kijk elk veld na: ‘klopt het?’"</p>
            <dl class="facts">{rows}</dl>
            {notes(&found.notes)}
            {ahead(&message)}
            {forwarded(post, &message)}
            {files(post, &found.attachments)}
            <div class="actions">
                <button type="button" class="button" data-rank="quiet" data-test="post-remove" on:click=move |_| post.put_away()>"E-mail weghalen"</button>
            </div>
        </div>
    }
}

/// A day after today is not filled in, and that is said.
fn ahead(message: &Message) -> Option<impl IntoView + use<>> {
    let today = Desk::get().today.get_untracked();
    let days = [&message.found.sent, &message.found.received];
    let ahead = days.into_iter().flatten().any(|moment| moment.on > today);
    ahead.then(|| view! { <p data-test="post-ahead">"In de e-mail staat een dag die nog moet komen. Die is niet ingevuld. Kijk na of de klok van dit apparaat goed staat, en vul de datum zelf in."</p> })
}

fn day(moment: &Moment) -> String {
    dates::long(moment.on)
}

/// What could not be read.
pub(super) fn notes(all: &[Note]) -> Option<impl IntoView + use<>> {
    let sentences: Vec<String> = all.iter().map(Note::sentence).collect();
    (!sentences.is_empty()).then(|| view! { <div data-test="post-notes">{lines(sentences)}</div> })
}

/// Sentences, one a line.
pub(super) fn lines(sentences: Vec<String>) -> impl IntoView {
    let items = sentences
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> });
    view! { <ul class="plain">{items.collect_view()}</ul> }
}

/// Somebody here may have sent the complaint on: then the message inside is the one that counts.
fn forwarded(post: Post, message: &Arc<Message>) -> impl IntoView + use<> {
    let one = |(place, inner): (usize, &Forwarded)| {
        let message = Arc::clone(message);
        let who = inner
            .from
            .as_ref()
            .map_or_else(|| "onbekend".to_owned(), written);
        let when = inner
            .sent
            .as_ref()
            .map(|sent| format!(", {}", day(sent)))
            .unwrap_or_default();
        view! {
            <li>
                <span>"Doorgestuurde e-mail van " {who} {when}</span>
                <button type="button" class="button" data-test=format!("post-forwarded-{place}")
                    on:click=move |_| post.fill_from_forwarded(&message, place)>"Deze e-mail overnemen"</button>
            </li>
        }
    };
    let items: Vec<_> = (0..).zip(&message.found.forwarded).map(one).collect();
    (!items.is_empty()).then(|| view! { <ul class="plain post-forwarded">{items}</ul> })
}

fn files(post: Post, all: &[Attachment]) -> impl IntoView + use<> {
    let items: Vec<_> = (0..)
        .zip(all)
        .map(|(place, one)| file(post, place, one))
        .collect();
    view! {
        <fieldset class="choices" data-test="post-files">
            <legend>"Bij de zaak bewaren"</legend>
            <p class="hint">"De e-mail zelf wordt altijd bewaard, met alles wat erin zit. Vink aan welke bijlagen ook los bij Stukken staan."</p>
            <div class="post-files">{items}</div>
        </fieldset>
    }
}

fn file(post: Post, place: usize, one: &Attachment) -> AnyView {
    let said = sentence(one).map(|sentence| view! { <span class="hint">{sentence}</span> });
    if !one.is_kept() {
        return view! { <p class="post-refused" data-test=format!("post-refused-{place}")>{icon("no")} {said}</p> }
            .into_any();
    }
    let what = format!(
        "{}, {}{}",
        words::media_type(&one.media_type),
        words::size(one.size as u64),
        if one.inline {
            ", hoort bij de opmaak"
        } else {
            ""
        }
    );
    let ticked = move || post.kept.value.with(|kept| !kept.left_out.contains(&place));
    let tick = move |event| {
        let keep = event_target_checked(&event);
        post.kept.change(|kept| {
            kept.left_out.retain(|other| *other != place);
            kept.left_out.extend((!keep).then_some(place));
        });
    };
    view! {
        <label class="choice">
            <input type="checkbox" data-test=format!("post-file-{place}") prop:checked=ticked on:change=tick/>
            <span><span dir="auto">{one.name.clone()}</span> <span class="hint">{what}</span>{said}</span>
        </label>
    }
    .into_any()
}

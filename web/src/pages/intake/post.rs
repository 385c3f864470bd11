//! A complaint that came by e-mail: read in the worker, filled in to be confirmed, kept when it is recorded.
//!
//! Here is what is known of the message and how it goes: given, read, taken over or put away, and what of it is
//! recorded. `place` is where it is given, `found` shows what was found, `mark` what is to be confirmed at a field.

mod found;
mod mark;
mod place;

pub(super) use mark::mark;
pub(crate) use mark::open_marks;
pub(crate) use place::Place;

use crate::desk::{Desk, Paper};
use crate::parts::draft::Draft;
use crate::platform::letters::LetterTrouble;
use crate::platform::page;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::case::{Document, Origin, Source};
use weerklank_core::export::sha256;
use weerklank_core::form::{Form, Offer, Prefill};
use weerklank_core::log::Blob;
use weerklank_letters::post::{Attachment, Found, Mailbox, Moment, Note, Problem};

/// The name under which the message and what became of it are kept until the complaint is recorded.
const NAME: &str = "nieuw/post";

/// The post of a new complaint.
#[derive(Clone, Copy)]
pub(crate) struct Post {
    form: Draft<Form>,
    kept: Draft<Kept>,
    /// The message that was taken over.
    message: RwSignal<Option<Arc<Message>>>,
    state: RwSignal<State>,
    /// Counts up with every message that is given or stopped: what comes later is of no use any more.
    turn: StoredValue<u32>,
    /// The officer tried to record while something was not confirmed.
    tried: RwSignal<bool>,
}

/// What has to survive a reload, beside the message itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    prefill: Option<Prefill>,
    /// The places of attachments that are not kept with the case.
    left_out: Vec<usize>,
}

/// How far it is with what was given last.
#[derive(Debug, Clone, PartialEq, Default)]
enum State {
    #[default]
    Nothing,
    Reading,
    /// It could not be read or kept, and nothing was changed; sentences.
    Wrong(Vec<String>),
    /// A text that was no e-mail has been taken over.
    Text(Vec<Note>),
}

/// A message that was read.
#[derive(Debug, Clone, PartialEq)]
struct Message {
    itself: Blob,
    found: Found,
    files: Vec<Blob>,
}

impl Post {
    /// The post of the new complaint in this form; a message that was given before a reload is there again.
    pub(super) fn open(form: Draft<Form>) -> Self {
        let post = Self {
            form,
            kept: Draft::open(NAME, Kept::default()),
            message: RwSignal::new(None),
            state: RwSignal::default(),
            turn: StoredValue::new(0),
            tried: RwSignal::new(false),
        };
        spawn_local(async move {
            let kept = Desk::get().store().draft_files().get(NAME).await;
            // Whoever gives another one at once goes on with that.
            if let (Ok(Some(itself)), true) = (kept, post.is_turn(0)) {
                post.read(itself, true).await;
            }
        });
        post
    }

    /// Takes a message, or a text, that the officer gave.
    fn take(self, bytes: Vec<u8>) {
        spawn_local(async move { self.read(Blob::new(bytes), false).await });
    }

    /// Stops reading.
    fn stop(self) {
        self.next_turn();
        self.state.set(State::Nothing);
        page::focus_soon("post-title");
    }

    /// None when the page is gone.
    fn next_turn(self) -> Option<u32> {
        self.turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        })
    }

    fn is_turn(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    async fn read(self, itself: Blob, again: bool) {
        let Some(turn) = self.next_turn() else {
            return;
        };
        self.state.set(State::Reading);
        let desk = Desk::get();
        let read = desk.letters().read_mail(itself.bytes().to_vec()).await;
        // Stopped, or gone to another page.
        if !self.is_turn(turn) {
            return;
        }
        let (state, focus) = match read {
            Err(trouble) => (State::Wrong(sentences(trouble)), "post-said"),
            Ok((found, files)) if is_plain(&found, &files) => (self.text(found), "verbatim"),
            Ok((found, files)) => {
                let files = files.into_iter().map(Blob::new).collect();
                let message = Message {
                    itself,
                    found,
                    files,
                };
                (self.take_over(message, again).await, "post-found")
            }
        };
        if self.is_turn(turn) {
            self.state.set(state);
            if !again {
                page::focus_soon(focus);
            }
        }
    }

    /// A text without a head is the complaint itself. Whoever gave it has seen it.
    fn text(self, found: Found) -> State {
        let offer = Offer {
            verbatim: found.text,
            ..Offer::default()
        };
        self.forget_message();
        self.fill(offer);
        self.kept.change(|kept| {
            kept.prefill
                .iter_mut()
                .for_each(|prefill| prefill.settle_filled());
        });
        State::Text(found.notes)
    }

    async fn take_over(self, message: Message, again: bool) -> State {
        if !again && let Err(sentence) = keep(&message).await {
            return State::Wrong(vec![sentence]);
        }
        let was_filled = self
            .kept
            .value
            .try_with_untracked(|kept| kept.prefill.is_some());
        if !again || was_filled == Some(false) {
            self.fill(message.offer(None));
            self.kept
                .change(|kept| kept.left_out = message.left_out_at_first());
        }
        self.message.try_set(Some(Arc::new(message)));
        State::Nothing
    }

    /// Fills the form; what an earlier message filled in and nobody confirmed goes.
    fn fill(self, offer: Offer) {
        let before = self.kept.value.with_untracked(|kept| kept.prefill.clone());
        let mut prefill = None;
        self.form.change(|form| {
            before.iter().for_each(|before| before.undo(form));
            prefill = Some(Prefill::fill(offer, form));
        });
        self.kept.change(|kept| kept.prefill = prefill);
    }

    /// Takes over from a message inside the message instead.
    fn fill_from_forwarded(self, message: &Message, place: usize) {
        self.fill(message.offer(Some(place)));
        page::focus_soon("post-found");
    }

    /// Puts the message away; what was confirmed stays in the form.
    fn put_away(self) {
        let before = self.kept.value.with_untracked(|kept| kept.prefill.clone());
        self.form
            .change(|form| before.iter().for_each(|before| before.undo(form)));
        self.let_go();
        page::focus_soon("post-title");
    }

    /// Lets go of what was kept of the message, because it was recorded or given up.
    pub(crate) fn let_go(self) {
        self.next_turn();
        self.state.try_set(State::Nothing);
        self.tried.try_set(false);
        self.kept.clear(Kept::default());
        self.forget_message();
    }

    fn forget_message(self) {
        self.message.try_set(None);
        spawn_local(async {
            // What could not be let go of now is replaced by the next message.
            let _ = Desk::get().store().draft_files().remove(NAME).await;
        });
    }

    /// Whether everything found has been confirmed; otherwise the officer is led to what has not.
    pub(crate) fn is_confirmed(self) -> bool {
        if !self.is_there() {
            page::focus_soon("post-said");
            return false;
        }
        let open = self.unconfirmed();
        self.tried.set(!open.is_empty());
        if !open.is_empty() {
            page::focus_soon("found-open");
        }
        open.is_empty()
    }

    /// Whether the message that the form speaks of can be recorded with it.
    fn is_there(self) -> bool {
        let named = self.form.value.with_untracked(|form| form.source.is_some());
        let reading = self.state.with_untracked(|state| *state == State::Reading);
        !reading && (!named || self.message.with_untracked(Option::is_some))
    }

    /// What is recorded with the complaint: the message itself and the attachments that were left ticked.
    pub(crate) fn papers(self) -> Vec<Paper> {
        let Some(message) = self.message.get_untracked() else {
            return Vec::new();
        };
        let left_out = self.kept.value.with_untracked(|kept| kept.left_out.clone());
        message.papers(&left_out, Desk::get().today.get_untracked())
    }
}

/// Keeps a message until the complaint is recorded, if it fits.
async fn keep(message: &Message) -> Result<(), String> {
    let desk = Desk::get();
    let files: u64 = message.files.iter().map(Blob::size).sum();
    desk.room_for(files + message.itself.size())?;
    let kept = desk.store().draft_files().put(NAME, &message.itself).await;
    kept.map_err(|_| "De browser kon de e-mail niet bewaren, en daarom is niets overgenomen. Maak ruimte op de schijf en probeer het opnieuw.".to_owned())
}

/// Text without the head of an e-mail, that fits in the form as a whole.
fn is_plain(found: &Found, files: &[Vec<u8>]) -> bool {
    found.notes.contains(&Note::NoMail) && files.is_empty()
}

fn sentences(trouble: LetterTrouble) -> Vec<String> {
    match trouble {
        LetterTrouble::Problems(sentences) => sentences,
        LetterTrouble::TooSlow => vec![
            "Het lezen duurde te lang en is gestopt. Neem de tekst over met kopiëren en plakken."
                .to_owned(),
        ],
        LetterTrouble::Broken(words) => vec![format!(
            "De e-mail kon niet worden gelezen. Er is niets veranderd; probeer het opnieuw, of neem de tekst over met kopiëren en plakken. De browser zegt: {words}"
        )],
    }
}

impl Message {
    /// What it offers for the form, or what a message inside it does.
    fn offer(&self, forwarded: Option<usize>) -> Offer {
        let found = &self.found;
        let inner = forwarded.and_then(|place| found.forwarded.get(place));
        let (from, sent, subject, text) = match inner {
            Some(inner) => (&inner.from, &inner.sent, &inner.subject, &inner.text),
            None => (&found.from, &found.sent, &found.subject, &found.text),
        };
        // A contact form writes for somebody: the answer goes to that somebody.
        let writer = found.reply_to.as_ref().filter(|_| inner.is_none());
        let writer = writer.or(from.as_ref()).cloned().unwrap_or_default();
        let today = Desk::get().today.get_untracked();
        let day = |moment: &Option<Moment>| {
            let on = moment.as_ref().map(|moment| moment.on);
            // A clock that is ahead is not believed.
            on.filter(|on| *on <= today)
        };
        Offer {
            name: writer.name,
            email: writer.address,
            subject: subject.clone(),
            verbatim: text.clone(),
            sent_on: day(sent),
            received_on: day(&found.received),
            source: Some(Source {
                sha256: self.itself.sha256().to_owned(),
                text_sha256: sha256(text.as_bytes()),
                from: from.as_ref().map(written).unwrap_or_default(),
                sent_on: sent.as_ref().map(|moment| moment.on),
            }),
        }
    }

    /// What belongs to the layout, and what is empty or refused, is not kept unless the officer asks for it.
    fn left_out_at_first(&self) -> Vec<usize> {
        let all = (0..).zip(&self.found.attachments);
        all.filter(|(_, one)| one.inline || one.problem == Some(Problem::Empty) || !one.is_kept())
            .map(|(place, _)| place)
            .collect()
    }

    fn papers(&self, left_out: &[usize], today: chrono::NaiveDate) -> Vec<Paper> {
        let on = self.found.received.as_ref().or(self.found.sent.as_ref());
        let on = on.map_or(today, |moment| moment.on.min(today));
        let paper = |name: &str, media_type: &str, origin, blob: &Blob| {
            let document = Document {
                name: name.to_owned(),
                media_type: media_type.to_owned(),
                size: blob.size(),
                sha256: blob.sha256().to_owned(),
                origin,
                on,
                about: String::new(),
            };
            (document, blob.clone())
        };
        let itself = paper(
            "e-mail.eml",
            "message/rfc822",
            Origin::Message,
            &self.itself,
        );
        let files = (0..).zip(self.found.attachments.iter().zip(&self.files));
        let kept = files
            .filter(|(place, (one, _))| one.is_kept() && !left_out.contains(place))
            .map(|(_, (one, blob))| paper(&one.name, &one.media_type, Origin::Attachment, blob));
        std::iter::once(itself).chain(kept).collect()
    }
}

/// `Naam (adres)`.
fn written(mailbox: &Mailbox) -> String {
    match (mailbox.name.as_str(), mailbox.address.as_str()) {
        ("", address) => address.to_owned(),
        (name, "") => name.to_owned(),
        (name, address) => format!("{name} ({address})"),
    }
}

/// What is told about an attachment under its name.
fn sentence(one: &Attachment) -> Option<String> {
    one.problem.map(|problem| problem.sentence(&one.name))
}

//! The messages between the desk and the letters' worker.
//!
//! To the worker: `{id, job: "letter", setting, order, files, want}`, `{id, job: "mail", bytes}`,
//! `{id, job: "file", name, bytes}`, `{id, job: "draft", parcel, bytes}`, `{id, job: "sent", parcel, bytes}` or
//! `{id, job: "ask", kind, text}`. Back: `{id: 0, ready: true}` once; then for each
//! job `{id, said, pdf}`, `{id, said, pages}` or `{id, said}` alone, `{id, found, files}`, `{id, about}`, `{id, draft}`, `{id, returned}`, `{id, answer}` or
//! `{id, problems}`, in which `problems` is a list of sentences, `said` what is said of a letter, `found` what was found
//! in a mail, `about` what is known of a file and `returned` what a sent message proves, each as JSON. A worker that can't start or whose module trapped dies
//! of an error.

use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, Event, MessageEvent, Url, Worker, WorkerOptions, WorkerType};
use weerklank_core::json;

use super::job::{Made, Order};
use super::{LetterTrouble, Outcome, Paper, Rendered, Want};
use crate::platform::events::Listener;
use crate::platform::{document, meta, said};

/// A message from the worker.
pub(super) enum Heard {
    /// It has started.
    Ready,
    /// It finished the job with this id.
    Done(u32, Outcome),
    /// It can't be used any more, in its own words.
    Broken(String),
}

/// The line to a worker; dropping it ends the worker at once, whatever it is doing.
pub(super) struct Line {
    worker: Worker,
    _listeners: [Listener; 3],
}

impl Line {
    /// Starts a worker; `hear` is called with whatever it says.
    pub(super) fn open(hear: impl Fn(Heard) + Clone + 'static) -> Result<Self, String> {
        let worker = start().map_err(|thrown| said(&thrown))?;
        let (said_something, failed, unreadable) = (hear.clone(), hear.clone(), hear);
        let listeners = [
            Listener::on(&worker, "message", move |event| {
                said_something(read(&event));
            }),
            Listener::on(&worker, "error", move |event| {
                failed(Heard::Broken(error_text(&event)));
            }),
            Listener::on(&worker, "messageerror", move |_| {
                unreadable(Heard::Broken("messageerror".to_owned()));
            }),
        ];
        Ok(Self {
            worker,
            _listeners: listeners,
        })
    }

    /// Gives the worker a job.
    pub(super) fn post(&self, id: u32, order: &Order) -> Result<(), String> {
        let post = || {
            let (message, buffers) = written(order)?;
            set(&message, "id", &id.into())?;
            self.worker.post_message_with_transfer(&message, &buffers)
        };
        post().map_err(|thrown| said(&thrown))
    }
}

/// A job as a message, and the buffers that go along without being copied once more.
fn written(order: &Order) -> Result<(Object, Array), JsValue> {
    let (message, buffers) = (Object::new(), Array::new());
    let fields: Vec<(&str, JsValue)> = match order {
        Order::Letter {
            setting,
            order,
            files,
            want,
        } => vec![
            ("job", "letter".into()),
            ("setting", (&**setting).into()),
            ("order", order.into()),
            (
                "files",
                files
                    .iter()
                    .map(|bytes| along(bytes, &buffers))
                    .collect::<Array>()
                    .into(),
            ),
            ("want", name_of(*want).into()),
        ],
        Order::Mail(bytes) => vec![("job", "mail".into()), ("bytes", along(bytes, &buffers))],
        Order::File { name, bytes } => vec![
            ("job", "file".into()),
            ("name", name.into()),
            ("bytes", along(bytes, &buffers)),
        ],
        Order::Draft { parcel, pdf } => about(parcel, "draft", along(pdf, &buffers)),
        Order::Sent { parcel, mail } => about(parcel, "sent", along(mail, &buffers)),
        Order::Ask { kind, text } => vec![
            ("job", "ask".into()),
            ("kind", kind.into()),
            ("text", text.into()),
        ],
    };
    for (name, value) in fields {
        set(&message, name, &value)?;
    }
    Ok((message, buffers))
}

/// A job with the bytes of a file about a letter on its way.
fn about(parcel: &str, job: &str, bytes: JsValue) -> Vec<(&'static str, JsValue)> {
    vec![
        ("job", job.into()),
        ("parcel", parcel.into()),
        ("bytes", bytes),
    ]
}

fn along(bytes: &[u8], buffers: &Array) -> JsValue {
    let bytes = Uint8Array::from(bytes).buffer();
    buffers.push(&bytes);
    bytes.into()
}

fn set(message: &Object, name: &str, value: &JsValue) -> Result<bool, JsValue> {
    Reflect::set(message, &name.into(), value)
}

fn name_of(want: Want) -> &'static str {
    match want {
        Want::Pdf => "pdf",
        Want::Pages => "pages",
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// The page names the worker's file, because its name carries the hash of what is in it.
fn start() -> Result<Worker, JsValue> {
    let file = meta("letters-worker").ok_or("no <meta name=letters-worker> in the page")?;
    let base = document().base_uri()?.unwrap_or_default();
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(&Url::new_with_base(&file, &base)?.href(), &options)
}

/// A worker whose file can't be fetched sends a bare event without a message.
fn error_text(event: &Event) -> String {
    let text = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
    text.filter(|text| !text.is_empty())
        .unwrap_or_else(|| "error".to_owned())
}

fn read(event: &Event) -> Heard {
    let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
    data.and_then(|data| message(&data))
        .unwrap_or_else(|| Heard::Broken("a message that isn't one".to_owned()))
}

fn message(data: &JsValue) -> Option<Heard> {
    let field = |name: &str| {
        let value = Reflect::get(data, &name.into()).ok()?;
        (!value.is_undefined()).then_some(value)
    };
    if field("ready").is_some() {
        return Some(Heard::Ready);
    }
    // Ids are counted here and stay whole numbers on the way.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let id = field("id")?.as_f64()? as u32;
    if let Some(problems) = field("problems") {
        let problems = LetterTrouble::Problems(sentences(&problems));
        return Some(Heard::Done(id, Err(problems)));
    }
    made(&field).map(|made| Heard::Done(id, Ok(made)))
}

fn made(field: &dyn Fn(&str) -> Option<JsValue>) -> Option<Made> {
    if let Some(answer) = field("answer") {
        return answer.as_string().map(Made::Answer);
    }
    if let Some(draft) = field("draft") {
        return bytes(draft).map(Made::Draft);
    }
    if let Some(returned) = field("returned") {
        let returned = json::read(&returned.as_string()?).ok()?;
        return Some(Made::Returned(Box::new(returned)));
    }
    if let Some(about) = field("about") {
        let about = json::read(&about.as_string()?).ok()?;
        return Some(Made::About(Box::new(about)));
    }
    if let Some(found) = field("found") {
        let found = json::read(&found.as_string()?).ok()?;
        let files = field("files")?.dyn_into::<Array>().ok()?;
        let files: Option<Vec<_>> = files.iter().map(bytes).collect();
        return files.map(|files| Made::Mail(Box::new(found), files));
    }
    rendered(field).map(Made::Letter)
}

fn rendered(field: &dyn Fn(&str) -> Option<JsValue>) -> Option<Rendered> {
    let said = json::read(&field("said")?.as_string()?).ok()?;
    let paper = match (field("pdf"), field("pages")) {
        (Some(pdf), _) => Some(Paper::Pdf(bytes(pdf)?)),
        (_, Some(pages)) => {
            let pages = pages.dyn_into::<Array>().ok()?;
            Some(Paper::Pages(
                pages.iter().filter_map(|page| page.as_string()).collect(),
            ))
        }
        _ => None,
    };
    Some(Rendered { said, paper })
}

fn bytes(buffer: JsValue) -> Option<Vec<u8>> {
    let buffer = buffer.dyn_into::<ArrayBuffer>().ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// A list of sentences as JSON; a text that isn't one is a sentence itself, so that nothing said gets lost.
fn sentences(json: &JsValue) -> Vec<String> {
    let text = json.as_string().unwrap_or_else(|| said(json));
    json::read(&text).unwrap_or_else(|_| vec![text])
}

//! The messages between the desk and the letters' worker.
//!
//! To the worker: `{id, kind, json, want}`. Back: `{id: 0, ready: true}` once; then for each job
//! `{id, pdf, notices}`, `{id, pages, notices}` or `{id, problems}`, in which `notices` and `problems`
//! are lists of sentences as JSON. A worker that can't start or whose module trapped dies of an error.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, Event, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

use super::{LetterTrouble, Outcome, Rendered, Want};
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
    pub(super) fn post(&self, id: u32, kind: &str, json: &str, want: Want) -> Result<(), String> {
        let want = match want {
            Want::Pdf => "pdf",
            Want::Pages => "pages",
        };
        let message = Object::new();
        let fields: [(&str, JsValue); 4] = [
            ("id", id.into()),
            ("kind", kind.into()),
            ("json", json.into()),
            ("want", want.into()),
        ];
        for (name, value) in fields {
            Reflect::set(&message, &name.into(), &value).map_err(|thrown| said(&thrown))?;
        }
        self.worker
            .post_message(&message)
            .map_err(|thrown| said(&thrown))
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
    let notices = field("notices")
        .map(|list| sentences(&list))
        .unwrap_or_default();
    let rendered = if let Some(pdf) = field("pdf") {
        let bytes = Uint8Array::new(&pdf).to_vec();
        Rendered::Pdf { bytes, notices }
    } else {
        let pages = field("pages")?.dyn_into::<Array>().ok()?;
        let svg = pages.iter().filter_map(|page| page.as_string()).collect();
        Rendered::Pages { svg, notices }
    };
    Some(Heard::Done(id, Ok(rendered)))
}

/// A list of sentences as JSON; a text that isn't one is a sentence itself, so that nothing said gets lost.
fn sentences(json: &JsValue) -> Vec<String> {
    let text = json.as_string().unwrap_or_else(|| said(json));
    serde_json::from_str(&text).unwrap_or_else(|_| vec![text])
}

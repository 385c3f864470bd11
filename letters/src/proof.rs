//! The proofs that run over every letter in [`KINDS`]: what any letter must be, whatever it says.
//!
//! What a letter itself must say is proven beside it, in its own folder.

mod house;
mod outside;
mod paper;
mod texts;
mod window;

pub(crate) use paper::assert_standards;
pub(crate) use texts::HOSTILE;

use serde_json::{Value, json};
use typst::layout::{Frame, FrameItem, Point};
use typst_layout::PagedDocument;

use crate::kinds::{KINDS, Kind, Sample};
use crate::render::{Paper, Want, render, typeset};

/// A run of text on a page, in points from the top left corner; `y` is the base line.
pub(crate) struct Run {
    pub(crate) page: usize,
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) end: f64,
    pub(crate) text: String,
}

/// The first example of a letter, which is Dutch.
pub(crate) fn sample(kind: &Kind) -> Value {
    read(&kind.samples[0])
}

fn read(sample: &Sample) -> Value {
    serde_json::from_str(sample.data).expect("an example is JSON")
}

/// Every example of every letter, in each of its languages.
pub(crate) fn samples() -> impl Iterator<Item = (&'static Kind, Value)> {
    KINDS
        .iter()
        .flat_map(|kind| kind.samples.iter().map(move |sample| (kind, read(sample))))
}

/// The PDF of a letter that must succeed.
pub(crate) fn pdf(kind: &Kind, data: &Value) -> Vec<u8> {
    let made = render(kind.slug, &data.to_string(), Want::Pdf)
        .unwrap_or_else(|why| panic!("{}: {why:?}", kind.slug));
    match made.paper {
        Paper::Pdf(bytes) => bytes,
        Paper::Pages(_) => unreachable!("a PDF was asked for"),
    }
}

/// How many pages the letter has.
pub(crate) fn pages(kind: &Kind, data: &Value) -> usize {
    typeset(kind.slug, &data.to_string())
        .expect("a letter")
        .document
        .pages()
        .len()
}

/// Everything that is printed, run by run, in the order of drawing.
pub(crate) fn runs(kind: &Kind, data: &Value) -> Vec<Run> {
    let set = typeset(kind.slug, &data.to_string())
        .unwrap_or_else(|why| panic!("{}: {:?}", kind.slug, why.sentences()));
    runs_of(&set.document)
}

pub(crate) fn runs_of(document: &PagedDocument) -> Vec<Run> {
    let mut runs = Vec::new();
    for (page, number) in document.pages().iter().zip(0..) {
        collect(&page.frame, Point::zero(), number, &mut runs);
    }
    runs
}

fn collect(frame: &Frame, origin: Point, page: usize, runs: &mut Vec<Run>) {
    for (at, item) in frame.items() {
        let at = origin + *at;
        match item {
            FrameItem::Group(group) => collect(&group.frame, at, page, runs),
            FrameItem::Text(text) => runs.push(Run {
                page,
                x: at.x.to_pt(),
                y: at.y.to_pt(),
                end: (at.x + text.width()).to_pt(),
                text: text.text.to_string(),
            }),
            _ => {}
        }
    }
}

/// The printed text as lines, top to bottom, pages apart.
pub(crate) fn text(kind: &Kind, data: &Value) -> String {
    lines_of(runs(kind, data))
}

/// These runs as lines, top to bottom, pages apart.
pub(crate) fn lines_of(mut runs: Vec<Run>) -> String {
    runs.sort_by(|a, b| {
        (a.page, a.y.round() as i64)
            .cmp(&(b.page, b.y.round() as i64))
            .then(a.x.total_cmp(&b.x))
    });
    let mut out = String::new();
    for (at, run) in runs.iter().enumerate() {
        out.push_str(between(at.checked_sub(1).map(|before| &runs[before]), run));
        out.push_str(&run.text);
    }
    out.lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
        + "\n"
}

/// What stands between two runs: nothing, a space, a column, a line, a page.
fn between(before: Option<&Run>, run: &Run) -> &'static str {
    match before {
        None => "",
        Some(before) if before.page != run.page => "\n\n- - -\n\n",
        Some(before) if (run.y - before.y).abs() > 14.0 => "\n\n",
        Some(before) if (run.y - before.y).abs() > 2.0 => "\n",
        Some(before) if run.x - before.end > 12.0 => "   ",
        Some(before) if run.x - before.end > 1.0 => " ",
        Some(_) => "",
    }
}

/// A text without anything a line break may add or take away.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{200B}')
        .collect()
}

/// Fields that say how something is printed, and are not printed themselves.
const NOT_PRINTED: &[&str] = &["day", "base64", "format", "language", "block"];

/// The first example of this letter with these fields changed.
pub(crate) fn changed(slug: &str, changes: &Value) -> Value {
    let mut data = sample(crate::kinds::find(slug).expect("the letter is listed"));
    for (name, value) in changes.as_object().expect("a list of fields") {
        data[name] = value.clone();
    }
    data
}

/// Holds when all these words are printed, wherever lines break.
pub(crate) fn assert_says(slug: &str, data: &Value, wanted: &[&str]) {
    let printed = text(
        crate::kinds::find(slug).expect("the letter is listed"),
        data,
    );
    for words in wanted {
        let found = squeezed(&printed).contains(&squeezed(words));
        assert!(found, "{words:?} is not in\n{printed}");
    }
}

/// Holds when none of these words is printed.
pub(crate) fn assert_silent(slug: &str, data: &Value, unwanted: &[&str]) {
    let printed = text(
        crate::kinds::find(slug).expect("the letter is listed"),
        data,
    );
    for words in unwanted {
        let found = squeezed(&printed).contains(&squeezed(words));
        assert!(!found, "{words:?} is in\n{printed}");
    }
}

/// Puts `text` in place of every printed text of the data, at whatever depth.
pub(crate) fn fill(data: &mut Value, text: &str) {
    match data {
        Value::String(old) => text.clone_into(old),
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, text)),
        Value::Object(fields) => {
            let printed = fields
                .iter_mut()
                .filter(|(name, _)| !NOT_PRINTED.contains(&name.as_str()));
            printed.for_each(|(_, value)| fill(value, text));
        }
        _ => {}
    }
}

/// Cuts every text to the length that the gate lets through.
pub(crate) fn within_bounds(data: &mut Value) {
    let cut = |value: &mut Value, length: usize| {
        if let Some(text) = value.as_str() {
            *value = json!(text.chars().take(length).collect::<String>());
        }
    };
    let envelope = &mut data["envelope"];
    cut(&mut envelope["addressee"][0], 60);
    envelope["addressee"]
        .as_array_mut()
        .expect("a list")
        .truncate(1);
    for name in ["place", "date", "reference", "salutation"] {
        cut(&mut envelope[name], 100);
    }
    for party in ["sender", "officer"] {
        for (_, value) in envelope[party].as_object_mut().expect("a party") {
            cut(value, 50);
            if let Some(lines) = value.as_array_mut() {
                lines.truncate(1);
                lines.iter_mut().for_each(|line| cut(line, 50));
            }
        }
    }
    for (name, value) in data.as_object_mut().expect("a letter") {
        if name != "envelope" {
            cut_all(value, if is_long(name) { 5_000 } else { 100 });
        }
    }
}

/// Texts that may be longer than a line, by the name of their field.
fn is_long(name: &str) -> bool {
    crate::characters::WITH_LINES.contains(&name) || name == "wished_solution"
}

fn cut_all(value: &mut Value, length: usize) {
    match value {
        Value::String(text) => *text = text.chars().take(length).collect(),
        Value::Array(items) => items.iter_mut().for_each(|item| cut_all(item, length)),
        Value::Object(fields) => {
            for (name, value) in fields {
                cut_all(value, if is_long(name) { 5_000 } else { length });
            }
        }
        _ => {}
    }
}

/// A logo of a few lines, so that the proofs need no file.
pub(crate) fn logo() -> Value {
    use base64::Engine as _;
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80"><rect width="80" height="80" rx="16" fill="#0e5a5a"/><circle cx="160" cy="40" r="36" fill="#c9822b" fill-opacity="0.6"/></svg>"##;
    json!({
        "format": "svg",
        "alt": "Logo van het leerhuis",
        "base64": base64::engine::general_purpose::STANDARD.encode(svg),
    })
}

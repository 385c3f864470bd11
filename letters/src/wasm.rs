//! The worker's door, for JavaScript: letters are rendered, mail is read, and questions are answered.
//!
//! What can be said to the officer comes back as text; a panic comes back as nothing at all, the module traps and
//! the worker's start says so.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::desk::{self, Rules};
use crate::error::Error;
use crate::order::{Order, Said, Setting};
use crate::post::parcel::Parcel;
use crate::post::{self, DraftTrouble, Found};
use crate::render::{self, Paper, Rendered, Want};

/// A letter that was made.
#[wasm_bindgen]
pub struct Letter(Rendered);

#[wasm_bindgen]
impl Letter {
    /// The PDF's bytes, when those were asked for. They are handed over, so ask once.
    pub fn pdf(&mut self) -> Option<Vec<u8>> {
        match &mut self.0.paper {
            Paper::Pdf(bytes) => Some(std::mem::take(bytes)),
            Paper::Pages(_) => None,
        }
    }

    /// The pages as SVG, when those were asked for. They are handed over, so ask once.
    pub fn pages(&mut self) -> Option<Vec<String>> {
        match &mut self.0.paper {
            Paper::Pages(pages) => Some(std::mem::take(pages)),
            Paper::Pdf(_) => None,
        }
    }

    /// The notices, as a JSON list of Dutch sentences.
    pub fn notices(&self) -> String {
        list(&self.0.notices)
    }
}

/// Makes a letter; `want` is `pdf` or `pages`. What is thrown is a JSON list of Dutch sentences.
#[wasm_bindgen]
pub fn render(kind: &str, json: &str, want: &str) -> Result<Letter, String> {
    render::render(kind, json, Want::of(want))
        .map(Letter)
        .map_err(|problems| list(&problems))
}

/// Files that go along with an order.
#[wasm_bindgen]
#[derive(Default)]
pub struct Files(Vec<Vec<u8>>);

#[wasm_bindgen]
impl Files {
    /// None yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// One more.
    pub fn add(&mut self, bytes: Vec<u8>) {
        self.0.push(bytes);
    }
}

/// What became of an order.
#[wasm_bindgen]
pub struct Made {
    said: Said,
    paper: Option<Paper>,
}

#[wasm_bindgen]
impl Made {
    /// What is said of the letter, as JSON: a [`Said`].
    pub fn said(&self) -> String {
        serde_json::to_string(&self.said).expect("sentences and numbers always have a JSON form")
    }

    /// The PDF's bytes, when those were asked for and nothing is missing. They are handed over, so ask once.
    pub fn pdf(&mut self) -> Option<Vec<u8>> {
        match &mut self.paper {
            Some(Paper::Pdf(bytes)) => Some(std::mem::take(bytes)),
            _ => None,
        }
    }

    /// The pages as SVG, when those were asked for and nothing is missing. They are handed over, so ask once.
    pub fn pages(&mut self) -> Option<Vec<String>> {
        match &mut self.paper {
            Some(Paper::Pages(pages)) => Some(std::mem::take(pages)),
            _ => None,
        }
    }
}

thread_local! {
    /// The setting last used, as text and as read: it holds a logo and seldom changes.
    static RULES: RefCell<Option<(String, Rc<Rules>)>> = const { RefCell::new(None) };
}

fn rules(setting: &str) -> Result<Rc<Rules>, Vec<String>> {
    let known = RULES.with_borrow(|known| {
        let known = known.as_ref().filter(|(text, _)| text == setting);
        known.map(|(_, rules)| rules.clone())
    });
    if let Some(rules) = known {
        return Ok(rules);
    }
    let read = serde_json::from_str::<Setting>(setting).map_err(|error| unreadable(&error))?;
    let rules = Rc::new(Rules::of(read)?);
    RULES.set(Some((setting.to_owned(), rules.clone())));
    Ok(rules)
}

fn unreadable(error: &serde_json::Error) -> Vec<String> {
    Error::Unreadable(error.to_string()).sentences()
}

/// Carries out an order: a [`Setting`] and an [`Order`] as JSON; `want` is `pdf` or `pages`. What is thrown is a JSON
/// list of Dutch sentences; what a letter lacks is no error but stands in [`Said`].
#[wasm_bindgen]
pub fn letter(setting: &str, order: &str, files: &Files, want: &str) -> Result<Made, String> {
    let made = || {
        let rules = rules(setting)?;
        let order: Order = serde_json::from_str(order).map_err(|error| unreadable(&error))?;
        desk::make(&rules, &order, &files.0, Want::of(want))
    };
    made()
        .map(|(said, paper)| Made { said, paper })
        .map_err(|sentences| list(&sentences))
}

/// A message that was read.
#[wasm_bindgen]
pub struct Mail {
    found: Found,
    files: Vec<Vec<u8>>,
}

#[wasm_bindgen]
impl Mail {
    /// What was found, as JSON: a [`Found`].
    pub fn found(&self) -> String {
        serde_json::to_string(&self.found)
            .expect("names, numbers and dates always have a JSON form")
    }

    /// How many attachments there are, refused ones among them.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// The bytes of an attachment, counted from 0. They are handed over, so ask once.
    pub fn file(&mut self, place: usize) -> Vec<u8> {
        self.files
            .get_mut(place)
            .map(std::mem::take)
            .unwrap_or_default()
    }
}

/// Reads an e-mail. What is thrown is a JSON list of Dutch sentences.
#[wasm_bindgen]
pub fn read_mail(bytes: &[u8]) -> Result<Mail, String> {
    post::read(bytes)
        .map(|(found, files)| Mail { found, files })
        .map_err(|trouble| list(&[trouble.sentence()]))
}

/// Writes the draft of an e-mail that carries a letter: a [`Parcel`] as JSON, and its PDF. What is thrown is a JSON
/// list of Dutch sentences.
#[wasm_bindgen]
pub fn draft(parcel: &str, pdf: &[u8]) -> Result<Vec<u8>, String> {
    let made_elsewhere = || vec![DraftTrouble::NoPdf];
    let draft = read_parcel(parcel)?.draft().ok_or_else(made_elsewhere);
    draft
        .and_then(|draft| post::draft::write(&draft, pdf))
        .map_err(|troubles| {
            list(
                &troubles
                    .iter()
                    .map(DraftTrouble::sentence)
                    .collect::<Vec<_>>(),
            )
        })
}

/// Compares a message that was sent with the [`Parcel`] it carried: a [`Returned`](post::sent::Returned) as JSON.
/// What is thrown is a JSON list of Dutch sentences.
#[wasm_bindgen]
pub fn returned(parcel: &str, bytes: &[u8]) -> Result<String, String> {
    let parcel = read_parcel(parcel)?;
    let (found, _) = post::read(bytes).map_err(|trouble| list(&[trouble.sentence()]))?;
    let returned = post::sent::compare(&found, &parcel.made());
    Ok(serde_json::to_string(&returned).expect("sentences and dates always have a JSON form"))
}

fn read_parcel(json: &str) -> Result<Parcel, String> {
    serde_json::from_str(json).map_err(|error| list(&unreadable(&error)))
}

/// What is known of a file of this name, as JSON: a [`post::Attachment`].
#[wasm_bindgen]
pub fn look_at(name: &str, bytes: Vec<u8>) -> String {
    serde_json::to_string(&post::look_at(name, bytes))
        .expect("names and numbers always have a JSON form")
}

/// Answers a question: a text for a text, or Dutch sentences that say why there is none.
type Answer = fn(&str) -> Result<String, Vec<String>>;

/// The questions that are too heavy for the desk itself, by their names; one line each.
const QUESTIONS: &[(&str, Answer)] = &[
    ("regulation", weerklank_core::procedure::translate),
    ("example", example),
    ("letterhead", crate::specimen::letterhead),
    ("picture", crate::specimen::picture),
    ("complaint-form", crate::form::complaint_form),
];

/// The file of a regulation the program carries, by its short name: to write one's own after.
fn example(slug: &str) -> Result<String, Vec<String>> {
    let file = match slug {
        "blh" => include_str!("../../core/procedures/blh.toml"),
        "awb" => include_str!("../../core/procedures/awb.toml"),
        "wkkgz" => include_str!("../../core/procedures/wkkgz.toml"),
        _ => {
            return Err(vec![format!(
                "Van “{slug}” is geen voorbeeld. Kies een regeling die bij het programma hoort."
            )]);
        }
    };
    Ok(file.to_owned())
}

/// Answers the question of this name. What is thrown is a JSON list of Dutch sentences.
#[wasm_bindgen]
pub fn ask(kind: &str, text: &str) -> Result<String, String> {
    let Some((_, answer)) = QUESTIONS.iter().find(|(name, _)| *name == kind) else {
        return Err(list(&[format!(
            "Dit onderdeel van Weerklank kent de vraag “{kind}” niet. Laad de pagina opnieuw."
        )]));
    };
    answer(text).map_err(|sentences| list(&sentences))
}

fn list(sentences: &[String]) -> String {
    serde_json::Value::from(sentences).to_string()
}

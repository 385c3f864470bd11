//! The worker's door: the same `render`, for JavaScript.
//!
//! What can be said to the officer comes back as text; a panic comes back as nothing at all, the module traps and
//! the worker's start says so.

use wasm_bindgen::prelude::wasm_bindgen;

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
    let want = if want == "pages" {
        Want::Pages
    } else {
        Want::Pdf
    };
    render::render(kind, json, want)
        .map(Letter)
        .map_err(|problems| list(&problems))
}

fn list(sentences: &[String]) -> String {
    serde_json::Value::from(sentences).to_string()
}

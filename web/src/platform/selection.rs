//! What is marked in a field of several lines, in characters.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::{document, timer};

fn area(id: &str) -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Where the marked stretch of the field with this id begins and ends; `None` when there is no such field.
#[must_use]
pub fn marked(id: &str) -> Option<(usize, usize)> {
    let area = area(id)?;
    let text: Vec<u16> = area.value().encode_utf16().collect();
    // The browser counts in the units of UTF-16.
    let characters = |units: Option<u32>| {
        let units = usize::try_from(units?).ok()?.min(text.len());
        Some(String::from_utf16_lossy(&text[..units]).chars().count())
    };
    let start = characters(area.selection_start().ok()?)?;
    let end = characters(area.selection_end().ok()?)?;
    Some((start, end))
}

/// Marks a stretch and puts the keyboard there, once what is being rendered now stands in the field.
pub fn mark(id: &'static str, start: usize, end: usize) {
    timer::before_paint(move || {
        let Some(area) = area(id) else { return };
        let text = area.value();
        let units = |characters: usize| {
            let before = text.chars().take(characters);
            u32::try_from(before.map(char::len_utf16).sum::<usize>()).unwrap_or(u32::MAX)
        };
        // Refused only by fields that hold no text.
        let _ = area.focus();
        let _ = area.set_selection_range(units(start), units(end));
    });
}

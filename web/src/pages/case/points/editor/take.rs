//! What was said elsewhere in the case, a button away: nothing is typed twice.

use super::Column;
use super::Row;
use crate::platform::page as browser;
use crate::ui::*;
use weerklank_core::case::{Document, Person};
use weerklank_core::points::Source;
use weerklank_core::{dates, words};

/// The complaint, the answers and the talks, each with a button that puts it below what is there already.
pub(super) fn over(
    row: Row,
    column: Column,
    said: &[&Source],
    persons: &[Person],
) -> impl IntoView + use<> {
    let line = |said: &&Source| (words::source(said, persons), said.words.to_owned());
    offers(
        row,
        column,
        "Neem over uit",
        said.iter().map(line).collect(),
    )
}

/// The documents of the case, by name.
pub(super) fn documents(row: Row, column: Column, documents: &[Document]) -> impl IntoView + use<> {
    let lines = documents.iter().map(|document| {
        let text = format!("{}, {}", document.name, dates::without_weekday(document.on));
        (text.clone(), text)
    });
    offers(row, column, "Noem", lines.collect())
}

/// A button for each line, as long as its words do not stand in the cell.
fn offers(
    row: Row,
    column: Column,
    verb: &'static str,
    lines: Vec<(String, String)>,
) -> impl IntoView + use<> {
    let Column { id, get, set, .. } = column;
    let lines = lines.into_iter().enumerate();
    let lines = lines.map(|(place, (name, words))| {
        let draft = row.filling.draft;
        let words = StoredValue::new(words.trim().to_owned());
        let taken = Memo::new(move |_| {
            draft
                .value
                .with(|point| words.with_value(|words| get(point).contains(words.as_str())))
        });
        let take = move |_| {
            draft.change(|point| words.with_value(|words| append(set(point), words)));
            browser::focus(id);
        };
        move || {
            let name = name.clone();
            (!taken.get()).then(|| view! {
                <li><button type="button" class="linkish" data-test=format!("take-{id}-{place}") on:click=take>{verb} " " {name}</button></li>
            })
        }
    });
    view! { <ul class="take-over">{lines.collect_view()}</ul> }
}

/// Nothing is replaced: what was there stays above.
fn append(text: &mut String, words: &str) {
    if !text.trim().is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(words);
}

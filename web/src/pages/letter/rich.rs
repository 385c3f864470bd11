//! A text of the officer's own: bold, lists, sentences that often come back.

use super::Page;
use super::sentences;
use crate::parts::field::{FieldError, Kind};
use crate::platform::selection;
use crate::ui::*;
use weerklank_core::case::Language;
use weerklank_letters::rich::edit::Marked;
use weerklank_letters::typed::Ask;

/// One such text.
#[derive(Clone, Copy)]
pub(super) struct Text {
    pub(super) id: &'static str,
    value: Signal<String>,
    set: Callback<String>,
}

impl Text {
    /// Changes the text by what is marked in it, and marks what that gives.
    pub(super) fn edit(self, change: impl FnOnce(Marked) -> Marked) {
        let text = self.value.get_untracked();
        let all = text.chars().count();
        let (start, end) = selection::marked(self.id).unwrap_or((all, all));
        let changed = change(Marked { text, start, end });
        self.set.run(changed.text);
        selection::mark(self.id, changed.start, changed.end);
    }
}

pub(super) fn text(
    page: Page,
    ask: &'static Ask,
    rows: u16,
    value: Signal<String>,
    set: Callback<String>,
) -> AnyView {
    let text = Text {
        id: ask.name,
        value,
        set,
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if (event.ctrl_key() || event.meta_key()) && event.key() == "b" {
            event.prevent_default();
            text.edit(|marked| marked.bold());
        }
    };
    let language = move || match page.language() {
        Language::Dutch => "nl",
        Language::English => "en",
    };
    let hint = format!("{}-hint", ask.name);
    let said = if ask.hint.is_empty() {
        "Een lege regel begint een nieuwe alinea."
    } else {
        ask.hint
    };
    view! {
        <div class="field rich">
            <label for=ask.name>{ask.label} {ask.optional.then(|| view! { " " <span class="optional">"(mag leeg)"</span> })}</label>
            <p class="hint" id=hint.clone()>{said}</p>
            {tools(text)}
            <textarea class="input" id=ask.name data-test=ask.name rows=rows lang=language spellcheck="true" autocomplete="off"
                aria-describedby=hint prop:value=value on:input=move |event| set.run(event_target_value(&event)) on:keydown=on_key></textarea>
            <FieldError id=ask.name error=Signal::stored(String::new())/>
            {sentences::shelf(page, text)}
        </div>
    }
    .into_any()
}

/// The buttons above it.
fn tools(text: Text) -> impl IntoView {
    let tool = |name: &'static str, label: &'static str, change: fn(Marked) -> Marked| {
        let id = format!("{}-{name}", text.id);
        // The caret stays in the text: the button takes no focus from the mouse.
        view! {
            <button type="button" class="button" data-rank="quiet" data-test=id aria-controls=text.id
                on:mousedown=|event| event.prevent_default() on:click=move |_| text.edit(change)>{label}</button>
        }
    };
    view! {
        <div class="rich-tools" role="group" aria-label="Opmaak">
            {tool("bold", "Vet", |marked| marked.bold())}
            {tool("list", "Lijst", |marked| marked.list(false))}
            {tool("numbered", "Genummerd", |marked| marked.list(true))}
        </div>
    }
}

/// How many rows a field of several lines gets.
pub(super) fn rows(rows: u16) -> Kind {
    Kind::Text(u8::try_from(rows).unwrap_or(u8::MAX))
}

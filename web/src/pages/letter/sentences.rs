//! Sentences that often come back: those of the program, and the officer's own.

use super::Page;
use super::rich::Text;
use crate::desk::Desk;
use crate::desk::Sentence;
use crate::ui::*;
use weerklank_letters::sentences::SENTENCES;

/// The sentences below a text, folded away; one click puts one in.
pub(super) fn shelf(page: Page, text: Text) -> impl IntoView {
    let desk = Desk::get();
    let brought = move || {
        let language = page.language();
        let one = |sentence: &'static weerklank_letters::sentences::Sentence| {
            entry(
                text,
                sentence.title.to_owned(),
                sentence.text(language).to_owned(),
                None,
            )
        };
        SENTENCES.iter().map(one).collect::<Vec<_>>()
    };
    let own = move || {
        let own = desk.sentences.get().into_iter().enumerate();
        own.map(|(place, one)| entry(text, one.title, one.text, Some(place)))
            .collect::<Vec<_>>()
    };
    view! {
        <details class="sentences" data-test=format!("{}-sentences", text.id)>
            <summary>"Standaardzinnen"</summary>
            <ul class="plain">{own} {brought}</ul>
            {keep(text)}
        </details>
    }
}

fn entry(text: Text, title: String, words: String, own: Option<usize>) -> AnyView {
    let (put, name) = (words.clone(), title.clone());
    let remove = own.map(|place| {
        let drop = move |_| Desk::get().change_sentences(|all| { all.remove(place); });
        view! { <button type="button" class="linkish" data-test=format!("sentence-drop-{place}") on:click=drop>"Weghalen"<span class="sr">": " {name}</span></button> }
    });
    view! {
        <li>
            <button type="button" class="linkish" on:click=move |_| text.edit(|marked| marked.with_sentence(&put))>{title}</button>
            <p class="small quiet">{words}</p>
            {remove}
        </li>
    }
    .into_any()
}

/// What is marked in the text, or all of it, kept as a sentence of her own.
fn keep(text: Text) -> impl IntoView {
    let title = RwSignal::new(String::new());
    let id = format!("{}-sentence-title", text.id);
    let keep = move |_| {
        let name = title.get_untracked().trim().to_owned();
        text.edit(|marked| {
            let words = marked.words().trim().to_owned();
            if !name.is_empty() && !words.is_empty() {
                Desk::get().change_sentences(|all| {
                    all.push(Sentence {
                        title: name,
                        text: words,
                    });
                });
                title.set(String::new());
            }
            marked
        });
    };
    view! {
        <div class="field">
            <label for=id.clone()>"Wat hierboven gemarkeerd is bewaren als standaardzin, onder de naam"</label>
            <input class="input" id=id.clone() data-test=id autocomplete="off" prop:value=title on:input=move |event| title.set(event_target_value(&event))/>
            <button type="button" class="button" data-rank="quiet" data-test=format!("{}-sentence-keep", text.id)
                on:mousedown=|event| event.prevent_default() on:click=keep>"Bewaren als standaardzin"</button>
        </div>
    }
}

//! One of several whose names are known only now, such as the persons of a case: as a list that folds out, or
//! as radio buttons where the names are long.

use super::field::FieldError;
use crate::ui::*;

/// What can be chosen: a key and how it reads.
pub(crate) type Options = Vec<(String, String)>;

/// A list that folds out.
#[component]
pub(crate) fn Select(
    /// Its name on the page: identifier and `data-test`.
    id: &'static str,
    #[prop(into)] label: String,
    options: Options,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] set: Callback<String>,
    /// What is wrong with it, in a sentence; empty when nothing is.
    #[prop(optional, into)]
    error: Signal<String>,
) -> impl IntoView {
    let invalid = move || (!error.with(String::is_empty)).then_some("true");
    let described = move || (!error.with(String::is_empty)).then(|| format!("{id}-error"));
    let options: Vec<_> = options
        .into_iter()
        .map(|(key, label)| {
            let own = key.clone();
            view! { <option value=key prop:selected=move || value.with(|chosen| *chosen == own)>{label}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select class="input" id=id data-test=id autocomplete="off" aria-invalid=invalid aria-describedby=described
                on:change=move |event| set.run(event_target_value(&event))>{options}</select>
            <FieldError id error/>
        </div>
    }
}

/// Radio buttons, each named `<id>-<key>`.
#[component]
pub(crate) fn Pick(
    /// The name of the group on the page.
    id: &'static str,
    #[prop(into)] legend: String,
    options: Options,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] set: Callback<String>,
    /// What is wrong with it, in a sentence; empty when nothing is.
    #[prop(optional, into)]
    error: Signal<String>,
) -> impl IntoView {
    view! {
        <fieldset class="choices" id=id tabindex="-1">
            <legend>{legend}</legend>
            <div class="choices-row">{radios(id, options, value, set)}</div>
            <FieldError id error/>
        </fieldset>
    }
}

/// The buttons of a [`Pick`], for a group that is divided further.
pub(crate) fn radios(
    id: &'static str,
    options: Options,
    value: Signal<String>,
    set: Callback<String>,
) -> impl IntoView {
    let radio = move |(key, label): (String, String)| {
        let name = format!("{id}-{key}");
        let (own, chosen) = (key.clone(), key.clone());
        view! {
            <label class="choice">
                <input type="radio" name=id id=name.clone() value=key data-test=name
                    prop:checked=move || value.with(|chosen| *chosen == own) on:change=move |_| set.run(chosen.clone())/>
                <span>{label}</span>
            </label>
        }
    };
    options.into_iter().map(radio).collect_view()
}

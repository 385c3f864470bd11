//! One of a few: radio buttons in a row.

use crate::ui::*;

/// A choice among named values. `options` hold the value, its name on the page and its label.
#[component]
pub(crate) fn Choice<T>(
    /// The name of the group on the page.
    id: &'static str,
    #[prop(into)] legend: String,
    #[prop(optional)] hint: &'static str,
    options: Vec<(T, &'static str, &'static str)>,
    #[prop(into)] value: Signal<T>,
    #[prop(into)] set: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let radios: Vec<_> = options
        .into_iter()
        .map(|(option, name, label)| {
            let key = format!("{id}-{name}");
            view! {
                <label class="choice">
                    <input type="radio" name=id id=key.clone() value=name data-test=key
                        prop:checked=move || value.get() == option on:change=move |_| set.run(option)/>
                    <span>{label}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="choices" id=id tabindex="-1">
            <legend>{legend}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            <div class="choices-row">{radios}</div>
        </fieldset>
    }
}

/// A yes or no.
#[component]
pub(crate) fn Tick(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<bool>,
    #[prop(into)] set: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="checkbox" id=id.clone() data-test=id prop:checked=value on:change=move |event| set.run(event_target_checked(&event))/>
            <span>{label}</span>
        </label>
    }
}

//! What the complainant is to the child, and what to see to when that is no parent with authority.

use super::icon::icon;
use crate::ui::*;
use weerklank_core::case::{Field, Relation};
use weerklank_core::words;

const ALL: [(Relation, &str); 8] = [
    (Relation::Parent, "parent"),
    (Relation::ParentWithoutAuthority, "parent-without-authority"),
    (Relation::Guardian, "guardian"),
    (Relation::YoungPerson, "young-person"),
    (Relation::Representative, "representative"),
    (Relation::School, "school"),
    (Relation::Municipality, "municipality"),
    (Relation::Other, "other"),
];

/// The choice, with the plain sentence that goes with it.
#[component]
pub(crate) fn Relations(
    #[prop(into)] value: Signal<Relation>,
    #[prop(into)] set: Callback<Relation>,
) -> impl IntoView {
    let options: Vec<_> = ALL
        .iter()
        .map(|(relation, key)| view! { <option value=*key prop:selected=move || value.get() == *relation>{words::relation(*relation)}</option> })
        .collect();
    let chosen = move |event| {
        let key = event_target_value(&event);
        if let Some((relation, _)) = ALL.iter().find(|(_, known)| *known == key) {
            set.run(*relation);
        }
    };
    let notice = move || {
        words::relation_notice(value.get()).map(|notice| view! { {icon("info")} " " {notice} })
    };
    view! {
        <div class="field">
            <label for="relation">{words::field(Field::Relation)}</label>
            <select class="input" id="relation" data-test="relation" autocomplete="off"
                aria-describedby="relation-notice" on:change=chosen>{options}</select>
            <p class="hint" id="relation-notice" data-test="relation-notice" aria-live="polite">{notice}</p>
        </div>
    }
}

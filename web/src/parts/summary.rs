//! What stands in the way, above the form, each with a way to its field.

use super::field::slug;
use super::icon::icon;
use crate::platform::page;
use crate::ui::*;
use crate::words::count;
use weerklank_core::case::{Field, Finding};
use weerklank_core::words;

/// The summary; nothing when nothing is wrong.
#[component]
pub(crate) fn Summary(#[prop(into)] findings: Signal<Vec<Finding>>) -> impl IntoView {
    move || {
        let found = findings.get();
        (!found.is_empty()).then(|| {
            let title = match found.len() {
                1 => "Nog één ding voordat dit kan worden vastgelegd".to_owned(),
                n => format!("Nog {} voordat dit kan worden vastgelegd", count(i64::try_from(n).unwrap_or(0), "ding", "dingen")),
            };
            view! {
                <section class="notice summary" data-tone="late" role="alert" tabindex="-1" id="summary" data-test="summary">
                    {icon("warn")}
                    <div>
                        <h2>{title}</h2>
                        <ul>{found.iter().map(line).collect::<Vec<_>>()}</ul>
                    </div>
                </section>
            }
        })
    }
}

fn line(finding: &Finding) -> impl IntoView + use<> {
    let field = finding.field;
    let sentence = words::problem(finding);
    if field == Field::Case {
        return view! { <li>{sentence}</li> }.into_any();
    }
    let text = format!("{}: {sentence}", words::field(field).trim_end_matches('?'));
    view! {
        <li><button type="button" class="linkish" on:click=move |_| { page::focus(slug(field)); }>{text}</button></li>
    }
    .into_any()
}

//! A field with its label, its hint, and what is wrong with it.

use super::icon::icon;
use crate::desk::Desk;
use crate::ui::*;
use chrono::Datelike;
use weerklank_core::case::{Field, Finding};
use weerklank_core::{dates, words};

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Line,
    Mail,
    Phone,
    /// A date as people write it; said back in words below.
    Date,
    /// Several lines, so many of them shown.
    Text(u8),
}

/// The name of a field on the page: for its label, for tests, for links from the summary.
pub(crate) fn slug(field: Field) -> &'static str {
    match field {
        Field::Identity => "identity",
        Field::Name => "name",
        Field::Relation => "relation",
        Field::Child => "child",
        Field::Address => "address",
        Field::Phone => "phone",
        Field::Email => "email",
        Field::About => "about",
        Field::Subject => "subject",
        Field::Verbatim => "verbatim",
        Field::Points => "points",
        Field::Wished => "wished",
        Field::ActOn => "act-on",
        Field::DiscoveredOn => "discovered-on",
        Field::DiscoveryReason => "discovery-reason",
        Field::ReportedOn => "reported-on",
        Field::ReceivedOn => "received-on",
        Field::Gate => "gate",
        Field::On => "on",
        Field::To => "to",
        Field::Reason => "reason",
        Field::Until => "until",
        Field::Outcome => "outcome",
        Field::Person => "person",
        Field::Point => "point",
        Field::Finding => "finding",
        Field::Measure => "measure",
        Field::Who => "who",
        Field::Due => "due",
        Field::Words => "words",
        Field::Promise => "promise",
        Field::At => "at",
        Field::Decision => "decision",
        Field::Document => "document",
        Field::Question => "question",
        Field::Case => "case",
    }
}

/// The sentences that stand at one field.
pub(crate) fn at(findings: Signal<Vec<Finding>>, field: Field) -> Memo<String> {
    Memo::new(move |_| {
        findings.with(|all| {
            all.iter()
                .filter(|f| f.field == field)
                .map(words::problem)
                .collect::<Vec<_>>()
                .join(" ")
        })
    })
}

/// A text or date field bound to a value.
#[component]
pub(crate) fn TextField(
    /// Its name on the page: identifier and `data-test`.
    id: &'static str,
    #[prop(into)] label: String,
    #[prop(optional)] hint: &'static str,
    #[prop(default = Kind::Line)] kind: Kind,
    /// It may stay empty, and says so.
    #[prop(optional)]
    optional: bool,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] set: Callback<String>,
    /// What is wrong with it, in a sentence; empty when nothing is.
    #[prop(into)]
    error: Signal<String>,
    /// Called when the officer leaves the field.
    #[prop(optional, into)]
    left: Option<Callback<()>>,
) -> impl IntoView {
    let echo = (kind == Kind::Date).then(|| view! { <Echo id value/> });
    let described = move || {
        described_by(
            id,
            !hint.is_empty(),
            kind == Kind::Date,
            !error.with(String::is_empty),
        )
    };
    let invalid = move || (!error.with(String::is_empty)).then_some("true");
    let on_input = move |event| set.run(event_target_value(&event));
    let on_blur = move |_| {
        if let Some(left) = left {
            // A field that is taken away loses the focus too, after its page is gone.
            left.try_run(());
        }
    };
    let input = match kind {
        Kind::Text(rows) => view! {
            <textarea class="input" id=id data-test=id rows=rows autocomplete="off" aria-describedby=described aria-invalid=invalid
                prop:value=value on:input=on_input on:blur=on_blur></textarea>
        }
        .into_any(),
        _ => view! {
            <input class="input" id=id data-test=id type=input_type(kind) data-size=size(kind) autocomplete="off"
                aria-describedby=described aria-invalid=invalid prop:value=value on:input=on_input on:blur=on_blur/>
        }
        .into_any(),
    };
    view! {
        <div class="field">
            <label for=id>{label} {optional.then(|| view! { " " <span class="optional">"(mag leeg)"</span> })}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
            {input}
            {echo}
            <FieldError id error/>
        </div>
    }
}

/// What is wrong with a field, below it.
#[component]
pub(crate) fn FieldError(id: &'static str, error: Signal<String>) -> impl IntoView {
    let shown = move || {
        (!error.with(String::is_empty)).then(|| view! { {icon("warn")} <span>{error.get()}</span> })
    };
    view! { <p class="field-error" id=format!("{id}-error") data-test=format!("{id}-error")>{shown}</p> }
}

#[component]
fn Echo(id: &'static str, value: Signal<String>) -> impl IntoView {
    let last_year = Desk::get().today.get_untracked().year() + 5;
    let words = move || {
        value
            .with(|typed| dates::read(typed, last_year))
            .map(dates::long)
            .unwrap_or_default()
    };
    view! { <p class="echo" id=format!("{id}-echo") data-test=format!("{id}-echo")>{words}</p> }
}

fn described_by(id: &str, hint: bool, echo: bool, error: bool) -> Option<String> {
    let parts = [(hint, "hint"), (echo, "echo"), (error, "error")];
    let named: Vec<String> = parts
        .iter()
        .filter(|(there, _)| *there)
        .map(|(_, part)| format!("{id}-{part}"))
        .collect();
    (!named.is_empty()).then(|| named.join(" "))
}

/// A mail field is a text field: the browser would trim what was typed, and its own check speaks another language.
fn input_type(kind: Kind) -> &'static str {
    if kind == Kind::Phone { "tel" } else { "text" }
}

fn size(kind: Kind) -> Option<&'static str> {
    (kind == Kind::Date).then_some("date")
}

//! A sound form, with one field of it typed anew.

use super::any::today;
use weerklank_core::case::{Field, Finding};
use weerklank_core::form::{Form, WishedAsked};
use weerklank_core::words;

pub(crate) fn sound() -> Form {
    Form {
        name: "Meike de Bruin".into(),
        verbatim: "Niemand belde terug.".into(),
        act_on: "2-11-2026".into(),
        reported_on: "9-11-2026".into(),
        received_on: "10-11-2026".into(),
        ..Form::default()
    }
}

/// One text of the form, by its field.
pub(crate) fn slot(form: &mut Form, field: Field) -> &mut String {
    match field {
        Field::Name => &mut form.name,
        Field::Child => &mut form.child,
        Field::Address => &mut form.address,
        Field::Phone => &mut form.phone,
        Field::Email => &mut form.email,
        Field::About => &mut form.about,
        Field::Subject => &mut form.subject,
        Field::Verbatim => &mut form.verbatim,
        Field::Points => &mut form.points,
        Field::Wished => &mut form.wished,
        Field::DiscoveryReason => &mut form.discovery_reason,
        Field::ActOn => &mut form.act_on,
        Field::DiscoveredOn => &mut form.discovered_on,
        Field::ReportedOn => &mut form.reported_on,
        Field::ReceivedOn => &mut form.received_on,
        other => panic!("{other:?} is no text"),
    }
}

pub(crate) const DATES: [Field; 4] = [
    Field::ActOn,
    Field::DiscoveredOn,
    Field::ReportedOn,
    Field::ReceivedOn,
];
pub(crate) const LINES: [Field; 7] = [
    Field::Name,
    Field::Child,
    Field::Address,
    Field::Phone,
    Field::Email,
    Field::About,
    Field::Subject,
];
pub(crate) const BODIES: [Field; 4] = [
    Field::Verbatim,
    Field::Points,
    Field::Wished,
    Field::DiscoveryReason,
];

pub(crate) fn with(field: Field, typed: &str) -> Form {
    let mut form = sound();
    form.wished_asked = WishedAsked::Given;
    form.wished = "Een gesprek.".into();
    typed.clone_into(slot(&mut form, field));
    form
}

/// What is found at a field. Reading may not touch what was typed; its type says so, and the draft
/// that is kept of it is compared too.
pub(crate) fn found(form: &Form, field: Field) -> Vec<Finding> {
    let before = serde_json::to_string(form).expect("a form has a written form");
    let findings = form.read(today()).findings;
    let after: Form = serde_json::from_str(&before).expect("and is read back");
    assert_eq!(*form, after);
    for finding in &findings {
        assert!(is_dutch_sentence(&words::problem(finding)), "{finding:?}");
    }
    findings
        .into_iter()
        .filter(|finding| finding.field == field)
        .collect()
}

pub(crate) fn is_dutch_sentence(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase) && text.ends_with('.') && text.len() > 15
}

/// The one finding at a field.
pub(crate) fn one(form: &Form, field: Field) -> Finding {
    match <[Finding; 1]>::try_from(found(form, field)) {
        Ok([finding]) => finding,
        Err(all) => panic!("not one finding at {field:?}: {all:?}"),
    }
}

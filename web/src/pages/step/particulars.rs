//! Put right what was taken down at the intake. The first version stays in the history.

use super::frame;
use crate::desk::{Desk, Trouble};
use crate::pages::intake::{Fields, Sheet};
use crate::parts::draft::Draft;
use crate::parts::field::{Kind, TextField, at};
use crate::platform::page as browser;
use crate::route::Route;
use crate::ui::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::case::{Case, Event, Field, Finding, Regulation};
use weerklank_core::form::Form;

pub(super) fn page(case: &Case) -> AnyView {
    let Some(state) = case.state() else {
        return crate::pages::case::no_such_case().into_any();
    };
    // What came in is put right, not what became known or was decided since.
    let initial = match case.effective(0) {
        Some(Event::ComplaintReceived { intake, .. }) => Form::of(intake),
        _ => Form::of(&state.intake),
    };
    let sheet = Sheet::open(format!("gegevens/{}", case.id()), initial.clone());
    let reason = Draft::open(format!("gegevens-reden/{}", case.id()), String::new());
    let findings = RwSignal::new(Vec::new());
    let context = StoredValue::new((
        case.id().to_owned(),
        state.reference.clone(),
        state.regulation.clone(),
        initial,
    ));
    let submit = move || correct(context, sheet, reason, findings);
    let value = Signal::derive(move || reason.value.get());
    let set = Callback::new(move |typed: String| reason.change(|text| *text = typed));
    let error = at(findings.into(), Field::Reason);
    frame(
        case,
        "Gegevens verbeteren",
        "Verbeter wat niet klopt. Alle data worden opnieuw gerekend; wat er eerst stond, blijft in de geschiedenis.",
        findings,
        None,
        submit,
        "Verbetering vastleggen",
        view! {
            <Fields sheet/>
            <TextField id="reason" label="Waarom is dit anders?" kind=Kind::Text(2) value set error/>
        },
    )
}

fn correct(
    context: StoredValue<(String, String, Option<Regulation>, Form)>,
    sheet: Sheet,
    reason: Draft<String>,
    findings: RwSignal<Vec<Finding>>,
) {
    sheet.try_now();
    let reading = sheet.reading.get_untracked();
    findings.set(reading.findings);
    let Some(intake) = reading.intake.map(Box::new) else {
        browser::focus_soon("summary");
        return;
    };
    let (id, reference, regulation, initial) = context.get_value();
    let replacement = Some(Box::new(Event::ComplaintReceived {
        reference,
        regulation,
        intake,
    }));
    let command = Event::Corrected {
        of: 0,
        replacement,
        reason: reason.value.get_untracked(),
    };
    spawn_local(async move {
        match Desk::get().send(&id, command).await {
            Ok(()) => {
                sheet.clear(initial);
                reason.clear(String::new());
                browser::set_hash(&Route::Case(id).address(), browser::Step::Push);
            }
            Err(Trouble::Findings(found)) => {
                findings.try_set(found);
                browser::focus_soon("summary");
            }
            Err(Trouble::Conflict | Trouble::NotSaved) => {}
        }
    });
}

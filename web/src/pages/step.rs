//! One step on a case, on a page of its own: typed, checked, recorded, and back to the case.

mod answer;
mod close;
mod dated;
mod dispatch;
mod hold;
mod identify;
mod measure;
mod particulars;
mod privacy;
mod proposal;
mod reading;
mod reopen;
mod rung;
mod strike;
mod take_up;

pub(crate) use dated::Dated;
pub(crate) use dispatch::{CHANNELS, recipient_name, recipients};
pub(crate) use measure::answers_point;

use crate::desk::{Desk, Paper, Trouble};
use crate::parts::choice::Tick;
use crate::parts::draft::Draft;
use crate::parts::field::{Kind, TextField, at};
use crate::parts::summary::Summary;
use crate::platform::clock;
use crate::platform::page as browser;
use crate::route::{Route, Step};
use crate::ui::*;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::pin::Pin;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::case::{Case, Command, Event, Field, Finding, Problem, Weight};
use weerklank_core::dates::{self, DateTrouble};

/// The page of a step.
pub(crate) fn page(id: &str, step: Step) -> AnyView {
    let desk = Desk::get();
    let Some(case) = desk.cases.with_untracked(|cases| cases.get(id).cloned()) else {
        return super::case::no_such_case().into_any();
    };
    match step {
        Step::Letter(kind) => super::letter::page(&case, kind),
        Step::Dispatch => dispatch::page(&case, None),
        Step::Send(kind) => dispatch::page(&case, Some(kind)),
        Step::TakeUp => take_up::page(&case),
        Step::Close => close::page(&case),
        Step::Reopen => reopen::page(&case),
        Step::Rung => rung::page(&case, None),
        Step::ToRung(to) => rung::page(&case, Some(to)),
        Step::Identify => identify::page(&case),
        Step::Hold => hold::page(&case),
        Step::Answer => answer::page(&case, None),
        Step::AnswerTo(n) => answer::page(&case, Some(n)),
        Step::Reading => reading::page(&case),
        Step::Privacy => privacy::page(&case),
        Step::Measure(id) => measure::page(&case, id),
        Step::Particulars => particulars::page(&case),
        Step::Strike(n) => strike::page(&case, n),
    }
}

/// A step being typed: kept as a draft, with what stands in its way.
pub(crate) struct Filling<T: 'static> {
    pub(crate) id: StoredValue<String>,
    pub(crate) draft: Draft<T>,
    pub(crate) findings: RwSignal<Vec<Finding>>,
    /// The officer has seen what may be confirmed.
    pub(crate) confirmed: RwSignal<bool>,
    /// Where she is when it is recorded.
    after: StoredValue<After>,
    /// Where the keyboard goes when something stands in the way.
    trouble: StoredValue<&'static str>,
    busy: RwSignal<bool>,
}

/// Where the officer is when something was recorded.
#[derive(Clone)]
enum After {
    /// On this page.
    Go(Route),
    /// Where she was, the keyboard on the element with this identifier; that it was recorded is said aloud.
    Stay(String),
}

impl<T> Clone for Filling<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Filling<T> {}

impl<T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static> Filling<T> {
    /// Opens the step's draft.
    pub(crate) fn open(case: &Case, name: &str, initial: T) -> Self {
        let draft = Draft::open(format!("{name}/{}", case.id()), initial);
        Self {
            id: StoredValue::new(case.id().to_owned()),
            draft,
            findings: RwSignal::default(),
            confirmed: RwSignal::new(false),
            after: StoredValue::new(After::Go(Route::Case(case.id().to_owned()))),
            trouble: StoredValue::new("summary"),
            busy: RwSignal::new(false),
        }
    }

    /// The same, but back to another page when it is recorded.
    pub(crate) fn back_to(self, route: Route) -> Self {
        self.after.set_value(After::Go(route));
        self
    }

    /// The same, but she stays on the page: then the keyboard goes to `focus`, and to `trouble` when something
    /// stands in the way.
    pub(crate) fn staying(self, focus: impl Into<String>, trouble: &'static str) -> Self {
        self.after.set_value(After::Stay(focus.into()));
        self.trouble.set_value(trouble);
        self
    }

    /// Reads the step and sends it; then back to the case. What stands in the way is shown.
    pub(crate) fn send(self, read: impl FnOnce(&T, &mut Reader) -> Option<Event>) {
        self.send_with(read, async || Some(Vec::new()));
    }

    /// The same, with documents that are recorded in the same transaction. Without them, which whoever gives them
    /// then says, nothing is recorded.
    pub(crate) fn send_with(
        self,
        read: impl FnOnce(&T, &mut Reader) -> Option<Event>,
        papers: impl AsyncFnOnce() -> Option<Vec<Paper>> + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        let mut reader = Reader::today();
        let typed = self.draft.value;
        let event = typed.with_untracked(|typed| read(typed, &mut reader));
        self.findings.set(reader.findings);
        match event.filter(|_| self.findings.with_untracked(Vec::is_empty)) {
            Some(event) => self.sending().carry_out(
                event,
                Box::new(|| Box::pin(papers())),
                Box::new(move || self.clear()),
            ),
            None => browser::focus_soon(self.trouble.get_value()),
        }
    }

    /// What is sent, without what was typed: one for all steps.
    fn sending(self) -> Sending {
        Sending {
            id: self.id,
            findings: self.findings,
            confirmed: self.confirmed,
            after: self.after,
            trouble: self.trouble,
            busy: self.busy,
        }
    }

    fn clear(self) {
        let typed = self.draft.value.try_get_untracked();
        typed.into_iter().for_each(|typed| self.draft.clear(typed));
    }

    /// A text or date of the step.
    pub(crate) fn text(
        self,
        field: Field,
        id: &'static str,
        label: &'static str,
        kind: Kind,
        get: fn(&T) -> &String,
        set: fn(&mut T) -> &mut String,
    ) -> impl IntoView {
        let value = Signal::derive(move || self.draft.value.with(|typed| get(typed).clone()));
        let set = Callback::new(move |text: String| self.draft.change(|typed| *set(typed) = text));
        let error = at(self.findings.into(), field);
        let hint = if kind == Kind::Date {
            "dag-maand-jaar"
        } else {
            ""
        };
        view! { <TextField id label hint kind value set error/> }
    }
}

/// The documents that go with a step, once they are there.
type Papers = Box<dyn FnOnce() -> Pin<Box<dyn Future<Output = Option<Vec<Paper>>>>>>;

#[derive(Clone, Copy)]
struct Sending {
    id: StoredValue<String>,
    findings: RwSignal<Vec<Finding>>,
    confirmed: RwSignal<bool>,
    after: StoredValue<After>,
    trouble: StoredValue<&'static str>,
    busy: RwSignal<bool>,
}

impl Sending {
    fn carry_out(self, event: Event, papers: Papers, clear: Box<dyn FnOnce()>) {
        self.busy.set(true);
        Desk::get().said.set(String::new());
        let id = self.id.get_value();
        let command = Command {
            event,
            confirmed: self.confirmed.get_untracked(),
        };
        spawn_local(async move {
            let Some(papers) = papers().await else {
                self.busy.try_set(false);
                return;
            };
            match Desk::get().record_with(&id, Some(command), papers).await {
                Ok(()) => {
                    clear();
                    self.recorded();
                }
                Err(Trouble::Findings(findings)) => {
                    self.findings.try_set(findings);
                    let trouble = self.trouble.try_get_value();
                    trouble.into_iter().for_each(browser::focus_soon);
                }
                // The bar above the page says what happened; the draft is still there.
                Err(Trouble::Conflict | Trouble::NotSaved) => {}
            }
            self.busy.try_set(false);
        });
    }

    fn recorded(self) {
        self.confirmed.try_set(false);
        match self.after.try_get_value() {
            Some(After::Go(route)) => browser::set_hash(&route.address(), browser::Step::Push),
            Some(After::Stay(focus)) => {
                let time = clock::local_time_text(clock::now_ms());
                Desk::get().said.set(format!("Vastgelegd om {time}."));
                browser::focus_soon(focus);
            }
            None => {}
        }
    }
}

/// Collects what is wrong while a step is read.
pub(crate) struct Reader {
    pub(crate) findings: Vec<Finding>,
    last_year: i32,
}

impl Reader {
    fn today() -> Self {
        Self {
            findings: Vec::new(),
            last_year: Desk::get().today.get_untracked().year() + 5,
        }
    }

    /// Reads a date that must be there.
    pub(crate) fn date(&mut self, field: Field, typed: &str) -> Option<NaiveDate> {
        let problem = match dates::read(typed, self.last_year) {
            Ok(on) => return Some(on),
            Err(DateTrouble::Empty) => Problem::Missing,
            Err(trouble) => Problem::NoDate(trouble),
        };
        self.findings.push(Finding::stop(field, problem));
        None
    }

    /// Notes that something has not been chosen or typed.
    pub(crate) fn missing(&mut self, field: Field) {
        self.findings.push(Finding::stop(field, Problem::Missing));
    }
}

/// The frame of a step's page: the way back, what it does, what stands in the way, the form.
#[allow(
    clippy::too_many_arguments,
    reason = "each is one part of every step, said once, at its step"
)]
pub(crate) fn frame(
    case: &Case,
    title: &'static str,
    lede: &'static str,
    findings: RwSignal<Vec<Finding>>,
    confirmed: Option<RwSignal<bool>>,
    submit: impl Fn() + 'static,
    button: &'static str,
    form: impl IntoView + 'static,
) -> AnyView {
    let back = Route::Case(case.id().to_owned()).address();
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        submit();
    };
    view! {
        <div class="page-in" data-width="narrow" data-test="page-step">
            <header class="page-head">
                <p class="crumb"><a href=back>{reference(case)}</a></p>
                <h1>{title}</h1>
                <p class="lede">{lede}</p>
            </header>
            <Summary findings/>
            <form class="form" novalidate aria-label=title on:submit=on_submit>
                <div class="part">
                    {form}
                    {confirmed.map(|confirmed| confirm(findings, confirmed))}
                    <div class="actions">
                        <button type="submit" class="button" data-rank="main" data-test="submit"
                            on:mousedown=|event| event.prevent_default()>{button}</button>
                    </div>
                </div>
            </form>
        </div>
    }
    .into_any()
}

/// The buttons of a form in place: record, or close it with what was typed kept.
pub(crate) fn actions(record: &'static str, leave: impl Fn() + 'static) -> impl IntoView {
    view! {
        <div class="actions">
            <button type="submit" class="button" data-rank="main" data-test="submit"
                on:mousedown=|event| event.prevent_default()>{record}</button>
            <button type="button" class="button" data-rank="quiet" data-test="leave" on:click=move |_| leave()>"Nu niet"</button>
        </div>
    }
}

/// Where the officer says that she has seen what may be confirmed; only there when something may.
pub(crate) fn confirm(
    findings: RwSignal<Vec<Finding>>,
    confirmed: RwSignal<bool>,
) -> impl IntoView {
    let asked = Memo::new(move |_| {
        findings.with(|found| {
            found
                .iter()
                .any(|finding| finding.weight == Weight::Confirm)
        })
    });
    let set = Callback::new(move |yes| confirmed.set(yes));
    move || {
        (asked.get() || confirmed.get()).then(|| {
            view! { <Tick id="confirmed" label="Ik heb gezien wat hierboven staat en leg het toch vast" value=confirmed set/> }
        })
    }
}

/// The reference of a case with its subject.
pub(crate) fn reference(case: &Case) -> String {
    let Some(state) = case.state() else {
        return String::new();
    };
    if state.intake.subject.is_empty() {
        state.reference.clone()
    } else {
        format!("{} · {}", state.reference, state.intake.subject)
    }
}

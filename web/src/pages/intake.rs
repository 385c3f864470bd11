//! The intake form in four parts, and what follows from it while it is typed. Used for a new
//! complaint and for correcting one.

mod follows;
mod parts;
mod post;

pub(crate) use follows::{Follows, filing_chip};
pub(crate) use post::{Place, Post, open_marks};

use crate::desk::Desk;
use crate::parts::draft::Draft;
use crate::parts::field::{Kind, TextField, at};
use crate::ui::*;
use std::collections::HashSet;
use weerklank_core::case::{Field, Finding, Problem};
use weerklank_core::form::{Form, Reading};
use weerklank_core::words;

/// A form being filled in.
#[derive(Clone, Copy)]
pub(crate) struct Sheet {
    pub(crate) draft: Draft<Form>,
    pub(crate) reading: Memo<Reading>,
    left: RwSignal<HashSet<Field>>,
    tried: RwSignal<bool>,
    /// The e-mail it may come from; a correction knows none.
    post: Option<Post>,
}

impl Sheet {
    /// Opens the form of a new complaint, which may come from an e-mail.
    pub(crate) fn with_post(name: impl Into<String>) -> (Self, Post) {
        let sheet = Self::open(name, Form::default());
        let post = Post::open(sheet.draft);
        let sheet = Self {
            post: Some(post),
            ..sheet
        };
        (sheet, post)
    }

    /// Opens a form under a draft's name.
    pub(crate) fn open(name: impl Into<String>, initial: Form) -> Self {
        let desk = Desk::get();
        let draft = Draft::open(name, initial);
        let reading = Memo::new(move |_| draft.value.with(|form| form.read(desk.today.get())));
        Self {
            draft,
            reading,
            left: RwSignal::default(),
            tried: RwSignal::new(false),
            post: None,
        }
    }

    /// Shows everything that stands in the way from now on.
    pub(crate) fn try_now(self) {
        self.tried.set(true);
    }

    /// Starts again.
    pub(crate) fn clear(self, fresh: Form) {
        self.draft.clear(fresh);
        self.left.try_set(HashSet::new());
        self.tried.try_set(false);
    }

    /// What is shown as wrong: nothing that is merely not there yet, until the officer tries.
    pub(crate) fn shown(self) -> Signal<Vec<Finding>> {
        Signal::derive(move || {
            let (tried, left) = (self.tried.get(), self.left.get());
            let ripe = |finding: &&Finding| {
                tried || (left.contains(&finding.field) && finding.problem != Problem::Missing)
            };
            self.reading
                .with(|reading| reading.findings.iter().filter(ripe).cloned().collect())
        })
    }

    /// What stands in the summary: everything, once the officer has tried.
    pub(crate) fn summary(self) -> Signal<Vec<Finding>> {
        Signal::derive(move || {
            if self.tried.get() {
                self.reading.with(|reading| reading.findings.clone())
            } else {
                Vec::new()
            }
        })
    }

    fn text(
        self,
        field: Field,
        id: &'static str,
        kind: Kind,
        hint: &'static str,
        optional: bool,
        part: Part,
    ) -> impl IntoView {
        let value = Signal::derive(move || self.draft.value.with(|form| (part.get)(form).clone()));
        let set =
            Callback::new(move |typed: String| self.draft.change(|form| *(part.set)(form) = typed));
        let left = Callback::new(move |()| {
            self.left.update(|left| {
                left.insert(field);
            });
        });
        let label = words::field(field);
        let error = at(self.shown(), field);
        view! {
            <div class="field-box">
                <TextField id label hint kind optional value set error left/>
                {post::mark(self, field)}
            </div>
        }
    }
}

/// How to reach one text of the form.
#[derive(Clone, Copy)]
struct Part {
    get: fn(&Form) -> &String,
    set: fn(&mut Form) -> &mut String,
}

/// The form itself, without its buttons.
#[component]
pub(crate) fn Fields(sheet: Sheet) -> impl IntoView {
    view! {
        {parts::who(sheet)}
        {parts::what(sheet)}
        {parts::when(sheet)}
        {parts::how(sheet)}
        {parts::confirm(sheet)}
    }
}

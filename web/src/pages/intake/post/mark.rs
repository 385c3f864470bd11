//! At a field: what was found in the e-mail and has to be confirmed.

use super::Post;
use crate::pages::intake::Sheet;
use crate::parts::field::slug;
use crate::parts::icon::icon;
use crate::platform::page;
use crate::ui::*;
use weerklank_core::case::Field;
use weerklank_core::form::Standing;
use weerklank_core::{dates, words};

/// So much of what was found is shown beside a field that holds something else.
const SHOWN: usize = 160;

impl Post {
    /// The fields that still have to be confirmed.
    pub(super) fn unconfirmed(self) -> Vec<Field> {
        self.kept.value.with(|kept| {
            let prefill = kept.prefill.as_ref();
            self.form
                .value
                .with(|form| prefill.map_or_else(Vec::new, |prefill| prefill.unconfirmed(form)))
        })
    }

    fn standing(self, field: Field) -> Standing {
        self.kept.value.with(|kept| {
            let prefill = kept.prefill.as_ref();
            self.form.value.with(|form| {
                prefill.map_or(Standing::Settled, |prefill| prefill.standing(field, form))
            })
        })
    }

    fn settle(self, fields: &[Field]) {
        self.kept.change(|kept| {
            for field in fields {
                kept.prefill
                    .iter_mut()
                    .for_each(|prefill| prefill.settle(*field));
            }
        });
    }

    fn replace(self, field: Field) {
        let mut kept = self.kept.value.get_untracked();
        self.form.change(|form| {
            kept.prefill
                .iter_mut()
                .for_each(|prefill| prefill.replace(field, form));
        });
        self.kept.change(|now| *now = kept);
    }
}

/// The line below a field.
pub(in crate::pages::intake) fn mark(sheet: Sheet, field: Field) -> impl IntoView {
    sheet.post.map(|post| {
        let standing = Memo::new(move |_| Some(post.standing(field)));
        move || standing.get().map(|standing| line(post, field, standing))
    })
}

fn line(post: Post, field: Field, standing: Standing) -> AnyView {
    let id = slug(field);
    let settle = move |_| {
        post.settle(&[field]);
        page::focus(id);
    };
    match standing {
        Standing::Settled => ().into_any(),
        Standing::ToConfirm => view! {
            <div class="found" data-test=format!("found-{id}")>
                <span>{icon("info")} {question(field)}</span>
                <button type="button" class="button" data-test=format!("found-{id}-ok") on:click=settle>
                    {icon("check")} "Klopt" <span class="sr">": " {words::field(field)}</span>
                </button>
            </div>
        }
        .into_any(),
        Standing::Offered(text) => view! {
            <div class="found" data-test=format!("found-{id}")>
                <span>{icon("info")} "Hier stond al iets. Gevonden is: " <q dir="auto">{shortened(&text)}</q></span>
                <button type="button" class="button" data-test=format!("found-{id}-replace")
                    on:click=move |_| { post.replace(field); page::focus(id); }>"Vervangen" <span class="sr">": " {words::field(field)}</span></button>
                <button type="button" class="button" data-rank="quiet" data-test=format!("found-{id}-keep") on:click=settle>
                    "Laten staan" <span class="sr">": " {words::field(field)}</span>
                </button>
            </div>
        }
        .into_any(),
        Standing::OtherDay(day) => view! {
            <p class="found" data-test=format!("found-{id}")><span>{icon("info")} "In de e-mail staat een andere dag: " {dates::long(day)} "."</span></p>
        }
        .into_any(),
    }
}

/// The subject stands in the list of cases, where no names belong.
fn question(field: Field) -> &'static str {
    match field {
        Field::Subject => "Gevonden in de e-mail. Staan er geen namen in, en klopt het?",
        _ => "Gevonden in de e-mail, klopt het?",
    }
}

fn shortened(text: &str) -> String {
    let mut characters = text.chars();
    let mut begin: String = characters.by_ref().take(SHOWN).collect();
    if characters.next().is_some() {
        begin.push('…');
    }
    begin
}

/// Above the button that records: what has not been confirmed, once the officer has tried.
pub(crate) fn open_marks(post: Post) -> impl IntoView {
    let open = Memo::new(move |_| {
        if post.tried.get() {
            post.unconfirmed()
        } else {
            Vec::new()
        }
    });
    let all = move |_| {
        post.settle(&open.get_untracked());
        page::focus_soon("record");
    };
    move || {
        let fields = open.get();
        let names: Vec<_> = fields.iter().map(|field| link(*field)).collect();
        (!fields.is_empty()).then(|| {
            view! {
                <div class="notice" data-tone="soon" role="alert" id="found-open" tabindex="-1" data-test="found-open">
                    {icon("info")}
                    <div>
                        <p>"Er is nog niets vastgelegd. Kijk eerst na wat in de e-mail is gevonden:"</p>
                        <ul class="plain">{names}</ul>
                        <div class="actions"><button type="button" class="button" data-test="found-all-ok" on:click=all>{icon("check")} "Alles klopt"</button></div>
                    </div>
                </div>
            }
        })
    }
}

fn link(field: Field) -> impl IntoView {
    let id = slug(field);
    view! { <li><button type="button" class="linkish" on:click=move |_| { page::focus(id); }>{words::field(field)}</button></li> }
}

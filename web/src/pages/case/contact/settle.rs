//! Settling a promise, in place: on which day, and how.

use super::entry::place;
use crate::desk::Desk;
use crate::pages::step::Filling;
use crate::parts::field::Kind;
use crate::platform::page as browser;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Event, Field};
use weerklank_core::dates;

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Typed {
    on: String,
    how: String,
}

/// Which promise is being settled: one at a time, so that what is typed has one place.
pub(super) type Settling = RwSignal<Option<u32>>;

/// The button, and once pressed the form instead of it.
pub(super) fn settle(case: &Case, n: u32, settling: Settling) -> impl IntoView + use<> {
    let open = Memo::new(move |_| settling.get() == Some(n));
    let case = StoredValue::new(case.clone());
    let button = format!("settle-{n}");
    let back = button.clone();
    let close = Callback::new(move |()| {
        settling.set(None);
        browser::focus_soon(back.clone());
    });
    let show = move |_| {
        settling.set(Some(n));
        browser::focus_soon("settled-how");
    };
    move || {
        if open.get() {
            case.with_value(|case| form(case, n, close)).into_any()
        } else {
            let id = button.clone();
            view! { <button type="button" class="button" id=id.clone() data-test=id on:click=show>"Afgehandeld"</button> }.into_any()
        }
    }
}

fn form(case: &Case, n: u32, close: Callback<()>) -> impl IntoView + use<> {
    let initial = Typed {
        on: dates::field(Desk::get().today.get_untracked()),
        how: String::new(),
    };
    let filling =
        Filling::open(case, &format!("toezegging-{n}"), initial).staying(place(n), "settled-how");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        filling.send(move |typed: &Typed, reader| {
            Some(Event::PromiseSettled {
                of: n,
                on: reader.date(Field::On, &typed.on)?,
                how: typed.how.clone(),
            })
        });
    };
    view! {
        <form class="talk-settle" novalidate aria-label="Toezegging afhandelen" on:submit=submit>
            {filling.text(Field::Reason, "settled-how", "Hoe is dit afgehandeld?", Kind::Line, |typed| &typed.how, |typed| &mut typed.how)}
            {filling.text(Field::On, "settled-on", "Op", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
            <div class="actions">
                <button type="submit" class="button" data-test="settle-submit">"Vastleggen"</button>
                <button type="button" class="button" data-rank="quiet" on:click=move |_| close.run(())>"Niet nu"</button>
            </div>
        </form>
    }
}

//! Settling a promise, in place: on which day, and how.

use super::entry::place;
use crate::pages::step::{Dated, Filling};
use crate::parts::field::Kind;
use crate::platform::page as browser;
use crate::ui::*;
use weerklank_core::case::{Case, Event};

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
    let filling = Filling::open(case, &format!("toezegging-{n}"), Dated::today())
        .staying(place(n), "settled-how");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        filling.send(move |typed: &Dated, reader| {
            let (on, how) = typed.read(reader)?;
            Some(Event::PromiseSettled { of: n, on, how })
        });
    };
    view! {
        <form class="talk-settle" novalidate aria-label="Toezegging afhandelen" on:submit=submit>
            {filling.reason("settled-how", "Hoe is dit afgehandeld?", Kind::Line)}
            {filling.on("settled-on", "Op")}
            <div class="actions">
                <button type="submit" class="button" data-test="settle-submit">"Vastleggen"</button>
                <button type="button" class="button" data-rank="quiet" on:click=move |_| close.run(())>"Niet nu"</button>
            </div>
        </form>
    }
}

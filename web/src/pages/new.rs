//! *Nieuwe klacht*: the form, and beside it what follows.

use super::intake::{Fields, Follows, Place, Post, Sheet, open_marks};
use crate::desk::{Desk, Trouble};
use crate::parts::summary::Summary;
use crate::platform::{ids, page};
use crate::route::Route;
use crate::ui::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::case::Event;
use weerklank_core::form::Form;
use weerklank_core::register::next_reference;

/// The page.
#[component]
pub(crate) fn New() -> impl IntoView {
    let (sheet, post) = Sheet::with_post("nieuw");
    let busy = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !busy.get_untracked() {
            register(sheet, post, busy);
        }
    };
    let clear = move |_| {
        sheet.clear(Form::default());
        post.let_go();
    };
    view! {
        <div class="page-in" data-test="page-new">
            <header class="page-head">
                <h1>"Nieuwe klacht"</h1>
                <p class="lede">"Wat u invult, blijft als concept bewaard. Wat ontbreekt, kan later gevraagd worden."</p>
            </header>
            <Place post/>
            <Summary findings=sheet.summary()/>
            <div class="cols" data-cols="form">
                <form class="form" novalidate aria-label="Nieuwe klacht" on:submit=submit>
                    <Fields sheet/>
                    {open_marks(post)}
                    <div class="actions">
                        <button type="submit" class="button" data-rank="main" id="record" data-test="record"
                            on:mousedown=|event| event.prevent_default()>"Klacht vastleggen"</button>
                        <button type="button" class="button" data-rank="quiet" data-test="clear-draft"
                            on:click=clear>"Concept wissen"</button>
                    </div>
                    <LiveBar sheet/>
                </form>
                <Follows sheet/>
            </div>
        </div>
    }
}

/// On a phone what follows lies below the form: a line at the bottom says the main thing.
#[component]
fn LiveBar(sheet: Sheet) -> impl IntoView {
    let desk = Desk::get();
    let text = move || {
        let facts = sheet.reading.with(|reading| reading.facts.clone());
        let [.., in_time, _, _] =
            weerklank_core::admissibility::tests(&facts, desk.procedure(), &desk.calendar.get());
        weerklank_core::words::because(&in_time.because)
    };
    view! {
        <div class="live-bar" data-test="live-bar">
            <p>{text}</p>
            <button type="button" class="button" on:click=|_| { page::focus("follows"); }>"Toon"</button>
        </div>
    }
}

fn register(sheet: Sheet, post: Post, busy: RwSignal<bool>) {
    sheet.try_now();
    let Some(intake) = sheet
        .reading
        .with_untracked(|reading| reading.intake.clone())
    else {
        page::focus_soon("summary");
        return;
    };
    if !post.is_confirmed() {
        return;
    }
    busy.set(true);
    spawn_local(async move {
        let desk = Desk::get();
        let reference = desk
            .cases
            .with_untracked(|cases| next_reference(cases.values(), desk.today.get_untracked()));
        let id = ids::fresh();
        let received = Event::ComplaintReceived {
            reference,
            regulation: Some(desk.regulation(intake.reported_on)),
            intake: Box::new(intake),
        };
        let recorded = desk.record_with(&id, Some(received.into()), post.papers());
        match recorded.await {
            Ok(()) => {
                sheet.clear(Form::default());
                post.let_go();
                page::set_hash(&Route::Case(id).address(), page::Step::Push);
            }
            Err(Trouble::Findings(_)) => page::focus_soon("summary"),
            // The bar above the page says what happened; the draft is still there.
            Err(Trouble::Conflict | Trouble::NotSaved) => {}
        }
        busy.try_set(false);
    });
}

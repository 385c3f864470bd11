//! What has to be said above every page: not saved, changed elsewhere, a new version.

use super::icon::icon;
use crate::desk::{Desk, Saving};
use crate::platform::{offline, page};
use crate::ui::*;
use wasm_bindgen_futures::spawn_local;

/// The bars that apply now.
#[component]
pub(crate) fn Bars() -> impl IntoView {
    let desk = Desk::get();
    let failed = move || matches!(desk.saving.get(), Saving::Failed(_)).then(|| not_saved(desk));
    let stale = move || desk.stale.get().then(|| changed_elsewhere(desk));
    let closed = move || desk.closed.get().then(connection_gone);
    let update =
        move || (desk.offline.get() == offline::State::UpdateWaiting).then(|| new_version(desk));
    view! { {failed} {stale} {closed} {update} }
}

fn not_saved(desk: Desk) -> impl IntoView {
    let words = match desk.saving.get_untracked() {
        Saving::Failed(words) if !words.is_empty() => format!(" De browser zegt: {words}"),
        _ => String::new(),
    };
    view! {
        <section class="notice" data-tone="late" data-bar role="alert" data-test="save-failed">
            {icon("warn")}
            <div>
                <h2>"De laatste wijziging is niet opgeslagen"</h2>
                <p>"Wat u typte, staat er nog. Maak ruimte op de schijf en probeer het opnieuw, of maak eerst een kopie." {words}</p>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| copy(desk)>"Kopie maken"</button>
                </div>
            </div>
        </section>
    }
}

fn copy(desk: Desk) {
    spawn_local(async move {
        if let Err(words) = desk.make_copy().await {
            desk.saving.set(Saving::Failed(words));
        }
    });
}

fn changed_elsewhere(desk: Desk) -> impl IntoView {
    view! {
        <section class="notice" data-tone="soon" data-bar role="alert" data-test="conflict">
            {icon("info")}
            <div>
                <h2>"Deze zaak is in een ander tabblad bijgewerkt"</h2>
                <p>"Wat u hier typte, is bewaard maar nog niet vastgelegd. Laad de zaak opnieuw en leg het dan vast."</p>
                <div class="actions">
                    <button type="button" class="button" data-test="reload-case" on:click=move |_| desk.reload()>
                        "Zaak opnieuw laden"
                    </button>
                </div>
            </div>
        </section>
    }
}

fn connection_gone() -> impl IntoView {
    view! {
        <section class="notice" data-tone="late" data-bar role="alert" data-test="closed">
            {icon("warn")}
            <div>
                <h2>"In dit tabblad kan niets meer worden opgeslagen"</h2>
                <p>"Een ander tabblad heeft de opslag overgenomen, of de browser heeft haar gesloten. Wat u typte, is bewaard."</p>
                <div class="actions">
                    <button type="button" class="button" on:click=|_| page::reload()>"Opnieuw laden"</button>
                </div>
            </div>
        </section>
    }
}

fn new_version(desk: Desk) -> impl IntoView {
    let activate = move |_| {
        desk.store().drafts().flush();
        offline::activate();
    };
    view! {
        <section class="notice" data-tone="ok" role="status" data-test="update">
            {icon("info")}
            <div>
                <p>"Er staat een nieuwe versie van Weerklank klaar. Wat u typte, blijft bewaard."</p>
                <div class="actions">
                    <button type="button" class="button" on:click=activate>"Nieuwe versie openen"</button>
                </div>
            </div>
        </section>
    }
}

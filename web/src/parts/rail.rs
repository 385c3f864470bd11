//! The menu, and at its foot whether everything is saved, copied and here.

use super::icon::icon;
use crate::desk::{Desk, Reminder};
use crate::platform::offline;
use crate::route::{Clauses, Route};
use crate::ui::*;
use crate::words;
use weerklank_core::register::{Todo, Urgency};

/// A phone has room for five: there the regulation is reached from *Instellingen*.
fn items() -> [(&'static str, &'static str, Route); 6] {
    [
        ("today", "Vandaag", Route::Today),
        ("cases", "Klachten", Route::Cases),
        ("new", "Nieuw", Route::New),
        ("term", "Termijn", Route::Term),
        (
            "procedure",
            "Regeling",
            Route::Procedure(Clauses::default()),
        ),
        ("settings", "Instellingen", Route::Settings),
    ]
}

/// The rail on the left, or the bar at the bottom of a phone.
#[component]
pub(crate) fn Rail() -> impl IntoView {
    view! {
        <header class="rail">
            <a class="brand" href="#/">
                <img src="icons/icon.svg" alt="" width="32" height="32"/>
                "Weerklank"
            </a>
            <nav class="rail-nav" aria-label="Hoofdmenu">
                <ul>{items().map(|(drawing, label, route)| item(drawing, label, route)).into_iter().collect_view()}</ul>
            </nav>
            <div class="rail-foot">
                <SaveState/>
                <CopyState/>
                <OfflineState/>
            </div>
        </header>
    }
}

fn item(drawing: &'static str, label: &'static str, route: Route) -> impl IntoView + use<> {
    let desk = Desk::get();
    let address = route.address();
    let urgent = route == Route::Today;
    let here = move || {
        let now = desk.route.get();
        let within = match &route {
            Route::Cases => now.case().is_some(),
            Route::Procedure(_) => matches!(now, Route::Procedure(_)),
            _ => false,
        };
        (now == route || within).then_some("page")
    };
    view! {
        <li data-item=drawing>
            <a href=address aria-current=here data-test=format!("nav-{drawing}")>
                {icon(drawing)}
                <span>{label}</span>
                {urgent.then(|| view! { <UrgentCount/> })}
            </a>
        </li>
    }
}

#[component]
fn UrgentCount() -> impl IntoView {
    let desk = Desk::get();
    let count = Memo::new(move |_| {
        let now = |todo: &&Todo| todo.urgency == Urgency::Now;
        desk.agenda.with(|agenda| agenda.iter().filter(now).count())
    });
    move || {
        (count.get() > 0).then(|| view! { <span class="count">{count.get()}<span class="sr">" te laat of vandaag"</span></span> })
    }
}

#[component]
fn SaveState() -> impl IntoView {
    let desk = Desk::get();
    let state = move || words::saving(&desk.saving.get());
    view! {
        <p class="save" data-save-state=move || state().0 data-test="save-state" role="status">
            {icon("save")}
            <span>{move || state().1}</span>
        </p>
    }
}

#[component]
fn CopyState() -> impl IntoView {
    let desk = Desk::get();
    let text = move || match desk.reminder() {
        Reminder::Nothing => "Nog niets om te kopiëren".to_owned(),
        Reminder::Never(_) => "Nog geen kopie gemaakt".to_owned(),
        Reminder::Fresh(on, _) | Reminder::Old(on, _) => {
            format!(
                "Laatste kopie: {}",
                weerklank_core::dates::short(on, desk.today.get())
            )
        }
    };
    view! { <p data-test="copy-state">{icon("copy")}<span>{text}</span></p> }
}

#[component]
fn OfflineState() -> impl IntoView {
    let desk = Desk::get();
    let ready = move || desk.offline.get() == offline::State::Ready;
    view! {
        <p data-test="offline-state" data-offline=move || if ready() { "ready" } else { "not-ready" }>
            {icon("check")}
            <span>{move || words::offline(&desk.offline.get())}</span>
        </p>
    }
}

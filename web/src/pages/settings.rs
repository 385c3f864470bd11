//! *Instellingen*: the organisation, the officer, the calendar, and copies of everything.

mod calendar;
mod copies;
mod directory;
mod office;

use leptos::prelude::*;

/// The page.
#[component]
pub(crate) fn Settings() -> impl IntoView {
    view! {
        <div class="page-in" data-test="page-settings">
            <header class="page-head">
                <h1>"Instellingen"</h1>
                <p class="lede">"Wijzigingen worden meteen opgeslagen. Lopende termijnen schuiven pas na een bevestiging."</p>
            </header>
            <div class="cols" data-cols="form">
                <div class="col">
                    <form class="form" novalidate aria-label="Instellingen" on:submit=|event| event.prevent_default()>
                        {office::organisation()}
                        {office::officer()}
                        <calendar::CalendarChoices/>
                        <copies::Copies/>
                    </form>
                    {directory::directory()}
                </div>
                {office::letterhead()}
            </div>
        </div>
    }
}

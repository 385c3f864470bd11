//! *Instellingen*: the organisation, the officer, the calendar, and copies of everything.

mod calendar;
mod copies;
mod directory;
mod office;
mod regulations;

use crate::ui::*;

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
                        {office::style()}
                        <regulations::RegulationChoices/>
                        <calendar::CalendarChoices/>
                    </form>
                    {directory::directory()}
                    <form class="form" novalidate aria-label="Kopie en wissen" on:submit=|event| event.prevent_default()>
                        <copies::Copies/>
                    </form>
                </div>
                {office::letterhead()}
            </div>
        </div>
    }
}

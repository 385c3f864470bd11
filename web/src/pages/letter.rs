//! *Brief*: what is missing, the page as it will be printed, the PDF, and its dispatch.

mod making;
mod sending;

use super::step::{Filling, reference};
use crate::desk::Desk;
use crate::parts::choice::Tick;
use crate::parts::draft::Draft;
use crate::parts::field::{Kind, TextField};
use crate::parts::icon::icon;
use crate::route::{Route, Step};
use leptos::prelude::*;
use making::Making;
use sending::{Sent, send};
use serde::{Deserialize, Serialize};
use weerklank_core::case::Case;
use weerklank_letters::gate::{Mend, Missing};
use weerklank_letters::kinds::Ground;
use weerklank_letters::kinds::acknowledgement::{self, Acknowledgement, Own};

/// What the officer adds to the letter, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Words {
    note: String,
    written_reaction_asked: bool,
}

impl Words {
    fn own(&self) -> Own {
        Own {
            note: self.note.clone(),
            written_reaction_asked: self.written_reaction_asked,
            enclosures: Vec::new(),
        }
    }
}

type Data = Result<Acknowledgement, Vec<Missing>>;

/// The page of the acknowledgement of a case.
pub(crate) fn page(case: &Case) -> AnyView {
    let desk = Desk::get();
    let id = StoredValue::new(case.id().to_owned());
    let words = Draft::open(format!("brief/{}", case.id()), Words::default());
    let data = Memo::new(move |_| data(desk, &id.get_value(), &words.value.get().own()));
    let making = Making::watch(data);
    let sent = Filling::open(case, "verzonden", Sent::of(case));
    let back = Route::Case(case.id().to_owned()).address();
    view! {
        <div class="page-in" data-test="page-letter">
            <header class="page-head">
                <p class="crumb"><a href=back>{reference(case)}</a></p>
                <h1>"Ontvangstbevestiging"</h1>
                <p class="lede">"De brief neemt data en namen uit de zaak over. Verzenden doet u zelf; daarna legt u de verzending hier vast."</p>
            </header>
            <div class="cols" data-cols="paper">
                <div class="col">
                    {move || needed(&id.get_value(), &data.get())}
                    {own_words(words)}
                    {making::fetch(making, sent)}
                    {send(sent)}
                </div>
                {making::preview(making)}
            </div>
        </div>
    }
    .into_any()
}

/// The facts of the letter, or what is missing.
fn data(desk: Desk, id: &str, own: &Own) -> Data {
    let case = desk.case(id).unwrap_or_else(|| Case::new(id));
    let office = desk.office.get();
    let calendar = desk.calendar.get();
    let ground = Ground {
        case: &case,
        office: &office,
        procedure: desk.procedure_of(&case),
        calendar: &calendar,
        today: desk.today.get(),
    };
    acknowledgement::data(ground, own)
}

fn needed(id: &str, data: &Data) -> impl IntoView + use<> {
    let (title, rows) = match data {
        Ok(_) => ("Alles wat nodig is, staat erin", view! { <li data-there="">{icon("check")}<span>"Geen verplicht onderdeel ontbreekt"</span></li> }.into_any()),
        Err(missing) => ("Dit ontbreekt nog", missing.iter().map(|missing| lacking(id, missing)).collect::<Vec<_>>().into_any()),
    };
    view! {
        <section class="section" aria-labelledby="needed">
            <h2 id="needed">{title}</h2>
            <ul class="missing" data-test="missing">{rows}</ul>
        </section>
    }
}

fn lacking(id: &str, missing: &Missing) -> impl IntoView + use<> {
    let (address, place) = match missing.mend {
        Mend::Settings(_) => (Route::Settings.address(), "Aanvullen bij Instellingen"),
        Mend::Case(_) => (
            Route::Step(id.to_owned(), Step::Particulars).address(),
            "Aanvullen bij de gegevens",
        ),
    };
    view! {
        <li>
            {icon("warn")}
            <span>{missing.sentence.clone()} " " <a href=address>{place}<span class="sr">": " {missing.element}</span></a></span>
        </li>
    }
}

fn own_words(words: Draft<Words>) -> impl IntoView {
    let note = Signal::derive(move || words.value.with(|words| words.note.clone()));
    let set_note = Callback::new(move |typed: String| words.change(|words| words.note = typed));
    let asked = Signal::derive(move || words.value.with(|words| words.written_reaction_asked));
    let set_asked =
        Callback::new(move |asked| words.change(|words| words.written_reaction_asked = asked));
    view! {
        <section class="section" aria-labelledby="own-words">
            <h2 id="own-words">"Eigen woorden"</h2>
            <div class="form">
                <TextField id="note" label="Eigen alinea" kind=Kind::Text(4) optional=true value=note set=set_note error=Signal::stored(String::new())/>
                <Tick id="written-reaction" label="De klager wil dat de betrokkene op papier reageert" value=asked set=set_asked/>
            </div>
        </section>
    }
}

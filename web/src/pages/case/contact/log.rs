//! All that was said, newest first; to be narrowed down to one party, or to promises that are open.

use super::entry::{Page, entry};
use crate::desk::Desk;
use crate::parts::select::{Options, Select};
use crate::ui::*;
use crate::words::count;
use weerklank_core::case::{Case, Noted, Person, State};
use weerklank_core::correspondence::{Party, contacts, promise_is_open, took_part};

/// The parties of a case, by key.
fn parties(persons: &[Person]) -> Vec<(String, String, Party)> {
    let person = |(place, person): (u16, &Person)| {
        let key = format!("person-{place}");
        (key, person.name.clone(), Party::Person(place))
    };
    let complainant = (
        "complainant".to_owned(),
        "de klager".to_owned(),
        Party::Complainant,
    );
    let other = ("other".to_owned(), "iemand anders".to_owned(), Party::Other);
    let mut all = vec![complainant];
    all.extend((0..).zip(persons).map(person));
    all.push(other);
    all
}

/// What is shown of the list.
#[derive(Clone, Copy)]
struct Shown {
    party: RwSignal<String>,
    open: RwSignal<bool>,
}

impl Shown {
    fn passes(self, seen: &Seen) -> bool {
        let by = self
            .party
            .with(|key| key.is_empty() || seen.parties.contains(key));
        by && (seen.open || !self.open.get())
    }
}

/// What the choices above the list look at.
#[derive(Clone)]
struct Seen {
    parties: Vec<String>,
    open: bool,
}

impl Seen {
    fn of(noted: &Noted, persons: &[Person]) -> Self {
        let mut parties = parties(persons);
        parties.retain(|(.., party)| took_part(&noted.contact.between, *party));
        Self {
            parties: parties.into_iter().map(|(key, ..)| key).collect(),
            open: promise_is_open(noted),
        }
    }
}

/// The list with its choices.
pub(super) fn log(desk: Desk, case: &Case, state: &State) -> AnyView {
    let noted = contacts(state);
    if noted.is_empty() {
        return view! {
            <section class="empty" data-test="no-contacts">
                <h2>"Nog geen contact vastgelegd"</h2>
                <p>"Hier komt elk gesprek, elk telefoontje en elke mail die geen brief van de zaak is, met wat er is toegezegd."</p>
            </section>
        }
        .into_any();
    }
    let shown = Shown {
        party: RwSignal::default(),
        open: RwSignal::new(false),
    };
    let clocks = desk.clocks(case);
    let page = Page {
        desk,
        case,
        state,
        clocks: clocks.as_ref(),
        settling: RwSignal::new(None),
    };
    let seen: Vec<Seen> = noted
        .iter()
        .map(|noted| Seen::of(noted, &state.persons))
        .collect();
    let rows: Vec<_> = noted
        .iter()
        .zip(seen.clone())
        .map(|(noted, seen)| {
            let hidden = Signal::derive(move || !shown.passes(&seen));
            entry(&page, noted, hidden)
        })
        .collect();
    view! {
        <section class="section" aria-labelledby="log-head">
            <h2 id="log-head" tabindex="-1">"Contacten"</h2>
            {choices(shown, &state.persons, seen)}
            <ol class="talks" data-test="contacts">{rows}</ol>
        </section>
    }
    .into_any()
}

fn choices(shown: Shown, persons: &[Person], seen: Vec<Seen>) -> impl IntoView + use<> {
    let everyone = (String::new(), "iedereen".to_owned());
    let named = |(key, name, _)| (key, name);
    let options: Options = std::iter::once(everyone)
        .chain(parties(persons).into_iter().map(named))
        .collect();
    let set = Callback::new(move |key| shown.party.set(key));
    let found = move || {
        let passing = seen.iter().filter(|seen| shown.passes(seen)).count();
        let passing = i64::try_from(passing).unwrap_or(i64::MAX);
        format!(
            "{} van {}",
            passing,
            count(
                i64::try_from(seen.len()).unwrap_or(i64::MAX),
                "contact",
                "contacten"
            )
        )
    };
    let pressed = move || shown.open.get().to_string();
    view! {
        <div class="talk-filter">
            <Select id="filter-party" label="Met" options value=shown.party set/>
            <button type="button" class="button" data-test="filter-open" aria-pressed=pressed
                on:click=move |_| shown.open.update(|open| *open = !*open)>"Toezegging open"</button>
            <p class="small quiet" role="status" data-test="filter-found">{found}</p>
        </div>
    }
}

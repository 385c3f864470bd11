//! *Klachtpunten*: the table of points with both sides, what was found, and what will be done better.

mod editor;
mod measures;
mod sides;
mod table;

use super::inline;
use crate::ui::*;
use std::cell::RefCell;
use weerklank_core::case::{Case, State};

thread_local! {
    /// The point that was open for writing, and in which case: the page is drawn anew after every record.
    static OPEN: RefCell<Option<(String, u16)>> = const { RefCell::new(None) };
}

/// The point that is open for writing.
#[derive(Clone, Copy)]
struct Open {
    point: RwSignal<Option<u16>>,
    case: StoredValue<String>,
}

impl Open {
    fn of(case: &str) -> Self {
        let here = OPEN.with_borrow(|open| {
            let here = open.as_ref().filter(|(known, _)| known == case);
            here.map(|(_, point)| *point)
        });
        Self {
            point: RwSignal::new(here),
            case: StoredValue::new(case.to_owned()),
        }
    }

    fn set(self, point: Option<u16>) {
        let open = point.map(|point| (self.case.get_value(), point));
        OPEN.set(open);
        self.point.set(point);
    }
}

pub(super) fn page(case: &Case, state: &State) -> AnyView {
    let open = Open::of(case.id());
    view! {
        {sides::recurrence(case, state)}
        <section class="section" aria-labelledby="points">
            <h2 id="points" tabindex="-1">"Klachtpunten"</h2>
            {sides::standing(state)}
            {sides::verbatim(state)}
            {table::table(case, state, open)}
        </section>
        <section class="section" aria-labelledby="balance">
            <h2 id="balance" tabindex="-1">"Hoor en wederhoor"</h2>
            {sides::balance(state)}
        </section>
        <section class="section" aria-labelledby="measures">
            <h2 id="measures" tabindex="-1">"Maatregelen"</h2>
            {measures::measures(case, state)}
        </section>
    }
    .into_any()
}

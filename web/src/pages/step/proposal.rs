//! A day that the house proposes: filled in beforehand, with why, and given up as soon as she types another.

use super::Filling;
use crate::desk::Desk;
use crate::parts::field::{Kind, TextField, at};
use crate::parts::strip::strip;
use crate::ui::*;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde::de::DeserializeOwned;
use weerklank_core::case::{Field, Reply, State};
use weerklank_core::procedure::Procedure;
use weerklank_core::term::Response;
use weerklank_core::{dates, proposals, words};

/// A day as typed; `None` while the proposal stands.
pub(super) type Typed = Option<String>;

/// What is asked of someone, by the habits of the regulation that the case falls under.
#[derive(Clone, Copy)]
pub(super) struct Habit {
    pub(super) reply: Reply,
    pub(super) procedure: &'static Procedure,
}

impl Habit {
    /// The habit that goes for a case.
    pub(super) fn of(state: &State, reply: Reply) -> Self {
        let procedure = Desk::get().procedure_for(state);
        Self { reply, procedure }
    }

    /// What is proposed for something of this day.
    pub(super) fn propose(self, on: NaiveDate) -> Option<Response> {
        proposals::reply_by(self.reply, on, self.procedure, &Desk::get().calendar.get())
    }

    /// What stands in the field.
    pub(super) fn text(self, typed: &Typed, on: &str) -> String {
        let proposed = || {
            let response = self.propose(day(on)?)?;
            Some(dates::field(response.deadline.date()))
        };
        typed.clone().or_else(proposed).unwrap_or_default()
    }
}

/// A day as typed, if it is one.
pub(super) fn day(typed: &str) -> Option<NaiveDate> {
    dates::read(typed, Desk::get().today.get_untracked().year() + 5).ok()
}

/// Where a day and its proposal stand in what is typed.
pub(super) struct Places<T> {
    /// The day from which it is reckoned.
    pub(super) on: fn(&T) -> &String,
    /// The day itself.
    pub(super) get: fn(&T) -> &Typed,
    /// The same, to be changed.
    pub(super) set: fn(&mut T) -> &mut Typed,
}

/// The field of the day by which, with its proposal below it.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a view owns what it is made of"
)]
pub(super) fn field<T>(
    filling: Filling<T>,
    label: &'static str,
    habit: Habit,
    places: &Places<T>,
) -> impl IntoView + use<T>
where
    T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    let Places { on, get, set } = *places;
    let typed = filling.draft.value;
    let value = Signal::derive(move || typed.with(|typed| habit.text(get(typed), on(typed))));
    let change =
        Callback::new(move |text: String| filling.draft.change(|typed| *set(typed) = Some(text)));
    let error = at(filling.findings.into(), Field::Due);
    let response = Memo::new(move |_| {
        typed
            .with(|typed| day(on(typed)))
            .and_then(|on| habit.propose(on))
    });
    let differs = Memo::new(move |_| {
        let proposed = response.with(|found| found.as_ref().map(|found| found.deadline.date()));
        proposed.is_some() && value.with(|text| day(text)) != proposed
    });
    let again = move || {
        differs.get().then(|| {
            let take = move |_| filling.draft.change(|typed| *set(typed) = None);
            view! { <button type="button" class="linkish" data-test="take-proposal" on:click=take>"Voorstel overnemen"</button> }
        })
    };
    view! {
        <TextField id="due" label hint="dag-maand-jaar" kind=Kind::Date value set=change error/>
        {why("proposal", "Voorstel", response, again)}
    }
}

/// The proposed day in words, and on request how it is reckoned.
pub(super) fn why(
    id: &'static str,
    name: &'static str,
    response: Memo<Option<Response>>,
    beside: impl IntoView + 'static,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let said = move || {
        response.with(|found| {
            found.as_ref().map(|found| {
                let track = found.reckoning.tracks.first();
                let length = track
                    .map(|track| words::length(track.length))
                    .unwrap_or_default();
                format!(
                    "{name}: {length}, dus {}.",
                    dates::long(found.deadline.date())
                )
            })
        })
    };
    let strip_id = format!("{id}-why");
    let controls = strip_id.clone();
    let opened = move || {
        let found = response.get().filter(|_| open.get())?;
        Some(strip(strip_id.clone(), &found.reckoning, &[]))
    };
    view! {
        <div class="proposal" data-test=id>
            <p>{said}</p>
            <div class="actions">
                <button type="button" class="linkish" data-test=format!("{id}-button")
                    aria-expanded=move || open.get().to_string()
                    aria-controls=move || open.get().then(|| controls.clone())
                    on:click=move |_| open.update(|open| *open = !*open)>"Waarom deze datum?"</button>
                {beside}
            </div>
            {opened}
        </div>
    }
}

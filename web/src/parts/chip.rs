//! A date with its shape, its word and its day.

use crate::desk::Desk;
use crate::ui::*;
use crate::words;
use chrono::NaiveDate;
use weerklank_core::obligation::{Obligation, Standing};

/// What stands on a chip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chip {
    pub(crate) state: &'static str,
    pub(crate) word: String,
    pub(crate) on: NaiveDate,
    /// A later last day, shown smaller behind it.
    pub(crate) last: Option<NaiveDate>,
}

impl Chip {
    /// The chip of an obligation: the day that matters now, and the last day behind it.
    pub(crate) fn of(obligation: &Obligation, standing: Standing) -> Self {
        let (target, deadline) = (obligation.target.date(), obligation.deadline.date());
        let on = match standing {
            Standing::Met | Standing::MetLate(_) => obligation.met_on.unwrap_or(deadline),
            Standing::Running(_) => target,
            Standing::Late(_) | Standing::LastDay | Standing::PastTarget(_) => deadline,
        };
        let last =
            (on == target && deadline != target && obligation.met_on.is_none()).then_some(deadline);
        Self {
            state: words::chip_state(standing),
            word: words::standing(standing),
            on,
            last,
        }
    }

    /// The chip as plain text.
    pub(crate) fn plain(&self) -> impl IntoView + use<> {
        let face = self.face();
        let state = self.state;
        view! { <div class="when"><span class="chip" data-state=state>{face}</span>{self.behind()}</div> }
    }

    /// The chip as a button that opens the strip with this identifier.
    pub(crate) fn button(
        &self,
        test: String,
        strip: String,
        open: RwSignal<bool>,
    ) -> impl IntoView + use<> {
        let (face, behind, state) = (self.face(), self.behind(), self.state);
        view! {
            <div class="when">
                <button
                    type="button"
                    class="chip"
                    data-state=state
                    data-test=test
                    aria-expanded=move || open.get().to_string()
                    aria-controls=move || open.get().then(|| strip.clone())
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {face}
                    <span class="sr">", waarom deze datum?"</span>
                </button>
                {behind}
            </div>
        }
    }

    fn face(&self) -> impl IntoView + use<> {
        let today = Desk::get().today.get_untracked();
        view! {
            <span>{self.word.clone()}</span>
            " "
            <time datetime=self.on.to_string()>{weerklank_core::dates::short(self.on, today)}</time>
        }
    }

    fn behind(&self) -> impl IntoView + use<> {
        let today = Desk::get().today.get_untracked();
        self.last.map(|last| {
            view! {
                <span class="last-date">
                    "uiterst " <time datetime=last.to_string()>{weerklank_core::dates::short(last, today)}</time>
                </span>
            }
        })
    }
}

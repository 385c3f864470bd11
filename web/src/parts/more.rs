//! The rest of a long list, on request: a thousand rows at once would make every key wait.

use crate::ui::*;

/// How many rows a list shows at first, and how many more each time.
const STEP: usize = 100;

/// How many rows to show.
#[derive(Clone, Copy)]
pub(crate) struct More(RwSignal<usize>);

impl More {
    /// The first rows.
    pub(crate) fn first() -> Self {
        Self(RwSignal::new(STEP))
    }

    /// How many rows to show now.
    pub(crate) fn rows(self) -> usize {
        self.0.get()
    }

    /// The button for more, while there are more than are shown.
    pub(crate) fn button(self, all: usize) -> Option<impl IntoView + use<>> {
        let left = all.saturating_sub(self.0.get());
        (left > 0).then(|| {
            let next = left.min(STEP);
            view! {
                <button type="button" class="button" data-test="show-more"
                    on:click=move |_| self.0.update(|rows| *rows += STEP)>
                    "Nog " {next} " tonen" <span class="sr">", van de " {left} " die er nog zijn"</span>
                </button>
            }
        })
    }
}

//! Taking a point out, with a reason.

use super::{Row, inline};
use crate::parts::draft::Draft;
use crate::parts::field::{Kind, TextField, at};
use crate::platform::page as browser;
use crate::ui::*;
use weerklank_core::case::{Event, Field, Point};

/// The button, and behind it the reason.
pub(super) fn dropping(row: Row) -> impl IntoView {
    let asked = RwSignal::new(false);
    let case = row.filling.id.get_value();
    let reason = Draft::open(format!("punt-vervalt-{}/{case}", row.id), String::new());
    let record = move |_| {
        let event = Event::PointDropped {
            id: row.id,
            reason: reason.value.get_untracked(),
        };
        inline::record(
            &row.filling.id.get_value(),
            event,
            row.filling.findings,
            move || {
                reason.clear(String::new());
                row.filling.draft.clear(Point::default());
                row.open.set(None);
                browser::focus_soon("points");
            },
        );
    };
    let ask = move |_| {
        asked.set(true);
        browser::focus_soon("reason");
    };
    let value = Signal::derive(move || reason.value.get());
    let set = Callback::new(move |typed: String| reason.change(|text| *text = typed));
    let error = at(row.filling.findings.into(), Field::Reason);
    view! {
        <div class="dropping">
            <button type="button" class="linkish" data-test="point-drop" aria-expanded=move || asked.get().to_string() on:click=ask>"Dit klachtpunt laten vervallen"</button>
            {move || asked.get().then(|| view! {
                <TextField id="reason" label="Waarom vervalt dit punt?" kind=Kind::Text(2) value set error/>
                <div class="actions"><button type="button" class="button" data-rank="grave" data-test="point-drop-record" on:click=record>"Punt laten vervallen"</button></div>
            })}
        </div>
    }
}

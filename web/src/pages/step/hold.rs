//! Keep a file beyond its term, or no longer.

use super::{Dated, Filling, frame};
use crate::desk::Desk;
use crate::parts::field::Kind;
use crate::route::{Route, Tab};
use crate::ui::*;
use weerklank_core::case::{Case, Event};
use weerklank_core::dates;

pub(super) fn page(case: &Case) -> AnyView {
    let held = case.state().and_then(|state| state.hold.clone());
    let lift = held.is_some();
    let filling = Filling::open(
        case,
        if lift { "bewaren-op" } else { "bewaren" },
        Dated::today(),
    )
    .back_to(Route::Tab(case.id().to_owned(), Tab::Decisions));
    let submit = move || {
        filling.send(move |typed, reader| {
            let (on, reason) = typed.read(reader)?;
            Some(if lift {
                Event::HoldLifted { on, reason }
            } else {
                Event::HoldPlaced { on, reason }
            })
        });
    };
    let (title, lede, label) = texts(lift);
    let since = held.map(|hold| {
        let text = format!(
            "Langer bewaard sinds {}: {}",
            dates::long(hold.on),
            hold.reason
        );
        view! { <p dir="auto" data-test="held">{text}</p> }
    });
    frame(
        case,
        title,
        lede,
        filling.findings,
        Some(filling.confirmed),
        submit,
        title,
        view! {
            {since}
            {keep_through(case)}
            {filling.on("on", label)}
            {filling.reason("reason", "Waarom", Kind::Text(3))}
        },
    )
}

fn texts(lift: bool) -> (&'static str, &'static str, &'static str) {
    if lift {
        (
            "Langer bewaren opheffen",
            "Daarna geldt weer de gewone bewaartermijn. Is die voorbij, dan wordt vernietigen voorgesteld, niet gedaan.",
            "Opgeheven op",
        )
    } else {
        (
            "Langer bewaren",
            "Bijvoorbeeld omdat een College van Toezicht of een rechter de zaak nog bekijkt. Zolang dit staat, wordt vernietigen niet voorgesteld.",
            "Met ingang van",
        )
    }
}

/// Until when it would be kept without this.
fn keep_through(case: &Case) -> impl IntoView + use<> {
    let kept = Desk::get().clocks(case).and_then(|clocks| clocks.retention);
    let text = match kept {
        Some(kept) => format!(
            "De gewone bewaartermijn loopt tot en met {}.",
            dates::long(kept.keep_through)
        ),
        None => "De gewone bewaartermijn begint pas bij het afsluiten.".to_owned(),
    };
    view! { <p class="quiet">{text}</p> }
}

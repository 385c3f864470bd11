//! What a point is about, and whom.

use crate::pages::step::Filling;
use crate::parts::field::TextField;
use crate::route::{Route, Tab};
use crate::ui::*;
use weerklank_core::case::{Category, Person, Point, Verdict};
use weerklank_core::order;
use weerklank_core::words;

const CATEGORIES: [Category; 5] = [
    Category::Treatment,
    Category::Administration,
    Category::Communication,
    Category::Costs,
    Category::Other,
];

const VERDICTS: [Verdict; 4] = [
    Verdict::Upheld,
    Verdict::PartlyUpheld,
    Verdict::NotUpheld,
    Verdict::NoJudgment,
];

/// What it is about: several kinds may fit, and a label of her own.
pub(super) fn categories(filling: Filling<Point>) -> impl IntoView {
    let ticks: Vec<_> = CATEGORIES
        .into_iter()
        .map(|one| {
            let checked = move || filling.draft.value.with(|point| point.categories.contains(&one));
            let test = format!("category-{one:?}").to_lowercase();
            let set = move |event| toggle(filling, |point| &mut point.categories, one, event_target_checked(&event));
            view! {
                <label class="choice"><input type="checkbox" data-test=test prop:checked=checked on:change=set/><span>{words::category(one)}</span></label>
            }
        })
        .collect();
    let value = Signal::derive(move || filling.draft.value.with(|point| point.label.clone()));
    let set = Callback::new(move |text: String| filling.draft.change(|point| point.label = text));
    let error = Signal::derive(String::new);
    view! {
        <div class="cell">
            <fieldset class="choices">
                <legend>"Waar gaat het over?"</legend>
                <div class="choices-row">{ticks}</div>
            </fieldset>
            <TextField id="label" label="Eigen omschrijving van het soort klacht" optional=true value set error/>
        </div>
    }
}

/// Puts something in a list, or takes it out; the list stays in order.
fn toggle<T: Ord + Copy>(
    filling: Filling<Point>,
    list: fn(&mut Point) -> &mut Vec<T>,
    one: T,
    on: bool,
) {
    filling.draft.change(|point| {
        let list = list(point);
        list.retain(|other| *other != one);
        if on {
            list.push(one);
            order::by_key(list, |one| *one);
        }
    });
}

/// Which of the persons concerned.
pub(super) fn persons(filling: Filling<Point>, persons: &[Person]) -> impl IntoView + use<> {
    let people = Route::Tab(filling.id.get_value(), Tab::People).address();
    if persons.is_empty() {
        return view! {
            <p class="quiet">"Over wie dit gaat, kan worden aangegeven zodra er een betrokkene is genoemd." " " <a href=people>"Naar Betrokkenen"</a></p>
        }
        .into_any();
    }
    let ticks: Vec<_> = (0u16..)
        .zip(persons)
        .map(|(place, person)| {
            let checked = move || filling.draft.value.with(|point| point.persons.contains(&place));
            let set = move |event| toggle(filling, |point| &mut point.persons, place, event_target_checked(&event));
            view! {
                <label class="choice"><input type="checkbox" data-test=format!("about-{place}") prop:checked=checked on:change=set/><span>{person.name.clone()}</span></label>
            }
        })
        .collect();
    view! {
        <fieldset class="choices" id="person" tabindex="-1">
            <legend>"Over wie gaat dit punt?"</legend>
            <div class="choices-row">{ticks}</div>
        </fieldset>
    }
    .into_any()
}

/// The judgment, where the regulation uses them.
pub(super) fn verdict(filling: Filling<Point>) -> impl IntoView {
    let radios: Vec<_> = std::iter::once(None)
        .chain(VERDICTS.map(Some))
        .map(|one| {
            let checked = move || filling.draft.value.with(|point| point.verdict == one);
            let set = move |_| filling.draft.change(|point| point.verdict = one);
            let name = one.map_or("nog open", words::verdict);
            view! {
                <label class="choice"><input type="radio" name="verdict" prop:checked=checked on:change=set/><span>{name}</span></label>
            }
        })
        .collect();
    view! {
        <fieldset class="choices"><legend>"Oordeel"</legend><div class="choices-row">{radios}</div></fieldset>
    }
}

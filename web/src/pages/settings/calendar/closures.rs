//! The organisation's own closures, year by year.

use crate::desk::Desk;
use crate::parts::draft::Draft;
use crate::parts::field::{Kind, TextField};
use crate::platform::page;
use crate::words::count;
use chrono::Datelike;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use weerklank_core::calendar::{Choices, Closure, next_year};
use weerklank_core::order;
use weerklank_core::{dates, text, words};

/// A closure being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    from: String,
    through: String,
    name: String,
}

/// How much of what was typed counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Span {
    /// Both days.
    Days,
    /// A week from the first day on.
    Week,
}

/// The closures of each year, with a way to take them over to the next.
pub(super) fn list(choices: Draft<Choices>) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let years = move || {
        let list = choices.value.with(|choices| choices.closures.clone());
        if list.is_empty() {
            return view! { <p class="quiet">"Nog geen sluitingen."</p> }.into_any();
        }
        let mut placed: Vec<(usize, Closure)> = list.iter().cloned().enumerate().collect();
        order::by_key(&mut placed, |(_, closure)| closure.from);
        let years = placed.chunk_by(|(_, one), (_, next)| one.from.year() == next.from.year());
        let tables = years.map(|of_year| {
            let year = of_year[0].1.from.year();
            of_this_year(
                choices,
                said,
                year,
                of_year.to_vec(),
                next_year(&list, year),
            )
        });
        tables.collect_view().into_any()
    };
    view! {
        <div id="closures" tabindex="-1" class="closures" data-test="closures">
            <p><strong>"Eigen sluitingen en vakantieweken"</strong></p>
            {years}
        </div>
        <p role="status" class="small" data-test="closures-said">{said}</p>
    }
}

fn of_this_year(
    choices: Draft<Choices>,
    said: RwSignal<String>,
    year: i32,
    closures: Vec<(usize, Closure)>,
    proposed: Vec<Closure>,
) -> impl IntoView {
    let rows: Vec<_> = closures
        .into_iter()
        .map(|(place, closure)| row(choices, place, closure))
        .collect();
    let copy = (!proposed.is_empty()).then(|| copy(choices, said, year, proposed));
    view! {
        <div class="table-box">
            <table class="table" data-fold data-test=format!("closures-{year}")>
                <caption><strong>{year}</strong></caption>
                <thead><tr><th scope="col">"Dagen"</th><th scope="col">"Naam"</th><th scope="col"><span class="sr">"Verwijderen"</span></th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {copy}
    }
}

fn row(choices: Draft<Choices>, place: usize, closure: Closure) -> impl IntoView {
    let days = days(&closure);
    let remove = move |_| {
        choices.change(|choices| {
            choices.closures.remove(place);
        });
        page::focus_soon("closures");
    };
    view! {
        <tr>
            <td>{days.clone()}</td>
            <td>{closure.name}</td>
            <td><button type="button" class="linkish" on:click=remove>"verwijderen"<span class="sr">" " {days}</span></button></td>
        </tr>
    }
}

/// Takes a year over to the next: only a proposal, like everything here until it is confirmed.
fn copy(
    choices: Draft<Choices>,
    said: RwSignal<String>,
    year: i32,
    proposed: Vec<Closure>,
) -> impl IntoView {
    let next = year + 1;
    let take = move |_| {
        let number = count(
            i64::try_from(proposed.len()).unwrap_or(0),
            "sluiting",
            "sluitingen",
        );
        choices.change(|choices| choices.closures.extend(proposed.iter().cloned()));
        said.set(format!("{number} voorgesteld voor {next}: weken met hetzelfde weeknummer, losse dagen op dezelfde datum. Kijk de dagen na; ze gelden pas als u de kalender wijzigt."));
        page::focus_soon("closures");
    };
    view! {
        <div class="actions"><button type="button" class="button" data-test=format!("closures-copy-{year}") on:click=take>{format!("{year} overnemen naar {next}")}</button></div>
    }
}

fn days(closure: &Closure) -> String {
    if closure.from == closure.through {
        return dates::long(closure.from);
    }
    format!(
        "{} tot en met {}",
        dates::long(closure.from),
        dates::long(closure.through)
    )
}

/// A new closure: a stretch of days, or a week by its first day.
#[component]
pub(super) fn AddClosure(choices: Draft<Choices>) -> impl IntoView {
    let typed = Draft::open("sluiting", Typed::default());
    let trouble = RwSignal::new([const { String::new() }; 3]);
    let add = move |span| match typed.value.with_untracked(|typed| read(typed, span)) {
        Ok(closure) => {
            choices.change(|choices| choices.closures.push(closure));
            typed.clear(Typed::default());
            trouble.set(Default::default());
            page::focus_soon("closure-from");
        }
        Err(wrong) => trouble.set(wrong),
    };
    let field = move |place: usize,
                      id,
                      label,
                      hint,
                      kind,
                      get: fn(&Typed) -> &String,
                      set: fn(&mut Typed) -> &mut String| {
        let value = Signal::derive(move || typed.value.with(|typed| get(typed).clone()));
        let set = Callback::new(move |text: String| typed.change(|typed| *set(typed) = text));
        let error = Signal::derive(move || trouble.with(|trouble| trouble[place].clone()));
        view! { <TextField id label hint kind value set error/> }
    };
    view! {
        <div class="row" data-row="dates">
            {field(0, "closure-from", "Eerste dag", "dag-maand-jaar", Kind::Date, |t| &t.from, |t| &mut t.from)}
            {field(1, "closure-through", "Laatste dag", "leeg: één dag", Kind::Date, |t| &t.through, |t| &mut t.through)}
        </div>
        {field(2, "closure-name", "Naam", "staat op de strook met dagen", Kind::Line, |t| &t.name, |t| &mut t.name)}
        <div class="actions">
            <button type="button" class="button" data-test="closure-add" on:click=move |_| add(Span::Days)>"Sluiting toevoegen"</button>
            <button type="button" class="button" data-test="closure-add-week" on:click=move |_| add(Span::Week)>"Hele week vanaf de eerste dag"</button>
        </div>
    }
}

fn read(typed: &Typed, span: Span) -> Result<Closure, [String; 3]> {
    let last_year = Desk::get().today.get_untracked().year() + 5;
    let from = dates::read(&typed.from, last_year);
    let single = span == Span::Week || typed.through.trim().is_empty();
    let through = if single {
        from.clone()
    } else {
        dates::read(&typed.through, last_year)
    };
    let named = text::line(&typed.name).map(|name| {
        if name.is_empty() {
            "eigen sluiting".to_owned()
        } else {
            name
        }
    });
    let nothing = String::new;
    match (from, through, named) {
        (Ok(from), Ok(_), Ok(name)) if span == Span::Week => {
            Closure::week(from, name).ok_or_else(|| {
                [
                    "Deze week ligt buiten de kalender.".to_owned(),
                    nothing(),
                    nothing(),
                ]
            })
        }
        (Ok(from), Ok(through), Ok(name)) if from <= through => Ok(Closure {
            from,
            through,
            name,
        }),
        (Ok(_), Ok(_), Ok(_)) => {
            let reversed = "De laatste dag ligt vóór de eerste. Wissel ze om.";
            Err([nothing(), reversed.to_owned(), nothing()])
        }
        (from, through, named) => {
            let date = |trouble: Option<dates::DateTrouble>| {
                trouble.map_or_else(nothing, |trouble| words::date_trouble(&trouble))
            };
            let name = named.err();
            let name = name.map_or_else(nothing, |trouble| words::text_trouble(&trouble));
            Err([
                date(from.err()),
                date(through.err().filter(|_| !single)),
                name,
            ])
        }
    }
}

//! Equated days: how far the program knows them, and those of a newer decree, typed by the officer.

use crate::desk::Desk;
use crate::parts::choice::Tick;
use crate::parts::draft::Draft;
use crate::parts::field::{Kind, TextField};
use crate::platform::page;
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use weerklank_core::calendar::{Choices, Decreed, Netherlands};
use weerklank_core::order;
use weerklank_core::{dates, text, words};

/// A day being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    on: String,
    source: String,
}

/// The days that were typed, a tick for each of their years, and how far it is known.
pub(super) fn list(choices: Draft<Choices>) -> impl IntoView {
    let rows = move || {
        let list = choices.value.with(|choices| choices.decreed.clone());
        (!list.is_empty()).then(|| table(choices, list))
    };
    let years = Memo::new(move |_| {
        choices.value.with(|choices| {
            let years = choices.decreed.iter().map(|day| day.on.year());
            let unknown = |year: &i32| !Netherlands::get().decrees_known(*year);
            order::distinct(years.filter(unknown))
        })
    });
    view! {
        <div id="decreed" tabindex="-1" class="closures" data-test="decreed">
            <p><strong>"Gelijkgestelde dagen"</strong></p>
            <p class="quiet" data-test="decrees-through">{horizon}</p>
            {rows}
            {move || years.get().into_iter().map(|year| complete(choices, year)).collect_view()}
        </div>
    }
}

fn horizon() -> String {
    let through = Netherlands::get().decrees_through();
    format!(
        "Bij besluit worden soms dagen gelijkgesteld met een feestdag. Weerklank kent ze tot en met {through}. Daarna is het besluit niet bekend en kan een datum nog schuiven; vul nieuwe dagen hieronder in."
    )
}

fn table(choices: Draft<Choices>, list: Vec<Decreed>) -> impl IntoView {
    let row = |(place, day): (usize, Decreed)| {
        let on = dates::long(day.on);
        let remove = move |_| {
            choices.change(|choices| remove(choices, place));
            page::focus_soon("decreed");
        };
        view! {
            <tr>
                <td>{on.clone()}</td>
                <td>{day.source}</td>
                <td><button type="button" class="linkish" on:click=remove>"verwijderen"<span class="sr">" " {on}</span></button></td>
            </tr>
        }
    };
    let rows: Vec<_> = list.into_iter().enumerate().map(row).collect();
    view! {
        <div class="table-box">
            <table class="table" data-fold data-test="decreed-days">
                <caption class="sr">"Ingevulde gelijkgestelde dagen"</caption>
                <thead><tr><th scope="col">"Dag"</th><th scope="col">"Besluit"</th><th scope="col"><span class="sr">"Verwijderen"</span></th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// A year without days can't be called complete: with its last day the tick goes too.
fn remove(choices: &mut Choices, place: usize) {
    choices.decreed.remove(place);
    let years = choices.decreed.iter().map(|day| day.on.year());
    let years = order::distinct(years);
    choices.complete_years.retain(|year| years.contains(year));
}

fn complete(choices: Draft<Choices>, year: i32) -> impl IntoView {
    let value = Signal::derive(move || {
        choices
            .value
            .with(|choices| choices.complete_years.contains(&year))
    });
    let set = Callback::new(move |on: bool| {
        choices.change(|choices| {
            choices.complete_years.retain(|known| *known != year);
            choices.complete_years.extend(on.then_some(year));
        });
    });
    let id = format!("complete-{year}");
    view! { <Tick id label=format!("Dit zijn alle gelijkgestelde dagen van {year}") value set/> }
}

/// A new day with its decree.
#[component]
pub(super) fn AddDecreed(choices: Draft<Choices>) -> impl IntoView {
    let typed = Draft::open("gelijkgesteld", Typed::default());
    let trouble = RwSignal::new([const { String::new() }; 2]);
    let add = move |_| match typed.value.with_untracked(read) {
        Ok(day) => {
            choices.change(|choices| choices.decreed.push(day));
            typed.clear(Typed::default());
            trouble.set(Default::default());
            page::focus_soon("decreed-on");
        }
        Err(wrong) => trouble.set(wrong),
    };
    let error = move |place: usize| Signal::derive(move || trouble.with(|all| all[place].clone()));
    let on = Signal::derive(move || typed.value.with(|typed| typed.on.clone()));
    let source = Signal::derive(move || typed.value.with(|typed| typed.source.clone()));
    let set_on = Callback::new(move |text| typed.change(|typed| typed.on = text));
    let set_source = Callback::new(move |text| typed.change(|typed| typed.source = text));
    view! {
        <div class="row">
            <TextField id="decreed-on" label="Nieuwe gelijkgestelde dag" hint="dag-maand-jaar" kind=Kind::Date value=on set=set_on error=error(0)/>
            <TextField id="decreed-source" label="Besluit" hint="bijvoorbeeld het nummer in de Staatscourant" kind=Kind::Line value=source set=set_source error=error(1)/>
        </div>
        <div class="actions"><button type="button" class="button" data-test="decreed-add" on:click=add>"Dag toevoegen"</button></div>
    }
}

fn read(typed: &Typed) -> Result<Decreed, [String; 2]> {
    let last_year = Desk::get().today.get_untracked().year() + 10;
    let on: Result<NaiveDate, String> =
        dates::read(&typed.on, last_year).map_err(|trouble| words::date_trouble(&trouble));
    let source = match text::line(&typed.source) {
        Ok(line) if line.is_empty() => Err("Noem het besluit waarin deze dag staat.".to_owned()),
        Ok(line) => Ok(line),
        Err(trouble) => Err(words::text_trouble(&trouble)),
    };
    match (on, source) {
        (Ok(on), Ok(source)) => Ok(Decreed { on, source }),
        (on, source) => Err([
            on.err().unwrap_or_default(),
            source.err().unwrap_or_default(),
        ]),
    }
}

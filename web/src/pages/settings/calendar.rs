//! Which days are free. A change shows which running dates it moves, and waits for a yes.

use crate::desk::{Desk, Moved};
use crate::parts::choice::{Choice, Tick};
use crate::parts::draft::Draft;
use crate::parts::field::{Kind, TextField};
use chrono::Datelike;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use weerklank_core::calendar::{Calendar, Choices, Closure, May5, Netherlands};
use weerklank_core::{dates, text, words};

/// A closure being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    from: String,
    through: String,
    name: String,
}

/// The calendar's part of the settings.
#[component]
pub(super) fn CalendarChoices() -> impl IntoView {
    let desk = Desk::get();
    let choices = Draft::open(
        "kalender",
        desk.calendar
            .with_untracked(|calendar| calendar.choices().clone()),
    );
    view! {
        <fieldset class="part">
            <legend>"Kalender"</legend>
            <p class="quiet">"Welke dagen voor de uiterste datum geen werkdag zijn. De streefdatum telt betwiste dagen altijd mee."</p>
            {ticks(choices)}
            <p><strong>"Eigen sluitingen"</strong></p>
            {move || closures(choices)}
            <AddClosure choices/>
            <Consent choices/>
        </fieldset>
    }
}

fn ticks(choices: Draft<Choices>) -> impl IntoView {
    let value = move |get: fn(&Choices) -> bool| Signal::derive(move || choices.value.with(get));
    let set = move |set: fn(&mut Choices, bool)| {
        Callback::new(move |on| choices.change(|choices| set(choices, on)))
    };
    let may5 = Signal::derive(move || choices.value.with(|choices| choices.may5));
    let set_may5 = Callback::new(move |may5| choices.change(|choices| choices.may5 = may5));
    let options = vec![
        (May5::Yearly, "yearly", "elk jaar"),
        (May5::Lustrum, "lustrum", "elk vijfde jaar"),
        (May5::Never, "never", "nooit"),
    ];
    let equated = format!(
        "Bij besluit gelijkgestelde dagen zijn vrij (bekend tot en met {})",
        Netherlands::get().decrees_through()
    );
    view! {
        <Tick id="good-friday" label="Goede Vrijdag is vrij" value=value(|choices| choices.good_friday) set=set(|choices, on| choices.good_friday = on)/>
        <Choice id="may5" legend="5 mei is vrij" options value=may5 set=set_may5/>
        <Tick id="equated-days" label=equated value=value(|choices| choices.equated_days) set=set(|choices, on| choices.equated_days = on)/>
        <Tick id="saturday" label="Zaterdag is een werkdag" value=value(|choices| !choices.weekend[5]) set=set(|choices, on| choices.weekend[5] = !on)/>
    }
}

fn closures(choices: Draft<Choices>) -> AnyView {
    let list = choices.value.with(|choices| choices.closures.clone());
    if list.is_empty() {
        return view! { <p class="quiet">"Nog geen sluitingen."</p> }.into_any();
    }
    let rows: Vec<_> = list
        .into_iter()
        .enumerate()
        .map(|(place, closure)| {
            let days = days(&closure);
            let remove = move |_| choices.change(|choices| { choices.closures.remove(place); });
            view! {
                <tr>
                    <td>{days.clone()}</td>
                    <td>{closure.name}</td>
                    <td><button type="button" class="linkish" on:click=remove>"verwijderen"<span class="sr">" " {days}</span></button></td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-box">
            <table class="table" data-fold data-test="closures">
                <caption class="sr">"Eigen sluitingen"</caption>
                <thead><tr><th scope="col">"Dagen"</th><th scope="col">"Naam"</th><th scope="col"><span class="sr">"Verwijderen"</span></th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
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

#[component]
fn AddClosure(choices: Draft<Choices>) -> impl IntoView {
    let typed = Draft::open("sluiting", Typed::default());
    let trouble = RwSignal::new([const { String::new() }; 3]);
    let add = move |_| match typed.value.with_untracked(read) {
        Ok(closure) => {
            choices.change(|choices| choices.closures.push(closure));
            typed.clear(Typed::default());
            trouble.set(Default::default());
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
        <div class="actions"><button type="button" class="button" data-test="closure-add" on:click=add>"Sluiting toevoegen"</button></div>
    }
}

fn read(typed: &Typed) -> Result<Closure, [String; 3]> {
    let last_year = Desk::get().today.get_untracked().year() + 5;
    let from = dates::read(&typed.from, last_year);
    let through = if typed.through.trim().is_empty() {
        from.clone()
    } else {
        dates::read(&typed.through, last_year)
    };
    let name = text::line(&typed.name);
    match (from, through, name) {
        (Ok(from), Ok(through), Ok(name)) if from <= through => {
            let name = if name.is_empty() {
                "eigen sluiting".to_owned()
            } else {
                name
            };
            Ok(Closure {
                from,
                through,
                name,
            })
        }
        (Ok(_), Ok(_), Ok(_)) => Err([
            String::new(),
            "De laatste dag ligt vóór de eerste. Wissel ze om.".to_owned(),
            String::new(),
        ]),
        (from, through, name) => {
            let said = |trouble: Option<dates::DateTrouble>| {
                trouble
                    .map(|trouble| words::date_trouble(&trouble))
                    .unwrap_or_default()
            };
            let through = if typed.through.trim().is_empty() {
                None
            } else {
                through.err()
            };
            Err([
                said(from.err()),
                said(through),
                name.err()
                    .map(|trouble| words::text_trouble(&trouble))
                    .unwrap_or_default(),
            ])
        }
    }
}

/// Shows what a change would move and takes it into use on a yes.
#[component]
fn Consent(choices: Draft<Choices>) -> impl IntoView {
    let desk = Desk::get();
    let changed = Memo::new(move |_| {
        desk.calendar
            .with(|calendar| choices.value.with(|choices| calendar.choices() != choices))
    });
    move || {
        changed.get().then(|| match desk.procedure().calendar(choices.value.get()) {
            Ok(calendar) => consent(desk, choices, calendar).into_any(),
            Err(problems) => {
                let lines: Vec<_> = problems.into_iter().map(|problem| view! { <li>{words::choice_problem(problem)}</li> }).collect();
                view! { <div class="notice" data-tone="late" role="alert" data-test="calendar-problems"><ul>{lines}</ul></div> }.into_any()
            }
        })
    }
}

fn consent(desk: Desk, choices: Draft<Choices>, calendar: Calendar) -> impl IntoView {
    let moved = desk.moved_by(&calendar);
    let lines: Vec<_> = moved.iter().map(line).collect();
    let text = if moved.is_empty() {
        "Geen enkele lopende datum schuift."
    } else {
        "Deze uiterste data schuiven:"
    };
    let calendar = StoredValue::new(calendar);
    let yes = move |_| {
        desk.change_calendar(calendar.get_value());
        choices.clear(calendar.with_value(|calendar| calendar.choices().clone()));
    };
    let no = move |_| {
        let now = desk
            .calendar
            .with_untracked(|calendar| calendar.choices().clone());
        choices.clear(now);
    };
    view! {
        <div class="notice" data-tone="soon" role="status" data-test="calendar-consent">
            <div>
                <p><strong>"De kalender is nog niet gewijzigd. "</strong> {text}</p>
                <ul>{lines}</ul>
                <div class="actions">
                    <button type="button" class="button" data-test="calendar-keep" on:click=no>"Niet wijzigen"</button>
                    <button type="button" class="button" data-rank="main" data-test="calendar-change" on:click=yes>"Kalender wijzigen"</button>
                </div>
            </div>
        </div>
    }
}

fn line(moved: &Moved) -> impl IntoView + use<> {
    let text = format!(
        "{}, {}: van {} naar {}",
        moved.reference,
        words::duty_name(moved.duty).to_lowercase(),
        dates::long(moved.was),
        dates::long(moved.becomes)
    );
    view! { <li>{text}</li> }
}

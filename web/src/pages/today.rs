//! *Vandaag*: what needs doing, most urgent first.

mod month;

use crate::desk::{Desk, Reminder};
use crate::parts::chip::Chip;
use crate::parts::icon::icon;
use crate::parts::more::More;
use crate::parts::strip::strip;
use crate::route::Route;
use crate::ui::*;
use crate::words::count;
use chrono::{Days, NaiveDate};
use wasm_bindgen_futures::spawn_local;
use weerklank_core::calendar::{Calendar, Count};
use weerklank_core::register::{Todo, Urgency};
use weerklank_core::words::capital;
use weerklank_core::{dates, words};

const GROUPS: [(Urgency, &str, &str); 4] = [
    (Urgency::Now, "now", "Te laat of vandaag"),
    (Urgency::ThisWeek, "week", "Deze week"),
    (Urgency::Later, "later", "Later"),
    (Urgency::Waiting, "waiting", "Wachten op anderen"),
];

/// The page.
#[component]
pub(crate) fn Today() -> impl IntoView {
    let desk = Desk::get();
    let agenda = desk.agenda;
    let more = GROUPS.map(|_| More::first());
    view! {
        <div class="page-in" data-test="page-today">
            <header class="page-head page-head-row">
                <div class="page-head">
                    <h1>"Vandaag"</h1>
                    <p class="lede" data-test="today">{move || agenda.with(|agenda| lede(desk, agenda))}</p>
                </div>
                <a class="button" data-rank="main" href=Route::New.address() data-test="new-case">{icon("new")} "Nieuwe klacht"</a>
            </header>
            <div class="cols">
                <div class="col">{move || agenda.with(|agenda| groups(desk, agenda, more))}</div>
                <aside class="side" aria-label="Maand en kopie">
                    {move || agenda.with(|agenda| month::month(desk.today.get(), &desk.calendar.get(), agenda))}
                    <Copy/>
                </aside>
            </div>
        </div>
    }
}

fn lede(desk: Desk, agenda: &[Todo]) -> String {
    let today = desk.today.get();
    let free = desk
        .calendar
        .with(|calendar| calendar.free(Count::Normal, today).is_some());
    let late = agenda
        .iter()
        .filter(|todo| todo.obligation.deadline.date() < today)
        .count();
    let day = format!(
        "{}{}.",
        capital(&dates::long(today)),
        if free { ", geen werkdag" } else { "" }
    );
    match late {
        0 => day,
        n => format!(
            "{day} {} voorbij.",
            count(i64::try_from(n).unwrap_or(0), "datum is", "data zijn")
        ),
    }
}

fn groups(desk: Desk, agenda: &[Todo], more: [More; GROUPS.len()]) -> AnyView {
    let damaged = damaged(desk);
    if agenda.is_empty() {
        return view! { {damaged} {nothing(desk)} }.into_any();
    }
    let groups: Vec<_> = GROUPS
        .into_iter()
        .zip(more)
        .filter_map(|(kind, more)| group(agenda, kind, more))
        .collect();
    view! { {damaged} {groups} }.into_any()
}

fn nothing(desk: Desk) -> impl IntoView {
    let empty = desk.cases.with(std::collections::BTreeMap::is_empty);
    let (title, text, address, button) = if empty {
        (
            "Nog geen klachten",
            "Leg de eerste klacht vast. Wat er dan te doen is, en wanneer, komt hier te staan.",
            Route::New,
            "Nieuwe klacht vastleggen",
        )
    } else {
        (
            "Vandaag hoeft er niets",
            "Zodra een zaak om iets vraagt, staat het hier, het dringendste bovenaan.",
            Route::Cases,
            "Klachten bekijken",
        )
    };
    view! {
        <section class="empty" data-test="nothing-to-do">
            <h2>{title}</h2>
            <p>{text}</p>
            <a class="button" href=address.address()>{button}</a>
        </section>
    }
}

fn group(
    agenda: &[Todo],
    (urgency, slug, title): (Urgency, &'static str, &'static str),
    more: More,
) -> Option<impl IntoView + use<>> {
    let mine = || agenda.iter().filter(|todo| todo.urgency == urgency);
    let number = mine().count();
    let rows: Vec<_> = mine()
        .take(more.rows())
        .enumerate()
        .map(|(n, todo)| row(slug, n, todo))
        .collect();
    let heading = format!("group-{slug}");
    (!rows.is_empty()).then(|| {
        view! {
            <section class="group" aria-labelledby=heading.clone() data-test=heading.clone()>
                <h2 id=heading.clone()>{title} " " <span class="num">{number}</span></h2>
                <ul class="todos">{rows}</ul>
                {more.button(number)}
            </section>
        }
    })
}

fn row(slug: &str, n: usize, todo: &Todo) -> impl IntoView + use<> {
    let open = RwSignal::new(false);
    let id = format!("why-{slug}-{n}");
    let chip = Chip::of(&todo.obligation, todo.standing);
    let test = format!("date-{}", todo.reference);
    let reckoning = todo.obligation.reckoning.clone();
    let when = match &reckoning {
        Some(_) => chip.button(test, id.clone(), open).into_any(),
        None => chip.plain().into_any(),
    };
    let opened = move || {
        Some(strip(
            id.clone(),
            reckoning.as_ref().filter(|_| open.get())?,
            &[],
        ))
    };
    let subject = if todo.subject.is_empty() {
        "zonder onderwerp".to_owned()
    } else {
        todo.subject.clone()
    };
    let task = Desk::get().cases.with(|cases| {
        let state = cases.get(&todo.case)?.state()?;
        Some(words::task(&todo.obligation, state))
    });
    view! {
        <li class="todo" data-test=format!("todo-{}", todo.reference)>
            <div class="todo-do">
                <a class="todo-what" href=Route::Case(todo.case.clone()).address()>{task}</a>
                <p class="todo-case"><span class="ref">{todo.reference.clone()}</span> " · " {subject}</p>
            </div>
            {when}
            {opened}
        </li>
    }
}

/// Cases that can't be read are named, so that nobody thinks they never were.
fn damaged(desk: Desk) -> Option<impl IntoView> {
    let damaged = desk.damaged.get();
    (!damaged.is_empty()).then(|| {
        let number = count(i64::try_from(damaged.len()).unwrap_or(0), "zaak is", "zaken zijn");
        view! {
            <section class="notice" data-tone="late" role="alert" data-test="damaged">
                {icon("warn")}
                <div>
                    <h2>{number} " niet te lezen"</h2>
                    <p>"Er is niets gewist. De andere zaken werken gewoon. Zet zo nodig een kopie terug in een lege browser. Bewaarnummers: " {damaged.join(", ")}</p>
                </div>
            </section>
        }
    })
}

#[component]
fn Copy() -> impl IntoView {
    let desk = Desk::get();
    let trouble = RwSignal::new(String::new());
    let make = move |_| {
        spawn_local(async move {
            trouble.set(desk.make_copy().await.err().unwrap_or_default());
        });
    };
    let old =
        move || matches!(desk.reminder(), Reminder::Old(..) | Reminder::Never(_)).then_some("soon");
    view! {
        <section class="card" data-tone=old data-test="copy-card">
            <h2>"Kopie van alle zaken"</h2>
            <p class="small" data-test="copy-reminder">{move || reminder(desk.reminder(), desk.today.get())}</p>
            <div class="actions">
                <button type="button" class="button" data-test="export" on:click=make>{icon("copy")} "Kopie maken"</button>
            </div>
            <p class="small" role="status">{trouble}</p>
            <p class="small quiet">"De kopie is nog niet versleuteld. Bewaar het bestand op een veilige plaats."</p>
        </section>
    }
}

/// How long ago the last copy was made, and what came since.
pub(crate) fn reminder(reminder: Reminder, today: NaiveDate) -> String {
    let changes = |n: usize| count(i64::try_from(n).unwrap_or(0), "wijziging", "wijzigingen");
    let ago = |on: NaiveDate| match (today - on).num_days() {
        0 => "vandaag".to_owned(),
        days => format!(
            "{}, {} geleden",
            dates::long(on),
            count(days, "dag", "dagen")
        ),
    };
    match reminder {
        Reminder::Nothing => "Er is nog niets om te kopiëren.".to_owned(),
        Reminder::Never(n) => format!(
            "Er is nog geen kopie gemaakt; {} staan alleen in deze browser.",
            changes(n)
        ),
        Reminder::Fresh(on, 0) => format!(
            "Laatste kopie: {}. Sindsdien is er niets veranderd.",
            ago(on)
        ),
        Reminder::Fresh(on, n) => format!("Laatste kopie: {}. Sindsdien: {}.", ago(on), changes(n)),
        Reminder::Old(on, n) => format!(
            "Maak een nieuwe kopie. De laatste is van {}; sindsdien: {}.",
            ago(on),
            changes(n)
        ),
    }
}

/// The first day of the month of a day.
fn first_of_month(on: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    on - Days::new(u64::from(on.day0()))
}

/// Whether nobody works on a day.
fn is_free(calendar: &Calendar, on: NaiveDate) -> bool {
    calendar.free(Count::Normal, on).is_some()
}

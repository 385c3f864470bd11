//! *Waarom deze datum?*: the days of a term in a row, and the same in sentences.

use super::cite::cite;
use crate::desk::Desk;
use crate::ui::*;
use chrono::{Datelike, NaiveDate};
use weerklank_core::calendar::{Calendar, FreeDay};
use weerklank_core::dates::short;
use weerklank_core::reckoning::{Cell, Mark, Reckoning, StartFact, TrackKind};
use weerklank_core::words::capital;
use weerklank_core::{dates, words};

/// The strip and the sentences of a reckoning. `facts` are days worth a name on it, such as a report.
pub(crate) fn strip(
    id: String,
    reckoning: &Reckoning,
    facts: &[(NaiveDate, &'static str)],
) -> impl IntoView + use<> {
    let desk = Desk::get();
    let calendar = desk.calendar.get_untracked();
    let today = desk.today.get_untracked();
    let cells = reckoning.strip();
    let sentences: Vec<_> = words::explain(reckoning, &calendar)
        .into_iter()
        .map(|text| view! { <li>{text}</li> })
        .collect();
    let days = (!cells.is_empty()).then(|| row(&cells, reckoning, &calendar, today, facts));
    view! {
        <div class="strip-box" id=id role="group" aria-label="Waarom deze datum?" data-test="strip">
            {days}
            <ol class="because" data-test="because">{sentences}</ol>
            {reckoning.sentence.map(|sentence| view! { <p class="small">"Lees " {cite(sentence)} " van de regeling."</p> })}
        </div>
    }
}

fn row(
    cells: &[Cell],
    reckoning: &Reckoning,
    calendar: &Calendar,
    today: NaiveDate,
    facts: &[(NaiveDate, &'static str)],
) -> impl IntoView + use<> {
    let first = cells
        .first()
        .map(|cell| short(cell.on, today))
        .unwrap_or_default();
    let last = cells
        .last()
        .map(|cell| short(cell.on, today))
        .unwrap_or_default();
    let kinds: Vec<TrackKind> = reckoning.tracks.iter().map(|track| track.kind).collect();
    let context = Context {
        calendar,
        kinds: &kinds,
        start: reckoning.start.fact,
        today,
        facts,
    };
    let days: Vec<_> = cells
        .iter()
        .enumerate()
        .map(|(place, cell)| context.day(cell, place == 0))
        .collect();
    view! {
        <div class="strip-scroll" tabindex="0" role="group" aria-label=format!("Dagen van {first} tot en met {last}")>
            <ol class="strip">{days}</ol>
        </div>
        {key(&kinds)}
    }
}

fn key(kinds: &[TrackKind]) -> impl IntoView + use<> {
    let text = |kind: &TrackKind| match kind {
        TrackKind::Formal => "telling in kalenderdagen",
        TrackKind::Generous => "telling in werkdagen: de ruime lezing",
        TrackKind::Target => "telling voor de streefdatum: betwiste dagen tellen mee",
        TrackKind::Deadline => "telling voor de uiterste datum: betwiste dagen tellen niet mee",
        TrackKind::Keep | TrackKind::Announced => "telling",
    };
    let items: Vec<_> = kinds
        .iter()
        .enumerate()
        .map(|(place, kind)| {
            view! { <li><span class="day-n" data-reading=reading(place) aria-hidden="true">"3"</span>{text(kind)}</li> }
        })
        .collect();
    view! { <ul class="strip-key">{items}</ul> }
}

fn reading(place: usize) -> Option<&'static str> {
    (place > 0).then_some("limit")
}

struct Context<'a> {
    calendar: &'a Calendar,
    kinds: &'a [TrackKind],
    start: StartFact,
    today: NaiveDate,
    facts: &'a [(NaiveDate, &'static str)],
}

impl Context<'_> {
    fn day(&self, cell: &Cell, first: bool) -> impl IntoView + use<> {
        let month = (first || cell.on.day() == 1)
            .then(|| view! { " " <small>{dates::month_short(cell.on)}</small> });
        let numbers: Vec<_> = cell
            .marks
            .iter()
            .enumerate()
            .map(|(place, mark)| number(place, *mark))
            .collect();
        let rolls = matches!(cell.marks.first(), Some(Mark::PassedOver(_)))
            && self.kinds.first() == Some(&TrackKind::Formal);
        let flag = |on: bool| on.then_some("");
        view! {
            <li
                class="day"
                data-kind=kind(cell)
                data-mark=self.mark(cell)
                data-roll=flag(rolls)
                data-fact=flag(self.fact(cell.on).is_some())
                data-today=flag(cell.on == self.today)
            >
                <span class="sr">{self.spoken(cell)}</span>
                <span class="day-face" aria-hidden="true">
                    <span class="day-wd">{&dates::weekday_of(cell.on)[..2]}</span>
                    <span class="day-nr">{cell.on.day()}{month}</span>
                    <span class="day-ns">{numbers}</span>
                    <span class="day-name">{self.name(cell)}</span>
                </span>
            </li>
        }
    }

    fn fact(&self, on: NaiveDate) -> Option<&'static str> {
        self.facts
            .iter()
            .find(|(day, _)| *day == on)
            .map(|(_, name)| *name)
    }

    fn mark(&self, cell: &Cell) -> Option<&'static str> {
        let strict = |kind: &TrackKind| matches!(kind, TrackKind::Target | TrackKind::Formal);
        match cell.ends[..] {
            [] => None,
            ref ends if ends.iter().any(strict) => Some("target"),
            _ => Some("limit"),
        }
    }

    fn free(cell: &Cell) -> Option<FreeDay> {
        cell.marks.iter().find_map(|mark| match mark {
            Mark::Skipped(why) | Mark::PassedOver(why) => Some(*why),
            Mark::Start | Mark::Counted(_) | Mark::After => None,
        })
    }

    /// The short name below the number: an end, a fact, the start, or why the day is free.
    fn name(&self, cell: &Cell) -> String {
        let end = match cell.ends[..] {
            [] => None,
            [one] => Some(hyphenated(words::track(one))),
            _ if cell.ends.contains(&TrackKind::Target) => {
                Some(hyphenated("streef- en uiterste datum"))
            }
            _ => Some("formele en ruime datum".to_owned()),
        };
        let free = || {
            Self::free(cell)
                .filter(|why| !matches!(why, FreeDay::Weekend(_)))
                .map(|why| self.calendar.name(why).to_owned())
        };
        let start = || (cell.marks.first() == Some(&Mark::Start)).then(|| "begin".to_owned());
        end.or_else(|| self.fact(cell.on).map(str::to_owned))
            .or_else(start)
            .or_else(free)
            .unwrap_or_default()
    }

    /// The whole cell in words, for the ear.
    fn spoken(&self, cell: &Cell) -> String {
        let mut said = vec![format!("{}:", dates::long(cell.on))];
        if cell.marks.first() == Some(&Mark::Start) {
            said.push(format!("{}, telt als dag 0", words::start_fact(self.start)));
        }
        for (mark, kind) in cell.marks.iter().zip(self.kinds) {
            match mark {
                Mark::Counted(n) => said.push(format!("dag {n} voor de {}", words::track(*kind))),
                Mark::Skipped(why) => said.push(format!(
                    "{}, telt niet mee voor de {}",
                    self.calendar.name(*why),
                    words::track(*kind)
                )),
                Mark::PassedOver(why) => said.push(format!(
                    "{}, de {} valt hier niet op",
                    self.calendar.name(*why),
                    words::track(*kind)
                )),
                Mark::Start | Mark::After => {}
            }
        }
        said.extend(cell.ends.iter().map(|end| capital(words::track(*end))));
        said.extend(self.fact(cell.on).map(str::to_owned));
        said.join(" ")
    }
}

/// A long name may break where Dutch breaks it; the cells are narrow.
fn hyphenated(name: &str) -> String {
    name.replace("streefdatum", "streef\u{ad}datum")
}

fn number(place: usize, mark: Mark) -> impl IntoView + use<> {
    let text = match mark {
        Mark::Start => "0".to_owned(),
        Mark::Counted(n) => n.to_string(),
        Mark::Skipped(_) | Mark::PassedOver(_) | Mark::After => String::new(),
    };
    view! { <span class="day-n" data-reading=reading(place)>{text}</span> }
}

fn kind(cell: &Cell) -> &'static str {
    let free = |mark: &Mark| matches!(mark, Mark::Skipped(_) | Mark::PassedOver(_));
    let counted = |mark: &Mark| matches!(mark, Mark::Counted(_));
    match &cell.marks[..] {
        [Mark::Start, ..] => "start",
        marks if marks.iter().any(counted) && marks.iter().any(free) => "partly",
        marks if marks.iter().any(free) => "skip",
        _ => "count",
    }
}

//! The supervisory boards: what is known of each, and when it was last looked up.

use super::{Editing, Place};
use crate::desk::Desk;
use crate::parts::draft::Draft;
use crate::parts::field::{Kind, TextField};
use crate::parts::icon::icon;
use crate::parts::person::{Faults, at};
use crate::platform::page;
use crate::ui::*;
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use weerklank_core::dates::{self, DateTrouble};
use weerklank_core::directory::{Board, Checked, Fault, Part, Wrong};
use weerklank_core::words;

/// A board as it is typed: the day as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    board: Board,
    checked_on: String,
}

/// The first part of the names of drafts.
const KIND: &str = "toezichthouder";

#[component]
pub(super) fn Boards() -> impl IntoView {
    let open = RwSignal::new(None);
    let form = move || open.get().map(|place| form(open, place));
    let add = move |_| show(open, Place::New);
    view! {
        <section class="section" aria-labelledby="boards">
            <h2 id="boards" tabindex="-1">"Toezichthouders"</h2>
            <p class="quiet">"Waar een klager heen kan als de klacht niet is opgelost (zin 35). Kijk elke instantie na voordat zij in een brief komt, en daarna elk jaar."</p>
            {move || list(open)}
            {offered}
            {form}
            {move || open.get().is_none().then(|| view! {
                <div class="actions"><button type="button" class="button" data-test="board-add" on:click=add>"Andere toezichthouder toevoegen"</button></div>
            })}
        </section>
    }
}

fn show(open: RwSignal<Option<Place>>, place: Place) {
    open.set(Some(place));
    page::focus_soon("board-association");
}

/// What the program knows from the start and is not taken over yet.
fn offered() -> impl IntoView {
    let desk = Desk::get();
    let boards = desk.directory.with(|directory| directory.offered());
    let buttons: Vec<_> = boards
        .iter()
        .copied()
        .map(|board| {
            let take = move |_| {
                desk.change_directory(|directory| directory.boards.push(board.clone()));
                page::focus_soon("boards");
            };
            view! {
                <li><button type="button" class="button" data-test=format!("take-board-{}", board.association.to_lowercase()) on:click=take>
                    {board.association.clone()} " overnemen"
                </button></li>
            }
        })
        .collect();
    (!buttons.is_empty()).then(|| {
        view! {
            <div data-test="offered-boards">
                <p>"Om mee te beginnen; kijk daarna na of het nog klopt:"</p>
                <ul class="picks">{buttons}</ul>
            </div>
        }
    })
}

fn list(open: RwSignal<Option<Place>>) -> AnyView {
    let boards = Desk::get()
        .directory
        .with(|directory| directory.boards.clone());
    if boards.is_empty() {
        return view! { <p class="quiet" data-test="no-boards">"Nog geen toezichthouders."</p> }
            .into_any();
    }
    let rows: Vec<_> = boards
        .into_iter()
        .enumerate()
        .map(|(place, board)| row(open, place, board))
        .collect();
    view! { <ul class="people">{rows}</ul> }.into_any()
}

fn row(open: RwSignal<Option<Place>>, place: usize, board: Board) -> impl IntoView {
    let desk = Desk::get();
    let checked = board.checked(desk.today.get());
    let recent = matches!(checked, Checked::Recently(_));
    let today = move |_| {
        let today = desk.today.get_untracked();
        desk.change_directory(|directory| {
            if let Some(board) = directory.boards.get_mut(place) {
                board.checked_on = Some(today);
            }
        });
        page::focus_soon("boards");
    };
    let name = board.association.clone();
    let facts = [
        ("Termijn daar", board.term, "niet bekend"),
        ("Voorwaarden", board.conditions, "niet bekend"),
        ("Postadres", board.address, ""),
        ("E-mailadres", board.email, ""),
        ("Website", board.website, ""),
    ];
    let facts = facts.map(|(label, text, otherwise)| {
        let text = if text.is_empty() {
            otherwise.to_owned()
        } else {
            text
        };
        (!text.is_empty()).then(|| view! { <dt>{label}</dt><dd>{text}</dd> })
    });
    view! {
        <li class="card" data-test=format!("board-{}", board.association.to_lowercase())>
            <h3>{board.association.clone()} ", " {board.name}</h3>
            <dl class="facts">{facts.into_iter().collect_view()}</dl>
            <p class="note-line" data-test="checked">{icon(if recent { "check" } else { "warn" })} <span>{words::checked(checked)}</span></p>
            <div class="actions">
                {(!recent).then(|| view! {
                    <button type="button" class="button" data-test=format!("checked-{place}") on:click=today>"Vandaag nagekeken" <span class="sr">": " {name.clone()}</span></button>
                })}
                <button type="button" class="button" data-rank="quiet" data-test=format!("change-board-{place}")
                    on:click=move |_| show(open, Place::At(place))>"Wijzigen" <span class="sr">" " {name}</span></button>
            </div>
        </li>
    }
}

fn form(open: RwSignal<Option<Place>>, place: Place) -> impl IntoView {
    let desk = Desk::get();
    let now = desk.directory.with_untracked(|directory| {
        let at = place.index().and_then(|at| directory.boards.get(at));
        at.cloned().unwrap_or_default()
    });
    let typed = Typed {
        checked_on: now.checked_on.map(dates::field).unwrap_or_default(),
        board: now,
    };
    let editing = Editing {
        open,
        place,
        kind: KIND,
        draft: Draft::open(place.draft(KIND), typed),
        faults: RwSignal::new(Vec::new()),
        heading: "boards",
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        keep(desk, editing);
    };
    let remove = move |_| editing.remove(|directory| &mut directory.boards);
    let title = if place == Place::New {
        "Toezichthouder toevoegen"
    } else {
        "Toezichthouder wijzigen"
    };
    view! {
        <form class="card" novalidate aria-label=title data-test="board-form" on:submit=submit>
            <h3>{title}</h3>
            <Faults faults=editing.faults board=true/>
            {fields(editing)}
            <div class="actions">
                <button type="submit" class="button" data-rank="main" data-test="board-keep">"Opslaan"</button>
                <button type="button" class="button" data-rank="quiet" data-test="board-leave" on:click=move |_| editing.leave()>"Niet wijzigen"</button>
                {(place != Place::New).then(|| view! {
                    <button type="button" class="button" data-rank="grave" data-test="board-remove" on:click=remove>"Uit de lijst halen"</button>
                })}
            </div>
        </form>
    }
}

fn fields(editing: Editing<Typed>) -> impl IntoView {
    let Editing { draft, faults, .. } = editing;
    let field = move |id,
                      label,
                      kind,
                      optional,
                      part,
                      get: fn(&Typed) -> &String,
                      set: fn(&mut Typed) -> &mut String| {
        let value = Signal::derive(move || draft.value.with(|typed| get(typed).clone()));
        let set = Callback::new(move |text: String| draft.change(|typed| *set(typed) = text));
        view! { <TextField id label kind optional value set error=at(faults.into(), part)/> }
    };
    let hint = "dag-maand-jaar; leeg zolang u het niet hebt nagekeken";
    let value = Signal::derive(move || draft.value.with(|typed| typed.checked_on.clone()));
    let set = Callback::new(move |text: String| draft.change(|typed| typed.checked_on = text));
    let error = at(faults.into(), Part::CheckedOn);
    view! {
        <div class="row">
            {field("board-association", "Beroepsvereniging", Kind::Line, false, Part::Association, |t| &t.board.association, |t| &mut t.board.association)}
            {field("board-name", "Naam van de instantie", Kind::Line, false, Part::Name, |t| &t.board.name, |t| &mut t.board.name)}
        </div>
        {field("board-term", "Termijn daar", Kind::Line, true, Part::Term, |t| &t.board.term, |t| &mut t.board.term)}
        {field("board-conditions", "Voorwaarden", Kind::Text(2), true, Part::Conditions, |t| &t.board.conditions, |t| &mut t.board.conditions)}
        {field("board-address", "Postadres", Kind::Text(2), true, Part::Address, |t| &t.board.address, |t| &mut t.board.address)}
        <div class="row">
            {field("board-email", "E-mailadres", Kind::Mail, true, Part::Email, |t| &t.board.email, |t| &mut t.board.email)}
            {field("board-website", "Website", Kind::Line, true, Part::Website, |t| &t.board.website, |t| &mut t.board.website)}
        </div>
        <TextField id="board-checked-on" label="Laatst nagekeken op" kind=Kind::Date hint value set error/>
    }
}

/// Reads the day and keeps the board; everything wrong is shown at once.
fn keep(desk: Desk, editing: Editing<Typed>) {
    let today = desk.today.get_untracked();
    let typed = editing.draft.value.get_untracked();
    let (checked_on, no_date) = match dates::read(&typed.checked_on, today.year()) {
        Ok(on) => (Some(on), None),
        Err(DateTrouble::Empty) => (None, None),
        Err(trouble) => (None, Some(Wrong::NoDate(trouble))),
    };
    let board = Board {
        checked_on,
        ..typed.board
    };
    let mut faults = desk
        .directory
        .with_untracked(|directory| directory.board_faults(&board, editing.place.index(), today));
    faults.extend(no_date.map(|wrong| Fault {
        part: Part::CheckedOn,
        wrong,
    }));
    editing.keep(faults, |at| {
        desk.change_directory(
            |directory| match at.and_then(|at| directory.boards.get_mut(at)) {
                Some(there) => *there = board,
                None => directory.boards.push(board),
            },
        );
    });
}

//! The supervisory board of each association someone belongs to, as far as the directory knows it.

use crate::desk::Desk;
use crate::parts::icon::icon;
use crate::route::Route;
use crate::ui::*;
use weerklank_core::case::{Membership, Person};
use weerklank_core::directory::{Board, Checked};
use weerklank_core::words;

/// The boards of a person.
pub(super) fn boards(person: &Person) -> impl IntoView + use<> {
    if person.memberships.is_empty() {
        return view! {
            <p class="note-line" data-test="no-association">
                {icon("info")}
                <span>"Geen beroepsvereniging vastgelegd. Zonder vereniging kan een brief geen College van Toezicht noemen (zin 35)."</span>
            </p>
        }
        .into_any();
    }
    let memberships = person.memberships.clone();
    // The directory may change in another window while this page is open.
    let lines = move || memberships.iter().map(line).collect_view();
    view! { <ul class="boards">{lines}</ul> }.into_any()
}

fn line(one: &Membership) -> impl IntoView + use<> {
    let desk = Desk::get();
    let board = desk
        .directory
        .with(|directory| directory.board(&one.association).cloned());
    let number = if one.registration.is_empty() {
        "zonder registratienummer".to_owned()
    } else {
        format!("nummer {}", one.registration)
    };
    let name = one.association.clone();
    view! {
        <li data-test=format!("board-{}", one.association.to_lowercase())>
            <p><strong>{name}</strong> ", " {number}</p>
            {match board {
                Some(board) => known(&board).into_any(),
                None => unknown().into_any(),
            }}
        </li>
    }
}

fn known(board: &Board) -> impl IntoView + use<> {
    let today = Desk::get().today.get();
    let checked = board.checked(today);
    let drawing = match checked {
        Checked::Recently(_) => "check",
        Checked::Never | Checked::LongAgo(_) => "warn",
    };
    let term = if board.term.is_empty() {
        "termijn niet bekend".to_owned()
    } else {
        format!("termijn daar: {}", board.term)
    };
    let ways = [&board.email, &board.website];
    let ways: Vec<&str> = ways
        .into_iter()
        .map(String::as_str)
        .filter(|way| !way.is_empty())
        .collect();
    let old = !matches!(checked, Checked::Recently(_));
    view! {
        <p>{board.name.clone()} ": " {term} "."</p>
        {(!board.conditions.is_empty()).then(|| view! { <p class="small quiet">{board.conditions.clone()}</p> })}
        {(!ways.is_empty()).then(|| view! { <p class="small quiet">{ways.join(" · ")}</p> })}
        <p class="note-line" data-test="checked">{icon(drawing)} <span>{words::checked(checked)} {old.then(settings)}</span></p>
    }
}

fn unknown() -> impl IntoView {
    view! {
        <p class="note-line">
            {icon("warn")}
            <span>"De toezichthouder van deze vereniging staat nog niet in de lijst." {settings()}</span>
        </p>
    }
}

fn settings() -> impl IntoView {
    view! { " " <a href=Route::Settings.address()>"Naar Instellingen"</a> }
}

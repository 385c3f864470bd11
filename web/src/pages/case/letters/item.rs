//! One thing that went out or came in.

use crate::desk::Desk;
use crate::parts::chip::Chip;
use crate::route::{Route, Step};
use crate::ui::*;
use weerklank_core::case::{Answer, Dispatched, Letter, LetterKind, Person, Reading, State};
use weerklank_core::correspondence::{Item, Passed};
use weerklank_core::obligation::{Clocks, Obligation};
use weerklank_core::{dates, words};

/// What all lines share.
pub(super) struct Page<'a> {
    pub(super) desk: Desk,
    pub(super) id: &'a str,
    pub(super) state: &'a State,
    pub(super) clocks: Option<&'a Clocks>,
}

/// What is said of one thing.
#[derive(Default)]
struct Said {
    name: String,
    about: String,
    /// The day printed in it, or asked for.
    day: Option<String>,
    /// Words to fold out: what they are, and the words.
    words: Option<(&'static str, String)>,
    /// The first of the fingerprint of a letter made here.
    fingerprint: Option<String>,
    /// The event that can be struck out.
    n: Option<u32>,
}

pub(super) fn item(page: &Page, item: &Item) -> impl IntoView + use<> {
    let said = said(&item.what, &page.state.persons);
    let (way, way_said) = if item.is_incoming() {
        ("in", "ontvangen")
    } else {
        ("out", "verzonden")
    };
    let day = said.day.map(|day| view! { <p class="small">{day}</p> });
    let strike = said.n.map(|n| {
        let address = Route::Step(page.id.to_owned(), Step::Strike(n)).address();
        view! { <a href=address>"doorhalen"<span class="sr">" van regel " {n + 1}</span></a> }
    });
    let fingerprint = said.fingerprint.map(|start| {
        view! { <span>"hier gemaakt, vingerafdruk " <span class="fingerprint" data-test="fingerprint">{start}</span> " "</span> }
    });
    view! {
        <li data-way=way data-test=format!("passed-{way}")>
            <div>
                <p class="passed-way">{way_said}</p>
                <p class="small quiet"><time datetime=item.on.to_string()>{dates::short(item.on, page.desk.today.get())}</time></p>
            </div>
            <div class="passed-what">
                <h3>{said.name}</h3>
                <p class="small quiet">{said.about}</p>
                {day}
                {said.words.map(|(title, text)| folded(title, text))}
                <p class="small quiet">{fingerprint} {strike}</p>
            </div>
            <div class="passed-side">{side(page, item)}</div>
        </li>
    }
}

/// Words to the letter, folded away: they can be long.
fn folded(title: &'static str, text: String) -> impl IntoView {
    view! {
        <details>
            <summary>{title}</summary>
            <blockquote class="verbatim" dir="auto">{text}</blockquote>
        </details>
    }
}

/// Where its obligation stands, and what can be recorded when it is met.
fn side(page: &Page, item: &Item) -> Option<impl IntoView + use<>> {
    let due = page.clocks.and_then(|clocks| item.due(clocks))?;
    let standing = due.standing(page.desk.today.get(), &page.desk.calendar.get());
    let next = next(page, item, due).map(|(step, test, text)| {
        let address = Route::Step(page.id.to_owned(), step).address();
        view! { <a class="button" href=address data-test=test>{text}</a> }
    });
    let waits = due.waits().then(|| {
        let whom = words::whom(due.whom, &page.state.persons);
        view! { <p class="small quiet">"wacht op " {whom}</p> }
    });
    Some(view! { {Chip::of(due, standing).plain()} {waits} {next} })
}

fn next(page: &Page, item: &Item, due: &Obligation) -> Option<(Step, String, &'static str)> {
    if due.met_on.is_some() {
        return None;
    }
    let step = match &item.what {
        Passed::Sent(sent) if page.state.closed.is_none() && sent.letter.asks().is_some() => {
            let test = format!("answer-{}", sent.n);
            (Step::AnswerTo(sent.n), test, "Antwoord vastleggen")
        }
        Passed::ReadingAsked(_) if page.state.closed.is_none() => (
            Step::Reading,
            "reading-answer".to_owned(),
            "Lezing vastleggen",
        ),
        Passed::PrivacyAsked(..) => {
            let test = "privacy-dispatch".to_owned();
            let answer = Step::Send(LetterKind::PrivacyAnswer);
            (answer, test, "Antwoord verzonden")
        }
        _ => return None,
    };
    Some(step)
}

fn said(what: &Passed, persons: &[Person]) -> Said {
    match what {
        Passed::Complaint(intake) => Said {
            name: "De klacht".to_owned(),
            about: words::channel(intake.receipt_channel).to_owned(),
            words: Some(("De klacht, letterlijk", intake.verbatim.clone())),
            ..Said::default()
        },
        Passed::Sent(sent) => letter(sent, persons),
        Passed::Came(answer) => came(answer, persons),
        Passed::ReadingAsked(reading) => reading_asked(reading),
        Passed::ReadingDone(reading, remarks) => Said {
            name: format!("Tweede lezing door {}", reading.reader),
            words: Some(("Wat de lezer zei", (*remarks).to_owned())),
            ..Said::default()
        },
        Passed::PrivacyAsked(_, asked) => Said {
            name: format!("AVG-verzoek om {}", words::privacy(asked.request)),
            words: Some(("De vraag, letterlijk", asked.words.clone())),
            ..Said::default()
        },
    }
}

fn letter(sent: &Dispatched, persons: &[Person]) -> Said {
    let name = words::capital(words::letter(&sent.letter));
    let whose = match LetterKind::from(&sent.letter) {
        LetterKind::ReactionForwarded => sent.letter.person(),
        _ => None,
    };
    let whose = whose.and_then(|place| persons.get(usize::from(place)));
    let name = whose.map_or(name.clone(), |person| format!("{name} van {}", person.name));
    let to = words::recipient(sent.recipient, persons);
    let about = if sent.to == to {
        format!("{}, aan {to}", words::channel(sent.channel))
    } else {
        format!("{}, aan {to}: {}", words::channel(sent.channel), sent.to)
    };
    Said {
        name,
        about,
        day: printed(&sent.letter),
        words: own_words(&sent.letter),
        fingerprint: sent
            .sha256
            .as_ref()
            .map(|sum| sum.chars().take(8).collect()),
        n: Some(sent.n),
    }
}

/// The day printed in a letter.
fn printed(letter: &Letter) -> Option<String> {
    let day = dates::long(letter.day()?);
    Some(match letter {
        Letter::DelayNotice { .. } => format!("Aangekondigd: {day}"),
        _ => format!("Antwoord gevraagd uiterlijk {day}"),
    })
}

fn own_words(letter: &Letter) -> Option<(&'static str, String)> {
    match letter {
        Letter::DelayNotice { reason, .. } => Some(("Reden van het uitstel", reason.clone())),
        Letter::InformationRequest { questions, .. } => {
            Some(("Wat er gevraagd is", questions.clone()))
        }
        _ => None,
    }
}

fn came(answer: &Answer, persons: &[Person]) -> Said {
    Said {
        name: words::capital(&words::answer_to(answer.answer, persons)),
        about: words::channel(answer.channel).to_owned(),
        words: Some(("Het antwoord, letterlijk", answer.words.clone())),
        n: Some(answer.n),
        ..Said::default()
    }
}

fn reading_asked(reading: &Reading) -> Said {
    Said {
        name: "Tweede lezing gevraagd".to_owned(),
        about: format!("aan {}", reading.reader),
        day: Some(format!(
            "Graag gelezen uiterlijk {}",
            dates::long(reading.reply_by)
        )),
        ..Said::default()
    }
}

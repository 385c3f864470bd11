//! What the officer adds: each field that this kind of letter asks for, to whom the letter goes and in which language.

use super::{Page, rich};
use crate::desk::Desk;
use crate::pages::step::{recipient_name, recipients};
use crate::parts::choice::{Choice, Tick};
use crate::parts::field::{Kind, TextField};
use crate::parts::select::{Options, Select};
use crate::ui::*;
use weerklank_core::case::{Language, Recipient};
use weerklank_core::{dates, words};
use weerklank_letters::kinds;
use weerklank_letters::typed::{ADDRESSEE, Ask, BOARD, Sort};

pub(super) fn fields(page: Page) -> impl IntoView {
    let asked: Vec<_> = kinds::asks(page.kind)
        .iter()
        .map(|ask| field(page, ask))
        .collect();
    view! {
        <section class="section" aria-labelledby="own-words">
            <h2 id="own-words">"Wat u zelf schrijft en kiest"</h2>
            <div class="form">
                {language(page)}
                {recipient(page)}
                {move || addressee(page)}
                {asked}
            </div>
        </section>
    }
}

/// What the case does not know of the recipient that was chosen.
fn addressee(page: Page) -> Option<AnyView> {
    match page.recipient() {
        Recipient::Board => Some(field(page, &BOARD)),
        Recipient::SecondParent | Recipient::Other => Some(field(page, &ADDRESSEE)),
        Recipient::Complainant | Recipient::Person { .. } => None,
    }
}

fn field(page: Page, ask: &'static Ask) -> AnyView {
    let value = Signal::derive(move || {
        page.writing
            .value
            .with(|writing| writing.typed.text(ask.name).to_owned())
    });
    let set = Callback::new(move |text: String| {
        page.writing.change(|writing| {
            writing.typed.0.insert(ask.name.to_owned(), text);
        });
    });
    let text = |kind| {
        let (label, hint, optional) = (ask.label, ask.hint, ask.optional);
        view! { <TextField id=ask.name label hint kind optional value set error=Signal::stored(String::new())/> }
            .into_any()
    };
    let among = |options: Options| {
        view! { <Select id=ask.name label=ask.label options=with_none(options) value set/> }
            .into_any()
    };
    match ask.sort {
        Sort::Rich(rows) => rich::text(page, ask, rows, value, set),
        Sort::Lines(rows) => text(rich::rows(rows)),
        Sort::Line => text(Kind::Line),
        Sort::Day => text(Kind::Date),
        Sort::Tick => tick(ask, value, set),
        Sort::Person => among(persons(page)),
        Sort::Board => among(boards()),
        Sort::Talk => among(talks(page)),
        Sort::Documents => text(Kind::Line),
        Sort::OneOf(options) => {
            let pair = |(key, label): &(&str, &str)| ((*key).to_owned(), (*label).to_owned());
            among(options.iter().map(pair).collect())
        }
    }
}

fn tick(ask: &'static Ask, value: Signal<String>, set: Callback<String>) -> AnyView {
    let ticked = Signal::derive(move || value.with(|text| text == "yes"));
    let set = Callback::new(move |yes| set.run(if yes { "yes" } else { "" }.to_owned()));
    view! { <Tick id=ask.name label=ask.label value=ticked set/> }.into_any()
}

/// One can be chosen or none; where there is one only, none means that one.
fn with_none(mut options: Options) -> Options {
    options.insert(0, (String::new(), "kies".to_owned()));
    options
}

/// The associations whose board is known.
fn boards() -> Options {
    let directory = Desk::get().directory.get_untracked();
    let boards = directory.boards.into_iter();
    boards
        .map(|board| {
            let shown = format!("{} ({})", board.association, board.name);
            (board.association, shown)
        })
        .collect()
}

fn persons(page: Page) -> Options {
    page.state.with_value(|state| {
        let persons = state.persons.iter().enumerate();
        persons
            .map(|(place, person)| (place.to_string(), person.name.clone()))
            .collect()
    })
}

fn talks(page: Page) -> Options {
    page.state.with_value(|state| {
        let talks = state.contacts.iter().rev();
        talks
            .map(|noted| {
                let contact = &noted.contact;
                let between = words::between(&contact.between, &state.persons);
                (
                    noted.n.to_string(),
                    format!("{}, {between}", dates::long(contact.on)),
                )
            })
            .collect()
    })
}

fn language(page: Page) -> Option<impl IntoView> {
    kinds::names(page.kind)?.en?;
    let options = vec![
        (Language::Dutch, "dutch", "Nederlands"),
        (Language::English, "english", "Engels"),
    ];
    let value = Signal::derive(move || page.language());
    let set = Callback::new(move |language| {
        page.writing
            .change(|writing| writing.language = Some(language));
    });
    Some(view! { <Choice id="language" legend="Taal van de brief" options value set/> })
}

fn recipient(page: Page) -> impl IntoView {
    let options: Options = page.state.with_value(|state| {
        let named = |(key, recipient)| (key, recipient_name(state, recipient));
        recipients(state).into_iter().map(named).collect()
    });
    let value = Signal::derive(move || {
        let now = page.recipient();
        let all = page.state.with_value(recipients);
        let mine = all.into_iter().find(|(_, recipient)| *recipient == now);
        mine.map(|(key, _)| key).unwrap_or_default()
    });
    let set = Callback::new(move |key: String| {
        let all = page.state.with_value(recipients);
        let chosen = all.into_iter().find(|(known, _)| *known == key);
        page.writing
            .change(|writing| writing.recipient = chosen.map(|(_, recipient)| recipient));
    });
    view! { <Select id="letter-recipient" label="Aan wie" options value set/> }
}

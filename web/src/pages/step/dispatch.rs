//! Record the dispatch of a letter that was made outside the program: which, with what it needs, and to whom.

mod delay;
mod receiver;
mod typed;

use super::proposal::{self, Habit};
use super::{Filling, frame};
use crate::desk::Desk;
use crate::parts::choice::Choice;
use crate::parts::field::{Kind, at};
use crate::parts::select::{Options, Select, radios};
use crate::route::{Route, Tab};
use crate::ui::*;
use typed::Typed;
pub(crate) use typed::{recipient_name, recipients};
use weerklank_core::case::{Audience, Case, Channel, Field, LetterKind, State, Wording};
use weerklank_core::{dates, words};

/// The ways a letter can leave.
pub(crate) const CHANNELS: [(Channel, &str, &str); 3] = [
    (Channel::Email, "email", "per e-mail"),
    (Channel::Post, "post", "per post"),
    (Channel::InPerson, "in-person", "overhandigd"),
];

const GROUPS: [(Audience, &str); 4] = [
    (Audience::Complainant, "which-to-complainant"),
    (Audience::Person, "which-to-person"),
    (Audience::Privacy, "which-privacy"),
    (Audience::Other, "which-else"),
];

/// What the parts of the form share: what is typed, and the case as it stands.
#[derive(Clone, Copy)]
struct Form {
    filling: Filling<Typed>,
    state: StoredValue<State>,
    id: StoredValue<String>,
}

pub(super) fn page(case: &Case, kind: Option<LetterKind>) -> AnyView {
    let Some(state) = case.state() else {
        return crate::pages::case::no_such_case().into_any();
    };
    let initial = Typed::of(kind, dates::field(Desk::get().today.get_untracked()));
    let name = kind.map_or_else(
        || "verzending".to_owned(),
        |kind| format!("verzending-{}", kind.key()),
    );
    let form = Form {
        filling: Filling::open(case, &name, initial),
        state: StoredValue::new(state.clone()),
        id: StoredValue::new(case.id().to_owned()),
    };
    let filling = form.filling;
    let submit = move || {
        let state = form.state.get_value();
        filling.send(move |typed, reader| typed.event(&state, reader));
    };
    let kind = Memo::new(move |_| filling.draft.value.with(Typed::kind));
    let channel = Signal::derive(move || filling.draft.value.with(|typed| typed.channel));
    let choose =
        Callback::new(move |channel| filling.draft.change(|typed| typed.channel = channel));
    frame(
        case,
        "Verzending vastleggen",
        "Een termijn stopt op de dag waarop de brief de deur uit ging, niet op de dag van schrijven.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        "Verzending vastleggen",
        view! {
            {which(filling)}
            {filling.text(Field::On, "on", "Verzonden op", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
            {move || further(form, kind.get())}
            <Choice id="channel" legend="Langs welke weg" options=CHANNELS.to_vec() value=channel set=choose/>
            {receiver::receiver(form)}
        },
    )
}

/// Which letter, in groups.
fn which(filling: Filling<Typed>) -> impl IntoView {
    let value = Signal::derive(move || {
        let kind = filling.draft.value.with(Typed::kind);
        kind.key().to_owned()
    });
    let set = Callback::new(move |key| filling.draft.change(|typed| typed.which = key));
    let groups: Vec<_> = GROUPS
        .into_iter()
        .map(|(audience, id)| {
            let mine = LetterKind::ALL
                .into_iter()
                .filter(|kind| kind.audience() == audience);
            let options: Options = mine
                .map(|kind| (kind.key().to_owned(), words::letter_kind(kind).to_owned()))
                .collect();
            view! {
                <div role="group" aria-labelledby=id>
                    <p class="hint" id=id>{words::capital(words::audience(audience))}</p>
                    <div class="choices-row">{radios("which", options, value, set)}</div>
                </div>
            }
        })
        .collect();
    view! {
        <fieldset class="choices" id="which" tabindex="-1">
            <legend>"Welke brief?"</legend>
            <div class="letter-groups">{groups}</div>
        </fieldset>
    }
}

/// What this kind of letter needs besides its dispatch.
fn further(form: Form, kind: LetterKind) -> impl IntoView {
    let filling = form.filling;
    let places = proposal::Places {
        on: |typed: &Typed| &typed.on,
        get: |typed: &Typed| &typed.due,
        set: |typed: &mut Typed| &mut typed.due,
    };
    let due = kind
        .reply()
        .map(|reply| form.state.with_value(|state| Habit::of(state, reply)))
        .map(|habit| proposal::field(filling, "Antwoord gevraagd uiterlijk op", habit, &places));
    view! {
        {kind.needs_person().then(|| person(form))}
        {kind.wording().map(|wording| wording_field(filling, wording))}
        {(kind == LetterKind::DelayNotice).then(|| delay::until(form))}
        {due}
    }
}

fn wording_field(filling: Filling<Typed>, wording: Wording) -> AnyView {
    let reason = |label, kind| {
        filling.text(
            Field::Reason,
            "reason",
            label,
            kind,
            |typed| &typed.reason,
            |typed| &mut typed.reason,
        )
    };
    let words = |label, kind| {
        filling.text(
            Field::Words,
            "words",
            label,
            kind,
            |typed| &typed.questions,
            |typed| &mut typed.questions,
        )
    };
    match wording {
        Wording::Reason => reason("Reden van het uitstel", Kind::Text(3)).into_any(),
        Wording::Title => reason("Wat voor brief?", Kind::Text(3)).into_any(),
        Wording::Questions => words("Wat is er gevraagd, en waarom?", Kind::Text(4)).into_any(),
        Wording::Meeting => words("Hoe laat, en waar?", Kind::Line).into_any(),
        Wording::Addressee => words("Aan wie is het doorgestuurd?", Kind::Line).into_any(),
    }
}

/// Which person concerned; without one there is nothing to choose yet.
fn person(form: Form) -> AnyView {
    let filling = form.filling;
    let mut options = form.state.with_value(typed::persons);
    if options.is_empty() {
        let people = Route::Tab(form.id.get_value(), Tab::People).address();
        return view! {
            <p id="person" tabindex="-1">"In deze zaak staat nog geen betrokkene. "
                <a href=people data-test="to-people">"Leg eerst vast om wie het gaat"</a> "; wat hier getypt is, blijft staan."</p>
        }
        .into_any();
    }
    if options.len() > 1 {
        options.insert(0, (String::new(), "kies een betrokkene".to_owned()));
    }
    let value = Signal::derive(move || {
        let chosen = filling
            .draft
            .value
            .with(|typed| form.state.with_value(|state| typed.person(state)));
        chosen.map_or_else(String::new, |place| place.to_string())
    });
    let set = Callback::new(move |key| filling.draft.change(|typed| typed.person = key));
    let error = at(filling.findings.into(), Field::Person);
    view! { <Select id="person" label="Om welke betrokkene gaat het?" options value set error/> }
        .into_any()
}

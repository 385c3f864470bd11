//! Anonymous signals: laid beside a case, never as proof (DOMAIN, A23); and what can still be done with one.

use super::Opened;
use crate::desk::Desk;
use crate::pages::step::{Filling, actions, reference};
use crate::parts::field::{Kind, at};
use crate::parts::select::Select;
use crate::parts::summary::Summary;
use crate::platform::page as browser;
use crate::route::{Route, Step, Tab};
use crate::ui::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Event, Field, Identity, State};
use weerklank_core::register;

/// Another case: where it is, and by which name it goes.
type Link = (String, String);

/// On a signal itself: what can still be done with it, and where it lies.
pub(super) fn own(case: &Case, state: &State) -> Option<AnyView> {
    state.is_signal().then(|| signal(case, state).into_any())
}

/// On a case of someone known: the signals that lie beside it, and the way to lay one there.
pub(super) fn beside(case: &Case, state: &State, opened: RwSignal<Opened>) -> Option<AnyView> {
    if state.is_signal() {
        return None;
    }
    let desk = Desk::get();
    let (linked, free): (Vec<Link>, Vec<Link>) = desk.cases.with_untracked(|cases| {
        let linked = state.signals.iter().filter_map(|id| cases.get(id));
        let free = register::free_signals(cases.values(), case);
        (
            linked.map(link).collect(),
            free.into_iter().map(link).collect(),
        )
    });
    let show = !linked.is_empty() || (!free.is_empty() && state.closed.is_none());
    show.then(|| lying(case, linked, free, opened).into_any())
}

fn link(case: &Case) -> Link {
    (case.id().to_owned(), reference(case))
}

fn list(links: Vec<Link>) -> impl IntoView {
    let line = |(id, name): Link| view! { <li><a href=Route::Case(id).address()>{name}</a></li> };
    let lines: Vec<_> = links.into_iter().map(line).collect();
    (!lines.is_empty()).then(|| view! { <ul data-test="signals">{lines}</ul> })
}

fn signal(case: &Case, state: &State) -> impl IntoView + use<> {
    let id = case.id().to_owned();
    let reachable = state.intake.complainant.identity == Identity::Pseudonymous;
    let cases: Vec<Link> = Desk::get().cases.with_untracked(|cases| {
        register::beside(cases.values(), case.id())
            .into_iter()
            .map(link)
            .collect()
    });
    let text = if reachable {
        "De klager is niet bekend, maar heeft een antwoordadres. Voorgestelde brief: de uitnodiging om de naam te noemen. Dan kan de klacht behandeld worden."
    } else {
        "Niemand is bekend of te bereiken. De klacht wordt niet behandeld en blijft als signaal bewaard; zij kan naast een andere zaak gelegd worden, nooit als bewijs."
    };
    let invite = Route::Tab(id.clone(), Tab::Letters).address();
    let known = Route::Step(id, Step::Identify).address();
    view! {
        <section class="section" aria-labelledby="signal" data-test="signal">
            <h2 id="signal" tabindex="-1">"Dit is een signaal"</h2>
            <p>{text}</p>
            <div class="actions">
                {reachable.then(|| view! { <a class="button" href=invite data-test="invite">"Uitnodiging: naar Brieven"</a> })}
                {state.closed.is_none().then(|| view! { <a class="button" href=known data-test="known">"De klager is nu bekend"</a> })}
            </div>
            {(!cases.is_empty()).then(|| view! { <p>"Ligt naast:"</p> })}
            {list(cases)}
        </section>
    }
}

fn lying(
    case: &Case,
    linked: Vec<Link>,
    free: Vec<Link>,
    opened: RwSignal<Opened>,
) -> impl IntoView + use<> {
    let case = StoredValue::new(case.clone());
    let may_add = !free.is_empty()
        && case.with_value(|case| case.state().is_some_and(|state| state.closed.is_none()));
    let free = StoredValue::new(free);
    let here = move || opened.get() == Opened::Signal;
    let turn = move |_| {
        opened.set(if here() {
            Opened::Nothing
        } else {
            Opened::Signal
        });
        browser::focus_soon("decision");
    };
    view! {
        <section class="section" aria-labelledby="signals">
            <h2 id="signals" tabindex="-1">"Signalen bij deze zaak"</h2>
            <p class="quiet">"Een anoniem signaal kan een patroon laten zien. Het is nooit bewijs: wie erin genoemd wordt, kon er niet op antwoorden."</p>
            {list(linked)}
            {may_add.then(|| view! {
                <div class="actions">
                    <button type="button" class="button" id="link-signal" data-test="link-signal"
                        aria-expanded=move || here().to_string() on:click=turn>"Signaal ernaast leggen"</button>
                </div>
            })}
            {move || here().then(|| case.with_value(|case| form(case, free.get_value(), opened)))}
        </section>
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Typed {
    signal: String,
    reason: String,
}

fn form(case: &Case, free: Vec<Link>, opened: RwSignal<Opened>) -> impl IntoView + use<> {
    let filling =
        Filling::open(case, "signaal", Typed::default()).staying("signals".to_owned(), "summary");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        filling.send(|typed, reader| {
            if typed.signal.is_empty() {
                reader.missing(Field::Decision);
                return None;
            }
            Some(Event::SignalLinked {
                signal: typed.signal.clone(),
                reason: typed.reason.trim().to_owned(),
            })
        });
    };
    let leave = move || {
        opened.set(Opened::Nothing);
        browser::focus_soon("link-signal");
    };
    view! {
        <form class="form in-place" novalidate aria-label="Signaal ernaast leggen" on:submit=submit>
            <Summary findings=filling.findings/>
            <div class="part">
                {pick(filling, free)}
                {filling.text(Field::Reason, "reason", "Waarom hoort dit erbij?", Kind::Text(2), |typed| &typed.reason, |typed| &mut typed.reason)}
            </div>
            {actions("Ernaast leggen", leave)}
        </form>
    }
}

fn pick(filling: Filling<Typed>, free: Vec<Link>) -> impl IntoView {
    let value = Signal::derive(move || filling.draft.value.with(|typed| typed.signal.clone()));
    let set =
        Callback::new(move |signal: String| filling.draft.change(|typed| typed.signal = signal));
    let none = (String::new(), "kies een signaal".to_owned());
    let options: Vec<Link> = std::iter::once(none).chain(free).collect();
    let error = at(filling.findings.into(), Field::Decision);
    view! { <Select id="decision" label="Welk signaal" options value set error/> }
}

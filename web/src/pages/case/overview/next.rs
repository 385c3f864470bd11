//! The next step: what the case asks first, and the ways to do it.

use crate::desk::Desk;
use crate::parts::chip::Chip;
use crate::route::{Route, Step, Tab};
use crate::ui::*;
use weerklank_core::case::{Case, Letter, LetterKind, State};
use weerklank_core::obligation::{Clocks, Duty, Obligation, Whom};
use weerklank_core::{dates, words};

/// The next step: one main action, the others as quiet links.
pub(super) fn next(
    desk: Desk,
    case: &Case,
    state: &State,
    clocks: &Clocks,
) -> impl IntoView + use<> {
    let id = case.id().to_owned();
    if let Some(closed) = &state.closed {
        return finished(&id, closed.on, clocks).into_any();
    }
    let due = clocks
        .obligations
        .iter()
        .filter(|due| due.met_on.is_none() && due.whom == Whom::Us)
        .min_by_key(|due| due.deadline)
        .cloned();
    let chip = due
        .as_ref()
        .map(|due| Chip::of(due, due.standing(desk.today.get(), &desk.calendar.get())).plain());
    let (title, text, action) = step(due.as_ref(), state);
    let way = |way: Way, test: &'static str, text: &'static str| {
        let rank = if way == action { "main" } else { "quiet" };
        view! { <a class="button" data-rank=rank href=way.address(&id) data-test=test>{text}</a> }
    };
    let link = |step: Step, test, text| way(Way::Step(step), test, text);
    let side = |tab: Tab, test, text| way(Way::Tab(tab), test, text);
    let acknowledged = state
        .first_dispatch(|letter| *letter == Letter::Acknowledgement)
        .is_some();
    view! {
        <section class="card next" aria-labelledby="next" data-test="next-step">
            <p class="kicker">"Volgende stap"</p>
            <h2 id="next">{title}</h2>
            <p>{text}</p>
            {chip}
            <div class="actions">
                {(!acknowledged).then(|| link(Step::Letter(LetterKind::Acknowledgement), "make-letter", "Ontvangstbevestiging maken"))}
                {state.taken_up.is_none().then(|| link(Step::TakeUp, "take-up", "Eerste stap vastleggen"))}
                {side(Tab::Contact, "note-contact", "Contact noteren")}
                {(action == Way::Tab(Tab::Points)).then(|| side(Tab::Points, "to-measures", "Naar de maatregelen"))}
                {acknowledged.then(|| side(Tab::Letters, "to-letters", "Brief maken"))}
                {link(Step::Dispatch, "dispatch", "Andere verzending vastleggen")}
                {link(Step::Close, "close", "Zaak afsluiten")}
            </div>
        </section>
    }
    .into_any()
}

/// Where a step is done: on a page of its own, or on a side of the case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Step(Step),
    Tab(Tab),
}

impl Way {
    fn address(self, id: &str) -> String {
        let id = id.to_owned();
        match self {
            Self::Step(step) => Route::Step(id, step).address(),
            Self::Tab(tab) => Route::Tab(id, tab).address(),
        }
    }
}

fn step(due: Option<&Obligation>, state: &State) -> (String, &'static str, Way) {
    let (title, text, step) = match due.map(|due| due.duty) {
        Some(Duty::TakeUp) => (
            "Ontvangstbevestiging versturen",
            "Met deze brief weet de klager dat de klacht is aangekomen en wanneer een reactie volgt. De termijn stopt als de verzending is vastgelegd.",
            Way::Step(Step::Letter(LetterKind::Acknowledgement)),
        ),
        Some(Duty::React) => (
            "Inhoudelijk reageren, of uitstel melden",
            "De reactie gaat op schrift. Lukt zij niet op tijd, dan hoort de klager de reden en een nieuwe datum.",
            Way::Tab(Tab::Letters),
        ),
        Some(Duty::ReactAsAnnounced) => (
            "Reageren zoals aangekondigd",
            "In het uitstelbericht staat een datum. Lukt die niet, dan volgt opnieuw bericht met een reden en een datum.",
            Way::Tab(Tab::Letters),
        ),
        Some(duty @ Duty::Promise(_)) => (
            words::duty(duty),
            "Noteer bij Contact hoe de toezegging is nagekomen, of waarom niet.",
            Way::Tab(Tab::Contact),
        ),
        Some(duty @ (Duty::Measure(_) | Duty::EffectCheck(_))) => (
            words::duty(duty),
            "Leg bij de maatregelen vast wat er gedaan is, en later of het hielp.",
            Way::Tab(Tab::Points),
        ),
        Some(duty) => (
            words::duty(duty),
            "Leg vast wat er gebeurd is zodra het gebeurd is; de termijnen van de regeling lopen door.",
            Way::Step(Step::Dispatch),
        ),
        None => (
            "Zaak afsluiten",
            "Alles wat de regeling vraagt, is gedaan. Leg vast hoe het is afgelopen.",
            Way::Step(Step::Close),
        ),
    };
    let task = due.filter(|due| {
        !matches!(
            due.duty,
            Duty::TakeUp | Duty::React | Duty::ReactAsAnnounced
        )
    });
    let title = task.map_or_else(|| title.to_owned(), |due| words::task(due, state));
    (title, text, step)
}

fn finished(id: &str, on: chrono::NaiveDate, clocks: &Clocks) -> impl IntoView + use<> {
    let kept = clocks
        .retention
        .as_ref()
        .map(|kept| dates::long(kept.keep_through))
        .unwrap_or_default();
    let link = |step: Step, test: &'static str, text: &'static str| {
        let address = Route::Step(id.to_owned(), step).address();
        view! { <a class="button" data-rank="quiet" href=address data-test=test>{text}</a> }
    };
    let letters = Route::Tab(id.to_owned(), Tab::Letters).address();
    let letters = view! { <a class="button" data-rank="quiet" href=letters data-test="to-letters">"Brief maken"</a> };
    view! {
        <section class="card next" aria-labelledby="next" data-test="next-step">
            <p class="kicker">"Afgesloten"</p>
            <h2 id="next">"Er hoeft niets meer"</h2>
            <p>"Afgesloten op " {dates::long(on)} ". Bewaren tot en met " <span data-test="keep-through">{kept}</span> "."</p>
            <div class="actions">
                {link(Step::Reopen, "reopen", "Zaak heropenen")}
                {link(Step::Hold, "hold", "Langer bewaren")}
                {letters}
                {link(Step::Dispatch, "dispatch", "Verzending vastleggen")}
            </div>
        </section>
    }
}

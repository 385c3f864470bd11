//! What to think of, and what is waited for.

use crate::desk::Desk;
use crate::parts::chip::Chip;
use crate::parts::cite::cited;
use crate::parts::icon::icon;
use crate::route::{Route, Step, Tab};
use crate::ui::*;
use weerklank_core::advice::{Advice, Advised, advice as advise};
use weerklank_core::case::{Case, State};
use weerklank_core::obligation::{Clocks, Obligation};
use weerklank_core::words;

/// What the officer should think of; nothing when there is nothing.
pub(super) fn advice(
    desk: Desk,
    case: &Case,
    state: &State,
    clocks: &Clocks,
) -> Option<impl IntoView + use<>> {
    let (calendar, today) = (desk.calendar.get(), desk.today.get());
    let found = advise(case, clocks, desk.procedure_of(case), &calendar, today);
    let tone = found.iter().any(|advised| advised.urgent);
    let tone = if tone { "late" } else { "soon" };
    let rows: Vec<_> = found
        .iter()
        .map(|advised| row(case.id(), state, advised))
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="notice" data-tone=tone aria-labelledby="advice" data-test="advice">
                {icon("info")}
                <div>
                    <h2 id="advice">"Om aan te denken"</h2>
                    <ul class="advice">{rows}</ul>
                </div>
            </section>
        }
    })
}

fn row(id: &str, state: &State, advised: &Advised) -> impl IntoView + use<> {
    let (place, text) = mend(id, &advised.advice);
    let source = cited(advised.sentence);
    view! {
        <li data-urgent=advised.urgent.then_some("")>
            {words::advice(&advised.advice, state)} {source} " "
            <a href=place.address()>{text}</a>
        </li>
    }
}

/// Where one does something about it.
fn mend(id: &str, advice: &Advice) -> (Route, &'static str) {
    let id = id.to_owned();
    let tab = |tab, text| (Route::Tab(id.clone(), tab), text);
    let step = |step, text| (Route::Step(id.clone(), step), text);
    match advice {
        Advice::AnonymousSignal => step(Step::Close, "Afsluiten als signaal"),
        Advice::InviteToIdentify | Advice::AskInWriting | Advice::AskReaction(_) => {
            step(Step::Dispatch, "Verzending vastleggen")
        }
        Advice::AskParticulars => step(Step::Particulars, "Gegevens aanvullen"),
        Advice::ForwardReaction(_) => tab(Tab::Letters, "Naar Brieven"),
        Advice::TalkFirst | Advice::SharedMailbox => tab(Tab::Contact, "Contact noteren"),
        Advice::NamePersons | Advice::NameAssociation(_) => tab(Tab::People, "Naar Betrokkenen"),
        Advice::Held => step(Step::Hold, "Bewaren bekijken"),
        Advice::TakesLong(..) => tab(Tab::Letters, "Naar Brieven"),
        Advice::BeyondDecrees(_) => (Route::Settings, "Naar de kalender"),
        _ => tab(Tab::Decisions, "Naar Besluiten"),
    }
}

/// What someone else still has to do. It is said that this pauses nothing, unless the regulation says so.
pub(super) fn waiting(desk: Desk, state: &State, clocks: &Clocks) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = clocks
        .obligations
        .iter()
        .filter(|due| due.waits())
        .map(|due| wait(desk, state, due))
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="waiting" data-test="waiting">
                <h2 id="waiting">"Waarop gewacht wordt"</h2>
                <ul class="clocks">{rows}</ul>
                <p class="small quiet">"Wachten zet de termijnen van de organisatie niet stil, tenzij de regeling dat zegt."</p>
            </section>
        }
    })
}

fn wait(desk: Desk, state: &State, due: &Obligation) -> impl IntoView + use<> {
    let chip = Chip::of(due, due.standing(desk.today.get(), &desk.calendar.get()));
    let who = words::capital(&words::whom(due.whom, &state.persons));
    view! {
        <li class="clock">
            <div><h3>{words::task(due, state)}</h3><p class="small quiet">{who} " is aan zet"</p></div>
            {chip.plain()}
        </li>
    }
}

//! One decision being taken: the choice, the reason, and beside them the facts that weigh.

use super::super::filing;
use super::{Opened, slug};
use crate::desk::Desk;
use crate::pages::step::{Filling, Reader, actions, confirm};
use crate::parts::choice::Choice;
use crate::parts::field::{FieldError, Kind, at};
use crate::parts::summary::Summary;
use crate::platform::page as browser;
use crate::ui::*;
use serde::{Deserialize, Serialize};
use weerklank_core::admissibility::Facts;
use weerklank_core::case::{Case, Decision, Event, Field, Gate, Severity, State};
use weerklank_core::deciding::{Matter, suggested_treatment};
use weerklank_core::{dates, words};

/// What is chosen, before its particulars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Pick {
    Treat,
    TreatThoughLate,
    DoNotTreat,
    Severity(Severity),
    Gate(Gate),
    Ended,
    Substitute,
    NoConflict,
    Agreed,
    Yes,
    No,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Typed {
    pick: Option<Pick>,
    on: String,
    reason: String,
    /// The day on which an omission ended.
    ended: String,
    /// Who handles the complaint instead of the officer.
    who: String,
}

type Options = Vec<(Option<Pick>, &'static str, &'static str)>;

fn options(matter: Matter) -> Options {
    let picks: &[(Pick, &str, &str)] = match matter {
        Matter::Treatment => &[
            (Pick::Treat, "treat", "behandelen"),
            (
                Pick::TreatThoughLate,
                "treat-though-late",
                "laat, en toch behandelen",
            ),
            (Pick::DoNotTreat, "do-not-treat", "niet behandelen"),
        ],
        Matter::Severity => &[
            (Pick::Severity(Severity::Minor), "minor", "minder ernstig"),
            (Pick::Severity(Severity::Ordinary), "ordinary", "gewoon"),
            (Pick::Severity(Severity::Serious), "serious", "ernstig"),
        ],
        Matter::Gate => &[
            (Pick::Gate(Gate::Serious), "serious", "de klacht is ernstig"),
            (
                Pick::Gate(Gate::NoTalk),
                "no-talk",
                "de klager wil er niet over praten",
            ),
            (
                Pick::Gate(Gate::TalkFailed),
                "talk-failed",
                "praten had niet het gewenste resultaat",
            ),
        ],
        Matter::Omission => &[(Pick::Ended, "ended", "het nalaten is opgehouden")],
        Matter::Conflict => &[
            (
                Pick::Substitute,
                "substitute",
                "een ander behandelt de klacht",
            ),
            (
                Pick::NoConflict,
                "no-conflict",
                "de klachtenfunctionaris kan haar zelf behandelen",
            ),
        ],
        Matter::ChildSafety => &[
            (Pick::Yes, "yes", "er is zorg"),
            (Pick::No, "no", "er is geen zorg (meer)"),
        ],
        Matter::FurtherDelay => &[(Pick::Agreed, "agreed", "de klager stemt schriftelijk in")],
        Matter::DirectContact
        | Matter::WrittenReaction
        | Matter::MayComplain
        | Matter::SecondParent => &[(Pick::Yes, "yes", "ja"), (Pick::No, "no", "nee")],
    };
    let option =
        |(pick, key, label): &(Pick, &'static str, &'static str)| (Some(*pick), *key, *label);
    picks.iter().map(option).collect()
}

/// What is selected at first: treating, also when it came late; where there is one thing to say, that.
fn preselected(matter: Matter, state: &State) -> Option<Pick> {
    let desk = Desk::get();
    let calendar = desk.calendar.get_untracked();
    match matter {
        Matter::Treatment => Some(
            match suggested_treatment(state, desk.procedure_for(state), &calendar) {
                Decision::TreatThoughLate => Pick::TreatThoughLate,
                Decision::DoNotTreat => Pick::DoNotTreat,
                _ => Pick::Treat,
            },
        ),
        Matter::Omission => Some(Pick::Ended),
        Matter::FurtherDelay => Some(Pick::Agreed),
        _ => None,
    }
}

fn decision(matter: Matter, typed: &Typed, reader: &mut Reader) -> Option<Decision> {
    let yes = typed.pick == Some(Pick::Yes);
    Some(match typed.pick? {
        Pick::Treat => Decision::Treat,
        Pick::TreatThoughLate => Decision::TreatThoughLate,
        Pick::DoNotTreat => Decision::DoNotTreat,
        Pick::Severity(severity) => Decision::Severity { severity },
        Pick::Gate(gate) => Decision::Gate { gate },
        Pick::Ended => Decision::OmissionEnded {
            on: reader.date(Field::ActOn, &typed.ended)?,
        },
        Pick::Substitute => Decision::Substitute {
            name: typed.who.trim().to_owned(),
        },
        Pick::NoConflict => Decision::NoConflict,
        Pick::Agreed => Decision::FurtherDelayAgreed,
        Pick::Yes | Pick::No => match matter {
            Matter::ChildSafety => Decision::ChildSafety { concern: yes },
            Matter::DirectContact => Decision::DirectContact { allowed: yes },
            Matter::WrittenReaction => Decision::WrittenReaction { wanted: yes },
            Matter::MayComplain => Decision::MayComplain { accepted: yes },
            Matter::SecondParent => Decision::SecondParent { allowed: yes },
            _ => return None,
        },
    })
}

fn read(matter: Matter, typed: &Typed, reader: &mut Reader) -> Option<Event> {
    if typed.pick.is_none() {
        reader.missing(Field::Decision);
    }
    let on = reader.date(Field::On, &typed.on);
    let decision = decision(matter, typed, reader)?;
    Some(Event::Decided {
        decision,
        on: on?,
        reason: typed.reason.trim().to_owned(),
    })
}

fn question(matter: Matter) -> &'static str {
    match matter {
        Matter::DirectContact => "Mag de betrokkene contact zoeken?",
        Matter::WrittenReaction => "Wil de klager een schriftelijke reactie van de betrokkene?",
        Matter::MayComplain => "Mag deze persoon hierover klagen?",
        Matter::SecondParent => "Mag de andere ouder weten wat hier staat?",
        Matter::ChildSafety => "Is er zorg over de veiligheid van een kind?",
        Matter::Gate => "Wat opent de weg naar een formele klacht?",
        _ => words::matter(matter),
    }
}

pub(super) fn form(case: &Case, matter: Matter, opened: RwSignal<Opened>) -> Option<AnyView> {
    let state = case.state()?;
    let slug = slug(matter);
    let first = Typed {
        pick: preselected(matter, state),
        on: dates::field(Desk::get().today.get_untracked()),
        ..Typed::default()
    };
    let filling = Filling::open(case, &format!("besluit-{slug}"), first)
        .staying(format!("matter-{slug}"), "summary");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        filling.send(move |typed, reader| read(matter, typed, reader));
    };
    let leave = move || {
        opened.set(Opened::Nothing);
        browser::focus_soon(format!("decide-{slug}"));
    };
    Some(
        view! {
            <form class="form in-place" novalidate aria-label=words::matter(matter) on:submit=submit>
                <p class="hint">{words::matter_help(matter)}</p>
                <Summary findings=filling.findings/>
                <div class="beside">
                    <div class="part">{fields(filling, matter)}</div>
                    {facts(case, matter, state)}
                </div>
                {confirm(filling.findings, filling.confirmed)}
                {actions("Besluit vastleggen", leave)}
            </form>
        }
        .into_any(),
    )
}

fn fields(filling: Filling<Typed>, matter: Matter) -> impl IntoView {
    let value = Signal::derive(move || filling.draft.value.with(|typed| typed.pick));
    let set = Callback::new(move |pick| filling.draft.change(|typed| typed.pick = pick));
    let chosen = Memo::new(move |_| value.get());
    let further = move || match chosen.get() {
        Some(Pick::Ended) => Some(
            filling
                .text(
                    Field::ActOn,
                    "act-on",
                    "Opgehouden op",
                    Kind::Date,
                    |typed| &typed.ended,
                    |typed| &mut typed.ended,
                )
                .into_any(),
        ),
        Some(Pick::Substitute) => Some(
            filling
                .text(
                    Field::Who,
                    "who",
                    "Wie behandelt de klacht",
                    Kind::Line,
                    |typed| &typed.who,
                    |typed| &mut typed.who,
                )
                .into_any(),
        ),
        _ => None,
    };
    view! {
        <Choice id="decision" legend=question(matter) options=options(matter) value set/>
        <FieldError id="decision" error=at(filling.findings.into(), Field::Decision).into()/>
        {further}
        {filling.text(Field::Reason, "reason", "Waarom", Kind::Text(3), |typed| &typed.reason, |typed| &mut typed.reason)}
        {filling.text(Field::On, "on", "Besloten op", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
    }
}

/// What weighs: the facts, the clock of the complainant where it decides, the words where they do.
fn facts(case: &Case, matter: Matter, state: &State) -> impl IntoView + use<> {
    let desk = Desk::get();
    let procedure = desk.procedure_of(case);
    let calendar = desk.calendar.get_untracked();
    let lines: Vec<_> = words::matter_facts(matter, state, procedure, &calendar)
        .into_iter()
        .map(|fact| view! { <li dir="auto">{fact}</li> })
        .collect();
    let filing = matches!(matter, Matter::Treatment | Matter::Omission)
        .then(|| Facts::of(&state.intake).filing(procedure, &calendar))
        .flatten()
        .map(|filing| view! { <ul class="clocks">{filing::clock(state, procedure, &filing)}</ul> });
    let words_weigh = matches!(
        matter,
        Matter::Severity | Matter::Gate | Matter::ChildSafety | Matter::WrittenReaction
    );
    let verbatim = words_weigh.then(|| {
        view! { <blockquote class="verbatim" dir="auto" tabindex="0">{state.intake.verbatim.clone()}</blockquote> }
    });
    (!lines.is_empty() || verbatim.is_some()).then(|| {
        view! {
            <div class="weighs" data-test="weighs">
                <h3>"Wat hierbij telt"</h3>
                {(!lines.is_empty()).then(|| view! { <ul>{lines}</ul> })}
                {filing}
                {verbatim}
            </div>
        }
    })
}

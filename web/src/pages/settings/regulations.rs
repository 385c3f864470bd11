//! Which regulation new complaints fall under, and the organisation's own ones.

mod load;
mod table;

use crate::desk::Desk;
use crate::parts::choice::Choice;
use crate::parts::cite::place;
use crate::parts::icon::icon;
use crate::platform::letters::LetterTrouble;
use crate::platform::page;
use crate::ui::*;
use weerklank_core::procedure::{CatalogueProblem, Procedure};
use weerklank_core::words;

/// The regulations' part of the settings.
#[component]
pub(super) fn RegulationChoices() -> impl IntoView {
    let desk = Desk::get();
    let said = RwSignal::new(String::new());
    let now = move || {
        let followed = desk.procedure();
        let name = format!("{}, versie {}", followed.title, followed.version);
        view! { <a href=place(followed, None).address() data-test="followed">{name}</a> }
    };
    view! {
        <fieldset class="part" id="regulations" tabindex="-1">
            <legend>"Regeling"</legend>
            <p>"Nieuwe klachten vallen onder " {now} ". Bestaande zaken houden hun eigen versie."</p>
            {move || follow(desk, said)}
            {table::table(desk, said)}
            <p role="status" data-test="regulation-said">{said}</p>
            <load::Load said/>
        </fieldset>
    }
}

/// The choice among regulations; another one asks for consent.
fn follow(desk: Desk, said: RwSignal<String>) -> impl IntoView {
    let followed = desk.followed.get();
    let today = desk.today.get();
    let known = desk.catalogue.get();
    let options: Vec<(&'static str, &'static str, &'static str)> = known
        .slugs()
        .filter_map(|slug| Some((slug, slug, known.at_receipt(slug, today)?.title.as_str())))
        .collect();
    let first = options.iter().find(|(slug, ..)| *slug == followed);
    let chosen = RwSignal::new(first.map_or("", |(slug, ..)| *slug));
    let other = move || {
        let slug = chosen.get();
        let differs = desk.followed.with(|followed| *followed != slug);
        let becomes = desk.catalogue.with(|all| all.at_receipt(slug, today));
        becomes
            .filter(|_| differs)
            .map(|becomes| consent(desk, becomes, chosen, said))
    };
    view! {
        <Choice id="follow" legend="Nieuwe klachten vallen onder" options value=chosen set=Callback::new(move |slug| chosen.set(slug))/>
        {other}
    }
}

fn consent(
    desk: Desk,
    becomes: &'static Procedure,
    chosen: RwSignal<&'static str>,
    said: RwSignal<String>,
) -> impl IntoView {
    let was = desk.procedure();
    let slug = becomes.slug.as_str();
    let yes = move |_| {
        let done = desk.change_regulations(|all| slug.clone_into(&mut all.followed));
        said.set(match done {
            Ok(()) => format!("Nieuwe klachten vallen onder {}.", becomes.title),
            Err(problems) => sentences(&problems).join(" "),
        });
        page::focus_soon("regulations");
    };
    let no = move |_| {
        chosen.set(was.slug.as_str());
        page::focus_soon("follow");
    };
    view! {
        <div class="notice" data-tone="soon" role="status" data-test="follow-consent">
            {icon("info")}
            <div>
                <p><strong>"Er is nog niets gewijzigd. "</strong> {not_yet(desk, becomes)}</p>
                {differences(was, becomes)}
                {misfits(desk, becomes)}
                <div class="actions">
                    <button type="button" class="button" data-test="follow-keep" on:click=no>"Niet wijzigen"</button>
                    <button type="button" class="button" data-rank="main" data-test="follow-change" on:click=yes>"Deze regeling volgen"</button>
                </div>
            </div>
        </div>
    }
}

/// When a regulation is not in force today, that is said.
fn not_yet(desk: Desk, becomes: &Procedure) -> String {
    let through = desk.catalogue.with(|all| all.through(becomes));
    let today = desk.today.get();
    let in_force = becomes.in_force_from <= today && through.is_none_or(|through| today <= through);
    let force = words::in_force(becomes.in_force_from, through);
    if in_force {
        format!("Deze regeling geldt {force}.")
    } else {
        format!("Let op: deze regeling geldt {force}, dus vandaag niet.")
    }
}

/// In what the terms differ, old to new.
fn differences(was: &Procedure, becomes: &Procedure) -> impl IntoView + use<> {
    let lines = words::differences(was, becomes);
    let head = if lines.is_empty() {
        format!(
            "De termijnen zijn gelijk aan die van {}, versie {}.",
            was.title, was.version
        )
    } else {
        format!(
            "Verschil in termijnen met {}, versie {} (oud → nieuw):",
            was.title, was.version
        )
    };
    let lines = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    view! { <p>{head}</p> <ul data-test="differences">{lines}</ul> }
}

/// What the organisation's own closures would make impossible.
fn misfits(desk: Desk, becomes: &Procedure) -> Option<impl IntoView + use<>> {
    let choices = desk.calendar.with(|calendar| calendar.choices().clone());
    let problems = becomes.calendar(choices).err()?;
    let lines = problems
        .into_iter()
        .map(|problem| view! { <li>{words::choice_problem(problem)}</li> });
    Some(
        view! { <p>"Dit past niet bij de kalender:"</p> <ul data-test="misfits">{lines.collect_view()}</ul> },
    )
}

fn sentences(problems: &[CatalogueProblem]) -> Vec<String> {
    problems.iter().map(words::catalogue_problem).collect()
}

/// Why the worker gave no answer.
fn no_answer(trouble: LetterTrouble) -> Vec<String> {
    match trouble {
        LetterTrouble::Problems(sentences) => sentences,
        LetterTrouble::TooSlow => {
            vec!["Het nakijken duurde te lang en is afgebroken. Probeer het opnieuw.".to_owned()]
        }
        LetterTrouble::Broken(words) => vec![format!(
            "Het onderdeel dat regelingen leest, start niet. Laad de pagina opnieuw. De browser zegt: {words}"
        )],
    }
}

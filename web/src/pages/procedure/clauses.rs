//! The sentences, found by word and by what the program does with them.

use crate::parts::icon::icon;
use crate::route::Route;
use crate::ui::*;
use crate::words::count;
use weerklank_core::procedure::{Clause, Procedure, Treatment};
use weerklank_core::words;

const TREATMENTS: [(Treatment, &str, &str, &str); 4] = [
    (
        Treatment::Enforced,
        "enforced",
        "Rekent of houdt tegen",
        "check",
    ),
    (Treatment::Shown, "shown", "Getoond", "info"),
    (Treatment::LeftToPeople, "people", "Aan mensen", "open"),
    (Treatment::NotApplicable, "nothing", "Niets te doen", "no"),
];

/// The search, the filter and the sentences under their headings.
pub(super) fn list(shown: &'static Procedure) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let only = RwSignal::new(None::<Treatment>);
    let found = Memo::new(move |_| {
        let all = shown.clauses.iter();
        let fits = |clause: &&Clause| only.get().is_none_or(|only| only == clause.treatment);
        let found = all
            .filter(fits)
            .filter(|clause| query.with(|query| shown.matches(clause, query)));
        found.map(|clause| clause.sentence).collect::<Vec<_>>()
    });
    let said = move || {
        count(
            i64::try_from(found.with(Vec::len)).unwrap_or(0),
            "zin",
            "zinnen",
        )
    };
    view! {
        <section class="section" aria-labelledby="clauses">
            <h2 id="clauses" tabindex="-1">"Zin voor zin, in onze woorden"</h2>
            <div class="field search">
                <label for="clause-search">"Zoeken op woord of nummer"</label>
                {icon("search")}
                <input class="input" type="search" id="clause-search" data-test="clause-search" autocomplete="off"
                    prop:value=query on:input=move |event| query.set(event_target_value(&event))/>
            </div>
            <div class="choices-row" role="group" aria-label="Wat het programma ermee doet">
                {toggle(only, None, "all", "Alles")}
                {TREATMENTS.map(|(treatment, slug, label, _)| toggle(only, Some(treatment), slug, label)).into_iter().collect_view()}
            </div>
            <p class="small quiet" role="status" data-test="clauses-found">{said}</p>
            {move || found.with(|found| groups(shown, found))}
        </section>
    }
}

fn toggle(
    only: RwSignal<Option<Treatment>>,
    treatment: Option<Treatment>,
    slug: &str,
    label: &'static str,
) -> impl IntoView + use<> {
    view! {
        <button type="button" class="button" data-test=format!("clauses-{slug}")
            aria-pressed=move || (only.get() == treatment).to_string() on:click=move |_| only.set(treatment)>
            {label}
        </button>
    }
}

fn groups(shown: &'static Procedure, found: &[u8]) -> AnyView {
    if found.is_empty() {
        return view! { <p data-test="no-clauses">"Geen zin past hierbij. Probeer minder of andere woorden."</p> }.into_any();
    }
    let clauses: Vec<_> = found.iter().filter_map(|n| shown.clause(*n)).collect();
    let groups = clauses.chunk_by(|a, b| a.heading == b.heading);
    let groups: Vec<_> = groups
        .map(|group| {
            let rows: Vec<_> = group.iter().map(|clause| row(shown, clause)).collect();
            view! {
                <h3 class="clause-heading">{group[0].heading.clone()}</h3>
                <ol class="clauses">{rows}</ol>
            }
        })
        .collect();
    groups.into_any()
}

fn row(shown: &'static Procedure, clause: &'static Clause) -> impl IntoView {
    let drawing = TREATMENTS.iter().find(|(one, ..)| *one == clause.treatment);
    let drawing = drawing.map_or("open", |(.., drawing)| *drawing);
    let terms: Vec<_> = shown
        .terms_of(clause.sentence)
        .map(|term| {
            let text = format!(
                "{}: {}",
                words::capital(words::term_kind(term.kind)),
                words::set_term(&term)
            );
            view! { <li>{text}</li> }
        })
        .collect();
    let terms = (!terms.is_empty()).then(|| view! { <ul class="clause-terms">{terms}</ul> });
    let number = words::capital(&shown.cite(clause.sentence));
    view! {
        <li class="clause" id=format!("zin-{}", clause.sentence) tabindex="-1" data-test=format!("clause-{}", clause.sentence)>
            <p class="clause-number">{number}</p>
            <div>
                <p class="clause-says">{clause.says.clone()}</p>
                {terms}
                <p class="clause-does small">{icon(drawing)} {words::capital(words::treatment(clause.treatment))}</p>
                {serves(clause)}
            </div>
        </li>
    }
}

/// What in the program serves a sentence: pages as links.
fn serves(clause: &'static Clause) -> Option<impl IntoView> {
    let last = clause.serves.len().checked_sub(1)?;
    let parts = clause.serves.iter().enumerate();
    let parts: Vec<_> = parts
        .map(|(place, name)| {
            let name = name.as_str();
            let shown = match page(name) {
                Some(route) => view! { <a href=route.address()>{name}</a> }.into_any(),
                None => name.into_any(),
            };
            view! { {shown} {(place < last).then_some(", ")} }
        })
        .collect();
    Some(view! { <p class="small quiet">"In het programma: " {parts}</p> })
}

/// The page a name begins with; what belongs to a case or a letter has no address of its own.
fn page(name: &str) -> Option<Route> {
    match name.split(" › ").next()? {
        "Vandaag" => Some(Route::Today),
        "Klachten" => Some(Route::Cases),
        "Nieuwe klacht" => Some(Route::New),
        "Termijn" => Some(Route::Term),
        "Instellingen" => Some(Route::Settings),
        _ => None,
    }
}

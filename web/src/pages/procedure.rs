//! *Regeling*: the regulation, clause by clause, with what it leaves open and its other versions.

mod ambiguities;
mod clauses;
mod versions;

use crate::desk::Desk;
use crate::parts::cite::place;
use crate::parts::icon::icon;
use crate::platform::page as browser;
use crate::route::Clauses;
use crate::ui::*;
use crate::words::count;
use weerklank_core::procedure::Procedure;
use weerklank_core::{dates, words};

/// The page about one regulation; a sentence that is asked for is opened.
pub(crate) fn page(asked: &Clauses) -> AnyView {
    let desk = Desk::get();
    let followed = desk.procedure();
    let shown = match &asked.version {
        Some((slug, from)) => desk.catalogue.with(|all| all.beginning(slug, *from)),
        None => Some(followed),
    };
    let Some(shown) = shown else {
        return no_such(followed).into_any();
    };
    if let Some(sentence) = asked.sentence {
        browser::focus_soon(format!("zin-{sentence}"));
    }
    view! {
        <div class="page-in" data-test="page-procedure">
            <header class="page-head">
                <h1>"Regeling"</h1>
                <p class="lede">{shown.title.clone()}", versie "{shown.version.clone()}</p>
            </header>
            {(!shown.is_version(followed)).then(|| other(followed))}
            <div class="cols" data-cols="jumps">
                <div class="col">
                    {facts(desk, shown)}
                    {clauses::list(shown)}
                    {ambiguities::list(shown)}
                    {versions::list(desk, shown)}
                </div>
                <aside class="side" data-stick>{jumps(shown)}</aside>
            </div>
        </div>
    }
    .into_any()
}

/// The parts of this page, on a wide screen.
fn jumps(shown: &Procedure) -> impl IntoView + use<> {
    let open =
        (!shown.ambiguities.is_empty()).then_some(("ambiguities", "Wat de regeling openlaat"));
    let parts = [("clauses", "Zin voor zin")];
    let parts = parts.into_iter().chain(open);
    let parts = parts.chain([("versions", "Alle regelingen en versies")]);
    let items: Vec<_> = parts
        .map(|(id, title)| view! { <li><button type="button" on:click=move |_| { browser::focus(id); }>{title}</button></li> })
        .collect();
    view! { <nav aria-label="Op deze pagina"><ul class="jumps">{items}</ul></nav> }
}

fn no_such(followed: &Procedure) -> impl IntoView {
    view! {
        <div class="page-in" data-test="page-procedure">
            <section class="empty" data-test="no-such-regulation">
                <h1>"Deze versie is er niet"</h1>
                <p>"Dit adres noemt een regeling of versie die het programma niet kent. Kies de regeling die nu gevolgd wordt."</p>
                <a class="button" href=place(followed, None).address()>"Naar de regeling"</a>
            </section>
        </div>
    }
}

fn other(followed: &Procedure) -> impl IntoView + use<> {
    let name = format!("{}, versie {}", followed.title, followed.version);
    view! {
        <div class="notice" data-tone="soon" data-test="other-version">
            {icon("info")}
            <div>
                <p>"Dit is niet de regeling die nu gevolgd wordt. Nieuwe klachten vallen onder: " <a href=place(followed, None).address()>{name}</a> "."</p>
            </div>
        </div>
    }
}

/// Since when it holds, and for what.
fn facts(desk: Desk, shown: &'static Procedure) -> impl IntoView {
    let through = desk.catalogue.with(|all| all.through(shown));
    let force = words::capital(&words::in_force(shown.in_force_from, through));
    let above: Vec<_> = shown.law_above.iter().map(|law| words::law(*law)).collect();
    let above = (!above.is_empty()).then(|| {
        view! { <dt>"Wet erboven"</dt><dd>{above.join(", ")}</dd> }
    });
    let cases = move || match desk.cases_under(shown) {
        0 => "nog geen klachten".to_owned(),
        n => count(i64::try_from(n).unwrap_or(i64::MAX), "klacht", "klachten"),
    };
    let sentences = i64::try_from(shown.clauses.len()).unwrap_or(i64::MAX);
    let today = dates::long(desk.today.get_untracked());
    view! {
        <div class="section">
        <dl class="facts" data-test="regulation-facts">
            <dt>"Geldt"</dt>
            <dd data-test="in-force">{force}</dd>
            <dt>"Omvang"</dt>
            <dd>{count(sentences, "zin", "zinnen")}</dd>
            {above}
            <dt>"In Weerklank"</dt>
            <dd>{cases} " onder deze versie (vandaag, "{today}")"</dd>
        </dl>
        <p><a href="#/instellingen" data-test="to-regulations">"Andere regeling kiezen of een eigen inlezen"</a></p>
        </div>
    }
}

//! All regulations and versions there are, to look at.

use crate::desk::Desk;
use crate::parts::cite::place;
use crate::ui::*;
use weerklank_core::procedure::Procedure;
use weerklank_core::words;

/// A row a version; the one on this page is named as such.
pub(super) fn list(desk: Desk, shown: &'static Procedure) -> impl IntoView {
    let rows = move || {
        desk.catalogue
            .with(|all| all.all().map(|one| row(desk, shown, one)).collect_view())
    };
    view! {
        <section class="section" aria-labelledby="versions">
            <h2 id="versions" tabindex="-1">"Alle regelingen en versies"</h2>
            <ul class="versions" data-test="versions">{rows}</ul>
        </section>
    }
}

fn row(desk: Desk, shown: &'static Procedure, one: &'static Procedure) -> impl IntoView {
    let force = words::in_force(
        one.in_force_from,
        desk.catalogue.with(|all| all.through(one)),
    );
    let name = format!("{}, versie {}", one.title, one.version);
    let here = shown.is_version(one).then_some("page");
    let followed = desk.procedure().is_version(one);
    view! {
        <li data-test=format!("version-{}-{}", one.slug, one.in_force_from)>
            <a href=place(one, None).address() aria-current=here>{name}</a>
            <span class="small quiet">{force}</span>
            {followed.then(|| view! { <strong class="small">"wordt nu gevolgd"</strong> })}
            {here.map(|_| view! { <span class="small">"staat hierboven"</span> })}
        </li>
    }
}

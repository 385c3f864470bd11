//! The particulars of a case, as they stand now.

use crate::route::{Route, Step};
use crate::ui::*;
use weerklank_core::case::{Field, Language, State, Wished};
use weerklank_core::{dates, words};

/// The list, with the way to put something right.
pub(super) fn particulars(id: &str, state: &State) -> impl IntoView + use<> {
    let intake = &state.intake;
    let who = &intake.complainant;
    let date = |on: Option<chrono::NaiveDate>| on.map(dates::long).unwrap_or_default();
    let how = |on, channel| format!("{}, {}", dates::long(on), words::channel(channel));
    let rows = [
        (Field::Name, who.name.clone()),
        (Field::Identity, words::identity(who.identity).to_owned()),
        (Field::Child, intake.child.clone()),
        (Field::Relation, words::relation(who.relation).to_owned()),
        (Field::Email, who.email.clone()),
        (Field::Phone, who.phone.clone()),
        (Field::Address, who.address.clone()),
        (Field::About, intake.about.clone()),
        (Field::Points, intake.points.join("; ")),
        (Field::Wished, wished(&intake.wished)),
        (Field::ActOn, date(intake.act_on)),
        (Field::DiscoveredOn, date(intake.discovered_on)),
        (Field::DiscoveryReason, intake.discovery_reason.clone()),
        (
            Field::ReportedOn,
            format!(
                "{}, aan {}",
                how(intake.reported_on, intake.report_channel),
                words::reported_to(intake.reported_to)
            ),
        ),
        (
            Field::ReceivedOn,
            how(intake.received_on, intake.receipt_channel),
        ),
        (
            Field::Gate,
            intake.gate.map(words::gate).unwrap_or_default().to_owned(),
        ),
    ];
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|(field, text)| !text.is_empty() || asked_for(*field))
        .map(|(field, text)| row(words::field(field).trim_end_matches('?'), text))
        .chain(further(state).map(|(label, text)| row(label, text)))
        .collect();
    let mend = Route::Step(id.to_owned(), Step::Particulars).address();
    view! {
        <dl class="facts">{rows}</dl>
        <div class="actions"><a class="button" href=mend data-test="correct">"Gegevens verbeteren"</a></div>
    }
}

/// What the regulation asks for is shown even when it is missing (sentences 30 and 31).
fn asked_for(field: Field) -> bool {
    matches!(
        field,
        Field::Name
            | Field::Child
            | Field::Email
            | Field::Phone
            | Field::Address
            | Field::Points
            | Field::ActOn
    )
}

/// What was noted besides: only what differs from the ordinary.
fn further(state: &State) -> impl Iterator<Item = (&'static str, String)> + use<> {
    let yes = |so: bool| so.then(|| "ja".to_owned());
    let language = state.intake.language;
    [
        (
            "Hoe ernstig",
            state.severity().map(|how| words::severity(how).to_owned()),
        ),
        ("Het nalaten duurt nog voort", yes(state.intake.ongoing)),
        (
            "Gaat ook over de klachtenfunctionaris",
            yes(state.intake.about_officer),
        ),
        (
            "Schriftelijke reactie gewenst",
            yes(state.wants_written_reaction()),
        ),
        (
            "Taal van de brieven",
            (language != Language::Dutch).then(|| words::language(language).to_owned()),
        ),
    ]
    .into_iter()
    .filter_map(|(label, text)| Some((label, text?)))
}

fn row(label: &'static str, text: String) -> AnyView {
    if text.is_empty() {
        return view! { <dt>{label}</dt><dd class="quiet">"niet bekend"</dd> }.into_any();
    }
    view! { <dt>{label}</dt><dd dir="auto">{text}</dd> }.into_any()
}

fn wished(wished: &Wished) -> String {
    match wished {
        Wished::Given(text) => text.clone(),
        Wished::None => "gevraagd, is er niet".to_owned(),
        Wished::NotAsked => "nog niet gevraagd".to_owned(),
    }
}

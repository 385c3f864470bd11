//! The four parts of the form: who, what, when, how it came in.

use super::{Part, Sheet};
use crate::parts::choice::{Choice, Tick};
use crate::parts::field::{Kind, slug};
use leptos::prelude::*;
use weerklank_core::case::{Channel, Field, Gate, Identity, Relation, ReportedTo, Weight};
use weerklank_core::form::{Form, WishedAsked};
use weerklank_core::words;

/// One text of the form, by the name of its place in [`Form`].
macro_rules! part {
    ($name:ident) => {
        Part {
            get: |form| &form.$name,
            set: |form| &mut form.$name,
        }
    };
}

/// One choice of the form: how to read it and how to make it.
macro_rules! choice {
    ($sheet:ident, $name:ident) => {
        (
            Signal::derive(move || $sheet.draft.value.with(|form| form.$name)),
            Callback::new(move |chosen| $sheet.draft.change(|form: &mut Form| form.$name = chosen)),
        )
    };
}

pub(super) fn who(sheet: Sheet) -> impl IntoView {
    let (identity, set_identity) = choice!(sheet, identity);
    let identities = vec![
        (Identity::Named, "named", "bekend"),
        (
            Identity::Confidential,
            "confidential",
            "bekend, niet noemen aan de specialist",
        ),
        (
            Identity::Pseudonymous,
            "pseudonymous",
            "onbekend, wel een antwoordadres",
        ),
        (Identity::Anonymous, "anonymous", "anoniem"),
    ];
    view! {
        <fieldset class="part" data-numbered>
            <legend>"Wie"</legend>
            <Choice id="identity" legend="De klager is" options=identities value=identity set=set_identity/>
            <div class="row">
                {always(sheet, Field::Name, Kind::Line, "", part!(name))}
                {always(sheet, Field::Child, Kind::Line, "", part!(child))}
            </div>
            {relation(sheet)}
            <div class="row">
                {always(sheet, Field::Email, Kind::Mail, "", part!(email))}
                {always(sheet, Field::Phone, Kind::Phone, "", part!(phone))}
            </div>
            {always(sheet, Field::Address, Kind::Text(3), "Zoals het op een envelop staat.", part!(address))}
        </fieldset>
    }
}

fn relation(sheet: Sheet) -> impl IntoView {
    const ALL: [(Relation, &str); 8] = [
        (Relation::Parent, "parent"),
        (Relation::ParentWithoutAuthority, "parent-without-authority"),
        (Relation::Guardian, "guardian"),
        (Relation::YoungPerson, "young-person"),
        (Relation::Representative, "representative"),
        (Relation::School, "school"),
        (Relation::Municipality, "municipality"),
        (Relation::Other, "other"),
    ];
    let (value, set) = choice!(sheet, relation);
    let options: Vec<_> = ALL
        .iter()
        .map(|(relation, key)| view! { <option value=*key prop:selected=move || value.get() == *relation>{words::relation(*relation)}</option> })
        .collect();
    let chosen = move |event| {
        let key = event_target_value(&event);
        if let Some((relation, _)) = ALL.iter().find(|(_, known)| *known == key) {
            set.run(*relation);
        }
    };
    view! {
        <div class="field">
            <label for="relation">{words::field(Field::Relation)}</label>
            <select class="input" id="relation" data-test="relation" autocomplete="off" on:change=chosen>{options}</select>
        </div>
    }
}

pub(super) fn what(sheet: Sheet) -> impl IntoView {
    let (gate, set_gate) = choice!(sheet, gate);
    let gates = vec![
        (None, "none", "nog niet gekozen"),
        (Some(Gate::Serious), "serious", "de klacht is ernstig"),
        (
            Some(Gate::NoTalk),
            "no-talk",
            "de klager wil er niet over praten",
        ),
        (
            Some(Gate::TalkFailed),
            "talk-failed",
            "praten had niet het gewenste resultaat",
        ),
    ];
    view! {
        <fieldset class="part" data-numbered>
            <legend>"Wat"</legend>
            {always(sheet, Field::Subject, Kind::Line, "Kort en zonder namen. Dit staat in de lijst van klachten.", part!(subject))}
            {always(sheet, Field::About, Kind::Line, "De specialist of specialisten.", part!(about))}
            {always(sheet, Field::Verbatim, Kind::Text(7), "Plak hier de tekst van de klager. Zij wordt letterlijk bewaard.", part!(verbatim))}
            {always(sheet, Field::Points, Kind::Text(3), "Eén punt per regel, zoals u het begrijpt.", part!(points))}
            {wished(sheet)}
            <Choice id="gate" legend="Waarom formeel" hint="Eén reden is genoeg." options=gates value=gate set=set_gate/>
        </fieldset>
    }
}

fn wished(sheet: Sheet) -> impl IntoView {
    let (asked, set_asked) = choice!(sheet, wished_asked);
    let options = vec![
        (WishedAsked::NotAsked, "not-asked", "nog niet gevraagd"),
        (WishedAsked::Given, "given", "genoemd"),
        (WishedAsked::None, "none", "gevraagd, is er niet"),
    ];
    let field = move || {
        (asked.get() == WishedAsked::Given)
            .then(|| always(sheet, Field::Wished, Kind::Text(2), "", part!(wished)))
    };
    view! {
        <Choice id="wished-asked" legend="Gewenste oplossing" options value=asked set=set_asked/>
        {field}
    }
}

const DATE_HINT: &str = "dag-maand-jaar";

pub(super) fn when(sheet: Sheet) -> impl IntoView {
    view! {
        <fieldset class="part" data-numbered>
            <legend>"Wanneer"</legend>
            <div class="row" data-row="dates">
                {always(sheet, Field::ActOn, Kind::Date, DATE_HINT, part!(act_on))}
                {text(sheet, Field::DiscoveredOn, Kind::Date, "alleen als het later te merken was", part!(discovered_on))}
            </div>
            {text(sheet, Field::DiscoveryReason, Kind::Line, "", part!(discovery_reason))}
        </fieldset>
    }
}

fn channels() -> Vec<(Channel, &'static str, &'static str)> {
    vec![
        (Channel::Email, "email", "e-mail"),
        (Channel::Post, "post", "brief"),
        (Channel::Form, "form", "formulier"),
        (Channel::Phone, "phone", "telefoon"),
        (Channel::InPerson, "in-person", "gesprek"),
    ]
}

pub(super) fn how(sheet: Sheet) -> impl IntoView {
    let (report, set_report) = choice!(sheet, report_channel);
    let (to, set_to) = choice!(sheet, reported_to);
    let (receipt, set_receipt) = choice!(sheet, receipt_channel);
    let receivers = vec![
        (ReportedTo::Officer, "officer", "de klachtenfunctionaris"),
        (ReportedTo::Specialist, "specialist", "de specialist"),
        (
            ReportedTo::Organisation,
            "organisation",
            "iemand anders hier",
        ),
    ];
    view! {
        <fieldset class="part" data-numbered>
            <legend>"Hoe binnengekomen"</legend>
            {always(sheet, Field::ReportedOn, Kind::Date, "bij wie dan ook in de organisatie; bellen telt", part!(reported_on))}
            <Choice id="report-channel" legend="Eerste melding" options=channels() value=report set=set_report/>
            <Choice id="reported-to" legend="Gemeld aan" options=receivers value=to set=set_to/>
            {always(sheet, Field::ReceivedOn, Kind::Date, "de dag van aankomst, niet die van het lezen", part!(received_on))}
            <Choice id="receipt-channel" legend="Ontvangen" options=channels() value=receipt set=set_receipt/>
        </fieldset>
    }
}

/// What may be so after all is kept once the officer says so.
pub(super) fn confirm(sheet: Sheet) -> impl IntoView {
    let doubtful = Memo::new(move |_| {
        let findings = sheet.shown().get();
        findings
            .iter()
            .any(|finding| finding.weight == Weight::Confirm)
    });
    let (confirmed, set) = choice!(sheet, confirmed);
    move || {
        (doubtful.get() || confirmed.get()).then(|| {
            view! { <Tick id="confirmed" label="Wat hierboven vreemd lijkt, klopt zo" value=confirmed set/> }
        })
    }
}

fn text(sheet: Sheet, field: Field, kind: Kind, hint: &'static str, part: Part) -> impl IntoView {
    sheet.text(field, slug(field), kind, hint, true, part)
}

fn always(sheet: Sheet, field: Field, kind: Kind, hint: &'static str, part: Part) -> impl IntoView {
    sheet.text(field, slug(field), kind, hint, false, part)
}

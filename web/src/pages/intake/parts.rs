//! The four parts of the form: who, what, when, how it came in.

use super::{Part, Sheet};
use crate::parts::choice::{Choice, Tick};
use crate::parts::field::{Kind, slug};
use crate::parts::relation::Relations;
use crate::ui::*;
use weerklank_core::case::{
    Channel, Field, Gate, Identity, Language, ReportedTo, Rung, Severity, Weight,
};
use weerklank_core::form::{Form, WishedAsked};

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
    let (relation, set_relation) = choice!(sheet, relation);
    let (language, set_language) = choice!(sheet, language);
    let languages = vec![
        (Language::Dutch, "dutch", "Nederlands"),
        (Language::English, "english", "Engels"),
    ];
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
            <Relations value=relation set=set_relation/>
            <div class="row">
                {always(sheet, Field::Email, Kind::Mail, "", part!(email))}
                {always(sheet, Field::Phone, Kind::Phone, "", part!(phone))}
            </div>
            {always(sheet, Field::Address, Kind::Text(3), "Zoals het op een envelop staat.", part!(address))}
            <Choice id="language" legend="Taal van de brieven" options=languages value=language set=set_language/>
        </fieldset>
    }
}

pub(super) fn what(sheet: Sheet) -> impl IntoView {
    let (gate, set_gate) = choice!(sheet, gate);
    let (severity, set_severity) = choice!(sheet, severity);
    let (about_officer, set_about_officer) = choice!(sheet, about_officer);
    let (wants, set_wants) = choice!(sheet, wants_written_reaction);
    let severities = vec![
        (None, "none", "nog niet beoordeeld"),
        (Some(Severity::Minor), "minor", "minder ernstig"),
        (Some(Severity::Ordinary), "ordinary", "gewoon"),
        (Some(Severity::Serious), "serious", "ernstig"),
    ];
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
            <Tick id="about-officer" label="Gaat (ook) over de klachtenfunctionaris" value=about_officer set=set_about_officer/>
            {always(sheet, Field::Verbatim, Kind::Text(7), "Plak hier de tekst van de klager. Zij wordt letterlijk bewaard.", part!(verbatim))}
            {always(sheet, Field::Points, Kind::Text(3), "Eén punt per regel, zoals u het begrijpt.", part!(points))}
            {wished(sheet)}
            <Tick id="wants-written-reaction" label="De klager wil een schriftelijke reactie van de betrokkene" value=wants set=set_wants/>
            <Choice id="severity" legend="Hoe ernstig" options=severities value=severity set=set_severity/>
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
    let (ongoing, set_ongoing) = choice!(sheet, ongoing);
    view! {
        <fieldset class="part" data-numbered>
            <legend>"Wanneer"</legend>
            <div class="row" data-row="dates">
                {always(sheet, Field::ActOn, Kind::Date, DATE_HINT, part!(act_on))}
                {text(sheet, Field::DiscoveredOn, Kind::Date, "alleen als het later te merken was", part!(discovered_on))}
            </div>
            <Tick id="ongoing" label="Het nalaten duurt nog voort" value=ongoing set=set_ongoing/>
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
    let (rung, set_rung) = choice!(sheet, rung);
    let rungs = vec![
        (Rung::Informal, "informal", "informeel overleg"),
        (Rung::Specialist, "specialist", "specialist"),
        (Rung::Officer, "officer", "klachtenfunctionaris"),
        (Rung::Board, "board", "College van Toezicht"),
    ];
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
            <Choice id="rung" legend="Op welke trede" hint="Rechtstreeks naar de klachtenfunctionaris mag altijd." options=rungs value=rung set=set_rung/>
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

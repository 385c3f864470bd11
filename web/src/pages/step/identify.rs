//! Who complained without a name has said who she or he is (sentence 12).

use super::{Filling, Reader, frame};
use crate::desk::Desk;
use crate::parts::choice::Choice;
use crate::parts::field::Kind;
use crate::parts::relation::Relations;
use crate::ui::*;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Case, Event, Field, Identity, State, Weight};
use weerklank_core::form::Form;
use weerklank_core::{dates, words};

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Typed {
    on: String,
    /// Only its part about the complainant is filled.
    who: Form,
}

pub(super) fn page(case: &Case) -> AnyView {
    let Some(state) = case.state() else {
        return crate::pages::case::no_such_case().into_any();
    };
    let filling = Filling::open(case, "bekend", first(state));
    let submit = move || {
        let confirmed = filling.confirmed.get_untracked();
        filling.send(move |typed, reader| read(typed, reader, confirmed));
    };
    frame(
        case,
        "Klager bekend",
        "Vanaf nu is het een klacht van iemand met een naam en kan zij behandeld worden. Wat er eerst stond, blijft in de geschiedenis.",
        filling.findings,
        Some(filling.confirmed),
        submit,
        "Klager vastleggen",
        fields(filling),
    )
}

/// What is already there, with the identity still to be named.
fn first(state: &State) -> Typed {
    let known = state.intake.complainant.clone();
    Typed {
        on: dates::field(Desk::get().today.get_untracked()),
        who: Form {
            identity: Identity::Named,
            name: known.name,
            relation: known.relation,
            address: known.address,
            phone: known.phone,
            email: known.email,
            ..Form::default()
        },
    }
}

fn read(typed: &Typed, reader: &mut Reader, confirmed: bool) -> Option<Event> {
    let (complainant, mut findings) = typed.who.who(Desk::get().today.get_untracked());
    findings.retain(|finding| finding.weight == Weight::Stop || !confirmed);
    reader.findings.extend(findings);
    Some(Event::Identified {
        on: reader.date(Field::On, &typed.on)?,
        complainant: Box::new(complainant),
    })
}

fn fields(filling: Filling<Typed>) -> impl IntoView {
    let identities = vec![
        (Identity::Named, "named", "bekend"),
        (
            Identity::Confidential,
            "confidential",
            words::identity(Identity::Confidential),
        ),
    ];
    let identity = Signal::derive(move || filling.draft.value.with(|typed| typed.who.identity));
    let choose = Callback::new(move |one| filling.draft.change(|typed| typed.who.identity = one));
    let relation = Signal::derive(move || filling.draft.value.with(|typed| typed.who.relation));
    let relate = Callback::new(move |one| filling.draft.change(|typed| typed.who.relation = one));
    view! {
        {filling.text(Field::On, "on", "Bekend sinds", Kind::Date, |typed| &typed.on, |typed| &mut typed.on)}
        <Choice id="identity" legend="De klager is" options=identities value=identity set=choose/>
        {filling.text(Field::Name, "name", words::field(Field::Name), Kind::Line, |typed| &typed.who.name, |typed| &mut typed.who.name)}
        <Relations value=relation set=relate/>
        {filling.text(Field::Email, "email", words::field(Field::Email), Kind::Mail, |typed| &typed.who.email, |typed| &mut typed.who.email)}
        {filling.text(Field::Phone, "phone", words::field(Field::Phone), Kind::Phone, |typed| &typed.who.phone, |typed| &mut typed.who.phone)}
        {filling.text(Field::Address, "address", words::field(Field::Address), Kind::Text(3), |typed| &typed.who.address, |typed| &mut typed.who.address)}
    }
}

//! The organisation, its officer and its house style, with the letterhead as it will be printed beside them.

mod form;
mod letterhead;
mod picture;
mod style;

use crate::desk::Desk;
use crate::parts::field::{Kind, TextField};
use crate::platform::letters::LetterTrouble;
use crate::ui::*;
use picture::PictureField;
use weerklank_core::office::Office;

pub(super) use letterhead::letterhead;
pub(super) use style::style;

/// Why the worker gave no answer, in Dutch sentences.
fn no_answer(trouble: LetterTrouble) -> Vec<String> {
    match trouble {
        LetterTrouble::Problems(sentences) => sentences,
        LetterTrouble::TooSlow => vec!["Dit duurde te lang en is afgebroken. Kies een eenvoudiger afbeelding en probeer het opnieuw.".to_owned()],
        LetterTrouble::Broken(words) => {
            vec![format!("De brief kon niet worden opgemaakt. Er is niets verloren; laad de pagina opnieuw. De browser zegt: {words}")]
        }
    }
}

/// How to reach one text of the office.
type Part = (fn(&Office) -> &String, fn(&mut Office) -> &mut String);

/// A text of the office.
struct Text {
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    kind: Kind,
    optional: bool,
    part: Part,
}

impl Text {
    fn line(id: &'static str, label: &'static str, part: Part) -> Self {
        Self {
            id,
            label,
            hint: "",
            kind: Kind::Line,
            optional: false,
            part,
        }
    }

    fn optional(self) -> Self {
        Self {
            optional: true,
            ..self
        }
    }

    fn kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    fn view(self) -> impl IntoView {
        let desk = Desk::get();
        let (get, set) = self.part;
        let (id, label, hint, kind, optional) =
            (self.id, self.label, self.hint, self.kind, self.optional);
        let value = Signal::derive(move || desk.office.with(|office| get(office).clone()));
        let set =
            Callback::new(move |typed: String| desk.change_office(|office| *set(office) = typed));
        let error = Signal::derive(move || value.with(|typed| wrong(kind, typed)));
        view! { <TextField id label hint kind optional value set error/> }
    }
}

fn wrong(kind: Kind, typed: &str) -> String {
    let checked = match kind {
        Kind::Text(_) => weerklank_core::text::body(typed),
        _ => weerklank_core::text::line(typed),
    };
    checked
        .err()
        .map(|trouble| weerklank_core::words::text_trouble(&trouble))
        .unwrap_or_default()
}

/// Who the organisation is.
pub(super) fn organisation() -> impl IntoView {
    let name = Text::line(
        "office-name",
        "Naam",
        (|office| &office.name, |office| &mut office.name),
    );
    let address = Text::line(
        "office-address",
        "Adres, zoals op een envelop",
        (|office| &office.address, |office| &mut office.address),
    )
    .kind(Kind::Text(2));
    let place = Text::line(
        "office-place",
        "Plaats boven de brief",
        (|office| &office.place, |office| &mut office.place),
    );
    let phone = Text::line(
        "office-phone",
        "Telefoon",
        (|office| &office.phone, |office| &mut office.phone),
    )
    .kind(Kind::Phone)
    .optional();
    let email = Text::line(
        "office-email",
        "E-mailadres voor klachten",
        (|office| &office.email, |office| &mut office.email),
    )
    .kind(Kind::Mail)
    .optional();
    let website = Text::line(
        "office-website",
        "Website",
        (|office| &office.website, |office| &mut office.website),
    )
    .optional();
    let registration = Text::line(
        "office-registration",
        "Registratie, zoals KvK 12345678",
        (
            |office| &office.registration,
            |office| &mut office.registration,
        ),
    )
    .optional();
    view! {
        <fieldset class="part">
            <legend>"Organisatie"</legend>
            {name.view()}
            {address.view()}
            <div class="row">{place.view()} {phone.view()}</div>
            <div class="row">{email.view()} {website.view()}</div>
            {registration.view()}
            {form::blank_form()}
        </fieldset>
    }
}

/// Who handles complaints.
pub(super) fn officer() -> impl IntoView {
    let name = Text::line(
        "officer-name",
        "Naam",
        (
            |office| &office.officer.name,
            |office| &mut office.officer.name,
        ),
    );
    let signed = Text::line(
        "officer-signed",
        "Naam onder de brief, als die anders is",
        (
            |office| &office.officer.signed,
            |office| &mut office.officer.signed,
        ),
    )
    .optional();
    let role = Text::line(
        "officer-role",
        "Functie onder de brief",
        (
            |office| &office.officer.role,
            |office| &mut office.officer.role,
        ),
    );
    let phone = Text::line(
        "officer-phone",
        "Eigen telefoonnummer",
        (
            |office| &office.officer.phone,
            |office| &mut office.officer.phone,
        ),
    )
    .kind(Kind::Phone)
    .optional();
    let email = Text::line(
        "officer-email",
        "Eigen e-mailadres",
        (
            |office| &office.officer.email,
            |office| &mut office.officer.email,
        ),
    )
    .kind(Kind::Mail)
    .optional();
    let reachable = Text::line(
        "officer-reachable",
        "Bereikbaar",
        (
            |office| &office.officer.reachable,
            |office| &mut office.officer.reachable,
        ),
    )
    .optional()
    .hint("In woorden, zoals: maandag en donderdag van 9.00 tot 12.00 uur.");
    view! {
        <fieldset class="part">
            <legend>"Klachtenfunctionaris"</legend>
            <div class="row">{name.view()} {role.view()}</div>
            {signed.view()}
            <div class="row">{phone.view()} {email.view()}</div>
            {reachable.view()}
            <PictureField which=picture::SIGNATURE/>
        </fieldset>
    }
}

//! The organisation and its officer, with the letterhead as it will look.

use crate::desk::Desk;
use crate::parts::field::{FieldError, Kind, TextField};
use crate::platform::files;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::office::picture::{BYTES, Trouble};
use weerklank_core::office::{Logo, Office};

/// How to reach one text of the office.
type Part = (fn(&Office) -> &String, fn(&mut Office) -> &mut String);

fn field(
    id: &'static str,
    label: &'static str,
    kind: Kind,
    optional: bool,
    (get, set): Part,
) -> impl IntoView {
    let desk = Desk::get();
    let value = Signal::derive(move || desk.office.with(|office| get(office).clone()));
    let set = Callback::new(move |typed: String| desk.change_office(|office| *set(office) = typed));
    let error = Signal::derive(move || {
        let check = if matches!(kind, Kind::Text(_)) {
            weerklank_core::text::body
        } else {
            weerklank_core::text::line
        };
        value
            .with(|typed| check(typed))
            .err()
            .map(|trouble| weerklank_core::words::text_trouble(&trouble))
            .unwrap_or_default()
    });
    view! { <TextField id label kind optional value set error/> }
}

/// Who the organisation is.
pub(super) fn organisation() -> impl IntoView {
    view! {
        <fieldset class="part">
            <legend>"Organisatie"</legend>
            {field("office-name", "Naam", Kind::Line, false, (|office| &office.name, |office| &mut office.name))}
            {field("office-address", "Adres, zoals op een envelop", Kind::Text(2), false, (|office| &office.address, |office| &mut office.address))}
            <div class="row">
                {field("office-place", "Plaats boven de brief", Kind::Line, false, (|office| &office.place, |office| &mut office.place))}
                {field("office-phone", "Telefoon", Kind::Phone, true, (|office| &office.phone, |office| &mut office.phone))}
            </div>
            <div class="row">
                {field("office-email", "E-mailadres voor klachten", Kind::Mail, true, (|office| &office.email, |office| &mut office.email))}
                {field("office-website", "Website", Kind::Line, true, (|office| &office.website, |office| &mut office.website))}
            </div>
            <LogoField/>
        </fieldset>
    }
}

/// Who handles complaints.
pub(super) fn officer() -> impl IntoView {
    view! {
        <fieldset class="part">
            <legend>"Klachtenfunctionaris"</legend>
            {field("officer-name", "Naam onder de brief", Kind::Line, false, (|office| &office.officer.name, |office| &mut office.officer.name))}
            <div class="row">
                {field("officer-phone", "Eigen telefoonnummer", Kind::Phone, true, (|office| &office.officer.phone, |office| &mut office.officer.phone))}
                {field("officer-email", "Eigen e-mailadres", Kind::Mail, true, (|office| &office.officer.email, |office| &mut office.officer.email))}
            </div>
        </fieldset>
    }
}

#[component]
fn LogoField() -> impl IntoView {
    let desk = Desk::get();
    let trouble = RwSignal::new(String::new());
    let there = move || desk.office.with(|office| office.logo.is_some());
    let remove = move || {
        there().then(|| view! { <button type="button" class="linkish" data-test="logo-remove" on:click=move |_| desk.change_logo(None)>"logo verwijderen"</button> })
    };
    view! {
        <div class="field">
            <p><strong>"Logo"</strong></p>
            <p class="hint" id="logo-hint">"PNG, JPEG of SVG, hoogstens 512 kB. Het bestand blijft op dit apparaat."</p>
            <div class="pick">
                <input class="sr" type="file" id="logo" data-test="logo" accept="image/png,image/jpeg,image/svg+xml"
                    aria-describedby="logo-hint logo-error" on:change=move |_| take_logo(desk, trouble)/>
                <label class="button" for="logo">"Logo kiezen"</label>
                {remove}
            </div>
            <FieldError id="logo" error=trouble.into()/>
        </div>
    }
}

fn take_logo(desk: Desk, trouble: RwSignal<String>) {
    let Some(picked) = files::picked("logo") else {
        return;
    };
    spawn_local(async move {
        let size = usize::try_from(picked.size()).unwrap_or(usize::MAX);
        let read = picked.bytes(BYTES as u64).await;
        let read = read.map_err(|_| vec![Trouble::TooBig(size)]);
        match read.and_then(|bytes| Logo::from_bytes(&bytes)) {
            Ok(logo) => {
                desk.change_logo(Some(&logo));
                trouble.set(String::new());
            }
            Err(wrong) => {
                let sentences: Vec<_> = wrong.iter().map(Trouble::sentence).collect();
                trouble.set(sentences.join(" "));
            }
        }
    });
}

/// The letterhead as it will look.
pub(super) fn letterhead() -> impl IntoView {
    let desk = Desk::get();
    let text =
        move |get: fn(&Office) -> &String| move || desk.office.with(|office| get(office).clone());
    let logo = move || {
        let source = desk.office.with(|office| {
            office
                .logo
                .as_ref()
                .map(|logo| format!("data:{};base64,{}", logo.media_type, logo.base64))
        });
        source.map(
            |source| view! { <img class="letterhead-logo" src=source alt="Logo" height="44"/> },
        )
    };
    view! {
        <aside class="side" data-stick aria-labelledby="letterhead">
            <section class="section">
                <h2 id="letterhead">"Zo staat het op de brief"</h2>
                <div class="letterhead" data-test="letterhead">
                    <div>{logo}</div>
                    <div class="letterhead-org">
                        <strong>{text(|office| &office.name)}</strong><br/>
                        {move || address_lines(&desk.office.with(|office| office.address.clone()))}
                        {text(|office| &office.phone)}<br/>
                        {text(|office| &office.email)}
                    </div>
                    <div class="letterhead-window">"VERTROUWELIJK"<br/>"naam en adres van de klager"</div>
                    <div class="letterhead-sign">{text(|office| &office.officer.name)} ", klachtenfunctionaris"</div>
                </div>
                <p class="small quiet">"Het gestippelde vak valt in het venster van een C5- of DL-envelop."</p>
            </section>
        </aside>
    }
}

fn address_lines(address: &str) -> Vec<impl IntoView + use<>> {
    address
        .lines()
        .map(|line| view! { {line.to_owned()} <br/> })
        .collect()
}

//! How letters look: logo, colour, footer, window and folds.

use super::picture::{LOGO, PictureField};
use super::{Desk, Text};
use crate::parts::choice::{Choice, Tick};
use crate::parts::field::FieldError;
use crate::ui::*;
use weerklank_core::office::colour::ColourTrouble;
use weerklank_core::office::{Style, Window};
use weerklank_letters::envelope::windows;

/// The house style.
pub(in crate::pages::settings) fn style() -> impl IntoView {
    let footer = Text::line(
        "style-footer",
        "Regel onderaan elk blad",
        (
            |office| &office.style.footer,
            |office| &mut office.style.footer,
        ),
    )
    .optional()
    .hint("Hoogstens 110 tekens, zoals een aansluiting of een rekeningnummer.");
    view! {
        <fieldset class="part">
            <legend>"Huisstijl"</legend>
            <PictureField which=LOGO/>
            {accent()}
            {footer.view()}
            {window()}
            {folds()}
        </fieldset>
    }
}

fn change(desk: Desk, change: impl FnOnce(&mut Style)) {
    desk.change_office(|office| change(&mut office.style));
}

/// The colour: typed, or picked in the browser's own chooser.
fn accent() -> impl IntoView {
    let desk = Desk::get();
    let typed = move || desk.office.with(|office| office.style.accent.clone());
    let printed = move || {
        desk.office
            .with(|office| office.style.printed().to_string())
    };
    let trouble = Memo::new(move |_| desk.office.with(|office| office.style.colour().err()));
    let wrong = Signal::derive(move || {
        trouble
            .get()
            .map(ColourTrouble::sentence)
            .unwrap_or_default()
    });
    let set = move |event| change(desk, |style| style.accent = event_target_value(&event));
    view! {
        <div class="field">
            <label for="style-accent">"Kleur van naam en tussenkoppen"</label>
            <p class="hint" id="style-accent-hint">"Een hekje en zes tekens, zoals #0e5a5a, of kies een kleur in het vakje ernaast."</p>
            <div class="pick colour">
                <input class="input" data-size="short" id="style-accent" data-test="style-accent" autocomplete="off" spellcheck="false"
                    aria-describedby="style-accent-hint style-accent-error" aria-invalid=move || trouble.get().map(|_| "true")
                    prop:value=typed on:input=set/>
                <input type="color" class="swatch" data-test="style-accent-pick" aria-label="Kleur kiezen" prop:value=printed on:input=set/>
            </div>
            <FieldError id="style-accent" error=wrong/>
            {move || trouble.get().map(|trouble| take(desk, trouble))}
        </div>
    }
}

/// One press takes the colour that is printed anyway.
fn take(desk: Desk, trouble: ColourTrouble) -> impl IntoView {
    let proposal = trouble.instead().to_string();
    let label = format!("Neem {proposal}");
    let take = move |_| {
        change(desk, |style| style.accent.clone_from(&proposal));
        crate::platform::page::focus_soon("style-accent");
    };
    view! { <button type="button" class="button" data-test="style-accent-take" on:click=take>{label}</button> }
}

fn window() -> impl IntoView {
    let desk = Desk::get();
    let value = Signal::derive(move || desk.office.with(|office| office.style.window));
    let set = Callback::new(move |side| change(desk, |style| style.window = side));
    let options = vec![
        (Window::Left, "left", "Links"),
        (Window::Right, "right", "Rechts"),
    ];
    let fits = format!(
        "De brief past in {}. Gebruikt u andere enveloppen, vouw dan eerst een proefbrief.",
        windows::fits()
    );
    view! {
        <Choice id="style-window" legend="Venster van de envelop" options value set/>
        <p class="hint" data-test="style-envelopes">{fits}</p>
    }
}

fn folds() -> impl IntoView {
    let desk = Desk::get();
    let value = Signal::derive(move || desk.office.with(|office| office.style.folds));
    let set = Callback::new(move |folds| change(desk, |style| style.folds = folds));
    view! { <Tick id="style-folds" label="Vouwstreepjes aan de rand" value set/> }
}

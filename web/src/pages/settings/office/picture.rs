//! Choosing a picture for the letter: the worker judges it and tries to print it before it is kept.

use super::no_answer;
use crate::desk::Desk;
use crate::parts::field::FieldError;
use crate::platform::{files, page};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::json;
use weerklank_core::office::picture::{BYTES, Trouble, packed};
use weerklank_core::office::{Logo, Office};
use weerklank_letters::order::Chosen;

/// One of the pictures of the house style.
#[derive(Clone, Copy)]
pub(super) struct Which {
    id: &'static str,
    name: &'static str,
    choose: &'static str,
    hint: &'static str,
    get: fn(&Office) -> bool,
    keep: fn(Desk, Option<&Logo>),
}

pub(super) const LOGO: Which = Which {
    id: "logo",
    name: "Logo",
    choose: "Logo kiezen",
    hint: "PNG, JPEG of SVG, hoogstens 512 kB. Het bestand blijft op dit apparaat.",
    get: |office| office.logo.is_some(),
    keep: |desk, logo| desk.change_logo(logo),
};

pub(super) const SIGNATURE: Which = Which {
    id: "signature",
    name: "Handtekening",
    choose: "Handtekening kiezen",
    hint: "Een foto of scan op wit of zonder achtergrond: PNG, JPEG of SVG, hoogstens 512 kB. Zonder afbeelding blijft er ruimte om te tekenen.",
    get: |office| office.style.signature.is_some(),
    keep: |desk, signature| desk.change_signature(signature),
};

/// What is going on with a picture.
#[derive(Clone, Copy)]
struct Choosing {
    desk: Desk,
    which: Which,
    trouble: RwSignal<String>,
    said: RwSignal<String>,
}

#[component]
pub(super) fn PictureField(which: Which) -> impl IntoView {
    let choosing = Choosing {
        desk: Desk::get(),
        which,
        trouble: RwSignal::default(),
        said: RwSignal::default(),
    };
    let Which {
        id,
        name,
        choose,
        hint,
        ..
    } = which;
    let there = move || choosing.desk.office.with(which.get);
    let remove = move || {
        there().then(|| view! { <button type="button" class="linkish" data-test=format!("{id}-remove") on:click=move |_| choosing.remove()>{name} " verwijderen"</button> })
    };
    view! {
        <div class="field">
            <p><strong>{name}</strong> " " <span class="optional">"(mag leeg)"</span></p>
            <p class="hint" id=format!("{id}-hint")>{hint}</p>
            <div class="pick">
                <input class="sr" type="file" id=id data-test=id accept="image/png,image/jpeg,image/svg+xml"
                    aria-describedby=format!("{id}-hint {id}-error {id}-said") on:change=move |_| choosing.take()/>
                <label class="button" for=id>{choose}</label>
                {remove}
            </div>
            <p class="small quiet" role="status" id=format!("{id}-said") data-test=format!("{id}-said")>{choosing.said}</p>
            <FieldError id error=choosing.trouble.into()/>
        </div>
    }
}

impl Choosing {
    fn remove(self) {
        (self.which.keep)(self.desk, None);
        self.tell(String::new(), format!("{} verwijderd.", self.which.name));
        page::focus_soon(self.which.id);
    }

    fn take(self) {
        let Some(picked) = files::picked(self.which.id) else {
            return;
        };
        self.tell(String::new(), "Wordt bekeken…".to_owned());
        spawn_local(async move {
            match chosen(self.desk, &picked).await {
                Ok(chosen) => {
                    (self.which.keep)(self.desk, Some(&chosen.logo));
                    let taken = format!(
                        "{} overgenomen: {} bij {}.",
                        self.which.name, chosen.width, chosen.height
                    );
                    self.tell(
                        String::new(),
                        [vec![taken], chosen.notices].concat().join(" "),
                    );
                }
                Err(sentences) => self.tell(sentences.join(" "), String::new()),
            }
        });
    }

    /// The page may be gone by now.
    fn tell(self, trouble: String, said: String) {
        self.trouble.try_set(trouble);
        self.said.try_set(said);
    }
}

async fn chosen(desk: Desk, picked: &files::Picked) -> Result<Chosen, Vec<String>> {
    let size = usize::try_from(picked.size()).unwrap_or(usize::MAX);
    if size > BYTES {
        return Err(vec![Trouble::TooBig(size).sentence()]);
    }
    let unread = "Dit bestand is niet te lezen. Kies het opnieuw.";
    let bytes = picked.bytes(BYTES as u64).await;
    let bytes = bytes.map_err(|_| vec![unread.to_owned()])?;
    let answer = desk.letters().ask("picture", packed(&bytes)).await;
    let answer = answer.map_err(no_answer)?;
    json::read(&answer).map_err(|_| vec![unread.to_owned()])
}

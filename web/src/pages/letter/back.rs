//! The message that was sent is laid back: what can be recorded of it fills the form, and what differs is shown.

use super::Page;
use super::door::parcel;
use super::making::lines;
use super::sending::Sent;
use crate::desk::Desk;
use crate::pages::step::Filling;
use crate::parts::icon::icon;
use crate::platform::files::{self, Dropped, FileTrouble, Picked};
use crate::platform::letters::LetterTrouble;
use crate::platform::page as browser;
use crate::ui::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::case::Channel;
use weerklank_core::dates;
use weerklank_letters::post::sent::{Difference, Dispatch, Returned};
use weerklank_letters::post::{MAIL_BYTES, Mailbox, PostTrouble};

/// Where the keyboard goes when something was said.
const SAID: &str = "back-said";

#[derive(Clone, Copy)]
struct Back {
    page: Page,
    sent: Filling<Sent>,
    reading: RwSignal<bool>,
    trouble: RwSignal<Vec<String>>,
}

impl Back {
    fn take(self, picked: Picked) {
        self.reading.set(true);
        self.trouble.set(Vec::new());
        spawn_local(async move {
            let read = self.read(picked).await;
            // Gone to another page: nobody waits for it any more.
            if !self.page.is_open() {
                return;
            }
            self.reading.set(false);
            match read {
                Ok((meant, returned)) => self
                    .sent
                    .draft
                    .change(|sent| sent.give_back(meant, returned)),
                Err(sentences) => self.trouble.set(sentences),
            }
            browser::focus_soon(SAID);
        });
    }

    async fn read(self, picked: Picked) -> Result<(Vec<Mailbox>, Returned), Vec<String>> {
        let bytes = picked
            .bytes(MAIL_BYTES as u64)
            .await
            .map_err(|trouble| not_read(&trouble))?;
        if !self.page.is_open() {
            return Err(Vec::new());
        }
        let parcel = parcel(self.page, self.sent).await;
        let letters = Desk::get().letters();
        let returned = letters
            .returned(&parcel, bytes)
            .await
            .map_err(not_compared)?;
        Ok((parcel.to, returned))
    }

    fn wrong(self, sentence: &str) {
        self.trouble.set(vec![sentence.to_owned()]);
        browser::focus_soon(SAID);
    }

    fn given(self, dropped: Dropped) {
        match dropped {
            Dropped::Files(mut all) if all.len() == 1 => all.drain(..).for_each(|one| self.take(one)),
            Dropped::Files(_) => self.wrong("Leg één bericht tegelijk terug."),
            Dropped::Text(_) => self.wrong("Uw e-mailprogramma gaf geen bestand mee. Sla het verzonden bericht eerst op als .eml-bestand en kies dat hier."),
        }
    }
}

fn not_read(trouble: &FileTrouble) -> Vec<String> {
    vec![match trouble {
        FileTrouble::TooLarge { .. } => PostTrouble::TooBig.sentence(),
        FileTrouble::NotText | FileTrouble::NotRead(_) => {
            "De browser kan dit bestand niet lezen. Kijk of het er nog staat en kies het opnieuw."
                .to_owned()
        }
    }]
}

fn not_compared(trouble: LetterTrouble) -> Vec<String> {
    match trouble {
        LetterTrouble::Problems(sentences) => sentences,
        LetterTrouble::TooSlow => vec!["Het lezen duurde te lang en is afgebroken. Er is niets verloren; vul de verzending hieronder zelf in.".to_owned()],
        LetterTrouble::Broken(words) => vec![format!("Het bericht kon niet worden gelezen. Er is niets verloren; probeer het opnieuw, of vul de verzending hieronder zelf in. De browser zegt: {words}")],
    }
}

impl Sent {
    /// Fills the form with what can be recorded.
    fn give_back(&mut self, meant: Vec<Mailbox>, returned: Returned) {
        if let Some(dispatch) = &returned.dispatch {
            self.channel = Some(Channel::Email);
            self.to = Some(dispatch.to.join(", "));
            self.on = dispatch.on.map(dates::field).unwrap_or_default();
        }
        self.meant = meant;
        self.returned = Some(returned);
    }

    /// Puts the message away: the letter is again for whom it was meant.
    pub(super) fn put_away(&mut self) {
        // Only for e-mail was anything filled in.
        if self.returned.take().is_some() && self.channel == Some(Channel::Email) {
            let meant = std::mem::take(&mut self.meant).into_iter();
            let meant: Vec<String> = meant.map(|one| one.address).collect();
            self.to = (!meant.is_empty()).then(|| meant.join(", "));
        }
    }
}

/// The place where the message is laid back, and what was found in it.
pub(super) fn back(page: Page, sent: Filling<Sent>) -> impl IntoView {
    let back = Back {
        page,
        sent,
        reading: RwSignal::new(false),
        trouble: RwSignal::default(),
    };
    let over = RwSignal::new(false);
    let choose = move |_| {
        files::picked("back-file")
            .into_iter()
            .for_each(|one| back.take(one));
    };
    view! {
        <section class="post" aria-labelledby="back-title" data-test="back" data-over=move || over.get().then_some("true")
            on:dragover=move |event| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false) on:drop=move |event| { over.set(false); back.given(files::dropped(&event)); }>
            <h2 id="back-title">"Verzonden bericht terugleggen"</h2>
            <p class="quiet">"Hebt u de brief gemaild? Sla het bericht op uit de map Verzonden en sleep het hierheen, of kies het .eml-bestand. De dag en het adres worden ingevuld, en u ziet of het bericht klopt met wat hier is gemaakt."</p>
            <div class="pick">
                <input class="sr" type="file" id="back-file" data-test="back-file" accept=".eml,.msg,message/rfc822" on:change=choose/>
                <label class="button" for="back-file">{icon("letter")} "Bericht kiezen"</label>
            </div>
            <div role="status" id=SAID tabindex="-1" data-test="back-said">{move || said(back)}</div>
        </section>
    }
}

fn said(back: Back) -> AnyView {
    if back.reading.get() {
        return view! { <p>"Het bericht wordt gelezen…"</p> }.into_any();
    }
    let trouble = back.trouble.get();
    if !trouble.is_empty() {
        return view! { <ul class="missing" data-test="back-trouble">{lines(&trouble, "warn")}</ul> }.into_any();
    }
    let returned = back.sent.draft.value.with(|sent| sent.returned.clone());
    returned.map_or_else(|| ().into_any(), |returned| found(back, &returned))
}

fn found(back: Back, returned: &Returned) -> AnyView {
    let sentences: Vec<String> = returned
        .differences
        .iter()
        .map(Difference::sentence)
        .collect();
    let (tone, drawing) = if sentences.is_empty() {
        ("ok", "check")
    } else {
        ("soon", "warn")
    };
    let put_away = move |_| {
        back.sent.draft.change(Sent::put_away);
        browser::focus_soon("back-file");
    };
    view! {
        <div class="notice" data-tone=tone data-test="back-found">
            {icon(drawing)}
            <div>
                {returned.dispatch.as_ref().map(proof)}
                {(!sentences.is_empty()).then(|| view! { <ul class="missing" data-test="back-differences">{lines(&sentences, "warn")}</ul> })}
                <div class="actions"><button type="button" class="button" data-test="back-away" on:click=put_away>"Bericht weghalen"</button></div>
            </div>
        </div>
    }
    .into_any()
}

/// What the message proves, and that it stands in the form.
fn proof(dispatch: &Dispatch) -> impl IntoView + use<> {
    let on = dispatch
        .on
        .map(|on| format!(" op {}", dates::long(on)))
        .unwrap_or_default();
    let pdf = dispatch.sha256.as_ref().map(|sha256| view! { <p class="small">"Vingerafdruk van de pdf in het bericht: " <code data-test="back-fingerprint">{sha256.clone()}</code></p> });
    view! {
        <p data-test="back-proof">{format!("Verzonden{on} aan {}. Dit is hieronder ingevuld; kijk het na.", dispatch.to.join(", "))}</p>
        {pdf}
    }
}

//! Out of the door: the letter as a file, on the printer, and as the draft of an e-mail.

use super::Page;
use super::kept::{self, Fetched};
use super::making::{Making, lines, sentences};
use super::sending::Sent;
use crate::desk::Desk;
use crate::pages::step::Filling;
use crate::parts::icon::icon;
use crate::platform::files::{self, ObjectUrl};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::case::{Channel, Recipient, State};
use weerklank_core::proposals;
use weerklank_letters::post::Mailbox;
use weerklank_letters::post::parcel::Parcel;

const PDF: &str = "application/pdf";
const MAIL: &str = "message/rfc822";

/// A way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Download,
    Print,
    Mail,
}

impl Way {
    /// What is left to do after it.
    fn next(self) -> &'static str {
        match self {
            Self::Download => "De brief is opgehaald als pdf.",
            Self::Print => {
                "De brief staat in een nieuw tabblad. Druk hem daar af en sluit het tabblad daarna."
            }
            Self::Mail => {
                "Het concept is opgehaald. Open het in uw e-mailprogramma, kijk het na en verstuur het. Opent het als een gewoon bericht? Kies dan ‘Opnieuw verzenden’ of ‘Als nieuw bericht bewerken’. Leg het verzonden bericht daarna hieronder terug."
            }
        }
    }
}

#[derive(Clone, Copy)]
struct Door {
    page: Page,
    making: Making,
    sent: Filling<Sent>,
    /// The way it went last.
    went: RwSignal<Option<Way>>,
    /// What another tab shows has to stay.
    printed: StoredValue<Option<ObjectUrl>, LocalStorage>,
}

impl Door {
    fn go(self, way: Way) {
        if self.making.blocked() {
            return;
        }
        self.went.set(None);
        spawn_local(async move {
            let Some((fetched, pdf)) = self.making.pdf(self.page).await else {
                return;
            };
            // Gone to another page: nobody waits for it any more.
            if !self.page.is_open() {
                return;
            }
            self.sent
                .draft
                .change(|sent| sent.fetch(fetched.clone(), way == Way::Mail));
            let out = match way {
                Way::Download => files::download(&fetched.pdf.name, PDF, &pdf)
                    .map_err(|words| vec![not_saved(&words)]),
                Way::Print => self.print(&pdf),
                Way::Mail => self.mail(&fetched, pdf).await,
            };
            if self.making.said_of(out).is_some() {
                self.went.try_set(Some(way));
            }
        });
    }

    fn print(self, pdf: &[u8]) -> Result<(), Vec<String>> {
        let shown = files::object_url(pdf, PDF).and_then(|url| files::open(&url).map(|()| url));
        let url = shown.map_err(|words| vec![format!("De brief kon niet in een tabblad worden getoond. Haal de pdf op en druk die af. De browser zegt: {words}")])?;
        self.printed.try_set_value(Some(url));
        Ok(())
    }

    async fn mail(self, fetched: &Fetched, pdf: Vec<u8>) -> Result<(), Vec<String>> {
        let name = fetched.pdf.name.replace(".pdf", ".eml");
        let parcel = parcel(self.page, self.sent).await;
        let letters = Desk::get().letters();
        let draft = letters.draft(&parcel, pdf).await.map_err(sentences)?;
        files::download(&name, MAIL, &draft).map_err(|words| vec![not_saved(&words)])
    }
}

fn not_saved(words: &str) -> String {
    format!("Het bestand kon niet worden bewaard. De browser zegt: {words}")
}

/// The letter on its way, with the facts it was made of when it was fetched here.
pub(super) async fn parcel(page: Page, sent: Filling<Sent>) -> Parcel {
    let typed = sent.draft.value.get_untracked();
    let recipient = untrack(|| page.recipient());
    let to = page
        .state
        .with_value(|state| typed.mailboxes(state, recipient));
    let office = Desk::get().office.get_untracked();
    let kind = page.kind.key().to_owned();
    let data = match &typed.fetched {
        Some(fetched) => kept::data(page, fetched).await,
        None => String::new(),
    };
    Parcel {
        kind,
        data,
        file_name: typed
            .fetched
            .as_ref()
            .map(|one| one.pdf.name.clone())
            .unwrap_or_default(),
        sha256: typed.fetched.as_ref().map(|one| one.pdf.sha256.clone()),
        to,
        own: [office.email, office.officer.email]
            .into_iter()
            .filter(|own| !own.is_empty())
            .collect(),
        drafted: typed.drafted,
    }
}

impl Sent {
    /// The letter was fetched, and as a draft or not: what came back of an earlier one says nothing any more.
    fn fetch(&mut self, fetched: Fetched, drafted: bool) {
        self.put_away();
        self.fetched = Some(fetched);
        self.drafted = drafted;
    }

    /// The mail addresses it is for: what was typed for e-mail, or else what is known.
    fn mailboxes(&self, state: &State, recipient: Recipient) -> Vec<Mailbox> {
        if self.returned.is_some() {
            return self.meant.clone();
        }
        let known = proposals::address(state, recipient, Channel::Email);
        let typed =
            (self.channel(state, recipient) == Channel::Email).then(|| self.to(state, recipient));
        let list = typed.unwrap_or_else(|| known.clone());
        let name = proposals::address(state, recipient, Channel::InPerson);
        let each = list
            .split([',', ';'])
            .map(str::trim)
            .filter(|address| !address.is_empty());
        let mailbox = |address: &str| Mailbox {
            name: if address == known.trim() {
                name.clone()
            } else {
                String::new()
            },
            address: address.to_owned(),
        };
        each.map(mailbox).collect()
    }
}

/// The three ways out.
pub(super) fn ways_out(page: Page, making: Making, sent: Filling<Sent>) -> impl IntoView {
    let door = Door {
        page,
        making,
        sent,
        went: RwSignal::new(None),
        printed: StoredValue::new_local(None),
    };
    let blocked = move || making.blocked().then_some("true");
    let notices = move || {
        making
            .said
            .with(|said| said.as_ref().map(|said| lines(&said.notices, "info")))
    };
    let note = move || {
        if making.blocked() {
            "Dit kan zodra er niets meer ontbreekt en alles met de zaak klopt.".to_owned()
        } else {
            format!(
                "Bestandsnaam: {}. Er staan geen namen in.",
                making.file_name()
            )
        }
    };
    view! {
        <section class="section" aria-labelledby="fetch">
            <h2 id="fetch">"Brief ophalen"</h2>
            <div class="actions">
                <button type="button" class="button" data-rank="main" data-test="download" aria-disabled=blocked
                    aria-describedby="fetch-note" on:click=move |_| door.go(Way::Download)>{icon("copy")} "PDF ophalen"</button>
                <button type="button" class="button" data-test="print" aria-disabled=blocked
                    aria-describedby="fetch-note" on:click=move |_| door.go(Way::Print)>{icon("print")} "Afdrukken"</button>
                <button type="button" class="button" data-test="mail-draft" aria-disabled=blocked
                    aria-describedby="fetch-note" on:click=move |_| door.go(Way::Mail)>{icon("letter")} "E-mailconcept ophalen"</button>
            </div>
            <p class="small quiet" id="fetch-note">{note}</p>
            <div role="status">
                <ul class="missing" data-test="notices">{notices}</ul>
                <p data-test="went">{move || door.went.get().map(Way::next)}</p>
            </div>
            <div role="alert">{move || trouble(making)}</div>
        </section>
    }
}

/// What stood in the way, and the way to try again; nothing that was typed is touched.
fn trouble(making: Making) -> Option<impl IntoView> {
    let sentences = making.trouble.get();
    (!sentences.is_empty()).then(|| view! {
        <ul class="missing" data-test="letter-trouble">{lines(&sentences, "warn")}</ul>
        <div class="actions"><button type="button" class="button" data-test="letter-again" on:click=move |_| making.again()>"Opnieuw proberen"</button></div>
    })
}

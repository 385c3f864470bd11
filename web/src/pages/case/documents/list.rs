//! The documents of a case, each to be shown or fetched.

use crate::desk::Desk;
use crate::parts::icon::icon;
use crate::platform::files::{self, ObjectUrl};
use crate::ui::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::case::Document;
use weerklank_core::text::BODY_LIMIT;
use weerklank_core::{dates, words};

/// The pictures that every browser shows.
const PICTURES: [&str; 4] = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/// The list.
pub(super) fn list(documents: &[Document]) -> AnyView {
    if documents.is_empty() {
        return view! { <p class="quiet" data-test="no-documents">"Er zijn nog geen stukken bij deze zaak."</p> }.into_any();
    }
    let rows: Vec<_> = documents
        .iter()
        .enumerate()
        .map(|(place, document)| row(place, document.clone()))
        .collect();
    view! { <ol class="documents" data-test="documents">{rows}</ol> }.into_any()
}

/// What is shown of a document.
enum Shown {
    Picture(ObjectUrl),
    Text(String),
    /// To be opened in a tab of its own, where the browser shows it.
    Page(ObjectUrl),
}

/// A document on the page.
#[derive(Clone, Copy)]
struct One {
    document: StoredValue<Document>,
    shown: StoredValue<Option<Shown>, LocalStorage>,
    /// Counts up with every change of what is shown, so that the view follows.
    turned: RwSignal<u32>,
    trouble: RwSignal<String>,
}

impl One {
    fn turn(self, shown: Option<Shown>) {
        // Nothing to do when the page is gone.
        if self.shown.try_set_value(shown).is_none() {
            self.turned.update(|turned| *turned += 1);
        }
    }

    fn is_shown(self) -> bool {
        self.turned.track();
        self.shown.with_value(Option::is_some)
    }

    fn toggle(self) {
        self.trouble.set(String::new());
        if self.shown.with_value(Option::is_some) {
            return self.turn(None);
        }
        let document = self.document.get_value();
        spawn_local(async move {
            match look(&document).await {
                Ok(shown) => self.turn(Some(shown)),
                Err(words) => drop(self.trouble.try_set(words)),
            }
        });
    }

    fn fetch(self) {
        self.trouble.set(String::new());
        let document = self.document.get_value();
        spawn_local(async move {
            let blob = Desk::get().bytes_of(&document).await;
            // Its own type might be opened by the browser; a file to keep is only kept.
            let given = blob.and_then(|blob| {
                files::download(&document.name, "application/octet-stream", blob.bytes())
            });
            if let Err(words) = given {
                self.trouble.try_set(words);
            }
        });
    }
}

/// How a document is shown, if it can be: never as a page with a life of its own.
fn can_be_shown(media_type: &str) -> bool {
    PICTURES.contains(&media_type)
        || matches!(
            media_type,
            "text/plain" | "message/rfc822" | "application/pdf"
        )
}

async fn look(document: &Document) -> Result<Shown, String> {
    let desk = Desk::get();
    let blob = desk.bytes_of(document).await?;
    let address = |mime: &str| files::object_url(blob.bytes(), mime);
    match document.media_type.as_str() {
        "application/pdf" => address("application/pdf").map(Shown::Page),
        "message/rfc822" => {
            let read = desk.letters().read_mail(blob.bytes().to_vec()).await;
            let (found, _) = read.map_err(|_| {
                "De tekst van deze e-mail is niet te lezen. Haal de e-mail op en open hem in uw e-mailprogramma.".to_owned()
            })?;
            Ok(Shown::Text(found.text))
        }
        "text/plain" => Ok(Shown::Text(begin(&String::from_utf8_lossy(blob.bytes())))),
        picture => address(picture).map(Shown::Picture),
    }
}

/// As much of a text as a page can bear; it says so when there is more.
fn begin(text: &str) -> String {
    let mut characters = text.chars();
    let mut begin: String = characters.by_ref().take(BODY_LIMIT).collect();
    if characters.next().is_some() {
        begin.push_str("\n\n[Hier staat alleen het begin. Haal het stuk op om alles te lezen.]");
    }
    begin
}

fn row(place: usize, document: Document) -> impl IntoView {
    let one = One {
        document: StoredValue::new(document.clone()),
        shown: StoredValue::new_local(None),
        turned: RwSignal::new(0),
        trouble: RwSignal::default(),
    };
    let id = format!("document-{place}");
    let shows = can_be_shown(&document.media_type).then(|| {
        let name = document.name.clone();
        view! {
            <button type="button" class="button" data-test=format!("show-{place}") aria-expanded=move || one.is_shown().to_string() on:click=move |_| one.toggle()>
                {icon("search")} {move || if one.is_shown() { "Sluiten" } else { "Tonen" }} <span class="sr">": " {name}</span>
            </button>
        }
    });
    view! {
        <li class="document" data-test=id>
            <h3 id=id.clone() tabindex="-1" dir="auto">{document.name.clone()}</h3>
            {facts(&document)}
            <div class="actions">
                {shows}
                <button type="button" class="button" data-test=format!("fetch-{place}") on:click=move |_| one.fetch()>
                    {icon("copy")} "Ophalen" <span class="sr">": " {document.name.clone()}</span>
                </button>
            </div>
            <p class="field-error" role="alert" data-test=format!("document-{place}-error")>{move || one.trouble.get()}</p>
            {move || { one.turned.track(); one.shown.with_value(|shown| shown.as_ref().map(|shown| inside(place, shown, &document.name))) }}
        </li>
    }
}

fn facts(document: &Document) -> impl IntoView + use<> {
    let what = format!(
        "{}, {}",
        words::capital(words::media_type(&document.media_type)),
        words::size(document.size)
    );
    let about = (!document.about.is_empty()).then(|| view! { <p>{document.about.clone()}</p> });
    view! {
        {about}
        <p>{what} " · " {words::origin(document.origin)} " · " {dates::long(document.on)}</p>
        <p class="small quiet">"Vingerafdruk (SHA-256): " <code class="print">{document.sha256.clone()}</code></p>
    }
}

fn inside(place: usize, shown: &Shown, name: &str) -> AnyView {
    let test = format!("shown-{place}");
    match shown {
        Shown::Picture(url) => view! {
            <img class="document-picture" data-test=test src=url.url().to_owned() alt=format!("Afbeelding {name}")/>
        }
        .into_any(),
        Shown::Text(text) => view! {
            <div class="document-text" data-test=test tabindex="0" role="group" aria-label=format!("Tekst van {name}") dir="auto">{text.clone()}</div>
        }
        .into_any(),
        Shown::Page(url) => view! {
            <p data-test=test><a href=url.url().to_owned() target="_blank" rel="noopener">"Openen in een nieuw tabblad"</a></p>
        }
        .into_any(),
    }
}

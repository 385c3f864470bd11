//! Files that the officer adds: looked at in the worker, kept with the event that names them.

use crate::desk::{Desk, Paper, Trouble};
use crate::parts::icon::icon;
use crate::platform::files::{self, Dropped, FileTrouble, Picked};
use crate::platform::letters::LetterTrouble;
use crate::platform::page as browser;
use crate::ui::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_core::case::{Document, Origin};
use weerklank_core::log::Blob;
use weerklank_core::words;
use weerklank_letters::post::{Attachment, FILE_BYTES, Problem};

/// What became of the last files, outside the page that is drawn anew when one is added.
#[derive(Clone, Copy)]
struct Said(RwSignal<Vec<String>>);

/// Keeps what is said about added files for as long as this side of the case is shown.
pub(in crate::pages::case) fn remember_what_is_said() {
    provide_context(Said(RwSignal::default()));
}

#[derive(Clone, Copy)]
struct Adding {
    case: StoredValue<String>,
    /// The fingerprints of what is there already.
    there: StoredValue<Vec<String>>,
    busy: RwSignal<bool>,
    said: RwSignal<Vec<String>>,
}

/// The place for files.
pub(super) fn adding(case: &str, documents: &[Document]) -> impl IntoView + use<> {
    let prints = documents.iter().map(|document| document.sha256.clone());
    let adding = Adding {
        case: StoredValue::new(case.to_owned()),
        there: StoredValue::new(prints.collect()),
        busy: RwSignal::new(false),
        said: use_context::<Said>().map_or_else(RwSignal::default, |said| said.0),
    };
    let over = RwSignal::new(false);
    let drop = move |event| {
        over.set(false);
        match files::dropped(&event) {
            Dropped::Files(all) => adding.add(all),
            Dropped::Text(_) => adding.say(vec![
                "Sleep een bestand hierheen, of kies er een.".to_owned(),
            ]),
        }
    };
    view! {
        <div class="post" data-test="add-documents" data-over=move || over.get().then_some("true")
            on:dragover=move |event| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false) on:drop=drop>
            <h3>"Stukken toevoegen"</h3>
            <p class="quiet" id="document-hint">"Sleep bestanden hierheen of kies ze. Elk bestand mag 25 MB groot zijn; programma’s worden geweigerd."</p>
            <div class="pick">
                <input class="sr" type="file" multiple id="document-file" data-test="document-file" aria-describedby="document-hint"
                    on:change=move |_| adding.add(files::all_picked("document-file"))/>
                <label class="button" for="document-file">{icon("new")} "Bestanden kiezen"</label>
            </div>
            <div role="status" id="document-said" tabindex="-1" data-test="document-said">
                {move || adding.busy.get().then(|| view! { <div class="work"><p>"De bestanden worden bekeken…"</p><progress aria-label="De bestanden worden bekeken"></progress></div> })}
                <ul class="plain">{move || adding.said.get().into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}</ul>
            </div>
        </div>
    }
}

impl Adding {
    fn say(self, sentences: Vec<String>) {
        self.busy.try_set(false);
        self.said.try_set(sentences);
    }

    fn add(self, all: Vec<Picked>) {
        if all.is_empty() || self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.said.set(Vec::new());
        spawn_local(async move {
            let (mut papers, mut said) = (Vec::new(), Vec::new());
            let mut there = self.there.get_value();
            for picked in all {
                match paper(&picked, &there).await {
                    Ok(paper) => {
                        there.push(paper.0.sha256.clone());
                        papers.push(paper);
                    }
                    Err(sentence) => said.push(sentence),
                }
            }
            self.keep(papers, said).await;
        });
    }

    async fn keep(self, papers: Vec<Paper>, mut said: Vec<String>) {
        let desk = Desk::get();
        let more = papers.iter().map(|(_, blob)| blob.size()).sum();
        if let Err(sentence) = desk.room_for(more) {
            said.push(sentence);
            return self.say(said);
        }
        if papers.is_empty() {
            return self.say(said);
        }
        let added = papers
            .iter()
            .map(|(document, _)| format!("“{}” is toegevoegd.", document.name));
        let added: Vec<String> = added.collect();
        match desk.record_with(&self.case.get_value(), None, papers).await {
            Ok(()) => {
                said.extend(added);
                browser::focus_soon("document-said");
            }
            Err(Trouble::Findings(findings)) => said.extend(findings.iter().map(words::problem)),
            Err(Trouble::Conflict | Trouble::NotSaved) => {
                said.push(
                    "Er is niets toegevoegd. Bovenaan staat wat er aan de hand is.".to_owned(),
                );
            }
        }
        self.say(said);
    }
}

/// A chosen file as a document, or why it can't be one.
async fn paper(picked: &Picked, there: &[String]) -> Result<Paper, String> {
    let bytes = picked
        .bytes(FILE_BYTES as u64)
        .await
        .map_err(|trouble| match trouble {
            FileTrouble::TooLarge { .. } => Problem::TooBig.sentence(&picked.name()),
            FileTrouble::NotText | FileTrouble::NotRead(_) => format!(
                "“{}” is niet te lezen. Kijk of het bestand er nog staat en kies het opnieuw.",
                picked.name()
            ),
        })?;
    let desk = Desk::get();
    let blob = Blob::new(bytes);
    let about = desk
        .letters()
        .look_at(&picked.name(), blob.bytes().to_vec())
        .await;
    let about = about.map_err(|trouble| not_looked_at(&picked.name(), &trouble))?;
    refused(&about)?;
    if there.iter().any(|known| known == blob.sha256()) {
        return Err(format!("“{}” staat al bij deze zaak.", about.name));
    }
    let document = Document {
        name: about.name,
        media_type: about.media_type,
        size: blob.size(),
        sha256: blob.sha256().to_owned(),
        origin: Origin::Added,
        on: desk.today.get_untracked(),
        about: String::new(),
    };
    Ok((document, blob))
}

fn refused(about: &Attachment) -> Result<(), String> {
    match about.problem {
        Some(Problem::Executable) => Err(format!(
            "“{}” is geweigerd: het is een programma, of het start er een.",
            about.name
        )),
        Some(problem @ Problem::TooBig) => Err(problem.sentence(&about.name)),
        Some(Problem::Empty) => Err(format!("“{}” is leeg en is niet toegevoegd.", about.name)),
        _ => Ok(()),
    }
}

fn not_looked_at(name: &str, trouble: &LetterTrouble) -> String {
    let why = match trouble {
        LetterTrouble::Problems(sentences) => sentences.join(" "),
        LetterTrouble::TooSlow => "Het duurde te lang.".to_owned(),
        LetterTrouble::Broken(words) => format!("De browser zegt: {words}."),
    };
    format!("“{name}” kon niet worden bekeken en is niet toegevoegd. Probeer het opnieuw. {why}")
}

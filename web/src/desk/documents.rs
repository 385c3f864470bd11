//! Documents: kept with the event that names them, and read back.

use super::{Desk, Trouble};
use leptos::prelude::*;
use weerklank_core::case::{Command, Document, Event};
use weerklank_core::log::{Blob, EventLog, ReadError};
use weerklank_core::{register, words};

/// A document with its bytes.
pub(crate) type Paper = (Document, Blob);

impl Desk {
    /// Puts documents in the file of a case, behind what else is recorded: all of it or nothing.
    ///
    /// # Errors
    /// See [`Trouble`]; then nothing was written.
    pub(crate) async fn record_with(
        self,
        id: &str,
        first: Option<Command>,
        papers: Vec<Paper>,
    ) -> Result<(), Trouble> {
        let (documents, blobs): (Vec<Document>, Vec<Blob>) = papers.into_iter().unzip();
        let added = documents.into_iter().map(|document| {
            Command::from(Event::DocumentAdded {
                document: Box::new(document),
            })
        });
        let commands = first.into_iter().chain(added).collect();
        self.send_all(id, commands, &blobs).await
    }

    /// The bytes of a document.
    ///
    /// # Errors
    /// In words, when they are not there, were damaged, or can't be read now.
    pub(crate) async fn bytes_of(self, document: &Document) -> Result<Blob, String> {
        let read = self.store().log().blob(&document.sha256).await;
        let why = match read {
            Ok(Some(blob)) => return Ok(blob),
            Ok(None) => "de inhoud is hier niet meer. Zet een kopie terug waar het stuk in zit",
            Err(ReadError::Damaged) => {
                "de inhoud is beschadigd en wordt daarom niet gebruikt. Zet een kopie terug waar het stuk in zit"
            }
            Err(ReadError::NotRead(_) | ReadError::TooSlow) => {
                "de browser kon het niet lezen. Laad de pagina opnieuw en probeer het nog eens"
            }
        };
        Err(format!("“{}” is niet te openen: {why}.", document.name))
    }

    /// Whether so many bytes more still fit.
    ///
    /// # Errors
    /// In words: what the limit is, and why.
    pub(crate) fn room_for(self, bytes: u64) -> Result<(), String> {
        let kept = self
            .cases
            .with_untracked(|cases| register::document_bytes(cases.values()));
        words::documents_fit(kept, bytes)
    }
}

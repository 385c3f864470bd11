//! A letter on its way by e-mail: from the facts it was made of come the words of the draft, and later what the
//! message that was sent is compared with. Both follow from the same facts, so nothing of it has to be kept.

use super::sent::Made;
use super::{Draft, Mailbox};
use crate::envelope::Envelope;
use crate::kinds;
use crate::tongue::Tongue;
use serde::{Deserialize, Serialize};
use weerklank_core::case::{Language, LetterKind};

/// A letter that is to go by e-mail, or that went.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Parcel {
    /// Which letter, by its name in [`crate::kinds`].
    pub kind: String,
    /// The facts it was made of, as JSON; empty for a letter that was made elsewhere.
    pub data: String,
    /// What its PDF is called, with the ending.
    pub file_name: String,
    /// The fingerprint of its PDF, in hex, if one was made.
    pub sha256: Option<String>,
    /// To whom.
    pub to: Vec<Mailbox>,
    /// The addresses it may come from.
    pub own: Vec<String>,
    /// Whether it was fetched as a draft, so that its words are known.
    pub drafted: bool,
}

/// Of all the facts of a letter, the frame it shares with the others.
#[derive(Deserialize)]
struct Framed {
    envelope: Envelope,
}

impl Parcel {
    fn envelope(&self) -> Option<Envelope> {
        let framed = serde_json::from_str::<Framed>(&self.data).ok()?;
        Some(framed.envelope)
    }

    /// The draft that carries it; `None` for a letter that was made elsewhere.
    #[must_use]
    pub fn draft(&self) -> Option<Draft> {
        let envelope = self.envelope()?;
        let names = LetterKind::from_key(&self.kind).and_then(kinds::names)?;
        let (language, title) = match names.en {
            Some(title) if envelope.language == Language::English.code() => {
                (Language::English, title)
            }
            _ => (Language::Dutch, names.nl),
        };
        let draft = Draft::of(&envelope, title, language, self.to.clone());
        Some(Draft {
            file_name: self.file_name.clone(),
            ..draft
        })
    }

    /// What the message that was sent is compared with.
    #[must_use]
    pub fn made(&self) -> Made {
        let draft = self.draft().filter(|_| self.drafted).unwrap_or_default();
        Made {
            day: self.envelope().and_then(|envelope| envelope.day()),
            sha256: self.sha256.clone(),
            to: self.to.iter().map(|one| one.address.clone()).collect(),
            own: self.own.clone(),
            subject: draft.subject,
            body: draft.body,
        }
    }
}

//! The blank complaint form: what a complainant can fill in by hand, and where it goes.
//!
//! It is a paper of the house and of no case, so it is no letter of [`crate::kinds`]: it has no addressee, nobody
//! signs it, and anybody may have it. What it asks is what a complaint needs; its words stand in `house/form.typ`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use typst_layout::PagedDocument;

use crate::characters::printable;
use crate::envelope::{Envelope, Officer};
use crate::error::Error;
use crate::gate::{Element, Gate, Mend, Setting};
use crate::order::BlankForm;
use crate::pdf;
use crate::render::{blame, set, take_out_pictures};
use crate::world::{LetterWorld, draws};

#[cfg(test)]
mod tests;

/// Answers a [`BlankForm`] as JSON with its PDF (PDF/A-2a and PDF/UA-1), in base64. The same question gives the
/// same bytes.
///
/// # Errors
/// Dutch sentences, all that apply: what the form can't go without, or that it can't be made.
pub fn complaint_form(asked: &str) -> Result<String, Vec<String>> {
    let asked = serde_json::from_str(asked)
        .map_err(|error| Error::Unreadable(error.to_string()).sentences())?;
    let made = written(&asked);
    typst::comemo::evict(1);
    made.map(|pdf| STANDARD.encode(pdf))
        .map_err(|error| error.sentences())
}

fn written(asked: &BlankForm) -> Result<Vec<u8>, Error> {
    let envelope = envelope(asked);
    pass(&envelope)?;
    let pictured = envelope.sender.logo.is_some();
    let name = format!("weerklank/form/{}/{}", envelope.language, asked.day);
    typeset(&envelope)
        .and_then(|document| pdf::write(&document, name, asked.day))
        .map_err(|error| blame(error, pictured))
}

/// The frame of the form. Nobody signs it, and how to reach the officer is for those who have a case.
fn envelope(asked: &BlankForm) -> Envelope {
    Envelope {
        day: asked.day.to_string(),
        officer: Officer::default(),
        ..Envelope::of_house(&asked.office, asked.language)
    }
}

const DAY: Element = Element {
    name: "datum",
    sentence: "De datum van vandaag is geen dag tussen 1900 en 2200. Zet de klok van dit apparaat gelijk en probeer het opnieuw.",
    mend: Mend::Settings(Setting::Name),
};

fn pass(envelope: &Envelope) -> Result<(), Error> {
    let mut gate = Gate::default();
    envelope.pass_form(&mut gate);
    gate.forbid(envelope.day().is_none(), &DAY);
    let missing = gate.finish();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Error::Missing(missing))
    }
}

fn typeset(envelope: &Envelope) -> Result<PagedDocument, Error> {
    let mut data: Value = json!({ "envelope": envelope });
    printable(&mut data, &draws, &[]);
    let files = take_out_pictures(&mut data, envelope);
    set(&LetterWorld::form(data.to_string().into_bytes(), files))
}

//! The house style, shown and tried: a letterhead with nobody's complaint in it, and a picture that was just chosen.
//!
//! Both are questions to the worker (a text for a text), because only the typesetter knows how a page will look and
//! whether it can draw a picture.

use serde_json::{Value, json};
use weerklank_core::case::Language;
use weerklank_core::office::picture::{Trouble, sentences, unpack};
use weerklank_core::office::{Logo, Office};

use crate::characters::printable;
use crate::envelope::Envelope;
use crate::envelope::windows::in_sight;
use crate::error::Error;
use crate::gate::Gate;
use crate::order::{Chosen, Specimen};
use crate::pdf;
use crate::render::{pictures, set, take_out_pictures};
use crate::world::{LetterWorld, draws};

/// Where a text of the specimen stands, in Dutch.
const PLACES: &[(&str, &str)] = &[
    ("sender", "in de gegevens van de organisatie"),
    ("officer", "in de gegevens van de klachtenfunctionaris"),
];

/// Answers an [`Office`] as JSON with its letterhead: a [`Specimen`] as JSON.
///
/// # Errors
/// Dutch sentences: the settings can't be read, or the page can't be set.
pub fn letterhead(office: &str) -> Result<String, Vec<String>> {
    let office: Office = serde_json::from_str(office)
        .map_err(|error| Error::Unreadable(error.to_string()).sentences())?;
    let shown = shown(&office);
    typst::comemo::evict(1);
    shown
        .map(|specimen| json!(specimen).to_string())
        .map_err(|error| error.sentences())
}

fn shown(office: &Office) -> Result<Specimen, Error> {
    let envelope = Envelope::of_house(office, Language::Dutch);
    let mut gate = Gate::default();
    envelope.pass_house(&mut gate);
    let (world, mut notices) = world(office, &envelope.as_specimen());
    notices.extend(envelope.notices());
    Ok(Specimen {
        pages: pictures(&set(&world)?),
        missing: gate.finish(),
        notices,
    })
}

fn world(office: &Office, envelope: &Envelope) -> (LetterWorld, Vec<String>) {
    let sight = in_sight(office.style.window);
    let mut data = json!({
        "envelope": envelope,
        "window": { "left": sight.left, "top": sight.top, "right": sight.right, "bottom": sight.bottom },
    });
    let notices = printable(&mut data, &draws, PLACES).notices;
    let files = take_out_pictures(&mut data, envelope);
    // A picture that can't be read is named by the gate; the letterhead is shown without it.
    for (of, name) in [("sender", "logo"), ("officer", "signature")] {
        let place = &mut data["envelope"][of][name];
        if place.get("path").is_none() {
            *place = Value::Null;
        }
    }
    (
        LetterWorld::specimen(data.to_string().into_bytes(), files),
        notices,
    )
}

/// Answers the bytes of a file, in base64, with the picture they are: a [`Chosen`] as JSON. The picture is put on a
/// page and into a PDF before it is taken, so that no letter fails over it later.
///
/// # Errors
/// Dutch sentences: everything that is wrong with it.
pub fn picture(base64: &str) -> Result<String, Vec<String>> {
    let chosen = chosen(base64);
    typst::comemo::evict(1);
    let chosen = chosen.map_err(|troubles| sentences(&troubles))?;
    Ok(json!(chosen).to_string())
}

fn chosen(base64: &str) -> Result<Chosen, Vec<Trouble>> {
    // Looked at before it is cleaned: what is too large is not even decoded.
    let (bytes, found) = unpack(base64)?;
    let logo = Logo::from_bytes(&bytes)?;
    let office = Office {
        logo: Some(logo.clone()),
        ..Office::default()
    };
    try_out(&office).map_err(|_| vec![Trouble::NotDrawn])?;
    let notices = [
        (
            found.letters,
            "Deze SVG bevat tekst in een eigen lettertype. Op de brief staat die in het lettertype van de brief; zet de letters om in vormen als dat anders moet.",
        ),
        (
            found.is_coarse(),
            "Deze afbeelding heeft weinig beeldpunten en wordt op papier onscherp. Neem liever een grotere, of een SVG.",
        ),
    ];
    let notices = notices.into_iter().filter(|(so, _)| *so);
    Ok(Chosen {
        logo,
        width: found.width,
        height: found.height,
        notices: notices.map(|(_, sentence)| sentence.to_owned()).collect(),
    })
}

fn try_out(office: &Office) -> Result<(), Error> {
    let envelope = Envelope::of_house(office, Language::Dutch).as_specimen();
    let day = envelope.day().expect("the specimen has a day");
    let (world, _) = world(office, &envelope);
    let document = set(&world)?;
    pdf::write(&document, "weerklank/proef".to_owned(), day).map(drop)
}

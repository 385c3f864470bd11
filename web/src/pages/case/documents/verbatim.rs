//! The words of the complainant, with their fingerprint.

use crate::parts::icon::icon;
use crate::ui::*;
use weerklank_core::case::State;
use weerklank_core::dates;
use weerklank_core::export::sha256;

/// The complaint to the letter, and whether it still is what was found in the e-mail.
pub(in crate::pages::case) fn verbatim(state: &State) -> impl IntoView + use<> {
    let words = state.intake.verbatim.clone();
    let print = sha256(words.as_bytes());
    let source = state.intake.source.as_ref().map(|source| {
        let sent = source.sent_on.map(|on| format!(", verstuurd op {}", dates::long(on)));
        let from = format!("Uit de e-mail van {}{}.", source.from, sent.unwrap_or_default());
        let (drawing, same, sentence) = if source.text_sha256 == print {
            ("check", "same", "Dit is letter voor letter de tekst die in de e-mail is gevonden.")
        } else {
            ("warn", "other", "Deze tekst is anders dan die in de e-mail. Het origineel staat bij Stukken.")
        };
        view! {
            <p class="small" data-test="verbatim-source" dir="auto">{from}</p>
            <p class="small print-state" data-same=same data-test="verbatim-same">{icon(drawing)} <span>{sentence}</span></p>
        }
    });
    view! {
        <blockquote class="verbatim" data-test="verbatim" dir="auto">{words}</blockquote>
        {source}
        <p class="small quiet">"Deze woorden worden letterlijk bewaard. Vingerafdruk (SHA-256): " <code class="print" data-test="verbatim-print">{print}</code></p>
    }
}

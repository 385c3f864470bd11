//! Documents in words: what kind, where from, how large.

use crate::case::Origin;
use crate::export::DOCUMENT_BYTES;

const KILOBYTE: u64 = 1024;
const MEGABYTE: u64 = 1024 * KILOBYTE;

/// What kind of file a media type is.
#[must_use]
pub fn media_type(media_type: &str) -> &'static str {
    match media_type {
        "application/pdf" => "pdf",
        "text/plain" => "tekst",
        "message/rfc822" => "e-mail",
        "text/html" => "webpagina",
        "text/calendar" => "agenda-afspraak",
        "text/vcard" | "text/x-vcard" => "visitekaartje",
        "application/zip" => "ingepakte map (zip)",
        "application/rtf" | "text/rtf" => "tekstdocument",
        _ if media_type.ends_with("wordprocessingml.document")
            || media_type == "application/msword"
            || media_type == "application/vnd.oasis.opendocument.text" =>
        {
            "tekstdocument"
        }
        _ if media_type.ends_with("spreadsheetml.sheet")
            || media_type == "application/vnd.ms-excel"
            || media_type == "application/vnd.oasis.opendocument.spreadsheet"
            || media_type == "text/csv" =>
        {
            "rekenblad"
        }
        _ if media_type.starts_with("image/") => "afbeelding",
        _ if media_type.starts_with("audio/") => "geluid",
        _ if media_type.starts_with("video/") => "film",
        _ => "ander bestand",
    }
}

/// Where a document comes from.
#[must_use]
pub fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Message => "de e-mail zelf",
        Origin::Attachment => "bijlage bij de e-mail",
        Origin::Added => "toegevoegd",
        Origin::Letter => "brief zoals die is verzonden",
    }
}

/// A size: `12 bytes`, `34 kB`, `2,3 MB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    match bytes {
        1 => "1 byte".to_owned(),
        0..KILOBYTE => format!("{bytes} bytes"),
        KILOBYTE..MEGABYTE => format!("{} kB", bytes.div_ceil(KILOBYTE)),
        _ => {
            // Rounded up: what is said to fit has to fit.
            let tenths = bytes.saturating_mul(10).div_ceil(MEGABYTE);
            format!("{},{} MB", tenths / 10, tenths % 10)
        }
    }
}

/// Whether so many bytes `more` fit beside the documents that are `kept`.
///
/// # Errors
/// What the limit is, and why.
pub fn documents_fit(kept: u64, more: u64) -> Result<(), String> {
    if kept.saturating_add(more) <= DOCUMENT_BYTES {
        return Ok(());
    }
    Err(format!(
        "Dit past er niet meer bij. Alle stukken samen mogen {} groot zijn, omdat een kopie bij het terugzetten in één keer in het geheugen van de browser moet passen. Er staat nu {}; hier komt {} bij. Bewaar dit buiten Weerklank en noteer waar.",
        size(DOCUMENT_BYTES),
        size(kept),
        size(more),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand.
    #[test]
    fn sizes_are_short_and_never_too_small() {
        let all = [
            (0, "0 bytes"),
            (1, "1 byte"),
            (1_023, "1023 bytes"),
            (1_024, "1 kB"),
            (1_025, "2 kB"),
            (MEGABYTE, "1,0 MB"),
            (MEGABYTE + 1, "1,1 MB"),
            (25 * MEGABYTE, "25,0 MB"),
        ];
        for (bytes, text) in all {
            assert_eq!(size(bytes), text);
        }
    }

    #[test]
    fn the_limit_is_said_before_it_is_passed() {
        assert_eq!(documents_fit(0, DOCUMENT_BYTES), Ok(()));
        assert_eq!(documents_fit(DOCUMENT_BYTES - 1, 1), Ok(()));
        let sentence = documents_fit(DOCUMENT_BYTES, 1).expect_err("one too many");
        assert!(sentence.contains("200,0 MB"), "{sentence}");
        assert!(documents_fit(u64::MAX, u64::MAX).is_err());
    }
}

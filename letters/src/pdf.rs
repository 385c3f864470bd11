//! The PDF: for the archive (PDF/A-2a) and for every reader (PDF/UA-1) at once, and the same bytes from the same data.

use chrono::{Datelike, NaiveDate};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::error::Error;

/// Writes the document as a PDF that carries `day` at midnight as its only date.
///
/// `name` tells this letter from others; only its hash goes into the file.
pub(crate) fn write(document: &PagedDocument, name: String, day: NaiveDate) -> Result<Vec<u8>, Error> {
    let options = PdfOptions {
        ident: Smart::Custom(name),
        creator: Smart::Custom(Some("Weerklank".into())),
        timestamp: midnight(day),
        standards: standards()?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| Error::Pdf(first(&errors)))
}

fn standards() -> Result<PdfStandards, Error> {
    PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|error| Error::Pdf(error.message().to_string()))
}

fn midnight(day: NaiveDate) -> Option<Timestamp> {
    // The gate lets only the years 1900 to 2200 through, so none of the three is out of range.
    let (month, date) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Datetime::from_ymd_hms(day.year(), month, date, 0, 0, 0).map(Timestamp::new_utc)
}

/// The first of the things Typst said.
pub(crate) fn first(errors: &[typst::diag::SourceDiagnostic]) -> String {
    errors.first().map_or_else(|| "onbekende oorzaak".into(), |error| error.message.to_string())
}

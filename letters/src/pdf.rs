//! The PDF: for the archive (PDF/A-2a) and for every reader (PDF/UA-1) at once, and the same bytes from the same data.

use chrono::{Datelike, NaiveDate};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::error::Error;

/// Writes the document as a PDF that carries `day` at midnight as its only date.
///
/// `name` tells this letter from others; only its hash goes into the file.
pub(crate) fn write(
    document: &PagedDocument,
    name: String,
    day: NaiveDate,
) -> Result<Vec<u8>, Error> {
    let options = PdfOptions {
        ident: Smart::Custom(name),
        creator: Smart::Custom(Some("Weerklank".into())),
        timestamp: midnight(day),
        standards: standards()?,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(document, &options).map_err(|errors| Error::Pdf(first(&errors)))?;
    Ok(with_clear_ends(bytes))
}

/// Makes the end of every stream readable in one way only.
///
/// The writer ends a stream's data with a line feed. When the data itself happens to end in a carriage return, a
/// checker may take the two together as the end of the line and find the stream one byte shorter than its stated
/// length, which PDF/A forbids. There a carriage return goes before the line feed, and the table of offsets moves
/// along. Found by validating hundreds of letters.
fn with_clear_ends(pdf: Vec<u8>) -> Vec<u8> {
    const UNCLEAR: &[u8] = b"\r\nendstream";
    let unclear: Vec<usize> = (0..pdf.len())
        .filter(|at| pdf[*at..].starts_with(UNCLEAR))
        .collect();
    match table_of_offsets(&pdf) {
        Some(table) if !unclear.is_empty() => moved(&pdf, &unclear, table),
        _ => pdf,
    }
}

/// Where the table of offsets begins: the number after the last `startxref`.
fn table_of_offsets(pdf: &[u8]) -> Option<usize> {
    const SIGN: &[u8] = b"startxref";
    let at = (0..pdf.len())
        .rev()
        .find(|at| pdf[*at..].starts_with(SIGN))?;
    let tail = std::str::from_utf8(&pdf[at + SIGN.len()..]).ok()?;
    let table = tail.split_whitespace().next()?.parse().ok()?;
    pdf.get(table..)?.starts_with(b"xref").then_some(table)
}

/// The same file with a carriage return after each of these places.
fn moved(pdf: &[u8], places: &[usize], table: usize) -> Vec<u8> {
    let shift = |offset: usize| offset + places.iter().filter(|place| **place < offset).count();
    let mut out = Vec::with_capacity(pdf.len() + places.len());
    let mut from = 0;
    for place in places {
        out.extend_from_slice(&pdf[from..=*place]);
        out.push(b'\r');
        from = place + 1;
    }
    out.extend_from_slice(&pdf[from..table]);
    for line in pdf[table..].split_inclusive(|byte| *byte == b'\n') {
        out.extend_from_slice(&moved_line(line, &shift));
    }
    out
}

/// A line of the table or of what follows it: `0000012345 00000 n`, and the number under `startxref`.
fn moved_line(line: &[u8], shift: &dyn Fn(usize) -> usize) -> Vec<u8> {
    let digits = line.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let number = std::str::from_utf8(&line[..digits])
        .ok()
        .and_then(|digits| digits.parse().ok());
    let rest = &line[digits..];
    match number {
        Some(offset) if digits == 10 && rest.starts_with(b" 00000 n") => {
            [format!("{:010}", shift(offset)).as_bytes(), rest].concat()
        }
        Some(offset) if rest == b"\n" => [shift(offset).to_string().as_bytes(), rest].concat(),
        _ => line.to_vec(),
    }
}

fn standards() -> Result<PdfStandards, Error> {
    PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| Error::Pdf(error.message().to_string()))
}

fn midnight(day: NaiveDate) -> Option<Timestamp> {
    // The gate lets only the years 1900 to 2200 through, so none of the three is out of range.
    let (month, date) = (
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    Datetime::from_ymd_hms(day.year(), month, date, 0, 0, 0).map(Timestamp::new_utc)
}

/// The first of the things Typst said.
pub(crate) fn first(errors: &[typst::diag::SourceDiagnostic]) -> String {
    errors.first().map_or_else(
        || "onbekende oorzaak".into(),
        |error| error.message.to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unclear_end_is_cleared_and_the_offsets_follow() {
        let body = "%PDF-1.7\n1 0 obj\n<</Length 2>>\nstream\na\r\nendstream\nendobj\n2 0 obj\nnull\nendobj\n";
        let second = body.find("2 0 obj").expect("it is there");
        let file = |body: &str, second: usize| {
            format!(
                "{body}xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n{second:010} 00000 n \ntrailer\n<<>>\nstartxref\n{}\n%%EOF",
                body.len()
            )
        };
        let expected = file(&body.replace("\r\n", "\r\r\n"), second + 1);
        let cleared = with_clear_ends(file(body, second).into_bytes());
        assert_eq!(String::from_utf8_lossy(&cleared), expected);
    }

    #[test]
    fn a_clear_file_stays_as_it_is() {
        for file in [
            "",
            "%PDF",
            "xref\nstartxref\n0\n%%EOF",
            "stream\na\r\nendstream",
        ] {
            assert_eq!(with_clear_ends(file.as_bytes().to_vec()), file.as_bytes());
        }
    }
}

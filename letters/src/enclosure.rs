//! Enclosures joined behind a letter: the files themselves, page by page, after the signature.
//!
//! What goes in is a PDF or a picture as somebody sent it; what comes out are pictures for the letter's world
//! ([`Joined::files`]) and the data that `house/enclosures.typ` lays out ([`Joined::data`]). The letter stays
//! PDF/A-2a and PDF/UA-1: a page of a PDF is drawn anew ([`pages`]), so that no script, no attachment and nothing of
//! the writer's machine comes along, and its words lie unseen over the picture, so that they can be found and read out.
//!
//! A file that can't be joined faithfully is refused with a sentence; it can still go along on its own.

mod lines;
mod pages;
mod photos;
mod picture;
mod refusal;
mod shapes;

use serde_json::{Value, json};
use weerklank_core::case::Language;

use lines::Line;
use pages::Drawn;
use picture::Picture;
pub use refusal::Refusal;

use crate::order::Enclosure;
use crate::tongue::Tongue;

/// A file that is joined may be this many bytes.
pub const BYTES: usize = 25_000_000;
/// All that is joined behind one letter may have this many pages together.
pub const PAGES: usize = 200;
/// A picture may have this many pixels: a small file can hold a picture that fills all memory.
pub const PIXELS: u64 = 50_000_000;

/// What kind of file it is, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A PDF.
    Pdf,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A GIF picture.
    Gif,
    /// A WebP picture.
    Webp,
}

impl FileKind {
    /// The kind of these bytes.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        // Readers of PDF look for its sign in the first kilobyte.
        let start = &bytes[..bytes.len().min(1024)];
        let is_pdf = || start.windows(5).any(|at| at == b"%PDF-");
        match bytes {
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [b'G', b'I', b'F', b'8', ..] => Some(Self::Gif),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::Webp),
            _ if is_pdf() => Some(Self::Pdf),
            _ => None,
        }
    }
}

fn within_bounds(bytes: &[u8]) -> Result<FileKind, Refusal> {
    if bytes.len() > BYTES {
        return Err(Refusal::TooLarge);
    }
    FileKind::of(bytes).ok_or(Refusal::Unknown)
}

/// The enclosures that stand behind a letter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Joined {
    /// What `house/enclosures.typ` lays out: enclosures with their pages.
    pub data: Vec<Value>,
    /// The pictures the data names, for the letter's world: path and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What the officer must know, in Dutch sentences.
    pub notices: Vec<String>,
}

/// Makes the pages of all enclosures that are to be joined.
///
/// `drawn` says whether the letter's fonts have a character.
///
/// # Errors
/// A Dutch sentence for each enclosure that can't be joined.
pub fn join(
    enclosures: &[Enclosure],
    files: &[Vec<u8>],
    language: Language,
    drawn: &dyn Fn(char) -> bool,
) -> Result<Joined, Vec<String>> {
    // Counting comes first: drawing takes time.
    count(enclosures, files)?;
    let mut joined = Joined::default();
    let mut problems = Vec::new();
    for (one, file) in to_join(enclosures) {
        let name = Name::of(one, language);
        match sheets(files.get(file)) {
            Ok(sheets) => {
                joined.notices.extend(name.wordless(&sheets));
                joined.add(&name, sheets, drawn);
            }
            Err(refusal) => problems.push(refusal.sentence(&name.dutch())),
        }
    }
    none_of(problems, joined)
}

/// How many pages the joined enclosures have together, without drawing them; or a Dutch sentence for each that can't be
/// joined, as far as can be seen so.
fn count(enclosures: &[Enclosure], files: &[Vec<u8>]) -> Result<usize, Vec<String>> {
    let (mut problems, mut pages) = (Vec::new(), 0);
    for (one, file) in to_join(enclosures) {
        match files
            .get(file)
            .map_or(Err(Refusal::Absent), |bytes| counted(bytes))
        {
            Ok(more) => pages += more,
            Err(refusal) => {
                problems.push(refusal.sentence(&Name::of(one, Language::Dutch).dutch()));
            }
        }
    }
    if pages > PAGES {
        problems.push(too_many(pages));
    }
    none_of(problems, pages)
}

fn counted(bytes: &[u8]) -> Result<usize, Refusal> {
    match within_bounds(bytes)? {
        FileKind::Pdf => Ok(pages::open(bytes)?.pages().len()),
        kind => picture::fits(bytes, kind).map(|()| 1),
    }
}

fn to_join(enclosures: &[Enclosure]) -> impl Iterator<Item = (&Enclosure, usize)> {
    enclosures.iter().filter_map(|one| Some((one, one.file?)))
}

fn none_of<T>(problems: Vec<String>, made: T) -> Result<T, Vec<String>> {
    if problems.is_empty() {
        Ok(made)
    } else {
        Err(problems)
    }
}

fn too_many(pages: usize) -> String {
    format!(
        "De bijlagen hebben samen {pages} bladzijden en er mogen er {PAGES} achter een brief. Stuur een bijlage los mee."
    )
}

/// A page of an enclosure before it has its place.
struct Sheet {
    end: &'static str,
    bytes: Vec<u8>,
    /// Points, or for a picture what its pixels come to at 96 to the inch.
    size: (f64, f64),
    /// Given when the bytes are bare pixels: so many across and down.
    pixels: Option<(u32, u32)>,
    /// What stands on it; a picture says nothing.
    lines: Vec<Line>,
}

impl From<Drawn> for Sheet {
    fn from(drawn: Drawn) -> Self {
        Self {
            end: "svg",
            bytes: drawn.picture.into_bytes(),
            size: drawn.size,
            pixels: None,
            lines: drawn.lines,
        }
    }
}

impl From<Picture> for Sheet {
    fn from(picture: Picture) -> Self {
        let points = |pixels: u32| f64::from(pixels) * 0.75;
        Self {
            end: picture.end,
            size: (points(picture.width), points(picture.height)),
            pixels: picture.bare.then_some((picture.width, picture.height)),
            bytes: picture.bytes,
            lines: Vec::new(),
        }
    }
}

fn sheets(bytes: Option<&Vec<u8>>) -> Result<Vec<Sheet>, Refusal> {
    let bytes = bytes.ok_or(Refusal::Absent)?;
    match within_bounds(bytes)? {
        FileKind::Pdf => {
            let drawn = pages::draw(&pages::open(bytes)?)?;
            Ok(drawn.into_iter().map(Sheet::from).collect())
        }
        kind => Ok(vec![Picture::open(bytes, kind)?.into()]),
    }
}

impl Joined {
    fn add(&mut self, name: &Name<'_>, sheets: Vec<Sheet>, drawn: &dyn Fn(char) -> bool) {
        let pages = sheets.len();
        let nth = self.data.len() + 1;
        let mut laid = Vec::with_capacity(pages);
        for (sheet, page) in sheets.into_iter().zip(1..) {
            let path = format!("/enclosures/{nth}-{page}.{}", sheet.end);
            laid.push(sheet.laid(name, &path, (page, pages), drawn));
            self.files.push((path, sheet.bytes));
        }
        let head = printable(&name.head(), drawn);
        self.data.push(json!({ "head": head, "pages": laid }));
    }
}

impl Sheet {
    fn laid(
        &self,
        name: &Name<'_>,
        path: &str,
        (page, pages): (usize, usize),
        drawn: &dyn Fn(char) -> bool,
    ) -> Value {
        let (width, height) = self.size;
        let lines = self.lines.iter().map(|line| laid_line(line, drawn));
        json!({
            "path": path,
            "place": name.place(page, pages),
            "alt": name.alt(page, pages, !self.lines.is_empty()),
            "width": width,
            "height": height,
            "pixels": self.pixels.map(|(width, height)| json!({ "width": width, "height": height })),
            "lines": lines.collect::<Vec<_>>(),
        })
    }
}

/// How an enclosure is called above its pages.
struct Name<'a> {
    title: &'a str,
    language: Language,
}

impl<'a> Name<'a> {
    fn of(enclosure: &'a Enclosure, language: Language) -> Self {
        let title = enclosure.title.trim();
        Self { title, language }
    }

    fn dutch(&self) -> String {
        format!("Bijlage “{}”", self.title)
    }

    fn head(&self) -> String {
        format!(
            "{}: {}",
            self.language.choose("Bijlage", "Enclosure"),
            self.title
        )
    }

    fn place(&self, page: usize, pages: usize) -> String {
        let (word, of) = self.language.choose(("bladzijde", "van"), ("page", "of"));
        format!("{word} {page} {of} {pages}")
    }

    /// What the picture of a page says to who can't see it.
    fn alt(&self, page: usize, pages: usize, has_words: bool) -> String {
        let words = if has_words {
            self.language.choose(
                "Afbeelding van de bladzijde; de tekst volgt hierna.",
                "Picture of the page; its text follows.",
            )
        } else {
            self.language.choose(
                "Afbeelding zonder tekst die kan worden voorgelezen.",
                "Picture without text that can be read out.",
            )
        };
        format!("{}, {}. {words}", self.head(), self.place(page, pages))
    }

    /// Pages that who uses a screen reader can't read; the officer may want to send the words some other way.
    fn wordless(&self, sheets: &[Sheet]) -> Option<String> {
        let without = sheets.iter().filter(|sheet| sheet.lines.is_empty()).count();
        let pages = match without {
            0 => return None,
            1 => "1 bladzijde".to_owned(),
            more => format!("{more} bladzijden"),
        };
        Some(format!(
            "{} heeft {pages} zonder tekst die kan worden voorgelezen of doorzocht.",
            self.dutch()
        ))
    }
}

/// A line as the page lays it out.
fn laid_line(line: &Line, drawn: &dyn Fn(char) -> bool) -> Value {
    let text = printable(line.text.trim_end(), drawn);
    json!({ "x": line.x, "y": line.y, "width": line.width, "size": line.size, "text": text })
}

/// A text in characters that have a shape: what has none can't be laid down, not even unseen.
fn printable(text: &str, drawn: &dyn Fn(char) -> bool) -> String {
    let shaped = |c: char| match c {
        c if c.is_whitespace() => ' ',
        c if drawn(c) => c,
        _ => '?',
    };
    text.chars().map(shaped).collect()
}

#[cfg(test)]
mod tests;

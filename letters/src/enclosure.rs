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
mod picture;
mod shapes;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use weerklank_core::case::Language;

use lines::Line;
use pages::Drawn;
use picture::Picture;

/// A file that is joined may be this many bytes.
pub const BYTES: usize = 25_000_000;
/// A PDF that is joined may have this many pages.
pub const PAGES: usize = 400;
/// All that is joined behind one letter may have this many pages.
pub const ALL_PAGES: usize = 400;
/// A picture may have this many pixels: a small file can hold a picture that fills all memory.
pub const PIXELS: u64 = 50_000_000;

/// An enclosure as the letter names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Enclosure {
    /// What it is called: `Verslag van het gesprek`.
    pub title: String,
    /// Joined behind the letter; otherwise it is only listed and goes along on its own.
    pub joined: bool,
    /// Which of the files it is, counted from 0; asked for only when it is joined.
    pub file: usize,
}

/// What kind of file it is, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
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
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            _ if is_pdf() => Some(Self::Pdf),
            _ => None,
        }
    }
}

/// What is known of a file that can be joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Seen {
    /// Its kind.
    pub kind: FileKind,
    /// How many pages it has; a picture has one.
    pub pages: usize,
}

/// Why a file can't be joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such file with the order.
    Absent,
    /// It is neither a PDF nor a picture that can be read.
    Unknown,
    /// It has more than [`BYTES`] bytes.
    TooLarge,
    /// It opens with a password only, or is coded in a way that can't be read.
    Locked,
    /// It ends too early or does not hold together.
    Damaged,
    /// It has more than [`PAGES`] pages: this many.
    TooManyPages(usize),
    /// The picture has more than [`PIXELS`] pixels.
    TooManyPixels,
    /// This page holds something that can't be drawn.
    Undrawable {
        /// The page, counted from 1.
        page: usize,
        /// What it is, in Dutch.
        what: &'static str,
    },
}

impl Refusal {
    /// What is wrong and what to do, in Dutch; `name` says which enclosure.
    pub fn sentence(&self, name: &str) -> String {
        let why = match self {
            Self::Absent => "het bestand is er niet bij".into(),
            Self::Unknown => {
                "het is geen pdf en geen afbeelding (PNG, JPEG, GIF of WebP)".into()
            }
            Self::TooLarge => format!("het bestand is groter dan {} MB", BYTES / 1_000_000),
            Self::Locked => "de pdf is beveiligd met een wachtwoord".into(),
            Self::Damaged => "het bestand is beschadigd of niet compleet".into(),
            Self::TooManyPages(pages) => {
                format!("de pdf heeft {pages} bladzijden en er mogen er {PAGES} achter een brief")
            }
            Self::TooManyPixels => format!(
                "de afbeelding heeft meer dan {} miljoen beeldpunten",
                PIXELS / 1_000_000
            ),
            Self::Undrawable { page, what } => {
                format!("{what} op bladzijde {page} kan niet worden overgenomen")
            }
        };
        format!("{name} kan niet achter de brief: {why}. {}", self.way_out())
    }

    fn way_out(&self) -> &'static str {
        match self {
            Self::Absent => "Voeg het bestand opnieuw toe.",
            Self::Unknown => "Sla het op als pdf en voeg die toe, of stuur het los mee.",
            Self::TooLarge | Self::TooManyPixels => "Maak het kleiner, of stuur het los mee.",
            Self::Locked => "Sla de pdf op zonder wachtwoord, of stuur haar los mee.",
            Self::Damaged => "Vraag om een nieuw exemplaar, of stuur het los mee.",
            Self::TooManyPages(_) => "Kies de bladzijden die nodig zijn, of stuur haar los mee.",
            Self::Undrawable { .. } => {
                "Druk het bestand af als nieuwe pdf en voeg die toe, of stuur het los mee."
            }
        }
    }
}

/// Looks whether a file can be joined, without drawing it.
///
/// # Errors
/// Why it can't; [`Refusal::sentence`] says it to the officer.
pub fn look(bytes: &[u8]) -> Result<Seen, Refusal> {
    let kind = within_bounds(bytes)?;
    let pages = match kind {
        FileKind::Pdf => pages::open(bytes)?.pages().len(),
        _ => Picture::open(bytes, kind).map(|_| 1)?,
    };
    Ok(Seen { kind, pages })
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
    /// What `house/enclosures.typ` lays out: a list of enclosures with their pages.
    pub data: Value,
    /// The pictures the data names, for the letter's world: path and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What the officer must know, in Dutch sentences.
    pub notices: Vec<String>,
}

/// Makes the pages of all enclosures that are to be joined. They keep the number they have in the list.
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
    let mut joined = Joined::default();
    let (mut data, mut problems, mut pages) = (Vec::new(), Vec::new(), 0);
    for (enclosure, number) in enclosures.iter().zip(1..).filter(|(one, _)| one.joined) {
        let name = Name {
            number,
            title: enclosure.title.trim(),
            language,
        };
        match sheets(files.get(enclosure.file)) {
            Ok(sheets) => {
                pages += sheets.len();
                joined.notices.extend(name.wordless(&sheets));
                data.push(name.laid_out(sheets, &mut joined.files, drawn));
            }
            Err(refusal) => problems.push(refusal.sentence(&name.dutch())),
        }
    }
    if pages > ALL_PAGES {
        problems.push(too_many(pages));
    }
    joined.data = Value::Array(data);
    if problems.is_empty() {
        Ok(joined)
    } else {
        Err(problems)
    }
}

fn too_many(pages: usize) -> String {
    format!(
        "De bijlagen hebben samen {pages} bladzijden en er mogen er {ALL_PAGES} achter een brief. Stuur een bijlage los mee."
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

/// How an enclosure is called above its pages.
struct Name<'a> {
    number: usize,
    title: &'a str,
    language: Language,
}

impl Name<'_> {
    fn dutch(&self) -> String {
        format!("Bijlage {} ({})", self.number, self.title)
    }

    fn head(&self) -> String {
        let word = match self.language {
            Language::Dutch => "Bijlage",
            Language::English => "Enclosure",
        };
        format!("{word} {}: {}", self.number, self.title)
    }

    fn place(&self, page: usize, pages: usize) -> String {
        match self.language {
            Language::Dutch => format!("bladzijde {page} van {pages}"),
            Language::English => format!("page {page} of {pages}"),
        }
    }

    /// What the picture of a page says to who can't see it.
    fn alt(&self, page: usize, pages: usize, has_words: bool) -> String {
        let words = match (self.language, has_words) {
            (Language::Dutch, true) => "Afbeelding van de bladzijde; de tekst volgt hierna.",
            (Language::Dutch, false) => "Afbeelding zonder tekst die kan worden voorgelezen.",
            (Language::English, true) => "Picture of the page; its text follows.",
            (Language::English, false) => "Picture without text that can be read out.",
        };
        format!("{}, {}. {words}", self.head(), self.place(page, pages))
    }

    /// Pages that a reader with a screen reader can't read; the officer may want to send the words some other way.
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

    fn laid_out(
        &self,
        sheets: Vec<Sheet>,
        files: &mut Vec<(String, Vec<u8>)>,
        drawn: &dyn Fn(char) -> bool,
    ) -> Value {
        let pages = sheets.len();
        let laid = sheets.into_iter().zip(1..).map(|(sheet, page)| {
            let path = format!("/enclosures/{}-{page}.{}", self.number, sheet.end);
            let laid = json!({
                "path": path,
                "place": self.place(page, pages),
                "alt": self.alt(page, pages, !sheet.lines.is_empty()),
                "width": sheet.size.0,
                "height": sheet.size.1,
                "pixels": sheet.pixels.map(|(width, height)| json!({ "width": width, "height": height })),
                "lines": sheet.lines.iter().map(|line| line_data(line, drawn)).collect::<Vec<_>>(),
            });
            files.push((path, sheet.bytes));
            laid
        });
        json!({ "head": self.head(), "pages": laid.collect::<Vec<_>>() })
    }
}

/// A line as the page lays it out; a character without a shape can't be laid down, not even unseen.
fn line_data(line: &Line, drawn: &dyn Fn(char) -> bool) -> Value {
    let sayable = |c: char| {
        if c.is_whitespace() || c == '\u{A0}' {
            ' '
        } else if drawn(c) {
            c
        } else {
            '?'
        }
    };
    let text: String = line.text.trim_end().chars().map(sayable).collect();
    json!({ "x": line.x, "y": line.y, "width": line.width, "size": line.size, "text": text })
}

#[cfg(test)]
mod tests;

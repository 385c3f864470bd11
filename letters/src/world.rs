//! The world a letter is set in: templates, fonts and one letter's data. No files, no packages, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::behind::Behind;
use crate::kinds::{KINDS, Kind};
use crate::render::Shown;

/// What every letter uses and no letter changes; made once.
pub(crate) struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    drawn: Vec<bool>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(Shelf::fill);

/// The three faces of a letter: regular, bold, italic.
pub(crate) const FONTS: [&[u8]; 3] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSans-Italic.ttf"),
];

/// The shared parts of letters, by name.
macro_rules! house {
    ($($name:literal),+ $(,)?) => {
        [$(source(
            concat!("/house/", $name, ".typ"),
            include_str!(concat!("../house/", $name, ".typ")),
        )),+]
    };
}

impl Shelf {
    fn fill() -> Self {
        let fonts: Vec<Font> = FONTS
            .into_iter()
            .flat_map(|face| Font::iter(Bytes::new(face)))
            .collect();
        let house = house![
            "letterhead",
            "words",
            "contact",
            "filed",
            "enclosures",
            "dateproof",
            "rich",
            "bodies",
            "points",
            "questions",
            "steps",
            "talk",
            "specimen",
            "form"
        ];
        let letters = KINDS.iter().flat_map(|kind| {
            let dutch = source(&template_path(kind, false), kind.templates.nl);
            let english = kind
                .templates
                .en
                .map(|text| source(&template_path(kind, true), text));
            [Some(dutch), english].into_iter().flatten()
        });
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            sources: house.into_iter().chain(letters).collect(),
            drawn: drawn_by_all(&fonts),
            fonts,
        }
    }
}

/// Where the specimen of the letterhead stands.
const SPECIMEN: &str = "/house/specimen.typ";

/// Where the blank complaint form stands.
const FORM: &str = "/house/form.typ";

/// True when each of the fonts can draw this character.
pub(crate) fn draws(c: char) -> bool {
    SHELF.drawn.get(c as usize).copied().unwrap_or(false)
}

/// The characters that all fonts have, by number: asked for each character of each text, so laid out flat.
fn drawn_by_all(fonts: &[Font]) -> Vec<bool> {
    let mut count = Vec::new();
    for c in fonts.iter().flat_map(|font| font.info().coverage.iter()) {
        let c = c as usize;
        count.resize(count.len().max(c + 1), 0);
        count[c] += 1;
    }
    count
        .into_iter()
        .map(|count| count == fonts.len())
        .collect()
}

/// One letter's world.
pub(crate) struct LetterWorld {
    shelf: &'static Shelf,
    main: FileId,
    files: Vec<(FileId, Bytes)>,
}

impl LetterWorld {
    /// A world with the template of this kind in its language, its data, and the pictures the data names. A
    /// letter that does not exist in English is set in Dutch.
    pub(crate) fn new(kind: &Kind, english: bool, data: Vec<u8>, pictures: Vec<Shown>) -> Self {
        let english = english && kind.templates.en.is_some();
        Self::of(&template_path(kind, english), data, pictures)
    }

    /// A world with the specimen of the letterhead.
    pub(crate) fn specimen(data: Vec<u8>, pictures: Vec<Shown>) -> Self {
        Self::of(SPECIMEN, data, pictures)
    }

    /// A world with the blank complaint form.
    pub(crate) fn form(data: Vec<u8>, pictures: Vec<Shown>) -> Self {
        Self::of(FORM, data, pictures)
    }

    fn of(main: &str, data: Vec<u8>, pictures: Vec<Shown>) -> Self {
        // Of two files with one path the first counts: a letter without anything behind it finds that there is nothing.
        let none = Behind::default();
        let named = pictures.into_iter().chain(none.files());
        let named = named.map(|(path, bytes)| (file(&path), Bytes::new(bytes)));
        let files = [(file("/data.json"), Bytes::new(data))]
            .into_iter()
            .chain(named)
            .collect();
        Self {
            shelf: &SHELF,
            main: file(main),
            files,
        }
    }
}

impl World for LetterWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.shelf.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shelf.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shelf
            .sources
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files
            .iter()
            .find(|(known, _)| *known == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.fonts.get(index).cloned()
    }

    /// There is no today: every date in a letter is a fact of the case.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn template_path(kind: &Kind, english: bool) -> String {
    let language = if english { "en" } else { "nl" };
    format!("/kinds/{}/{language}.typ", kind.slug)
}

fn source(path: &str, text: &str) -> Source {
    Source::new(file(path), text.to_owned())
}

fn file(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("our own paths have no dots and no backslashes");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

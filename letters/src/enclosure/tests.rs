use std::time::Instant;
use super::*;
use crate::world::{LetterWorld, draws};
use typst::World;
use typst::diag::FileResult;
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::Library;
use typst_layout::PagedDocument;

/// A letter of one line with these enclosures behind it.
struct Desk {
    inner: LetterWorld,
    main: Source,
    files: Vec<(FileId, Bytes)>,
}

const MAIN: &str = r#"
#import "/house/letterhead.typ": footer, header
#import "/house/enclosures.typ": enclosures
#set document(title: "Brief")
#set page(paper: "a4", footer: footer((name: "Leerhuis", address: ("Kade 1",), registration: "")))
#set text(font: "Noto Sans", size: 9.5pt, lang: "nl", region: "NL", fallback: false)
= Brief
De brief zelf.
#enclosures(json("/joined.json"))
"#;

fn file(path: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).expect("a path")).intern()
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> { self.inner.library() }
    fn book(&self) -> &LazyHash<FontBook> { self.inner.book() }
    fn main(&self) -> FileId { self.main.id() }
    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { self.inner.source(id) }
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match self.files.iter().find(|(known, _)| *known == id) {
            Some((_, bytes)) => Ok(bytes.clone()),
            None => self.inner.file(id),
        }
    }
    fn font(&self, index: usize) -> Option<Font> { self.inner.font(index) }
    fn today(&self, offset: Option<Duration>) -> Option<Datetime> { self.inner.today(offset) }
}

fn set(joined: Joined) -> Result<PagedDocument, String> {
    let data = (file("/joined.json"), Bytes::new(joined.data.to_string().into_bytes()));
    let pictures = joined.files.into_iter().map(|(path, bytes)| (file(&path), Bytes::new(bytes)));
    let desk = Desk {
        inner: LetterWorld::new(&crate::kinds::KINDS[0], Vec::new(), None),
        main: Source::new(file("/main.typ"), MAIN.into()),
        files: pictures.chain([data]).collect(),
    };
    typst::compile::<PagedDocument>(&desk).output.map_err(|errors| format!("{errors:?}"))
}

fn day() -> chrono::NaiveDate { "2026-11-19".parse().expect("a day") }

#[test]
fn prototype() {
    for name in std::env::var("ENC").unwrap_or_default().split(',') {
        let bytes = std::fs::read(name).expect("file");
        let start = Instant::now();
        let order = [Enclosure { title: "Verslag".into(), joined: true, file: 0 }];
        let joined = match join(&order, &[bytes], Language::Dutch, &draws) {
            Ok(joined) => joined, Err(why) => { eprintln!("{name}: {why:?}"); continue; }
        };
        let drawn = start.elapsed();
        let pages = joined.files.len();
        if std::env::var("DUMP").is_ok() { eprintln!("{}", String::from_utf8_lossy(&joined.files[0].1)); }
        eprintln!("{:?}", joined.notices);
        let document = match set(joined) { Ok(d) => d, Err(e) => { eprintln!("{name} {e}"); continue; } };
        let laid = start.elapsed();
        match crate::pdf::write(&document, "x".into(), day()) {
            Ok(pdf) => {
                eprintln!("{name}: {pages} pages, drawn {drawn:?}, set {laid:?}, written {:?}, {} bytes", start.elapsed(), pdf.len());
                crate::proof::assert_standards(&pdf);
                std::fs::write(format!("/tmp/enc/out-{}.pdf", name.rsplit('/').next().expect("x")), pdf).expect("w");
            }
            Err(e) => eprintln!("{name}: {e:?}"),
        }
    }
}

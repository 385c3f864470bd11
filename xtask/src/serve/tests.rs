//! The server as a browser sees it: over a socket.

use super::request::{Coding, Wanted, wanted};
use super::{Site, listen};
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;

fn file(path: &str) -> Wanted {
    Wanted::File(path.to_owned())
}

#[test]
fn addresses_are_read_below_the_prefix() {
    assert_eq!(wanted("/", "/"), file("index.html"));
    assert_eq!(wanted("/app.js?v=1", "/"), file("app.js"));
    assert_eq!(
        wanted("/icons/icon%2Dbig.png", "/"),
        file("icons/icon-big.png")
    );
    assert_eq!(wanted("/ergens/", "/ergens/"), file("index.html"));
    assert_eq!(wanted("/ergens", "/ergens/"), Wanted::Folder);
    assert_eq!(wanted("/app.js", "/ergens/"), Wanted::Nothing);
    assert_eq!(wanted("/erg", "/ergens/"), Wanted::Nothing);
}

#[test]
fn no_address_leads_out_of_the_folder() {
    for url in [
        "/../secret",
        "/%2e%2e/secret",
        "/a/../../secret",
        "/..%2fsecret",
        "/a%2f..%2f..%2fsecret",
        "/..\\secret",
        "/%5c..%5csecret",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/c:/secret",
        "/.git/config",
        "/a%00.js",
        "/%ff",
        "/%4",
        "/%zz",
        "secret",
        "",
    ] {
        assert_eq!(wanted(url, "/"), Wanted::Nothing, "{url}");
    }
}

#[test]
fn the_best_accepted_coding_wins() {
    assert_eq!(Coding::best_of("gzip, deflate, br, zstd"), Coding::Brotli);
    assert_eq!(Coding::best_of("br;q=0, GZIP;q=0.5"), Coding::Gzip);
    assert_eq!(Coding::best_of("brotli"), Coding::Plain);
    assert_eq!(Coding::best_of(""), Coding::Plain);
}

/// A site with one page, being served.
struct Served {
    folder: PathBuf,
    log: PathBuf,
    address: SocketAddr,
}

impl Served {
    fn new(name: &str, prefix: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the test");
        let log = folder.with_extension("log");
        for (path, text) in [
            ("index.html", "<!doctype html>"),
            ("app-0123456789ab.wasm", "wasm"),
            ("app-0123456789ab.wasm.br", "squeezed"),
        ] {
            fs::write(folder.join(path), text).expect("written");
        }
        let site = Site::open(folder.clone(), prefix, log.to_str()).expect("a site");
        let server = Arc::new(listen(0).expect("a free port"));
        let address = server.server_addr().to_ip().expect("an internet address");
        std::thread::spawn(move || site.answer_all(&server));
        Self {
            folder,
            log,
            address,
        }
    }

    fn ask(&self, line: &str, headers: &str) -> String {
        let mut socket = TcpStream::connect(self.address).expect("it listens");
        write!(
            socket,
            "{line} HTTP/1.1\r\nHost: localhost\r\n{headers}Connection: close\r\n\r\n"
        )
        .expect("it reads");
        let mut answer = String::new();
        socket.read_to_string(&mut answer).expect("it answers");
        answer
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
        let _ = fs::remove_file(&self.log);
    }
}

#[test]
fn a_page_comes_with_its_policy() {
    let served = Served::new("page", "/");
    let answer = served.ask("GET /", "");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    for header in [
        "Content-Type: text/html; charset=utf-8",
        "Content-Security-Policy: default-src 'none';",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Cache-Control: no-cache",
        "Content-Length: 15",
    ] {
        assert!(answer.contains(header), "{header} in {answer}");
    }
    assert!(answer.ends_with("<!doctype html>"), "{answer}");
}

#[test]
fn the_squeezed_sibling_is_sent_to_whoever_reads_it() {
    let served = Served::new("sibling", "/");
    let line = "GET /app-0123456789ab.wasm";
    let squeezed = served.ask(line, "Accept-Encoding: gzip, br\r\n");
    assert!(squeezed.contains("Content-Encoding: br"), "{squeezed}");
    assert!(
        squeezed.contains("Content-Type: application/wasm"),
        "{squeezed}"
    );
    assert!(squeezed.contains("immutable"), "{squeezed}");
    assert!(squeezed.ends_with("squeezed"), "{squeezed}");
    let plain = served.ask(line, "Accept-Encoding: gzip\r\n");
    assert!(!plain.contains("Content-Encoding"), "{plain}");
    assert!(plain.ends_with("\r\nwasm"), "{plain}");
    let head = served.ask("HEAD /app-0123456789ab.wasm", "");
    assert!(
        head.starts_with("HTTP/1.1 200") && head.ends_with("\r\n\r\n"),
        "{head}"
    );
    let log = fs::read_to_string(&served.log).expect("a log");
    assert_eq!(
        log,
        "GET /app-0123456789ab.wasm 200 br 8\nGET /app-0123456789ab.wasm 200 identity 4\n\
         HEAD /app-0123456789ab.wasm 200 identity 4\n"
    );
}

#[test]
fn a_sub_path_works_and_nothing_else_is_given() {
    let served = Served::new("prefix", "ergens");
    assert!(served.ask("GET /ergens/", "").starts_with("HTTP/1.1 200"));
    let moved = served.ask("GET /ergens", "");
    assert!(
        moved.starts_with("HTTP/1.1 308") && moved.contains("Location: /ergens/"),
        "{moved}"
    );
    for line in ["GET /", "GET /ergens/none.js", "GET /ergens/../Cargo.toml"] {
        assert!(served.ask(line, "").starts_with("HTTP/1.1 404"), "{line}");
    }
    let refused = served.ask("POST /ergens/", "Content-Length: 0\r\n");
    assert!(
        refused.starts_with("HTTP/1.1 405") && refused.contains("nosniff"),
        "{refused}"
    );
}

//! Writes an answer: its status, its body, and the headers that keep the app safe.

use super::request::Coding;
use std::fmt::{self, Display};
use std::io::Cursor;
use tiny_http::{Header, Response};

/// The policy that stands in `index.html` for any host, and what only a header can say.
/// Nothing may be loaded from, sent to or framed by anyone else.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' blob: data:; font-src 'self'; worker-src 'self' blob:; \
    connect-src 'self'; frame-src blob:; manifest-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// On every answer, also on errors.
const ALWAYS: [(&str, &str); 5] = [
    ("Content-Security-Policy", POLICY),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// An answer, before it is written.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) coding: Coding,
    pub(super) body: Vec<u8>,
}

/// The line of the log after the request: `200 br 1234`.
impl Display for Answer {
    fn fmt(&self, line: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            line,
            "{} {} {}",
            self.status,
            self.coding.name(),
            self.body.len()
        )
    }
}

impl Answer {
    fn new(status: u16, text: &str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
            coding: Coding::Plain,
            body: text.into(),
        }
    }

    /// As the server sends it; the policy is left out only for pages that aren't ours.
    pub(super) fn into_http(self, policy: bool) -> Response<Cursor<Vec<u8>>> {
        let always = ALWAYS.map(|(name, value)| (name, value.to_owned()));
        let always = always
            .into_iter()
            .filter(|(name, _)| policy || *name != "Content-Security-Policy");
        let mut response = Response::from_data(self.body)
            .with_status_code(self.status)
            // A length tells the browser how far it is; chunks don't.
            .with_chunked_threshold(usize::MAX);
        for (name, value) in always.chain(self.headers) {
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        response
    }
}

/// A file, its body written in `coding`.
pub(super) fn file(path: &str, body: Vec<u8>, coding: Coding) -> Answer {
    let mut headers = vec![
        ("Content-Type", mime(path).to_owned()),
        ("Cache-Control", keeping(path).to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
    ];
    if coding != Coding::Plain {
        headers.push(("Content-Encoding", coding.name().to_owned()));
    }
    Answer {
        status: 200,
        headers,
        coding,
        body,
    }
}

pub(super) fn moved(to: &str) -> Answer {
    let mut answer = Answer::new(308, to);
    answer.headers.push(("Location", to.to_owned()));
    answer
}

pub(super) fn not_found() -> Answer {
    Answer::new(404, "There is nothing here.\n")
}

pub(super) fn not_allowed() -> Answer {
    let mut answer = Answer::new(405, "This server only gives.\n");
    answer.headers.push(("Allow", "GET, HEAD".to_owned()));
    answer
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A name with a hash never means anything else; all other names may mean something new tomorrow.
fn keeping(path: &str) -> &'static str {
    if has_hash(path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

fn has_hash(path: &str) -> bool {
    let Some((stem, _)) = path.rsplit_once('.') else {
        return false;
    };
    let hash = stem.rsplit_once('-').map(|(_, hash)| hash);
    hash.is_some_and(|hash| hash.len() == 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::{POLICY, keeping, mime};

    #[test]
    fn types_are_what_browsers_insist_on() {
        assert_eq!(mime("app-0123456789ab.wasm"), "application/wasm");
        assert_eq!(mime("sw.js"), "text/javascript; charset=utf-8");
        assert_eq!(mime("manifest.webmanifest"), "application/manifest+json");
        assert_eq!(mime("what"), "application/octet-stream");
    }

    #[test]
    fn only_names_with_a_hash_are_kept() {
        assert!(keeping("letters-worker-0123456789ab.js").contains("immutable"));
        for path in [
            "sw.js",
            "index.html",
            "icons/icon-512.png",
            "app-0123456789ag.js",
        ] {
            assert_eq!(keeping(path), "no-cache", "{path}");
        }
    }

    #[test]
    fn the_page_and_the_server_have_one_policy() {
        let page = include_str!("../../../index.html");
        let in_page = POLICY
            .strip_suffix("; frame-ancestors 'none'")
            .expect("it ends so");
        assert!(page.contains(&format!("content=\"{in_page}\"")));
    }
}

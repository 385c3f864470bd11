//! Reads a request: which file it wants, and in which coding.

/// What an address stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A file, by its path in the folder. It never leads out of the folder.
    File(String),
    /// The site without the `/` at its end, without which relative addresses go astray.
    Folder,
    Nothing,
}

/// Reads an address below `prefix`.
pub(super) fn wanted(url: &str, prefix: &str) -> Wanted {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    if !path.is_empty() && path.len() + 1 == prefix.len() && prefix.starts_with(path) {
        return Wanted::Folder;
    }
    let inner = path.strip_prefix(prefix).and_then(decoded);
    match inner.as_deref() {
        Some("") => Wanted::File("index.html".to_owned()),
        Some(inner) if inner.split('/').all(is_name) => Wanted::File(inner.to_owned()),
        _ => Wanted::Nothing,
    }
}

/// Whether this is the plain name of a file or folder: not hidden, not a way up, and without
/// anything that some system takes for a separator.
fn is_name(part: &str) -> bool {
    !part.is_empty()
        && !part.starts_with('.')
        && !part
            .chars()
            .any(|char| char.is_control() || matches!(char, '\\' | ':' | '/'))
}

/// The text with `%41` read as `A`; `None` if that gives no text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let (high, low) = (digit(rest.next())?, digit(rest.next())?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// How a body is written on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    Brotli,
    Gzip,
    Plain,
}

impl Coding {
    /// The best that an `Accept-Encoding` header allows.
    pub(super) fn best_of(accepted: &str) -> Self {
        let accepts = |name: &str| {
            accepted.split(',').any(|entry| {
                let mut parts = entry.split(';').map(str::trim);
                let named = parts
                    .next()
                    .is_some_and(|coding| coding.eq_ignore_ascii_case(name));
                let refused = |weight: &str| {
                    let weight = weight.strip_prefix("q=").map(str::parse::<f32>);
                    matches!(weight, Some(Ok(0.0)))
                };
                named && !parts.any(refused)
            })
        };
        match (accepts("br"), accepts("gzip")) {
            (true, _) => Self::Brotli,
            (false, true) => Self::Gzip,
            (false, false) => Self::Plain,
        }
    }

    /// This coding and the ones to fall back on, as far as they have a sibling file.
    pub(super) fn and_worse(self) -> &'static [Self] {
        match self {
            // Whoever reads brotli reads gzip.
            Self::Brotli => &[Self::Brotli, Self::Gzip],
            Self::Gzip => &[Self::Gzip],
            Self::Plain => &[],
        }
    }

    /// The end of the sibling's name, which is also the coding's name but for gzip.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
            Self::Plain => "",
        }
    }

    /// Its name in a `Content-Encoding` header.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Plain => "identity",
        }
    }
}
